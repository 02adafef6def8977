// Denials in other words become "no", "not" and "without", and nobody who looks for words in a prompt finds what it denies.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { affirmed, sayDenials } from './negation.ts'
import { parsePrompt } from './parse.ts'
import { createVocabulary } from './vocabulary.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const plain = (prompt: string) => sayDenials(prompt, vocabulary).replace(/\s+/gu, ' ').trim()

describe('a denial', () => {
  it.each([
    ["a mountain that isn't snowy", 'a mountain that not snowy'],
    ['a treeless hill', 'a hill , without tree ,'],
    ['a street -people', 'a street , without people ,'],
    ['an endless road', 'an endless road'],
    ['a homeless man', 'a homeless man'],
    ['a well-known man', 'a well-known man'],
    ['seven to ten-year plan', 'seven to ten-year plan'],
  ])('%s', (prompt, said) => {
    expect(plain(prompt)).toBe(said)
  })

  it('leaves what is said outright', () => {
    expect(affirmed('a mountain without snow')).not.toContain('snow')
    expect(affirmed("a mountain that isn't snowy")).not.toContain('snow')
    expect(affirmed('a park, no people in the rain')).toContain('in the rain')
    expect(affirmed('a red fox in the snow')).toBe('a red fox in the snow')
  })

  it('gives another colour than the one denied', () => {
    const [horse] = parsePrompt("a horse that isn't brown", vocabulary).subjects
    const [brown] = parsePrompt('a brown horse', vocabulary).subjects
    expect(horse?.colors).toHaveLength(1)
    expect(horse?.colors).not.toEqual(brown?.colors)
    const [rose] = parsePrompt('a rose neither red nor white', vocabulary).subjects
    expect(rose?.colors).toHaveLength(1)
    expect(rose?.colors).not.toEqual(parsePrompt('a red rose', vocabulary).subjects[0]?.colors)
  })
})
