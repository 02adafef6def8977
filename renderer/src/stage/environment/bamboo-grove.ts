// A bamboo grove: tall bare canes shoulder to shoulder, with a low fence of twigs along the path when nobody is in it.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { bambooStem } from '../prop/wood-plant.ts'
import { hex, scale } from '../vector.ts'
import type { SetOrder } from './environment.ts'
import { scatter } from './terrain.ts'
import { nearOf, offPath, pathAt } from './wood-path.ts'

type Stems = readonly [LocalMesh, ...LocalMesh[]]

const stemsOf = (set: FilmSet, far: boolean): Stems =>
  [0, 1, 2, 3].map(() => bambooStem(set, far)) as unknown as Stems

/** The canes, their leaves high above, and the fence. */
export const bambooGrove = (set: FilmSet, order: SetOrder): void => {
  const near = stemsOf(set, false)
  const far = stemsOf(set, true)
  const d = nearOf(set, order)
  const lane = Math.max(order.reach * 1.1 + 0.4, order.empty ? 1.5 : 0)
  for (const [count, from, to, meshes] of [
    [150, d * 0.75, d * 2.6, near],
    [order.empty ? 380 : 420, d * 2.2, Math.max(30, d * 8), far],
  ] as const)
    scatter(set, {
      count,
      near: from,
      far: to,
      scale: [10, 15],
      where: (x, z) => (order.empty ? offPath(x, z) : Math.abs(x)) > lane,
      girth: 0.16,
      meshes,
    })
  if (!order.empty) return
  const twig = set.matte(hex('#9a8450'), 0.9, 0.15)
  for (let z = set.view.eye[2] - 1; z > -40; z -= 0.13)
    for (const s of [-1, 1]) {
      const x = pathAt(z) + s * (lane - 0.16 + 0.04 * set.random())
      const y = set.ground(x, z)
      const lean = 0.06 * (set.random() - 0.5)
      set.builder.cylinder(
        [x, y - 0.05, z],
        [x + lean, y + 0.72 + 0.1 * set.random(), z + lean],
        0.018,
        0.014,
        twig,
        scale([1, 1, 1], 0.75 + 0.5 * set.random()),
        5,
      )
    }
}
