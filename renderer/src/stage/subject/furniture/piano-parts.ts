// What every piano has: keys, and music on a stand.
import { hex } from '../../vector.ts'
import type { Brush } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Joinery } from './joinery.ts'

/** White and black keys in a row of `half` metres each side, their tops above `y`, from `z` forward. */
export const pianoKeys = (j: Joinery, y: number, z: number, half: number): void => {
  const [{ w }, m] = [j, j.w.material(finish.plastic)]
  const count = 36
  for (let i = 0; i < count; i++) {
    const x = -half + (2 * half * i) / count
    w.box(
      [x + 0.0015, y, z],
      [x + (2 * half) / count - 0.0015, y + 0.02, z + 0.15],
      m,
      hex('#f6f3ea'),
    )
    if (![2, 6].includes(i % 7))
      w.box([x + 0.021, y + 0.02, z], [x + 0.041, y + 0.032, z + 0.095], m, hex('#141416'))
  }
}

/** Two leaves of music that lean back, on a desk drawn with `desk` when there is one. */
export const sheetMusic = (j: Joinery, desk?: Brush): void => {
  const { w } = j
  w.placed({ pitch: -0.25 }, () => {
    desk?.box([-0.36, 0, -0.02], [0.36, 0.2, 0])
    const paper = w.material(finish.paper)
    for (const s of [-1, 1]) {
      w.box([s * 0.11 - 0.105, 0, 0], [s * 0.11 + 0.105, 0.28, 0.006], paper, hex('#fbf8ee'))
      for (let i = 0; i < 5; i++)
        w.box(
          [s * 0.11 - 0.085, 0.04 + i * 0.05, 0.006],
          [s * 0.11 + 0.085, 0.05 + i * 0.05, 0.008],
          paper,
          hex('#55504a'),
        )
    }
  })
}
