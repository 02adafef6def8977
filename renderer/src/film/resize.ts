// Scaling a picture to the clip: separable, Lanczos when it grows or shrinks a little, wide enough to hold the detail when it shrinks much.
import type { Pixels } from '../host.ts'
import { type Size, shownPart } from './size.ts'

interface Taps {
  /** First source index of each output sample. */
  readonly first: Int32Array
  /** `count` weights for each output sample, in 1/16384, summing to 16384. */
  readonly weights: Int16Array
  readonly count: number
}

const lanczos = (x: number): number => {
  if (x === 0) return 1
  if (x <= -3 || x >= 3) return 0
  const p = Math.PI * x
  return (3 * Math.sin(p) * Math.sin(p / 3)) / (p * p)
}

const tapsFor = (from: number, offset: number, span: number, to: number): Taps => {
  const scale = span / to
  const support = 3 * Math.max(1, scale)
  const count = Math.min(from, Math.ceil(2 * support) + 1)
  const first = new Int32Array(to)
  const weights = new Int16Array(to * count)
  for (let i = 0; i < to; i++) {
    const centre = offset + (i + 0.5) * scale - 0.5
    const start = Math.max(0, Math.min(from - count, Math.ceil(centre - support)))
    const raw = new Float64Array(count)
    let sum = 0
    for (let k = 0; k < count; k++) {
      raw[k] = lanczos((start + k - centre) / Math.max(1, scale))
      sum += raw[k] ?? 0
    }
    let left = 16384
    let peak = 0
    for (let k = 0; k < count; k++) {
      const w = Math.round(((raw[k] ?? 0) / sum) * 16384)
      weights[i * count + k] = w
      left -= w
      if (w > (weights[i * count + peak] ?? 0)) peak = k
    }
    weights[i * count + peak] = (weights[i * count + peak] ?? 0) + left
    first[i] = start
  }
  return { first, weights, count }
}

const clamp8 = (x: number) => (x < 0 ? 0 : Math.min(x, 255))

/**
 * One direction of `width`×`height` output pixels: along rows (`alongRows`) or down columns. `step` is the distance in
 * bytes between the source samples of one output pixel, `stride` between source rows.
 */
const pass = (
  source: Uint8Array,
  taps: Taps,
  width: number,
  height: number,
  alongRows: boolean,
  stride: number,
): Uint8Array => {
  const { first, weights, count } = taps
  const result = new Uint8Array(width * height * 4)
  const step = alongRows ? 4 : stride
  let o = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = alongRows ? x : y
      let p = (first[i] ?? 0) * step + (alongRows ? y * stride : x * 4)
      let r = 8192
      let g = 8192
      let b = 8192
      for (let k = i * count, end = k + count; k < end; k++) {
        const w = weights[k] ?? 0
        r += w * (source[p] ?? 0)
        g += w * (source[p + 1] ?? 0)
        b += w * (source[p + 2] ?? 0)
        p += step
      }
      result[o] = clamp8(r >> 14)
      result[o + 1] = clamp8(g >> 14)
      result[o + 2] = clamp8(b >> 14)
      result[o + 3] = 255
      o += 4
    }
  }
  return result
}

/** The middle part of the picture scaled to exactly `size`; opaque. A picture of that size already comes back as it is. */
export const fitPicture = (picture: Pixels, size: Size): Pixels => {
  const { width: w, height: h } = size
  if (picture.width === w && picture.height === h) {
    const data = picture.data.slice()
    for (let i = 3; i < data.length; i += 4) data[i] = 255
    return { width: w, height: h, data }
  }
  const part = shownPart(picture, size)
  const across = tapsFor(picture.width, part.left, part.width, w)
  const down = tapsFor(picture.height, part.top, part.height, h)
  const narrow = pass(picture.data, across, w, picture.height, true, picture.width * 4)
  return { width: w, height: h, data: pass(narrow, down, w, h, false, w * 4) }
}
