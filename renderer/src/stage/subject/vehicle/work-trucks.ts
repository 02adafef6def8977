// Trucks by their work: a tractor unit with its trailer, a tipper, a refuse lorry, an excavator and a bulldozer.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush } from '../brush.ts'
import { colorOf } from '../built.ts'
import { finish } from '../finish.ts'
import type { Point2 } from '../sweep.ts'
import { Workpiece } from '../workpiece.ts'
import type { BuiltVehicle } from './vehicle-parts.ts'
import { addLampPair, glassColor } from './vehicle-parts.ts'
import { addWheel } from './wheel.ts'

/** The brushes that all of these are drawn with. */
export const brushesOf = (work: Workpiece, subject: BriefSubject, own: string) => ({
  paint: brush(work, finish.paint, colorOf(subject, 0, own)),
  glass: brush(work, finish.glass, glassColor),
  chrome: brush(work, { ...finish.chrome, roughness: 0.2 }, '#cfd4d9'),
  dark: brush(work, finish.rubber, '#1c1d20'),
})

/** A side window on both sides of a cab of half width `half`; `z,y` points. */
export const sideGlass = (glass: Brush, outline: string, half: number): void => {
  for (const s of [-1, 1]) glass.side(outline, 0.015, 0, s * half)
}

/** A pane between two heights of a slanting front: `low` and `high` as z, y. */
export const screen = (
  glass: Brush,
  low: Point2,
  high: Point2,
  half: number,
  split = false,
): void => {
  const out = 0.025
  const panes = split
    ? [
        [-half, -0.03],
        [0.03, half],
      ]
    : [[-half, half]]
  for (const [a, b] of panes)
    glass.w.quad(
      [a ?? 0, low[1], low[0] + out],
      [b ?? 0, low[1], low[0] + out],
      [(b ?? 0) * 0.96, high[1], high[0] + out],
      [(a ?? 0) * 0.96, high[1], high[0] + out],
      glass.material,
      glass.color,
    )
}

const axle = (work: Workpiece, z: number, r: number, x = 1.02, wide = 0.36): void => {
  for (const s of [1, -1]) addWheel(work, [s * x, r, z], r, wide, 'truck')
}

/** A mudguard over a wheel: an arch of `z,y` points, `half` wide, at ±x. */
const mudguard = (b: Brush, z: number, y: number, r: number, x: number, half: number): void => {
  const arc = (k: number, from: number, to: number): Point2[] =>
    Array.from({ length: 13 }, (_, i) => {
      const a = Math.PI * (from + ((to - from) * i) / 12)
      return [z + k * Math.cos(a), y + k * Math.sin(a)]
    })
  for (const s of [-1, 1])
    b.side([...arc(r + 0.1, -0.02, 1), ...arc(r, 1, -0.02)], half, 0.02, s * x)
}

/** A long-nosed tractor with sleeper, chromed stacks and a box trailer. */
export const semiTruck = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const { paint, glass, chrome, dark } = brushesOf(work, subject, '#b3201f')
  paint.side('4.9,.8 4.95,1.75 4.7,1.98 3.2,2.15 3.2,.8', 0.78, 0.09)
  paint.side('3.3,.75 3.3,2.1 2.86,3 2.4,3.15 1.6,3.85 .1,3.85 .1,.75', 1.16, 0.07)
  screen(glass, [3.29, 2.16], [2.89, 2.94], 1.02, true)
  sideGlass(glass, '3.12,2.06 2.78,2.82 2.05,2.86 2.05,2.06', 1.17)
  sideGlass(glass, '1.5,2.35 1.35,2.9 .75,2.9 .75,2.35', 1.17)
  const stripe = brush(work, finish.paint, colorOf(subject, 1, '#f2efe6'))
  for (const s of [-1, 1])
    stripe.side('4.7,1.35 4.7,1.5 .15,1.72 .15,1.5', 0.012, 0, s * (s ? 1.165 : 0))
  // Grille, bumper, stacks, tanks and mirrors shine.
  chrome.box([-0.56, 0.86, 4.9], [0.56, 1.74, 4.99])
  for (let i = 0; i < 9; i++)
    dark.box([-0.48 + i * 0.115, 0.92, 4.97], [-0.44 + i * 0.115, 1.68, 5.005])
  chrome.box([-1.22, 0.42, 4.8], [1.22, 0.78, 5.1])
  for (const s of [-1, 1]) {
    chrome.rod([s * 1.22, 0.9, -0.05], [s * 1.22, 4.25, -0.05], 0.1, 0.09, 14)
    chrome.rod([s * 1.02, 0.78, 0.3], [s * 1.02, 0.78, 1.9], 0.34, 0.34, 20)
    chrome.rod([s * 1.16, 2.6, 3.12], [s * 1.48, 2.6, 3.2], 0.03)
    dark.box([s * 1.48 - 0.1, 2.2, 3.14], [s * 1.48 + 0.1, 2.85, 3.22])
    dark.box([s * 1.1 - 0.2, 0.55, 2.2], [s * 1.1 + 0.2, 0.62, 2.8])
  }
  const amber = brush(work, { ...finish.glass, emission: [0.7, 0.28, 0.03] }, '#e88a1c')
  for (let i = 0; i < 5; i++)
    amber.ball([-0.8 + i * 0.4, 3.2, 2.42], [0.06, 0.05, 0.07], undefined, 8)
  addLampPair(work, [0.92, 1.2, 4.72], [0.16, 0.14, 0.16], true)
  mudguard(paint, 4.1, 0.54, 0.64, 0.98, 0.24)
  dark.box([-0.48, 0.5, -3.4], [0.48, 0.92, 4.8])
  for (const z of [4.1, -1.25, -2.55]) axle(work, z, 0.54)
  mudguard(dark, -1.25, 0.54, 0.62, 1.02, 0.2)
  mudguard(dark, -2.55, 0.54, 0.62, 1.02, 0.2)
  trailer(work, subject)
  return {
    work,
    stature: 4.1,
    yaw: 0.72,
    anchors: { top: [0, 4.1, -4], seat: [0.5, 1.7, 2.6], front: [0, 1.4, 5.1] },
  }
}

const trailer = (work: Workpiece, subject: BriefSubject): void => {
  const box = brush(work, finish.paint, colorOf(subject, 1, '#eeece6'))
  const steel = brush(work, finish.steel, '#a8aeb4')
  const dark = brush(work, finish.rubber, '#1c1d20')
  box.box([-1.28, 1.32, -9.4], [1.28, 4.08, -0.6])
  for (const y of [1.3, 3.98])
    for (const s of [-1, 1])
      steel.box([s * 1.29 - 0.02, y, -9.42], [s * 1.29 + 0.02, y + 0.14, -0.58])
  for (let i = 0; i < 15; i++)
    for (const s of [-1, 1])
      box
        .shade(0.86)
        .box([s * 1.285 - 0.008, 1.44, -9.1 + i * 0.6], [s * 1.285 + 0.008, 3.98, -9.06 + i * 0.6])
  brush(work, finish.paint, colorOf(subject, 0, '#b3201f')).box(
    [-1.296, 2.2, -9.0],
    [1.296, 2.75, -1.0],
  )
  dark.box([-0.5, 1.0, -9.2], [0.5, 1.32, -0.9])
  for (const z of [-7.0, -8.3]) axle(work, z, 0.54)
  for (const s of [-1, 1]) steel.box([s * 0.7 - 0.08, 0.35, -3.95], [s * 0.7 + 0.08, 1.32, -3.75])
}

/** The short-nosed cab that heavy trucks of building sites and refuse collectors share, its back at z = 0.9. */
const workCab = (work: Workpiece, subject: BriefSubject, own: string): void => {
  const { paint, glass, chrome, dark } = brushesOf(work, subject, own)
  paint.side('3.55,.75 3.6,1.62 3.25,1.86 2.3,2 2.05,2.82 1.8,2.92 .9,2.92 .9,.75', 1.16, 0.1)
  screen(glass, [2.31, 2.04], [2.07, 2.74], 1.0)
  sideGlass(glass, '2.18,1.92 1.96,2.66 1.2,2.66 1.2,1.92', 1.165)
  dark.box([-0.6, 0.95, 3.54], [0.6, 1.5, 3.63])
  for (let i = 0; i < 5; i++) chrome.box([-0.58, 1.0 + i * 0.1, 3.6], [0.58, 1.035 + i * 0.1, 3.65])
  dark.box([-1.2, 0.45, 3.4], [1.2, 0.8, 3.75])
  addLampPair(work, [0.88, 1.2, 3.6], [0.16, 0.14, 0.06], true)
  for (const s of [-1, 1]) {
    dark.box([s * 1.42 - 0.09, 2.0, 2.18], [s * 1.42 + 0.09, 2.55, 2.26])
    dark.rod([s * 1.14, 2.4, 2.1], [s * 1.42, 2.4, 2.2], 0.025)
  }
  mudguard(paint, 2.65, 0.56, 0.68, 1.0, 0.26)
  dark.box([-0.5, 0.5, -3.6], [0.5, 0.95, 3.4])
}

const tipperBody = (b: Brush): void => {
  b.box([-1.25, 0, -0.1], [1.25, 0.14, 4.5])
  for (const s of [-1, 1]) {
    b.side('-.1,0 -.25,1.15 4.5,1.45 4.5,0', 0.06, 0.015, s * 1.24)
    for (let i = 0; i < 6; i++)
      b.shade(0.8).box(
        [s * 1.31 - 0.05, 0.05, 0.2 + i * 0.82],
        [s * 1.31 + 0.05, 1.2 + i * 0.04, 0.34 + i * 0.82],
      )
    b.side('-.25,1.12 4.5,1.4 4.5,1.52 -.25,1.24', 0.11, 0.02, s * 1.24)
  }
  b.box([-1.25, 0, 4.42], [1.25, 1.75, 4.55])
  b.side('4.4,1.66 5.7,1.9 5.7,2 4.4,1.8', 1.25, 0.02)
}

/** A tipper, its bed a little raised, with a heap of earth. */
export const dumpTruck = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  workCab(work, subject, '#e8a51c')
  const bed = brush(work, finish.paint, colorOf(subject, 0, '#e8a51c'))
  const earth = brush(
    work,
    { roughness: 0.95, f0: 0.01, scale: 3, relief: 0.5, mottle: 0.5 },
    '#6b4a30',
  )
  const steel = brush(work, finish.steel, '#9aa0a6')
  steel.rod([0, 0.95, 0.1], [0, 2.0, -0.1], 0.13, 0.1, 14)
  work.placed({ at: [0, 1.12, -3.85], pitch: -0.2 }, () => {
    tipperBody(bed)
    earth.skin(22, 26, (u, v): Vec3 => {
      const [x, z] = [(u * 2 - 1) * 1.2, 0.1 + v * 4.3]
      const heap = Math.sin(Math.PI * u) ** 0.7 * Math.sin(Math.PI * (0.08 + 0.86 * v)) ** 0.8
      return [x, 0.65 + heap * 1.15 + 0.09 * Math.sin(u * 31 + v * 17) * heap, z]
    })
  })
  axle(work, 2.65, 0.56)
  for (const z of [-1.55, -2.85]) axle(work, z, 0.56, 0.98, 0.46)
  return {
    work,
    stature: 4.15,
    yaw: 0.9,
    anchors: { top: [0, 3.4, -1], seat: [0.5, 1.6, 1.7], front: [0, 1.3, 3.7] },
  }
}

/** A refuse lorry: a rounded body with a hopper and a bin at its tail. */
export const garbageTruck = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  workCab(work, subject, '#f0ede4')
  const green = brush(work, finish.paint, colorOf(subject, 1, '#2f8a48'))
  const dark = brush(work, finish.rubber, '#17181a')
  green.side('.75,.95 .75,3.15 .4,3.4 -2.5,3.4 -2.9,3.3 -2.9,.95', 1.24, 0.1)
  green
    .shade(0.82)
    .side('-2.85,3.34 -3.9,2.75 -4.35,1.9 -4.4,1.45 -3.7,1.35 -3.4,.8 -2.85,.8', 1.26, 0.06)
  dark.side('-3.95,2.45 -4.42,1.75 -4.46,1.52 -3.9,1.5', 1.0, 0)
  for (let i = 0; i < 5; i++)
    for (const s of [-1, 1])
      green
        .shade(0.75)
        .box([s * 1.27 - 0.03, 1.0, -2.7 + i * 0.75], [s * 1.27 + 0.03, 3.25, -2.58 + i * 0.75])
  const white = brush(work, finish.paint, '#f4f2ea')
  // Three bent arrows in a ring: what is collected goes round.
  for (const s of [-1, 1])
    for (let k = 0; k < 3; k++)
      work.placed(
        { at: [s * 1.275, 2.15, -0.95], yaw: (s * Math.PI) / 2, roll: (k * Math.PI * 2) / 3 },
        () => {
          white.slab('-0.4,0.42 0.16,0.42 0.16,0.3 0.42,0.5 0.16,0.72 0.16,0.58 -0.3,0.58', 0, 0.02)
        },
      )
  const lamp = brush(work, { ...finish.glass, emission: [0.8, 0.35, 0.03] }, '#e88a1c')
  lamp.ball([0, 3.0, 1.3], [0.14, 0.13, 0.14])
  axle(work, 2.65, 0.56)
  for (const z of [-1.3, -2.6]) axle(work, z, 0.56, 0.98, 0.46)
  return {
    work,
    stature: 3.4,
    yaw: 0.95,
    anchors: { top: [0, 3.4, -1], seat: [0.5, 1.6, 1.7], front: [0, 1.3, 3.7] },
  }
}

/** Crawler tracks at ±x: a belt with cleats about wheels. */
const tracks = (work: Workpiece, x: number, long: number): void => {
  const dark = brush(work, finish.rubber, '#25262a')
  const steel = brush(work, finish.steel, '#6d7278')
  const [r, n] = [0.44, 40]
  const around = 2 * long + 2 * Math.PI * r
  for (const s of [-1, 1]) {
    const ring: Point2[] = [-1, 1].flatMap((e) =>
      Array.from({ length: 9 }, (_, i): Point2 => {
        const a = e * (Math.PI / 2) + Math.PI * (i / 8)
        return [(-e * long) / 2 + r * Math.cos(a), r + r * Math.sin(a)]
      }),
    )
    dark.side(ring, 0.27, 0.03, s * x)
    for (let i = 0; i < n; i++) {
      const t = (i / n) * around
      const flat = t < long ? 1 : t < long + Math.PI * r ? 2 : t < 2 * long + Math.PI * r ? 3 : 4
      const a = flat === 2 ? (t - long) / r : flat === 4 ? (t - 2 * long - Math.PI * r) / r : 0
      const [z, y, turn] =
        flat === 1
          ? [-long / 2 + t, 0, 0]
          : flat === 3
            ? [long / 2 - (t - long - Math.PI * r), 2 * r, 0]
            : flat === 2
              ? [long / 2 + r * Math.sin(a), r - r * Math.cos(a), a]
              : [-long / 2 - r * Math.sin(a), r + r * Math.cos(a), a]
      work.placed({ at: [s * x, y, z], pitch: -turn }, () =>
        dark.shade(1.7).box([-0.29, -0.04, -0.05], [0.29, 0.04, 0.05]),
      )
    }
    for (let i = 0; i < 5; i++)
      steel.rod(
        [s * (x + 0.28), r * 0.75, -long / 2 + (i * long) / 4],
        [s * (x + 0.3), r * 0.75, -long / 2 + (i * long) / 4],
        i % 4 ? 0.2 : 0.3,
        undefined,
        14,
      )
  }
}

/** A digger on tracks, its bucket on the ground before it. */
export const excavator = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const { paint, glass, dark } = brushesOf(work, subject, '#efb01e')
  const steel = brush(work, finish.steel, '#8d9298')
  tracks(work, 1.0, 2.8)
  dark.rod([0, 0.8, 0], [0, 1.12, 0], 0.7, 0.7, 24)
  paint.side('1.1,1.1 1.1,1.75 -1.3,2 -1.9,1.75 -1.9,1.1', 1.2, 0.1)
  dark.box([-0.9, 1.95, -1.4], [0.9, 2.02, -0.5])
  // The cab stands at the left of the arm.
  work.placed({ at: [-0.68, 0, 0.35] }, () => {
    paint.side('.75,1.2 .75,1.9 .5,2.95 -.75,2.95 -.75,1.2', 0.5, 0.06)
    for (const s of [-1, 1]) glass.side('.62,1.95 .42,2.8 -.6,2.8 -.6,1.95', 0.015, 0, s * 0.505)
    screen(glass, [0.76, 1.5], [0.52, 2.85], 0.42)
  })
  const bend = '.6,1.5 1.5,3.4 2.4,4.15 4,3.55 3.92,3.2 2.5,3.68 1.95,3.25 1.1,1.4'
  paint.side(bend, 0.2, 0.04, 0.3)
  paint.side('3.4,4.1 4.1,3.9 5.05,1.35 4.78,1.25', 0.16, 0.03, 0.3)
  steel.rod([0.3, 2.0, 1.7], [0.3, 3.2, 2.4], 0.1, 0.07, 12)
  steel.rod([0.3, 4.25, 2.5], [0.3, 4.05, 3.5], 0.08, 0.06, 12)
  steel.rod([0.3, 3.3, 4.25], [0.3, 1.7, 4.6], 0.07, 0.05, 12)
  dark.side('5.1,1.45 5,.5 4.5,.08 3.85,.12 3.7,.25 4.3,.4 4.62,.85 4.72,1.4', 0.5, 0.03, 0.3)
  for (let i = 0; i < 5; i++)
    steel.box([-0.16 + i * 0.22, 0.08, 3.5], [-0.08 + i * 0.22, 0.2, 3.85])
  return {
    work,
    stature: 4.2,
    yaw: 1.15,
    anchors: { top: [0, 3, 0], seat: [-0.68, 1.6, 0.2], front: [0, 1, 4] },
  }
}

/** A bulldozer: tracks, a cab and a curved blade. */
export const bulldozer = (subject: BriefSubject): BuiltVehicle => {
  const work = new Workpiece()
  const { paint, glass, dark } = brushesOf(work, subject, '#efb01e')
  const steel = brush(work, finish.steel, '#7d8288')
  tracks(work, 1.05, 2.9)
  paint.side('1.9,.7 1.9,1.85 .4,1.95 .4,1.2 -1.7,1.2 -1.7,.7', 0.66, 0.07)
  for (let i = 0; i < 7; i++) dark.box([-0.5, 0.85 + i * 0.14, 1.88], [0.5, 0.93 + i * 0.14, 1.93])
  paint.side('.35,1.2 .35,1.9 .2,2.9 -1.2,2.9 -1.3,1.2', 0.78, 0.06)
  paint.side('.42,2.88 .42,3.02 -1.4,3.02 -1.4,2.88', 0.92, 0.03)
  sideGlass(glass, '.25,1.85 .12,2.78 -1.1,2.78 -1.1,1.85', 0.785)
  screen(glass, [0.34, 1.98], [0.2, 2.8], 0.66)
  dark.rod([0.42, 1.9, 1.2], [0.42, 2.75, 1.2], 0.08, 0.07, 12)
  for (const s of [-1, 1]) {
    paint.shade(0.8).side('-.5,.5 -.5,.72 2.5,.62 2.5,.4', 0.1, 0.02, s * 1.42)
    steel.rod([s * 0.5, 1.5, 1.7], [s * 0.6, 0.9, 2.5], 0.07, 0.06, 12)
  }
  const curve: Point2[] = Array.from({ length: 9 }, (_, i) => [
    2.55 + 0.32 * (1 - Math.sin((Math.PI * i) / 8)),
    0.04 + i * 0.17,
  ])
  paint.side([...curve, ...[...curve].reverse().map(([z, y]): Point2 => [z - 0.14, y])], 1.75, 0.01)
  steel.box([-1.76, 0.02, 2.8], [1.76, 0.2, 2.92])
  addLampPair(work, [0.5, 3.1, 0.35], [0.1, 0.08, 0.06], true)
  return {
    work,
    stature: 3.1,
    yaw: 0.85,
    anchors: { top: [0, 3, -0.5], seat: [0, 1.6, -0.5], front: [0, 1, 2.9] },
  }
}
