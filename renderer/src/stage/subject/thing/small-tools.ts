// Small things for one hand: a ring in its box, a sponge, a barbecue spatula, and a rope walker's long pole.
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'

/** An open box of velvet with a ring that sparkles. */
export const ringBox: Builder = (subject) => ({
  anchors: { grip: [0, 0.02, 0] },
  work: made((work) => {
    const cloth = work.material(finish.cloth)
    const red = colorOf(subject, 0, '#8a1424')
    const gold = work.material(finish.gold)
    work.box([-0.05, 0, -0.05], [0.05, 0.045, 0.05], cloth, red)
    work.box([-0.05, 0.045, -0.062], [0.05, 0.135, -0.045], cloth, red)
    work.box([-0.042, 0.045, -0.042], [0.042, 0.05, 0.042], cloth, hex('#f4eee4'))
    const ring = Array.from({ length: 17 }, (_, i) => {
      const a = (i / 16) * Math.PI * 2
      return [Math.cos(a) * 0.03, 0.075 + Math.sin(a) * 0.03, 0] as const
    })
    work.tube(ring, { radii: [0.007], segments: 8 }, gold, hex('#f0c24c'))
    const gem = work.material({ ...finish.glass, emission: [0.5, 0.55, 0.6] })
    work.ball([0, 0.118, 0], [0.02, 0.018, 0.02], gem, hex('#e4f2ff'), undefined, 8)
  }),
})

/** A wet sponge. */
export const sponge: Builder = (subject) => ({
  anchors: { grip: [0, 0.03, 0] },
  work: made((work) => {
    const m = work.material({ roughness: 0.9, scale: 60, relief: 0.4, mottle: 0.3 })
    work.box([-0.07, 0, -0.045], [0.07, 0.06, 0.045], m, colorOf(subject, 0, '#f0c83a'))
    work.box([-0.07, -0.02, -0.045], [0.07, 0, 0.045], m, hex('#3c8a4a'))
  }),
})

/** A long spatula, its blade up. */
export const spatula: Builder = () => ({
  anchors: { grip: [0, 0.1, 0] },
  work: made((work) => {
    const steel = work.material({ ...finish.chrome, roughness: 0.3 })
    work.cylinder(
      [0, 0, 0],
      [0, 0.17, 0],
      0.014,
      0.012,
      work.material(finish.wood),
      hex('#8a5428'),
      10,
    )
    work.cylinder([0, 0.17, 0], [0, 0.34, 0.02], 0.006, 0.006, steel, hex('#c8ccd0'), 8)
    work.box([-0.05, 0.33, 0.014], [0.05, 0.47, 0.022], steel, hex('#c8ccd0'))
  }),
})

/** The pole of a rope walker, weighted at both ends; upright. */
export const balancePole: Builder = () => ({
  anchors: { grip: [0, 1.6, 0] },
  work: made((work) => {
    const m = work.material(finish.paint)
    work.cylinder([0, 0, 0], [0, 3.2, 0], 0.022, 0.022, m, hex('#e8e2d4'), 10)
    for (const y of [0, 2.8])
      work.cylinder([0, y, 0], [0, y + 0.4, 0], 0.028, 0.028, m, hex('#c8201a'), 10)
  }),
})
