// Two leaves of printed music, half open as on a stand, or lying flat under something.
import { random } from '../../random.ts'
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

/** Staves of five lines with notes on them, on a leaf of 0.4 × 0.56 from x0. */
const staves = (w: Workpiece, x0: number, z: number, seed: number): void => {
  const draw = random(seed)
  const ink = w.material(finish.paper)
  const black = hex('#201c1a')
  for (let s = 0; s < 5; s++) {
    const y = 0.46 - s * 0.098
    for (let line = 0; line < 5; line++)
      w.box(
        [x0 + 0.025, y - line * 0.011, z],
        [x0 + 0.375, y - line * 0.011 + 0.0022, z + 0.001],
        ink,
        black,
      )
    for (const x of [0.025, 0.142, 0.258, 0.373])
      w.box([x0 + x, y - 0.044, z], [x0 + x + 0.003, y + 0.002, z + 0.001], ink, black)
    // The clef, then notes with their stems; some in pairs under a beam.
    w.tube(
      [
        [x0 + 0.04, y - 0.05, z + 0.001],
        [x0 + 0.05, y - 0.02, z + 0.001],
        [x0 + 0.034, y - 0.012, z + 0.001],
        [x0 + 0.046, y + 0.012, z + 0.001],
      ],
      { radii: [0.0035], segments: 5 },
      ink,
      black,
    )
    let last = 0
    for (let i = 0; i < 11; i++) {
      const [x, step] = [x0 + 0.078 + i * 0.027, Math.floor(draw() * 7)]
      const low = y - 0.044 + step * 0.0055
      w.ball([x, low, z + 0.001], [0.0075, 0.0055, 0.002], ink, black, turned(0, 0, 0.4), 8)
      w.box([x + 0.005, low, z], [x + 0.0075, low + 0.034, z + 0.001], ink, black)
      if (i % 3 === 2)
        w.tube(
          [
            [x - 0.0205, last + 0.034, z + 0.001],
            [x + 0.007, low + 0.034, z + 0.001],
          ],
          { radii: [0.003], segments: 4 },
          ink,
          black,
        )
      last = low
    }
  }
  w.box([x0 + 0.12, 0.505, z], [x0 + 0.28, 0.525, z + 0.001], ink, black)
}

/** Music on paper. */
export const sheetMusic: Builder = (subject) => {
  const flat = subject.traits['laid'] !== undefined
  return {
    yaw: flat ? 0.2 : 0.06,
    ...(flat ? {} : { stature: 0.58 }),
    work: made((w) => {
      const paper = brush(w, finish.paper, colorOf(subject, 0, '#fbf7ea'))
      const leaves = (part: Workpiece): void => {
        for (const side of [1, -1]) {
          const x0 = side > 0 ? 0 : -0.4
          part.within([0, 0, 0], turned(side * (flat ? -0.04 : -0.2)), (leaf) => {
            brush(leaf, finish.paper, paper.color).box([x0, 0, -0.003], [x0 + 0.4, 0.56, 0.003])
            staves(leaf, x0, 0.003, side > 0 ? 5 : 9)
          })
        }
      }
      if (flat) w.within([0, 0.012, 0.28], turned(0, -Math.PI / 2), leaves)
      else w.within([0, 0, 0], turned(0, -0.16), leaves)
    }),
  }
}
