// Every word for a way to make pictures leaves what the picture is of its subject, however the two are put together.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { essentialsOf } from './essentials.ts'
import { MEDIUM } from './lexicon/camera.data.ts'
import { readRows } from './lexicon.ts'
import { parsePrompt } from './parse.ts'
import { createVocabulary } from './vocabulary.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const read = (prompt: string) => parsePrompt(prompt, vocabulary)

/** Media whose words are colours right before a noun: "a black and white dog". */
const colours = /^(black and white|black white|b and w)$/

describe.each(readRows(MEDIUM).map((row) => [row.words[0] ?? '', row.names] as const))(
  '%s',
  (medium, names) => {
    it.each([
      ['of', (name: string) => `a ${name} of a dog`],
      ['of, bare', (name: string) => `${name} of a dog`],
      ['before', (name: string) => `a ${name} dog`],
      ['before, bare', (name: string) => `${name} dog`],
      ['after', (name: string) => `a dog, ${name}`],
      ['first', (name: string) => `${name}, a dog`],
    ])('%s', (pattern, put) => {
      const wrong = names
        .filter((name) => !(pattern.startsWith('before') && colours.test(name)))
        .flatMap((name) => {
          const brief = read(put(name))
          const [dog] = brief.subjects
          const right =
            brief.subjects.length === 1 &&
            dog?.form === 'dog' &&
            dog.traits['effigy'] === undefined &&
            // A photo is what every picture is that says nothing else.
            (medium === 'photo' || brief.medium.includes(medium)) &&
            brief.place === null &&
            brief.unknown.length === 0
          return right ? [] : [`${put(name)}: ${essentialsOf(brief).join(' ')}`]
        })
      expect(wrong).toEqual([])
    })
  },
)

describe('a thing that is also a medium', () => {
  it.each([
    ['a boy reading a comic book', 'comic-book', []],
    ['a pencil and a book on a desk', 'pencil', []],
    ['a man holding a poster', 'poster', []],
    ['a comic shop', 'shop', []],
    ['a clay pot', 'clay-pot', []],
    ['a woman with a postcard', 'postcard', []],
  ])('stays one in "%s"', (prompt, noun, medium) => {
    const brief = read(prompt)
    const named = brief.subjects.flatMap((subject) => [subject.noun, ...subject.holds])
    expect(named).toContain(noun)
    expect(brief.medium).toEqual(medium)
  })
})
