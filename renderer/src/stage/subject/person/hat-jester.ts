// A jester's cap: three soft horns in two colours, a golden bell at the tip of each.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { chain, sphere } from '../sdf.ts'
import { dome, put, type Wearing } from './hat-parts.ts'

const horns: readonly (readonly Vec3[])[] = [
  [
    [0.05, 0.1, 0],
    [0.13, 0.17, 0],
    [0.21, 0.15, 0.01],
    [0.25, 0.06, 0.02],
  ],
  [
    [-0.05, 0.1, 0],
    [-0.13, 0.17, 0],
    [-0.21, 0.15, 0.01],
    [-0.25, 0.06, 0.02],
  ],
  [
    [0, 0.12, -0.02],
    [0.01, 0.23, -0.03],
    [0.03, 0.27, 0.05],
    [0.04, 0.22, 0.12],
  ],
]

export const jesterHat: Wearing = (part, color) => {
  const s = new Sculpture()
  const red = s.paint(color ?? hex('#c01a24'), finish.wool)
  const green = s.paint(hex('#1f7a3c'), finish.wool)
  const yellow = s.paint(hex('#e8b81c'), finish.wool)
  const bell = s.paint(hex('#f0c84a'), finish.gold)
  s.add(dome(0.02, 0.02, 0), (x) => (x > 0 ? red : green))
  for (const [i, points] of horns.entries()) {
    const paint = [red, green, yellow][i] ?? red
    s.addAll(chain(points, [0.062, 0.048, 0.034, 0.02]), () => paint, { blend: 0.02 })
  }
  for (const points of horns) {
    const tip = points[3] ?? [0, 0, 0]
    s.add(sphere([tip[0], tip[1] - 0.02, tip[2]], 0.026), bell)
  }
  put(part, s)
}
