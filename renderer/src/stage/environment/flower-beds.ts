// A garden of beds: edged beds full of the flowers or vegetables that the prompt names, gravel paths between them, a white fence and a shed behind.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { house } from '../prop/house.ts'
import { knownThing } from '../prop/known-thing.ts'
import { broadTree, bush, flowerStem } from '../prop/plant.ts'
import { fern } from '../prop/wood-plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { shortGrass } from './short-grass.ts'
import { grassOf } from './sward.ts'
import { addTerrain, scatter } from './terrain.ts'

/** What a bed is full of: its plants, how tall they are and how far apart. */
interface Planting {
  readonly meshes: readonly LocalMesh[]
  readonly tall: number
  readonly apart: number
}

const named = (
  set: FilmSet,
  form: string,
  n = 3,
  traits: Record<string, string> = {},
): LocalMesh[] =>
  Array.from({ length: n }, (_, i) =>
    knownThing(set, { kind: 'plant', form, height: 1, traits }, i + 2),
  )
const stems = (set: FilmSet, colors: readonly string[], tulip = false): LocalMesh[] =>
  colors.map((c) => flowerStem(set, hex(c), tulip))

const kinds: readonly (readonly [RegExp, (set: FilmSet, order: SetOrder) => Planting])[] = [
  [/sunflower/i, (set) => ({ meshes: named(set, 'sunflower'), tall: 1.25, apart: 0.36 })],
  [
    /tulip/i,
    (set) => ({
      meshes: stems(set, ['#e0243c', '#f5c82c', '#f078a8', '#f07818', '#8a3cae'], true),
      tall: 0.42,
      apart: 0.14,
    }),
  ],
  [/lavender/i, (set) => ({ meshes: named(set, 'lavender', 2), tall: 0.6, apart: 0.3 })],
  [
    /\broses?\b/i,
    (set, order) => ({
      meshes: ['#c8142c', '#e86a8a', '#f4e6d8'].map((c) => bush(set, order.season, 260, hex(c))),
      tall: 0.85,
      apart: 0.55,
    }),
  ],
  [
    /vegetable|cabbage|lettuce|carrot|tomato|kitchen garden|allotment/i,
    (set, order) => ({
      meshes: [
        fern(set, hex('#7ab04a'), true),
        fern(set, hex('#4f8a3c')),
        bush(set, order.season, 200, hex('#d8341c')),
        fern(set, hex('#8a4a78'), true),
      ],
      tall: 0.42,
      apart: 0.36,
    }),
  ],
  [
    /./,
    (set) => ({
      meshes: stems(set, ['#fafafa', '#ffd23c', '#e0508c', '#7a6ae0', '#f08a3c', '#d8283c']),
      tall: 0.5,
      apart: 0.15,
    }),
  ],
]

/** Middle, half width and half depth of each bed. */
const bedsAt = (spot: number): readonly (readonly [number, number, number, number])[] => {
  const x = spot + 1.35
  return [
    [-x, 1.1, 0.95, 1.5],
    [x, 0.9, 0.95, 1.5],
    [-x, -2.9, 0.95, 1.6],
    [x, -3.1, 0.95, 1.6],
    [-x - 2.7, -1, 0.95, 2.2],
    [x + 2.7, -1.2, 0.95, 2.2],
    [0, -6.6 - spot, 3.6, 0.8],
  ]
}

export const flowerBeds: Environment = (order) => {
  const spot = levelRadius(order)
  return {
    light: 'open',
    ground: () => 0,
    water: null,
    sunBehind: true,
    vista: { eye: [0.2, 1.75, 5], target: [-0.05, 0.75, -4], fov: 50 },
    build: (set) => {
      land(set, order, spot)
      const planting = kinds.find(([words]) => words.test(order.brief.prompt))?.[1](set, order)
      for (const [n, bed] of bedsAt(spot).entries()) if (planting) fill(set, planting, bed, n)
      fence(set, -8.6 - spot)
      behind(set, order, spot)
    },
  }
}

const land = (set: FilmSet, order: SetOrder, spot: number): void => {
  const g = grassOf(order)
  const inside = (x: number, z: number): boolean =>
    Math.abs(x) < spot + 5.6 && z > -8 - spot && z < 4
  addTerrain(set, {
    height: () => 0,
    far: 300,
    material: set.material({ roughness: 0.95, f0: 0, scale: 14, relief: 0.25, mottle: 0.3 }),
    paint: (p) => {
      const grass = mix3(g.low, g.high, fbm(p[0] * 0.15, p[2] * 0.15, 4))
      const gravel = scale(hex('#cdbb9a'), 0.75 + 0.4 * noise(p[0] * 16, p[2] * 16))
      return inside(p[0], p[2]) ? gravel : scale(grass, 0.82 + 0.3 * noise(p[0] * 3, p[2] * 3))
    },
  })
  shortGrass(set, order, (x, z) => !inside(x, z))
}

const fill = (
  set: FilmSet,
  { meshes, tall, apart }: Planting,
  [x, z, half, deep]: readonly [number, number, number, number],
  n: number,
): void => {
  const b = set.builder
  const wood = set.matte(hex('#9a7248'), 0.85, 0.12)
  const soil = set.matte(hex('#4a3220'), 0.95, 0.25, 8)
  if (!set.free(x, z, 0.4, 0.3, 0)) return
  b.box([x - half, 0, z - deep], [x + half, 0.17, z + deep], soil)
  for (const s of [-1, 1]) {
    b.box(
      [x - half - 0.05, 0, z + s * deep - 0.03],
      [x + half + 0.05, 0.24, z + s * deep + 0.03],
      wood,
    )
    b.box([x + s * half - 0.03, 0, z - deep], [x + s * half + 0.03, 0.24, z + deep], wood)
  }
  for (let i = 0, dx = -half + apart * 0.5; dx < half; dx += apart, i++)
    for (let k = 0, dz = -deep + apart * 0.5; dz < deep; dz += apart, k++) {
      const at = [
        x + dx + apart * 0.5 * (set.random() - 0.5),
        0.15,
        z + dz + apart * 0.5 * (set.random() - 0.5),
      ] as const
      // A row of each kind, so that it reads as planted.
      const mesh =
        meshes[
          (n +
            (deep > half ? k : i) * (apart > 0.3 ? 1 : 0) +
            Math.floor((deep > half ? dz : dx) / 0.7 + 8)) %
            meshes.length
        ]
      const size = tall * set.between(0.82, 1.15)
      if (mesh && set.free(at[0], at[2], 0.08, size, 0.15))
        b.placed({ at, yaw: (set.random() - 0.5) * (tall > 1 ? 0.9 : 6), scale: size }, () =>
          set.cast(mesh),
        )
    }
}

const fence = (set: FilmSet, z: number): void => {
  const white = set.matte(hex('#f6f4ee'), 0.6, 0.03)
  const b = set.builder
  for (const y of [0.35, 0.85]) b.box([-16, y, z - 0.03], [16, y + 0.08, z], white)
  for (let x = -16; x < 16; x += 0.17) {
    b.box([x, 0.06, z], [x + 0.1, 1.05, z + 0.025], white)
    b.placed({ at: [x + 0.05, 1.05, z + 0.0125], roll: Math.PI / 4 }, () =>
      b.box([-0.035, -0.035, -0.0125], [0.035, 0.035, 0.0125], white),
    )
  }
}

/** A shed, a wheelbarrow's worth of bushes and trees beyond the fence. */
const behind = (set: FilmSet, order: SetOrder, spot: number): void => {
  set.put(6.4 + spot, -12 - spot, { radius: 2.4, height: 4 }, { yaw: -0.3 }, () =>
    house(set, {
      wide: 4.4,
      deep: 3.4,
      walls: 2.4,
      roof: 1.5,
      wall: hex('#6f8f86'),
      tile: hex('#7a4a38'),
    }),
  )
  const trees = [0, 1].map(() => broadTree(set, order.season, 900))
  scatter(set, {
    count: 22,
    near: 18,
    far: 70,
    scale: [5, 8],
    where: (_x, z) => z < -11 - spot,
    girth: 0.6,
    meshes: trees,
  })
  scatter(set, {
    count: 26,
    near: 14,
    far: 30,
    scale: [0.7, 1.5],
    where: (_x, z) => z < -9.4 - spot,
    meshes: [bush(set, order.season, 240), bush(set, order.season, 240, hex('#e86aa0'))],
  })
}
