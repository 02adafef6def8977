// Prompts and what must be in their Briefs.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from './parse.ts'
import { createVocabulary } from './vocabulary.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const brief = (prompt: string) => parsePrompt(prompt, vocabulary)

describe('parsePrompt', () => {
  it('gives each noun its own colour', () => {
    const { subjects, place, setting } = brief('a red sports car in a green field of tulips')
    expect(subjects.map((subject) => subject.form)).toEqual(['sports-car'])
    expect(subjects[0]?.colors[0]?.[0]).toBeGreaterThan(0.4)
    expect(place).toBe('field')
    expect(setting).toContain('tulips')
  })

  it('seats the astronaut on the horse on the moon', () => {
    const { subjects, relations, place } = brief('an astronaut riding a horse on the moon')
    expect(subjects.map((subject) => subject.noun)).toEqual(['astronaut', 'horse'])
    expect(relations).toEqual([{ from: 's0', relation: 'riding', to: 's1' }])
    expect(subjects[0]?.wears.map((worn) => worn.item)).toContain('spacesuit')
    expect(place).toBe('moon')
  })

  it('puts the kite in the hands of two children', () => {
    const { subjects, place } = brief('Two children flying a kite on a green hill')
    expect(subjects).toHaveLength(1)
    expect(subjects[0]).toMatchObject({ count: 2, kind: 'person', form: 'boy', holds: ['kite'] })
    expect(place).toBe('hill')
  })
})
