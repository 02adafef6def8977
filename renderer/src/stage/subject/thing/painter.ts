// What a painter holds and stands at; metres.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import { points2, slab } from '../sweep.ts'
import { colored } from '../workpiece.ts'

const daubs = ['#c8242a', '#e8b82c', '#2a5ac8', '#2f8a4a', '#f4f2ea', '#7a3a9a']

/** A board with daubs of paint. */
export const palette: Builder = () => ({
  yaw: 0.2,
  work: made((work) => {
    work.mesh(
      colored(
        slab(
          points2('-.2,.1 -.17,.24 -.05,.32 .1,.3 .2,.2 .2,.08 .12,.09 .08,.02 -.06,0 -.16,.03'),
          -0.008,
          0.008,
          0.004,
          true,
        ),
        hex('#b98450'),
      ),
      work.material(finish.wood),
    )
    for (const [i, c] of daubs.entries()) {
      const a = 2.7 - i * 0.52
      work.ball(
        [Math.cos(a) * 0.14, 0.15 + Math.sin(a) * 0.11, 0.008],
        [0.03, 0.026, 0.014],
        work.material(finish.wet),
        hex(c),
      )
    }
  }),
})

/** Handle down, wet bristles up. */
export const paintbrush: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    work.lathe(
      points2('.001,0 .008,.02 .011,.12 .007,.2 .001,.201'),
      work.material(finish.wood),
      hex('#a8622c'),
      10,
    )
    work.lathe(points2('.009,.19 .012,.25'), work.material(finish.steel), hex('#c8ccd2'), 12)
    work.lathe(
      points2('.012,.25 .017,.28 .012,.32 .001,.35'),
      work.material(finish.wet),
      colorOf(subject, 0, '#2a5ac8'),
      12,
    )
  }),
  anchors: { grip: [0, 0.12, 0] },
})

/** Three legs and a canvas with a landscape. */
export const easel: Builder = () => ({
  yaw: 0.35,
  work: made((work) => {
    const wood = work.material(finish.wood)
    const c = hex('#a87442')
    const top: Vec3 = [0, 1.75, -0.02]
    for (const foot of [
      [-0.4, 0, 0.06],
      [0.4, 0, 0.06],
      [0, 0, -0.6],
    ] as Vec3[])
      work.cylinder(foot, top, 0.022, 0.018, wood, c, 8)
    work.box([-0.42, 0.72, 0.02], [0.42, 0.76, 0.1], wood, c)
    work.within([0, 0.77, 0.075], turned(0, -0.1, 0), (part) => {
      part.box([-0.4, 0, -0.02], [0.4, 0.62, 0], part.material(finish.cloth), hex('#f2ede0'))
      const paint = part.material({ roughness: 0.5 })
      part.grid(
        40,
        30,
        (u, v) => [(u - 0.5) * 0.76, 0.02 + v * 0.58, 0.002],
        paint,
        (p) => landscape(p[0], p[1]),
        false,
      )
    })
  }),
})
const landscape = (x: number, y: number): Rgb => {
  const hill = 0.2 + 0.05 * Math.sin(x * 8) + 0.03 * Math.sin(x * 19)
  if ((x - 0.2) ** 2 + (y - 0.45) ** 2 < 0.004) return hex('#f8c83a')
  if (y < hill - 0.08) return hex('#3f7a3a')
  if (y < hill) return hex('#6fa04a')
  return y > 0.42 ? hex('#6fb0dc') : hex('#a9d2e6')
}
