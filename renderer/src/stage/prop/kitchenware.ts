// Things of kitchens and tables: cupboards, pans, jars, mugs, bowls, bottles.
import type { Rgb } from '../../prompt/brief.ts'
import type { Shell } from '../environment/room-shell.ts'
import type { FilmSet } from '../film-set.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { woodOf } from './furniture.ts'

const glaze = (set: FilmSet): number => set.material({ roughness: 0.16, f0: 0.05 })

/** A mug with a handle, `tall` high. */
export const mugAt = (set: FilmSet, at: Vec3, tall: number, color: Rgb): void => {
  const m = glaze(set)
  const b = set.builder
  b.placed({ at, yaw: 0.7, scale: tall }, () => {
    b.lathe(
      [
        [0.01, 0.01],
        [0.36, 0],
        [0.4, 0.08],
        [0.4, 0.98],
        [0.37, 1],
        [0.35, 0.95],
        [0.35, 0.1],
        [0.01, 0.09],
      ],
      m,
      color,
      28,
    )
    const ring = 10
    for (let i = 0; i < ring; i++) {
      const [a, c] = [-1.25 + (2.5 * i) / ring, -1.25 + (2.5 * (i + 1)) / ring]
      b.cylinder(
        [0.38 + 0.26 * Math.cos(a), 0.52 + 0.28 * Math.sin(a), 0],
        [0.38 + 0.26 * Math.cos(c), 0.52 + 0.28 * Math.sin(c), 0],
        0.055,
        0.055,
        m,
        color,
        8,
      )
    }
    b.lathe(
      [
        [0.36, 0.86],
        [0.001, 0.87],
      ],
      m,
      hex('#3a2012'),
      24,
    )
  })
}

/** An open bowl, `wide` radius. */
export const bowlAt = (set: FilmSet, at: Vec3, wide: number, color: Rgb): void =>
  set.builder.placed({ at, scale: wide }, () =>
    set.builder.lathe(
      [
        [0.01, 0.02],
        [0.42, 0],
        [0.44, 0.06],
        [0.8, 0.3],
        [1, 0.7],
        [0.96, 0.71],
        [0.74, 0.34],
        [0.01, 0.1],
      ],
      glaze(set),
      color,
      32,
    ),
  )

/** A bottle, `tall` high. */
export const bottleAt = (set: FilmSet, at: Vec3, tall: number, color: Rgb): void => {
  const m = set.material({ roughness: 0.08, f0: 0.07 })
  set.builder.placed({ at, scale: tall }, () => {
    set.builder.lathe(
      [
        [0.01, 0],
        [0.14, 0.005],
        [0.145, 0.55],
        [0.12, 0.64],
        [0.05, 0.74],
        [0.045, 0.93],
        [0.055, 0.94],
        [0.05, 0.96],
      ],
      m,
      color,
      24,
    )
    set.builder.cylinder(
      [0, 0.95, 0],
      [0, 1, 0],
      0.04,
      0.042,
      set.matte(hex('#b08a5a')),
      [1, 1, 1],
      12,
    )
    set.builder.lathe(
      [
        [0.147, 0.16],
        [0.147, 0.42],
      ],
      set.matte(hex('#e8dfc8'), 0.9, 0.02),
      [1, 1, 1],
      24,
    )
  })
}

/** A storage jar with a lid. */
export const jarAt = (set: FilmSet, at: Vec3, tall: number): void => {
  const fill = hex(set.pick(['#c89a5a', '#8a4a2a', '#e0d0a0', '#6a7a3a', '#a8302a']))
  set.builder.placed({ at, scale: tall }, () => {
    set.builder.lathe(
      [
        [0.01, 0],
        [0.3, 0.01],
        [0.32, 0.1],
        [0.32, 0.72],
        [0.24, 0.8],
      ],
      set.material({ roughness: 0.1, f0: 0.06 }),
      fill,
      20,
    )
    set.builder.cylinder(
      [0, 0.78, 0],
      [0, 0.92, 0],
      0.26,
      0.26,
      set.matte(hex('#b8864a'), 0.6, 0.08),
      [1, 1, 1],
      18,
    )
  })
}

/** The fitted back wall of a kitchen: cupboards, worktop, tiles, stove with hood, sink, fridge, shelf and pans. */
export const kitchenRow = (set: FilmSet, shell: Shell, color: Rgb): void => {
  const { half, back, floor } = shell
  const b = set.builder
  const z = -back
  const paint = set.material({ roughness: 0.4, f0: 0.04 })
  const steel = set.material({ color: hex('#b8bcc0'), roughness: 0.3, f0: 0.5, metal: 0.8 })
  const top = floor + 0.9
  b.box([-half, floor + 0.08, z], [half, top - 0.04, z + 0.58], paint, color)
  b.box([-half, top - 0.04, z], [half, top, z + 0.63], woodOf(set), hex('#b8864a'))
  for (let x = -half + 0.05; x < half - 0.3; x += 0.55) {
    b.box([x, floor + 0.12, z + 0.58], [x + 0.5, top - 0.24, z + 0.6], paint, scale(color, 1.12))
    b.box([x, top - 0.21, z + 0.58], [x + 0.5, top - 0.07, z + 0.6], paint, scale(color, 1.12))
    b.box([x + 0.2, top - 0.15, z + 0.6], [x + 0.3, top - 0.13, z + 0.62], steel)
  }
  tilesAt(set, half, top, z)
  stoveAt(set, half * 0.52, floor, z, steel)
  b.box(
    [-half + 0.02, floor, z],
    [-half + 0.74, floor + 1.85, z + 0.66],
    set.material({ roughness: 0.25, f0: 0.06 }),
    hex('#e8e6e0'),
  )
  b.box(
    [-half + 0.02, floor + 1.2, z + 0.66],
    [-half + 0.74, floor + 1.215, z + 0.665],
    set.matte(hex('#8a8a88')),
  )
  for (const y of [0.75, 1.35])
    b.box([-half + 0.64, floor + y, z + 0.66], [-half + 0.67, floor + y + 0.35, z + 0.7], steel)
  const shelf = floor + 1.5
  b.box([-half + 0.9, shelf, z], [-0.75, shelf + 0.03, z + 0.24], woodOf(set), hex('#9a6a3a'))
  for (let x = -half + 1; x < -0.85; x += 0.2) {
    if (set.random() < 0.6) jarAt(set, [x, shelf + 0.03, z + 0.12], set.between(0.14, 0.22))
    else
      bowlAt(
        set,
        [x, shelf + 0.03, z + 0.12],
        0.08,
        hex(set.pick(['#e8dcc8', '#5f8a9a', '#c8704a'])),
      )
  }
  for (let i = 0; i < 4; i++)
    panAt(set, [half * 0.16 + i * 0.2 + 0.4, floor + 2.05, z + 0.1], 0.08 + 0.02 * (i % 2))
  bottleAt(set, [-0.55, top, z + 0.2], 0.3, hex('#4a5a2a'))
  mugAt(set, [0.45, top, z + 0.3], 0.1, hex('#c8563a'))
}

const tilesAt = (set: FilmSet, half: number, top: number, z: number): void => {
  const m = set.material({ roughness: 0.2, f0: 0.05 })
  const size = 0.15
  for (let k = 0; k < 3; k++)
    for (let x = -half + 0.8; x < half; x += size)
      set.builder.box(
        [x, top + k * size, z],
        [x + size - 0.008, top + (k + 1) * size - 0.008, z + 0.012],
        m,
        scale(hex('#f0ece2'), 0.9 + 0.14 * set.random()),
      )
}

const stoveAt = (set: FilmSet, x: number, floor: number, z: number, steel: number): void => {
  const b = set.builder
  const black = set.material({ color: hex('#1c1d20'), roughness: 0.25, f0: 0.05 })
  b.box([x - 0.32, floor + 0.05, z + 0.02], [x + 0.32, floor + 0.91, z + 0.62], steel)
  b.box([x - 0.26, floor + 0.22, z + 0.62], [x + 0.26, floor + 0.6, z + 0.63], black)
  b.cylinder(
    [x - 0.26, floor + 0.67, z + 0.66],
    [x + 0.26, floor + 0.67, z + 0.66],
    0.012,
    0.012,
    steel,
    [1, 1, 1],
    8,
  )
  for (const i of [0, 1, 2, 3]) {
    b.cylinder(
      [x - 0.21 + i * 0.14, floor + 0.79, z + 0.62],
      [x - 0.21 + i * 0.14, floor + 0.79, z + 0.65],
      0.025,
      0.025,
      black,
      [1, 1, 1],
      12,
    )
    const [px, pz] = [x + (i % 2 ? 0.15 : -0.15), z + (i > 1 ? 0.46 : 0.2)]
    b.cylinder([px, floor + 0.91, pz], [px, floor + 0.925, pz], 0.1, 0.1, black, [1, 1, 1], 18)
  }
  b.placed({ at: [x - 0.15, floor + 0.925, z + 0.2] }, () =>
    b.lathe(
      [
        [0.01, 0],
        [0.12, 0.005],
        [0.13, 0.16],
        [0.125, 0.16],
        [0.12, 0.02],
      ],
      set.material({ color: hex('#c8563a'), roughness: 0.2, f0: 0.05 }),
      [1, 1, 1],
      24,
    ),
  )
  const hood = [x - 0.34, floor + 1.6, z] as const
  b.box([hood[0], hood[1], z], [hood[0] + 0.68, hood[1] + 0.12, z + 0.5], steel)
  b.box([x - 0.14, hood[1] + 0.12, z], [x + 0.14, floor + 2.6, z + 0.28], steel)
}

const panAt = (set: FilmSet, at: Vec3, r: number): void => {
  const b = set.builder
  const metal = set.material({
    color: hex(set.pick(['#2a2a2c', '#b86a3a', '#9a9ca0'])),
    roughness: 0.3,
    f0: 0.4,
    metal: 0.7,
  })
  b.placed({ at, pitch: Math.PI / 2 }, () =>
    b.lathe(
      [
        [0.01, 0],
        [r, 0.002],
        [r * 1.12, 0.05],
        [r * 1.08, 0.05],
        [r * 0.96, 0.008],
        [0.01, 0.006],
      ],
      metal,
      [1, 1, 1],
      22,
    ),
  )
  b.cylinder(
    [at[0], at[1] + r, at[2] + 0.02],
    [at[0], at[1] + r + 0.22, at[2] + 0.02],
    0.012,
    0.012,
    metal,
    [1, 1, 1],
    6,
  )
}
