// Machines of kitchen and hall: refrigerator, oven, microwave, washing machine, vending machine, jukebox.
import type { Rgb } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, mix3 } from '../../vector.ts'
import { type Brush, brush } from '../brush.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'
import { brickOven, openOven } from './ovens.ts'

const enamel = (w: Workpiece, color: Rgb): Brush => brush(w, { roughness: 0.25, f0: 0.05 }, color)
const chrome = (w: Workpiece): Brush => brush(w, finish.chrome, '#c8ccd0')
const dark = (w: Workpiece): Brush => brush(w, { roughness: 0.12, f0: 0.06 }, '#16181c')

/** Bottles, boxes and fruit on one shelf. */
const larder = (w: Workpiece, y: number, draw: () => number): void => {
  const colors = ['#d8382c', '#f0c030', '#4a9a3c', '#f0f0ea', '#e8862c', '#7a3a9a', '#2f6ac0']
  for (let x = -0.27; x < 0.27; ) {
    const color = hex(colors[Math.floor(draw() * colors.length)] ?? '#d8382c')
    const [wide, tall] = [0.06 + 0.05 * draw(), 0.1 + 0.13 * draw()]
    const kind = draw()
    const m = w.material({ roughness: 0.3, f0: 0.05 })
    if (kind < 0.35) {
      w.cylinder(
        [x + wide / 2, y, 0.1],
        [x + wide / 2, y + tall * 0.7, 0.1],
        wide / 2,
        wide / 2,
        m,
        color,
        16,
      )
      w.cylinder(
        [x + wide / 2, y + tall * 0.7, 0.1],
        [x + wide / 2, y + tall, 0.1],
        wide / 4,
        wide / 5,
        m,
        color,
        12,
      )
    } else if (kind < 0.7) w.box([x, y, 0], [x + wide, y + tall * 0.8, 0.2], m, color)
    else
      for (const dz of [0.06, 0.16])
        w.ball([x + wide / 2, y + wide * 0.45, dz], [wide / 2, wide * 0.45, wide / 2], m, color)
    x += wide + 0.015
  }
}

/** Lit shelves, and the door at its left hinge. */
const fridgeInside = (w: Workpiece, body: Brush): void => {
  const light = w.material({ roughness: 0.6, emission: [0.5, 0.55, 0.6] })
  w.box([-0.31, 0.1, -0.279], [0.31, 1.74, -0.27], light, hex('#f4f8fa'))
  const draw = random(17)
  for (const y of [0.12, 0.46, 0.8, 1.1, 1.4]) {
    brush(w, { roughness: 0.1, f0: 0.1 }, '#cfe0e4').box([-0.31, y - 0.015, -0.27], [0.31, y, 0.22])
    larder(w, y, draw)
  }
  w.light([0, 1.68, 0.1], 0.05, [0.5, 0.52, 0.55])
  // The door stands open at the left hinge.
  w.placed({ at: [-0.36, 0, 0.25], yaw: 1.9 }, () => {
    body.box([0, 0.06, 0], [0.7, 1.8, 0.07])
    chrome(w).rod([0.64, 0.8, 0.1], [0.64, 1.3, 0.1], 0.016)
  })
}

/** A refrigerator of two doors; open and full when its traits say so. */
const fridge = (w: Workpiece, color: Rgb, open: boolean): void => {
  const body = enamel(w, color)
  body.box([-0.36, 0.04, -0.34], [0.36, 1.8, open ? -0.28 : 0.24])
  dark(w).box([-0.33, 0, -0.3], [0.33, 0.05, 0.2])
  if (open) {
    for (const s of [-1, 1]) body.box([s * 0.34 - 0.025, 0.04, -0.3], [s * 0.34 + 0.025, 1.8, 0.26])
    for (const y of [0.04, 1.75]) body.box([-0.36, y, -0.3], [0.36, y + 0.05, 0.26])
    fridgeInside(w, body)
    return
  }
  body.shade(1.03).box([-0.36, 1.27, 0.25], [0.36, 1.8, 0.31])
  body.shade(1.03).box([-0.36, 0.07, 0.25], [0.36, 1.25, 0.31])
  for (const [a, b] of [
    [1.33, 1.6],
    [0.75, 1.19],
  ] as const) {
    chrome(w).rod([-0.29, a, 0.35], [-0.29, b, 0.35], 0.014)
    for (const y of [a, b]) chrome(w).rod([-0.29, y, 0.3], [-0.29, y, 0.35], 0.01)
  }
  for (const [x, y, c] of [
    [0.05, 1.55, '#d8382c'],
    [0.18, 1.46, '#f0c030'],
    [0.12, 1.0, '#2f6ac0'],
  ] as const)
    brush(w, finish.paper, c).box([x, y, 0.31], [x + 0.06, y + 0.05, 0.318])
  brush(w, finish.paper, '#fbf6e0').box([-0.04, 0.86, 0.31], [0.1, 1.02, 0.314])
}

const oven = (w: Workpiece, color: Rgb): void => {
  const body = enamel(w, color)
  body.box([-0.4, 0.05, -0.34], [0.4, 0.9, 0.3])
  dark(w).box([-0.36, 0, -0.3], [0.36, 0.06, 0.26])
  body.shade(0.92).box([-0.37, 0.2, 0.3], [0.37, 0.7, 0.33])
  dark(w).box([-0.28, 0.28, 0.33], [0.28, 0.6, 0.336])
  chrome(w).rod([-0.32, 0.66, 0.37], [0.32, 0.66, 0.37], 0.014)
  for (let i = 0; i < 5; i++)
    chrome(w).rod([-0.28 + i * 0.14, 0.8, 0.3], [-0.28 + i * 0.14, 0.8, 0.34], 0.032, 0.028, 16)
  for (const x of [-0.2, 0.2])
    for (const z of [-0.18, 0.12]) {
      brush(w, { roughness: 0.6 }, '#24262a').rod([x, 0.9, z], [x, 0.915, z], 0.13, 0.13, 24)
      brush(w, { roughness: 0.6 }, '#3a3d42').rod([x, 0.915, z], [x, 0.925, z], 0.08, 0.08, 20)
    }
  body.box([-0.4, 0.9, -0.34], [0.4, 1.05, -0.3])
}

const washer = (w: Workpiece, color: Rgb): void => {
  const body = enamel(w, color)
  body.box([-0.31, 0.03, -0.3], [0.31, 0.86, 0.3])
  body.shade(0.9).box([-0.31, 0.72, 0.3], [0.31, 0.85, 0.305])
  chrome(w).placed({ at: [0, 0.4, 0.3] }, () =>
    chrome(w).latheZ('0.22,0 0.24,0.02 0.22,0.05 0.17,0.05', 36),
  )
  brush(w, { roughness: 0.04, f0: 0.1 }, '#27404e').placed({ at: [0, 0.4, 0.32] }, () =>
    brush(w, { roughness: 0.04, f0: 0.1 }, '#3a5a6a').ball(
      [0, 0, 0],
      [0.175, 0.175, 0.05],
      undefined,
      30,
    ),
  )
  chrome(w).rod([0.2, 0.785, 0.3], [0.2, 0.785, 0.34], 0.04, 0.035, 20)
  dark(w).box([-0.06, 0.75, 0.305], [0.1, 0.82, 0.31])
  brush(w, finish.plastic, '#e4e6e8').box([-0.28, 0.74, 0.305], [-0.1, 0.83, 0.32])
}

const microwave = (w: Workpiece, color: Rgb): void => {
  enamel(w, color).box([-0.26, 0.01, -0.18], [0.26, 0.3, 0.17])
  dark(w).box([-0.24, 0.04, 0.17], [0.11, 0.27, 0.18])
  chrome(w).rod([0.13, 0.05, 0.2], [0.13, 0.26, 0.2], 0.01)
  dark(w).box([0.16, 0.21, 0.17], [0.245, 0.27, 0.178])
  brush(w, glowing(hex('#3ae07a'), 1.6), '#3ae07a').box([0.17, 0.225, 0.178], [0.235, 0.255, 0.18])
  for (let i = 0; i < 9; i++)
    brush(w, finish.plastic, '#c8ccd0').block(
      [0.175 + (i % 3) * 0.028, 0.06 + Math.floor(i / 3) * 0.045, 0.172],
      0.02,
      0.03,
      0.012,
    )
}

const vending = (w: Workpiece, color: Rgb): void => {
  enamel(w, color).box([-0.46, 0.04, -0.38], [0.46, 1.83, 0.34])
  dark(w).box([-0.4, 0.4, 0.34], [0.22, 1.5, 0.35])
  const light = w.material({ roughness: 0.6, emission: [0.35, 0.38, 0.42] })
  w.box([-0.38, 0.42, 0.35], [0.2, 1.48, 0.352], light, hex('#e8f0f4'))
  const colors = ['#d8382c', '#2f6ac0', '#4a9a3c', '#f0c030', '#e8862c', '#7a3a9a', '#f0f0ea']
  for (let row = 0; row < 5; row++)
    for (let i = 0; i < 6; i++) {
      const [x, y] = [-0.33 + i * 0.095, 0.46 + row * 0.205]
      brush(w, { roughness: 0.25, f0: 0.08 }, colors[(row * 2 + i) % 7] ?? '#d8382c').rod(
        [x, y, 0.38],
        [x, y + 0.14, 0.38],
        0.034,
        0.034,
        14,
      )
      brush(w, finish.chrome, '#c8ccd0').box(
        [x - 0.045, y - 0.012, 0.35],
        [x + 0.045, y - 0.002, 0.4],
      )
    }
  brush(w, glowing(mix3(color, [1, 1, 1], 0.5), 1.2), color).box(
    [-0.42, 1.56, 0.34],
    [0.42, 1.78, 0.36],
  )
  dark(w).box([0.27, 1.05, 0.34], [0.41, 1.4, 0.352])
  for (let i = 0; i < 6; i++)
    brush(w, finish.plastic, '#f0f0ea').block(
      [0.31 + (i % 2) * 0.06, 1.12 + Math.floor(i / 2) * 0.08, 0.352],
      0.035,
      0.04,
      0.012,
    )
  dark(w).box([-0.3, 0.14, 0.34], [0.16, 0.32, 0.35])
}

const jukebox = (w: Workpiece, color: Rgb): void => {
  const arch = (k: number): [number, number][] => [
    [-0.45 * k, 0.02],
    [0.45 * k, 0.02],
    ...Array.from({ length: 17 }, (_, i): [number, number] => {
      const a = (i / 16) * Math.PI
      return [0.45 * k * Math.cos(a), 1.02 + 0.45 * k * Math.sin(a)]
    }),
  ]
  brush(w, finish.wood, dim(color, 0.7)).slab(arch(1), -0.3, 0.24, 0.02)
  const bands = ['#f0a01c', '#e0302c', '#f0d040']
  for (const [i, c] of bands.entries()) {
    const r = 0.41 - i * 0.055
    const path = [
      [-r, 0.1, 0.26],
      ...Array.from({ length: 13 }, (_, k) => {
        const a = Math.PI - (k / 12) * Math.PI
        return [r * Math.cos(a), 1.02 + r * Math.sin(a), 0.26]
      }),
      [r, 0.1, 0.26],
    ] as unknown as Vec3[]
    brush(w, glowing(hex(c), 1.5), c).tube(path, 0.024, 10)
  }
  dark(w).box([-0.24, 0.78, 0.24], [0.24, 1.16, 0.26])
  brush(w, finish.chrome, '#d8dce0').box([-0.26, 0.62, 0.24], [0.26, 0.72, 0.34])
  brush(w, finish.cloth, '#b8862c').box([-0.22, 0.12, 0.24], [0.22, 0.55, 0.26])
}

/** The machine that the noun names, in metres. */
export const appliance: Builder = (subject) => ({
  yaw: 0.32,
  work: made((w) => {
    const { noun } = subject
    const color = (own: string) => colorOf(subject, 0, own)
    const bakes = subject.traits['bakes']
    const masonry = /brick|stone|wood-?fired|pizza-oven|clay/.test(
      `${noun} ${subject.material ?? ''} ${Object.values(subject.traits).join(' ')}`,
    )
    if (/oven/.test(noun) && masonry) brickOven(w, bakes ?? 'bread')
    else if (/oven|stove|cooker|range/.test(noun)) {
      oven(w, color('#e6e4de'))
      if (bakes !== undefined) openOven(w, bakes)
    } else if (/microwave/.test(noun)) microwave(w, color('#d4d6d8'))
    else if (/wash|dryer|laundr|launder|dishwasher/.test(noun)) washer(w, color('#f2f2f0'))
    else if (/vending|slot|arcade/.test(noun)) vending(w, color('#c8242c'))
    else if (/jukebox/.test(noun)) jukebox(w, color('#8a3a1c'))
    else fridge(w, color('#e8eaea'), subject.traits['open'] !== undefined)
  }),
})
