// What cars wear to race or to leave the road: stripes, number plates on doors and bonnet, lamps before the grille, a scoop, a wing and mud flaps.
import type { Rgb } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Pattern } from '../sculpture.ts'
import type { Workpiece } from '../workpiece.ts'
import { addWheel } from './wheel.ts'

/** Bands aslant over the flanks and a broad one over bonnet and roof: 1 is the second colour. */
export const rallyStripes: Pattern = (x, y, z) => {
  if (Math.abs(x) < 0.26 && y > 0.72) return 1
  const along = z * 0.8 + y * 1.1
  if (Math.abs(x) > 0.5 && y < 0.98 && along > 0.1 && along < 0.5) return 1
  return Math.abs(x) > 0.5 && along < -0.75 && y < 0.98 ? 1 : 0
}

/** Strokes of the digits in a box 2 wide and 4 high: x0,y0,x1,y1. */
const strokes: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>> = {
  '1': [[0.8, 0, 1.3, 4]],
  '4': [
    [0, 1.4, 2, 1.9],
    [1.4, 0, 1.9, 4],
    [0, 1.4, 0.5, 4],
  ],
  '7': [
    [0, 3.5, 2, 4],
    [1.4, 0, 2, 4],
  ],
}

/** A number on a white plate in the plane z = 0, `k` metres high. */
const plate = (work: Workpiece, digits: string, k: number): void => {
  brush(work, finish.paint, '#fbfaf4').box([-k * 0.62, -k * 0.6, 0], [k * 0.62, k * 0.6, 0.01])
  const ink = brush(work, finish.paint, '#14161a')
  const u = k / 5
  ;[...digits].forEach((d, i) => {
    const left = (i - (digits.length - 1) / 2) * u * 2.7 - u
    for (const [x0, y0, x1, y1] of strokes[d] ?? [])
      ink.box([left + x0 * u, (y0 - 2) * u, 0.01], [left + x1 * u, (y1 - 2) * u, 0.016])
  })
}

/** All of it on a car of half width `half`, belt height `belt`; `nose` is the z of its front. */
export const addRallyKit = (
  work: Workpiece,
  { half, belt, nose, second }: { half: number; belt: number; nose: number; second: Rgb },
): void => {
  for (const s of [-1, 1])
    work.placed({ at: [s * (half + 0.012), 0.66, 0.24], yaw: (s * Math.PI) / 2 }, () =>
      plate(work, '17', 0.44),
    )
  const dark = brush(work, finish.plastic, '#17181b')
  dark.box([-0.66, 0.6, nose - 0.03], [0.66, 0.66, nose + 0.1])
  for (const x of [-0.51, -0.18, 0.18, 0.51]) {
    dark.rod([x, 0.8, nose - 0.04], [x, 0.8, nose + 0.1], 0.06, 0.14, 18)
    brush(work, { ...finish.glass, emission: [0.9, 0.88, 0.7] }, '#fdf6d8').ball(
      [x, 0.8, nose + 0.1],
      [0.13, 0.13, 0.045],
      undefined,
      18,
    )
  }
  const wing = brush(work, finish.paint, second)
  wing.box([-half * 0.86, belt + 0.28, -2.24], [half * 0.86, belt + 0.32, -1.86])
  for (const s of [-1, 1]) {
    wing.box(
      [s * half * 0.86 - 0.02, belt + 0.1, -2.26],
      [s * half * 0.86 + 0.02, belt + 0.4, -1.84],
    )
    dark.box([s * 0.5 - 0.03, belt - 0.02, -2.12], [s * 0.5 + 0.03, belt + 0.28, -1.98])
    for (const z of [0.92, -1.84])
      brush(work, finish.rubber, '#c8281c').box(
        [s * half - s * 0.12 - 0.12, 0.1, z],
        [s * half - s * 0.12 + 0.12, 0.42, z + 0.02],
      )
  }
  dark.box([-0.16, 1.44, -0.36], [0.16, 1.54, 0.04])
  brush(work, finish.steel, hex('#2a2c30')).rod(
    [0.3, 1.44, -0.6],
    [0.42, 1.95, -0.9],
    0.006,
    0.004,
    6,
  )
}

/** The slotted grille, bumper, snorkel, roof rack and spare wheel of a car for rough ground. */
export const addOffroadKit = (
  work: Workpiece,
  { half, belt }: { half: number; belt: number },
): void => {
  const dark = brush(work, finish.plastic, '#1b1c1f')
  const steel = brush(work, finish.steel, '#2c2f33')
  dark.box([-0.44, 0.68, 1.8], [0.44, 1.0, 1.88])
  const bar = brush(work, finish.paint, '#8d9298')
  for (let i = 0; i < 7; i++) bar.box([-0.4 + i * 0.13, 0.7, 1.86], [-0.36 + i * 0.13, 0.98, 1.9])
  for (const z of [1.94, -1.98]) dark.box([-half, 0.5, z - 0.07], [half, 0.68, z + 0.07])
  steel.tube('-.5,.66,1.98 -.46,1.06,2.02 .46,1.06,2.02 .5,.66,1.98', 0.035)
  steel.tube(
    [
      [-half - 0.03, belt - 0.1, 1.0],
      [-half - 0.04, belt + 0.08, 0.86],
      [-half + 0.02, belt + 0.62, 0.56],
      [-half + 0.02, belt + 0.74, 0.6],
    ],
    0.04,
  )
  for (const s of [-1, 1]) {
    steel.tube(
      [
        [s * 0.7, 1.94, -1.6],
        [s * 0.7, 1.94, 0.16],
      ],
      0.02,
    )
    for (const z of [-1.5, -0.6, 0.1]) steel.rod([s * 0.7, 1.8, z], [s * 0.7, 1.94, z], 0.016)
  }
  for (const z of [-1.6, -1.1, -0.6, -0.1, 0.16])
    steel.tube(
      [
        [-0.7, 1.93, z],
        [0.7, 1.93, z],
      ],
      0.016,
    )
  brush(work, finish.cloth, '#6b5a34').block([-0.2, 1.94, -1.05], 0.7, 0.22, 0.6)
  brush(work, finish.paint, '#3f5a2c').block([0.42, 1.94, -0.7], 0.34, 0.26, 0.5)
  work.placed({ at: [0, 0.98, -2.06], yaw: Math.PI / 2 }, () =>
    addWheel(work, [0, 0, 0], 0.38, 0.22, 'steel'),
  )
}
