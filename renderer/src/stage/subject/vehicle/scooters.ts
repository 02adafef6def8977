// Motor scooters and skateboards.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, cone, ellipsoid, limb, turned } from '../sdf.ts'
import { curve, points3 } from '../sweep.ts'
import { Workpiece } from '../workpiece.ts'
import type { BuiltVehicle } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'

const black = hex('#18181b')
const chrome = hex('#cfd3d8')

export const scooter = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const s = new Sculpture()
  const color = subject.colors[0] ?? hex('#8fcdbb')
  const paint = s.paint(color, finish.paint)
  const seat = s.paint(hex('#6a4028'), finish.leather)
  s.add(ellipsoid([0, 0.48, -0.42], [0.22, 0.24, 0.4]), paint)
  s.add(limb([0, 0.74, -0.6], [0, 0.74, -0.18], 0.13, 0.11), seat, { blend: 0.02 })
  s.add(block([0, 0.24, 0.05], [0.19, 0.04, 0.3], 0.035), paint, { blend: 0.06 })
  s.add(block([0, 0.58, 0.4], [0.2, 0.36, 0.04], 0.035, turned(0, -0.24, 0)), paint, {
    blend: 0.06,
  })
  s.add(ellipsoid([0, 0.36, 0.6], [0.1, 0.12, 0.24], turned(0, 0.2, 0)), paint, { blend: 0.03 })
  s.add(ellipsoid([0, 1.0, 0.36], [0.13, 0.1, 0.1]), paint)
  s.add(limb([0, 0.5, 0.52], [0, 1.0, 0.36], 0.05, 0.045), paint, { blend: 0.03 })
  work.sculpt(s, 0.024)
  addWheel(work, [0, 0.22, 0.62], 0.22, 0.1, 'steel')
  addWheel(work, [0, 0.22, -0.5], 0.22, 0.1, 'steel')
  const metal = work.material(finish.chrome)
  work.tube(
    curve(points3('.32,1,.24 .16,1.04,.33 -.16,1.04,.33 -.32,1,.24'), 4),
    { radii: [0.018], segments: 8 },
    metal,
    chrome,
  )
  for (const side of [1, -1]) {
    work.tube(
      [
        [side * 0.33, 1.0, 0.24],
        [side * 0.24, 1.03, 0.29],
      ],
      { radii: [0.026], segments: 8 },
      work.material(finish.rubber),
      black,
    )
    work.cylinder(
      [side * 0.2, 1.04, 0.33],
      [side * 0.26, 1.2, 0.32],
      0.008,
      0.008,
      metal,
      chrome,
      6,
    )
    work.ball([side * 0.27, 1.22, 0.32], [0.055, 0.045, 0.015], metal, chrome)
  }
  work.ball(
    [0, 1.0, 0.45],
    [0.075, 0.075, 0.04],
    work.material({ ...finish.glass, emission: [0.5, 0.5, 0.44] }),
    hex('#f4f2e6'),
  )
  return {
    work,
    stature: 1.22,
    yaw: 1.0,
    anchors: { seat: [0, 0.86, -0.4], top: [0, 1.2, 0.3], front: [0, 0.8, 0.6] },
  }
}

/** A long bent board with bindings. */
const snowboard = (color: Rgb): BuiltVehicle => {
  const work = new Workpiece()
  const s = new Sculpture()
  const deck = s.paint(color, finish.paint)
  const band = s.paint(hex('#f2efe6'), finish.paint)
  const binding = s.paint(hex('#1c1c1f'), finish.rubber)
  const top = (x: number, _y: number, z: number): number =>
    Math.abs(Math.sin(z * 9 + x * 6)) < 0.35 ? band : deck
  s.add(block([0, 0.03, 0], [0.13, 0.009, 0.6], 0.008), top)
  for (const side of [1, -1]) {
    s.add(limb([0, 0.03, side * 0.6], [0, 0.1, side * 0.78], 0.012), top, { blend: 0.02 })
    s.add(
      block([0, 0.062, side * 0.68], [0.115, 0.009, 0.1], 0.008, turned(0, -side * 0.38, 0)),
      top,
      {
        blend: 0.03,
      },
    )
    s.add(block([0, 0.06, side * 0.26], [0.12, 0.022, 0.06], 0.01), binding)
  }
  work.sculpt(s, 0.0085)
  return {
    work,
    stature: 0.11,
    yaw: 1.1,
    anchors: { seat: [0, 0.08, 0], top: [0, 0.08, 0], front: [0, 0.06, 0.7] },
  }
}

export const skateboard = (subject: BriefSubject): BuiltVehicle => {
  if (/snowboard/.test(subject.noun)) return snowboard(subject.colors[0] ?? hex('#2a8ac8'))
  const work = new Workpiece()
  const s = new Sculpture()
  const deck = s.paint(subject.colors[0] ?? hex('#b8322a'), finish.wood)
  const grip = s.paint(hex('#1c1c1f'), finish.cloth)
  const top = (_x: number, y: number, z: number): number =>
    y > 0.118 + Math.max(0, Math.abs(z) - 0.28) * 0.38 ? grip : deck
  s.add(block([0, 0.115, 0], [0.1, 0.011, 0.3], 0.01), top)
  for (const side of [1, -1])
    s.add(limb([0, 0.115, side * 0.27], [0, 0.165, side * 0.38], 0.012), top, { blend: 0.01 })
  for (const side of [1, -1]) {
    s.add(
      block([0, 0.145, side * 0.34], [0.095, 0.01, 0.07], 0.01, turned(0, -side * 0.42, 0)),
      top,
      { blend: 0.015 },
    )
    s.add(
      cone([-0.075, 0.07, side * 0.21], [0.075, 0.07, side * 0.21], 0.016, 0.016, 0.004),
      s.paint(hex('#9aa0a8'), finish.steel),
    )
    s.add(
      block([0, 0.09, side * 0.21], [0.03, 0.02, 0.025], 0.006),
      s.paint(hex('#9aa0a8'), finish.steel),
    )
  }
  work.sculpt(s, 0.0075)
  const wheel = work.material(finish.rubber)
  for (const z of [0.21, -0.21])
    for (const side of [1, -1]) {
      work.cylinder(
        [side * 0.07, 0.035, z],
        [side * 0.11, 0.035, z],
        0.035,
        0.035,
        wheel,
        hex('#f0e8d0'),
        16,
      )
      work.cylinder(
        [side * 0.075, 0.06, z],
        [side * 0.08, 0.04, z],
        0.012,
        0.012,
        work.material(finish.steel),
        hex('#9aa0a8'),
        6,
      )
    }
  return {
    work,
    stature: 0.17,
    yaw: 1.1,
    anchors: { seat: [0, 0.125, 0], top: [0, 0.125, 0], front: [0, 0.12, 0.4] },
  }
}
