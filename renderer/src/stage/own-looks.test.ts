// People whom no word describes look by seed and prompt; what the words do say is worn.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { looksOf } from './subject/person/looks.ts'
import { poses } from './subject/person/poses.data.ts'
import { proportionsOf } from './subject/person/proportions.ts'
import { outfitOf } from './subject/person/wardrobe.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const people = (brief: Brief): readonly BriefSubject[] =>
  brief.subjects.filter((s) => s.kind === 'person')
const lone = (prompt: string): BriefSubject => {
  const [who] = people(staged(prompt))
  if (!who) throw new Error(`nobody in ${prompt}`)
  return who
}
const seen = (who: BriefSubject, seed: number): string => {
  const p = proportionsOf(who, seed)
  const { skin, hair, style, beard } = looksOf(who, p, poses.stand, seed)
  const { top, bottom, skirt } = outfitOf(who, p.female, seed)
  return JSON.stringify([skin, hair, style, beard, top?.color, bottom?.color, skirt?.color])
}

describe('somebody of whom nothing is said', () => {
  const prompts = [
    'a man standing in a park',
    'a man walking down the street',
    'a man reading a book in a cafe',
    'a man in a kitchen',
    'a man drinking coffee',
  ]
  it('is another in each prompt of one seed, and in each seed of one prompt', () => {
    expect(new Set(prompts.map((p) => seen(lone(p), 7))).size).toBe(prompts.length)
    expect(new Set([1, 2, 3, 4, 5].map((s) => seen(lone(prompts[0] ?? ''), s))).size).toBe(5)
    expect(seen(lone(prompts[0] ?? ''), 7)).toBe(seen(lone(prompts[0] ?? ''), 7))
  })
  it('stays the same in another style and another light', () => {
    expect(seen(lone('a man standing in a park, watercolour, golden hour'), 7)).toBe(
      seen(lone(prompts[0] ?? ''), 7),
    )
  })
  it('is no twin of the other man in the picture', () => {
    const [a, b] = people(staged('a man and his grandfather in a park'))
    if (!a || !b) throw new Error('two expected')
    expect(a.traits['self']).not.toBe(b.traits['self'])
  })
  it('who is a character keeps the looks that the character has', () => {
    const cast = {
      skin: null,
      hair: null,
      hairLength: null,
      top: null,
      bottom: null,
      seed: 9,
      strength: 1,
    } as const
    const [a, b] = prompts.map((p) => seen({ ...lone(p), cast }, 7))
    expect(a).toBe(b)
  })
})

describe('what people are said to wear', () => {
  it('puts a plumber into a cap, not a helmet', () => {
    const items = lone('a plumber fixing a sink').wears.map((w) => w.item)
    expect(items).toContain('cap')
    expect(items).not.toContain('hard-hat')
  })
  it('puts a jester into motley and a cap with bells', () => {
    const { top, extras } = outfitOf(lone('a jester juggling'), false, 1)
    expect(top?.weave).toBe('motley')
    expect(extras.map((e) => e.item)).toContain('jester-hat')
  })
  it('cuts silver and gold from cloth that shimmers, and white from plain cloth', () => {
    const skirt = (color: string) => outfitOf(lone(`a woman in a ${color} dress`), true, 1).skirt
    expect(skirt('silver')?.finish.metal).toBeGreaterThan(0.5)
    expect(skirt('gold')?.finish.metal).toBeGreaterThan(0.5)
    expect(skirt('white')?.finish.metal).toBeUndefined()
  })
  it('gives a sari a blouse of another colour', () => {
    const { top, skirt } = outfitOf(lone('an Indian woman in a sari'), true, 1)
    expect(top?.color).not.toEqual(skirt?.color)
  })
})

describe('many who look one way', () => {
  it.each(['a choir singing in a church', 'a choir of children singing'])(
    'a choir stands in two rows of unlike people in robes: %s',
    (prompt) => {
      const singers = people(staged(prompt))
      expect(singers).toHaveLength(7)
      expect(singers.every((s) => s.traits['mouth'] === 'open' && s.holds[0] === 'book')).toBe(true)
      expect(singers.every((s) => s.wears.some((w) => /robe/.test(w.item)))).toBe(true)
      expect(new Set(singers.map((s) => s.traits['works'])).size).toBe(7)
      expect(new Set(singers.map((s) => s.traits['skin'])).size).toBeGreaterThan(3)
      expect(new Set(singers.map((s) => s.traits['works']?.split(',')[1])).size).toBe(2)
    },
  )
  it('a concert crowd turns its back to the lens and faces the band', () => {
    const brief = staged('a concert crowd in front of a stage with lights')
    const [stage] = brief.subjects
    expect(stage?.noun).toBe('concert-stage')
    const [crowd, ...band] = people(brief)
    expect(Math.cos(Number(crowd?.traits['turn']))).toBeLessThan(-0.9)
    expect(Number(stage?.traits['works']?.split(',')[2])).toBeLessThan(-4)
    expect(band.map((s) => s.holds[0])).toEqual(['guitar', 'microphone', 'guitar'])
  })
  it('other crowds stay as they are', () => {
    expect(staged('a crowd in a stadium').subjects[0]?.noun).not.toBe('concert-stage')
  })
})

describe('a portrait by candlelight', () => {
  it('has its candles in the picture, in a dark room', () => {
    const brief = staged('a candlelit portrait of a woman')
    expect(brief.subjects.map((s) => s.noun)).toEqual(['woman', 'portrait-candles'])
    expect([brief.place, brief.time]).toEqual(['room', 'night'])
  })
  it('has no others beside a candle that is asked for', () => {
    const nouns = staged('portrait of a girl holding a candle').subjects.map((s) => s.noun)
    expect(nouns).not.toContain('portrait-candles')
  })
})
