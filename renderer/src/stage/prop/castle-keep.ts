// A castle for the background: towers with pointed roofs, walls with teeth, a gate and a keep.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { hex, scale } from '../vector.ts'

interface Masonry {
  readonly stone: number
  readonly gray: Rgb
  readonly window: number
}

const tower = (
  set: FilmSet,
  m: Masonry,
  at: { x: number; z: number; r: number; tall: number; roof: boolean },
): void => {
  const b = set.builder
  const { r, tall } = at
  b.placed({ at: [at.x, 0, at.z] }, () => {
    const profile: readonly (readonly [number, number])[] = [
      [r * 1.12, -3],
      [r, 1.5],
      [r * 0.95, tall * 0.88],
      [r * 1.16, tall * 0.92],
      [r * 1.16, tall],
      [r * 1.02, tall],
      [r * 1.02, tall * 0.95],
      [0.01, tall * 0.95],
    ]
    b.lathe(profile, m.stone, m.gray, 22)
    for (let i = 0; i < 9; i++) {
      const a = (i / 9) * 6.2832
      b.placed({ at: [Math.cos(a) * r * 1.09, tall, Math.sin(a) * r * 1.09], yaw: -a }, () =>
        b.box([-0.25, 0, -r * 0.2], [0.25, 0.9, r * 0.2], m.stone, m.gray),
      )
    }
    if (at.roof) roof(set, r, tall)
    for (let y = 4; y < tall * 0.85; y += 4.5)
      b.box([-0.3, y, r * 0.9], [0.3, y + 1.5, r * 1.02], m.window)
  })
}

const roof = (set: FilmSet, r: number, tall: number): void => {
  const b = set.builder
  const profile: readonly (readonly [number, number])[] = [
    [r * 1.18, tall + 0.4],
    [r * 0.6, tall + r * 1.6],
    [0.02, tall + r * 3.1],
  ]
  b.lathe(profile, set.matte(hex('#3f5a7a'), 0.8, 0.2, 3), [1, 1, 1], 22)
  const top = tall + r * 3
  b.cylinder([0, top, 0], [0, top + 1.8, 0], 0.06, 0.04, set.matte(hex('#5a4a3a')), [1, 1, 1], 5)
  const flag = set.matte(hex('#c8302a'))
  b.quad([0, top + 0.8, 0], [1.8, top + 1, 0.1], [1.8, top + 1.5, 0.1], [0, top + 1.7, 0], flag)
}

const wall = (
  set: FilmSet,
  m: Masonry,
  from: readonly [number, number],
  to: readonly [number, number],
  tall: number,
): void => {
  const b = set.builder
  const [x0, x1] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])]
  const [z0, z1] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])]
  b.box([x0 - 0.7, -3, z0 - 0.7], [x1 + 0.7, tall, z1 + 0.7], m.stone, m.gray)
  const along = x1 - x0 > z1 - z0
  for (let s = 0.6; s < (along ? x1 - x0 : z1 - z0); s += 1.7) {
    const [x, z] = along ? [x0 + s, z1 + 0.6] : [from[0] + 0.6, z0 + s]
    b.box([x - 0.45, tall, z - 0.3], [x + 0.45, tall + 1, z + 0.3], m.stone, m.gray)
  }
}

/** A castle about 34 m wide and 32 m high; its gate faces +z. */
export const castleKeep = (set: FilmSet): void => {
  const b = set.builder
  const stone = set.material({ roughness: 0.9, f0: 0.02, scale: 0.9, relief: 0.22, mottle: 0.4 })
  const window = set.lit
    ? set.material({ color: [0.1, 0.08, 0.05], emission: [3, 1.8, 0.7] })
    : set.material({ color: [0.05, 0.05, 0.06], roughness: 0.5 })
  const m: Masonry = { stone, gray: hex('#b0a594'), window }
  for (const s of [-1, 1]) {
    tower(set, m, { x: s * 15, z: 0, r: 3, tall: 14, roof: true })
    tower(set, m, { x: s * 3.8, z: 0.8, r: 2.1, tall: 12, roof: false })
    wall(set, m, [s * 15, 0], [s * 3.8, 0], 9)
    wall(set, m, [s * 15, 0], [s * 15, -16], 9)
  }
  wall(set, m, [-3.8, 0], [3.8, 0], 10)
  const gate = set.matte(hex('#4a3020'), 0.8, 0.2, 3)
  b.box([-1.9, -1, 0.5], [1.9, 4, 0.9], gate)
  b.placed({ at: [0, 4, 0.7], scale: [1.9, 1.9, 0.22] }, () => b.sphere(gate, [1, 1, 1], 20))
  b.box([-6, -3, -17], [6, 19, -8], stone, scale(m.gray, 1.06))
  for (let x = -5.6; x < 6; x += 1.7) b.box([x - 0.4, 19, -8.6], [x + 0.4, 20, -8], stone, m.gray)
  for (const y of [12.4, 15.4])
    for (const x of [-3.4, 0, 3.4]) b.box([x - 0.5, y, -8.02], [x + 0.5, y + 1.8, -7.9], window)
  tower(set, m, { x: -6, z: -9, r: 1.9, tall: 23, roof: true })
  tower(set, m, { x: 6, z: -9, r: 2.2, tall: 20, roof: true })
  tower(set, m, { x: 1, z: -15, r: 2.4, tall: 26, roof: true })
  if (set.lit) b.light([0, 7, 5], 0.6, [60, 36, 14])
}
