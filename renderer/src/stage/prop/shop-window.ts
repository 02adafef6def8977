// The front of a shop: lit panes with goods on display, a door, a painted board and an awning.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { neonColors } from '../light-plan.ts'
import { hex, mix3, scale } from '../vector.ts'
import { awning } from './town.ts'

export interface ShopFront {
  /** Where the wall stands; the front faces the side away from `side`. */
  readonly x: number
  readonly side: number
  /** From z down to z - wide. */
  readonly z: number
  readonly wide: number
  readonly kind: 'city' | 'old' | 'neon'
}

const fronts: readonly [string, ...string[]] = [
  '#2f5a48',
  '#8a3a30',
  '#2f4a6a',
  '#4a4038',
  '#6a5a34',
  '#5a3a5a',
]
const goods: readonly [string, ...string[]] = [
  '#d84a3a',
  '#e8b040',
  '#3a7ab8',
  '#f0ece0',
  '#5aa05a',
  '#c86a9a',
  '#6a4a3a',
]

/** Builds a shop front, 3.5 m high. */
export const shopFront = (set: FilmSet, shop: ShopFront): void => {
  if (set.lacks('house')) return
  const { x, side, z, wide, kind } = shop
  const b = set.builder
  const out = -side
  const color = hex(set.pick(fronts))
  const frame = set.matte(color, 0.5, 0.04)
  const span = (near: number, deep: number): readonly [number, number] =>
    out > 0 ? [x + near, x + near + deep] : [x - near - deep, x - near]
  b.box(
    [Math.min(x, x + side * 10.8), 0, z - wide],
    [Math.max(x, x + side * 10.8), 3.5, z - 0.15],
    frame,
  )
  const panes = Math.max(2, Math.round((wide - 1) / 1.7))
  for (let i = 0; i < panes; i++) {
    const z1 = z - 0.55 - (i * (wide - 1)) / panes
    const z0 = z1 - (wide - 1) / panes + 0.18
    pane(set, span, z0, z1, i === Math.floor(panes / 2), kind)
  }
  set.lamp([x + out * 1.1, 2.5, z - wide / 2], 0.35, scale([1, 0.76, 0.45], 1.5))
  const [s0, s1] = span(0, kind === 'neon' ? 0.3 : 0.16)
  if (kind === 'neon') {
    b.box([s0, 2.95, z - wide + 0.3], [s1, 3.4, z - 0.5], set.glow(set.pick(neonColors), 1.6))
    return
  }
  b.box([s0, 2.9, z - wide + 0.3], [s1, 3.4, z - 0.5], frame, mix3(color, [1, 1, 1], 0.08))
  lettering(set, span, z - wide / 2, Math.min(3.2, wide * 0.5))
  if (set.random() < 0.6) {
    const cloth = hex(set.pick(['#a83a30', '#2f6a5a', '#2f4f7a', '#c8963a', '#6a3a5a']))
    b.placed({ at: [x + out * 0.12, 0, z - wide / 2], yaw: (out * Math.PI) / 2 }, () =>
      awning(set, wide - 0.8, 2.88, 1.1, cloth, hex('#f0e8d8')),
    )
  }
}

type Span = (near: number, deep: number) => readonly [number, number]

/** A row of blocks that reads as letters from across the street. */
const lettering = (set: FilmSet, span: Span, z: number, long: number): void => {
  const gold = set.material({
    color: hex('#f0dca8'),
    roughness: 0.4,
    f0: 0.1,
    emission: set.lit ? [0.7, 0.55, 0.3] : [0.12, 0.1, 0.06],
  })
  const [x0, x1] = span(0.16, 0.02)
  let at = z + long / 2
  while (at > z - long / 2) {
    const w = 0.08 + 0.12 * set.random()
    if (set.random() > 0.15) {
      set.builder.box([x0, 3.05, at - w], [x1, 3.24, at - w + 0.045], gold)
      set.builder.box([x0, set.pick([3.05, 3.12, 3.2] as const), at - w], [x1, 3.25, at], gold)
    }
    at -= w + 0.05
  }
}

const pane = (
  set: FilmSet,
  span: Span,
  z0: number,
  z1: number,
  door: boolean,
  kind: ShopFront['kind'],
): void => {
  const b = set.builder
  const warm: Rgb = [1, 0.8, 0.52]
  const inside = set.material({
    color: hex('#c8b496'),
    // The lamps under the lintel glare, not the room's back wall.
    emission: scale(warm, set.lit ? (kind === 'neon' ? 0.42 : 0.32) : 0.2),
    roughness: 0.4,
    f0: 0.04,
  })
  const low = door ? 0.1 : 0.6
  const [a0, a1] = span(0, 0.1)
  b.box([a0, low, z0], [a1, 2.72, z1], inside)
  if (set.lit) {
    const [l0, l1] = span(0.1, 0.06)
    for (let z = z0 + 0.3; z < z1 - 0.2; z += 0.62)
      b.box([l0, 2.52, z - 0.16], [l1, 2.6, z + 0.16], set.glow(warm, kind === 'neon' ? 3.4 : 2.6))
  }
  const bar = set.matte(hex('#e8e0d0'), 0.5, 0.02)
  const [f0, f1] = span(0.02, 0.13)
  for (const q of [z0, z1]) b.box([f0, low, q - 0.03], [f1, 2.75, q + 0.03], bar)
  b.box([f0, low - 0.04, z0], [f1, low, z1], bar)
  b.box([f0, 2.2, z0], [f1, 2.24, z1], bar)
  if (door) {
    b.box([f0, 0.1, z0], [f1, 0.75, z1], bar, [0.6, 0.45, 0.3])
    return
  }
  const paint = set.material({ roughness: 0.6, f0: 0.03 })
  const [g0, g1] = span(0.1, 0.05)
  for (const shelf of [0.62, 1.3]) {
    let q = z0 + 0.1
    while (q < z1 - 0.25) {
      const w = 0.12 + 0.22 * set.random()
      const tall = (shelf < 1 ? 0.3 : 0.2) + 0.35 * set.random()
      if (set.random() < 0.75)
        b.box([g0, shelf, q], [g1, shelf + tall, q + w], paint, hex(set.pick(goods)))
      q += w + 0.07 + 0.12 * set.random()
    }
    b.box([g0, shelf - 0.03, z0], [g1, shelf, z1], bar)
  }
}
