// The front of a house about its door, where people call: boards, windows with shutters, a step, lamps and pots of flowers.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import { noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'
import { ball, built, type Make, plainOf, woodOf } from './work-actors.ts'

const white = hex('#f2eee2')

const doorOf = (b: MeshBuilder, paint: number, door: Rgb): void => {
  b.box([-0.68, 0.16, -0.06], [0.68, 2.5, 0.02], paint, white)
  b.box([-0.5, 0.2, 0], [0.5, 2.28, 0.045], paint, door)
  for (const [y0, y1] of [
    [0.32, 1.0],
    [1.14, 1.6],
  ] as const)
    for (const s of [-1, 1])
      b.box([s * 0.24 - 0.18, y0, 0.045], [s * 0.24 + 0.18, y1, 0.06], paint, scale(door, 0.8))
  b.box(
    [-0.4, 1.72, 0.045],
    [0.4, 2.16, 0.05],
    b.material({ color: hex('#2a3a44'), roughness: 0.08, f0: 0.1 }),
  )
  const brass = b.material({ color: hex('#d8a848'), roughness: 0.25, f0: 0.5, metal: 1 })
  ball(b, [0.38, 1.08, 0.1], [0.04, 0.04, 0.04], brass, [1, 1, 1], 12)
  b.box([-0.14, 1.05, 0.06], [0.14, 1.1, 0.068], brass)
}

const porchOf = (b: MeshBuilder, paint: number): void => {
  // A step, a mat and a roof on brackets.
  b.box(
    [-1.05, 0, -0.05],
    [1.05, 0.16, 0.8],
    b.material({ roughness: 0.9, f0: 0.02, scale: 8, relief: 0.1, mottle: 0.2 }),
    hex('#a8a094'),
  )
  b.box([-0.42, 0.16, 0.14], [0.42, 0.18, 0.62], plainOf(b), hex('#7a5a38'))
  b.quad(
    [-1.15, 2.62, 0.85],
    [1.15, 2.62, 0.85],
    [1.15, 3.1, -0.05],
    [-1.15, 3.1, -0.05],
    paint,
    hex('#5a6068'),
  )
  b.box([-1.15, 2.54, 0.78], [1.15, 2.64, 0.86], paint, white)
}

/** What is on the one side (`s` -1) or the other: a bracket, a lamp, a pot of flowers, a window with shutters. */
const flankOf = (b: MeshBuilder, paint: number, door: Rgb, s: number): void => {
  b.placed({ at: [s * 1.02, 2.5, 0], pitch: 0.75 }, () =>
    b.box([-0.04, -0.06, 0], [0.04, 0.04, 0.9], paint, white),
  )
  b.box(
    [s * 0.92 - 0.06, 1.7, 0],
    [s * 0.92 + 0.06, 1.96, 0.14],
    b.material({ color: [1, 0.86, 0.6], emission: [1.3, 0.95, 0.5] }),
  )
  b.box([s * 0.92 - 0.08, 1.96, 0], [s * 0.92 + 0.08, 2, 0.16], paint, hex('#24282c'))
  // A pot of flowers on either side of the step.
  b.cylinder([s * 1.35, 0, 0.45], [s * 1.35, 0.36, 0.45], 0.17, 0.23, paint, hex('#b8643c'), 18)
  for (let k = 0; k < 26; k++) {
    const a = k * 2.4
    const r = 0.055 * Math.sqrt(k)
    const at: Vec3 = [
      s * 1.35 + r * Math.cos(a),
      0.46 + 0.16 * Math.exp(-r * 6) + 0.05 * (k % 3),
      0.45 + r * Math.sin(a),
    ]
    ball(
      b,
      at,
      [0.06, 0.06, 0.06],
      paint,
      hex(k % 2 ? '#3f7a34' : (['#e8405a', '#f2c83a', '#f4f0ee'][k % 3] ?? '#e8405a')),
      8,
    )
  }
  // Windows to both sides, shutters by them.
  const x = s * 2.35
  b.box([x - 0.52, 0.95, -0.05], [x + 0.52, 2.25, 0.01], paint, white)
  b.box(
    [x - 0.44, 1.03, 0],
    [x + 0.44, 2.17, 0.02],
    b.material({ color: hex('#3a4c56'), roughness: 0.08, f0: 0.1 }),
  )
  b.box([x - 0.025, 1.03, 0.01], [x + 0.025, 2.17, 0.035], paint, white)
  b.box([x - 0.44, 1.58, 0.01], [x + 0.44, 1.63, 0.035], paint, white)
  for (const q of [-1, 1])
    b.box(
      [x + q * 0.68 - 0.14, 0.95, -0.02],
      [x + q * 0.68 + 0.14, 2.25, 0.03],
      woodOf(b),
      mix3(door, [0, 0, 0], 0.25),
    )
}

/** The front of a house about its door: boards, a window with shutters, a step under a small roof, lamps, a wreath, pots of flowers. */
export const houseDoor: Make = (subject) =>
  built([-1.15, 0, -0.2], [1.15, 2.45, 0.9], { top: [0, 2.8, 0] }, (b) => {
    const paint = plainOf(b, 0.7)
    const door = subject.colors[0] ?? hex('#a8282c')
    const wall = hex('#9fb4bd')
    for (let y = 0; y < 3.6; y += 0.16)
      b.box(
        [-5, y, -0.2],
        [5, y + 0.15, -0.02 - 0.012 * (Math.round(y / 0.16) % 2)],
        paint,
        scale(wall, 0.92 + 0.12 * noise(y * 9, 2)),
      )
    // The eaves of the roof above.
    b.quad(
      [-5.3, 3.42, 0.5],
      [5.3, 3.42, 0.5],
      [5.3, 5.4, -2.6],
      [-5.3, 5.4, -2.6],
      paint,
      hex('#6a5a54'),
    )
    b.box([-5.3, 3.3, 0.44], [5.3, 3.46, 0.52], paint, white)
    doorOf(b, paint, door)
    porchOf(b, paint)
    for (const s of [-1, 1]) flankOf(b, paint, door, s)
  })
