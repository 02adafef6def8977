// Portraits are made where their hour, weather and light ask for.
import { describe, expect, it } from 'vitest'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { isDramaticPortrait, portraitPlace } from './portrait-place.ts'

const vocabulary = createVocabulary([])
const read = (prompt: string) => parsePrompt(prompt, vocabulary)

describe('portraits without a place', () => {
  it.each([
    ['portrait of a woman', 'studio'],
    ['golden hour portrait of a woman', 'meadow'],
    ['winter portrait of a woman', 'snow'],
    ['portrait of a girl in autumn', 'park'],
    ['portrait of a man at night', 'street'],
    ['portrait of a woman by the window, window light', 'room'],
    ['portrait of a man, dramatic lighting', 'studio'],
  ])('%s: %s', (prompt, place) => {
    expect(portraitPlace(read(prompt))).toBe(place)
  })
  it('are dark when their light is dramatic, and only then', () => {
    expect(isDramaticPortrait(read('portrait of a man, dramatic lighting'))).toBe(true)
    expect(isDramaticPortrait(read('cinematic portrait of a man'))).toBe(true)
    expect(isDramaticPortrait(read('portrait of a man'))).toBe(false)
    expect(isDramaticPortrait(read('a man in a field, dramatic lighting'))).toBe(false)
  })
})
