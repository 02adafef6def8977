// Bicycles that are led, furniture that two carry, and the other deeds that need two or a place of their own.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../../node/art-shelf.ts'
import { parsePrompt } from '../../prompt/parse.ts'
import { createVocabulary } from '../../prompt/vocabulary.ts'
import { unfold } from '../unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief
const people = (prompt: string) => staged(prompt).subjects.filter((s) => s.kind === 'person')
const actions = (prompt: string) => people(prompt).map((s) => s.traits['action'])

describe('a bicycle at the side', () => {
  it.each([
    'a woman walking her bicycle through a park',
    'a boy pushing his bike up a hill',
    'a man walking beside his bike on a city street',
  ])('has a hand at its bar: %s', (prompt) => {
    const [who] = people(prompt)
    expect(who?.traits).toMatchObject({ action: 'lead-cycle', by: 'handRight' })
  })

  it('is each one’s own', () => {
    const { subjects } = staged('two girls walking their bikes along a country road')
    expect(subjects.filter((s) => s.form === 'bicycle')).toHaveLength(2)
    expect(subjects.filter((s) => s.traits['action'] === 'lead-cycle')).toHaveLength(2)
  })

  it('is ridden by who rides it', () => {
    expect(actions('a woman riding a bicycle through a park')).not.toContain('lead-cycle')
  })
})

describe('what is too heavy for one', () => {
  it.each([
    'two people carrying a sofa',
    'two movers carrying a couch up the stairs',
    'two men moving a table',
    'a man and a woman lifting a heavy wooden chest',
  ])('hangs between two: %s', (prompt) => {
    expect(actions(prompt)).toEqual(['bear', 'bear-right'])
    const load = staged(prompt).subjects.find((s) => /^0,/.test(s.traits['works'] ?? ''))
    expect(Number(load?.traits['works']?.split(',')[1])).toBeGreaterThan(0.2)
  })

  it('leaves who sit on a sofa there', () => {
    expect(actions('two people sitting on a sofa')).not.toContain('bear')
  })
})

describe('snow', () => {
  it.each([
    'a man shovelling snow from a driveway',
    'a woman shoveling snow',
    'a man clearing snow',
  ])('is on the shovel and on a heap: %s', (prompt) => {
    const brief = staged(prompt)
    expect(brief.weather).toBe('snow')
    expect(brief.subjects.map((s) => s.noun)).toContain('snow-heap')
    expect(brief.subjects[0]?.held?.[0]?.noun).toBe('snow-shovel')
    expect(brief.subjects[0]?.wears.length).toBeGreaterThan(1)
  })
})

describe('a falcon', () => {
  it.each([
    'a falconer with a falcon on his glove',
    'a falcon on a gloved fist',
    'a falconer',
    'a hawk on the arm of a falconer',
  ])('is on the fist: %s', (prompt) => {
    const [who] = people(prompt)
    expect(who?.held?.[0]?.kind).toBe('bird')
    expect(who?.held?.[0]?.traits['use']).toBe('fist')
    expect(who?.wears.map((w) => w.item)).toContain('gloves')
  })

  it('leaves parrots on shoulders', () => {
    const { relations, subjects } = staged('a pirate with a parrot on his shoulder')
    const parrot = subjects.find((s) => s.kind === 'bird')
    expect(relations).toContainEqual({ from: parrot?.id, relation: 'on', to: subjects[0]?.id })
  })
})

describe('a coach', () => {
  it.each([
    'a coach talking to his football team',
    'a soccer coach with kids',
    'a basketball coach instructing his team',
    'a coach shouting at the players',
  ])('is a person before those who listen: %s', (prompt) => {
    const [coach, ...players] = people(prompt)
    expect(coach?.traits['action']).toBe('coach')
    expect(players.length).toBeGreaterThan(0)
    expect(staged(prompt).subjects.map((s) => s.kind)).not.toContain('vehicle')
  })

  it('with horses is drawn by them', () => {
    expect(staged('a coach and four horses').subjects.map((s) => s.form)).toContain('carriage')
    expect(staged('a coach on a country road').subjects.map((s) => s.form)).toContain('carriage')
  })
})

describe('a lesson', () => {
  it.each([
    ['a piano lesson', 'piano'],
    ['a girl at her piano lesson', 'piano'],
    ['a driving lesson', 'convertible'],
  ])('%s has a teacher, a pupil and a %s', (prompt, form) => {
    expect(people(prompt)).toHaveLength(2)
    expect(staged(prompt).subjects.map((s) => s.form)).toContain(form)
  })

  it.each([
    ['a swimming lesson', 'swimming-pool'],
    ['children in a swimming lesson with their teacher', 'swimming-pool'],
    ['a dance teacher and her pupil', 'dance-studio'],
    ['a ballet teacher with a little girl', 'dance-studio'],
  ])('%s is in a %s', (prompt, set) => {
    expect(people(prompt).length).toBeGreaterThan(1)
    expect(staged(prompt).setting).toContain(set)
    expect(actions(prompt)).toContain('show')
  })

  it('needs somebody who learns', () => {
    expect(people('portrait of a dance teacher')).toHaveLength(1)
    expect(people('a piano teacher')).toHaveLength(1)
    expect(people('a dance teacher')).toHaveLength(1)
    expect(people('a swimming instructor')).toHaveLength(1)
  })
})

describe('hide and seek', () => {
  it.each([
    ['children playing hide and seek', ['count', 'peep', 'crouch']],
    ['two girls playing hide and seek in the forest', ['count', 'peep']],
    ['a boy hiding behind a tree while a girl counts', ['count', 'peep']],
  ])('has one who counts and others who peep: %s', (prompt, expected) => {
    expect(actions(prompt)).toEqual(expected)
    const nouns = staged(prompt).subjects.map((s) => s.noun)
    expect(nouns.filter((n) => n === 'climbed-trunk')).toHaveLength(2)
  })

  it('has who is said to hide behind the tree', () => {
    const [seeker, hider] = people('a boy hiding behind a tree while a girl counts')
    expect([seeker?.form, hider?.form]).toEqual(['girl', 'boy'])
  })
})

describe('a ramp', () => {
  const high = (prompt: string): number =>
    Number(
      staged(prompt)
        .subjects.find((s) => s.form === 'skateboard')
        ?.traits['works']?.split(',')[1],
    )
  it('carries who is on it', () => {
    expect(high('a skateboarder on a ramp')).toBe(1.5)
  })
  it('is under who does a trick', () => {
    expect(high('a skateboarder doing a trick on a ramp')).toBeGreaterThan(1.6)
  })
})

describe('whose a deed is', () => {
  const held = (prompt: string) =>
    parsePrompt(prompt, vocabulary)
      .subjects.filter((s) => s.kind === 'person')
      .map((s) => (s.held ?? []).map((h) => h.noun))

  it('is told of who was named last before the verb', () => {
    expect(held('a woman paints a picture and a man plays the guitar')).toEqual([
      ['paintbrush'],
      ['guitar'],
    ])
    const [boy, girl] = parsePrompt('a boy running and a girl jumping', vocabulary).subjects
    expect([boy?.pose, girl?.pose]).toEqual(['run', 'jump'])
  })

  it('is the other’s when who is spoken to holds it', () => {
    const brief = parsePrompt('a policeman talks to a woman holding a baby', vocabulary)
    expect(brief.relations).toContainEqual({ from: 's1', relation: 'holding', to: 's2' })
  })

  it('begins anew after “as”', () => {
    const [boy, grandfather] = parsePrompt(
      'a boy flies a kite as his grandfather watches',
      vocabulary,
    ).subjects
    expect([boy?.pose, grandfather?.pose]).toEqual(['hold', 'look'])
    expect(
      parsePrompt('a woman sings as a man plays the piano', vocabulary).subjects[1]?.form,
    ).toBe('man')
  })
})

describe('what looks like a game or a chore and is none', () => {
  it.each([
    'a clerk counting money while a robber hides behind the desk',
    'a man and a woman searching for hidden treasure',
  ])('%s', (prompt) => {
    expect(staged(prompt).subjects.map((s) => s.noun)).not.toContain('climbed-trunk')
  })

  it('a snowman beside who shovels stays', () => {
    const nouns = staged('a man shovelling snow beside a snowman').subjects.map((s) => s.noun)
    expect(nouns).toEqual(expect.arrayContaining(['snowman', 'snow-heap']))
  })

  it('a lesson stays where it is said to be', () => {
    expect(staged('a ballet lesson on a beach').place).toBe('beach')
  })
})
