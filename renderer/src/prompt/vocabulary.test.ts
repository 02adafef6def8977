// The lexicon is whole: its references exist, and it knows the words people use most.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { COMMON_WORDS } from './common-words.data.ts'
import { isForm } from './forms.ts'
import { ANIMALS } from './lexicon/animals.data.ts'
import { BUILDINGS } from './lexicon/buildings.data.ts'
import { CLOTHES } from './lexicon/clothes.data.ts'
import { FOOD } from './lexicon/food.data.ts'
import { FURNITURE } from './lexicon/furniture.data.ts'
import { OBJECTS } from './lexicon/objects.data.ts'
import { PEOPLE } from './lexicon/people.data.ts'
import { PLACES_ROWS } from './lexicon/places.data.ts'
import { PLANTS } from './lexicon/plants.data.ts'
import { VEHICLES } from './lexicon/vehicles.data.ts'
import { VERBS } from './lexicon/verbs.data.ts'
import { readRows } from './lexicon.ts'
import { isPlace } from './places.ts'
import { readNouns } from './read-nouns.ts'
import { createVocabulary } from './vocabulary.ts'

const art = new Set(await createArtShelf().names())
const vocabulary = createVocabulary([...art])
const nouns = readNouns({
  people: PEOPLE,
  animals: ANIMALS,
  vehicles: VEHICLES,
  plants: PLANTS,
  buildings: BUILDINGS,
  furniture: FURNITURE,
  food: FOOD,
  objects: OBJECTS,
  clothes: CLOTHES,
})

describe('the noun rows', () => {
  it('are wide', () => {
    expect(vocabulary.nounCount).toBeGreaterThan(3000)
  })

  it('name art that is on the shelf', () => {
    const wrong = nouns.flatMap(({ noun }) =>
      noun.art !== null && !art.has(noun.art) ? [`${noun.name}: ${noun.art}`] : [],
    )
    expect(wrong).toEqual([])
  })

  it('name forms that a maker knows, or art, or are plain things', () => {
    const wrong = nouns.flatMap(({ noun }) =>
      noun.kind === 'art' || noun.kind === 'object' || isForm(noun.kind, noun.form)
        ? []
        : [`${noun.name}: ${noun.kind}/${noun.form}`],
    )
    expect(wrong).toEqual([])
  })

  it('hold, ride, expand to and are drawn by nouns that exist', () => {
    const named = nouns.flatMap(({ noun }) =>
      [...noun.holds, ...noun.expand, noun.rides, noun.pulled].filter((name) => name !== null),
    )
    for (const row of readRows(VERBS)) {
      const { holds, rides, wears } = row.options
      for (const name of [holds, rides, wears, row.options['with']]) {
        if (name !== undefined && name !== '-') named.push(name)
      }
    }
    expect([...new Set(named)].filter((name) => vocabulary.noun(name) === null)).toEqual([])
  })

  it('stand in places that exist', () => {
    const named = nouns.flatMap(({ row }) => [row.options['at'], row.options['in']])
    const wrong = named.filter((name) => name !== undefined && !isPlace(name))
    expect(wrong).toEqual([])
    for (const row of readRows(PLACES_ROWS)) {
      if (row.words[0] !== '-') expect(isPlace(row.words[0] ?? ''), row.names[0]).toBe(true)
    }
  })

  it('have heights between a needle and a mountain', () => {
    for (const { noun } of nouns) {
      expect(noun.height, noun.name).toBeGreaterThanOrEqual(0.01)
      expect(noun.height, noun.name).toBeLessThanOrEqual(400)
    }
  })
})

describe('the words people use most', () => {
  const words = COMMON_WORDS.trim().split(/\s+/u)
  const known = (word: string) => vocabulary.look(word.replace(/-/gu, ' ')).length > 0

  it('are known but for a few', () => {
    expect(words.length).toBeGreaterThan(600)
    const missing = words.filter((word) => !known(word))
    expect(missing.length / words.length, missing.join(' ')).toBeLessThan(0.02)
  })
})
