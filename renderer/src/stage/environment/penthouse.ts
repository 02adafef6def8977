// A room high over a town: a wall of glass, pale floor, a low corner sofa, a slab of marble for a table, an arching lamp.
import type { FilmSet } from '../film-set.ts'
import { houseplantAt } from '../prop/furniture.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { piece, planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'
import { viewOutside } from './window-view.ts'

const tones: readonly (readonly [string, string, string])[] = [
  ['#8f949a', '#d8d4cc', '#c8843c'],
  ['#d9d2c4', '#a8a49c', '#2f5f6a'],
  ['#4a4e56', '#cfc8bc', '#b8503c'],
]

export const penthouse: Environment = (order) => {
  const spot = levelRadius(order)
  const height = Math.max(3.1, order.span * 1.6)
  const shell: Shell = {
    half: Math.max(4, spot + 2.8),
    back: Math.max(2.9, spot + 1.9),
    height,
    floor: 0,
    wall: hex('#efece6'),
    flooring: 'boards',
    floorColor: hex('#c9ab82'),
    backWindow: { x: 0, half: Math.max(3.9, spot + 2.7), low: 0.12, high: height - 0.14 },
    sideWindows: true,
    ceiling: hex('#f6f4f0'),
    weather: order.weather,
    view: viewOutside(order) === 'sea' ? 'sea' : 'city',
  }
  return {
    ...planHall(order, shell, (set) => furnish(set, order, shell)),
    vista: { eye: [0.9, 1.5, 5.6], target: [-0.2, 1.15, -shell.back], fov: 50 },
  }
}

const furnish = (set: FilmSet, order: SetOrder, shell: Shell): void => {
  if (set.lacks('furniture')) return
  const [seat, rug, accent] = tones[order.seed % tones.length] ?? tones[0] ?? ['', '', '']
  const side = order.seed % 2 ? 1 : -1
  const z = -shell.back
  posts(set, shell)
  set.builder.box([-1.9, 0, -1.2], [1.9, 0.012, 1.2], set.matte(hex(rug), 0.95, 0.08, 30))
  const has = (form: RegExp): boolean => order.brief.subjects.some((s) => form.test(s.form))
  if (!has(/sofa/)) {
    const x = order.empty ? -side * 0.5 : -side * (order.reach + 1.7)
    piece(set, x, z + 1, 1.3, 0.8, 0, () => corner(set, hex(seat), hex(accent), side))
  }
  if (!has(/table/))
    piece(
      set,
      order.empty ? -side * 0.2 : side * (order.reach + 1.2),
      order.empty ? 0.4 : z + 1.5,
      0.7,
      0.42,
      0.1,
      () => slab(set, hex(accent)),
    )
  piece(set, side * (shell.half - 0.9), z + 0.8, 0.5, 2.1, side * 0.5, () => archLamp(set, -side))
  piece(set, -side * (shell.half - 0.5), z + 0.5, 0.4, 1.8, 0, () => houseplantAt(set, 1.7))
  const strip = set.material({
    color: [0, 0, 0],
    emission: set.lit ? [2.6, 2.2, 1.6] : [1.2, 1.15, 1.05],
  })
  for (const x of [-1, 1])
    set.builder.box(
      [x * shell.half * 0.5 - 0.05, shell.height - 0.03, z + 0.5],
      [x * shell.half * 0.5 + 0.05, shell.height - 0.005, 1.4],
      strip,
    )
  set.lamp([0, shell.height - 0.5, 0.4], 0.4, [1.6, 1.4, 1.1])
}

/** Slim dark posts of the wall of glass. */
const posts = (set: FilmSet, { half, back, height }: Shell): void => {
  const steel = set.matte(hex('#24262a'), 0.4, 0.01)
  for (let x = -half + 0.1; x < half; x += (2 * half) / 5)
    set.builder.box([x - 0.03, 0, -back - 0.06], [x + 0.03, height, -back + 0.05], steel)
  set.builder.box([-half, 0.02, -back - 0.06], [half, 0.12, -back + 0.05], steel)
}

/** A low corner sofa with cushions; its short arm on the side told. */
const corner = (
  set: FilmSet,
  cloth: readonly [number, number, number],
  accent: readonly [number, number, number],
  side: number,
): void => {
  const b = set.builder
  const m = set.matte([1, 1, 1], 0.9, 0.05, 30)
  const soft = (
    low: readonly [number, number, number],
    high: readonly [number, number, number],
    tone: number,
  ): void => b.box(low, high, m, scale(cloth, tone))
  b.box([-1.3, 0, -0.42], [1.3, 0.1, 0.42], set.matte(hex('#2a2622'), 0.5))
  for (const x of [-0.87, 0, 0.87]) {
    soft([x - 0.42, 0.1, -0.38], [x + 0.42, 0.42, 0.45], 1)
    soft([x - 0.41, 0.42, -0.42], [x + 0.41, 0.78, -0.18], 0.92)
  }
  const end = side * 1.3
  soft(
    [Math.min(end, end - side * 0.86), 0.1, 0.45],
    [Math.max(end, end - side * 0.86), 0.42, 1.15],
    0.97,
  )
  for (const [x, c] of [
    [-0.9, accent],
    [-0.62, scale(cloth, 1.25)],
    [0.85, accent],
  ] as const)
    b.placed({ at: [x, 0.58, -0.1], pitch: -0.25, roll: 0.1, scale: [0.2, 0.19, 0.07] }, () =>
      b.sphere(m, c, 16),
    )
}

/** A low table of marble with books and a bowl. */
const slab = (set: FilmSet, accent: readonly [number, number, number]): void => {
  const b = set.builder
  const stone = set.material({ color: hex('#f0eeea'), roughness: 0.12, f0: 0.05 })
  b.box([-0.6, 0.3, -0.35], [0.6, 0.36, 0.35], stone)
  for (const x of [-0.4, 0.4]) b.box([x - 0.08, 0, -0.28], [x + 0.08, 0.3, 0.28], stone)
  const m = set.matte([1, 1, 1], 0.6, 0.02)
  b.box([-0.35, 0.36, -0.12], [0.02, 0.39, 0.14], m, accent)
  b.box([-0.32, 0.39, -0.1], [0, 0.415, 0.12], m, hex('#f4f0e8'))
  b.lathe(
    [
      [0.06, 0.36],
      [0.16, 0.43],
      [0.15, 0.44],
      [0.05, 0.38],
    ],
    m,
    hex('#2c2c30'),
    24,
  )
}

/** A floor lamp that arches over the sofa. */
const archLamp = (set: FilmSet, side: number): void => {
  if (set.lacks('lamp')) return
  const b = set.builder
  const brass = set.material({ color: hex('#c8a050'), roughness: 0.3, f0: 0.5, metal: 0.7 })
  b.cylinder([0, 0, 0], [0, 0.05, 0], 0.18, 0.18, set.matte(hex('#202024'), 0.4), [1, 1, 1], 24)
  const at = (t: number): readonly [number, number, number] => [
    side * 1.1 * (1 - Math.cos(t)) * 0.62,
    0.05 + 2 * Math.sin(Math.min(t, 1.57)) - Math.max(0, t - 1.57) * 0.42,
    0,
  ]
  for (let i = 0; i < 14; i++)
    b.cylinder(at((i / 14) * 2.5), at(((i + 1) / 14) * 2.5), 0.014, 0.014, brass, [1, 1, 1], 8)
  const [x, y, z] = at(2.5)
  b.placed({ at: [x, y - 0.1, z] }, () => {
    b.lathe(
      [
        [0.05, 0.1],
        [0.2, -0.04],
      ],
      brass,
      [1, 1, 1],
      24,
    )
    b.placed({ at: [0, -0.02, 0], scale: 0.07 }, () =>
      b.sphere(set.glow([1, 0.85, 0.6], 4), [1, 1, 1], 12),
    )
    set.lamp([0, -0.2, 0], 0.1, [1.3, 1, 0.7])
  })
}
