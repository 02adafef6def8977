// Pots and pans of copper that hang by their handles from a rail, the largest in the middle.
import type { FilmSet } from '../film-set.ts'
import { hex, scale } from '../vector.ts'

/** A rail from `x0` to `x1` at height `y` before a wall at `z`, with a pan every span. */
export const potRail = (
  set: FilmSet,
  [x0, x1]: readonly [number, number],
  y: number,
  z: number,
): void => {
  const b = set.builder
  const iron = set.matte(hex('#26221f'), 0.5, 0.02)
  const copper = set.material({ color: hex('#d8814a'), roughness: 0.2, f0: 0.75, metal: 1 })
  const tin = set.material({ color: hex('#b8b4ac'), roughness: 0.35, f0: 0.5, metal: 0.8 })
  b.cylinder([x0, y, z + 0.1], [x1, y, z + 0.1], 0.014, 0.014, iron, [1, 1, 1], 10)
  for (const x of [x0 + 0.05, (x0 + x1) / 2, x1 - 0.05])
    b.cylinder([x, y, z], [x, y, z + 0.1], 0.012, 0.012, iron, [1, 1, 1], 8)
  const n = Math.max(3, Math.round((x1 - x0) / 0.34))
  for (let i = 0; i < n; i++) {
    const t = (i + 0.5) / n
    const x = x0 + (x1 - x0) * t
    const r = 0.085 + 0.075 * (1 - Math.abs(2 * t - 1)) * (i % 2 ? 0.8 : 1)
    const long = 0.2 + 0.06 * (i % 3)
    const tone = scale([1, 1, 1], 0.85 + 0.25 * set.random())
    b.cylinder([x, y - 0.02, z + 0.1], [x, y - 0.02 - long, z + 0.085], 0.009, 0.012, iron, tone, 8)
    b.placed({ at: [x, y - 0.04 - long - r, z + 0.02], pitch: Math.PI / 2, roll: 0 }, () => {
      // Its bottom looks to the lens.
      b.lathe(
        [
          [r * 0.96, 0],
          [r, 0.01],
          [r * 0.97, r * 0.75],
          [r * 0.9, r * 0.82],
          [0.001, r * 0.83],
        ],
        copper,
        tone,
        36,
      )
      b.lathe(
        [
          [0.001, 0.012],
          [r * 0.94, 0.012],
          [r * 0.96, 0],
        ],
        tin,
        [1, 1, 1],
        36,
      )
    })
  }
}
