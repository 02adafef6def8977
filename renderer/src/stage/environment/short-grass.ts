// Short grass near a lens that looks far: tufts of a hand's height, whatever the lens is focused on.
import type { FilmSet } from '../film-set.ts'
import { grassTuft } from '../prop/plant.ts'
import { fbm } from '../random.ts'
import { scale } from '../vector.ts'
import type { SetOrder } from './environment.ts'
import { grassOf } from './sward.ts'
import { scatter } from './terrain.ts'

/** Grows it wherever `where` allows. */
export const shortGrass = (
  set: FilmSet,
  order: SetOrder,
  where: (x: number, z: number) => boolean = () => true,
): void => {
  if (order.season === 'winter') return
  const g = grassOf(order)
  const tufts = [0.5, 0.4].map((lean) => grassTuft(set, scale(g.low, 0.6), g.high, 20, lean))
  for (const [count, near, far, tall] of [
    [1100, 2.2, 16, 0.16],
    [700, 12, 60, 0.26],
  ] as const)
    scatter(set, {
      count,
      near,
      far,
      scale: [tall * 0.6, tall * 1.3],
      where: (x, z) => fbm(x * 0.35 + 4, z * 0.35, 3) > 0.36 && where(x, z),
      meshes: tufts,
    })
}
