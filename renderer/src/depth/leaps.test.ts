// What stands before other things without a cut between them, and what only slants.
import { expect, test } from 'vitest'
import { goesOn, leapsWithin, slant } from './leaps.ts'

const [width, height] = [200, 150]
const focal = 240
/** A table that comes nearer downward, on it a fruit; `round` how far that stands out. */
const table = (round: number) => {
  const nearness = Float32Array.from({ length: width * height }, (_, k) => {
    const [x, y] = [k % width, Math.floor(k / width)]
    const fruit = (x - 100) ** 2 + (y - 80) ** 2 < 14 ** 2
    return fruit ? 0.95 + round : 0.8 + 0.0015 * y
  })
  return { width, height, nearness, focal, soft: false }
}
const all = { width, height, data: new Uint8Array(width * height).fill(1) }

test('a fruit on a table is taken whole, the table beyond it is not', () => {
  const found = leapsWithin(table(0.15), all)?.data
  expect(found?.[80 * width + 100], 'its middle').toBe(1)
  expect(found?.[68 * width + 100], 'its upper rim').toBe(1)
  expect(found?.[20 * width + 100]).toBe(0)
  expect(found?.[80 * width + 20]).toBe(0)
})

test('a table alone, or with what lies flat on it, has nothing that stands before it', () => {
  expect(leapsWithin(table(0), all)).toBe(null)
})

test('only what is asked about is looked at', () => {
  const data = all.data.map((_, k) => (k % width < 50 ? 1 : 0))
  expect(leapsWithin(table(0.15), { ...all, data })).toBe(null)
})

test('steep ground goes on where its steps are even, a single step does not', () => {
  const focal = 400
  const step = 2 * slant({ focal })
  const even = goesOn({ focal, nearness: Float32Array.from({ length: 8 }, (_, i) => step * i) })
  const single = goesOn({
    focal,
    nearness: Float32Array.from({ length: 8 }, (_, i) => (i < 4 ? 0 : step)),
  })
  expect(even(3, 4)).toBe(true)
  expect(single(3, 4)).toBe(false)
  expect(single(1, 2)).toBe(true)
})
