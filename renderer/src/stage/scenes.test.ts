// Are places, and what belongs to them, what a reader of the prompt would expect?
import { describe, expect, it } from 'vitest'
import type { Brief } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { asksForArena, asksForRink } from './environment/arena.ts'
import { asksForCarriage } from './environment/carriage.ts'
import { asksForStable } from './environment/stable.ts'
import { asksForLanes } from './environment/stadium.ts'
import { hangsOver } from './festoon.ts'
import { chooseCircumstances } from './place.ts'
import { random } from './random.ts'
import { rolesOf } from './role.ts'
import { stageScene } from './stage-scene.ts'
import { boxActors, emptyHost, plainOptions, subjectBoxes } from './stage-test-set.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(['branch', 'candle', 'sunglasses'])
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const placeOf = (prompt: string, seed = 3): string =>
  chooseCircumstances(staged(prompt), random(seed)).place

describe('places', () => {
  it('lets a train out of a mountain, not into a cave', () => {
    expect(placeOf('a train leaving a snowy mountain tunnel')).toBe('railway')
    expect(placeOf('a wizard in a dark tunnel')).toBe('cave')
  })
  it('stands a flamingo of a lagoon in a lake', () => {
    expect(placeOf('a flamingo in a lagoon')).toBe('lake')
    expect(placeOf('a man at a lagoon')).toBe('beach')
  })
  it('meets people of no place in more than one, by the seed', () => {
    const met = new Set(Array.from({ length: 24 }, (_, seed) => placeOf('a woman', seed)))
    expect(met.size).toBeGreaterThan(3)
    expect(met.has('kitchen')).toBe(false)
  })
  it('shows the inside of a stable only when it is named', () => {
    const asks = (prompt: string) => {
      const brief = staged(prompt)
      return asksForStable({ brief, named: (w: string) => brief.setting.includes(w) } as never)
    }
    expect(asks('a horse in a stable')).toBe(true)
    expect(asks('a horse on a farm')).toBe(false)
  })
  it('plays ball games on parquet, skates on a rink, runs on lanes and rides inside a carriage', () => {
    const asks = (test: (order: never) => boolean, prompt: string) => {
      const brief = staged(prompt)
      return test({ brief, named: (w: string) => brief.setting.includes(w) } as never)
    }
    expect(asks(asksForArena, 'a basketball player dunking in an arena')).toBe(true)
    expect(asks(asksForArena, 'a soccer player in an arena')).toBe(false)
    expect(asks(asksForRink, 'a figure skater on an ice rink')).toBe(true)
    expect(asks(asksForLanes, 'a runner on a track')).toBe(true)
    expect(asks(asksForLanes, 'a truck on a track')).toBe(false)
    expect(asks(asksForCarriage, 'a girl with headphones on the subway')).toBe(true)
    expect(asks(asksForCarriage, 'a subway station')).toBe(false)
  })
})

describe('what hangs over a place', () => {
  const lights = (prompt: string) => {
    const brief = staged(prompt)
    const { place } = chooseCircumstances(brief, random(3))
    return brief.subjects.some((s) => hangsOver(brief, s, place))
  }
  it('is string lights over a terrace and lanterns over an alley', () => {
    expect(lights('a cafe terrace with string lights')).toBe(true)
    expect(lights('glowing paper lanterns hanging over an alley')).toBe(true)
  })
  it('is no lantern that somebody holds, and none that stands on a table', () => {
    expect(lights('a girl holding a lantern in an alley')).toBe(false)
    expect(lights('three lanterns on a table')).toBe(false)
  })
})

describe('things as a reader sees them', () => {
  it('hangs a melting clock over a limb of its own', () => {
    const brief = staged('a melting clock on a branch')
    expect(brief.subjects.map((s) => s.noun)).toEqual(['melting-clock'])
    expect(staged('a clock on a branch').subjects).toHaveLength(2)
  })
  it('lays a table for a dinner by candlelight', () => {
    const forms = staged('a candle-lit dinner for two').subjects.map((s) => s.form)
    expect(forms).toEqual(expect.arrayContaining(['candle', 'wine-glass', 'pasta']))
  })
  it('makes the carpet of a furnished room its rug', () => {
    const brief = staged('a living room with a carpet and a sofa')
    const at = brief.subjects.findIndex((s) => s.noun === 'carpet')
    const actors = brief.subjects.map((s) => ({ low: [0, 0, 0], high: [1, s.height, 1] }) as never)
    expect(rolesOf(brief, actors, 'room')[at]).toBe('set')
  })
  it('leads a caravan one behind another, a herd stands in a heap', async () => {
    const deep = async (prompt: string): Promise<number> => {
      const brief = parsePrompt(prompt, vocabulary)
      const scene = await stageScene(brief, plainOptions({ seed: 5 }), emptyHost, boxActors)
      const box = subjectBoxes(scene).get(1)
      return box ? box.high[2] - box.low[2] : 0
    }
    const caravan = await deep('a caravan of camels on dunes')
    expect(caravan).toBeGreaterThan(1.3 * (await deep('five camels on dunes')))
  })
})
