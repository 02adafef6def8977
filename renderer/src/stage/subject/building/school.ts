// A school: a long brick house of two floors with rows of windows, a gabled middle with clock and steps, a flag before it.
import { hex } from '../../vector.ts'
import { brush, mirrored } from '../brush.ts'
import { finish } from '../finish.ts'
import type { Model } from '../model.ts'
import { gabled, masonry, painted, smooth } from './facing.ts'
import { type Kit, modelOf } from './kit.ts'
import { door, window } from './openings.ts'

const floorHigh = 3.3

/** Windows of two floors along a front at depth `z`, from `x0` on. */
const rows = (kit: Kit, x0: number, many: number, step: number, z: number): void => {
  for (let f = 0; f < 2; f++)
    for (let i = 0; i < many; i++)
      window(kit, {
        at: [x0 + i * step, f * floorHigh + 1.05, z],
        wide: 1.5,
        tall: 1.6,
        frame: hex('#f6f2e8'),
      })
}

/** The clock in the gable. */
const clock = (kit: Kit, y: number, z: number): void => {
  const white = smooth(kit, '#f8f6ee')
  const black = painted(kit, '#20242a')
  black.rod([0, y, z], [0, y, z + 0.1], 0.78, 0.78, 36)
  white.rod([0, y, z + 0.02], [0, y, z + 0.13], 0.68, 0.68, 36)
  for (let k = 0; k < 12; k++) {
    const a = (k * Math.PI) / 6
    black.ball(
      [0.55 * Math.sin(a), y + 0.55 * Math.cos(a), z + 0.13],
      [0.05, 0.05, 0.03],
      undefined,
      8,
    )
  }
  black.rod([0, y, z + 0.16], [0.2, y + 0.34, z + 0.16], 0.04, 0.03, 6)
  black.rod([0, y, z + 0.16], [-0.36, y + 0.2, z + 0.16], 0.03, 0.02, 6)
}

const flag = (kit: Kit, x: number, z: number): void => {
  const pole = painted(kit, '#e8e8e4')
  pole.rod([x, 0, z], [x, 9.4, z], 0.09, 0.06, 10)
  pole.ball([x, 9.45, z], [0.14, 0.14, 0.14], undefined, 12)
  const cloth = kit.w.material(finish.cloth)
  const tones = [hex('#2f5fb8'), hex('#f6f4ee'), hex('#d83a34')]
  kit.w.grid(
    24,
    9,
    (u, v) => [x + 0.1 + 2.3 * u, 7.7 + 1.5 * v - 0.12 * u, z + 0.16 * Math.sin(u * 7) * u],
    cloth,
    (p) => tones[Math.min(2, Math.max(0, Math.floor(((p[0] - x) / 2.4) * 3)))] ?? [1, 1, 1],
    false,
  )
}

export const school = (kit: Kit): Model => {
  const brick = masonry(kit, kit.color(0, '#b8603c'))
  const stone = smooth(kit, '#e8dec8')
  const tile = brush(kit.w, finish.tile, kit.color(1, '#5a4a48'))
  const [half, high] = [14.5, floorHigh * 2 + 0.4]
  brick.block([0, 0, -0.6], half * 2, high, 8)
  stone.block([0, -0.1, -0.6], half * 2 + 0.4, 0.7, 8.4)
  stone.block([0, floorHigh + 0.05, -0.6], half * 2 + 0.16, 0.2, 8.16)
  kit.w.placed({ at: [0, high, -0.6], yaw: Math.PI / 2 }, () =>
    gabled(brick, tile, [0, 0, 0], { wide: 8, tall: 0, rise: 2.2, deep: half * 2 + 0.3 }),
  )
  for (const s of [-1, 1]) rows(kit, s < 0 ? -half + 1.6 : 4.9, 4, 2.65, 3.42)
  // The middle stands forward under its own gable.
  brick.block([0, 0, 3.4], 7, high + 0.5, 2.4)
  gabled(brick, tile, [0, high + 0.5, 2.4], { wide: 7, tall: 0, rise: 2.7, deep: 4.4 })
  clock(kit, high + 0.55, 4.6)
  mirrored(kit.w, () => {
    window(kit, { at: [2.3, 1.05, 4.62], wide: 1.3, tall: 1.6, frame: hex('#f6f2e8') })
    window(kit, { at: [1.7, floorHigh + 1.05, 4.62], wide: 1.5, tall: 1.6, frame: hex('#f6f2e8') })
    stone.rod([1.35, 0.5, 6], [1.35, 3, 6], 0.17, 0.15, 16)
  })
  mirrored(kit.w, () =>
    door(
      kit,
      { at: [0.55, 0.5, 4.62], wide: 1, tall: 2.1, frame: hex('#f6f2e8') },
      hex('#2f6a4a'),
      false,
    ),
  )
  stone.block([0, 3, 5.3], 3.6, 0.4, 1.9)
  for (let k = 0; k < 3; k++)
    stone
      .shade(0.96 - 0.05 * k)
      .block([0, 0, 5.2 + k * 0.28], 3.8 + k * 0.4, 0.5 - k * 0.16, 1.4 + k * 0.4)
  flag(kit, 6.6, 6.4)
  return modelOf(kit, { front: [0, 1, 6.4] }, { bestYaw: 0.42 })
}
