// Hands that people of a picture are given: boxing gloves, a fist, a palm on the glass, each with its sleeve.
import { bareArms, clothOf, skinOf } from './contact.ts'
import type { Moment } from './effect.ts'
import { cloth, flesh, folds, leather, type Part, sculpt } from './sculpt.ts'
import type { Paint, Sheet } from './surface.ts'
import { lit } from './where.ts'

type Point = readonly [number, number]

/** Points of a thing at `origin`, `size` large, whose own "down" runs along `down`: u to its right, v down. */
const frameOf = ([x, y]: Point, size: number, down: Point) => {
  const far = Math.max(1e-6, Math.sqrt(down[0] * down[0] + down[1] * down[1]))
  const [dx, dy] = [down[0] / far, down[1] / far]
  return (u: number, v: number): Point => [
    x + size * (u * dy + v * dx),
    y + size * (-u * dx + v * dy),
  ]
}

/** A sleeve from a cuff to where the arm leaves the frame: it widens, has folds, and a hem at the cuff. */
const sleeve = (
  sheet: Sheet,
  from: Point,
  to: Point,
  r0: number,
  r1: number,
  paint: Paint,
  seed: number,
  alpha = 1,
): void => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const far = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy))
  const along = (d: number): Point => [from[0] + (dx * d) / far, from[1] + (dy * d) / far]
  const hem: Paint = [paint[0] * 0.84, paint[1] * 0.84, paint[2] * 0.84]
  const parts: Part[] = [
    { from, to, r0, r1, paint, relief: folds(seed), cut: true },
    { from, to: along(0.2 * r0), r0: 1.05 * r0, r1: 1.05 * r0, paint: hem, cut: true },
  ]
  sculpt(sheet, parts, cloth, alpha)
}

/** How thick the arm in a boxing glove is, in sizes of the glove: at the wrist, at the elbow, at the shoulder. */
export const gloveArm = { wrist: 0.34, elbow: 0.46, shoulder: 0.5 } as const

/** A glove's laces, and the seams of its padding. */
const laced = (u: number, v: number) => 0.09 * Math.exp(-v * v * 12) * Math.abs(Math.sin(4 * u))
const pad = (u: number, v: number) => 0.05 * Math.sin(2 * u) * Math.cos(6.3 * v)

/** The arm of a boxer from one joint to the next, bare or in a sleeve as the picture has it. */
export const boxerArm = (
  sheet: Sheet,
  m: Moment,
  from: Point,
  to: Point,
  r0: number,
  r1: number,
  alpha = 1,
): void => {
  if (!bareArms(m)) {
    sleeve(sheet, from, to, r0, r1, clothOf(m), 5, alpha)
    return
  }
  const paint = skinOf(m)
  const between: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  // The muscle lies nearer the elbow than the wrist.
  const parts: Part[] = [
    { from, to: between, r0, r1: 1.04 * r1, paint },
    { from: between, to, r0: 1.04 * r1, r1: 0.9 * r1, paint },
  ]
  sculpt(sheet, parts, { ...flesh, blend: 0.5 }, alpha)
}

/**
 * A boxing glove whose fist is at (x, y), seen from the front; the cuff hangs towards `from`, and is as short as `along` says:
 * 1 seen from its side, 0 straight at the lens.
 */
export const glove = (
  sheet: Sheet,
  m: Moment,
  x: number,
  y: number,
  size: number,
  from: Point,
  side: number,
  along: number,
  thin: number,
): void => {
  const frame = frameOf([x, y], size, [from[0] - x, from[1] - y])
  const at = (u: number, v: number): Point => frame(u, v > 1 ? 1 + (v - 1) * along : v)
  const red = lit(m, [182, 24, 30])
  boxerArm(sheet, m, at(0, 1.62), from, gloveArm.wrist * size, thin)
  const white = lit(m, [226, 222, 214])
  const trim: Paint = [red[0] * 0.8, red[1] * 0.8, red[2] * 0.8]
  const cuff: Part[] = [
    {
      ...{ from: at(0, 0.5), to: at(0, 1.66), r0: 0.46 * size, r1: 0.56 * size, paint: white },
      ...{ relief: laced, cut: true },
    },
    {
      ...{ from: at(0, 1.54), to: at(0, 1.68), r0: 0.58 * size, r1: 0.59 * size, paint: trim },
      cut: true,
    },
  ]
  sculpt(sheet, cuff, leather)
  const part = (a: Point, b: Point, r0: number, r1: number, lift = 0): Part => ({
    ...{
      from: at(...a),
      to: at(...b),
      r0: r0 * size,
      r1: r1 * size,
      lift: lift * size,
      paint: red,
    },
  })
  const hand: Part[] = [
    part([0, 0.25], [0, 0.85], 0.72, 0.5),
    part([-0.24, 0.2], [0.24, 0.2], 0.7, 0.7, 0.06),
    // The padded knuckles bulge over the palm; the seam lies between them.
    { ...part([-0.34, -0.3], [0.34, -0.3], 0.6, 0.6, 0.2), relief: pad },
    part([-side * 0.5, 0.62], [-side * 0.68, 0.1], 0.3, 0.3, 0.42),
    part([-side * 0.68, 0.1], [-side * 0.44, -0.34], 0.3, 0.25, 0.5),
  ]
  sculpt(sheet, hand, leather)
}

/** A fist seen from its side, knuckles towards the face, on a dark sleeve. */
export const fist = (
  sheet: Sheet,
  m: Moment,
  x: number,
  y: number,
  r: number,
  side: number,
): void => {
  const skin = skinOf(m, 1.04)
  const at = (u: number, v: number): Point => [x + side * u * r, y + v * r]
  sleeve(sheet, at(1.62, 0.16), at(7, 1.5), 0.64 * r, 1.3 * r, lit(m, [52, 57, 70]), 3)
  const part = (a: Point, b: Point, r0: number, r1: number, lift = 0): Part => ({
    ...{ from: at(...a), to: at(...b), r0: r0 * r, r1: r1 * r, lift: lift * r, paint: skin },
  })
  const parts: Part[] = [
    part([0.7, 0], [1.8, 0.16], 0.74, 0.5),
    part([0.5, -0.3], [0.5, 0.34], 0.56, 0.54),
  ]
  for (let i = 0; i < 4; i++) {
    const v = -0.63 + 0.41 * i
    const short = i === 3 ? 0.1 : 0.02 * i
    // From the knuckle back, and the fingertip tucked in.
    parts.push(part([0.05 + short, v], [0.62, v + 0.03], 0.23, 0.25, 0.34))
    parts.push(part([0.02 + short, v + 0.02], [0.1 + short, v + 0.02], 0.25, 0.2, 0.3))
  }
  parts.push(part([1.05, -0.42], [0.72, -0.02], 0.28, 0.24, 0.5))
  parts.push(part([0.72, -0.02], [0.36, 0.26], 0.22, 0.18, 0.58))
  sculpt(sheet, parts, { ...flesh, blend: 0.28 })
  nail(sheet, at(0.36, 0.28), 0.12 * r, skin)
}

const nail = (sheet: Sheet, [x, y]: Point, r: number, skin: Paint): void => {
  const paint: Paint = [Math.min(255, skin[0] * 1.1), skin[1] * 1.02, skin[2] * 1.04]
  sheet.disc(x, y, r, paint, 0.55, 0.6)
}

/** Where fingers begin on the palm, how they spread, and how long they are. */
const fingers = [
  [-0.34, -0.1, -0.2, 0.74],
  [-0.115, -0.18, -0.07, 0.84],
  [0.115, -0.17, 0.06, 0.78],
  [0.33, -0.06, 0.2, 0.6],
] as const

/**
 * A hand pressed flat on the glass, `side` 1 the one on the viewer's right: palm and fingers, pale where they press, on an arm
 * that comes over its elbow from the shoulder.
 */
export const pressedHand = (
  sheet: Sheet,
  m: Moment,
  [x, y]: Point,
  size: number,
  side: number,
  shoulder: Point,
  on: number,
): void => {
  const skin = skinOf(m, 0.98)
  const alpha = Math.min(1, 1.6 * on)
  // Blood leaves what presses.
  const pale: Paint = [skin[0] * 1.1, skin[1] * 1.16, skin[2] * 1.16]
  const at = (u: number, v: number): Point => [x + side * u * size, y + v * size]
  const part = (a: Point, b: Point, r0: number, r1: number, lift = 0, paint = skin): Part => ({
    ...{ from: at(...a), to: at(...b), r0: r0 * size, r1: r1 * size, lift: lift * size, paint },
  })
  const elbow = at(0.5, 2.6)
  const bare = bareArms(m)
  const paint = bare ? skin : clothOf(m)
  const upper: Part = { from: shoulder, to: elbow, r0: 0.4 * size, r1: 0.4 * size, paint }
  const lower: Part = { from: at(0.14, 1), to: elbow, r0: 0.27 * size, r1: 0.4 * size, paint }
  if (bare) sculpt(sheet, [upper, lower], { ...flesh, blend: 0.5 }, alpha)
  else {
    sculpt(sheet, [{ ...upper, relief: folds(side + 9) }], cloth, alpha)
    sleeve(sheet, lower.from, elbow, 0.31 * size, 0.42 * size, paint, side + 5, alpha)
  }
  const parts: Part[] = [
    part([0, 0.3], [0.14, 1.06], 0.3, 0.24),
    part([-0.2, 0.06], [-0.1, 0.38], 0.3, 0.3),
    part([0.2, 0.08], [0.16, 0.38], 0.28, 0.28),
    part([-0.3, 0], [0.3, 0.02], 0.17, 0.17, 0.045, pale),
    part([-0.22, 0.3], [-0.1, 0.42], 0.2, 0.2, 0.045, pale),
    part([0.24, 0.26], [0.16, 0.44], 0.17, 0.17, 0.045, pale),
  ]
  for (const [u, v, spread, long] of fingers) {
    const bone = (k: number): Point => [u + spread * k * long, v - 0.12 - k * long * 0.95]
    parts.push(part(bone(-0.1), bone(0.42), 0.135, 0.12))
    parts.push(part(bone(0.42), bone(0.72), 0.122, 0.11))
    parts.push(part(bone(0.72), bone(0.98), 0.112, 0.098))
    parts.push(part(bone(0.78), bone(0.96), 0.09, 0.085, 0.02, pale))
    parts.push(part(bone(0.12), bone(0.34), 0.09, 0.09, 0.015, pale))
  }
  parts.push(part([-0.3, 0.3], [-0.56, 0.08], 0.17, 0.14))
  parts.push(part([-0.56, 0.08], [-0.74, -0.16], 0.135, 0.11))
  parts.push(part([-0.66, -0.04], [-0.73, -0.14], 0.095, 0.09, 0.02, pale))
  sculpt(sheet, parts, { ...flesh, blend: 1, tall: 0.36 }, alpha)
}
