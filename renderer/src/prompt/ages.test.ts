// Ages in figures and in words set how old somebody is.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from './parse.ts'
import { createVocabulary } from './vocabulary.ts'

const vocabulary = createVocabulary(await createArtShelf().names())

describe('an age', () => {
  it.each([
    ['70 year old woman', 'woman', 'old'],
    ['a seventy-year-old man', 'man', 'old'],
    ['a seventy-five-year-old man', 'man', 'old'],
    ['a 25-year-old woman', 'woman', 'young'],
    ['a woman in her sixties', 'woman', 'old'],
    ['a man in his late 70s', 'man', 'old'],
    ['a man in his forties', 'man', 'middle'],
    ['a toddler of two', 'boy', 'toddler'],
    ['a girl of ten', 'girl', 'child'],
    ['a 5 year old boy', 'boy', 'child'],
    ['a 10-year-old with a kite', 'boy', 'child'],
    ['a 3 year old', 'boy', 'toddler'],
    ['a 6 month old baby', 'baby', 'baby'],
    ['a man, 70 years old', 'man', 'old'],
    ['a man aged 45', 'man', 'middle'],
    ['an octogenarian dancing', 'man', 'old'],
    ['a 30yo man', 'man', 'young'],
  ])('%s', (prompt, form, age) => {
    const [first] = parsePrompt(prompt, vocabulary).subjects
    expect([first?.form, first?.traits['age']]).toEqual([form, age])
  })

  it('is said of each for themselves', () => {
    const { subjects } = parsePrompt('a woman in her 20s and a man in his seventies', vocabulary)
    expect(subjects.map((subject) => subject.traits['age'])).toEqual(['young', 'old'])
  })

  it('is a time where it is nobody’s', () => {
    const { subjects } = parsePrompt('a car of the sixties', vocabulary)
    expect(subjects.map((subject) => subject.form)).toEqual(['car'])
  })
})
