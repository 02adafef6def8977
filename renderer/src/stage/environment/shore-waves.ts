// Waves that come in on a shore one behind another: round backs, crests that begin to break, foam down the faces that have.
import type { FilmSet } from '../film-set.ts'
import { fbm } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { clamp, hex, mix3, smoothstep } from '../vector.ts'

/** Adds them before the waterline `edge`, on water at `level`; `u` scales them with the picture. */
export const shoreWaves = (set: FilmSet, edge: number, level: number, u: number): void => {
  const water = set.material({
    surface: 'water',
    roughness: 0.12,
    f0: 0.03,
    scale: 1.4,
    relief: 0.16,
    share: 0.002,
  })
  for (let row = 0; row < 4; row++) wave(set, { row, edge, level, k: u ** 0.5, water })
}

interface Wave {
  readonly row: number
  readonly edge: number
  readonly level: number
  /** Factor on all lengths. */
  readonly k: number
  readonly water: number
}

const wave = (set: FilmSet, { row, edge, level, k, water }: Wave): void => {
  const near = edge - (1.6 + 4.2 * row + 0.9 * row * row) * k
  const wide = (26 + 16 * row) * k
  const line = (x: number): number => near + 1.6 * k * (fbm(x * 0.09 + row * 5, row, 3) - 0.5)
  const high = (x: number): number =>
    k * (0.5 + 0.16 * row) * smoothstep(0.34, 0.6, fbm((x / k) * 0.11 + row * 9, row * 3, 3))
  const broken = row === 0 ? 1 : row === 1 ? 0.6 : 0.2
  set.builder.grid(
    Math.round(wide * 5),
    14,
    (i, v): Vec3 => {
      const x = (i * 2 - 1) * wide
      const h = high(x)
      // From the back, over the crest, down the face that leans toward the shore.
      const [z, y] =
        v < 0.6
          ? [-1.9 + 2.3 * (v / 0.6), Math.sin((v / 0.6) * 1.5708) ** 2]
          : [0.4 + 0.35 * ((v - 0.6) / 0.4), 1 - ((v - 0.6) / 0.4) ** 1.4]
      return [x, level - 0.02 + h * y, line(x) + z * (0.35 + h)]
    },
    water,
    (p) => {
      const h = high(p[0])
      const t = clamp((p[1] - level) / Math.max(0.02, h))
      const face = p[2] > line(p[0]) + 0.3 * (0.35 + h) ? 1 : 0
      const rag = fbm((p[0] / k) * 1.7 + row * 17, (p[1] / k) * 5 + p[2], 4)
      const lip = smoothstep(0.8, 0.97, t + 0.25 * (rag - 0.5))
      const fall = face * broken * smoothstep(0.5, 0.62, rag + 0.25 * broken)
      const some = smoothstep(0.04, 0.16, h)
      return mix3(
        mix3(hex('#0e5a68'), hex('#4fb3ac'), t),
        [0.88, 0.92, 0.94],
        clamp((lip + fall) * some),
      )
    },
  )
}
