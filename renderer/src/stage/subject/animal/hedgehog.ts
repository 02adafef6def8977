// The hedgehog: a round body full of spines, a pointed snout, small feet.
import type { Vec3 } from '../../scene.ts'
import { hex, normalize, scale } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { animalEye, eyeball } from '../eyeball.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { chain, ellipsoid, limb, sphere, turned } from '../sdf.ts'
import { points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

const middle: Vec3 = [0, 0.4, -0.12]
const radii: Vec3 = [0.37, 0.34, 0.46]

/** Spines lean back from the face; none grow on the belly. */
const spines = (work: Workpiece, color: Vec3): void => {
  const m = work.material({ roughness: 0.6, f0: 0.03 })
  const n = 620
  for (let i = 0; i < n; i++) {
    const y = 1 - (2 * (i + 0.5)) / n
    const r = Math.sqrt(1 - y * y)
    const d: Vec3 = [r * Math.cos(i * 2.39996), y, r * Math.sin(i * 2.39996)]
    if (d[1] < -0.28 || d[2] > 0.62 - 0.25 * (1 - d[1])) continue
    const at: Vec3 = [
      middle[0] + d[0] * radii[0],
      middle[1] + d[1] * radii[1],
      middle[2] + d[2] * radii[2],
    ]
    const lean = normalize([d[0], d[1] + 0.15, d[2] - 0.55])
    const long = 0.17 + 0.03 * Math.sin(i * 1.7)
    const knee: Vec3 = [
      at[0] + lean[0] * long * 0.55,
      at[1] + lean[1] * long * 0.55,
      at[2] + lean[2] * long * 0.55,
    ]
    const tip: Vec3 = [at[0] + lean[0] * long, at[1] + lean[1] * long, at[2] + lean[2] * long]
    work.cylinder(at, knee, 0.019, 0.014, m, dim(color, 0.5), 5)
    work.cylinder(knee, tip, 0.014, 0.001, m, scale(hex('#e8d6b0'), 0.9), 5)
  }
}

export const hedgehog: Builder = (subject) => ({
  yaw: 0.95,
  work: made((work) => {
    const brown = colorOf(subject, 0, '#7a5636')
    const s = new Sculpture()
    const dark = s.paint(dim(brown, 0.55), finish.fur)
    const fur = s.paint(hex('#cda878'), finish.fur)
    s.add(ellipsoid(middle, radii), (_x, y, z) => (y < 0.24 || z > 0.2 ? fur : dark))
    s.add(ellipsoid([0, 0.31, 0.26], [0.23, 0.21, 0.22]), fur, { blend: 0.08 })
    s.addAll(chain(points3('0,.3,.36 0,.26,.52 0,.25,.63'), [0.15, 0.085, 0.05]), fur, {
      blend: 0.05,
    })
    for (const side of [1, -1]) {
      s.add(ellipsoid([side * 0.19, 0.46, 0.26], [0.075, 0.085, 0.04], turned(side * 0.5)), fur, {
        blend: 0.02,
      })
      for (const z of [0.2, -0.3]) {
        s.add(limb([side * 0.2, 0.16, z], [side * 0.22, 0.045, z + 0.04], 0.07, 0.055), fur, {
          blend: 0.03,
        })
        s.add(ellipsoid([side * 0.22, 0.035, z + 0.08], [0.055, 0.035, 0.08]), fur, {
          blend: 0.02,
        })
      }
    }
    work.sculpt(s, 0.018)
    const nose = new Sculpture()
    nose.add(sphere([0, 0.265, 0.665], 0.045), nose.paint(hex('#16120f'), finish.wet))
    work.sculpt(nose, 0.012)
    for (const side of [1, -1])
      work.mesh(
        eyeball(
          [side * 0.125, 0.36, 0.42],
          0.042,
          animalEye(hex('#1c120a'), 0.8),
          turned(side * 0.75),
        ),
        work.material(finish.eye),
      )
    spines(work, brown)
  }),
  // What it carries, it carries on its back; what it eats lies before its nose.
  anchors: {
    front: subject.pose === 'eat' ? [0, 0.12, 0.78] : [0, 0.82, -0.2],
    top: [0, 0.84, -0.16],
    mouth: [0, 0.24, 0.62],
  },
})
