// A village of the Greek islands: white cubes with blue doors stepped down a slope to the sea, blue domes, bell arches, steps and bougainvillea.
import type { FilmSet } from '../film-set.ts'
import { bush } from '../prop/plant.ts'
import { fbm, hash2, noise } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { addTerrain, addWater } from './terrain.ts'
import { farShore } from './waterside.ts'

/** Level of the sea under the terrace of the lens. */
const sea = -34

export const cyclades: Environment = (order) => {
  const spot = levelRadius(order)
  const edge = -(spot + 1.8)
  const side = order.seed % 2 ? 1 : -1
  /** The slope falls from one side to the sea on the other. */
  const ground = (x: number, z: number): number => {
    if (z > edge) return 0
    const fall = -5.5 - 0.52 * side * x - 0.1 * (edge - z) + 3 * (fbm(x * 0.05, z * 0.05, 3) - 0.5)
    return Math.max(sea - 3, Math.min(30, fall))
  }
  return {
    light: 'open',
    ground,
    water: null,
    sunBehind: true,
    vista: { eye: [0, 3.4, 1.6], target: [-side * 5, -2.2, -24], fov: 54 },
    build: (set) => {
      land(set, ground)
      addWater(set, sea, { color: hex('#0e4a86'), scale: 1.6, slope: 0.05 })
      farShore(set, 46, hex('#7a7466'))
      terrace(set, edge, order)
      houses(set, edge, side)
      domes(set, edge, side)
    },
  }
}

const land = (set: FilmSet, ground: (x: number, z: number) => number): void =>
  addTerrain(set, {
    height: ground,
    far: 240,
    rows: 150,
    columns: 150,
    material: set.material({ roughness: 0.95, f0: 0, scale: 3, relief: 0.4, mottle: 0.4 }),
    paint: (p) =>
      scale(
        mix3(hex('#8a6a52'), hex('#b8a084'), fbm(p[0] * 0.15, p[2] * 0.15, 4)),
        0.8 + 0.3 * noise(p[0], p[2]),
      ),
  })

const lime = (set: FilmSet): number =>
  set.material({
    color: hex('#f4f3ee'),
    roughness: 0.9,
    f0: 0.02,
    scale: 3,
    relief: 0.05,
    mottle: 0.04,
  })
const blue = (set: FilmSet): number => set.matte(hex('#1c5cb4'), 0.5, 0.03)

/** The white terrace one stands on: paving, a low wall, pots of flowers, a flight of steps down. */
const terrace = (set: FilmSet, edge: number, order: SetOrder): void => {
  const b = set.builder
  const white = lime(set)
  const front = set.view.eye[2] + 4
  const paving = set.material({ roughness: 0.85, f0: 0.02, scale: 5, relief: 0.1, mottle: 0.15 })
  b.grid(
    80,
    60,
    (u, v) => [(u - 0.5) * 40, 0, front - v * (front - edge)],
    paving,
    ([x, , z]) => {
      const [i, j] = [Math.floor(x / 0.8 + 0.3 * Math.sin(z)), Math.floor(z / 0.8)]
      const joint = Math.abs(z / 0.8 - Math.round(z / 0.8)) < 0.06
      return joint ? hex('#f4f3ee') : scale(hex('#bdb3a4'), 0.85 + 0.25 * hash2(i, j))
    },
  )
  b.box([-20, -8, edge - 0.4], [20, 0.001, edge], white)
  for (const [x0, x1] of [
    [-20, -1.4],
    [0.6, 20],
  ] as const)
    if (set.free((x0 + x1) / 2, edge, 0.3, 0.5))
      b.box([x0, 0, edge - 0.35], [x1, 0.62, edge], white)
  const pot = set.matte(hex('#b8643c'), 0.85, 0.08)
  const pink = bush(set, order.season, 320, hex('#e0308a'))
  const red = bush(set, order.season, 240, hex('#d8281c'))
  for (const [i, [x, z]] of (
    [
      [-2.6, edge + 0.6],
      [1.6, edge + 0.55],
      [2.6, edge + 0.6],
      [-3.9, edge + 0.7],
      [4.2, edge + 1.4],
    ] as const
  ).entries())
    set.put(x, z, { radius: 0.35, height: 1 }, {}, () => {
      b.lathe(
        [
          [0.001, 0],
          [0.18, 0],
          [0.27, 0.42],
          [0.24, 0.42],
          [0.001, 0.38],
        ],
        pot,
        [1, 1, 1],
        20,
      )
      b.placed({ at: [0, 0.36, 0], scale: 0.62 }, () => set.cast(i % 2 ? red : pink))
    })
}

/** A cube house with its door, windows and a flat or rounded roof; its front looks along +z. */
const cube = (set: FilmSet, wide: number, deep: number, tall: number, n: number): void => {
  const b = set.builder
  const [white, paint] = [lime(set), blue(set)]
  const tint = n % 7 === 3 ? hex('#f0dcc0') : n % 9 === 5 ? hex('#f2d4cc') : ([1, 1, 1] as const)
  b.box([-wide / 2, -7, -deep / 2], [wide / 2, tall, deep / 2], white, tint)
  if (n % 3 === 1) {
    // A barrel vault.
    b.placed({ at: [0, tall, 0] }, () =>
      b.grid(
        12,
        1,
        (u, v) => [
          (-wide / 2) * Math.cos(u * Math.PI),
          wide * 0.32 * Math.sin(u * Math.PI),
          (v - 0.5) * deep,
        ],
        white,
        () => tint,
      ),
    )
  } else {
    b.box(
      [-wide / 2 - 0.08, tall, -deep / 2],
      [wide / 2 + 0.08, tall + 0.35, -deep / 2 + 0.2],
      white,
      tint,
    )
    b.box(
      [-wide / 2 - 0.08, tall, deep / 2 - 0.2],
      [wide / 2 + 0.08, tall + 0.35, deep / 2],
      white,
      tint,
    )
    for (const s of [-1, 1])
      b.box(
        [Math.min(s * wide * 0.5, s * (wide * 0.5 - 0.2)), tall, -deep / 2],
        [Math.max(s * wide * 0.5, s * (wide * 0.5 - 0.2)), tall + 0.35, deep / 2],
        white,
        tint,
      )
  }
  const z = deep / 2
  b.box([-0.5, 0, z], [0.5, 2.1, z + 0.06], paint)
  const glass = set.lit
    ? set.material({ color: [0, 0, 0], emission: [2.2, 1.5, 0.7] })
    : set.material({ color: hex('#26323e'), roughness: 0.1, f0: 0.06 })
  for (const s of [-1, 1]) {
    const x = s * wide * 0.33
    b.box([x - 0.36, 1.1, z], [x + 0.36, 2.1, z + 0.03], glass)
    for (const k of [-1, 1])
      b.box([x + k * 0.36 - 0.06, 1.05, z], [x + k * 0.36 + 0.14 * k + 0.06, 2.15, z + 0.07], paint)
  }
  for (const s of [-1, 1]) {
    const x = s * (wide / 2 + 0.01)
    b.box([Math.min(x, x + 0.03 * s), 1, -0.4], [Math.max(x, x + 0.03 * s), 2, 0.4], paint)
  }
}

const houses = (set: FilmSet, edge: number, side: number): void => {
  if (set.lacks('house')) return
  let n = 0
  for (let row = 0; row < 11; row++)
    for (let k = -9; k < 10; k++, n++) {
      const x = k * 6.4 + (row % 2) * 3.2 + 2.2 * (hash2(k, row) - 0.5)
      const z = edge - 5.5 - row * 6.6 - 2 * hash2(row, k)
      const y = set.ground(x, z)
      if (y < sea + 7 || (row === 0 && side * x > -7)) continue
      const [wide, deep] = [3.8 + 2.2 * hash2(k * 3, row), 4 + 1.6 * hash2(row * 5, k)]
      const tall = 2.9 + 1.7 * hash2(k, row * 7)
      if (!set.inView(x, z, 4, 5) || !set.free(x, z, 3, tall, y)) continue
      const yaw = side * 0.35 + 0.5 * (hash2(k, row * 3) - 0.5)
      set.builder.placed({ at: [x, y, z], yaw }, () => cube(set, wide, deep, tall, n))
    }
}

/** Churches: a white drum, a blue dome with its cross, an arch with bells beside it. */
const domes = (set: FilmSet, edge: number, side: number): void => {
  const b = set.builder
  const [white, paint] = [lime(set), blue(set)]
  for (const [x, z, r] of [
    [-side * 8, edge - 12, 2.7],
    [side * 5, edge - 23, 2.9],
    [-side * 19, edge - 30, 2.8],
    [-side * 4, edge - 42, 3.2],
    [side * 14, edge - 48, 3],
  ] as const) {
    const y = set.ground(x, z)
    if (!set.free(x, z, r + 1, 9, y) || y < sea + 3) continue
    b.placed({ at: [x, y + 0.4, z] }, () => {
      b.box([-r * 1.25, -7, -r * 1.25], [r * 1.25, r * 1.05, r * 1.25], white)
      b.cylinder([0, r, 0], [0, r * 1.5, 0], r, r, white, [1, 1, 1], 32)
      for (let i = 0; i < 8; i++) {
        const a = (i / 8) * 6.283
        b.placed({ at: [Math.sin(a) * r, r * 1.12, Math.cos(a) * r], yaw: a }, () =>
          b.box([-0.18, 0, -0.02], [0.18, r * 0.28, 0.03], paint),
        )
      }
      b.placed({ at: [0, r * 1.5, 0], scale: [r, r * 0.95, r] }, () =>
        b.lathe(
          Array.from({ length: 15 }, (_, i) => {
            const a = (i / 14) * 1.5708
            return [Math.max(0.001, Math.cos(a)), Math.sin(a)] as const
          }),
          paint,
          [1, 1, 1],
          40,
        ),
      )
      const top = r * 2.45
      b.box([-0.05, top, -0.05], [0.05, top + 0.9, 0.05], white)
      b.box([-0.3, top + 0.5, -0.05], [0.3, top + 0.6, 0.05], white)
      b.placed({ at: [side * r * 1.9, 0, r * 0.5] }, () => {
        for (const s of [-1, 1])
          b.box([s * 0.9 - 0.25, -6, -0.3], [s * 0.9 + 0.25, r * 1.5, 0.3], white)
        b.box([-1.15, r * 1.5, -0.3], [1.15, r * 1.75, 0.3], white)
        b.box([-0.5, r * 1.75, -0.3], [0.5, r * 2.2, 0.3], white)
        const bell = set.material({ color: hex('#8a6a30'), roughness: 0.35, f0: 0.5, metal: 1 })
        b.placed({ at: [0, r * 1.12, 0] }, () =>
          b.lathe(
            [
              [0.3, 0],
              [0.2, 0.22],
              [0.14, 0.42],
              [0.001, 0.48],
            ],
            bell,
            [1, 1, 1],
            18,
          ),
        )
      })
    })
  }
}
