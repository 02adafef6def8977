// What chores need about them: a wheelchair, a clothes line, a mower, a tub of suds.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

/** A ring that stands across x. */
export const ring = (
  b: MeshBuilder,
  x: number,
  y: number,
  z: number,
  r: number,
  thick: number,
  m: number,
  c: Rgb,
): void => {
  for (let i = 0; i < 28; i++) {
    const at = (k: number): Vec3 => [
      x,
      y + r * Math.sin((k / 28) * 6.2832),
      z + r * Math.cos((k / 28) * 6.2832),
    ]
    b.cylinder(at(i), at(i + 1), thick, thick, m, c, 8)
  }
}

/** The tubes of one side. */
const frameOf = (s: number): readonly (readonly [Vec3, Vec3])[] => [
  [
    [s * 0.25, 0.5, -0.24],
    [s * 0.25, 0.95, -0.28],
  ],
  [
    [s * 0.25, 0.93, -0.28],
    [s * 0.25, 0.95, -0.46],
  ],
  [
    [s * 0.25, 0.48, -0.24],
    [s * 0.25, 0.48, 0.28],
  ],
  [
    [s * 0.25, 0.48, 0.28],
    [s * 0.2, 0.12, 0.46],
  ],
  [
    [s * 0.25, 0.16, 0.4],
    [s * 0.25, 0.48, 0.28],
  ],
  [
    [s * 0.27, 0.7, -0.24],
    [s * 0.27, 0.7, 0.18],
  ],
  [
    [s * 0.27, 0.7, 0.18],
    [s * 0.27, 0.48, 0.2],
  ],
  [
    [s * 0.25, 0.31, -0.12],
    [s * 0.25, 0.48, -0.12],
  ],
]

/** A wheelchair, its seat 0.5 m high, facing +z. */
export const wheelchair: Make = (subject) =>
  built(
    [-0.36, 0, -0.5],
    [0.36, 0.95, 0.62],
    { seat: [0, 0.5, 0.02], top: [0, 0.95, -0.2] },
    (b) => {
      const steel = b.material({ color: hex('#b8bec4'), roughness: 0.25, f0: 0.5, metal: 0.9 })
      const tyre = plainOf(b, 0.6)
      const cloth = plainOf(b)
      const color = subject.colors[0] ?? hex('#24304a')
      for (const s of [-1, 1]) {
        const x = s * 0.31
        ring(b, x, 0.31, -0.12, 0.29, 0.02, tyre, hex('#17181b'))
        ring(b, x + s * 0.035, 0.31, -0.12, 0.25, 0.008, steel, [1, 1, 1])
        for (let k = 0; k < 8; k++) {
          const a = (k / 8) * 6.2832
          b.cylinder(
            [x, 0.31, -0.12],
            [x, 0.31 + 0.28 * Math.sin(a), -0.12 + 0.28 * Math.cos(a)],
            0.004,
            0.004,
            steel,
            [1, 1, 1],
            5,
          )
        }
        ring(b, s * 0.25, 0.09, 0.4, 0.075, 0.018, tyre, hex('#17181b'))
        for (const [p, q] of frameOf(s)) b.cylinder(p, q, 0.013, 0.013, steel, [1, 1, 1], 8)
        b.box([s * 0.27 - 0.03, 0.7, -0.22], [s * 0.27 + 0.03, 0.73, 0.16], cloth, hex('#202226'))
        b.box([s * 0.12 - 0.08, 0.1, 0.42], [s * 0.12 + 0.08, 0.12, 0.62], steel)
      }
      b.box([-0.24, 0.46, -0.24], [0.24, 0.5, 0.26], cloth, color)
      b.box([-0.24, 0.5, -0.28], [0.24, 0.9, -0.25], cloth, color)
    },
  )

/** A line between two poles with washing on it, and a basket below. */
export const clothesLine: Make = () =>
  built([-1.9, 0, -0.15], [1.9, 2.05, 0.5], { top: [0, 2, 0] }, (b) => {
    const wood = woodOf(b)
    const cloth = plainOf(b)
    for (const x of [-1.85, 1.85])
      b.cylinder([x, 0, 0], [x, 2.05, 0], 0.045, 0.04, wood, hex('#8a6a44'), 12)
    const y = (x: number): number => 1.9 - 0.1 * (1 - (x / 1.85) ** 2)
    for (let x = -1.85; x < 1.84; x += 0.185)
      b.cylinder([x, y(x), 0], [x + 0.185, y(x + 0.185), 0], 0.008, 0.008, cloth, hex('#e8e4da'), 6)
    const piece = (x: number, wide: number, tall: number, color: Rgb): void =>
      b.grid(
        16,
        14,
        (u, v) => [
          x + (u - 0.5) * wide,
          y(x) - v * tall,
          0.02 + 0.05 * v * Math.sin(u * 9 + x * 4),
        ],
        cloth,
        () => color,
        false,
      )
    piece(-1.2, 1.0, 1.05, hex('#f4f2ec'))
    piece(-0.3, 0.5, 0.6, hex('#d8504a'))
    for (const x of [-0.62, 0.02]) piece(x, 0.16, 0.26, hex('#d8504a'))
    piece(1.3, 0.55, 0.95, hex('#4a7ab8'))
    for (const x of [-1.65, -0.75, -0.5, -0.1, 1.06, 1.54])
      b.box([x - 0.012, y(x) - 0.05, -0.015], [x + 0.012, y(x) + 0.03, 0.035], wood, hex('#c89a5a'))
    b.placed({ at: [0.05, 0, 0.34] }, () => {
      b.lathe(
        [
          [0.001, 0],
          [0.24, 0],
          [0.31, 0.28],
          [0.29, 0.28],
          [0.23, 0.04],
          [0.001, 0.03],
        ],
        wood,
        hex('#c79a5c'),
        24,
      )
      b.placed({ at: [0, 0.26, 0], scale: [0.25, 0.09, 0.25] }, () =>
        b.sphere(cloth, hex('#e8e2ea'), 18),
      )
    })
  })

/** A mower with its handle towards -z. */
export const lawnMower: Make = (subject) =>
  built([-0.32, 0, -0.9], [0.32, 0.98, 0.4], { top: [0, 0.5, 0] }, (b) => {
    const paint = b.material({ roughness: 0.25, f0: 0.06 })
    const steel = b.material({ color: hex('#3a3e44'), roughness: 0.35, f0: 0.4, metal: 0.6 })
    const color = subject.colors[0] ?? hex('#c8281c')
    b.box([-0.27, 0.1, -0.32], [0.27, 0.26, 0.36], paint, color)
    b.box([-0.2, 0.26, -0.22], [0.2, 0.34, 0.24], paint, scale(color, 0.8))
    b.cylinder([0, 0.34, 0], [0, 0.48, 0], 0.13, 0.12, steel, [1, 1, 1], 20)
    for (const x of [-0.3, 0.3])
      for (const [z, r] of [
        [-0.26, 0.13],
        [0.28, 0.1],
      ] as const)
        b.cylinder([x - 0.035, r, z], [x + 0.035, r, z], r, r, plainOf(b, 0.6), hex('#1a1b1e'), 20)
    for (const x of [-0.2, 0.2])
      b.cylinder([x, 0.26, -0.3], [x, 0.96, -0.86], 0.014, 0.014, steel, [1, 1, 1], 8)
    b.cylinder(
      [-0.21, 0.96, -0.86],
      [0.21, 0.96, -0.86],
      0.018,
      0.018,
      plainOf(b, 0.6),
      hex('#1a1b1e'),
      8,
    )
    b.box([-0.2, 0.2, -0.62], [0.2, 0.5, -0.32], plainOf(b), hex('#2c3036'))
  })

/** A white tub on feet, full of suds. */
export const sudsTub: Make = (_subject, chance) =>
  built([-0.78, 0, -0.38], [0.78, 0.62, 0.38], { top: [0, 0.6, 0] }, (b) => {
    const enamel = b.material({ roughness: 0.15, f0: 0.06 })
    b.placed({ at: [0, 0, 0], scale: [1, 1, 0.5] }, () =>
      b.lathe(
        [
          [0.001, 0.1],
          [0.55, 0.1],
          [0.7, 0.24],
          [0.76, 0.58],
          [0.79, 0.6],
          [0.76, 0.62],
          [0.72, 0.58],
          [0.6, 0.42],
          [0.001, 0.4],
        ],
        enamel,
        hex('#f4f4f0'),
        48,
      ),
    )
    const gold = b.material({ color: hex('#c89a3a'), roughness: 0.3, f0: 0.6, metal: 1 })
    for (const x of [-0.5, 0.5])
      for (const z of [-0.2, 0.2])
        b.placed({ at: [x, 0.07, z], scale: [0.06, 0.08, 0.06] }, () =>
          b.sphere(gold, [1, 1, 1], 12),
        )
    const foam = b.material({ roughness: 0.7, f0: 0.03 })
    for (let i = 0; i < 60; i++) {
      const [a, r] = [i * 2.4, Math.sqrt((i + 0.5) / 60)]
      b.placed(
        {
          at: [Math.cos(a) * r * 0.66, 0.54 + 0.05 * chance(), Math.sin(a) * r * 0.3],
          scale: 0.05 + 0.05 * chance(),
        },
        () => b.sphere(foam, hex('#f6fafc'), 10),
      )
    }
  })
