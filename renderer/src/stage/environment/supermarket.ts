// A supermarket: an aisle between full shelves on a shining tiled floor, strip lights above, cold cabinets at its end.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { letters } from '../subject/building/letters.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { planHall } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'

/** Colours that brands shout with. */
const brands: readonly [string, ...string[]] = [
  '#d8322c',
  '#f0b428',
  '#2a68b8',
  '#3f9a4a',
  '#f2efe6',
  '#e8772e',
  '#7a4a9a',
  '#e86a9a',
  '#2aa0a0',
  '#8a5a34',
]

const tall = 1.95
const deep = 0.46
const levels = [0.14, 0.52, 0.88, 1.24, 1.58] as const

/** One brand's packs on a shelf: boxes, bottles, tins or bags side by side, all alike; from x to x + wide, fronts at z = 0. */
const facing = (
  set: FilmSet,
  x: number,
  y: number,
  wide: number,
  room: number,
  fine: boolean,
): void => {
  const b = set.builder
  const shine = set.material({ roughness: 0.35, f0: 0.045 })
  const color = hex(set.pick(brands))
  const label = mix3(hex(set.pick(brands)), [1, 1, 1], 0.25)
  const kind = fine ? Math.floor(set.random() * 4) : 0
  const each = kind === 1 || kind === 2 ? set.between(0.075, 0.095) : set.between(0.1, 0.2)
  const high = room * (kind === 2 ? set.between(0.5, 0.6) : set.between(0.72, 0.9))
  const count = Math.max(1, Math.floor(wide / (each + 0.012)))
  for (let k = 0; k < count; k++) {
    const at = x + (each + 0.012) * (k + 0.5)
    const r = each / 2
    if (kind === 1) {
      b.placed({ at: [at, y, -r - 0.02] }, () =>
        b.lathe(
          [
            [r, 0],
            [r, high * 0.6],
            [r * 0.38, high * 0.84],
            [r * 0.38, high],
            [0, high],
          ],
          shine,
          (p) => (p[1] > high * 0.15 && p[1] < high * 0.5 ? label : color),
          8,
        ),
      )
    } else if (kind === 2) {
      b.cylinder([at, y, -r - 0.02], [at, y + high, -r - 0.02], r, r, shine, color, 10)
      b.cylinder(
        [at, y + high * 0.2, -r - 0.02],
        [at, y + high * 0.8, -r - 0.02],
        r * 1.02,
        r * 1.02,
        shine,
        label,
        10,
      )
    } else {
      b.box([at - r, y, -0.22], [at + r, y + high, -0.02], shine, color)
      const [low, top] = kind === 3 ? [0.62, 0.9] : [0.28, 0.62]
      b.box(
        [at - r * 0.8, y + high * low, -0.02],
        [at + r * 0.8, y + high * top, -0.012],
        shine,
        label,
      )
    }
  }
}

/** A metre of shelf from x to x + 1, its goods looking along +z from z = 0. */
const bay = (set: FilmSet, x: number, fine: boolean): void => {
  const b = set.builder
  const steel = set.matte(hex('#c9c7c0'), 0.5, 0.02)
  const tag = set.matte(hex('#f4d33a'), 0.6, 0.01)
  b.box([x, 0, -deep], [x + 1, tall, -0.4], steel)
  b.box([x, 0, -deep], [x + 1, 0.12, 0.02], steel, [0.6, 0.62, 0.64])
  for (const [i, y] of levels.entries()) {
    b.box([x, y - 0.03, -deep], [x + 1, y, 0.02], steel)
    b.box(
      [x, y - 0.05, 0.02],
      [x + 1, y + 0.005, 0.03],
      steel,
      i % 2 ? [0.8, 0.12, 0.1] : [0.95, 0.95, 0.93],
    )
    const room = (levels[i + 1] ?? tall + 0.14) - y - 0.06
    for (let at = x + 0.01; at < x + 0.86; ) {
      const wide = Math.min(x + 0.99 - at, set.between(0.26, 0.46))
      facing(set, at, y, wide, room, fine)
      b.box([at + 0.04, y - 0.045, 0.03], [at + 0.12, y, 0.036], tag)
      at += wide + 0.015
    }
  }
}

/** Cold cabinets with lit glass doors across the end of the aisle. */
const coldCabinets = (set: FilmSet, half: number, z: number): void => {
  const b = set.builder
  const white = set.matte(hex('#b4bec4'), 0.4, 0.01)
  const inside = set.material({
    color: hex('#e8f4fa'),
    emission: [0.3, 0.38, 0.43],
    roughness: 0.6,
  })
  b.box([-half, 0, z - 0.7], [half, 2.5, z - 0.55], white)
  b.box([-half, 2.1, z - 0.55], [half, 2.5, z], white)
  b.box([-half, 0, z - 0.55], [half, 0.3, z], white)
  b.box([-half, 0.3, z - 0.55], [half, 2.1, z - 0.5], inside)
  for (let x = -half; x < half - 0.3; x += 0.9) {
    b.box([x - 0.03, 0.3, z - 0.06], [x + 0.03, 2.1, z], set.matte(hex('#3c4248'), 0.4, 0.01))
    for (const y of [0.34, 0.8, 1.26, 1.72]) {
      b.box([x, y - 0.02, z - 0.5], [x + 0.9, y, z - 0.1], white)
      for (const [dx, fine] of [
        [0.05, false],
        [0.46, true],
      ] as const)
        b.placed({ at: [x + dx, y, z - 0.14] }, () => facing(set, 0, 0, 0.38, 0.36, fine))
    }
  }
}

const stripLights = (set: FilmSet, shell: Shell): void => {
  const tube = set.material({
    color: [1, 1, 1],
    emission: set.lit ? [4.6, 4.8, 4.8] : [1.8, 1.9, 1.9],
  })
  const y = shell.height - 0.06
  for (let z = 2.4; z > -shell.back + 0.6; z -= 2.1)
    for (const x of [-shell.half * 0.52, 0, shell.half * 0.52]) {
      set.builder.box([x - 0.11, y - 0.05, z - 1.45], [x + 0.11, y, z], tube)
      set.lamp([x, y - 0.35, z - 0.7], 0.2, [0.62, 0.63, 0.61])
    }
}

/** Signs that hang over the aisle and say what is sold there. */
const hangingSign = (set: FilmSet, shell: Shell, word: string, z: number, color: Rgb): void => {
  const b = set.builder
  const y = shell.height - 0.95
  b.box([-0.85, y, z - 0.03], [0.85, y + 0.42, z], set.matte(color, 0.6, 0.01))
  const ink = set.matte([0.95, 0.95, 0.92], 0.6, 0)
  letters({ box: (low, high) => b.box(low, high, ink) }, word, [0, y + 0.1, z - 0.05], 0.22)
  for (const s of [-0.7, 0.7])
    b.box([s - 0.008, y + 0.42, z - 0.02], [s + 0.008, shell.height, z - 0.01], ink)
}

/** The aisle; the subjects stand between the shelves. */
export const supermarket: Environment = (order) => {
  const half = Math.max(1.75, levelRadius(order) + 0.75)
  const shell: Shell = {
    half: half + deep,
    back: 10.5,
    height: Math.max(3.3, order.span * 1.5),
    floor: 0,
    wall: hex('#a9bdb4'),
    flooring: 'tiles',
    floorColor: hex('#a39a88'),
    backWindow: null,
    sideWindows: false,
    ceiling: hex('#b9bfc2'),
  }
  return {
    ...planHall(order, shell, (set) => {
      for (const s of [-1, 1])
        for (let z = Math.min(4, set.view.eye[2]); z > -shell.back + 1; z -= 1)
          if (set.free(s * (half + 0.25), z - 0.5, 0.2, tall, 0))
            set.builder.placed({ at: [s * half, 0, z], yaw: -s * (Math.PI / 2) }, () =>
              bay(set, s > 0 ? 0 : -1, z > -6),
            )
      coldCabinets(set, shell.half, -shell.back + 0.75)
      stripLights(set, shell)
      hangingSign(set, shell, 'CEREALS', -2.6, hex('#2a7a3f'))
      hangingSign(set, shell, 'COFFEE TEA', -6.2, scale(hex('#c8342c'), 0.9))
    }),
    vista: { eye: [0.25, 1.55, 3.8], target: [-0.05, 1.25, -shell.back], fov: 56 },
  }
}
