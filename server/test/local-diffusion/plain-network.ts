// The published networks once more in plain loops and 64-bit numbers, to hold the graphs against.
import { readFileSync } from 'node:fs'

/** Numbers in row-major order. */
export interface Plain {
  readonly shape: readonly number[]
  readonly data: Float64Array
}

/** Weights by name, widened from whatever the file has. */
export type PlainWeights = ReadonlyMap<string, Plain>

/** Reads a `.safetensors` file without checking anything. */
export function plainWeights(...files: string[]): PlainWeights {
  const weights = new Map<string, Plain>()
  for (const file of files) {
    const bytes = readFileSync(file)
    const start = 8 + Number(bytes.readBigUInt64LE())
    const header = JSON.parse(bytes.toString('utf8', 8, start)) as Record<
      string,
      { dtype: string; shape: number[]; data_offsets: [number, number] }
    >
    for (const [name, it] of Object.entries(header)) {
      if (name === '__metadata__') continue
      const size = it.dtype === 'F32' ? 4 : 2
      const from = start + it.data_offsets[0]
      const count = (it.data_offsets[1] - it.data_offsets[0]) / size
      const read = (at: number) =>
        it.dtype === 'F32' ? bytes.readFloatLE(at) : widened(bytes.readUInt16LE(at), it.dtype)
      weights.set(name, {
        shape: it.shape,
        data: Float64Array.from({ length: count }, (_, i) => read(from + i * size)),
      })
    }
  }
  return weights
}

function widened(bits: number, dtype: string): number {
  const sign = bits & 0x8000 ? -1 : 1
  if (dtype === 'BF16') {
    const exponent = (bits >> 7) & 255
    return exponent === 0 ? 0 : sign * 2 ** (exponent - 127) * (1 + (bits & 127) / 128)
  }
  const exponent = (bits >> 10) & 31
  return exponent === 0
    ? (sign * (bits & 1023)) / 2 ** 24
    : sign * 2 ** (exponent - 15) * (1 + (bits & 1023) / 1024)
}

export const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1)

const at = (numbers: { readonly [i: number]: number }, i: number): number => numbers[i] as number

const dims4 = ({ shape }: Plain) => shape as readonly [number, number, number, number]

/** The functions of one network, over its weights. */
export class Layers {
  readonly weights: PlainWeights
  constructor(weights: PlainWeights) {
    this.weights = weights
  }
  has(name: string): boolean {
    return this.weights.has(name)
  }
  tensor(name: string): Plain {
    const found = this.weights.get(name)
    if (!found) throw new Error(`The plain network finds no ${name}.`)
    return found
  }

  conv(x: Plain, name: string, stride = 1, pads: readonly number[] = [1, 1, 1, 1]): Plain {
    const kernel = this.tensor(`${name}.weight`)
    const bias = this.has(`${name}.bias`) ? this.tensor(`${name}.bias`).data : null
    const [outer, inner, kh, kw] = dims4(kernel)
    const [batch, channels, h, w] = dims4(x)
    if (channels !== inner) throw new Error(`${name} takes ${inner} channels, not ${channels}.`)
    const [top, left, bottom, right] = pads as [number, number, number, number]
    const oh = Math.floor((h + top + bottom - kh) / stride) + 1
    const ow = Math.floor((w + left + right - kw) / stride) + 1
    const data = new Float64Array(batch * outer * oh * ow)
    let n = 0
    for (let b = 0; b < batch; b += 1)
      for (let o = 0; o < outer; o += 1)
        for (let y = 0; y < oh; y += 1)
          for (let c = 0; c < ow; c += 1, n += 1) {
            let sum = bias ? at(bias, o) : 0
            for (let i = 0; i < inner; i += 1)
              for (let u = 0; u < kh; u += 1)
                for (let v = 0; v < kw; v += 1) {
                  const row = y * stride + u - top
                  const column = c * stride + v - left
                  if (row < 0 || row >= h || column < 0 || column >= w) continue
                  sum +=
                    at(x.data, ((b * inner + i) * h + row) * w + column) *
                    at(kernel.data, ((o * inner + i) * kh + u) * kw + v)
                }
            data[n] = sum
          }
    return { shape: [batch, outer, oh, ow], data }
  }

  /** Rows of the last dimension. */
  linear(x: Plain, name: string): Plain {
    const kernel = this.tensor(`${name}.weight`)
    const [outer, inner] = kernel.shape as [number, number]
    const bias = this.has(`${name}.bias`) ? this.tensor(`${name}.bias`).data : null
    const rows = x.data.length / inner
    const data = new Float64Array(rows * outer)
    for (let r = 0; r < rows; r += 1)
      for (let o = 0; o < outer; o += 1) {
        let sum = bias ? at(bias, o) : 0
        for (let i = 0; i < inner; i += 1)
          sum += at(x.data, r * inner + i) * at(kernel.data, o * inner + i)
        data[r * outer + o] = sum
      }
    return { shape: [...x.shape.slice(0, -1), outer], data }
  }

  groupNorm(x: Plain, name: string, groups: number, epsilon: number): Plain {
    const [batch, channels, h, w] = dims4(x)
    const gain = this.tensor(`${name}.weight`).data
    const shift = this.tensor(`${name}.bias`).data
    const perGroup = (channels / groups) * h * w
    const data = new Float64Array(x.data.length)
    for (let g = 0; g < batch * groups; g += 1) {
      const part = x.data.subarray(g * perGroup, (g + 1) * perGroup)
      const { mean, deviation } = moments(part, epsilon)
      for (let i = 0; i < perGroup; i += 1) {
        const channel = Math.floor((g * perGroup + i) / (h * w)) % channels
        data[g * perGroup + i] =
          ((at(part, i) - mean) / deviation) * at(gain, channel) + at(shift, channel)
      }
    }
    return { shape: x.shape, data }
  }

  layerNorm(x: Plain, name: string, epsilon = 1e-5): Plain {
    const width = x.shape.at(-1) ?? 1
    const gain = this.tensor(`${name}.weight`).data
    const shift = this.tensor(`${name}.bias`).data
    const data = new Float64Array(x.data.length)
    for (let from = 0; from < data.length; from += width) {
      const { mean, deviation } = moments(x.data.subarray(from, from + width), epsilon)
      for (let i = 0; i < width; i += 1)
        data[from + i] = ((at(x.data, from + i) - mean) / deviation) * at(gain, i) + at(shift, i)
    }
    return { shape: x.shape, data }
  }
}

function moments(numbers: Float64Array, epsilon: number) {
  let mean = 0
  for (const it of numbers) mean += it / numbers.length
  let variance = 0
  for (const it of numbers) variance += (it - mean) ** 2 / numbers.length
  return { mean, deviation: Math.sqrt(variance + epsilon) }
}

export const mapped = (x: Plain, f: (value: number) => number): Plain => ({
  shape: x.shape,
  data: x.data.map(f),
})

export const sum = (a: Plain, b: Plain): Plain => ({
  shape: a.shape,
  data: a.data.map((it, i) => it + at(b.data, i)),
})

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
export const silu = (x: Plain): Plain => mapped(x, (it) => it * sigmoid(it))
export const quickGelu = (x: Plain): Plain => mapped(x, (it) => it * sigmoid(1.702 * it))
export const gelu = (x: Plain): Plain =>
  mapped(x, (it) => (it / 2) * (1 + errorFunction(it / Math.SQRT2)))
export const relu = (x: Plain): Plain => mapped(x, (it) => Math.max(0, it))

/** erf by its series: exact to 64 bits for the small numbers of these networks. */
function errorFunction(x: number): number {
  if (Math.abs(x) > 5) return Math.sign(x)
  let term = x
  let total = x
  for (let n = 1; n < 200; n += 1) {
    term *= (-x * x) / n
    total += term / (2 * n + 1)
  }
  return (2 / Math.sqrt(Math.PI)) * total
}

/** Each head of [B, S, C] looks at [B, T, C]. */
export function attend(
  q: Plain,
  [k, v]: readonly [Plain, Plain],
  heads: number,
  causal = false,
): Plain {
  const [batch, s, width] = q.shape as [number, number, number]
  const t = k.shape[1] ?? 0
  const size = width / heads
  const data = new Float64Array(q.data.length)
  for (let b = 0; b < batch; b += 1)
    for (let head = 0; head < heads; head += 1)
      for (let i = 0; i < s; i += 1) {
        const seen = causal ? i + 1 : t
        const scores = Array.from({ length: seen }, (_, j) => {
          let dot = 0
          for (let c = 0; c < size; c += 1)
            dot +=
              at(q.data, (b * s + i) * width + head * size + c) *
              at(k.data, (b * t + j) * width + head * size + c)
          return dot / Math.sqrt(size)
        })
        const top = Math.max(...scores)
        const shares = scores.map((it) => Math.exp(it - top))
        const total = shares.reduce((a, it) => a + it, 0)
        for (const [j, share] of shares.entries())
          for (let c = 0; c < size; c += 1) {
            const to = (b * s + i) * width + head * size + c
            data[to] =
              at(data, to) + (share / total) * at(v.data, (b * t + j) * width + head * size + c)
          }
      }
  return { shape: q.shape, data }
}

/** [B, C, H, W] to [B, H · W, C]. */
export function toTokens(x: Plain): Plain {
  const [batch, channels, h, w] = dims4(x)
  const data = new Float64Array(x.data.length)
  for (let b = 0; b < batch; b += 1)
    for (let c = 0; c < channels; c += 1)
      for (let p = 0; p < h * w; p += 1)
        data[(b * h * w + p) * channels + c] = at(x.data, (b * channels + c) * h * w + p)
  return { shape: [batch, h * w, channels], data }
}

export function fromTokens(x: Plain, shape: readonly number[]): Plain {
  const [batch, channels, h, w] = shape as readonly [number, number, number, number]
  const data = new Float64Array(x.data.length)
  for (let b = 0; b < batch; b += 1)
    for (let c = 0; c < channels; c += 1)
      for (let p = 0; p < h * w; p += 1)
        data[(b * channels + c) * h * w + p] = at(x.data, (b * h * w + p) * channels + c)
  return { shape, data }
}

/** The nearest pixel, to these sides. */
export function resized(x: Plain, height: number, width: number): Plain {
  const [batch, channels, h, w] = dims4(x)
  const data = new Float64Array(batch * channels * height * width)
  let n = 0
  for (let plane = 0; plane < batch * channels; plane += 1)
    for (let y = 0; y < height; y += 1)
      for (let c = 0; c < width; c += 1, n += 1)
        data[n] = at(
          x.data,
          (plane * h + Math.floor((y * h) / height)) * w + Math.floor((c * w) / width),
        )
  return { shape: [batch, channels, height, width], data }
}

/** Channels of `a`, then those of `b`. */
export function joined(a: Plain, b: Plain): Plain {
  const [batch, ca, h, w] = dims4(a)
  const cb = b.shape[1] ?? 0
  const data = new Float64Array(batch * (ca + cb) * h * w)
  for (let i = 0; i < batch; i += 1) {
    data.set(a.data.subarray(i * ca * h * w, (i + 1) * ca * h * w), i * (ca + cb) * h * w)
    data.set(b.data.subarray(i * cb * h * w, (i + 1) * cb * h * w), (i * (ca + cb) + ca) * h * w)
  }
  return { shape: [batch, ca + cb, h, w], data }
}
