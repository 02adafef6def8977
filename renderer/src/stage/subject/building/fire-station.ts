// A fire station: brick, two high red doors, a hose tower with a clock, a bell over the middle.
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { masonry, painted, smooth } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'
import { letters } from './letters.ts'
import { door, window } from './openings.ts'

export const fireStation = (kit: Kit): Model => {
  const wall = smooth(kit, kit.color(0, '#9a4a38'))
  const stone = masonry(kit, '#d8ccb8')
  const red = painted(kit, '#c01a1c')
  wall.box([-8, 0, -5], [8, 8, 5])
  const joint = wall.shade(0.78)
  for (let y = 0.3; y < 8; y += 0.32) joint.box([-8, y, 5], [8, y + 0.03, 5.012])
  for (const x of [-4, 1.2]) {
    stone.box([x - 2.2, 0, 4.9], [x + 2.2, 4.7, 5.1])
    red.box([x - 1.9, 0, 5.0], [x + 1.9, 4.3, 5.16])
    for (let k = 0; k < 4; k++)
      red.shade(0.75).box([x - 1.85, 0.12 + k * 1.05, 5.15], [x + 1.85, 0.2 + k * 1.05, 5.19])
    for (let k = 0; k < 4; k++)
      brush(kit.w, finish.glass, '#26323a').box(
        [x - 1.6 + k * 0.85, 2.45, 5.15],
        [x - 1.0 + k * 0.85, 3.1, 5.2],
      )
  }
  door(kit, { at: [5.8, 0.05, 5.02], wide: 1.3, tall: 2.6 }, hex('#8a1a1c'))
  for (const x of [-5.6, -2.6, 0.4, 3.2, 6]) window(kit, { at: [x, 5.5, 5], wide: 1.2, tall: 1.6 })
  stone.box([-8.2, 4.85, -5], [8.2, 5.1, 5.2]).box([-8.3, 7.9, -5.2], [8.3, 8.4, 5.3])
  red.box([-3.4, 8.4, 4.6], [3.4, 9.6, 5.1])
  const white = painted(kit, '#f4f0e6')
  letters(white, 'FIRE STATION', [0, 8.75, 5.1], 0.6)
  wall.box([8, 0, -4], [11.5, 13, 1])
  stone.box([7.8, 12.8, -4.2], [11.7, 13.2, 1.2])
  painted(kit, '#4a4e56').rod([9.75, 13.2, -1.5], [9.75, 15.6, -1.5], 2.6, 0.1, 4)
  white.rod([9.75, 11.2, 1], [9.75, 11.2, 1.08], 0.9, 0.9, 28)
  brush(kit.w, finish.rubber, '#1c1c20')
    .box([9.71, 11.2, 1.08], [9.79, 11.9, 1.12])
    .box([9.75, 11.16, 1.08], [10.25, 11.24, 1.12])
  for (const y of [3, 6, 8.6]) window(kit, { at: [9.75, y, 1], wide: 0.9, tall: 1.3 })
  return modelOf(kit, { door: [-4, 0, 5.1] }, { bestYaw: 0.3 })
}
