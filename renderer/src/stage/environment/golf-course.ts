// A golf course: mown stripes of a fairway, a green with its flag, bunkers of sand, trees along both sides.
import type { FilmSet } from '../film-set.ts'
import { broadTree, bush } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import type { Casts } from './lawn.ts'
import { levelled, rolling } from './lie-of-land.ts'
import { grassOf } from './sward.ts'
import { addTerrain, scatter } from './terrain.ts'

/** Whether the words ask for a golf course. */
export const asksForGolf = ({ named }: SetOrder): boolean => named('golf-course')

interface Plan {
  /** Middle and half axes of the green. */
  readonly green: readonly [x: number, z: number, rx: number, rz: number]
  readonly bunkers: readonly (readonly [x: number, z: number, rx: number, rz: number])[]
}

/** 1 inside a ragged ellipse, 0 outside. */
const inside = (
  [x, z, rx, rz]: readonly [number, number, number, number],
  px: number,
  pz: number,
  soft: number,
): number => {
  const rag = 0.16 * (fbm(px * 0.35 + x, pz * 0.35, 3) - 0.5)
  const d = Math.hypot((px - x) / rx, (pz - z) / rz) + rag
  return smoothstep(1 + soft, 1 - soft, d)
}

const planOf = (order: SetOrder): Plan => {
  const side = order.seed % 2 ? 1 : -1
  return {
    green: [side * 4.2, -19, 5.6, 4.2],
    bunkers: [
      [side * -4.6, -14, 2.6, 1.5],
      [side * 11, -22, 2.8, 1.6],
      [side * -1.8, -25, 2.4, 1.2],
    ],
  }
}

/** Land that rises a little to the green and dips into the bunkers. */
export const golfCourse: Environment = (order) => {
  const plan = planOf(order)
  const roll = rolling(order.seed, 0.55, 26)
  const big = rolling(order.seed + 3, 5, 90)
  const own = (x: number, z: number): number => {
    const far = smoothstep(34, 120, Math.hypot(x, z)) * (5 + big(x, z))
    const rise = 0.9 * inside(plan.green, x, z, 0.55)
    const dips = plan.bunkers.reduce((sum, b) => sum + 0.4 * inside(b, x, z, 0.3), 0)
    return roll(x, z) + 0.035 * Math.max(0, -z - 4) + far + rise - dips
  }
  const ground = levelled(order, own, 0)
  return {
    light: 'open',
    ground,
    water: null,
    vista: { eye: [0, ground(0, 8) + 1.9, 8], target: [0, 1, -18], fov: 40 },
    build: (set) => {
      turf(set, order, plan)
      flag(set, plan)
      trees(set, order, plan)
    },
  }
}

const turf = (set: FilmSet, order: SetOrder, plan: Plan): void => {
  const g = grassOf(order)
  const earth = set.material({ roughness: 0.9, f0: 0.01, scale: 26, relief: 0.12, mottle: 0.16 })
  const sand = hex('#ecdcb4')
  addTerrain(set, {
    height: set.ground,
    material: earth,
    far: 420,
    rows: 220,
    columns: 200,
    paint: (p) => {
      const [x, z] = [p[0], p[2]]
      const grit = noise(x * 11, z * 11)
      const wide = 7 + 2.4 * (fbm(z * 0.08, 3, 3) - 0.5) * 4
      const fairway = smoothstep(wide + 1, wide - 1, Math.abs(x))
      const stripe = Math.floor((x + 40) / 1.7) % 2
      const rough = scale(mix3(g.low, g.high, fbm(x * 0.25, z * 0.25, 4)), 0.72 + 0.3 * grit)
      const mown = scale(stripe ? hex('#5fa03a') : hex('#73b548'), 0.92 + 0.14 * grit)
      const short = scale(hex('#8ecb5c'), 0.96 + 0.07 * grit)
      const bunker = Math.max(...plan.bunkers.map((b) => inside(b, x, z, 0.05)))
      const grass = mix3(mix3(rough, mown, fairway), short, inside(plan.green, x, z, 0.04))
      return mix3(grass, scale(sand, 0.92 + 0.12 * grit), bunker)
    },
  })
}

/** The hole with its flag. */
const flag = (set: FilmSet, { green: [x, z] }: Plan): void => {
  const b = set.builder
  const y = set.ground(x, z)
  const white = set.material({ color: hex('#f6f5f0'), roughness: 0.5, f0: 0.04 })
  const red = set.material({ color: hex('#d0242a'), roughness: 0.7, f0: 0.02 })
  b.cylinder([x, y, z], [x, y + 3, z], 0.035, 0.03, white, [1, 1, 1], 10)
  b.cylinder(
    [x, y + 0.01, z],
    [x, y + 0.02, z],
    0.2,
    0.2,
    set.matte(hex('#1a2414'), 0.9, 0),
    [1, 1, 1],
    18,
  )
  b.grid(
    10,
    4,
    (u, v) => [
      x + u * 1.15,
      y + 2.2 + 0.75 * v - 0.18 * u * (v - 0.5) * 2 + 0.05 * Math.sin(u * 6),
      z + 0.1 * Math.sin(u * 5),
    ],
    red,
    () => [1, 1, 1],
    false,
  )
}

const trees = (set: FilmSet, order: SetOrder, plan: Plan): void => {
  const crowns = [0, 1, 2].map(() => broadTree(set, order.season, 620)) as unknown as Casts
  const clear = (x: number, z: number, by: number): boolean =>
    Math.abs(x) > by && inside(plan.green, x, z, 0.6) < 0.05
  scatter(set, {
    count: 60,
    near: 16,
    far: 170,
    scale: [6, 10],
    where: (x, z) => clear(x, z, z < -34 ? 3 : 12),
    meshes: crowns,
  })
  scatter(set, {
    count: 24,
    near: 14,
    far: 60,
    scale: [0.7, 1.5],
    sink: 0.05,
    where: (x, z) => clear(x, z, 11),
    meshes: [bush(set, order.season, 240)],
  })
}
