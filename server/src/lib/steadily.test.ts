// What could not be read for a moment is read; what cannot be read at all is told.
import { expect, test } from 'vitest'
import { steadily } from './steadily.ts'

const sleeps: number[] = []
const clock = { sleep: async (ms: number) => void sleeps.push(ms) }
const failing = (times: number) => {
  let count = 0
  return async () => {
    if (count++ < times) throw new Error(`fault ${count}`)
    return 'read'
  }
}

test('three faults in a row are not seen, a fourth is', async () => {
  expect(await steadily(clock, failing(3), () => false)).toBe('read')
  expect(sleeps).toEqual([50, 200, 800])
  await expect(steadily(clock, failing(4), () => false)).rejects.toThrow('fault 4')
})

test('a rejection that is an answer is given at once', async () => {
  sleeps.length = 0
  await expect(steadily(clock, failing(1), () => true)).rejects.toThrow('fault 1')
  expect(sleeps).toEqual([])
})
