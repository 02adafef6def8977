// An indoor arena: a parquet court with its lines, tiers full of people on three sides, lamps and a cube of screens overhead.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { hash2, noise } from '../random.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'

/** Half the width of the court and how far it reaches behind the players. */
const court = { half: 7.6, back: 8.5 }

/** Whether the words are about a game that is played on a parquet court. */
export const asksForArena = ({ brief, named }: SetOrder): boolean =>
  ['basketball-arena', 'indoor-arena', 'volleyball-court'].some(named) ||
  brief.subjects.some(
    (s) =>
      /^(basketball|volleyball|handball)/.test(s.noun) ||
      s.holds.some((h) => /basketball|volleyball/.test(h)) ||
      /^(dunk|dribble)$/.test(s.traits['action'] ?? ''),
  )

/** Whether the words are about an ice rink. */
export const asksForRink = ({ named }: SetOrder): boolean =>
  ['ice-rink', 'skating-rink', 'ice-skating-rink', 'hockey-rink', 'ice-arena'].some(named)

/** A basketball arena, or a rink where ice is asked for. */
export const arena: Environment = (order) => ({
  light: 'room',
  sunless: true,
  ground: () => 0,
  water: null,
  room: { halfWidth: court.half, height: 9, back: 60 },
  vista: { eye: [-5, 2.6, 9], target: [1, 2, -8], fov: 50 },
  build: (set) => {
    if (asksForRink(order)) ice(set)
    else parquet(set)
    tiers(set)
    overhead(set)
  },
})

const line = (set: FilmSet, m: number, x0: number, z0: number, x1: number, z1: number): void =>
  set.builder.box(
    [Math.min(x0, x1) - 0.025, 0.002, Math.min(z0, z1) - 0.025],
    [Math.max(x0, x1) + 0.025, 0.006, Math.max(z0, z1) + 0.025],
    m,
  )

const arc = (set: FilmSet, m: number, x: number, z: number, r: number, turns: number): void => {
  const n = 48
  for (let i = 0; i < n; i++) {
    const at = (k: number, q: number) => {
      const a = (k / n) * turns * Math.PI * 2
      return [x + q * Math.cos(a), 0.006, z + q * Math.sin(a)] as const
    }
    set.builder.quad(at(i, r + 0.03), at(i, r - 0.03), at(i + 1, r - 0.03), at(i + 1, r + 0.03), m)
  }
}

/** Ice with its painted lines under the surface, and white boards with a yellow kick plate about it. */
const ice = (set: FilmSet): void => {
  const b = set.builder
  const front = set.view.eye[2] + 4
  const wide = court.half + 2.2
  const back = -court.back - 1.4
  const sheet = set.material({ roughness: 0.1, f0: 0.05, scale: 2.4, relief: 0.02, mottle: 0.05 })
  const onLine = (x: number, z: number): string | null => {
    if (Math.abs(z + 3.4) < 0.16) return '#c23a34'
    if (Math.abs(z + 7.2) < 0.14 || Math.abs(z - 0.9) < 0.14) return '#2f5fb0'
    return Math.abs(Math.hypot(x, z + 3.4) - 2.6) < 0.05 ? '#2f5fb0' : null
  }
  b.grid(
    260,
    220,
    (u, v) => [(u - 0.5) * 2 * wide, 0, front - v * (front - back)],
    sheet,
    (p) => {
      const line = onLine(p[0], p[2])
      const scratch = noise(p[0] * 3 + p[2] * 9, p[2] * 2.2) > 0.74 ? 0.95 : 1
      return line ? scale(hex(line), 0.9) : scale([0.84, 0.9, 0.95], scratch)
    },
  )
  const board = set.material({ color: hex('#f4f4f0'), roughness: 0.3, f0: 0.04 })
  const kick = set.matte(hex('#e8c02c'), 0.5, 0.01)
  const rail = set.matte(hex('#2a5a9a'), 0.4, 0.01)
  for (const [lo, hi, m] of [
    [0, 0.2, kick],
    [0.2, 1.02, board],
    [1.02, 1.1, rail],
  ] as const) {
    b.box([-wide, lo, back - 0.1], [wide, hi, back], m)
    for (const s of [-1, 1]) b.box([s * wide - 0.05, lo, back], [s * wide + 0.05, hi, front], m)
  }
}

const parquet = (set: FilmSet): void => {
  const b = set.builder
  const front = set.view.eye[2] + 4
  const gloss = set.material({ roughness: 0.16, f0: 0.05 })
  const wide = court.half + 2.4
  b.grid(
    170,
    110,
    (u, v) => [(u - 0.5) * 2 * wide, 0, front - v * (front + court.back + 2)],
    gloss,
    (p) => {
      const plank = Math.floor(p[0] / 0.13)
      const row = Math.floor((p[2] + hash2(plank, 1) * 2) / 1.3)
      const tone = 0.82 + 0.2 * hash2(plank, row) + 0.1 * noise(p[0] * 14, p[2] * 1.6)
      const out = Math.abs(p[0]) > court.half || p[2] < -court.back
      return scale(out ? hex('#24508a') : hex('#c88a4a'), tone)
    },
  )
  const white = set.matte(hex('#f6f4ee'), 0.5, 0)
  const paint = set.matte(hex('#a8382c'), 0.35, 0.02)
  const z = -court.back
  for (const s of [-1, 1]) line(set, white, s * court.half, z, s * court.half, front)
  line(set, white, -court.half, z, court.half, z)
  b.box([-2.4, 0.001, z + 0.03], [2.4, 0.004, z + 5.8], paint)
  for (const s of [-1, 1]) line(set, white, s * 2.4, z, s * 2.4, z + 5.8)
  line(set, white, -2.4, z + 5.8, 2.4, z + 5.8)
  arc(set, white, 0, z + 5.8, 1.8, 1)
  arc(set, white, 0, z + 1.4, 6.6, 0.5)
}

const shirts: readonly [string, ...string[]] = [
  '#c8402c',
  '#2f5fb8',
  '#f0c838',
  '#e8e8e8',
  '#3a3a40',
  '#d86a2c',
  '#2f9a5a',
  '#7a3a9a',
]
const skins: readonly [string, ...string[]] = ['#e8b890', '#c98d5e', '#8a5a38', '#f0cba8']

/** Tiers with people, darker the higher they sit. */
const tiers = (set: FilmSet): void => {
  const b = set.builder
  const concrete = set.matte(hex('#33363c'), 0.9, 0.04)
  const cloth = set.material({ roughness: 0.85, f0: 0.02 })
  const spectator = (c: Rgb, skin: Rgb): void => {
    b.placed({ at: [0, 0.3, 0], scale: [0.21, 0.34, 0.16] }, () => b.sphere(cloth, c, 8))
    b.placed({ at: [0, 0.74, 0], scale: [0.105, 0.13, 0.11] }, () => b.sphere(cloth, skin, 8))
  }
  const bank = (x: number, z: number, yaw: number, long: number, rows: number): void =>
    b.placed({ at: [x, 0, z], yaw }, () => {
      for (let i = 0; i < long / 2.4; i++)
        b.box(
          [-long / 2 + i * 2.4, 0, 0.1],
          [-long / 2 + i * 2.4 + 2.36, 0.85, 0.16],
          set.glow(scale(hex(shirts[(i * 3) % shirts.length] ?? '#c8402c'), 0.8), 0.7),
        )
      for (let row = 0; row < rows; row++) {
        const [y, d] = [0.55 + row * 0.5, -row * 0.85]
        b.box([-long / 2, 0, d - 0.85], [long / 2, y, d], concrete)
        const dim = 0.9 - (0.45 * row) / rows
        for (let s = -long / 2 + 0.3; s < long / 2; s += 0.62)
          if (set.random() < 0.9 && !set.lacks('person')) {
            const c = scale(hex(set.pick(shirts)), dim)
            const skin = scale(hex(set.pick(skins)), dim)
            b.placed({ at: [s + 0.14 * set.random(), y, d - 0.4] }, () => spectator(c, skin))
          }
      }
    })
  bank(0, -court.back - 2, 0, court.half * 2 + 8, 11)
  bank(-court.half - 2.2, 0, Math.PI / 2, 20, 9)
  bank(court.half + 2.2, 0, -Math.PI / 2, 20, 9)
  const wall = set.matte(hex('#1a1c22'), 0.95, 0.02)
  b.box([-24, 0, -court.back - 13], [24, 16, -court.back - 12.6], wall)
  for (const s of [-1, 1]) b.box([s * 19, 0, -22], [s * 19.4, 16, 12], wall)
}

const overhead = (set: FilmSet): void => {
  const b = set.builder
  const steel = set.matte(hex('#2a2d34'), 0.6, 0.02)
  const lamp = set.glow([1, 0.97, 0.9], 11)
  for (const z of [-8, -3.5, 1]) {
    b.box([-14, 9.4, z - 0.06], [14, 9.55, z + 0.06], steel)
    for (let x = -9; x <= 9; x += 3)
      b.placed({ at: [x, 9.2, z], scale: 0.22 }, () => b.sphere(lamp))
  }
  for (const [x, z] of [
    [-4.5, -4],
    [4.5, -4],
    [-4, 3.5],
    [4, 3.5],
  ] as const)
    set.lamp([x, 8.6, z], 0.5, [34, 32, 29])
  b.box([-16, 9.7, -22], [16, 9.9, 12], set.matte(hex('#15171b'), 0.95, 0.02))
  const screen = set.glow([0.35, 0.6, 1], 1.3)
  b.box([-1.7, 6.3, -9.2], [1.7, 8.2, -6.2], steel)
  b.box([-1.5, 6.6, -6.2], [1.5, 8, -6.17], screen)
  const digit = set.glow([1, 0.75, 0.2], 3)
  for (const x of [-1, -0.62, 0.45, 0.83]) b.box([x, 7, -6.17], [x + 0.2, 7.5, -6.15], digit)
}
