// How far a reference may move the frame: toward its subject's place and size, but never until the picture is one of something else.
import { expect, test } from 'vitest'
import type { FrameGuide } from './guidance.ts'
import { guidedPlace, guidedShare } from './guided-frame.ts'

const guide = (share: number, pull = 1): FrameGuide => ({
  horizon: null,
  subject: { x: 0.68, y: 0.2, share },
  pull,
})
const own = { height: 0.8, width: 0.76 }
const middle = { x: 0.05, y: -0.1 }

test('a subject of the reference draws the frame to its place and size', () => {
  expect(guidedPlace(middle, guide(0.6)).x).toBeCloseTo(0.68)
  expect(guidedShare(own, guide(0.6)).height).toBeCloseTo(0.6)
  expect(guidedPlace(middle, guide(0.6, 0.5)).x).toBeCloseTo(0.365)
})

test('it shrinks nobody to a speck', () => {
  expect(guidedShare(own, guide(0.32)).height).toBeGreaterThan(0.6 * own.height)
})

test('what is small in the view of a reference frames nothing', () => {
  expect(guidedPlace(middle, guide(0.23))).toEqual(middle)
  expect(guidedShare(own, guide(0.23))).toEqual(own)
})
