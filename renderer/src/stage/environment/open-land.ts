// Meadow, field and hill: grass, flowers or crops under a wide sky, trees at the rim, hills behind.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { broadTree, bush, flowerStem, grassTuft } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import { type Crop, cropPlant, wheatEars } from './crop-plants.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, rolling, unitOf } from './lie-of-land.ts'
import { peaks, reliefOf, reliefPaint } from './relief.ts'
import { type Ground, grassOf, groundCover, tallGrass, worn } from './sward.ts'
import { addTerrain, scatter } from './terrain.ts'

const blooming =
  /^((field|meadow)-of-)?(wild-?)?flowers$|^(roses|daisies|peonies|blossoms|wildflower-meadow)$/

const cropOf = (order: SetOrder): Crop => {
  const words = [
    ...order.brief.setting,
    ...order.brief.mood,
    ...order.brief.subjects.map((s) => s.noun),
  ]
  const has = (test: RegExp) => words.some((w) => test.test(w))
  if (has(/tulip/)) return 'tulip'
  if (has(/sunflower/)) return 'sunflower'
  if (has(/pumpkin/)) return 'grass'
  if (has(/lavender/)) return 'lavender'
  if (has(/popp/)) return 'poppy'
  if (has(/corn|maize/)) return 'corn'
  if (has(blooming)) return 'poppy'
  if (has(/wheat|barley|grain|rye/)) return 'wheat'
  // Nothing stands on a field in winter.
  return order.place === 'field' && order.season !== 'winter' ? 'wheat' : 'grass'
}

const cropGround: Readonly<Record<Crop, Ground | null>> = {
  wheat: { soil: hex('#a8813a'), low: hex('#d2a545'), high: hex('#f0d27a') },
  tulip: { soil: hex('#4a4424'), low: hex('#4d7a2e'), high: hex('#8fae4a') },
  sunflower: { soil: hex('#5a4a24'), low: hex('#4a7a28'), high: hex('#86a83e') },
  lavender: { soil: hex('#6a5a48'), low: hex('#6a4a9a'), high: hex('#9a78cc') },
  poppy: null,
  corn: { soil: hex('#5a4a24'), low: hex('#4a7a28'), high: hex('#86a83e') },
  grass: null,
}

const heightOf = (order: SetOrder) => {
  const u = unitOf(order)
  const seed = order.seed
  const small = rolling(seed, 0.22 * u ** 0.5, 9 * u)
  const big = rolling(seed + 5, 9, 130)
  const far = (x: number, z: number) =>
    smoothstep(40 * u, 260 + 60 * u, Math.sqrt(x * x + z * z)) * (14 + big(x, z) * 2.4)
  const flat = (x: number, z: number) =>
    small(x, z) + far(x, z) * (order.place === 'field' ? 0.45 : 1)
  if (order.place !== 'hill') return levelled(order, flat, 0)
  // The subjects stand on a rounded hilltop; the land lies below.
  const tall = Math.max(2.2, 2.6 * u)
  const wide = Math.max(7, 5.5 * u + order.reach * 1.4)
  const hill = (x: number, z: number) => {
    const d2 = (x * x) / (wide * wide * 1.7) + (z * z) / (wide * wide)
    return tall / (1 + d2 * d2 * 0.7 + d2 * 0.5) - tall + flat(x * 0.8, z * 0.8)
  }
  return levelled(order, hill, 0)
}

/** Meadow, field or hill. */
export const openLand: Environment = (order) => {
  const ground = heightOf(order)
  const crop = cropOf(order)
  return {
    light: 'open',
    ground,
    water: null,
    vista: {
      eye: [0, ground(0, 9) + (order.place === 'hill' ? 3.2 : 1.9), 9],
      target: [0, ground(0, 0) + 1.5, -6],
      fov: 42,
    },
    build: (set) => {
      const path = pathTo(order)
      dressLand(set, order, crop, path)
      if (crop === 'grass') foreground(set, order, path)
      if (crop === 'grass' || crop === 'poppy') dressGrass(set, order, crop === 'poppy')
      else dressCrop(set, order, crop)
      dressTrees(set, order)
      if (highlands.some(order.named)) farPeaks(set, order)
    },
  }
}

const highlands = ['mountains', 'mountain', 'alps', 'peaks', 'mountain-range', 'snowy-mountains']

/** Mountains where the land ends. */
const farPeaks = (set: FilmSet, order: SetOrder): void => {
  const high = 210
  const rise = peaks(order, 150, high, 30)
  addTerrain(set, {
    height: (x, z) => rise(x, z) - 26 + 10 * smoothstep(300, 700, -z),
    material: set.material({ roughness: 0.95, f0: 0, scale: 0.6, relief: 0.25, mottle: 0.4 }),
    far: 1500,
    rows: 170,
    columns: 190,
    paint: reliefPaint(reliefOf(order, high), -99),
  })
}

/** How much a place of the ground is the path that leads up to a building; 0 where there is none. */
const pathTo = (order: SetOrder): ((x: number, z: number) => number) => {
  const hero = order.brief.subjects[0]
  const led = hero?.kind === 'building' && order.span > 3 && order.span < 60 && !order.empty
  if (!led || order.place === 'field') return () => 0
  const side = order.seed % 2 ? 1 : -1
  const half = Math.max(0.6, order.span * 0.055)
  const long = order.reach * 2.2 + 5
  return (x, z) => {
    if (z < -order.reach) return 0
    const off = side * order.reach * 0.55 * Math.sin(Math.max(0, z - order.reach * 0.5) / long)
    const rag = half * 0.7 * (noise(x * (1.1 / half), z * (1.1 / half)) - 0.5)
    return smoothstep(half * 1.25, half * 0.8, Math.abs(x - off) + rag)
  }
}

/** Drifts of flowers and a few bushes before a large subject, so that the ground in front of it is not bare. */
const foreground = (
  set: FilmSet,
  order: SetOrder,
  path: (x: number, z: number) => number,
): void => {
  if (order.span < 4 || order.season === 'winter') return
  const d = set.lens.focus
  const petals: [Rgb, ...Rgb[]] =
    order.season === 'autumn'
      ? [hex('#d8862c'), hex('#c8a83a'), hex('#a8502a')]
      : [hex('#fafafa'), hex('#ffd23c'), hex('#e86aa0'), hex('#8a7ae8')]
  scatter(set, {
    count: 620,
    near: d * 0.22,
    far: d * 0.85,
    scale: [d * 0.011, d * 0.018],
    where: (x, z) => path(x, z) < 0.1 && fbm(x * (5 / d) + 8, z * (5 / d), 3) > 0.5,
    meshes: petals.map((c) => flowerStem(set, c)),
  })
  scatter(set, {
    count: 12,
    near: d * 0.35,
    far: d * 1.2,
    scale: [d * 0.035, d * 0.07],
    sink: 0.05,
    where: (x, z) => path(x, z) < 0.05 && Math.abs(x) > order.reach * 0.8,
    meshes: [bush(set, order.season, 220)],
  })
}

const dressLand = (
  set: FilmSet,
  order: SetOrder,
  crop: Crop,
  path: (x: number, z: number) => number,
): void => {
  const g = cropGround[crop] ?? grassOf(order)
  const meadow = grassOf(order)
  const earth = set.material({ roughness: 0.95, f0: 0, scale: 11, relief: 0.22, mottle: 0.35 })
  const k = 3.4 / Math.max(2, set.lens.focus)
  addTerrain(set, {
    height: set.ground,
    material: earth,
    far: 900,
    rows: 150,
    columns: 120,
    paint: (p) => {
      const d = Math.sqrt(p[0] ** 2 + p[2] ** 2)
      const patch = fbm(p[0] * 0.05 + 3, p[2] * 0.05, 4)
      const fine = noise(p[0] * 3, p[2] * 3)
      const plain = mix3(mix3(g.low, g.high, patch), g.soil, 0.35 * (1 - fine))
      const own = crop === 'grass' && order.season !== 'winter' ? worn(plain, p, k) : plain
      // Far away other fields show: strips of different green and gold.
      const strip = Math.floor(noise(Math.floor(p[0] / 70) * 1.7, Math.floor(p[2] / 45) * 2.3) * 4)
      const other =
        [meadow.low, meadow.high, hex('#c2a24a'), mix3(meadow.low, meadow.soil, 0.5)][strip] ??
        meadow.low
      const away = smoothstep(90, 200, d)
      const land = scale(mix3(own, mix3(meadow.low, other, 0.6), away), 0.78 + 0.4 * patch)
      return mix3(land, scale(hex('#c6ad82'), 0.8 + 0.3 * fine), path(p[0], p[2]))
    },
  })
}

/** Petals of a meadow where no colour was named. */
const mixedPetals: readonly [Rgb, ...Rgb[]] = [
  hex('#fafafa'),
  hex('#ffd23c'),
  hex('#e0508c'),
  hex('#7a6ae0'),
  hex('#f08a3c'),
]

/** Poppies are red, flowers that were asked for in a colour have it, all others are mixed. */
const petalsOf = ({ brief }: SetOrder, poppies: boolean): readonly [Rgb, ...Rgb[]] => {
  if (!poppies) return mixedPetals
  if (!brief.setting.some((w) => blooming.test(w))) return [hex('#e02818'), hex('#f04424')]
  const [asked, second] = brief.palette
  return asked ? [asked, second ?? scale(asked, 0.82)] : mixedPetals
}

const dressGrass = (set: FilmSet, order: SetOrder, poppies: boolean): void => {
  const u = Math.min(unitOf(order), 6)
  const g = grassOf(order)
  const snow = order.season === 'winter'
  if (!snow) groundCover(set, order)
  const tufts = [0, 1, 2].map(() =>
    grassTuft(set, scale(g.low, 0.6), snow ? hex('#b8a878') : g.high),
  )
  const d = set.lens.focus
  const grow = (count: number, near: number, far: number, tall: number) =>
    scatter(set, {
      count,
      near,
      far,
      scale: [0.7 * tall, 1.25 * tall],
      meshes: tufts,
    })
  const deep = /\b(tall|high|long|waist-high|knee-high) (\w+ )?grass(es)?\b/i.test(
    order.brief.prompt,
  )
  if (deep) tallGrass(set, order, tufts)
  const tall = 0.16 * Math.max(0.5, u ** 0.6)
  grow(snow ? 260 : 2300, d * 0.25, d * 3.2, tall)
  grow(snow ? 100 : 1100, d * 1.6, d * 12, tall * 1.6)
  if (snow || order.season === 'autumn') return
  const blooms = petalsOf(order, poppies).map((c) => flowerStem(set, c))
  const abloom = /\b(wild)?flowers?\b|\bblossoms?\b|\bin bloom\b/i.test(order.brief.prompt)
  scatter(set, {
    count: poppies ? 2100 : abloom ? 900 : 320,
    near: d * 0.3,
    far: d * 6,
    // No bloom before the lens is as large as who the picture is of.
    scale: [Math.min(0.2 * u ** 0.6, d * 0.055), Math.min(0.34 * u ** 0.6, d * 0.085)],
    where: (x, z) => fbm(x * 0.25 + 8, z * 0.25, 3) > (poppies ? 0.24 : abloom ? 0.3 : 0.45),
    meshes: blooms,
  })
}

const cropHeight: Readonly<Record<Crop, number>> = {
  wheat: 0.62,
  tulip: 0.42,
  sunflower: 1.5,
  lavender: 0.5,
  poppy: 0.35,
  corn: 1.8,
  grass: 0.16,
}

/** Crops stand in rows; a bare path is left where the subjects are. */
const dressCrop = (set: FilmSet, order: SetOrder, crop: Crop): void => {
  const u = unitOf(order)
  const plants = cropPlant(set, crop)
  const tall =
    cropHeight[crop] * (order.span > 3 ? Math.min(2.2, u ** 0.5) : Math.min(1, order.span / 1.2))
  const d = set.lens.focus
  const rows = crop === 'wheat' ? 0 : tall * (crop === 'lavender' ? 2.2 : 1.4)
  if (crop === 'wheat')
    scatter(set, {
      count: 720,
      near: d * 0.25,
      far: d * 1.5,
      scale: [tall * 0.95, tall * 1.25],
      girth: 0.5,
      meshes: [0, 1, 2].map(() => wheatEars(set)),
    })
  const budget =
    crop === 'wheat' ? 4300 : crop === 'tulip' ? 2300 : crop === 'sunflower' ? 620 : 2600
  scatter(set, {
    count: budget,
    near: d * 0.3,
    far: d * 10,
    scale: [tall * 0.85, tall * 1.15],
    where: (x, z) => {
      if (rows === 0) return true
      const row = x / rows + 0.15 * Math.sin(z * 0.05)
      return Math.abs(row - Math.round(row)) < 0.24
    },
    girth: 0.5,
    meshes: plants,
    // Tulips stand in bands of one colour.
    pick: (x, z) =>
      crop === 'tulip'
        ? plants[Math.abs(Math.round(z / (tall * 7) + noise(x * 0.02, 3))) % plants.length]
        : undefined,
  })
}

/** Whether one tree is the picture: it stands alone, others only where the land ends. */
const standsAlone = ({ brief }: SetOrder): boolean => {
  const [hero] = brief.subjects
  return hero?.kind === 'plant' && hero.count === 1 && hero.height > 2
}

const dressTrees = (set: FilmSet, order: SetOrder): void => {
  const alone = standsAlone(order)
  const u = unitOf(order)
  const trees = [0, 1, 2].map(() => broadTree(set, order.season, 420))
  const fine = [broadTree(set, order.season, 1100)]
  const d = set.lens.focus
  const size = Math.max(6, 5 * Math.min(u, 3))
  if (!alone)
    scatter(set, {
      count: 3,
      near: Math.max(d * 2, size * 1.8),
      far: Math.max(d * 4, size * 5),
      scale: [0.8 * size, 1.25 * size],
      where: (x) => Math.abs(x) > 2 * order.reach + size * 0.35,
      girth: 0.8,
      meshes: fine,
    })
  scatter(set, {
    count: 46,
    near: Math.max(alone ? 170 : 45, d * 6),
    far: 420,
    scale: [0.75 * size, 1.4 * size],
    where: (x, z) => fbm(x * 0.012 + 3, z * 0.012, 3) > 0.46,
    meshes: trees,
  })
  if (alone) return
  const shrubs = [bush(set, order.season, 130)]
  scatter(set, {
    count: 14,
    near: d * 2.2,
    far: d * 9,
    scale: [0.5 * u, 1.1 * u],
    sink: 0.05,
    where: (x) => Math.abs(x) > order.reach * 1.6 + u,
    meshes: shrubs,
  })
}
