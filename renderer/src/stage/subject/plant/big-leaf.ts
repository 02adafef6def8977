// One leaf, large enough to carry a snail: broad, veined, a little hollow, on its stalk.
import type { Vec3 } from '../../scene.ts'
import { brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** Half width of the blade along it, 0 at the stalk .. 1 at the tip. */
const width = (t: number): number => 0.62 * Math.sin(Math.PI * t ** 0.72) ** 0.8 * (1 - 0.25 * t)

const at = (t: number, s: number, sink = 0): Vec3 => {
  const side = s * width(t)
  const rise = 0.16 + 0.42 * Math.sin(Math.PI * t * 0.9) * 0.45 - 0.22 * t * t
  const rib = 0.02 * Math.cos(t * 44 - Math.abs(s) * 9) * Math.abs(s)
  return [side, rise + 0.2 * Math.abs(s) ** 1.6 * width(t) + rib - sink, -1 + 2.05 * t]
}

export const bigLeaf: Builder = (subject) => ({
  yaw: 0.9,
  stature: 0.5,
  anchors: { top: [0, at(0.5, 0)[1], 0], seat: [0, at(0.5, 0)[1], 0], on: [0, at(0.5, 0)[1], 0] },
  work: made((w) => {
    const green = brush(
      w,
      { ...finish.leaf, roughness: 0.38, f0: 0.04 },
      colorOf(subject, 0, '#3f8a2c'),
    )
    const paint = (p: Vec3) => {
      const t = (p[2] + 1) / 2.05
      const s = Math.abs(p[0]) / Math.max(0.02, width(t))
      const vein = Math.abs(((t * 9 - s * 1.9 + 20) % 1) - 0.5) > 0.44 ? 1.35 : 0.82 + 0.25 * s
      const [r, g, b] = green.color
      return [r * vein * 1.05, Math.min(1, g * vein), b * vein] as const
    }
    green.skin(26, 64, (u, v) => at(v, u * 2 - 1), paint)
    green.skin(
      26,
      64,
      (u, v) => at(v, 1 - u * 2, 0.012),
      (p) => [paint(p)[0] * 1.1, paint(p)[1] * 0.9, paint(p)[2]],
    )
    const rib = green.shade(1.5)
    rib.tube(
      Array.from({ length: 22 }, (_, i) => {
        const p = at(i / 21, 0)
        return [0, p[1] + 0.006, p[2]] as Vec3
      }),
      [0.03, 0.024, 0.014, 0.005],
      7,
    )
    rib.tube(
      [
        [0, at(0, 0)[1], -1],
        [0.05, 0.06, -1.25],
        [0.12, 0.0, -1.6],
      ],
      [0.03, 0.035, 0.04],
      8,
    )
  }),
})
