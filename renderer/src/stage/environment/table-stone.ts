// Table tops that are not of wood: veined marble, and the white bench of a laboratory with its flasks behind.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { fbm, noise } from '../random.ts'
import { clamp, hex, mix3, scale, smoothstep } from '../vector.ts'
import type { SetOrder } from './environment.ts'
import { flask } from './flask.ts'
import type { Shell } from './room-shell.ts'

const marbles = [
  'marble-table',
  'marble',
  'marble-countertop',
  'marble-surface',
  'marble-counter',
  'marble-top',
] as const

/** What the table is of. */
export const stoneOf = ({ named }: SetOrder): 'marble' | 'bench' | null =>
  marbles.some(named)
    ? 'marble'
    : !named('alchemy') &&
        ['laboratory', 'lab', 'science-lab', 'research-lab', 'chemistry-lab'].some(named)
      ? 'bench'
      : null

/** The tone of marble at a point, `size` metres a cloud of veins. */
const marble = (x: number, z: number, size: number): Rgb => {
  const [u, v] = [x / size, z / size]
  const warp = 1.6 * (fbm(u * 1.3 + 5, v * 1.3, 4) - 0.5)
  const vein = (f: number, turn: number): number => {
    const t = (u * Math.cos(turn) + v * Math.sin(turn)) * f + warp * f * 1.3
    return 1 - Math.abs((((t % 1) + 1) % 1) - 0.5) * 2
  }
  const dark =
    0.75 * smoothstep(0.93, 0.995, vein(1.1, 0.6)) + 0.45 * smoothstep(0.94, 0.99, vein(2.3, 1.3))
  const cloud = fbm(u * 2 + 11, v * 2, 4)
  return mix3(
    mix3(hex('#f4f2ee'), hex('#d9d7d3'), cloud),
    hex('#85868a'),
    clamp(dark * (0.5 + noise(u * 3, v * 3))),
  )
}

/** A polished top `wide` by `deep` on a block or legs `tall` high. */
export const stoneTop = (
  set: FilmSet,
  kind: 'marble' | 'bench',
  wide: number,
  deep: number,
  tall: number,
): void => {
  const b = set.builder
  const m = set.material({ roughness: kind === 'marble' ? 0.1 : 0.3, f0: 0.05 })
  const size = deep * 0.7
  b.grid(
    190,
    110,
    (u, v) => [(u - 0.5) * wide, 0, (0.5 - v) * deep],
    m,
    (p) => (kind === 'marble' ? marble(p[0], p[2], size) : hex('#dfe4e6')),
  )
  const edge = kind === 'marble' ? hex('#e4e2de') : hex('#3a4048')
  b.box([-wide / 2, -0.05, -deep / 2], [wide / 2, -0.001, deep / 2], m, edge)
  if (kind === 'bench') {
    b.box(
      [-wide / 2 + 0.05, -tall, -deep / 2 + 0.05],
      [wide / 2 - 0.05, -0.05, deep / 2 - 0.08],
      set.matte(hex('#f2f4f4'), 0.4, 0.01),
    )
    return
  }
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      b.box(
        [x * (wide / 2 - 0.1) - 0.03, -tall, z * (deep / 2 - 0.1) - 0.03],
        [x * (wide / 2 - 0.1) + 0.03, -0.05, z * (deep / 2 - 0.1) + 0.03],
        m,
        hex('#2a2a2c'),
      )
}

/** Cupboards and shelves of coloured flasks on the wall behind a bench. */
export const labWall = (set: FilmSet, shell: Shell): void => {
  const b = set.builder
  const white = set.matte(hex('#eef1f2'), 0.4, 0.01)
  const glass = set.material({ color: hex('#c8dce4'), roughness: 0.1, f0: 0.08 })
  const z = -shell.back
  b.box([-shell.half, shell.floor, z], [shell.half, 0.05, z + 0.45], white)
  b.box([-shell.half, 0.05, z], [shell.half, 0.09, z + 0.48], set.matte(hex('#3a4048'), 0.3, 0.01))
  for (const y of [0.62, 1.05]) b.box([-shell.half, y, z], [shell.half, y + 0.03, z + 0.28], glass)
  const k = 0.92
  for (const y of [0.09, 0.65])
    for (let x = -shell.half + 0.2; x < shell.half; x += 0.26)
      if (set.random() < 0.72) b.placed({ at: [0, y - k, 0] }, () => flask(set, x, z + 0.2))
  b.box(
    [-shell.half, shell.floor + shell.height - 0.1, z + 0.5],
    [shell.half, shell.floor + shell.height - 0.05, z + 0.75],
    set.glow([0.95, 1, 1], 3),
  )
  set.lamp([0, shell.floor + shell.height - 0.3, z + 0.8], 0.2, scale([1, 1, 1], 1.6))
}
