// A caravan to be drawn by a car: a rounded shell on two wheels, windows, a door, an awning over it and the bar in front.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { brush } from '../brush.ts'
import { colorOf } from '../built.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { block, cone } from '../sdf.ts'
import { Workpiece } from '../workpiece.ts'
import type { BuiltVehicle } from './vehicle-parts.ts'
import { addLampPair, glassColor } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'

/** Colours: shell above, band below. */
export const caravan = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const s = new Sculpture()
  const upper = s.paint(colorOf(subject, 0, '#f4efe2'), finish.paint)
  const lower = s.paint(colorOf(subject, 1, '#3f9c98'), finish.paint)
  const glass = s.paint(glassColor, finish.glass)
  const pane = (z: number, y: number, z0: number, z1: number, y0: number, y1: number): boolean =>
    z > z0 && z < z1 && y > y0 && y < y1
  const skin: Pattern = (x, y, z) => {
    if (Math.abs(x) > 0.98) {
      const side =
        x > 0 ? pane(z, y, -1.75, -0.75, 1.25, 1.85) : pane(z, y, -1.75, -0.6, 1.25, 1.85)
      if (side || pane(z, y, 0.95, 1.75, 1.25, 1.85)) return glass
    } else if (Math.abs(z) > 2 && Math.abs(x) < 0.72 && y > 1.25 && y < 1.85) return glass
    return y < 1.06 ? lower : upper
  }
  s.add(block([0, 1.42, 0], [1.08, 1.0, 2.25], 0.42), skin)
  s.cut(cone([-2, 0.42, -0.2], [2, 0.42, -0.2], 0.46, 0.46, 0.02))
  s.add(block([0, 2.47, -0.4], [0.36, 0.08, 0.36], 0.04), upper)
  work.sculpt(s, 0.05)
  for (const x of [-1, 1]) addWheel(work, [x * 0.94, 0.36, -0.2], 0.36, 0.22, 'steel')
  const chrome = brush(work, finish.chrome, '#cfd3d7')
  const trim = brush(work, finish.paint, '#f8f5ea')
  for (const x of [-1, 1])
    chrome.box([x * 1.085 - 0.012, 1.03, -1.85], [x * 1.085 + 0.012, 1.09, 1.85])
  // The door and its step, on the side that is seen.
  trim.box([1.07, 0.55, -0.42], [1.1, 2.12, 0.38])
  brush(work, finish.glass, glassColor).box([1.095, 1.35, -0.3], [1.105, 1.95, 0.26])
  chrome.rod([1.12, 1.18, 0.28], [1.12, 1.3, 0.28], 0.02)
  brush(work, finish.steel, '#6a6e74').box([1.1, 0.28, -0.36], [1.42, 0.33, 0.32])
  // Striped awning on two poles.
  const stripes = ['#e8583c', '#f8f2e2']
  for (let i = 0; i < 12; i++) {
    const z0 = -1.75 + i * 0.3
    brush(work, finish.cloth, stripes[i % 2] ?? '#e8583c').cloth(
      [1.07, 2.24, z0],
      [1.07, 2.24, z0 + 0.3],
      [2.35, 1.98, z0 + 0.3],
      [2.35, 1.98, z0],
      [0, -0.04, 0],
      3,
    )
  }
  for (const z of [-1.72, 1.82]) chrome.rod([2.33, 0, z], [2.33, 1.98, z], 0.022)
  // The bar, its jockey wheel and the gas locker.
  const steel = brush(work, finish.steel, '#5a5e64')
  for (const x of [-0.5, 0.5]) steel.rod([x, 0.5, 2.1], [0, 0.5, 3.15], 0.045)
  steel.rod([0, 0.1, 2.95], [0, 0.75, 2.95], 0.035)
  brush(work, finish.rubber, '#1a1b1e').rod([-0.05, 0.1, 2.95], [0.05, 0.1, 2.95], 0.1, 0.1, 18)
  for (const z of [-1.9, 1.9]) for (const x of [-0.8, 0.8]) steel.rod([x, 0, z], [x, 0.5, z], 0.035)
  addLampPair(work, [0.8, 0.78, -2.24], [0.07, 0.13, 0.05], false)
  return {
    work,
    stature: 2.55,
    yaw: 0.95,
    anchors: { top: [0, 2.45, 0], front: [0, 1, 2.3], seat: [0, 1, 0], back: [0, 1, -2.25] },
  }
}
