// When attempts are made, and how far a receiver may move them.
import { expect, test } from 'vitest'
import { retryAfterMs, schedule, waitAfter } from './webhook-schedule.ts'

const HOUR = 3_600_000

test('without put-off and jitter the waits add up to the schedule', () => {
  let at = 0
  for (let tries = 1; tries < schedule.length; tries += 1) {
    at += waitAfter(tries, null, () => 0) ?? Number.NaN
    expect(at).toBe(schedule[tries])
  }
  expect(at).toBe(24 * HOUR)
  expect(waitAfter(schedule.length, null)).toBeNull()
  expect(waitAfter(schedule.length, HOUR)).toBeNull()
})

test('jitter lengthens by up to a tenth and never shortens', () => {
  expect(waitAfter(1, null, () => 0)).toBe(5000)
  expect(waitAfter(1, null, () => 0.999_999)).toBe(5500)
  for (let i = 0; i < 100; i += 1) {
    const wait = waitAfter(2, null) ?? 0
    expect(wait).toBeGreaterThanOrEqual(295_000)
    expect(wait).toBeLessThanOrEqual(295_000 * 1.1)
  }
})

test('a receiver may ask for more time, up to a day, never for less', () => {
  expect(waitAfter(1, 60_000, () => 0)).toBe(60_000)
  expect(waitAfter(1, 1000, () => 0)).toBe(5000)
  expect(waitAfter(1, 1000 * HOUR, () => 0)).toBe(24 * HOUR)
})

const now = Date.UTC(2026, 0, 2, 3, 4, 5)
test.each([
  [undefined, null],
  ['', null],
  ['120', 120_000],
  [' 0 ', 0],
  ['-5', null],
  ['1.5', null],
  ['1e9', null],
  ['99999999999999', null],
  ['Fri, 02 Jan 2026 03:05:05 GMT', 60_000],
  ['Thu, 01 Jan 2026 00:00:00 GMT', 0],
  ['later', null],
])('Retry-After: %s', (header, expected) => {
  expect(retryAfterMs(header, now)).toBe(expected)
})
