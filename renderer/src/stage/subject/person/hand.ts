// Hands: a palm, four fingers and a thumb in the shapes that poses ask for.
import type { Vec3 } from '../../scene.ts'
import type { Sculpture } from '../sculpture.ts'
import { block, chain, ellipsoid, limb, upright } from '../sdf.ts'
import type { HandShape } from './pose.ts'

/** The hand's length that the numbers below are for, metres. */
export const handLength = 0.18
/** Where a held rod runs through a closed hand, across the palm along x. */
export const gripPoint: Vec3 = [0, 0.078, 0.03]

/** Joints of a finger after its root: along the hand (y) and out of the palm (z). */
const curlOf: Readonly<Record<HandShape, readonly (readonly [number, number])[]>> = {
  relaxed: [
    [0.112, 0.012],
    [0.134, 0.028],
    [0.146, 0.046],
  ],
  grip: [
    [0.114, 0.022],
    [0.108, 0.054],
    [0.078, 0.058],
  ],
  open: [
    [0.116, 0.002],
    [0.142, 0.003],
    [0.163, 0.006],
  ],
  point: [
    [0.114, 0.022],
    [0.106, 0.052],
    [0.078, 0.054],
  ],
  flat: [
    [0.116, 0.004],
    [0.142, 0.006],
    [0.162, 0.008],
  ],
}
const straight = curlOf.open

/** Adds a hand: y along the fingers from the wrist, z out of the palm, `thumb` ±1 the side of the thumb in x. */
export const addHand = (
  s: Sculpture,
  skin: number,
  shape: HandShape,
  thumb: 1 | -1,
  puffy: number,
): void => {
  const r = 0.0105 * puffy
  s.add(block([0, 0.055, 0.002], [0.037, 0.042, 0.0155 * puffy], 0.015), skin)
  s.add(limb([0, -0.02, 0], [0, 0.03, 0], 0.024 * puffy, 0.026 * puffy), skin, { blend: 0.02 })
  const spread = shape === 'open' ? 0.22 : 0.03
  for (let i = 0; i < 4; i++) {
    const across = (i - 1.5) / 1.5
    const x = -thumb * across * 0.028
    const long = [0.94, 1.02, 1, 0.84][i] ?? 1
    const joints = shape === 'point' && i === 0 ? straight : curlOf[shape]
    const points: Vec3[] = [[x, 0.086, 0.002]]
    for (const [y, z] of joints) {
      const out = (y - 0.086) * long
      points.push([
        x - thumb * across * spread * Math.max(0, out),
        0.086 + out,
        z * (0.6 + 0.4 * long),
      ])
    }
    s.addAll(chain(points, [r * 1.04, r, r * 0.95, r * 0.82]), skin, { blend: 0.006 })
  }
  s.add(ellipsoid([thumb * 0.026, 0.03, 0.01], [0.016, 0.026, 0.014], upright), skin, {
    blend: 0.012,
  })
  const closed = shape === 'grip' || shape === 'point'
  const tip: Vec3[] = closed
    ? [
        [thumb * 0.03, 0.03, 0.012],
        [thumb * 0.036, 0.062, 0.04],
        [thumb * 0.014, 0.082, 0.066],
      ]
    : [
        [thumb * 0.03, 0.03, 0.01],
        [thumb * 0.052, 0.06, 0.018],
        [thumb * (shape === 'open' ? 0.07 : 0.05), 0.092, 0.024],
      ]
  s.addAll(chain(tip, [r * 1.25, r * 1.15, r * 0.9]), skin, { blend: 0.008 })
}
