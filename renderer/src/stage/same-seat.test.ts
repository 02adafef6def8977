// Who shares a boat or a saddle sits in it together; a gondolier stands at its stern.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief

const seats = (prompt: string) => {
  const brief = staged(prompt)
  const hosts = brief.subjects.filter((s) => /^(vehicle|vessel)$/.test(s.kind)).map((s) => s.id)
  return brief.subjects
    .filter((s) => /^(person|quadruped)$/.test(s.kind))
    .map((s) => brief.relations.find((r) => r.from === s.id)?.to)
    .map((to) => to !== undefined && hosts.includes(to))
}

describe('company on board', () => {
  it.each([
    'a couple riding one scooter in Rome',
    'a couple on a motorbike',
    'a boy in a rowing boat with his grandfather',
    'a man in a rowboat with his dog',
    'a woman riding a motorbike with her husband',
  ])('both first of all aboard: %s', (prompt) => {
    expect(seats(prompt)).toEqual([true, true])
  })

  it('leaves who walks beside a rider on the ground', () => {
    expect(seats('a girl riding a bicycle with her dog')).toEqual([true, false])
  })

  it('gives each in a narrow boat a bench of their own, the grown one at the oars', () => {
    const { subjects } = staged('a boy in a rowing boat with his grandfather')
    const bench = (form: string) => subjects.find((s) => s.form === form)?.traits['thwart']
    expect([bench('man'), bench('boy')]).toEqual(['0', '1'])
  })

  it('stands a gondolier at the stern with the oar, and sits others', () => {
    const { subjects, relations } = staged('a gondolier in Venice')
    const man = subjects.find((s) => s.noun === 'gondolier')
    expect(man?.pose).toBe('stand')
    expect(man?.traits['station']).toBe('stern')
    expect(relations.some((r) => r.from === man?.id && r.relation === 'riding')).toBe(false)
    expect(subjects.find((s) => s.kind === 'vessel')?.traits['sculled']).toBe('yes')
  })
})
