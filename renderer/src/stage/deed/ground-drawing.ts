// A drawing in coloured chalk on the ground: a sun, a house, a flower, a rainbow and a cat, as children draw them.
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import { built, type Make } from './work-actors.ts'

type Point = readonly [x: number, z: number]

const ring = (x: number, z: number, r: number, from = 0, to = 6.2832): readonly Point[] =>
  Array.from({ length: 25 }, (_, i): Point => {
    const a = from + ((to - from) * i) / 24
    return [x + r * Math.cos(a), z - r * Math.sin(a)]
  })

/** Lines with their colour; x to the right, -z up the drawing. */
const strokes: readonly (readonly [string, readonly Point[]])[] = [
  ['#ffd23a', ring(-0.85, -0.5, 0.2)],
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((k): readonly [string, readonly Point[]] => {
    const a = (k / 8) * 6.2832
    return [
      '#ffd23a',
      [
        [-0.85 + 0.26 * Math.cos(a), -0.5 - 0.26 * Math.sin(a)],
        [-0.85 + 0.4 * Math.cos(a), -0.5 - 0.4 * Math.sin(a)],
      ],
    ]
  }),
  [
    '#ffffff',
    [
      [-0.3, 0.45],
      [-0.3, -0.05],
      [0.3, -0.05],
      [0.3, 0.45],
      [-0.3, 0.45],
    ],
  ],
  [
    '#ff6a5a',
    [
      [-0.4, -0.05],
      [0, -0.42],
      [0.4, -0.05],
    ],
  ],
  [
    '#7ad0ff',
    [
      [-0.08, 0.45],
      [-0.08, 0.18],
      [0.1, 0.18],
      [0.1, 0.45],
    ],
  ],
  ['#ff5a5a', ring(0.55, -0.05, 0.62, 0.2, 2.9)],
  ['#ffb03a', ring(0.55, -0.05, 0.55, 0.2, 2.9)],
  ['#fff05a', ring(0.55, -0.05, 0.48, 0.2, 2.9)],
  ['#7ae07a', ring(0.55, -0.05, 0.41, 0.2, 2.9)],
  ['#6ab0ff', ring(0.55, -0.05, 0.34, 0.2, 2.9)],
  [
    '#7ae07a',
    [
      [0.8, 0.5],
      [0.8, 0.12],
    ],
  ],
  ['#ff8ad0', ring(0.8, 0.05, 0.1)],
  ['#ff8ad0', ring(0.8, 0.05, 0.17)],
  ['#c89aff', ring(-0.75, 0.25, 0.18)],
  [
    '#c89aff',
    [
      [-0.9, 0.14],
      [-0.9, -0.05],
      [-0.79, 0.07],
    ],
  ],
  [
    '#c89aff',
    [
      [-0.6, 0.14],
      [-0.6, -0.05],
      [-0.71, 0.07],
    ],
  ],
]

const line = (b: MeshBuilder, m: number, points: readonly Point[], color: string): void => {
  for (let i = 1; i < points.length; i++) {
    const [p, q] = [points[i - 1], points[i]]
    if (!p || !q) continue
    const d = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1
    const [nx, nz] = [((q[1] - p[1]) / d) * 0.021, (-(q[0] - p[0]) / d) * 0.021]
    const at = (o: Point, s: number): Vec3 => [o[0] + s * nx, 0.008, o[1] + s * nz]
    b.quad(at(p, 1), at(q, 1), at(q, -1), at(p, -1), m, hex(color))
    b.quad(at(p, -1), at(q, -1), at(q, 1), at(p, 1), m, hex(color))
  }
}

/** 2.6 m wide, flat on the ground. */
export const groundDrawing: Make = () =>
  built([-1.3, 0, -0.9], [1.3, 0.02, 0.7], { top: [0, 0.02, 0] }, (b) => {
    const chalk = b.material({ roughness: 1, f0: 0, scale: 60, relief: 0, mottle: 0.35 })
    for (const [color, points] of strokes) line(b, chalk, points, color)
    for (const [k, color] of ['#ff8ad0', '#ffd23a', '#7ad0ff', '#7ae07a'].entries())
      b.placed({ at: [1.05, 0.02, 0.5 + 0.07 * k], yaw: 0.4 * k }, () =>
        b.cylinder([-0.06, 0, 0], [0.06, 0, 0], 0.016, 0.014, chalk, hex(color), 8),
      )
  })
