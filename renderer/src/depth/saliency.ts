// What stands out: differs from the picture's borders, is sharp, and is near the middle. The best guess at a subject.
import { blurPlane, type Plane, plane } from './plane.ts'
import type { Thumbnail } from './thumbnail.ts'

export interface Saliency {
  /** 0..1. */
  readonly front: Plane
  /** Where its weight lies, in thumbnail pixels. */
  readonly centre: readonly [number, number]
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
  const [light, warm, blue, far] = [t.light.data, t.warm.data, t.blue.data, d.data]
  const step = (i: number, k: number) => {
    const change =
      Math.abs((light[i] as number) - (light[k] as number)) +
      1.5 * Math.abs((warm[i] as number) - (warm[k] as number)) +
      1.5 * Math.abs((blue[i] as number) - (blue[k] as number))
    const way = (far[k] as number) + Math.max(0, change - 0.008) + 0.0008
    if (way < (far[i] as number)) far[i] = way
  }
  for (let pass = 0; pass < 4; pass++) {
    for (let y = 1; y < h; y++)
      for (let x = 1; x < w - 1; x++) {
        const i = y * w + x
        step(i, i - 1)
        step(i, i - w)
        step(i, i - w + 1)
      }
    for (let y = h - 2; y >= 0; y--)
      for (let x = w - 2; x > 0; x--) {
        const i = y * w + x
        step(i, i + 1)
        step(i, i + w)
        step(i, i + w - 1)
      }
  }
  return d
}

const normalised = (p: Plane, share: number): Plane => {
  const sorted = Float32Array.from(p.data).sort()
  const top = Math.max(1e-6, sorted[Math.floor(sorted.length * share)] ?? 1)
  return { ...p, data: p.data.map((v) => Math.min(1, v / top)) }
}

export const saliency = (t: Thumbnail): Saliency => {
  const { width: w, height: h } = t
  const apart = normalised(distanceFromBorder(t), 0.95)
  const sharp = normalised(blurPlane(t.detail, Math.max(2, Math.round(w / 40)), 2), 0.95)
  const front = plane(w, h)
  let [sum, sx, sy] = [0, 0, 0]
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x
      const dx = (x / w - 0.5) / 0.36
      const dy = (y / h - 0.58) / 0.46
      const middle = Math.exp(-(dx * dx) - dy * dy)
      const a = apart.data[i] ?? 0
      const s = sharp.data[i] ?? 0
      const v = 0.5 * a + 0.3 * middle + 0.35 * s * middle
      const x01 = Math.max(0, Math.min(1, (v - 0.25) / 0.5))
      const f = x01 * x01 * (3 - 2 * x01)
      front.data[i] = f
      const weight = f * f * middle
      sum += weight
      sx += weight * x
      sy += weight * y
    }
  const centre: [number, number] = sum > 0 ? [sx / sum, sy / sum] : [w / 2, h / 2]
  return { front: blurPlane(front, 2), centre }
}
