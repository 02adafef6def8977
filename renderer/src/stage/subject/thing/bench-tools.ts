// Tools of the bench that lie or stand by themselves: pliers, wrenches, screwdrivers, drills, nails, chainsaws.
import type { Rgb } from '../../../prompt/brief.ts'
import { type Brush, brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, cone, limb, sphere, turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const steel = (w: Workpiece): Brush => brush(w, finish.steel, '#b4bac0')

/** Two handles that cross at a pin; open, upright, the jaws on top. */
const pliers = (w: Workpiece, color: Rgb): void => {
  const s = new Sculpture()
  const grip = s.paint(color, finish.rubber)
  const metal = s.paint([0.34, 0.36, 0.38], finish.steel)
  for (const k of [-1, 1]) {
    s.add(limb([k * 0.03, 0.62, 0], [k * 0.15, 0.46, 0], 0.05, 0.036), metal)
    s.add(limb([k * 0.15, 0.46, 0], [k * 0.2, 0.24, 0], 0.046), grip, { blend: 0.02 })
    s.add(limb([k * 0.2, 0.24, 0], [k * 0.16, 0.05, 0], 0.046, 0.05), grip, { blend: 0.02 })
    s.add(limb([-k * 0.04, 0.66, 0], [-k * 0.07, 0.96, 0], 0.055, 0.03), metal, { blend: 0.02 })
  }
  s.add(sphere([0, 0.64, 0], 0.08), metal, { blend: 0.02 })
  w.sculpt(s, 0.013)
  steel(w).rod([0, 0.64, 0.05], [0, 0.64, 0.09], 0.035, 0.03, 16)
}

/** A flat shank with an open jaw above and a ring below. */
const wrench = (w: Workpiece): void => {
  const s = new Sculpture()
  const metal = s.paint([0.42, 0.44, 0.47], finish.steel)
  s.add(block([0, 0.5, 0], [0.055, 0.34, 0.026], 0.014), metal)
  s.add(cone([0, 0.86, -0.04], [0, 0.86, 0.04], 0.145, 0.145, 0.02), metal, { blend: 0.04 })
  s.add(cone([0, 0.13, -0.04], [0, 0.13, 0.04], 0.13, 0.13, 0.02), metal, { blend: 0.04 })
  s.cut(block([0.03, 0.96, 0], [0.065, 0.13, 0.1], 0.01, turned(0, 0, -0.26)))
  s.cut(cone([0, 0.13, -0.1], [0, 0.13, 0.1], 0.075, 0.075))
  w.sculpt(s, 0.012)
}

const screwdriver = (w: Workpiece, color: Rgb): void => {
  const grip = brush(w, finish.plastic, color)
  grip.lathe('0.05,0 0.075,0.02 0.08,0.12 0.065,0.2 0.08,0.3 0.06,0.4 0.045,0.42 0,0.42', 12)
  brush(w, finish.plastic, '#1c1d20').lathe('0.05,0.41 0.045,0.46 0,0.46', 16)
  steel(w).rod([0, 0.44, 0], [0, 0.93, 0], 0.02)
  steel(w).slab('-.02,.92 .02,.92 .036,.96 .03,1 -.03,1 -.036,.96', -0.008, 0.008)
}

/** A pistol grip, a motor, a chuck and its bit, pointing along +x. */
const drill = (w: Workpiece, color: Rgb): void => {
  const s = new Sculpture()
  const shell = s.paint(color, finish.plastic)
  const dark = s.paint([0.015, 0.015, 0.018], finish.rubber)
  s.add(limb([-0.3, 0.82, 0], [0.2, 0.82, 0], 0.16, 0.145), shell)
  s.add(limb([-0.14, 0.74, 0], [-0.24, 0.24, 0], 0.1, 0.09), dark, { blend: 0.04 })
  s.add(block([-0.2, 0.09, 0], [0.24, 0.09, 0.14], 0.04), dark, { blend: 0.03 })
  s.add(limb([-0.02, 0.64, 0], [-0.02, 0.56, 0], 0.04), s.paint([0.5, 0.03, 0.02], finish.plastic))
  w.sculpt(s, 0.022)
  brush(w, finish.plastic, '#1c1d20').rod([0.3, 0.82, 0], [0.5, 0.82, 0], 0.11, 0.07, 18)
  steel(w).rod([0.5, 0.82, 0], [0.9, 0.82, 0], 0.028, 0.018)
}

/** An orange body with its two handles, the bar and its chain along +x. */
const chainsaw = (w: Workpiece, color: Rgb): void => {
  const s = new Sculpture()
  const shell = s.paint(color, finish.plastic)
  const dark = s.paint([0.02, 0.02, 0.022], finish.plastic)
  s.add(block([-0.5, 0.36, 0], [0.42, 0.3, 0.22], 0.09), shell)
  s.add(block([-0.42, 0.16, 0.1], [0.36, 0.14, 0.16], 0.05), dark)
  for (const [a, b] of [
    [
      [-0.88, 0.36, 0],
      [-1.2, 0.44, 0],
    ],
    [
      [-1.2, 0.44, 0],
      [-1.22, 0.18, 0],
    ],
    [
      [-1.22, 0.18, 0],
      [-0.86, 0.12, 0],
    ],
    [
      [-0.34, 0.5, 0.26],
      [-0.3, 0.94, 0.2],
    ],
    [
      [-0.3, 0.94, 0.2],
      [-0.3, 0.94, -0.2],
    ],
    [
      [-0.3, 0.94, -0.2],
      [-0.34, 0.5, -0.26],
    ],
    [
      [-0.06, 0.6, -0.16],
      [0, 0.9, -0.16],
    ],
    [
      [-0.06, 0.6, 0.16],
      [0, 0.9, 0.16],
    ],
    [
      [0, 0.9, -0.16],
      [0, 0.9, 0.16],
    ],
  ] as const)
    s.add(limb(a, b, 0.05), dark, { blend: 0.03 })
  w.sculpt(s, 0.03)
  steel(w).slab('-.2,.22 1.3,.25 1.46,.32 1.46,.42 1.3,.48 -.2,.5', -0.02, 0.02)
  const tooth = brush(w, finish.steel, '#3a3d42')
  for (let i = 0; i < 22; i++)
    for (const y of [0.21, 0.49])
      tooth.block([-0.1 + i * 0.066, y + (y < 0.3 ? i : -i) * 0.0015, 0], 0.045, 0.035, 0.05)
}

/** Nails, or screws, a handful in a heap. */
const nails = (w: Workpiece): void => {
  const put = (x: number, z: number, yaw: number, y: number): void =>
    w.placed({ at: [x, y, z], yaw, pitch: Math.PI / 2 - 0.12 }, () => {
      steel(w).lathe('0,0 0.03,0.08 0.03,0.86', 8)
      steel(w).lathe('0.08,0.86 0.085,0.88 0,0.9', 12)
    })
  for (let i = 0; i < 14; i++)
    put(Math.sin(i * 2.4) * 0.5, Math.cos(i * 1.7) * 0.4, i * 1.9, 0.09 + (i % 3) * 0.07)
  w.placed({ at: [0.2, 0.1, 0.2] }, () => {
    steel(w).lathe('0,0 0.03,0.08 0.03,0.84', 8)
    steel(w).lathe('0.08,0.84 0.085,0.86 0,0.9', 12)
  })
}

/** A lidded box of steel, a tray of tools in sight above it. */
const toolbox = (w: Workpiece, color: Rgb): void => {
  const paint = brush(w, finish.paint, color)
  paint.box([-0.8, 0, -0.34], [0.8, 0.56, 0.34])
  paint.side('-.34,.57 .34,.57 .16,.8 -.16,.8', 0.8, 0.02)
  brush(w, finish.plastic, '#1c1d20').tube('-.3,.8,0 -.3,.97,0 .3,.97,0 .3,.8,0', 0.035)
  for (const x of [-0.5, 0.5]) steel(w).box([x - 0.06, 0.42, 0.34], [x + 0.06, 0.62, 0.37])
  for (const x of [-0.8, 0.8])
    for (const z of [-0.34, 0.34]) steel(w).rod([x, 0, z], [x, 0.1, z], 0.03)
}

/** The sign of a first aid kit, on the front of its box. */
const redCross = (w: Workpiece): void => {
  const red = brush(w, finish.paint, '#c8141c')
  red.box([-0.2, 0.22, 0.34], [0.2, 0.34, 0.35])
  red.box([-0.06, 0.08, 0.34], [0.06, 0.48, 0.35])
}

const kinds: readonly (readonly [RegExp, (w: Workpiece, subject: Rgb) => void, string])[] = [
  [/pliers|pincers|tongs|nipper/, pliers, '#c8332c'],
  [/wrench|spanner/, wrench, '#b4bac0'],
  [/screwdriver|chisel|awl/, screwdriver, '#e0a01c'],
  [/drill/, drill, '#e0b01c'],
  [/chain-?saw/, chainsaw, '#e8641c'],
  [/nail|screw|bolt/, nails, '#b4bac0'],
]

/** The tool that the noun names. */
export const benchTool: Builder = (subject) => ({
  yaw: 0.25,
  stature: 1,
  work: made((w) => {
    const [, build, own] = kinds.find(([name]) => name.test(subject.noun)) ?? [
      /./,
      toolbox,
      '#b8322a',
    ]
    build(w, colorOf(subject, 0, own))
    if (/aid|medical/.test(subject.noun)) redCross(w)
  }),
})
