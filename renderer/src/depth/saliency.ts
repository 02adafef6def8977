// What stands out: differs from the picture's borders, is sharp, and is near the middle. The best guess at a subject.
import { blurPlane, type Plane, plane } from './plane.ts'
import type { Thumbnail } from './thumbnail.ts'

export interface Saliency {
  /** 0..1. */
  readonly front: Plane
  /** Where its weight lies, in thumbnail pixels. */
  readonly centre: readonly [number, number]
}

// Loops over pixels are functions of arrays alone, outside of others: what the engine makes of them outlasts the clip.

/** Shortens the ways to `count` pixels from `i` on, in steps of `on` (1 or -1), by those of three pixels passed before; true if any has become shorter. */
const stepRow = (
  i: number,
  count: number,
  on: number,
  w: number,
  light: Float32Array,
  warm: Float32Array,
  blue: Float32Array,
  far: Float32Array,
): boolean => {
  let shorter = false
  for (let n = 0; n < count; n++, i += on) {
    const l = light[i] as number
    const r = warm[i] as number
    const b = blue[i] as number
    const was = far[i] as number
    let best = was
    for (let from = 0; from < 3; from++) {
      const k = i - on * (from === 0 ? 1 : from === 1 ? w : w - 1)
      const change =
        Math.abs(l - (light[k] as number)) +
        1.5 * Math.abs(r - (warm[k] as number)) +
        1.5 * Math.abs(b - (blue[k] as number))
      const way = (far[k] as number) + Math.max(0, change - 0.008) + 0.0008
      if (way < best) best = Math.fround(way)
    }
    if (best === was) continue
    far[i] = best
    shorter = true
  }
  return shorter
}

/** One row of what stands out; adds its weight, and that times both places, to `sums`. */
const frontRow = (
  y: number,
  w: number,
  h: number,
  apart: Float32Array,
  sharp: Float32Array,
  front: Float32Array,
  sums: Float64Array,
): void => {
  for (let x = 0, i = y * w; x < w; x++, i++) {
    const dx = (x / w - 0.5) / 0.36
    const dy = (y / h - 0.58) / 0.46
    const middle = Math.exp(-(dx * dx) - dy * dy)
    const v = 0.5 * (apart[i] as number) + 0.3 * middle + 0.35 * (sharp[i] as number) * middle
    const x01 = Math.max(0, Math.min(1, (v - 0.25) / 0.5))
    const f = x01 * x01 * (3 - 2 * x01)
    front[i] = f
    const weight = f * f * middle
    sums[0] = (sums[0] as number) + weight
    sums[1] = (sums[1] as number) + weight * x
    sums[2] = (sums[2] as number) + weight * y
  }
}

/** Least colour change on a way from the left, right or top border to each pixel (two-way raster scans). */
const distanceFromBorder = (t: Thumbnail): Plane => {
  const { width: w, height: h } = t
  const d = plane(w, h)
  d.data.fill(1e6)
  for (let x = 0; x < w; x++) d.data[x] = 0
  for (let y = 0; y < h; y++) {
    d.data[y * w] = 0
    d.data[y * w + w - 1] = 0
  }
  const planes = [t.light.data, t.warm.data, t.blue.data, d.data] as const
  for (let pass = 0; pass < 4; pass++) {
    let shorter = false
    for (let y = 1; y < h; y++) shorter = stepRow(y * w + 1, w - 2, 1, w, ...planes) || shorter
    for (let y = h - 2; y >= 0; y--)
      shorter = stepRow(y * w + w - 2, w - 2, -1, w, ...planes) || shorter
    // From then on nothing would change.
    if (!shorter) break
  }
  return d
}

/** Bars that values are counted in before the one that is wanted is sought among a bar's own. */
const bars = 1024

/** Which bar of 0 .. `most` a value lies in; what blurring left a trace below 0 lies in the first. */
const barOf = (v: number, most: number): number => Math.max(0, Math.floor((v / most) * (bars - 1)))

/** The largest of them, at least 0. */
const mostOf = (data: Float32Array): number => {
  let most = 0
  for (let i = 0; i < data.length; i++) if ((data[i] as number) > most) most = data[i] as number
  return most
}

/** The values of one bar. */
const barsOwn = (data: Float32Array, most: number, bar: number, to: Float32Array): void => {
  for (let i = 0, n = 0; i < data.length; i++)
    if (barOf(data[i] as number, most) === bar) to[n++] = data[i] as number
}

/** Counts values by their bars. */
const countBars = (data: Float32Array, most: number, counts: Int32Array): void => {
  for (let i = 0; i < data.length; i++) {
    const bar = barOf(data[i] as number, most)
    counts[bar] = (counts[bar] as number) + 1
  }
}

/** Which of the values, 0 or more but for traces, has `share` of them below it in order: one bar of them is sorted, not all. */
export const valueAbove = (data: Float32Array, share: number): number => {
  const most = mostOf(data)
  if (most === 0) return 0
  const counts = new Int32Array(bars)
  countBars(data, most, counts)
  let left = Math.floor(data.length * share)
  let bar = 0
  while (bar < bars - 1 && left >= (counts[bar] as number)) left -= counts[bar++] as number
  const own = new Float32Array(counts[bar] as number)
  barsOwn(data, most, bar, own)
  return own.sort()[left] ?? most
}

const normalised = (p: Plane, share: number): Plane => {
  const top = Math.max(1e-6, valueAbove(p.data, share))
  const data = new Float32Array(p.data.length)
  for (let i = 0; i < data.length; i++) data[i] = Math.min(1, (p.data[i] as number) / top)
  return { ...p, data }
}

export const saliency = (t: Thumbnail): Saliency => {
  const { width: w, height: h } = t
  const apart = normalised(distanceFromBorder(t), 0.95)
  const sharp = normalised(blurPlane(t.detail, Math.max(2, Math.round(w / 40)), 2), 0.95)
  const front = plane(w, h)
  const sums = new Float64Array(3)
  for (let y = 0; y < h; y++) frontRow(y, w, h, apart.data, sharp.data, front.data, sums)
  const [sum, sx, sy] = sums as unknown as [number, number, number]
  const centre: [number, number] = sum > 0 ? [sx / sum, sy / sum] : [w / 2, h / 2]
  return { front: blurPlane(front, 2), centre }
}
