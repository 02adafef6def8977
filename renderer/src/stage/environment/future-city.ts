// The city of tomorrow: slender towers of glass and white rings, bridges between them, a raised track, green terraces and hovering traffic.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { broadTree } from '../prop/plant.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { scatter } from './terrain.ts'

const future =
  /\b(futuristic|sci-?fi|science[- ]fiction|utopian?|solarpunk|of the future|from the future|year (2[1-9]|[3-9]\d)\d\d)\b/i
const grim = /\b(cyberpunk|dystopian?|neon|ruin(s|ed)|abandoned|post-?apocalyptic)\b/i

/** Whether the words ask for a bright city of tomorrow; the dark one is a street of neon. */
export const asksForFuture = ({ brief }: Pick<SetOrder, 'brief'>): boolean =>
  future.test(brief.prompt) && !grim.test(brief.prompt)

/** Metres from the avenue's middle to its towers. */
const avenue = 17

interface Paints {
  readonly glass: number
  readonly white: number
  readonly band: number
  readonly green: number
}

/** Half a tower's width at a share of its height, by its kind. */
const shapes: readonly ((t: number) => number)[] = [
  (t) => 1 - 0.55 * t * t,
  (t) => 0.72 + 0.3 * Math.sin(Math.PI * (0.25 + 0.85 * t)),
  (t) => 0.6 + 0.42 * (1 - t) ** 2.2 + 0.14 * t ** 6,
  (t) => (t < 0.42 ? 1 : t < 0.74 ? 0.74 : 0.5),
]

interface Tower {
  readonly at: readonly [x: number, z: number]
  readonly wide: number
  readonly tall: number
  readonly kind: number
  /** How many rings it has, fewer far away. */
  readonly rings: number
  readonly segments: number
}

/** A tower round a glass core, a white slab at every few floors, some of them planted or lit, a needle on top. */
const tower = (set: FilmSet, paints: Paints, of: Tower): void => {
  const { at, wide, tall, kind, rings, segments } = of
  const b = set.builder
  const half = shapes[kind % shapes.length] ?? (() => 1)
  const r = (t: number) => wide * half(t)
  const profile = Array.from({ length: 13 }, (_, i): [number, number] => [
    r(i / 12),
    (tall * i) / 12,
  ])
  const tint = scale([1, 1, 1], set.between(0.8, 1.1))
  b.placed({ at: [at[0], 0, at[1]], scale: [1, 1, set.between(0.75, 1.2)] }, () => {
    b.lathe([...profile, [0.02, tall]], paints.glass, tint, segments)
    for (let i = 1; i <= rings; i++) {
      const t = i / rings
      const [out, y] = [r(t) * 1.05 + 0.25, tall * t]
      const planted = i % 4 === 2 && t < 0.85
      const slab: [number, number][] = [
        [r(t) * 0.9, y - 0.55],
        [out, y - 0.3],
        [out, y + 0.1],
        [r(t) * 0.9, y + 0.14],
      ]
      b.lathe(slab, i % 5 === 4 ? paints.band : paints.white, [1, 1, 1], segments)
      if (planted)
        b.lathe(
          [
            [out + 0.1, y + 0.1],
            [out + 0.28, y + 0.55],
            [out * 0.97, y + 1.15],
            [r(t) * 0.9, y + 0.9],
          ],
          paints.green,
          scale(hex('#4f8a3a'), set.between(0.75, 1.2)),
          segments,
        )
    }
    b.cylinder([0, tall, 0], [0, tall * 1.16, 0], wide * 0.09, 0.05, paints.white, [1, 1, 1], 8)
  })
}

/** A covered bridge between two places in the air. */
const skyBridge = (set: FilmSet, paints: Paints, a: Vec3, c: Vec3): void => {
  const b = set.builder
  b.cylinder(a, c, 1.5, 1.5, paints.glass, [1, 1, 1], 14)
  const floor = (p: Vec3): Vec3 => [p[0], p[1] - 1.2, p[2]]
  b.cylinder(floor(a), floor(c), 0.7, 0.7, paints.white, [1, 1, 1], 10)
}

/** A track on slim piers that sweeps across the avenue, with a train on it. */
const track = (set: FilmSet, paints: Paints, z: number): void => {
  const b = set.builder
  const y = 13
  const at = (x: number): Vec3 => [x, y, z - 0.006 * x * x]
  for (let x = -150; x < 150; x += 6) {
    b.cylinder(at(x), at(x + 6), 1.15, 1.15, paints.white, [1, 1, 1], 10)
    const [px, , pz] = at(x)
    if (x % 36 === 18 && set.free(px, pz, 1, y))
      b.cylinder([px, 0, pz], [px, y, pz], 0.9, 0.5, paints.white, [1, 1, 1], 12)
  }
  for (let i = 0; i < 4; i++) {
    const [p, q] = [at(-26 + i * 11), at(-26 + i * 11 + 10.4)]
    const up = (v: Vec3): Vec3 => [v[0], v[1] + 2.3, v[2]]
    b.cylinder(up(p), up(q), 1.35, 1.35, paints.white, [1, 1, 1], 14)
    const low = (v: Vec3): Vec3 => [v[0], v[1] + 2.5, v[2] + 0.9]
    b.cylinder(low(p), low(q), 0.62, 0.62, paints.band, [1, 1, 1], 10)
  }
}

/** Small craft that hover in two lanes over the avenue. */
const traffic = (set: FilmSet, paints: Paints): void => {
  if (set.lacks('car')) return
  const b = set.builder
  const jet = set.glow([0.3, 0.75, 1], set.lit ? 5 : 2.2)
  for (let i = 0; i < 16; i++) {
    const lane = i % 2 ? 1 : -1
    const p: Vec3 = [
      lane * set.between(4, 9),
      set.between(19, 34),
      set.between(-150, -34) - (i % 3) * 20,
    ]
    if (!set.free(p[0], p[2], 3, 4, p[1] - 2)) continue
    b.placed({ at: p, scale: [1, 0.52, 2.3] }, () => b.sphere(paints.white, [1, 1, 1], 14))
    b.placed({ at: [p[0], p[1] + 0.25, p[2]], scale: [0.72, 0.5, 1.2] }, () =>
      b.sphere(paints.glass, [1, 1, 1], 12),
    )
    b.placed({ at: [p[0], p[1] - 0.42, p[2]], scale: [0.7, 0.12, 1.7] }, () =>
      b.sphere(jet, [1, 1, 1], 10),
    )
  }
}

/** A pale plaza with a strip of water and lines of light along the avenue. */
const plaza = (set: FilmSet, paints: Paints): void => {
  const b = set.builder
  const stone = set.material({
    color: hex('#c9ccce'),
    roughness: 0.32,
    f0: 0.04,
    scale: 3,
    mottle: 0.06,
  })
  const pool = set.material({ surface: 'water', color: hex('#2a6a78'), scale: 1.2, relief: 0.03 })
  b.box([-420, -0.4, -520], [420, -0.002, 60], stone)
  for (const side of [-1, 1]) {
    const [x0, x1] = side > 0 ? [8.4, 12.2] : [-12.2, -8.4]
    b.box([x0, -0.2, -260], [x1, 0.015, 40], pool)
    b.box([x0 - 0.3, -0.1, -260], [x0, 0.14, 40], paints.white)
    b.box([x1, -0.1, -260], [x1 + 0.3, 0.14, 40], paints.white)
  }
}

const towers = (set: FilmSet, paints: Paints): void => {
  if (set.lacks('house')) return
  const free = (x: number, z: number, w: number, tall: number) =>
    set.free(x, z, w * 1.1, tall, 0) && set.inView(x, z, w * 2, tall)
  // Two rows line the avenue; the crowd behind them rises towards its end.
  for (const side of [-1, 1])
    for (let z = 4, i = 0; z > -240; z -= set.between(24, 31), i++) {
      const wide = set.between(6.5, 10)
      const x = side * (avenue + wide * 1.1 + set.between(0, 5))
      const tall = set.between(38, 78) + (z < -60 ? 30 : 0)
      if (!free(x, z, wide, tall)) continue
      const near = z > -70
      tower(set, paints, {
        at: [x, z],
        wide,
        tall,
        kind: i + (side > 0 ? 2 : 0) + Math.floor(set.between(0, 2)),
        rings: Math.round(tall / (near ? 3.4 : 6)),
        segments: near ? 28 : 16,
      })
      if (side > 0 && i % 3 === 1)
        skyBridge(set, paints, [-avenue - 8, mix(24, 36, set.random()), z], [avenue + 8, 30, z - 4])
    }
  for (let k = 0; k < 46; k++) {
    const [x, z] = [set.between(-190, 190), set.between(-420, -110)]
    const wide = set.between(8, 16)
    const tall = set.between(50, 120) + 90 * Math.exp(-((x / 55) ** 2))
    if (Math.abs(x) < avenue + wide && z > -330) continue
    if (!free(x, z, wide, tall)) continue
    tower(set, paints, {
      at: [x, z],
      wide,
      tall,
      kind: k,
      rings: Math.round(tall / 9),
      segments: 14,
    })
  }
}

/** A bright avenue between towers; subjects stand on its plaza. */
export const futureCity: Environment = (order) => ({
  light: 'open',
  ground: () => 0,
  water: null,
  open: 0.7,
  haze: 1.3,
  vista: { eye: [2.5, 7.5, 24], target: [-0.5, 19, -60], fov: 56 },
  build: (set) => {
    const lit: Rgb = [0.35, 0.85, 1]
    const paints: Paints = {
      glass: set.material({
        color: set.lit ? hex('#20384e') : hex('#5f8fb0'),
        roughness: 0.1,
        f0: 0.22,
        emission: set.lit ? [0.05, 0.07, 0.09] : [0, 0, 0],
      }),
      white: set.material({
        color: hex('#eef1f3'),
        roughness: 0.35,
        f0: 0.05,
        // By night every balcony is lit.
        emission: set.lit ? [0.34, 0.25, 0.14] : [0, 0, 0],
      }),
      band: set.lit
        ? set.glow(lit, 1.6)
        : set.material({
            color: hex('#9fd8e8'),
            roughness: 0.15,
            f0: 0.2,
            emission: [0.1, 0.2, 0.24],
          }),
      green: set.material({ roughness: 0.9, f0: 0.01, scale: 2.5, relief: 0.5, mottle: 0.5 }),
    }
    plaza(set, paints)
    towers(set, paints)
    track(set, paints, -46)
    traffic(set, paints)
    const trees = [0, 1].map(() => broadTree(set, order.season, 900))
    const [first, ...more] = trees
    if (first)
      scatter(set, {
        count: 60,
        near: 8,
        far: 170,
        scale: [3.6, 5.4],
        where: (x, z) => Math.abs(Math.abs(x) - 14.6) < 1.2 && z < 30,
        meshes: [first, ...more],
      })
  },
})
