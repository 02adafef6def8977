// Masks are counted and joined four bytes at a time; what they say is the same wherever they begin and end.
import { expect, test } from 'vitest'
import { random } from '../stage/random.ts'
import { countOf, inverse, union } from './masks.ts'

test.each([0, 1, 3, 4, 1023, 4099])('masks of %d bytes, at any place in their memory', (length) => {
  const draw = random(length + 1)
  for (const offset of [0, 1, 4]) {
    const bytes = () => {
      const data = new Uint8Array(new ArrayBuffer(length + offset), offset)
      for (let k = 0; k < length; k++) data[k] = draw() < 0.9 ? 1 : 0
      return { width: length, height: 1, data }
    }
    const [a, b] = [bytes(), bytes()]
    const either = Array.from(a.data, (v, k) => v | (b.data[k] ?? 0))
    expect(countOf(a)).toBe(a.data.reduce((sum, v) => sum + v, 0))
    expect([...union(a, b).data]).toEqual(either)
    expect([...inverse(a.data)]).toEqual(Array.from(a.data, (v) => 1 - v))
  }
})
