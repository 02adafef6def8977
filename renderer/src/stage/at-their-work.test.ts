// People are seen at what they do: the sleeper's toy beside, the stick on the ice, the mirror at the teeth, hands on the pot, the hose on the fire; and who is not told apart is not dressed alike.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { castsFor, siblingTold } from './siblings.ts'
import { unfold } from './unfold.ts'
import { dressedWarmly } from './warm-wear.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const nouns = (prompt: string) => staged(prompt).subjects.map((s) => s.noun)
const person = (brief: Brief): BriefSubject => {
  const who = brief.subjects.find((s) => s.kind === 'person')
  if (!who) throw new Error('nobody')
  return who
}

describe('people at what they do', () => {
  it('a baby sleeps in a basket, its toy beside it and not in its arms', () => {
    const brief = staged('A sleeping baby with a teddy bear')
    expect(brief.subjects.map((s) => s.noun)).toEqual(['baby', 'cradle-basket', 'teddy-bear'])
    expect(person(brief).holds).toEqual([])
    expect(brief.camera.angle).toBe('high')
    // In somebody's arms it stays there.
    expect(nouns('A mother holding a sleeping baby')).not.toContain('cradle-basket')
  })
  it('a hockey player is on the rink with a stick, in a helmet and long sleeves', () => {
    const brief = staged('A hockey player on the ice')
    expect([brief.place, ...brief.setting]).toEqual(expect.arrayContaining(['stadium', 'ice-rink']))
    const who = person(brief)
    expect(who.traits['action']).toBe('hockey')
    expect(who.holds).toEqual(['hockey-stick'])
    expect(who.wears.map((w) => w.item)).toEqual(
      expect.arrayContaining(['hockey-jersey', 'helmet']),
    )
    expect(staged('A hockey player on a frozen lake').setting).not.toContain('ice-rink')
  })
  it('a dentist is masked at the chair, the hand at the mouth of who lies in it', () => {
    const brief = staged('A dentist treating a patient')
    expect(brief.subjects.map((s) => s.noun)).toContain('dental-chair')
    const who = person(brief)
    expect(who.wears.map((w) => w.item)).toContain('surgical-mask')
    expect(who.traits['by']).toBe('handRight')
    expect(who.holds).toEqual(['dental-mirror'])
    expect(nouns('A doctor treating a patient')).toContain('exam-couch')
  })
  it('who fixes a car leans into it, who fixes a motorcycle kneels', () => {
    expect(nouns('A mechanic fixing a car in a garage')).toContain('open-bonnet')
    expect(person(staged('A mechanic repairing a motorcycle')).pose).toBe('kneel')
  })
  it('cobblers mend at their bench without a wrench, and all who play hockey have their stick', () => {
    expect(person(staged('A shoemaker repairing a shoe')).holds).toEqual([])
    const players = staged('Two hockey players fighting for the puck').subjects.filter(
      (s) => s.kind === 'person',
    )
    expect(players.map((s) => s.held?.[0]?.traits['use'])).toEqual(['skate', 'skate'])
    // There is one puck.
    expect(players.filter((s) => s.held?.[0]?.traits['second'] === undefined)).toHaveLength(1)
    const game = staged('An ice hockey game')
    expect(game.setting).toContain('ice-rink')
    expect(game.subjects.filter((s) => s.kind === 'person')).toHaveLength(4)
  })
  it('who puts out a fire has a hose', () => {
    const brief = staged('A firefighter putting out a fire')
    expect(person(brief).held?.map((h) => h.form)).toEqual(['hose'])
    expect(brief.subjects.find((s) => s.form === 'fire')?.height).toBeGreaterThanOrEqual(1.5)
  })
  it('who paints at an easel has the brush at it', () => {
    const who = person(staged('A woman painting at an easel'))
    expect(who.held?.map((h) => h.form)).toContain('paintbrush')
    expect(who.traits['by']).toBe('handRight')
  })
  it('a drummer has a stick in each hand', () => {
    const who = person(staged('A drummer on a stage with purple lights'))
    expect(who.held?.filter((h) => /beater/.test(h.noun))).toHaveLength(2)
  })
  it('potters and cobblers are at their bench', () => {
    for (const prompt of ['A potter shaping a vase', 'A shoemaker making a shoe'])
      expect(staged(prompt).setting).toContain('craft-bench')
  })
  it('who sits in a hammock presses its edge down', () => {
    const hammock = staged('A boy sitting in a hammock').subjects.find((s) => s.form === 'swing')
    expect(hammock?.traits['sat']).toBe('yes')
    expect(staged('A hammock on a beach').subjects[0]?.traits['sat']).toBeUndefined()
  })
  it('who jumps in puddles comes down in one', () => {
    expect(person(staged('A girl jumping in puddles in yellow boots')).traits['action']).toBe(
      'puddle',
    )
    expect(person(staged('A girl jumping on a trampoline')).traits['action']).not.toBe('puddle')
  })
})

describe('windows', () => {
  it('that are all there is are seen from indoors, with the view beyond', () => {
    const brief = staged('A rainy window with a view of the city at night')
    expect(brief.place).toBe('room')
    expect(brief.setting).toEqual(expect.arrayContaining(['city', 'windowsill']))
    expect(brief.subjects).toEqual([])
    expect(brief.camera.shallow).toBe(true)
    expect(staged('A stained glass window').setting).not.toContain('windowsill')
  })
})

describe('clothes', () => {
  it('of a wedding are worn by the father of the bride', () => {
    const wears = (prompt: string) =>
      staged(prompt)
        .subjects.find((s) => s.form === 'man')
        ?.wears.map((w) => w.item)
    expect(wears('A bride with her father')).toContain('suit')
    expect(wears('A girl with her father')).not.toContain('suit')
    expect(wears('A bride with her father in a red shirt')).not.toContain('suit')
  })
  it('for the cold are not alike for the copies of one subject', () => {
    const around = { place: 'snow', time: 'noon', weather: 'snow', season: 'winter' } as const
    const brief = dressedWarmly(staged('three children playing in the snow'), around as never)
    const who = person(brief)
    const copies = Array.from({ length: castsFor(who) }, (_, k) => siblingTold(who, k, 3))
    expect(copies).toHaveLength(3)
    expect(new Set(copies.map((s) => JSON.stringify(s.wears))).size).toBe(3)
    expect(copies.every((s) => s.wears.length > 0)).toBe(true)
  })
})
