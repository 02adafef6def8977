// What hands open, climb and wash at: a wall with a door or a window that stands ajar, a ladder at the corner of a house, a sink full of suds, a bucket of them.
import type { MeshBuilder } from '../mesh-builder.ts'
import { noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'
import { ball, built, type Make, plainOf, woodOf } from './work-actors.ts'

const white = hex('#f2eee4')
const brassOf = (b: MeshBuilder): number =>
  b.material({ color: hex('#d0a048'), roughness: 0.25, f0: 0.5, metal: 1 })

/** Walls to both sides and above of an opening, with a skirting. */
const wallAbout = (b: MeshBuilder, half: number, low: number, high: number): void => {
  const paper = b.material({ roughness: 0.92, f0: 0.01, scale: 18, relief: 0.03, mottle: 0.06 })
  const tint = hex('#c9bda6')
  for (const s of [-1, 1])
    b.box([s < 0 ? -5 : half, 0, -0.1], [s < 0 ? -half : 5, 4, 0], paper, tint)
  b.box([-half, high, -0.1], [half, 4, 0], paper, tint)
  if (low > 0) b.box([-half, 0, -0.1], [half, low, 0], paper, tint)
  const trim = plainOf(b, 0.5)
  for (const s of [-1, 1])
    b.box([s < 0 ? -5 : half + 0.09, 0, 0], [s < 0 ? -half - 0.09 : 5, 0.13, 0.02], trim, white)
  for (const s of [-1, 1])
    b.box(
      [s * (half + 0.045) - 0.05, low, -0.02],
      [s * (half + 0.045) + 0.05, high + 0.09, 0.03],
      trim,
      white,
    )
  b.box([-half - 0.095, high, -0.02], [half + 0.095, high + 0.1, 0.03], trim, white)
}

/** A garden in the light: grass, a hedge, trees and the sky, on a board behind the opening. */
const outside = (b: MeshBuilder, half: number, low: number, high: number): void => {
  const glow = b.material({ roughness: 1, f0: 0, emission: [0.34, 0.36, 0.36] })
  const z = -1.4
  b.box([-half * 3, -0.05, z - 0.05], [half * 3, high + 1.2, z], glow, hex('#a9cdea'))
  const green = b.material({ roughness: 1, f0: 0, emission: [0.05, 0.08, 0.03] })
  b.box([-half * 3, low - 0.3, z], [half * 3, low + 0.34, z + 0.02], green, hex('#6f9a44'))
  for (let i = 0; i < 9; i++) {
    const [x, r] = [-half * 2.4 + i * half * 0.62, 0.28 + 0.14 * noise(i * 3.3, 2)]
    ball(
      b,
      [x, low + 0.4 + 0.2 * noise(i, 7), z + 0.06],
      [r, r, 0.05],
      green,
      hex(i % 2 ? '#4f7f36' : '#5d8f3c'),
      18,
    )
  }
}

/** A doorway whose door stands open toward one, its handle within reach of who comes through. */
export const ajarDoor: Make = (subject) =>
  built([-1, 0, -0.1], [1, 2.3, 0.8], { top: [0, 2.3, 0], handle: [-0.02, 1.04, 0.73] }, (b) => {
    wallAbout(b, 0.48, 0, 2.12)
    outside(b, 0.48, 0.4, 2.12)
    b.box([-0.7, -0.01, -1.4], [0.7, 0.004, 0], woodOf(b), hex('#8a6a48'))
    const [paint, color] = [plainOf(b, 0.45), subject.colors[0] ?? hex('#8a4a2c')]
    const brass = brassOf(b)
    b.placed({ at: [-0.47, 0, 0.02], yaw: -1.36 }, () => {
      b.box([0, 0.015, -0.022], [0.92, 2.1, 0.022], paint, color)
      for (const [y0, y1] of [
        [0.2, 0.86],
        [1.2, 1.94],
      ] as const)
        for (const x of [0.13, 0.51])
          for (const s of [-1, 1])
            b.box(
              [x, y0, s * 0.024 - 0.004],
              [x + 0.28, y1, s * 0.024 + 0.004],
              paint,
              scale(color, 0.78),
            )
      for (const s of [-1, 1]) {
        b.cylinder([0.85, 1.04, 0], [0.85, 1.04, s * 0.07], 0.014, 0.014, brass, [1, 1, 1], 10)
        b.cylinder(
          [0.86, 1.04, s * 0.07],
          [0.74, 1.04, s * 0.07],
          0.013,
          0.011,
          brass,
          [1, 1, 1],
          10,
        )
        b.box([0.82, 0.94, s * 0.024 - 0.003], [0.88, 1.14, s * 0.024 + 0.003], brass)
      }
    })
  })

/** A window with two sashes that open into the room; the right one stands out from the wall. */
export const ajarWindow: Make = (subject) =>
  built([-1.1, 0, -0.1], [0.9, 2.3, 0.5], { top: [0, 2.3, 0], sash: [-0.24, 1.36, 0.45] }, (b) => {
    b.placed({ at: [-0.5, 0, 0] }, () => {
      wallAbout(b, 0.62, 0.92, 2.2)
      outside(b, 0.62, 0.92, 2.2)
      const paint = plainOf(b, 0.5)
      b.box([-0.74, 0.86, -0.06], [0.74, 0.92, 0.14], paint, white)
      const color = subject.colors[0] ?? white
      const glass = b.material({
        surface: 'glass',
        roughness: 0.02,
        f0: 0.05,
        color: [0.96, 0.98, 1],
      })
      for (const s of [-1, 1])
        b.placed({ at: [s * 0.61, 0, 0.02], yaw: s > 0 ? Math.PI + 0.9 : -0.95 }, () => {
          b.box([0.05, 0.98, -0.004], [0.55, 2.14, 0.004], glass)
          for (const x of [0, 0.55])
            b.box([x, 0.94, -0.022], [x + 0.055, 2.18, 0.022], paint, color)
          for (const y of [0.94, 1.53, 2.13])
            b.box([0, y, -0.02], [0.6, y + 0.05, 0.02], paint, color)
        })
      // Curtains drawn aside.
      const cloth = b.material({ roughness: 0.95, f0: 0.01, scale: 40, relief: 0.05 })
      b.cylinder([-1.15, 2.44, 0.1], [1.15, 2.44, 0.1], 0.016, 0.016, brassOf(b), [1, 1, 1], 10)
      for (const s of [-1, 1])
        b.grid(
          60,
          4,
          (u, v) => [s * (0.8 + 0.32 * u), 0.3 + 2.14 * v, 0.1 + 0.035 * Math.sin(u * 34)],
          cloth,
          () => hex('#b8553f'),
          false,
        )
    })
  })

/** A ladder that leans to the left against the corner of a house. */
export const proppedLadder: Make = () =>
  built([-0.6, 0, -0.25], [0.8, 3, 0.25], { top: [-0.3, 3, 0] }, (b) => {
    const board = plainOf(b, 0.8)
    const wall = hex('#d9c7a2')
    for (let y = 0; y < 4.6; y += 0.18)
      b.box(
        [-6, y, -2.6],
        [-0.5 - 0.012 * (Math.round(y / 0.18) % 2), y + 0.17, 0.75],
        board,
        scale(wall, 0.93 + 0.1 * noise(y * 7, 3)),
      )
    b.box([-0.62, 0, 0.7], [-0.47, 4.6, 0.79], board, white)
    b.box([-6, 4.3, -2.8], [-0.2, 4.42, 1], board, hex('#6a5148'))
    // A window in the front of the house.
    b.box([-2.1, 1.1, 0.74], [-1.1, 2.4, 0.78], board, white)
    b.box(
      [-2.02, 1.18, 0.77],
      [-1.18, 2.32, 0.79],
      b.material({ color: hex('#3f5460'), roughness: 0.08, f0: 0.1 }),
    )
    b.box([-1.62, 1.18, 0.78], [-1.58, 2.32, 0.8], board, white)
    const wood = woodOf(b)
    const at = (y: number, z: number): Vec3 => [0.58 - 0.34 * y, y, z]
    for (const z of [-0.2, 0.2])
      b.cylinder(at(0, z), at(3.55, z), 0.034, 0.03, wood, hex('#b9813f'), 10)
    for (let y = 0.3; y < 3.5; y += 0.3)
      b.cylinder(at(y, -0.2), at(y, 0.2), 0.02, 0.02, wood, hex('#cf9850'), 8)
  })

/** Bubbles in a heap about a point. */
const foam = (b: MeshBuilder, at: Vec3, wide: number, deep: number, n: number): void => {
  const froth = b.material({ roughness: 0.35, f0: 0.05 })
  for (let i = 0; i < n; i++) {
    const [a, t] = [i * 2.39996, Math.sqrt((i + 0.5) / n)]
    const r = 0.022 + 0.03 * noise(i * 1.7, 5)
    ball(
      b,
      [
        at[0] + Math.cos(a) * t * wide,
        at[1] + 0.03 * (1 - t) + 0.02 * noise(i, 3),
        at[2] + Math.sin(a) * t * deep,
      ],
      [r, r * 0.9, r],
      froth,
      mix3([0.93, 0.96, 1], [1, 1, 1], noise(i * 2.1, 9)),
      10,
    )
  }
}

/** A plate that stands on its rim, tipped back by `lean` radians. */
const plate = (b: MeshBuilder, at: Vec3, r: number, lean: number, yaw = 0): void =>
  b.placed({ at, yaw, pitch: Math.PI / 2 - lean }, () => {
    const china = b.material({ roughness: 0.15, f0: 0.05 })
    b.cylinder([0, 0, 0], [0, 0.014, 0], r * 0.7, r, china, hex('#f6f6f2'), 32)
    b.cylinder([0, 0.014, 0], [0, 0.016, 0], r * 0.78, r * 0.78, china, hex('#5f93b8'), 32)
    b.cylinder([0, 0.0165, 0], [0, 0.0175, 0], r * 0.72, r * 0.72, china, hex('#f6f6f2'), 32)
  })

/** A counter with a basin of suds, a tap over it, plates in a rack beside it. */
export const sudsSink: Make = () =>
  built([-0.9, 0, -0.3], [0.9, 1.15, 0.32], { top: [0, 0.9, 0] }, (b) => {
    const [paint, stone] = [plainOf(b, 0.5), b.material({ roughness: 0.3, f0: 0.04 })]
    const steel = b.material({ color: hex('#c9ced3'), roughness: 0.18, f0: 0.6, metal: 1 })
    b.box([-0.95, 0, -0.3], [0.95, 0.82, 0.28], paint, hex('#6f9488'))
    for (const x of [-0.72, -0.24, 0.24, 0.72]) {
      b.box([x - 0.21, 0.1, 0.28], [x + 0.21, 0.74, 0.295], paint, hex('#7fa598'))
      b.cylinder([x + 0.13, 0.66, 0.3], [x + 0.13, 0.56, 0.31], 0.01, 0.01, steel, [1, 1, 1], 8)
    }
    const top = hex('#e7e2d6')
    for (const [low, high] of [
      [
        [-1, 0.82, -0.34],
        [-0.38, 0.87, 0.33],
      ],
      [
        [0.38, 0.82, -0.34],
        [1, 0.87, 0.33],
      ],
      [
        [-0.38, 0.82, 0.22],
        [0.38, 0.87, 0.33],
      ],
      [
        [-0.38, 0.82, -0.34],
        [0.38, 0.87, -0.22],
      ],
    ] as const)
      b.box(low, high, stone, top)
    b.box([-0.38, 0.8, -0.22], [0.38, 0.83, 0.22], steel)
    foam(b, [0, 0.85, 0], 0.35, 0.19, 150)
    plate(b, [0.02, 0.93, -0.02], 0.14, 0.5, 0.2)
    // The tap stands at the side, so that it hides no hand.
    b.cylinder([0.42, 0.87, 0], [0.42, 1.12, 0], 0.018, 0.016, steel, [1, 1, 1], 12)
    b.cylinder([0.42, 1.12, 0], [0.28, 1.14, 0], 0.016, 0.014, steel, [1, 1, 1], 12)
    b.cylinder([0.28, 1.14, 0], [0.26, 1.06, 0], 0.014, 0.013, steel, [1, 1, 1], 12)
    for (let i = 0; i < 5; i++) plate(b, [-0.82 + i * 0.075, 0.98, 0.02], 0.11, 0.12, Math.PI / 2)
    b.box([-0.9, 0.87, -0.12], [-0.46, 0.885, 0.16], steel)
    for (const [x, color] of [
      [0.62, '#e8853a'],
      [0.76, '#4f8fc0'],
    ] as const)
      b.cylinder([x, 0.87, 0.05], [x, 0.97, 0.05], 0.038, 0.042, stone, hex(color), 20)
  })

/** Suds that lie on something. */
export const sudsPatch: Make = () =>
  built([-0.2, 0, -0.2], [0.2, 0.05, 0.2], { top: [0, 0.05, 0] }, (b) =>
    foam(b, [0, -0.01, 0], 0.3, 0.24, 60),
  )

/** A bucket with a heap of suds in it. */
export const sudsBucket: Make = () =>
  built([-0.2, 0, -0.2], [0.2, 0.4, 0.2], { top: [0, 0.36, 0] }, (b) => {
    const plastic = b.material({ roughness: 0.4, f0: 0.04 })
    b.cylinder([0, 0, 0], [0, 0.3, 0], 0.14, 0.18, plastic, hex('#2f6fc0'), 28)
    b.cylinder([0, 0.29, 0], [0, 0.31, 0], 0.188, 0.188, plastic, hex('#255a9e'), 28)
    foam(b, [0, 0.31, 0], 0.15, 0.15, 70)
    foam(b, [0.28, 0.01, 0.12], 0.14, 0.1, 30)
  })
