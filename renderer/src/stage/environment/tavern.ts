// A tavern of old times: beams and plaster, long tables with mugs, bread and candles, barrels along the wall, a hearth that burns.
import type { FilmSet } from '../film-set.ts'
import { chairAt, fireplaceAt, woodOf } from '../prop/furniture.ts'
import { mugAt } from '../prop/kitchenware.ts'
import { knownThing } from '../prop/known-thing.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { piece, planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'

const timber = hex('#4a2f1a')

export const tavern: Environment = (order) => {
  const spot = levelRadius(order)
  const shell: Shell = {
    half: Math.max(3.6, spot + 2.4),
    back: Math.max(2.9, spot + 1.9),
    height: Math.max(2.9, order.span * 1.5),
    floor: 0,
    wall: hex('#b89a72'),
    flooring: 'boards',
    floorColor: hex('#6e4a2c'),
    backWindow: null,
    sideWindows: true,
    ceiling: hex('#7a5a3a'),
  }
  const { half, back, height } = shell
  return {
    ...planHall(order, shell, (set) => {
      frame(set, half, back, height)
      set.builder.placed({ at: [half * 0.52, 0, -back + 0.35] }, () => fireplaceAt(set))
      set.builder.light([half * 0.52, 0.8, -back + 1.3], 0.3, [2.6, 1.3, 0.45])
      bar(set, half, back)
      boards(set, order, half, back)
      chandelier(set, height, -0.6)
      shields(set, half, back)
    }),
    vista: { eye: [0.5, 1.65, 3.9], target: [-0.1, 1.1, -back], fov: 52 },
  }
}

/** Posts, braces and beams of dark oak on the plaster. */
const frame = (set: FilmSet, half: number, back: number, height: number): void => {
  const b = set.builder
  const wood = woodOf(set, 0.8)
  for (let x = -half; x <= half + 0.1; x += (2 * half) / 4)
    b.box([x - 0.1, 0, -back], [x + 0.1, height, -back + 0.08], wood, timber)
  for (const y of [1.15, height - 0.2])
    b.box([-half, y, -back], [half, y + 0.14, -back + 0.07], wood, timber)
  for (let z = -back + 0.5; z < 3.4; z += 1.25)
    b.box([-half, height - 0.24, z - 0.12], [half, height, z + 0.12], wood, scale(timber, 0.9))
  b.box([-0.16, height - 0.5, -back], [0.16, height - 0.2, 3.4], wood, scale(timber, 0.8))
}

/** A counter with casks on their sides behind it. */
const bar = (set: FilmSet, half: number, back: number): void => {
  const b = set.builder
  const wood = woodOf(set, 0.6)
  const x1 = -half * 0.12
  b.box([-half + 0.2, 0, -back + 1.05], [x1, 1.02, -back + 1.4], wood, hex('#6a4426'))
  b.box([-half + 0.15, 1.02, -back + 0.98], [x1 + 0.06, 1.09, -back + 1.48], wood, hex('#8a5c34'))
  const cask = knownThing(set, { kind: 'object', form: 'barrel', height: 0.78 }, 3)
  for (const [row, n] of [
    [0, 4],
    [1, 3],
  ] as const)
    for (let i = 0; i < n; i++)
      b.placed(
        {
          at: [-half + 0.55 + (i + row * 0.5) * 0.74, 0.62 + row * 0.66, -back + 0.06],
          pitch: Math.PI / 2,
        },
        () => set.cast(cask),
      )
  for (let i = 0; i < 6; i++)
    mugAt(
      set,
      [-half + 0.5 + i * 0.42, 1.09, -back + 1.22],
      0.14,
      hex(i % 2 ? '#a8743c' : '#8a8e92'),
    )
}

/** Long tables with benches, laid with mugs, loaves and candles. */
const boards = (set: FilmSet, order: SetOrder, half: number, back: number): void => {
  const b = set.builder
  const wood = woodOf(set, 0.6)
  const loaf = knownThing(set, { kind: 'food', form: 'bread', height: 0.14 }, 2)
  const cheese = knownThing(set, { kind: 'food', form: 'cheese', height: 0.12 }, 2)
  const jug = knownThing(set, { kind: 'object', form: 'jug', height: 0.26 }, 2)
  const wax = set.matte(hex('#f2e6c8'), 0.6, 0.02)
  const flame = set.material({ color: [0, 0, 0], emission: [9, 5, 1.5] })
  for (const [x, z, long] of [
    [-half * 0.45, -0.15, 1.35],
    [half * 0.48, 0.2, 1.25],
    [-half * 0.05, -back + 2.3, 1.1],
  ] as const)
    piece(set, x, z, 0.85, 1.1, 0.05 * x, () => {
      b.box([-long, 0.7, -0.38], [long, 0.78, 0.38], wood, hex('#8a5c34'))
      for (const s of [-1, 1]) {
        b.box([s * (long - 0.3) - 0.06, 0, -0.3], [s * (long - 0.3) + 0.06, 0.7, 0.3], wood, timber)
        b.box(
          [-long + 0.1, 0.4, s * 0.66 - 0.14],
          [long - 0.1, 0.45, s * 0.66 + 0.14],
          wood,
          hex('#7a5030'),
        )
        for (const k of [-1, 1])
          b.box(
            [k * (long - 0.35) - 0.04, 0, s * 0.66 - 0.1],
            [k * (long - 0.35) + 0.04, 0.4, s * 0.66 + 0.1],
            wood,
            timber,
          )
      }
      for (let i = 0; i < 6; i++)
        mugAt(
          set,
          [-long + 0.25 + i * (long * 0.33), 0.78, (i % 2 ? 0.2 : -0.2) + 0.04 * Math.sin(i * 5)],
          0.15,
          hex(i % 3 === 2 ? '#8a8e92' : '#a8743c'),
        )
      b.placed({ at: [0.22, 0.78, 0], yaw: 0.6 }, () => set.cast(loaf))
      b.placed({ at: [-0.5, 0.78, 0.02], yaw: -0.4 }, () => set.cast(cheese))
      b.placed({ at: [long - 0.35, 0.78, 0.02] }, () => set.cast(jug))
      b.cylinder([-0.14, 0.78, 0], [-0.14, 0.94, 0], 0.03, 0.028, wax, [1, 1, 1], 10)
      b.placed({ at: [-0.14, 0.975, 0], scale: [0.012, 0.034, 0.012] }, () => b.sphere(flame))
      b.light([-0.14, 1.05, 0], 0.06, [0.34, 0.19, 0.07])
    })
  if (order.empty)
    for (const [x, z, yaw] of [
      [half - 0.7, -0.9, -1],
      [-half + 0.6, 1.3, 1.2],
    ] as const)
      piece(set, x, z, 0.4, 1, yaw, () => chairAt(set, timber))
}

/** A cartwheel with candles on chains. */
const chandelier = (set: FilmSet, height: number, z: number): void => {
  const b = set.builder
  const wood = woodOf(set, 0.7)
  const iron = set.matte(hex('#2a2826'), 0.6, 0.05)
  const wax = set.matte(hex('#f2e6c8'), 0.6, 0.02)
  const flame = set.material({ color: [0, 0, 0], emission: [9, 5, 1.5] })
  const y = height - 0.85
  const at = (a: number, r: number): readonly [number, number, number] => [
    r * Math.cos(a),
    y,
    z + r * Math.sin(a),
  ]
  for (let i = 0; i < 20; i++)
    b.cylinder(
      at((i / 20) * 6.2832, 0.62),
      at(((i + 1) / 20) * 6.2832, 0.62),
      0.045,
      0.045,
      wood,
      timber,
      6,
    )
  for (let i = 0; i < 8; i++) {
    const a = (i / 8) * 6.2832
    const p = at(a, 0.62)
    b.cylinder([0, y, z], p, 0.026, 0.026, wood, timber, 6)
    b.cylinder([p[0], y + 0.03, p[2]], [p[0], y + 0.17, p[2]], 0.025, 0.025, wax, [1, 1, 1], 8)
    b.placed({ at: [p[0], y + 0.21, p[2]], scale: [0.012, 0.035, 0.012] }, () => b.sphere(flame))
    if (i % 2) b.cylinder(p, [0, height - 0.2, z], 0.009, 0.009, iron, [1, 1, 1], 4)
  }
  b.light([0, y + 0.1, z], 0.4, [2.6, 1.5, 0.6])
}

/** A shield with crossed swords between the posts, and antlers over the hearth. */
const shields = (set: FilmSet, half: number, back: number): void => {
  const b = set.builder
  const shield = knownThing(set, { kind: 'object', form: 'shield', height: 0.6 }, 2)
  const sword = knownThing(set, { kind: 'object', form: 'sword', height: 0.95 }, 2)
  for (const x of [-half * 0.02, -half * 0.62])
    b.placed({ at: [x, 1.6, -back + 0.1] }, () => {
      for (const s of [-1, 1])
        b.placed({ at: [s * 0.3, -0.1, 0.02], roll: s * 0.7 }, () => set.cast(sword))
      b.placed({ at: [0, 0.02, 0.06] }, () => set.cast(shield))
    })
}
