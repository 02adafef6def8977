// Eyeballs with crisp rings from the pupil outwards.
import type { Rgb } from '../../prompt/brief.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { type Axes, turn } from './sdf.ts'

/** From angle to angle off the line of sight, radians, and the colour there. */
export type EyeRing = readonly [number, number, Rgb]

const pupil: Rgb = [0.004, 0.004, 0.005]

/** Pupil, iris, its dark rim, and white; `big` widens the iris. */
export const humanEye = (iris: Rgb, big: number): readonly EyeRing[] => [
  [0, 0.27 * big, pupil],
  // The iris is lightest about the pupil.
  [0.27 * big, 0.38 * big, [iris[0] * 1.9, iris[1] * 1.8, iris[2] * 1.6]],
  [0.38 * big, 0.5 * big, iris],
  [0.5 * big, 0.58 * big, [iris[0] * 0.3, iris[1] * 0.3, iris[2] * 0.3]],
  [0.58 * big, 2.2, [0.86, 0.86, 0.84]],
]
/** A large pupil in an iris that fills the lids, as animals have. */
export const animalEye = (iris: Rgb, open = 0.62): readonly EyeRing[] => [
  [0, open, pupil],
  [open, 1.12, iris],
  [1.12, 2.2, [0.02, 0.016, 0.014]],
]

/** A ball of radius `r` that looks along `axes`' z. */
export const eyeball = (c: Vec3, r: number, rings: readonly EyeRing[], axes: Axes): LocalMesh => {
  const [positions, normals, colors, indices]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ]
  const segments = 24
  for (const [from, to, color] of rings) {
    const steps = Math.max(2, Math.ceil((to - from) / 0.22))
    const base = positions.length / 3
    for (let j = 0; j <= steps; j++)
      for (let i = 0; i <= segments; i++) {
        const [t, a] = [from + ((to - from) * j) / steps, (i / segments) * Math.PI * 2]
        const n = turn(axes, [Math.sin(t) * Math.cos(a), Math.sin(t) * Math.sin(a), Math.cos(t)])
        positions.push(c[0] + n[0] * r, c[1] + n[1] * r, c[2] + n[2] * r)
        normals.push(...n)
        colors.push(...color)
      }
    for (let j = 0; j < steps; j++)
      for (let i = 0; i < segments; i++) {
        const k = base + j * (segments + 1) + i
        indices.push(k, k + segments + 1, k + 1, k + 1, k + segments + 1, k + segments + 2)
      }
  }
  return { positions, normals, colors, indices }
}
