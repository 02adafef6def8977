// The yellow rubber duck of the bath.
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { cone, ellipsoid, sphere, turned } from '../sdf.ts'

/** A round body with a cocked tail and moulded wings, a round head, an orange bill; its unit is its length. */
export const rubberDuck: Builder = (subject) => ({
  yaw: 0.85,
  work: made((work) => {
    const color = colorOf(subject, 0, '#f6cc1c')
    const s = new Sculpture()
    const skin = s.paint(color, finish.plastic)
    s.add(ellipsoid([0, 0.27, -0.04], [0.33, 0.27, 0.44]), skin)
    s.add(ellipsoid([0, 0.2, 0.08], [0.31, 0.2, 0.36]), skin, { blend: 0.08 })
    s.add(cone([0, 0.38, -0.36], [0, 0.6, -0.58], 0.16, 0.04, 0.03), skin, { blend: 0.1 })
    s.add(sphere([0, 0.72, 0.16], 0.245), skin, { blend: 0.07 })
    for (const side of [1, -1]) {
      s.add(
        ellipsoid([side * 0.3, 0.33, -0.08], [0.075, 0.14, 0.24], turned(side * 0.16, 0.24)),
        skin,
        {
          blend: 0.02,
        },
      )
      s.add(ellipsoid([side * 0.31, 0.42, -0.28], [0.05, 0.07, 0.1], turned(0, 0.7)), skin, {
        blend: 0.02,
      })
    }
    const bill = s.paint(hex('#f0741c'), finish.plastic)
    s.add(ellipsoid([0, 0.7, 0.44], [0.135, 0.04, 0.115], turned(0, -0.22)), bill, { blend: 0.012 })
    s.add(ellipsoid([0, 0.645, 0.41], [0.11, 0.034, 0.09], turned(0, 0.2)), bill, { blend: 0.008 })
    work.sculpt(s, 0.02)
    for (const side of [1, -1]) {
      work.ball(
        [side * 0.115, 0.8, 0.355],
        [0.05, 0.066, 0.035],
        work.material(finish.eye),
        hex('#fbfaf6'),
        turned(side * 0.45, -0.3),
      )
      work.ball(
        [side * 0.12, 0.8, 0.378],
        [0.03, 0.042, 0.022],
        work.material(finish.eye),
        hex('#101014'),
        turned(side * 0.45, -0.3),
      )
      work.ball(
        [side * 0.112, 0.818, 0.396],
        [0.011, 0.013, 0.008],
        work.material({ emission: [0.8, 0.8, 0.8] }),
        dim([1, 1, 1], 1),
      )
    }
  }),
})
