// Rice country: terraces that step down a valley and up its far side, flooded or green; and the flooded paddy of the plain.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { house } from '../prop/house.ts'
import { palmTree } from '../prop/palm.ts'
import { broadTree, grassTuft } from '../prop/plant.ts'
import { fbm, hash2, noise } from '../random.ts'
import { clamp, hex, mix, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, levelRadius, unitOf } from './lie-of-land.ts'
import { addTerrain, scatter } from './terrain.ts'

type Height = (x: number, z: number) => number

/** How a slope is cut into steps. */
export interface Steps {
  /** The slope before it was cut. */
  readonly slope: Height
  /** Metres from one floor to the next. */
  readonly rise: number
}

/** Number of the step, and how far across it from its rim (0) to the foot of the next (1). */
const stepAt = ({ slope, rise }: Steps, x: number, z: number): { step: number; across: number } => {
  const s = slope(x, z) / rise
  const step = Math.floor(s)
  return { step, across: s - step }
}

const plotWidth = 34
const plotOf = (step: number, x: number): number => x / plotWidth + hash2(step, 3)
/** Metres to the nearest dam between two plots of one step. */
const plotEdge = (step: number, x: number): number => {
  const u = plotOf(step, x)
  return Math.abs(u - Math.round(u)) * plotWidth
}

/** Ground of the steps: a low rim that holds the water, a level floor, and a steep bank up to the next. */
export const stepped =
  (steps: Steps): Height =>
  (x, z) => {
    const { step, across } = stepAt(steps, x, z)
    const dam = Math.max(
      1 - smoothstep(0.05, 0.13, across),
      1 - smoothstep(0.35, 0.7, plotEdge(step, x)),
    )
    const rim = 0.16 * steps.rise * dam
    const bank = smoothstep(0.82, 0.99, across) * 1.16
    return (step + rim / steps.rise + bank) * steps.rise
  }

/** What grows on a step: open water, young rice in water, or high rice. */
const cropOf = (step: number, x: number): 'water' | 'young' | 'high' => {
  const h = hash2(step, Math.floor(plotOf(step, x)))
  return h < 0.42 ? 'water' : h < 0.7 ? 'young' : 'high'
}

const floodAt =
  (steps: Steps): Height =>
  (x, z) => {
    const { step, across } = stepAt(steps, x, z)
    const dry = cropOf(step, x) === 'high' ? 2 : 0
    // Across a bank the sheet follows the ground from below, so that no edge of it shows.
    const up = smoothstep(0.84, 1, across)
    return (step + up) * steps.rise + 0.07 * steps.rise - dry
  }

const slopeOf = (order: SetOrder, deep: number): Height => {
  const seed = order.seed % 83
  return (x, z) => {
    const bend = (fbm(x * 0.016 + seed, z * 0.016, 3) - 0.45) * 9
    const down = deep * smoothstep(10, -42, z)
    const up = (deep + 9) * smoothstep(-46, -170, z)
    const wings = 0.0022 * x * x * smoothstep(0, -40, z)
    return bend - down + up + wings
  }
}

/** Terraced rice fields about a valley. */
export const riceTerraces: Environment = (order) => {
  const u = Math.min(unitOf(order), 5)
  const deep = 10 + 3 * u
  const steps: Steps = { slope: slopeOf(order, deep), rise: 2.3 }
  const cut = stepped(steps)
  const at = cut(0, 0)
  const ground = levelled(order, (x, z) => cut(x, z) - at, 0)
  const empty = order.empty
  return {
    light: 'open',
    ground,
    water: null,
    show: 0.8,
    haze: 1.6,
    lensHeight: Math.max(1.2, order.span) * 1.9,
    vista: {
      eye: [0, (empty ? 6.5 : 3) + ground(0, 12), 12],
      target: [0, -deep * 0.12, -34],
      fov: 50,
    },
    build: (set) => terraceLand(set, order, steps, ground, at),
  }
}

const bankGreens: readonly [Rgb, Rgb] = [hex('#3c6a24'), hex('#7da53a')]

const terraceLand = (
  set: FilmSet,
  order: SetOrder,
  steps: Steps,
  ground: Height,
  at: number,
): void => {
  const earth = set.material({ roughness: 0.95, f0: 0, scale: 6, relief: 0.2, mottle: 0.3 })
  const near = levelRadius(order) * 1.5 + 0.6 * order.span
  const autumn = order.season === 'autumn'
  const rice = autumn ? hex('#d8b040') : hex('#7fc23a')
  addTerrain(set, {
    height: ground,
    material: earth,
    far: 420,
    rows: 270,
    columns: 160,
    paint: ([x, , z]) => {
      const { step, across } = stepAt(steps, x, z)
      const grit = 0.75 + 0.4 * noise(x * 2.2, z * 2.2)
      const bank = mix3(bankGreens[0], bankGreens[1], noise(x * 0.4 + step, z * 0.4))
      if (across < 0.13 || across > 0.86) return scale(bank, grit)
      const floor = cropOf(step, x) === 'high' ? rice : hex('#5c5236')
      return scale(floor, grit)
    },
  })
  const flood = floodAt(steps)
  const water = set.material({
    surface: 'water',
    color: hex('#8aa09a'),
    roughness: 0.05,
    f0: 0.16,
    scale: 1.2,
    relief: 0.02,
    share: 0.01,
  })
  addTerrain(set, {
    height: (x, z) => {
      // None where the subjects stand.
      const dry = 1.5 * smoothstep(near * 1.35, near, Math.sqrt(x * x + z * z))
      return flood(x, z) - at - dry
    },
    material: water,
    far: 420,
    rows: 270,
    columns: 160,
    paint: () => [1, 1, 1],
  })
  plantRice(set, steps, rice)
  hamlet(set, order, ground)
}

const plantRice = (set: FilmSet, steps: Steps, rice: Rgb): void => {
  const young = [0, 1].map(() => grassTuft(set, scale(rice, 0.55), rice, 9, 0.35))
  const d = set.lens.focus
  const grows =
    (crop: 'young' | 'high') =>
    (x: number, z: number): boolean => {
      const { step, across } = stepAt(steps, x, z)
      return cropOf(step, x) === crop && across > 0.16 && across < 0.8
    }
  scatter(set, {
    count: 1500,
    near: Math.min(5, d * 0.4),
    far: 90,
    scale: [0.3, 0.5],
    where: grows('young'),
    girth: 0.4,
    meshes: young,
  })
  scatter(set, {
    count: 1900,
    near: Math.min(5, d * 0.4),
    far: 70,
    scale: [0.6, 0.85],
    where: grows('high'),
    girth: 0.4,
    meshes: young,
  })
}

/** Huts with straw roofs, palms and trees on the terraces' rims. */
const hamlet = (set: FilmSet, order: SetOrder, ground: Height): void => {
  for (let i = 0; i < 5; i++) {
    const [x, z] = [set.between(-46, 46), -28 - 60 * set.random()]
    set.put(x, z, { radius: 3.5, height: 5 }, { yaw: set.random() * 1.4 - 0.7 }, () =>
      house(set, {
        wide: 4.4,
        deep: 3.4,
        walls: 2,
        roof: 2.6,
        wall: hex('#8a6a44'),
        tile: hex('#a8894e'),
        timber: hex('#54402a'),
      }),
    )
  }
  const palms = [0, 1].map(() => palmTree(set))
  const trees = [broadTree(set, order.season, 420)]
  const d = Math.max(16, set.lens.focus * 2)
  const aside = (x: number): boolean => Math.abs(x) > 3 + order.reach * 2
  scatter(set, { count: 16, near: d, far: 150, scale: [5, 8], where: aside, meshes: palms })
  scatter(set, {
    count: 60,
    near: Math.max(40, d),
    far: 400,
    scale: [4, 8],
    where: (x, z) => aside(x) && (ground(x, z) > 3 || noise(x * 0.05, z * 0.05) > 0.6),
    meshes: trees,
  })
}

// --- The paddy of the plain -----------------------------------------------------------------------------------------

/** Flooded squares between low dams, young rice in rows, hills and palms behind; the subjects stand on a dam, or in the water when they wade. */
export const ricePaddy: Environment = (order) => {
  const u = Math.min(unitOf(order), 4)
  const wades = order.brief.subjects[0]?.kind === 'quadruped'
  const side = 9 * u
  const half = Math.max(0.5, order.reach * 0.5)
  const far: Height = (x, z) =>
    smoothstep(70, 300, Math.sqrt(x * x + z * z)) * 60 * fbm(x * 0.008 + 5, z * 0.008, 5)
  const damAt = (x: number, z: number): number => {
    const off = (v: number) => Math.abs(v / side - Math.round(v / side)) * side
    const shift = wades ? side / 2 : 0
    return Math.min(off(x + shift), off(z + shift))
  }
  const ground: Height = (x, z) => {
    const dam = 1 - smoothstep(half, half + 0.35, damAt(x, z))
    return mix(wades ? -0.12 : -0.22, wades ? 0.12 : 0, dam) + far(x, z)
  }
  const level = wades ? -0.02 : -0.1
  return {
    light: 'open',
    ground,
    // What wades is placed by the ground, not afloat.
    water: null,
    vista: { eye: [0, 3.2, 9], target: [0, 0.4, -12], fov: 46 },
    build: (set) => {
      const earth = set.material({ roughness: 0.9, f0: 0.02, scale: 8, relief: 0.2, mottle: 0.3 })
      addTerrain(set, {
        height: ground,
        material: earth,
        far: 700,
        rows: 190,
        paint: (p) => {
          const green = mix3(hex('#4f8a2c'), hex('#8cbf48'), fbm(p[0] * 0.3, p[2] * 0.3, 3))
          const k = smoothstep(level, level + 0.1, p[1])
          return scale(mix3(hex('#54482e'), green, k), 0.75 + 0.4 * noise(p[0] * 4, p[2] * 4))
        },
      })
      const water = set.material({
        surface: 'water',
        color: hex('#4c564a'),
        roughness: 0.04,
        f0: 0.03,
        scale: 1.4,
        relief: 0.025,
        share: 0.01,
      })
      const { eye } = set.view
      set.builder.quad(
        [eye[0] - 90, level, eye[2] + 12],
        [eye[0] + 90, level, eye[2] + 12],
        [eye[0] + 90, level, eye[2] - 90],
        [eye[0] - 90, level, eye[2] - 90],
        water,
      )
      paddyRows(set, order, { damAt, half, level })
    },
  }
}

const paddyRows = (
  set: FilmSet,
  order: SetOrder,
  { damAt, half, level }: { damAt: Height; half: number; level: number },
): void => {
  const tufts = [0, 1, 2].map(() => grassTuft(set, hex('#3f7a20'), hex('#a4d45a'), 9, 0.35))
  const d = set.lens.focus
  const tall = clamp(0.34 * order.span, 0.2, 0.5)
  const gap = tall * 0.95
  const inRow = (x: number): boolean => Math.abs(x / gap - Math.round(x / gap)) < 0.16
  scatter(set, {
    count: 2400,
    near: d * 0.3,
    far: d * 7,
    scale: [tall * 0.8, tall * 1.15],
    level: level - 0.02,
    where: (x, z) => damAt(x, z) > half + 0.4 && inRow(x),
    girth: 0.4,
    meshes: tufts,
  })
  const palms = [0, 1].map(() => palmTree(set))
  scatter(set, {
    count: 22,
    near: Math.max(18, d * 3),
    far: 160,
    scale: [5, 8],
    where: (x) => Math.abs(x) > order.reach + 4,
    meshes: palms,
  })
  scatter(set, {
    count: 40,
    near: 70,
    far: 300,
    scale: [5, 9],
    meshes: [broadTree(set, order.season, 420)],
  })
}

/** Rice land when the prompt names it, else the country that `plain` makes. */
export const orRiceLand =
  (plain: Environment): Environment =>
  (order) => {
    if (order.named('rice-terraces')) return riceTerraces(order)
    if (order.named('rice-paddy')) return ricePaddy(order)
    return plain(order)
  }
