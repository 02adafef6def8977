// What people do is plain in the scene: whoever looks at a view is turned to it, hands are held, things drunk from are in them, sleds go one a child.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { BriefSubject } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { outfitOf } from './subject/person/wardrobe.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief
const people = (prompt: string): readonly BriefSubject[] =>
  staged(prompt).subjects.filter((s) => s.kind === 'person')
const nouns = (prompt: string) => staged(prompt).subjects.map((s) => s.noun)

describe('people', () => {
  it('are turned to the view that they look at, and to nobody who looks at them', () => {
    expect(people('a hiker looking at a mountain lake')[0]?.traits['gaze']).toBe('out')
    expect(people('a couple looking at the sunset').map((p) => p.traits['gaze'])).toEqual([
      'out',
      'out',
    ])
    expect(staged('a couple looking at the sunset').place).toBe('beach')
    expect(people('a woman looking at the camera by the sea')[0]?.traits['gaze']).toBe(undefined)
    expect(people('a man at a lake')[0]?.traits['gaze']).toBe(undefined)
  })
  it('go hand in hand when one holds the hand of the other', () => {
    const both = people("a nurse holding an old man's hand")
    expect(both.map((p) => p.traits['together'])).toEqual(['hold-hands', 'hold-hands'])
    expect(both.map((p) => p.traits['partner']).sort()).toEqual(['left', 'right'])
    const cup = people('a woman and a man with a cup in his hand')
    expect(cup.every((p) => p.traits['together'] !== 'hold-hands')).toBe(true)
  })
  it('dance close when the dance is slow', () => {
    expect(people('a couple slow dancing in the kitchen')[0]?.traits['together']).toBe('slow-dance')
    expect(people('a couple dancing')[0]?.traits['together']).toBe('dance')
  })
  it('have in the hand what they drink from, and in the mouth what they smoke', () => {
    expect(people('a vampire drinking from a goblet')[0]?.holds).toEqual(['goblet'])
    const [sailor] = people('an old sailor with a pipe')
    expect(sailor?.wears.some((w) => w.item === 'smoking-pipe')).toBe(true)
    expect(sailor?.holds).toEqual([])
  })
  it('punch a bag that hangs, ride what they climb a road on, sled one a sled', () => {
    expect(nouns('a boxer punching a bag')).toContain('punching-bag')
    expect(people('a cyclist climbing a mountain road')[0]?.pose).toBe('ride')
    const sleds = nouns('kids sledding down a snowy hill').filter((n) => n === 'sled')
    expect(sleds.length).toBe(people('kids sledding down a snowy hill').length)
  })
  it('are each in a costume at Halloween, in the dusk', () => {
    const brief = staged('kids trick or treating')
    const dress = brief.subjects.map((s) => s.wears.map((w) => w.item).join())
    expect(new Set(dress).size).toBe(brief.subjects.length)
    expect(brief.time).toBe('dusk')
  })
  it('sell from the stall that the words leave alone, and drum before their band', () => {
    expect(nouns("a farmer's market stall with vegetables")).toEqual(['seller', 'market-stall'])
    const band = staged('a drummer in a rock band')
    expect(band.subjects.map((s) => s.noun)).toContain('drum-kit')
    expect(band.subjects[0]?.traits['reach']).toBe('drum')
  })
  it('play cards together, and are no pattern on them', () => {
    expect(people('friends playing cards').length).toBeGreaterThan(2)
    expect(nouns('a deck of playing cards')).toEqual(['playing-card'])
  })
  it('of one picture are not dressed alike', () => {
    for (const prompt of ['two old men playing chess', 'a man and his brother in a park'])
      for (const seed of [1, 5, 7]) {
        const tops = people(prompt).map((p) =>
          JSON.stringify(outfitOf(p, p.form === 'woman', seed).top?.color),
        )
        expect(new Set(tops).size).toBe(tops.length)
      }
  })
})
