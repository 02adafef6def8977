// A race track: a wide bend between kerbs and gravel, a starting grid, stands full of people, boards and a gantry with lamps.
import type { FilmSet } from '../film-set.ts'
import { broadTree } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { addTerrain } from './terrain.ts'

/** The side of the stands: they stand where the track bends away from. */
const sideOf = (order: SetOrder): -1 | 1 => (order.seed % 2 ? 1 : -1)

/** Where the middle of the track is at depth `z`. */
const bendOf =
  (order: SetOrder) =>
  (z: number): number =>
    z < -14 ? -sideOf(order) * 0.0021 * (z + 14) ** 2 : 0

export const raceTrack: Environment = (order) => {
  const half = Math.max(5.5, order.reach * 1.5 + 2)
  const bend = bendOf(order)
  const off = (x: number, z: number): number => Math.abs(x - bend(z)) - half
  return {
    light: 'open',
    ground: (x, z) => {
      const out = off(x, z)
      return out < 5 ? 0 : (fbm(x * 0.03 + 5, z * 0.03, 4) - 0.42) * Math.min(5, (out - 5) * 0.2)
    },
    water: null,
    show: 0.86,
    vista: { eye: [0.8, 2.1, 11], target: [0, 1.3, -24], fov: 46 },
    build: (set) => {
      asphalt(set, half, bend, off)
      kerbs(set, half, bend)
      startLine(set, half)
      grandstand(set, order, half)
      trackside(set, order, half, bend)
    },
  }
}

const asphalt = (
  set: FilmSet,
  half: number,
  bend: (z: number) => number,
  off: (x: number, z: number) => number,
): void => {
  const m = set.material({ roughness: 0.9, f0: 0.02, scale: 14, relief: 0.16, mottle: 0.3 })
  addTerrain(set, {
    height: set.ground,
    far: 700,
    material: m,
    rows: 190,
    columns: 190,
    paint: (p) => {
      const out = off(p[0], p[2])
      const grit = noise(p[0] * 6, p[2] * 6)
      if (out < 0) {
        // Darker where the tyres run.
        const lane = Math.abs(Math.abs(p[0] - bend(p[2])) - half * 0.3)
        const rubber = 0.82 + 0.18 * smoothstep(0.2, 1.2, lane)
        return scale(hex('#5c5d60'), (0.85 + 0.25 * grit) * rubber)
      }
      if (out > 3.2 && out < 9 && p[2] < -12) return scale(hex('#c9b48a'), 0.8 + 0.35 * grit)
      const stripe = Math.floor(p[2] / 5) % 2 ? 1 : 0.86
      return scale(hex('#4f8f34'), (0.7 + 0.5 * fbm(p[0] * 0.08, p[2] * 0.08, 4)) * stripe)
    },
  })
}

/** Red and white blocks along both edges, and the white line within. */
const kerbs = (set: FilmSet, half: number, bend: (z: number) => number): void => {
  const b = set.builder
  const m = set.matte([1, 1, 1], 0.6, 0.08, 9)
  const near = set.view.eye[2] + 8
  const step = 1.1
  for (let i = 0, z = near; z > -150; z -= step, i++)
    for (const s of [-1, 1]) {
      const [x0, x1] = [bend(z) + s * half, bend(z - step) + s * half]
      const wide = 0.9
      const color = i % 2 ? hex('#f4f1ea') : hex('#d0201c')
      const quad = (a: number, c: number, y: number, tint: typeof color) => {
        const [p, q] = s > 0 ? [a, c] : [c, a]
        b.quad(
          [x0 + s * p, y, z],
          [x0 + s * q, y, z],
          [x1 + s * q, y, z - step],
          [x1 + s * p, y, z - step],
          m,
          tint,
        )
      }
      quad(0, wide, 0.045, color)
      quad(-0.42, -0.22, 0.012, hex('#f0ede4'))
    }
}

/** A chequered line and the boxes of the grid. */
const startLine = (set: FilmSet, half: number): void => {
  const b = set.builder
  const m = set.matte([1, 1, 1], 0.7, 0.1, 9)
  const cell = half / 9
  for (let i = 0; i < 18; i++)
    for (let k = 0; k < 3; k++) {
      const [x, z] = [-half + i * cell, -8 - k * cell]
      b.box(
        [x, 0, z - cell],
        [x + cell, 0.012, z],
        m,
        (i + k) % 2 ? hex('#18181a') : hex('#f4f1ea'),
      )
    }
  for (let i = 0; i < 7; i++) {
    const [x, z] = [(i % 2 ? 1 : -1) * half * 0.45, -5.5 + i * 3.4]
    if (z > set.view.eye[2] + 6) break
    b.box([x - 1.1, 0, z], [x + 1.1, 0.011, z + 0.14], m, hex('#f4f1ea'))
    for (const s of [-1, 1])
      b.box([x + s * 1.1 - 0.07, 0, z], [x + s * 1.1 + 0.07, 0.011, z + 0.8], m, hex('#f4f1ea'))
  }
  gantry(set, half)
}

const gantry = (set: FilmSet, half: number): void => {
  const b = set.builder
  const steel = set.matte(hex('#c8ccd0'), 0.5, 0.03)
  const [z, w, y] = [-9, half + 1.6, 5.6]
  for (const s of [-1, 1])
    b.box([s * w - 0.18, 0, z - 0.18], [s * w + 0.18, y + 1, z + 0.18], steel)
  b.box([-w, y, z - 0.25], [w, y + 1, z + 0.25], set.matte(hex('#1c2a4a'), 0.6, 0.02))
  const check = set.matte([1, 1, 1], 0.6, 0.02)
  for (let i = 0; i < 2 * w * 2; i++)
    for (let k = 0; k < 2; k++)
      b.box(
        [-w + i * 0.5, y + 1 + k * 0.3, z - 0.2],
        [-w + i * 0.5 + 0.5, y + 1.3 + k * 0.3, z + 0.2],
        check,
        (i + k) % 2 ? hex('#141416') : hex('#f4f1ea'),
      )
  const red = set.material({ color: hex('#e02018'), emission: [2.6, 0.12, 0.08], roughness: 0.4 })
  for (let i = -2; i <= 2; i++)
    b.placed({ at: [i * 0.9, y + 0.5, z + 0.28], scale: 0.24 }, () => b.sphere(red, [1, 1, 1], 12))
}

const crowdColors: readonly [string, ...string[]] = [
  '#d83a3a',
  '#f0f0ec',
  '#2f5fb8',
  '#f0c838',
  '#3a3a40',
  '#2f9a5a',
  '#e88a30',
]

/** Rows of seats under a roof, full of people. */
const grandstand = (set: FilmSet, order: SetOrder, half: number): void => {
  const b = set.builder
  const s = sideOf(order)
  const concrete = set.matte(hex('#a4a8ac'), 0.9, 0.06, 3)
  const roof = set.matte(hex('#e8ecf0'), 0.5, 0.02)
  const cloth = set.material({ roughness: 0.9, f0: 0 })
  const empty = order.brief.excluded.some((w) => /people|crowd/.test(w))
  const [z0, long] = [set.view.eye[2] - 4, 78]
  b.placed({ at: [s * (half + 7.4), 0, z0], yaw: (-s * Math.PI) / 2 }, () => {
    // Local x runs along the track, local -z away from it.
    const [from, to] = s > 0 ? [-long, 2] : [-2, long]
    for (let row = 0; row < 9; row++) {
      const [y, d] = [1.1 + row * 0.7, -row * 0.95]
      b.box([from, 0, d - 0.95], [to, y, d], concrete)
      if (empty) continue
      for (let x = from + 0.4; x < to; x += 0.8 + 0.02 * row) {
        if (set.random() > 0.85) continue
        const [tint, at] = [hex(set.pick(crowdColors)), x + 0.25 * set.random()]
        b.box([at - 0.2, y, d - 0.6], [at + 0.2, y + 0.62, d - 0.34], cloth, tint)
        b.placed({ at: [at, y + 0.76, d - 0.47], scale: 0.13 }, () =>
          b.sphere(cloth, hex('#d8a080'), 5),
        )
      }
    }
    b.box([from, 9.6, -10], [to, 9.9, -0.4], roof)
    for (let x = from + 1; x < to; x += 9)
      b.cylinder([x, 0, -9], [x, 9.7, -9], 0.2, 0.2, concrete, [1, 1, 1], 8)
  })
}

const boards = ['#d83a30', '#2f6ac8', '#f0f0ea', '#e8b030', '#2f9a5a', '#1c1c20'] as const

/** A wall of boards, tyres in the bend, and trees behind. */
const trackside = (
  set: FilmSet,
  order: SetOrder,
  half: number,
  bend: (z: number) => number,
): void => {
  const b = set.builder
  const tyre = set.matte(hex('#1a1a1c'), 0.9, 0.1, 8)
  for (const s of [-1, 1])
    for (let i = 0, z = set.view.eye[2]; z > -130; z -= 4, i++) {
      const x = bend(z - 2) + s * (half + 6.2)
      if (!set.free(x, z - 2, 2, 0.9)) continue
      const slope = Math.atan((bend(z - 4) - bend(z)) / 4)
      b.placed({ at: [x, 0, z - 2], yaw: slope }, () => {
        b.box([-0.06, 0, -1.98], [0.06, 0.95, 1.98], set.matte(hex(boards[i % 6] ?? ''), 0.6, 0))
        if (z > -24) return
        for (let k = -1.8; k < 2; k += 0.6)
          b.cylinder([-s * 0.5, 0, k], [-s * 0.5, 0.8, k], 0.29, 0.29, tyre, [1, 1, 1], 10)
      })
    }
  const tree = broadTree(set, order.season, 500)
  for (let i = 0; i < 46; i++) {
    const z = -30 - 150 * set.random()
    const x = bend(z) + (set.random() < 0.5 ? -1 : 1) * (half + set.between(26, 70))
    set.put(x, z, { radius: 2.4, height: 8 }, { yaw: i, scale: set.between(6, 9) }, () =>
      set.cast(tree),
    )
  }
}

/** The race track when the prompt names one, else the road that `plain` makes. */
export const orRaceTrack =
  (plain: Environment): Environment =>
  (order) =>
    order.named('race-track') ? raceTrack(order) : plain(order)
