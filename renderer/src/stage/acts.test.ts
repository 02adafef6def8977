// Acts that change who acts and the thing acted on.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { enacted } from './acts.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const acted = (prompt: string) => enacted(parsePrompt(prompt, vocabulary))

describe('acts', () => {
  it('lifts a fish out of its bowl', () => {
    const brief = acted('Goldfish jumping out of its bowl')
    expect(brief.subjects[1]?.form).toBe('fishbowl')
    expect(brief.relations[0]?.relation).toBe('above')
  })
  it('leaves a fish in the bowl it swims in', () => {
    expect(acted('A goldfish swimming in a bowl').relations[0]?.relation).toBe('in')
  })
  it('gives a fishing bear its salmon', () => {
    const brief = acted('A bear fishing in a river')
    expect(brief.subjects.map((s) => s.noun)).toEqual(['bear', 'salmon'])
    expect(brief.relations).toContainEqual({ from: 's0', relation: 'holding', to: 's0-catch' })
  })
  it.each(['A tree swing under an old oak', 'A swing hanging from a tree'])(
    'hangs %s',
    (prompt) => {
      const brief = acted(prompt)
      expect(brief.subjects.map((s) => s.form)).toEqual(['swing'])
      expect(brief.subjects[0]?.traits['hung']).toBe('hung-tree')
    },
  )
  it('stands a swing of a playground in its frame', () => {
    expect(acted('A swing in a playground').subjects[0]?.traits['hung']).toBeUndefined()
  })
  it('runs a hamster in its wheel and keeps a mouse larger than its cheese', () => {
    expect(acted('A hamster in a wheel').subjects[1]?.form).toBe('running-wheel')
    const [mouse, cheese] = acted('A mouse eating cheese').subjects
    expect(cheese?.height).toBeLessThan(mouse?.height ?? 0)
  })
})
