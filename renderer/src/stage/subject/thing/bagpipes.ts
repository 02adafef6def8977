// Bagpipes: a bag in tartan under the arm, a chanter, a blowpipe and three drones with ivory mounts; metres.

import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'

/** The bag lies along x; the drones lean back over the shoulder to +y. */
export const bagpipes: Builder = (subject) => ({
  yaw: 0.4,
  work: made((work) => {
    const cloth = work.material(finish.wool)
    const wood = work.material({ ...finish.wood, roughness: 0.3 })
    const ivory = work.material(finish.ceramic)
    const [black, white] = [hex('#1c1412'), hex('#f0e8d6')]
    work.ball([0, 0.16, 0], [0.2, 0.115, 0.1], cloth, colorOf(subject, 0, '#1f5a34'))
    // The tartan's bands.
    for (const x of [-0.12, -0.04, 0.04, 0.12])
      work.ball(
        [x, 0.16, 0],
        [0.012, 0.117 * Math.sqrt(1 - (x / 0.2) ** 2), 0.102 * Math.sqrt(1 - (x / 0.2) ** 2)],
        cloth,
        hex('#b81c28'),
        turned(0, 0, 0),
        20,
      )
    const pipe = (a: Vec3, b: Vec3, r: number): void => {
      work.cylinder(a, b, r, r * 0.85, wood, black, 12)
      for (const t of [0.35, 0.7, 1]) {
        const at = (k: 0 | 1 | 2) => a[k] + (b[k] - a[k]) * t
        work.ball([at(0), at(1), at(2)], [r * 1.5, r * 1.1, r * 1.5], ivory, white)
      }
    }
    pipe([-0.1, 0.25, -0.02], [-0.24, 0.86, -0.12], 0.014)
    pipe([-0.04, 0.26, -0.02], [-0.12, 0.7, -0.14], 0.012)
    pipe([0.02, 0.26, -0.02], [-0.02, 0.66, -0.14], 0.012)
    pipe([0.16, 0.2, 0.03], [0.24, 0.42, 0.08], 0.01)
    pipe([0.18, 0.12, 0.04], [0.2, -0.24, 0.12], 0.012)
  }),
  anchors: { grip: [0.04, 0.14, 0.05] },
})
