// Cafe: inside, or a terrace with a view when the prompt names a city or a landmark.
import type { FilmSet } from '../film-set.ts'
import { broadTree } from '../prop/plant.ts'
import { awning, lampPost } from '../prop/town.ts'
import { hex } from '../vector.ts'
import { cafeRoom, cafeTable } from './cafe-room.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelRadius } from './lie-of-land.ts'
import { cobbles } from './paving.ts'
import { tableTop } from './table-top.ts'
import { skyline } from './urban.ts'

/** Cafe: a terrace with a view when the prompt names a city or a landmark, else the room. */
export const cafe: Environment = (order) => {
  const outside =
    [
      'paris',
      'eiffel-tower',
      'street',
      'terrace',
      'cafe-terrace',
      'outdoor-cafe',
      'sidewalk-cafe',
      'string-lights',
      'outdoor',
      'rome',
      'italy',
      'venice',
      'city',
    ].some(order.named) || order.brief.subjects.some((s) => s.kind === 'building')
  if (!outside) return order.tabletop ? tableTop(order) : cafeRoom(order)
  const small = order.tabletop
  const tall = 0.745
  return {
    light: 'open',
    ground: (x, z) => (small && Math.sqrt(x * x + z * z) > tableRadius(order) + 0.02 ? -tall : 0),
    water: null,
    show: small ? 0.66 : 1,
    vista: { eye: [0.2, 1.6, 5], target: [0, 1.3, -6], fov: 46 },
    build: (set) => {
      const floor = small ? -tall : 0
      set.builder.placed({ at: [0, floor, 0] }, () => terrace(set, order, floor))
      if (small) {
        const r = tableRadius(order)
        const marble = set.material({
          color: hex('#ece6da'),
          roughness: 0.18,
          f0: 0.05,
          scale: 3,
          relief: 0.02,
          mottle: 0.12,
        })
        set.builder.cylinder([0, -0.03, 0], [0, 0, 0], r, r, marble, [1, 1, 1], 56)
        set.builder.cylinder(
          [0, floor, 0],
          [0, -0.03, 0],
          0.03,
          0.03,
          set.matte(hex('#24262a')),
          [1, 1, 1],
          10,
        )
      }
    },
  }
}

/** A round table with a little room about what stands on it, so that its edge is in the picture. */
const tableRadius = (order: SetOrder): number => Math.max(0.27, levelRadius(order) * 1.2)

const terrace = (set: FilmSet, order: SetOrder, floor: number): void => {
  cobbles(set, order, hex('#b4a898'), 30)
  const spot = levelRadius(order)
  const fit = (x: number, z: number, r: number, h: number) => set.free(x, z, r, h, floor)
  for (const [x, z] of [
    [-1.9, -1.6],
    [2, -2.1],
    [-2.6, -4],
    [2.9, -4.6],
    [0.5, -5.5],
  ] as const) {
    const px = x + Math.sign(x) * spot * 0.8
    if (fit(px, z, 0.8, 1)) set.builder.placed({ at: [px, 0, z], yaw: x }, () => cafeTable(set))
  }
  // Houses on one side only, so that the sky, and a landmark in it, stay in view.
  const landmark = set.subjects.find((s) => s.high[2] < -15)
  const side = landmark
    ? landmark.low[0] + landmark.high[0] > 0
      ? -1
      : 1
    : set.sun[0] > 0
      ? -1
      : 1
  set.builder.placed({ at: [side * 7, 0, -4] }, () => {
    const stone = set.material({
      surface: 'facade',
      color: hex('#e0d2b8'),
      roughness: 0.8,
      f0: 0.02,
      scale: 2.1,
      relief: 3,
      emission: set.lit ? [1.6, 1.05, 0.5] : [0.02, 0.02, 0.02],
      share: set.lit ? 0.45 : 0.05,
    })
    if (!fit(side * 7, -4, 1.5, 8)) return
    set.builder.box([-2.6, 3.2, -30], [4, 13, -5], stone, [1, 1, 1], true)
    set.builder.box([-2.4, 0, -30], [4, 3.2, -5], set.matte(hex('#2f4a3a'), 0.5, 0.03))
    for (let z = -26; z < -6; z += 4)
      set.builder.placed({ at: [side > 0 ? -2.6 : 2.6, 0, z], yaw: (-side * Math.PI) / 2 }, () =>
        awning(set, 3.4, 3.2, 1.5, hex('#a8283a'), hex('#f4ecdc')),
      )
  })
  const tree = broadTree(set, order.season, 700)
  for (const [x, z] of [
    [-side * 6.5, -9],
    [-side * 7.5, -16],
    [side * 3.4, -24],
    [-side * 10, -24],
  ] as const)
    if (fit(x, z, 1.6, 6))
      set.builder.placed({ at: [x, 0, z], scale: 6, yaw: z }, () => set.cast(tree))
  for (const x of [-side * 3.6, -side * 4.4])
    if (fit(x, -6.5 - Math.abs(x), 0.3, 4))
      set.builder.placed({ at: [x, 0, -6.5 - Math.abs(x)] }, () => lampPost(set, 3.6))
  skyline(set, {
    kind: 'old',
    near: 60,
    far: 240,
    count: 90,
    base: floor,
    low: 9,
    high: 8,
    center: 0,
  })
}
