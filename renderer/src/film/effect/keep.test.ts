// A subject that an effect moves stays in the frame, smaller where it must, and boards go only under who has none.
import { expect, test } from 'vitest'
import { reliefStep, type Staged } from '../plan.ts'
import { asItIs, type Moment } from './effect.ts'
import {
  fillsHeight,
  kept,
  limbShare,
  onFeet,
  raised,
  roomAbove,
  shownAt,
  standsOnBoard,
  uncut,
} from './keep.ts'

const [width, height] = [640, 360]
const [columns, rows] = [width / reliefStep + 1, height / reliefStep + 1]

/** Somebody in the middle from `top` to row 320, at the feet so many pixels broad. */
const moment = (top: number, feet = 60, whole = true): Moment => {
  const tall = 320 - top
  const subject = Float32Array.from({ length: columns * rows }, (_, k) => {
    const [x, y] = [(k % columns) * reliefStep, Math.floor(k / columns) * reliefStep]
    const half = y > 320 - 0.13 * tall ? feet / 2 : 30
    return y >= top && y < 320 && Math.abs(x - 320) <= half ? 1 : 0
  })
  const head = { x: 320, y: top + 30, radius: 25 }
  const figure = {
    ...{ upright: true, whole, head, top, bottom: 320, left: 290, right: 350 },
    ...{ leftEye: [310, head.y], rightEye: [330, head.y], mouth: [320, head.y + 14] },
    ...{ neck: top + 55, heart: [320, 200] },
  }
  const staged = {
    ...{ figure, subject, reliefColumns: columns, reliefRows: rows, aim: [320, head.y] },
  } as unknown as Staged
  const seen = { aim: staged.aim, scale: 1, cos: 1, sin: 0 }
  return { t: 0.5, frame: 30, strength: 1, seed: 1, width, height, staged, ...seen }
}

test('who rises keeps the head in the frame, as if farther off', () => {
  const m = moment(40)
  expect(roomAbove(m)).toBeCloseTo((40 - 0.035 * 360) / 360, 5)
  const high = raised(m, 0.3, 0)
  expect(high.scale).toBeLessThan(1)
  expect(shownAt(m, high, [320, 40])[1]).toBeGreaterThan(0.03 * 360)
  // The feet have left the ground all the same.
  expect(shownAt(m, high, [320, 320])[1]).toBeLessThan(320 - 0.15 * 360)
  expect(raised(m, 0.02, 0).scale).toBe(1)
})

test('who is shown beyond an edge is brought back, and who is not stays', () => {
  const m = moment(60)
  const far = kept(m, { ...asItIs, dx: 2, dy: -0.5 })
  expect(shownAt(m, far, [350, 60])[0]).toBeLessThan(width)
  expect(shownAt(m, far, [320, 60])[1]).toBeGreaterThan(0)
  expect(kept(m, { ...asItIs, dx: 0.1 })).toEqual({ ...asItIs, dx: 0.1 })
})

test('a lean about the feet leaves the feet where they are', () => {
  const m = moment(60)
  const [x, y] = shownAt(m, onFeet(m, 0.1, 0, 0.4, 0.9), [320, 320])
  expect(x).toBeCloseTo(320 + 36, 3)
  expect(y).toBeCloseTo(320, 3)
})

test('limbs of what is surely no body go least, and smoothly further with sureness', () => {
  const shares = [0, 0.25, 0.5, 0.75, 1].map((sure) => limbShare({ sure }))
  expect([...shares].sort((a, b) => a - b)).toEqual(shares)
  expect(shares[0]).toBeGreaterThan(0)
  expect(shares[0]).toBeLessThan(0.5)
  expect(shares[4]).toBe(1)
})

test('skis in a picture are seen, and feet are no skis', () => {
  expect(standsOnBoard(moment(60, 240))).toBe(true)
  expect(standsOnBoard(moment(60, 120))).toBe(false)
  expect(standsOnBoard(moment(60, 240, false))).toBe(false)
})

/** The same somebody with other edges. */
const cut = (edges: { left?: number; right?: number; top?: number; whole?: boolean }): Moment => {
  const m = moment(edges.top ?? 60)
  return { ...m, staged: { ...m.staged, figure: { ...m.staged.figure, ...edges } } as Staged }
}

test('who is cut by a side does not come away from it, and goes the other way', () => {
  const away = { ...asItIs, dx: 0.2, turn: 0.05, scale: 1.2 }
  const left = cut({ left: 0 })
  const held = uncut(left, away)
  expect(shownAt(left, { ...held, turn: 0 }, [0, 60])[0]).toBeCloseTo(0, 5)
  expect(held.turn).toBe(away.turn)
  expect(uncut(left, { ...away, dx: -0.9 }).dx).toBe(-0.9)
  const right = cut({ right: width })
  expect(uncut(right, away).dx).toBe(0.2)
  expect(shownAt(right, { ...uncut(right, { ...asItIs, dx: -0.2 }) }, [width, 60])[0]).toBe(width)
  expect(uncut(cut({}), away)).toEqual(away)
})

test('who fills the height goes with the picture and only grows', () => {
  const close = cut({ top: 0, whole: false })
  expect(fillsHeight(close)).toBe(true)
  const moved = { dx: 0.1, dy: 0.1, turn: 0.2, scale: 0.8, opacity: 0.5 }
  expect(uncut(close, moved)).toEqual({ ...asItIs, opacity: 0.5 })
  expect(uncut(close, { ...moved, scale: 1.3 }).scale).toBe(1.3)
  expect(fillsHeight(cut({ top: 0 }))).toBe(false)
  expect(fillsHeight(cut({ whole: false }))).toBe(false)
})
