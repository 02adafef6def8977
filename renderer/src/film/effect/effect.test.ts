// What is the same for all points of a moment is worked out once for it.
import { expect, test } from 'vitest'
import { type Moment, ofMoment } from './effect.ts'

test('a moment is asked once, and each other one anew', () => {
  const asked: number[] = []
  const doubled = ofMoment(({ t }) => {
    asked.push(t)
    return 2 * t
  })
  const [early, late] = [{ t: 0.25 }, { t: 0.5 }] as unknown as [Moment, Moment]
  expect([doubled(early), doubled(early), doubled(late), doubled(early)]).toEqual([
    0.5, 0.5, 1, 0.5,
  ])
  expect(asked).toEqual([0.25, 0.5, 0.25])
})
