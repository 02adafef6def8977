// An arch of flowers and leaves on two posts, as stands at weddings and garden gates.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'
import { green } from './blooms.ts'

const mixed = ['#fbf6f0', '#f4b8c8', '#e8708c', '#fbf6f0', '#f6d9a8', '#c86a9a']

/** A point of the arch, 1 high and about 0.8 wide, by the share of its length. */
const along = (t: number): Vec3 => {
  const [half, spring] = [0.37, 0.58]
  const [leg, bow] = [spring, Math.PI * half]
  const s = t * (2 * leg + bow)
  if (s < leg) return [-half, s, 0]
  if (s > leg + bow) return [half, 2 * leg + bow - s, 0]
  const a = Math.PI - (s - leg) / half
  return [Math.cos(a) * half, spring + Math.sin(a) * half, 0]
}

/** Built 1 high. Flowers take the subject's colours, else white and pink ones. */
export const flowerArch: Builder = (subject, { seed }) => ({
  anchors: {},
  work: made((w) => {
    const draw = random(seed)
    const frame = brush(w, finish.paint, '#f2ece0')
    frame.tube(
      Array.from({ length: 33 }, (_, i) => along(i / 32)),
      [0.016],
      8,
    )
    const tones = subject.colors.length > 0 ? subject.colors : mixed.map(hex)
    const leaf = brush(w, finish.leaf, green)
    const spread = (k: number): Vec3 => {
      const [x, y] = along(draw())
      const a = draw() * Math.PI * 2
      const r = k * Math.sqrt(draw())
      return [x + Math.cos(a) * r, Math.max(0.03, y + Math.sin(a) * r), (draw() - 0.5) * 2 * k]
    }
    for (let i = 0; i < 330; i++) {
      const p = spread(0.07)
      const s = 0.016 + 0.018 * draw()
      leaf.shade(0.6 + 0.6 * draw()).ball(p, [s * 1.4, s * 0.6, s * 1.1], undefined, 6)
    }
    for (let i = 0; i < 170; i++) {
      const [x, y, z] = spread(0.08)
      const s = 0.018 + 0.014 * draw()
      const tone = tones[i % tones.length] ?? [1, 1, 1]
      const petals = brush(w, finish.cloth, '#ffffff')
      for (let q = 0; q < 5; q++) {
        const b = (q / 5) * Math.PI * 2 + i
        petals
          .dyed(scale(tone, 0.84 + 0.16 * draw()))
          .ball([x + Math.cos(b) * s, y + Math.sin(b) * s, z + 0.02], [s, s, s * 0.5], undefined, 7)
      }
      petals
        .dyed('#f2c14a')
        .ball([x, y, z + 0.02 + s * 0.4], [s * 0.5, s * 0.5, s * 0.4], undefined, 7)
    }
  }),
})
