// A camper bus: a rounded box in two tones that meet in a V on its face, windows all round, a raised roof, chrome and a board on the rack.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { colorOf } from '../built.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { block, cone, ellipsoid, turned } from '../sdf.ts'
import { Workpiece } from '../workpiece.ts'
import { addLampPair, type BuiltVehicle, glassColor } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'

/** Height of the waist line, and of the windows' lower and upper edges. */
const [waist, sill, top] = [1.12, 1.22, 1.62]
const axles = [1.28, -1.22] as const
const sidePanes = [
  [1.16, 1.78],
  [0.36, 1.0],
  [-0.48, 0.2],
  [-1.32, -0.64],
] as const

const within = (v: number, [a, b]: readonly [number, number]): boolean => v > a && v < b

/** Which paint shows where: the lower tone rises to the waist and, on the face, leaves a V to the upper one. */
const skinOf =
  (upper: number, lower: number, glass: number): Pattern =>
  (x, y, z) => {
    const across = Math.abs(x)
    const pane = y > sill && y < top
    if (across > 0.7 && z < 1.86) {
      if (pane && sidePanes.some((p) => within(z, p))) return glass
    } else if (z > 1.7) {
      if (pane && across > 0.035 && across < 0.7) return glass
    } else if (z < -1.8 && pane && across < 0.62) return glass
    const line = z > 1.72 ? waist - 0.72 * (1 - Math.min(1, across / 0.84)) ** 1.2 : waist
    return y > line ? upper : lower
  }

const addBody = (work: Workpiece, subject: BriefSubject): void => {
  const s = new Sculpture()
  const lower = s.paint(colorOf(subject, 0, '#4aa8a0'), finish.paint)
  const upper = s.paint(colorOf(subject, 1, '#f4f0e4'), finish.paint)
  const glass = s.paint(glassColor, finish.glass)
  const dark = s.paint(hex('#17181a'), finish.rubber)
  s.add(block([0, 1.08, 0], [0.86, 0.74, 2.14], 0.34), skinOf(upper, lower, glass))
  s.add(block([0, 0.42, 0], [0.8, 0.12, 2.02], 0.08), dark)
  for (const z of axles) s.cut(cone([-2, 0.36, z], [2, 0.36, z], 0.42, 0.42, 0.02))
  // The roof that lifts.
  s.add(block([0, 1.86, -0.25], [0.6, 0.1, 1.25], 0.09), upper)
  work.sculpt(s, 0.026)
}

const addTrim = (work: Workpiece): void => {
  const chrome = brush(work, finish.chrome, '#cfd3d7')
  for (const side of [1, -1])
    chrome.box([side * 0.862 - 0.01, waist - 0.02, -1.7], [side * 0.862 + 0.01, waist + 0.02, 1.66])
  for (const z of [2.2, -2.2])
    chrome.tube(
      [
        [-0.84, 0.5, z * 0.94],
        [-0.6, 0.5, z],
        [0.6, 0.5, z],
        [0.84, 0.5, z * 0.94],
      ],
      0.055,
      10,
    )
  // A ring on the V.
  work.tube(
    Array.from({ length: 25 }, (_, i): Vec3 => {
      const a = (i / 24) * 6.2832
      return [0.17 * Math.cos(a), 0.93 + 0.17 * Math.sin(a), 2.145]
    }),
    { radii: [0.018], segments: 6 },
    work.material(finish.chrome),
    hex('#cfd3d7'),
  )
  addLampPair(work, [0.55, 0.84, 2.1], [0.13, 0.13, 0.06], true)
  addLampPair(work, [0.7, 0.86, -2.08], [0.06, 0.1, 0.04], false)
  for (const side of [1, -1]) {
    chrome.rod([side * 0.84, 1.28, 1.7], [side * 1.02, 1.32, 1.72], 0.014)
    chrome.ball([side * 1.04, 1.32, 1.72], [0.07, 0.09, 0.025])
  }
  const seam = brush(work, { roughness: 0.6 }, '#2c5f5b')
  for (const z of [1.08, 0.28, -0.56])
    for (const side of [1, -1])
      seam.box([side * 0.861 - 0.006, 0.5, z - 0.006], [side * 0.861 + 0.006, waist, z + 0.006])
}

/** A rack of thin rods with a surfboard on it. */
const addRack = (work: Workpiece): void => {
  const steel = brush(work, finish.steel, '#8d9298')
  for (const z of [0.8, -1.3]) {
    steel.rod([-0.62, 2.02, z], [0.62, 2.02, z], 0.02)
    for (const x of [-0.6, 0.6]) steel.rod([x, 1.78, z], [x, 2.02, z], 0.016)
  }
  const s = new Sculpture()
  s.add(
    ellipsoid([0.18, 2.08, -0.2], [0.27, 0.045, 1.35], turned(0.03)),
    s.paint(hex('#f2c23c'), finish.plastic),
  )
  work.sculpt(s, 0.03)
  brush(work, finish.plastic, '#e8563c').box([0.165, 2.118, -1.4], [0.195, 2.128, 1])
}

/** Colours: lower body, upper body. */
export const camperVan = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  addBody(work, subject)
  addTrim(work)
  addRack(work)
  for (const z of axles)
    for (const x of [-1, 1]) addWheel(work, [x * 0.74, 0.34, z], 0.34, 0.2, 'steel')
  return {
    work,
    stature: 2.15,
    yaw: 0.85,
    anchors: { top: [0, 2, 0], front: [0, 1, 2.2], seat: [0.3, 0.9, 1.2] },
  }
}
