// Rooms for many: office, classroom, gym, cafe, church, theatre stage, stadium, photo studio.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import {
  chairAt,
  houseplantAt,
  oak,
  pendantAt,
  pictureAt,
  tableAt,
  walnut,
  woodOf,
} from '../prop/furniture.ts'
import { bottleAt, jarAt, mugAt } from '../prop/kitchenware.ts'
import { fbm, hash2, noise } from '../random.ts'
import type { Texture } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder, SetPlan } from './environment.ts'
import { tableTop } from './home.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'
import { buildShell, curtain, roomBounds, roomSize } from './room-shell.ts'
import { skyline } from './urban.ts'

const planHall = (order: SetOrder, shell: Shell, dress: (set: FilmSet) => void): SetPlan => ({
  light: 'room',
  show: order.span < 0.8 ? 0.8 : 1,
  ground: () => 0,
  water: null,
  room: roomBounds(shell),
  vista: { eye: [0.4, 1.6, 4.2], target: [-0.1, 1.15, -shell.back], fov: 50 },
  build: (set) => {
    buildShell(set, shell)
    dress(set)
  },
})

const piece = (
  set: FilmSet,
  x: number,
  z: number,
  radius: number,
  height: number,
  yaw: number,
  build: () => void,
): void => {
  if (set.free(x, z, radius, height, 0)) set.builder.placed({ at: [x, 0, z], yaw }, build)
}

const screenTexture = (set: FilmSet): Texture => {
  const [w, h] = [96, 60]
  const pixels = new Uint8Array(w * h * 4)
  const put = (x: number, y: number, c: readonly [number, number, number]) =>
    pixels.set([c[0], c[1], c[2], 255], (y * w + x) * 4)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) put(x, y, y < 6 ? [70, 90, 120] : [235, 238, 242])
  for (let k = 0; k < 9; k++) {
    const long = 20 + Math.floor(set.random() * 40)
    for (let x = 6; x < long; x++)
      for (let y = 0; y < 2; y++) put(x, 11 + k * 5 + y, [120, 130, 140])
  }
  for (let k = 0; k < 5; k++) {
    const tall = 8 + Math.floor(set.random() * 26)
    for (let y = 52 - tall; y < 52; y++)
      for (let x = 64 + k * 6; x < 68 + k * 6; x++)
        put(x, y, k % 2 ? [70, 140, 200] : [240, 150, 70])
  }
  return { width: w, height: h, pixels }
}

const workplace = (set: FilmSet, screen: number): void => {
  const b = set.builder
  tableAt(set, 1.5, 0.75, 0.74, hex('#d8c4a0'))
  const black = set.matte(hex('#24262a'), 0.5, 0.02)
  b.box([-0.32, 0.92, -0.2], [0.32, 1.3, -0.17], black)
  b.quad(
    [-0.3, 0.94, -0.168],
    [0.3, 0.94, -0.168],
    [0.3, 1.28, -0.168],
    [-0.3, 1.28, -0.168],
    screen,
  )
  b.box([-0.03, 0.74, -0.21], [0.03, 0.94, -0.19], black)
  b.box([-0.13, 0.74, -0.26], [0.13, 0.755, -0.12], black)
  b.box([-0.22, 0.745, 0.06], [0.22, 0.765, 0.2], black, [4, 4, 4])
  mugAt(set, [0.52, 0.74, 0.05], 0.1, hex('#c8563a'))
  for (let i = 0; i < 3; i++)
    b.box(
      [-0.62, 0.74 + i * 0.012, -0.1],
      [-0.4, 0.75 + i * 0.012, 0.2],
      set.matte(),
      [0.9, 0.88, 0.84],
    )
}

/** Office with desks, screens and a city behind the glass. */
export const office: Environment = (order) => {
  if (order.tabletop) return tableTop(order)
  const size = roomSize(order, 1.25)
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex('#d8dad8'),
    flooring: 'carpet',
    floorColor: hex('#6a7480'),
    backWindow: { x: 0, half: size.half * 0.82, low: 0.35, high: size.height - 0.3 },
    sideWindows: true,
    ceiling: hex('#f2f2f0'),
  }
  return planHall(order, shell, (set) => {
    const screen = set.builder.material({
      surface: 'emissive-texture',
      texture: set.builder.texture(screenTexture(set)),
      emission: [0.85, 0.9, 1],
      color: [0, 0, 0],
    })
    const chair = hex('#3a4048')
    for (const [x, z] of [
      [-0.62, 0.9],
      [0.62, 0.9],
      [0, 1.5],
    ] as const) {
      const px = x * shell.half
      const pz = -shell.back + z
      piece(set, px, pz, 0.8, 1.3, 0, () => workplace(set, screen))
      piece(set, px, pz + 0.75, 0.3, 0.95, Math.PI + 0.3, () => chairAt(set, chair, chair))
    }
    piece(set, shell.half - 0.4, -shell.back + 0.4, 0.3, 1.5, 0, () => houseplantAt(set, 1.4))
    piece(set, -shell.half + 0.4, -shell.back + 0.4, 0.3, 1.2, 0, () => houseplantAt(set, 1.2))
    for (const x of [-1.2, 1.2])
      set.builder.box(
        [x - 0.6, shell.height - 0.02, -1],
        [x + 0.6, shell.height + 0.02, -0.8],
        set.glow([1, 0.97, 0.9], 2),
      )
    for (const x of [-1.2, 1.2]) set.lamp([x, shell.height - 0.25, -0.9], 0.3, [0.8, 0.77, 0.7])
    skyline(set, {
      kind: 'city',
      near: 90,
      far: 400,
      count: 120,
      base: -60,
      low: 40,
      high: 90,
      center: 0,
    })
  })
}

/** Classroom with blackboard and desks. */
export const classroom: Environment = (order) => {
  if (order.tabletop) return tableTop(order)
  const size = roomSize(order, 1.15)
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex('#d8d0b0'),
    flooring: 'boards',
    floorColor: hex('#a87a48'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#f2efe6'),
  }
  return planHall(order, shell, (set) => {
    blackboard(set, shell)
    const desk = (): void => {
      tableAt(set, 0.75, 0.5, 0.7, hex('#c8965a'))
      set.builder.placed({ at: [0, 0, 0.5], yaw: Math.PI }, () => chairAt(set, hex('#b88448')))
      set.builder.box(
        [-0.2, 0.7, -0.1],
        [0.02, 0.72, 0.15],
        set.matte(),
        hex(set.pick(['#a83a30', '#2f5f8a', '#3c7a4a'])),
      )
    }
    for (const z of [-shell.back + 1.7, 0.4])
      for (const x of [-0.72, -0.28, 0.28, 0.72]) piece(set, x * shell.half, z, 0.55, 0.95, 0, desk)
    piece(set, shell.half * 0.6, -shell.back + 0.75, 0.7, 0.8, 0, () => {
      tableAt(set, 1.2, 0.6, 0.76, walnut)
      set.builder.placed({ at: [0.35, 0.76, 0] }, () => globe(set))
      for (let i = 0; i < 4; i++)
        set.builder.box(
          [-0.4, 0.76 + i * 0.035, -0.1],
          [-0.14, 0.79 + i * 0.035, 0.1],
          set.matte(),
          hex(set.pick(['#8a2f2a', '#2d4f6e', '#c79a3c'])),
        )
    })
  })
}

const globe = (set: FilmSet): void => {
  const b = set.builder
  b.cylinder([0, 0, 0], [0, 0.05, 0], 0.1, 0.06, woodOf(set), walnut, 16)
  b.cylinder([0, 0.05, 0], [0, 0.12, 0], 0.015, 0.015, woodOf(set), walnut, 8)
  b.placed({ at: [0, 0.27, 0], roll: 0.4, scale: 0.15 }, () =>
    b.sphere(set.material({ surface: 'planet', roughness: 0.3, f0: 0.05 }), [1, 1, 1], 28),
  )
}

const blackboard = (set: FilmSet, shell: Shell): void => {
  const b = set.builder
  const z = -shell.back
  const w = shell.half * 0.52
  b.box([-w - 0.06, 0.85, z], [w + 0.06, 2.2, z + 0.03], woodOf(set), oak)
  b.box([-w, 0.92, z + 0.02], [w, 2.13, z + 0.035], set.matte(hex('#2a4a3c'), 0.9, 0.03))
  b.box([-w, 0.85, z], [w, 0.89, z + 0.1], woodOf(set), oak)
  const chalk = set.matte(hex('#f2f2ec'), 1, 0)
  const at = z + 0.037
  for (let k = 0; k < 4; k++) {
    let x = -w + 0.15
    const y = 1.92 - k * 0.24
    const end = -w + 0.3 + w * (0.7 + 0.5 * hash2(k, 9))
    while (x < end) {
      const long = 0.05 + 0.09 * set.random()
      b.box([x, y + 0.02 * (set.random() - 0.5), at], [x + long, y + 0.022, at + 0.002], chalk)
      if (set.random() < 0.6)
        b.box([x + long * 0.4, y - 0.03, at], [x + long * 0.4 + 0.015, y + 0.06, at + 0.002], chalk)
      x += long + 0.05
    }
  }
  const [cx, cy] = [w * 0.62, 1.55]
  for (let i = 0; i < 3; i++) {
    const p = (k: number) =>
      [cx + 0.26 * Math.cos(2.094 * k + 1.57), cy + 0.26 * Math.sin(2.094 * k + 1.57), at] as const
    b.cylinder(p(i), p(i + 1), 0.009, 0.009, chalk, [1, 1, 1], 4)
  }
  b.placed({ at: [shell.half * 0.78, 2.25, z + 0.03], pitch: Math.PI / 2 }, () =>
    b.lathe(
      [
        [0.001, 0.03],
        [0.17, 0.03],
        [0.18, 0],
        [0.18, -0.02],
      ],
      set.matte(hex('#f4f2ea')),
      [1, 1, 1],
      24,
    ),
  )
  b.placed({ at: [-shell.half * 0.78, 1.6, z + 0.01] }, () => pictureAt(set, 0.5, 0.65))
}

/** Gym with weights, benches and a mirror. */
export const gym: Environment = (order) => {
  const size = roomSize(order, 1.25)
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex('#5a6470'),
    flooring: 'carpet',
    floorColor: hex('#3a3d42'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#c8ccd0'),
  }
  return planHall(order, shell, (set) => {
    const b = set.builder
    const z = -shell.back
    b.box(
      [-shell.half * 0.9, 0.3, z],
      [shell.half * 0.9, 2.1, z + 0.02],
      set.material({ color: [0.9, 0.92, 0.93], roughness: 0.02, f0: 0.9, metal: 1 }),
    )
    b.box([-shell.half, 2.2, z], [shell.half, 2.42, z + 0.03], set.matte(hex('#e0483a'), 0.7, 0.02))
    const steel = set.material({ color: hex('#b8bcc0'), roughness: 0.25, f0: 0.5, metal: 0.9 })
    const iron = set.matte(hex('#202226'), 0.6, 0.03)
    for (const s of [-1, 1])
      piece(set, s * shell.half * 0.6, z + 0.55, 0.8, 1, 0, () => dumbbellRack(set, iron, steel))
    piece(set, -shell.half * 0.62, z + 1.9, 0.9, 1.4, 0.5, () => weightBench(set, iron, steel))
    piece(set, shell.half * 0.7, z + 2, 0.9, 1.4, -0.6, () => weightBench(set, iron, steel))
    piece(set, shell.half * 0.35, z + 1, 0.35, 0.7, 0, () =>
      b.placed({ at: [0, 0.33, 0], scale: 0.33 }, () =>
        b.sphere(set.material({ color: hex('#3a7ac8'), roughness: 0.35 }), [1, 1, 1], 28),
      ),
    )
    const mat = set.matte(hex('#2f6a8a'), 0.9, 0.04)
    b.box([-shell.half * 0.3, 0.001, -0.7], [shell.half * 0.3, 0.03, 1.2], mat)
    for (const x of [-1.2, 1.2]) {
      b.box(
        [x - 0.7, shell.height - 0.03, -1.1],
        [x + 0.7, shell.height, -0.9],
        set.glow([0.95, 0.98, 1], 2.4),
      )
      set.lamp([x, shell.height - 0.25, -1], 0.3, [0.9, 0.92, 0.95])
    }
  })
}

const dumbbellRack = (set: FilmSet, iron: number, steel: number): void => {
  const b = set.builder
  for (const s of [-1, 1]) b.box([s * 0.75 - 0.03, 0, -0.2], [s * 0.75 + 0.03, 0.95, 0.2], iron)
  for (let k = 0; k < 3; k++) {
    const y = 0.22 + k * 0.32
    b.box([-0.75, y - 0.02, -0.2 + k * 0.03], [0.75, y, 0.2 - k * 0.05], steel)
    for (let i = 0; i < 5; i++) {
      const [x, r] = [-0.6 + i * 0.3, 0.075 - k * 0.014]
      b.cylinder([x, y + r, -0.1], [x, y + r, 0.12], 0.014, 0.014, steel, [1, 1, 1], 8)
      for (const z of [-0.12, 0.1])
        b.cylinder([x, y + r, z], [x, y + r, z + 0.06], r, r, iron, [1, 1, 1], 8)
    }
  }
}

const weightBench = (set: FilmSet, iron: number, steel: number): void => {
  const b = set.builder
  b.box(
    [-0.15, 0.42, -0.6],
    [0.15, 0.5, 0.6],
    set.material({ color: hex('#c8382e'), roughness: 0.5 }),
  )
  for (const z of [-0.5, 0.5]) b.box([-0.14, 0, z - 0.03], [0.14, 0.42, z + 0.03], iron)
  for (const x of [-0.4, 0.4]) b.box([x - 0.03, 0, -0.66], [x + 0.03, 1.1, -0.6], iron)
  b.cylinder([-0.85, 1.08, -0.6], [0.85, 1.08, -0.6], 0.016, 0.016, steel, [1, 1, 1], 8)
  for (const s of [-1, 1]) {
    b.cylinder([s * 0.6, 1.08, -0.6], [s * 0.65, 1.08, -0.6], 0.22, 0.22, iron, [1, 1, 1], 22)
    b.cylinder(
      [s * 0.66, 1.08, -0.6],
      [s * 0.7, 1.08, -0.6],
      0.17,
      0.17,
      set.matte(hex('#c8382e')),
      [1, 1, 1],
      22,
    )
  }
}

/** Cafe: counter, machine, menu board, small tables. Outdoors in Paris it is a terrace (see `town.ts`). */
export const cafeRoom = (order: SetOrder): SetPlan => {
  const size = roomSize(order, 1.1)
  const shell: Shell = {
    ...size,
    floor: 0,
    wall: hex('#b8896a'),
    flooring: 'tiles',
    floorColor: hex('#a0907c'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#e8dcc8'),
  }
  return planHall(order, shell, (set) => {
    const b = set.builder
    const z = -shell.back
    b.box([-shell.half * 0.2, 0, z + 0.75], [shell.half, 1, z + 1.1], woodOf(set), walnut)
    b.box(
      [-shell.half * 0.22, 1, z + 0.7],
      [shell.half, 1.05, z + 1.18],
      set.material({ color: hex('#e8e0d4'), roughness: 0.25, f0: 0.05 }),
    )
    espressoMachine(set, shell.half * 0.35, z + 0.95)
    for (const y of [1.45, 1.9]) {
      b.box([-shell.half * 0.15, y, z], [shell.half * 0.95, y + 0.035, z + 0.25], woodOf(set), oak)
      for (let x = -shell.half * 0.1; x < shell.half * 0.9; x += 0.16)
        (set.random() < 0.5
          ? jarAt
          : (s: FilmSet, p: readonly [number, number, number], t: number) =>
              bottleAt(s, p, t * 1.3, hex(s.pick(['#3a5a34', '#8a5a2a', '#a83a30']))))(
          set,
          [x, y + 0.035, z + 0.12],
          0.2,
        )
    }
    menuBoard(set, -shell.half * 0.6, 1.6, z)
    for (const [x, d] of [
      [-0.66, 0.9],
      [-0.78, 2.3],
      [0.75, 2.2],
    ] as const)
      piece(set, x * shell.half, z + d, 0.5, 0.95, 0.3, () => cafeTable(set))
    for (const x of [-0.1, 0.35, 0.8])
      b.placed({ at: [x * shell.half, shell.height, z + 1.1] }, () =>
        pendantAt(set, 0.6, hex('#24282a'), 1),
      )
  })
}

/** A round cafe table with two chairs. */
export const cafeTable = (set: FilmSet): void => {
  const b = set.builder
  const iron = set.matte(hex('#2a2a2c'), 0.5, 0.03)
  b.cylinder(
    [0, 0.72, 0],
    [0, 0.745, 0],
    0.33,
    0.33,
    set.material({ color: hex('#e8e2d6'), roughness: 0.2, f0: 0.05 }),
    [1, 1, 1],
    32,
  )
  b.cylinder([0, 0, 0], [0, 0.72, 0], 0.025, 0.025, iron, [1, 1, 1], 10)
  b.lathe(
    [
      [0.22, 0],
      [0.2, 0.02],
      [0.03, 0.05],
    ],
    iron,
    [1, 1, 1],
    20,
  )
  for (const s of [-1, 1])
    b.placed({ at: [s * 0.52, 0, 0.05], yaw: -s * 1.4 }, () => chairAt(set, hex('#8a4a2a')))
  mugAt(set, [0.1, 0.745, 0.08], 0.08, hex('#f0ece2'))
}

const espressoMachine = (set: FilmSet, x: number, z: number): void => {
  const steel = set.material({ color: hex('#c0c4c8'), roughness: 0.22, f0: 0.5, metal: 0.9 })
  set.builder.box([x - 0.35, 1.15, z - 0.18], [x + 0.35, 1.5, z + 0.16], steel)
  set.builder.box([x - 0.37, 1.05, z - 0.2], [x + 0.37, 1.1, z + 0.22], steel)
  set.builder.box([x - 0.35, 1.1, z - 0.18], [x - 0.3, 1.2, z + 0.16], steel)
  for (let i = 0; i < 6; i++)
    set.builder.cylinder(
      [x - 0.27 + i * 0.11, 1.5, z],
      [x - 0.27 + i * 0.11, 1.57, z],
      0.04,
      0.045,
      set.matte(hex('#f2efe8')),
      [1, 1, 1],
      12,
    )
}

const menuBoard = (set: FilmSet, x: number, y: number, z: number): void => {
  const b = set.builder
  b.box([x - 0.55, y - 0.5, z], [x + 0.55, y + 0.5, z + 0.03], woodOf(set), oak)
  b.box(
    [x - 0.5, y - 0.45, z + 0.02],
    [x + 0.5, y + 0.45, z + 0.035],
    set.matte(hex('#22282a'), 0.9, 0.02),
  )
  const chalk = set.matte(hex('#f2f0e6'), 1, 0)
  for (let k = 0; k < 7; k++)
    b.box(
      [x - 0.4, y + 0.32 - k * 0.1, z + 0.036],
      [x - 0.4 + 0.25 + 0.35 * set.random(), y + 0.335 - k * 0.1, z + 0.038],
      chalk,
    )
}

/** Theatre stage with red curtains and spotlights. */
export const theatre: Environment = (order) => {
  const half = Math.max(4.2, levelRadius(order) + 2.6)
  const back = Math.max(3, levelRadius(order) + 1.6)
  const tall = Math.max(4.6, order.span * 2.2)
  return {
    light: 'theatre',
    ground: () => 0,
    water: null,
    room: { halfWidth: half * 1.4, height: tall, back: 60 },
    vista: { eye: [0, 1.7, 9], target: [0, 1.7, -2], fov: 40 },
    build: (set) => {
      const b = set.builder
      const front = set.view.eye[2] + 2
      const boards = set.material({ roughness: 0.28, f0: 0.05 })
      b.grid(
        170,
        60,
        (u, v) => [
          (u - 0.5) * 2 * (half + 4),
          0,
          Math.min(front, 4.5) - v * (Math.min(front, 4.5) + back),
        ],
        boards,
        (p) => {
          const plank = Math.floor(p[0] / 0.14)
          return scale(
            hex('#8a5a30'),
            (0.7 + 0.3 * hash2(plank, 1) + 0.25 * noise(p[0] * 30, p[2] * 2)) *
              (Math.abs(p[0] / 0.14 - Math.round(p[0] / 0.14)) < 0.06 ? 0.5 : 1),
          )
        },
      )
      const red = hex('#a01420')
      curtain(set, -half - 3, half + 3, 0, tall + 1, -back, scale(red, 0.55))
      for (const s of [-1, 1]) {
        for (let k = 0; k < 2; k++)
          curtain(
            set,
            s * (half - 0.5 - k * 0.1 + 0.2),
            s * (half + 2.2),
            0,
            tall + 1,
            -back * 0.45 + k * 1.4,
            red,
          )
      }
      swag(set, half, tall, red)
      spots(set, order, half, tall, back)
      audience(set, order)
    },
  }
}

/** The festooned border over a stage. */
const swag = (set: FilmSet, half: number, tall: number, red: Rgb): void => {
  const cloth = set.matte([1, 1, 1], 0.9, 0.05, 30)
  const gold = set.material({ color: hex('#d8a840'), roughness: 0.4, f0: 0.3, metal: 0.5 })
  const parts = 5
  for (let i = 0; i < parts; i++) {
    const [x0, x1] = [
      -half - 0.6 + ((2 * half + 1.2) * i) / parts,
      -half - 0.6 + ((2 * half + 1.2) * (i + 1)) / parts,
    ]
    const drop = (u: number) => tall - 0.25 - 0.75 * Math.sin(Math.PI * u)
    set.builder.grid(
      14,
      12,
      (u, v) => [
        x0 + (x1 - x0) * u,
        drop(u) + (tall + 1.2 - drop(u)) * v,
        0.9 + 0.05 * Math.sin(v * 30),
      ],
      cloth,
      (p) => scale(red, 0.85 + 0.25 * Math.sin(p[1] * 22)),
      false,
    )
    for (let k = 0; k < 14; k++) {
      const u0 = k / 14
      set.builder.cylinder(
        [x0 + (x1 - x0) * u0, drop(u0), 0.95],
        [x0 + (x1 - x0) * (u0 + 1 / 14), drop(u0 + 1 / 14), 0.95],
        0.04,
        0.04,
        gold,
        [1, 1, 1],
        6,
      )
    }
  }
}

const spots = (set: FilmSet, order: SetOrder, half: number, tall: number, back: number): void => {
  const b = set.builder
  const can = set.matte(hex('#1c1c20'), 0.5, 0.03)
  const warm: Rgb = [1, 0.86, 0.66]
  const colors: readonly Rgb[] =
    order.named('concert') || order.named('rock')
      ? [hex('#ff3a8a'), hex('#3a8aff'), hex('#8a3aff')]
      : [warm, hex('#ffd0a0'), hex('#c8d8ff')]
  const high = tall + 1.6
  ;[-0.62, 0, 0.62].forEach((k, i) => {
    const at = [k * half, high - 0.5, 1.4] as const
    const color = colors[i % colors.length] ?? warm
    b.placed({ at, pitch: 0.5, roll: -k * 0.5 }, () => {
      b.cylinder([0, 0.25, 0], [0, -0.12, 0], 0.11, 0.17, can, [1, 1, 1], 16)
      b.cylinder(
        [0, -0.12, 0],
        [0, -0.13, 0],
        0.15,
        0.15,
        set.material({ color: [0, 0, 0], emission: scale(color, 14) }),
        [1, 1, 1],
        16,
      )
    })
  })
  // The pool of light: one strong lamp high above the front, two coloured ones from the wings.
  const span = Math.max(1.7, order.span)
  b.light([0.4, high + 1.6, 2.6], 0.25, scale(warm, 1.5 * (high + 1) ** 2 * 0.62))
  b.light([0, high * 0.8, -back * 0.2], 0.6, scale([1, 0.75, 0.6], 0.5 * half * half))
  b.light([-half * 0.9, span * 1.3, 0.6], 0.3, scale(colors[0] ?? warm, 0.35 * half * half))
  b.light([half * 0.9, span * 1.3, 0.2], 0.3, scale(colors[2] ?? warm, 0.35 * half * half))
  for (let x = -half; x <= half; x += 0.8)
    if (set.free(x, 2.9, 0.12, 0.16, 0))
      b.placed({ at: [x, 0.06, 2.9], scale: 0.06 }, () =>
        b.sphere(set.glow([1, 0.8, 0.5], 5), [1, 1, 1], 10),
      )
}

const audience = (set: FilmSet, order: SetOrder): void => {
  if (set.view.eye[2] < 7 || order.brief.excluded.some((w) => /people|crowd|audience/.test(w)))
    return
  const dark = set.matte(hex('#141016'), 0.9, 0)
  for (let row = 0; row < 2; row++)
    for (let x = -6; x < 6; x += 0.62) {
      const z = 5.4 + row * 0.9
      if (set.free(x, z, 0.25, 0.45, -0.6))
        set.builder.placed({ at: [x + 0.1 * set.random(), -0.28, z], scale: 0.13 }, () =>
          set.builder.sphere(dark, [1, 1, 1], 10),
        )
    }
}

/** Church nave with pews, arches and stained glass. */
export const church: Environment = (order) => {
  const half = Math.max(3.4, levelRadius(order) + 2.4)
  const back = Math.max(9, levelRadius(order) + 7)
  const tall = Math.max(7, order.span * 2.4)
  const shell: Shell = {
    half,
    back,
    height: tall,
    floor: 0,
    wall: hex('#c8bca6'),
    flooring: 'stone',
    floorColor: hex('#a89c88'),
    backWindow: null,
    sideWindows: false,
    ceiling: hex('#d8ccb4'),
  }
  return {
    light: 'room',
    ground: () => 0,
    water: null,
    room: roomBounds(shell),
    vista: { eye: [0, 1.7, 8], target: [0, 3, -6], fov: 54 },
    build: (set) => {
      buildShell(set, { ...shell, height: tall + 2 })
      roseWindow(set, tall * 0.62, -back + 0.2, Math.min(half * 0.62, tall * 0.26))
      for (const s of [-1, 1])
        for (let z = -back + 1.6; z < set.view.eye[2]; z += 3.1)
          arcade(set, s * (half - 0.25), z, tall, s)
      for (const s of [-1, 1])
        for (let z = -back + 3.2; z < 4; z += 1.05) {
          const x = s * (half * 0.3 + 0.75)
          if (set.free(x, z, 0.7, 0.9, 0))
            set.builder.placed({ at: [x, 0, z] }, () => pew(set, half * 0.46))
        }
      altar(set, -back + 1.4)
      set.builder.box(
        [-0.7, 0.002, -back + 2],
        [0.7, 0.014, set.view.eye[2] + 2],
        set.matte(hex('#8a1c24'), 0.95, 0.08, 30),
      )
      for (const z of [-back * 0.55, -1]) set.lamp([0, tall * 0.8, z], 0.5, [5, 4, 2.8])
    },
  }
}

const glassColors: readonly [string, ...string[]] = [
  '#c82838',
  '#2858c8',
  '#e8b020',
  '#2a9a58',
  '#8a38b8',
  '#e87828',
  '#38b0d8',
]

const roseWindow = (set: FilmSet, y: number, z: number, r: number): void => {
  const b = set.builder
  const lead = set.matte(hex('#3a342e'), 0.8, 0)
  const pane = (r0: number, r1: number, a0: number, a1: number, color: string): void => {
    const p = (q: number, a: number) => [Math.cos(a) * q, y + Math.sin(a) * q, z] as const
    const m = set.material({
      color: [0.02, 0.02, 0.02],
      emission: scale(hex(color), 2.4),
      roughness: 0.3,
    })
    b.quad(p(r0, a0), p(r1, a0), p(r1, a1), p(r0, a1), m)
  }
  b.placed({ at: [0, y, z - 0.02], pitch: Math.PI / 2 }, () =>
    b.lathe(
      [
        [r * 1.12, -0.02],
        [r * 1.1, 0.1],
        [r * 1.01, 0.08],
        [0.001, 0],
      ],
      lead,
      [1, 1, 1],
      48,
    ),
  )
  for (let ring = 0; ring < 3; ring++)
    for (let i = 0; i < 12; i++) {
      const [a0, a1] = [((i + 0.07) / 12) * 6.2832, ((i + 0.93) / 12) * 6.2832]
      pane(
        r * (0.14 + ring * 0.29),
        r * (0.4 + ring * 0.29),
        a0,
        a1,
        glassColors[(i * 3 + ring * 2) % glassColors.length] ?? '#c82838',
      )
    }
  for (const x of [-1.55, 1.55])
    for (let k = 0; k < 5; k++)
      for (let q = 0; q < 2; q++) {
        const [x0, y0] = [x * r * 1.05 - r * 0.26 + q * r * 0.27, y - r * 1.35 + k * r * 0.42]
        b.box(
          [x0, y0, z - 0.01],
          [x0 + r * 0.24, y0 + r * 0.38, z + 0.01],
          set.material({
            color: [0.02, 0.02, 0.02],
            emission: scale(hex(set.pick(glassColors)), 2.2),
            roughness: 0.3,
          }),
        )
      }
}

const arcade = (set: FilmSet, x: number, z: number, tall: number, side: number): void => {
  const b = set.builder
  const stone = set.matte(hex('#cdbfa6'), 0.85, 0.08, 5)
  b.placed({ at: [x, 0, z] }, () =>
    b.lathe(
      [
        [0.42, 0],
        [0.42, 0.25],
        [0.26, 0.4],
        [0.24, tall * 0.5],
        [0.36, tall * 0.55],
        [0.36, tall * 0.6],
      ],
      stone,
      [1, 1, 1],
      16,
    ),
  )
  const steps = 9
  for (let i = 0; i < steps; i++) {
    const p = (t: number) => {
      const a = t * Math.PI * 0.5
      return [
        x - side * (1 - Math.cos(a)) * Math.abs(x) * 1.02,
        tall * 0.6 + Math.sin(a) * tall * 0.42,
        z,
      ] as const
    }
    b.cylinder(p(i / steps), p((i + 1) / steps), 0.16, 0.15, stone, [1, 1, 1], 8)
  }
  const zz = z + 1.55
  const wall = x + side * 0.24
  for (let k = 0; k < 6; k++) {
    const y0 = tall * 0.26 + k * tall * 0.055
    const w = k < 4 ? 0.4 : 0.4 - (k - 3) * 0.12
    b.box(
      [Math.min(wall, wall - side * 0.02), y0, zz - w],
      [Math.max(wall, wall - side * 0.02), y0 + tall * 0.05, zz + w],
      set.material({
        color: [0.02, 0.02, 0.02],
        emission: scale(hex(set.pick(glassColors)), 1.9),
        roughness: 0.3,
      }),
    )
  }
}

const pew = (set: FilmSet, wide: number): void => {
  const m = woodOf(set)
  const w = wide / 2
  set.builder.box([-w, 0.4, -0.2], [w, 0.44, 0.2], m, hex('#8a5a34'))
  set.builder.box([-w, 0.4, -0.24], [w, 0.92, -0.2], m, hex('#8a5a34'))
  for (const s of [-1, 1])
    set.builder.box([s * w - 0.03, 0, -0.26], [s * w + 0.03, 0.95, 0.24], m, walnut)
}

const altar = (set: FilmSet, z: number): void => {
  const b = set.builder
  if (!set.free(0, z, 1.2, 1.2, 0)) return
  b.box([-2.2, 0, z - 0.9], [2.2, 0.16, z + 1.2], set.matte(hex('#b8ac98'), 0.8, 0.08, 4))
  b.box([-1, 0.16, z - 0.35], [1, 1.1, z + 0.35], set.matte(hex('#f2ede0'), 0.9, 0.03))
  const gold = set.material({ color: hex('#e0b040'), roughness: 0.25, f0: 0.6, metal: 1 })
  b.box([-0.03, 1.1, z - 0.03], [0.03, 1.85, z + 0.03], gold)
  b.box([-0.22, 1.52, z - 0.03], [0.22, 1.58, z + 0.03], gold)
  const flame = set.material({ color: [0, 0, 0], emission: [9, 5, 1.6] })
  for (const x of [-0.75, -0.5, 0.5, 0.75]) {
    b.cylinder([x, 1.1, z], [x, 1.38, z], 0.025, 0.025, set.matte(hex('#f4eedc')), [1, 1, 1], 10)
    b.placed({ at: [x, 1.42, z], scale: [0.014, 0.04, 0.014] }, () => b.sphere(flame, [1, 1, 1], 8))
  }
  b.light([0, 1.6, z + 0.3], 0.3, [1.3, 0.8, 0.36])
}

/** Football stadium: striped pitch, goal, full stands, floodlights. */
export const stadium: Environment = (order) => ({
  light: 'open',
  ground: () => 0,
  water: null,
  haze: 0.7,
  vista: { eye: [0, 3, 14], target: [0, 5, -40], fov: 48 },
  build: (set) => {
    const grass = set.material({ roughness: 0.9, f0: 0.01, scale: 30, relief: 0.25, mottle: 0.3 })
    const b = set.builder
    const z1 = set.view.eye[2] + 12
    for (let k = 0; k < 16; k++) {
      const [a, c] = [z1 - k * 5.5, z1 - (k + 1) * 5.5]
      b.quad(
        [-46, 0, a],
        [46, 0, a],
        [46, 0, c],
        [-46, 0, c],
        grass,
        k % 2 ? hex('#4f9a3c') : hex('#3f8430'),
      )
    }
    const end = z1 - 16 * 5.5
    pitchLines(set, end)
    stands(set, order, end)
    floodlights(set, end)
  },
})

const pitchLines = (set: FilmSet, end: number): void => {
  const b = set.builder
  const white = set.matte(hex('#f4f4f0'), 0.9, 0)
  const line = (x0: number, z0: number, x1: number, z1: number) =>
    b.box(
      [Math.min(x0, x1), 0.001, Math.min(z0, z1)],
      [Math.max(x0, x1), 0.008, Math.max(z0, z1)],
      white,
    )
  const goal = end + 8
  line(-36, goal - 0.06, 36, goal + 0.06)
  for (const [w, d] of [
    [20, 16.5],
    [9.2, 5.5],
  ] as const) {
    line(-w, goal + d - 0.06, w, goal + d + 0.06)
    for (const s of [-1, 1]) line(s * w - 0.06, goal, s * w + 0.06, goal + d)
  }
  for (const s of [-1, 1]) line(s * 34 - 0.06, goal, s * 34 + 0.06, 60)
  const post = set.material({ color: [0.92, 0.92, 0.92], roughness: 0.3, f0: 0.05 })
  for (const s of [-1, 1])
    b.cylinder([s * 3.66, 0, goal], [s * 3.66, 2.44, goal], 0.09, 0.09, post, [1, 1, 1], 10)
  b.cylinder([-3.66, 2.44, goal], [3.66, 2.44, goal], 0.09, 0.09, post, [1, 1, 1], 10)
  const net = set.matte(hex('#e8e8e8'), 1, 0)
  for (let x = -3.6; x <= 3.6; x += 0.36)
    b.cylinder([x, 2.4, goal], [x, 0, goal - 2], 0.015, 0.015, net, [1, 1, 1], 3)
  for (let k = 1; k < 7; k++)
    b.cylinder(
      [-3.6, 2.4 - k * 0.36, goal - k * 0.3],
      [3.6, 2.4 - k * 0.36, goal - k * 0.3],
      0.015,
      0.015,
      net,
      [1, 1, 1],
      3,
    )
}

const stands = (set: FilmSet, order: SetOrder, end: number): void => {
  const b = set.builder
  const concrete = set.matte(hex('#9a9ea4'), 0.9, 0.06, 3)
  const adverts = ['#d83a30', '#2f6ac8', '#f0f0ea', '#e8b030', '#2f9a5a'] as const
  const cloth = set.material({ roughness: 0.9, f0: 0 })
  const colors: readonly [string, ...string[]] = [
    '#d83a3a',
    '#f0f0ec',
    '#2f5fb8',
    '#f0c838',
    '#e8e8e8',
    '#3a3a40',
    '#d83a3a',
    '#2f9a5a',
  ]
  const people = !order.brief.excluded.some((w) => /people|crowd/.test(w))
  const dot = set.sculpt((m) => {
    m.box([-0.22, 0, -0.14], [0.22, 0.62, 0.14], cloth)
    m.placed({ at: [0, 0.75, 0], scale: 0.14 }, () => m.sphere(cloth, hex('#d8a080'), 6))
  })
  const bank = (yaw: number, x: number, z: number, long: number): void => {
    b.placed({ at: [x, 0, z], yaw }, () => {
      for (let i = 0; i < long / 6; i++)
        b.box(
          [-long / 2 + i * 6, 0, 4],
          [-long / 2 + i * 6 + 5.9, 0.95, 4.15],
          set.matte(hex(adverts[i % 5] ?? '#d83a30'), 0.6, 0),
        )
      for (let row = 0; row < 15; row++) {
        const [y, d] = [1.2 + row * 0.85, -row * 1.05]
        b.box([-long / 2, 0, d - 1.05], [long / 2, y, d], concrete)
        if (!people) continue
        for (let s = -long / 2 + 0.5; s < long / 2; s += 1.35 + row * 0.02)
          if (set.random() < 0.86) {
            const c = hex(set.pick(colors))
            b.placed({ at: [s + 0.4 * set.random(), y, d - 0.5] }, () =>
              b.mesh(
                tinted(dot, c),
                set.builder.materials.map((_, i) => i),
              ),
            )
          }
      }
      b.box([-long / 2, 18, -19], [long / 2, 18.6, -4], set.matte(hex('#d8dce0'), 0.6, 0.02))
    })
  }
  bank(0, 0, end - 6, 96)
  bank(Math.PI / 2, -52, end + 46, 100)
  bank(-Math.PI / 2, 52, end + 46, 100)
}

/** The same mesh with its white parts in a colour. */
const tinted = (mesh: LocalMesh, color: Rgb): LocalMesh => ({
  ...mesh,
  colors: Float32Array.from(mesh.colors ?? [], (c, i) =>
    (mesh.colors?.[i - (i % 3)] ?? 0) > 0.99 && (mesh.colors?.[i - (i % 3) + 1] ?? 0) > 0.99
      ? (color[(i % 3) as 0 | 1 | 2] ?? c)
      : c,
  ),
})

const floodlights = (set: FilmSet, end: number): void => {
  const b = set.builder
  const iron = set.matte(hex('#6a7078'), 0.5, 0.02)
  for (const x of [-38, 38]) {
    b.cylinder([x, 0, end - 16], [x, 30, end - 16], 0.7, 0.4, iron, [1, 1, 1], 8)
    for (let i = 0; i < 4; i++)
      for (let j = 0; j < 3; j++)
        b.placed({ at: [x - 3 + i * 2, 29 + j * 1.7, end - 15.4], scale: 0.72 }, () =>
          b.sphere(set.glow([1, 0.98, 0.92], 16), [1, 1, 1], 10),
        )
    set.lamp([x, 32, end - 12], 2, [700, 690, 650])
  }
  for (const s of [-1, 1]) set.lamp([s * 30, 30, set.view.eye[2] + 12], 3, [560, 550, 520])
}

/** Photographer's studio: a seamless paper sweep in a colour that suits. */
export const studio: Environment = (order) => {
  const hero = order.brief.subjects[0]
  const own = hero?.colors[0] ?? hero?.wears.find((w) => w.color)?.color ?? null
  const paper = paperColor(order, own)
  const u = Math.max(order.span, order.reach)
  return {
    light: 'studio',
    ground: () => 0,
    water: null,
    vista: { eye: [0, 1.4, 5], target: [0, 1, 0], fov: 36 },
    build: (set) => {
      const m = set.matte([1, 1, 1], 0.95, 0.015, 18)
      const wide = u * 16
      const [floor, rise] = [u * 2.6, u * 1.6]
      const front = set.view.eye[2] + u * 2
      set.builder.grid(
        30,
        60,
        (a, v) => {
          const x = (a - 0.5) * wide
          const s = v * (front + floor + rise * 1.57 + u * 8)
          if (s < front + floor) return [x, 0, front - s]
          const t = (s - front - floor) / rise
          if (t < Math.PI / 2) return [x, rise * (1 - Math.cos(t)), -floor - rise * Math.sin(t)]
          return [x, rise + (t - Math.PI / 2) * rise, -floor - rise]
        },
        m,
        (p) => scale(paper, 0.97 + 0.05 * fbm(p[0] * 0.8, p[1] * 0.8 + p[2] * 0.8, 3)),
        false,
      )
    },
  }
}

const paperColor = (order: SetOrder, own: Rgb | null): Rgb => {
  const asked = order.brief.palette[0]
  if (asked) return mix3(asked, [0.6, 0.6, 0.6], 0.25)
  const choices = ['#8fb0b8', '#d8b8a0', '#b8b0c8', '#c8c4b0', '#a8b898', '#d8c48a'].map(hex)
  if (!own) return choices[order.seed % choices.length] ?? [0.5, 0.5, 0.5]
  // The paper least like the subject's own colour.
  const far = (c: Rgb) => (c[0] - own[0]) ** 2 + (c[1] - own[1]) ** 2 + (c[2] - own[2]) ** 2
  return choices.reduce((a, c) => (far(c) > far(a) ? c : a))
}
