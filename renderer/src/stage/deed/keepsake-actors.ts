// Small things that are looked at for themselves, and a hoop: a ring with its stone, a pocket watch on its chain.
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import { ball, built, type Make, plainOf } from './work-actors.ts'

/** A gold ring that stands on its edge, a stone on top; as large as it looks to who holds it near. */
export const fingerRing: Make = (subject) =>
  built([-0.05, 0, -0.02], [0.05, 0.115, 0.02], { top: [0, 0.115, 0] }, (b) => {
    const gold = b.material({ color: hex('#e0aa3c'), roughness: 0.14, f0: 0.75, metal: 1 })
    const n = 40
    const at = (i: number): Vec3 => {
      const a = (i / n) * 6.2832
      return [0.042 * Math.sin(a), 0.046 - 0.042 * Math.cos(a), 0]
    }
    for (let i = 0; i < n; i++) b.cylinder(at(i), at(i + 1), 0.0062, 0.0062, gold, [1, 1, 1], 10)
    if (/^gold|^the-one/.test(subject.noun)) return
    const stone = b.material({ color: hex('#e4f2ff'), roughness: 0.02, f0: 0.35 })
    b.cylinder([0, 0.086, 0], [0, 0.096, 0], 0.008, 0.014, gold, [1, 1, 1], 10)
    b.lathe(
      [
        [0.001, 0.088],
        [0.021, 0.104],
        [0.014, 0.114],
        [0.001, 0.1145],
      ],
      stone,
      [1, 1, 1],
      8,
    )
  })

/** An open pocket watch, leaning so that its face is read, its chain beside it. */
export const pocketWatch: Make = () =>
  built([-0.055, 0, -0.05], [0.09, 0.115, 0.06], { top: [0, 0.1, 0] }, (b) => {
    const gold = b.material({ color: hex('#d8a43a'), roughness: 0.18, f0: 0.7, metal: 1 })
    const face = plainOf(b, 0.4)
    const ink = hex('#1a1814')
    b.placed({ at: [0, 0.052, 0], pitch: 0.95 }, () => {
      b.cylinder([0, -0.008, 0], [0, 0.006, 0], 0.05, 0.05, gold, [1, 1, 1], 40)
      b.cylinder([0, 0.006, 0], [0, 0.0075, 0], 0.044, 0.044, face, hex('#f6f1e2'), 40)
      for (let k = 0; k < 12; k++) {
        const a = (k / 12) * 6.2832
        const [s, c] = [Math.sin(a), -Math.cos(a)]
        b.cylinder(
          [s * 0.034, 0.008, c * 0.034],
          [s * 0.041, 0.008, c * 0.041],
          0.0014,
          0.0014,
          face,
          ink,
          6,
        )
      }
      for (const [a, long] of [
        [-0.95, 0.022],
        [1.05, 0.032],
      ] as const)
        b.cylinder(
          [0, 0.0085, 0],
          [Math.sin(a) * long, 0.0085, -Math.cos(a) * long],
          0.0014,
          0.001,
          face,
          ink,
          6,
        )
      b.cylinder([0, 0, -0.05], [0, 0, -0.062], 0.007, 0.007, gold, [1, 1, 1], 12)
    })
    for (let k = 0; k < 12; k++) {
      const a = k * 0.34
      ball(
        b,
        [0.03 + 0.05 * Math.sin(a), 0.004, 0.02 + 0.032 * Math.cos(a)],
        [0.005, 0.003, 0.005],
        gold,
        [1, 1, 1],
        8,
      )
    }
  })

/** A hoop that stands across the way through it. */
export const hoop: Make = (subject) =>
  built([-0.85, 0, -0.05], [0.85, 1.7, 0.05], { top: [0, 1.7, 0] }, (b) => {
    const paint = plainOf(b, 0.35)
    const [color, other] = [
      subject.colors[0] ?? hex('#d8402c'),
      subject.colors[1] ?? hex('#f4efe2'),
    ]
    const n = 60
    const at = (i: number): Vec3 => {
      const a = (i / n) * 6.2832
      return [0.81 * Math.sin(a), 0.85 - 0.81 * Math.cos(a), 0]
    }
    for (let i = 0; i < n; i++)
      b.cylinder(at(i), at(i + 1), 0.04, 0.04, paint, i % 10 < 5 ? color : other, 12)
  })
