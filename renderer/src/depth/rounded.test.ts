// Bites are closed where nobody is sure, and nowhere else.
import { expect, test } from 'vitest'
import { plane } from './plane.ts'
import { rounded } from './rounded.ts'

/** A square with a bite at its left side. */
const bitten = () => {
  const p = plane(60, 40)
  for (let y = 8; y < 32; y++)
    for (let x = 15; x < 45; x++) p.data[y * 60 + x] = x < 22 && y > 16 && y < 22 ? 0 : 1
  return p
}
const bite = 19 * 60 + 18
const beside = 19 * 60 + 8

test('a bite is closed, but what is beside the subject stays', () => {
  const whole = rounded(bitten(), plane(60, 40), 0)
  expect(whole.data[bite]).toBe(1)
  expect(whole.data[beside]).toBe(0)
})

test('what is sure keeps its form, and sky is never the subject', () => {
  const form = bitten()
  expect(rounded(form, plane(60, 40), 1)).toBe(form)
  const sky = plane(60, 40)
  sky.data.fill(1)
  expect(rounded(form, sky, 0).data).toEqual(form.data)
})
