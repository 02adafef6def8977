// Rooms where people are served: a barber's shop and a launderette.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { buildBarberChair } from '../prop/barber-chair.ts'
import { houseplantAt, tableAt, woodOf } from '../prop/furniture.ts'
import { bottleAt, jarAt } from '../prop/kitchenware.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { piece, planHall } from './hall.ts'
import type { Shell } from './room-shell.ts'
import { roomSize } from './room-shell.ts'

const shellOf = (order: SetOrder, part: Partial<Shell>): Shell => ({
  ...roomSize(order, 1.05),
  floor: 0,
  wall: hex('#e8e0d0'),
  flooring: 'tiles',
  floorColor: hex('#8e9092'),
  backWindow: null,
  sideWindows: true,
  ceiling: hex('#f4f0e8'),
  ...part,
})

// --- Barber's shop --------------------------------------------------------------------------------------------------

/** The striped pole of the trade, on a wall. */
const barberPole = (set: FilmSet): void => {
  const b = set.builder
  const chrome = set.material({ color: hex('#c8ccd0'), roughness: 0.18, f0: 0.6, metal: 0.8 })
  const shine = set.material({
    roughness: 0.2,
    f0: 0.05,
    emission: set.lit ? [0.3, 0.3, 0.3] : [0.05, 0.05, 0.05],
  })
  const stripe = (angle: number, y: number): Rgb => {
    const turn = (((angle / 6.2832 + y * 2.4) % 1) + 1) % 1
    return turn < 0.25
      ? hex('#c8242a')
      : turn < 0.5 || turn > 0.75
        ? hex('#f6f4ee')
        : hex('#2a4c9c')
  }
  b.grid(
    48,
    60,
    (u, v) => [0.09 * Math.cos(u * 6.2832), 0.72 * v, 0.09 * Math.sin(u * 6.2832)],
    shine,
    ([x, y, z]) => stripe(Math.atan2(z, x), y),
    false,
  )
  for (const y of [-0.08, 0.72])
    b.cylinder([0, y, 0], [0, y + 0.08, 0], 0.12, 0.12, chrome, [1, 1, 1], 20)
  b.placed({ at: [0, 0.86, 0], scale: 0.085 }, () => b.sphere(chrome, [1, 1, 1], 16))
}

/** A place to be shaved at: a mirror between bulbs over a shelf of bottles. */
const shavingPlace = (set: FilmSet, shell: Shell, x: number): void => {
  const b = set.builder
  const z = -shell.back
  const wood = woodOf(set)
  const glass = set.material({ color: [0.9, 0.93, 0.95], roughness: 0.03, f0: 0.9 })
  b.box([x - 0.62, 1.02, z], [x + 0.62, 2.22, z + 0.05], wood, hex('#5a3420'))
  b.box([x - 0.53, 1.1, z + 0.05], [x + 0.53, 2.14, z + 0.06], glass)
  const bulb = set.material({
    color: [1, 0.95, 0.85],
    emission: set.lit ? [5, 4.2, 3] : [1.6, 1.45, 1.2],
  })
  for (const s of [-1, 1])
    for (let k = 0; k < 5; k++)
      b.placed({ at: [x + s * 0.575, 1.2 + k * 0.21, z + 0.07], scale: 0.036 }, () =>
        b.sphere(bulb, [1, 1, 1], 12),
      )
  const tones = ['#3c8a6a', '#c87a2c', '#4a78b8', '#a83a48', '#d8c070'] as const
  for (let k = 0; k < 6; k++)
    bottleAt(
      set,
      [x - 0.5 + k * 0.2, 0.92, z + 0.16 + 0.08 * (k % 2)],
      0.16 + 0.08 * set.random(),
      hex(set.pick(tones)),
    )
  jarAt(set, [x + 0.4, 0.92, z + 0.32], 0.14)
}

/** A barber's shop: mirrors between bulbs, a shelf of bottles, leather chairs on a chequered floor, the striped pole. */
export const barberShop: Environment = (order) => {
  const shell = shellOf(order, {
    wall: hex(order.seed % 2 ? '#bcd2c8' : '#e2d2b4'),
    floorColor: hex('#2a2c30'),
  })
  return planHall(order, shell, (set) => {
    const b = set.builder
    const z = -shell.back
    const wainscot = set.material({ color: hex('#f2efe8'), roughness: 0.25, f0: 0.05 })
    b.box([-shell.half, 0, z], [shell.half, 0.84, z + 0.015], wainscot)
    b.box(
      [-shell.half + 0.3, 0.84, z],
      [shell.half - 0.3, 0.92, z + 0.42],
      woodOf(set),
      hex('#5a3420'),
    )
    b.box(
      [-shell.half + 0.3, 0.5, z],
      [shell.half - 0.3, 0.84, z + 0.36],
      woodOf(set),
      hex('#70442a'),
    )
    const step = Math.min(1.75, (shell.half - 0.8) / 1.2)
    for (const k of [-1, 0, 1]) {
      shavingPlace(set, shell, k * step)
      piece(set, k * step, z + 1.15, 0.42, 1.3, 0.45 - 0.3 * k, () =>
        buildBarberChair(set.builder, hex('#9c2a26'), true),
      )
      set.lamp([k * step, shell.height - 0.3, z + 1.3], 0.16, [1.7, 1.5, 1.2])
    }
    b.placed({ at: [-shell.half + 0.35, 1.15, z + 0.16] }, () => barberPole(set))
    b.placed({ at: [shell.half - 0.35, 1.15, z + 0.16] }, () => barberPole(set))
    piece(set, shell.half - 0.5, z + 1.5, 0.35, 1.3, 0, () => houseplantAt(set, 1.2))
  })
}

// --- Launderette ----------------------------------------------------------------------------------------------------

/** The round door of a machine at z = 0, laundry behind its glass. */
const roundDoor = (set: FilmSet, y: number, r: number, cloth: Rgb): void => {
  const b = set.builder
  const chrome = set.material({ color: hex('#c4c9ce'), roughness: 0.2, f0: 0.6, metal: 0.7 })
  const drum = set.material({ color: hex('#2a3036'), roughness: 0.12, f0: 0.12 })
  const wash = set.matte(cloth, 0.9, 0.1, 20)
  const disc = (radius: number, z: number, material: number) =>
    b.cylinder([0, y, z - 0.012], [0, y, z], radius, radius, material, [1, 1, 1], 32)
  b.cylinder([0, y, 0], [0, y, 0.05], r, r * 0.92, chrome, [1, 1, 1], 32)
  disc(r * 0.76, 0.058, drum)
  for (let k = 0; k < 5; k++)
    b.placed(
      {
        at: [(set.random() - 0.5) * r * 0.8, y - r * (0.18 + 0.3 * set.random()), 0.056],
        scale: [r * 0.26, r * 0.18, 0.02],
        roll: set.random() * 3,
      },
      () => b.sphere(wash, scale([1, 1, 1], 0.7 + 0.5 * set.random()), 12),
    )
  b.box([r * 0.8, y - 0.05, 0.05], [r * 0.95, y + 0.05, 0.075], drum)
}

const washTones = ['#c8403a', '#3a6ab8', '#e8c040', '#e8e4dc', '#4a9a6a', '#c878a8'] as const

/** A washer with a dryer over it, 0.86 m wide, fronts at z = 0. */
const machine = (set: FilmSet, tone: Rgb): void => {
  const b = set.builder
  const steel = set.material({ color: tone, roughness: 0.35, f0: 0.08 })
  const dark = set.material({ color: hex('#30363c'), roughness: 0.3, f0: 0.1 })
  b.box([-0.42, 0.06, -0.7], [0.42, 1.06, 0], steel)
  b.box([-0.42, 1.09, -0.7], [0.42, 2.12, 0], steel)
  roundDoor(set, 0.5, 0.29, hex(set.pick(washTones)))
  roundDoor(set, 1.66, 0.32, hex(set.pick(washTones)))
  for (const y of [0.9, 1.16]) {
    b.box([-0.36, y, 0], [0.36, y + 0.11, 0.012], dark)
    for (let k = 0; k < 3; k++)
      b.placed({ at: [-0.26 + k * 0.12, y + 0.055, 0.015], scale: [0.03, 0.03, 0.018] }, () =>
        b.sphere(set.glow(k === 0 ? [0.3, 1, 0.5] : [1, 0.75, 0.3], 2), [1, 1, 1], 10),
      )
    b.box([0.1, y + 0.025, 0.012], [0.32, y + 0.085, 0.016], set.glow([0.4, 0.9, 1], 1.6))
  }
}

/** A basket with folded and heaped washing. */
const washBasket = (set: FilmSet): void => {
  const b = set.builder
  const rim = set.matte(hex('#3a8ac8'), 0.5, 0.02)
  b.lathe(
    [
      [0.2, 0],
      [0.28, 0.26],
      [0.3, 0.28],
      [0.27, 0.28],
    ],
    rim,
    [1, 1, 1],
    24,
  )
  for (let k = 0; k < 9; k++)
    b.placed(
      {
        at: [(set.random() - 0.5) * 0.3, 0.26 + 0.06 * set.random(), (set.random() - 0.5) * 0.3],
        scale: [0.13, 0.07, 0.1],
        yaw: set.random() * 6,
      },
      () => b.sphere(set.matte(hex(set.pick(washTones)), 0.9, 0.1, 20), [1, 1, 1], 12),
    )
}

/** A launderette: washers and dryers with round doors along the walls, bright tubes, a folding table, baskets, chairs. */
export const laundromat: Environment = (order) => {
  const size = roomSize(order, 1.15)
  const shell = shellOf(order, {
    ...size,
    half: Math.max(3.5, size.half),
    height: Math.max(2.9, size.height),
    wall: hex('#bfe0dc'),
    floorColor: hex('#7a9aa4'),
    sideWindows: false,
  })
  return planHall(order, shell, (set) => {
    const b = set.builder
    const z = -shell.back + 0.72
    const tone = hex('#eef0f0')
    for (let x = -shell.half + 0.5; x < shell.half - 0.4; x += 0.9)
      b.placed({ at: [x, 0, z] }, () => machine(set, tone))
    for (const s of [-1, 1])
      for (let d = 1.5; d < shell.back + 1.2; d += 0.9)
        piece(set, s * (shell.half - 0.02), -shell.back + 0.72 + d, 0.4, 2.1, 0, () =>
          b.placed({ at: [-s * 0.72, 0, 0], yaw: -s * (Math.PI / 2) }, () => machine(set, tone)),
        )
    const band = set.matte(hex('#f07a4a'), 0.6, 0.02)
    b.box([-shell.half, 2.24, -shell.back], [shell.half, 2.42, -shell.back + 0.03], band)
    const tube = set.material({
      color: [1, 1, 1],
      emission: set.lit ? [5, 5.4, 5.4] : [1.6, 1.7, 1.7],
    })
    for (const x of [-shell.half * 0.5, shell.half * 0.5])
      for (let d = 0.4; d < shell.back + 1; d += 2.2) {
        b.box(
          [x - 0.08, shell.height - 0.07, -shell.back + d],
          [x + 0.08, shell.height - 0.02, -shell.back + d + 1.5],
          tube,
        )
        set.lamp([x, shell.height - 0.3, -shell.back + d + 0.75], 0.18, [1.5, 1.7, 1.7])
      }
    piece(set, 0.5, 0.35, 0.75, 1.2, 0.1, () => {
      tableAt(set, 1.3, 0.7, 0.86, hex('#f2f0ea'))
      for (let k = 0; k < 4; k++)
        b.box(
          [-0.5, 0.86 + k * 0.05, -0.2],
          [-0.12, 0.905 + k * 0.05, 0.18],
          set.matte(hex(set.pick(washTones)), 0.9, 0.1, 20),
        )
      b.placed({ at: [0.3, 0.86, 0] }, () => washBasket(set))
    })
    piece(set, -1.3, -0.2, 0.34, 0.5, 0, () => washBasket(set))
  })
}
