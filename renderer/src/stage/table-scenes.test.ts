// What small scenes bring: candles, blankets, parties, worn watches; and things in the shape of others.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief
const forms = (prompt: string) => staged(prompt).subjects.map((s) => s.form)

describe('small scenes', () => {
  it('puts a candle beside a letter by candlelight, at night', () => {
    const brief = staged('a letter written by candlelight')
    expect(brief.subjects.map((s) => s.form)).toEqual(['letter', 'candle'])
    expect(brief.time).toBe('night')
  })

  it('shows on an X-ray what it is of, and nothing beside it', () => {
    const { subjects } = staged('an x-ray of a hand')
    expect(subjects.map((s) => s.form)).toEqual(['x-ray'])
    expect(subjects[0]?.traits['of']).toMatch(/hand/)
    expect(staged('an x-ray of a chest').subjects[0]?.traits['of']).toMatch(/chest/)
    expect(staged('a chest x-ray').subjects[0]?.form).toBe('x-ray')
  })

  it('spreads a picnic with its basket on a checked blanket', () => {
    const { subjects, place } = staged('a picnic with a checkered blanket')
    expect(place).toBe('park')
    expect(subjects.map((s) => s.noun)).toEqual(
      expect.arrayContaining(['picnic-basket', 'picnic-blanket']),
    )
  })

  it.each([
    ['a penguin at a party', 'room'],
    ['balloons and a cake on a birthday table', 'room'],
  ])('dresses the room: %s', (prompt, place) => {
    const brief = staged(prompt)
    expect(brief.place).toBe(place)
    expect(brief.setting).toContain('party')
  })

  it.each(['a pool party', 'a penguin on an iceberg', 'a garden party'])(
    'dresses no room: %s',
    (prompt) => {
      expect(staged(prompt).setting).not.toContain('party')
    },
  )

  it('puts a watch round a wrist that is named', () => {
    const worn = (prompt: string) => staged(prompt).subjects[0]?.traits['worn']
    expect(worn('a wristwatch on a wrist')).toBe('yes')
    expect(worn('a wristwatch on a table')).toBeUndefined()
  })

  it('lays a map flat under a magnifying glass', () => {
    const { subjects } = staged('a magnifying glass on a map')
    expect(subjects.map((s) => s.traits['lies'])).toEqual(['flat', 'flat'])
    expect(staged('an old map').subjects[0]?.traits['lies']).toBe('flat')
    expect(staged('an old map on the wall').subjects[0]?.traits['lies']).toBeUndefined()
  })

  it('builds macarons, baguettes and gingerbread men as themselves', () => {
    expect(forms('macarons on a cake stand')).toEqual(['macaron', 'cake-stand'])
    expect(forms('baguettes in a bakery')).toEqual(['baguette'])
    expect(forms('a gingerbread man')).toEqual(['gingerbread'])
  })

  it('makes a village of treehouses', () => {
    const { subjects, place } = staged('a treehouse village')
    expect([place, subjects[0]?.form, subjects[0]?.count]).toEqual(['forest', 'treehouse', 3])
  })
})

describe('things in the shape of others', () => {
  it('is the one in the stuff of the other, on a table', () => {
    const brief = staged('a teapot shaped like an elephant')
    const [pot] = brief.subjects
    expect([pot?.kind, pot?.form, pot?.material]).toEqual(['quadruped', 'elephant', 'porcelain'])
    expect(pot?.traits['serves']).toBe('teapot')
    expect(pot?.height).toBeLessThan(0.3)
    expect(brief.place).toBe('table')
  })

  it('leaves an elephant an elephant', () => {
    const [beast] = staged('an elephant beside a teapot').subjects
    expect([beast?.material, beast?.traits['serves']]).toEqual([null, undefined])
  })
})
