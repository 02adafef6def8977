// An island that floats in the sky: a meadow with trees on top, a beard of rock below, a waterfall over its edge, small ones about it.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { broadTree, bush } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { add, hex, mix3, scale, smoothstep } from '../vector.ts'
import { sky } from './aloft.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

/** Words that ask for islands in the air. */
export const asksForIsland = ({ named }: SetOrder): boolean =>
  ['floating-island', 'floating-islands', 'sky-island', 'flying-island'].some(named)

/** A floating island that carries the subject, or is the picture itself. */
export const floatingIsland: Environment = (order) => {
  const plan = sky(order)
  const spot = order.empty ? 7 : Math.max(levelRadius(order) * 1.12, order.span * 0.5)
  return {
    ...plan,
    ground: (x, z) => (Math.hypot(x, z) < spot * 1.3 ? 0 : -8 * spot),
    show: 0.62,
    lift: 0.22,
    lensHeight: order.empty ? 2 : order.span * 0.42,
    vista: { eye: [0, 2.6, spot * 3.6], target: [0, -spot * 0.12, 0], fov: 44 },
    build: (set) => {
      plan.build(set)
      const body = island(set, order.seed % 50)
      set.builder.placed({ scale: spot }, () => set.cast(body))
      growth(set, order, spot)
      waterfall(set, spot, order.seed % 2 ? 1 : -1)
      const small = island(set, (order.seed % 50) + 7)
      for (const [x, y, z, k] of [
        [-2.7, 0.25, -2.2, 0.34],
        [2.9, 0.7, -3, 0.42],
        [-4.6, 1.3, -6.5, 0.6],
        [4.9, -0.35, -5, 0.3],
      ] as const) {
        const at: Vec3 = scale([x, y, z], spot)
        if (!set.free(at[0], at[2], spot * k * 1.2, spot * k, at[1] - spot * k)) continue
        set.builder.placed({ at, yaw: x, scale: spot * k }, () => set.cast(small))
        const tree = broadTree(set, order.season, 260)
        set.builder.placed({ at, scale: spot * k * 0.9, yaw: z }, () => set.cast(tree))
      }
    },
  }
}

/** An island of radius 1 with its meadow at height 0. */
const island = (set: FilmSet, seed: number): LocalMesh => {
  const grass = set.material({ roughness: 0.95, f0: 0, scale: 14, relief: 0.16, mottle: 0.25 })
  const stone = set.material({ roughness: 0.92, f0: 0.01, scale: 5, relief: 0.35, mottle: 0.4 })
  const rim = (a: number): number =>
    1 + 0.3 * (fbm(Math.cos(a) * 1.4 + seed, Math.sin(a) * 1.4, 4) - 0.5)
  return set.sculpt((b) => {
    b.grid(
      72,
      18,
      (u, v) => {
        const a = u * 6.2832
        const r = rim(a) * v
        return [Math.cos(a) * r, -0.02 * v ** 6, -Math.sin(a) * r]
      },
      grass,
      (p) => mix3(hex('#5a8a34'), hex('#9cc456'), fbm(p[0] * 5 + seed, p[2] * 5, 4)),
    )
    b.grid(
      72,
      30,
      (u, v) => {
        const a = u * 6.2832
        const taper = (1 - v) ** 0.72
        const ragged =
          1 + 0.5 * (fbm(Math.cos(a) * 2.6 + seed, Math.sin(a) * 2.6 + v * 2.4, 4) - 0.5)
        const r = rim(a) * Math.max(0.004, taper * (v < 0.03 ? 1 : ragged))
        const hang = -0.02 - v * (1.05 + 0.5 * fbm(Math.cos(a) * 3 + 9, Math.sin(a) * 3 + seed, 3))
        return [Math.cos(a) * r, hang, Math.sin(a) * r]
      },
      stone,
      (p) => {
        const strata = 0.7 + 0.5 * noise(p[1] * 11, p[0] * 3 + p[2] * 3)
        const rocky = scale(
          mix3(hex('#7a6654'), hex('#a89078'), fbm(p[0] * 4, p[1] * 6 + p[2] * 4, 4)),
          strata,
        )
        return mix3(
          rocky,
          hex('#6a9a3c'),
          smoothstep(-0.14, -0.03, p[1] + 0.06 * (noise(p[0] * 20, p[2] * 20) - 0.5)),
        )
      },
    )
  })
}

const growth = (set: FilmSet, order: SetOrder, spot: number): void => {
  const trees = [0, 1].map(() => broadTree(set, order.season, 520)) as unknown as readonly [
    LocalMesh,
    ...LocalMesh[],
  ]
  const shrub = bush(set, order.season, 130)
  const tall = order.empty ? 2.6 : Math.max(order.span * 0.24, spot * 0.16)
  for (let i = 0; i < 40; i++) {
    const a = set.random() * 6.2832
    const r = spot * (order.empty ? 0.85 * Math.sqrt(set.random()) : set.between(0.62, 0.9))
    const [x, z] = [Math.cos(a) * r, Math.sin(a) * r]
    const k = set.between(0.7, 1.2) * tall
    if (i % 3 === 0)
      set.put(x, z, { radius: k * 0.2, height: k * 0.3 }, { scale: k * 0.35 }, () =>
        set.cast(shrub),
      )
    else
      set.put(x, z, { radius: k * 0.32, height: k }, { yaw: i, scale: k }, () =>
        set.cast(set.pick(trees)),
      )
  }
}

/** A white ribbon of water that falls from the rim and frays out. */
const waterfall = (set: FilmSet, spot: number, side: number): void => {
  const water = set.material({
    color: [0.92, 0.96, 1],
    roughness: 0.4,
    f0: 0.04,
    emission: [0.2, 0.23, 0.26],
  })
  const from: Vec3 = [side * spot * 0.56, 0, spot * 0.84]
  if (!set.free(from[0], from[2], spot * 0.08, spot * 0.05, -spot)) return
  set.builder.grid(
    16,
    40,
    (u, v) => {
      const wide = spot * (0.07 + 0.05 * v)
      const p: Vec3 = [
        (u - 0.5) * wide * 2,
        0.02 * spot - spot * 1.5 * v * v - 0.1 * spot * v,
        spot * 0.16 * Math.min(1, v * 3) + 0.02 * spot * noise(u * 9, v * 16),
      ]
      return add(from, p)
    },
    water,
    (p) => scale([1, 1, 1], 0.86 + 0.3 * noise(p[0] * (26 / spot), p[1] * (3 / spot))),
  )
}
