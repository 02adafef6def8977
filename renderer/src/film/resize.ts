// Scaling a picture to the clip: separable, Lanczos when it grows or shrinks a little, wide enough to hold the detail when it shrinks much.
import type { Pixels } from '../host.ts'
import type { WarpKernel } from './kernel.ts'
import { shared } from './shared.ts'
import { type Size, shownPart } from './size.ts'

interface Taps {
  /** First source index of each output sample. */
  readonly first: Int32Array
  /** `count` weights (an even number) for each output sample, in 1/16384, summing to 16384. */
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
  const taps = Math.min(from, Math.ceil(2 * support) + 1)
  const count = taps + (taps & 1)
  const first = new Int32Array(to)
  const weights = new Int16Array(to * count)
  for (let i = 0; i < to; i++) {
    const centre = offset + (i + 0.5) * scale - 0.5
    const start = Math.max(0, Math.min(from - taps, Math.ceil(centre - support)))
    const raw = new Float64Array(taps)
    let sum = 0
    for (let k = 0; k < taps; k++) {
      raw[k] = lanczos((start + k - centre) / Math.max(1, scale))
      sum += raw[k] ?? 0
    }
    let left = 16384
    let peak = 0
    for (let k = 0; k < taps; k++) {
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

/** Input rows that are in the kernel at a time. */
const band = 64

/**
 * The middle part of the picture scaled to exactly `size`, in memory that all threads see; opaque. A picture of that size already
 * comes back as it is.
 * Whatever the kernel held is forgotten.
 */
export const fitPicture = (kernel: WarpKernel, picture: Pixels, size: Size): Pixels => {
  const { width: w, height: h } = size
  if (picture.width === w && picture.height === h) {
    const data = shared(picture.data)
    for (let i = 3; i < data.length; i += 4) data[i] = 255
    return { width: w, height: h, data }
  }
  const part = shownPart(picture, size)
  const across = tapsFor(picture.width, part.left, part.width, w)
  const down = tapsFor(picture.height, part.top, part.height, h)
  const { run } = kernel
  run.reset()
  // One row more than there is: an even number of weights may end on it.
  const narrow = run.alloc((picture.height + 1) * w * 4)
  const wide = run.alloc(h * w * 4)
  const stride = picture.width * 4
  const [firstAcross, weightsAcross] = [kernel.put(across.first), kernel.put(across.weights)]
  const [firstDown, weightsDown] = [kernel.put(down.first), kernel.put(down.weights)]
  const rows = run.alloc(band * stride)
  for (let y = 0; y < picture.height; y += band) {
    const count = Math.min(band, picture.height - y)
    kernel.bytes(rows, count * stride).set(picture.data.subarray(y * stride, (y + count) * stride))
    const to = narrow + y * w * 4
    run.resampleRows(rows, stride, firstAcross, weightsAcross, across.count, w, count, to)
  }
  run.resampleColumns(narrow, firstDown, weightsDown, down.count, w, h, wide)
  return { width: w, height: h, data: shared(kernel.bytes(wide, w * h * 4)) }
}
