// A snowman: three balls of snow with coal, twigs, a carrot, a hat and a scarf.
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, chain, cone, sphere, torus, turned } from '../sdf.ts'
import { curve, points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

/** Coal eyes and buttons, and arms of twigs. */
const addCoalAndTwigs = (work: Workpiece): void => {
  const coal = work.material(finish.stone)
  for (const [x, y, z] of [
    [-0.075, 1.42, 0.2],
    [0.075, 1.42, 0.2],
    [0, 1.0, 0.295],
    [0, 0.86, 0.298],
    [0, 0.7, 0.26],
  ] as const)
    work.ball([x, y, z], [0.027, 0.027, 0.022], coal, hex('#131315'))
  for (let i = -2; i <= 2; i++)
    work.ball(
      [i * 0.042, 1.285 + 0.008 * i * i, 0.207 - 0.004 * i * i],
      [0.014, 0.014, 0.012],
      coal,
      hex('#131315'),
    )
  const bark = work.material(finish.bark)
  for (const side of [1, -1]) {
    work.tube(
      curve(
        [
          [side * 0.26, 0.98, 0.02],
          [side * 0.5, 1.12, 0.06],
          [side * 0.72, 1.3, 0.04],
        ],
        4,
      ),
      { radii: [0.024, 0.018, 0.009], segments: 7 },
      bark,
      hex('#5a3c26'),
    )
    for (const [dx, dy] of [
      [0.1, 0.02],
      [0.03, 0.11],
    ] as const)
      work.tube(
        [
          [side * 0.62, 1.21, 0.05],
          [side * (0.62 + dx), 1.21 + dy, 0.07],
        ],
        { radii: [0.012, 0.005], segments: 6 },
        bark,
        hex('#5a3c26'),
      )
  }
}

/** Dark glasses on the nose, their bows back to the ears it has not. */
const addShades = (work: Workpiece): void => {
  const m = work.material(finish.plastic)
  const black = hex('#0c0c10')
  for (const side of [-1, 1]) {
    work.ball(
      [side * 0.085, 1.435, 0.205],
      [0.075, 0.052, 0.02],
      m,
      black,
      turned(0, side * 0.3, 0),
      18,
    )
    work.tube(
      [
        [side * 0.15, 1.45, 0.18],
        [side * 0.215, 1.45, 0.06],
      ],
      { radii: [0.012], segments: 6 },
      m,
      black,
    )
  }
  work.tube(
    [
      [-0.03, 1.445, 0.225],
      [0.03, 1.445, 0.225],
    ],
    { radii: [0.014], segments: 6 },
    m,
    black,
  )
}

export const snowman: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const s = new Sculpture()
    const snow = s.paint(colorOf(subject, 0, '#f4f7fa'), finish.snow)
    s.add(sphere([0, 0.36, 0], 0.4), snow)
    s.add(sphere([0, 0.92, 0], 0.3), snow, { blend: 0.03 })
    s.add(sphere([0, 1.36, 0], 0.22), snow, { blend: 0.03 })
    s.cut(block([0, -0.2, 0], [1, 0.2, 1], 0.001))
    const felt = s.paint(hex('#1a1a1e'), finish.wool)
    const band = s.paint(hex('#b8242c'), finish.wool)
    s.add(cone([0, 1.53, -0.01], [0, 1.56, -0.01], 0.27, 0.27, 0.012), felt)
    s.add(cone([0, 1.55, -0.01], [0, 1.84, -0.03], 0.18, 0.185, 0.015), (_x, y) =>
      y < 1.62 ? band : felt,
    )
    s.add(torus([0, 1.17, 0], 0.175, 0.05, turned(0, 0.08, 0)), band)
    s.addAll(chain(points3('.1,1.15,.2 .13,.98,.3 .15,.78,.3'), [0.05, 0.052, 0.045]), band, {
      blend: 0.02,
    })
    s.add(
      cone([0, 1.37, 0.2], [0.02, 1.35, 0.44], 0.04, 0.006, 0.005),
      s.paint(hex('#e0701c'), finish.food),
    )
    work.sculpt(s, 0.026)
    addCoalAndTwigs(work)
    if (subject.wears.some((w) => /glasses/.test(w.item))) addShades(work)
  }),
})
