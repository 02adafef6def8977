// A child's lemonade stand with its painted sign, built by the stage.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { ball, built, type Make, plainOf, woodOf } from './work-actors.ts'

/** A child's lemonade stand: a table of boards under a painted sign, a jug with slices of lemon, cups and a bowl. */
export const lemonadeStand: Make = () =>
  built([-0.8, 0, -0.3], [0.8, 1.72, 0.34], { top: [0, 0.6, 0] }, (b) => {
    const wood = woodOf(b)
    for (let k = 0; k < 4; k++)
      b.box(
        [-0.76, 0.04 + k * 0.135, 0.26],
        [0.76, 0.165 + k * 0.135, 0.29],
        wood,
        scale(hex('#e8d8b0'), k % 2 ? 1 : 0.9),
      )
    b.box([-0.8, 0.56, -0.28], [0.8, 0.6, 0.34], wood, hex('#c8965a'))
    for (const x of [-0.74, 0.74]) {
      b.box([x - 0.03, 0, -0.25], [x + 0.03, 0.56, -0.19], wood, hex('#b8824a'))
      b.box([x - 0.03, 0, 0.2], [x + 0.03, 1.5, 0.26], wood, hex('#b8824a'))
    }
    b.box([-0.8, 1.38, 0.2], [0.8, 1.72, 0.25], plainOf(b), hex('#f6d23a'))
    lettering(b, 'LEMONADE', [-0.68, 1.45, 0.252], 0.165, hex('#2a5a2c'))
    for (const x of [-0.5, 0, 0.5]) lemonAt(b, [x, 0.33, 0.295], 0.1)
    b.placed({ at: [0, 0.6, 0] }, () => refreshments(b))
  })

/** The jug and its slices, cups and a bowl of lemons, on y = 0. */
const refreshments = (b: MeshBuilder): void => {
  const paper = plainOf(b)
  const pale = b.material({ roughness: 0.06, f0: 0.08 })
  const turned = (points: readonly (readonly [number, number])[], m: number, color: Rgb): void =>
    b.lathe(points, m, color, 28)
  turned(
    [
      [0.07, 0],
      [0.085, 0.1],
      [0.078, 0.2],
    ],
    pale,
    hex('#f6e484'),
  )
  turned(
    [
      [0.078, 0.2],
      [0.08, 0.25],
      [0.09, 0.28],
      [0.08, 0.25],
    ],
    pale,
    hex('#e8f2f2'),
  )
  for (const [x, y] of [
    [-0.03, 0.06],
    [0.03, 0.14],
  ] as const)
    b.cylinder([x, y, 0.075], [x, y, 0.086], 0.032, 0.032, paper, hex('#f8d83a'), 16)
  for (const x of [-0.5, -0.36, 0.22])
    b.cylinder(
      [x, 0, 0.12],
      [x, 0.12, 0.12],
      0.034,
      0.044,
      paper,
      hex(x < 0 ? '#e8485a' : '#4a9ad8'),
      16,
    )
  b.placed({ at: [0.5, 0, 0.05] }, () => {
    turned(
      [
        [0.07, 0],
        [0.15, 0.08],
        [0.16, 0.11],
        [0.13, 0.06],
      ],
      paper,
      hex('#4a8ab0'),
    )
    for (let i = 0; i < 6; i++)
      ball(
        b,
        [0.08 * Math.cos(i * 1.1), 0.12 + 0.03 * (i % 2), 0.08 * Math.sin(i * 1.1)],
        [0.055, 0.045, 0.045],
        paper,
        hex('#f6d02c'),
        14,
      )
  })
}

/** Half a lemon painted on a board. */
const lemonAt = (b: MeshBuilder, [x, y, z]: Vec3, r: number): void => {
  const m = plainOf(b)
  b.cylinder([x, y, z - 0.01], [x, y, z], r, r, m, hex('#f2c41c'), 28)
  b.cylinder([x, y, z], [x, y, z + 0.004], r * 0.86, r * 0.86, m, hex('#fff6c8'), 28)
  for (let i = 0; i < 8; i++) {
    const a = (i / 8) * 6.2832
    b.cylinder(
      [x + 0.45 * r * Math.cos(a), y + 0.45 * r * Math.sin(a), z + 0.004],
      [x + 0.45 * r * Math.cos(a), y + 0.45 * r * Math.sin(a), z + 0.008],
      r * 0.24,
      r * 0.24,
      m,
      hex('#f8da4a'),
      10,
    )
  }
}

/** Strokes of the capitals that a sign needs, in a cell of 0..1 by 0..1. */
const strokes: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>> = {
  A: [
    [0, 0, 0.35, 1],
    [0.7, 0, 0.35, 1],
    [0.14, 0.4, 0.56, 0.4],
  ],
  D: [
    [0, 0, 0, 1],
    [0, 1, 0.5, 0.8],
    [0.5, 0.8, 0.5, 0.2],
    [0.5, 0.2, 0, 0],
  ],
  E: [
    [0, 0, 0, 1],
    [0, 1, 0.55, 1],
    [0, 0.5, 0.45, 0.5],
    [0, 0, 0.55, 0],
  ],
  L: [
    [0, 0, 0, 1],
    [0, 0, 0.55, 0],
  ],
  M: [
    [0, 0, 0, 1],
    [0, 1, 0.35, 0.4],
    [0.35, 0.4, 0.7, 1],
    [0.7, 1, 0.7, 0],
  ],
  N: [
    [0, 0, 0, 1],
    [0, 1, 0.6, 0],
    [0.6, 0, 0.6, 1],
  ],
  O: [
    [0.05, 0.15, 0.05, 0.85],
    [0.05, 0.85, 0.3, 1],
    [0.3, 1, 0.6, 0.85],
    [0.6, 0.85, 0.6, 0.15],
    [0.6, 0.15, 0.3, 0],
    [0.3, 0, 0.05, 0.15],
  ],
}

/** A word painted at a point, its cells `wide` metres. */
const lettering = (
  b: MeshBuilder,
  word: string,
  [x, y, z]: Vec3,
  wide: number,
  color: Rgb,
): void => {
  const m = plainOf(b)
  ;[...word].forEach((letter, i) => {
    for (const [x0, y0, x1, y1] of strokes[letter] ?? [])
      b.cylinder(
        [x + (i + x0) * wide, y + y0 * wide * 1.35, z],
        [x + (i + x1) * wide, y + y1 * wide * 1.35, z],
        0.016,
        0.016,
        m,
        color,
        6,
      )
  })
}
