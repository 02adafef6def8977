// When a leg is swung: back before each ball, and out as it leaves.
import { expect, test } from 'vitest'
import { kickAt } from './kick.ts'

test('the leg winds up, kicks as each ball sets out, and stands between', () => {
  for (const out of [0.1, 0.42, 0.74]) {
    expect(kickAt(out)).toBeGreaterThan(0.9)
    expect(kickAt(out - 0.1)).toBeLessThan(-0.2)
  }
  for (const still of [0.28, 0.6, 1]) expect(Math.abs(kickAt(still))).toBeLessThan(0.05)
})
