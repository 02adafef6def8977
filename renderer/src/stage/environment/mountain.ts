// High mountains behind a meadow or a tarn, and lakes among hills.
import type { FilmSet } from '../film-set.ts'
import { grassTuft } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { blossoming, framingTrees } from './framing-trees.ts'
import { isAfloat, levelRadius, unitOf } from './lie-of-land.ts'
import type { Height } from './relief.ts'
import {
  boulders,
  forestOn,
  meadowTufts,
  peaks,
  placeCabin,
  reliefOf,
  reliefPaint,
} from './relief.ts'
import { groundCover } from './sward.ts'
import { addTerrain, addWater, scatter } from './terrain.ts'

/** High mountains behind an alpine meadow or a tarn. */
export const mountain: Environment = (order) => {
  const u = Math.min(unitOf(order), 8)
  const high = 170
  const rise = peaks(order, 55 * Math.max(1, u ** 0.6), high, 22)
  const tarn = order.empty || order.place === 'lake' || order.named('lake') || order.named('water')
  const spot = levelRadius(order)
  const ground: Height = (x, z) => {
    const d = Math.sqrt(x * x + z * z)
    const near = (fbm(x * 0.07 + 2, z * 0.07, 4) - 0.45) * 3 * smoothstep(spot, spot * 2 + 14, d)
    const bowl = tarn
      ? -4.2 * smoothstep(order.empty ? -4 : 9, order.empty ? 9 : 24, -z) * smoothstep(115, 70, -z)
      : -2.5 * smoothstep(spot + 4, spot + 40, -z)
    return near + bowl + rise(x, z)
  }
  return {
    light: 'open',
    sunBehind: true,
    ground,
    water: null,
    haze: 1.1,
    vista: { eye: [0, 3.2, 12], target: [-2, 10.5, -60], fov: 38 },
    build: (set) => {
      const stone = set.material({ roughness: 0.95, f0: 0, scale: 0.6, relief: 0.25, mottle: 0.4 })
      addTerrain(set, {
        height: ground,
        material: stone,
        far: 1300,
        rows: 250,
        columns: 210,
        paint: reliefPaint(reliefOf(order, high), tarn ? -1.6 : -99),
      })
      if (tarn)
        addWater(set, -1.6, { color: [0.02, 0.05, 0.06], scale: 0.25, slope: stillness(order) })
      forestOn(set, order, {
        near: 18 * Math.max(1, u ** 0.5),
        far: 420,
        count: 620,
        low: tarn ? -1 : -6,
        high: 46,
        tall: 8,
      })
      meadowTufts(set, order)
      boulders(set, order, tarn ? -1.4 : -99)
      if (order.named('cabin')) placeCabin(set, 14, -22)
    },
  }
}

/** Whether a lake lies among high mountains, which are then what its picture shows. */
export const isAlpine = ({ named }: SetOrder): boolean =>
  ['mountain-lake', 'alpine-lake', 'tarn', 'fjord', 'mountain', 'mountains', 'norway'].some(named)

/** How steep the ripples of a lake are: none that shows where it mirrors. */
const stillness = ({ named }: SetOrder): number =>
  [
    'reflection',
    'reflections',
    'calm',
    'still',
    'mirror',
    'still-water',
    'calm-water',
    'mist',
  ].some(named)
    ? 0.005
    : 0.02

/** A frozen lake or river, at y = 0. */
export const sheetOfIce = (set: FilmSet): void => {
  const ice = set.material({
    color: hex('#b8d2de'),
    roughness: 0.12,
    f0: 0.05,
    scale: 0.8,
    relief: 0.05,
    mottle: 0.35,
  })
  set.builder.quad([-900, 0, 60], [900, 0, 60], [900, 0, -900], [-900, 0, -900], ice)
}

/** Whether somebody skates there, who is out on the ice. */
const isSkated = ({ brief }: SetOrder): boolean =>
  brief.subjects.some(
    (s) =>
      s.kind === 'person' &&
      (/skater|hockey/.test(s.noun) || s.wears.some((w) => w.item === 'ice-skates')),
  )

/** Where skaters are, before the far shore and this one. */
const isIce = (x: number, z: number): boolean => z < 9 && z > -30 && Math.abs(x) < 26

/** How much farther off what is behind stands for something large. */
const farther = (u: number, power: number): number => Math.max(1, u ** power)

/** What rises over the far shore: high mountains where they are named, else hills. */
const beyondLake = (
  order: SetOrder,
  u: number,
): { rise: Height; high: number; snowline: number } => {
  const high = isAlpine(order) ? 230 : 70
  return isAlpine(order)
    ? { rise: peaks(order, 62 * farther(u, 0.3), high, 30), high, snowline: 62 }
    : { rise: peaks(order, 90 * farther(u, 0.5), high, 30), high, snowline: 200 }
}

const inBloom = ({ brief }: SetOrder): boolean =>
  brief.subjects.some((s) => s.count >= 3 && blossoming.test(s.noun))

/** A still lake with wooded shores and hills; frozen and white in winter. */
export const lake: Environment = (order) => {
  const u = Math.min(unitOf(order), 8)
  const hero = order.brief.subjects[0]
  const afloat =
    isAfloat(order) || /^(swan|duck|shrine|lotus)$/.test(hero?.form ?? '') || hero?.pose === 'fly'
  const frozen = order.season === 'winter' || order.named('frozen') || order.named('ice')
  const skated = frozen && isSkated(order)
  const spot = levelRadius(order)
  const edge = afloat ? 900 : skated ? 16 : -(spot + 1.6 * u ** 0.6)
  const { rise, high, snowline } = beyondLake(order, u)
  const ground: Height = (x, z) => {
    const line = edge + 2 * u ** 0.5 * (noise(x * 0.12, 4) - 0.5) - Math.abs(x) * 0.12
    const bank = afloat
      ? -3
      : 0.45 - 2.6 * smoothstep(line + 2.2, line - 3, z) + smoothstep(4, 26, z) * 1.5
    const sides =
      9 * smoothstep(26 * u ** 0.5, 90 * u ** 0.5, Math.abs(x + 12)) * fbm(x * 0.03, z * 0.03, 4)
    const far = smoothstep(78 * farther(u, 0.5), 100 * farther(u, 0.5), -z) * 5
    return bank + (z < line + 3 || Math.abs(x) > 12 ? sides : 0) + far + rise(x, z)
  }
  const flat: Height = afloat
    ? ground
    : skated
      ? (x, z) => (isIce(x, z) ? 0.004 : ground(x, z))
      : (x, z) =>
          mix(0.45, ground(x, z), smoothstep(spot, spot * 1.8 + 0.5, Math.sqrt(x * x + z * z)))
  return {
    light: 'open',
    sunward: true,
    ground: flat,
    water: afloat ? 0 : null,
    // Of a lake alone little shore is seen.
    vista: { eye: [0, 1.9, order.empty ? 4.5 : 10], target: [0, 3.4, -30], fov: 42 },
    build: (set) => {
      const soil = set.material({ roughness: 0.95, f0: 0, scale: 3, relief: 0.25, mottle: 0.4 })
      addTerrain(set, {
        height: skated ? (x, z) => (isIce(x, z) ? -0.6 : ground(x, z)) : flat,
        material: soil,
        far: 1100,
        rows: 200,
        columns: 180,
        paint: reliefPaint({ ...reliefOf(order, high), snowline: frozen ? -5 : snowline }, 0),
      })
      if (frozen) sheetOfIce(set)
      else
        addWater(set, 0, {
          color: hex('#173a40'),
          scale: 0.3,
          slope: afloat ? 0.06 : stillness(order),
        })
      const bloom = inBloom(order)
      if (bloom && !afloat) framingTrees(set, order.season, 0.25)
      forestOn(set, order, {
        near: (bloom ? 40 : 14) * farther(u, 0.5),
        far: 380,
        count: 560,
        low: 0.5,
        high: 60,
        tall: 7.5,
      })
      shoreGrowth(set, order, afloat, ground)
      boulders(set, order, -0.3)
      if (order.named('cabin')) placeCabin(set, 13, -18)
    },
  }
}

/** Reeds and grass where there is a shore, pads about water lilies. */
const shoreGrowth = (set: FilmSet, order: SetOrder, afloat: boolean, ground: Height): void => {
  if (order.brief.subjects.some((s) => s.form === 'lotus')) lilyPads(set)
  if (afloat) return
  reeds(set, order)
  if (order.season !== 'winter') groundCover(set, order, (x, z) => ground(x, z) > 0.15)
}

/** Leaves of water lilies on the water about those that are the picture. */
const lilyPads = (set: FilmSet): void => {
  const green = set.material({ roughness: 0.4, f0: 0.04 })
  const pads = [0.75, 0.95, 1.15].map((tone) =>
    set.sculpt((b) =>
      b.lathe(
        [
          [0.2, 0],
          [0.21, 0.012],
          [0.001, 0.006],
        ],
        green,
        scale(hex('#4f8a46'), tone),
        18,
      ),
    ),
  )
  const d = set.lens.focus
  scatter(set, {
    count: 170,
    near: d * 0.35,
    far: d * 2.6,
    scale: [0.7, 1.7],
    where: (x, z) => set.ground(x, z) < -0.05 && fbm((x * 3) / d + 4, (z * 3) / d, 3) > 0.42,
    level: 0.03,
    meshes: pads,
  })
}

export const reeds = (set: FilmSet, order: SetOrder): void => {
  if (order.season === 'winter') return
  const reed = grassTuft(set, hex('#4a5a24'), hex('#a8a050'), 14, 0.25)
  const d = set.lens.focus > 30 ? 10 : set.lens.focus
  scatter(set, {
    count: 300,
    near: d * 0.5,
    far: d * 5,
    scale: [0.4, 0.85],
    where: (x, z) => {
      const y = set.ground(x, z)
      return y > -0.3 && y < 0.3
    },
    meshes: [reed],
  })
  meadowTufts(set, order)
}
