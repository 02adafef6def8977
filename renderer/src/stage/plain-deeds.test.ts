// Deeds in the words of people and animals: who holds, wears, draws and plays what, and who is seen from near.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief
const nouns = (prompt: string) => staged(prompt).subjects.map((s) => s.noun)
const people = (prompt: string) => staged(prompt).subjects.filter((s) => s.kind === 'person')
const tied = (prompt: string, relation: string) =>
  staged(prompt).relations.some((r) => r.relation === relation)

describe('matches', () => {
  it.each([
    ['beach volleyball game', 'beach', 'game-net', 4],
    ['a tennis match between two women', 'park', 'game-net', 2],
    ['two men playing badminton', 'park', 'game-net', 2],
    ['boys playing basketball', 'park', 'basketball-hoop', 3],
    ['a soccer match', 'stadium', 'game-pitch', 5],
  ] as const)('have two teams and a ball: %s', (prompt, place, host, players) => {
    const brief = staged(prompt)
    expect(brief.place).toBe(place)
    expect(nouns(prompt)).toContain(host)
    const cast = people(prompt)
    expect(cast).toHaveLength(players)
    const shirts = new Set(cast.map((p) => String(p.wears[0]?.color)))
    expect(shirts.size).toBe(2)
    const sides = cast.map((p) => Math.sign(Number(p.traits['works']?.split(',')[0])))
    if (host === 'game-net') expect(new Set(sides).size).toBe(2)
  })
  it.each(['a tennis player serving', 'a football team', 'a basketball'])(
    'are not seen in %s',
    (prompt) => {
      expect(nouns(prompt)).not.toContain('game-net')
      expect(nouns(prompt)).not.toContain('game-pitch')
    },
  )
})

describe('sleepers', () => {
  it('lie in their bed under what covers it', () => {
    const [who, bed] = staged('a woman sleeping in bed').subjects
    expect(who?.traits['action']).toBe('abed')
    expect(bed?.traits['abed']).toBeDefined()
    const couple = staged('a couple sleeping in bed')
    expect(couple.subjects.find((s) => s.form === 'bed')?.traits['abed']).toContain(';')
  })
  it('let dogs and babies lie as they do', () => {
    expect(nouns('a dog sleeping on a bed')).toContain('dog')
    expect(staged('a dog sleeping on a bed').subjects[0]?.traits['action']).toBeUndefined()
  })
})

describe('beasts that draw', () => {
  it('have a driver, a sleigh in snow and a ploughman at the plough', () => {
    expect(nouns('a horse-drawn carriage')).toContain('coachman')
    expect(nouns('a horse pulling a sleigh through the snow')).toContain('sleigh')
    expect(nouns('a husky pulling a sled')).not.toContain('coachman')
    const field = staged('a farmer ploughing a field with an ox')
    expect(field.subjects.map((s) => s.noun)).toContain('plough')
    expect(field.subjects[0]?.traits['station']).toBe('ploughman')
  })
  it('are the reindeer, not the rider', () => {
    const brief = staged('santa in his sleigh pulled by reindeer')
    const deer = brief.subjects.find((s) => s.noun === 'reindeer')
    expect(deer?.traits['hitched']).toBe('yes')
  })
})

describe('jaws, arms and hands', () => {
  it('carry what is fetched, chewed or saved', () => {
    for (const prompt of [
      'a dog fetching a stick',
      'a puppy chewing a slipper',
      'a dog with a bone in its mouth',
      'a fireman rescuing a child',
      'a woman feeding a baby',
    ])
      expect(tied(prompt, 'holding'), prompt).toBe(true)
    expect(tied('a dog beside a bone', 'holding')).toBe(false)
  })
  it('draw the bow that an arrow needs, at a target', () => {
    const [archer] = people('an archer shooting an arrow at a target')
    expect(archer?.holds).toContain('bow')
    expect(nouns('an archer shooting an arrow at a target')).toContain('archery-target')
  })
  it('knit with needles, what is knitted on them in its colour, and kneel facing whom they kneel to', () => {
    const [knitter] = people('a woman knitting a green scarf')
    expect(knitter?.holds).toEqual(['knitting'])
    expect(knitter?.held?.[0]?.colors).toHaveLength(1)
    expect(nouns('a woman knitting a green scarf')).not.toContain('scarf')
    expect(people('a woman sewing a dress')[0]?.holds).not.toContain('knitting')
    expect(tied('a knight kneeling before a queen', 'facing')).toBe(true)
  })
  it('spray at what burns, from a hose, and lie under the young that sleep on them', () => {
    const fire = 'a firefighter spraying water on a burning building'
    expect(people(fire)[0]?.holds).toEqual(['hose'])
    // Before the house, near, and not as tall as a match beside it.
    expect(staged(fire).subjects.find((s) => s.kind === 'building')?.traits['state']).toBe(
      'burning',
    )
    expect(people(fire)[0]?.traits['works']).toBeDefined()
    const [, mother] = staged('a lion cub sleeping on its mother').subjects
    expect(mother?.pose).toBe('lie')
  })
  it('leave goods on a stall of the market when nobody sells them', () => {
    expect(nouns('a market stall full of oranges')).toEqual(['seller', 'market-stall'])
    expect(nouns('oranges at a market')).not.toContain('market-stall')
  })
  it('braid hair, shave, swing and do push-ups', () => {
    const actions = (prompt: string) => people(prompt).map((p) => p.traits['action'])
    expect(actions("a girl braiding her sister's hair")).toContain('braid')
    expect(actions('a man doing push-ups in the park')).toEqual(['pushup'])
    expect(people('a man shaving in front of a mirror')[0]?.traits['beard']).toBe('foam')
    expect(nouns('a monkey swinging from a vine')).toContain('hanging-vine')
    expect(nouns('a monkey eating a banana')).not.toContain('hanging-vine')
  })
})

describe('the lens', () => {
  it('comes nearer to who has little to do, and no nearer to whole figures', () => {
    const shot = (prompt: string) => staged(prompt).camera.shot
    expect(shot('a grandmother smiling')).toBe('medium')
    expect(shot('a young woman drinking coffee')).toBe('medium')
    expect(shot('a woman in a red dress')).not.toBe('medium')
    expect(shot('a man running')).not.toBe('medium')
    expect(shot('a full body shot of a woman')).not.toBe('medium')
  })
})
