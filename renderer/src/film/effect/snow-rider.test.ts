// How riders in deep snow differ by what is under their feet.
import { expect, test } from 'vitest'
import type { Moment } from './effect.ts'
import { floating } from './snow-rider.ts'

const moments = Array.from(
  { length: 61 },
  (_, i) => ({ t: i / 60, strength: 1, seed: 7 }) as Moment,
)
const leans = (board: 'skis' | 'snowboard') => moments.map(floating(board).lean)
const turns = (list: readonly number[]) =>
  list.filter((v, i) => i > 0 && v * (list[i - 1] ?? 0) < 0).length

test('a board is thrown across the slope in fewer and deeper turns than skis take', () => {
  const [skis, board] = [leans('skis'), leans('snowboard')]
  expect(Math.max(...board)).toBeGreaterThan(1.4 * Math.max(...skis))
  expect(turns(board)).toBeLessThan(turns(skis))
})
