// The hedgehog: a round body full of spines, a pointed snout, small feet.
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, length, normalize, sub } from '../../vector.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { animalEye, eyeball } from '../eyeball.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { chain, ellipsoid, limb, sphere, turned } from '../sdf.ts'
import { type Growth, strandsOver } from '../strands.ts'
import { points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

const middle: Vec3 = [0, 0.4, -0.12]
const radii: Vec3 = [0.37, 0.34, 0.46]

/** Where spines stop: a line behind the ears that comes down to the flanks. */
const bare = (d: Vec3): boolean =>
  d[1] < -0.3 + 0.1 * Math.max(0, d[2]) || d[2] > 0.52 + 0.2 * Math.max(0, d[1])

/** Spines lean back from the face, crossing each other a little, banded pale and dark; none grow on the belly. */
const spines = (work: Workpiece, color: Vec3): void => {
  const m = work.material({ roughness: 0.6, f0: 0.03 })
  const n = Math.round(2500 / work.coarse)
  const [band, tip] = [dim(color, 0.5), hex('#f0e2c4')]
  for (let i = 0; i < n; i++) {
    const y = 1 - (2 * (i + 0.5)) / n
    const r = Math.sqrt(1 - y * y)
    const d: Vec3 = [r * Math.cos(i * 2.39996), y, r * Math.sin(i * 2.39996)]
    if (bare(d)) continue
    const at: Vec3 = [
      middle[0] + d[0] * radii[0] * 0.97,
      middle[1] + d[1] * radii[1] * 0.97,
      middle[2] + d[2] * radii[2] * 0.97,
    ]
    const loose = (k: number): number => 0.34 * (Math.sin(i * k) % 1)
    const lean = normalize([
      d[0] + loose(12.9),
      d[1] + 0.22 + loose(78.2),
      d[2] - 0.62 + loose(37.7),
    ])
    // Those at the rim are short and lie close.
    const long = (0.13 + 0.035 * Math.sin(i * 1.7)) * (d[2] > 0.42 ? 0.72 : 1)
    const on = (t: number): Vec3 => [
      at[0] + lean[0] * long * t,
      at[1] + lean[1] * long * t,
      at[2] + lean[2] * long * t,
    ]
    work.cylinder(on(0), on(0.74), 0.0125, 0.009, m, band, 3)
    work.cylinder(on(0.74), on(1), 0.009, 0.0008, m, tip, 3)
  }
}

/** Short hair of face and flanks, which lies back from the nose. */
const furOf = (work: Workpiece, fur: number): Growth => ({
  count: Math.round(2800 / work.coarse),
  lay: (p, _slot, r) => [
    p[0] * 0.8 + (r() - 0.5) * 0.5,
    (p[1] - 0.3) * 0.6 - 0.2 + (r() - 0.5) * 0.4,
    -1 + (r() - 0.5) * 0.4,
  ],
  long: (p, slot) =>
    slot !== fur || p[2] > 0.6 || eyes.some((e) => length(sub(p, e)) < 0.062)
      ? 0
      : p[2] > 0.4
        ? 0.03
        : 0.06,
  half: 0.005,
  cell: 0.05,
  round: 0.4,
  off: 0.002,
  lift: 0.2,
  tones: [0.78, 1.2],
  blade: [1, 0.62, 0.1],
})

const eyes: readonly Vec3[] = [1, -1].map((side): Vec3 => [side * 0.125, 0.36, 0.42])

export const hedgehog: Builder = (subject) => ({
  yaw: 0.95,
  work: made((work) => {
    const brown = colorOf(subject, 0, '#7a5636')
    const s = new Sculpture()
    const dark = s.paint(dim(brown, 0.3), finish.fur)
    const fur = s.paint(hex('#b08a5e'), finish.fur)
    s.add(ellipsoid(middle, radii), (x, y, z) =>
      bare([(x - middle[0]) / radii[0], (y - middle[1]) / radii[1], (z - middle[2]) / radii[2]])
        ? fur
        : dark,
    )
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
    work.furred(s, 0.018, (mesh) => strandsOver(mesh, furOf(work, fur), random(11)))
    const nose = new Sculpture()
    nose.add(sphere([0, 0.265, 0.665], 0.045), nose.paint(hex('#16120f'), finish.wet))
    work.sculpt(nose, 0.012)
    for (const at of eyes)
      work.mesh(
        eyeball(at, 0.042, animalEye(hex('#1c120a'), 0.8), turned(at[0] * 6)),
        work.material(finish.eye),
      )
    spines(work, brown)
  }),
  // What it carries, it carries on its back; what it eats lies before its nose.
  anchors: {
    front: subject.pose === 'eat' ? [0, 0.12, 0.78] : [0, 0.82, -0.2],
    top: [0, 0.84, -0.16],
    head: [0, 0.34, 0.3],
    crown: [0, 0.51, 0.27],
    mouth: [0, 0.24, 0.62],
  },
})
