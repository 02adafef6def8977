// A canal through an old town: stone quays, tall narrow houses along both sides, moored boats, trees, a bridge at the end.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { broadTree } from '../prop/plant.ts'
import { lampPost } from '../prop/town.ts'
import { smallBoat } from '../prop/vessel.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { isAfloat, levelRadius } from './lie-of-land.ts'
import { addWater } from './terrain.ts'

type Town = 'venice' | 'north'

const townOf = (order: SetOrder): Town =>
  /venice|venezia|grand-canal|gondola|italy/.test(
    [...order.brief.setting, ...order.brief.subjects.map((s) => `${s.noun} ${s.form}`)].join(' '),
  )
    ? 'venice'
    : 'north'

interface Lie {
  /** Middle of the canal, and half its width. */
  readonly c: number
  readonly half: number
  /** Width of the quay on either side. */
  readonly quay: readonly [number, number]
  readonly water: number
  readonly far: number
}

/** A canal; boats float in its middle, all else stands on the quay beside it. */
export const canal: Environment = (order) => {
  const town = townOf(order)
  const spot = levelRadius(order)
  const afloat = isAfloat(order) || order.empty
  const half = Math.max(town === 'venice' ? 4.6 : 6, afloat ? spot * 1.15 + 1.6 : 5)
  const walk = town === 'venice' ? 1.6 : 3.4
  const side = order.seed % 2 ? 1 : -1
  const own = Math.max(walk, spot * 2 + 1.4)
  const c = afloat ? 0 : side * (half + spot + 0.7)
  const near = side > 0 ? 0 : 1
  const quay = [0, 1].map((k) => (!afloat && k === near ? own : walk)) as unknown as Lie['quay']
  const lie: Lie = { c, half, quay, water: -0.85, far: -110 }
  return {
    light: 'shade',
    open: 0.62,
    ground: (x) => (Math.abs(x - c) < half ? -2.6 : 0),
    water: afloat ? lie.water : null,
    show: afloat ? 0.8 : 1,
    vista: { eye: [half * 0.18, 2.3, 12], target: [-0.4, 2.4, -24], fov: 52 },
    build: (set) => {
      banks(set, lie)
      addWater(set, lie.water, {
        color: town === 'venice' ? hex('#2f6a62') : hex('#2c4a40'),
        scale: 0.9,
        slope: 0.06,
      })
      for (const s of [-1, 1] as const) houses(set, lie, town, s)
      moored(set, lie, town)
      archedBridge(set, lie, town)
      along(set, order, lie, town)
    },
  }
}

const banks = (set: FilmSet, { c, half, far }: Lie): void => {
  const b = set.builder
  const wall = set.material({ roughness: 0.9, f0: 0.02, scale: 3, relief: 0.25, mottle: 0.5 })
  const paving = set.material({ roughness: 0.85, f0: 0.03, scale: 5, relief: 0.2, mottle: 0.35 })
  const near = set.view.eye[2] + 14
  for (const s of [-1, 1]) {
    const [edge, out] = [c + s * half, c + s * (half + 60)]
    const [x0, x1] = [Math.min(edge, out), Math.max(edge, out)]
    b.box([x0, -4, far - 60], [x1, -0.02, near], wall, hex('#7f776a'))
    b.box([x0, -0.02, far - 60], [x1, 0, near], paving, hex('#a39a8a'))
    const lip = [edge - (s > 0 ? 0 : 0.45), edge + (s > 0 ? 0.45 : 0)] as const
    b.box([lip[0], -0.3, far - 60], [lip[1], 0.07, near], paving, hex('#c6bdac'))
    // The line that the water leaves on the wall.
    const foot = edge - s * 0.012
    b.box(
      [Math.min(edge, foot), -0.95, far - 60],
      [Math.max(edge, foot), -0.55, near],
      wall,
      hex('#3c4434'),
    )
  }
}

const fronts: Readonly<Record<Town, readonly [string, ...string[]]>> = {
  venice: ['#d98c5c', '#e4b478', '#c8705a', '#e8cfa4', '#b8624c', '#dca66c', '#efdcc0'],
  north: ['#7a3a2c', '#4a3a34', '#a4523a', '#c9a06a', '#5f4638', '#8f4a36', '#d8d0c0', '#3f4a48'],
}

/** A row of houses whose fronts look over the water. */
const houses = (set: FilmSet, lie: Lie, town: Town, s: -1 | 1): void => {
  if (set.lacks('house')) return
  const start = set.view.eye[2] + 8
  const back = lie.c + s * (lie.half + lie.quay[s < 0 ? 0 : 1])
  let z = start
  let last = ''
  while (z > lie.far) {
    const wide = town === 'venice' ? set.between(6, 9.5) : set.between(4.4, 6.2)
    const tall = town === 'venice' ? set.between(8.5, 12.5) : set.between(9.5, 13.5)
    let paint = set.pick(fronts[town])
    if (paint === last) paint = set.pick(fronts[town])
    last = paint
    const middle = z - wide / 2
    if (set.free(back + s * 4, middle, wide * 0.45, tall, 0))
      set.builder.placed({ at: [back, 0, middle], yaw: (-s * Math.PI) / 2 }, () =>
        canalHouse(set, town, wide, tall, hex(paint)),
      )
    z -= wide
  }
}

/** Outline of a front above its eaves: a stepped, a bell or a plain gable. */
const gableOf = (kind: number, half: number, y: number): readonly (readonly [number, number])[] => {
  if (kind === 0) {
    const steps = 5
    return Array.from({ length: steps }, (_, i): readonly (readonly [number, number])[] => [
      [half * (1 - i / steps), y + i * 0.62],
      [half * (1 - i / steps), y + (i + 1) * 0.62],
    ]).flat()
  }
  if (kind === 1)
    return [
      [half, y],
      [half, y + 0.3],
      [half * 0.72, y + 0.6],
      [half * 0.5, y + 1.2],
      [half * 0.46, y + 2.2],
      [half * 0.34, y + 2.6],
      [half * 0.12, y + 2.9],
    ]
  return [
    [half, y],
    [half * 0.2, y + 2.7],
    [half * 0.2, y + 3],
  ]
}

/** One house, its front on z = 0 looking along +z, its depth behind. */
const canalHouse = (set: FilmSet, town: Town, wide: number, tall: number, wall: Rgb): void => {
  const b = set.builder
  const half = wide / 2 - 0.03
  const plaster = set.matte([1, 1, 1], 0.88, 0.14, town === 'venice' ? 2.4 : 7)
  const tiles = set.matte(town === 'venice' ? hex('#b06a44') : hex('#5a3a30'), 0.85, 0.2, 5)
  b.box([-half, 0, -9], [half, tall, 0], plaster, wall)
  if (town === 'venice') {
    b.box([-half - 0.15, tall, -9], [half + 0.15, tall + 0.25, 0.3], plaster, scale(wall, 0.8))
    const top: readonly [Vec3, Vec3, Vec3, Vec3] = [
      [-half - 0.2, tall + 0.25, 0.35],
      [half + 0.2, tall + 0.25, 0.35],
      [half + 0.2, tall + 1.7, -4.5],
      [-half - 0.2, tall + 1.7, -4.5],
    ]
    b.quad(...top, tiles)
  } else {
    const kind = Math.floor(set.random() * 3)
    const gable = gableOf(kind, half, tall)
    const trim = hex('#efe9dc')
    // The gable is a wall of its own before the ridge, built in level strips.
    for (let i = 0; i + 1 < gable.length; i++) {
      const [[r0, y0], [r1, y1]] = [gable[i] ?? [0, 0], gable[i + 1] ?? [0, 0]]
      if (y1 - y0 < 1e-6) continue
      b.quad([-r0, y0, 0], [r0, y0, 0], [r1, y1, 0], [-r1, y1, 0], plaster, wall)
      for (const s of [-1, 1])
        b.cylinder([s * r0, y0, 0.02], [s * r1, y1, 0.02], 0.09, 0.09, plaster, trim, 6)
    }
    const ridge = tall + 2.6
    for (const s of [-1, 1]) {
      const eave: readonly [Vec3, Vec3, Vec3, Vec3] = [
        [s * half, tall, -0.05],
        [s * half, tall, -9],
        [0, ridge, -9],
        [0, ridge, -0.05],
      ]
      b.quad(...(s > 0 ? eave : ([eave[1], eave[0], eave[3], eave[2]] as const)), tiles)
    }
    b.box([-0.05, tall + 1.6, 0], [0.05, tall + 1.75, 0.7], set.matte(hex('#2a2420'), 0.6, 0))
  }
  openings(set, town, wide, tall, wall)
}

const openings = (set: FilmSet, town: Town, wide: number, tall: number, wall: Rgb): void => {
  const b = set.builder
  const frame = set.matte(town === 'venice' ? hex('#efe6d4') : hex('#f4f0e6'), 0.7, 0.04)
  const dark = set.material({ color: [0.07, 0.09, 0.1], roughness: 0.08, f0: 0.08 })
  const warm = set.lit
    ? set.material({ color: [0.1, 0.08, 0.05], emission: [3.2, 1.9, 0.8], roughness: 0.3 })
    : dark
  const doors = set.matte(hex(set.pick(['#2f4a3a', '#5a2a22', '#2a3a54', '#3a2c20'])), 0.5, 0.1, 9)
  const shutters = set.matte(hex(set.pick(['#3f6a4a', '#4a6a74', '#5a4030'])), 0.7, 0.1, 9)
  const floors = Math.max(3, Math.round(tall / 3))
  const columns = town === 'venice' ? Math.max(3, Math.round(wide / 2.1)) : 3
  const storey = tall / floors
  const step = wide / columns
  for (let f = 0; f < floors; f++)
    for (let i = 0; i < columns; i++) {
      const x = -wide / 2 + (i + 0.5) * step
      const door = f === 0 && i === Math.floor(columns / 2)
      const half = door ? 0.5 : Math.min(0.52, step * 0.33)
      const [y0, y1] = door
        ? [0, storey * 0.8]
        : [f * storey + storey * 0.28, f * storey + storey * (0.82 - 0.03 * f)]
      const glass = set.random() < 0.55 ? warm : dark
      b.box([x - half - 0.1, y0 - (door ? 0 : 0.1), 0], [x + half + 0.1, y1 + 0.1, 0.05], frame)
      b.box([x - half, y0, 0.02], [x + half, y1, 0.07], door ? doors : glass)
      if (door) continue
      b.box([x - 0.025, y0, 0.06], [x + 0.025, y1, 0.09], frame)
      for (const k of [0.35, 0.68])
        b.box(
          [x - half, y0 + (y1 - y0) * k - 0.02, 0.06],
          [x + half, y0 + (y1 - y0) * k + 0.02, 0.09],
          frame,
        )
      if (town === 'venice' && f > 0)
        for (const s of [-1, 1])
          b.box(
            [x + s * (half + 0.32) - 0.2, y0, 0.05],
            [x + s * (half + 0.32) + 0.2, y1, 0.09],
            shutters,
          )
    }
  b.box([-wide / 2 + 0.03, 0, 0], [wide / 2 - 0.03, 0.5, 0.06], frame, scale(wall, 0.6))
  set.lamp([0, storey * 0.7, 1], 0.25, [1.2, 0.7, 0.3])
}

/** Small boats along both quays, and mooring poles in Venice. */
const moored = (set: FilmSet, lie: Lie, town: Town): void => {
  const boats = [0, 1, 2].map(() => smallBoat(set, false)) as unknown as readonly [
    LocalMesh,
    ...LocalMesh[],
  ]
  const b = set.builder
  for (const s of [-1, 1])
    for (let z = set.view.eye[2] - 3; z > -80; z -= set.between(4.5, 8)) {
      const x = lie.c + s * (lie.half - 1.05)
      const size = set.between(1, 1.35)
      if (!set.free(x, z, 1.4, 1, lie.water)) continue
      b.placed(
        { at: [x, lie.water - 0.18, z], yaw: Math.PI / 2 + set.between(-0.06, 0.06), scale: size },
        () => set.cast(set.pick(boats)),
      )
      if (town === 'venice' && set.free(x, z - 2.4, 0.2, 2.4, lie.water))
        stripedPole(set, x, z - 2.4)
    }
}

const stripedPole = (set: FilmSet, x: number, z: number): void => {
  const m = set.matte([1, 1, 1], 0.6, 0.05)
  for (let i = 0; i < 9; i++)
    set.builder.cylinder(
      [x, -1.2 + i * 0.32, z],
      [x, -0.88 + i * 0.32, z],
      0.09,
      0.09,
      m,
      i % 2 ? hex('#f2ece0') : hex('#2a5a8a'),
      10,
    )
}

/** A bridge of one low arch where the canal goes out of sight. */
const archedBridge = (set: FilmSet, lie: Lie, town: Town): void => {
  const z = -46
  const stone = set.material({ roughness: 0.9, f0: 0.02, scale: 4, relief: 0.22, mottle: 0.4 })
  const tint = town === 'venice' ? hex('#e6dcc8') : hex('#94604a')
  const b = set.builder
  const [half, deep] = [lie.half + 0.4, 1.6]
  const arch = (t: number): number => -0.9 + 3.1 * Math.sqrt(Math.max(0, 1 - t * t))
  const deck = (t: number): number => 0.6 + 2.5 * (1 - t * t)
  const n = 24
  for (let i = 0; i < n; i++) {
    const [t0, t1] = [-1 + (2 * i) / n, -1 + (2 * (i + 1)) / n]
    const [x0, x1] = [lie.c + t0 * half, lie.c + t1 * half]
    const front = (y0: number, y1: number, y2: number, y3: number, at: number, c: Rgb) =>
      b.quad([x0, y0, at], [x1, y1, at], [x1, y2, at], [x0, y3, at], stone, c)
    front(arch(t0), arch(t1), deck(t1) + 0.85, deck(t0) + 0.85, z + deep, tint)
    front(
      deck(t0) + 0.7,
      deck(t1) + 0.7,
      deck(t1) + 0.9,
      deck(t0) + 0.9,
      z + deep + 0.08,
      hex('#efe8da'),
    )
    b.quad(
      [x0, arch(t0), z - deep],
      [x1, arch(t1), z - deep],
      [x1, arch(t1), z + deep],
      [x0, arch(t0), z + deep],
      stone,
      scale(tint, 0.5),
    )
  }
}

const along = (set: FilmSet, order: SetOrder, lie: Lie, town: Town): void => {
  const tree = broadTree(set, order.season, 620)
  const bare = town === 'venice'
  for (const s of [-1, 1])
    for (let i = 0; i < 7; i++) {
      const z = set.view.eye[2] - 7 - i * 9.5
      const x = lie.c + s * (lie.half + (bare ? 0.35 : 0.8))
      set.put(x, z, { radius: 0.3, height: 4 }, { yaw: s > 0 ? Math.PI : 0 }, () =>
        lampPost(set, 3.8),
      )
      if (bare || i % 2) continue
      set.put(x + s * 0.2, z - 4.6, { radius: 1.3, height: 5 }, { scale: 4.6, yaw: i }, () =>
        set.cast(tree),
      )
    }
}

/** The canal when the prompt names one, else what `plain` makes of a river. */
export const orCanal =
  (plain: Environment): Environment =>
  (order) =>
    order.named('canal') ? canal(order) : plain(order)
