// A country road with verges, fields and posts; through a desert, by the sea, or of earth with two ruts.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { broadTree } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import { desertScrub, mesas } from './dry-land.ts'
import type { Environment, SetOrder } from './environment.ts'
import { groundCover, worn } from './sward.ts'
import { addTerrain } from './terrain.ts'

/** Whether the road runs through a desert. */
const isArid = ({ named }: SetOrder): boolean =>
  [
    'desert',
    'dunes',
    'arizona',
    'nevada',
    'texas',
    'utah',
    'route-66',
    'desert-highway',
    'desert-road',
    'canyon',
  ].some(named)

/** A country road with verges, fields and posts. */
export const road: Environment = (order) => {
  const half = Math.max(3.4, order.reach * 0.8 + 1)
  const coast = ['coast', 'sea', 'ocean', 'beach'].some(order.named)
  const bend = (z: number) =>
    0.00045 * (z - 10) * (z - 10) * (order.seed % 2 ? 1 : -1) * (z < 10 ? 1 : 0)
  const land = (x: number, z: number) => {
    const off = Math.abs(x - bend(z)) - half
    return off < 0.8 ? 0 : (fbm(x * 0.03 + 5, z * 0.03, 4) - 0.42) * Math.min(9, off * 0.35)
  }
  return {
    light: 'open',
    ground: land,
    water: null,
    vista: { eye: [0.6, 1.7, 10], target: [bend(-30) * 0.4, 1.5, -30], fov: 44 },
    build: (set) => {
      const earth = set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.25, mottle: 0.35 })
      const dry = order.season === 'autumn' || coast
      const arid = isArid(order)
      const dirt = isDirt(order)
      addTerrain(set, {
        height: set.ground,
        far: 900,
        material: earth,
        paint: (p) => {
          const off = Math.abs(p[0] - bend(p[2])) - half
          if (dirt && off < 0.9) return dirtTone(p, p[0] - bend(p[2]), off)
          const grit = noise(p[0] * 6, p[2] * 6)
          const line = Math.abs(p[0] - bend(p[2])) < 0.09 && ((p[2] % 7) + 7) % 7 < 3.4
          if (off < 0)
            return line || (off > -0.45 && off < -0.32)
              ? hex('#e6e0d0')
              : scale(hex('#55554f'), 0.85 + 0.3 * grit)
          if (off < 1) return scale(hex('#a08a68'), 0.8 + 0.3 * grit)
          const patch = fbm(p[0] * 0.06, p[2] * 0.06, 4)
          const land = arid ? hex('#d8a468') : dry ? hex('#a8a060') : hex('#5f8a34')
          const tone = scale(land, arid ? 0.82 + 0.36 * patch : 0.65 + 0.7 * patch)
          return arid || order.season === 'winter'
            ? tone
            : worn(tone, p, 3.4 / Math.max(2, set.lens.focus))
        },
      })
      if (arid) {
        desertScrub(set, { ...order, reach: Math.max(order.reach, half + 0.6) })
        mesas(set, hex('#b0603a'))
      } else if (!coast) {
        roadTrees(set, order, half)
        const beside = (x: number, z: number) => Math.abs(x - bend(z)) > half + 1.2
        if (order.season !== 'winter') groundCover(set, order, beside)
      }
      if (!dirt) roadPosts(set, half, bend)
    },
  }
}

const isDirt = (order: SetOrder): boolean =>
  ['dirt-road', 'dirt-track', 'gravel-road', 'dirt', 'mud', 'rally'].some(order.named)

/** Earth with two ruts, stones, and grass that creeps in from the edge (`off` metres outside of it). */
const dirtTone = (p: Vec3, across: number, off: number): Rgb => {
  const grit = noise(p[0] * 7, p[2] * 7)
  const rut = Math.exp(-(((Math.abs(across) - 0.85) / 0.34) ** 2))
  const stain = fbm(p[0] * 0.5, p[2] * 0.22, 3)
  const earth = scale(hex('#b08a5c'), (0.72 + 0.3 * grit + 0.3 * stain) * (1 - 0.3 * rut))
  return mix3(earth, hex('#6f8a3c'), smoothstep(-0.5, 0.8, off + 0.9 * (stain - 0.4)))
}

const roadTrees = (set: FilmSet, order: SetOrder, half: number): void => {
  const trees = [broadTree(set, order.season, 800), broadTree(set, order.season, 800)] as const
  for (const s of [-1, 1])
    for (let z = -8; z > -180; z -= 15)
      set.put(
        s * (half + set.between(4, 9)),
        z - set.random() * 7,
        { radius: 2, height: 7 },
        { yaw: set.random() * 6.28, scale: set.between(6, 9) },
        () => set.cast(set.pick(trees)),
      )
}

const roadPosts = (set: FilmSet, half: number, bend: (z: number) => number): void => {
  const white = set.matte(hex('#e8e6e0'), 0.7, 0.05)
  const band = set.matte(hex('#20242a'), 0.7, 0.05)
  for (const s of [-1, 1])
    for (let z = 4; z > -120; z -= 12)
      set.put(bend(z) + s * (half + 0.5), z, { radius: 0.08, height: 0.9 }, {}, (b) => {
        b.box([-0.05, 0, -0.03], [0.05, 0.9, 0.03], white)
        b.box([-0.052, 0.66, -0.032], [0.052, 0.8, 0.032], band)
      })
}
