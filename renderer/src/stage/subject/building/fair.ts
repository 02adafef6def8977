// The rides of a fair: roller coaster, carousel and Ferris wheel.
import type { Vec3 } from '../../scene.ts'
import { brush, round } from '../brush.ts'
import { finish, glowing } from '../finish.ts'
import type { Model } from '../model.ts'
import { curve } from '../sweep.ts'
import { gilded, metal, painted, smooth } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'

const route: readonly Vec3[] = [
  [-20, 1.2, 3],
  [-15, 2, 3.4],
  [-11, 8, 3.2],
  [-8, 15, 2.6],
  [-5.6, 16.6, 2.2],
  [-3, 12, 2],
  [-0.5, 4, 1.6],
  [2, 1.5, 1.2],
  [5, 2.2, 0.8],
  [7.6, 6, 0.5],
  [6.8, 9.8, 0],
  [4.4, 10.8, -0.4],
  [2.2, 9, -0.8],
  [2.4, 4.6, -1.2],
  [5.4, 1.8, -1.6],
  [10, 2.2, -1.6],
  [14, 6.4, -1.2],
  [17, 9.4, -1],
  [19.6, 7.6, -2.4],
  [20, 4.4, -5],
  [16, 3, -7],
  [8, 6, -7],
  [0, 8.4, -7],
  [-8, 5, -7],
  [-15, 2, -5],
  [-20, 1.2, -1],
  [-20, 1.2, 3],
]
/** A looping track on trestles with a train of cars. */
export const rollerCoaster = (kit: Kit): Model => {
  const track = painted(kit, kit.color(0, '#d8301c'))
  const post = metal(kit, '#e8e8e4')
  const path = curve(route, 7)
  const at = (i: number): Vec3 => path[Math.max(0, Math.min(path.length - 1, i))] ?? [0, 0, 0]
  for (const z of [-0.42, 0.42])
    track.tube(
      path.map((p): Vec3 => [p[0], p[1], p[2] + z]),
      0.13,
      6,
    )
  track.shade(0.6).tube(
    path.map((p): Vec3 => [p[0], p[1] - 0.34, p[2]]),
    0.2,
    6,
  )
  path.forEach((p, i) => {
    if (i % 2 === 0)
      track.shade(0.8).rod([p[0], p[1], p[2] - 0.42], [p[0], p[1], p[2] + 0.42], 0.06, 0.06, 4)
    const loop = i > 60 && i < 92
    if (i % 4 === 0 && !loop && p[1] > 1.5) {
      for (const x of [-0.5, 0.5])
        post.rod([p[0] + x, 0, p[2] + x], [p[0], p[1] - 0.4, p[2]], 0.12, 0.1, 6)
    }
  })
  for (let k = 0; k < 5; k++) {
    const i = 31 + k * 3
    const [p, q] = [at(i), at(i + 2)]
    const pitch = Math.atan2(q[1] - p[1], Math.sqrt((q[0] - p[0]) ** 2 + (q[2] - p[2]) ** 2))
    const car = painted(kit, k === 0 ? '#f0c01c' : '#2c5ac8')
    kit.w.placed(
      { at: [p[0], p[1], p[2]], yaw: Math.atan2(q[0] - p[0], q[2] - p[2]), pitch: -pitch },
      () => {
        car.ball([0, 0.5, 0], [0.62, 0.5, 0.95])
        for (const x of [-0.26, 0.26]) {
          brush(kit.w, finish.skin, '#d8a07a').ball([x, 1.25, 0], 0.2)
          brush(kit.w, finish.cloth, x < 0 ? '#e86a2c' : '#3a9a6a').ball(
            [x, 0.92, 0],
            [0.2, 0.28, 0.18],
          )
        }
      },
    )
  }
  post.shade(0.6).block([-17, 0, 3], 7, 1, 3)
  return modelOf(kit, {}, { bestYaw: 0.2 })
}

const horse = (kit: Kit, at: Vec3, yaw: number, color: string): void => {
  const b = painted(kit, color)
  const saddle = painted(kit, '#c8281c')
  kit.w.placed({ at, yaw, pitch: -0.14 }, () => {
    b.ball([0, 1.1, 0], [0.26, 0.3, 0.62])
    b.tube(
      [
        [0, 1.2, 0.45],
        [0, 1.65, 0.72],
        [0, 1.95, 0.85],
      ],
      [0.2, 0.16, 0.13],
    )
    b.ball([0, 1.92, 1.05], [0.12, 0.14, 0.28])
    gilded(kit).tube(
      [
        [0, 2.05, 0.75],
        [0, 1.75, 0.55],
        [0, 1.4, 0.4],
      ],
      [0.05, 0.11, 0.06],
    )
    gilded(kit).tube(
      [
        [0, 1.3, -0.55],
        [0, 1.25, -0.85],
        [0, 0.75, -0.95],
      ],
      [0.07, 0.1, 0.04],
    )
    for (const x of [-0.15, 0.15]) {
      b.tube(
        [
          [x, 0.95, 0.4],
          [x, 0.72, 0.72],
          [x, 0.4, 0.55],
        ],
        [0.11, 0.08, 0.07],
      )
      b.tube(
        [
          [x, 0.95, -0.42],
          [x, 0.6, -0.66],
          [x, 0.25, -0.8],
        ],
        [0.13, 0.08, 0.06],
      )
    }
    saddle.ball([0, 1.33, -0.04], [0.24, 0.12, 0.28])
  })
}
/** A striped roof over a ring of horses on poles. */
export const carousel = (kit: Kit): Model => {
  const gold = gilded(kit)
  const base = painted(kit, kit.color(1, '#b8321e'))
  base.rod([0, 0, 0], [0, 0.5, 0], 5.6, 5.6, 48)
  gold.lathe('5.6,0.42 5.7,0.5 5.5,0.56', 48)
  painted(kit, '#f2e6cc').rod([0, 0.5, 0], [0, 5.4, 0], 1.5, 1.5, 12)
  round(12, (a, i) =>
    brush(kit.w, finish.chrome, i % 2 ? '#d8e4ea' : '#f0c8a0').placed({ yaw: a }, () =>
      gold.box([-0.3, 1, 1.46], [0.3, 4.4, 1.52]),
    ),
  )
  const [first, second] = [kit.color(0, '#d8301c'), '#f6efe0'] as const
  const n = 20
  for (let i = 0; i < n; i++) {
    const cloth = brush(kit.w, finish.silk, i % 2 ? first : second)
    cloth.skin(2, 8, (u, v) => {
      const a = ((i + u) / n) * Math.PI * 2
      const r = 6 * (1 - v) + 0.02
      return [r * Math.sin(a), 5.1 + 3 * v ** 1.5, r * Math.cos(a)]
    })
    cloth.skin(2, 3, (u, v) => {
      const a = ((i + u) / n) * Math.PI * 2
      return [6 * Math.sin(a), 5.1 - v * (0.5 + 0.35 * Math.sin(Math.PI * u)), 6 * Math.cos(a)]
    })
  }
  const bulb = brush(kit.w, glowing([1, 0.65, 0.28], 2.4), '#ffe0a0')
  round(32, (a) => bulb.ball([6.05 * Math.sin(a), 5.15, 6.05 * Math.cos(a)], 0.12, undefined, 8))
  gold.rod([0, 8, 0], [0, 9.4, 0], 0.14, 0.03).ball([0, 8.4, 0], 0.28)
  const coats = ['#f6f2ea', '#2a2422', '#b8763a', '#f0d8b0', '#9aa4b0'] as const
  round(12, (a, i) => {
    const r = i % 2 ? 4.6 : 3.2
    const [x, z] = [r * Math.sin(a), r * Math.cos(a)]
    gold.rod([x, 0.5, z], [x, 5.2, z], 0.06)
    horse(
      kit,
      [x, 0.7 + 0.5 * Math.abs(Math.sin(i * 1.7)), z],
      a + Math.PI / 2,
      coats[i % 5] ?? '#f6f2ea',
    )
  })
  kit.w.light([0, 4.6, 0], 0.6, [14, 9, 4])
  return modelOf(kit, { seat: [0, 2, 4.6] }, { bestYaw: 0.3 })
}

const seatColors = [
  '#d8301c',
  '#f0b01c',
  '#2c7ac8',
  '#3aa050',
  '#c850a0',
  '#f07020',
  '#30b0b0',
  '#8a50c8',
] as const

/** A wheel of cabins between two legs, with bulbs along its spokes. */
export const ferrisWheel = (kit: Kit): Model => {
  const white = painted(kit, kit.color(0, '#eef0f2'))
  const bulbs = brush(kit.w, glowing([1, 0.6, 0.25], 2.2), '#ffe0a0')
  const [r, hub] = [9, 10.6]
  const ring = (k: number, z: number): Vec3[] =>
    Array.from({ length: 49 }, (_, i) => [
      k * Math.sin((i / 48) * Math.PI * 2),
      hub + k * Math.cos((i / 48) * Math.PI * 2),
      z,
    ])
  for (const z of [-0.9, 0.9]) {
    white.tube(ring(r, z), 0.16, 6).tube(ring(r * 0.86, z), 0.09, 6)
    round(16, (a) => {
      const [s, c] = [Math.sin(a), Math.cos(a)]
      white.rod([0, hub, z], [r * s, hub + r * c, z], 0.07, 0.07, 5)
      for (const k of [0.3, 0.5, 0.7, 0.93])
        bulbs.ball([r * k * s, hub + r * k * c, z * 1.08], 0.13, undefined, 8)
    })
    for (const x of [-5.2, 5.2])
      painted(kit, kit.color(1, '#3a5a9a')).rod([x, 0, z * 2.4], [0, hub, z * 1.2], 0.34, 0.24)
  }
  white.rod([0, hub, -1.5], [0, hub, 1.5], 0.7, 0.7, 20)
  round(16, (a, i) => {
    const [x, y] = [r * Math.sin(a), hub + r * Math.cos(a)]
    const b = painted(kit, seatColors[i % 8] ?? '#d8301c')
    white.rod([x, y, -0.9], [x, y, 0.9], 0.08, 0.08, 6)
    b.ball([x, y - 1.05, 0], [0.72, 0.5, 0.66], undefined, 14)
    b.block([x, y - 0.35, 0], 1.5, 0.14, 1.3)
    b.rod([x, y - 0.25, 0], [x, y + 0.12, 0], 0.7, 0.05, 12)
    for (const dx of [-0.6, 0.6]) white.rod([x + dx, y - 1, 0], [x + dx, y - 0.3, 0], 0.04, 0.04, 5)
  })
  smooth(kit, '#9a948c').block([0, 0, 0], 12, 0.4, 6)
  return modelOf(kit, { seat: [0, 1.4, 0] }, { bestYaw: 0.4 })
}
