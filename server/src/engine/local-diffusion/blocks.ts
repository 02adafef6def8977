// Residual and transformer blocks of diffusion networks, as nodes of a graph.
import type { Graph, Value } from './graph.ts'
import {
  attention,
  batchShape,
  conv,
  fromRows,
  groupNorm,
  layerNorm,
  linear,
  silu,
  toRows,
} from './layers.ts'

export interface Norm {
  readonly groups: number
  readonly epsilon: number
}

/** What the UNet knows of its time step: rows [B or 1, width], already through SiLU. */
export interface Time {
  readonly value: Value
  readonly width: number
}

/** Two convolutions around a shortcut; `time` shifts the channels between them. */
export function resnet(
  g: Graph,
  x: Value,
  scope: string,
  [inner, outer]: readonly [inner: number, outer: number],
  options: { readonly norm: Norm; readonly time: Time | null; readonly divisor?: number },
): Value {
  const { norm, time, divisor = 1 } = options
  const first = silu(g, groupNorm(g, x, `${scope}.norm1`, inner, norm))
  let h = conv(g, first, `${scope}.conv1`, [inner, outer])
  if (time) {
    const shift = linear(g, time.value, `${scope}.time_emb_proj`, [time.width, outer])
    h = g.op('Add', [h, g.op('Reshape', [shift, g.wholes(-1, outer, 1, 1)])])
  }
  h = silu(g, groupNorm(g, h, `${scope}.norm2`, outer, norm))
  h = conv(g, h, `${scope}.conv2`, [outer, outer])
  const shortcut =
    g.weights.has(`${scope}.conv_shortcut.weight`) || inner !== outer
      ? conv(g, x, `${scope}.conv_shortcut`, [inner, outer], { kernel: 1 })
      : x
  const sum = g.op('Add', [shortcut, h])
  return divisor === 1 ? sum : g.op('Div', [sum, g.floats([divisor])])
}

/** The words that a picture is drawn by: rows [B · tokens, width]. */
export interface Words {
  readonly rows: Value
  readonly width: number
}

export interface Transformer {
  readonly heads: number
  readonly depth: number
  readonly groups: number
  /** The first attention looks at the words too. */
  readonly onlyCross: boolean
}

/** Pixels look at each other and at the words, `depth` times. */
export function transformer(
  g: Graph,
  x: Value,
  scope: string,
  channels: number,
  { words, batch, ...it }: Transformer & { readonly words: Words; readonly batch: Value },
): Value {
  const normal = groupNorm(g, x, `${scope}.norm`, channels, { groups: it.groups, epsilon: 1e-6 })
  const square = [channels, channels] as const
  let rows = linear(g, toRows(g, normal, channels), `${scope}.proj_in`, square)
  for (let i = 0; i < it.depth; i += 1) {
    const block = `${scope}.transformer_blocks.${i}`
    const look = (norm: string, name: string, at: Words | null) => {
      const self = layerNorm(g, rows, `${block}.${norm}`, channels)
      const from = at ?? { rows: self, width: channels }
      const seen = crossAttention(g, self, from, `${block}.${name}`, {
        channels,
        heads: it.heads,
        batch,
      })
      return g.op('Add', [rows, seen])
    }
    rows = look('norm1', 'attn1', it.onlyCross ? words : null)
    rows = look('norm2', 'attn2', words)
    const third = layerNorm(g, rows, `${block}.norm3`, channels)
    rows = g.op('Add', [rows, feedForward(g, third, `${block}.ff.net`, channels)])
  }
  rows = linear(g, rows, `${scope}.proj_out`, square)
  return g.op('Add', [x, fromRows(g, rows, x, channels)])
}

function crossAttention(
  g: Graph,
  rows: Value,
  from: Words,
  scope: string,
  { channels, heads, batch }: { channels: number; heads: number; batch: Value },
): Value {
  const shape = batchShape(g, batch, channels)
  const part = (name: string, source: Words) =>
    g.op('Reshape', [
      linear(g, source.rows, `${scope}.${name}`, [source.width, channels], { bias: false }),
      shape,
    ])
  const query = part('to_q', { rows, width: channels })
  const seen = attention(g, [query, part('to_k', from), part('to_v', from)], heads)
  const flat = g.op('Reshape', [seen, g.wholes(-1, channels)])
  return linear(g, flat, `${scope}.to_out.0`, [channels, channels])
}

/** GEGLU: one half of a wide layer gates the other. The halves are read from the file as two layers. */
function feedForward(g: Graph, rows: Value, scope: string, channels: number): Value {
  const wide = channels * 4
  const half = (from: number) =>
    linear(g, rows, `${scope}.0.proj`, [channels, wide], { rows: [from, from + wide] })
  const gated = g.op('Mul', [half(0), g.op('Gelu', [half(wide)])])
  return linear(g, gated, `${scope}.2`, [wide, channels])
}
