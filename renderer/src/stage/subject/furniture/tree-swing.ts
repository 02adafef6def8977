// A swing on two long ropes from the bough of an old tree.
import { leafClump } from '../../prop/leaf.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush, round } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { board, type Joinery, modelOf } from './joinery.ts'

const crowns: Readonly<Record<string, readonly [string, string]>> = {
  'hung-cherry-tree': ['#d98aa8', '#ffe0ea'],
  'hung-birch': ['#5a8a34', '#b0d05a'],
}

/** Trunk, roots, the bough that carries the swing, and the limbs under the crown. */
const timberOf = (j: Joinery): void => {
  const bark = brush(
    j.w,
    { ...finish.bark, scale: 5, relief: 0.5 },
    /birch/.test(j.words) ? '#cfcabf' : '#5f4a36',
  )
  bark.tube(
    [
      [1.9, -0.05, -0.2],
      [1.88, 1.2, -0.2],
      [1.8, 2.6, -0.2],
      [1.62, 4.2, -0.15],
      [1.35, 5.4, -0.2],
    ],
    [0.48, 0.34, 0.31, 0.22, 0.08],
    16,
  )
  round(7, (a) =>
    bark.tube(
      [
        [1.9, 0.7, -0.2],
        [1.9 + 0.42 * Math.sin(a), 0.22, -0.2 + 0.42 * Math.cos(a)],
        [1.9 + 0.95 * Math.sin(a), -0.04, -0.2 + 0.95 * Math.cos(a)],
      ],
      [0.18, 0.13, 0.04],
      7,
    ),
  )
  bark.tube(
    [
      [1.8, 2.7, -0.2],
      [1.15, 3.2, -0.08],
      [0.3, 3.38, 0],
      [-0.7, 3.42, 0.02],
      [-1.6, 3.75, 0.1],
    ],
    [0.24, 0.18, 0.14, 0.11, 0.05],
    12,
  )
  for (const [x, y, z] of [
    [2.9, 4.5, 0.3],
    [1.2, 5.2, 0.9],
    [0.4, 5.0, -0.8],
    [2.4, 5.3, -0.9],
  ] as const)
    bark.tube(
      [
        [1.7, 3.4, -0.18],
        [(1.7 + x) / 2, 4.2, z * 0.5],
        [x, y, z],
      ],
      [0.17, 0.11, 0.05],
      9,
    )
}

const blobs: readonly (readonly [Vec3, number])[] = [
  [[1.5, 5.6, -0.2], 1.35],
  [[3.0, 4.9, 0.2], 1.15],
  [[0.2, 5.2, -0.4], 1.25],
  [[-1.4, 4.3, 0.1], 0.95],
  [[1.1, 4.9, 0.9], 1.05],
  [[2.3, 5.3, -1.0], 1.1],
  [[-0.5, 4.8, 0.4], 0.95],
  [[3.3, 4.1, -0.4], 0.75],
]

/** The whole: the seat hangs where the one of a framed swing does. */
export const treeSwing = (j: Joinery): Model => {
  timberOf(j)
  const leaf = j.w.material({ roughness: 0.7, f0: 0.02 })
  const own = Object.entries(crowns).find(([key]) => j.words.includes(key))?.[1]
  const autumn = /autumn|fall\b/.test(j.words)
  const [dark, light] = own ?? (autumn ? ['#8a3a14', '#e88a2c'] : ['#2c5420', '#86ac44'])
  for (const [center, r] of blobs)
    leafClump(
      j.w,
      {
        center,
        radius: [r, r * 0.75, r],
        count: Math.round(520 * r),
        size: 0.13,
        dark: hex(dark),
        light: hex(light),
        material: leaf,
        fine: true,
      },
      j.random,
    )
  const hemp = brush(j.w, { ...finish.wool, scale: 200 }, '#c8ac7c')
  for (const s of [-1, 1]) {
    hemp.rod([s * 0.26, 0.49, 0], [s * 0.29, 3.42, 0], 0.017, 0.017, 8)
    for (let k = 0; k < 3; k++)
      hemp.tube(
        Array.from({ length: 13 }, (_, i): Vec3 => {
          const a = (i / 12) * 6.2832
          return [s * 0.29 + 0.03 * (k - 1), 3.38 + 0.15 * Math.cos(a), 0.15 * Math.sin(a)]
        }),
        0.016,
        6,
      )
    hemp.ball([s * 0.26, 0.455, 0], 0.03)
  }
  board(j, [-0.34, 0.465, -0.13], [0.34, 0.5, 0.13], j.color(1, '#a8743c'))
  return modelOf(j, { seat: [0, 0.5, 0.02], front: [0, 0.5, 0.3] }, 0.2)
}
