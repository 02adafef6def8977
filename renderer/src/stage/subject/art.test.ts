// Drawings of what lies are laid down; all others, and things in a hand, stay upright.

import { expect, it } from 'vitest'
import type { BriefSubject } from '../../prompt/brief.ts'
import { newSubject } from '../new-subject.ts'
import { lain } from './art.ts'
import { boundsOf, type Model } from './model.ts'
import { Workpiece } from './workpiece.ts'

const drawn = (): Model => {
  const work = new Workpiece()
  work.box([-0.4, 0, -0.05], [0.4, 1, 0.05], work.material())
  return { work, anchors: {}, bestYaw: 0, flat: true, stature: 1 }
}
const subject = (art: string): BriefSubject =>
  newSubject('s0', { kind: 'art', form: art, art, height: 0.2 })
const tallOf = (model: Model): number => {
  const { low, high } = boundsOf(model.work.build().positions)
  return high[1] - low[1]
}

it('lays a waffle on the table with its face up', () => {
  const flat = lain(drawn(), subject('waffle'))
  expect(tallOf(flat)).toBeLessThan(0.3)
  expect(flat.stature).toBeCloseTo(1, 5)
  expect(flat.anchors['top']?.[1]).toBeCloseTo(tallOf(flat), 5)
})
it('leaves a carrot and a trophy as they were drawn', () => {
  for (const art of ['carrot', 'trophy']) expect(tallOf(lain(drawn(), subject(art)))).toBe(1)
})
