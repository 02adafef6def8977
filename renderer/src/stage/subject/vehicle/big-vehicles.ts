// Buses, trucks, fire engines and tractors.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { block, cone, turned } from '../sdf.ts'
import { Workpiece } from '../workpiece.ts'
import { addLoad } from './load.ts'
import type { BuiltVehicle } from './vehicle-parts.ts'
import { addLampPair, glassColor } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'

const dark = hex('#1a1b1e')

/** Windows in a row between two heights, `step` apart, in a body of half width `w` that spans z0..z1. */
export const windowRow =
  (
    paint: number,
    glass: number,
    w: number,
    y0: number,
    y1: number,
    z0: number,
    z1: number,
    step: number,
  ): Pattern =>
  (x, y, z) => {
    if (y < y0 || y > y1) return paint
    if (Math.abs(x) > w - 0.08) {
      if (z < z0 || z > z1) return paint
      const t = (((z - z0) % step) + step) % step
      return t > 0.05 && t < step - 0.05 ? glass : paint
    }
    return Math.abs(x) < w - 0.16 ? glass : paint
  }

export const bus = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const red = /double|london/.test(subject.noun)
  const school = /school/.test(subject.noun)
  const color = subject.colors[0] ?? hex(school ? '#f0b020' : red ? '#c0181c' : '#c8402c')
  const tall = red ? 4.3 : 3.1
  const s = new Sculpture()
  const paint = s.paint(color, finish.paint)
  const trim = s.paint(subject.colors[1] ?? (school ? dark : hex('#f2efe6')), finish.paint)
  const glass = s.paint(glassColor, finish.glass)
  const low = windowRow(paint, glass, 1.25, 1.35, 2.35, -4.9, 4.6, 1.05)
  const high = red ? windowRow(paint, glass, 1.25, 2.85, 3.75, -4.9, 4.9, 1.05) : low
  const skin: Pattern = (x, y, z) => {
    if (y > 1.08 && y < 1.2) return trim
    if (z > 4.9 && y > 1.3 && y < 2.5 && Math.abs(x) < 1.08) return glass
    return y > 2.6 && red ? high(x, y, z) : low(x, y, z)
  }
  s.add(block([0, 0.35 + (tall - 0.35) / 2, 0], [1.25, (tall - 0.35) / 2, 5.1], 0.16), skin)
  for (const z of [3.2, -2.9]) s.cut(cone([-2, 0.52, z], [2, 0.52, z], 0.62, 0.62, 0.01))
  s.add(block([0, 0.5, 0], [1.05, 0.2, 4.6], 0.05), s.paint(dark, finish.rubber))
  work.sculpt(s, 0.094)
  for (const z of [3.2, -2.9])
    for (const side of [1, -1]) addWheel(work, [side * 1.1, 0.5, z], 0.5, 0.3, 'truck')
  addLampPair(work, [0.9, 0.75, 5.08], [0.15, 0.1, 0.05], true)
  addLampPair(work, [0.98, 1.0, -5.08], [0.1, 0.16, 0.04], false)
  return {
    work,
    stature: tall,
    yaw: 0.85,
    anchors: { seat: [0.5, 1.3, 4], top: [0, tall, 0], front: [0, 1.4, 5.1] },
  }
}

const cab = (s: Sculpture, color: Rgb, z: number, top: number): void => {
  const paint = s.paint(color, finish.paint)
  const glass = s.paint(glassColor, finish.glass)
  const skin: Pattern = (x, y, pz) => {
    if (y < top - 1.25 || y > top - 0.35) return paint
    if (Math.abs(x) > 1.08) return pz > z - 0.55 && pz < z + 0.62 ? glass : paint
    return pz > z + 0.5 && Math.abs(x) < 1.02 ? glass : paint
  }
  s.add(block([0, 0.55 + (top - 0.55) / 2, z], [1.2, (top - 0.55) / 2, 0.95], 0.16), skin)
}
const chassis = (
  work: Workpiece,
  s: Sculpture,
  axles: readonly number[],
  r: number,
  z0: number,
  z1: number,
): void => {
  const metal = s.paint(dark, finish.rubber)
  s.add(block([0, r + 0.12, (z0 + z1) / 2], [0.5, 0.16, (z1 - z0) / 2], 0.03), metal)
  for (const z of axles)
    for (const side of [1, -1]) addWheel(work, [side * 1.02, r, z], r, 0.34, 'truck')
}
const front = (work: Workpiece, z: number): void => {
  addLampPair(work, [0.88, 0.88, z], [0.15, 0.12, 0.05], true)
  work.box(
    [-0.62, 0.95, z - 0.03],
    [0.62, 1.4, z + 0.02],
    work.material(finish.steel),
    hex('#8a9098'),
  )
  work.box(
    [-1.18, 0.5, z - 0.06],
    [1.18, 0.72, z + 0.1],
    work.material(finish.steel),
    hex('#b0b6bc'),
  )
}

/** A floor of planks between slatted sides, full of what it carries. */
const openBed = (work: Workpiece, load: string): void => {
  const wood = work.material(finish.wood)
  const plank = (low: Vec3, high: Vec3, k: number): void =>
    work.box(low, high, wood, [0.3 * k, 0.165 * k, 0.075 * k])
  plank([-1.26, 0.98, -3.7], [1.26, 1.1, 1.5], 0.7)
  for (const [i, y] of [1.16, 1.46, 1.76].entries()) {
    for (const x of [-1.26, 1.21])
      plank([x, y, -3.7], [x + 0.05, y + 0.22, 1.5], 1 + 0.12 * (i % 2))
    for (const z of [-3.7, 1.45]) plank([-1.26, y, z], [1.26, y + 0.22, z + 0.05], 0.95)
  }
  for (let i = 0; i < 6; i++)
    for (const x of [-1.3, 1.24])
      plank([x, 0.96, -3.68 + i * 1.02], [x + 0.06, 2.06, -3.56 + i * 1.02], 0.6)
  addLoad(work, { half: 1.2, floor: 1.1, rim: 1.98, back: -3.62, front: 1.42 }, load)
}

export const truck = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const s = new Sculpture()
  const color = subject.colors[0] ?? hex('#2a5aa8')
  cab(s, color, 2.6, 2.75)
  const load = subject.traits['load']
  if (load === undefined) {
    const box = s.paint(subject.colors[1] ?? hex('#e9e7e0'), finish.paint)
    s.add(block([0, 2.0, -1.1], [1.26, 1.2, 2.6], 0.06), box)
  } else openBed(work, load)
  for (const z of [2.55, -1.6, -2.75]) s.cut(cone([-2, 0.52, z], [2, 0.52, z], 0.64, 0.64, 0.01))
  chassis(work, s, [2.55, -1.6, -2.75], 0.52, -3.6, 3.2)
  work.sculpt(s, 0.086)
  front(work, 3.55)
  return {
    work,
    stature: 3.2,
    yaw: 0.85,
    anchors: { top: [0, 3.2, -1], seat: [0.5, 1.5, 2.6], front: [0, 1.2, 3.6] },
  }
}

const addLadder = (work: Workpiece): void => {
  const steel = work.material(finish.steel)
  work.within([0, 2.75, -0.4], turned(0, -0.05, 0), (part) => {
    for (const x of [-0.32, 0.32]) {
      part.box([x - 0.03, 0, -3.1], [x + 0.03, 0.07, 3.4], steel, hex('#d4d8dc'))
      part.box([x - 0.03, 0.22, -3.1], [x + 0.03, 0.27, 3.4], steel, hex('#d4d8dc'))
    }
    for (let i = 0; i < 15; i++)
      part.cylinder(
        [-0.32, 0.04, -3 + i * 0.45],
        [0.32, 0.04, -3 + i * 0.45],
        0.025,
        0.025,
        steel,
        hex('#d4d8dc'),
        6,
      )
    for (let i = 0; i < 14; i++)
      for (const x of [-0.32, 0.32])
        part.cylinder(
          [x, 0.05, -3 + i * 0.45],
          [x, 0.24, -2.78 + i * 0.45],
          0.02,
          0.02,
          steel,
          hex('#d4d8dc'),
          5,
        )
  })
}

export const fireTruck = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const s = new Sculpture()
  const color = subject.colors[0] ?? hex('#c4161a')
  cab(s, color, 2.6, 2.6)
  const red = s.paint(color, finish.paint)
  const white = s.paint(hex('#f2f0ea'), finish.paint)
  const shutter = s.paint(hex('#b6bcc2'), finish.steel)
  s.add(block([0, 1.6, -1.1], [1.22, 0.95, 2.6], 0.08), (x, y, z) => {
    if (y > 1.12 && y < 1.24) return white
    const bay = ((z + 3.7) % 1.25) / 1.25
    return Math.abs(x) > 1.1 &&
      y > 1.32 &&
      y < 2.25 &&
      bay > 0.1 &&
      bay < 0.92 &&
      (z > -0.9 || z < -2.3)
      ? shutter
      : red
  })
  for (const z of [2.55, -1.9]) s.cut(cone([-2, 0.52, z], [2, 0.52, z], 0.64, 0.64, 0.01))
  chassis(work, s, [2.55, -1.9], 0.52, -3.6, 3.2)
  s.add(
    block([0.45, 2.68, 2.5], [0.35, 0.09, 0.16], 0.04),
    s.paint(hex('#1438c8'), { ...finish.glass, emission: [0.02, 0.06, 0.7] }),
  )
  s.add(
    block([-0.45, 2.68, 2.5], [0.35, 0.09, 0.16], 0.04),
    s.paint(hex('#1438c8'), { ...finish.glass, emission: [0.02, 0.06, 0.7] }),
  )
  work.sculpt(s, 0.082)
  addLadder(work)
  front(work, 3.55)
  return {
    work,
    stature: 3.0,
    yaw: 0.85,
    anchors: { top: [0, 3, 0], seat: [0.5, 1.5, 2.6], front: [0, 1.2, 3.6] },
  }
}

export const tractor = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const s = new Sculpture()
  const color = subject.colors[0] ?? hex('#c8301c')
  const paint = s.paint(color, finish.paint)
  const metal = s.paint(dark, finish.steel)
  s.add(block([0, 1.05, 0.95], [0.36, 0.38, 0.95], 0.12), (x, y, z) =>
    z > 1.82 && Math.abs(x) < 0.26 && y > 0.8 && y < 1.25 ? metal : paint,
  )
  s.add(block([0, 0.62, 0.2], [0.22, 0.22, 1.4], 0.05), metal)
  const seatPaint = s.paint(dark, finish.rubber)
  // The driver sits in the open under a roof on four posts.
  s.add(block([0, 1.16, -0.82], [0.26, 0.06, 0.24], 0.04), seatPaint)
  s.add(block([0, 1.42, -1.06], [0.26, 0.26, 0.05], 0.04), seatPaint)
  s.add(block([0, 0.98, -0.7], [0.5, 0.07, 0.6], 0.03), paint)
  s.add(block([0, 2.74, -0.7], [0.74, 0.06, 0.76], 0.05), paint)
  for (const side of [1, -1]) {
    s.add(cone([side * 0.58, 0.82, -0.9], [side * 1.0, 0.82, -0.9], 0.96, 0.96, 0.03), paint)
    s.cut(cone([side * 0.5, 0.82, -0.9], [side * 1.1, 0.82, -0.9], 0.9, 0.9, 0.01))
  }
  s.cut(block([0, 0.25, -0.9], [1.2, 0.7, 1.4], 0.02))
  s.add(block([0, 0.75, -0.7], [0.3, 0.3, 0.5], 0.05), metal)
  work.sculpt(s, 0.056)
  for (const side of [1, -1]) {
    addWheel(work, [side * 0.8, 0.82, -0.9], 0.82, 0.42, 'lug', hex('#e8c23a'))
    addWheel(work, [side * 0.62, 0.45, 1.35], 0.45, 0.26, 'lug', hex('#e8c23a'))
  }
  work.cylinder(
    [0.2, 1.4, 1.2],
    [0.2, 2.15, 1.2],
    0.05,
    0.05,
    work.material(finish.steel),
    hex('#5a5c60'),
    12,
  )
  addLampPair(work, [0.2, 1.15, 1.92], [0.08, 0.07, 0.04], true)
  const steel = work.material(finish.steel)
  for (const x of [-0.62, 0.62])
    for (const z of [-1.28, -0.12])
      work.cylinder([x, 1.02, z], [x, 2.72, z], 0.035, 0.035, steel, dark, 10)
  work.cylinder([0, 1.2, -0.06], [0, 1.5, -0.22], 0.025, 0.025, steel, dark, 8)
  for (let k = 0; k < 14; k++) {
    const rim = (i: number): Vec3 => [
      0.2 * Math.cos(i * 0.449),
      1.53 + 0.11 * Math.sin(i * 0.449),
      -0.24 + 0.16 * Math.sin(i * 0.449),
    ]
    work.cylinder(rim(k), rim(k + 1), 0.017, 0.017, steel, dark, 8)
  }
  const seat: Vec3 = [0, 1.22, -0.74]
  return {
    work,
    stature: 2.8,
    yaw: 0.85,
    anchors: { top: [0, 2.8, -0.7], seat, front: [0, 1, 1.95] },
  }
}
