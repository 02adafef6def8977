// A hospital: white floors with rows of windows, a red cross on its tower, and a glass entrance under a canopy.
import { brush } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { litGlass, painted, smooth } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'
import { letters } from './letters.ts'
import { window } from './openings.ts'

export const hospital = (kit: Kit): Model => {
  const wall = smooth(kit, kit.color(0, '#eef0f0'))
  const band = painted(kit, '#2f7f96')
  const red = painted(kit, '#d01c22')
  const white = painted(kit, '#fbfbfa')
  wall.box([-13, 0, -5], [13, 11.2, 4]).box([-4.2, 0, -5], [4.2, 15, 5])
  for (const y of [3.7, 7.3]) {
    band.box([-13.05, y, -5], [-4.2, y + 0.32, 4.06]).box([4.2, y, -5], [13.05, y + 0.32, 4.06])
  }
  wall
    .shade(0.85)
    .box([-13.2, 11.1, -5.2], [13.2, 11.5, 4.2])
    .box([-4.4, 14.9, -5.2], [4.4, 15.3, 5.2])
  for (let floor = 0; floor < 3; floor++)
    for (const s of [-1, 1])
      for (let i = 0; i < 4; i++)
        window(kit, {
          at: [s * (5.4 + i * 2.1), 1.25 + floor * 3.6, 4],
          wide: 1.35,
          tall: 1.75,
          frame: [0.8, 0.82, 0.84],
        })
  // The cross on a white disc, high over the entrance.
  white.rod([0, 11.6, 5], [0, 11.6, 5.12], 2.3, 2.3, 40)
  red.box([-0.5, 9.95, 5.1], [0.5, 13.25, 5.22]).box([-1.65, 11.1, 5.1], [1.65, 12.1, 5.22])
  band.box([-4.2, 6.7, 4.98], [4.2, 8.3, 5.1])
  letters(white, 'HOSPITAL', [0, 7.05, 5.1], 0.92)
  litGlass(kit, 0.8).box([-3.4, 0.1, 4.96], [3.4, 3.5, 5.04])
  const steel = brush(kit.w, finish.steel, '#b8bec4')
  for (const x of [-3.4, -1.7, 0, 1.7, 3.4]) steel.box([x - 0.06, 0, 4.98], [x + 0.06, 3.6, 5.12])
  steel.box([-3.4, 2.5, 4.98], [3.4, 2.62, 5.12])
  red.box([-4.8, 3.7, 4.9], [4.8, 4.3, 8.2])
  letters(white, 'E', [-3.9, 3.76, 8.2], 0.46)
  white.box([-4.6, 3.62, 5], [4.6, 3.7, 8.1])
  for (const x of [-4.4, 4.4]) steel.rod([x, 0, 7.8], [x, 3.7, 7.8], 0.13, 0.13, 12)
  return modelOf(kit, { door: [0, 0.1, 5.2] }, { bestYaw: 0.25 })
}
