// Office and classroom.
import type { FilmSet } from '../film-set.ts'
import {
  chairAt,
  houseplantAt,
  oak,
  pictureAt,
  tableAt,
  walnut,
  woodOf,
} from '../prop/furniture.ts'
import { mugAt } from '../prop/kitchenware.ts'
import { hash2 } from '../random.ts'
import type { Texture } from '../scene.ts'
import { hex } from '../vector.ts'
import type { Environment } from './environment.ts'
import { piece, planHall } from './hall.ts'
import type { Shell } from './room-shell.ts'
import { roomSize } from './room-shell.ts'
import { tableTop } from './table-top.ts'
import { skyline } from './urban.ts'

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
    // Who writes on a board has brought it.
    if (!order.brief.subjects.some((s) => s.form === 'blackboard')) blackboard(set, shell)
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
