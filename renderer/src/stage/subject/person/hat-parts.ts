// What hats are made of: domes that follow the skull, brims and crowns, in the head's space.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import type { Sculpture } from '../sculpture.ts'
import { below, cone, ellipsoid, type Shape } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

export type Wearing = (part: Workpiece, color: Rgb | null, item: string) => void

export const gold = hex('#e0ac34')
export const dim = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k]

/** The skull's upper half grown by `t`, ending at height `y`; `tip` leans the rim down to the back. */
export const dome = (t: number, y: number, tip = 0.12): Shape =>
  below(ellipsoid([0, 0.031, -0.014], [0.094 + t, 0.1 + t, 0.109 + t]), [0, y, 0], [0, -1, -tip])

/** A flat ring with its rim bent by `lift(sideways 0..1)`; radii in metres. */
export const brim = (
  y: number,
  inner: number,
  outer: number,
  thick: number,
  lift: (side: number, t: number) => number,
): Shape => {
  const reach = outer + 0.06
  return {
    low: [-reach, y - 0.08, -reach * 1.1],
    high: [reach, y + 0.1, reach * 1.1],
    slack: 1.5,
    at: (x, py, z) => {
      const zz = (z + 0.012) / 1.08
      const r = Math.sqrt(x * x + zz * zz)
      const t = Math.max(0, (r - inner) / (outer - inner))
      const side = Math.abs(x) / (r + 1e-6)
      const h = y + lift(side, t)
      // Where the rim curls up steeply, the height above it is no distance.
      const slope = (lift(side, t + 0.05) - lift(side, t)) / (0.05 * (outer - inner))
      const dy = (Math.abs(py - h) * 0.85) / Math.sqrt(1 + slope * slope) - thick
      const dr = Math.max(r - outer, inner * 0.8 - r)
      return Math.max(dy, dr)
    },
  }
}
export const put = (part: Workpiece, s: Sculpture, cell = 0.0085): void => part.sculpt(s, cell)
export const crownOf = (r: number, y: number, h: number, taper: number): Shape =>
  cone([0, y, -0.013], [0, y + h, -0.016], r, r * taper, 0.018)
