// A railway station: a platform under a long roof, benches, lamps and a clock, and a train waiting at the other side.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { trainTrack } from '../prop/masonry.ts'
import { bench, lampPost } from '../prop/town.ts'
import { alongRails, onRails, railYaw } from '../rail-yaw.ts'
import { noise } from '../random.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

const bed = -1.05

interface Lie {
  /** The platform reaches from its edge to its back wall, in x. */
  readonly edge: number
  readonly back: number
  readonly side: -1 | 1
  /** Radians by which it is all turned about the origin. */
  readonly turn: number
  /** Middles of the near and the far track. */
  readonly tracks: readonly [number, number]
}

/** Whether a piece leaves the subjects free, where it is once all is turned. */
const isFree = (
  set: FilmSet,
  { turn }: Lie,
  x: number,
  z: number,
  radius: number,
  height: number,
  base: number,
): boolean => {
  const [u, v] = alongRails(x, z, -turn)
  return set.free(u, v, radius, height, base)
}

/** The platform, seen along it; a train that is the picture stands at its edge. */
export const station: Environment = (order) => {
  const spot = levelRadius(order)
  const rides = onRails(order.brief.subjects[0]?.form)
  // Behind a train that is the picture, on either side of all else.
  const side = rides || order.seed % 2 === 0 ? -1 : 1
  const turn = rides ? railYaw : 0
  // Everything is laid out for a train on the right; `side` mirrors it.
  const edge = rides ? -1.75 : spot + 1.1
  const back = edge - Math.max(6.5, spot * 2 + 3)
  const near = edge + 1.75
  const lie: Lie = { edge, back, side, turn, tracks: [rides ? 0 : near, (rides ? 0 : near) + 4.4] }
  const on = (x: number): boolean => x * side > back - 40 && x * side < edge
  return {
    light: 'open',
    // The roof keeps sun and most of the sky from whoever stands on the platform.
    open: rides ? 0.7 : 0.4,
    sunless: !rides && order.time !== 'night',
    ground: (x, z) => (on(alongRails(x, z, turn)[0]) ? 0 : bed) + (rides ? 1.05 : 0),
    water: null,
    show: rides ? 1 : 0.9,
    vista: { eye: [side * (edge - 2.6), 1.7, 9], target: [side * (edge + 0.5), 1.5, -26], fov: 50 },
    build: (set) =>
      set.builder.placed({ at: [0, rides ? 1.05 : 0, 0], yaw: turn }, () => {
        grounds(set, order)
        for (const x of lie.tracks) {
          if (rides && x === 0) continue
          set.builder.placed({ at: [0, bed, 0] }, () => trainTrack(set, side * x))
        }
        if (rides) set.builder.placed({ at: [0, bed, 0] }, () => trainTrack(set, 0))
        platform(set, lie)
        roof(set, lie, rides ? 1 : 0)
        along(set, lie, rides)
        waiting(set, lie, rides)
      }),
  }
}

const grounds = (set: FilmSet, order: SetOrder): void => {
  const white = order.season === 'winter'
  const gravel = set.material({ roughness: 0.95, f0: 0, scale: 12, relief: 0.3, mottle: 0.4 })
  const near = set.view.eye[2] + 12
  set.builder.grid(
    60,
    60,
    (u, v) => [(u - 0.5) * 240, bed - 0.02, near - v * 260],
    gravel,
    (p) =>
      scale(white ? hex('#e8edf4') : hex('#8d857a'), 0.8 + 0.3 * noise(p[0] * 0.7, p[2] * 0.7)),
    false,
  )
}

const platform = (set: FilmSet, { edge, back, side }: Lie): void => {
  const b = set.builder
  const slab = set.material({ roughness: 0.75, f0: 0.03, scale: 3, relief: 0.12, mottle: 0.3 })
  const near = set.view.eye[2] + 12
  const strip = (x0: number, x1: number, y0: number, y1: number, m: number, color: Rgb): void =>
    b.box(
      [Math.min(x0 * side, x1 * side), y0, -150],
      [Math.max(x0 * side, x1 * side), y1, near],
      m,
      color,
    )
  strip(back - 8, edge, bed - 0.05, -0.004, slab, hex('#9c978e'))
  strip(edge - 0.5, edge + 0.06, -0.12, 0, slab, hex('#c6c0b4'))
  strip(edge - 0.85, edge - 0.62, -0.01, 0.006, set.matte(hex('#f0c418'), 0.7, 0.05), [1, 1, 1])
  const joint = set.matte(hex('#6f6a62'), 0.9, 0.03)
  for (let z = near; z > -60; z -= 1.6)
    b.box(
      [Math.min(back * side, edge * side), -0.003, z - 0.012],
      [Math.max(back * side, edge * side), 0.003, z],
      joint,
    )
}

/** Iron posts that carry a glazed roof over the platform, and a brick wall with doors at its back. */
const roof = (set: FilmSet, lie: Lie, base: number): void => {
  const { edge, back, side } = lie
  const b = set.builder
  const iron = set.matte(hex('#23463c'), 0.5, 0.04)
  const cover = set.matte(hex('#6f7a78'), 0.6, 0.06, 5)
  const near = set.view.eye[2] + 12
  const [x0, x1] = [back - 0.4, edge - 0.5]
  const y = 4.3
  b.quad(
    [x0 * side, y + 0.9, near],
    [x1 * side, y, near],
    [x1 * side, y, -120],
    [x0 * side, y + 0.9, -120],
    cover,
    hex('#5c6664'),
  )
  b.quad(
    [x1 * side, y + 0.06, near],
    [x0 * side, y + 0.96, near],
    [x0 * side, y + 0.96, -120],
    [x1 * side, y + 0.06, -120],
    cover,
  )
  b.box(
    [Math.min(x1 * side, (x1 + 0.1) * side), y - 0.3, -120],
    [Math.max(x1 * side, (x1 + 0.1) * side), y + 0.1, near],
    iron,
  )
  const post = (edge + back) / 2 - 0.4
  for (let z = set.view.eye[2] - 2.4; z > -110; z -= 7)
    if (isFree(set, lie, post * side, z, 0.3, y, base))
      b.placed({ at: [post * side, 0, z] }, () => {
        b.lathe(
          [
            [0.24, 0],
            [0.14, 0.3],
            [0.1, 0.4],
            [0.09, y],
          ],
          iron,
          [1, 1, 1],
          14,
        )
        for (const s of [-1, 1])
          b.cylinder([0, y - 1, 0], [s * 1.3, y + 0.1, 0], 0.05, 0.05, iron, [1, 1, 1], 8)
      })
  frontage(set, back, side, near)
}

/** The brick wall at the platform's back, its doors and windows. */
const frontage = (set: FilmSet, back: number, side: number, near: number): void => {
  const b = set.builder
  const brick = set.matte(hex('#a65a40'), 0.9, 0.2, 7)
  b.box(
    [Math.min(back * side, (back - 0.3) * side), 0, -120],
    [Math.max(back * side, (back - 0.3) * side), 5.6, near],
    brick,
  )
  const door = set.matte(hex('#2c4a3c'), 0.6, 0.1, 8)
  const glass = set.glow([1, 0.8, 0.5], 2.2)
  for (let z = set.view.eye[2] - 1; z > -80; z -= 6)
    for (const [dz, low, m] of [
      [0, 0, door],
      [2.6, 1, glass],
    ] as const)
      b.box(
        [Math.min(back * side, (back + 0.06) * side), low, z - dz - 1.4],
        [Math.max(back * side, (back + 0.06) * side), 2.7, z - dz],
        m,
      )
}

const along = (set: FilmSet, lie: Lie, rides: boolean): void => {
  const { edge, back, side } = lie
  const b = set.builder
  const base = rides ? 1 : 0
  for (let i = 0; i < 6; i++) {
    const z = -4.5 - i * 9
    const x = (back + 1.1) * side
    if (isFree(set, lie, x, z, 0.9, 1, base))
      b.placed({ at: [x, 0, z], yaw: (side * Math.PI) / 2 }, () => bench(set))
    const lamp = (edge - 1.3) * side
    if (isFree(set, lie, lamp, z - 3, 0.3, 3.6, base))
      b.placed({ at: [lamp, 0, z - 3] }, () => lampPost(set, 3.4))
  }
  // A clock of two faces under the roof, and the board with the name.
  const dark = set.matte(hex('#1c2420'), 0.5, 0.02)
  const face = set.material({ color: hex('#fbf8ee'), emission: [0.5, 0.48, 0.42], roughness: 0.5 })
  const at = (edge + back) / 2 + 0.6
  if (!rides && set.beside(at * side, -7, 0.6, 0.9, 3.2))
    b.placed({ at: [at * side, 3.5, -7] }, () => {
      b.cylinder([0, 0.42, 0], [0, 1, 0], 0.03, 0.03, dark)
      b.cylinder([0, 0, -0.08], [0, 0, 0.08], 0.46, 0.46, dark, [1, 1, 1], 32)
      b.cylinder([0, 0, 0.07], [0, 0, 0.1], 0.4, 0.4, face, [1, 1, 1], 32)
      for (let h = 0; h < 12; h++) {
        const [s, c] = [Math.sin((h * Math.PI) / 6), Math.cos((h * Math.PI) / 6)]
        b.box(
          [0.33 * s - 0.018, 0.33 * c - 0.018, 0.1],
          [0.33 * s + 0.018, 0.33 * c + 0.018, 0.11],
          dark,
        )
      }
      b.box([-0.015, 0, 0.1], [0.015, 0.29, 0.115], dark)
      b.box([0, -0.018, 0.1], [0.2, 0.018, 0.115], dark)
    })
}

/** Carriages on the far track; on the near one when no train is the picture and nobody would be hidden. */
const waiting = (set: FilmSet, lie: Lie, rides: boolean): void => {
  // A second train behind the one that is the picture would be in its way.
  if (rides) return
  const { tracks, side } = lie
  const b = set.builder
  const x = side * tracks[0]
  const body = set.material({ roughness: 0.3, f0: 0.05 })
  const dark = set.matte(hex('#1c1e22'), 0.8, 0.05)
  const light = set.lit
    ? set.material({ color: [0.1, 0.08, 0.05], emission: [2.2, 1.7, 1], roughness: 0.3 })
    : set.material({ color: hex('#27323a'), roughness: 0.08, f0: 0.09 })
  for (let i = 0; i < 5; i++) {
    const [z1, long] = [-6 - i * 16, 15.4]
    if (!isFree(set, lie, x, z1 - long / 2, 1.5, 3.6, bed)) continue
    b.placed({ at: [x, bed, z1 - long] }, () => {
      b.box([-1.35, 0.75, 0], [1.35, 3.5, long], body, hex('#8a2026'))
      b.box([-1.37, 2.85, 0], [1.37, 2.98, long], body, hex('#f0e2b8'))
      b.box([-1.37, 0.95, 0], [1.37, 1.7, long], body, hex('#6a161c'))
      b.box([-1.25, 3.5, 0.1], [1.25, 3.85, long - 0.1], dark, hex('#5a5e62'))
      b.box([-1.1, 0.25, 0.5], [1.1, 0.78, long - 0.5], dark)
      for (const s of [-1, 1]) {
        for (let k = 1.7; k < long - 1.5; k += 1.75)
          b.box([s * 1.36 - 0.02, 1.85, k], [s * 1.36 + 0.02, 2.75, k + 1.2], light)
        for (const k of [0.5, long - 1.4])
          b.box([s * 1.36 - 0.025, 0.9, k], [s * 1.36 + 0.025, 2.8, k + 0.9], body, hex('#a4343a'))
      }
      // Its face toward the lens.
      if (i > 0) return
      for (const px of [-0.75, 0.75]) {
        b.box([px - 0.5, 2, long], [px + 0.5, 2.9, long + 0.03], light)
        b.placed({ at: [px, 1.2, long + 0.02], scale: [0.18, 0.18, 0.06] }, () =>
          b.sphere(set.glow([1, 0.95, 0.8], 6), [1, 1, 1], 14),
        )
      }
    })
  }
}

/** The station when the prompt names one, else the line through the country that `plain` makes. */
export const orStation =
  (plain: Environment): Environment =>
  (order) =>
    order.named('station') ? station(order) : plain(order)
