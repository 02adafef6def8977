// A bird's cage: a tray, bars that meet in a dome, a ring to hang it by and a perch; what is in it sits on the perch.
import type { Vec3 } from '../../scene.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** Height of the perch as a share of the whole. */
const perch = 0.3

export const cage: Builder = (subject) => ({
  anchors: { inside: [0, perch, 0], top: [0, 1, 0], grip: [0, 1, 0] },
  work: made((w) => {
    const brass = w.material(finish.gold)
    const wood = w.material(finish.wood)
    const gold = colorOf(subject, 0, '#d8ac48')
    const r = 0.34
    const bar = (a: number): Vec3[] => [
      [r * Math.cos(a), 0.06, r * Math.sin(a)],
      [r * Math.cos(a), 0.62, r * Math.sin(a)],
      ...[0.35, 0.7, 1.05, 1.4].map(
        (t): Vec3 => [
          r * Math.cos(t) * Math.cos(a),
          0.62 + 0.3 * Math.sin(t),
          r * Math.cos(t) * Math.sin(a),
        ],
      ),
      [0, 0.92, 0],
    ]
    const n = 20
    for (let i = 0; i < n; i++)
      w.tube(bar((i / n) * Math.PI * 2 + 0.16), { radii: [0.007], segments: 6 }, brass, gold)
    const ring = (y: number, radius: number, thick: number): void =>
      w.tube(
        Array.from({ length: 41 }, (_, i): Vec3 => {
          const a = (i / 40) * Math.PI * 2
          return [radius * Math.cos(a), y, radius * Math.sin(a)]
        }),
        { radii: [thick], segments: 7, closed: true },
        brass,
        gold,
      )
    for (const y of [0.07, 0.34, 0.62]) ring(y, r, 0.011)
    w.cylinder([0, 0, 0], [0, 0.06, 0], r + 0.03, r + 0.02, brass, gold, 40)
    w.cylinder(
      [-r, perch - 0.012, 0],
      [r, perch - 0.012, 0],
      0.013,
      0.013,
      wood,
      [0.45, 0.3, 0.17],
      10,
    )
    w.tube(
      Array.from({ length: 21 }, (_, i): Vec3 => {
        const a = (i / 20) * Math.PI * 2
        return [0.05 * Math.cos(a), 0.96 + 0.05 * Math.sin(a), 0]
      }),
      { radii: [0.009], segments: 6, closed: true },
      brass,
      gold,
    )
  }),
})
