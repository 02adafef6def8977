// A cabin that hangs from a cable by its arm: windows all round, a roof, a carriage of wheels on the rope.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block } from '../sdf.ts'
import { Workpiece } from '../workpiece.ts'
import type { BuiltVehicle } from './vehicle-parts.ts'

/** The cabin; its cable runs along z through the anchor `cable`. */
export const cableCar = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const s = new Sculpture()
  const paint = s.paint(subject.colors[0] ?? hex('#d0281e'), finish.paint)
  const trim = s.paint(subject.colors[1] ?? hex('#f4f0e6'), finish.paint)
  const glass = s.paint(hex('#33505e'), finish.glass)
  s.add(block([0, 1.1, 0], [1.05, 1.05, 1.5], 0.3), (x, y, z) => {
    if (y < 0.72 || y > 1.86) return y > 0.6 && y < 0.72 ? trim : paint
    const bay = Math.abs(x) > 0.9 ? z : x
    const t = ((((bay + 4) / 0.72) % 1) + 1) % 1
    return t < 0.1 || t > 0.9 ? paint : glass
  })
  s.add(block([0, 2.16, 0], [0.95, 0.08, 1.4], 0.07), trim)
  s.add(block([0, 0.1, 0], [0.8, 0.1, 1.2], 0.06), s.paint(hex('#2c3036'), finish.rubber))
  work.sculpt(s, 0.055)
  const steel = work.material(finish.steel)
  const grey = hex('#8a9298')
  for (const z of [-0.7, 0.7]) {
    work.cylinder([0, 2.2, z], [0, 3.45, z * 0.25], 0.06, 0.06, steel, grey, 10)
    work.cylinder([0, 3.55, z * 1.1 - 0.1], [0, 3.55, z * 1.1 + 0.1], 0.05, 0.05, steel, grey, 8)
  }
  work.box([-0.08, 3.38, -1], [0.08, 3.56, 1], steel, hex('#50575e'))
  for (const z of [-0.9, -0.45, 0.45, 0.9])
    work.cylinder([-0.07, 3.58, z], [0.07, 3.58, z], 0.12, 0.12, steel, hex('#2e3338'), 16)
  return {
    work,
    stature: 3.7,
    yaw: 0.7,
    anchors: { top: [0, 2.2, 0], seat: [0, 0.9, 0], front: [0, 1, 1.5], cable: [0, 3.66, 0] },
  }
}
