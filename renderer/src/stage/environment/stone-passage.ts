// A stone passage by torchlight: a vault of rough blocks on ribs, torches in iron along both walls, flagstones, a dark arch at the far end.

import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { flames } from '../flames.ts'
import { fbm, hash2 } from '../random.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

/** Metres from the subject to the far end. */
const depth = 24
/** Between two ribs of the vault, and two pairs of torches. */
const bay = 4

export const stonePassage: Environment = (order) => {
  const half = Math.max(1.75, levelRadius(order) + 0.8)
  const spring = Math.max(2.2, order.span * 1.25)
  const crown = spring + half * 0.9
  return {
    light: 'cave',
    ground: () => 0,
    water: null,
    show: order.span < 0.8 ? 0.8 : 0.95,
    room: { halfWidth: half * 0.85, height: spring + half * 0.4, back: 40 },
    vista: { eye: [half * 0.12, 1.5, 5], target: [-0.05, 1.7, -depth], fov: 54 },
    build: (set) => {
      const near = Math.max(set.view.eye[2] + 2, 5)
      walls(set, half, spring, near)
      vault(set, half, spring, crown, near)
      floor(set, half, near)
      for (let k = 0; k * bay < depth + near; k++) {
        const z = near - 1.2 - k * bay
        rib(set, half, spring, crown, z - bay / 2)
        for (const s of [-1, 1]) torch(set, s, half, Math.min(1.95, spring * 0.8), z, z > -depth)
      }
      end(set, order, half, spring, crown)
    },
  }
}

/** The tone of masonry `u` along and `v` up, in blocks of uneven length. */
const masonry = (u: number, v: number): Rgb => {
  const row = Math.floor(v / 0.34)
  const long = 0.52 + 0.16 * hash2(row, 3)
  const at = u / long + 0.5 * (row % 2) + hash2(row, 9)
  const [a, c] = [at - Math.floor(at), v / 0.34 - row]
  const joint = a < 0.05 || c < 0.08
  const stone = 0.72 + 0.4 * hash2(Math.floor(at), row) + 0.3 * (fbm(u * 3, v * 3, 3) - 0.5)
  return scale(hex(joint ? '#3a352f' : '#8d8272'), joint ? 1 : stone)
}

const walls = (set: FilmSet, half: number, spring: number, near: number): void => {
  const b = set.builder
  const rough = set.material({ roughness: 0.95, f0: 0.02, scale: 5, relief: 0.3, mottle: 0.25 })
  const long = near + depth
  for (const s of [-1, 1])
    b.grid(
      Math.round(long * 14),
      36,
      (u, v) => {
        const [z, y] = [near - u * long, v * spring]
        return [s * (half + 0.03 * fbm(z * 2, y * 2, 2)), y, z]
      },
      rough,
      (p) => masonry(p[2] + 40, p[1]),
      false,
    )
}

const vault = (set: FilmSet, half: number, spring: number, crown: number, near: number): void => {
  const rough = set.material({ roughness: 0.95, f0: 0.02, scale: 5, relief: 0.3, mottle: 0.25 })
  const long = near + depth
  set.builder.grid(
    Math.round(long * 8),
    40,
    (u, v) => {
      const a = Math.PI * (1 - v)
      return [half * Math.cos(a), spring + (crown - spring) * Math.sin(a), near - u * long]
    },
    rough,
    (p) => scale(masonry(p[2] + 40, Math.atan2(p[1] - spring, p[0]) * half), 0.8),
    false,
  )
}

/** An arch of larger stones that stands out of the wall. */
const rib = (set: FilmSet, half: number, spring: number, crown: number, z: number): void => {
  const b = set.builder
  const stone = set.material({ roughness: 0.9, f0: 0.02, scale: 6, relief: 0.25, mottle: 0.2 })
  const tone = (i: number): Rgb => scale(hex('#a29682'), 0.8 + 0.3 * hash2(i, Math.round(z)))
  for (const s of [-1, 1])
    for (let i = 0; i * 0.42 < spring; i++) {
      const [x0, x1] = [s * (half - 0.2), s * (half + 0.1)]
      b.box(
        [Math.min(x0, x1), i * 0.42, z - 0.19],
        [Math.max(x0, x1), Math.min(spring, i * 0.42 + 0.4), z + 0.19],
        stone,
        tone(i * s),
      )
    }
  const count = 13
  for (let i = 0; i < count; i++) {
    const [a, c] = [i, i + 0.94].map((n) => Math.PI * (1 - n / count)) as [number, number]
    const at = (angle: number, r: number, dz: number) =>
      [
        (half - r) * Math.cos(angle),
        spring + (crown - spring - r) * Math.sin(angle),
        z + dz,
      ] as const
    const [p, q] = [at(a, 0.2, 0), at(c, 0.2, 0)]
    b.cylinder([...p], [...q], 0.17, 0.17, stone, tone(i + 20), 6)
  }
}

const floor = (set: FilmSet, half: number, near: number): void => {
  const flag = set.material({ roughness: 0.45, f0: 0.04, scale: 6, relief: 0.15, mottle: 0.2 })
  const long = near + depth
  set.builder.grid(
    44,
    Math.round(long * 9),
    (u, v) => [(u * 2 - 1) * half, 0, near - v * long],
    flag,
    (p) => {
      const row = Math.floor(p[2] / 0.7)
      const at = p[0] / 0.8 + 0.5 * (row % 2)
      const joint = at - Math.floor(at) < 0.06 || p[2] / 0.7 - row < 0.07
      return scale(hex(joint ? '#2e2a26' : '#7b7264'), 0.75 + 0.4 * hash2(Math.floor(at), row))
    },
  )
}

/** A torch in an iron basket; only the nearer ones need lamps of their own. */
const torch = (
  set: FilmSet,
  side: number,
  half: number,
  y: number,
  z: number,
  lit: boolean,
): void => {
  const b = set.builder
  const iron = set.matte(hex('#1e1b19'), 0.6, 0.03)
  const x = side * (half - 0.2)
  if (!set.free(x, z, 0.12, 0.8, y - 0.4)) return
  b.cylinder([side * half, y - 0.42, z], [x, y, z], 0.035, 0.05, iron, [1, 1, 1], 8)
  b.cylinder([x, y - 0.08, z], [x, y + 0.08, z], 0.06, 0.095, iron, [1, 1, 1], 10)
  flames(
    b,
    {
      at: [x, y + 0.06, z],
      half: 0.09,
      deep: 0.08,
      tall: 0.42,
      tongues: 6,
      power: 1.4,
      flight: 0.3,
    },
    set.random,
  )
  if (lit) b.light([x - side * 0.12, y + 0.3, z], 0.12, scale([1, 0.55, 0.2], 1.15 * half))
}

const end = (set: FilmSet, order: SetOrder, half: number, spring: number, crown: number): void => {
  const b = set.builder
  const glow = b.material({
    color: [0, 0, 0],
    emission: order.lit ? [0.02, 0.03, 0.07] : [0.2, 0.13, 0.06],
  })
  b.quad([-half, 0, -depth], [half, 0, -depth], [half, crown, -depth], [-half, crown, -depth], glow)
  const wood = set.matte(hex('#3a2414'), 0.7, 0.1)
  const iron = set.matte(hex('#1a1816'), 0.5, 0.02)
  const w = half * 0.62
  for (let i = -3; i < 3; i++)
    b.box(
      [(i * w) / 3 + 0.01, 0, -depth + 0.02],
      [((i + 1) * w) / 3 - 0.01, spring * 0.95, -depth + 0.12],
      wood,
    )
  for (const y of [0.5, spring * 0.7])
    b.box([-w, y, -depth + 0.12], [w, y + 0.1, -depth + 0.16], iron)
}
