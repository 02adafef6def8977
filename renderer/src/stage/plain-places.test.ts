// Loads, piles, caves, ovens, parked rides and landings are staged as the words mean them.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { growsPalms } from './environment/beach.ts'
import type { SetOrder } from './environment/environment.ts'
import { environmentOf } from './environment/registry.ts'
import { newSubject } from './new-subject.ts'
import { chooseCircumstances } from './place.ts'
import { random } from './random.ts'
import { truck } from './subject/vehicle/big-vehicles.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const parsed = (prompt: string): Brief => parsePrompt(prompt, vocabulary)
const staged = (prompt: string): Brief => unfold(parsed(prompt)).brief
const forms = (brief: Brief): string[] => brief.subjects.map((s) => s.form)
const placeOf = (prompt: string): string => chooseCircumstances(staged(prompt), random(1)).place
const hero = (prompt: string): BriefSubject | undefined => staged(prompt).subjects[0]

describe('what is carried', () => {
  it.each([
    ['a truck full of melons', 'melon'],
    ['a pickup truck loaded with hay', 'hay'],
    ['a truck carrying logs', 'logs'],
  ])('%s: it lies in the bed', (prompt, load) => {
    const brief = staged(prompt)
    expect(brief.subjects).toHaveLength(1)
    expect(brief.subjects[0]?.traits['load']).toBe(load)
  })
  it('stands beside the truck when it is not loaded', () => {
    expect(staged('a truck and a pumpkin').subjects).toHaveLength(2)
  })
  it('fills an open bed in place of the box', () => {
    const high = (load?: string): number => {
      const subject = newSubject('s0', {
        kind: 'vehicle',
        form: 'truck',
        traits: load ? { load } : {},
      })
      const { positions } = truck(subject).work.build()
      let top = 0
      for (let i = 0; i < positions.length; i += 3)
        if (Math.abs(positions[i] ?? 0) > 1.22 && (positions[i + 2] ?? 0) < -1)
          top = Math.max(top, positions[i + 1] ?? 0)
      return top
    }
    expect(high()).toBeGreaterThan(3)
    expect(high('melon')).toBeGreaterThan(2)
    expect(high('melon')).toBeLessThan(2.2)
  })
  it('is one pile when it is stacked', () => {
    expect(forms(staged('a train station with stacked suitcases'))).toEqual(['luggage-pile'])
    expect(forms(staged('two suitcases on a platform'))).toEqual(['suitcase'])
  })
})

describe('where it is', () => {
  it('a lake under ground is in a cave that has water, and a boat floats there', () => {
    for (const prompt of [
      'a cave with an underground lake',
      'an underground lake in a crystal cavern',
    ]) {
      expect(staged(prompt).setting).toContain('cave-lake')
      expect(placeOf(prompt)).toBe('cave')
    }
    expect(placeOf('a mountain lake')).toBe('lake')
    const brief = staged('a boat on an underground lake in a cavern')
    const order: SetOrder = {
      place: 'cave',
      brief,
      seed: 3,
      random: random(3),
      time: 'noon',
      weather: 'clear',
      season: 'summer',
      lit: false,
      span: 2,
      reach: 2.5,
      tabletop: false,
      empty: false,
      named: (word) => brief.setting.includes(word),
    }
    const plan = environmentOf('cave')(order)
    expect(plan.water).not.toBeNull()
    expect(plan.ground(0, 0)).toBeLessThan(plan.water ?? 0)
  })
  it('the Milky Way is seen from an open hill', () => {
    expect(placeOf('the Milky Way over a campfire')).toBe('hill')
    expect(placeOf('a campfire at night')).toBe('forest')
  })
  it('ice in a drink brings no winter', () => {
    const brief = staged('a glass of lemonade with mint and ice')
    expect(brief.place).not.toBe('snow')
    expect(brief.subjects[0]?.traits['topping']).toContain('mint')
  })
  it('a beam by night comes from a lighthouse', () => {
    expect(forms(staged('a lighthouse beam at night'))).toEqual(['lighthouse'])
  })
  it.each(['a Vespa parked by a café', 'a bicycle parked in front of a bakery'])(
    '%s: before its front, in the street',
    (prompt) => {
      const brief = staged(prompt)
      expect(brief.place).toBe('street')
      expect(brief.subjects.find((s) => s.form === 'shop-front')?.traits['backs']).toBe('yes')
    },
  )
  it('beavers sit each at their own place of the dam', () => {
    const brief = staged('beavers at their dam in a river')
    const spots = brief.subjects.filter((s) => s.form === 'beaver').map((s) => s.traits['works'])
    expect(new Set(spots).size).toBe(3)
    expect(forms(brief)).toContain('beaver-dam')
  })
  it('a dark bar is lit by its lamps, an unsaid one by the day', () => {
    expect(staged('a dark bar').time).toBe('night')
    expect(staged('a bar').time).toBeNull()
  })
})

describe('what it does', () => {
  it('bread that comes out of an oven is in its mouth, and brick keeps its own colours', () => {
    const oven = hero('fresh bread coming out of a brick oven')
    expect([oven?.form, oven?.traits['bakes'], oven?.material]).toEqual([
      'appliance',
      'bread',
      null,
    ])
    expect(hero('a white oven')?.traits['bakes']).toBeUndefined()
  })
  it('what lands is low and what jumps is off the ground', () => {
    expect(hero('a spaceship landing on an alien planet')?.traits['lands']).toBe('yes')
    expect(hero('a spaceship over an alien planet')?.traits['lands']).toBeUndefined()
    expect(staged('a rally car jumping over a hill').setting).toContain('mid-air')
    expect(staged('a rally car on a hill').setting).not.toContain('mid-air')
  })
})

describe('tools too large to hold', () => {
  it.each([
    ['a woman vacuuming the living room', 'vacuum-cleaner'],
    ['a man with a vacuum cleaner', 'vacuum-cleaner'],
    ['a woman ironing a shirt', 'kitchen-machine'],
    ['a person playing the church organ', 'organ'],
  ])('%s: both are there, and nothing is in the way', (prompt, form) => {
    const brief = staged(prompt)
    expect(brief.subjects.filter((s) => s.kind === 'person')).toHaveLength(1)
    expect(forms(brief)).toContain(form)
    expect(brief.subjects.every((s) => s.holds.length === 0)).toBe(true)
  })
  it('a heaped wheelbarrow stands in the garden with its load', () => {
    const brief = staged('a wheelbarrow full of pumpkins')
    expect(brief.place).toBe('garden')
    expect(brief.subjects.map((s) => s.traits['load'])).toEqual(['pumpkin'])
  })
})

describe('words for things', () => {
  it.each([
    ['organ', 'organ'],
    ['pliers', 'bench-tool'],
    ['toaster', 'toaster'],
    ['vacuum cleaner', 'vacuum-cleaner'],
    ['dam', 'dam'],
    ['geyser', 'geyser'],
    ['caravan', 'caravan'],
    ['sheet music', 'sheet-music'],
    ['flask', 'flask'],
    ['cash register', 'everyday'],
    ['rocking horse', 'rocking-horse'],
  ])('%s is known and built by hand', (word, form) => {
    const brief = parsed(`a ${word}`)
    expect(brief.unknown).toEqual([])
    expect(brief.subjects.map((s) => s.form)).toEqual([form])
  })
})

describe('an hour that nobody names', () => {
  const timeOf = (prompt: string) => chooseCircumstances(staged(prompt), random(3)).time
  it.each([
    'a cottage with glowing windows',
    'a christmas tree in a village square',
    'a garden with fairy lights',
  ])('is past the day where small lights glow: %s', (prompt) => {
    expect(timeOf(prompt)).toMatch(/dusk|night/)
  })
  it('is the hour that is said', () => {
    expect(timeOf('a cottage with glowing windows in the morning')).toBe('morning')
  })
})

it('palms stand on warm shores only', () => {
  const palms = (prompt: string) => growsPalms({ brief: parsed(prompt), season: 'summer' })
  expect(palms('a beach at sunset')).toBe(true)
  expect(palms('a sandy coast')).toBe(false)
  expect(palms('a rocky beach in the caribbean')).toBe(true)
})

it.each(['a shuttlecock', 'a napkin holder on a table', 'a door hinge'])(
  '%s is built',
  (prompt) => {
    expect(forms(staged(prompt))).toContain('curio')
  },
)
