// Carriages and tanks.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { extruded } from '../outline.ts'
import { Sculpture } from '../sculpture.ts'
import { block, cone, ellipsoid, limb, torus, turned } from '../sdf.ts'
import { curve, type Point2, points2 } from '../sweep.ts'
import { Workpiece } from '../workpiece.ts'
import { plough, sleigh, wagon } from './drawn.ts'
import { type BuiltVehicle, glassColor } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'

/** A coach, or whatever else of the kind its noun says. */
export const carriage = (subject: BriefSubject): BuiltVehicle => {
  const words = `${subject.noun} ${subject.traits['load'] ?? ''} ${subject.material ?? ''}`
  if (/sleigh|sled/.test(subject.noun)) return sleigh(subject)
  if (/plough/.test(subject.noun)) return plough(subject)
  if (/wagon|cart/.test(subject.noun)) return wagon(subject, words)
  const work = new Workpiece()
  const s = new Sculpture()
  const color = subject.colors[0] ?? hex('#6a1c2c')
  const paint = s.paint(color, finish.paint)
  const gold = s.paint(hex('#d8a83a'), finish.gold)
  const glass = s.paint(glassColor, finish.glass)
  s.add(ellipsoid([0, 1.35, -0.1], [0.66, 0.72, 0.95]), (x, y, z) => {
    if (Math.abs(x) > 0.34 && y > 1.35 && y < 1.85 && Math.abs(z + 0.1) < 0.58)
      return Math.abs(z + 0.1) < 0.04 ? gold : glass
    return y > 1.27 && y < 1.33 ? gold : paint
  })
  s.add(ellipsoid([0, 2.05, -0.1], [0.62, 0.16, 0.86]), gold, { blend: 0.03 })
  s.add(block([0, 1.2, 1.15], [0.45, 0.1, 0.28], 0.08), s.paint(hex('#3a1c14'), finish.leather))
  s.add(block([0, 1.45, 0.92], [0.45, 0.22, 0.07], 0.06), s.paint(hex('#3a1c14'), finish.leather))
  s.add(limb([0, 0.72, -1.1], [0, 0.8, 1.5], 0.08), gold)
  s.add(block([0, 0.85, 1.55], [0.42, 0.05, 0.22], 0.03, turned(0, -0.4, 0)), paint)
  s.add(ellipsoid([0, 2.28, -0.1], [0.12, 0.14, 0.12]), gold)
  work.sculpt(s, 0.04)
  for (const side of [1, -1]) {
    addWheel(work, [side * 0.72, 0.62, -0.85], 0.62, 0.09, 'wood', hex('#c89a3a'))
    addWheel(work, [side * 0.66, 0.48, 1.2], 0.48, 0.09, 'wood', hex('#c89a3a'))
    work.tube(
      curve(
        [
          [side * 0.5, 0.75, -1.15],
          [side * 0.62, 0.45, -0.9],
          [side * 0.5, 0.72, -0.4],
        ],
        4,
      ),
      { radii: [0.035], segments: 6 },
      work.material(finish.gold),
      hex('#c89a3a'),
    )
    work.ball(
      [side * 0.6, 1.62, 0.85],
      [0.08, 0.12, 0.08],
      work.material({ emission: [1.2, 0.8, 0.3] }),
      hex('#ffe0a0'),
    )
  }
  return {
    work,
    stature: 2.4,
    yaw: 0.95,
    anchors: { seat: [0, 1.32, 1.15], top: [0, 2.4, -0.1], front: [0, 0.8, 1.7] },
  }
}

const addTracks = (s: Sculpture, paint: number, steel: number): void => {
  const track = s.paint(hex('#26272a'), finish.rubber)
  const loop: Point2[] = points2('-3.1,.55 -3.35,.85 -3,1.12 2.8,1.12 3.3,.8 2.7,.1 -2.5,.1')
  for (const side of [1, -1]) {
    const half = extruded(loop, () => 0.3, 0.1)
    s.add(
      {
        ...half,
        low: [side * 1.42 - 0.32, 0, -3.4],
        high: [side * 1.42 + 0.32, 1.2, 3.4],
        at: (x, y, z) => half.at(x - side * 1.42, y, z),
      },
      (x, y, z) => {
        const q = Math.abs(x - side * 1.42)
        const ridge = Math.sin(z * 19 + y * 9) > -0.2
        return q > 0.24 && y > 0.28 && y < 0.95 && Math.abs(z) < 2.85
          ? paint
          : ridge
            ? track
            : steel
      },
    )
    s.add(block([side * 1.42, 1.2, 0], [0.36, 0.05, 3.1], 0.03), paint)
    for (let i = 0; i < 6; i++)
      s.add(
        cone(
          [side * 1.6, 0.52, -2.3 + i * 0.92],
          [side * 1.78, 0.52, -2.3 + i * 0.92],
          0.36,
          0.34,
          0.04,
        ),
        i % 6 === 5 ? steel : paint,
      )
  }
}

export const tank = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const s = new Sculpture()
  const color = subject.colors[0] ?? hex('#5c6440')
  const paint = s.paint(color, finish.plaster)
  const steel = s.paint(hex('#4a4d50'), finish.steel)
  const hull: Point2[] = points2('-3,.75 -3.2,1.2 -2.9,1.55 1.6,1.55 3.1,1 2.7,.6 -2.7,.55')
  s.add(
    extruded(hull, () => 1.2, 0.08),
    paint,
  )
  addTracks(s, paint, steel)
  s.add(ellipsoid([0, 1.85, -0.3], [1.12, 0.5, 1.35]), paint, { blend: 0.04 })
  s.add(cone([0.4, 2.2, -0.5], [0.4, 2.42, -0.5], 0.32, 0.3, 0.05), paint)
  s.add(limb([0, 1.9, 0.7], [0, 2.05, 4.2], 0.14, 0.1), paint, { blend: 0.05 })
  s.add(limb([0, 2.05, 4.1], [0, 2.07, 4.45], 0.15, 0.15), steel)
  s.add(torus([0, 2.07, 4.45], 0.1, 0.03, turned(0, Math.PI / 2, 0)), steel)
  work.sculpt(s, 0.078)
  return {
    work,
    stature: 2.42,
    yaw: 0.85,
    anchors: { seat: [0.4, 2.4, -0.5], top: [0, 2.4, -0.3], front: [0, 1.2, 3.2] },
  }
}
