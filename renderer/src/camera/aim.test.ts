// A lens that draws near stops where the head fills the frame, or where it has room around it, and never draws back.
import { expect, test } from 'vitest'
import { aimed } from './aim.ts'
import { pose } from './pose.ts'

const gate = { width: 1280, height: 720, focal: 900 }
const zoomed = (radius: number, close: number): number =>
  aimed(
    pose({ close }),
    { aim: [640, 300], figure: { leftEye: [620, 290], mouth: [640, 340], head: { radius } } },
    gate,
  ).zoom

test('a small head is brought to the same size, whatever it was', () => {
  for (const radius of [80, 100, 120])
    expect(radius * zoomed(radius, 1)).toBeCloseTo(0.7 * gate.height)
  for (const radius of [40, 60, 100])
    expect(radius * zoomed(radius, -1)).toBeCloseTo(0.17 * gate.height)
})

test('a head that is large enough for what grows out of it stays as it is', () => {
  expect(zoomed(200, -1)).toBe(1)
  expect(zoomed(200, 1)).toBeGreaterThan(2)
})
