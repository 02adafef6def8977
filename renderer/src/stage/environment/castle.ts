// Old stones: a castle on its rise, and ruins in grass.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { castleKeep } from '../prop/castle-keep.ts'
import { column } from '../prop/masonry.ts'
import { broadTree, grassTuft, pineTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, levelRadius, rolling, unitOf } from './lie-of-land.ts'
import { grassOf } from './sward.ts'
import { addTerrain, scatter } from './terrain.ts'

export type Casts = readonly [LocalMesh, ...LocalMesh[]]

/** A castle on its rise, with a road to the gate. */
export const castle: Environment = (order) => {
  const own = order.brief.subjects.some((s) => s.form === 'castle')
  // At its gate the walls fill the picture.
  const near = order.named('castle-gate') && !own
  const far = near ? -Math.max(17, order.reach * 2 + 13) : -Math.max(118, order.reach * 3 + 60)
  const ground = levelled(
    order,
    (x, z) => {
      const d = Math.sqrt(x * x * 0.8 + (z - far) ** 2)
      return (
        rolling(order.seed, 0.8, 30)(x, z) +
        (own || near ? 0 : 7 * Math.exp(-((d / 30) ** 2))) +
        smoothstep(120, 330, -z) * 60 * fbm(x * 0.007, z * 0.007, 5)
      )
    },
    0,
  )
  return {
    light: 'open',
    ground,
    water: null,
    vista: near
      ? { eye: [0, 2.2, 12], target: [0, 7, far], fov: 50 }
      : { eye: [0, 2.4, 14], target: [2, 10, far], fov: 46 },
    build: (set) => {
      const g = grassOf(order)
      const earth = set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.2, mottle: 0.3 })
      addTerrain(set, {
        height: ground,
        material: earth,
        far: 700,
        paint: (p) => {
          const mid = near ? 0 : 3.2 * Math.sin(p[2] * 0.07)
          const path = smoothstep(1.9, 1.2, Math.abs(p[0] - mid - (own || near ? 0 : 2)))
          return scale(
            mix3(mix3(g.low, g.high, fbm(p[0] * 0.1, p[2] * 0.1, 4)), hex('#b09a76'), path * 0.85),
            0.78 + 0.35 * noise(p[0] * 4, p[2] * 4),
          )
        },
      })
      const across = near ? 0 : 4
      if (!own)
        set.builder.placed({ at: [across, ground(across, far) - 0.5, far] }, () =>
          castleKeep(set, near),
        )
      const tuft = grassTuft(set, scale(g.low, 0.7), g.high)
      const d = Math.min(14, set.lens.focus)
      scatter(set, {
        count: 1300,
        near: d * 0.3,
        far: d * 4,
        scale: [0.1, 0.2],
        meshes: [tuft],
      })
      const trees = [broadTree(set, order.season, 520), pineTree(set, 0.5)] as unknown as Casts
      scatter(set, {
        count: 60,
        near: d * 2.6,
        far: 220,
        scale: [5, 9],
        where: (x, z) =>
          Math.abs(x) > (near ? 24 : 9 + order.reach) &&
          Math.sqrt((x - 4) ** 2 + (z - far) ** 2) > 22,
        meshes: trees,
      })
    },
  }
}

/** Broken columns and walls in grass. */
export const ruins: Environment = (order) => {
  const ground = levelled(order, rolling(order.seed, 0.35, 14), 0)
  const spot = levelRadius(order)
  return {
    light: 'open',
    ground,
    water: null,
    vista: { eye: [0, 1.8, 10], target: [0, 2.4, -8], fov: 46 },
    build: (set) => {
      const g = grassOf(order)
      const earth = set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.25, mottle: 0.35 })
      addTerrain(set, {
        height: ground,
        material: earth,
        far: 500,
        paint: (p) => {
          const slab =
            smoothstep(0.5, 0.56, noise(p[0] * 0.5 + 4, p[2] * 0.5)) *
            smoothstep(22, 12, Math.sqrt(p[0] ** 2 + p[2] ** 2))
          return scale(
            mix3(mix3(g.low, g.high, fbm(p[0] * 0.2, p[2] * 0.2, 4)), hex('#c8b898'), slab * 0.75),
            0.75 + 0.35 * noise(p[0] * 3, p[2] * 3),
          )
        },
      })
      const u = Math.min(unitOf(order), 4) ** 0.6
      colonnade(set, spot, u)
      temple(set, -17 * u - spot, u)
      overgrown(set, order, spot)
    },
  }
}

/** Two rows of columns, some broken, with beams across those that stand. */
const colonnade = (set: FilmSet, spot: number, u: number): void => {
  for (const s of [-1, 1])
    for (let i = 0; i < 6; i++) {
      const tall = (i % 3 === 1 ? set.between(1, 2.6) : 4.6) * u
      set.put(
        s * (spot + 1.8 * u),
        (1.5 - i * 2.7) * u,
        { radius: 0.5 * u, height: tall },
        {},
        () => column(set, 0.36 * u, tall, i % 3 !== 1),
      )
    }
  const stone = set.matte(hex('#d0c2a4'), 0.9, 0.16, 4)
  for (const [i, j] of [
    [0, 1],
    [3, 4],
  ] as const) {
    const [z0, z1] = [(1.5 - i * 2.7) * u, (1.5 - j * 2.7) * u]
    for (const s of [-1, 1])
      if (
        i % 3 !== 1 &&
        j % 3 !== 1 &&
        set.free(s * (spot + 1.8 * u), (z0 + z1) / 2, 1.2 * u, 0.6, 4.6 * u)
      )
        set.builder.box(
          [s * (spot + 1.8 * u) - 0.4 * u, 4.6 * u, z1 - 0.4 * u],
          [s * (spot + 1.8 * u) + 0.4 * u, 5.2 * u, z0 + 0.4 * u],
          stone,
        )
  }
}

const overgrown = (set: FilmSet, order: SetOrder, spot: number): void => {
  const g = grassOf(order)
  const blocks = rock(
    set,
    { color: hex('#c8baa0'), jagged: 0.2, cap: hex('#7a8a4a'), tall: 0.7 },
    9,
  )
  scatter(set, {
    count: 34,
    near: 4,
    far: 30,
    scale: [0.25, 0.9],
    sink: 0.06,
    where: (x, z) => Math.sqrt(x * x + z * z) > spot * 1.4,
    meshes: [blocks],
  })
  const tuft = grassTuft(set, scale(g.low, 0.7), g.high)
  scatter(set, {
    count: 1100,
    near: 1.6,
    far: 24,
    scale: [0.12, 0.28],
    meshes: [tuft],
  })
  const tree = broadTree(set, order.season, 480)
  scatter(set, {
    count: 30,
    near: 34,
    far: 150,
    scale: [5, 8],
    meshes: [tree],
  })
}

/** The front of a temple with a broken gable. */
const temple = (set: FilmSet, z: number, u: number): void => {
  const b = set.builder
  const stone = set.matte(hex('#d0c2a4'), 0.9, 0.16, 4)
  const k = 1.5 * u
  for (let i = 0; i < 3; i++)
    b.box(
      [-5.4 * k + i * 0.3, i * 0.3 * k, z - 2 * k],
      [5.4 * k - i * 0.3, (i + 1) * 0.3 * k, z + (2 - i * 0.4) * k],
      stone,
    )
  for (let i = 0; i < 6; i++) {
    const x = (-4 + i * 1.6) * k
    const whole = i !== 4
    if (set.free(x, z, 0.5 * k, 4 * k, 0))
      b.placed({ at: [x, 0.9 * k, z] }, () =>
        column(set, 0.4 * k, whole ? 4.4 * k : 2.4 * k, whole),
      )
  }
  if (!set.free(0, z, 2, 5 * k, 5 * k)) return
  b.box([-4.6 * k, 5.3 * k, z - 0.5 * k], [1.4 * k, 6 * k, z + 0.5 * k], stone)
  const n = [0, 0, 1] as const
  const v = [
    b.vertex([-4.7 * k, 6 * k, z + 0.4 * k], n),
    b.vertex([1.2 * k, 6 * k, z + 0.4 * k], n),
    b.vertex([-0.3 * k, 7.6 * k, z + 0.4 * k], n),
  ]
  b.triangle(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0, stone)
}
