// A crown as it stands by itself: a jewelled band of gold, fleurons with pearls, arches over a velvet cap, an orb and cross on top.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import { curve } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

const stones: readonly Rgb[] = ['#c8102c', '#1c4fc8', '#0f8a4a', '#8a2ac0'].map(hex)

/** A point at angle `a` on a ring of radius `r` and height `y`. */
const around = (a: number, r: number, y: number): Vec3 => [Math.sin(a) * r, y, Math.cos(a) * r]

const band = (work: Workpiece, gold: number, tone: Rgb): void => {
  work.lathe(
    [
      [0.96, 0.02],
      [1.04, 0],
      [1.06, 0.07],
      [1.0, 0.1],
      [1.0, 0.38],
      [1.05, 0.41],
      [1.05, 0.48],
      [0.97, 0.5],
      [0.94, 0.26],
      [0.96, 0.02],
    ],
    gold,
    tone,
    72,
  )
  const gem = work.material({ roughness: 0.04, f0: 0.14 })
  const pearl = work.material({ roughness: 0.2, f0: 0.08 })
  for (let i = 0; i < 16; i++) {
    const a = (i / 16) * 6.2832
    if (i % 2 === 0) {
      const color = stones[(i / 2) % 4] ?? [1, 0, 0]
      work.ball(around(a, 1.0, 0.24), [0.13, 0.1, 0.07], gem, color, turned(a), 14)
      work.tube(
        Array.from({ length: 17 }, (_, k) => {
          const t = (k / 16) * 6.2832
          return around(a + (0.15 * Math.cos(t)) / 1.02, 1.02, 0.24 + 0.12 * Math.sin(t))
        }),
        { radii: [0.018], segments: 6 },
        gold,
        tone,
      )
    } else
      for (const y of [0.17, 0.31])
        work.ball(around(a, 1.01, y), [0.05, 0.05, 0.05], pearl, hex('#f4efe4'), undefined, 12)
  }
}

/** Eight lilies on the band, a pearl at each tip. */
const fleurons = (work: Workpiece, gold: number, tone: Rgb): void => {
  const pearl = work.material({ roughness: 0.2, f0: 0.08 })
  for (let i = 0; i < 8; i++) {
    const a = (i / 8) * 6.2832
    const tall = i % 2 ? 0.34 : 0.56
    const r = 1.04
    const leaf = (da: number, y: number, wide: number, high: number, roll: number) =>
      work.ball(
        around(a + da, r + 0.02, 0.5 + y),
        [wide, high, 0.035],
        gold,
        tone,
        turned(a, 0, roll),
        14,
      )
    leaf(0, tall * 0.5, 0.075, tall * 0.52, 0)
    if (i % 2 === 0) {
      leaf(0.13, tall * 0.36, 0.06, 0.17, -0.8)
      leaf(-0.13, tall * 0.36, 0.06, 0.17, 0.8)
    }
    work.ball(
      around(a, r + 0.03, 0.5 + tall + 0.05),
      [0.062, 0.062, 0.062],
      pearl,
      hex('#f4efe4'),
      undefined,
      14,
    )
  }
}

const arches = (work: Workpiece, gold: number, tone: Rgb): void => {
  const velvet = work.material({ roughness: 0.85, f0: 0.02, scale: 9, relief: 0.08 })
  work.lathe(
    [
      [0.93, 0.4],
      [0.95, 0.62],
      [0.86, 0.85],
      [0.6, 1.02],
      [0.25, 1.08],
      [0.001, 1.09],
    ],
    velvet,
    hex('#7a0e24'),
    48,
  )
  const pearl = work.material({ roughness: 0.2, f0: 0.08 })
  for (const a of [0, Math.PI / 2]) {
    const half = curve(
      [
        around(a, 1.02, 0.55),
        around(a, 1.07, 0.9),
        around(a, 0.78, 1.22),
        around(a, 0.3, 1.26),
        [0, 1.16, 0],
      ],
      6,
    )
    for (const way of [half, half.map(([x, y, z]): Vec3 => [-x, y, -z])]) {
      work.tube(way, { radii: [0.05], segments: 8 }, gold, tone)
      way.forEach((p, i) => {
        if (i % 3 === 1)
          work.ball([p[0], p[1] + 0.05, p[2]], [0.04, 0.04, 0.04], pearl, hex('#f4efe4'))
      })
    }
  }
  work.ball([0, 1.28, 0], [0.12, 0.12, 0.12], gold, tone, undefined, 18)
  work.cylinder([0, 1.36, 0], [0, 1.64, 0], 0.03, 0.04, gold, tone, 8)
  work.cylinder([-0.11, 1.53, 0], [0.11, 1.53, 0], 0.035, 0.035, gold, tone, 8)
}

/** A king's crown; 1.65 high in its own units, which are its radius. */
export const royalCrown: Builder = (subject) => ({
  yaw: 0.25,
  work: made((work) => {
    const gold = work.material({ ...finish.gold, roughness: 0.24 })
    const tone = colorOf(subject, 0, '#e8b23a')
    band(work, gold, tone)
    fleurons(work, gold, tone)
    arches(work, gold, tone)
  }),
})
