// An attic under a pitched roof: rafters and boards that slope to low walls, a round window in the gable, and what families keep.
import type { FilmSet } from '../film-set.ts'
import { bookshelfAt, chairAt } from '../prop/furniture.ts'
import { hash2, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { piece } from './hall.ts'
import { levelRadius } from './lie-of-land.ts'

interface Loft {
  readonly half: number
  readonly back: number
  /** Height of the low side walls and of the ridge. */
  readonly knee: number
  readonly ridge: number
}

export const attic: Environment = (order) => {
  const spot = levelRadius(order)
  const half = Math.max(2.7, spot + 1.5)
  const loft: Loft = {
    half,
    back: Math.max(2.8, spot + 1.9),
    knee: 0.75,
    ridge: Math.max(3.1, order.span * 1.55, half * 1.12),
  }
  return {
    light: 'room',
    ground: () => 0,
    water: null,
    show: order.span < 1.1 ? 0.72 : 0.9,
    room: { halfWidth: half * 0.8, height: loft.ridge * 0.62, back: 40 },
    vista: { eye: [0.5, 1.5, 3.9], target: [-0.15, 1.2, -loft.back], fov: 52 },
    build: (set) => {
      shell(set, loft)
      rafters(set, loft)
      gableWindow(set, loft)
      stores(set, order, loft)
    },
  }
}

const boardTone = (along: number, across: number, color: string) => {
  const plank = Math.floor(across / 0.2)
  const gap = Math.abs(across / 0.2 - Math.round(across / 0.2)) < 0.04 ? 0.4 : 1
  return scale(
    hex(color),
    (0.72 + 0.4 * hash2(plank, 7) + 0.25 * noise(along * 1.6 + plank * 9, across * 26)) * gap,
  )
}

/** Where along z the skylight lies. */
const skylightOf = (back: number) => ({ near: -back + 1.9, far: -back + 0.75 })

/** One side of the roof; a skylight in the left one lets the sun in. */
const slope = (
  set: FilmSet,
  { half, back, knee, ridge }: Loft,
  s: number,
  open: number,
  wood: number,
): void => {
  const b = set.builder
  const hole = s < 0 ? skylightOf(back) : null
  const spans: readonly (readonly [number, number, number, number])[] = hole
    ? [
        [0, 0.34, open, -back],
        [0.76, 1, open, -back],
        [0.34, 0.76, open, hole.near],
        [0.34, 0.76, hole.far, -back],
      ]
    : [[0, 1, open, -back]]
  for (const [u0, u1, z0, z1] of spans)
    b.grid(
      Math.ceil(70 * (u1 - u0)),
      24,
      (u, v): Vec3 => {
        const t = mix(u0, u1, u)
        return [s * half * (1 - t), mix(knee, ridge, t), mix(z0, z1, v)]
      },
      wood,
      (p) => boardTone(p[2], p[1] * 1.5, '#b8905c'),
      false,
    )
}

const shell = (set: FilmSet, loft: Loft): void => {
  const { half, back, knee, ridge } = loft
  const b = set.builder
  const wood = set.material({ roughness: 0.7, f0: 0.03 })
  const front = set.view.eye[2] + 2
  const deep = front + back
  // The slopes end where the lens no longer sees them, so that daylight comes in behind it.
  const { eye, tanX, tanY } = set.view
  const across = half * (1 - Math.max(0, eye[1] - knee) / (ridge - knee))
  const seen = Math.min(across / tanX, (ridge - eye[1]) / tanY, half / tanX)
  const open = Math.min(front, eye[2] - Math.max(0, seen) * 0.62)
  const roofDeep = open + back
  b.grid(
    120,
    40,
    (u, v): Vec3 => [(u - 0.5) * 2 * half, 0, front - v * deep],
    wood,
    (p) => boardTone(p[2], p[0], '#9a7042'),
  )
  for (const s of [-1, 1]) {
    b.grid(
      4,
      40,
      (u, v): Vec3 => [s * half, u * knee, open - v * roofDeep],
      wood,
      (p) => boardTone(p[2], p[1], '#b08a5a'),
      false,
    )
    slope(set, loft, s, open, wood)
  }
  const wall = set.material({ roughness: 0.85, f0: 0.02 })
  const hole = windowOf({ half, back, knee, ridge })
  b.grid(
    140,
    100,
    (u, v): Vec3 => {
      const y = v * ridge
      const wide = y < knee ? half : half * (1 - (y - knee) / (ridge - knee))
      const [x, dy] = [(u - 0.5) * 2 * wide, y - hole.y]
      // The wall draws back from the window's round.
      const d = Math.hypot(x, dy)
      if (d >= hole.r || d < 1e-6) return [x, y, -back]
      return [(x / d) * hole.r, hole.y + (dy / d) * hole.r, -back]
    },
    wall,
    (p) => boardTone(p[1], p[0], '#bc966a'),
    false,
  )
}

const windowOf = ({ knee, ridge }: Loft) => ({
  y: mix(knee, ridge, 0.42),
  r: Math.min(0.62, (ridge - knee) * 0.24),
})

const rafters = (set: FilmSet, { half, back, knee, ridge }: Loft): void => {
  const b = set.builder
  const beam = set.matte(hex('#5f4024'), 0.8, 0.2, 7)
  const slope = Math.atan2(ridge - knee, half)
  const long = Math.hypot(ridge - knee, half)
  for (let z = -back + 0.25; z < Math.min(2.6, set.view.eye[2] - 0.8); z += 0.95)
    for (const s of [-1, 1])
      b.placed({ at: [s * half, knee, z], yaw: s > 0 ? Math.PI : 0, roll: slope }, () =>
        b.box(
          [0, -0.16, -0.06],
          [long, -0.005, 0.06],
          beam,
          scale([1, 1, 1], 0.85 + 0.3 * set.random()),
        ),
      )
  for (let z = -back + 0.25; z < 0; z += 1.9) {
    const y = mix(knee, ridge, 0.72)
    const w = half * 0.28
    b.box([-w - 0.1, y - 0.07, z - 0.05], [w + 0.1, y + 0.07, z + 0.05], beam)
  }
  b.box([-0.09, ridge - 0.28, -back], [0.09, ridge - 0.02, set.view.eye[2]], beam)
}

/** A round window with a cross of bars; bright sky behind it, and its light on the boards. */
const gableWindow = (set: FilmSet, loft: Loft): void => {
  const b = set.builder
  const { y, r } = windowOf(loft)
  const frame = set.matte(hex('#e8dfcc'), 0.6, 0.05)
  const z = -loft.back
  const ring = (i: number): Vec3 => [
    (r + 0.03) * Math.cos(i * 0.2618),
    y + (r + 0.03) * Math.sin(i * 0.2618),
    z + 0.02,
  ]
  for (let i = 0; i < 24; i++) b.cylinder(ring(i), ring(i + 1), 0.06, 0.06, frame, [1, 1, 1], 8)
  b.box([-0.025, y - r, z - 0.02], [0.025, y + r, z + 0.05], frame)
  b.box([-r, y - 0.025, z - 0.02], [r, y + 0.025, z + 0.05], frame)
  const sky = set.lit ? ([0.05, 0.08, 0.18] as const) : ([1.5, 1.6, 1.75] as const)
  b.box(
    [-r - 0.3, y - r - 0.3, z - 0.5],
    [r + 0.3, y + r + 0.3, z - 0.45],
    set.material({ color: [0, 0, 0], emission: sky }),
  )
  b.light([0, y + 0.1, z + 0.35], r * 0.5, set.lit ? [0.5, 0.6, 1.2] : [9, 8.6, 7.8])
  // A bare bulb on its cord.
  const bulb = set.material({ color: [0.2, 0.15, 0.1], emission: [5, 3.4, 1.6] })
  const [x, low] = [-loft.half * 0.28, loft.ridge * 0.66]
  if (!set.beside(x, -loft.back * 0.4, 0.1, 0.3, low - 0.2)) return
  b.cylinder(
    [x, low, -loft.back * 0.4],
    [x, loft.ridge, -loft.back * 0.4],
    0.008,
    0.008,
    set.matte(hex('#1c1a18')),
    [1, 1, 1],
    5,
  )
  b.placed({ at: [x, low - 0.05, -loft.back * 0.4], scale: [0.045, 0.06, 0.045] }, () =>
    b.sphere(bulb, [1, 1, 1], 12),
  )
  b.light([x, low - 0.15, -loft.back * 0.4 + 0.1], 0.08, [6, 4.1, 2.1])
}

const boxes = (set: FilmSet): void => {
  const b = set.builder
  const card = set.matte([1, 1, 1], 0.9, 0.08, 6)
  for (const [x, y, size, yaw] of [
    [0, 0, 0.56, 0.2],
    [0.62, 0, 0.44, -0.3],
    [0.12, 0.45, 0.42, -0.15],
  ] as const)
    b.placed({ at: [x, y, 0], yaw }, () => {
      b.box([-size / 2, 0, -size * 0.4], [size / 2, size * 0.8, size * 0.4], card, hex('#b8905c'))
      b.box([-0.035, 0, -size * 0.405], [0.035, size * 0.805, size * 0.405], card, hex('#d8bc8a'))
    })
}

const rockingHorse = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte([1, 1, 1], 0.45, 0.05)
  const coat = hex('#c8854a')
  for (const z of [-0.14, 0.14]) {
    for (let i = 0; i < 12; i++) {
      const at = (k: number): Vec3 => [-0.5 + k / 12, 0.04 + 0.28 * ((k / 12 - 0.5) * 1.6) ** 2, z]
      b.cylinder(at(i), at(i + 1), 0.026, 0.026, wood, hex('#a8302a'), 7)
    }
    b.cylinder([-0.24, 0.12, z], [-0.18, 0.5, z * 0.7], 0.03, 0.045, wood, coat, 8)
    b.cylinder([0.24, 0.12, z], [0.16, 0.5, z * 0.7], 0.03, 0.045, wood, coat, 8)
  }
  b.placed({ at: [0, 0.56, 0], scale: [0.29, 0.13, 0.12] }, () => b.sphere(wood, coat, 18))
  b.cylinder([0.2, 0.6, 0], [0.34, 0.86, 0], 0.1, 0.07, wood, coat, 12)
  b.placed({ at: [0.42, 0.86, 0], roll: -0.5, scale: [0.14, 0.07, 0.065] }, () =>
    b.sphere(wood, coat, 14),
  )
  b.box([-0.12, 0.66, -0.1], [0.1, 0.71, 0.1], wood, hex('#7a1a20'))
  for (let i = 0; i < 6; i++)
    b.placed({ at: [0.18 + i * 0.03, 0.7 + i * 0.045, 0], scale: 0.045 }, () =>
      b.sphere(wood, hex('#f0e4c8'), 8),
    )
  b.cylinder([-0.27, 0.58, 0], [-0.44, 0.38, 0], 0.04, 0.015, wood, hex('#f0e4c8'), 8)
}

/** Boxes, frames, a rocking horse, books and an old chair, along the sides. */
const stores = (set: FilmSet, order: SetOrder, { half, back }: Loft): void => {
  const b = set.builder
  piece(set, half - 0.95, -back + 0.55, 0.6, 0.9, -0.3, () => boxes(set))
  piece(set, -half + 0.85, -back + 0.5, 0.5, 0.9, 0.5, () => rockingHorse(set))
  piece(set, -half + 0.6, -0.5, 0.4, 1, 1.2, () => chairAt(set, hex('#6a4426'), hex('#7a3a34')))
  piece(set, half - 0.7, -0.7, 0.5, 0.9, -1.3, () => boxes(set))
  piece(set, -half * 0.42, -back + 0.24, 0.4, 1, 0, () => bookshelfAt(set, 0.8, 0.95))
  const gilt = set.matte(hex('#b08a3a'), 0.4, 0.04)
  for (const [i, x] of [half * 0.3, half * 0.46].entries())
    piece(set, x, -back + 0.16 + i * 0.08, 0.3, 0.8, 0, () =>
      b.placed({ pitch: -0.2, yaw: -0.1 * i }, () => {
        b.box([-0.32, 0, -0.02], [0.32, 0.78 - i * 0.2, 0.02], gilt)
        b.box(
          [-0.26, 0.06, 0.015],
          [0.26, 0.72 - i * 0.2, 0.026],
          set.matte(hex(i ? '#4a5a4a' : '#5a4638'), 0.7, 0.2, 3),
        )
      }),
    )
  if (order.named('cobwebs')) return
  const rug = set.matte([1, 1, 1], 0.95, 0.1, 30)
  const wide = Math.min(1.3, half * 0.5)
  for (let i = 0; i < 5; i++) {
    const k = 1 - i * 0.2
    b.box(
      [-wide * k, 0.002, -0.85 * k],
      [wide * k, 0.008 + i * 0.001, 0.75 * k],
      rug,
      hex(['#7a2a24', '#c8a060', '#7a2a24', '#2f4a5a', '#c8a060'][i] ?? '#7a2a24'),
    )
  }
}
