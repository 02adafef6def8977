// A great library: two storeys of books behind railed galleries, ladders on rails, an arched window at its end, tables with green lamps, a globe.
import type { FilmSet } from '../film-set.ts'
import { woodOf } from '../prop/furniture.ts'
import { knownThing } from '../prop/known-thing.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetPlan } from './environment.ts'
import { piece } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'

const oak = hex('#6a4426')
const bindings = [
  '#7a2a24',
  '#2a4a6a',
  '#3a5a3a',
  '#8a6a34',
  '#5a3a5a',
  '#9a7a54',
  '#3a3230',
  '#a8843c',
]

export const greatLibrary: Environment = (order): SetPlan => {
  const half = Math.max(3.9, levelRadius(order) + 2.4)
  const back = Math.max(8.5, levelRadius(order) + 6)
  return {
    light: 'room',
    ground: () => 0,
    water: null,
    room: { halfWidth: half * 0.9, height: 6, back: 60 },
    vista: { eye: [0.4, 1.9, 4.4], target: [-0.15, 2.35, -back], fov: 58 },
    build: (set) => {
      hall(set, half, back)
      set.builder.placed({ at: [-half, 0, 3.4], yaw: Math.PI / 2 }, () =>
        wall(set, back + 3.4, 2.6),
      )
      set.builder.placed({ at: [half, 0, -back], yaw: -Math.PI / 2 }, () =>
        wall(set, back + 3.4, 1.4),
      )
      end(set, half, back, order.time === 'night')
      tables(set, half)
    },
  }
}

/** Floor with a long carpet, coffered ceiling. */
const hall = (set: FilmSet, half: number, back: number): void => {
  const b = set.builder
  const wood = woodOf(set, 0.4)
  const front = set.view.eye[2] + 3
  for (let x = -half - 0.4, i = 0; x < half + 0.4; x += 0.22, i++)
    b.box(
      [x, -0.05, -back],
      [x + 0.215, 0, front],
      wood,
      scale(hex('#8a5c34'), 0.8 + (0.3 * ((i * 7) % 5)) / 5),
    )
  const rug = set.matte(hex('#7a1c22'), 0.95, 0.1, 24)
  const gold = set.matte(hex('#c8a04a'), 0.95, 0.1, 24)
  b.box([-1.05, 0, -back + 1], [1.05, 0.012, front], rug)
  for (const s of [-1, 1])
    b.box([s * 0.92 - 0.05, 0.012, -back + 1], [s * 0.92 + 0.05, 0.016, front], gold)
  b.box([-half - 0.6, 5.9, -back], [half + 0.6, 6, 3], set.matte(hex('#d8c4a0'), 0.9))
  for (let z = -back; z < 3; z += 1.5)
    b.box([-half - 0.6, 5.68, z - 0.1], [half + 0.6, 5.92, z + 0.1], wood, oak)
  for (let x = -half; x < half + 0.2; x += half / 2.5)
    b.box([x - 0.08, 5.72, -back], [x + 0.08, 5.92, 3], wood, oak)
  for (const z of [-0.4, -3.6, -6.8]) {
    const brass = set.material({ color: hex('#c8a050'), roughness: 0.3, f0: 0.5, metal: 1 })
    b.cylinder([0, 5.7, z], [0, 4.5, z], 0.015, 0.015, brass, [1, 1, 1], 6)
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * 6.283
      const p: Vec3 = [0.5 * Math.cos(a), 4.55, z + 0.5 * Math.sin(a)]
      b.cylinder([0, 4.5, z], p, 0.012, 0.012, brass, [1, 1, 1], 5)
      b.placed({ at: [p[0], p[1] + 0.08, p[2]], scale: 0.055 }, () =>
        b.sphere(set.material({ color: [0, 0, 0], emission: [4.2, 3, 1.6] }), [1, 1, 1], 8),
      )
    }
    b.light([0, 4.3, z], 0.5, [3, 2.2, 1.3])
  }
}

/** One wall along x from 0 to `long`, its books at z = 0 and the gallery before them. */
const wall = (set: FilmSet, long: number, ladderAt: number): void => {
  const b = set.builder
  const wood = woodOf(set, 0.5)
  const book = set.material({ roughness: 0.6, f0: 0.03 })
  b.box([0, 0, -0.3], [long, 5.9, -0.26], wood, scale(oak, 0.5))
  for (const [low, high] of [
    [0, 2.72],
    [2.95, 5.7],
  ] as const) {
    b.box([0, low, -0.26], [long, low + 0.16, 0.06], wood, oak)
    b.box([0, high - 0.12, -0.26], [long, high, 0.1], wood, scale(oak, 1.1))
    for (let x = 0; x < long; x += 1.25)
      b.box([x - 0.06, low, -0.26], [x + 0.06, high, 0.07], wood, oak)
    for (let y = low + 0.16; y < high - 0.3; y += 0.4) {
      b.box([0, y - 0.025, -0.26], [long, y, 0.02], wood, scale(oak, 0.9))
      for (let x = 0.08; x < long - 0.06; ) {
        const thick = 0.032 + 0.045 * set.random()
        const tall = 0.24 + 0.11 * set.random()
        if (x % 1.25 < 1.13 && x % 1.25 > 0.04 && set.random() > 0.04)
          b.box(
            [x, y, -0.22],
            [x + thick - 0.004, y + tall, -0.03 + 0.03 * set.random()],
            book,
            scale(hex(set.pick(bindings as unknown as [string])), 0.7 + 0.5 * set.random()),
          )
        x += thick
      }
    }
  }
  gallery(set, long)
  for (let x = ladderAt; x < long - 1; x += 4.2) ladder(set, x)
}

/** The gallery's floor on brackets with its rail of turned bars. */
const gallery = (set: FilmSet, long: number): void => {
  const b = set.builder
  const wood = woodOf(set, 0.5)
  const brass = set.material({ color: hex('#c8a050'), roughness: 0.3, f0: 0.5, metal: 1 })
  b.box([0, 2.76, 0], [long, 2.9, 0.82], wood, oak)
  b.box([0, 3.72, 0.74], [long, 3.8, 0.84], wood, scale(oak, 1.15))
  for (let x = 0.1; x < long; x += 0.16)
    b.cylinder([x, 2.9, 0.79], [x, 3.72, 0.79], 0.018, 0.018, wood, scale(oak, 0.9), 5)
  for (let x = 0; x < long; x += 2.5) {
    b.box([x - 0.06, 2.9, 0.73], [x + 0.06, 3.86, 0.85], wood, oak)
    b.box([x - 0.05, 2.3, 0.02], [x + 0.05, 2.76, 0.5], wood, scale(oak, 0.85))
  }
  b.cylinder([0, 2.5, 0.1], [long, 2.5, 0.1], 0.022, 0.022, brass, [1, 1, 1], 8)
}

const ladder = (set: FilmSet, x: number): void => {
  const wood = woodOf(set, 0.45)
  const b = set.builder
  b.placed({ at: [x, 0, 0.86], pitch: -0.28 }, () => {
    for (const s of [-0.22, 0.22])
      b.box([s - 0.03, 0, -0.03], [s + 0.03, 2.66, 0.03], wood, hex('#a8743c'))
    for (let y = 0.22; y < 2.6; y += 0.27)
      b.box([-0.22, y, -0.035], [0.22, y + 0.035, 0.035], wood, hex('#b8854a'))
  })
}

/** The end wall: a tall arched window between columns of books. */
const end = (set: FilmSet, half: number, back: number, night: boolean): void => {
  const b = set.builder
  const wood = woodOf(set, 0.5)
  const z = -back
  const sky = night
    ? set.material({ color: [0, 0, 0], emission: [0.06, 0.09, 0.2] })
    : set.material({ color: [0, 0, 0], emission: [1.9, 1.8, 1.5] })
  b.box([-half - 0.6, 0, z - 0.4], [half + 0.6, 6, z - 0.3], set.matte(hex('#b8a078'), 0.9, 0.05))
  const wide = 1.35
  b.box([-wide, 1, z - 0.3], [wide, 4, z - 0.27], sky)
  for (let i = 0; i < 24; i++) {
    const [a0, a1] = [(i / 24) * Math.PI, ((i + 1) / 24) * Math.PI]
    b.quad(
      [0, 4, z - 0.27],
      [0, 4, z - 0.27],
      [-wide * Math.cos(a0), 4 + wide * Math.sin(a0), z - 0.27],
      [-wide * Math.cos(a1), 4 + wide * Math.sin(a1), z - 0.27],
      sky,
    )
    b.cylinder(
      [-wide * Math.cos(a0), 4 + wide * Math.sin(a0), z - 0.2],
      [-wide * Math.cos(a1), 4 + wide * Math.sin(a1), z - 0.2],
      0.1,
      0.1,
      wood,
      oak,
      6,
    )
  }
  for (const x of [-wide, -wide / 3, wide / 3, wide])
    b.box(
      [x - 0.04, 1, z - 0.26],
      [x + 0.04, x === wide || x === -wide ? 4 : 5.2, z - 0.18],
      wood,
      oak,
    )
  for (let y = 1; y < 4.2; y += 0.75)
    b.box([-wide, y - 0.03, z - 0.26], [wide, y + 0.03, z - 0.2], wood, oak)
  for (const s of [-1, 1])
    b.placed({ at: [s > 0 ? wide + 0.25 : -half, 0, z], scale: [1, 1, 1] }, () =>
      wall(set, half - wide - 0.25, 99),
    )
}

const tables = (set: FilmSet, half: number): void => {
  if (set.lacks('table')) return
  const b = set.builder
  const wood = woodOf(set, 0.35)
  const books = knownThing(set, { kind: 'object', form: 'books', height: 0.22 }, 4)
  const open = knownThing(set, { kind: 'object', form: 'book', height: 0.1 }, 2)
  const globe = knownThing(set, { kind: 'object', form: 'globe', height: 1.1 }, 2)
  const brass = set.material({ color: hex('#c8a050'), roughness: 0.3, f0: 0.5, metal: 1 })
  for (const [x, z] of [
    [-half * 0.46, -0.7],
    [half * 0.46, -2],
    [-half * 0.46, -4.6],
    [half * 0.46, -6],
  ] as const)
    piece(set, x, z, 0.8, 1.3, 0, () => {
      b.box([-0.5, 0.72, -1], [0.5, 0.78, 1], wood, hex('#7a4a28'))
      for (const [dx, dz] of [
        [-0.42, -0.9],
        [0.42, -0.9],
        [-0.42, 0.9],
        [0.42, 0.9],
      ] as const)
        b.box([dx - 0.05, 0, dz - 0.05], [dx + 0.05, 0.72, dz + 0.05], wood, oak)
      b.placed({ at: [-0.1, 0.78, 0.55], yaw: 1.2 }, () => set.cast(books))
      b.placed({ at: [0.15, 0.78, -0.55], yaw: 0.4 }, () => set.cast(open))
      b.cylinder([0, 0.78, 0], [0, 0.8, 0], 0.1, 0.09, brass, [1, 1, 1], 16)
      b.cylinder([0, 0.8, 0], [0, 1.08, 0], 0.014, 0.014, brass, [1, 1, 1], 8)
      b.placed({ at: [0, 1.08, 0], scale: [0.1, 0.07, 0.2] }, () =>
        b.sphere(
          set.material({ color: hex('#1c6a44'), emission: [0.05, 0.5, 0.22], roughness: 0.15 }),
          [1, 1, 1],
          18,
        ),
      )
      b.light([0, 0.98, 0], 0.06, [0.3, 0.24, 0.13])
    })
  piece(set, half * 0.42, 1, 0.5, 1.1, 0.4, () => set.cast(globe))
}
