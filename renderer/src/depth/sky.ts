// Finds the sky of a picture: bright or blue, smooth, and reached from the upper border.
import { blurPlane, type Plane, plane } from './plane.ts'
import type { Thumbnail } from './thumbnail.ts'

export interface Sky {
  /** 0..1. */
  readonly sky: Plane
  /** Share of the picture. */
  readonly share: number
  /** Row, in thumbnail pixels, above which most of the sky lies. */
  readonly bottom: number
}

/** Floods from the top border through smooth, bright or blue pixels whose colour changes slowly. */
export const findSky = (t: Thumbnail): Sky => {
  const { width: w, height: h } = t
  const calm = blurPlane(t.detail, 2)
  const open = (i: number) => {
    const light = t.light.data[i] ?? 0
    const blue = t.blue.data[i] ?? 0
    const warm = t.warm.data[i] ?? 0
    const day = (blue > 0.015 && light > 0.12) || (light > 0.62 && Math.abs(warm) < 0.12)
    // A sky after sunset is dark, but blue without doubt.
    const dusk = blue > 0.04 && blue > 0.4 * light && warm < 0.02
    const skyColour = day || dusk
    return (calm.data[i] ?? 1) < 0.05 && skyColour
  }
  const far = (a: number, b: number) =>
    Math.abs((t.light.data[a] ?? 0) - (t.light.data[b] ?? 0)) +
    Math.abs((t.blue.data[a] ?? 0) - (t.blue.data[b] ?? 0)) +
    Math.abs((t.warm.data[a] ?? 0) - (t.warm.data[b] ?? 0))
  const mask = plane(w, h)
  const queue: number[] = []
  for (let x = 0; x < w; x++)
    if (open(x)) {
      mask.data[x] = 1
      queue.push(x)
    }
  for (let head = 0; head < queue.length; head++) {
    const i = queue[head] ?? 0
    const x = i % w
    for (let side = 0; side < 4; side++) {
      const k =
        side < 2 ? i + (side ? -w : w) : side === 2 ? (x > 0 ? i - 1 : -1) : x < w - 1 ? i + 1 : -1
      if (
        k >= 0 &&
        k < w * h &&
        mask.data[k] === 0 &&
        k < w * h * 0.8 &&
        open(k) &&
        far(i, k) < 0.06
      ) {
        mask.data[k] = 1
        queue.push(k)
      }
    }
  }
  // A sky spans a good part of the top; a bright wall behind a head at the border is not one.
  let top = 0
  for (let x = 0; x < w; x++) top += mask.data[x] ?? 0
  const share = queue.length / (w * h)
  if (top < w * 0.35 || share < 0.04) return { sky: plane(w, h), share: 0, bottom: 0 }
  const rows = queue.map((i) => Math.floor(i / w)).sort((a, b) => a - b)
  const bottom = rows[Math.floor(rows.length * 0.97)] ?? 0
  return { sky: blurPlane(mask, 1), share, bottom }
}
