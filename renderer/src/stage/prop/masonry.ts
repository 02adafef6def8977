// Stone things of the background: castle, church, columns; and a railway track.
import type { FilmSet } from '../film-set.ts'
import { hex, scale } from '../vector.ts'
import { house } from './house.ts'

/** A castle about 34 m wide and 26 m high; its gate faces +z. */
export const castleKeep = (set: FilmSet): void => {
  const b = set.builder
  const stone = set.material({ roughness: 0.9, f0: 0.02, scale: 0.9, relief: 0.22, mottle: 0.4 })
  const gray = hex('#b0a594')
  const window = set.lit
    ? set.material({ color: [0.1, 0.08, 0.05], emission: [3, 1.8, 0.7] })
    : set.material({ color: [0.05, 0.05, 0.06], roughness: 0.5 })
  const tower = (x: number, z: number, r: number, tall: number, roof: boolean): void => {
    b.placed({ at: [x, 0, z] }, () => {
      b.lathe(
        [
          [r * 1.12, -3],
          [r, 1.5],
          [r * 0.95, tall * 0.88],
          [r * 1.16, tall * 0.92],
          [r * 1.16, tall],
          [r * 1.02, tall],
          [r * 1.02, tall * 0.95],
          [0.01, tall * 0.95],
        ],
        stone,
        gray,
        22,
      )
      const teeth = 9
      for (let i = 0; i < teeth; i++) {
        const a = (i / teeth) * 6.2832
        b.placed({ at: [Math.cos(a) * r * 1.09, tall, Math.sin(a) * r * 1.09], yaw: -a }, () =>
          b.box([-0.25, 0, -r * 0.2], [0.25, 0.9, r * 0.2], stone, gray),
        )
      }
      if (roof) {
        b.lathe(
          [
            [r * 1.18, tall + 0.4],
            [r * 0.6, tall + r * 1.6],
            [0.02, tall + r * 3.1],
          ],
          set.matte(hex('#3f5a7a'), 0.8, 0.2, 3),
          [1, 1, 1],
          22,
        )
        b.cylinder(
          [0, tall + r * 3, 0],
          [0, tall + r * 3 + 1.8, 0],
          0.06,
          0.04,
          set.matte(hex('#5a4a3a')),
          [1, 1, 1],
          5,
        )
        b.quad(
          [0, tall + r * 3 + 0.8, 0],
          [1.8, tall + r * 3 + 1, 0.1],
          [1.8, tall + r * 3 + 1.5, 0.1],
          [0, tall + r * 3 + 1.7, 0],
          set.matte(hex('#c8302a')),
        )
      }
      for (let y = 4; y < tall * 0.85; y += 4.5)
        b.box([-0.3, y, r * 0.9], [0.3, y + 1.5, r * 1.02], window)
    })
  }
  const wall = (x0: number, z0: number, x1: number, z1: number, tall: number): void => {
    b.box(
      [Math.min(x0, x1) - 0.7, -3, Math.min(z0, z1) - 0.7],
      [Math.max(x0, x1) + 0.7, tall, Math.max(z0, z1) + 0.7],
      stone,
      gray,
    )
    const along = Math.abs(x1 - x0) > Math.abs(z1 - z0)
    const long = along ? Math.abs(x1 - x0) : Math.abs(z1 - z0)
    for (let s = 0.6; s < long; s += 1.7) {
      const [x, z] = along ? [Math.min(x0, x1) + s, z0 + 0.6] : [x0 + 0.6, Math.min(z0, z1) + s]
      b.box([x - 0.45, tall, z - 0.3], [x + 0.45, tall + 1, z + 0.3], stone, gray)
    }
  }
  for (const s of [-1, 1]) {
    tower(s * 15, 0, 3, 14, true)
    tower(s * 3.8, 0.8, 2.1, 12, false)
    wall(s * 15, 0, s * 3.8, 0, 9)
    wall(s * 15, 0, s * 12, -16, 9)
  }
  wall(-3.8, 0, 3.8, 0, 10)
  b.box([-1.9, -1, 0.5], [1.9, 4, 0.9], set.matte(hex('#4a3020'), 0.8, 0.2, 3))
  b.placed({ at: [0, 4, 0.7], scale: [1.9, 1.9, 0.22] }, () =>
    b.sphere(set.matte(hex('#4a3020'), 0.8, 0.2, 3), [1, 1, 1], 20),
  )
  b.box([-6, -3, -17], [6, 19, -8], stone, scale(gray, 1.06))
  for (let x = -5.6; x < 6; x += 1.7) b.box([x - 0.4, 19, -8.6], [x + 0.4, 20, -8], stone, gray)
  for (const y of [12.4, 15.4])
    for (const x of [-3.4, 0, 3.4]) b.box([x - 0.5, y, -8.02], [x + 0.5, y + 1.8, -7.9], window)
  tower(-6, -9, 1.9, 23, true)
  tower(6, -9, 2.2, 20, true)
  tower(1, -15, 2.4, 26, true)
  if (set.lit) b.light([0, 7, 5], 0.6, [60, 36, 14])
}

/** A village church with a spire. */
export const churchAt = (set: FilmSet, snow: boolean): void => {
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
