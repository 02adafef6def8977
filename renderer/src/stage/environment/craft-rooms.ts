// An alchemist's room of stone, shelves of coloured glass over a long bench; and a sauna of boards with its stove.
import type { FilmSet } from '../film-set.ts'
import { bookshelfAt, walnut, woodOf } from '../prop/furniture.ts'
import { hash2 } from '../random.ts'
import { hex, scale } from '../vector.ts'
import { candleAt, shelves } from './alchemy-wall.ts'
import type { Environment, SetOrder } from './environment.ts'
import { flask } from './flask.ts'
import { piece, planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'
import { tableTop } from './table-top.ts'

/** The alchemist's room; for small things its bench alone. */
export const alchemy: Environment = (order) => {
  if (order.tabletop || (!order.empty && order.span < 0.7)) return tableTop(order)
  const spot = levelRadius(order)
  const shell: Shell = {
    half: Math.max(2.9, spot + 1.9),
    back: Math.max(2.1, spot + 1.4),
    height: Math.max(2.7, order.span * 1.4),
    floor: 0,
    wall: hex('#6e665c'),
    flooring: 'stone',
    floorColor: hex('#6a6258'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#4a3a2c'),
  }
  return planHall(order, shell, (set) => {
    const b = set.builder
    const [half, back] = [shell.half, shell.back]
    shelves(set, shell, 1.2)
    const wood = woodOf(set)
    b.box([-half * 0.9, 0.84, -back + 0.05], [half * 0.9, 0.92, -back + 0.75], wood, walnut)
    for (const x of [-half * 0.86, 0, half * 0.86])
      b.box([x - 0.05, 0, -back + 0.6], [x + 0.05, 0.84, -back + 0.7], wood, scale(walnut, 0.8))
    for (let x = -half * 0.8; x < half * 0.8; x += 0.34)
      if (set.random() < 0.7) flask(set, x, -back + 0.45)
    for (const x of [-half * 0.55, half * 0.3]) candleAt(set, x, 0.92, -back + 0.55, 0.18)
    piece(set, half * 0.72, -0.5, 0.6, 1.1, 0, () => {
      const iron = set.matte(hex('#2a2a2c'), 0.6, 0.1)
      b.lathe(
        [
          [0.001, 0.2],
          [0.3, 0.24],
          [0.42, 0.46],
          [0.36, 0.72],
          [0.4, 0.78],
          [0.35, 0.78],
        ],
        iron,
        [1, 1, 1],
        30,
      )
      const brew = set.material({
        color: hex('#3ac86a'),
        emission: [0.1, 0.9, 0.3],
        roughness: 0.2,
      })
      b.cylinder([0, 0.68, 0], [0, 0.7, 0], 0.35, 0.35, brew, [1, 1, 1], 28)
      b.light([0, 0.95, 0], 0.1, [0.1, 0.6, 0.22])
    })
    piece(set, -half * 0.75, -0.6, 0.4, 2, 0.5, () => bookshelfAt(set, 0.9, 1.7, walnut))
  })
}

/** A sauna: walls and benches in steps of pale boards, the stove with its stones behind a rail, a bucket and its ladle. */
export const sauna: Environment = (order: SetOrder) => {
  const spot = levelRadius(order)
  const shell: Shell = {
    half: Math.max(2.1, spot + 1.2),
    back: Math.max(1.7, spot + 1.2),
    height: Math.max(2.4, order.span * 1.35),
    floor: 0,
    wall: hex('#b9834e'),
    flooring: 'boards',
    floorColor: hex('#a87a48'),
    backWindow: null,
    sideWindows: false,
    ceiling: hex('#b88a58'),
  }
  return planHall(order, shell, (set) => {
    const b = set.builder
    const { half, back, height } = shell
    const wood = set.material({ roughness: 0.6, f0: 0.03, scale: 9, relief: 0.12, mottle: 0.35 })
    const pine = hex('#d2a066')
    for (let y = 0.02, i = 0; y < height; y += 0.13, i++) {
      const tone = scale(pine, 0.82 + 0.3 * hash2(i, 3))
      b.box([-half, y, -back], [half, y + 0.122, -back + 0.02], wood, tone)
      for (const s of [-1, 1])
        b.box([s * half - 0.02, y, -back], [s * half + 0.02, y + 0.122, 2], wood, tone)
    }
    for (const [y, z, deep] of [
      [0.9, -back + 0.02, 0.62],
      [0.45, -back + 0.64, 0.5],
    ] as const)
      for (let k = 0; k < 5; k++) {
        const z0 = z + (k * deep) / 5
        b.box(
          [-half, y - 0.05, z0],
          [half * 0.42, y, z0 + deep / 5 - 0.02],
          wood,
          scale(pine, 0.95 + 0.15 * hash2(k, 9)),
        )
        b.box(
          [-half, 0, z + deep - 0.03],
          [half * 0.42, y - 0.06, z + deep - 0.01],
          wood,
          scale(pine, 0.55),
        )
      }
    b.placed({ at: [half * 0.72, 0, -back + 0.5] }, () => stove(set))
    b.light([half * 0.2, height - 0.35, -back + 0.5], 0.16, [1.5, 1.0, 0.55])
    piece(set, -half * 0.1, -back + 1.5, 0.2, 0.4, 0, () => pail(set))
  })
}

const stove = (set: FilmSet): void => {
  const b = set.builder
  const iron = set.matte(hex('#242426'), 0.5, 0.06)
  b.box([-0.3, 0.1, -0.3], [0.3, 0.78, 0.3], iron)
  b.box(
    [-0.2, 0.2, 0.3],
    [0.2, 0.5, 0.31],
    set.material({ color: [0, 0, 0], emission: [5, 1.7, 0.3] }),
  )
  b.light([0, 0.4, 0.5], 0.1, [0.9, 0.35, 0.1])
  const rock = set.material({ roughness: 0.95, f0: 0.01, scale: 20, relief: 0.4, mottle: 0.4 })
  for (let i = 0; i < 42; i++) {
    const at = [
      (set.random() - 0.5) * 0.5,
      0.8 + 0.16 * set.random(),
      (set.random() - 0.5) * 0.5,
    ] as const
    const r = 0.06 + 0.04 * set.random()
    b.placed({ at, scale: [r * 1.2, r * 0.8, r], yaw: i }, () =>
      b.sphere(rock, scale(hex('#7a746c'), 0.6 + 0.6 * set.random()), 8),
    )
  }
  b.cylinder([0, 0.8, -0.2], [0, 3, -0.2], 0.08, 0.08, iron, [1, 1, 1], 14)
  const rail = woodOf(set)
  for (const y of [0.55, 0.95]) {
    b.box([-0.5, y, 0.46], [0.5, y + 0.06, 0.5], rail, hex('#b98a54'))
    b.box([-0.5, y, -0.4], [-0.46, y + 0.06, 0.5], rail, hex('#b98a54'))
  }
  for (const x of [-0.5, 0.46]) b.box([x, 0, 0.46], [x + 0.04, 1.01, 0.5], rail, hex('#b98a54'))
}

const pail = (set: FilmSet): void => {
  const b = set.builder
  const wood = woodOf(set)
  b.lathe(
    [
      [0.001, 0.01],
      [0.13, 0.01],
      [0.16, 0.26],
      [0.14, 0.26],
      [0.12, 0.05],
    ],
    wood,
    hex('#c89858'),
    18,
  )
  b.cylinder([0.02, 0.1, 0], [0.28, 0.5, 0.05], 0.014, 0.014, wood, hex('#a8743c'), 8)
  for (const y of [0.06, 0.2])
    b.lathe(
      [
        [0.142 + y * 0.11, y],
        [0.145 + y * 0.11, y + 0.02],
      ],
      set.material({ color: hex('#b0b4b8'), roughness: 0.3, f0: 0.5, metal: 0.8 }),
      [1, 1, 1],
      18,
    )
}
