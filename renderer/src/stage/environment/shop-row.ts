// A row of houses seen from across the street, for a shop that is itself the picture: neighbours on both sides, pavement and cobbles before it.

import type { FilmSet } from '../film-set.ts'
import { knownThing } from '../prop/known-thing.ts'
import { passerBy } from '../prop/passer-by.ts'
import { bush } from '../prop/plant.ts'
import { lampPost } from '../prop/town.ts'
import { hex } from '../vector.ts'
import { cafeTable } from './cafe-room.ts'
import type { Environment, SetOrder } from './environment.ts'
import { cobbles } from './paving.ts'
import { townHouse } from './town-house.ts'

/** Whether the front of a shop, or of a station, is what the picture is of. */
export const asksForShopRow = ({ brief }: SetOrder): boolean =>
  brief.subjects[0]?.form === 'shop-front' ||
  brief.subjects.some((s) => s.form === 'shop-front' && s.traits['backs'] !== undefined) ||
  hasStation(brief)

/** A fire or police station or a hospital has an asphalt yard before it. */
const hasStation = (brief: SetOrder['brief']): boolean =>
  brief.subjects.some((s) => s.traits['row'] !== undefined)

const plasters: readonly [string, ...string[]] = [
  '#e0c090',
  '#c87a5a',
  '#a8b8b0',
  '#e8dcc4',
  '#b8604a',
  '#d8b070',
]

export const shopRow: Environment = (order) => ({
  light: 'open',
  ground: () => 0.12,
  water: null,
  // What is parked before a front is seen with a good part of it.
  show: order.brief.subjects.some((s) => s.traits['backs']) ? 0.66 : 1.06,
  sunBehind: true,
  vista: { eye: [0.6, 1.7, 13], target: [0, 2.6, 0], fov: 40 },
  build: (set) => {
    cobbles(set, order, hex('#8a8178'), 26)
    const yard = hasStation(order.brief)
    const [subject] = set.subjects
      .filter((s) => s.high[2] > -12)
      .sort((a, b) => b.high[0] - b.low[0] - a.high[0] + a.low[0])
    const front = subject ? subject.high[2] - 1.2 : 2.9
    const slab = set.matte(hex('#a49c90'), 0.85, 0.15, 6)
    set.builder.box([-30, 0, front - 3], [30, 0.12, front + 3.4], slab)
    set.builder.box(
      [-30, 0, front + 3.4],
      [30, 0.13, front + 3.65],
      set.matte(hex('#8c867c'), 0.85, 0.1),
    )
    if (yard) apron(set, front, subject?.low[0] ?? -8, subject?.high[0] ?? 8)
    if (order.named('cafe-tables')) cafeTables(set, order, front)
    neighbours(set, subject?.low[0] ?? -4, subject?.high[0] ?? 4, front)
    for (const s of [-1, 1])
      set.put(
        s * ((subject?.high[0] ?? 4) + 0.8),
        front + 3,
        { radius: 0.25, height: 3.8 },
        {},
        () => lampPost(set, 3.6),
      )
    for (let i = 0; i < 3; i++) {
      const person = passerBy(set)
      set.put(
        set.between(5, 11) * (i % 2 ? 1 : -1),
        front + set.between(0.8, 2.6),
        { radius: 0.3, height: 1.7 },
        { yaw: set.random() * 6 },
        () => set.cast(person),
      )
    }
  },
})

/** Round tables with chairs on the pavement, some under parasols, tubs of flowers at the ends. */
const cafeTables = (set: FilmSet, order: SetOrder, front: number): void => {
  if (set.lacks('table')) return
  const b = set.builder
  const red = [hex('#a8283a'), hex('#f4ecdc')] as const
  const cloth = set.matte([1, 1, 1], 0.85, 0.05, 20)
  const cup = knownThing(set, { kind: 'food', form: 'coffee-cup', height: 0.13 }, 2)
  const cake = knownThing(set, { kind: 'food', form: 'croissant', height: 0.09 }, 2)
  for (const [i, [x, z]] of (
    [
      [-3.1, 1.2],
      [-1.6, 2.5],
      [1.7, 1.3],
      [3.3, 2.4],
      [-4.9, 2.3],
      [5.1, 1.5],
    ] as const
  ).entries())
    set.put(x, front + z, { radius: 0.8, height: 1.2 }, { yaw: i * 1.1 }, () => {
      cafeTable(set)
      b.placed({ at: [0.1, 0.745, 0.08] }, () => set.cast(cup))
      b.placed({ at: [-0.14, 0.745, -0.06] }, () => set.cast(cake))
      if (i % 2 === 0) return
      const pole = set.matte(hex('#e8e2d4'), 0.5)
      b.cylinder([0, 0.7, 0], [0, 2.35, 0], 0.02, 0.02, pole, [1, 1, 1], 8)
      for (let k = 0; k < 10; k++) {
        const [a0, a1] = [(k / 10) * 6.2832, ((k + 1) / 10) * 6.2832]
        b.quad(
          [1.05 * Math.cos(a0), 2.05, 1.05 * Math.sin(a0)],
          [1.05 * Math.cos(a1), 2.05, 1.05 * Math.sin(a1)],
          [0, 2.45, 0],
          [0, 2.45, 0],
          cloth,
          red[k % 2] ?? red[0],
        )
      }
    })
  const tub = set.matte(hex('#7a5a3c'), 0.85, 0.1)
  const green = bush(set, order.season, 300, hex('#e0405a'))
  for (const x of [-6.3, 6.4])
    set.put(x, front + 2, { radius: 0.5, height: 1.2 }, {}, () => {
      b.box([-0.4, 0, -0.4], [0.4, 0.5, 0.4], tub)
      b.placed({ at: [0, 0.46, 0], scale: 0.85 }, () => set.cast(green))
    })
}

/** Asphalt from the doors across the street, with a kerb line and the dashes of the lanes. */
const apron = (set: FilmSet, front: number, left: number, right: number): void => {
  const b = set.builder
  const tar = set.material({ roughness: 0.9, f0: 0.02, scale: 22, relief: 0.1, mottle: 0.18 })
  const paint = set.matte(hex('#e6e2d4'), 0.8, 0.05)
  b.box([-70, 0.02, front + 3.5], [70, 0.15, front + 40], tar, hex('#55565a'))
  b.box([left, 0.02, front - 1], [right, 0.152, front + 3.6], tar, hex('#5c5d60'))
  for (let i = -7; i <= 7; i++)
    b.box([i * 5 - 1.1, 0.1, front + 16.2], [i * 5 + 1.1, 0.156, front + 16.4], paint)
  for (const x of [left + 0.4, (left + right) / 2, right - 0.4])
    b.box([x - 0.08, 0.1, front], [x + 0.08, 0.158, front + 3.6], paint)
}

const neighbours = (set: FilmSet, left: number, right: number, front: number): void => {
  for (const s of [-1, 1]) {
    let x = s < 0 ? left : right
    for (let i = 0; i < 4; i++) {
      const wide = set.between(5, 6.4)
      set.builder.placed({ at: [x + (s * wide) / 2, 0.1, front] }, () =>
        townHouse(set, {
          wide,
          deep: 7,
          floors: 2 + (i % 2),
          color: hex(set.pick(plasters)),
          victorian: false,
          shop: i > 0 && set.random() < 0.5,
          gabled: set.random() < 0.35,
          near: i < 2,
        }),
      )
      x += s * wide
    }
  }
}
