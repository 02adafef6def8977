// A police station: pale stone under a blue band with its name, steps to a double door between two blue lamps, a flag.
import { hex } from '../../vector.ts'
import { brush, mirrored } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { masonry, painted, smooth } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'
import { letters } from './letters.ts'
import { door, window } from './openings.ts'

export const policeStation = (kit: Kit): Model => {
  const stone = masonry(kit, kit.color(0, '#d8d0c0'))
  const trim = smooth(kit, '#f0eade')
  const blue = painted(kit, '#1c3f8a')
  const white = painted(kit, '#f6f4ee')
  stone.box([-8, 0, -5], [8, 8.4, 5])
  trim
    .box([-8.15, 0, -5], [8.15, 0.6, 5.15])
    .box([-8.3, 8.3, -5.2], [8.3, 8.75, 5.3])
    .box([-8.1, 5.25, -5], [8.1, 5.45, 5.12])
  blue.box([-8.02, 3.75, 4.9], [8.02, 5.25, 5.14])
  letters(white, 'POLICE', [0, 4.02, 5.14], 0.95)
  for (const x of [-6, -3.6, 3.6, 6]) {
    window(kit, { at: [x, 1.3, 5], wide: 1.4, tall: 1.9 })
    window(kit, { at: [x, 6, 5], wide: 1.4, tall: 1.7 })
  }
  for (const x of [-1.2, 1.2]) window(kit, { at: [x, 6, 5], wide: 1.4, tall: 1.7 })
  // The entrance stands forward under the band.
  trim.box([-2.2, 0, 5], [-1.75, 3.75, 5.5]).box([1.75, 0, 5], [2.2, 3.75, 5.5])
  mirrored(kit.w, () =>
    door(kit, { at: [0.66, 0.5, 5.02], wide: 1.2, tall: 2.6 }, hex('#1c3f8a'), false),
  )
  for (let k = 0; k < 3; k++)
    trim.shade(0.95 - 0.05 * k).block([0, 0, 5.4 + k * 0.3], 4.2, 0.5 - k * 0.16, 0.9)
  const iron = painted(kit, '#22262c')
  const lamp = brush(kit.w, { ...finish.glass, emission: [0.1, 0.28, 1.6] }, '#2a5ad8')
  mirrored(kit.w, () => {
    iron.rod([2.6, 0, 5.9], [2.6, 2.5, 5.9], 0.08, 0.06, 10)
    lamp.ball([2.6, 2.75, 5.9], [0.27, 0.3, 0.27])
    iron.rod([2.6, 3.02, 5.9], [2.6, 3.14, 5.9], 0.16, 0.04, 10)
  })
  white.rod([0, 8.7, 4.4], [0, 12.4, 4.4], 0.06, 0.04, 8)
  blue.box([0.06, 11.1, 4.36], [1.9, 12.3, 4.42])
  white.box([0.06, 11.5, 4.35], [1.9, 11.9, 4.43])
  return modelOf(kit, { door: [0, 0.5, 5.5] }, { bestYaw: 0.25 })
}
