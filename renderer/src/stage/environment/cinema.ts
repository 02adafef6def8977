// A cinema from the back of its aisle: rows of red seats, a bright screen at the far end, dim lamps along the walls.
import type { FilmSet } from '../film-set.ts'
import type { Texture } from '../scene.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { curtain } from './room-shell.ts'

/** Whether the words ask for a cinema. */
export const asksForCinema = ({ named }: SetOrder): boolean =>
  ['cinema', 'movie-theater', 'movie-theatre', 'movies', 'movie-night', 'movie-hall'].some(named)

/** The film that runs: an evening over hills, a rider before the sun. */
const still = (): Texture => {
  const [width, height] = [192, 82]
  const pixels = new Uint8Array(width * height * 4)
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const [x, t] = [i / width, j / height]
      const sun = Math.hypot((x - 0.62) * 2.34, t - 0.56) < 0.17
      const far = 0.6 + 0.06 * Math.sin(x * 9) + 0.03 * Math.sin(x * 23 + 1)
      const near = 0.88 + 0.05 * Math.sin(x * 5 + 2)
      const sky = mix3([0.12, 0.16, 0.42], [1, 0.5, 0.22], Math.min(1, t * 1.5))
      const c =
        t > near ? [0.03, 0.02, 0.05] : t > far ? [0.3, 0.12, 0.2] : sun ? [1, 0.93, 0.66] : sky
      pixels.set(
        [(c[0] ?? 0) * 255, (c[1] ?? 0) * 255, (c[2] ?? 0) * 255, 255],
        (j * width + i) * 4,
      )
    }
  return { width, height, pixels }
}

/** What is small stands on a ledge before the seats. */
export const cinema: Environment = (order) => {
  const small = order.span < 0.7
  const unit = small ? Math.max(0.3, order.span * 2.4) : 1
  const spot = levelRadius(order)
  const floor = small ? -1.35 : 0
  const back = 8.5
  return {
    light: 'theatre',
    ground: () => 0,
    water: null,
    room: { halfWidth: 5.2, height: 4.6 + floor, back: 40 },
    vista: { eye: [0, 1.9, 7], target: [0, 1.8, -8], fov: 44 },
    build: (set) => {
      walls(set, floor, back)
      screen(set, floor, back)
      seats(set, floor, small ? -(spot + 2.5) : -(spot + 1.3))
      if (small) {
        const rail = set.material({ color: hex('#3a1c14'), roughness: 0.3, f0: 0.05 })
        set.builder.box([-3, -0.06, -spot - 0.16], [3, 0, spot + 0.6 * unit], rail)
      }
      set.builder.light([0.8, 2.6, 2.6], 0.4, [5.5, 4.6, 3.6])
    },
  }
}

const walls = (set: FilmSet, floor: number, back: number): void => {
  const b = set.builder
  const cloth = set.matte(hex('#2a1216'), 0.95, 0.02)
  const carpet = set.matte(hex('#3a1418'), 0.95, 0.02)
  b.quad([-5.2, floor, 12], [5.2, floor, 12], [5.2, floor, -back], [-5.2, floor, -back], carpet)
  for (const s of [-1, 1]) {
    curtain(set, s * 5.1, s * 4.2, floor, floor + 4.6, -back + 0.5, hex('#7a1420'))
    b.box(
      [Math.min(s * 5.2, s * 5.3), floor, -back],
      [Math.max(s * 5.2, s * 5.3), floor + 4.6, 12],
      cloth,
    )
    for (const z of [-5.4, -2.6, 0.2]) {
      const at = [s * 5.1, floor + 2.2, z] as const
      b.placed({ at, scale: [0.08, 0.26, 0.12] }, () =>
        b.sphere(set.glow([1, 0.72, 0.4], 4), [1, 1, 1], 12),
      )
      b.light([s * 4.8, floor + 2.4, z], 0.15, [0.9, 0.55, 0.3])
    }
  }
  b.box([-5.3, floor + 4.6, -back], [5.3, floor + 4.7, 12], set.matte(hex('#160c10'), 0.95, 0))
}

const screen = (set: FilmSet, floor: number, back: number): void => {
  const b = set.builder
  const z = -back + 0.1
  const [half, low, high] = [3, floor + 0.3, floor + 2.75]
  b.box(
    [-half - 0.16, low - 0.16, z - 0.1],
    [half + 0.16, high + 0.16, z - 0.02],
    set.matte([0.01, 0.01, 0.012], 0.8, 0),
  )
  const film = set.material({
    surface: 'emissive-texture',
    texture: b.texture(still()),
    emission: [3, 3, 3],
    color: [0, 0, 0],
  })
  b.quad([-half, low, z], [half, low, z], [half, high, z], [-half, high, z], film)
  b.light([0, floor + 2.6, z + 1.6], 1.2, [3.4, 2.3, 1.7])
}

/** Backs of seats in rows, somebody's head here and there. */
const seats = (set: FilmSet, floor: number, from: number): void => {
  if (set.lacks('chair')) return
  const b = set.builder
  const red = set.material({ roughness: 0.85, f0: 0.02, scale: 40, relief: 0.06 })
  const dark = set.matte(hex('#120c0e'), 0.9, 0)
  for (let row = 0; row < 6; row++) {
    const z = from - row * 0.95
    if (z < -7.4) break
    for (let i = -6; i <= 6; i++) {
      const x = i * 0.64 + (row % 2 ? 0.3 : 0)
      if (Math.abs(x) > 4.4) continue
      const tone = scale(hex('#a81a26'), 0.8 + 0.25 * set.random())
      b.box([x - 0.27, floor + 0.1, z - 0.1], [x + 0.27, floor + 0.92, z], red, tone)
      b.cylinder(
        [x - 0.27, floor + 0.92, z - 0.05],
        [x + 0.27, floor + 0.92, z - 0.05],
        0.052,
        0.052,
        red,
        tone,
        12,
      )
      if (set.random() < 0.28)
        b.placed({ at: [x, floor + 1.12, z - 0.2], scale: [0.1, 0.13, 0.11] }, () =>
          b.sphere(dark, [1, 1, 1], 12),
        )
    }
  }
}
