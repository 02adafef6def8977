// Like refusals within a few seconds are one.
import { expect, test } from 'vitest'
import { createRepeats } from './repeats.ts'

test('the first of a kind is told from those that follow within 15 seconds', () => {
  let now = 1000
  const isRepeat = createRepeats(() => now)
  expect(isRepeat('a')).toBe(false)
  now += 14_999
  expect(isRepeat('a')).toBe(true)
  expect(isRepeat('b')).toBe(false)
  now += 1
  expect(isRepeat('a')).toBe(false)
  expect(isRepeat('b')).toBe(true)
})

test('a clock that is set back does not silence anything for long, and memory is bounded', () => {
  let now = 1_000_000
  const isRepeat = createRepeats(() => now)
  isRepeat('a')
  now = 0
  expect(isRepeat('a')).toBe(false)
  for (let i = 0; i < 3000; i++) isRepeat(`key ${i}`)
  expect(isRepeat('a')).toBe(false)
  expect(isRepeat('key 2999')).toBe(true)
})
