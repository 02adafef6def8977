// The seats of a compartment, built by the stage: two padded benches face each other over a folding table at the window.
import type { MeshBuilder } from '../mesh-builder.ts'
import { hex, scale } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

/** Half the way between the two backs, in metres. */
const apart = 0.95

/** A bench whose back is toward -z at z = 0; `side` 1 looks along +z, -1 along -z. */
const bench = (b: MeshBuilder, side: number): void => {
  const cloth = b.material({ roughness: 0.9, f0: 0.02, scale: 60, relief: 0.08, mottle: 0.2 })
  const wood = woodOf(b)
  const [red, dark] = [hex('#9a2f2c'), hex('#5c3a22')]
  const back = -side * apart
  const put = (
    x: readonly [number, number],
    y: readonly [number, number],
    z: readonly [number, number],
    m: number,
    c = red,
  ): void => {
    const [one, two] = [back + side * z[0], back + side * z[1]]
    b.box([x[0], y[0], Math.min(one, two)], [x[1], y[1], Math.max(one, two)], m, c)
  }
  put([-0.55, 0.55], [0, 0.34], [0.02, 0.4], wood, dark)
  put([-0.54, 0.54], [0.34, 0.46], [0.04, 0.5], cloth)
  put([-0.57, 0.57], [0, 1.3], [-0.06, 0.06], wood, dark)
  for (const x of [-0.52, 0.02])
    put([x, x + 0.5], [0.48, 1.2], [0.05, 0.13], cloth, scale(red, 1.08))
  for (const x of [-0.48, 0.06])
    put([x, x + 0.42], [1.06, 1.24], [0.06, 0.14], plainOf(b), hex('#efe9dc'))
}

/** Who sits in it looks along +z from the seat away from the window, which is toward +x. */
export const trainSeats: Make = () =>
  built(
    [-0.57, 0, -1],
    [0.62, 1.3, 1],
    { seat: [-0.2, 0.46, -apart + 0.3], top: [0.4, 0.74, 0] },
    (b) => {
      bench(b, 1)
      bench(b, -1)
      const steel = b.material({ color: hex('#b4b9be'), roughness: 0.3, f0: 0.5, metal: 0.6 })
      b.box([0.2, 0.7, -0.28], [0.66, 0.735, 0.28], woodOf(b), hex('#8a5c34'))
      b.cylinder([0.5, 0, 0], [0.5, 0.7, 0], 0.025, 0.025, steel, [1, 1, 1], 10)
      const china = plainOf(b, 0.3)
      b.cylinder([0.38, 0.735, 0.1], [0.38, 0.83, 0.1], 0.032, 0.04, china, hex('#f4f0e6'), 16)
      b.cylinder([0.38, 0.826, 0.1], [0.38, 0.831, 0.1], 0.034, 0.034, china, hex('#4a2c18'), 16)
    },
  )
