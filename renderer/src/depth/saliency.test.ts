// The value that a share of others lies below is the one that sorting finds.
import { expect, test } from 'vitest'
import { valueAbove } from './saliency.ts'

const sorted = (data: Float32Array, share: number) =>
  data.slice().sort()[Math.floor(data.length * share)]

test.each([0, 0.3, 0.95, 0.999])('%f of the values lie below it', (share) => {
  const data = Float32Array.from({ length: 5000 }, (_, k) => ((k * 7919) % 5003) ** 2 / 9e5)
  expect(valueAbove(data, share)).toBe(sorted(data, share))
  const trace = data.map((v, k) => (k % 3 ? v : -1e-9 * k))
  expect(valueAbove(trace, share)).toBe(sorted(trace, share))
  const few = data.map((v) => Math.round(v / 9))
  expect(valueAbove(few, share)).toBe(sorted(few, share))
})

test('of nothing but zeros it is zero', () => {
  expect(valueAbove(new Float32Array(40), 0.95)).toBe(0)
})
