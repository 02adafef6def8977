// Runs a small convolutional net in the warp kernel: the same answer on every machine.
import type { WarpKernel } from '../../film/kernel.ts'

/** A net as `convert-net.ts` writes it. */
export interface Net {
  /** JSON of `Step[]`; step i makes value i + 1, value 0 is the input. */
  readonly steps: string
  /** Base64 of little-endian 16-bit floats. */
  readonly weights: string
}

/** Rows of columns of channels. */
export interface Tensor {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly data: Float32Array
}

export interface Conv {
  readonly from: number
  /** Where its weights begin. */
  readonly at: number
  /** Height, width, channels in, channels out. */
  readonly shape: readonly [number, number, number, number]
  /** Where its offsets begin; -1 for none. */
  readonly bias: number
  readonly stride: number
  /** True: zeros around the picture keep its size. */
  readonly same: boolean
}

export type Step =
  | ({ readonly op: 'conv' | 'depthwise' | 'widen' } & Conv)
  | { readonly op: 'relu' | 'relu6' | 'sigmoid' | 'mean' | 'most'; readonly from: number }
  | { readonly op: 'plus' | 'times'; readonly from: number; readonly with: number }
  | {
      readonly op: 'plus-fixed' | 'times-fixed'
      readonly from: number
      readonly at: number
      readonly shape: readonly number[]
    }
  | { readonly op: 'resize'; readonly from: number; readonly size: number }
  | { readonly op: 'channels'; readonly from: number; readonly more: number }

/** Decodes 16-bit floats. */
export const halves = (base64: string): Float32Array => {
  const text = atob(base64)
  const out = new Float32Array(text.length >> 1)
  const bits = new Int32Array(out.buffer)
  for (let i = 0; i < out.length; i++) {
    const half = text.charCodeAt(2 * i) | (text.charCodeAt(2 * i + 1) << 8)
    const sign = (half & 0x8000) << 16
    const size = half & 0x7fff
    // The exponent counts from 15 in a half, from 127 in a float; the smallest halves have none.
    if (size >= 0x400) bits[i] = sign | ((size << 13) + (112 << 23))
    else out[i] = (sign ? -1 : 1) * size * 2 ** -24
  }
  return out
}

/** First row or column that the window's corner sees, and how many windows there are. */
export const windows = (size: number, kernel: number, stride: number, same: boolean) => {
  if (!same) return { first: 0, count: Math.floor((size - kernel) / stride) + 1 }
  const count = Math.ceil(size / stride)
  return { first: -Math.floor(Math.max(0, (count - 1) * stride + kernel - size) / 2), count }
}

/** Floats a pixel of so many channels takes in the kernel. */
const lanes = (channels: number): number => (channels + 3) & ~3

/** A step's weights and offsets as the kernel wants them, by float index; 0 offsets where it has none. */
interface Laid {
  readonly weights: number
  readonly bias: number
}

/** Rows of `size` floats, each padded to whole lanes. */
const padded = (from: Float32Array, at: number, rows: number, size: number): Float32Array => {
  const wide = lanes(size)
  if (size === wide) return from.slice(at, at + rows * size)
  const out = new Float32Array(rows * wide)
  for (let r = 0, k = at; r < rows; r++)
    for (let c = 0; c < size; c++) out[r * wide + c] = from[k++] as number
  return out
}

/** What of the weights a step reads, one row for each that is added up; null for a step without weights. */
const rowsOf = (step: Step, weights: Float32Array): Float32Array | null => {
  if (step.op === 'conv') {
    const [kh, kw, inputs, outputs] = step.shape
    return padded(weights, step.at, kh * kw * inputs, outputs)
  }
  if (step.op === 'depthwise')
    return padded(weights, step.at, step.shape[0] * step.shape[1], step.shape[2])
  if (step.op !== 'plus-fixed' && step.op !== 'times-fixed') return null
  const n = step.shape.reduce((all, side) => all * side, 1)
  // One number stands for every channel of any tensor.
  return n === 1 ? new Float32Array(4).fill(weights[step.at] ?? 0) : padded(weights, step.at, 1, n)
}

/** All weights in the order and with the padding the kernel wants. */
const layOut = (steps: readonly Step[], weights: Float32Array) => {
  const parts: Float32Array[] = []
  let size = 0
  const add = (part: Float32Array): number => {
    parts.push(part)
    size += part.length
    return size - part.length
  }
  const laid = steps.map((step): Laid => {
    const rows = rowsOf(step, weights)
    if (rows === null) return { weights: 0, bias: 0 }
    if (step.op !== 'conv' && step.op !== 'depthwise') return { weights: add(rows), bias: 0 }
    const outputs = step.op === 'depthwise' ? step.shape[2] : step.shape[3]
    const none = new Float32Array(lanes(outputs))
    const bias = step.bias < 0 ? none : padded(weights, step.bias, 1, outputs)
    return { weights: add(rows), bias: add(bias) }
  })
  const all = new Float32Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return { laid, all }
}

/** Outside of a class, as the engine then keeps what it makes of the loop. */
const sigmoidOf = (from: Float32Array, to: Float32Array, wide: number, channels: number): void => {
  for (let k = 0; k < from.length; k += wide)
    for (let c = 0; c < channels; c++) to[k + c] = 1 / (1 + Math.exp(-(from[k + c] as number)))
}

/** A tensor in the kernel's memory. */
interface Held {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly at: number
}

const floatsOf = ({ width, height, channels }: Omit<Held, 'at'>): number =>
  width * height * lanes(channels)

/** One run of a net: its tensors come and go in the kernel's memory. */
class Run {
  private readonly kernel: WarpKernel
  private readonly weightsAt: number
  /** The net's weights as they are. */
  private readonly raw: Float32Array
  private readonly free = new Map<number, number[]>()

  constructor(kernel: WarpKernel, laidOut: Float32Array, raw: Float32Array) {
    kernel.run.reset()
    this.kernel = kernel
    this.weightsAt = kernel.put(laidOut)
    this.raw = raw
  }

  private make(width: number, height: number, channels: number): Held {
    const size = floatsOf({ width, height, channels })
    const at = this.free.get(size)?.pop() ?? this.kernel.run.alloc(4 * size)
    return { width, height, channels, at }
  }

  /** Lets another tensor of its size have its place. */
  letGo(held: Held): void {
    const size = floatsOf(held)
    const free = this.free.get(size)
    if (free) free.push(held.at)
    else this.free.set(size, [held.at])
  }

  take(x: Tensor): Held {
    const held = this.make(x.width, x.height, x.channels)
    this.kernel
      .floats(held.at, floatsOf(held))
      .set(padded(x.data, 0, x.width * x.height, x.channels))
    return held
  }

  give(held: Held): Tensor {
    const { width, height, channels } = held
    const n = width * height
    const to = this.kernel.run.alloc(4 * n * channels)
    this.kernel.run.spread(held.at, n, channels, lanes(channels), channels, to)
    const data = this.kernel.floats(to, n * channels).slice()
    return { width, height, channels, data }
  }

  /** Makes a step's value; `spent` says which of those it reads may be written over. */
  step(step: Step, laid: Laid, x: Held, other: Held | null, spent: (held: Held) => boolean): Held {
    const { run } = this.kernel
    const { width: w, height: h, channels } = x
    const wide = lanes(channels)
    const { op } = step
    if (op === 'conv' || op === 'depthwise') return this.conv(step, laid, x)
    if (op === 'widen') return this.widen(step, x)
    if (op === 'channels') return this.moreChannels(x, step.more)
    if (op === 'sigmoid') return this.sigmoid(x, spent)
    if (op === 'plus' || op === 'times') {
      if (!other) throw new Error(`a net's step has no value ${step.with}`)
      // The smaller one is spread over the larger.
      const [big, small] = floatsOf(x) >= floatsOf(other) ? [x, other] : [other, x]
      return this.joined(big, small.at, floatsOf(small), op === 'times', spent)
    }
    if (op === 'plus-fixed' || op === 'times-fixed') {
      const one = step.shape.reduce((all, side) => all * side, 1) === 1
      const at = this.weightsAt + 4 * laid.weights
      return this.joined(x, at, one ? 4 : wide, op === 'times-fixed', spent)
    }
    if (op === 'relu' || op === 'relu6') {
      const out = this.over(x, spent)
      run.clip(x.at, floatsOf(x), op === 'relu6' ? 6 : Number.POSITIVE_INFINITY, out.at)
      return out
    }
    const size = op === 'resize' ? [step.size, step.size] : op === 'mean' ? [1, 1] : null
    const [nw, nh] = size ?? [(w + 1) >> 1, (h + 1) >> 1]
    const out = this.make(nw ?? w, nh ?? h, channels)
    if (op === 'resize') run.enlarge(x.at, w, h, wide, step.size, out.at)
    else if (op === 'mean') run.meanOf(x.at, w, h, wide, out.at)
    else run.mostOf(x.at, w, h, wide, out.at)
    return out
  }

  /** Where the value of a step goes that takes each float by itself: on what it reads, if nobody reads that any more. */
  private over(x: Held, spent: (held: Held) => boolean): Held {
    return spent(x) ? x : this.make(x.width, x.height, x.channels)
  }

  private joined(
    big: Held,
    small: number,
    period: number,
    times: boolean,
    spent: (held: Held) => boolean,
  ): Held {
    const out = this.over(big, spent)
    this.kernel.run.join(big.at, small, floatsOf(big), period, times ? 1 : 0, out.at)
    return out
  }

  private conv(step: Conv & { readonly op: string }, laid: Laid, x: Held): Held {
    const [kh, kw, inputs, more] = step.shape
    const apart = step.op === 'depthwise'
    const across = windows(x.width, kw, step.stride, step.same)
    const down = windows(x.height, kh, step.stride, step.same)
    const out = this.make(across.count, down.count, apart ? inputs : more)
    const [weights, bias] = [this.weightsAt + 4 * laid.weights, this.weightsAt + 4 * laid.bias]
    const wide = lanes(out.channels)
    const { run } = this.kernel
    const [w, h, nw, nh] = [x.width, x.height, across.count, down.count]
    const [left, top] = [across.first, down.first]
    if (apart)
      run.depthwise(x.at, w, h, wide, weights, bias, kh, kw, step.stride, left, top, out.at, nw, nh)
    else if (kh === 1 && kw === 1 && step.stride === 1)
      run.pointwise(x.at, w * h, inputs, lanes(inputs), weights, bias, wide, out.at)
    else {
      const place = [kh, kw, step.stride, left, top, out.at, nw, nh, wide] as const
      run.convolve(x.at, w, h, inputs, weights, bias, ...place)
    }
    return out
  }

  /** Each pixel becomes a block as large as the weights' window. */
  private widen({ shape, at }: Conv, x: Held): Held {
    const [kh, kw, outputs, inputs] = shape
    const out = this.make(x.width * kw, x.height * kh, outputs)
    const weights = this.kernel.put(this.raw.subarray(at, at + kh * kw * outputs * inputs))
    this.kernel.run.widen(x.at, x.width, x.height, inputs, weights, kh, kw, outputs, out.at)
    return out
  }

  private sigmoid(x: Held, spent: (held: Held) => boolean): Held {
    const out = this.over(x, spent)
    const from = this.kernel.floats(x.at, floatsOf(x))
    const to = this.kernel.floats(out.at, floatsOf(x))
    sigmoidOf(from, to, lanes(x.channels), x.channels)
    return out
  }

  /** Channels of zeros behind those there are. */
  private moreChannels(x: Held, more: number): Held {
    const out = this.make(x.width, x.height, x.channels + more)
    const [wide, wider] = [lanes(x.channels), lanes(out.channels)]
    this.kernel.run.spread(x.at, x.width * x.height, x.channels, wide, wider, out.at)
    return out
  }
}

/** For each value the last step that reads it. */
const lastReads = (steps: readonly Step[]): Int32Array => {
  const last = new Int32Array(steps.length + 1)
  steps.forEach((step, i) => {
    last[step.from] = i
    if ('with' in step) last[step.with] = i
  })
  return last
}

/** Gives the values of the steps asked for. */
export type PreparedNet = (input: Tensor, wanted: readonly number[]) => Tensor[]

/** A net made ready for a kernel; whatever else the kernel held is forgotten when it runs. */
export const prepare = (net: Net): ((kernel: WarpKernel) => PreparedNet) => {
  const steps = JSON.parse(net.steps) as Step[]
  const weights = halves(net.weights)
  const { laid, all } = layOut(steps, weights)
  const last = lastReads(steps)
  return (kernel) => (input, wanted) => {
    const run = new Run(kernel, all, weights)
    const values: Held[] = [run.take(input)]
    const kept = new Set(wanted.map((i) => (i < 0 ? steps.length + 1 + i : i)))
    const valueAt = (i: number): Held => {
      const value = values[i]
      if (!value) throw new Error(`a net's step has no value ${i}`)
      return value
    }
    steps.forEach((step, i) => {
      const x = valueAt(step.from)
      const other = 'with' in step ? valueAt(step.with) : null
      const read = new Set('with' in step ? [step.from, step.with] : [step.from])
      const free = [...read].filter((k) => last[k] === i && !kept.has(k)).map(valueAt)
      const made = run.step(step, laid[i] as Laid, x, other, (held) => free.includes(held))
      values.push(made)
      for (const held of free) if (held.at !== made.at) run.letGo(held)
    })
    return [...kept].map((i) => run.give(valueAt(i)))
  }
}
