// Sureness falls smoothly with doubt, and depth and strength with it.
import { expect, test } from 'vitest'
import { plane } from './plane.ts'
import { sureness } from './sureness.ts'

/** What stands out as much everywhere. */
const even = (v: number) => {
  const front = plane(8, 8)
  front.data.fill(v)
  return { front }
}

test('what surely stands out or surely does not is sure; what half does is not', () => {
  expect(sureness(even(1))).toBe(1)
  expect(sureness(even(0))).toBe(1)
  expect(sureness(even(0.5))).toBe(0)
})

test('it falls smoothly', () => {
  const steps = Array.from({ length: 51 }, (_, k) => sureness(even(k / 100)))
  for (let k = 1; k < steps.length; k++) {
    const fall = (steps[k - 1] ?? 0) - (steps[k] ?? 0)
    expect(fall).toBeGreaterThanOrEqual(0)
    expect(fall).toBeLessThan(0.3)
  }
})
