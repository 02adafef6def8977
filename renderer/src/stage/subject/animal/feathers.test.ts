// Birds are covered in feathers, chicks in down and without combs, roosters wear a tail of sickles.
import { describe, expect, it } from 'vitest'
import { newSubject } from '../../new-subject.ts'
import { boundsOf } from '../model.ts'
import { makeBird } from './bird.ts'

const bird = (form: string, noun = form, coarse = 1) => {
  const model = makeBird(newSubject('s0', { kind: 'bird', form, noun }), {
    seed: 1,
    riding: false,
    coarse,
  })
  if (!model) throw new Error(`no ${form}`)
  return model.work.build()
}
/** How many vertices are as red as a comb. */
const reds = ({ colors }: { readonly colors: Float32Array }): number => {
  let n = 0
  for (let i = 0; i < colors.length; i += 3)
    if ((colors[i] ?? 0) > 0.5 && (colors[i + 1] ?? 1) < 0.05 && (colors[i + 2] ?? 1) < 0.05) n++
  return n
}

describe('feathers', () => {
  it('cover a bird, fewer of them where it is small in the picture', () => {
    const [near, far] = [1, 2].map((coarse) => bird('parrot', 'parrot', coarse).triangles.length)
    expect((near ?? 0) - (far ?? 0)).toBeGreaterThan(4 * 10_000)
  })
  it('leave combs to the grown', () => {
    expect(reds(bird('chicken', 'hen'))).toBeGreaterThan(100)
    expect(reds(bird('chicken', 'chick'))).toBe(0)
  })
  it('rise in sickles behind a rooster', () => {
    const back = (noun: string) => boundsOf(bird('chicken', noun).positions).low[2]
    expect(back('rooster')).toBeLessThan(back('hen') - 0.1)
  })
})
