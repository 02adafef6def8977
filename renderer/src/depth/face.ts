// A guess where a face is: a patch of skin colour of believable size among what stands out, in the upper part.
import type { Guess } from './guess.ts'
import { blurPlane, plane } from './plane.ts'

export interface Face {
  /** Thumbnail pixels. */
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** How far a value lies between two, softly at both ends, 0..1. */
const between = (v: number, a: number, b: number, soft: number) =>
  Math.max(0, Math.min(1, (v - a) / soft)) * Math.max(0, Math.min(1, (b - v) / soft))

/** How much a colour is like skin, 0..1: warm, not blue, neither black nor burnt out, and not as red as paint. */
const skin = (light: number, warm: number, blue: number): number => {
  // Warmth grows with lightness on skin; the ratio is what stays.
  const red = warm / Math.max(0.12, light)
  const yellow = -blue / Math.max(0.12, light)
  return (
    between(light, 0.18, 0.95, 0.06) *
    between(red, 0.1, 0.5, 0.05) *
    between(yellow, 0.06, 0.5, 0.05)
  )
}

/** Null when nothing looks like a face, or nearly everything does (wood, sand, fur). */
export const findFace = (made: Pick<Guess, 'thumb' | 'sky' | 'stands'>): Face | null => {
  const { thumb: t, stands } = made
  const { width: w, height: h } = t
  const like = plane(w, h)
  let all = 0
  for (let i = 0; i < w * h; i++) {
    const s = skin(t.light.data[i] ?? 0, t.warm.data[i] ?? 0, t.blue.data[i] ?? 0)
    like.data[i] = s
    all += s
  }
  const share = all / (w * h)
  if (share < 0.004 || share > 0.2) return null
  const size = Math.max(2, Math.round(Math.min(w, h) / 26))
  const soft = blurPlane(like, size, 2)
  let [best, bx, by] = [0, 0, 0]
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x
      const dx = (x / w - 0.5) / 0.4
      const high = 1 - 0.75 * Math.max(0, y / h - 0.3)
      const v =
        (soft.data[i] ?? 0) *
        (0.35 + 0.65 * (stands.front.data[i] ?? 0)) *
        high *
        Math.exp(-dx * dx)
      if (v > best) [best, bx, by] = [v, x, y]
    }
  if (best < 0.22) return null
  // Its size: how far the skin goes on around it.
  let [mass, r] = [0, size]
  for (; r < Math.min(w, h) / 3; r++) {
    let [sum, n] = [0, 0]
    for (let a = 0; a < 24; a++) {
      const x = Math.round(bx + r * Math.cos(a * 0.2618))
      const y = Math.round(by + r * Math.sin(a * 0.2618))
      if (x < 0 || y < 0 || x >= w || y >= h) continue
      sum += like.data[y * w + x] ?? 0
      n++
    }
    mass = sum / Math.max(1, n)
    if (mass < 0.35) break
  }
  return { x: bx, y: by, radius: r }
}
