// Sneakers: a rubber sole in layers, a toe cap, stripes, a tongue and tied laces; metres.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { brush } from '../brush.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { block, cone, ellipsoid, limb, turned } from '../sdf.ts'
import { curve, type Point2 } from '../sweep.ts'
import type { Workpiece } from '../workpiece.ts'

/** The sole's edge seen from above, half of it: x, z from heel to toe. */
const edge: readonly Point2[] = [
  [0, -0.136],
  [0.026, -0.128],
  [0.037, -0.1],
  [0.036, -0.05],
  [0.036, 0],
  [0.045, 0.05],
  [0.05, 0.095],
  [0.042, 0.135],
  [0.022, 0.155],
  [0, 0.16],
]

const outline = (grow: number): Point2[] => {
  const half = curve(
    edge.map(([x, z]): Vec3 => [x * grow, 0, z * grow]),
    3,
  )
  const right = half.map(([x, , z]): Point2 => [x, z])
  return [
    ...right,
    ...right
      .slice(1, -1)
      .map(([x, z]): Point2 => [-x, z])
      .reverse(),
  ]
}

interface Dyes {
  readonly upper: Rgb
  readonly stripe: Rgb
  readonly tab: Rgb
}

const bright = ([r, g, b]: Rgb): boolean => 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.45

const dyesOf = (subject: BriefSubject): Dyes => {
  const upper = colorOf(subject, 0, '#eceae4')
  const second = subject.colors[1]
  return {
    upper,
    stripe: second ?? hex(bright(upper) ? '#aab0b8' : '#f4f2ec'),
    tab: second ?? hex(bright(upper) ? '#2f7a5c' : '#f4f2ec'),
  }
}

const upperOf = (dyes: Dyes): Sculpture => {
  const s = new Sculpture()
  const skin = s.paint(dyes.upper, finish.leather)
  const cap = s.paint(dim(dyes.upper, 0.9), finish.leather)
  const stripe = s.paint(dyes.stripe, finish.leather)
  const tab = s.paint(dyes.tab, finish.leather)
  const pattern: Pattern = (x, y, z) => {
    if (z > 0.103 + 0.4 * (y - 0.03)) return cap
    if (z < -0.095 && y > 0.066) return tab
    // Three slanted bars on each flank.
    const along = z + 0.55 * (y - 0.06)
    for (const c of [-0.036, -0.012, 0.012])
      if (Math.abs(x) > 0.018 && y < 0.09 && Math.abs(along - c) < 0.0058) return stripe
    return skin
  }
  s.add(ellipsoid([0, 0.042, 0.092], [0.0435, 0.032, 0.06]), pattern)
  s.add(limb([0, 0.054, 0.062], [0, 0.072, 0.0], 0.034, 0.036), pattern, { blend: 0.03 })
  s.add(block([0, 0.055, -0.04], [0.036, 0.036, 0.075], 0.024), pattern, { blend: 0.03 })
  s.add(cone([0, 0.03, -0.088], [0, 0.104, -0.096], 0.036, 0.032, 0.008), pattern, {
    blend: 0.02,
  })
  s.cut(ellipsoid([0, 0.118, -0.058], [0.0265, 0.056, 0.05]), 0.006)
  const lining = s.paint(dim(dyes.stripe, 0.8), finish.wool)
  s.add(ellipsoid([0, 0.104, 0.0], [0.024, 0.031, 0.008], turned(0, -0.42)), lining, {
    blend: 0.004,
  })
  return s
}

/** Six rows over the tongue and a bow with two ends. */
const laces = (work: Workpiece, dyes: Dyes): void => {
  const cord = brush(work, finish.cloth, bright(dyes.upper) ? '#fbfaf6' : '#f4f2ec')
  const hole = brush(work, { roughness: 0.3, f0: 0.4, metal: 0.6 }, '#9aa0a8')
  const rows = 6
  const at = (k: number): Vec3 => {
    const t = k / (rows - 1)
    return [0.021 + 0.002 * t, 0.083 + 0.024 * t, 0.083 - 0.079 * t]
  }
  for (let k = 0; k < rows; k++) {
    const [x, y, z] = at(k)
    cord.tube(
      [
        [-x, y - 0.003, z],
        [-x * 0.5, y + 0.005, z + 0.003],
        [x * 0.5, y + 0.005, z + 0.003],
        [x, y - 0.003, z],
      ],
      0.0034,
      7,
    )
    for (const s of [-1, 1]) hole.ball([s * (x + 0.002), y - 0.003, z], 0.0032, undefined, 8)
  }
  const [, y, z] = at(rows - 1)
  for (const s of [-1, 1]) {
    cord.tube(
      curve(
        [
          [0, y + 0.008, z + 0.005],
          [s * 0.03, y + 0.018, z + 0.014],
          [s * 0.042, y + 0.002, z + 0.024],
          [s * 0.02, y + 0.002, z + 0.012],
          [0, y + 0.007, z + 0.005],
        ],
        5,
      ),
      0.0028,
      7,
    )
    cord.tube(
      curve(
        [
          [0, y + 0.007, z + 0.006],
          [s * 0.024, y + 0.004, z + 0.03],
          [s * 0.044, y - 0.03, z + 0.042],
        ],
        4,
      ),
      0.0026,
      7,
    )
  }
  cord.ball([0, y + 0.008, z + 0.006], [0.007, 0.006, 0.006])
}

/** One shoe, its toe towards +z, its sole on the ground. */
const shoe = (work: Workpiece, dyes: Dyes): void => {
  const rubber = brush(work, finish.rubber, '#f6f4ee')
  brush(work, finish.rubber, bright(dyes.upper) ? '#b98a58' : '#e8e4da').plan(
    outline(0.985),
    0,
    0.009,
    0.002,
  )
  rubber.plan(outline(1), 0.008, 0.036, 0.005)
  brush(work, finish.rubber, dyes.stripe).plan(outline(1.006), 0.0235, 0.027, 0.001)
  // Ribs over the toe.
  for (let i = 0; i < 5; i++)
    rubber.shade(0.9).plan(
      outline(1.004).filter(([, z]) => z > 0.1),
      0.011 + i * 0.0022,
      0.0118 + i * 0.0022,
    )
  work.sculpt(upperOf(dyes), 0.0052)
  const collar = curve(
    [
      [0.024, 0.1, -0.012],
      [0.03, 0.09, -0.045],
      [0.028, 0.096, -0.08],
      [0, 0.108, -0.113],
      [-0.028, 0.096, -0.08],
      [-0.03, 0.09, -0.045],
      [-0.024, 0.1, -0.012],
    ],
    4,
  )
  brush(work, finish.cloth, dim(dyes.upper, 0.94)).tube(collar, 0.0072, 9)
  laces(work, dyes)
}

/** One sneaker. */
export const sneaker: Builder = (subject) => ({
  yaw: 0.58,
  work: made((work) => shoe(work, dyesOf(subject))),
})
