// Softens the edge of a cut-out nobody is sure of: where it was cut through a thing, that fades instead of being torn.
import { smoothstep } from '../stage/vector.ts'
import type { Mask } from './masks.ts'
import { blurPlane, plane, samplePlane } from './plane.ts'

/** How far a guess that is sure of nothing fades inwards, as a share of the mask's shorter side. */
const widest = 0.09
/** From so sure on an edge stays as it was cut. */
const firm = 0.85
/** Edge of the cells that the fading is worked out on, in pixels. */
const cell = 4

/** How far the edge of a subject so sure (0..1) fades inwards, in pixels of a picture whose shorter side is `side`. */
export const fadeOf = (sure: number, side: number): number =>
  widest * side * (1 - smoothstep(0, firm, sure))

/** Fades `cut`, premultiplied RGBA8 as large as `mask`, towards the mask's edge over `fade` pixels; in place. */
export const feather = (cut: Uint8Array, mask: Mask, fade: number): void => {
  if (fade < 1) return
  const { width: w, height: h, data } = mask
  const small = plane(Math.ceil(w / cell), Math.ceil(h / cell))
  for (let y = 0, k = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++, k++) {
      const at = Math.min(h - 1, y * cell + 2) * w + Math.min(w - 1, x * cell + 2)
      small.data[k] = data[at] as number
    }
  const soft = blurPlane(small, Math.max(1, Math.round(fade / cell / 2)), 2)
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i += 4) {
      if (cut[i + 3] === 0) continue
      const deep = samplePlane(soft, (x - 2) / cell, (y - 2) / cell)
      const share = smoothstep(0.5, 0.95, deep)
      if (share >= 1) continue
      for (let c = 0; c < 4; c++) cut[i + c] = Math.round(share * (cut[i + c] as number))
    }
}
