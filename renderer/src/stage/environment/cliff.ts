// A headland over the sea, seen from the water: a castle, a house or a lighthouse on it, walls of rock under it, waves breaking at their foot, open sea beside it.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { puff } from '../prop/puff.ts'
import { rock } from '../prop/rock.ts'
import { fbm, noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { heavingSea, isRough, whiteWater } from './sea.ts'
import { addTerrain } from './terrain.ts'

/** The rounded corner of land that runs out into the sea. */
interface Headland {
  readonly spot: number
  /** +1 when the open sea is on the right, -1 on the left. */
  readonly side: number
  /** Where its front (+z) and its end (toward `side`) lie, and how round the corner between is. */
  readonly front: number
  readonly end: number
  readonly round: number
}

const headlandOf = (order: SetOrder): Headland => {
  const spot = levelRadius(order)
  return {
    spot,
    side: order.seed % 2 ? 1 : -1,
    front: spot * 0.72,
    end: spot * 1.02,
    round: spot * 0.55,
  }
}

/** Bays and noses of the coast at a place, metres seaward. */
const ragged = ({ spot }: Headland, x: number, z: number): number =>
  spot * 0.5 * (fbm((x / spot) * 1.7 + 4, (z / spot) * 1.7 + 3, 4) - 0.5)

/** Metres outside the headland; negative on it. */
const outside = (land: Headland, x: number, z: number): number => {
  const px = land.side * x - (land.end - land.round)
  const pz = z - (land.front - land.round)
  const corner = Math.sqrt(Math.max(px, 0) ** 2 + Math.max(pz, 0) ** 2)
  return corner + Math.min(Math.max(px, pz), 0) - land.round - ragged(land, x, z)
}

/** A point of the coast and the way out to sea there: `u` 0 far along the front, about the corner, 1 far back. */
const coastAt = (
  land: Headland,
  u: number,
): { readonly x: number; readonly z: number; readonly out: readonly [number, number] } => {
  const { spot, side, front, end, round } = land
  const along = 5 * spot
  const arc = (Math.PI / 2) * round
  const back = 6 * spot
  const s = u * (along + arc + back)
  let [x, z, ox, oz] = [0, front, 0, 1]
  if (s < along) x = end - round - (along - s)
  else if (s < along + arc) {
    const a = (s - along) / round
    ;[ox, oz] = [Math.sin(a), Math.cos(a)]
    x = end - round + round * ox
    z = front - round + round * oz
  } else [x, z, ox, oz] = [end, front - round - (s - along - arc), 1, 0]
  const reach = ragged(land, side * x, z)
  return { x: side * (x + ox * reach), z: z + oz * reach, out: [side * ox, oz] }
}

/** A building on a cliff above the sea. */
export const cliff: Environment = (order) => {
  const headland = headlandOf(order)
  const { spot } = headland
  const top = Math.max(4, order.span * 0.5)
  const ground = (x: number, z: number): number => {
    const out = outside(headland, x, z)
    if (out > 0) return -6
    const d = Math.sqrt(x * x + z * z)
    const rolling = (fbm(x * 0.05 + 2, z * 0.05, 4) - 0.45) * 5 * smoothstep(spot, spot * 2.4, d)
    const rim = -0.1 * top * smoothstep(-0.22 * spot, 0, out)
    return (
      top + rim + rolling + 14 * smoothstep(spot * 1.6, spot * 6, -z) * fbm(x * 0.01, z * 0.01, 4)
    )
  }
  return {
    light: 'open',
    sunward: true,
    ground,
    water: 0,
    lensHeight: top * 1.05,
    show: 0.66,
    lift: 0.24,
    vista: { eye: [0, 6, 40], target: [0, 8, 0], fov: 36 },
    build: (set) => {
      land(set, order, ground, top)
      face(set, headland, top)
      heavingSea(set, order)
      surf(set, headland, isRough(order) ? 1 : 0.5, whiteWater(order))
    },
  }
}

const land = (
  set: FilmSet,
  order: SetOrder,
  ground: (x: number, z: number) => number,
  top: number,
): void => {
  const material = set.material({ roughness: 0.95, f0: 0, scale: 2, relief: 0.3, mottle: 0.4 })
  addTerrain(set, {
    height: ground,
    material,
    far: 700,
    rows: 200,
    columns: 150,
    paint: (p) => {
      const q = fbm(p[0] * 0.2, p[2] * 0.2, 4)
      const grass = mix3(hex('#4f6f30'), hex('#809a48'), q)
      return order.season === 'winter'
        ? hex('#e8eef4')
        : mix3(hex('#6f665a'), grass, smoothstep(top * 0.6, top * 0.9, p[1]))
    },
  })
}

/** The walls of rock about the headland, their strata and their clefts, from the sea to the edge. */
const face = (set: FilmSet, headland: Headland, top: number): void => {
  const stone = set.material({
    roughness: 0.95,
    f0: 0.01,
    scale: 2.2 / top,
    relief: 0.5,
    mottle: 0.5,
  })
  const paint = (p: Vec3): Vec3 =>
    scale(
      mix3(
        mix3(hex('#574f47'), hex('#90857a'), fbm((p[0] + p[2]) * (2.2 / top), p[1] * (5 / top), 4)),
        hex('#5f7440'),
        smoothstep(top * 0.88, top, p[1] + top * 0.12 * (noise(p[0], p[2]) - 0.5)),
      ),
      (0.66 + 0.55 * noise((p[0] + p[2]) * 0.2, p[1] * (9 / top))) *
        mix(0.55, 1, smoothstep(0, top * 0.3, p[1])),
    )
  set.builder.grid(
    420,
    44,
    (u, v) => {
      const at = coastAt(headland, headland.side > 0 ? u : 1 - u)
      const s = u * 12 * headland.spot
      const cleft = (fbm(s * (2.6 / top), v * 1.1 + 9, 5) - 0.5) * top * 0.7
      const ledge = (Math.floor(v * 6 + fbm(s * 0.1, 2, 3) * 3) % 2) * top * 0.05
      const foot = (1 - v) ** 1.6 * top * 0.4
      const swell = Math.sin(Math.PI * Math.min(1, v * 0.94 + 0.06)) * 0.8
      const reach = 0.25 + foot + (cleft + ledge) * swell
      return [at.x + at.out[0] * reach, -1.5 + v * (top * 0.93 + 1.5), at.z + at.out[1] * reach]
    },
    stone,
    paint,
    false,
  )
}

/** Rocks at the foot and the white water that breaks on them. */
const surf = (set: FilmSet, headland: Headland, strong: number, tone: Rgb): void => {
  const { spot } = headland
  const stones = [0, 1].map(() => rock(set, { color: hex('#4f4943'), jagged: 0.9 }, 11))
  const b = set.builder
  for (let i = 0; i < 90; i++) {
    const coast = coastAt(headland, set.between(0.2, 0.75))
    const off = spot * (0.3 + 0.4 * set.random())
    const [x, z] = [coast.x + coast.out[0] * off, coast.z + coast.out[1] * off]
    const size = spot * set.between(0.05, 0.2)
    const stone = stones[i % 2]
    if (i % 2 && stone)
      b.placed({ at: [x, -0.12 * size, z], yaw: i, scale: size }, () => set.cast(stone))
    if (i % 3 === 0)
      spray(set, [x, 0, z], spot * strong * set.between(0.06, 0.16), i % 4 ? 0.7 : 2, tone)
  }
}

/** Water thrown up by a wave that breaks: dense and wide at its foot, thin and torn as high as `high` times its width. */
const spray = (set: FilmSet, at: Vec3, wide: number, high: number, tone: Rgb): void => {
  for (let k = 0; k < 26; k++) {
    const rise = (k / 25) ** 1.3
    const r = wide * mix(0.42, 0.1, rise) * set.between(0.7, 1.4)
    puff(set.builder, {
      at: [
        at[0] + wide * mix(2.2, 0.9, rise) * (set.random() - 0.5),
        at[1] + wide * high * rise,
        at[2] + wide * (set.random() - 0.5),
      ],
      size: [r * 1.3, r * mix(0.6, 1.25, rise), r],
      tone,
      dense: mix(0.75, 0.3, rise),
      yaw: 6 * set.random(),
    })
  }
}
