// Enhanced prompts keep everything of the original and are understood themselves.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief } from './brief.ts'
import { enhancePrompt } from './enhance.ts'
import { explainBrief } from './explain.ts'
import { parsePrompt } from './parse.ts'
import { CASES } from './parse-cases.data.ts'
import { MORE_CASES } from './parse-cases-more.data.ts'
import { createVocabulary } from './vocabulary.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const prompts = `${CASES.trim()}\n${MORE_CASES.trim()}`
  .split('\n')
  .map((line) => line.slice(0, line.lastIndexOf('|')).trim())

const lists = (brief: Brief) => [
  brief.setting,
  brief.light,
  brief.mood,
  brief.medium,
  brief.excluded,
]

describe('enhancePrompt', () => {
  it.each(prompts)('%s', (prompt) => {
    const before = parsePrompt(prompt, vocabulary)
    for (const seed of [1, 2, 99]) {
      const text = enhancePrompt(before, seed)
      const after = parsePrompt(text, vocabulary)
      expect(text.startsWith(prompt.replace(/[\s,;.]+$/u, ''))).toBe(true)
      expect(after.subjects, text).toEqual(before.subjects)
      expect(after.relations, text).toEqual(before.relations)
      if (before.place !== null) expect(after.place, text).toBe(before.place)
      for (const key of ['time', 'weather', 'season'] as const) {
        if (before[key] !== null) expect(after[key], text).toBe(before[key])
      }
      lists(before).forEach((list, i) => {
        expect(lists(after)[i], text).toEqual(expect.arrayContaining([...list]))
      })
      for (const [key, value] of Object.entries(before.camera)) {
        if (value !== null) expect(after.camera, text).toHaveProperty(key, value)
      }
      expect(after.unknown).toEqual(before.unknown)
    }
  })

  it('adds something, differently for other seeds, the same for one', () => {
    const brief = parsePrompt('a fox in a forest', vocabulary)
    const texts = new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => enhancePrompt(brief, seed)))
    expect(texts.size).toBeGreaterThan(2)
    for (const text of texts) expect(text.length).toBeGreaterThan(brief.prompt.length)
    expect(enhancePrompt(brief, 5)).toBe(enhancePrompt(brief, 5))
  })
  it('adds no weather to a picture that is moved', () => {
    const brief = parsePrompt('a serene lake with gentle ripples', vocabulary)
    const seeds = Array.from({ length: 12 }, (_, seed) => seed)
    expect(seeds.some((seed) => /mist/.test(enhancePrompt(brief, seed)))).toBe(true)
    expect(seeds.some((seed) => /mist|falling/.test(enhancePrompt(brief, seed, true)))).toBe(false)
  })

  it('never brings what the prompt rules out', () => {
    const brief = parsePrompt('a meadow without clouds, no mist', vocabulary)
    for (let seed = 0; seed < 40; seed++) {
      expect(enhancePrompt(brief, seed).slice(brief.prompt.length)).not.toMatch(/cloud|mist/u)
    }
  })

  it('puts its words before a negative prompt', () => {
    const brief = parsePrompt('a fox in a forest. Negative prompt: text', vocabulary)
    expect(enhancePrompt(brief, 3)).toMatch(/^a fox in a forest, .+Negative prompt: text$/u)
  })
})

describe('explainBrief', () => {
  it('says what was understood and what was not', () => {
    const text = explainBrief(
      parsePrompt('a chef holding a green pizza in a kitchen at night, no cats, qwzx', vocabulary),
    )
    expect(text).toContain('s0       chef (person man, 1.8 m)')
    expect(text).toContain('holds pizza')
    expect(text).toContain('#2f9a3a')
    expect(text).toMatch(/^place {4}kitchen$/mu)
    expect(text).toMatch(/^time {5}night$/mu)
    expect(text).toMatch(/^without {2}cat$/mu)
    expect(text).toMatch(/^unknown {2}qwzx$/mu)
  })
})
