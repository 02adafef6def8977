// Small things to eat and drink from the hand; metres.
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { sphere } from '../sdf.ts'
import { curve, points2, points3, slab } from '../sweep.ts'
import { colored } from '../workpiece.ts'

/** A slice with a crust and round sausage. */
export const pizzaSlice: Builder = () => ({
  yaw: 0.2,
  work: made((work) => {
    work.mesh(
      colored(slab(points2('0,0 .085,.21 -.085,.21'), -0.008, 0.006, 0.004), hex('#e8b03a')),
      work.material(finish.food),
    )
    work.tube(
      points3('-.088,.215,0 0,.232,0 .088,.215,0'),
      { radii: [0.018], segments: 9 },
      work.material(finish.crust),
      hex('#c07a34'),
    )
    for (const [x, y] of [
      [0, 0.09],
      [-0.03, 0.16],
      [0.036, 0.165],
    ] as const)
      work.ball([x, y, 0.006], [0.021, 0.021, 0.006], work.material(finish.food), hex('#b01c14'))
  }),
})

/** A wedge of watermelon: red flesh with black pips over its rind. */
export const melonSlice: Builder = () => ({
  yaw: 0.2,
  work: made((work) => {
    const layers = [
      ['-.115,.0 -.1,-.045 -.06,-.085 0,-.1 .06,-.085 .1,-.045 .115,0', -0.016, '#2f7a34'],
      [
        '-.103,.001 -.09,-.038 -.053,-.074 0,-.087 .053,-.074 .09,-.038 .103,.001',
        -0.018,
        '#e8f0c8',
      ],
      [
        '-.096,.002 -.083,-.034 -.049,-.067 0,-.079 .049,-.067 .083,-.034 .096,.002',
        -0.02,
        '#d8303a',
      ],
    ] as const
    for (const [outline, half, color] of layers)
      work.mesh(
        colored(slab(points2(outline), half, -half, 0.003), hex(color)),
        work.material(finish.food),
      )
    for (const [x, y] of [
      [-0.05, -0.018],
      [-0.02, -0.04],
      [0.022, -0.042],
      [0.05, -0.016],
      [0, -0.014],
    ] as const)
      for (const z of [-0.02, 0.02])
        work.ball([x, y, z], [0.005, 0.009, 0.004], work.material(finish.wet), hex('#141210'))
  }),
})

/** Two balls on a wafer. */
export const iceCreamCone: Builder = (subject) => ({
  work: made((work) => {
    work.lathe(
      points2('.001,0 .035,.12 .04,.125 .001,.126'),
      work.material(finish.crust),
      hex('#d09a4a'),
      18,
    )
    const s = new Sculpture()
    s.add(sphere([0, 0.145, 0], 0.043), s.paint(colorOf(subject, 0, '#f2a0b8'), finish.food))
    s.add(
      sphere([0.006, 0.2, 0], 0.036),
      s.paint(subject.colors[1] ?? hex('#f6ecd2'), finish.food),
      { blend: 0.008 },
    )
    work.sculpt(s, 0.009)
    work.ball([0.008, 0.24, 0], [0.012, 0.012, 0.012], work.material(finish.wet), hex('#b8141c'))
  }),
  anchors: { grip: [0, 0.06, 0] },
})

/** A mug with something hot. */
export const mug: Builder = (subject) => ({
  yaw: 0.4,
  work: made((work) => {
    const china = work.material(finish.ceramic)
    const color = colorOf(subject, 0, '#e8e4da')
    work.lathe(
      points2('.001,0 .034,0 .042,.01 .044,.1 .041,.1 .039,.08 .001,.079'),
      china,
      color,
      24,
    )
    work.lathe(points2('.039,.086 .001,.087'), work.material(finish.wet), hex('#3a1c0c'), 20)
    work.tube(
      curve(points3('.042,.085,0 .075,.075,0 .075,.035,0 .042,.025,0'), 4),
      { radii: [0.008], segments: 8 },
      china,
      color,
    )
    for (const x of [-0.012, 0.014])
      work.tube(
        curve(points3(`${x},.11,0 ${x + 0.01},.14,0 ${x - 0.008},.17,0 ${x + 0.004},.2,0`), 4),
        { radii: [0.003, 0.006, 0.005, 0.001], segments: 6 },
        work.material({ roughness: 1, emission: [0.25, 0.25, 0.25] }),
        hex('#e8e8e8'),
      )
  }),
  anchors: { grip: [0, 0.05, 0] },
})
