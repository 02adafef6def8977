// Soups with sandwiches, pitchers, dippers, rope bridges, ports, young birds, groves and winter trees: what the words ask for is what is staged.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { unfold } from './unfold.ts'
import { wintry } from './wintry.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief
const works = (trait: string | undefined): number[] => (trait ?? '').split(',').map(Number)

describe('meals', () => {
  it.each(['a grilled cheese sandwich', 'a croissant'])(
    'puts %s on a plate beside the soup',
    (dish) => {
      const { subjects, relations } = staged(`A bowl of tomato soup with ${dish}`)
      const soup = subjects.find((s) => s.form === 'ramen')
      const side = subjects.find((s) => s !== soup)
      expect(soup?.traits['of']).toBe('tomato')
      expect(side?.traits['in']).toBe('plate')
      expect(relations).toContainEqual({ from: side?.id, relation: 'beside', to: soup?.id })
    },
  )

  it('keeps what floats in a soup in it', () => {
    expect(staged('a bowl of ramen with an egg').subjects).toHaveLength(1)
  })

  it('serves lemonade in a pitcher, the lemons beside it', () => {
    const { subjects, relations } = staged('A glass pitcher of lemonade with lemons')
    expect(subjects.map((s) => s.form)).toEqual(['drink', 'lemon'])
    expect(subjects[0]?.noun).toMatch(/pitcher/)
    expect(relations.map((r) => r.relation)).toEqual(['beside'])
    // In a glass a slice of lemon is part of the drink.
    expect(staged('a glass of lemonade with lemon').subjects).toHaveLength(1)
  })

  it('stands the dipper in the honey, and makes no jar of wood', () => {
    const { subjects } = staged('A jar of honey with a wooden dipper')
    expect(subjects).toHaveLength(1)
    expect(subjects[0]?.traits['topping']).toMatch(/dipper/)
    expect(subjects[0]?.material).toBeNull()
  })
})

describe('places', () => {
  it.each([
    'A hiker crossing a rope bridge over a gorge',
    'a suspension bridge over a deep ravine',
  ])('hangs the bridge between cliffs: %s', (prompt) => {
    const { place, setting, subjects } = staged(prompt)
    expect([place, setting[0]]).toEqual(['canyon', 'rope-bridge-over-gorge'])
    expect(subjects.every((s) => s.form !== 'bridge')).toBe(true)
  })

  it.each(['A ferry arriving at an island village', 'a sailboat near a small town'])(
    'keeps ships afloat: %s',
    (prompt) => {
      const { place, setting } = staged(prompt)
      expect([place, setting[0]]).toEqual(['harbour', 'hillside-village'])
    },
  )

  it('leaves a village without ships inland', () => {
    expect(staged('a church in a village').place).not.toBe('harbour')
  })

  it('sees lit windows at dusk, unless another hour is told', () => {
    expect(staged('A tree house in a snowy forest with lit windows').time).toBe('dusk')
    expect(staged('a cabin with lit windows at night').time).toBe('night')
  })

  it('puts a bicycle before the front of its bakery', () => {
    const { subjects } = staged('A bicycle with a basket of flowers in front of a bakery')
    expect(subjects.some((s) => s.noun === 'bakery-front')).toBe(true)
  })

  it('tells trees of the winter', () => {
    const around = { place: 'forest', time: 'noon', weather: 'clear', season: 'winter' } as const
    const brief = wintry(staged('an oak tree on a hill'), around)
    expect(brief.subjects[0]?.traits['season']).toBe('winter')
    const summer = wintry(staged('an oak tree on a hill'), { ...around, season: 'summer' })
    expect(summer.subjects[0]?.traits['season']).toBeUndefined()
  })
})

describe('company', () => {
  it('lets cygnets follow in a line, all behind the swan', () => {
    const { subjects } = staged('A swan with cygnets on a pond')
    const young = subjects.filter((s) => /cygnet/.test(s.noun))
    const places = young.map((s) => works(s.traits['works'])[0] ?? 0)
    expect(young.length).toBeGreaterThan(2)
    expect(places.every((x, i) => x < (i > 0 ? (places[i - 1] ?? 0) : 0))).toBe(true)
    expect(young.every((s) => s.height < (subjects[0]?.height ?? 0) / 2)).toBe(true)
  })

  it('stands cypresses to both sides of a temple', () => {
    const { subjects } = staged('A Roman temple among cypress trees')
    const sides = subjects
      .filter((s) => s.form === 'cypress')
      .map((s) => Math.sign(works(s.traits['works'])[0] ?? 0))
    expect(sides.filter((s) => s < 0)).toHaveLength(sides.filter((s) => s > 0).length)
    expect(sides.length).toBeGreaterThan(5)
  })

  it('lets a koala hold on to its tree', () => {
    const { subjects } = staged('A koala in a eucalyptus tree')
    expect(subjects.map((s) => s.form)).toEqual(['koala', 'climbed-trunk'])
  })
})
