// Round arenas: a bull ring of sand under the sky, and a circus ring of sawdust in its tent.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { nearSpectator, tinted } from '../prop/crowd.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

interface Ring {
  /** Radius of the ring and where its middle is, so that the subjects stand in its nearer half. */
  readonly radius: number
  readonly z: number
}

export const ringOf = (order: SetOrder, least: number): Ring => {
  const radius = Math.max(least, levelRadius(order) * 2.4)
  return { radius, z: -radius * 0.42 }
}

/** A point on a circle about the ring's middle; angle 0 is straight ahead of the lens. */
export const onRing = (ring: Ring, angle: number, r: number, y: number): Vec3 => [
  Math.sin(angle) * r,
  y,
  ring.z - Math.cos(angle) * r,
]

/** How far round the lens the walls reach; what is behind it is left out. */
const sweep = 2.3

/** A band of wall around the ring from height `low` at radius `r0` to `high` at `r1`. */
const band = (
  set: FilmSet,
  ring: Ring,
  [r0, low]: readonly [number, number],
  [r1, high]: readonly [number, number],
  material: number,
  paint: (p: Vec3, angle: number) => Rgb = () => [1, 1, 1],
): void => {
  set.builder.grid(
    168,
    1,
    (u, v) => onRing(ring, (u * 2 - 1) * sweep, r0 + (r1 - r0) * v, low + (high - low) * v),
    material,
    (p) => paint(p, Math.atan2(p[0], ring.z - p[2])),
    false,
  )
}

const cloths: readonly [string, ...string[]] = [
  '#d83a3a',
  '#f4f0e8',
  '#2f5fb8',
  '#f0c838',
  '#f4f0e8',
  '#3a3a48',
  '#e88a3a',
  '#2f9a5a',
]

interface Stands {
  readonly rows: number
  readonly from: number
  readonly base: number
  readonly rise: number
  readonly tread: number
  readonly stone: Rgb
}

/** Rising steps about the ring with people on them. */
export const stands = (set: FilmSet, order: SetOrder, ring: Ring, s: Stands): void => {
  const concrete = set.matte(s.stone, 0.9, 0.06, 3)
  const cloth = set.material({ roughness: 0.9, f0: 0 })
  const casts = [
    nearSpectator(set, cloth, '#3a2416', '#d8a080'),
    nearSpectator(set, cloth, '#c89a4a', '#e8b898'),
    nearSpectator(set, cloth, '#1c1614', '#8a5a3c'),
    nearSpectator(set, cloth, '#6a3a1c', '#c88a64'),
  ] as const
  const people = !order.brief.excluded.some((w) => /people|crowd/.test(w))
  const all = set.builder.materials.map((_, i) => i)
  for (let row = 0; row < s.rows; row++) {
    const [r, y] = [s.from + row * s.tread, s.base + row * s.rise]
    band(set, ring, [r, y - s.rise], [r, y], concrete)
    band(set, ring, [r, y], [r + s.tread, y], concrete)
    if (!people) continue
    for (let a = -1.5; a < 1.5; a += 0.72 / r) {
      if (set.random() > 0.86) continue
      const angle = a + (0.2 * set.random()) / r
      const at = onRing(ring, angle, r + s.tread * 0.5, y)
      const color = hex(set.pick(cloths))
      set.builder.placed({ at, yaw: -angle }, () =>
        set.builder.mesh(tinted(set.pick(casts), color), all),
      )
    }
  }
}

// --- Bull ring ------------------------------------------------------------------------------------------------------

/** The arcade of brick and white arches that closes a bull ring above the seats. */
const arcade = (set: FilmSet, ring: Ring, r: number, base: number): void => {
  const b = set.builder
  const brick = set.matte([1, 1, 1], 0.9, 0.08, 4)
  const shade = set.matte(hex('#2c1c18'), 0.95, 0)
  band(set, ring, [r + 1.4, base], [r + 1.4, base + 4], shade)
  band(set, ring, [r, base + 3.1], [r, base + 4.4], brick, () => hex('#c89058'))
  band(set, ring, [r - 0.15, base + 4.4], [r - 0.15, base + 4.75], brick, () => hex('#f4ead2'))
  for (let a = -1.6; a <= 1.6; a += 0.085) {
    b.placed({ at: onRing(ring, a, r, base), yaw: -a }, () => {
      b.box([-0.28, 0, -0.1], [0.28, 2.6, 0.1], brick, hex('#f0e2c4'))
      b.box([-0.42, 2.55, -0.1], [0.42, 2.85, 0.12], brick, hex('#c86a3a'))
      b.box([-0.62, 2.82, -0.1], [0.62, 3.15, 0.1], brick, hex('#f0e2c4'))
    })
  }
}

const flags = (set: FilmSet, ring: Ring, r: number, y: number): void => {
  const b = set.builder
  const pole = set.matte(hex('#d8d2c4'), 0.6, 0.02)
  const tones = ['#d82a2a', '#f0c030', '#2f6ab8', '#f4f0e8'] as const
  let k = 0
  for (let a = -1.3; a <= 1.3; a += 0.26) {
    const at = onRing(ring, a, r, y)
    const m = set.matte(hex(tones[k++ % 4] ?? '#d82a2a'), 0.8, 0.02)
    b.placed({ at, yaw: -a }, () => {
      b.cylinder([0, 0, 0], [0, 2.6, 0], 0.05, 0.04, pole, [1, 1, 1], 6)
      b.grid(
        8,
        2,
        (u, v) => [u * 1.5, 1.6 + 0.9 * v - 0.12 * u, 0.12 * Math.sin(u * 6)],
        m,
        () => [1, 1, 1],
        false,
      )
    })
  }
}

/** A bull ring: raked sand with its two white circles, a red barrier, full stands, an arcade and flags. */
export const bullRing: Environment = (order) => {
  const ring = ringOf(order, 13)
  return {
    light: 'open',
    ground: () => 0,
    water: null,
    haze: 0.7,
    show: 0.86,
    vista: { eye: [0, 2.6, 8], target: [0, 2.4, -20], fov: 50 },
    build: (set) => {
      const { radius } = ring
      const sand = set.material({ roughness: 0.95, f0: 0.01, scale: 9, relief: 0.2, mottle: 0.14 })
      const line = (d: number, at: number) => Math.abs(d - at) < 0.09
      set.builder.grid(
        200,
        200,
        (u, v) => [(u * 2 - 1) * (radius + 4), 0, ring.z + (v * 2 - 1) * (radius + 4)],
        sand,
        (p) => {
          const d = Math.hypot(p[0], p[2] - ring.z)
          if (line(d, radius * 0.62) || line(d, radius * 0.8)) return hex('#f4ead8')
          const rake = 0.92 + 0.08 * Math.sin(d * 9) + 0.14 * (noise(p[0] * 8, p[2] * 8) - 0.5)
          return scale(hex('#dfae66'), rake * (0.86 + 0.24 * fbm(p[0] * 0.3, p[2] * 0.3, 3)))
        },
      )
      const far = set.matte(hex('#d8a860'), 0.95, 0.1, 4)
      set.builder.box([-90, -0.08, -90], [90, -0.03, set.view.eye[2] + 20], far)
      const paint = set.matte([1, 1, 1], 0.55, 0.04, 5)
      const plank = (p: Vec3, a: number): Rgb =>
        scale(hex('#a8201c'), 0.85 + 0.3 * (Math.floor(a * 40) % 2 ? 0.3 : 0.6) + 0 * p[1])
      band(set, ring, [radius, 0], [radius, 1.45], paint, plank)
      band(set, ring, [radius - 0.02, 0.5], [radius - 0.02, 0.62], paint, () => hex('#f4f0e6'))
      band(set, ring, [radius, 1.45], [radius + 0.12, 1.45], paint, () => hex('#7a1614'))
      band(set, ring, [radius + 1.6, 0], [radius + 1.6, 2], paint, () => hex('#c8a070'))
      const rows = 9
      stands(set, order, ring, {
        rows,
        from: radius + 1.7,
        base: 2.1,
        rise: 0.62,
        tread: 0.95,
        stone: hex('#d8c4a0'),
      })
      const [back, top] = [radius + 1.7 + rows * 0.95, 2.1 + rows * 0.62]
      arcade(set, ring, back, top)
      flags(set, ring, back, top + 4.7)
    },
  }
}

// --- Circus ---------------------------------------------------------------------------------------------------------

/** The striped roof of the tent with its strings of bulbs. */
const bigTop = (set: FilmSet, ring: Ring, r: number, eaves: number, peak: number): void => {
  const cloth = set.matte([1, 1, 1], 0.95, 0.02, 30)
  const stripe = (a: number): Rgb =>
    Math.floor((a + 7) * 7.64) % 2 ? hex('#c8242c') : hex('#f4e8cc')
  set.builder.grid(
    240,
    14,
    (u, v) => {
      const k = 1 - v
      const sag = -0.9 * Math.sin(Math.PI * v) * (peak - eaves) * 0.14
      return onRing(ring, (u * 2 - 1) * Math.PI, 0.3 + r * k, eaves + (peak - eaves) * v + sag)
    },
    cloth,
    (p) => stripe(Math.atan2(p[0], ring.z - p[2])),
    false,
  )
  band(set, ring, [r + 0.2, -0.2], [r + 0.2, eaves + 0.3], cloth, (_p, a) => scale(stripe(a), 0.8))
  const bulb = set.material({ color: [1, 0.9, 0.7], emission: [5, 3.6, 1.9] })
  for (let k = 0; k < 12; k++) {
    const a = -1.65 + k * 0.3
    for (let i = 1; i < 15; i++) {
      const t = i / 15
      const at = onRing(
        ring,
        a,
        r * (1 - t),
        eaves + (peak - eaves) * t - 0.4 - 0.5 * Math.sin(Math.PI * t),
      )
      set.builder.placed({ at, scale: 0.06 }, () => set.builder.sphere(bulb, [1, 1, 1], 8))
    }
  }
}

/** A trapeze and two hoops that hang from the roof. */
const trapezes = (set: FilmSet, ring: Ring, peak: number): void => {
  const b = set.builder
  const rope = set.matte(hex('#e8dcc0'), 0.9, 0.02)
  const bar = set.material({ color: hex('#d8b040'), roughness: 0.3, f0: 0.5, metal: 0.7 })
  for (const [x, low, z] of [
    [-2.9, 3.5, 0.9],
    [2.9, 3.9, 0.2],
  ] as const) {
    const at = ring.z + z
    for (const s of [-0.4, 0.4])
      b.cylinder([x + s, low, at], [x * 0.4 + s, peak - 1.2, at], 0.018, 0.018, rope, [1, 1, 1], 6)
    b.cylinder([x - 0.5, low, at], [x + 0.5, low, at], 0.03, 0.03, bar, [1, 1, 1], 8)
  }
}

/** A circus ring: sawdust, a red and gold kerb with stars, a full house, the striped tent, bulbs, trapezes, spotlights. */
export const circusRing: Environment = (order) => {
  const ring = ringOf(order, 6.5)
  const [wall, eaves, peak] = [ring.radius + 7.5, 5.6, 11 + order.span]
  return {
    light: 'theatre',
    ground: () => 0,
    water: null,
    show: 0.84,
    vista: { eye: [0, 1.9, 7.5], target: [0, 2.6, -10], fov: 50 },
    build: (set) => {
      const b = set.builder
      const { radius } = ring
      const dust = set.material({ roughness: 0.95, f0: 0.01, scale: 14, relief: 0.25, mottle: 0.2 })
      b.grid(
        120,
        120,
        (u, v) => [(u * 2 - 1) * wall, 0, ring.z + (v * 2 - 1) * wall],
        dust,
        (p) => scale(hex('#b8946c'), 0.8 + 0.4 * fbm(p[0] * 0.8, p[2] * 0.8, 4)),
      )
      const kerb = set.matte([1, 1, 1], 0.5, 0.02)
      const panel = (_p: Vec3, a: number): Rgb =>
        Math.floor((a + 7) * 10) % 2 ? hex('#c01c28') : hex('#1f3f9a')
      band(set, ring, [radius, 0], [radius, 0.5], kerb, panel)
      band(set, ring, [radius, 0.5], [radius + 0.55, 0.5], kerb, () => hex('#e0b040'))
      band(set, ring, [radius - 0.01, 0.43], [radius - 0.01, 0.5], kerb, () => hex('#f0c850'))
      const gold = set.material({ color: hex('#f0c850'), roughness: 0.35, f0: 0.4, metal: 0.5 })
      for (let a = -1.55; a < 1.6; a += 0.1)
        b.placed(
          { at: onRing(ring, a, radius - 0.03, 0.24), yaw: -a, scale: [0.11, 0.11, 0.03] },
          () => b.sphere(gold, [1, 1, 1], 10),
        )
      stands(set, order, ring, {
        rows: 6,
        from: radius + 1.2,
        base: 0.7,
        rise: 0.6,
        tread: 0.95,
        stone: hex('#7a2a30'),
      })
      bigTop(set, ring, wall, eaves, peak)
      trapezes(set, ring, peak)
      b.light([0.8, eaves + 2.4, 3.2], 0.3, scale([1, 0.93, 0.84], 52))
      b.light([-2.5, 4.2, 2], 0.4, scale([1, 0.9, 0.8], 10))
      b.light([0, eaves + 1.5, ring.z - radius * 0.3], 0.8, scale([1, 0.86, 0.7], 36))
      for (const s of [-1, 1])
        b.light(onRing(ring, s * 0.9, radius + 1, 4.2), 0.6, scale([0.8, 0.85, 1], 16))
    },
  }
}
