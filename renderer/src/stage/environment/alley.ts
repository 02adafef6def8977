// A narrow alley between houses of brick, or plastered in warm colours with flowers in pots and up the walls.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { leafClump } from '../prop/leaf.ts'
import { bush } from '../prop/plant.ts'
import { fbm, hash2, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { cobbles } from './paving.ts'

/** A narrow alley between old brick houses. */
export const alley: Environment = (order) => {
  const half = Math.max(1.35, levelRadius(order) * 0.75 + 0.5)
  return {
    light: 'shade',
    ground: () => 0,
    water: null,
    open: 0.3,
    sunless: true,
    room: { halfWidth: half * 0.9, height: 30, back: 40 },
    vista: { eye: [0.2, 1.6, 5.5], target: [0, 2, -8], fov: 52 },
    build: (set) => {
      cobbles(set, order, hex('#8f887e'), half)
      const front = set.view.eye[2] + 4
      const flowers = order.named('flower-pots')
      const warm = flowers || southern.some(order.named)
      for (const s of [-1, 1])
        houseWall(set, { x: s * half, near: front, far: -24, tall: 7.5, side: s, plaster: warm })
      const b = set.builder
      const far = set.matte(hex('#b08a6a'), 0.9, 0.1, 4)
      b.box([-4, 0, -34], [4, 9, -33], far)
      for (let i = 0; i < 4; i++) {
        const [z, y] = [-2.5 - i * 4.2, 4.1 + set.random()]
        b.cylinder(
          [-half, y, z],
          [half, y - 0.1, z],
          0.01,
          0.01,
          set.material({ color: [0.03, 0.03, 0.03] }),
          [1, 1, 1],
          4,
        )
        if (i % 2 === 0) laundry(set, half, y - 0.05, z)
      }
      for (const [s, z] of [
        [-1, -2.2],
        [1, -7],
        [-1, -12],
      ] as const)
        wallLamp(set, s * half, 2.7, z, s)
      if (flowers) potsAlong(set, half)
      else binAndPots(set, half)
    },
  }
}

/** Where alleys are plastered in warm colours. */
const southern = ['italy', 'italian', 'europe', 'spain', 'greece', 'provence', 'tuscany'] as const

interface Wall {
  readonly x: number
  readonly near: number
  readonly far: number
  readonly tall: number
  readonly side: number
  /** Plaster in place of bricks. */
  readonly plaster: boolean
}

const brickAt = (y: number, z: number): Rgb => {
  const course = Math.floor(y / 0.085)
  const brick = Math.floor(z / 0.26 + (course % 2) * 0.5)
  const mortar = Math.abs(y / 0.085 - Math.round(y / 0.085)) < 0.09
  return mortar
    ? hex('#b8a898')
    : scale(
        mix3(hex('#9a4f38'), hex('#b87858'), hash2(brick, course)),
        0.75 + 0.4 * hash2(course, brick),
      )
}

/** One house after another in ochre, rose and sand, stained below and where rain runs. */
const plasterAt = (y: number, z: number, side: number): Rgb => {
  const house = Math.floor((z + 40) / 5.2 + (side > 0 ? 0.4 : 0))
  const own = hex(plasters[(house * 3 + (side > 0 ? 1 : 0)) % plasters.length] ?? '#e2b077')
  const stain = fbm(z * 0.5 + 9, y * 0.18, 4)
  const damp = smoothstep(1.1, 0, y) * 0.4
  return scale(own, 0.78 + 0.4 * stain - 0.35 * damp + 0.05 * noise(z * 6, y * 6))
}
const plasters = ['#e2b077', '#d98f6a', '#e8d2a6', '#cf7f5f', '#e6bfa0'] as const

const houseWall = (set: FilmSet, { x, near, far, tall, side, plaster }: Wall): void => {
  const m = set.material({ roughness: 0.9, f0: 0.02, scale: 6, relief: 0.12, mottle: 0.2 })
  const b = set.builder
  b.grid(
    150,
    90,
    (u, v) => [x, v * tall, near + (far - near) * u ** 1.35],
    m,
    (p) => (plaster ? plasterAt(p[1], p[2], side) : brickAt(p[1], p[2])),
    false,
  )
  const frame = set.matte(hex('#e8e0d0'), 0.7, 0.03)
  const glass = set.lit
    ? set.material({ color: [0.1, 0.08, 0.05], emission: [0.95, 0.6, 0.27] })
    : set.material({ color: [0.08, 0.1, 0.12], roughness: 0.06, f0: 0.08 })
  for (let z = near - 3; z > far; z -= 3.1)
    for (const y of [1.1, 4]) {
      const out = x - side * 0.05
      b.box([Math.min(x, out), y - 0.08, z - 0.55], [Math.max(x, out), y + 1.4, z + 0.55], frame)
      const deep = x - side * 0.07
      b.box([Math.min(x, deep), y, z - 0.45], [Math.max(x, deep), y + 1.3, z + 0.45], glass)
      b.box(
        [Math.min(x, x - side * 0.18), y - 0.14, z - 0.6],
        [Math.max(x, x - side * 0.18), y - 0.08, z + 0.6],
        frame,
      )
      if (y < 2 || set.random() < 0.5) continue
      const leaf = set.material({ roughness: 0.7, f0: 0.02 })
      leafClump(
        b,
        {
          center: [x - side * 0.14, y, z],
          radius: [0.12, 0.16, 0.5],
          count: 50,
          size: 0.05,
          dark: hex('#2f5a24'),
          light: hex('#e8506a'),
          material: leaf,
        },
        set.random,
      )
    }
}

const laundry = (set: FilmSet, half: number, y: number, z: number): void => {
  const cloth = set.material({ roughness: 0.9, f0: 0.01 })
  let x = -half + 0.3
  while (x < half - 0.5) {
    const w = set.between(0.3, 0.55)
    const h = set.between(0.4, 0.75)
    const color = hex(set.pick(['#f2f0ea', '#d86a5a', '#5a8ab8', '#e8c860', '#8ab08a']))
    const x0 = x
    set.builder.grid(
      6,
      6,
      (u, v) => [x0 + w * u, y - h * v, z + 0.05 * Math.sin(u * 5 + v * 3)],
      cloth,
      () => color,
      false,
    )
    x += w + 0.12
  }
}

const wallLamp = (set: FilmSet, x: number, y: number, z: number, side: number): void => {
  if (set.lacks('lamp')) return
  const b = set.builder
  const iron = set.matte(hex('#1c1e20'), 0.5, 0.02)
  const out = x - side * 0.35
  b.cylinder([x, y + 0.15, z], [out, y + 0.2, z], 0.02, 0.02, iron, [1, 1, 1], 7)
  b.placed({ at: [out, y, z], scale: [0.09, 0.13, 0.09] }, () =>
    b.sphere(set.glow([1, 0.72, 0.38], 8), [1, 1, 1], 12),
  )
  b.placed({ at: [out, y + 0.1, z] }, () =>
    b.lathe(
      [
        [0.13, 0],
        [0.02, 0.12],
      ],
      iron,
      [1, 1, 1],
      8,
    ),
  )
  set.lamp([out - side * 0.05, y - 0.05, z], 0.1, [2.2, 1.4, 0.65])
}

/** Pots of flowers at the foot of both walls, and a climber in bloom up each of them. */
const potsAlong = (set: FilmSet, half: number): void => {
  const clay = set.matte(hex('#b5603c'), 0.8, 0.08)
  const colors = ['#f06a8a', '#d8281c', '#f2c23c', '#b04ac8', '#fafafa'] as const
  const shrubs = colors.map((c) => bush(set, 'summer', 150, hex(c)))
  const leaf = set.material({ roughness: 0.7, f0: 0.02 })
  let k = 0
  for (const s of [-1, 1]) {
    for (let z = 2.2; z > -16; z -= set.between(0.75, 1.3)) {
      const size = set.between(0.75, 1.25)
      const shrub = shrubs[k++ % shrubs.length]
      set.put(s * (half - 0.3), z, { radius: 0.26, height: 0.9 }, { scale: size }, (b) => {
        b.lathe(
          [
            [0.16, 0],
            [0.22, 0.3],
            [0.24, 0.3],
            [0.24, 0.36],
            [0.2, 0.36],
            [0.01, 0.32],
          ],
          clay,
          [1, 1, 1],
          18,
        )
        b.placed({ at: [0, 0.34, 0], scale: 0.5 }, () => shrub && set.cast(shrub))
      })
    }
    for (const z of s < 0 ? [-3.6, -11] : [0.4, -7.5])
      for (let i = 0; i < 26; i++) {
        const y = 0.4 + 4.6 * (i / 26)
        const wide = 0.25 + 0.5 * smoothstep(1.2, 3.6, y)
        leafClump(
          set.builder,
          {
            center: [s * (half - 0.12), y, z + (set.random() - 0.5) * 2.4 * wide],
            radius: [0.14, 0.24, 0.34],
            count: 30,
            size: 0.055,
            dark: hex('#2f5a24'),
            light: hex(i % 3 ? '#d8409a' : '#5f9a3e'),
            material: leaf,
          },
          set.random,
        )
      }
  }
}

const binAndPots = (set: FilmSet, half: number): void => {
  const steel = set.material({ color: hex('#8a9096'), roughness: 0.4, f0: 0.3, metal: 0.6 })
  set.put(half - 0.4, -1.6, { radius: 0.3, height: 1 }, {}, (b) => {
    b.lathe(
      [
        [0.25, 0],
        [0.3, 0.85],
        [0.31, 0.86],
      ],
      steel,
      [1, 1, 1],
      24,
    )
    b.lathe(
      [
        [0.33, 0.86],
        [0.3, 0.93],
        [0.05, 0.98],
        [0.001, 0.98],
      ],
      steel,
      [0.8, 0.8, 0.8],
      24,
    )
  })
  const crate = set.matte(hex('#a8814f'), 0.85, 0.15, 8)
  set.put(-half + 0.5, -3.3, { radius: 0.45, height: 0.9 }, { yaw: 0.3 }, (b) => {
    b.box([-0.35, 0, -0.3], [0.35, 0.45, 0.3], crate)
    b.box([-0.25, 0.45, -0.25], [0.3, 0.85, 0.25], crate, [0.9, 0.85, 0.8])
  })
  const shrub = bush(set, 'summer', 120, hex('#f06a8a'))
  for (const [x, z] of [
    [half - 0.4, -4.2],
    [-half + 0.4, 0.6],
    [half - 0.4, -9],
  ] as const)
    set.put(x, z, { radius: 0.3, height: 0.9 }, {}, (b) => {
      b.lathe(
        [
          [0.18, 0],
          [0.25, 0.35],
          [0.22, 0.35],
          [0.01, 0.3],
        ],
        set.matte(hex('#b5603c'), 0.8, 0.08),
        [1, 1, 1],
        18,
      )
      b.placed({ at: [0, 0.3, 0], scale: 0.55 }, () => set.cast(shrub))
    })
}
