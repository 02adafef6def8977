// Trucks that sell from their side: a hatch under a striped awning, a menu, a counter, and a cone or a burger on the roof.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import { type Brush, brush } from '../brush.ts'
import { letters } from '../building/letters.ts'
import { colorOf, dim } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import { Workpiece } from '../workpiece.ts'
import { addLampPair, type BuiltVehicle, glassColor } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'
import { screen, sideGlass } from './work-trucks.ts'

const white = '#fbf8f0'

/** A cone of waffle with three scoops, `k` high, its tip at the origin. */
const bigCone = (work: Workpiece, k: number): void => {
  const waffle = brush(work, { ...finish.crust, scale: 18 }, '#d89a4a')
  waffle.lathe([
    [0.02 * k, 0],
    [0.1 * k, 0.2 * k],
    [0.235 * k, 0.5 * k],
    [0.25 * k, 0.53 * k],
    [0.2 * k, 0.54 * k],
    [0.001, 0.54 * k],
  ])
  for (const [x, y, r, c] of [
    [-0.11, 0.6, 0.19, '#f4a6b8'],
    [0.12, 0.61, 0.185, '#6a3a20'],
    [0, 0.79, 0.18, '#f8f0d8'],
  ] as const)
    brush(work, finish.food, c).ball([x * k, y * k, 0], r * k, undefined, 18)
  brush(work, finish.plastic, '#d0202c').ball([0, 0.985 * k, 0.02 * k], 0.055 * k)
}

const bigBurger = (work: Workpiece): void => {
  const part = (y: number, r: number, h: number, c: string) =>
    brush(work, finish.food, c).ball([0, y, 0], [r, h, r], undefined, 20)
  part(0.12, 0.5, 0.13, '#c8843c')
  part(0.24, 0.52, 0.09, '#5a2c18')
  part(0.31, 0.55, 0.05, '#f2c230')
  part(0.37, 0.57, 0.06, '#5aa03a')
  part(0.5, 0.5, 0.22, '#d8943f')
}

/** The open hatch with its light, shelves and counter; the awning over it; menus beside it. Side `s`. */
const hatch = (work: Workpiece, s: number, accent: Rgb, icy: boolean): void => {
  const x = s * 1.1
  const b = (c: Rgb | string, surface = finish.paint as object) => brush(work, surface, c)
  const [z0, z1] = [-2.0, 0.5]
  // By its own lamp the inside is bright, also by night.
  b('#f2d49a', glowing(hex('#ffca78'), 0.34)).box([x - 0.006, 1.32, z0], [x + 0.006, 2.3, z1])
  b('#fff0c8', glowing(hex('#ffe6b0'), 1.1)).box(
    [x - 0.01, 2.16, z0 + 0.1],
    [x + 0.01, 2.22, z1 - 0.1],
  )
  // What is for sale stands in a row on a shelf.
  for (let i = 0; i < 9; i++) {
    const z = z0 + 0.22 + i * 0.26
    const tone = ['#f4a6b8', '#f8e8a0', '#8ad0c0', '#6a3a20', '#f2f0ea', '#e8605a'][i % 6] ?? white
    if (icy) {
      b('#d89a4a', finish.crust).rod(
        [x + s * 0.02, 1.62, z],
        [x + s * 0.02, 1.8, z],
        0.008,
        0.05,
        10,
      )
      b(tone, finish.food).ball([x + s * 0.02, 1.84, z], 0.062, undefined, 12)
    } else
      b(tone, finish.plastic).rod([x + s * 0.02, 1.66, z], [x + s * 0.02, 1.86, z], 0.04, 0.035, 12)
  }
  b('#c8ccd0', finish.steel).box(
    [Math.min(x, x + s * 0.36), 1.26, z0 - 0.06],
    [Math.max(x, x + s * 0.36), 1.32, z1 + 0.06],
  )
  const n = 10
  for (let i = 0; i < n; i++) {
    const [a, c] = [z0 - 0.16 + (i / n) * 2.82, z0 - 0.16 + ((i + 1) / n) * 2.82]
    const tone = b(i % 2 ? hex(white) : accent, finish.cloth)
    const [out, top, low] = [s * 0.86, 2.46, 2.12]
    tone.cloth([x + out, low, a], [x + out, low, c], [x, top, c], [x, top, a])
    tone.cloth(
      [x + out, low - 0.15, a],
      [x + out, low - 0.15, c],
      [x + out, low, c],
      [x + out, low, a],
    )
  }
  menu(work, s, accent, icy)
}

/** A board of prices, and painted cones or a dish on the body. */
const menu = (work: Workpiece, s: number, accent: Rgb, icy: boolean): void => {
  const x = s * 1.105
  const board = brush(work, { roughness: 0.8 }, '#2a3a34')
  board.box([x - 0.012, 1.3, 0.72], [x + 0.012, 2.1, 1.22])
  for (let i = 0; i < 6; i++) {
    const y = 1.98 - i * 0.115
    brush(work, { roughness: 0.9 }, white).box([x - 0.018, y, 0.78], [x + 0.018, y + 0.03, 1.0])
    brush(work, { roughness: 0.9 }, '#f2c84a').box(
      [x - 0.018, y, 1.06],
      [x + 0.018, y + 0.03, 1.16],
    )
  }
  for (const [z, tone] of [
    [-2.35, '#f4a6b8'],
    [-1.55, '#8ad0c0'],
    [-0.75, '#f8e8a0'],
    [0.05, '#f4a6b8'],
  ] as const) {
    if (!icy) {
      brush(work, finish.paint, accent).ball([x, 0.92, z], [0.012, 0.14, 0.14], undefined, 16)
      continue
    }
    brush(work, finish.paint, '#d89a4a').side(
      `${z - 0.09},.92 ${z + 0.09},.92 ${z},.66`,
      0.01,
      0,
      x,
    )
    brush(work, finish.paint, tone).ball([x, 0.98, z], [0.012, 0.12, 0.12], undefined, 16)
  }
}

/** A step van that sells ice cream, or food of the street. */
export const foodTruck = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const icy = /ice|gelato|frozen/.test(`${subject.noun} ${subject.traits['fare'] ?? ''}`)
  const body = colorOf(subject, 0, icy ? '#f8f4ea' : '#2f8a84')
  const accent = subject.colors[1] ?? hex(icy ? '#f07a9a' : '#f0a02c')
  const paint: Brush = brush(work, finish.paint, body)
  paint.side('-2.7,.5 -2.7,2.75 1.5,2.75 1.75,2.6 1.95,1.62 2.55,1.4 2.68,.95 2.66,.5', 1.08, 0.09)
  const band = brush(work, finish.paint, accent)
  for (const s of [-1, 1]) {
    band.side('-2.68,.52 -2.68,1.16 1.3,1.16 1.9,.86 2.64,.86 2.64,.52', 0.012, 0, s * 1.085)
    for (let i = 0; i < 15; i++)
      brush(work, finish.paint, white).ball(
        [s * 1.09, 1.2, -2.6 + i * 0.29],
        [0.016, 0.075, 0.13],
        undefined,
        10,
      )
  }
  const glass = brush(work, finish.glass, glassColor)
  screen(glass, [1.95, 1.68], [1.74, 2.5], 0.92)
  sideGlass(glass, '1.78,1.68 1.6,2.4 1.32,2.4 1.32,1.68', 1.09)
  for (const s of [-1, 1]) hatch(work, s, accent, icy)
  const dark = brush(work, finish.rubber, '#1c1d20')
  dark.box([-0.95, 0.36, -2.5], [0.95, 0.56, 2.4])
  brush(work, finish.chrome, '#cfd4d9').box([-1.08, 0.5, 2.62], [1.08, 0.68, 2.76])
  dark.box([-0.55, 0.8, 2.64], [0.55, 1.08, 2.7])
  for (const z of [1.75, -1.75])
    for (const s of [-1, 1]) {
      brush(work, finish.paint, dim(body, 0.5)).placed({ at: [s * 1.02, 0.42, z] }, () =>
        dark.ball([0, 0, 0], [0.09, 0.5, 0.5], undefined, 22),
      )
      addWheel(work, [s * 1.0, 0.4, z], 0.4, 0.24, 'steel')
    }
  addLampPair(work, [0.82, 0.98, 2.63], [0.13, 0.13, 0.06], true)
  addLampPair(work, [0.94, 1.0, -2.7], [0.07, 0.15, 0.04], false)
  if (icy) work.placed({ at: [0, 2.74, 0.5], roll: -0.12 }, () => bigCone(work, 1.35))
  else work.placed({ at: [0, 2.74, 0.4] }, () => bigBurger(work))
  signBoard(work, accent, icy)
  return {
    work,
    stature: 2.75,
    yaw: 1.05,
    anchors: {
      top: [0, 2.75, -1],
      seat: [0.45, 1.3, 1.2],
      front: [0, 1.2, 2.7],
      roof: [0, 2.75, -1],
    },
  }
}

/** The name along the roof, to be read from either side. */
const signBoard = (work: Workpiece, accent: Rgb, icy: boolean): void => {
  for (const s of [-1, 1]) {
    brush(work, finish.paint, white).box(
      [s * 0.98 - 0.03, 2.76, -2.2],
      [s * 0.98 + 0.03, 3.14, 0.1],
    )
    work.placed({ at: [s * 0.98, 2.84, -1.05], yaw: (s * Math.PI) / 2 }, () =>
      letters(
        brush(work, finish.paint, dim(accent, 0.8)),
        icy ? 'ICE CREAM' : 'FOOD',
        [0, 0, 0],
        0.24,
      ),
    )
  }
}
