// A castle for the background: towers with pointed roofs, walls with teeth, a gate and a keep.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { fbm, hash2 } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'

interface Masonry {
  readonly stone: number
  readonly gray: Rgb
  readonly window: number
  /** Whether the stones of the front are seen one by one. */
  readonly near: boolean
}

/** A face laid in courses of hewn stones; `point` takes shares of its width and height, `along` gives metres along it. */
const courses = (
  set: FilmSet,
  m: Masonry,
  size: { wide: number; tall: number },
  point: (u: number, v: number) => Vec3,
  along: (p: Vec3) => number,
): void => {
  const stone = set.material({ roughness: 0.92, f0: 0.02, scale: 9, relief: 0.2, mottle: 0.3 })
  const tone = (p: Vec3): Rgb => {
    const course = Math.floor(p[1] / 0.46)
    const x = along(p) / 0.92 + (course % 2) * 0.5 + 0.2 * hash2(course, 5)
    const joint = x - Math.floor(x) < 0.08 || p[1] / 0.46 - course < 0.15
    const grime = 0.8 + 0.4 * fbm(along(p) * 0.35, p[1] * 0.3, 3)
    return scale(m.gray, (joint ? 0.5 : 0.78 + 0.34 * hash2(Math.floor(x), course)) * grime)
  }
  set.builder.grid(
    Math.ceil(size.wide / 0.1),
    Math.ceil(size.tall / 0.09),
    point,
    stone,
    tone,
    false,
  )
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
    if (m.near) towerFront(set, m, r, tall)
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

/** The side of a round tower that looks to +z. */
const towerFront = (set: FilmSet, m: Masonry, r: number, tall: number): void => {
  const foot = 1.5
  const angle = (p: Vec3) => Math.atan2(p[0], p[2])
  courses(
    set,
    m,
    { wide: Math.PI * r, tall: tall * 0.88 },
    (u, v) => {
      const a = (u - 0.5) * Math.PI
      const y = tall * 0.88 * v
      const wide = y < foot ? r * (1.05 - (0.05 * y) / foot) : r * (1 - (0.05 * y) / (tall * 0.88))
      return [Math.sin(a) * (wide + 0.03), y, Math.cos(a) * (wide + 0.03)]
    },
    (p) => angle(p) * r,
  )
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
  if (m.near && along)
    courses(
      set,
      m,
      { wide: x1 - x0, tall },
      (u, v) => [x0 + (x1 - x0) * u, tall * v, z1 + 0.73],
      (p) => p[0],
    )
  for (let s = 0.6; s < (along ? x1 - x0 : z1 - z0); s += 1.7) {
    const [x, z] = along ? [x0 + s, z1 + 0.6] : [from[0] + 0.6, z0 + s]
    b.box([x - 0.45, tall, z - 0.3], [x + 0.45, tall + 1, z + 0.3], m.stone, m.gray)
  }
}

/** Bars of iron before the gate's wood, and torches beside it. */
const portcullis = (set: FilmSet): void => {
  const b = set.builder
  const iron = set.material({ color: hex('#33302e'), roughness: 0.5, f0: 0.3, metal: 0.6 })
  for (let x = -1.6; x < 1.7; x += 0.4)
    b.box([x - 0.05, 1.9, 0.92], [x + 0.05, 4 + Math.sqrt(Math.max(0, 3.4 - x * x)), 1], iron)
  for (let y = 2.2; y < 5.3; y += 0.5) b.box([-1.7, y - 0.04, 0.95], [1.7, y + 0.04, 1.03], iron)
  const red = set.matte(hex('#a3242c'), 0.9, 0.1)
  for (const s of [-1, 1]) b.box([s * 2.6 - 0.5, 5.2, 3.02], [s * 2.6 + 0.5, 9.4, 3.06], red)
}

/** A castle about 34 m wide and 32 m high; its gate faces +z. Seen `near`, its front shows every stone. */
export const castleKeep = (set: FilmSet, near = false): void => {
  const b = set.builder
  const stone = set.material({ roughness: 0.9, f0: 0.02, scale: 0.9, relief: 0.22, mottle: 0.4 })
  const window = set.lit
    ? set.material({ color: [0.1, 0.08, 0.05], emission: [3, 1.8, 0.7] })
    : set.material({ color: [0.05, 0.05, 0.06], roughness: 0.5 })
  const m: Masonry = { stone, gray: hex('#b0a594'), window, near }
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
  if (near) portcullis(set)
  b.box([-6, -3, -17], [6, 19, -8], stone, scale(m.gray, 1.06))
  for (let x = -5.6; x < 6; x += 1.7) b.box([x - 0.4, 19, -8.6], [x + 0.4, 20, -8], stone, m.gray)
  for (const y of [12.4, 15.4])
    for (const x of [-3.4, 0, 3.4]) b.box([x - 0.5, y, -8.02], [x + 0.5, y + 1.8, -7.9], window)
  tower(set, m, { x: -6, z: -9, r: 1.9, tall: 23, roof: true })
  tower(set, m, { x: 6, z: -9, r: 2.2, tall: 20, roof: true })
  tower(set, m, { x: 1, z: -15, r: 2.4, tall: 26, roof: true })
  if (set.lit) b.light([0, 7, 5], 0.6, [60, 36, 14])
}
