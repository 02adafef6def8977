// Bicycles that are led, furniture that two carry, and the other deeds that need two or a place of their own.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../../node/art-shelf.ts'
import { parsePrompt } from '../../prompt/parse.ts'
import { createVocabulary } from '../../prompt/vocabulary.ts'
import { unfold } from '../unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief
const people = (prompt: string) => staged(prompt).subjects.filter((s) => s.kind === 'person')
const actions = (prompt: string) => people(prompt).map((s) => s.traits['action'])

describe('a bicycle at the side', () => {
  it.each([
    'a woman walking her bicycle through a park',
    'a boy pushing his bike up a hill',
    'a man walking beside his bike on a city street',
  ])('has a hand at its bar: %s', (prompt) => {
    const [who] = people(prompt)
    expect(who?.traits).toMatchObject({ action: 'lead-cycle', by: 'handRight' })
  })

  it('is each one’s own', () => {
    const { subjects } = staged('two girls walking their bikes along a country road')
    expect(subjects.filter((s) => s.form === 'bicycle')).toHaveLength(2)
    expect(subjects.filter((s) => s.traits['action'] === 'lead-cycle')).toHaveLength(2)
  })

  it('is ridden by who rides it', () => {
    expect(actions('a woman riding a bicycle through a park')).not.toContain('lead-cycle')
  })
})

describe('what is too heavy for one', () => {
  it.each([
    'two people carrying a sofa',
    'two movers carrying a couch up the stairs',
    'two men moving a table',
    'a man and a woman lifting a heavy wooden chest',
  ])('hangs between two: %s', (prompt) => {
    expect(actions(prompt)).toEqual(['bear', 'bear-right'])
    const load = staged(prompt).subjects.find((s) => /^0,/.test(s.traits['works'] ?? ''))
    expect(Number(load?.traits['works']?.split(',')[1])).toBeGreaterThan(0.2)
  })

  it('leaves who sit on a sofa there', () => {
    expect(actions('two people sitting on a sofa')).not.toContain('bear')
  })
})
