// Parts that town environments share: rows of houses with shop fronts, towers, road and pavement.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { neonColors } from '../light-plan.ts'
import { shopFront } from '../prop/shop-window.ts'
import type { Texture } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import type { SetOrder } from './environment.ts'

export interface FacadeLook {
  readonly walls: readonly string[]
  readonly glow: Rgb
  /** Share of lit windows when lamps burn. */
  readonly lit: number
  readonly cell: readonly [number, number]
}

const looks: Readonly<Record<'city' | 'old' | 'neon', FacadeLook>> = {
  city: {
    walls: ['#8d7b74', '#a3583f', '#76808c', '#b09a82', '#5f6a78', '#9a7660'],
    glow: [1, 0.68, 0.34],
    lit: 0.34,
    cell: [2.9, 3.4],
  },
  old: {
    walls: ['#d8c2a0', '#e0d2b8', '#c89a78', '#cbb89a', '#d8b088', '#b8a898'],
    glow: [1, 0.66, 0.32],
    lit: 0.4,
    cell: [2.3, 3.2],
  },
  neon: {
    walls: ['#3d3a44', '#54474a', '#39424e', '#4a4048'],
    glow: [1, 0.78, 0.5],
    lit: 0.4,
    cell: [1.9, 2.7],
  },
}

/** Wall materials with windows. */
export const facades = (set: FilmSet, kind: keyof typeof looks): readonly [number, ...number[]] => {
  const look = looks[kind]
  const list = look.walls.map((wall, i) =>
    set.material({
      surface: 'facade',
      color: hex(wall),
      roughness: 0.65,
      f0: 0.03,
      scale: look.cell[0] * (0.85 + 0.1 * (i % 4)),
      relief: look.cell[1] * (0.95 + 0.06 * (i % 3)),
      emission: set.lit
        ? scale(look.glow, i % 3 === 2 && kind === 'neon' ? 0.8 : 1.7)
        : scale(look.glow, 0.5),
      share: set.lit ? look.lit : 0.06,
    }),
  )
  return list as unknown as readonly [number, ...number[]]
}

/** Whether the brief wants neon and Asian big-city night. */
export const wantsNeon = (order: SetOrder): boolean =>
  [
    'neon',
    'tokyo',
    'cyberpunk',
    'futuristic',
    'hong-kong',
    'shibuya',
    'seoul',
    'las-vegas',
    'sci-fi',
  ].some(order.named)

/** Whether the town is an old European one. */
export const wantsOldTown = (order: SetOrder): boolean =>
  [
    'paris',
    'rome',
    'italy',
    'venice',
    'prague',
    'old-town',
    'victorian',
    'medieval',
    'eiffel-tower',
    'europe',
    'london',
    'lisbon',
    'amalfi',
  ].some(order.named)

/** A made-up sign: strokes in a square, white on black. */
export const signTexture = (set: FilmSet): Texture => {
  const size = 64
  const pixels = new Uint8Array(size * size * 4)
  for (let i = 0; i < size * size; i++) pixels[i * 4 + 3] = 255
  const bar = (x0: number, y0: number, x1: number, y1: number) => {
    for (let y = Math.round(y0); y < y1; y++)
      for (let x = Math.round(x0); x < x1; x++)
        pixels.fill(255, (y * size + x) * 4, (y * size + x) * 4 + 3)
  }
  const w = 6
  const rows = 2 + Math.floor(set.random() * 2)
  for (let i = 0; i < rows; i++) {
    const y = 10 + (i * 44) / rows + set.random() * 5
    const inset = set.random() * 12
    bar(9 + inset, y, 55 - inset * set.random(), y + w)
  }
  const posts = 1 + Math.floor(set.random() * 2)
  for (let i = 0; i < posts; i++) {
    const x = 12 + set.random() * 34
    bar(x, 8 + set.random() * 14, x + w, 40 + set.random() * 16)
  }
  if (set.random() < 0.5) bar(10, 12, 10 + w, 54)
  if (set.random() < 0.4) bar(48, 12, 48 + w, 54)
  return { width: size, height: size, pixels }
}

/** An upright neon sign on a wall that faces ±x, standing out toward the street. */
export const neonSign = (
  set: FilmSet,
  x: number,
  y: number,
  z: number,
  side: number,
  textures: readonly [number, ...number[]],
): void => {
  const color = set.pick(neonColors)
  const count = 2 + Math.floor(set.random() * 3)
  const size = 0.85 + set.random() * 0.5
  const b = set.builder
  const frame = set.material({ color: [0.05, 0.05, 0.06], roughness: 0.4 })
  const [x0, x1] = side > 0 ? [x - size - 0.2, x - 0.2] : [x + 0.2, x + 0.2 + size]
  for (let k = 0; k < count; k++) {
    const m = set.material({
      surface: 'emissive-texture',
      texture: set.pick(textures),
      emission: scale(color, set.lit ? 5 : 0.9),
      color: [0, 0, 0],
    })
    const y0 = y + (count - 1 - k) * size * 1.03
    b.quad([x0, y0, z], [x1, y0, z], [x1, y0 + size, z], [x0, y0 + size, z], m)
  }
  b.box(
    [x0 - 0.06, y - 0.06, z - 0.25],
    [x1 + 0.06, y + count * size * 1.03 + 0.05, z - 0.02],
    frame,
  )
  set.lamp(
    [(x0 + x1) / 2 - side * 0.6, y + (count * size) / 2, z + 0.5],
    0.5,
    scale(color, count * 1.1),
  )
}

export interface RowLook {
  readonly kind: keyof typeof looks
  /** Metres between the two rows. */
  readonly width: number
  /** Where the middle of the street lies. */
  readonly center?: number
  readonly low: number
  readonly high: number
  readonly near: number
  readonly far: number
  readonly shops: boolean
}

/** Houses on both sides of a street that runs along z. */
export const houseRows = (set: FilmSet, look: RowLook): void => {
  if (set.lacks('house')) return
  const walls = facades(set, look.kind)
  const trim = set.matte(hex('#cfc6b8'), 0.8, 0.05)
  const dark = set.material({ color: [0.07, 0.07, 0.08], roughness: 0.4 })
  const signs = Array.from({ length: 8 }, () => set.builder.texture(signTexture(set))) as [
    number,
    ...number[],
  ]
  for (const side of [-1, 1]) {
    let z = look.near
    while (z > look.far) {
      const wide = set.between(6, 11)
      const tall = set.between(look.low, look.high) * (z < -50 ? 1.25 : 1)
      const front = (look.center ?? 0) + side * (look.width / 2)
      const back = front + side * 11
      const [x0, x1] = side > 0 ? [front, back] : [back, front]
      const middle = z - wide / 2
      if (houseFree(set, (x0 + x1) / 2, middle, wide, tall)) {
        set.builder.box(
          [x0, look.shops ? 3.5 : 0, z - wide],
          [x1, tall, z - 0.15],
          set.pick(walls),
          [1, 1, 1],
          true,
        )
        set.builder.box(
          [x0 - 0.2, tall - 0.1, z - wide - 0.1],
          [x1 + 0.2, tall + 0.35, z],
          look.kind === 'neon' ? dark : trim,
        )
        if (set.random() < 0.6)
          set.builder.box(
            [x0 + 3, tall, z - wide * 0.6],
            [x0 + 5.5, tall + 2.2, z - wide * 0.3],
            dark,
            [4, 4, 4],
          )
        if (look.shops) shopFront(set, { x: front, side, z, wide, kind: look.kind })
        if (look.kind === 'neon')
          for (let q = 0; q < 2; q++)
            neonSign(set, front, set.between(4.2, 6.4), z - set.between(1, wide - 1), side, signs)
      }
      z -= wide
    }
  }
}

const houseFree = (set: FilmSet, x: number, z: number, wide: number, tall: number): boolean =>
  set.subjects.every(
    (s) => s.high[0] < x - 6 || s.low[0] > x + 6 || s.high[2] < z - wide || s.low[2] > z + wide,
  ) && set.free(x, z, 0.4, tall, 0)

/** Towers of a skyline between two distances, over the azimuths the lens sees. */
export const skyline = (
  set: FilmSet,
  look: {
    kind: keyof typeof looks
    near: number
    far: number
    count: number
    base: number
    high: number
    center: number
    low: number
  },
): void => {
  if (set.lacks('house')) return
  const walls = facades(set, look.kind)
  const roof = set.matte(hex('#6a6a6e'), 0.8, 0.05)
  const half = Math.atan(set.view.tanX) + 0.35
  const heading = Math.atan2(set.view.forward[0], -set.view.forward[2])
  const { eye } = set.view
  for (let k = 0; k < look.count; k++) {
    const d = look.near + (look.far - look.near) * set.random() ** 1.25
    const a = heading + (set.random() * 2 - 1) * half
    const [x, z] = [eye[0] + Math.sin(a) * d, eye[2] - Math.cos(a) * d]
    const [w, e] = [set.between(9, 22), set.between(9, 20)]
    const central = Math.exp(-(((a - heading - look.center) / 0.24) ** 2))
    const top =
      look.base +
      look.low +
      set.random() * 16 +
      (central * look.high * (0.35 + 0.65 * set.random()) + set.random() ** 3 * look.high * 0.5) *
        Math.min(1, d / (look.near * 2.2))
    if (!set.free(x, z, Math.max(w, e) * 0.6, top - look.base, look.base)) continue
    const wall = set.pick(walls)
    const tint = scale([1, 1, 1], 0.75 + 0.4 * set.random())
    set.builder.box(
      [x - w / 2, look.base - 40, z - e / 2],
      [x + w / 2, top, z + e / 2],
      wall,
      tint,
      true,
    )
    if (set.random() < 0.6) {
      const step = set.between(3, 14) * (0.4 + central)
      set.builder.box(
        [x - w * 0.3, top, z - e * 0.3],
        [x + w * 0.28, top + step, z + e * 0.3],
        wall,
        tint,
        true,
      )
      if (central > 0.5 && set.random() < 0.6)
        set.builder.cylinder(
          [x, top + step, z],
          [x, top + step + set.between(4, 12), z],
          0.2,
          0.05,
          roof,
          [1, 1, 1],
          8,
        )
    }
  }
}
