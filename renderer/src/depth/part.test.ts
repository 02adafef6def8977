// A subject of two things one before the other is parted between them; one thing stays whole.
import { expect, test } from 'vitest'
import { frontPart } from './part.ts'

const [width, height] = [160, 120]
const disc = (x: number, y: number, cx: number) => Math.hypot(x - cx, y - 60) < 30

const scene = (nearnessAt: (x: number, y: number) => number) => {
  const cells = Array.from({ length: width * height }, (_, k) => [k % width, Math.floor(k / width)])
  const data = Uint8Array.from(cells, ([x = 0, y = 0]) =>
    disc(x, y, 60) || disc(x, y, 95) ? 1 : 0,
  )
  const nearness = Float32Array.from(cells, ([x = 0, y = 0]) => nearnessAt(x, y))
  return {
    relief: { width, height, nearness, focal: 150, soft: false },
    subject: { width, height, data },
  }
}

test('the nearer of two overlapping things is the front part, with its crumbs', () => {
  const { relief, subject } = scene((x, y) =>
    // The rim of the near one lies as far as the other thing.
    disc(x, y, 60) ? (y < 32 ? 0.91 : 1) : disc(x, y, 95) ? 0.9 : 0.2,
  )
  const part = frontPart(relief, subject)
  expect(part?.cut).toBeGreaterThan(0.91)
  expect(part?.cut).toBeLessThan(1)
  for (let k = 0; k < subject.data.length; k++) {
    const [x, y] = [k % width, Math.floor(k / width)]
    if (y < 34 || !subject.data[k]) continue
    expect(part?.mask.data[k]).toBe(disc(x, y, 60) ? 1 : 0)
  }
})

test('one thing that leans away stays whole, and so do things at one distance', () => {
  const leaning = scene((x) => 1 - 0.003 * x)
  expect(frontPart(leaning.relief, leaning.subject)).toBeNull()
  const level = scene(() => 1)
  expect(frontPart(level.relief, level.subject)).toBeNull()
})

test('a thing of which the near one leaves only two small pieces to see is parted from it all the same', () => {
  const near = (x: number, y: number) => disc(x, y, 60)
  const { relief } = scene(() => 0)
  const behind = (x: number, y: number) =>
    y > 28 && y < 41 && (x < 60 ? x > 37 && x < 46 : x > 74 && x < 83)
  const cells = Array.from({ length: width * height }, (_, k) => [k % width, Math.floor(k / width)])
  const data = Uint8Array.from(cells, ([x = 0, y = 0]) => (near(x, y) || behind(x, y) ? 1 : 0))
  const nearness = Float32Array.from(cells, ([x = 0, y = 0]) =>
    near(x, y) ? 1 : behind(x, y) ? 0.9 : 0.2,
  )
  const part = frontPart({ ...relief, nearness }, { width, height, data })
  expect(part?.mask.data[60 * width + 60]).toBe(1)
  expect(part?.mask.data[31 * width + 39]).toBe(0)
  expect(part?.mask.data[31 * width + 81]).toBe(0)
})
