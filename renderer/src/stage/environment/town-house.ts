// One house of a terrace, seen from the street: its front at z = 0 looks along +z, its walls go back from there.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { chimneySmoke } from '../prop/chimney-smoke.ts'
import { awning } from '../prop/town.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'

export interface HouseFront {
  readonly wide: number
  readonly deep: number
  readonly floors: number
  readonly color: Rgb
  /** Brick, stone lintels, bays and chimney pots; else plaster, shutters and flower boxes. */
  readonly victorian: boolean
  readonly shop: boolean
  /** Its gable looks to the street. */
  readonly gabled: boolean
  /** Near enough for its small parts to be seen. */
  readonly near: boolean
  /** Snow lies on roof and sills. */
  readonly snow?: boolean
  /** Light that the smoke of its chimney shows; none rises when absent. */
  readonly smoke?: number
  /** Dark beams show in the plaster. */
  readonly timber?: boolean
}

const storey = 3.05

const glassOf = (set: FilmSet): number =>
  set.lit && set.random() < 0.5
    ? set.glow([1, 0.68, 0.32], set.between(1.4, 2.6))
    : set.material({ color: [0.06, 0.075, 0.09], roughness: 0.07, f0: 0.09 })

/** A window in a frame with its bars and a sill, the middle of its foot at `x`, `y`. */
const window = (
  set: FilmSet,
  look: HouseFront,
  x: number,
  y: number,
  wide: number,
  tall: number,
  z = 0,
): void => {
  const b = set.builder
  const frame = set.matte(hex(look.victorian ? '#ece6d8' : '#f4efe4'), 0.7, 0.03)
  const h = wide / 2
  b.box([x - h - 0.09, y - 0.06, z - 0.02], [x + h + 0.09, y + tall + 0.09, z + 0.035], frame)
  b.box([x - h, y, z], [x + h, y + tall, z + 0.05], glassOf(set))
  if (!look.near) return
  b.box([x - 0.022, y, z], [x + 0.022, y + tall, z + 0.065], frame)
  b.box([x - h, y + tall * 0.5 - 0.025, z], [x + h, y + tall * 0.5 + 0.025, z + 0.07], frame)
  b.box([x - h - 0.16, y - 0.13, z], [x + h + 0.16, y - 0.05, z + 0.15], frame)
  if (look.victorian)
    b.box([x - h - 0.18, y + tall + 0.08, z], [x + h + 0.18, y + tall + 0.32, z + 0.07], frame)
}

const shutters = (
  set: FilmSet,
  color: Rgb,
  x: number,
  y: number,
  wide: number,
  tall: number,
): void => {
  const m = set.matte([1, 1, 1], 0.7, 0.05)
  for (const s of [-1, 1]) {
    const at = x + s * (wide / 2 + 0.12 + wide * 0.24)
    set.builder.box(
      [at - wide * 0.24, y - 0.02, 0],
      [at + wide * 0.24, y + tall + 0.02, 0.06],
      m,
      color,
    )
    for (let k = 0; k < 5; k++)
      set.builder.box(
        [at - wide * 0.19, y + 0.1 + k * tall * 0.19, 0.05],
        [at + wide * 0.19, y + 0.1 + (k + 0.6) * tall * 0.19, 0.075],
        m,
        scale(color, 0.8),
      )
  }
}

const petals = ['#e0304a', '#f4f0ea', '#f0a0b8', '#e8542c'] as const

const flowerBox = (set: FilmSet, x: number, y: number, wide: number): void => {
  if (set.lacks('flower')) return
  const b = set.builder
  b.box(
    [x - wide / 2, y - 0.26, 0.05],
    [x + wide / 2, y - 0.08, 0.27],
    set.matte(hex('#7a4a2c'), 0.8, 0.1),
  )
  const leaf = set.matte([1, 1, 1], 0.8, 0.1)
  for (let k = 0; k < 12; k++) {
    const p: Vec3 = [
      x - wide / 2 + (wide * (k + 0.5)) / 12,
      y - 0.05 + 0.08 * set.random(),
      0.1 + 0.16 * set.random(),
    ]
    b.placed({ at: p, scale: 0.055 + 0.03 * set.random() }, () =>
      b.sphere(leaf, k % 2 ? hex(set.pick(petals)) : hex('#4a7a34'), 6),
    )
  }
}

/** Two storeys of windows that stand out before the wall, under a small roof. */
const bay = (set: FilmSet, look: HouseFront, x: number): void => {
  const b = set.builder
  const stone = set.matte(hex('#d8ccb4'), 0.8, 0.08)
  const wall = set.matte([1, 1, 1], 0.9, 0.22, 11)
  const tall = storey * 2 - 0.3
  b.box([x - 1.05, 0, 0], [x + 1.05, tall, 0.55], wall, look.color)
  for (const y of [0.75, storey + 0.65]) {
    b.box([x - 1.12, y - 0.14, 0], [x + 1.12, y, 0.64], stone)
    b.box([x - 1.12, y + 1.75, 0], [x + 1.12, y + 1.95, 0.64], stone)
    for (const k of [-0.68, 0, 0.68])
      window(set, { ...look, near: false }, x + k, y + 0.06, 0.5, 1.62, 0.56)
    for (const k of [-1.02, -0.34, 0.34, 1.02])
      b.box([x + k - 0.06, y, 0.54], [x + k + 0.06, y + 1.75, 0.66], stone)
  }
  b.box([x - 1.2, tall, -0.1], [x + 1.2, tall + 0.14, 0.7], stone)
  b.cylinder(
    [x, tall + 0.14, 0.1],
    [x, tall + 0.75, 0],
    1.3,
    0.1,
    set.matte(hex('#4a4e56'), 0.7, 0.2, 9),
    [1, 1, 1],
    8,
  )
}

const doorColors: readonly [string, ...string[]] = [
  '#1f4a3a',
  '#7a1c20',
  '#1f2f5a',
  '#2a2a2e',
  '#3f6a7a',
  '#8a5a2a',
]

const frontDoor = (set: FilmSet, look: HouseFront, x: number): void => {
  const b = set.builder
  const stone = set.matte(hex(look.victorian ? '#d8ccb4' : '#b8a890'), 0.8, 0.08)
  const wood = set.matte(hex(set.pick(doorColors)), 0.35, 0.05)
  b.box([x - 0.72, 0, -0.02], [x + 0.72, 2.72, 0.05], stone)
  b.box([x - 0.5, 0.16, 0], [x + 0.5, 2.15, 0.08], wood)
  b.box([x - 0.5, 2.2, 0], [x + 0.5, 2.55, 0.07], set.glow([1, 0.7, 0.36], 1.5))
  for (const [y0, y1] of [
    [0.3, 1.0],
    [1.15, 2.0],
  ] as const)
    for (const s of [-1, 1])
      b.box(
        [x + s * 0.24 - 0.17, y0, 0.06],
        [x + s * 0.24 + 0.17, y1, 0.1],
        wood,
        [0.75, 0.75, 0.75],
      )
  b.placed({ at: [x + 0.38, 1.1, 0.13], scale: 0.04 }, () =>
    b.sphere(
      set.material({ color: hex('#d0a040'), roughness: 0.25, f0: 0.6, metal: 1 }),
      [1, 1, 1],
      8,
    ),
  )
  for (let k = 0; k < 2; k++)
    b.box([x - 0.8, 0, 0], [x + 0.8, 0.16 - 0.08 * k, 0.3 + 0.28 * k], stone)
}

const awnings: readonly [string, ...string[]] = [
  '#b0302a',
  '#2a6a4a',
  '#2a4a8a',
  '#c8882a',
  '#7a3a5a',
]

/** A shop window with shelves of bright goods, a board over it and an awning. */
const shop = (set: FilmSet, look: HouseFront, x0: number, x1: number): void => {
  const b = set.builder
  const wood = set.matte(hex(set.pick(doorColors)), 0.4, 0.05)
  b.box([x0 - 0.1, 0, 0], [x1 + 0.1, 2.75, 0.05], wood)
  b.box([x0, 0.7, 0.02], [x1, 2.35, 0.06], set.glow([1, 0.8, 0.5], 1.8))
  const goods = ['#c83a2a', '#e8b83a', '#3a7ab0', '#5a9a4a', '#e8e0d0', '#8a4a8a'] as const
  if (look.near)
    for (const y of [0.72, 1.25, 1.78]) {
      b.box([x0, y - 0.04, 0.05], [x1, y, 0.12], wood, [0.8, 0.8, 0.8])
      for (let x = x0 + 0.12; x < x1 - 0.2; x += 0.24) {
        const h = 0.14 + 0.24 * set.random()
        b.box([x, y, 0.06], [x + 0.17, y + h, 0.11], set.matte(hex(set.pick(goods)), 0.6, 0.03))
      }
    }
  for (let k = 0; k <= 3; k++) {
    const x = x0 + ((x1 - x0) * k) / 3
    b.box([x - 0.035, 0.7, 0.05], [x + 0.035, 2.35, 0.13], wood)
  }
  b.box([x0 - 0.15, 2.75, 0], [x1 + 0.15, 3.12, 0.12], wood, [0.8, 0.8, 0.8])
  const gilt = set.matte(hex('#e8c46a'), 0.5, 0.02)
  const letters = Math.floor((x1 - x0) / 0.24)
  for (let k = 1; k < letters; k++)
    if (set.random() < 0.88)
      b.box([x0 + k * 0.24, 2.83, 0.11], [x0 + k * 0.24 + set.between(0.1, 0.17), 3.03, 0.14], gilt)
  b.placed({ at: [(x0 + x1) / 2, 0, 0.1] }, () =>
    awning(set, x1 - x0 + 0.2, 2.76, 0.95, hex(set.pick(awnings)), hex('#f4efe4')),
  )
}

const roofOf = (set: FilmSet, look: HouseFront, tall: number): void => {
  const b = set.builder
  const [w, d] = [look.wide / 2, look.deep]
  const tile = set.matte([1, 1, 1], 0.85, 0.26, 7)
  const own = hex(look.victorian ? '#474b54' : set.pick(['#a04a34', '#8f4530', '#7a4636']))
  const color = look.snow ? hex('#eef2f8') : own
  const wall = set.matte([1, 1, 1], 0.9, 0.12, 7)
  const rise = look.gabled ? look.wide * 0.62 : 2.4
  if (look.gabled) {
    const n: Vec3 = [0, 0, 1]
    const v = [
      [-w, tall, 0],
      [w, tall, 0],
      [0, tall + rise, 0],
    ].map((p) => b.vertex(p as unknown as Vec3, n, [0, 0], look.color))
    b.triangle(v[0] ?? 0, v[1] ?? 0, v[2] ?? 0, wall)
    for (const s of [-1, 1]) {
      const [eave, ridge]: [number, number] = [s * (w + 0.12), tall - 0.15]
      const q: [Vec3, Vec3, Vec3, Vec3] = [
        [eave, ridge, 0.3],
        [eave, ridge, -d],
        [0, tall + rise + 0.1, -d],
        [0, tall + rise + 0.1, 0.3],
      ]
      if (s > 0) b.quad(...q, tile, color)
      else b.quad(q[1], q[0], q[3], q[2], tile, color)
    }
    if (look.near) window(set, look, 0, tall + 0.4, 0.7, 1.0)
  } else {
    const q: [Vec3, Vec3, Vec3, Vec3] = [
      [-w, tall - 0.1, 0.35],
      [w, tall - 0.1, 0.35],
      [w, tall + rise, -d / 2],
      [-w, tall + rise, -d / 2],
    ]
    b.quad(...q, tile, color)
    b.box([-w, tall - 0.32, 0], [w, tall - 0.08, 0.38], set.matte(hex('#d8ccb4'), 0.8, 0.06))
  }
  const stack = look.victorian ? look.color : hex('#a86a50')
  const x = w * (set.random() < 0.5 ? -0.7 : 0.7)
  b.box(
    [x - 0.42, tall, -d * 0.5 - 0.3],
    [x + 0.42, tall + rise + 1.3, -d * 0.5 + 0.3],
    wall,
    stack,
  )
  for (const k of [-0.22, 0.22])
    b.cylinder(
      [x + k, tall + rise + 1.3, -d * 0.5],
      [x + k, tall + rise + 1.75, -d * 0.5],
      0.12,
      0.09,
      set.matte(hex('#b8643c'), 0.8, 0.1),
      [1, 1, 1],
      8,
    )
  if (look.smoke) {
    const at: Vec3 = [x, tall + rise + 1.8, -d * 0.5]
    chimneySmoke(set, at, look.near ? 0.42 : 0.5, look.smoke)
  }
}

/** Thin joints between courses of brick, and corner stones. */
const courses = (set: FilmSet, look: HouseFront, tall: number): void => {
  const b = set.builder
  const w = look.wide / 2
  const stone = set.matte(hex('#d0c4ac'), 0.85, 0.1)
  for (let f = 1; f <= look.floors; f++)
    b.box([-w, f * storey - 0.12, 0], [w, f * storey + 0.02, 0.06], stone)
  if (!look.near) return
  for (let y = 0.1; y < tall - 0.5; y += 0.62)
    for (const s of [-1, 1])
      b.box([s * w - (s > 0 ? 0.34 : 0), y, 0], [s * w + (s > 0 ? 0 : 0.34), y + 0.34, 0.05], stone)
  const joint = set.matte(scale(look.color, 0.62), 0.95, 0.05)
  for (let y = 0.25; y < tall; y += 0.25) b.box([-w, y, 0], [w, y + 0.018, 0.006], joint)
}

/** Posts, rails and braces of a half-timbered front. */
const beams = (set: FilmSet, look: HouseFront, tall: number): void => {
  const b = set.builder
  const w = look.wide / 2
  const oak = set.matte(hex('#4a3020'), 0.85, 0.2, 8)
  const bar = (x0: number, y0: number, x1: number, y1: number, r = 0.09): void => {
    const long = Math.hypot(x1 - x0, y1 - y0)
    b.placed({ at: [x0, y0, 0.03], roll: Math.atan2(y1 - y0, x1 - x0) }, () =>
      b.box([0, -r, -0.03], [long, r, 0.035], oak),
    )
  }
  for (let f = 1; f <= look.floors; f++) {
    const y = f * storey
    bar(-w, y, w, y, 0.13)
    if (f === look.floors) break
    bar(-w, y + 0.62, w, y + 0.62, 0.06)
    for (let k = 0; k <= 4; k++)
      bar(-w + (look.wide * k) / 4, y, -w + (look.wide * k) / 4, y + storey)
    bar(-w, y, -w + look.wide / 4, y + storey * 0.62)
    bar(w, y, w - look.wide / 4, y + storey * 0.62)
  }
  if (!look.gabled) return
  const rise = look.wide * 0.62
  for (const s of [-1, 1]) {
    bar(s * w, tall, 0, tall + rise, 0.11)
    bar(s * w * 0.5, tall, s * w * 0.16, tall + rise * 0.62, 0.07)
  }
  bar(-w * 0.5, tall + rise * 0.5, w * 0.5, tall + rise * 0.5, 0.07)
}

const paintsOfShutters: readonly [string, ...string[]] = [
  '#2f5a4a',
  '#3a5a8a',
  '#7a2f2a',
  '#5a7a4a',
  '#6a4a3a',
]

/** Builds it at the current placement. */
export const townHouse = (set: FilmSet, look: HouseFront): void => {
  if (set.lacks('house')) return
  const b = set.builder
  const tall = look.floors * storey
  const w = look.wide / 2
  const wall = set.matte([1, 1, 1], 0.92, look.victorian ? 0.24 : 0.1, look.victorian ? 11 : 5)
  b.box([-w, 0, -look.deep], [w, tall, 0], wall, look.color)
  if (look.victorian) courses(set, look, tall)
  else if (look.timber) beams(set, look, tall)
  else b.box([-w, 0, 0], [w, 0.55, 0.05], set.matte(scale(look.color, 0.6), 0.9, 0.2, 6))
  roofOf(set, look, tall)
  const [doorAt, other] = look.victorian ? [w * 0.58, -w * 0.36] : [-w * 0.58, w * 0.28]
  const hasBay = look.victorian && !look.shop
  frontDoor(set, look, doorAt)
  if (look.shop)
    shop(
      set,
      look,
      look.victorian ? -w + 0.35 : doorAt + 0.95,
      look.victorian ? doorAt - 0.95 : w - 0.35,
    )
  else if (hasBay) bay(set, look, other)
  else
    for (const x of [other, other + (other > 0 ? 1 : -1) * 1.3])
      if (Math.abs(x) < w - 0.6) window(set, look, x, 1.0, 0.8, 1.35)
  const shade = hex(set.pick(paintsOfShutters))
  const columns = look.wide > 5.2 ? [-w * 0.62, 0, w * 0.62] : [-w * 0.48, w * 0.48]
  for (let f = 1; f < look.floors; f++)
    for (const x of columns) {
      if (hasBay && f === 1 && Math.abs(x - other) < 1.6) continue
      const y = f * storey + 0.72
      window(set, look, x, y, look.victorian ? 0.85 : 0.75, look.victorian ? 1.65 : 1.4)
      if (look.victorian || !look.near) continue
      shutters(set, shade, x, y, 0.75, 1.4)
      if (!look.snow && set.random() < 0.6) flowerBox(set, x, y, 1.0)
    }
}
