// Sets that bring their own parts: streets of old towns, Japanese gardens, attics.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { withoutSetParts } from './set-parts.ts'

const vocabulary = createVocabulary(await createArtShelf().names())

describe('what a set is built of', () => {
  it.each([
    ['Victorian city street at night with gas lamps', 'street', []],
    ['Narrow old town street with colorful houses', 'street', []],
    ['A Japanese garden with a red bridge and a stone lantern', 'garden', []],
    ['A woman in a kimono in a Japanese garden with a red bridge', 'garden', ['woman']],
    ['An old European street with cafes', 'street', []],
    ['A garden with a stone lantern', 'garden', ['lantern']],
    ['A bakery window full of bread and cakes', 'street', ['shop-front']],
    ['A cathedral interior with stained glass windows', 'church', []],
    ['A smoky jazz club', 'stage', ['man']],
    ['A pile of autumn leaves', 'park', ['leaf-pile']],
  ] as const)('%s', (prompt, place, forms) => {
    const brief = withoutSetParts(parsePrompt(prompt, vocabulary))
    expect(brief.place).toBe(place)
    expect(brief.subjects.map((s) => s.form)).toEqual(forms)
  })
  it('keeps the lantern that somebody sits on', () => {
    const brief = withoutSetParts(
      parsePrompt('A cat sitting on a stone lantern in a Japanese garden', vocabulary),
    )
    expect(brief.subjects.map((s) => s.form)).toContain('lantern')
  })
})
