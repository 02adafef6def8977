// Hands hold what they are given: the right way up, in the right place, and never two things in one hand.

import { describe, expect, it } from 'vitest'
import type { RendererHost } from '../../../host.ts'
import type { BriefSubject } from '../../../prompt/brief.ts'
import { newSubject } from '../../new-subject.ts'
import { prepareSubject } from '../prepare.ts'
import { heldBy } from './hold.ts'

const host: RendererHost = {
  threads: 1,
  kernel: () => Promise.reject(new Error('no kernels here')),
  thread: () => {
    throw new Error('no threads here')
  },
  art: () => Promise.resolve(null),
  artNames: () => Promise.resolve([]),
  rasterise: () => ({ width: 0, height: 0, pixels: new Uint8Array() }),
}
const thing = (form: string, height: number, count = 1): BriefSubject =>
  newSubject(form, { form, height, count })
const man = (...held: readonly BriefSubject[]): BriefSubject => ({
  ...thing('man', 1.78),
  kind: 'person',
  holds: held.map((h) => h.noun),
  held,
})
const build = (s: BriefSubject) => prepareSubject(s, { seed: 1, coarse: 2 }, host)

describe('holding', () => {
  it('gives each hand one thing and both hands to what needs both', () => {
    const hands = (s: BriefSubject) => heldBy(s).map((h) => [h.thing.form, h.hand])
    expect(hands(man(thing('sword', 1), thing('shield', 0.7), thing('torch', 0.7)))).toEqual([
      ['sword', 'right'],
      ['shield', 'left'],
    ])
    expect(hands(man(thing('guitar', 1), thing('sword', 1)))).toEqual([['guitar', 'left']])
    expect(hands(man(thing('bag', 0.4, 2)))).toEqual([
      ['bag', 'right'],
      ['bag', 'left'],
    ])
  })
  it('keeps an umbrella over the head and a person at their own height', async () => {
    const [bare, covered] = [await build(man()), await build(man(thing('umbrella', 0.95)))]
    expect(covered.high[1]).toBeGreaterThan(bare.high[1] + 0.15)
    expect(covered.anchors['head']?.[1]).toBeCloseTo(bare.anchors['head']?.[1] ?? 0, 1)
    expect(covered.low[1]).toBeCloseTo(0, 5)
  })
  it('stands a staff on the ground and hangs a suitcase above it', async () => {
    const walking = await build(man(thing('staff', 1.6)))
    expect(walking.low[1]).toBeCloseTo(0, 5)
    expect(walking.triangles).toBeGreaterThan((await build(man())).triangles)
    const travelling = await build(man(thing('suitcase', 0.6)))
    expect(travelling.low[1]).toBeCloseTo(0, 5)
  })
  it('leaves hands empty of what nobody can build', async () => {
    expect((await build(man(thing('flumph', 0.5)))).triangles).toBeLessThanOrEqual(
      (await build(man())).triangles + 2000,
    )
  })
  it('meshes what is small in the picture with fewer triangles', async () => {
    const near = await prepareSubject(man(), { seed: 1 }, host)
    expect((await build(man())).triangles).toBeLessThan(near.triangles / 2)
  })
})
