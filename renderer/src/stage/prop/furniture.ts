// Furniture and household things for rooms in the background. Each stands on y = 0 and faces +z.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { flames } from '../flames.ts'
import { fbm } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'

export const woodOf = (set: FilmSet, roughness = 0.5): number =>
  set.material({ roughness, f0: 0.04, scale: 5, relief: 0.06, mottle: 0.25 })
export const oak: Rgb = hex('#a8763f')
export const walnut: Rgb = hex('#6b4426')

/** A box with softened look: body and a slightly larger, lighter top. */
const slab = (
  set: FilmSet,
  material: number,
  low: readonly [number, number, number],
  high: readonly [number, number, number],
  color: Rgb,
): void => set.builder.box(low, high, material, color)

/** A table of that width, depth and height. */
export const tableAt = (
  set: FilmSet,
  wide: number,
  deep: number,
  tall: number,
  color: Rgb = oak,
): void => {
  if (set.lacks('table')) return
  const m = woodOf(set)
  const [w, d] = [wide / 2, deep / 2]
  slab(set, m, [-w, tall - 0.045, -d], [w, tall, d], color)
  slab(
    set,
    m,
    [-w + 0.05, tall - 0.14, -d + 0.05],
    [w - 0.05, tall - 0.045, d - 0.05],
    scale(color, 0.8),
  )
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      set.builder.cylinder(
        [x * (w - 0.08), 0, z * (d - 0.08)],
        [x * (w - 0.08), tall - 0.05, z * (d - 0.08)],
        0.03,
        0.04,
        m,
        scale(color, 0.8),
        10,
      )
}

/** A plain chair. */
export const chairAt = (set: FilmSet, color: Rgb = walnut, seat: Rgb = color): void => {
  if (set.lacks('chair')) return
  const m = woodOf(set)
  const b = set.builder
  for (const x of [-0.19, 0.19]) {
    b.cylinder([x, 0, 0.19], [x, 0.45, 0.19], 0.018, 0.02, m, color, 8)
    b.cylinder([x, 0, -0.2], [x * 0.95, 0.92, -0.25], 0.018, 0.018, m, color, 8)
  }
  slab(set, m, [-0.22, 0.44, -0.22], [0.22, 0.48, 0.22], seat)
  for (const y of [0.62, 0.75, 0.87])
    slab(set, m, [-0.19, y - 0.03, -0.26], [0.19, y + 0.03, -0.23], color)
}

/** An upholstered block: a box with rounded, cushion-like bulge. */
const cushion = (
  set: FilmSet,
  at: readonly [number, number, number],
  half: readonly [number, number, number],
  material: number,
  color: Rgb,
): void => {
  const b = set.builder
  const p = 5
  b.placed({ at }, () =>
    b.grid(
      28,
      14,
      (u, v) => {
        const a = u * Math.PI * 2
        const e = (v - 0.5) * Math.PI
        const bend = (x: number) => Math.sign(x) * Math.abs(x) ** (2 / p)
        return [
          half[0] * bend(Math.cos(e)) * bend(Math.cos(a)),
          half[1] * bend(Math.sin(e)),
          -half[2] * bend(Math.cos(e)) * bend(Math.sin(a)),
        ]
      },
      material,
      () => color,
      false,
    ),
  )
}

/** A sofa 1.9 m wide. */
export const sofaAt = (set: FilmSet, color: Rgb): void => {
  if (set.lacks('sofa')) return
  const m = set.matte([1, 1, 1], 0.9, 0.08, 24)
  cushion(set, [0, 0.26, 0], [0.98, 0.2, 0.44], m, scale(color, 0.9))
  cushion(set, [0, 0.62, -0.34], [0.95, 0.32, 0.15], m, color)
  for (const s of [-1, 1]) {
    cushion(set, [s * 0.93, 0.42, 0.02], [0.12, 0.28, 0.44], m, color)
    cushion(set, [s * 0.42, 0.47, 0.06], [0.41, 0.11, 0.36], m, scale(color, 1.1))
  }
  cushion(set, [-0.6, 0.68, -0.1], [0.2, 0.2, 0.09], m, hex('#e2b04a'))
  cushion(set, [0.62, 0.68, -0.1], [0.2, 0.2, 0.09], m, hex('#e8dcc8'))
}

/** A bed 1.6 m wide and 2 m long; the head is at -z. */
export const bedAt = (set: FilmSet, cover: Rgb): void => {
  if (set.lacks('bed')) return
  const wood = woodOf(set)
  const cloth = set.matte([1, 1, 1], 0.9, 0.1, 12)
  slab(set, wood, [-0.86, 0, -1.06], [0.86, 1.05, -0.98], walnut)
  slab(set, wood, [-0.82, 0.1, -1], [0.82, 0.3, 1], walnut)
  cushion(set, [0, 0.4, 0], [0.8, 0.16, 0.99], cloth, hex('#f2ece2'))
  cushion(set, [0, 0.47, 0.24], [0.84, 0.14, 0.79], cloth, cover)
  cushion(set, [0, 0.58, -0.42], [0.83, 0.05, 0.14], cloth, hex('#f6f2ea'))
  for (const s of [-1, 1])
    cushion(set, [s * 0.4, 0.63, -0.75], [0.34, 0.11, 0.2], cloth, hex('#faf7f0'))
}

/** A standing or table lamp with a cloth shade; `tall` metres. */
export const lampAt = (set: FilmSet, tall: number, power = 1.2): void => {
  if (set.lacks('lamp')) return
  const b = set.builder
  const brass = set.material({ color: hex('#b08a4a'), roughness: 0.3, f0: 0.4, metal: 0.8 })
  const shade = set.material({
    color: hex('#f0dcb8'),
    emission: set.lit ? [2.1, 1.35, 0.68] : [0.1, 0.08, 0.05],
    roughness: 0.9,
  })
  const r = Math.min(0.24, tall * 0.32)
  b.lathe(
    [
      [r * 0.7, 0],
      [r * 0.66, 0.02],
      [0.015, 0.04],
    ],
    brass,
    [1, 1, 1],
    20,
  )
  b.cylinder([0, 0.02, 0], [0, tall * 0.8, 0], 0.012, 0.012, brass, [1, 1, 1], 8)
  b.lathe(
    [
      [r, tall - r * 1.25],
      [r * 0.72, tall],
    ],
    shade,
    [1, 1, 1],
    24,
  )
  set.lamp([0, tall - r * 0.6, 0], r * 0.9, scale([1, 0.68, 0.36], power))
}

/** A shelf full of books, `wide` × `tall`, 0.3 deep. */
export const bookshelfAt = (
  set: FilmSet,
  wide: number,
  tall: number,
  color: Rgb = walnut,
  full = 1,
): void => {
  if (set.lacks('bookshelf')) return
  const m = woodOf(set)
  const b = set.builder
  const paper = set.material({ roughness: 0.7, f0: 0.03 })
  const w = wide / 2
  slab(set, m, [-w, 0, -0.15], [w, tall, -0.13], scale(color, 0.6))
  for (const x of [-w, w - 0.04]) slab(set, m, [x, 0, -0.15], [x + 0.04, tall, 0.15], color)
  const rows = Math.max(2, Math.round(tall / 0.36))
  const step = tall / rows
  const spines: readonly [string, ...string[]] = [
    '#8a2f2a',
    '#2d4f6e',
    '#c79a3c',
    '#3c6a4a',
    '#d8cdb8',
    '#6a3d66',
    '#b5652f',
    '#24333f',
    '#7a5a3a',
    '#a84a3a',
    '#3a5a7a',
    '#e0d6c0',
  ]
  for (let k = 0; k <= rows; k++)
    slab(set, m, [-w, Math.max(0, k * step - 0.03), -0.15], [w, k * step + 0.005, 0.15], color)
  for (let k = 0; k < rows; k++) {
    let x = -w + 0.05
    while (x < w - 0.1) {
      if (set.random() > full * 0.96) {
        x += 0.06 + 0.2 * set.random()
        continue
      }
      const thick = 0.022 + 0.035 * set.random()
      const high = Math.min(step - 0.06, 0.2 + 0.1 * set.random())
      const c = hex(set.pick(spines))
      const y = k * step + 0.005
      const front = 0.09 + 0.03 * set.random()
      b.box([x, y, -0.1], [x + thick, y + high, front], paper, c)
      if (set.random() < 0.5)
        b.box(
          [x - 0.0005, y + high * 0.72, 0],
          [x + thick + 0.0005, y + high * 0.78, front + 0.002],
          paper,
          hex('#d8b860'),
        )
      x += thick + 0.002
    }
  }
}

/** A framed picture on a wall that faces +z. */
export const pictureAt = (set: FilmSet, wide: number, tall: number): void => {
  if (set.lacks('picture')) return
  const b = set.builder
  const frame = woodOf(set)
  const canvas = set.material({ roughness: 0.8, f0: 0.02 })
  const [w, h] = [wide / 2, tall / 2]
  b.box(
    [-w - 0.04, -h - 0.04, 0],
    [w + 0.04, h + 0.04, 0.025],
    frame,
    set.pick([walnut, hex('#2a2624'), hex('#c8a050')] as const),
  )
  const [skyTone, land, sun] = [
    hex(set.pick(['#8ab4c8', '#e8c08a', '#c8d0d8', '#6a7ab0'])),
    hex(set.pick(['#5a7a4a', '#8a5a3a', '#3a5a6a'])),
    hex('#f4d890'),
  ]
  const seed = set.random() * 30
  b.grid(
    16,
    12,
    (u, v) => [(u - 0.5) * wide, (v - 0.5) * tall, 0.028],
    canvas,
    (p) => {
      const y = p[1] / tall + 0.5
      const hill = 0.3 + 0.25 * fbm((p[0] / wide) * 2 + seed, 3, 3)
      const d = Math.sqrt((p[0] / wide - 0.2) ** 2 + (y - 0.7) ** 2)
      return y < hill
        ? scale(land, 0.8 + 0.4 * y)
        : d < 0.1
          ? sun
          : mix3(scale(skyTone, 1.1), skyTone, y)
    },
    false,
  )
}

/** A leafy plant in a pot, about `tall` high. */
export const houseplantAt = (set: FilmSet, tall: number): void => {
  if (set.lacks('houseplant')) return
  const b = set.builder
  const clay = set.matte(hex(set.pick(['#b5603c', '#e8e2d6', '#4a6a7a', '#c8a878'])), 0.7, 0.05)
  const m = set.material({ roughness: 0.45, f0: 0.04 })
  const r = tall * 0.16
  b.lathe(
    [
      [r * 0.7, 0],
      [r, tall * 0.28],
      [r * 0.88, tall * 0.28],
      [0.01, tall * 0.25],
    ],
    clay,
    [1, 1, 1],
    20,
  )
  for (let i = 0; i < 14; i++) {
    const a = i * 2.4
    const lean = 0.25 + 0.75 * set.random()
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const top = tall * (0.55 + 0.45 * (1 - lean * 0.6))
    const out = lean * tall * 0.34
    const w = tall * 0.06
    b.grid(
      2,
      6,
      (u, v) => {
        const k = Math.sin(Math.PI * Math.min(1, 0.12 + v * 0.9)) * w * (u - 0.5) * 2
        return [
          c * out * v * v - s * k,
          tall * 0.25 + (top - tall * 0.25) * Math.sin(v * 1.7),
          s * out * v * v + c * k,
        ]
      },
      m,
      () => scale(hex('#4f8a3c'), 0.7 + 0.5 * set.random()),
    )
  }
}

/** A fireplace with a burning fire and a mantel, 1.5 m wide, against a wall behind it. */
export const fireplaceAt = (set: FilmSet): void => {
  if (set.lacks('fireplace')) return
  const b = set.builder
  const brick = set.matte([1, 1, 1], 0.9, 0.2, 8)
  const red = hex('#9a5640')
  b.box([-0.8, 0, -0.4], [-0.42, 1.05, 0.05], brick, red)
  b.box([0.42, 0, -0.4], [0.8, 1.05, 0.05], brick, red)
  b.box([-0.8, 0.82, -0.4], [0.8, 1.05, 0.05], brick, red)
  b.box([-0.8, 0, -0.42], [0.8, 0.9, -0.36], brick, hex('#2a201c'))
  b.box([-0.62, 1.05, -0.4], [0.62, 2.8, -0.1], brick, scale(red, 1.05))
  b.box([-0.92, 1.05, -0.42], [0.92, 1.13, 0.14], woodOf(set), walnut)
  b.box([-0.95, -0.001, -0.1], [0.95, 0.05, 0.5], brick, hex('#7d7570'))
  const bark = set.matte(hex('#4a3222'), 0.9, 0.2, 9)
  for (const [x, y, yaw] of [
    [-0.08, 0.1, 0.25],
    [0.1, 0.11, -0.3],
    [0, 0.21, 0.05],
  ] as const)
    b.placed({ at: [x, y, -0.2], yaw }, () =>
      b.cylinder([-0.26, 0, 0], [0.26, 0, 0], 0.055, 0.05, bark, [1, 1, 1], 9),
    )
  flames(b, { at: [0, 0.16, -0.2], half: 0.24, deep: 0.06, tall: 0.44, tongues: 8 }, set.random)
  b.light([0, 0.42, 0.12], 0.2, [1.7, 0.72, 0.2])
  const candle = set.matte(hex('#f0e6cc'), 0.6, 0.02)
  for (const x of [-0.6, 0.55])
    b.cylinder([x, 1.13, -0.1], [x, 1.3, -0.1], 0.03, 0.03, candle, [1, 1, 1], 10)
}

/** A pendant lamp; the origin is where it hangs from. */
export const pendantAt = (set: FilmSet, drop: number, color: Rgb, power = 1): void => {
  if (set.lacks('lamp')) return
  const b = set.builder
  const m = set.material({ color, roughness: 0.35, f0: 0.05 })
  const bulb = set.glow([1, 0.74, 0.42], 8)
  b.cylinder(
    [0, 0, 0],
    [0, -drop, 0],
    0.006,
    0.006,
    set.material({ color: [0.02, 0.02, 0.02] }),
    [1, 1, 1],
    5,
  )
  b.placed({ at: [0, -drop, 0] }, () =>
    b.lathe(
      [
        [0.17, -0.16],
        [0.16, -0.12],
        [0.06, -0.01],
        [0.02, 0.03],
      ],
      m,
      [1, 1, 1],
      22,
    ),
  )
  b.placed({ at: [0, -drop - 0.13, 0], scale: 0.045 }, () => b.sphere(bulb, [1, 1, 1], 12))
  set.lamp([0, -drop - 0.2, 0], 0.06, scale([1, 0.72, 0.42], power))
}
