// A swimming pool in the sun: turquoise water in a tiled basin, a pale deck with loungers and parasols, hedges and palms behind.
import type { FilmSet } from '../film-set.ts'
import { palmTree } from '../prop/palm.ts'
import { bush } from '../prop/plant.ts'
import { hash2, noise } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { isAfloat, levelRadius } from './lie-of-land.ts'
import { addTerrain, scatter } from './terrain.ts'

interface Basin {
  readonly x0: number
  readonly x1: number
  /** The far and the near edge. */
  readonly far: number
  readonly near: number
}
const level = -0.16

/** A pool; what swims or floats is in its middle, all else stands at its near edge. */
export const pool: Environment = (order) => {
  const spot = levelRadius(order)
  const wet = isAfloat(order) || order.empty
  const long = Math.max(9, spot * 5)
  const near = wet ? Math.max(3.4, spot * 1.6) : -(spot * 0.7 + 0.25)
  const basin: Basin = { x0: -long * 0.62, x1: long * 0.62, far: near - long * 0.75, near }
  const within = (x: number, z: number): boolean =>
    x > basin.x0 && x < basin.x1 && z > basin.far && z < basin.near
  return {
    light: 'open',
    ground: (x, z) => (within(x, z) ? -1.5 : 0),
    water: wet ? level : null,
    show: wet ? 0.5 : 0.85,
    ...(wet ? {} : { lensHeight: Math.max(1.5, order.span * 1.25) }),
    vista: { eye: [1.2, 2.1, basin.near + 4.5], target: [-0.6, 0.4, basin.far], fov: 48 },
    build: (set) => {
      deck(set, basin)
      water(set, basin)
      ladder(set, basin)
      if (order.named('diving-board')) divingBoard(set, basin)
      loungers(set, order, basin)
      greenery(set, order, basin)
    },
  }
}

/** A board on its stand at the far edge, its end over the water. */
const divingBoard = (set: FilmSet, basin: Basin): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#c4cad0'), roughness: 0.25, f0: 0.5, metal: 0.8 })
  const white = set.matte(hex('#f2f4f4'), 0.5, 0.03)
  const [x, z] = [basin.x0 * 0.25, basin.far]
  for (const s of [-0.24, 0.24]) {
    b.cylinder([x + s, 0, z - 1.5], [x + s, 2.1, z - 1.5], 0.035, 0.035, steel, [1, 1, 1], 10)
    b.cylinder([x + s, 0, z - 0.5], [x + s, 1.9, z - 0.5], 0.035, 0.035, steel, [1, 1, 1], 10)
  }
  for (let k = 1; k < 5; k++)
    b.cylinder(
      [x - 0.24, k * 0.24, z - 1.5],
      [x + 0.24, k * 0.24, z - 1.5],
      0.02,
      0.02,
      steel,
      [1, 1, 1],
      8,
    )
  b.box([x - 0.27, 1.18, z - 1.7], [x + 0.27, 1.24, z + 1.9], white)
  b.box([x - 0.27, 1.24, z + 1.5], [x + 0.27, 1.245, z + 1.9], set.matte(hex('#2a6ac0'), 0.7, 0.05))
}

const deck = (set: FilmSet, basin: Basin): void => {
  const stone = set.material({ roughness: 0.7, f0: 0.03, scale: 4, relief: 0.1, mottle: 0.2 })
  const lawn = set.material({ roughness: 0.95, f0: 0, scale: 20, relief: 0.25, mottle: 0.35 })
  const b = set.builder
  const front = Math.max(basin.near, set.view.eye[2]) + 9
  const [w, back] = [basin.x1 + 5, basin.far - 4]
  addTerrain(set, {
    height: (x, z) => (Math.abs(x) < w + 0.5 && z > back - 0.5 ? -0.4 : -0.02),
    material: lawn,
    far: 300,
    paint: (p) => mix3(hex('#4f8a32'), hex('#86b44a'), noise(p[0] * 0.6, p[2] * 0.6)),
  })
  const slab = 1.1
  const tile = (x0: number, z0: number, x1: number, z1: number): void => {
    for (let x = x0; x < x1; x += slab)
      for (let z = z0; z < z1; z += slab)
        b.box(
          [x, -0.2, z],
          [Math.min(x1, x + slab) - 0.015, 0, Math.min(z1, z + slab) - 0.015],
          stone,
          scale(hex('#d9cdb8'), 0.9 + 0.14 * hash2(Math.round(x * 7), Math.round(z * 7))),
        )
  }
  const grout = set.matte(hex('#a89c88'), 0.9, 0.05)
  for (const [x0, z0, x1, z1] of [
    [-w, back, w, basin.far],
    [-w, basin.near, w, front],
    [-w, basin.far, basin.x0, basin.near],
    [basin.x1, basin.far, w, basin.near],
  ] as const) {
    tile(x0, z0, x1, z1)
    b.box([x0, -0.3, z0], [x1, -0.02, z1], grout)
  }
  // The white lip and the blue tiles down to the water.
  const lip = set.material({ color: hex('#f4f2ec'), roughness: 0.4, f0: 0.04 })
  const blue = set.material({ roughness: 0.2, f0: 0.06 })
  for (const [x0, z0, x1, z1] of [
    [basin.x0, basin.far - 0.3, basin.x1, basin.far],
    [basin.x0, basin.near, basin.x1, basin.near + 0.3],
    [basin.x0 - 0.3, basin.far - 0.3, basin.x0, basin.near + 0.3],
    [basin.x1, basin.far - 0.3, basin.x1 + 0.3, basin.near + 0.3],
  ] as const) {
    b.box([x0, -0.1, z0], [x1, 0.045, z1], lip)
    b.box([x0, -1.5, z0], [x1, -0.1, z1], blue, hex('#2f8fb0'))
  }
}

const water = (set: FilmSet, basin: Basin): void => {
  const surface = set.material({ roughness: 0.05, f0: 0.05, scale: 2.2, relief: 0.12 })
  // Light plays on the floor: pale veins over turquoise.
  set.builder.grid(
    150,
    110,
    (u, v) => [
      basin.x0 + (basin.x1 - basin.x0) * u,
      level,
      basin.near + (basin.far - basin.near) * v,
    ],
    surface,
    ([x, , z]) => {
      const a = noise(x * 1.3 + noise(z * 1.1, x) * 2, z * 1.3)
      const vein = Math.max(0, 1 - Math.abs(a - 0.5) * 9)
      const lane = Math.abs(((x + 40) % 2.4) - 1.2) < 0.09 ? 0.75 : 1
      return scale(mix3(hex('#22a4c0'), hex('#a4ecf2'), 0.55 * vein), lane)
    },
    false,
  )
}

const ladder = (set: FilmSet, basin: Basin): void => {
  const b = set.builder
  const steel = set.material({ color: hex('#d4d8dc'), roughness: 0.18, f0: 0.6, metal: 0.8 })
  const z = basin.far + 1.6
  for (const k of [-0.28, 0.28]) {
    const x = basin.x1
    const path: readonly (readonly [number, number])[] = [
      [0.5, 0],
      [0.5, 0.7],
      [0.3, 0.92],
      [-0.05, 0.8],
      [-0.08, -0.6],
    ]
    for (let i = 0; i + 1 < path.length; i++) {
      const [p, q] = [path[i] ?? [0, 0], path[i + 1] ?? [0, 0]]
      b.cylinder([x + p[0], p[1], z + k], [x + q[0], q[1], z + k], 0.03, 0.03, steel, [1, 1, 1], 10)
    }
  }
  for (const y of [-0.08, -0.35])
    b.cylinder([basin.x1 - 0.08, y, z - 0.28], [basin.x1 - 0.08, y, z + 0.28], 0.025, 0.025, steel)
}

const loungers = (set: FilmSet, order: SetOrder, basin: Basin): void => {
  const b = set.builder
  const wood = set.matte(hex('#9a6a3c'), 0.6, 0.12, 9)
  const cushion = set.matte(hex('#f6f2ea'), 0.9, 0.06, 20)
  const side = order.seed % 2 ? 1 : -1
  const colors = ['#e0483a', '#f0b830', '#2f8ab0', '#f4f0e6'] as const
  for (let i = -2; i <= 2; i++) {
    const [x, z] = [i * 3 + side * 0.6, basin.far - 1.9]
    if (!set.free(x, z, 0.9, 0.9, 0)) continue
    b.placed({ at: [x, 0, z] }, () => {
      b.box([-0.33, 0.26, -0.9], [0.33, 0.32, 0.9], wood)
      b.box([-0.3, 0.32, -0.2], [0.3, 0.4, 0.88], cushion)
      b.placed({ at: [0, 0.34, -0.2], pitch: 0.7 }, () =>
        b.box([-0.3, 0, -0.75], [0.3, 0.08, 0], cushion),
      )
      for (const px of [-0.28, 0.28])
        for (const pz of [-0.8, 0.8])
          b.box([px - 0.03, 0, pz - 0.03], [px + 0.03, 0.28, pz + 0.03], wood)
    })
    if (i % 2) continue
    const cloth = set.matte(hex(colors[(i + 2) % 4] ?? '#e0483a'), 0.85, 0.05)
    b.placed({ at: [x + 0.85, 0, z - 0.3] }, () => {
      b.cylinder([0, 0, 0], [0, 2.35, 0], 0.03, 0.03, wood, [1, 1, 1], 8)
      b.lathe(
        [
          [1.25, 1.95],
          [0.6, 2.25],
          [0.02, 2.42],
        ],
        cloth,
        [1, 1, 1],
        10,
      )
    })
  }
}

const greenery = (set: FilmSet, order: SetOrder, basin: Basin): void => {
  const hedge = [0, 1].map(() => bush(set, order.season, 200))
  for (let x = -basin.x1 - 8; x < basin.x1 + 8; x += 1.5)
    set.put(x, basin.far - 6, { radius: 0.8, height: 1.8 }, { scale: 1.9, yaw: x }, () =>
      set.cast(hedge[Math.abs(Math.round(x)) % 2] ?? (hedge[0] as (typeof hedge)[number])),
    )
  const palms = [0, 1].map(() => palmTree(set))
  for (let i = -3; i <= 3; i++)
    set.put(
      i * 4.6 + 1,
      basin.far - 8 - 2 * set.random(),
      { radius: 1.2, height: 6 },
      { scale: set.between(5, 7), yaw: i * 2 },
      () => set.cast(palms[(i + 4) % 2] ?? (palms[0] as (typeof palms)[number])),
    )
  scatter(set, {
    count: 24,
    near: 26,
    far: 90,
    scale: [3, 6],
    where: (x, z) => Math.abs(x) > basin.x1 + 7 || z < basin.far - 10,
    meshes: palms,
  })
}

/** A pool when the prompt names one, else the water that `plain` makes. */
export const orPool =
  (plain: Environment): Environment =>
  (order) =>
    order.named('swimming-pool') || order.named('infinity-pool') || order.named('poolside')
      ? pool(order)
      : plain(order)
