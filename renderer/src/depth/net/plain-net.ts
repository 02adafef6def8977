// The same nets as `net.ts` runs, in plain 64-bit sums without the kernel: what the tests hold the kernel's answers against.
import { type Conv, halves, type Net, type Step, type Tensor, windows } from './net.ts'

const tensor = (width: number, height: number, channels: number): Tensor => ({
  width,
  height,
  channels,
  data: new Float32Array(width * height * channels),
})

const conv = (x: Tensor, step: Conv, weights: Float32Array, apart: boolean): Tensor => {
  const [kh, kw, inputs, more] = step.shape
  const outputs = apart ? inputs : more
  const across = windows(x.width, kw, step.stride, step.same)
  const down = windows(x.height, kh, step.stride, step.same)
  const out = tensor(across.count, down.count, outputs)
  const sums = new Float64Array(outputs)
  for (let y = 0; y < out.height; y++)
    for (let c = 0; c < out.width; c++) {
      if (step.bias < 0) sums.fill(0)
      else for (let o = 0; o < outputs; o++) sums[o] = weights[step.bias + o] ?? 0
      for (let j = 0; j < kh; j++) {
        const sy = down.first + y * step.stride + j
        if (sy < 0 || sy >= x.height) continue
        for (let i = 0; i < kw; i++) {
          const sx = across.first + c * step.stride + i
          if (sx < 0 || sx >= x.width) continue
          const from = (sy * x.width + sx) * inputs
          const at = step.at + (j * kw + i) * inputs * (apart ? 1 : outputs)
          if (apart) gatherApart(sums, x.data, from, weights, at, inputs)
          else gather(sums, x.data, from, weights, at, inputs, outputs)
        }
      }
      out.data.set(sums, (y * out.width + c) * outputs)
    }
  return out
}

const gather = (
  sums: Float64Array,
  x: Float32Array,
  from: number,
  weights: Float32Array,
  at: number,
  inputs: number,
  outputs: number,
): void => {
  let n = 0
  // Four inputs at a time: a quarter as many walks over the sums.
  for (; n + 3 < inputs; n += 4) {
    const a = x[from + n] as number
    const b = x[from + n + 1] as number
    const c = x[from + n + 2] as number
    const d = x[from + n + 3] as number
    if (a === 0 && b === 0 && c === 0 && d === 0) continue
    const row = at + n * outputs
    const second = row + outputs
    const third = second + outputs
    const fourth = third + outputs
    for (let o = 0; o < outputs; o++)
      sums[o] =
        (sums[o] as number) +
        a * (weights[row + o] as number) +
        b * (weights[second + o] as number) +
        c * (weights[third + o] as number) +
        d * (weights[fourth + o] as number)
  }
  for (; n + 1 < inputs; n += 2) {
    const v = x[from + n] as number
    const u = x[from + n + 1] as number
    if (v === 0 && u === 0) continue
    const row = at + n * outputs
    const next = row + outputs
    for (let o = 0; o < outputs; o++)
      sums[o] =
        (sums[o] as number) + v * (weights[row + o] as number) + u * (weights[next + o] as number)
  }
  if (n === inputs) return
  const v = x[from + n] as number
  const row = at + n * outputs
  for (let o = 0; o < outputs; o++) sums[o] = (sums[o] as number) + v * (weights[row + o] as number)
}

const gatherApart = (
  sums: Float64Array,
  x: Float32Array,
  from: number,
  weights: Float32Array,
  at: number,
  inputs: number,
): void => {
  for (let n = 0; n < inputs; n++)
    sums[n] = (sums[n] as number) + (x[from + n] as number) * (weights[at + n] as number)
}

/** Each pixel becomes a block as large as the weights' window. */
const widen = (x: Tensor, step: Conv, weights: Float32Array): Tensor => {
  const [kh, kw, outputs, inputs] = step.shape
  const out = tensor(x.width * kw, x.height * kh, outputs)
  for (let y = 0; y < out.height; y++)
    for (let c = 0; c < out.width; c++) {
      const from = (Math.floor(y / kh) * x.width + Math.floor(c / kw)) * inputs
      const at = step.at + ((y % kh) * kw + (c % kw)) * outputs * inputs
      for (let o = 0; o < outputs; o++) {
        let sum = 0
        for (let n = 0; n < inputs; n++)
          sum += (x.data[from + n] as number) * (weights[at + o * inputs + n] as number)
        out.data[(y * out.width + c) * outputs + o] = sum
      }
    }
  return out
}

const mean = (x: Tensor): Tensor => {
  const out = tensor(1, 1, x.channels)
  const sums = new Float64Array(x.channels)
  x.data.forEach((v, i) => {
    sums[i % x.channels] = (sums[i % x.channels] ?? 0) + v
  })
  sums.forEach((sum, c) => {
    out.data[c] = sum / (x.width * x.height)
  })
  return out
}

/** The largest of every 2 × 2 pixels. */
const most = (x: Tensor): Tensor => {
  const out = tensor(Math.ceil(x.width / 2), Math.ceil(x.height / 2), x.channels)
  for (let y = 0; y < out.height; y++)
    for (let i = 0; i < out.width * x.channels; i++) {
      const [col, c] = [Math.floor(i / x.channels), i % x.channels]
      let best = Number.NEGATIVE_INFINITY
      for (let k = 0; k < 4; k++) {
        const [sx, sy] = [2 * col + (k & 1), 2 * y + (k >> 1)]
        if (sx < x.width && sy < x.height)
          best = Math.max(best, x.data[(sy * x.width + sx) * x.channels + c] ?? best)
      }
      out.data[y * out.width * x.channels + i] = best
    }
  return out
}

/** Bilinear, pixel centres at halves. */
const resize = (x: Tensor, size: number): Tensor => {
  const out = tensor(size, size, x.channels)
  const place = (i: number, n: number) => {
    const f = Math.max(0, Math.min(n - 1, ((i + 0.5) * n) / size - 0.5))
    const low = Math.floor(f)
    return { low, high: Math.min(n - 1, low + 1), share: f - low }
  }
  const { data, channels } = x
  const columns = Array.from({ length: size }, (_, i) => place(i, x.width))
  for (let y = 0; y < size; y++) {
    const v = place(y, x.height)
    for (let i = 0; i < size; i++) {
      const u = columns[i] as (typeof columns)[number]
      const topLeft = (v.low * x.width + u.low) * channels
      const topRight = (v.low * x.width + u.high) * channels
      const lowLeft = (v.high * x.width + u.low) * channels
      const lowRight = (v.high * x.width + u.high) * channels
      const to = (y * size + i) * channels
      for (let c = 0; c < channels; c++) {
        const top =
          (data[topLeft + c] as number) * (1 - u.share) + (data[topRight + c] as number) * u.share
        const low =
          (data[lowLeft + c] as number) * (1 - u.share) + (data[lowRight + c] as number) * u.share
        out.data[to + c] = top * (1 - v.share) + low * v.share
      }
    }
  }
  return out
}

const mapped = (x: Tensor, rule: (v: number) => number): Tensor => {
  const data = new Float32Array(x.data.length)
  for (let i = 0; i < data.length; i++) data[i] = rule(x.data[i] as number)
  return { ...x, data }
}

const rules = {
  relu: (v: number) => Math.max(0, v),
  relu6: (v: number) => Math.min(6, Math.max(0, v)),
  sigmoid: (v: number) => 1 / (1 + Math.exp(-v)),
}

/** `b` may be one value per channel, or one value. */
const joined = (a: Tensor, b: Float32Array, times: boolean): Tensor => {
  const [n, size] = [b.length, a.data.length]
  const data = new Float32Array(size)
  for (let at = 0; at < size; at += n)
    for (let i = 0; i < n; i++) {
      const v = a.data[at + i] as number
      const w = b[i] as number
      data[at + i] = times ? v * w : v + w
    }
  return { ...a, data }
}

const moreChannels = (x: Tensor, more: number): Tensor => {
  const out = tensor(x.width, x.height, x.channels + more)
  for (let k = 0; k < x.width * x.height; k++)
    out.data.set(x.data.subarray(k * x.channels, (k + 1) * x.channels), k * out.channels)
  return out
}

const run = (step: Step, values: readonly Tensor[], weights: Float32Array): Tensor => {
  const x = values[step.from]
  if (!x) throw new Error(`a net's step has no value ${step.from}`)
  if (step.op === 'conv' || step.op === 'depthwise')
    return conv(x, step, weights, step.op === 'depthwise')
  if (step.op === 'widen') return widen(x, step, weights)
  if (step.op === 'mean') return mean(x)
  if (step.op === 'most') return most(x)
  if (step.op === 'resize') return resize(x, step.size)
  if (step.op === 'channels') return moreChannels(x, step.more)
  if (step.op === 'plus' || step.op === 'times') {
    const other = values[step.with]
    if (!other) throw new Error(`a net's step has no value ${step.with}`)
    // The smaller one is spread over the larger.
    const [big, small] = x.data.length >= other.data.length ? [x, other] : [other, x]
    return joined(big, small.data, step.op === 'times')
  }
  if (step.op === 'plus-fixed' || step.op === 'times-fixed') {
    const n = step.shape.reduce((all, side) => all * side, 1)
    return joined(x, weights.subarray(step.at, step.at + n), step.op === 'times-fixed')
  }
  return mapped(x, rules[step.op])
}

/** A net made ready once; gives the values of the steps asked for. */
export const preparePlain = (
  net: Net,
): ((input: Tensor, wanted: readonly number[]) => Tensor[]) => {
  const steps = JSON.parse(net.steps) as Step[]
  const weights = halves(net.weights)
  return (input, wanted) => {
    const values: Tensor[] = [input]
    for (const step of steps) values.push(run(step, values, weights))
    return wanted.map((i) => values.at(i) ?? input)
  }
}
