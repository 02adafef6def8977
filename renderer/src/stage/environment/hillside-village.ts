// A fishing village that climbs a hill over its harbour: little houses of every colour, terrace over terrace, boats moored below, a church on top.

import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { smallBoat } from '../prop/vessel.ts'
import { fbm, hash2 } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { isAfloat, levelRadius } from './lie-of-land.ts'
import { seaOf } from './sea.ts'
import { addWater } from './terrain.ts'

const walls = [
  '#e2785a',
  '#f0c46a',
  '#e9a0a4',
  '#f3e6cc',
  '#7fb0c8',
  '#d8584a',
  '#f2d98a',
  '#9cc0a0',
  '#e89a54',
  '#f6efe2',
].map(hex)
const roofs = ['#b0583a', '#a34a32', '#c06a44'].map(hex)
const shutters = ['#2f6a4a', '#2f5a8a', '#6a3a2a', '#3a7a7a'].map(hex)

/** Half the width of the bay. */
const half = 62

export const hillsideVillage: Environment = (order) => {
  const afloat = isAfloat(order)
  const reach = Math.max(levelRadius(order), 3)
  const shore = -(reach + (order.empty ? 30 : 34))
  const edge = afloat || order.empty ? 1000 : -(reach + 1.2)
  const rise = (x: number, z: number): number => slope(order, shore, x, z)
  return {
    light: 'open',
    sunward: false,
    sunBehind: true,
    ground: (x, z) => (z > edge ? 0 : z < shore ? rise(x, z) : -3),
    water: -0.9,
    show: order.empty ? 1 : 0.85,
    vista: { eye: [5, 5.5, 14], target: [0, 11, shore - 10], fov: 46 },
    build: (set) => {
      addWater(set, -0.9, { ...seaOf(order), scale: 0.8, slope: 0.08 })
      if (edge < 999) mole(set, edge)
      land(set, shore, rise)
      seaWall(set, shore)
      houses(set, order, shore, rise)
      church(set, shore, rise)
      greenery(set, order, shore, rise)
      boats(set, shore, Math.min(edge, 10))
    },
  }
}

/** The hill: steep behind the quay, highest in the middle, two arms that hold the bay. */
const slope = (order: SetOrder, shore: number, x: number, z: number): number => {
  const back = Math.max(0, shore - z)
  const arms = 0.75 + 0.35 * Math.sin(x * 0.045 + (order.seed % 7))
  const rough = 5 * (fbm(x * 0.03 + (order.seed % 50), z * 0.03, 4) - 0.4)
  return 1.2 * smoothstep(0, 2, back) + (0.62 * back * arms + rough) * smoothstep(3, 18, back)
}

const land = (set: FilmSet, shore: number, rise: (x: number, z: number) => number): void => {
  const rock = set.material({ roughness: 1, f0: 0, scale: 0.8, relief: 0.3, mottle: 0.35 })
  set.builder.grid(
    140,
    70,
    (u, v) => {
      const [x, z] = [(u * 2 - 1) * 190, shore - 110 * v]
      return [x, rise(x, z), z]
    },
    rock,
    (p, n) => {
      const green = mix3(hex('#5c7a3c'), hex('#8a9a54'), fbm(p[0] * 0.1, p[2] * 0.1, 4))
      return mix3(hex('#a8967a'), green, smoothstep(0.62, 0.86, n[1]))
    },
  )
}

const seaWall = (set: FilmSet, shore: number): void => {
  const stone = set.material({ roughness: 0.9, f0: 0.03, scale: 3, relief: 0.25, mottle: 0.4 })
  const b = set.builder
  b.box([-half * 3, -3, shore - 3], [half * 3, 0.7, shore + 0.6], stone, hex('#b3a48c'))
  b.box([-half * 3, 0.7, shore + 0.2], [half * 3, 1.1, shore + 0.6], stone, hex('#cbbda4'))
}

/** One house, its front at z = 0 looking along +z. */
const house = (set: FilmSet, [w, h, d]: readonly [number, number, number], seed: number): void => {
  const b = set.builder
  const plaster = set.material({ roughness: 0.9, f0: 0.02, scale: 2, relief: 0.06, mottle: 0.16 })
  const tile = set.material({ roughness: 0.9, f0: 0.02, scale: 5, relief: 0.25, mottle: 0.3 })
  const dark = set.lit
    ? set.material({ color: [0.05, 0.04, 0.03], emission: [2.2, 1.4, 0.6] })
    : set.material({ color: [0.07, 0.08, 0.1], roughness: 0.12, f0: 0.06 })
  const pick = <T>(list: readonly T[], salt: number): T =>
    list[Math.floor(hash2(seed, salt) * list.length)] as T
  const color = scale(pick(walls, 1), 0.9 + 0.15 * hash2(seed, 2))
  const roof = pick(roofs, 3)
  b.box([-w / 2, -4, -d], [w / 2, h, 0], plaster, color)
  const ridge = h + w * 0.24
  roofOver(set, [w, h, d], ridge, hash2(seed, 5) < 0.55, { tile, roof, plaster, color })
  b.box(
    [w * 0.2, h, -d * 0.6],
    [w * 0.2 + 0.5, ridge + 0.5, -d * 0.6 + 0.5],
    plaster,
    scale(color, 0.8),
  )
  openings(set, [w, h], seed, dark, pick(shutters, 4))
}

interface RoofLook {
  readonly tile: number
  readonly roof: Rgb
  readonly plaster: number
  readonly color: Rgb
}

/** A gable to the sea, or eaves along it. */
const roofOver = (
  set: FilmSet,
  [w, h, d]: readonly [number, number, number],
  ridge: number,
  gabled: boolean,
  { tile, roof, plaster, color }: RoofLook,
): void => {
  const b = set.builder
  const o = 0.28
  if (gabled) {
    for (const s of [-1, 1]) {
      const [x0, x1] = [s * (w / 2 + o), 0]
      const corners: readonly (readonly [number, number, number])[] = [
        [x0, h - 0.1, o],
        [x1, ridge, o],
        [x1, ridge, -d - o],
        [x0, h - 0.1, -d - o],
      ]
      const [p, q, r, t] = (s < 0 ? corners : [...corners].reverse()).map((c) => [...c] as Vec)
      if (p && q && r && t) b.quad(t, r, q, p, tile, roof)
    }
    const [i, j, k] = [
      b.vertex([-w / 2, h - 0.05, 0.01], [0, 0, 1], [0, 0], color),
      b.vertex([w / 2, h - 0.05, 0.01], [0, 0, 1], [0, 0], color),
      b.vertex([0, ridge - 0.08, 0.01], [0, 0, 1], [0, 0], color),
    ]
    b.triangle(i, j, k, plaster)
  } else {
    b.quad(
      [-w / 2 - o, h - 0.08, o],
      [w / 2 + o, h - 0.08, o],
      [w / 2 + o, ridge, -d / 2],
      [-w / 2 - o, ridge, -d / 2],
      tile,
      roof,
    )
    b.quad(
      [w / 2 + o, h - 0.08, -d - o],
      [-w / 2 - o, h - 0.08, -d - o],
      [-w / 2 - o, ridge, -d / 2],
      [w / 2 + o, ridge, -d / 2],
      tile,
      scale(roof, 0.85),
    )
  }
}

/** Windows with their shutters, and a door. */
const openings = (
  set: FilmSet,
  [w, h]: readonly [number, number],
  seed: number,
  dark: number,
  blind: Rgb,
): void => {
  const b = set.builder
  const frame = set.matte(hex('#f3ead8'), 0.8, 0.02)
  const wood = set.matte([1, 1, 1], 0.7, 0.04)
  const floors = Math.max(1, Math.floor(h / 2.7))
  const columns = w > 4.6 ? 3 : 2
  for (let f = 0; f < floors; f++)
    for (let c = 0; c < columns; c++) {
      const x = (c - (columns - 1) / 2) * (w / columns)
      const y = 0.9 + f * 2.6
      const door = f === 0 && c === seed % columns
      const [wide, low, tall] = door ? [0.5, 0, 2.1] : [0.4, y, 1.25]
      b.box([x - wide - 0.1, low - 0.06, 0], [x + wide + 0.1, low + tall + 0.1, 0.05], frame)
      b.box(
        [x - wide, low, 0.02],
        [x + wide, low + tall, 0.07],
        door ? wood : dark,
        door ? blind : [1, 1, 1],
      )
      if (door) continue
      for (const s of [-1, 1])
        b.box(
          [x + s * (wide + 0.3) - 0.2, low, 0.04],
          [x + s * (wide + 0.3) + 0.2, low + tall, 0.1],
          wood,
          blind,
        )
    }
}
type Vec = [number, number, number]

const houses = (
  set: FilmSet,
  order: SetOrder,
  shore: number,
  rise: (x: number, z: number) => number,
): void => {
  if (set.lacks('house')) return
  let z = shore - 3.5
  for (let row = 0; row < 10; row++) {
    const wide = half * (1 - 0.055 * row)
    let x = -wide + 3 * hash2(row, order.seed % 91)
    while (x < wide) {
      const key = Math.round(x * 7) + row * 977 + (order.seed % 89)
      const w = 3.8 + 2.2 * hash2(key, 1)
      const h = (row === 0 ? 6.4 : 4.6) + 3.6 * hash2(key, 2)
      const gap = row > 0 && hash2(key, 3) < 0.16 ? 2.5 : 0.05
      const back = z - 1.6 * hash2(key, 4)
      const y = rise(x + w / 2, back)
      if (hash2(key, 6) > 0.05 + 0.02 * row)
        set.builder.placed(
          { at: [x + w / 2, Math.max(0.7, y - 0.3), back], yaw: 0.16 * (hash2(key, 5) - 0.5) },
          () => house(set, [w, h, 5], key),
        )
      x += w + gap
    }
    z -= 6.4 + 0.5 * row
  }
}

const church = (set: FilmSet, shore: number, rise: (x: number, z: number) => number): void => {
  const b = set.builder
  const white = set.matte(hex('#f1e6d0'), 0.9, 0.06, 3)
  const tile = set.matte(hex('#a8523a'), 0.9, 0.2, 4)
  const dark = set.matte(hex('#2c2a2e'), 0.6, 0.02)
  const [x, z] = [9, shore - 47]
  const y = rise(x, z)
  b.placed({ at: [x, y, z] }, () => {
    b.box([-5, -5, -12], [5, 8, 0], white)
    for (const s of [-1, 1]) {
      const near: Vec = [s * 5.4, 7.8, 0.4]
      const far: Vec = [s * 5.4, 7.8, -12.4]
      const a: Vec = [0, 11.5, 0.4]
      const c: Vec = [0, 11.5, -12.4]
      if (s > 0) b.quad(near, far, c, a, tile)
      else b.quad(far, near, a, c, tile)
    }
    b.box([5, -5, -4], [8.6, 17, -0.4], white)
    b.box([6.1, 13, -0.42], [7.5, 15.6, -0.3], dark)
    b.cylinder([6.8, 17, -2.2], [6.8, 22, -2.2], 2.5, 0.02, tile, [1, 1, 1], 4)
    b.box([-0.9, 0, -0.02], [0.9, 3.2, 0.06], dark)
    b.cylinder([0, 6.2, 0], [0, 6.2, 0.08], 1, 1, dark, [1, 1, 1], 24)
  })
}

/** Cypresses and round trees between the houses and above them. */
const greenery = (
  set: FilmSet,
  order: SetOrder,
  shore: number,
  rise: (x: number, z: number) => number,
): void => {
  const leaf = set.material({ roughness: 0.95, f0: 0.01, scale: 3, relief: 0.5, mottle: 0.5 })
  for (let i = 0; i < 150; i++) {
    const [x, z] = [(hash2(i, order.seed % 83) * 2 - 1) * 100, shore - 6 - 92 * hash2(i, 7) ** 0.8]
    const y = rise(x, z)
    const green: Rgb = scale(mix3(hex('#2f4a26'), hex('#5f7a3a'), hash2(i, 3)), 1)
    const slim = hash2(i, 4) < 0.4
    const r = slim ? 0.9 : 1.4 + 1.3 * hash2(i, 5)
    const tall = slim ? 4 : r * 0.9
    set.builder.placed({ at: [x, y + tall * 0.8, z], scale: [r, tall, r] }, () =>
      set.builder.sphere(leaf, green, 9),
    )
  }
}

const mole = (set: FilmSet, edge: number): void => {
  const stone = set.material({ roughness: 0.9, f0: 0.03, scale: 4, relief: 0.2, mottle: 0.4 })
  const near = set.view.eye[2] + 8
  set.builder.box([-80, -4, edge], [80, 0, near], stone, hex('#a89c8a'))
  set.builder.box([-80, 0, edge], [80, 0.16, edge + 0.5], stone, hex('#c4b8a4'))
}

const boats = (set: FilmSet, shore: number, near: number): void => {
  if (set.lacks('boat')) return
  const kinds = [0, 1, 2].map((i) => smallBoat(set, i > 1)) as [
    ReturnType<typeof smallBoat>,
    ReturnType<typeof smallBoat>,
    ReturnType<typeof smallBoat>,
  ]
  for (let i = 0; i < 30; i++) {
    const z = shore + 3 + (near - 4 - shore) * set.random() ** 1.5
    const x = set.between(-34, 34)
    const size = set.between(1.1, 1.8)
    if (set.free(x, z, 2 * size, 4.5 * size, -0.9))
      set.builder.placed({ at: [x, -1.05, z], yaw: set.random() * 6.28, scale: size }, () =>
        set.cast(set.pick(kinds)),
      )
  }
}
