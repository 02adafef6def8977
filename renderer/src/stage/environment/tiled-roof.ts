// The ridge of a tiled roof above an old town: chimneys, rows of tiles, other roofs below, the open sky.
import type { FilmSet } from '../film-set.ts'
import { house } from '../prop/house.ts'
import { noise } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { walls } from './village.ts'

/** Half the width of the ridge, metres: what stands there finds level tiles. */
const ridge = 0.22
const slope = 0.62

/** Height of the roof: level along the ridge, falling to both sides. */
const roofAt = (order: SetOrder) => {
  const level = Math.max(ridge, order.span < 0.8 ? order.span * 0.4 : 0.3)
  return (_x: number, z: number): number => -slope * Math.max(0, Math.abs(z) - level)
}

/** The ridge of a roof, high over a town. */
export const tiledRoof: Environment = (order) => {
  const ground = roofAt(order)
  return {
    light: 'open',
    sunward: true,
    ground,
    water: null,
    lift: -0.2,
    show: 0.85,
    vista: { eye: [0, 1.4, 6], target: [0, 0.8, -6], fov: 44 },
    build: (set) => {
      const snow = order.season === 'winter' || order.weather === 'snow'
      tiles(set, ground, snow)
      chimneys(set, order, snow)
      townBelow(set, snow)
    },
  }
}

/** Rows of half-round tiles that lie down both slopes, and the caps along the ridge. */
const tiles = (set: FilmSet, ground: Height, snow: boolean): void => {
  const b = set.builder
  const clay = set.matte([1, 1, 1], 0.85, 0.14, 9)
  const red = hex('#a8523a')
  const pitch = 0.24
  const half = Math.min(9, 2.6 + Math.abs(set.view.eye[2]) * 1.1)
  const columns = Math.ceil((half * 2) / (pitch / 6))
  const depth = Math.min(6, Math.max(2.4, set.view.eye[2] * 0.8))
  const tone = (x: number, z: number) => {
    const tile = noise(Math.floor(x / pitch) * 3.1, Math.floor(z / 0.34) * 5.7)
    const c = mix3(red, hex('#7a4a3c'), tile * 0.8)
    return snow ? mix3(c, hex('#eef2f8'), noise(x * 2.3, z * 2.1) > 0.3 ? 0.95 : 0.1) : c
  }
  b.grid(
    columns,
    60,
    (u, v) => {
      const x = (u - 0.5) * 2 * half
      const z = depth - v * depth * 2
      // Each row lies on the one below it.
      const step = ((Math.abs(z) / 0.34) % 1) * 0.035
      const round = Math.abs(Math.sin((Math.PI * x) / pitch)) ** 0.7 * 0.05
      return [x, ground(x, z) + (Math.abs(z) > 0.12 ? round - step - 0.03 : -0.02), z]
    },
    clay,
    (p) => tone(p[0], p[2]),
  )
  for (let x = -half; x < half; x += 0.36)
    b.placed({ at: [x, 0, 0], roll: 0.02 }, () =>
      b.cylinder(
        [0, -0.1, 0],
        [0.38, -0.105, 0],
        0.115,
        0.1,
        clay,
        snow ? hex('#e8ecf4') : scale(red, 0.75 + 0.35 * noise(x * 7, 1)),
        14,
      ),
    )
}
/** Height in metres at a place. */
type Height = (x: number, z: number) => number

/** Brick chimneys with pots at both sides of who stands there. */
const chimneys = (set: FilmSet, order: SetOrder, snow: boolean): void => {
  const b = set.builder
  const size = Math.max(0.35, Math.min(1, order.span / 1.2))
  const side = set.random() < 0.5 ? -1 : 1
  for (const [x, z, k] of [
    [side * (order.reach + 0.75 * size + 0.35), -0.15, 1],
    [-side * (order.reach + 2.6 * size + 1), -0.9, 0.8],
  ] as const) {
    const high = 1.35 * size * k
    const wide = 0.36 * size
    if (!set.free(x, z, wide * 1.3, high * 1.2)) continue
    b.placed({ at: [x, 0, z] }, () => {
      const brick = set.material({ roughness: 0.9, f0: 0.02, scale: 8, relief: 0.16, mottle: 0.3 })
      const joint = set.matte(hex('#b8aca0'), 0.9, 0.1)
      b.box([-wide * 0.97, -1.4, -wide * 0.77], [wide * 0.97, high, wide * 0.77], joint)
      const rows = Math.round(high / 0.085)
      for (let r = -6; r < rows; r++)
        for (let i = -2; i < 2; i++) {
          const off = r % 2 ? 0.25 : 0
          const x0 = Math.max(-wide, (i + off) * wide * 0.5 + 0.008)
          const x1 = Math.min(wide, (i + 1 + off) * wide * 0.5 - 0.008)
          if (x1 - x0 < 0.02) continue
          const y = (r / rows) * high
          b.box(
            [x0, y + 0.006, -wide * 0.8],
            [x1, y + high / rows - 0.006, wide * 0.8],
            brick,
            scale(hex('#9a5240'), 0.75 + 0.45 * noise(r * 3.3, i * 7.7)),
          )
        }
      b.box([-wide * 1.15, high, -wide], [wide * 1.15, high + 0.07, wide], joint)
      if (snow)
        b.box(
          [-wide * 1.1, high + 0.07, -wide * 0.95],
          [wide * 1.1, high + 0.13, wide * 0.95],
          set.matte(hex('#f2f5fa'), 0.9, 0.05),
        )
      const pot = set.matte(hex('#b0623e'), 0.8, 0.1)
      for (const s of [-0.5, 0.5])
        b.placed({ at: [s * wide, high + 0.06, 0], scale: size }, () =>
          b.lathe(
            [
              [0.13, 0],
              [0.1, 0.22],
              [0.135, 0.26],
              [0.135, 0.3],
              [0.09, 0.3],
              [0.08, 0.05],
            ],
            pot,
            [1, 1, 1],
            18,
          ),
        )
    })
  }
}

/** Gabled houses far below and a steeple, out to wooded hills. */
const townBelow = (set: FilmSet, snow: boolean): void => {
  const tints: readonly [string, ...string[]] = ['#a04a34', '#8a3f2c', '#6a4a3a', '#92503c']
  const floor = -9.5
  set.builder.grid(
    30,
    30,
    (u, v) => {
      const z = -6 - v * v * 900
      const rise = 60 * Math.max(0, v - 0.55) * (0.4 + noise(u * 9, v * 4))
      return [(u - 0.5) * (60 - z * 2.4), floor + rise, z]
    },
    set.matte(snow ? hex('#dfe5ee') : hex('#5a6a4a'), 0.95, 0.2, 1),
  )
  for (let row = 0; row < 9; row++) {
    const z = -9 - row * 7.5 - row * row * 0.7
    const wide = 9 - z * 1.15
    for (let x = -wide + set.random() * 4; x < wide; x += set.between(6.4, 8.6)) {
      const deep = set.between(4.8, 6)
      const look = {
        wide: set.between(5.4, 7.4),
        deep,
        walls: set.between(4.6, 7.4) - (row < 2 ? 1.6 : 0),
        roof: set.between(2.2, 3.1),
        wall: hex(set.pick(walls)),
        tile: hex(set.pick(tints)),
        snow,
        chimney: set.random() < 0.6,
      }
      const at = [x, floor + row * 0.15, z] as const
      if (set.inView(x, z, 5, 12))
        set.builder.placed({ at, yaw: set.between(-0.25, 0.25) }, () => house(set, look))
    }
  }
  const side = set.random() < 0.5 ? -1 : 1
  const x = side * set.between(16, 26)
  const stone = set.matte(hex('#b8a890'), 0.85, 0.15, 3)
  set.builder.box([x - 2.4, floor, -62], [x + 2.4, 9, -57.2], stone)
  set.builder.cylinder(
    [x, 9, -59.6],
    [x, 21, -59.6],
    3.1,
    0.02,
    set.matte(hex('#4a5a5a'), 0.7, 0.1),
    [1, 1, 1],
    4,
  )
}
