// Motorcycles: a cradle frame about a finned twin, a teardrop tank and a bench seat, guards over both wheels, springs and chrome.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, chain, ellipsoid, limb, turned } from '../sdf.ts'
import { curve, points3 } from '../sweep.ts'
import { Workpiece } from '../workpiece.ts'
import type { BuiltVehicle } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'

const black = hex('#18181b')
const chrome = hex('#cfd3d8')
/** Radius of the wheels, and where their axles are. */
const r = 0.32
const [front, rear] = [0.76, -0.68]

/** Tank, seat, side panels and the lamp's shell. */
const addBodywork = (s: Sculpture, color: Rgb): void => {
  const paint = s.paint(color, finish.paint)
  const leather = s.paint(hex('#221d1b'), finish.leather)
  s.add(ellipsoid([0, 0.87, 0.2], [0.165, 0.125, 0.24], turned(0, 0.16, 0)), paint)
  s.add(limb([0, 0.86, 0.1], [0, 0.8, -0.14], 0.115, 0.075), paint, { blend: 0.09 })
  // Knees press into its flanks.
  for (const side of [1, -1])
    s.cut(ellipsoid([side * 0.24, 0.85, -0.03], [0.13, 0.1, 0.17], turned(side * 0.25)), 0.04)
  s.addAll(
    chain(points3('0,.8,-.16 0,.785,-.38 0,.82,-.6 0,.83,-.72'), [0.085, 0.1, 0.1, 0.075]),
    leather,
    {
      blend: 0.03,
    },
  )
  for (const side of [1, -1])
    s.add(
      ellipsoid([side * 0.105, 0.63, -0.24], [0.03, 0.1, 0.13], turned(0, 0, 0.1 * side)),
      paint,
    )
}

/** Crankcase, two finned cylinders side by side, and their heads. */
const addEngine = (work: Workpiece, s: Sculpture): void => {
  const alloy = s.paint(hex('#a2a6ab'), finish.steel)
  const dark = s.paint(hex('#303338'), finish.steel)
  s.add(block([0, 0.4, 0.02], [0.15, 0.1, 0.23], 0.06), alloy)
  s.add(block([0, 0.34, -0.1], [0.13, 0.09, 0.12], 0.05), alloy, { blend: 0.03 })
  const lean = turned(0, 0.24, 0)
  const up = (k: number): Vec3 => [0, 0.49 + 0.26 * k, 0.09 + 0.064 * k]
  s.add(block(up(0.45), [0.105, 0.13, 0.075], 0.02, lean), dark)
  for (let i = 0; i < 7; i++)
    s.add(block(up(0.08 + i * 0.125), [0.142, 0.008, 0.11], 0.006, lean), alloy)
  s.add(block(up(1.02), [0.125, 0.035, 0.09], 0.02, lean), alloy)
  const steel = work.material(finish.chrome)
  for (const side of [1, -1]) {
    work.cylinder(
      [side * 0.14, 0.4, 0.1],
      [side * 0.185, 0.4, 0.1],
      0.105,
      0.085,
      steel,
      chrome,
      28,
    )
    work.cylinder(
      [side * 0.13, 0.38, -0.13],
      [side * 0.17, 0.38, -0.13],
      0.075,
      0.06,
      steel,
      chrome,
      24,
    )
    // Mouths of the carburettors.
    work.cylinder(
      [side * 0.06, 0.68, -0.02],
      [side * 0.06, 0.66, -0.1],
      0.034,
      0.04,
      steel,
      chrome,
      12,
    )
  }
}

/** The tubes that hold it together. */
const addFrame = (work: Workpiece): void => {
  const steel = work.material({ ...finish.paint, roughness: 0.3 })
  const rod = (points: string, k = 0.02) =>
    work.tube(curve(points3(points), 5), { radii: [k], segments: 8 }, steel, black)
  rod('0,.9,.44 0,.8,.1 0,.74,-.2', 0.026)
  for (const x of [0.1, -0.1]) {
    rod(`${x * 0.3},.86,.42 ${x},.5,.34 ${x},.28,.2 ${x},.26,-.12 ${x},.44,-.26 ${x},.72,-.3`)
    rod(`${x},.7,-.3 ${x * 1.1},.74,-.55 ${x * 0.9},.78,-.84`, 0.016)
    rod(`${x},.42,-.24 ${x * 1.15},.36,-.45 ${x * 1.15},${r},${rear}`, 0.022)
  }
}

/** Forks before, springs behind. */
const addSprings = (work: Workpiece): void => {
  const metal = work.material(finish.chrome)
  const dark = work.material(finish.steel)
  for (const side of [1, -1]) {
    const x = side * 0.1
    work.cylinder([x, r, front], [x * 0.96, 0.62, 0.62], 0.032, 0.03, dark, hex('#4a4d52'), 12)
    work.cylinder([x * 0.96, 0.6, 0.63], [x * 0.9, 1.0, 0.45], 0.022, 0.022, metal, chrome, 12)
    work.cylinder([x * 0.45, r, front], [x * 0.55, r, front], 0.13, 0.13, dark, hex('#8d9298'), 28)
    const [low, high]: readonly [Vec3, Vec3] = [
      [side * 0.15, 0.36, rear + 0.03],
      [side * 0.13, 0.74, -0.5],
    ]
    work.cylinder(low, high, 0.016, 0.016, metal, chrome, 8)
    const coil = Array.from({ length: 73 }, (_, i): Vec3 => {
      const [t, a] = [0.12 + (0.76 * i) / 72, i * 0.7]
      return [
        low[0] + (high[0] - low[0]) * t + 0.035 * Math.cos(a),
        low[1] + (high[1] - low[1]) * t,
        low[2] + (high[2] - low[2]) * t + 0.035 * Math.sin(a),
      ]
    })
    work.tube(coil, { radii: [0.008], segments: 5 }, metal, chrome)
  }
  for (const [y, z] of [
    [0.74, 0.565],
    [0.96, 0.47],
  ] as const)
    work.cylinder([-0.12, y, z], [0.12, y, z], 0.028, 0.028, dark, hex('#4a4d52'), 10)
}

/** A guard bent about a wheel, from one angle to another (0 is forward, a quarter turn is up). */
const addGuard = (
  work: Workpiece,
  axle: number,
  [from, to]: readonly [number, number],
  wide: number,
  color: Rgb,
): void => {
  const paint = work.material(finish.paint)
  for (const inside of [0, 0.006])
    work.grid(
      28,
      8,
      (u, v) => {
        const a = from + (to - from) * u
        const across = v * 2 - 1
        const d = r + 0.045 - 0.022 * across * across - inside
        return [across * wide, r + d * Math.sin(a), axle + d * Math.cos(a)]
      },
      paint,
      () => (inside ? scale(color, 0.3) : color),
      false,
    )
}

/** From each head forward, down and back into a long silencer. */
const addExhaust = (work: Workpiece): void => {
  const metal = work.material(finish.chrome)
  for (const side of [1, -1]) {
    const x = side * 0.06
    work.tube(
      curve(
        [
          [x, 0.68, 0.22],
          [x * 1.3, 0.64, 0.36],
          [x * 2.2, 0.42, 0.4],
          [x * 2.9, 0.25, 0.24],
          [x * 3.1, 0.24, -0.1],
        ],
        6,
      ),
      { radii: [0.026], segments: 10 },
      metal,
      chrome,
    )
    work.tube(
      [
        [x * 3.1, 0.24, -0.08],
        [x * 3.15, 0.25, -0.22],
        [x * 3.25, 0.29, -0.78],
        [x * 3.26, 0.3, -0.9],
      ],
      { radii: [0.028, 0.052, 0.056, 0.044], segments: 16 },
      metal,
      chrome,
    )
    work.cylinder(
      [x * 3.26, 0.3, -0.905],
      [x * 3.26, 0.3, -0.895],
      0.03,
      0.03,
      work.material(finish.rubber),
      black,
      12,
    )
    const peg = work.material(finish.rubber)
    work.cylinder([side * 0.13, 0.33, -0.2], [side * 0.3, 0.33, -0.2], 0.016, 0.016, peg, black, 8)
  }
}

/** Handlebar, grips, mirrors and clocks. */
const addHandles = (work: Workpiece): void => {
  const metal = work.material(finish.chrome)
  work.tube(
    curve(points3('.38,.98,.2 .26,1.05,.36 0,1.02,.46 -.26,1.05,.36 -.38,.98,.2'), 5),
    { radii: [0.015], segments: 8 },
    metal,
    chrome,
  )
  for (const side of [1, -1]) {
    const grip: Vec3[] = [
      [side * 0.38, 0.98, 0.2],
      [side * 0.3, 1.03, 0.31],
    ]
    work.tube(grip, { radii: [0.024], segments: 8 }, work.material(finish.rubber), black)
    work.cylinder(
      [side * 0.24, 1.05, 0.37],
      [side * 0.32, 1.2, 0.33],
      0.007,
      0.007,
      metal,
      chrome,
      6,
    )
    work.ball([side * 0.33, 1.22, 0.33], [0.06, 0.05, 0.018], metal, chrome)
    work.cylinder(
      [side * 0.07, 1.0, 0.47],
      [side * 0.07, 1.06, 0.43],
      0.05,
      0.052,
      metal,
      chrome,
      18,
    )
  }
}

/** Round lamp before, red one behind, indicators on stalks. */
const addLamps = (work: Workpiece): void => {
  const metal = work.material(finish.chrome)
  work.tube(
    [
      [0, 0.9, 0.47],
      [0, 0.9, 0.5],
      [0, 0.9, 0.56],
      [0, 0.9, 0.6],
    ],
    { radii: [0.03, 0.085, 0.105, 0.11], segments: 24 },
    metal,
    chrome,
  )
  const lens = work.material({ ...finish.glass, emission: [0.55, 0.55, 0.48] })
  work.ball([0, 0.9, 0.6], [0.098, 0.098, 0.035], lens, hex('#f4f2e6'), undefined, 22)
  const tail = work.material({ ...finish.glass, emission: [0.3, 0.012, 0.012] })
  work.ball([0, 0.74, -0.93], [0.05, 0.035, 0.03], tail, hex('#b01418'))
  const amber = work.material({ ...finish.glass, emission: [0.25, 0.12, 0.01] })
  for (const [x, y, z] of [
    [0.17, 0.86, 0.5],
    [0.14, 0.74, -0.86],
  ] as const)
    for (const side of [1, -1]) {
      work.cylinder([side * 0.05, y, z], [side * x, y, z], 0.008, 0.008, metal, chrome, 6)
      work.ball([side * (x + 0.02), y, z], [0.028, 0.028, 0.028], amber, hex('#f08a1c'))
    }
}

export const motorcycle = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const s = new Sculpture()
  const color = subject.colors[0] ?? hex('#a81418')
  addBodywork(s, color)
  addEngine(work, s)
  work.sculpt(s, 0.017)
  addWheel(work, [0, r, front], r, 0.11, 'alloy')
  addWheel(work, [0, r, rear], r, 0.15, 'alloy')
  addFrame(work)
  addSprings(work)
  addGuard(work, front, [0.35, 2.5], 0.068, color)
  addGuard(work, rear, [0.75, 3.05], 0.09, color)
  addExhaust(work)
  addHandles(work)
  addLamps(work)
  return {
    work,
    stature: 1.24,
    yaw: 1.0,
    anchors: {
      seat: [0, 0.9, -0.28],
      top: [0, 1.2, 0.3],
      front: [0, 0.9, 0.9],
      handLeft: [0.36, 1, 0.24],
      handRight: [-0.36, 1, 0.24],
    },
  }
}
