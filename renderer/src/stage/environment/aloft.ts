// Open space, and the sky above the clouds.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import { add, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { unitOf } from './lie-of-land.ts'
import type { Casts } from './planet.ts'
import { heavenlyBody, worldBelow } from './planet.ts'
import { addTerrain } from './terrain.ts'

/** Open space: stars, a nebula and a planet. */
export const space: Environment = (order) => ({
  light: 'space',
  // A world that is all there is fills the picture.
  show: order.brief.subjects.every((s) => s.form === 'planet') ? 1.4 : 1,
  ground: () => -1000,
  water: null,
  vista: { eye: [0, 0, 10], target: [0, 0, -10], fov: 44 },
  build: (set) => {
    const world = order.named('earth-behind')
    const kind = order.named('mars')
      ? 'mars'
      : world || order.named('earth') || order.seed % 3 === 0
        ? 'earth'
        : 'gas'
    // A planet that is told of as a thing of its own needs no other.
    const own = order.brief.subjects.some((s) => s.form === 'planet')
    if (order.named('earth-below')) worldBelow(set)
    else if (!own) heavenlyBody(set, kind, world ? 0.95 : order.empty ? 0.5 : 0.42)
    if (!order.named('asteroid') && order.seed % 2) return
    const stones = [0, 1].map(() =>
      rock(set, { color: [0.3, 0.28, 0.26], jagged: 0.8 }, 10),
    ) as unknown as Casts
    for (let i = 0; i < 22; i++) {
      const depth = set.lens.focus * set.between(1.6, 9)
      const p = add(
        set.view.eye,
        add(
          scale(set.view.forward, depth),
          add(
            scale(set.view.right, set.between(-1, 1) * set.view.tanX * depth),
            scale(set.view.up, set.between(-1, 0.4) * set.view.tanY * depth),
          ),
        ),
      )
      const size = depth * set.between(0.012, 0.04)
      if (set.free(p[0], p[2], size, size, p[1]))
        set.builder.placed({ at: p, yaw: i, pitch: i * 1.7, scale: size }, () =>
          set.cast(set.pick(stones)),
        )
    }
  },
})

/** High in the air above a sea of clouds. */
export const sky: Environment = (order) => {
  const u = Math.max(1.6, unitOf(order))
  const deck = -5.5 * u
  return {
    light: 'open',
    ground: () => 0,
    water: null,
    haze: 0.8,
    vista: { eye: [0, 4, 16], target: [0, 3, -20], fov: 46 },
    build: (set) => {
      cloudSea(set, deck, u)
      if (/\bthrough\b/i.test(order.brief.prompt)) nearClouds(set)
    },
  }
}

/** Heaps of cloud: clusters of soft white balls on a wavy deck, `level` metres up, the unit of its shapes `u` metres. */
export const cloudSea = (set: FilmSet, level: number, u: number): void => {
  const white = set.material({
    color: [0.94, 0.95, 0.97],
    roughness: 1,
    f0: 0,
    scale: 0.6 / u,
    relief: 0.35,
    mottle: 0.04,
  })
  addTerrain(set, {
    height: (x, z) => level + (fbm((x / u) * 0.05 + 3, (z / u) * 0.05, 5) - 0.5) * 6 * u,
    material: white,
    far: 900 * Math.max(1, u * 0.3),
    rows: 130,
    columns: 130,
    paint: () => [1, 1, 1],
  })
  const puff = [0, 1, 2].map(() => cloudPuff(set, white)) as unknown as Casts
  const lay = (
    count: number,
    near: number,
    far: number,
    low: number,
    high: number,
    size: number,
  ) => {
    for (let i = 0; i < count; i++) {
      const depth = near * (far / near) ** set.random()
      const side = (set.random() * 2 - 1) * set.view.tanX * 1.2 * depth
      const p = add(set.view.eye, add(scale(set.view.forward, depth), scale(set.view.right, side)))
      const y = level + set.between(low, high)
      const s = size * set.between(0.6, 1.5) * (depth / near) ** 0.45
      if (set.free(p[0], p[2], s * 1.1, s, y - s * 0.3))
        set.builder.placed({ at: [p[0], y, p[2]], yaw: set.random() * 6, scale: s }, () =>
          set.cast(set.pick(puff)),
        )
    }
  }
  const d = Math.max(6 * u, Math.min(set.lens.focus, 40 * u))
  lay(26, d * 1.2, d * 12, -1 * u, 3 * u, 3.4 * u)
  lay(9, d * 2.2, d * 9, 5 * u, 12 * u, 2 * u)
}

/** Heaps of cloud nearer than what flies, at the foot and the side of the picture, so that it goes through them. */
const nearClouds = (set: FilmSet): void => {
  const white = set.material({ color: [0.94, 0.95, 0.97], roughness: 1, f0: 0, scale: 0.5 })
  const { view } = set
  const depth = set.lens.focus * 0.55
  const puff = cloudPuff(set, white)
  for (const [x, y, size] of [
    [-0.95, -1.02, 0.5],
    [-0.3, -1.2, 0.42],
    [0.45, -1.12, 0.46],
    [1.05, -0.85, 0.55],
    [1.12, 0.5, 0.3],
  ] as const) {
    const p = add(
      view.eye,
      add(
        scale(view.forward, depth),
        add(scale(view.right, x * view.tanX * depth), scale(view.up, y * view.tanY * depth)),
      ),
    )
    set.builder.placed({ at: p, yaw: set.random() * 6, scale: size * view.tanY * depth }, () =>
      set.cast(puff),
    )
  }
}

/** How far billows stand out at a direction: rounded heaps with clefts between them, 0..1. */
const billow = (x: number, y: number, z: number): number => {
  let sum = 0
  let amplitude = 0.58
  for (let k = 0, f = 1.9; k < 3; k++, f *= 2.3) {
    const n = noise(x * f + z * f * 0.8 + 17 * k, y * f - z * f * 0.6 + 5 * k)
    sum += amplitude * Math.min(1, 2.2 * Math.abs(2 * n - 1))
    amplitude *= 0.45
  }
  return sum
}

/** One heap about 1 wide: lobes whose tops billow and whose undersides are flat. */
const cloudPuff = (set: FilmSet, material: number): LocalMesh =>
  set.sculpt((b) => {
    for (let i = 0; i < 7; i++) {
      const a = set.random() * 6.283
      const out = i === 0 ? 0 : 0.85 * Math.sqrt(set.random())
      const r = (0.5 - 0.3 * out) * set.between(0.8, 1.25)
      const [cx, cz] = [Math.cos(a) * out, Math.sin(a) * out * 0.7]
      const turn = 40 * set.random()
      b.grid(
        28,
        18,
        (u, v) => {
          const [t, e] = [u * 6.2832, (v - 0.5) * Math.PI]
          const d = [Math.cos(t) * Math.cos(e), Math.sin(e), Math.sin(t) * Math.cos(e)] as const
          const k = r * (0.78 + 0.42 * billow(d[0] + turn, d[1], d[2]))
          const flat = d[1] < 0 ? 0.35 : 0.86
          return [cx + d[0] * k, r * 0.34 + d[1] * k * flat, cz + d[2] * k]
        },
        material,
        () => [1, 1, 1],
        false,
      )
    }
  })
