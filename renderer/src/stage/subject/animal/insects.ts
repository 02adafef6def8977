// Insects: butterflies, bees, beetles, ants, dragonflies.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { outlineDistance } from '../outline.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { chain, ellipsoid, limb, sphere, turned } from '../sdf.ts'
import { type Point2, points2 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'
import { feelers, legs } from './crawler-parts.ts'

const upper = points2('0,.0 .1,.32 .34,.58 .62,.66 .68,.58 .64,.36 .5,.14 .3,-.02 .08,-.06')
const lower = points2('.02,-.03 .28,-.04 .46,-.12 .5,-.3 .42,-.46 .3,-.5 .2,-.42 .08,-.22')

/** One wing sheet painted with a dark rim, spots and veins. */
const wing = (
  work: Workpiece,
  outline: readonly Point2[],
  side: number,
  lift: number,
  color: Rgb,
  rim: Rgb,
): void => {
  const far = outlineDistance(outline)
  const [lo, hi] = [
    [Math.min(...outline.map((p) => p[0])), Math.min(...outline.map((p) => p[1]))],
    [Math.max(...outline.map((p) => p[0])), Math.max(...outline.map((p) => p[1]))],
  ] as const
  const n = 44
  const m = work.material({ roughness: 0.5, f0: 0.04 })
  const at = (u: number, v: number): readonly [number, number] => [
    (lo[0] ?? 0) + u * ((hi[0] ?? 1) - (lo[0] ?? 0)),
    (lo[1] ?? 0) + v * ((hi[1] ?? 1) - (lo[1] ?? 0)),
  ]
  const paint = (x: number, y: number): Rgb => {
    const d = -far(x, y)
    const vein = Math.abs(Math.sin(Math.atan2(y - 0.02, x) * 9)) < 0.13
    if (d < 0.05) return d > 0.018 && Math.sin(x * 60 + y * 47) > 0.55 ? hex('#f6f2e6') : rim
    return vein ? dim(rim, 1.4) : dim(color, 0.8 + 0.5 * Math.min(1, x * 1.6))
  }
  const c = Math.cos(lift)
  const s = Math.sin(lift)
  const index: number[][] = []
  for (let j = 0; j <= n; j++) {
    const row: number[] = []
    for (let i = 0; i <= n; i++) {
      const [x, y] = at(i / n, j / n)
      const p: Vec3 = [side * x * c, y, x * s - 0.015 * Math.sin(x * 5)]
      row.push(work.vertex(p, [-side * s, 0, c], [0, 0], paint(x, y)))
    }
    index.push(row)
  }
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) {
      const [x, y] = at((i + 0.5) / n, (j + 0.5) / n)
      if (far(x, y) > 0) continue
      const [a, b, d, e] = [
        index[j]?.[i] ?? 0,
        index[j]?.[i + 1] ?? 0,
        index[j + 1]?.[i + 1] ?? 0,
        index[j + 1]?.[i] ?? 0,
      ]
      work.triangle(a, b, d, m)
      work.triangle(a, d, e, m)
    }
}

/** Wings spread, seen from above when it flies upright before the lens. */
export const butterfly: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const moth = /moth/.test(subject.noun)
    const color = colorOf(subject, 0, moth ? '#b8a07a' : '#e8801c')
    const rim = subject.colors[1] ?? hex(moth ? '#6a5438' : '#15120f')
    work.within([0, 0.5, 0], turned(0, -0.25, 0), (part) => {
      for (const side of [1, -1]) {
        wing(part, upper, side, 0.3, color, rim)
        wing(part, lower, side, 0.22, dim(color, 1.1), rim)
      }
      const body = part.material(finish.fur)
      part.ball([0, 0.13, 0.02], [0.045, 0.11, 0.05], body, hex('#2a211a'))
      part.ball([0, -0.12, 0.02], [0.034, 0.19, 0.036], body, hex('#33281e'))
      part.ball([0, 0.26, 0.03], [0.045, 0.045, 0.045], body, hex('#2a211a'))
      for (const side of [1, -1]) {
        part.ball(
          [side * 0.03, 0.27, 0.06],
          [0.02, 0.02, 0.02],
          part.material(finish.eye),
          hex('#0a0806'),
        )
        const tip: Vec3 = [side * 0.16, 0.54, 0.08]
        part.tube(
          [[side * 0.02, 0.29, 0.03], [side * 0.07, 0.44, 0.06], tip],
          { radii: [0.007, 0.005], segments: 5 },
          part.material(),
          hex('#1a1612'),
        )
        part.ball(tip, [0.014, 0.014, 0.014], part.material(), hex('#1a1612'))
      }
    })
  }),
})

const glassWings = (
  work: Workpiece,
  root: Vec3,
  long: number,
  wide: number,
  pairs: number,
  tilt: number,
): void => {
  const m = work.material({ roughness: 0.08, f0: 0.12 })
  for (const side of [1, -1])
    for (let i = 0; i < pairs; i++) {
      const a = tilt + (i - (pairs - 1) / 2) * -0.55
      const dir: Vec3 = [side * Math.cos(a), 0.3, Math.sin(a)]
      work.within(
        [root[0] * side, root[1], root[2] - i * 0.1],
        turned(side > 0 ? -a : Math.PI + a, 0, side * 0.25),
        (part) =>
          part.ball(
            [long / 2, 0, 0],
            [long / 2, 0.006, wide / 2],
            m,
            hex('#dfe8ee'),
            undefined,
            20,
          ),
      )
      work.tube(
        [
          [root[0] * side, root[1] + 0.01, root[2] - i * 0.1],
          [
            root[0] * side + dir[0] * long * 0.9,
            root[1] + 0.01 + 0.22 * long,
            root[2] - i * 0.1 + dir[2] * long * 0.9,
          ],
        ],
        { radii: [0.008, 0.003], segments: 5 },
        work.material(),
        hex('#4a4238'),
      )
    }
}

/** Round, furry, in black and yellow. */
export const bee: Builder = (subject) => ({
  yaw: 0.95,
  work: made((work) => {
    const wasp = /wasp|hornet/.test(subject.noun)
    const s = new Sculpture()
    const yellow = s.paint(colorOf(subject, 0, '#f0b41c'), finish.fur)
    const black = s.paint(hex('#15110c'), finish.fur)
    const tail: Pattern = (_x, y, z) => (Math.sin((z * 0.96 - y * 0.3) * 26) > 0 ? yellow : black)
    s.add(
      ellipsoid([0, 0.4, -0.34], wasp ? [0.16, 0.16, 0.38] : [0.24, 0.23, 0.36], turned(0, -0.25)),
      tail,
    )
    s.add(ellipsoid([0, 0.46, 0.12], [0.2, 0.2, 0.2]), wasp ? black : yellow, { blend: 0.05 })
    s.add(ellipsoid([0, 0.43, 0.38], [0.15, 0.15, 0.13]), black, { blend: 0.02 })
    s.add(limb([0, 0.3, -0.66], [0, 0.27, -0.78], 0.03, 0.003), black)
    work.sculpt(s, 0.02)
    for (const side of [1, -1])
      work.ball(
        [side * 0.115, 0.46, 0.42],
        [0.05, 0.085, 0.065],
        work.material(finish.eye),
        hex('#1a0f08'),
      )
    legs(work, 3, [0.12, 0.32, 0.1], 0.26, 0.022, hex('#15110c'), 0.2)
    glassWings(work, [0.1, 0.62, 0.12], 0.62, 0.3, 2, -0.45)
    feelers(work, [0.05, 0.52, 0.48], 0.2, hex('#15110c'))
  }),
})

/** A dome of wing cases: red with black spots for a ladybird, plain and shining for other beetles. */
export const beetle: Builder = (subject) => ({
  yaw: 0.7,
  work: made((work) => {
    const lady = /lady/.test(subject.noun)
    const s = new Sculpture()
    const shell = s.paint(colorOf(subject, 0, lady ? '#d01c14' : '#1f5a3a'), finish.paint)
    const black = s.paint(hex('#0e0d0c'), finish.plastic)
    const spots: Pattern = (x, _y, z) => {
      if (Math.abs(x) < 0.012) return black
      if (!lady) return shell
      const near = (
        [
          [0.2, 0.16],
          [0.3, -0.14],
          [0.15, -0.3],
        ] as const
      ).some(([a, b]) => (Math.abs(x) - a) ** 2 + (z - b) ** 2 < 0.0075)
      return near || x * x + (z - 0.34) ** 2 < 0.006 ? black : shell
    }
    s.add(ellipsoid([0, 0.2, -0.06], lady ? [0.46, 0.4, 0.52] : [0.36, 0.3, 0.58]), spots)
    s.add(ellipsoid([0, 0.22, 0.42], [0.28, 0.2, 0.16]), black, { blend: 0.02 })
    s.add(sphere([0, 0.2, 0.56], 0.13), black, { blend: 0.02 })
    if (/stag|rhino|hercules/.test(subject.noun))
      for (const side of [1, -1])
        s.addAll(
          chain(
            [
              [side * 0.06, 0.2, 0.64],
              [side * 0.2, 0.24, 0.82],
              [side * 0.06, 0.28, 0.98],
            ],
            [0.05, 0.04, 0.015],
          ),
          black,
        )
    work.sculpt(s, 0.02)
    for (const side of [1, -1])
      if (lady)
        work.ball(
          [side * 0.16, 0.32, 0.5],
          [0.055, 0.04, 0.05],
          work.material(finish.plastic),
          hex('#f4f0e6'),
        )
    legs(work, 3, [0.28, 0.14, 0.1], 0.3, 0.032, hex('#0e0d0c'), 0.15)
    feelers(work, [0.06, 0.26, 0.64], 0.2, hex('#0e0d0c'), 0.018)
  }),
})

/** Three round parts on six thin legs. */
export const ant: Builder = (subject) => ({
  yaw: 1,
  work: made((work) => {
    const s = new Sculpture()
    const skin = s.paint(colorOf(subject, 0, '#5a2414'), finish.plastic)
    s.add(ellipsoid([0, 0.36, -0.42], [0.2, 0.19, 0.28]), skin)
    s.add(ellipsoid([0, 0.33, 0.02], [0.11, 0.11, 0.2]), skin, { blend: 0.05 })
    s.add(ellipsoid([0, 0.4, 0.34], [0.17, 0.15, 0.18]), skin, { blend: 0.03 })
    for (const side of [1, -1])
      s.addAll(
        chain(
          [
            [side * 0.06, 0.33, 0.48],
            [side * 0.11, 0.3, 0.58],
            [side * 0.02, 0.29, 0.64],
          ],
          [0.03, 0.026, 0.01],
        ),
        skin,
      )
    work.sculpt(s, 0.018)
    legs(work, 3, [0.08, 0.32, 0.02], 0.5, 0.026, dim(colorOf(subject, 0, '#5a2414'), 0.8), 0.5)
    feelers(work, [0.06, 0.5, 0.44], 0.32, hex('#3a180c'))
    for (const side of [1, -1])
      work.ball(
        [side * 0.13, 0.45, 0.42],
        [0.035, 0.045, 0.04],
        work.material(finish.eye),
        [0.01, 0.01, 0.01],
      )
  }),
})

/** A long tail and four level glassy wings. */
export const dragonfly: Builder = (subject) => ({
  yaw: 0.75,
  work: made((work) => {
    const color = colorOf(subject, 0, '#1f8a9a')
    const skin = work.material(finish.paint)
    work.ball([0, 0.3, 0.12], [0.12, 0.12, 0.2], skin, color)
    for (let i = 0; i < 9; i++)
      work.ball(
        [0, 0.3 - 0.004 * i * i * 0.4, -0.12 - i * 0.11],
        [0.052 - i * 0.002, 0.05 - i * 0.002, 0.066],
        skin,
        i % 2 ? color : dim(color, 0.55),
      )
    for (const side of [1, -1])
      work.ball(
        [side * 0.075, 0.34, 0.34],
        [0.085, 0.085, 0.085],
        work.material(finish.eye),
        hex('#2a6a3a'),
      )
    glassWings(work, [0.06, 0.4, 0.16], 0.9, 0.2, 2, 0)
    legs(work, 3, [0.06, 0.22, 0.2], 0.16, 0.014, hex('#15110c'), 0.1)
  }),
})
