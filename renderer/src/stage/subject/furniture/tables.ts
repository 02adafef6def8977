// Table, desk, bed, bookshelf and piano.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { addBedclothes, sleepersOf } from './bedclothes.ts'
import { grandPiano } from './grand-piano.ts'
import { board, brass, cushion, iron, type Joinery, leg, modelOf, timber } from './joinery.ts'
import { pianoKeys, sheetMusic } from './piano-parts.ts'

const baize = (j: Joinery, wide: number, deep: number, color: Rgb): Model => {
  const { w } = j
  const m = timber(j)
  const rail = hex('#6a4020')
  board(j, [-wide, 0.68, -deep], [wide, 0.72, deep], rail)
  w.box(
    [-wide + 0.08, 0.72, -deep + 0.08],
    [wide - 0.08, 0.726, deep - 0.08],
    w.material(finish.cloth),
    color,
  )
  for (const s of [-1, 1]) {
    w.box([-wide, 0.72, s * (deep - 0.04) - 0.04], [wide, 0.75, s * (deep - 0.04) + 0.04], m, rail)
    w.box([s * (wide - 0.04) - 0.04, 0.72, -deep], [s * (wide - 0.04) + 0.04, 0.75, deep], m, rail)
  }
  return modelOf(j, { front: [0, 0.75, deep] })
}

const roundTable = (j: Joinery): Model => {
  const { w } = j
  const color = j.color(0, '#a0703e')
  const m = timber(j)
  w.lathe(
    [
      [0.01, 0.7],
      [0.52, 0.7],
      [0.55, 0.72],
      [0.55, 0.74],
      [0.53, 0.75],
      [0.01, 0.75],
    ],
    m,
    color,
    40,
  )
  w.lathe(
    [
      [0.3, 0],
      [0.26, 0.03],
      [0.06, 0.1],
      [0.05, 0.4],
      [0.07, 0.6],
      [0.2, 0.7],
    ],
    m,
    scale(color, 0.8),
    24,
  )
  return modelOf(j, { front: [0, 0.75, 0.55] })
}

/** A table with a planked top; round, or for billiards, when asked. */
export const table = (j: Joinery): Model => {
  const { w } = j
  const color = j.color(0, '#a0703e')
  const m = timber(j)
  const billiards = /billiard|pool|snooker|ping/.test(j.words)
  if (/round|bistro|pedestal/.test(j.words)) return roundTable(j)
  const small = /^lab-table/.test(j.words)
  const bench = /^workbench/.test(j.words)
  const [wide, deep] = billiards ? [1, 0.55] : small ? [0.34, 0.34] : [0.8, bench ? 0.34 : 0.45]
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      leg(j, x * (wide - 0.1), z * (deep - 0.1), 0.7, billiards ? 0.07 : 0.045, scale(color, 0.85))
  w.box([-wide + 0.07, 0.61, -deep + 0.07], [wide - 0.07, 0.71, deep - 0.07], m, scale(color, 0.75))
  if (billiards) return baize(j, wide, deep, color)
  for (let i = 0; i < 5; i++) {
    const z = -deep + (2 * deep * i) / 5
    board(
      j,
      [-wide, 0.71, z + 0.003],
      [wide, 0.75, z + (2 * deep) / 5 - 0.003],
      scale(color, 0.9 + 0.2 * j.random()),
    )
  }
  if (bench) joinery(j)
  return modelOf(j, { front: [0, 0.75, deep] })
}

/** A plank in the vice, a plane and shavings on a joiner's bench. */
const joinery = (j: Joinery): void => {
  const { w } = j
  const m = timber(j)
  const pale = hex('#e0b878')
  w.box([-0.72, 0.752, -0.1], [0.3, 0.785, 0.08], m, pale)
  w.box([-0.3, 0.786, -0.04], [-0.06, 0.83, 0.03], m, hex('#7a4a26'))
  w.box([-0.24, 0.83, -0.02], [-0.2, 0.89, 0.01], m, hex('#5a3418'))
  w.box([-0.82, 0.5, 0.3], [-0.5, 0.74, 0.38], m, hex('#8a5a30'))
  w.cylinder([-0.66, 0.6, 0.38], [-0.66, 0.6, 0.5], 0.02, 0.02, iron(j), hex('#6a7076'), 10)
  for (let i = 0; i < 9; i++)
    w.ball(
      [0.36 + 0.3 * j.random(), 0.766, -0.2 + 0.4 * j.random()],
      [0.03, 0.014, 0.02],
      m,
      hex('#f0d8a0'),
      undefined,
      8,
    )
}

const drawer = (
  j: Joinery,
  x: number,
  y: number,
  z: number,
  wide: number,
  tall: number,
  color: Rgb,
): void => {
  j.w.box([x - wide / 2, y, z - 0.01], [x + wide / 2, y + tall, z + 0.015], timber(j), color)
  j.w.ball([x, y + tall / 2, z + 0.03], [0.018, 0.018, 0.018], brass(j), [1, 1, 1], undefined, 10)
}

/** A writing desk with drawers on either side, a lamp and some paper. */
export const desk = (j: Joinery): Model => {
  const { w } = j
  const color = j.color(0, '#7d4f2c')
  board(j, [-0.75, 0.72, -0.36], [0.75, 0.76, 0.36], color)
  for (const s of [-1, 1]) {
    w.box(
      [s * 0.53 - 0.19, 0.04, -0.33],
      [s * 0.53 + 0.19, 0.72, 0.32],
      timber(j),
      scale(color, 0.85),
    )
    for (let i = 0; i < 3; i++) drawer(j, s * 0.53, 0.07 + i * 0.215, 0.32, 0.33, 0.195, color)
  }
  w.box([-0.36, 0.58, -0.3], [0.36, 0.72, 0.3], timber(j), scale(color, 0.8))
  drawer(j, 0, 0.6, 0.3, 0.6, 0.11, color)
  w.box([-0.34, 0.05, -0.32], [0.34, 0.58, -0.3], timber(j), scale(color, 0.6))
  const paper = w.material(finish.paper)
  w.placed({ at: [-0.1, 0.76, 0.1], yaw: 0.15 }, () =>
    w.box([-0.11, 0, -0.15], [0.11, 0.006, 0.15], paper, hex('#f6f1e4')),
  )
  for (const [i, c] of ['#8a2f2a', '#2d4f6e', '#3c6a4a'].entries())
    w.placed({ at: [-0.52, 0.76 + i * 0.035, -0.08], yaw: 0.3 * j.random() }, () =>
      w.box([-0.11, 0, -0.08], [0.11, 0.034, 0.08], paper, hex(c)),
    )
  return modelOf(j, { top: [0, 0.76, 0], front: [0, 0.76, 0.4] }, 0.35)
}

/** A cot with bars all around and a low front, so that who lies in it is seen. */
const crib = (j: Joinery): Model => {
  const { w } = j
  const color = j.color(0, '#e8dcc6')
  const m = timber(j)
  const cloth = w.material({ ...finish.cloth, scale: 30, relief: 0.1 })
  const [half, deep] = [0.36, 0.62]
  for (const x of [-half, half])
    for (const z of [-deep, deep])
      w.box([x - 0.03, 0, z - 0.03], [x + 0.03, z < 0 || x < 0 ? 1 : 0.8, z + 0.03], m, color)
  const rail = (a: Vec3, b: Vec3, low: number, count: number): void => {
    w.cylinder(a, b, 0.022, 0.022, m, color, 10)
    for (let i = 1; i < count; i++) {
      const [x, y, z] = [0, 1, 2].map((k) => {
        const [p, q] = [a[k] ?? 0, b[k] ?? 0]
        return p + ((q - p) * i) / count
      })
      w.cylinder([x ?? 0, low, z ?? 0], [x ?? 0, y ?? 0, z ?? 0], 0.011, 0.011, m, color, 8)
    }
  }
  rail([-half, 0.95, -deep], [-half, 0.95, deep], 0.3, 11)
  rail([half, 0.62, -deep], [half, 0.62, deep], 0.3, 11)
  rail([-half, 0.98, -deep], [half, 0.98, -deep], 0.3, 7)
  rail([-half, 0.7, deep], [half, 0.7, deep], 0.3, 7)
  w.box([-half, 0.28, -deep], [half, 0.34, deep], m, scale(color, 0.9))
  cushion(j, [0, 0.4, 0], [half - 0.03, 0.08, deep - 0.03], cloth, hex('#f6f2ea'), { soft: 7 })
  cushion(j, [0, 0.5, -deep + 0.17], [0.22, 0.05, 0.12], cloth, hex('#cfe2f0'), { soft: 3 })
  return modelOf(j, { seat: [0, 0.48, 0.06], top: [0, 0.48, 0], front: [0, 0.5, deep] }, 0.9)
}

/** A made bed with a headboard, two pillows and a folded blanket; its foot is at +z. */
export const bed = (j: Joinery): Model => {
  if (/crib/.test(j.words)) return crib(j)
  const { w } = j
  const cover = j.color(0, '#5d7fa3')
  const cloth = w.material({ ...finish.cloth, scale: 30, relief: 0.1 })
  const oak = j.color(1, '#7d5230')
  const m = timber(j)
  cushion(j, [0, 0.48, -1.0], [0.84, 0.44, 0.045], m, oak, { soft: 7 })
  for (let i = 0; i < 5; i++)
    w.box([-0.66 + i * 0.28, 0.46, -0.97], [-0.46 + i * 0.28, 0.82, -0.945], m, scale(oak, 1.15))
  cushion(j, [0, 0.25, 1.0], [0.84, 0.24, 0.04], m, oak, { soft: 7 })
  w.box([-0.82, 0.14, -1], [0.82, 0.27, 1], m, scale(oak, 0.9))
  for (const x of [-0.76, 0.76])
    for (const z of [-0.95, 0.95])
      w.box([x - 0.045, 0, z - 0.045], [x + 0.045, 0.2, z + 0.045], m, oak)
  cushion(j, [0, 0.37, 0], [0.79, 0.13, 0.96], cloth, hex('#f4efe6'), { soft: 7 })
  const anchors = { seat: [0, 0.55, 0.2], top: [0, 0.57, 0.1], front: [0, 0.5, 1.1] } as const
  const sleepers = sleepersOf(j)
  if (sleepers.length > 0) {
    addBedclothes(j, sleepers, cover)
    return modelOf(j, anchors, 0.55)
  }
  cushion(j, [0, 0.42, 0.27], [0.83, 0.13, 0.71], cloth, cover, { soft: 6 })
  cushion(j, [0, 0.53, -0.36], [0.82, 0.045, 0.13], cloth, hex('#faf7f0'))
  cushion(j, [0, 0.535, 0.66], [0.845, 0.04, 0.2], cloth, j.color(2, '#d8a860'))
  for (const s of [-1, 1])
    cushion(j, [s * 0.38, 0.58, -0.72], [0.33, 0.1, 0.19], cloth, hex('#fdfbf6'), {
      pitch: -0.25,
      soft: 3,
    })
  return modelOf(j, anchors, 0.55)
}

const spines = [
  '#8a2f2a',
  '#2d4f6e',
  '#c79a3c',
  '#3c6a4a',
  '#d8cdb8',
  '#6a3d66',
  '#b5652f',
  '#24333f',
  '#a84a3a',
  '#3a6a7a',
  '#e6dcc8',
  '#7a8a4a',
]

const books = (j: Joinery, y: number, tall: number, half: number): void => {
  const { w } = j
  const paper = w.material({ roughness: 0.65, f0: 0.03 })
  let x = -half + 0.01
  while (x < half - 0.06) {
    const thick = 0.022 + 0.034 * j.random()
    const high = tall * (0.66 + 0.3 * j.random())
    const color = hex(spines[Math.floor(j.random() * spines.length)] ?? '#8a2f2a')
    const front = 0.1 + 0.035 * j.random()
    if (j.random() < 0.06) {
      x += 0.08
      continue
    }
    const roll = j.random() < 0.05 ? -0.12 : 0
    w.placed({ at: [x, y, 0], roll }, () => {
      w.box([0, 0, -0.11], [thick, high, front], paper, color)
      if (j.random() < 0.6)
        for (const k of [0.16, 0.8])
          w.box(
            [-0.0006, high * k, front - 0.02],
            [thick + 0.0006, high * (k + 0.045), front + 0.0012],
            paper,
            hex('#dcc070'),
          )
    })
    x += thick + 0.002 + (roll ? 0.03 : 0)
  }
}

/** Shelves full of books. */
export const bookshelf = (j: Joinery): Model => {
  const { w } = j
  const color = j.color(0, '#6f4626')
  const [half, tall] = [0.5, 1.9]
  const m = timber(j)
  w.box([-half, 0.05, -0.16], [half, tall, -0.14], m, scale(color, 0.5))
  for (const s of [-1, 1])
    w.box([s * half - 0.02, 0, -0.16], [s * half + 0.02, tall, 0.15], m, color)
  w.box([-half - 0.04, tall - 0.03, -0.17], [half + 0.04, tall + 0.02, 0.18], m, scale(color, 1.1))
  const rows = 5
  const step = (tall - 0.11) / rows
  for (let i = 0; i < rows; i++) {
    const y = 0.08 + i * step
    board(j, [-half, y - 0.025, -0.16], [half, y, 0.145], color)
    books(j, y, step - 0.05, half - 0.025)
  }
  return modelOf(j, {}, 0.25)
}

/** An upright piano; a grand piano when asked. */
export const piano = (j: Joinery): Model => {
  if (/grand/.test(j.words)) return grandPiano(j)
  const { w } = j
  const black = j.color(0, '#17171a')
  const m = w.material({ ...finish.paint, roughness: 0.1 })
  const gold = brass(j)
  w.box([-0.76, 0.1, -0.32], [0.76, 1.2, 0.02], m, black)
  w.box([-0.79, 1.2, -0.35], [0.79, 1.25, 0.06], m, black)
  w.box([-0.76, 0.62, 0], [0.76, 0.72, 0.3], m, black)
  w.box([-0.72, 0.16, 0.02], [0.72, 0.58, 0.035], m, scale(black, 1.6))
  w.box([-0.7, 0.84, 0.02], [0.7, 1.15, 0.035], m, scale(black, 1.6))
  pianoKeys(j, 0.72, 0.06, 0.66)
  for (const s of [-1, 1]) {
    w.box([s * 0.73 - 0.04, 0.62, 0], [s * 0.73 + 0.04, 0.8, 0.32], m, black)
    w.box([s * 0.73 - 0.04, 0, 0.2], [s * 0.73 + 0.04, 0.64, 0.28], m, black)
    w.box([s * 0.73 - 0.05, 0, -0.34], [s * 0.73 + 0.05, 0.1, 0.32], m, black)
    w.cylinder([s * 0.5, 1, 0.04], [s * 0.5, 1.1, 0.09], 0.015, 0.015, gold, [1, 1, 1], 8)
  }
  w.box([-0.68, 0.75, 0.02], [0.68, 0.77, 0.06], w.material(finish.cloth), hex('#8a1c2c'))
  w.placed({ at: [0, 0.92, 0.08] }, () => sheetMusic(j))
  for (const x of [-0.08, 0, 0.08]) w.box([x - 0.02, 0.05, 0], [x + 0.02, 0.065, 0.12], gold)
  return modelOf(j, { top: [0, 1.25, -0.15], keys: [0, 0.74, 0.15], front: [0, 0.74, 0.35] }, 0.45)
}
