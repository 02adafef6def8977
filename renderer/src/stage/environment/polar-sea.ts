// The polar sea for what floats: dark water, a great iceberg beside the subject, more of them behind, drift ice.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { rock } from '../prop/rock.ts'
import { hex } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { floes } from './ice.ts'
import { levelRadius } from './lie-of-land.ts'
import { heavingSea } from './sea.ts'

/** Open polar water with icebergs. */
export const polarSea: Environment = (order) => ({
  light: 'open',
  sunward: true,
  ground: () => -30,
  water: 0,
  show: 0.6,
  lift: -0.12,
  vista: { eye: [0, 2.4, 12], target: [0, 2, -14], fov: 44 },
  build: (set) => {
    heavingSea(set, order)
    greatBerg(set, order)
    floes(set, levelRadius(order) * 1.45 + 0.5 * order.span)
  },
})

const castOf = (set: FilmSet, tall: number): LocalMesh =>
  rock(set, { color: hex('#7fbcd8'), cap: [0.92, 0.95, 0.98], jagged: 0.9, tall }, 22)

/** One iceberg that towers beside the subject, where it hides nothing. */
const greatBerg = (set: FilmSet, order: SetOrder): void => {
  const size = Math.max(6, order.span * 1.7, order.reach * 2.2)
  const first = order.seed % 2 ? 1 : -1
  const berg = castOf(set, 0.9)
  const peak = castOf(set, 1.25)
  for (const side of [first, -first])
    for (const out of [0.75, 0.95, 1.2]) {
      const x = side * (order.reach + size * out)
      const z = -size * 0.75
      if (!set.free(x, z, size * 0.5, size * 0.9, 0)) continue
      set.builder.placed({ at: [x, -size * 0.06, z], yaw: order.seed % 6, scale: size }, () =>
        set.cast(berg),
      )
      set.builder.placed(
        { at: [x + side * size * 0.3, -size * 0.06, z - size * 0.4], yaw: 2, scale: size * 0.9 },
        () => set.cast(peak),
      )
      return
    }
}
