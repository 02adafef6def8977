// Are places, and what belongs to them, what a reader of the prompt would expect?
import { describe, expect, it } from 'vitest'
import type { Brief } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { asksForArena, asksForRink } from './environment/arena.ts'
import { asksForCarriage } from './environment/carriage.ts'
import { asksForFuture } from './environment/future-city.ts'
import { asksForStable } from './environment/stable.ts'
import { asksForLanes } from './environment/stadium.ts'
import { hangsOver } from './festoon.ts'
import { chooseCircumstances } from './place.ts'
import { random } from './random.ts'
import { framesBuilding, rolesOf } from './role.ts'
import { stageScene } from './stage-scene.ts'
import { boxActors, emptyHost, plainOptions, subjectBoxes } from './stage-test-set.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(['branch', 'candle', 'sunglasses'])
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const placeOf = (prompt: string, seed = 3): string =>
  chooseCircumstances(staged(prompt), random(seed)).place

describe('places', () => {
  it('build a bright city of tomorrow, and leave the dark one its neon', () => {
    const asks = (prompt: string): boolean =>
      asksForFuture({ brief: staged(prompt) } as Parameters<typeof asksForFuture>[0])
    expect(asks('a futuristic city with flying cars')).toBe(true)
    expect(asks('a city of the future at sunrise')).toBe(true)
    expect(asks('a futuristic cyberpunk city in neon light')).toBe(false)
    expect(asks('a city at night')).toBe(false)
  })
  it('let blossoming trees frame the building they go with, and stand where they are the picture', () => {
    const frames = (prompt: string): boolean => {
      const brief = staged(prompt)
      return brief.subjects.some((s) => framesBuilding(brief, s))
    }
    expect(frames('a japanese temple with cherry blossoms')).toBe(true)
    expect(frames('a row of cherry trees in a park')).toBe(false)
  })
  it('take who drives over a pass to its road', () => {
    expect(placeOf('a motorcyclist riding through a mountain pass')).toBe('road')
    expect(placeOf('a hiker on a mountain pass')).toBe('mountain')
  })
  it('lets a train out of a mountain, not into a cave', () => {
    expect(placeOf('a train leaving a snowy mountain tunnel')).toBe('railway')
    expect(placeOf('a wizard in a dark tunnel')).toBe('cave')
  })
  it('takes who is under a street lamp or before the moon out of doors', () => {
    expect(placeOf('a street musician playing saxophone under a streetlamp in the rain')).toBe(
      'street',
    )
    expect(placeOf('a kitten looking at the full moon')).toBe('hill')
    expect(placeOf('a kitten looking at the moon through a window')).toBe('room')
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

describe('where people are met', () => {
  it('seats whoever looks out of a window indoors, with what they look at outside', () => {
    const brief = staged('a black cat sitting on a window sill looking at the city at night')
    expect(brief.place).toBe('room')
    expect(brief.setting).toEqual(expect.arrayContaining(['city', 'windowsill']))
    expect(brief.subjects.map((s) => s.noun)).toEqual(['cat'])
    expect(staged('a cat in the city at night').place).toBe('city')
  })
  it('sees the ocean of a hotel room through its window', () => {
    expect(staged('a woman by the window of a hotel room, ocean view').place).toBe('room')
    expect(staged('a woman by the ocean').place).not.toBe('room')
  })
  it('seats a family about the cloth of its picnic', () => {
    const { subjects } = staged('a happy family having a picnic in the park')
    const people = subjects.filter((s) => s.kind === 'person')
    expect(people).toHaveLength(4)
    expect(new Set(people.map((s) => s.traits['works'])).size).toBe(4)
    expect(subjects.some((s) => s.noun === 'picnic-blanket')).toBe(true)
    expect(staged('a family in the park').subjects.every((s) => s.pose !== 'sit')).toBe(true)
  })
  it('hangs the basket of flowers on the bicycle', () => {
    const { subjects } = staged('a bicycle with a basket of flowers against a blue wall')
    expect(subjects[0]?.traits['basket']).toBe('flower')
    expect(subjects.map((s) => s.noun)).toEqual(['bicycle', 'wall'])
  })
  it('gives two beasts under one tree a place each, and two children a side each of their castle', async () => {
    const gapOf = async (prompt: string): Promise<number> => {
      const brief = parsePrompt(prompt, vocabulary)
      const scene = await stageScene(brief, plainOptions({ seed: 5 }), emptyHost, boxActors)
      const boxes = subjectBoxes(scene)
      const [a, b] = [boxes.get(1), boxes.get(2)]
      return a && b ? Math.max(b.low[0] - a.high[0], a.low[0] - b.high[0]) : Number.NaN
    }
    expect(await gapOf('a lion and a lioness resting under a tree')).toBeGreaterThan(0)
    const castle = parsePrompt('two children building a sandcastle on the beach', vocabulary)
    const scene = await stageScene(castle, plainOptions({ seed: 5 }), emptyHost, boxActors)
    const [one, other, sand] = [1, 2, 3].map((i) => subjectBoxes(scene).get(i))
    if (!one || !other || !sand) throw new Error('not on stage')
    expect(one.low[0]).toBeLessThan(sand.low[0])
    expect(other.high[0]).toBeGreaterThan(sand.high[0])
  })
  it('keeps the face in a portrait of whoever holds something long', async () => {
    const eyeOf = async (prompt: string) => {
      const brief = parsePrompt(prompt, vocabulary)
      return (await stageScene(brief, plainOptions({ seed: 5 }), emptyHost)).lens.target[1]
    }
    const bare = await eyeOf('portrait of a man')
    expect(Math.abs((await eyeOf('portrait of a man holding a spear')) - bare)).toBeLessThan(0.25)
  }, 60_000)
})

describe('two kinds at one thing', () => {
  const pairs = ['a cat and a dog', 'a fox and a rabbit', 'a boy and a girl', 'a book and a cup']
  const places = ['on a rock', 'in a basket', 'on a wall', 'on a table', 'under a tree']
  it.each(places)('do not stand in each other %s', async (place) => {
    for (const pair of pairs) {
      const brief = parsePrompt(`${pair} ${place}`, vocabulary)
      const scene = await stageScene(brief, plainOptions({ seed: 5 }), emptyHost, boxActors)
      const [a, b] = [subjectBoxes(scene).get(1), subjectBoxes(scene).get(2)]
      if (!a || !b) throw new Error(`${pair} ${place}: one is missing`)
      const deep = ([0, 1, 2] as const).map((k) => {
        const narrow = Math.min(a.high[k] - a.low[k], b.high[k] - b.low[k])
        return (Math.min(a.high[k], b.high[k]) - Math.max(a.low[k], b.low[k])) / narrow
      })
      expect(Math.min(...deep), pair).toBeLessThan(0.3)
    }
  })
})
