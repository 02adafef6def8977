// A toy shop: shelves up to the ceiling full of bears, dolls, blocks, balls, cars and boxes, bunting and warm lamps.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { piece, planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'

const gay: readonly [string, ...string[]] = [
  '#e0322c',
  '#f2b51e',
  '#2a74c8',
  '#3ba04a',
  '#e86a9a',
  '#8a4ab0',
  '#f07a28',
  '#2ab0b0',
]

/** A bear that sits, as tall as `k`, its feet toward +z. */
const bear = (set: FilmSet, k: number, color: Rgb): void => {
  const b = set.builder
  const fur = set.material({ roughness: 1, f0: 0.01, scale: 40, relief: 0.25, mottle: 0.2 })
  const black = set.material({ color: [0.02, 0.02, 0.02], roughness: 0.2, f0: 0.05 })
  const ball = (at: readonly [number, number, number], r: number, c: Rgb, m = fur): void =>
    b.placed({ at: [at[0] * k, at[1] * k, at[2] * k], scale: r * k }, () => b.sphere(m, c, 10))
  const pale = scale([0.95, 0.86, 0.7], 0.95)
  ball([0, 0.3, 0], 0.28, color)
  ball([0, 0.3, 0.12], 0.2, pale)
  ball([0, 0.72, 0.02], 0.25, color)
  ball([0, 0.66, 0.22], 0.11, pale)
  ball([0, 0.7, 0.32], 0.035, color, black)
  for (const s of [-1, 1]) {
    ball([s * 0.2, 0.92, 0], 0.1, color)
    ball([s * 0.09, 0.77, 0.235], 0.032, color, black)
    ball([s * 0.28, 0.4, 0.12], 0.11, color)
    ball([s * 0.2, 0.12, 0.27], 0.14, color)
    ball([s * 0.2, 0.12, 0.38], 0.085, pale)
  }
}

/** Blocks of wood in a little tower. */
const blocks = (set: FilmSet, k: number): void => {
  const paint = set.matte([1, 1, 1], 0.5, 0.02)
  const e = k * 0.3
  for (const [x, y] of [
    [-1.05, 0],
    [0, 0],
    [1.05, 0],
    [-0.5, 1],
    [0.5, 1],
    [0, 2],
  ] as const)
    set.builder.box(
      [(x - 0.5) * e, y * e, -e / 2],
      [(x + 0.5) * e, (y + 0.96) * e, e / 2],
      paint,
      hex(set.pick(gay)),
    )
}

/** A ball in two colours. */
const beachBall = (set: FilmSet, k: number): void => {
  const [one, two] = [hex(set.pick(gay)), hex('#f4f1ea')]
  set.builder.placed({ at: [0, k * 0.4, 0], scale: k * 0.4, roll: 0.4 }, () =>
    set.builder.sphere(
      set.material({ roughness: 0.3, f0: 0.045 }),
      (p) => (Math.floor((Math.atan2(p[2], p[0]) / 6.2832 + 1) * 6) % 2 ? one : two),
      18,
    ),
  )
}

/** A car or an engine of wood on four wheels, seen from its side. */
const pullCar = (set: FilmSet, k: number): void => {
  const b = set.builder
  const paint = set.material({ roughness: 0.35, f0: 0.045 })
  const color = hex(set.pick(gay))
  b.box([-0.5 * k, 0.12 * k, -0.2 * k], [0.5 * k, 0.36 * k, 0.2 * k], paint, color)
  b.box([-0.3 * k, 0.36 * k, -0.18 * k], [0.24 * k, 0.6 * k, 0.18 * k], paint, hex(set.pick(gay)))
  for (const x of [-0.3, 0.3])
    b.cylinder(
      [x * k, 0.13 * k, -0.23 * k],
      [x * k, 0.13 * k, 0.23 * k],
      0.13 * k,
      0.13 * k,
      paint,
      hex('#2a2420'),
      14,
    )
}

/** A doll in a dress. */
const doll = (set: FilmSet, k: number): void => {
  const b = set.builder
  const cloth = set.matte([1, 1, 1], 0.8, 0.04)
  const skin = hex('#e8b898')
  b.lathe(
    [
      [0.27 * k, 0],
      [0.2 * k, 0.2 * k],
      [0.09 * k, 0.48 * k],
      [0.07 * k, 0.6 * k],
      [0, 0.62 * k],
    ],
    cloth,
    hex(set.pick(gay)),
    14,
  )
  b.placed({ at: [0, 0.75 * k, 0], scale: 0.15 * k }, () => b.sphere(cloth, skin, 12))
  const hair = hex(set.pick(['#7a4a20', '#e0b040', '#2a1c14', '#b8502a']))
  b.placed({ at: [0, 0.79 * k, -0.035 * k], scale: 0.165 * k }, () => b.sphere(cloth, hair, 12))
  for (const s of [-1, 1]) {
    b.cylinder(
      [s * 0.08 * k, 0.55 * k, 0],
      [s * 0.22 * k, 0.34 * k, 0.06 * k],
      0.035 * k,
      0.03 * k,
      cloth,
      skin,
      7,
    )
    b.placed({ at: [s * 0.055 * k, 0.77 * k, 0.14 * k], scale: 0.018 * k }, () =>
      b.sphere(cloth, [0.02, 0.02, 0.02], 6),
    )
  }
}

/** A box with a bright front. */
const boxed = (set: FilmSet, k: number): void => {
  const card = set.material({ roughness: 0.4, f0: 0.04 })
  const w = k * set.between(0.3, 0.42)
  set.builder.box([-w, 0, -0.1], [w, k * 0.95, 0.06], card, hex(set.pick(gay)))
  set.builder.box([-w * 0.75, k * 0.2, 0.06], [w * 0.75, k * 0.6, 0.066], card, hex(set.pick(gay)))
}

const furs: readonly [string, ...string[]] = [
  '#a8743c',
  '#c89a5c',
  '#7a4a26',
  '#e6d3b0',
  '#d88aa8',
  '#8a8f98',
]

const toy = (set: FilmSet, k: number): void => {
  const n = Math.floor(set.random() * 8)
  if (n < 2) bear(set, k * 0.95, hex(set.pick(furs)))
  else if (n === 2) blocks(set, k)
  else if (n === 3) beachBall(set, k)
  else if (n === 4) pullCar(set, k)
  else if (n === 5) doll(set, k)
  else boxed(set, k)
}

const levels = [0.12, 0.62, 1.1, 1.56, 2.02] as const

/** Shelves from x0 to x1 that look along +z, their fronts at z = 0. */
const shelves = (set: FilmSet, x0: number, x1: number): void => {
  const b = set.builder
  const wood = set.material({ roughness: 0.5, f0: 0.03, scale: 12, relief: 0.06, mottle: 0.25 })
  const tone = hex('#a8703c')
  const deep = 0.42
  b.box([x0, 0, -deep - 0.03], [x1, 2.5, -deep], wood, scale(tone, 0.7))
  const bays = Math.max(1, Math.round((x1 - x0) / 1.2))
  for (let i = 0; i <= bays; i++) {
    const x = x0 + ((x1 - x0) * i) / bays
    b.box([x - 0.025, 0, -deep], [x + 0.025, 2.5, 0], wood, tone)
  }
  for (const y of levels) b.box([x0, y - 0.03, -deep], [x1, y, 0], wood, tone)
  b.box([x0 - 0.04, 2.46, -deep], [x1 + 0.04, 2.54, 0.05], wood, scale(tone, 1.1))
  for (const y of levels)
    for (let x = x0 + 0.2; x < x1 - 0.12; x += set.between(0.32, 0.42))
      b.placed({ at: [x, y, -0.2], yaw: set.between(-0.25, 0.25) }, () =>
        toy(set, set.between(0.3, 0.38)),
      )
}

/** Flags on a line across the room. */
const bunting = (set: FilmSet, half: number, y: number, z: number): void => {
  const cloth = set.matte([1, 1, 1], 0.8, 0.03)
  const n = 18
  for (let i = 0; i < n; i++) {
    const x = -half + (2 * half * (i + 0.5)) / n
    const drop = 0.35 * (1 - (x / half) ** 2)
    set.builder.grid(
      1,
      3,
      (u, v) => [x + (u - 0.5) * 0.2 * (1 - v), y - drop - v * 0.24, z],
      cloth,
      () => hex(gay[i % gay.length] ?? '#e0322c'),
      false,
    )
  }
}

/** The shop; a table of bears and a big bear stand where nobody does. */
export const toyShop: Environment = (order) => {
  const spot = levelRadius(order)
  const shell: Shell = {
    half: Math.max(3.2, spot + 1.7),
    back: Math.max(2.3, spot + 1.2),
    height: Math.max(3, order.span * 1.5),
    floor: 0,
    wall: hex('#e8c890'),
    flooring: 'boards',
    floorColor: hex('#b07c48'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#f4ecd8'),
  }
  const { half, back, height } = shell
  return planHall(order, shell, (set) => {
    const b = set.builder
    b.placed({ at: [0, 0, -back + 0.46] }, () => shelves(set, -half + 0.1, half - 0.1))
    b.placed({ at: [half - 0.46, 0, -back + 0.5], yaw: -Math.PI / 2 }, () =>
      shelves(set, 0.1, back + 1.2),
    )
    bunting(set, half, height - 0.1, -back + 0.8)
    piece(set, -half * 0.52, -0.7, 0.7, 1.1, 0.2, () => {
      const wood = set.matte(hex('#8a4a8a'), 0.5, 0.03)
      b.box([-0.6, 0.62, -0.4], [0.6, 0.68, 0.4], wood)
      for (const x of [-0.5, 0.5])
        for (const z of [-0.3, 0.3])
          b.box([x - 0.04, 0, z - 0.04], [x + 0.04, 0.62, z + 0.04], wood)
      for (const [x, z] of [
        [-0.4, -0.12],
        [0, -0.15],
        [0.4, -0.1],
        [-0.2, 0.2],
        [0.24, 0.22],
      ] as const)
        b.placed({ at: [x, 0.68, z], yaw: set.between(-0.4, 0.4) }, () => toy(set, 0.34))
    })
    piece(set, half * 0.42, -0.6, 0.45, 1.1, -0.3, () => bear(set, 1.05, hex('#b07c40')))
    piece(set, 0.3, -0.9, 0.3, 0.5, 0, () => beachBall(set, 0.5))
    for (const x of [-half * 0.5, half * 0.5]) {
      b.placed({ at: [x, height - 0.5, 0], scale: 0.14 }, () =>
        b.sphere(set.glow([1, 0.85, 0.6], 4), [1, 1, 1], 14),
      )
      set.lamp([x, height - 0.75, 0.2], 0.2, [2.3, 2, 1.55])
    }
    set.lamp([0, height - 0.6, -back + 1.3], 0.25, [1.6, 1.4, 1.1])
  })
}
