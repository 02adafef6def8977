// A dining table laid for a feast, seen along its length: a white cloth, plates and glasses at each place, dishes and candles down its middle, chairs about it.
import type { FilmSet } from '../film-set.ts'
import { chairAt } from '../prop/furniture.ts'
import { type KnownThing, knownThing } from '../prop/known-thing.ts'
import { hex, scale } from '../vector.ts'
import type { Environment } from './environment.ts'
import { planHall } from './hall.ts'
import type { Shell } from './room-shell.ts'

const food = (form: string, height: number, noun = form): KnownThing => ({
  kind: 'food',
  form,
  height,
  noun,
})

/** Thing, x, z and yaw on the cloth; the table runs from z = -2 to z = 1.1. */
const dishes: readonly (readonly [KnownThing, number, number, number])[] = [
  [food('snack', 0.2, 'roast-turkey'), 0, 0.1, 0.3],
  [food('snack', 0.13, 'salad'), -0.2, 0.66, 0],
  [food('bread', 0.12), 0.2, 0.62, 0.7],
  [food('fruit-basket', 0.26), 0.05, -0.62, 0],
  [food('pie', 0.09), -0.2, -0.42, 0],
  [food('cheese', 0.12), 0.26, -0.26, 0.8],
  [food('snack', 0.11, 'rice'), 0.24, -0.92, 0],
  [food('cake', 0.22), -0.12, -1.2, 0],
  [food('grapes', 0.13), 0.24, 0.34, 0],
  [food('pasta', 0.1), -0.22, -0.86, 0],
  [food('snack', 0.2, 'roast-turkey'), 0.08, -1.62, 1.2],
]

const top = 0.76
const half = 0.62

export const feastTable: Environment = (order) => {
  const shell: Shell = {
    half: 3.2,
    back: 3.6,
    height: 2.9,
    floor: 0,
    wall: hex('#8a3f34'),
    flooring: 'boards',
    floorColor: hex('#8a5a34'),
    backWindow: { x: 0, half: 0.9, low: 0.95, high: 2.3 },
    sideWindows: true,
    ceiling: hex('#efe6d4'),
  }
  return {
    ...planHall(order, shell, (set) => {
      table(set)
      for (const [thing, x, z, yaw] of dishes) {
        const mesh = knownThing(set, thing, 3)
        set.builder.placed({ at: [x, top, z], yaw }, () => set.cast(mesh))
      }
      places(set)
      candles(set)
      set.builder.light([0, 2.5, -0.4], 0.4, [2.2, 1.7, 1.1])
    }),
    vista: { eye: [0.42, 1.62, 2.35], target: [0, 0.72, -0.55], fov: 46 },
  }
}

/** The cloth with its hanging edge, and the legs below it. */
const table = (set: FilmSet): void => {
  const b = set.builder
  const cloth = set.material({
    color: hex('#f4efe4'),
    roughness: 0.9,
    f0: 0.02,
    scale: 60,
    relief: 0.06,
  })
  b.box([-half, top - 0.012, -2.05], [half, top, 1.12], cloth)
  for (const s of [-1, 1])
    b.grid(
      60,
      6,
      (u, v) => [
        s * (half + 0.015 + 0.02 * v * Math.sin(u * 40)),
        top - 0.005 - 0.3 * v,
        -2.05 + 3.17 * u,
      ],
      cloth,
      () => [1, 1, 1],
      false,
    )
  b.grid(
    30,
    6,
    (u, v) => [(u * 2 - 1) * half, top - 0.005 - 0.3 * v, 1.135 + 0.02 * v * Math.sin(u * 22)],
    cloth,
    () => [1, 1, 1],
    false,
  )
  const runner = set.matte(hex('#a8322a'), 0.9, 0.08, 24)
  b.box([-0.2, top, -2.05], [0.2, top + 0.003, 1.14], runner)
  for (const x of [-0.5, 0.5])
    for (const z of [-1.9, 1])
      b.box([x - 0.05, 0, z - 0.05], [x + 0.05, top - 0.02, z + 0.05], set.matte(hex('#5a3820')))
}

/** A plate, a napkin, cutlery and a glass before each chair. */
const places = (set: FilmSet): void => {
  const b = set.builder
  const china = set.material({ color: hex('#f8f6f0'), roughness: 0.15, f0: 0.05 })
  const rim = set.material({ color: hex('#d8b04a'), roughness: 0.3, f0: 0.5, metal: 1 })
  const silver = set.material({ color: hex('#d0d4d8'), roughness: 0.2, f0: 0.7, metal: 1 })
  const linen = set.matte(hex('#2f5a4a'), 0.9, 0.08, 30)
  const wine = knownThing(set, food('wine-glass', 0.2), 2)
  for (const s of [-1, 1])
    for (let k = 0; k < 4; k++) {
      const z = 0.76 - k * 0.78
      b.placed({ at: [s * 0.43, top, z], yaw: (s * Math.PI) / 2 }, () => {
        b.lathe(
          [
            [0.001, 0.004],
            [0.085, 0.004],
            [0.135, 0.018],
            [0.133, 0.022],
            [0.08, 0.01],
            [0.001, 0.009],
          ],
          china,
          [1, 1, 1],
          36,
        )
        b.lathe(
          [
            [0.131, 0.0215],
            [0.137, 0.021],
          ],
          rim,
          [1, 1, 1],
          36,
        )
        b.box([-0.055, 0.012, -0.05], [0.055, 0.024, 0.05], linen)
        for (const x of [-0.17, 0.17, 0.195]) {
          b.box([x - 0.005, 0.002, -0.09], [x + 0.005, 0.007, 0.09], silver)
          b.placed({ at: [x, 0.006, -0.09], scale: [0.013, 0.004, 0.03] }, () => b.sphere(silver))
        }
        b.placed({ at: [0.17, 0, -0.16] }, () => set.cast(wine))
      })
      if (k > 0 || s < 0)
        b.placed({ at: [s * (half + 0.34), 0, z], yaw: (-s * Math.PI) / 2 }, () =>
          chairAt(set, hex('#6a4426'), hex('#8a3f34')),
        )
    }
}

const candles = (set: FilmSet): void => {
  const b = set.builder
  const brass = set.material({ color: hex('#d8b04a'), roughness: 0.3, f0: 0.5, metal: 1 })
  const wax = set.matte(hex('#f6ecd4'), 0.6, 0.02)
  const flame = set.material({ color: [0, 0, 0], emission: [9, 5.2, 1.6] })
  for (const [x, z] of [
    [-0.08, 0.42],
    [0.1, -0.22],
    [-0.06, -0.66],
    [0.06, -1.35],
  ] as const) {
    b.cylinder([x, top, z], [x, top + 0.02, z], 0.05, 0.045, brass, [1, 1, 1], 18)
    b.cylinder([x, top, z], [x, top + 0.1, z], 0.014, 0.02, brass, [1, 1, 1], 12)
    b.cylinder([x, top + 0.1, z], [x, top + 0.3, z], 0.012, 0.011, wax, [1, 1, 1], 12)
    b.placed({ at: [x, top + 0.335, z], scale: [0.009, 0.028, 0.009] }, () => b.sphere(flame))
    b.light([x, top + 0.4, z], 0.04, scale([0.2, 0.12, 0.05], 1))
  }
}
