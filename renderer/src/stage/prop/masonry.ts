// Stone things of the background: church, columns; and a railway track.
import type { FilmSet } from '../film-set.ts'
import { hex, scale } from '../vector.ts'
import { house } from './house.ts'

/** A village church with a spire. */
export const churchAt = (set: FilmSet, snow: boolean): void => {
  if (set.lacks('house')) return
  const b = set.builder
  const wall = hex('#eee4d0')
  house(set, { wide: 9, deep: 6, walls: 5, roof: 4, wall, tile: hex('#7a4636'), snow })
  const m = set.matte(wall, 0.85, 0.08, 4)
  b.box([-6.6, -0.5, -1.8], [-3.2, 11, 1.8], m)
  b.placed({ at: [-4.9, 11, 0], yaw: Math.PI / 4 }, () =>
    b.lathe(
      [
        [2.7, -0.1],
        [0.02, 7],
      ],
      set.matte(snow ? hex('#e8edf3') : hex('#5a6a70'), 0.8, 0.1, 3),
      [1, 1, 1],
      4,
    ),
  )
  const gold = set.material({ color: hex('#e0b040'), roughness: 0.3, f0: 0.5, metal: 1 })
  b.box([-4.96, 17.8, -0.06], [-4.84, 19.6, 0.06], gold)
  b.box([-5.4, 18.8, -0.06], [-4.4, 18.95, 0.06], gold)
  b.box(
    [-5.4, 7.6, 1.78],
    [-4.4, 9.6, 1.86],
    set.lit ? set.glow([1, 0.7, 0.35], 3) : set.matte(hex('#3a3430')),
  )
}

/** A fluted stone column; broken off when not whole. */
export const column = (set: FilmSet, r: number, tall: number, whole: boolean): void => {
  const b = set.builder
  const stone = set.matte([1, 1, 1], 0.9, 0.14, 5)
  const color = hex('#d8cab0')
  b.box([-r * 1.45, -0.1, -r * 1.45], [r * 1.45, r * 0.35, r * 1.45], stone, color)
  const flutes = 40
  b.grid(
    flutes,
    8,
    (u, v) => {
      const a = u * 6.2832
      const k = r * (1 - 0.14 * v) * (1 - 0.07 * (Math.round(u * flutes) % 2))
      const y = r * 0.35 + (tall - r * 0.35) * v
      return [
        Math.cos(a) * k,
        whole || v < 1 ? y : y + r * 0.7 * Math.sin(a * 1.5 + 1),
        -Math.sin(a) * k,
      ]
    },
    stone,
    (p) =>
      scale(
        color,
        Math.sqrt(p[0] ** 2 + p[2] ** 2) > r * 0.955 * (1 - 0.14 * (p[1] / tall)) ? 1.05 : 0.72,
      ),
    false,
  )
  if (!whole) return
  b.lathe(
    [
      [r * 0.88, tall],
      [r * 1.25, tall + r * 0.3],
      [r * 1.3, tall + r * 0.4],
    ],
    stone,
    color,
    24,
  )
  b.box([-r * 1.4, tall + r * 0.4, -r * 1.4], [r * 1.4, tall + r * 0.7, r * 1.4], stone, color)
}

/** A railway track along z at an offset in x. */
export const trainTrack = (set: FilmSet, x: number, gauge = 1): void => {
  const b = set.builder
  const near = set.view.eye[2] + 8
  const steel = set.material({ color: hex('#8a8078'), roughness: 0.3, f0: 0.4, metal: 0.8 })
  const wood = set.matte(hex('#5a4636'), 0.9, 0.2, 5)
  const gravel = set.matte(hex('#9a9288'), 0.95, 0.4, 12)
  b.box([x - 1.5 * gauge, -0.06, -170], [x + 1.5 * gauge, 0.05, near], gravel)
  for (let z = near; z > -120; z -= 0.65)
    b.box(
      [x - 1.25 * gauge, 0.04, z - 0.13],
      [x + 1.25 * gauge, 0.12, z + 0.13],
      wood,
      scale([1, 1, 1], 0.8 + 0.4 * set.random()),
    )
  for (const s of [-0.72, 0.72])
    b.box([x + s * gauge - 0.04, 0.12, -170], [x + s * gauge + 0.04, 0.25, near], steel)
}
