// The haunted house.
import { hex, scale } from '../../vector.ts'
import { glowing } from '../finish.ts'
import type { Model } from '../model.ts'
import { drumSheet, lay } from './courses.ts'
import { type Kit, modelOf, wood } from './kit.ts'
import { door, window } from './openings.ts'
import { chimney, coneRoof, cover, type Gable, gable } from './roofs.ts'
import { lean, walls } from './walls.ts'

/** Crooked dark house with a pointed turret, broken shutters and a few sickly lit windows. */
export const hauntedHouse = (kit: Kit): Model => {
  const { w } = kit
  const wall = kit.color(0, '#4a4650')
  const roof = hex('#2c2a33')
  const g: Gable = { wide: 7, deep: 5.4, base: 5.6, rise: 3.6, cover: 'shingle', color: roof }
  const dark: Kit = { ...kit, worn: true }
  walls(dark, g, 'boards', wall)
  gable(dark, g)
  w.placed({ at: [1.6, 5.4, 2.3], yaw: Math.PI / 2 }, () => {
    const d: Gable = { wide: 1.6, deep: 2.2, base: 0.9, rise: 1.9, cover: 'shingle', color: roof }
    walls(dark, d, 'boards', wall)
    gable(dark, d)
  })
  w.placed({ at: [-3.3, 0, 2.2], roll: 0.02 }, () => {
    lay(
      dark,
      drumSheet(1.6, 1.5, 0, 8.4),
      { columns: 12, rows: 26, closed: true, uneven: 0.12, out: 0.03 },
      wood(kit),
      scale(wall, 1.12),
    )
    coneRoof(dark, 1.95, 8.3, 5, roof, 'shingle')
  })
  const frame = hex('#8d8796')
  // Nobody is left to light a lamp in an abandoned house.
  const lives = kit.subject.traits['state'] !== 'ruined'
  const sick = w.material({ ...glowing([1, 0.75, 0.25], 2.2), color: [0, 0, 0] })
  const spots = [
    [-0.6, 3.3, 2.72],
    [1.7, 3.3, 2.72],
    [2.8, 0.9, 2.72],
    [1.6, 5.7, 3.12],
    [-3.3, 6, 3.76],
    [-3.3, 2.6, 3.8],
  ] as const
  spots.forEach(([x, y, z], i) => {
    window(
      dark,
      { at: [x, y, z], wide: 0.8, tall: 1.45, arch: 'pointed', frame, power: lives ? 1 : 0.02 },
      i < 3 ? hex('#3a3d48') : null,
    )
    if (lives && (i % 2 === 0 || i === 3))
      w.box([x - 0.34, y + 0.04, z + 0.03], [x + 0.34, y + 1.05, z + 0.078], sick)
  })
  door(
    dark,
    { at: [0.5, 0.25, 2.72], wide: 1.2, tall: 2.3, arch: 'pointed', frame },
    hex('#3c2a22'),
  )
  for (const x of [-1.2, 0, 2.2]) w.box([x - 0.08, 0, 4], [x + 0.08, 2.7, 4.16], wood(kit), frame)
  w.box([-1.5, 0, 2.7], [2.5, 0.22, 4.3], wood(kit), scale(wall, 0.9))
  cover(dark, lean(0.5, 2.2, 2.7, 4.4, 3.4, 2.6), [4.4, 1.9], 'shingle', roof)
  chimney(dark, [2.4, 6.8, -0.6], 0.7, 3.2, hex('#5a4a48'))
  if (lives) w.light([0.5, 2.2, 3.6], 0.15, [2, 1.3, 0.4])
  return modelOf(kit, { door: [0.5, 0, 2.8], front: [0, 1.5, 4.4] }, { bestYaw: 0.28 })
}
