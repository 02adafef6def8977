// Forest, jungle and swamp: trunks all around, undergrowth before, light falling through.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { firTree } from '../prop/fir.ts'
import { palmTree } from '../prop/palm.ts'
import { broadTree, flowerStem, grassTuft, pineTree } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fern, jungleTree, mushroom, tallTree } from '../prop/wood-plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import { bambooGrove } from './bamboo-grove.ts'
import type { Environment, SetOrder } from './environment.ts'
import { hangingVines } from './hanging-vines.ts'
import { fallenLeaves } from './lawn.ts'
import { levelled, rolling, unitOf } from './lie-of-land.ts'
import { addTerrain, addWater, scatter } from './terrain.ts'
import { nearOf, offPath } from './wood-path.ts'

type Casts = readonly [LocalMesh, ...LocalMesh[]]

const floorColors = (order: SetOrder): readonly [Rgb, Rgb] => {
  if (order.season === 'winter') return [hex('#dfe5ec'), hex('#f4f7fa')]
  if (order.season === 'autumn') return [hex('#7a4a20'), hex('#c87a30')]
  if (order.place === 'jungle') return [hex('#3a4a1e'), hex('#5f7a2e')]
  return [hex('#4a4a22'), hex('#6f8238')]
}

const floor = (set: FilmSet, order: SetOrder, path: boolean): void => {
  const [low, high] = floorColors(order)
  const soil = set.material({ roughness: 0.95, f0: 0, scale: 8, relief: 0.3, mottle: 0.4 })
  addTerrain(set, {
    height: set.ground,
    material: soil,
    far: 240,
    paint: (p) => {
      const q = fbm(p[0] * 0.5, p[2] * 0.5, 4)
      const trail = path ? smoothstep(1.3, 0.5, offPath(p[0], p[2])) : 0
      const c = mix3(low, high, q)
      return scale(mix3(c, hex('#9a7a50'), trail * 0.8), 0.75 + 0.4 * noise(p[0] * 4, p[2] * 4))
    },
  })
}

/** Temperate forest; bamboo or birch when the prompt says so. */
export const forest: Environment = (order) => {
  const u = Math.min(unitOf(order), 5)
  const ground = levelled(order, rolling(order.seed, 0.5 * u ** 0.5, 12), 0)
  const bamboo =
    order.named('bamboo') ||
    /bamboo (forest|grove)/i.test(order.brief.prompt) ||
    order.brief.subjects.some(
      (s) => s.form === 'bamboo' || s.noun === 'bamboo' || s.form === 'panda',
    )
  return {
    light: 'shade',
    ground,
    water: null,
    open: 0.34,
    haze: 5,
    vista: { eye: [0, 1.7, 8], target: [0, 2.2, -10], fov: 46 },
    build: (set) => {
      floor(set, order, order.empty || order.named('path'))
      if (bamboo) bambooGrove(set, order)
      else treesAround(set, order, u)
      undergrowth(set, order)
      fallenLeaves(set, order)
    },
  }
}

const treesAround = (set: FilmSet, order: SetOrder, u: number): void => {
  const d = nearOf(set, order)
  const clear = (x: number, z: number): boolean => !order.empty || offPath(x, z) > 2.1
  const snow = order.season === 'winter' ? 0.7 : 0
  const birch = order.named('birch')
  const tall = Math.max(9, 7 * u)
  const trunks = [0, 1, 2].map(() => tallTree(set, order.season, birch)) as unknown as Casts
  const firs = [0, 1].map(() => firTree(set, snow, u < 0.6)) as unknown as Casts
  const back = [
    broadTree(set, order.season, 260),
    pineTree(set, 0.2, snow),
    broadTree(set, order.season, 260),
  ] as unknown as Casts
  const plain = [0, 1, 2].map(() => tallTree(set, order.season, birch, 0.4))
  const farFirs = u < 0.6 ? [0, 1].map(() => firTree(set, snow, false)) : firs
  const far = birch ? plain : [...plain, ...plain, ...farFirs]
  scatter(set, {
    count: order.empty ? 28 : 16,
    near: d * 1.15,
    far: d * 4,
    girth: 0.2,
    scale: [tall * 0.8, tall * 1.3],
    sink: 0.05,
    where: (x, z) => (order.empty ? clear(x, z) : Math.abs(x) > order.reach * 1.15 + 0.5),
    meshes: trunks,
  })
  // Conifers are wide at the foot: beside a subject their boughs would hide it.
  if (!birch)
    scatter(set, {
      count: 6,
      near: d * 1.8,
      far: d * 4,
      scale: [tall * 0.7, tall * 1.1],
      sink: 0.03,
      where: (x, z) => clear(x, z) && Math.abs(x) > order.reach * 1.15 + tall * 0.34,
      meshes: firs,
    })
  scatter(set, {
    count: order.empty ? 120 : 90,
    near: d * 3,
    far: Math.max(60, d * 14),
    girth: 0.3,
    scale: [tall * 0.8, tall * 1.4],
    where: clear,
    meshes: far,
  })
  scatter(set, {
    count: 110,
    near: Math.max(28, d * 8),
    far: 130,
    scale: [tall * 0.6, tall],
    meshes: back,
  })
}

const undergrowth = (set: FilmSet, order: SetOrder): void => {
  const d = nearOf(set, order)
  const small = Math.max(0.35, Math.min(1, order.span / 1.2))
  const winter = order.season === 'winter'
  const tuft = grassTuft(
    set,
    hex('#2f421a'),
    winter ? hex('#a89a70') : order.season === 'autumn' ? hex('#b08a3c') : hex('#7f9a40'),
  )
  scatter(set, {
    count: winter ? 120 : 800,
    near: d * 0.35,
    far: d * 5,
    where: (x, z) => !order.empty || offPath(x, z) > 0.9,
    scale: [0.12 * small, 0.28 * small],
    meshes: [tuft],
  })
  if (!winter) fernsAndCaps(set, order, d, small)
  const stone = rock(
    set,
    { color: hex('#6f6a5e'), cap: winter ? [0.88, 0.9, 0.94] : hex('#5f7a34'), jagged: 0.3 },
    11,
  )
  scatter(set, {
    count: 14,
    near: d * 0.8,
    far: d * 6,
    scale: [0.25 * small, 0.9 * small],
    sink: 0.05,
    where: (x, z) => (order.empty ? offPath(x, z) > 1.6 : Math.abs(x) > order.reach * 1.1),
    meshes: [stone],
  })
}

const fernsAndCaps = (set: FilmSet, order: SetOrder, d: number, small: number): void => {
  const ferns = [0, 1].map(() =>
    fern(set, order.season === 'autumn' ? hex('#a86a24') : hex('#4f7f2e')),
  ) as unknown as Casts
  scatter(set, {
    count: 110,
    near: d * 0.8,
    far: d * 7,
    scale: [0.4 * small, 0.95 * small],
    where: (x, z) => (order.empty ? offPath(x, z) > 1.2 : Math.abs(x) > order.reach + 0.2),
    meshes: ferns,
  })
  const caps = [
    mushroom(set, hex('#c8302a'), true),
    mushroom(set, hex('#c89a64'), false),
  ] as unknown as Casts
  scatter(set, {
    count: 26,
    near: d * 0.6,
    far: d * 3,
    scale: [0.1 * small, 0.22 * small],
    where: (x, z) => !order.empty || offPath(x, z) > 1.1,
    meshes: caps,
  })
  const bloom = flowerStem(set, order.named('magic') ? hex('#7ad0ff') : hex('#f4f0ff'))
  scatter(set, {
    count: 90,
    near: d * 0.6,
    far: d * 4,
    scale: [0.14 * small, 0.24 * small],
    where: (x, z) => fbm(x * 0.5 + 3, z * 0.5, 3) > 0.5,
    meshes: [bloom],
  })
}

/** Tropical rain forest. */
export const jungle: Environment = (order) => {
  const u = Math.min(unitOf(order), 5)
  const ground = levelled(order, rolling(order.seed, 0.6 * u ** 0.5, 9), 0)
  return {
    light: 'shade',
    ground,
    water: null,
    open: 0.34,
    haze: 7,
    vista: { eye: [0, 1.7, 8], target: [0, 2.2, -10], fov: 46 },
    build: (set) => {
      floor(set, order, false)
      jungleTrees(set, order, u)
      hangingVines(set, order.named('vine') || order.named('vines') || order.empty ? 26 : 9)
      jungleFloor(set, order)
    },
  }
}

const jungleTrees = (set: FilmSet, order: SetOrder, u: number): void => {
  const d = nearOf(set)
  const tall = Math.max(8, 6 * u)
  const giants = [0, 1, 2].map(() => jungleTree(set)) as unknown as Casts
  const palms = [0, 1].map(() => palmTree(set, 11)) as unknown as Casts
  scatter(set, {
    count: 14,
    near: d * 1.2,
    far: d * 4,
    scale: [tall * 0.8, tall * 1.3],
    sink: 0.05,
    where: (x) => Math.abs(x) > order.reach * 1.2 + 0.6,
    girth: 0.3,
    meshes: giants,
  })
  scatter(set, {
    count: 40,
    near: d * 3,
    far: d * 12,
    scale: [tall * 0.8, tall * 1.4],
    girth: 0.3,
    meshes: giants,
  })
  scatter(set, {
    count: 34,
    near: d * 1.3,
    far: d * 8,
    scale: [2.2 * u ** 0.5, 5.5 * u ** 0.5],
    where: (x) => Math.abs(x) > order.reach * 1.2 + 0.6,
    girth: 0.5,
    meshes: palms,
  })
}

const jungleFloor = (set: FilmSet, order: SetOrder): void => {
  const d = nearOf(set)
  const leaves = [0, 1, 2].map(() =>
    fern(set, set.pick([hex('#3f8a34'), hex('#5f9a2e'), hex('#2f6f3a')] as const), true),
  ) as unknown as Casts
  const big = Math.max(0.6, Math.min(2.2, order.span * 0.7))
  scatter(set, {
    count: 220,
    near: d * 0.7,
    far: d * 9,
    scale: [0.5 * big, 1.5 * big],
    where: (x) => Math.abs(x) > order.reach * 0.9,
    meshes: leaves,
  })
  const tuft = grassTuft(set, hex('#2a4a1a'), hex('#6fa03a'))
  scatter(set, {
    count: 600,
    near: d * 0.35,
    far: d * 4,
    scale: [0.15, 0.32],
    meshes: [tuft],
  })
  const hibiscus = flowerStem(set, hex('#f03a5a'))
  scatter(set, {
    count: 40,
    near: d * 0.8,
    far: d * 4,
    scale: [0.3, 0.5],
    meshes: [hibiscus],
  })
}

/** A misty swamp of dead trees in dark water. */
export const swamp: Environment = (order) => {
  const u = Math.min(unitOf(order), 5)
  const spot = order.reach * 1.2 + 0.3
  const ground = levelled(
    order,
    (x, z) => 0.5 * (fbm(x * 0.13 + 3, z * 0.13, 4) - 0.5) * 2 + 0.02,
    Math.max(0.2, 0.1 * spot),
  )
  return {
    light: 'open',
    ground,
    water: null,
    open: 0.75,
    haze: 3,
    vista: { eye: [0, 1.5, 8], target: [0, 1.8, -10], fov: 46 },
    build: (set) => {
      const mud = set.material({ roughness: 0.8, f0: 0.03, scale: 5, relief: 0.3, mottle: 0.4 })
      addTerrain(set, {
        height: ground,
        material: mud,
        far: 200,
        paint: (p) =>
          scale(
            mix3(hex('#3f3a22'), hex('#5f6a34'), smoothstep(0.05, 0.35, p[1])),
            0.75 + 0.4 * noise(p[0] * 3, p[2] * 3),
          ),
      })
      addWater(set, 0.03, { color: hex('#26301c'), scale: 0.8, slope: 0.03, roughness: 0.05 })
      deadTrees(set, order, u)
      reedsAndPads(set)
    },
  }
}

const deadTrees = (set: FilmSet, order: SetOrder, u: number): void => {
  const d = nearOf(set)
  const tall = Math.max(7, 5 * u)
  const dead = [0, 1, 2].map(() => broadTree(set, 'winter', 100)) as unknown as Casts
  const mossy = [0, 1].map(() => jungleTree(set)) as unknown as Casts
  scatter(set, {
    count: 16,
    near: d * 1.2,
    far: d * 5,
    scale: [tall * 0.8, tall * 1.3],
    sink: 0.1,
    where: (x) => Math.abs(x) > order.reach * 1.2 + 0.5,
    girth: 0.4,
    meshes: dead,
  })
  scatter(set, {
    count: 40,
    near: d * 3,
    far: d * 14,
    girth: 0.3,
    scale: [tall * 0.8, tall * 1.4],
    sink: 0.1,
    meshes: [...dead, ...mossy],
  })
}

const reedsAndPads = (set: FilmSet): void => {
  const d = nearOf(set)
  const reed = grassTuft(set, hex('#3a4a1e'), hex('#8a9a4a'), 14, 0.25)
  scatter(set, {
    count: 360,
    near: d * 0.5,
    far: d * 8,
    scale: [0.4, 1],
    meshes: [reed],
  })
  const green = set.material({ roughness: 0.5, f0: 0.04 })
  const profile: readonly (readonly [number, number])[] = [
    [0.13, 0],
    [0.14, 0.012],
    [0.001, 0.004],
  ]
  const pads = [0.8, 1, 1.2].map((tone) =>
    set.sculpt((b) => b.lathe(profile, green, scale(hex('#5f8a3a'), tone), 14)),
  )
  scatter(set, {
    count: 130,
    near: d * 0.6,
    far: d * 6,
    scale: [0.8, 1.6],
    where: (x, z) => set.ground(x, z) < 0,
    level: 0.045,
    meshes: pads,
  })
}
