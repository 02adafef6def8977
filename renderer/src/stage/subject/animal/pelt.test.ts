// Fur grows on animals that have it, lies from nose to tail, is finer from near and leaves the eyes free.
import { describe, expect, it } from 'vitest'
import type { BriefSubject } from '../../../prompt/brief.ts'
import { MeshBuilder } from '../../mesh-builder.ts'
import { newSubject } from '../../new-subject.ts'
import { emptyHost } from '../../stage-test-set.ts'
import { prepareSubject } from '../prepare.ts'
import { makeQuadruped } from './quadruped.ts'

const animal = (form: string, more: Partial<BriefSubject> = {}): BriefSubject => ({
  ...newSubject('s0', { kind: 'quadruped', form, noun: form }),
  ...more,
})
const triangles = (subject: BriefSubject, coarse = 1): number => {
  const model = makeQuadruped(subject, { seed: 1, riding: false, coarse })
  if (!model) throw new Error(`no ${subject.form}`)
  return model.work.build().triangles.length / 4
}

describe('fur', () => {
  it('grows on a fox, not on one of stone, and not on an elephant', () => {
    const fox = triangles(animal('fox'))
    expect(fox - triangles(animal('fox', { material: 'stone' }))).toBeGreaterThan(40_000)
    expect(triangles(animal('elephant'))).toBe(triangles(animal('elephant', { material: 'stone' })))
  })
  it('has more strands on a face that fills the picture, fewer on what is small', () => {
    const [near, usual, far] = [0.4, 1, 2].map((coarse) => triangles(animal('wolf'), coarse))
    expect(near).toBeGreaterThan((usual ?? 0) * 1.5)
    expect(far).toBeLessThan((usual ?? 0) * 0.6)
  })
  it('leaves the eyes free', () => {
    const model = makeQuadruped(animal('fox'), { seed: 1, riding: false })
    const eye = model?.anchors['eyeLeft']
    if (!model || !eye) throw new Error('no eye')
    const bald = makeQuadruped(animal('fox', { material: 'stone' }), { seed: 1, riding: false })
    const about = (positions: ArrayLike<number> = []) => {
      let n = 0
      for (let i = 0; i < positions.length; i += 3)
        if (Math.hypot(...eye.map((v, k) => (positions[i + k] ?? 0) - v)) < 0.03) n++
      return n
    }
    expect(about(model.work.build().positions)).toBeLessThan(
      about(bald?.work.build().positions) + 12,
    )
  })
  it('is the same twice', async () => {
    const built = async () => {
      const builder = new MeshBuilder()
      ;(await prepareSubject(animal('bear'), { seed: 1 }, emptyHost)).add(builder)
      return builder.build().positions
    }
    expect(await built()).toEqual(await built())
  })
})
