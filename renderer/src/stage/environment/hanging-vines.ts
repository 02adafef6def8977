// Creepers that hang down from the crowns of a jungle, leaves along them, and loop from one to the next.
import type { FilmSet } from '../film-set.ts'
import { leafClump } from '../prop/leaf.ts'
import type { Vec3 } from '../scene.ts'
import { add, hex, scale } from '../vector.ts'

/** Hangs them before and among the trees, from above the picture; more of them when they are asked for. */
export const hangingVines = (set: FilmSet, count: number): void => {
  const b = set.builder
  const { view } = set
  const bark = set.matte([1, 1, 1], 0.9, 0.15, 12)
  const leaf = set.material({ roughness: 0.6, f0: 0.03 })
  const focus = Math.min(14, Math.max(3, set.lens.focus))
  for (let i = 0; i < count; i++) {
    const depth = focus * set.between(0.75, 2)
    const side = set.between(-1.05, 1.05) * view.tanX * depth
    const foot = add(view.eye, add(scale(view.forward, depth), scale(view.right, side)))
    const top = view.eye[1] + depth * (view.tanY * 1.15 + view.forward[1])
    const low = top - depth * view.tanY * set.between(0.5, 1.5)
    const floor = set.ground(foot[0], foot[2]) + 0.25
    const end = Math.max(floor, low)
    if (!set.free(foot[0], foot[2], 0.14, top - end, end)) continue
    const sway = set.between(-0.35, 0.35)
    const at = (t: number): Vec3 => [
      foot[0] + sway * Math.sin(t * 2.6) + 0.05 * Math.sin(t * 9 + i),
      top + (end - top) * t,
      foot[2] + 0.1 * Math.sin(t * 5 + i),
    ]
    const thick = 0.0028 * depth
    for (let k = 0; k < 14; k++) {
      b.cylinder(at(k / 14), at((k + 1) / 14), thick, thick, bark, hex('#5a5a2c'), 5)
      leafClump(
        b,
        {
          center: at((k + 0.5) / 14),
          radius: [0.02 * depth, 0.03 * depth, 0.02 * depth],
          count: 7,
          size: 0.011 * depth,
          dark: hex('#275c1e'),
          light: hex('#8cc04c'),
          material: leaf,
          fine: true,
        },
        set.random,
      )
    }
  }
}
