// Whether the globe is whole at the end, however much a picture that cuts its subject holds the move back.
import { expect, test } from 'vitest'
import type { Moment } from './effect.ts'
import { earth } from './globe.ts'

const last = (strength: number): Moment =>
  ({ t: 1, frame: 59, strength, seed: 7, width: 320, height: 180 }) as never

test('nothing of the picture shines through the globe at the end', () => {
  // 0.4 of a strength of 0.7 is what is left of it in such a picture.
  expect(earth.sight?.(last(0.28))).toBe(0)
  expect(earth.sight?.(last(1))).toBe(0)
})
