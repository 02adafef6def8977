// A parking garage: a low concrete deck of columns with their yellow bands, marked bays, parked cars and rows of tubes.
import type { FilmSet } from '../film-set.ts'
import { parkedCar } from '../prop/town.ts'
import { fbm } from '../random.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'

const bay = 2.7

export const parkingGarage: Environment = (order) => {
  const lane = Math.max(3.1, levelRadius(order) + 1.5)
  const back = 24
  const tall = Math.max(2.9, order.span * 1.5)
  return {
    light: 'room',
    ground: () => 0,
    water: null,
    room: { halfWidth: lane + 1, height: tall - 0.15, back: 40 },
    vista: { eye: [0.5, 1.5, 6], target: [-0.4, 1.2, -6], fov: 50 },
    build: (set) => {
      deck(set, lane, back, tall)
      bays(set, lane, back)
      columns(set, lane, back, tall)
      tubes(set, lane, back, tall)
      cars(set, order, lane, back)
    },
  }
}

const deck = (set: FilmSet, lane: number, back: number, tall: number): void => {
  const b = set.builder
  const front = set.view.eye[2] + 2
  const wide = lane + 6
  const smooth = set.material({ roughness: 0.28, f0: 0.05 })
  b.grid(
    140,
    120,
    (u, v) => [(u - 0.5) * 2 * wide, 0, front - v * (front + back)],
    smooth,
    ([x, , z]) => scale(hex('#7c7e80'), 0.72 + 0.5 * fbm(x * 0.5, z * 0.4, 4)),
  )
  const wall = set.matte(hex('#9a9a96'), 0.9, 0.08)
  b.box([-wide, 0, -back - 0.3], [wide, tall, -back], wall)
  b.box([-wide, 0.05, -back], [wide, 0.9, -back + 0.02], set.matte(hex('#2f5fa8'), 0.7, 0.03))
  for (const s of [-1, 1]) {
    const [x0, x1] = s < 0 ? [-wide - 0.2, -wide] : [wide, wide + 0.2]
    b.box([x0, 0, -back], [x1, tall, Math.min(front, 4)], wall)
  }
  if (set.view.eye[1] >= tall) return
  const slab = set.matte(hex('#86868a'), 0.9, 0.06)
  b.box([-wide, tall, -back], [wide, tall + 0.15, Math.min(front, 3.4)], slab)
  for (let z = 1; z > -back; z -= bay * 2)
    b.box([-wide, tall - 0.3, z - 0.2], [wide, tall, z + 0.2], slab)
}

/** White lines of the bays on both sides and an arrow in the lane. */
const bays = (set: FilmSet, lane: number, back: number): void => {
  const b = set.builder
  const paint = set.matte(hex('#e8e8e0'), 0.8, 0.1)
  for (const s of [-1, 1])
    for (let z = 2; z > -back; z -= bay) {
      const [x0, x1] = s < 0 ? [-lane - 5, -lane] : [lane, lane + 5]
      b.box([x0, 0.001, z - 0.05], [x1, 0.004, z + 0.05], paint)
    }
  for (const z of [-5, -14]) {
    b.box([-0.09, 0.001, z - 1], [0.09, 0.004, z + 1], paint)
    b.quad(
      [-0.45, 0.004, z - 0.9],
      [0, 0.004, z - 0.9],
      [0.45, 0.004, z - 0.9],
      [0, 0.004, z - 1.7],
      paint,
    )
  }
}

const columns = (set: FilmSet, lane: number, back: number, tall: number): void => {
  const b = set.builder
  const concrete = set.matte(hex('#a2a19c'), 0.9, 0.07)
  const [yellow, black] = [
    set.matte(hex('#e8b81c'), 0.6, 0.03),
    set.matte(hex('#18181a'), 0.6, 0.03),
  ]
  for (const s of [-1, 1])
    for (let z = -bay / 2 - 0.9; z > -back; z -= bay * 2) {
      const x = s * (lane + 0.25)
      if (!set.free(x, z, 0.35, tall, 0)) continue
      b.box([x - 0.25, 0, z - 0.25], [x + 0.25, tall, z + 0.25], concrete)
      for (let k = 0; k < 5; k++)
        b.box(
          [x - 0.26, 0.1 + k * 0.2, z - 0.26],
          [x + 0.26, 0.3 + k * 0.2, z + 0.26],
          k % 2 ? black : yellow,
        )
      b.box(
        [x - 0.2, 1.5, z + 0.25],
        [x + 0.2, 1.95, z + 0.27],
        set.matte(hex('#2f5fa8'), 0.6, 0.02),
      )
      b.box([x - 0.07, 1.58, z + 0.27], [x - 0.01, 1.87, z + 0.28], set.matte(hex('#f4f4f0')))
      b.box([x - 0.07, 1.81, z + 0.27], [x + 0.1, 1.87, z + 0.28], set.matte(hex('#f4f4f0')))
      b.box([x - 0.07, 1.68, z + 0.27], [x + 0.1, 1.74, z + 0.28], set.matte(hex('#f4f4f0')))
    }
}

const tubes = (set: FilmSet, lane: number, back: number, tall: number): void => {
  const b = set.builder
  const tube = set.material({ color: [0, 0, 0], emission: [3.4, 3.7, 3.6] })
  const red = set.matte(hex('#b8302a'), 0.5, 0.02)
  for (const s of [-1, 1]) {
    for (let z = 0.6; z > -back; z -= 3.4) {
      b.box(
        [s * lane * 0.5 - 0.06, tall - 0.36, z - 1.3],
        [s * lane * 0.5 + 0.06, tall - 0.3, z],
        tube,
      )
      if (z > -12) b.light([s * lane * 0.5, tall - 0.5, z - 0.65], 0.16, [1.5, 1.62, 1.55])
    }
    b.cylinder(
      [s * lane * 0.75, tall - 0.42, 2],
      [s * lane * 0.75, tall - 0.42, -back],
      0.04,
      0.04,
      red,
      [1, 1, 1],
      10,
    )
  }
}

const cars = (set: FilmSet, order: SetOrder, lane: number, back: number): void => {
  if (set.lacks('car')) return
  if (order.named('empty')) return
  const kinds = [0, 1, 2, 3].map(() => parkedCar(set))
  let i = 0
  for (const s of [-1, 1])
    for (let z = 2 - bay / 2; z > -back + 1; z -= bay) {
      const car = kinds[i++ % kinds.length]
      if (car === undefined || set.random() < 0.28) continue
      set.put(s * (lane + 2.6), z, { radius: 1.5, height: 1.5 }, { yaw: s < 0 ? 0 : Math.PI }, () =>
        set.cast(car),
      )
    }
}
