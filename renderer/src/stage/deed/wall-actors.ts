// What stands before somebody and shows something: a mirror, or a wall with a map or with the clues of a case.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import { noise, type Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { ball, built, type Make, plainOf, woodOf } from './work-actors.ts'

const glassOf = (b: MeshBuilder): number =>
  b.material({ color: [0.92, 0.94, 0.95], roughness: 0.02, f0: 0.94, metal: 1 })

/** A tall mirror in a gilt frame on two feet, 1.95 m. */
export const standMirror: Make = () =>
  built([-0.62, 0, -0.2], [0.62, 1.98, 0.2], { top: [0, 1.95, 0] }, (b) => {
    const gilt = b.material({ color: hex('#d8a848'), roughness: 0.3, f0: 0.4, metal: 0.8 })
    b.box([-0.62, 0.16, -0.05], [0.62, 1.96, 0], gilt)
    b.box([-0.54, 0.24, 0], [0.54, 1.88, 0.012], glassOf(b))
    for (const s of [-1, 1]) {
      b.box([s * 0.58 - 0.05, 0.16, 0], [s * 0.58 + 0.05, 1.96, 0.035], gilt)
      b.box([s * 0.5 - 0.04, 0, -0.2], [s * 0.5 + 0.04, 0.08, 0.2], gilt)
      b.box([s * 0.5 - 0.03, 0.05, -0.05], [s * 0.5 + 0.03, 0.2, 0], gilt)
    }
    for (const y of [0.2, 1.92]) b.box([-0.62, y - 0.05, 0], [0.62, y + 0.05, 0.035], gilt)
    ball(b, [0, 1.98, 0.01], [0.12, 0.07, 0.03], gilt, [1, 1, 1])
  })

/** A basin on a cabinet with a tap, bottles and a wide mirror between two lamps above it. */
export const washStand: Make = () =>
  built([-0.8, 0.1, -0.34], [0.8, 2.1, 0.3], { top: [0, 0.87, 0] }, (b) => {
    const [tile, wood, china] = [
      b.material({ roughness: 0.2, f0: 0.05 }),
      woodOf(b),
      b.material({ roughness: 0.12, f0: 0.05 }),
    ]
    const chrome = b.material({ color: hex('#c8ccd0'), roughness: 0.15, f0: 0.6, metal: 1 })
    b.box([-1.25, 0, -0.4], [1.25, 2.5, -0.33], tile, hex('#7fb8b4'))
    for (let row = 0; row < 12; row++)
      for (let k = 0; k < 10; k++)
        b.box(
          [-1.24 + k * 0.25, row * 0.208 + 0.005, -0.33],
          [-1.24 + k * 0.25 + 0.24, row * 0.208 + 0.2, -0.322],
          tile,
          scale(hex('#a9d2cd'), 0.94 + 0.08 * noise(k * 3.1, row * 2.3)),
        )
    b.box([-0.75, 0.1, -0.32], [0.75, 0.8, 0.2], wood, hex('#a8744a'))
    for (const x of [-0.38, 0.38]) {
      b.box([x - 0.34, 0.16, 0.2], [x + 0.34, 0.74, 0.212], wood, hex('#b9845a'))
      ball(b, [x * 0.25, 0.5, 0.225], [0.02, 0.02, 0.02], chrome, [1, 1, 1], 8)
    }
    b.box([-0.82, 0.8, -0.34], [0.82, 0.86, 0.26], china, hex('#f4f4f0'))
    ball(b, [0, 0.86, -0.03], [0.3, 0.05, 0.18], china, hex('#dfe6e6'), 24)
    b.cylinder([0, 0.86, -0.24], [0, 1.06, -0.24], 0.018, 0.018, chrome, [1, 1, 1], 10)
    b.cylinder([0, 1.06, -0.24], [0, 1.03, -0.1], 0.016, 0.014, chrome, [1, 1, 1], 10)
    for (const [x, tall, color] of [
      [-0.6, 0.2, '#e07a5a'],
      [-0.5, 0.15, '#f0d070'],
      [0.58, 0.17, '#5a8ac0'],
    ] as const)
      b.cylinder([x, 0.86, -0.2], [x, 0.86 + tall, -0.2], 0.035, 0.026, china, hex(color), 12)
    b.box([-0.98, 1.08, -0.322], [0.98, 2.14, -0.3], wood, hex('#8a5a38'))
    b.box([-0.93, 1.13, -0.3], [0.93, 2.09, -0.296], glassOf(b))
    const bulb = b.material({ color: [1, 0.95, 0.85], emission: [1.7, 1.5, 1.2] })
    for (const x of [-0.6, -0.2, 0.2, 0.6])
      ball(b, [x, 2.24, -0.26], [0.05, 0.05, 0.05], bulb, [1, 1, 1], 12)
    b.light([0, 2.24, -0.1], 0.14, [0.16, 0.15, 0.12])
  })

const land = (x: number, y: number): boolean => noise(x * 2.1 + 3, y * 2.6 + 7) > 0.52

/** Continents in warm tints on a blue sea, a grid of thin lines, a red cross where it matters. */
const mapOn = (b: MeshBuilder, half: number, low: number, high: number, z: number): void => {
  const paper = plainOf(b)
  const tints = ['#e2c48a', '#c9d79a', '#e0a888', '#d6cf8a'].map(hex)
  b.box(
    [-half - 0.07, low - 0.07, z - 0.03],
    [half + 0.07, high + 0.07, z],
    woodOf(b),
    hex('#6a4426'),
  )
  b.grid(
    170,
    110,
    (u, v) => [(u * 2 - 1) * half, low + (high - low) * v, z + 0.008],
    paper,
    ([x, y]): Rgb => {
      const line =
        Math.abs(x / 0.28 - Math.round(x / 0.28)) < 0.03 ||
        Math.abs(y / 0.28 - Math.round(y / 0.28)) < 0.03
      const edge = Math.abs(x) > half - 0.05 || y < low + 0.05 || y > high - 0.05
      const tint = tints[Math.floor(noise(x * 1.3 + 11, y * 1.3) * 6) % 4] ?? hex('#e2c48a')
      const ground = edge ? hex('#efe2bc') : land(x, y) ? tint : hex('#9cc4cf')
      return line && !edge ? scale(ground, 0.84) : ground
    },
    false,
  )
}

/** A pin with a coloured head. */
const pin = (b: MeshBuilder, at: Vec3, color: string): void =>
  ball(b, at, [0.016, 0.016, 0.016], b.material({ roughness: 0.25, f0: 0.05 }), hex(color), 8)

/** A thread between two pins. */
const thread = (b: MeshBuilder, from: Vec3, to: Vec3): void =>
  b.cylinder(from, to, 0.0045, 0.0045, plainOf(b), hex('#c8202a'), 5)

/** Snapshots, notes and cuttings on cork, with red thread from pin to pin. */
const cluesOn = (
  b: MeshBuilder,
  half: number,
  low: number,
  high: number,
  z: number,
  chance: Random,
): void => {
  const [wood, cork, paper] = [
    woodOf(b),
    b.material({ roughness: 0.95, f0: 0, scale: 60, relief: 0.2, mottle: 0.5 }),
    plainOf(b),
  ]
  b.box([-half - 0.07, low - 0.07, z - 0.03], [half + 0.07, high + 0.07, z], wood, hex('#7a4e2c'))
  b.box([-half, low, z], [half, high, z + 0.008], cork, hex('#b98a56'))
  const pins: Vec3[] = []
  for (let k = 0; k < 13; k++) {
    const x = -half + 0.2 + ((k % 5) + 0.5 * (Math.floor(k / 5) % 2)) * ((2 * half - 0.4) / 4.6)
    const y = high - 0.26 - Math.floor(k / 5) * ((high - low - 0.2) / 3) + 0.06 * (chance() - 0.5)
    const [w, h] = k % 3 === 0 ? [0.13, 0.17] : k % 3 === 1 ? [0.15, 0.12] : [0.1, 0.1]
    b.placed({ at: [x, y, z + 0.012], roll: 0.22 * (chance() - 0.5) }, () => {
      const sheet = hex(k % 3 === 2 ? '#f2dc6a' : '#f4f0e6')
      b.box([-w, -h, 0], [w, h, 0.004], paper, sheet)
      if (k % 3 === 0) {
        b.box(
          [-w * 0.84, -h * 0.6, 0.004],
          [w * 0.84, h * 0.86, 0.006],
          paper,
          hex(chance() < 0.5 ? '#5a6a78' : '#7a6a58'),
        )
        ball(b, [0, h * 0.28, 0.006], [w * 0.3, w * 0.38, 0.003], paper, hex('#e0b494'), 14)
        ball(b, [0, -h * 0.38, 0.005], [w * 0.6, w * 0.42, 0.003], paper, hex('#2f3a4a'), 14)
      } else
        for (let line = 0; line < 5; line++)
          b.box(
            [-w * 0.8, h * (0.66 - line * 0.32), 0.004],
            [w * (0.8 - 0.5 * chance()), h * (0.74 - line * 0.32), 0.006],
            paper,
            hex('#4a4a52'),
          )
    })
    pins.push([x, y + h * 0.86, z + 0.03])
  }
  for (const p of pins) pin(b, p, '#d0202c')
  for (const [i, j] of [
    [0, 6],
    [6, 2],
    [2, 8],
    [8, 4],
    [6, 10],
    [8, 12],
    [0, 5],
    [10, 12],
  ] as const) {
    const [p, q] = [pins[i], pins[j]]
    if (p && q) thread(b, p, q)
  }
}

/** A stretch of a room's wall with a framed map, or with a cork board, on it; `shows` says which. */
export const wallBoard: Make = (subject, chance) =>
  built([-0.95, 0.25, -0.1], [0.95, 2.1, 0.08], { top: [0, 2.4, 0] }, (b) => {
    const [plaster, wood] = [plainOf(b), woodOf(b)]
    b.box([-2.6, 0, -0.1], [2.6, 2.75, 0], plaster, hex('#6f8a86'))
    b.box([-2.6, 0, 0], [2.6, 0.78, 0.025], wood, hex('#6a4630'))
    for (let x = -2.35; x < 2.5; x += 0.6)
      b.box([x - 0.22, 0.16, 0.025], [x + 0.22, 0.64, 0.04], wood, hex('#7a5238'))
    b.box([-2.6, 0.78, 0], [2.6, 0.84, 0.06], wood, hex('#5a3a28'))
    if (subject.traits['shows'] === 'clues') cluesOn(b, 1.05, 0.98, 2.08, 0.04, chance)
    else {
      mapOn(b, 1.05, 0.98, 2.08, 0.04)
      for (const [x, y] of [
        [-0.6, 1.75],
        [0.05, 1.42],
        [0.6, 1.82],
      ] as const)
        pin(b, [x, y, 0.06], '#d0202c')
      thread(b, [-0.6, 1.75, 0.062], [0.05, 1.42, 0.062])
      thread(b, [0.05, 1.42, 0.062], [0.6, 1.82, 0.062])
    }
  })
