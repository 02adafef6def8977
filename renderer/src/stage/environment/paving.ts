// Paved ground of old towns.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { fbm, hash2, noise } from '../random.ts'
import type { Texture } from '../scene.ts'
import { clamp, mix3, scale, smoothstep } from '../vector.ts'
import type { SetOrder } from './environment.ts'

const [columns, rows, tile] = [8, 10, 2.4]

/** Rounded stones in staggered rows, as grey values that tile: `tile` metres a side. */
const stoneTexture = (): Texture => {
  const size = 256
  const pixels = new Uint8Array(size * size * 4).fill(255)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const v = ((y + 0.5) / size) * rows
      const j = Math.floor(v)
      const u = ((x + 0.5) / size) * columns + (j % 2) * 0.5
      const i = ((Math.floor(u) % columns) + columns) % columns
      const bend = 0.07 * (noise(x * 0.13, y * 0.13) - 0.5)
      const [dx, dy] = [2 * (u - Math.floor(u)) - 1 + bend, 2 * (v - j) - 1 + bend]
      // Squarish domes: bright where they look up to the sky, dark joints between.
      const edge = (dx ** 4 + dy ** 4) ** 0.25
      const dome = smoothstep(0.98, 0.55, edge)
      const lean = 1 - 0.1 * dy - 0.06 * dx
      const tone =
        (0.66 + 0.3 * hash2(i * 7 + 1, j * 5 + 3)) * lean + 0.09 * (noise(x * 0.5, y * 0.5) - 0.5)
      const grey = clamp(0.3 + (tone - 0.3) * dome)
      pixels.fill(Math.round(255 * grey), (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  return { width: size, height: size, pixels }
}

const snowed = (set: FilmSet, color: Rgb, wide: number, near: number, far: number): void => {
  const m = set.material({ roughness: 0.8, f0: 0.04, scale: 9, relief: 0.2, mottle: 0.3 })
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
      return mix3(
        scale(color, 0.7 + 0.45 * hash2(i, j)),
        [0.86, 0.89, 0.95],
        smoothstep(0.3, 0.5, fbm(p[0] * 0.7, p[2] * 0.7, 3)),
      )
    },
  )
}

/** Cobbles of that colour to `wide` metres on both sides; snow lies between them in winter. */
export const cobbles = (set: FilmSet, order: SetOrder, color: Rgb, wide: number): void => {
  const wet = order.weather === 'rain' || order.weather === 'storm'
  const near = set.view.eye[2] + 6
  const far = 60
  if (order.season === 'winter') {
    snowed(set, color, wide, near, far)
    return
  }
  const m = set.material({
    texture: set.builder.texture(stoneTexture()),
    roughness: wet ? 0.22 : 0.75,
    f0: 0.04,
    scale: 9,
    relief: 0.14,
  })
  const bright: Rgb = scale(color, 1.7)
  const half = Math.ceil(wide / tile) * tile
  for (let z = near; z > -far; z -= tile)
    for (let x = -half; x < half; x += tile)
      set.builder.quad(
        [x, 0, z],
        [x + tile, 0, z],
        [x + tile, 0, z - tile],
        [x, 0, z - tile],
        m,
        scale(bright, 0.88 + 0.24 * fbm(x * 0.21, z * 0.21, 3)),
      )
}
