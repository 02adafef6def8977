// A stack of split firewood: rows of short logs between two posts, their pale cut ends to the lens; metres.
import { random } from '../../random.ts'
import { hex, mix3, scale } from '../../vector.ts'
import { type Builder, made } from '../built.ts'
import { finish } from '../finish.ts'

export const firewood: Builder = (_subject, { seed }) => ({
  yaw: 0.25,
  work: made((w) => {
    const chance = random(seed)
    const bark = w.material(finish.bark)
    const cut = w.material({ roughness: 0.8, f0: 0.02, scale: 30, relief: 0.08, mottle: 0.2 })
    const [radius, wide] = [0.075, 8]
    for (let row = 0; row < 6; row++)
      for (let i = 0; i < wide - (row % 2); i++) {
        const x = (i - (wide - 1) / 2 + (row % 2) * 0.5) * radius * 2
        const y = radius + row * radius * 1.74
        const r = radius * (0.88 + 0.14 * chance())
        const [back, front] = [-0.24 + 0.03 * chance(), 0.2 + 0.05 * chance()]
        const tone = scale(hex('#5c4230'), 0.75 + 0.5 * chance())
        w.cylinder([x, y, back], [x, y, front], r, r, bark, tone, 12)
        const wood = mix3(hex('#d8b480'), hex('#b98a54'), chance())
        w.cylinder([x, y, front], [x, y, front + 0.004], r * 0.86, r * 0.86, cut, wood, 12)
        w.cylinder(
          [x, y, front],
          [x, y, front + 0.006],
          r * 0.5,
          r * 0.46,
          cut,
          scale(wood, 0.82),
          10,
        )
        w.cylinder(
          [x, y, front],
          [x, y, front + 0.008],
          r * 0.2,
          r * 0.18,
          cut,
          scale(wood, 0.7),
          8,
        )
      }
    for (const s of [-1, 1])
      w.cylinder([s * 0.68, 0, 0], [s * 0.7, 0.9, 0], 0.035, 0.03, bark, hex('#4a3624'), 10)
  }),
})
