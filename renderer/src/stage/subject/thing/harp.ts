// A concert harp: sound box, column, curved neck and its fan of strings; the strings run in the plane x = 0.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** Foot of the sound box, its top, foot and head of the column; the player sits behind, at −z. */
const foot: Vec3 = [0, 0.1, 0.32]
const shoulder: Vec3 = [0, 1.12, -0.3]
const base: Vec3 = [0, 0.06, 0.42]
const head: Vec3 = [0, 1.56, 0.42]

const along = (a: Vec3, b: Vec3, t: number): Vec3 => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]

export const harp: Builder = (subject) => ({
  anchors: { grip: [0, 0.9, 0] },
  work: made((w) => {
    const wood = w.material(finish.wood)
    const gold = w.material(finish.gold)
    const tone = colorOf(subject, 0, '#c8962e')
    const [f, s, b, h] = [foot, shoulder, base, head]
    w.tube(
      Array.from({ length: 9 }, (_, i) => along(f, s, i / 8)),
      { radii: [0.15, 0.05], segments: 14 },
      wood,
      hex('#8a5428'),
    )
    w.tube([b, along(b, h, 0.5), h], { radii: [0.045, 0.032, 0.045], segments: 14 }, gold, tone)
    for (const t of [0.04, 0.1, 0.9, 0.97]) {
      const p = along(b, h, t)
      w.ball(p, [0.065, 0.03, 0.065], gold, tone)
    }
    const neck = Array.from({ length: 15 }, (_, i): Vec3 => {
      const t = i / 14
      const p = along(s, h, t)
      return [0, p[1] + 0.1 * Math.sin(t * 6.2832), p[2]]
    })
    w.tube(neck, { radii: [0.035, 0.05, 0.045], segments: 12 }, gold, tone)
    const string = w.material({ roughness: 0.4, f0: 0.05 })
    for (let i = 1; i < 26; i++) {
      const t = i / 26
      const top = neck[Math.round((1 - t) * 14)] ?? h
      const color = i % 7 === 0 ? '#c83030' : i % 7 === 3 ? '#2a2a3a' : '#f2ead8'
      w.tube(
        [[0, top[1], along(h, s, t)[2]] as const, along(f, s, 0.06 + 0.9 * t)],
        { radii: [0.0035], segments: 5 },
        string,
        hex(color),
      )
    }
    w.box([-0.18, 0, 0.16], [0.18, 0.07, 0.5], wood, hex('#6a3c1c'))
  }),
})
