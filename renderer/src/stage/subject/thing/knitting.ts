// Knitting: two needles, what is on them so far, and the thread to its ball.
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { curve, points3 } from '../sweep.ts'

/** Hangs from the needles at the middle; 1 is its width over both needles. */
export const knitting: Builder = (subject) => ({
  yaw: 0,
  work: made((work) => {
    const color = colorOf(subject, 0, '#b83a3a')
    const wool = work.material({ ...finish.wool, scale: 90, relief: 0.3 })
    const steel = work.material(finish.steel)
    for (const side of [1, -1]) {
      const [from, to]: [Vec3, Vec3] = [
        [side * 0.62, 0.16, -0.06],
        [side * -0.3, 0.5, 0.1],
      ]
      work.tube([from, to], { radii: [0.018, 0.008], segments: 8 }, steel, hex('#c8ccd4'))
      work.ball(from, [0.035, 0.035, 0.035], steel, hex('#d8b04a'))
    }
    // Rows of stitches that bulge a little, and sag toward the lap.
    const at = (u: number, v: number): Vec3 => [
      (u - 0.5) * 0.62,
      0.34 - v * 0.95,
      0.06 + 0.1 * Math.sin(v * 2.2) + 0.012 * Math.sin(u * 60) * Math.sin(v * 70),
    ]
    work.grid(30, 34, at, wool, (p) => dim(color, 1 + 0.22 * Math.sign(Math.sin(p[1] * 26))), true)
    work.tube(
      curve(points3('.3,.34,.08 .46,0,.2 .5,-.4,.16 .56,-.62,.2'), 4),
      { radii: [0.012, 0.012], segments: 6 },
      wool,
      color,
    )
    work.ball([0.6, -0.7, 0.22], [0.15, 0.14, 0.15], wool, color)
  }),
  anchors: { grip: [0, 0.3, 0], middle: [0, 0.28, 0] },
})
