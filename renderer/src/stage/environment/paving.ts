// Paved ground of old towns.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { fbm, hash2 } from '../random.ts'
import { mix3, scale, smoothstep } from '../vector.ts'
import type { SetOrder } from './environment.ts'

export const cobbles = (set: FilmSet, order: SetOrder, color: Rgb, wide: number): void => {
  const wet = order.weather === 'rain'
  const m = set.material({
    roughness: wet ? 0.25 : 0.8,
    f0: 0.04,
    scale: 9,
    relief: 0.2,
    mottle: 0.3,
  })
  const near = set.view.eye[2] + 6
  const far = 60
  const snow = order.season === 'winter'
  set.builder.grid(
    90,
    150,
    (u, v) => [(u - 0.5) * 2 * wide, 0, near - (near + far) * v ** 1.6],
    m,
    (p) => {
      const [i, j] = [
        Math.floor(p[0] / 0.3 + (Math.floor(p[2] / 0.24) % 2) * 0.5),
        Math.floor(p[2] / 0.24),
      ]
      const stone = scale(color, 0.7 + 0.45 * hash2(i, j))
      return snow
        ? mix3(stone, [0.86, 0.89, 0.95], smoothstep(0.3, 0.5, fbm(p[0] * 0.7, p[2] * 0.7, 3)))
        : stone
    },
  )
}
