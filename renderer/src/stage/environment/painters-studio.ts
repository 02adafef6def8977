// A painter's studio: high windows, canvases on the walls and on easels, tables of paints, splashes on the boards.
import type { FilmSet } from '../film-set.ts'
import { tableAt, woodOf } from '../prop/furniture.ts'
import { fbm } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { piece, planHall } from './hall.ts'
import type { Shell } from './room-shell.ts'
import { roomSize } from './room-shell.ts'

type Hues = readonly [low: string, high: string, spot: string]

const tubes = ['#c8403a', '#3a6ab8', '#e8c040', '#e8e4dc', '#4a9a6a', '#c878a8'] as const

/** A canvas `wide` by `tall` with a landscape or waves of colour on it, standing at z = 0. */
const canvasAt = (set: FilmSet, wide: number, tall: number): void => {
  const shift = set.between(0, 60)
  const pairs: readonly [Hues, ...Hues[]] = [
    ['#2f6a9a', '#e8c878', '#d8603a'],
    ['#3c7a4a', '#a8d0e0', '#e8e0c0'],
    ['#8a3a5a', '#f0b080', '#3a3a6a'],
    ['#d8a030', '#2a5a6a', '#f0e8d0'],
  ]
  const [low, high, spot] = set.pick(pairs)
  set.builder.box([-wide / 2, 0, -0.03], [wide / 2, tall, 0], set.matte(hex('#f4f0e6')))
  set.builder.grid(
    36,
    36,
    (u, v) => [(u - 0.5) * wide * 0.96, tall * (0.02 + 0.96 * v), 0.004],
    set.matte([1, 1, 1], 0.7, 0.16, 30),
    ([x, y]) => {
      const line = 0.42 + 0.22 * (fbm(x * 3 + shift, 1, 3) - 0.5) * 2
      const wave = fbm(x * 6 + shift, y * 9, 3)
      if (y / tall > line) return mix3(hex(high), [1, 1, 1], wave > 0.6 ? 0.5 : 0.1 * wave)
      return wave > 0.62 ? hex(spot) : scale(hex(low), 0.7 + 0.7 * wave)
    },
    false,
  )
}

const easelAt = (set: FilmSet): void => {
  const b = set.builder
  const wood = woodOf(set)
  const tone = hex('#a8763f')
  for (const s of [-1, 1])
    b.cylinder([s * 0.42, 0, 0.12], [s * 0.08, 1.9, -0.1], 0.02, 0.02, wood, tone, 8)
  b.cylinder([0, 0, -0.6], [0, 1.8, -0.12], 0.02, 0.02, wood, tone, 8)
  b.box([-0.45, 0.78, 0.02], [0.45, 0.83, 0.14], wood, tone)
  b.placed({ at: [0, 0.83, 0.08], pitch: -0.1 }, () => canvasAt(set, 0.85, 0.95))
}

/** A table with tubes, jars of brushes and a splashed palette. */
const paintTable = (set: FilmSet): void => {
  const b = set.builder
  tableAt(set, 1, 0.55, 0.74, hex('#8a6a48'))
  for (let k = 0; k < 3; k++) {
    const x = -0.36 + k * 0.2
    b.cylinder(
      [x, 0.74, -0.1],
      [x, 0.88, -0.1],
      0.05,
      0.055,
      set.matte(hex(set.pick(tubes)), 0.4, 0.02),
      [1, 1, 1],
      16,
    )
    for (let q = 0; q < 5; q++) {
      const [dx, dz] = [(set.random() - 0.5) * 0.12, (set.random() - 0.5) * 0.1]
      b.cylinder(
        [x, 0.8, -0.1],
        [x + dx, 1.06, -0.1 + dz],
        0.006,
        0.006,
        woodOf(set),
        hex('#d8b070'),
        5,
      )
      b.cylinder(
        [x + dx, 1.06, -0.1 + dz],
        [x + dx * 1.2, 1.11, -0.1 + dz * 1.2],
        0.012,
        0.003,
        set.matte(hex(set.pick(tubes))),
        [1, 1, 1],
        6,
      )
    }
  }
  b.placed({ at: [0.24, 0.75, 0.05], scale: [0.2, 0.012, 0.14] }, () =>
    b.sphere(woodOf(set), hex('#c89a60'), 20),
  )
  for (let k = 0; k < 7; k++)
    b.placed(
      {
        at: [0.24 + 0.13 * Math.cos(k * 0.9), 0.765, 0.05 + 0.09 * Math.sin(k * 0.9)],
        scale: [0.026, 0.012, 0.022],
      },
      () => b.sphere(set.matte(hex(set.pick(tubes)), 0.3, 0.02), [1, 1, 1], 10),
    )
}

/** A painter's studio: high windows, canvases on the walls and on easels, a table of paints, splashes on the boards. */
export const paintersStudio: Environment = (order) => {
  const size = roomSize(order, 1.1)
  const shell: Shell = {
    ...size,
    height: Math.max(3.3, size.height),
    floor: 0,
    wall: hex('#e6e0d4'),
    flooring: 'boards',
    floorColor: hex('#b08a5e'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#f4f0e8'),
  }
  return planHall(order, shell, (set) => {
    const b = set.builder
    const z = -shell.back
    for (const [x, y, wide, tall] of [
      [-0.78, 1.5, 0.8, 0.6],
      [-0.36, 1.3, 0.6, 0.8],
      [0.1, 1.55, 0.95, 0.65],
      [0.52, 1.25, 0.6, 0.85],
      [0.84, 1.6, 0.55, 0.55],
    ] as const)
      b.placed({ at: [x * (shell.half - 0.2), y, z + 0.04] }, () => canvasAt(set, wide, tall))
    for (const [x, d, lean] of [
      [-0.62, 0.2, 0.9],
      [-0.52, 0.26, 0.7],
      [0.3, 0.2, 0.8],
    ] as const)
      piece(set, x * shell.half, z + d, 0.4, 0.9, 0.06, () =>
        b.placed({ at: [0, 0, 0], pitch: -0.14 }, () => canvasAt(set, lean, lean * 0.8)),
      )
    if (!order.brief.subjects.some((s) => /easel/.test(`${s.noun} ${s.form}`))) {
      piece(set, shell.half * 0.52, z + 1.1, 0.5, 1.9, -0.4, () => easelAt(set))
      piece(set, -shell.half * 0.42, z + 1, 0.5, 1.9, 0.45, () => easelAt(set))
    }
    piece(set, -shell.half * 0.72, z + 1.9, 0.55, 1.1, 0.5, () => paintTable(set))
    piece(set, shell.half * 0.8, z + 2, 0.55, 1.1, -0.5, () => paintTable(set))
    for (let k = 0; k < 46; k++) {
      const [x, d] = [
        (set.random() * 2 - 1) * shell.half * 0.9,
        z + 0.5 + set.random() * (shell.back + 2),
      ]
      const r = 0.012 + 0.05 * set.random() ** 2
      b.placed({ at: [x, 0.003, d], scale: [r, 0.004, r * 0.8] }, () =>
        b.sphere(set.matte(hex(set.pick(tubes)), 0.5, 0), [1, 1, 1], 8),
      )
    }
    for (const x of [-1, 1])
      set.lamp([x * shell.half * 0.4, shell.height - 0.4, 0], 0.2, [2, 1.8, 1.5])
  })
}
