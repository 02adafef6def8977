// A row of houses seen from across the street, for a shop that is itself the picture: neighbours on both sides, pavement and cobbles before it.

import type { FilmSet } from '../film-set.ts'
import { passerBy } from '../prop/passer-by.ts'
import { lampPost } from '../prop/town.ts'
import { hex } from '../vector.ts'
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
    const [subject] = [...set.subjects].sort((a, b) => b.high[0] - b.low[0] - a.high[0] + a.low[0])
    const front = subject ? subject.high[2] - 1.2 : 2.9
    const slab = set.matte(hex('#a49c90'), 0.85, 0.15, 6)
    set.builder.box([-30, 0, front - 3], [30, 0.12, front + 3.4], slab)
    set.builder.box(
      [-30, 0, front + 3.4],
      [30, 0.13, front + 3.65],
      set.matte(hex('#8c867c'), 0.85, 0.1),
    )
    if (yard) apron(set, front, subject?.low[0] ?? -8, subject?.high[0] ?? 8)
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
