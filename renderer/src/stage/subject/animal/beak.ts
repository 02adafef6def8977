// The hooked beak of a griffin over a beast's muzzle, in skull radii.
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { chain, cone } from '../sdf.ts'
import { curve, points3 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

/** Adds it, with a lower bill. */
export const addBeak = (work: Workpiece): void => {
  const s = new Sculpture()
  const horn = s.paint(hex('#e8a81c'), finish.plastic)
  const path = curve(points3('0,.02,.55 0,-.02,1.05 0,-.2,1.45 0,-.55,1.56'), 4)
  s.addAll(
    chain(
      path,
      path.map((_, i) => 0.4 * (1 - i / (path.length - 1)) ** 0.75 + 0.03),
    ),
    horn,
    { blend: 0.03 },
  )
  s.add(cone([0, -0.32, 0.5], [0, -0.42, 1.2], 0.26, 0.05, 0.03), horn, { blend: 0.03 })
  work.sculpt(s, 0.05)
}
