// The deck of a ship at sea: teak and steel rails on a yacht or liner, planks, bulwarks, mast and rigging on an old ship.
import type { FilmSet } from '../film-set.ts'
import { hash2, noise } from '../random.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { heavingSea } from './sea.ts'

/** How high the deck stands over the water, metres. */
const freeboard = 3.2

/** Whether the words name a ship of the age of sail. */
const isOld = (order: SetOrder): boolean =>
  order.brief.subjects.some((s) => /pirate|viking|corsair|buccaneer/.test(s.noun)) ||
  /pirate|galleon|sailing ship|tall ship|old ship|wooden ship|viking|frigate|caravel|mast\b/i.test(
    order.brief.prompt,
  )

interface Plan {
  readonly half: number
  readonly back: number
  readonly old: boolean
}

/** Half the deck's width at a depth: it narrows toward the bow. */
const beam = ({ half, back }: Plan, z: number): number =>
  z > -back * 0.35
    ? half
    : half * Math.sqrt(Math.max(0.0025, 1 - ((-z - back * 0.35) / (back * 0.65)) ** 2))

/** A ship's deck, seen toward the bow. */
export const deck: Environment = (order) => {
  const spot = levelRadius(order)
  const plan: Plan = {
    half: Math.max(2.3, spot + 1),
    back: Math.max(8.5, spot + 6),
    old: isOld(order),
  }
  return {
    light: 'open',
    sunward: true,
    ground: () => 0,
    water: null,
    vista: { eye: [0, 1.7, 5.5], target: [0, 1.2, -6], fov: 48 },
    build: (set) => {
      planks(set, plan)
      if (plan.old) oldShip(set, order, plan)
      else yacht(set, order, plan)
      set.builder.placed({ at: [0, -freeboard, 0] }, () => heavingSea(set, order))
    },
  }
}

const planks = (set: FilmSet, plan: Plan): void => {
  const front = set.view.eye[2] + 3
  const wood = set.material({
    roughness: plan.old ? 0.8 : 0.45,
    f0: 0.04,
    scale: 7,
    relief: 0.08,
    mottle: 0.12,
  })
  const color = hex(plan.old ? '#8a6238' : '#c0905a')
  const wide = plan.old ? 0.2 : 0.11
  set.builder.grid(
    150,
    80,
    (u, v) => {
      const z = front - v * (front + plan.back)
      return [(u - 0.5) * 2 * beam(plan, z), 0, z]
    },
    wood,
    (p) => {
      const seam = Math.abs(p[0] / wide - Math.round(p[0] / wide)) < 0.07
      const tone =
        0.78 +
        0.3 * hash2(Math.floor(p[0] / wide), Math.floor(p[2] / 2.2)) +
        0.16 * noise(p[0] * 40, p[2] * 3)
      return scale(color, seam ? 0.35 : tone)
    },
  )
}

/** Points along one side of the deck from the lens to the bow. */
const sideOf = (set: FilmSet, plan: Plan, side: number): (readonly [number, number])[] => {
  const points: (readonly [number, number])[] = []
  for (let z = set.view.eye[2] + 3; z > -plan.back * 0.985; z -= z < -plan.back * 0.8 ? 0.3 : 0.75)
    points.push([side * (beam(plan, z) - 0.06), z])
  points.push([0, -plan.back])
  return points
}

const yacht = (set: FilmSet, order: SetOrder, plan: Plan): void => {
  const b = set.builder
  const white = set.material({ color: [0.93, 0.94, 0.95], roughness: 0.18, f0: 0.06 })
  const steel = set.material({ color: hex('#c8ccd0'), roughness: 0.2, f0: 0.6, metal: 0.7 })
  for (const side of [-1, 1]) {
    const points = sideOf(set, plan, side)
    points.slice(1).forEach(([x1, z1], i) => {
      const [x0, z0] = points[i] ?? [x1, z1]
      b.cylinder([x0, 0.06, z0], [x1, 0.06, z1], 0.1, 0.1, white, [1, 1, 1], 8)
      b.quad(
        [x0, 0.05, z0],
        [x1, 0.05, z1],
        [x1 * 1.02, -freeboard, z1],
        [x0 * 1.02, -freeboard, z0],
        white,
      )
      b.cylinder([x0, 0.1, z0], [x0, 0.98, z0], 0.02, 0.02, steel, [1, 1, 1], 8)
      for (const [y, r] of [
        [0.98, 0.026],
        [0.7, 0.009],
        [0.42, 0.009],
      ] as const)
        b.cylinder([x0, y, z0], [x1, y, z1], r, r, steel, [1, 1, 1], 8)
    })
  }
  const side = set.random() < 0.5 ? -1 : 1
  const x = side * (plan.half - 0.62)
  const cushion = set.matte(hex(set.pick(['#f2eee6', '#e6eaf0', '#e8ddc8'])), 0.95, 0.05)
  const blue = set.matte(hex('#2a5a8a'), 0.95, 0.05)
  set.put(x, -1.2 - order.reach, { radius: 1, height: 0.7 }, {}, () => {
    b.box([-0.42, 0.02, -1], [0.42, 0.3, 1], white)
    b.box([-0.4, 0.3, -0.98], [0.4, 0.42, 0.98], cushion)
    b.placed({ at: [0, 0.44, -0.86], pitch: -0.5 }, () =>
      b.box([-0.38, 0, -0.06], [0.38, 0.42, 0.06], cushion),
    )
    b.placed({ at: [0.02, 0.5, -0.6], pitch: -0.6, yaw: 0.2 }, () =>
      b.box([-0.2, 0, -0.05], [0.2, 0.3, 0.05], blue),
    )
  })
  // The anchor winch and a flag at the bow.
  b.placed({ at: [0, 0, -plan.back + 1.3] }, () => {
    b.box([-0.22, 0, -0.3], [0.22, 0.16, 0.3], white)
    b.cylinder([-0.2, 0.24, 0], [0.2, 0.24, 0], 0.11, 0.11, steel, [1, 1, 1], 16)
  })
}

const oldShip = (set: FilmSet, order: SetOrder, plan: Plan): void => {
  const b = set.builder
  const wood = set.matte(hex('#5e3e22'), 0.8, 0.18, 6)
  const rail = set.matte(hex('#7a5230'), 0.7, 0.14, 6)
  for (const side of [-1, 1]) {
    const points = sideOf(set, plan, side)
    points.slice(1).forEach(([x1, z1], i) => {
      const [x0, z0] = points[i] ?? [x1, z1]
      for (let k = 0; k < 4; k++)
        b.quad(
          [x0, k * 0.2, z0],
          [x1, k * 0.2, z1],
          [x1, k * 0.2 + 0.185, z1],
          [x0, k * 0.2 + 0.185, z0],
          wood,
          scale([1, 1, 1], 0.75 + 0.4 * hash2(i, k)),
        )
      b.quad(
        [x0 * 1.03, -freeboard, z0],
        [x1 * 1.03, -freeboard, z1],
        [x1, 0.8, z1],
        [x0, 0.8, z0],
        wood,
      )
      b.cylinder([x0, 0.86, z0], [x1, 0.86, z1], 0.075, 0.075, rail, [1, 1, 1], 8)
      if (i % 2 === 0) b.box([x0 - 0.06, 0, z0 - 0.06], [x0 + 0.06, 0.82, z0 + 0.06], rail)
    })
    shrouds(set, plan, side)
  }
  mast(set, plan)
  cargo(set, order, plan)
}

/** A ladder of ropes from the bulwark to the mast's top. */
const shrouds = (set: FilmSet, plan: Plan, side: number): void => {
  const rope = set.matte(hex('#3a2e22'), 0.95, 0.1)
  const z = -plan.back * 0.42
  const foot = (k: number) => [side * (plan.half - 0.1), 0.86, z + (k - 1.5) * 0.42] as const
  const top = (k: number) => [side * 0.2, 7.4, z + (k - 1.5) * 0.05] as const
  const at = (k: number, t: number) => {
    const [f, e] = [foot(k), top(k)]
    return [f[0] + (e[0] - f[0]) * t, f[1] + (e[1] - f[1]) * t, f[2] + (e[2] - f[2]) * t] as const
  }
  for (let k = 0; k < 4; k++)
    set.builder.cylinder(foot(k), top(k), 0.022, 0.018, rope, [1, 1, 1], 6)
  for (let t = 0.06; t < 0.9; t += 0.06)
    for (let k = 0; k < 3; k++)
      set.builder.cylinder(at(k, t), at(k + 1, t), 0.012, 0.012, rope, [1, 1, 1], 5)
}

/** The mast with its yard and a bellied sail above the deck. */
const mast = (set: FilmSet, plan: Plan): void => {
  const b = set.builder
  const z = -plan.back * 0.42
  const pole = set.matte(hex('#6e4c2c'), 0.75, 0.14, 5)
  const x = set.free(0, z, 0.3, 3) ? 0 : plan.half * 0.45
  b.cylinder([x, 0, z], [x, 11, z], 0.2, 0.13, pole, [1, 1, 1], 18)
  b.cylinder([x - 3.4, 7.2, z + 0.2], [x + 3.4, 7.2, z + 0.2], 0.1, 0.1, pole, [1, 1, 1], 12)
  const canvas = set.matte(hex('#d8c8a4'), 0.95, 0.08, 5)
  b.grid(
    24,
    16,
    (u, v) => {
      const belly = Math.sin(Math.PI * u) * Math.sin(Math.PI * Math.min(1, v * 0.9 + 0.1)) * 0.9
      return [
        x + (u - 0.5) * (6.6 - v * 0.5),
        3.1 + v * 4.05 + 0.4 * (1 - v) * Math.sin(Math.PI * u),
        z - 0.1 - belly,
      ]
    },
    canvas,
    (p) =>
      scale(
        [1, 1, 1],
        0.88 + 0.12 * noise(p[0] * 1.5, p[1] * 1.5) - (Math.abs((p[0] / 0.9) % 1) < 0.03 ? 0.1 : 0),
      ),
    false,
  )
}

/** Barrels, a coil of rope and the wheel where somebody is to steer. */
const cargo = (set: FilmSet, order: SetOrder, plan: Plan): void => {
  const b = set.builder
  const stave = set.matte(hex('#8a5e34'), 0.75, 0.16, 6)
  const iron = set.matte(hex('#33322f'), 0.55, 0.06)
  const side = set.random() < 0.5 ? -1 : 1
  for (const [k, z] of [
    [0.62, -1.6],
    [0.5, -2.4],
    [-0.68, -2.9],
  ] as const)
    set.put(
      side * plan.half * k,
      z - order.reach * 0.5,
      { radius: 0.4, height: 0.9 },
      { yaw: z },
      () => {
        b.lathe(
          [
            [0.28, 0],
            [0.36, 0.42],
            [0.28, 0.86],
            [0.001, 0.86],
          ],
          stave,
          [1, 1, 1],
          20,
        )
        for (const y of [0.12, 0.7])
          b.lathe(
            [
              [0.325, y],
              [0.335, y + 0.06],
            ],
            iron,
            [1, 1, 1],
            20,
          )
      },
    )
  const rope = set.matte(hex('#b89a68'), 0.95, 0.12)
  set.put(-side * plan.half * 0.55, -0.9, { radius: 0.4, height: 0.3 }, {}, () => {
    for (let k = 0; k < 4; k++)
      b.lathe(
        [
          [0.36 - k * 0.02, k * 0.065],
          [0.4 - k * 0.02, k * 0.065 + 0.032],
          [0.36 - k * 0.02, k * 0.065 + 0.065],
          [0.28, k * 0.065 + 0.03],
        ],
        rope,
        [1, 1, 1],
        20,
      )
  })
}
