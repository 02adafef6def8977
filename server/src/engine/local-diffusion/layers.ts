// The small parts that every network here is made of, as nodes of a graph.
import type { Graph, Value } from './graph.ts'

/** `[…, in]` rows to `[…, out]`; `x` has two dimensions. */
export function linear(
  g: Graph,
  x: Value,
  scope: string,
  [inner, outer]: readonly [inner: number, outer: number],
  options: { readonly bias?: boolean; readonly rows?: readonly [number, number] } = {},
): Value {
  const whole = options.rows ? (options.rows[1] - options.rows[0]) * 2 : outer
  const inputs = [x, g.weight(`${scope}.weight`, [whole, inner], options.rows)]
  if (options.bias ?? true) inputs.push(g.weight(`${scope}.bias`, [whole], options.rows))
  return g.op('Gemm', inputs, { transB: 1 })
}

export interface Convolution {
  readonly kernel?: number
  readonly stride?: number
  /** Top, left, bottom, right. */
  readonly pads?: readonly [number, number, number, number]
  readonly bias?: boolean
}

/** A convolution over [B, in, H, W] that keeps H and W unless told otherwise. */
export function conv(
  g: Graph,
  x: Value,
  scope: string,
  [inner, outer]: readonly [inner: number, outer: number],
  { kernel = 3, stride = 1, pads, bias = true }: Convolution = {},
): Value {
  const pad = Math.floor(kernel / 2)
  const inputs = [x, g.weight(`${scope}.weight`, [outer, inner, kernel, kernel])]
  if (bias) inputs.push(g.weight(`${scope}.bias`, [outer]))
  return g.op('Conv', inputs, {
    kernel_shape: [kernel, kernel],
    strides: [stride, stride],
    pads: pads ?? [pad, pad, pad, pad],
  })
}

/** Normalises groups of channels of [B, channels, H, W] together. */
export function groupNorm(
  g: Graph,
  x: Value,
  scope: string,
  channels: number,
  { groups, epsilon }: { readonly groups: number; readonly epsilon: number },
): Value {
  const ones = Array.from({ length: groups }, () => 1)
  const zeros = Array.from({ length: groups }, () => 0)
  const grouped = g.op('Reshape', [x, g.wholes(0, groups, -1)])
  const normal = g.op(
    'InstanceNormalization',
    [grouped, g.floats(ones, [groups]), g.floats(zeros, [groups])],
    { epsilon: { float: epsilon } },
  )
  const shaped = g.op('Reshape', [normal, g.op('Shape', [x])])
  const scaled = g.op('Mul', [shaped, g.weight(`${scope}.weight`, [channels, 1, 1])])
  return g.op('Add', [scaled, g.weight(`${scope}.bias`, [channels, 1, 1])])
}

/** Normalises each row of the last dimension. */
export const layerNorm = (
  g: Graph,
  x: Value,
  scope: string,
  width: number,
  epsilon = 1e-5,
): Value =>
  g.op(
    'LayerNormalization',
    [x, g.weight(`${scope}.weight`, [width]), g.weight(`${scope}.bias`, [width])],
    { axis: -1, epsilon: { float: epsilon } },
  )

/** x · sigmoid(x). */
export const silu = (g: Graph, x: Value): Value =>
  g.ownOp('QuickGelu', [x], { alpha: { float: 1 } })

/** Attention of [B, S, C] on [B, T, C] in heads, in onnxruntime's operator, which never holds S × T numbers at once. */
export const attention = (
  g: Graph,
  [query, key, value]: readonly [Value, Value, Value],
  heads: number,
  causal = false,
): Value =>
  g.ownOp('MultiHeadAttention', [query, key, value], {
    num_heads: heads,
    ...(causal ? { unidirectional: 1 } : {}),
  })

/** [B, C, H, W] to rows of channels [B · H · W, C]. */
export function toRows(g: Graph, x: Value, channels: number): Value {
  const flat = g.op('Reshape', [x, g.wholes(0, channels, -1)])
  return g.op('Reshape', [g.op('Transpose', [flat], { perm: [0, 2, 1] }), g.wholes(-1, channels)])
}

/** Rows of channels back to the shape of `like`. */
export function fromRows(g: Graph, rows: Value, like: Value, channels: number): Value {
  const tokens = g.op('Reshape', [rows, batchShape(g, like, channels)])
  const planes = g.op('Transpose', [tokens], { perm: [0, 2, 1] })
  return g.op('Reshape', [planes, g.op('Shape', [like])])
}

/** The shape [B, -1, channels], B being that of `like`. */
export function batchShape(g: Graph, like: Value, channels: number): Value {
  const batch = g.once(`batch of ${like}`, () => g.op('Shape', [like], { start: 0, end: 1 }))
  return g.once(`shape of ${like} with ${channels}`, () =>
    g.op('Concat', [batch, g.wholes(-1, channels)], { axis: 0 }),
  )
}

/**
 * Every pixel repeated twice each way, then a 3 × 3 convolution: four 2 × 2 convolutions of the small picture give the
 * same numbers for less than half of the work, one for the even and odd rows and columns each. Their kernels are sums
 * of the file's, folded when the session is made.
 */
export function upsampleConv(
  g: Graph,
  x: Value,
  scope: string,
  channels: number,
  bias = true,
): Value {
  const whole = g.weight(`${scope}.weight`, [channels, channels, 3, 3])
  const ends = bias ? [g.weight(`${scope}.bias`, [channels])] : []
  const phases = [0, 1].flatMap((row) => {
    const rows = merged(g, whole, 2, row)
    return [0, 1].map((column) =>
      g.op('Conv', [x, merged(g, rows, 3, column), ...ends], {
        kernel_shape: [2, 2],
        pads: [1 - row, 1 - column, row, column],
      }),
    )
  })
  return g.op('DepthToSpace', [g.op('Concat', phases, { axis: 1 })], { blocksize: 2, mode: 'DCR' })
}

/** Three taps as the two that are left when two of them see the same pixel: the last two in phase 0, else the first. */
function merged(g: Graph, kernel: Value, axis: number, phase: number): Value {
  const tap = (i: number) => g.op('Slice', [kernel, g.wholes(i), g.wholes(i + 1), g.wholes(axis)])
  const [alone, together] =
    phase === 0 ? [tap(0), g.op('Add', [tap(1), tap(2)])] : [tap(2), g.op('Add', [tap(0), tap(1)])]
  return g.op('Concat', phase === 0 ? [alone, together] : [together, alone], { axis })
}

/** Every pixel of [B, C, H, W] repeated, to as many as `like` has: twice as many each way, or one less. */
export function upsampleTo(g: Graph, x: Value, like: Value): Value {
  const channels = g.op('Shape', [x], { start: 0, end: 2 })
  const sides = g.op('Shape', [like], { start: 2, end: 4 })
  return g.op('Resize', [x, '', '', g.op('Concat', [channels, sides], { axis: 0 })], {
    mode: 'nearest',
    coordinate_transformation_mode: 'asymmetric',
    nearest_mode: 'floor',
  })
}
