// Is who speaks, teaches, travels, camps, toasts or throws staged with all that the words imply?
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { lampColor } from './led-lights.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief
const forms = (prompt: string) => staged(prompt).subjects.map((s) => s.form)
const people = (prompt: string) => staged(prompt).subjects.filter((s) => s.kind === 'person')

describe('places that words mean', () => {
  it.each([
    ['a blacksmith at his forge', 'room', 'smithy'],
    ['passengers waiting in an airport departure lounge', 'room', 'departure-lounge'],
    ['a woman waiting at the airport', 'room', 'departure-lounge'],
    ['a toy shop interior with shelves of toys', 'room', 'toy-shop'],
    ['an old saloon', 'village', 'western-town'],
    ['a man in a pool', 'lake', 'swimming-pool'],
  ])('%s', (prompt, place, setting) => {
    const brief = staged(prompt)
    expect(brief.place).toBe(place)
    expect(brief.setting).toContain(setting)
  })
  it('have their own shelves and houses', () => {
    expect(forms('a toy shop interior with shelves of toys')).not.toContain('bookshelf')
    expect(forms('an old saloon')).toEqual([])
    expect(staged('an airplane at the airport').setting).not.toContain('departure-lounge')
  })
  it('have tents and a fire where people camp, at the water that is named', () => {
    const brief = staged('a campsite by a lake in a dark forest')
    expect(brief.place).toBe('lake')
    expect(brief.subjects.map((s) => s.form)).toEqual(['tent', 'tent', 'campfire', 'floor-spot'])
    expect(forms('a van at a campsite').filter((f) => f === 'tent')).toEqual([])
  })
})

describe('those who are heard', () => {
  it.each(['a penguin giving a speech', 'a politician giving a speech', 'a man at a lectern'])(
    'stand behind a lectern: %s',
    (prompt) => {
      expect(forms(prompt)).toContain('lectern')
      expect(Number(staged(prompt).subjects[0]?.traits['works']?.split(',')[2])).toBeLessThan(0)
    },
  )
  it('have a class before them when they teach one', () => {
    expect(people('a teacher in front of her class')).toHaveLength(7)
    expect(people('a teacher in a classroom')).toHaveLength(1)
  })
})

describe('those who go by train', () => {
  it('sit at the window unless they stand', () => {
    expect(forms('a passenger reading on a train')).toContain('train-seats')
    expect(people('a passenger reading on a train')[0]?.pose).toBe('read')
    expect(forms('a man standing on a train')).not.toContain('train-seats')
  })
})

describe('what is thrown, lifted and worn', () => {
  it('is in the air', () => {
    expect(forms('graduates throwing their caps in the air')).toContain('thrown-cap')
    expect(staged('graduates throwing their caps in the air').place).toBe('meadow')
    const bride = staged('a bride throwing her bouquet')
    expect(bride.subjects.find((s) => s.form === 'bouquet')?.traits['works']).toBeDefined()
    expect(people('a bride throwing her bouquet')).toHaveLength(4)
    expect(people('a bride holding her bouquet')).toHaveLength(1)
  })
  it('is a disc between who throws it and who catches it', () => {
    for (const prompt of ['two men throwing a frisbee', 'a man throwing a frisbee to his dog']) {
      const out = staged(prompt)
      const disc = out.subjects.find((s) => s.form === 'frisbee')
      expect(disc?.traits).toMatchObject({ tilt: '0.8', works: expect.any(String) })
      expect(people(prompt).flatMap((s) => s.held ?? [])).toEqual([])
    }
    const dog = staged('a dog catching a frisbee').subjects
    expect(dog.map((s) => s.pose)).toEqual(['jump', null])
    expect(dog[1]?.traits['tilt']).toBeDefined()
  })
  it('is a glass in a toast', () => {
    for (const who of people("a couple toasting with champagne on new year's eve"))
      expect(who.holds).toEqual(['wine-glass'])
  })
  it('is two glasses that meet, of two alone', () => {
    const two = people('two friends toasting with champagne glasses')
    expect(two.map((s) => s.traits['by'])).toEqual(['handRight', 'handLeft'])
    expect(two[0]?.traits['level']).toBe(two[1]?.traits['level-left'])
    for (const who of people('four friends toasting with champagne'))
      expect(who.traits['by']).toBeUndefined()
  })
  it('is on the backs of beasts', () => {
    expect(forms('a hedgehog wearing a tiny backpack')).toContain('tiny-backpack')
    expect(forms('a girl wearing a backpack')).not.toContain('tiny-backpack')
  })
})

describe('those who work or lie ill', () => {
  it('are at what they work at', () => {
    expect(forms('a mechanic working in his garage')).toContain('open-bonnet')
    expect(forms('a seamstress at work in her shop')).toContain('sewing-table')
    expect(forms('a librarian at her desk')).toContain('chair')
  })
  it('lie in the bed that the nurse stands at', () => {
    const brief = staged('a nurse comforting an old man in a hospital bed')
    expect(brief.setting).toContain('hospital')
    expect(brief.subjects.map((s) => s.pose)).toEqual(['stand', 'lie', null])
  })
})

describe('lamps of a colour', () => {
  it('are told by the words', () => {
    const purple = lampColor('a singer on a stage with purple lights')
    expect(purple?.[2]).toBeGreaterThan((purple?.[1] ?? 1) * 3)
    expect(lampColor('a singer in a purple dress')).toBeNull()
  })
})
