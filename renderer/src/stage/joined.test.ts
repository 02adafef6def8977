// What belongs together becomes one thing or sits as in life, from the words on.
import { describe, expect, it } from 'vitest'
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(['branch', 'candle', 'sunflower'])
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const forms = (brief: Brief): readonly string[] => brief.subjects.map((s) => s.form)
const named = (brief: Brief, form: string): BriefSubject => {
  const found = brief.subjects.find((s) => s.form === form)
  if (!found) throw new Error(`no ${form} among ${forms(brief).join(', ')}`)
  return found
}
const ties = (brief: Brief): readonly string[] =>
  brief.relations.map((r) => {
    const of = (id: string) => brief.subjects.find((s) => s.id === id)?.form ?? id
    return `${of(r.from)} ${r.relation} ${of(r.to)}`
  })

describe('things that become one', () => {
  it('puts the candles of a birthday cake on it', () => {
    expect(forms(staged('a birthday cake with candles'))).toEqual(['cake'])
  })
  it('leaves a candle that stands elsewhere', () => {
    expect(forms(staged('a cake and a candle on a shelf'))).toContain('candle')
  })
  it('puts flowers into their vase, in its colour', () => {
    const brief = staged('sunflowers in a blue vase')
    expect(forms(brief)).toEqual(['bouquet'])
    const { traits } = named(brief, 'bouquet')
    expect(traits['flowers']).toMatch(/sunflower/)
    const [r = 0, , b = 0] =
      (traits['vase'] ?? '').match(/[0-9a-f]{2}/g)?.map((x) => parseInt(x, 16)) ?? []
    expect(b).toBeGreaterThan(r + 40)
  })
  it('builds a ship in a bottle, but not a bottle on a ship', () => {
    expect(forms(staged('a ship in a bottle'))).toEqual(['ship-bottle'])
    expect(forms(staged('a bottle on a ship'))).not.toContain('ship-bottle')
  })
  it('opens a refrigerator that is full of food', () => {
    expect(named(staged('a refrigerator full of food'), 'appliance').traits['open']).toBe('yes')
    expect(named(staged('a white refrigerator'), 'appliance').traits['open']).toBeUndefined()
  })
  it('puts the flowers of a vase into one', () => {
    const [roses] = staged('a vase of red roses beside a candle').subjects
    expect(roses).toMatchObject({ form: 'bouquet', count: 1, traits: { vase: 'yes' } })
  })
  it('heaps gold for a dragon, and lays one coin', () => {
    const brief = staged('a dragon guarding a pile of gold')
    expect(named(brief, 'hoard').height).toBeGreaterThan(0.3 * named(brief, 'dragon').height)
    expect(forms(staged('a gold coin on a table'))).not.toContain('hoard')
    expect(forms(staged('a treasure chest full of gold'))).toEqual(['treasure-chest'])
  })
})

describe('things as in life', () => {
  it('seats a lone owl of the woods on a bough, not a flying one', () => {
    expect(ties(staged('an owl in a forest at night'))).toEqual(['owl on branch'])
    expect(forms(staged('an owl flying over a forest'))).not.toContain('branch')
  })
  it('lets animals in a tree sit on one of its boughs, and leaves a cat there for its rescuer', () => {
    expect(ties(staged('a squirrel in an oak tree'))).toEqual(['squirrel on branch'])
    expect(ties(staged('an owl on a tree'))).toEqual(['owl on branch'])
    expect(staged('a cat in a tree').place).toBe('garden')
    expect(forms(staged('a firefighter rescuing a cat from a tree'))).not.toContain('branch')
    expect(forms(staged('a lion under a tree'))).not.toContain('branch')
  })
  it('keeps a hummingbird on the wing before its bloom', () => {
    const brief = staged('a hummingbird drinking from a red flower')
    expect(named(brief, 'hummingbird').pose).toBe('fly')
    expect(ties(brief)).toEqual(['hummingbird facing flower'])
    // As large as the bloom, or it is lost among the petals.
    expect(named(brief, 'hummingbird').height).toBeGreaterThan(0.15)
  })
  it('lets an octopus hold the submarine it attacks', () => {
    const brief = staged('a giant octopus attacking a submarine')
    expect(named(brief, 'octopus').traits['grips']).toBe('yes')
    expect(ties(brief)).toEqual(['octopus holding submarine'])
  })
  it('makes what is in a jar or a tub small enough for it', () => {
    const jar = staged('a tiny house inside a glass jar')
    expect(named(jar, 'house').height).toBeLessThan(named(jar, 'jar').height * 0.5)
    const tub = staged('a yellow submarine in a bathtub')
    expect(named(tub, 'submarine').height).toBeLessThan(named(tub, 'bathtub').height)
    expect(tub.place).toBe('room')
  })
  it('stands a child that blows out candles behind the cake, empty-handed', () => {
    const brief = staged('a child blowing out the candles on a cake')
    expect(brief.subjects.find((s) => s.kind === 'person')?.holds).toEqual([])
    expect(ties(brief)).toContain('cake on table')
  })
  it('puts what is on top on top', () => {
    expect(ties(staged('a pile of books with a cat on top'))).toEqual(['cat on books'])
  })
  it('keeps a lamp that a fox sits under in the picture', () => {
    const brief = staged('a fox under a street lamp')
    expect(named(brief, 'lamp').height).toBeLessThan(2.5)
    expect(named(staged('a man under a street lamp'), 'lamp').height).toBeGreaterThan(3)
  })
})
