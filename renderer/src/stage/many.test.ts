// Those who are told of in the plural, and what beasts and people hold, look up at or lie on: are they staged so that it is seen?
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { BriefSubject } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief
const forms = (prompt: string) => staged(prompt).subjects.map((s) => s.form)
const people = (prompt: string) => staged(prompt).subjects.filter((s) => s.kind === 'person')
const hero = (prompt: string): BriefSubject | undefined => staged(prompt).subjects[0]
const numbers = (s: BriefSubject): number[] => (s.traits['works'] ?? '').split(',').map(Number)

describe('many at one deed', () => {
  it.each([
    ['office workers in an open-plan office', 'desk', 'desk'],
    ['people working in an office', 'desk', 'desk'],
    ['a pottery class', 'potters-wheel', 'pot'],
    ['potters at work in a studio', 'potters-wheel', 'pot'],
    ['a painting class', 'easel', 'write'],
  ])('have a place each: %s', (prompt, form, action) => {
    const all = people(prompt)
    expect(all.length).toBeGreaterThan(2)
    expect(forms(prompt).filter((f) => f === form)).toHaveLength(all.length)
    expect(all.every((s) => s.traits['action'] === action)).toBe(true)
  })
  it.each([
    ['a waiter serving guests in a restaurant', 5],
    ['a waitress bringing food to a family', 4],
  ])('sit at the table that is waited on: %s', (prompt, guests) => {
    const brief = staged(prompt)
    expect(people(prompt).filter((s) => s.pose === 'sit')).toHaveLength(guests)
    const waiter = people(prompt).find((s) => s.traits['profession'] === 'waiter')
    expect(waiter?.held?.map((h) => h.form)).toEqual(['tray'])
    expect(brief.subjects.map((s) => s.form)).toContain('group-table')
  })
  it('stand in rows of whom no face is behind another', () => {
    for (const prompt of ['a basketball team', 'a football team posing for a photo']) {
      const xs = people(prompt).map((s) => numbers(s)[0] ?? 0)
      for (const [i, a] of xs.entries())
        for (const b of xs.slice(i + 1)) expect(Math.abs(a - b), prompt).toBeGreaterThan(0.18)
    }
  })
  it('are the shepherd’s whole flock, and one sheep when one is said', () => {
    const sheep = (prompt: string) => staged(prompt).subjects.find((s) => s.form === 'sheep')?.count
    expect(sheep('a shepherd and his sheep')).toBeGreaterThan(3)
    expect(sheep('a shepherd and a sheep')).toBe(1)
  })
})

describe('beasts with things of people', () => {
  it.each([
    'a badger reading a newspaper',
    'a panda drinking tea',
    'a cat drinking a cup of coffee',
  ])('sit up, face the lens and hold them between the paws: %s', (prompt) => {
    expect(hero(prompt)).toMatchObject({ pose: 'sit', traits: { paws: 'full', gaze: 'lens' } })
  })
  it('have one cup to drink from', () => {
    expect(forms('a bear drinking coffee from a mug')).toEqual(['bear', 'coffee-cup'])
  })
  it('are all in the basket, their heads over its rim', () => {
    for (const prompt of [
      'kittens in a basket',
      'a basket of kittens',
      'a cat and a dog in a basket',
    ]) {
      const brief = staged(prompt)
      const rim = (brief.subjects.find((s) => s.form === 'basket')?.height ?? 0) * 0.5
      for (const s of brief.subjects.filter((o) => o.kind === 'quadruped'))
        expect(numbers(s)[1], prompt).toBeLessThan(rim)
    }
  })
  it('float on their backs when they are said to', () => {
    expect(hero('an otter floating on its back')).toMatchObject({
      pose: 'swim',
      traits: { lies: 'back' },
    })
    expect(hero('an otter swimming')?.traits['lies']).toBeUndefined()
  })
})

describe('who looks up', () => {
  it('lifts the head, all to one side, seen from the side', () => {
    const { subjects, camera } = staged('a boy and his dog looking up at the stars')
    expect(subjects.map((s) => s.form)).toEqual(['boy', 'dog'])
    const turns = subjects.map((s) => Number(s.traits['turn']))
    expect(subjects.every((s) => s.traits['gazes'] === 'up')).toBe(true)
    expect((turns[0] ?? 0) * (turns[1] ?? 0)).toBeGreaterThan(0)
    expect(camera.angle).toBe('low')
  })
  it('is the lens where nobody is there', () => {
    expect(staged('looking up at a skyscraper').camera.angle).toBe('low')
    expect(staged('a man in front of a skyscraper').camera.angle).toBeNull()
  })
})

describe('deeds on things', () => {
  it('skates in the bowl and over the ramp, not beside a bowl of soup', () => {
    expect(forms('a skateboarder in a bowl')).toEqual(['boy', 'skateboard', 'skate-bowl'])
    expect(forms('a bowl of soup')).not.toContain('skate-bowl')
  })
  it('rides a tandem on two saddles', () => {
    const cycle = (prompt: string) => staged(prompt).subjects.find((s) => s.form === 'bicycle')
    expect(cycle('a couple riding a tandem bicycle')?.traits['style']).toBe('tandem')
    expect(cycle('a man riding a bicycle')?.traits['style']).toBeUndefined()
  })
  it('dances at a wedding as bride and groom', () => {
    for (const prompt of ['a wedding dance', 'a couple dancing at a wedding'])
      expect(
        people(prompt).map((s) => s.traits['profession']),
        prompt,
      ).toEqual(['bride', 'groom'])
    expect(people('a couple dancing')).toHaveLength(2)
  })
  it('stretches in bed sitting, arms up', () => {
    expect(hero('a woman stretching in bed')).toMatchObject({
      pose: 'sit',
      traits: { action: 'stretch' },
    })
  })
  it('prunes a bush of roses', () => {
    expect(staged('a gardener pruning roses').subjects.map((s) => s.noun)).toContain('rose-bush')
  })
  it('holds a cook’s knife over what it cuts', () => {
    const chef = hero('a chef holding a knife')
    expect(chef?.held?.map((h) => h.form)).toEqual(['kitchen-knife'])
  })
})
