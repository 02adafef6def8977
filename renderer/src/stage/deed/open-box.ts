// A cardboard box that stands open, its flaps folded out, for whoever looks out of it.
import { hex, scale } from '../vector.ts'
import { built, type Make, plainOf } from './work-actors.ts'

/** As tall as the subject, a little wider than tall; the top is open. */
export const openBox: Make = (subject) => {
  const tall = subject.height
  const [w, d, t] = [tall * 0.62, tall * 0.5, tall * 0.02]
  return built([-w, 0, -d], [w, tall, d], { inside: [0, t, 0], top: [0, tall, 0] }, (b) => {
    const card = plainOf(b, 0.9)
    const tone = subject.colors[0] ?? hex('#b98a56')
    const kraft = scale(tone, 1.15)
    b.box([-w, 0, -d], [w, t, d], card, tone)
    for (const s of [-1, 1]) {
      b.box([-w, 0, s * d - t / 2], [w, tall * 0.86, s * d + t / 2], card, kraft)
      b.box([s * w - t / 2, 0, -d], [s * w + t / 2, tall * 0.86, d], card, scale(kraft, 0.9))
      b.placed({ at: [0, tall * 0.86, s * d], pitch: s * 1.05 }, () =>
        b.box([-w, 0, -t / 2], [w, tall * 0.3, t / 2], card, scale(kraft, 1.06)),
      )
      b.placed({ at: [s * w, tall * 0.86, 0], roll: -s * 1.1 }, () =>
        b.box([-t / 2, 0, -d], [t / 2, tall * 0.3, d], card, kraft),
      )
    }
    b.box([-w * 0.16, tall * 0.3, d], [w * 0.16, tall * 0.86, d + t * 0.6], card, hex('#d8c49a'))
  })
}
