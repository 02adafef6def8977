// A town of the old West: wooden false fronts and boardwalks along a street of dust, a water tower, barrels, tumbleweed, table mountains.
import type { FilmSet } from '../film-set.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { letters } from '../subject/building/letters.ts'
import { hex, mix3, scale } from '../vector.ts'
import { mesas } from './dry-land.ts'
import type { Environment } from './environment.ts'
import { cask, tumbleweed, waterTower, waterTrough } from './western-things.ts'

const paints: readonly [string, ...string[]] = [
  '#a8704a',
  '#c8b48a',
  '#8a4a3a',
  '#7a8a78',
  '#b08a5a',
  '#6f5a48',
  '#c09a6a',
]
const signs = [
  'SALOON',
  'BANK',
  'HOTEL',
  'STORE',
  'SHERIFF',
  'STABLES',
  'BATHS',
  'DENTIST',
] as const

interface FalseFront {
  readonly wide: number
  readonly walls: number
  readonly sign: string
  readonly color: Vec3
  /** Near enough for its small parts to be seen. */
  readonly near: boolean
}

/** Boards of a wall, laid one over the other. */
const boards = (set: FilmSet, half: number, low: number, high: number, color: Vec3): void => {
  const m = set.matte([1, 1, 1], 0.9, 0.18, 9)
  for (let y = low, k = 0; y < high; y += 0.3, k++)
    set.builder.box(
      [-half, y, 0],
      [half, Math.min(high, y + 0.285), 0.03 + 0.012 * (k % 2)],
      m,
      scale(color, 0.86 + 0.26 * set.random()),
    )
}

const pane = (set: FilmSet, x: number, y: number, wide: number, tall: number): void => {
  const b = set.builder
  const frame = set.matte(hex('#e6dcc4'), 0.8, 0.08)
  const glass = set.lit
    ? set.glow([1, 0.7, 0.34], 2)
    : set.material({ color: [0.08, 0.09, 0.1], roughness: 0.1, f0: 0.08 })
  b.box([x - wide / 2 - 0.09, y - 0.09, 0], [x + wide / 2 + 0.09, y + tall + 0.12, 0.07], frame)
  b.box([x - wide / 2, y, 0], [x + wide / 2, y + tall, 0.09], glass)
  b.box([x - 0.025, y, 0], [x + 0.025, y + tall, 0.11], frame)
  b.box([x - wide / 2, y + tall / 2 - 0.025, 0], [x + wide / 2, y + tall / 2 + 0.025, 0.11], frame)
}

/** A door of two swinging leaves, as saloons have, or of one. */
const doorway = (set: FilmSet, swinging: boolean): void => {
  const b = set.builder
  const frame = set.matte(hex('#5a3a24'), 0.8, 0.12)
  b.box([-0.78, 0.2, 0], [0.78, 2.55, 0.08], frame)
  b.box(
    [-0.64, 0.2, 0],
    [0.64, 2.42, 0.1],
    set.lit ? set.glow([1, 0.62, 0.28], 1.4) : set.matte(hex('#1c120c'), 0.9),
  )
  const leaf = set.matte(hex(swinging ? '#9a5c30' : '#6a3c24'), 0.7, 0.12)
  if (!swinging) {
    b.box([-0.6, 0.2, 0.05], [0.6, 2.36, 0.13], leaf)
    return
  }
  for (const s of [-1, 1])
    for (let k = 0; k < 6; k++)
      b.box(
        [s < 0 ? -0.62 : 0.03, 0.72 + k * 0.17, 0.1],
        [s < 0 ? -0.03 : 0.62, 0.85 + k * 0.17 + (k === 5 ? 0.08 : 0), 0.15],
        leaf,
      )
}

/** The boardwalk before a front, and the roof over it on posts. */
const boardwalk = (set: FilmSet, half: number, deep: number): void => {
  const b = set.builder
  const plank = set.matte([1, 1, 1], 0.9, 0.2, 9)
  for (let x = -half; x < half - 0.02; x += 0.3)
    b.box(
      [x, 0, 0],
      [Math.min(half, x + 0.285), 0.2, deep],
      plank,
      scale(hex('#9a7a54'), 0.8 + 0.3 * set.random()),
    )
  const post = set.matte(hex('#7a5636'), 0.85, 0.15)
  const count = Math.max(2, Math.round((half * 2) / 2.4))
  for (let k = 0; k <= count; k++) {
    const x = -half + 0.12 + ((half * 2 - 0.24) * k) / count
    b.box([x - 0.065, 0.2, deep - 0.24], [x + 0.065, 2.95, deep - 0.11], post)
    if (k < count && k !== Math.floor(count / 2))
      b.box([x, 0.95, deep - 0.2], [x + (half * 2 - 0.24) / count, 1.03, deep - 0.14], post)
  }
  const roof = set.matte([1, 1, 1], 0.9, 0.2, 8)
  b.quad(
    [-half - 0.1, 2.9, deep + 0.2],
    [half + 0.1, 2.9, deep + 0.2],
    [half + 0.1, 3.25, 0],
    [-half - 0.1, 3.25, 0],
    roof,
    hex('#8a6a4a'),
  )
  b.box([-half - 0.1, 2.82, deep + 0.12], [half + 0.1, 2.95, deep + 0.2], post)
}

/** One house: its front at z = 0 looks along +z; above the eaves it pretends to another storey. */
const falseFront = (set: FilmSet, look: FalseFront): void => {
  const b = set.builder
  const half = look.wide / 2 - 0.12
  const wall = set.matte([1, 1, 1], 0.92, 0.2, 7)
  const trim = set.matte(hex('#e2d4b4'), 0.85, 0.1)
  b.box([-half, 0, -8], [half, look.walls - 0.5, 0], wall, scale(look.color, 0.85))
  b.box([-half, 0, -0.12], [half, look.walls + 1.5, 0], wall, look.color)
  if (look.near) boards(set, half, 0.2, look.walls + 1.45, look.color)
  for (const s of [-1, 1])
    b.box([s * half - 0.1, 0, -0.1], [s * half + 0.1, look.walls + 1.5, 0.09], trim)
  b.box([-half - 0.25, look.walls + 1.4, -0.2], [half + 0.25, look.walls + 1.65, 0.28], trim)
  if (look.sign === 'SALOON' || look.sign === 'HOTEL')
    b.box([-half * 0.4, look.walls + 1.6, -0.12], [half * 0.4, look.walls + 2.2, 0.12], trim)
  boardwalk(set, half + 0.1, 2)
  doorway(set, look.sign === 'SALOON')
  const x = half * 0.6
  for (const s of [-1, 1]) {
    if (half - 0.9 > 0.9) pane(set, s * x, 0.95, Math.min(1.5, half * 0.5), 1.35)
    if (look.walls > 4.4) pane(set, s * half * 0.5, 3.6, 0.85, 1.35)
  }
  const tall = Math.min(0.62, (half * 1.7 * 5) / (look.sign.length * 4))
  const y = look.walls + 0.82 - tall / 2
  b.box(
    [-half * 0.92, y - 0.18, 0.04],
    [half * 0.92, y + tall + 0.18, 0.1],
    set.matte(hex('#f0e2bc'), 0.85, 0.12),
  )
  const ink = set.matte(hex(look.sign === 'SALOON' ? '#8a1e18' : '#3a2418'), 0.8, 0.05)
  letters({ box: (low, high) => b.box(low, high, ink) }, look.sign, [0, y, 0.06], tall)
}

const rows = (set: FilmSet, half: number, near: number): void => {
  for (const side of [-1, 1]) {
    // The saloon is the first that is well seen, on either side another house opens the row.
    let sign = side < 0 ? 0 : 3
    let z = near
    for (let i = 0; z > -62; i++) {
      const wide = set.between(6.2, 8)
      const seen = z < near - 9
      const look: FalseFront = {
        wide,
        walls: i % 2 ? set.between(3.7, 4.2) : set.between(5.2, 5.8),
        sign: signs[sign % signs.length] ?? 'STORE',
        color: hex(set.pick(paints)),
        near: z > -34,
      }
      if (seen || side > 0) sign++
      const x = side * half
      const clear = set.subjects.every(
        (s) =>
          (side < 0 ? s.low[0] > x + 2.1 : s.high[0] < x - 2.1) ||
          s.high[2] < z - wide ||
          s.low[2] > z,
      )
      if (clear && set.free(x + side * 4, z - wide / 2, 0.4, look.walls, 0))
        set.builder.placed({ at: [x, 0, z - wide / 2], yaw: (-side * Math.PI) / 2 }, () =>
          falseFront(set, look),
        )
      z -= wide + (i % 3 === 2 ? 1.6 : 0.1)
    }
  }
}

/** Dust with wheel ruts, out to the horizon. */
const dust = (set: FilmSet, half: number): void => {
  const b = set.builder
  const m = set.material({ roughness: 0.95, f0: 0.01, scale: 9, relief: 0.2, mottle: 0.22 })
  const near = set.view.eye[2] + 4
  const tone = (p: Vec3): Vec3 => {
    const rut = Math.exp(-(((Math.abs(p[0] + 0.4 * Math.sin(p[2] * 0.12)) - 0.8) / 0.24) ** 2))
    const stain = fbm(p[0] * 0.5, p[2] * 0.2, 3)
    const grit = noise(p[0] * 7, p[2] * 7)
    const sand = mix3(hex('#c89a62'), hex('#e2be86'), stain)
    return scale(sand, (0.86 + 0.22 * grit) * (1 - 0.26 * rut))
  }
  b.grid(
    110,
    170,
    (u, v) => [(u - 0.5) * 2 * (half + 3), 0, near - (near + 80) * v ** 1.7],
    m,
    tone,
  )
  b.quad(
    [-900, -0.05, near],
    [900, -0.05, near],
    [900, -0.05, -900],
    [-900, -0.05, -900],
    m,
    hex('#d4a870'),
  )
}

/** The street itself; the subjects stand in it. */
export const westernTown: Environment = (order) => {
  const half = Math.max(4.6, order.reach * 1.05 + 2.6)
  return {
    light: 'open',
    ground: () => 0,
    water: null,
    open: 0.7,
    haze: 1.2,
    vista: { eye: [2.2, 1.7, 9.5], target: [-1.6, 2.75, -9], fov: 52 },
    build: (set) => {
      dust(set, half + 2)
      rows(set, half + 2, set.view.eye[2] + 7)
      mesas(set, hex('#b0603a'))
      set.put(-half * 0.55, -66, { radius: 3, height: 13 }, {}, () => waterTower(set))
      for (const [x, z] of [
        [-1, -3.5],
        [1, -9],
        [-1, -17],
        [1, -26],
      ] as const)
        set.put(x * (half - 0.6), z, { radius: 1, height: 1 }, { yaw: Math.PI / 2 }, () =>
          waterTrough(set),
        )
      for (const [s, z] of [
        [-1, 0.6],
        [-1, 1.35],
        [1, -6],
        [-1, -12],
        [1, -15],
      ] as const)
        set.put(s * (half + 1.2), z, { radius: 0.35, height: 1 }, {}, () => cask(set))
      for (const [x, z, r] of [
        [half * 0.42, -2.2, 0.42],
        [-half * 0.34, -8, 0.5],
        [half * 0.2, -19, 0.55],
      ] as const)
        set.put(x, z, { radius: r, height: 2 * r }, { yaw: set.random() * 6, scale: r }, () =>
          tumbleweed(set),
        )
    },
  }
}
