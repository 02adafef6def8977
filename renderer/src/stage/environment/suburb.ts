// A street of a suburb: lawns, drives and family houses with hedges and letter boxes on both sides of a quiet road.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { house } from '../prop/house.ts'
import { broadTree, bush } from '../prop/plant.ts'
import { parkedCar } from '../prop/town.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { grassOf } from './sward.ts'
import { addTerrain, scatter } from './terrain.ts'

const words = [
  'suburban',
  'suburb',
  'suburbs',
  'suburbia',
  'suburban-street',
  'residential',
  'residential-street',
  'neighborhood',
  'neighbourhood',
  'cul-de-sac',
] as const

/** Whether the street is one of a suburb. */
export const asksForSuburb = ({ named }: SetOrder): boolean => words.some(named)

const walls: readonly [string, ...string[]] = [
  '#e8e2d4',
  '#c8d4da',
  '#d8c8a8',
  '#a85a44',
  '#e4d0c0',
  '#b8c4b0',
  '#f0ece4',
]
const roofs: readonly [string, ...string[]] = ['#5a5f66', '#7a4a3a', '#4a4446', '#6a5a4a']

export const suburb: Environment = (order) => {
  const half = Math.max(3.1, order.reach * 0.7 + 1.1)
  const side = order.seed % 2 ? 1 : -1
  const vehicle = order.brief.subjects[0]?.kind === 'vehicle'
  const person = order.brief.subjects[0]?.kind === 'person'
  const c = order.empty
    ? 0
    : vehicle
      ? side * half * 0.3
      : person
        ? side * (half + 1)
        : side * half * 0.5
  const snow = order.season === 'winter' || order.weather === 'snow'
  return {
    light: 'open',
    ground: (x) => (Math.abs(x - c) < half ? 0 : 0.1),
    water: null,
    vista: { eye: [1.2, 2.1, 10], target: [-0.6, 1.9, -16], fov: 48 },
    build: (set) => {
      const g = grassOf({ ...order, season: snow ? 'winter' : order.season })
      addTerrain(set, {
        height: set.ground,
        far: 400,
        rows: 190,
        columns: 190,
        material: set.material({ roughness: 0.95, f0: 0, scale: 16, relief: 0.3, mottle: 0.3 }),
        paint: (p) => {
          const off = Math.abs(p[0] - c) - half
          if (off < 0) return scale(hex('#5c5c5a'), 0.85 + 0.25 * noise(p[0] * 7, p[2] * 7))
          if (off < 0.25) return hex('#b8b2a8')
          if (off > 1.2 && off < 2.5)
            return scale(hex('#c4bdb0'), 0.9 + 0.15 * noise(p[0] * 4, p[2] * 4))
          return scale(
            mix3(g.low, g.high, fbm(p[0] * 0.3, p[2] * 0.3, 3)),
            0.8 + 0.35 * noise(p[0] * 6, p[2] * 6),
          )
        },
      })
      lots(set, order, c, half, snow)
      const line = set.matte(hex('#e8c84a'), 0.8, 0.15, 9)
      for (let z = set.view.eye[2] + 4; z > -90; z -= 5)
        set.builder.box([c - 0.06, 0, z - 2.2], [c + 0.06, 0.006, z], line)
      scatter(set, {
        count: 70,
        near: 40,
        far: 170,
        scale: [7, 11],
        where: (x) => Math.abs(x - c) > half + 20,
        meshes: [broadTree(set, order.season, 300)],
      })
    },
  }
}

/** A house every 15 m, each with its drive, trees, hedge and letter box. */
const lots = (set: FilmSet, order: SetOrder, c: number, half: number, snow: boolean): void => {
  const b = set.builder
  const trees = [0, 1].map(() => broadTree(set, order.season, 1300)) as [LocalMesh, ...LocalMesh[]]
  const shrub = bush(set, snow ? 'winter' : 'summer', 200)
  const concrete = set.matte(hex('#c0bab0'), 0.9, 0.12, 5)
  for (const s of [-1, 1])
    for (let i = 0; i < 7; i++) {
      const z = 3.5 - i * 14 + (s > 0 ? 4 : 0)
      const x = c + s * (half + 10.5)
      const [wide, tall] = [set.between(8.5, 10.5), set.random() < 0.55 ? 5.2 : 3.0]
      const color = hex(set.pick(walls))
      set.put(x, z, { radius: 5.4, height: tall + 3 }, { yaw: (-s * Math.PI) / 2 }, () => {
        house(set, {
          wide,
          deep: 7,
          walls: tall,
          roof: 2.7,
          wall: color,
          tile: hex(set.pick(roofs)),
          snow,
          chimney: i % 2 === 0,
        })
        b.placed({ at: [wide / 2 + 2, 0, -0.6] }, () => garageOf(set, color, snow))
      })
      const drive = z - s * (wide / 2 + 2)
      b.box(
        [Math.min(c + s * (half + 0.2), x - s * 3), 0.1, drive - 1.5],
        [Math.max(c + s * (half + 0.2), x - s * 3), 0.118, drive + 1.5],
        concrete,
      )
      if (i % 2 === 0) {
        const car = parkedCar(set)
        set.put(c + s * (half + 5.2), drive, { radius: 2, height: 1.5 }, {}, () => set.cast(car))
      }
      const tree = set.pick(trees)
      set.put(
        c + s * (half + 3.8),
        z + 6.6,
        { radius: 2, height: 6.5 },
        { yaw: i, scale: set.between(4.6, 6.2) },
        () => set.cast(tree),
      )
      for (let k = 0; k < 6; k++)
        set.put(
          x - s * 4.3,
          z - 3.6 + k * 1.4,
          { radius: 0.6, height: 0.9 },
          { scale: set.between(0.7, 1.0) },
          () => set.cast(shrub),
        )
      set.put(
        c + s * (half + 0.75),
        drive + 1.9,
        { radius: 0.2, height: 1.2 },
        { yaw: (-s * Math.PI) / 2 },
        () => letterBox(set),
      )
      fence(set, c + s * (half + 2.9), z, wide)
    }
}

const garageOf = (set: FilmSet, color: readonly [number, number, number], snow: boolean): void => {
  const b = set.builder
  b.box([-1.9, 0, -3], [1.9, 2.7, 2.6], set.matte([1, 1, 1], 0.85, 0.08, 6), color)
  b.box(
    [-2.1, 2.7, -3.2],
    [2.1, 2.9, 2.9],
    set.matte(hex(snow ? '#f2f5fa' : '#5a5a5e'), 0.8, 0.15, 7),
  )
  const door = set.matte(hex('#f2efe8'), 0.5, 0.03)
  for (let k = 0; k < 4; k++)
    b.box([-1.4, 0.05 + k * 0.54, 2.58], [1.4, 0.55 + k * 0.54, 2.64], door)
}

const letterBox = (set: FilmSet): void => {
  const b = set.builder
  b.box([-0.05, 0, -0.05], [0.05, 0.95, 0.05], set.matte(hex('#8a6a48'), 0.8, 0.1))
  const tin = set.matte(hex(set.pick(['#d8dadc', '#2a4a8a', '#a8242a'])), 0.35, 0.02)
  b.box([-0.12, 0.95, -0.26], [0.12, 1.1, 0.26], tin)
  b.cylinder([0, 1.1, -0.26], [0, 1.1, 0.26], 0.12, 0.12, tin, [1, 1, 1], 16)
  b.box([0.12, 1.05, -0.05], [0.14, 1.32, 0.02], set.matte(hex('#d0201c'), 0.5, 0.02))
}

/** White pickets before one house in two. */
const fence = (set: FilmSet, x: number, z: number, wide: number): void => {
  if (set.random() < 0.5) return
  const white = set.matte(hex('#f4f2ec'), 0.7, 0.04)
  for (let k = 0; k * 0.22 < wide * 0.7; k++) {
    const at = z - wide * 0.25 + k * 0.22
    if (!set.free(x, at, 0.05, 0.9)) continue
    set.builder.box([x - 0.02, 0.1, at], [x + 0.02, 0.92, at + 0.11], white)
    if (k % 2 === 0) set.builder.box([x - 0.03, 0.6, at], [x + 0.03, 0.68, at + 0.44], white)
  }
}
