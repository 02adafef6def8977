// A crab: a wide shell on eight legs, two claws of two fingers each.
import type { Vec3 } from '../../scene.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { chain, ellipsoid, limb, turned } from '../sdf.ts'
import { curve, points3 } from '../sweep.ts'
import { eyes } from './sea-beasts.ts'

/** The hand of a crab: a thick palm, and two pointed fingers that curve toward each other with a gap between. */
const pincer = (s: Sculpture, side: number, shell: number, pale: number): void => {
  const at = (x: number, y: number, z: number): Vec3 => [side * (0.6 + x), 0.52 + y, 0.6 + z]
  s.add(ellipsoid(at(-0.02, 0.06, 0.02), [0.13, 0.16, 0.11], turned(0, 0.2, side * 0.35)), shell, {
    blend: 0.03,
  })
  const finger = (way: readonly Vec3[], r: number): void => {
    const bent = curve(way, 4)
    const n = bent.length - 1
    s.addAll(
      chain(
        bent,
        bent.map((_, i) => r * (1 - 0.82 * (i / n))),
      ),
      (_x, y) => (y > 0.52 + 0.4 ? pale : shell),
      { blend: 0.015 },
    )
  }
  finger(
    [at(0.03, 0.12, 0.03), at(0.13, 0.3, 0.05), at(0.07, 0.46, 0.06), at(-0.05, 0.53, 0.06)],
    0.09,
  )
  finger(
    [at(-0.1, 0.1, 0.03), at(-0.19, 0.24, 0.05), at(-0.18, 0.36, 0.06), at(-0.12, 0.45, 0.06)],
    0.06,
  )
}

/** A wide shell, two claws up, eight legs. */
export const crab: Builder = (subject) => ({
  yaw: 0.2,
  work: made((work) => {
    const s = new Sculpture()
    const color = colorOf(subject, 0, '#c8381c')
    const shell = s.paint(color, { ...finish.plastic, scale: 18, relief: 0.06, mottle: 0.15 })
    const pale = s.paint(dim(color, 1.6), finish.plastic)
    s.add(ellipsoid([0, 0.34, 0], [0.46, 0.2, 0.34]), (_x, y) => (y < 0.27 ? pale : shell))
    for (const side of [1, -1]) {
      for (let i = 0; i < 4; i++) {
        const z = 0.14 - i * 0.16
        const out = 0.74 - Math.abs(i - 1) * 0.05
        s.addAll(
          chain(
            [
              [side * 0.34, 0.3, z * 0.8],
              [side * out * 0.86, 0.46, z * 1.5],
              [side * out * 1.12, 0.02, z * 1.9],
            ],
            [0.06, 0.045, 0.014],
          ),
          shell,
          { blend: 0.01 },
        )
      }
      s.addAll(
        chain(
          [
            [side * 0.34, 0.3, 0.2],
            [side * 0.68, 0.34, 0.34],
            [side * 0.62, 0.46, 0.58],
          ],
          [0.075, 0.07, 0.085],
        ),
        shell,
        { blend: 0.02 },
      )
      pincer(s, side, shell, pale)
      s.add(limb([side * 0.13, 0.46, 0.28], [side * 0.15, 0.62, 0.32], 0.024), shell, {
        blend: 0.02,
      })
    }
    work.sculpt(s, 0.018)
    eyes(work, [0.15, 0.66, 0.33], 0.055, '#f4f0e8', 0.2, 0.8)
    work.tube(
      curve(points3('-.12,.32,.335 0,.28,.35 .12,.32,.335'), 4),
      { radii: [0.012], segments: 5 },
      work.material(),
      [0.08, 0.01, 0.01],
    )
  }),
})
