// A town on fire: flames out of windows and over roofs on both sides of the way, smoke above them, a red glow below.
import type { FilmSet } from './film-set.ts'
import type { Vec3 } from './scene.ts'
import { mix, scale } from './vector.ts'

const towns = /^(alley|village|market|skyline|road|castle|rooftop|harbour)$/

const tones: readonly Vec3[] = [
  [6, 1.5, 0.2],
  [8, 3.6, 0.6],
  [10, 7, 2],
]

/** Tongues of fire at a foot, `size` metres wide. */
const blaze = (set: FilmSet, at: Vec3, size: number): void => {
  const b = set.builder
  for (let i = 0; i < 9; i++) {
    const k = size * mix(0.4, 1.15, set.random())
    const p: Vec3 = [
      at[0] + (set.random() - 0.5) * size * 2.2,
      at[1],
      at[2] + (set.random() - 0.5) * size * 0.5,
    ]
    tones.forEach((glow, t) => {
      const lean = (set.random() - 0.5) * 0.3
      b.placed(
        { at: [p[0], p[1], p[2] + t * 0.03 * size], scale: k * (1 - 0.27 * t), roll: lean },
        () =>
          b.lathe(
            [
              [0.02, -0.1],
              [0.34, 0.15],
              [0.38, 0.5],
              [0.22, 1.1],
              [0.09, 1.6],
              [0.004, 2.1],
            ],
            set.material({ color: [0, 0, 0], emission: scale(glow, 0.5) }),
            [1, 1, 1],
            11,
          ),
      )
    })
  }
}

const smoke = (set: FilmSet, at: Vec3, size: number): void => {
  const soot = set.material({ roughness: 1, f0: 0, scale: 0.5 / size, relief: 0.5, mottle: 0.2 })
  for (let i = 0; i < 16; i++) {
    const t = i / 16
    const r = size * mix(0.6, 2, t) * (0.8 + 0.4 * set.random())
    const tone = mix(0.05, 0.22, set.random())
    set.builder.placed(
      {
        at: [
          at[0] + (set.random() - 0.3) * size * (1 + 2 * t),
          at[1] + size * (1.8 + 6.5 * t),
          at[2] - size * t,
        ],
        scale: [r, r * 0.85, r],
      },
      () => set.builder.sphere(soot, [tone, tone * 0.92, tone * 0.88], 11),
    )
  }
}

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
