// An animal whose portrait is made turns its face to the lens, and shows whiskers only where it has them.
import { describe, expect, it } from 'vitest'
import { newSubject } from '../../new-subject.ts'
import { makeQuadruped } from './quadruped.ts'

const made = (form: string, traits: Record<string, string>, coarse = 1) => {
  const subject = { ...newSubject('s0', { kind: 'quadruped', form, noun: form }), traits }
  const model = makeQuadruped(subject, { seed: 1, riding: false, coarse })
  if (!model) throw new Error(`no ${form}`)
  return model
}

describe('portraits of animals', () => {
  it.each(['cat', 'dog', 'horse', 'lion'])('%s faces the lens', (form) => {
    const [plain, sitter] = [made(form, {}, 2), made(form, { portrait: 'yes' }, 2)]
    expect(Math.abs(sitter.bestYaw)).toBeLessThan(Math.abs(plain.bestYaw))
  })
  it('what has paws sits, what has hooves stands', () => {
    const lift = (form: string) => {
      const at = (traits: Record<string, string>) => made(form, traits, 2).anchors['rear']?.[1] ?? 0
      return at({ portrait: 'yes' }) - at({})
    }
    expect(lift('cat')).toBeLessThan(-0.1)
    expect(lift('horse')).toBeCloseTo(0, 5)
  })
  it.each(['horse', 'donkey', 'cow', 'mouse', 'bear', 'pug'])(
    '%s keeps its face together',
    (form) => {
      const { positions } = made(form, {}, 2).work.build()
      expect(Math.max(...Array.from(positions, Math.abs))).toBeLessThan(4)
    },
  )
})
