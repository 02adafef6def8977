// A row of houses seen from across the street, for a shop that is itself the picture: neighbours on both sides, pavement and cobbles before it.

import type { FilmSet } from '../film-set.ts'
import { passerBy } from '../prop/passer-by.ts'
import { lampPost } from '../prop/town.ts'
import { hex } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { cobbles } from './paving.ts'
import { townHouse } from './town-house.ts'

/** Whether the front of a shop is what the picture is of. */
export const asksForShopRow = ({ brief }: SetOrder): boolean =>
  brief.subjects[0]?.form === 'shop-front'

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
  show: 1.06,
  sunBehind: true,
  vista: { eye: [0.6, 1.7, 13], target: [0, 2.6, 0], fov: 40 },
  build: (set) => {
    cobbles(set, order, hex('#8a8178'), 26)
    const [subject] = set.subjects
    const front = subject ? subject.high[2] - 1.2 : 2.9
    const slab = set.matte(hex('#a49c90'), 0.85, 0.15, 6)
    set.builder.box([-30, 0, front - 3], [30, 0.12, front + 3.4], slab)
    set.builder.box(
      [-30, 0, front + 3.4],
      [30, 0.13, front + 3.65],
      set.matte(hex('#8c867c'), 0.85, 0.1),
    )
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
