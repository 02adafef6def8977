// The grassy top of a sea cliff, for whoever stands on it: the edge at their back, the coast going on in bluffs to one side, the sea to the horizon.
import type { FilmSet } from '../film-set.ts'
import { grassTuft } from '../prop/plant.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import { clamp, hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { heavingSea, isRough, seaOf } from './sea.ts'
import { addTerrain, addWater, scatter } from './terrain.ts'

/** How high the land stands over the water, in metres. */
const TOP = 17

/** Whether somebody is on a cliff; buildings and fliers have coasts of their own. */
export const asksForClifftop = (order: SetOrder): boolean => {
  const [first] = order.brief.subjects
  const alive = first?.kind === 'person' || first?.kind === 'quadruped'
  return alive && order.span < 4 && (order.named('cliff') || order.named('cliffs'))
}

/** On the top of the cliff. */
export const clifftop: Environment = (order) => {
  const spot = levelRadius(order)
  const ground = landOf(order, spot)
  return {
    light: 'open',
    sunward: true,
    ground,
    water: null,
    lift: -0.16,
    show: 0.86,
    vista: { eye: [0, TOP + 3, 10], target: [0, TOP + 1, -12], fov: 44 },
    build: (set) => {
      land(set, order, spot)
      if (isRough(order)) heavingSea(set, order)
      else addWater(set, 0, { ...seaOf(order), color: hex('#16566e'), scale: 0.6 })
      surf(set, ground)
      stones(set, order, spot)
    },
  }
}

/** Height of the land: level about the subjects, a sheer edge behind them, headland after headland to one side. */
const landOf = (order: SetOrder, spot: number) => {
  const seed = order.seed % 71
  const side = order.seed % 2 ? 1 : -1
  return (x: number, z: number): number => {
    const ragged = fbm(x * 0.35 + seed, z * 0.35, 4) - 0.47
    const behind = z + spot + 0.7 + 1.6 * ragged
    const bay = 26 * (fbm(z * 0.019 + seed, 3, 4) - 0.5)
    const shore = 7 + bay - smoothstep(-60, -260, z) * 46 - 7 * ragged
    const beside = side * x - shore + Math.min(0, z + spot) * 0.03
    const near = smoothstep(-30, -6, z)
    const drop = 0.8 + 8 * (1 - near)
    const inland = Math.max(behind, beside)
    // Ledges, as beds of rock weather unlike each other.
    const slope = clamp(inland / drop)
    const k = Math.floor(slope * 4)
    const wall = clamp((k + smoothstep(0.2, 0.9, slope * 4 - k)) / 4)
    const far = Math.hypot(x, z)
    const roll = (fbm(x * 0.03 + 4, z * 0.03 + seed, 4) - 0.45) * 8 * smoothstep(spot * 2, 60, far)
    const tuft = 0.16 * ragged * smoothstep(spot * 0.7, spot * 1.5, far)
    return -4 + wall * (TOP + 4 + roll + tuft)
  }
}

const land = (set: FilmSet, order: SetOrder, spot: number): void => {
  const material = set.material({ roughness: 0.95, f0: 0, scale: 3, relief: 0.3, mottle: 0.4 })
  const snow = order.season === 'winter' || order.weather === 'snow'
  addTerrain(set, {
    height: set.ground,
    material,
    far: 900,
    rows: 300,
    columns: 240,
    paint: (p, n) => {
      const beds = 0.7 + 0.45 * noise(p[1] * 1.1, 0.4 * fbm(p[0] * 0.1, p[2] * 0.1, 3))
      const bare = scale(
        mix3(hex('#6f655a'), hex('#b5a692'), fbm(p[0] * 0.12, p[1] * 0.2, 4)),
        beds,
      )
      const worn = smoothstep(0.58, 0.7, fbm(p[0] * 0.5 + 9, p[2] * 0.5, 4))
      const turf = mix3(hex('#56752f'), hex('#8fa650'), fbm(p[0] * 0.25, p[2] * 0.25, 4))
      const top = snow ? hex('#e9eef4') : mix3(turf, hex('#93896f'), worn * 0.7)
      const edge = smoothstep(-spot - 0.5, -spot + 0.4, p[2])
      const grown = smoothstep(0.62, 0.86, n[1]) * smoothstep(4, 9, p[1])
      return mix3(bare, top, grown * (0.55 + 0.45 * edge))
    },
  })
}

/** White water along the feet of the bluffs. */
const surf = (set: FilmSet, height: (x: number, z: number) => number): void => {
  const foam = set.material({ color: [0.95, 0.97, 0.98], roughness: 0.95, f0: 0.01 })
  for (let i = 0; i < 2600; i++) {
    const z = -set.between(6, 260)
    const x = set.between(-120, 120)
    const here = height(x, z)
    if (here > -0.6 || here < -3.98) continue
    const r = set.between(0.4, 1.5)
    set.builder.placed({ at: [x, 0.04, z], scale: [r * 1.6, r * 0.2, r] }, () =>
      set.builder.sphere(foam, [1, 1, 1], 7),
    )
  }
}

/** Stones and wind-bent grass up to the edge. */
const stones = (set: FilmSet, order: SetOrder, spot: number): void => {
  const color = order.season === 'winter' ? hex('#b8bcc4') : hex('#857b6e')
  const blocks = [0, 1, 2].map(() => rock(set, { color, jagged: 0.5 }, 11))
  scatter(set, {
    count: 34,
    near: set.lens.focus * 0.5,
    far: set.lens.focus * 2,
    scale: [0.05, 0.32],
    where: (x, z) => Math.hypot(x, z) > spot * 0.8 && set.ground(x, z) > TOP - 0.6,
    meshes: blocks,
  })
  if (order.season === 'winter') return
  scatter(set, {
    count: 700,
    near: set.lens.focus * 0.5,
    far: set.lens.focus * 3,
    scale: [0.08, 0.2],
    where: (x, z) => set.ground(x, z) > TOP - 0.5 && fbm(x * 0.5 + 9, z * 0.5, 4) < 0.62,
    meshes: [grassTuft(set, hex('#4f6c2c'), hex('#a3b45e'))],
  })
}
