// A town on fire: flames out of windows and over roofs on both sides of the way, smoke above them, a red glow below.
import type { FilmSet } from './film-set.ts'
import { flames, smokeOver } from './flames.ts'
import type { Vec3 } from './scene.ts'
import { mix, scale } from './vector.ts'

const towns = /^(alley|village|market|skyline|road|castle|rooftop|harbour)$/

/** A fire at a foot, `size` metres to each side. */
const blaze = (set: FilmSet, at: Vec3, size: number): void =>
  flames(
    set.builder,
    { at, half: size, deep: size * 0.25, tall: size * 2.4, tongues: 8 },
    set.random,
  )

const smoke = (set: FilmSet, at: Vec3, size: number): void =>
  smokeOver(
    set.builder,
    {
      at: [at[0], at[1] + size * 1.7, at[2]],
      half: size,
      tall: size * 7,
      drift: [size * 1.5, -size],
      puffs: 14,
      night: set.lit,
    },
    set.random,
  )

/** Fire out of the house fronts on both sides of a way whose middle is at `center`, the fronts `half` metres from it. */
export const burningRow = (set: FilmSet, center: number, half: number): void => {
  const d = set.lens.focus
  for (let i = 0; i < 26; i++) {
    const side = i % 2 ? 1 : -1
    const z = set.view.eye[2] - d * mix(0.55, 3, i / 25)
    const size = mix(0.8, 1.7, set.random()) * Math.max(1, d / 16)
    const up = i % 3 === 0 ? 0.1 : mix(2, 5 + d * 0.35, set.random())
    const at: Vec3 = [center + side * (half - 0.25), up, z]
    if (!set.beside(at[0], z, size, size * 2, up)) continue
    blaze(set, at, size)
    if (i % 2) smoke(set, [at[0], at[1] + size, at[2]], size * 1.1)
    if (i < 10) set.builder.light([at[0] - side, up + size, z], 0.6, scale([1, 0.42, 0.1], 16))
  }
}

/** Sets a town on fire around its subjects, near enough to be seen beside them. */
export const burningTown = (set: FilmSet, place: string): void => {
  if (!towns.test(place)) return
  const { view } = set
  const d = set.lens.focus
  for (let i = 0; i < 24; i++) {
    const side = i % 2 ? 1 : -1
    const depth = d * mix(0.8, 3.2, i / 23)
    const out = side * mix(0.34, 0.9, set.random())
    const size = Math.max(0.5, d * mix(0.05, 0.085, set.random())) * (depth / d) ** 0.5
    const x = view.eye[0] + view.forward[0] * depth + view.right[0] * out * view.tanX * depth
    const z = view.eye[2] + view.forward[2] * depth + view.right[2] * out * view.tanX * depth
    const floor = set.ground(x, z)
    const high = i % 3 === 0 ? 0 : view.eye[1] + view.tanY * depth * mix(0.0, 0.5, set.random())
    const at: Vec3 = [x, Math.max(floor, high), z]
    if (!set.beside(x, z, size, size * 2, at[1])) continue
    blaze(set, at, size)
    if (i % 2) smoke(set, at, size)
    if (i < 8)
      set.builder.light(
        [x, at[1] + size, z + size],
        size * 0.6,
        scale([1, 0.42, 0.1], size * size * 9),
      )
  }
}
