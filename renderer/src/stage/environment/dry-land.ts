// Desert, canyon and savanna: sand, red rock and yellow grass under a hot sky.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { acaciaTree, cactus } from '../prop/dry-plant.ts'
import { grassTuft } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, levelRadius, rolling, unitOf } from './lie-of-land.ts'
import { ripples } from './sand.ts'
import { addTerrain, scatter } from './terrain.ts'

type Height = (x: number, z: number) => number

/** Crescent dunes: long soft backs to windward, sharp crests, steep lee. */
const dunes =
  (seed: number, tall: number, long: number): Height =>
  (x, z) => {
    const bend = 0.9 * fbm(x / (long * 1.7) + (seed % 31), z / (long * 2.2), 3)
    const t = (z * 0.86 + x * 0.34) / long + bend * 2.2
    const f = t - Math.floor(t)
    const shape = f < 0.72 ? smoothstep(0, 0.72, f) : 1 - smoothstep(0.72, 1, f) ** 0.8
    return tall * shape * (0.45 + fbm(x / (long * 2.6) + 5, z / (long * 3.1), 3)) - tall * 0.35
  }

/** Sand dunes; with cacti and scrub when the prompt is American. */
export const desert: Environment = (order) => {
  const u = Math.min(unitOf(order), 6)
  const hero = order.brief.subjects[0]
  const scrub =
    hero?.form === 'cactus' ||
    order.named('cactus') ||
    order.named('cacti') ||
    order.named('texas') ||
    order.named('arizona')
  const shape = scrub
    ? rolling(order.seed, 0.8, 40)
    : dunes(order.seed, (order.empty ? 13 : 7) * u ** 0.4, (order.empty ? 34 : 26) * u ** 0.5)
  const small = (x: number, z: number) => fbm(x * 0.3, z * 0.3, 3) * 0.12
  const far = (x: number, z: number) => shape(x, z) * smoothstep(5, 32, Math.sqrt(x * x + z * z))
  const base = levelled(order, (x, z) => far(x, z) + small(x, z))
  const ripple = ripples(u)
  const ground = scrub ? base : (x: number, z: number) => base(x, z) + ripple(x, z)
  return {
    light: 'open',
    // Empty dunes show their crests in light from the side.
    sunward: !order.empty,
    ground,
    water: null,
    haze: 1.5,
    vista: { eye: [0, ground(0, 12) + 9, 14], target: [0, 3, -34], fov: 46 },
    build: (set) => {
      const sand = set.material({ roughness: 0.95, f0: 0.01, scale: 6, relief: 0.14, mottle: 0.1 })
      addTerrain(set, {
        height: ground,
        material: sand,
        far: 900,
        rows: 220,
        columns: 190,
        paint: (p, n) => {
          const ripple =
            0.93 +
            0.12 *
              Math.sin(p[2] * 9 + p[0] * 3 + 6 * noise(p[0] * 0.6, p[2] * 0.6)) *
              smoothstep(60, 8, Math.abs(p[2]))
          const tone = mix3(hex('#d79a52'), hex('#efc583'), fbm(p[0] * 0.02, p[2] * 0.02, 3) * 1.2)
          return scale(scrub ? mix3(tone, hex('#b89a6a'), 0.6) : tone, ripple * (0.9 + 0.15 * n[1]))
        },
      })
      if (scrub) desertScrub(set, order)
      else if (order.span < 8) pebbles(set, hex('#c08a52'))
      const sandy = /\b(dunes?|sahara|sand(y)?|namib|gobi|camels?|caravan)\b/i.test(
        order.brief.prompt,
      )
      if (scrub || (order.seed % 3 === 0 && !sandy)) mesas(set, hex('#b0603a'))
    },
  }
}

const focusOf = (set: FilmSet): number => Math.min(set.lens.focus, 30)

const pebbles = (set: FilmSet, color: Rgb): void => {
  const stones = [0, 1].map(() => rock(set, { color, jagged: 0.4 }, 9)) as unknown as readonly [
    LocalMesh,
    ...LocalMesh[],
  ]
  const d = focusOf(set)
  scatter(set, {
    count: 16,
    near: d * 0.6,
    far: d * 7,
    scale: [0.08, 0.4],
    sink: 0.03,
    meshes: stones,
  })
}

/** Cacti, tufts of dry grass and pebbles. */
export const desertScrub = (set: FilmSet, order: SetOrder): void => {
  const d = focusOf(set)
  const cacti = [0, 1, 2].map(() => cactus(set)) as unknown as readonly [LocalMesh, ...LocalMesh[]]
  scatter(set, {
    count: 24,
    near: d * 1.5,
    far: d * 16,
    scale: [1.6, 3.4],
    where: (x) => Math.abs(x) > order.reach * 1.3 + 0.8,
    meshes: cacti,
  })
  // Where the desert itself is the picture, some stand near.
  if (order.empty)
    scatter(set, {
      count: 6,
      near: d * 0.42,
      far: d * 1.1,
      scale: [2.2, 3.8],
      where: (x, z) => Math.abs(x) > 0.16 * (set.view.eye[2] - z),
      meshes: cacti,
    })
  const tuft = grassTuft(set, hex('#8a7a4a'), hex('#c8b070'), 16, 0.4)
  scatter(set, {
    count: 170,
    near: d * 0.5,
    far: d * 12,
    scale: [0.25, 0.6],
    meshes: [tuft],
  })
  pebbles(set, hex('#a8683e'))
}

/** Table mountains at the horizon. */
export const mesas = (set: FilmSet, color: Rgb): void => {
  const material = set.material({ roughness: 0.95, f0: 0, scale: 0.12, relief: 0.4, mottle: 0.4 })
  for (let i = 0; i < 5; i++) {
    const x = (i - 2) * 130 + set.between(-40, 40)
    const z = -set.between(320, 520)
    const [r, h] = [set.between(28, 70), set.between(36, 80)]
    const seed = set.random() * 50
    const profile: readonly (readonly [number, number])[] = [
      [1.75, -2],
      [1.4, 0.22],
      [1.05, 0.4],
      [0.98, 0.62],
      [0.92, 0.66],
      [0.88, 1],
      [0.001, 1.01],
    ]
    set.builder.placed({ at: [x, 0, z] }, () => {
      const segments = 30
      const rows = profile.map(([k, y]) =>
        Array.from({ length: segments + 1 }, (_, s) => {
          const a = ((s % segments) / segments) * 6.2832
          const bump = 1 + 0.3 * (noise(Math.cos(a) * 2.4 + seed, Math.sin(a) * 2.4) - 0.5) * 2
          const tone = 0.75 + 0.35 * noise(y * 9, seed)
          return set.builder.vertex(
            [Math.cos(a) * r * k * bump, y * h, Math.sin(a) * r * k * bump],
            [Math.cos(a), y > 0.99 ? 3 : 0.25, Math.sin(a)],
            [0, 0],
            scale(color, tone),
          )
        }),
      )
      for (let k = 0; k + 1 < rows.length; k++)
        for (let s = 0; s < segments; s++) {
          const [a, b, c, d] = [
            rows[k]?.[s] ?? 0,
            rows[k + 1]?.[s] ?? 0,
            rows[k + 1]?.[s + 1] ?? 0,
            rows[k]?.[s + 1] ?? 0,
          ]
          set.builder.triangle(a, b, c, material)
          set.builder.triangle(a, c, d, material)
        }
    })
  }
}

/** A canyon: layered red walls on both sides and a plain of buttes behind. */
export const canyon: Environment = (order) => {
  const u = Math.min(unitOf(order), 5)
  const wide = 15 * u ** 0.6 + levelRadius(order) * 1.5
  const tall = 44 * u ** 0.4
  const seed = order.seed % 77
  const terrace = (h: number): number => {
    const step = 0.17
    const k = Math.floor(h / step)
    return (k + smoothstep(0.3, 0.95, h / step - k)) * step
  }
  const ground: Height = (x, z) => {
    const bend =
      9 * Math.sin(z * 0.019 + seed) * smoothstep(10, -40, z) +
      5 * (fbm(z * 0.04 + seed, 3, 3) - 0.5)
    const off = Math.abs(x - bend) + 6 * (fbm(x * 0.06 + seed, z * 0.06, 4) - 0.5)
    const wall = smoothstep(wide * 0.75, wide * 2.3 + 20, off)
    const butte =
      smoothstep(0.56, 0.66, fbm(x * 0.011 + 9 + seed, z * 0.011, 3)) * smoothstep(-120, -210, z)
    const rise = terrace(Math.max(wall, butte * 0.9)) * tall
    return (
      rise +
      (fbm(x * 0.2, z * 0.2, 3) - 0.45) *
        0.35 *
        smoothstep(levelRadius(order), levelRadius(order) * 2.2, Math.sqrt(x * x + z * z))
    )
  }
  return {
    light: 'open',
    sunward: true,
    ground,
    water: null,
    haze: 1.3,
    show: 0.85,
    vista: { eye: [0, 5, 16], target: [0, 9, -50], fov: 46 },
    build: (set) => {
      const stone = set.material({ roughness: 0.95, f0: 0, scale: 0.7, relief: 0.28, mottle: 0.35 })
      addTerrain(set, {
        height: ground,
        material: stone,
        far: 900,
        rows: 240,
        columns: 220,
        paint: (p, n) => {
          const band = noise(p[1] * 0.42 + 0.6 * fbm(p[0] * 0.03, p[2] * 0.03, 3), 3)
          const wall = mix3(hex('#9a4626'), hex('#e09a5c'), band)
          const floor = scale(hex('#cf9560'), 0.85 + 0.3 * fbm(p[0] * 0.3, p[2] * 0.3, 3))
          return mix3(wall, floor, smoothstep(0.8, 0.95, n[1]))
        },
      })
      pebbles(set, hex('#a8603a'))
      const tuft = grassTuft(set, hex('#6a6a3a'), hex('#a8a058'), 14, 0.4)
      const d = focusOf(set)
      scatter(set, {
        count: 70,
        near: d * 0.6,
        far: d * 8,
        scale: [0.25, 0.7],
        where: (x, z) => set.ground(x, z) < 2,
        meshes: [tuft],
      })
    },
  }
}

/** Dry grassland with acacias. */
export const savanna: Environment = (order) => {
  const u = Math.min(unitOf(order), 5)
  const ground = levelled(order, rolling(order.seed, 0.6 * u ** 0.4, 34), 0)
  return {
    light: 'open',
    sunward: true,
    ground,
    water: null,
    haze: 1.7,
    vista: { eye: [0, 1.8, 10], target: [0, 2.4, -20], fov: 42 },
    build: (set) => {
      const soil = set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.22, mottle: 0.3 })
      addTerrain(set, {
        height: ground,
        material: soil,
        far: 900,
        paint: (p) =>
          scale(
            mix3(hex('#b8863e'), hex('#d9b462'), fbm(p[0] * 0.05, p[2] * 0.05, 4)),
            0.75 + 0.4 * noise(p[0] * 2, p[2] * 2),
          ),
      })
      const pool = waterhole(set, order)
      savannaGrass(set, pool)
      acacias(set, order)
      hillsAfar(set)
    },
  }
}

/** A pool with a muddy rim before those who drink; returns whether a place is clear of it. */
const waterhole = (set: FilmSet, order: SetOrder): ((x: number, z: number) => boolean) => {
  const wet = ['waterhole', 'watering-hole', 'pond', 'water', 'oasis', 'river'].some(order.named)
  if (!wet) return () => true
  const r = Math.max(3.2, order.reach * 1.5)
  const center = r * 0.62
  const shape = (a: number) => 1 + 0.13 * Math.sin(a * 3 + order.seed) + 0.07 * Math.sin(a * 5 + 1)
  const within = (x: number, z: number, k: number) => {
    const [dx, dz] = [x, (z - center) / 0.72]
    return Math.sqrt(dx * dx + dz * dz) < r * k * shape(Math.atan2(dz, dx))
  }
  const disc = (k: number, y: number, material: number, color: Rgb): void => {
    const rim = 72
    set.builder.grid(
      rim,
      6,
      (u, v) => {
        const a = -u * Math.PI * 2
        const d = r * k * v * shape(a)
        return [Math.cos(a) * d, y, center + Math.sin(a) * d * 0.72]
      },
      material,
      () => color,
    )
  }
  const mud = set.material({ roughness: 0.7, f0: 0.03, scale: 8, relief: 0.25, mottle: 0.4 })
  const water = set.material({
    surface: 'water',
    color: hex('#4a6a62'),
    roughness: 0.06,
    f0: 0.03,
    scale: 1.4,
    relief: 0.02,
    share: 0.02,
  })
  disc(1.16, 0.014, mud, hex('#7d5c34'))
  disc(1, 0.028, water, [1, 1, 1])
  return (x, z) => !within(x, z, 1.2)
}

const savannaGrass = (set: FilmSet, clear: (x: number, z: number) => boolean): void => {
  const tufts = [0, 1, 2].map(() =>
    grassTuft(set, hex('#94702f'), hex('#ecc872'), 11, 0.4),
  ) as unknown as readonly [LocalMesh, ...LocalMesh[]]
  const d = focusOf(set)
  const tall = Math.min(0.42, 0.13 * d ** 0.6)
  scatter(set, {
    count: 1900,
    near: d * 0.3,
    far: d * 4,
    scale: [tall * 0.6, tall * 1.3],
    where: (x, z) => clear(x, z) && fbm(x * 0.4, z * 0.4, 3) > 0.34,
    meshes: tufts,
  })
  scatter(set, {
    count: 900,
    near: d * 2.5,
    far: d * 20,
    scale: [tall, tall * 2],
    where: clear,
    meshes: tufts,
  })
}

const acacias = (set: FilmSet, order: SetOrder): void => {
  const trees = [0, 1].map(() => acaciaTree(set, 900)) as unknown as readonly [
    LocalMesh,
    ...LocalMesh[],
  ]
  const d = focusOf(set)
  // Where they are themselves the picture they stand near.
  const near = order.empty ? Math.min(d, 12) : d
  const tall = Math.max(order.empty ? 7 : 5.5, order.span * 2.2)
  const side = set.random() < 0.5 ? -1 : 1
  for (const [k, z] of [
    [side * 0.9, -2.6],
    [-side * 1.6, -4.6],
    [side * 2.4, -7],
  ] as const)
    set.put(
      k * near * 0.75,
      z * near * 0.6,
      { radius: tall * 0.2, height: tall },
      { yaw: set.random() * 6, scale: tall * set.between(0.85, 1.15) },
      () => set.cast(set.pick(trees)),
    )
  scatter(set, {
    count: 26,
    near: d * 7,
    far: 420,
    scale: [tall * 0.7, tall * 1.3],
    meshes: trees,
  })
}

const hillsAfar = (set: FilmSet): void => {
  const m = set.material({ roughness: 1, f0: 0 })
  const seed = set.random() * 40
  set.builder.grid(
    60,
    6,
    (u, v) => [
      (u - 0.5) * 1600,
      -4 + 46 * fbm(u * 5 + seed, 2, 4) * smoothstep(0, 1, v),
      -620 - v * 60,
    ],
    m,
    (p) => mix3(hex('#8a7048'), hex('#a08a60'), mix(0, 1, noise(p[0] * 0.02, p[1] * 0.1))),
  )
}
