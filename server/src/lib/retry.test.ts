// Is the wait doubled, capped and spread.
import { expect, test } from 'vitest'
import { backOffMs } from './retry.ts'

const rule = { baseMs: 1000, capMs: 60_000 }

test('the longest wait doubles with each try up to the cap', () => {
  const longest = () => 1
  expect([1, 2, 3, 6, 7, 40].map((attempt) => backOffMs(attempt, rule, longest))).toEqual([
    1000, 2000, 4000, 32_000, 60_000, 60_000,
  ])
})

test('the shortest wait is half the longest', () => {
  expect(backOffMs(3, rule, () => 0)).toBe(2000)
  const drawn = Array.from({ length: 200 }, () => backOffMs(3, rule))
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(2000)
  expect(Math.max(...drawn)).toBeLessThanOrEqual(4000)
  expect(new Set(drawn).size).toBeGreaterThan(50)
})
