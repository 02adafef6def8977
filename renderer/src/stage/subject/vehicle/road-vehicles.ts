// A school bus with its bonnet, and a pickup that works for its living.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { brush } from '../brush.ts'
import { colorOf } from '../built.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { block, cone } from '../sdf.ts'
import { Workpiece } from '../workpiece.ts'
import { windowRow } from './big-vehicles.ts'
import { addLoad } from './load.ts'
import type { BuiltVehicle } from './vehicle-parts.ts'
import { addLampPair, glassColor } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'
import { brushesOf, screen } from './work-trucks.ts'

/** The lines along its sides, lamps over its windows, and the stop sign that swings out. */
const schoolMarks = (work: Workpiece): void => {
  const black = brush(work, finish.paint, '#17171a')
  const red = brush(work, { ...finish.glass, emission: [0.5, 0.02, 0.02] }, '#c8181c')
  const amber = brush(work, { ...finish.glass, emission: [0.6, 0.28, 0.02] }, '#e89a1c')
  for (const s of [-1, 1])
    for (const y of [0.78, 1.16, 1.46])
      black.box([s * 1.265 - 0.014, y, -4.7], [s * 1.265 + 0.014, y + 0.07, 2.5])
  for (const z of [2.72, -4.86])
    for (const s of [-1, 1]) {
      black.box([s * 0.84 - 0.3, 2.72, z - 0.03], [s * 0.84 + 0.3, 3.0, z + 0.03])
      red.ball([s * 0.98, 2.86, z + (z > 0 ? 0.04 : -0.04)], [0.11, 0.11, 0.05])
      amber.ball([s * 0.7, 2.86, z + (z > 0 ? 0.04 : -0.04)], [0.11, 0.11, 0.05])
    }
  // The name over the windscreen reads as letters from across the street.
  for (let i = 0; i < 9; i++)
    if (i !== 6) black.box([-0.42 + i * 0.095, 2.78, 2.72], [-0.365 + i * 0.095, 2.94, 2.755])
  work.placed({ at: [1.62, 1.75, 1.9], yaw: 0.25 }, () => {
    const octagon = Array.from({ length: 8 }, (_, i): [number, number] => {
      const a = ((i + 0.5) * Math.PI) / 4
      return [0.3 * Math.cos(a), 0.3 * Math.sin(a)]
    })
    brush(work, finish.paint, '#f2efe8').slab(octagon, -0.02, 0.02)
    brush(work, finish.paint, '#c8181c').slab(
      octagon.map(([x, y]): [number, number] => [x * 0.9, y * 0.9]),
      -0.025,
      0.025,
    )
    for (let i = 0; i < 4; i++)
      brush(work, finish.paint, '#f2efe8').box(
        [-0.19 + i * 0.1, -0.06, 0.024],
        [-0.12 + i * 0.1, 0.07, 0.032],
      )
  })
  brush(work, finish.steel, '#55585c').rod([1.25, 1.75, 1.9], [1.6, 1.75, 1.9], 0.03)
}

/** The yellow bus of American schools. */
export const schoolBus = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const color = colorOf(subject, 0, '#f2b01e')
  const s = new Sculpture()
  const paint = s.paint(color, finish.paint)
  const glass = s.paint(glassColor, finish.glass)
  const windows = windowRow(paint, glass, 1.25, 1.72, 2.5, -4.6, 2.2, 0.85)
  const skin: Pattern = (x, y, z) => {
    if (z > 2.5)
      return y > 1.75 && y < 2.62 && Math.abs(x) < 1.08 && Math.abs(x) > 0.04 ? glass : paint
    return windows(x, y, z)
  }
  s.add(block([0, 1.8, -1.07], [1.25, 1.3, 3.78], 0.2), skin)
  s.add(block([0, 1.12, 3.5], [1.02, 0.58, 1.05], 0.22), paint)
  const grille = s.paint([0.02, 0.02, 0.022], finish.rubber)
  s.add(block([0, 1.05, 4.5], [0.6, 0.32, 0.08], 0.04), grille, { bias: 0.004 })
  for (const z of [3.45, -2.75]) s.cut(cone([-2, 0.5, z], [2, 0.5, z], 0.6, 0.6, 0.01))
  s.add(block([0, 0.6, -0.6], [1.0, 0.18, 4.1], 0.05), grille)
  s.add(block([0, 0.58, 4.55], [1.2, 0.15, 0.12], 0.04), grille)
  work.sculpt(s, 0.088)
  const mirror = brush(work, finish.paint, '#1c1c1f')
  for (const x of [-1, 1]) {
    mirror.rod([x * 1.0, 1.6, 4.1], [x * 1.25, 1.95, 4.4], 0.02)
    mirror.ball([x * 1.25, 1.98, 4.4], [0.12, 0.16, 0.05])
    for (const z of [3.45, -2.75]) addWheel(work, [x * 1.08, 0.5, z], 0.5, 0.32, 'truck')
  }
  schoolMarks(work)
  addLampPair(work, [0.82, 1.15, 4.53], [0.16, 0.15, 0.07], true)
  addLampPair(work, [0.98, 1.25, -4.86], [0.11, 0.14, 0.04], false)
  return {
    work,
    stature: 3.1,
    yaw: 0.8,
    anchors: { seat: [0.5, 1.4, 2], top: [0, 3.1, -1], front: [0, 1.2, 4.6] },
  }
}

/** A pickup with an upright nose, a square cab and an open bed. */
export const pickup = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const { glass, chrome, dark } = brushesOf(work, subject, '#b3261e')
  const color = colorOf(subject, 0, '#b3261e')
  const s = new Sculpture()
  const paint = s.paint(color, finish.paint)
  const [black, pane] = [
    s.paint([0.015, 0.015, 0.016], finish.rubber),
    s.paint(glassColor, finish.glass),
  ]
  s.add(block([0, 0.88, 0], [0.95, 0.34, 2.7], 0.1), paint)
  s.add(block([0, 1.2, 1.72], [0.84, 0.13, 0.94], 0.12), paint, { blend: 0.06 })
  s.add(block([0, 1.5, 0.1], [0.84, 0.42, 0.85], 0.13), (x, y, z) => {
    const side = Math.abs(x) > 0.72
    if (y < 1.3 || y > 1.78) return paint
    if (side) return z > -0.62 && z < 0.8 && Math.abs(z - 0.12) > 0.035 ? pane : paint
    return pane
  })
  s.cut(block([0, 1.2, -1.72], [0.8, 0.42, 0.9], 0.04))
  for (const z of [1.7, -1.62]) s.cut(cone([-2, 0.44, z], [2, 0.44, z], 0.52, 0.52, 0.01))
  s.add(block([0, 0.62, 0], [0.78, 0.14, 2.4], 0.04), black)
  work.sculpt(s, 0.046)
  for (const z of [1.7, -1.62])
    for (const x of [-1, 1]) addWheel(work, [x * 0.82, 0.43, z], 0.43, 0.28, 'truck')
  chrome.box([-0.6, 0.84, 2.68], [0.6, 1.14, 2.74])
  for (let i = 0; i < 5; i++)
    dark.box([-0.56, 0.87 + i * 0.055, 2.72], [0.56, 0.895 + i * 0.055, 2.755])
  for (const z of [2.72, -2.72]) chrome.box([-0.98, 0.5, z - 0.08], [0.98, 0.68, z + 0.08])
  for (const x of [-1, 1]) {
    chrome.box([x * 0.965 - 0.012, 1.0, -0.3], [x * 0.965 + 0.012, 1.04, -0.12])
    dark.box([x * 1.05 - 0.09, 1.28, 0.82], [x * 1.05 + 0.09, 1.44, 0.92])
    dark.box([x * 0.953 - 0.006, 0.62, 0.9], [x * 0.953 + 0.006, 1.2, 0.915])
  }
  screen(glass, [0.96, 1.33], [0.9, 1.75], 0.68)
  addLampPair(work, [0.77, 0.99, 2.68], [0.13, 0.11, 0.06], true)
  addLampPair(work, [0.86, 1.0, -2.7], [0.07, 0.16, 0.04], false)
  const load = subject.traits['load']
  if (load !== undefined)
    addLoad(work, { half: 0.78, floor: 0.79, rim: 1.2, back: -2.58, front: -0.85 }, load)
  return {
    work,
    stature: 1.92,
    yaw: 0.85,
    anchors: {
      top: [0, 0.8, -1.65],
      bed: [0, 0.79, -1.7],
      seat: [0.35, 1.0, 0.1],
      window: [0.82, 1.4, 0.4],
      back: [0, 1.0, -2.7],
      front: [0, 0.7, 2.75],
      hood: [0, 1.3, 1.7],
      roof: [0, 1.92, 0.1],
    },
  }
}
