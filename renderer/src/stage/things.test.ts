// Things, beasts and deeds that prompts name are shown as what they are: each of these was once taken for something else.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { newSubject } from './new-subject.ts'
import { isSunk } from './part-shown.ts'
import { makerOf } from './subject/makers.ts'
import { boundsOf } from './subject/model.ts'
import { proportionsOf } from './subject/person/proportions.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const first = (prompt: string): BriefSubject => {
  const [subject] = staged(prompt).subjects
  if (!subject) throw new Error(`nobody in ${prompt}`)
  return subject
}
const model = (s: BriefSubject) => {
  const made = makerOf(s.kind)?.(s, { seed: 1, riding: false })
  if (!made) throw new Error(`${s.noun} is not built`)
  return made
}
const sizeOf = (s: BriefSubject) => {
  const { low, high } = boundsOf(model(s).work.build().positions)
  return [high[0] - low[0], high[1] - low[1], high[2] - low[2]] as const
}

describe('things', () => {
  it.each([
    ['a wristwatch on a leather strap', 'object', 'watch'],
    ['a black smartwatch', 'object', 'watch'],
    ['a chameleon on a branch', 'object', 'lizard'],
    ['an iguana on a rock', 'object', 'lizard'],
    ['a crow on a tombstone', 'bird', 'crow'],
    ['an old gravestone', 'object', 'gravestone'],
    ['an ice cream truck on a summer street', 'vehicle', 'food-truck'],
    ['a taco food truck', 'vehicle', 'food-truck'],
    ['a desktop computer', 'object', 'computer'],
  ])('%s', (prompt, kind, form) => {
    expect(first(prompt)).toMatchObject({ kind, form })
    expect(model(first(prompt)).work.triangleCount).toBeLessThan(45_000)
  })
  it('set two shoes down as one pair', () => {
    const pair = first('a pair of white sneakers')
    expect(pair).toMatchObject({ count: 1, traits: { pair: 'yes' } })
    const { pair: _, ...alone } = pair.traits
    const one = { ...pair, traits: alone }
    expect(model(pair).work.triangleCount).toBe(2 * model(one).work.triangleCount)
    // Side by side: wider than one, and less than three.
    expect(sizeOf(pair)[0]).toBeGreaterThan(sizeOf(one)[0] * 1.5)
    expect(sizeOf(pair)[0]).toBeLessThan(sizeOf(one)[0] * 3)
  })
  it('build lizards of unlike kinds', () => {
    const shapes = ['chameleon', 'gecko', 'iguana', 'salamander', 'lizard'].map((noun) =>
      sizeOf(newSubject('s0', { form: 'lizard', noun })).join(),
    )
    expect(new Set(shapes).size).toBe(5)
    const [, high, long] = sizeOf(newSubject('s0', { form: 'lizard', noun: 'chameleon' }))
    const [, flat, sprawled] = sizeOf(newSubject('s0', { form: 'lizard', noun: 'gecko' }))
    expect(high / long).toBeGreaterThan(2 * (flat / sprawled))
  })
  it('give a shark an upright tail fin and a whale level flukes', () => {
    const tail = (form: string): number => {
      const { positions } = model(newSubject('s0', { kind: 'fish', form })).work.build()
      let [wide, tall] = [0, 0]
      for (let i = 0; i < positions.length; i += 3) {
        if ((positions[i + 2] ?? 0) > -0.72) continue
        wide = Math.max(wide, Math.abs(positions[i] ?? 0))
        tall = Math.max(tall, Math.abs(positions[i + 1] ?? 0))
      }
      return tall / wide
    }
    expect(tail('shark')).toBeGreaterThan(4)
    expect(tail('shark')).toBeGreaterThan(8 * tail('whale'))
  })
  it('paint a rally car, and steer one that drifts', () => {
    const car = first('a rally car drifting on a dirt road')
    expect(car.traits).toMatchObject({ style: 'rally', drifts: 'yes' })
    expect(Math.abs(Number(car.traits['steer']))).toBeGreaterThan(0.3)
    const { style: _s, ...plain } = car.traits
    const own = model(car).work.triangleCount
    expect(own).toBeGreaterThan(model({ ...car, traits: plain }).work.triangleCount)
    expect(first('a car on a road').traits['drifts']).toBeUndefined()
    expect(staged('a rally car').setting).toContain('dirt-road')
  })
  it('make a rubber duck of its own', () => {
    const duck = newSubject('s0', { kind: 'bird', form: 'duck', noun: 'rubber-duck' })
    expect(sizeOf(duck)).not.toEqual(sizeOf({ ...duck, noun: 'duck' }))
  })
})

describe('bodies and beasts', () => {
  it('make fat people fat and sumo wrestlers fatter', () => {
    const waist = (build: string) =>
      proportionsOf(newSubject('s0', { kind: 'person', form: 'man', traits: { build } })).waistR[0]
    expect(waist('heavy')).toBeGreaterThan(waist('slim') * 1.4)
    expect(waist('sumo')).toBeGreaterThan(waist('heavy') * 1.2)
  })
  it('put a sumo wrestler into the ring of clay, belted and ready', () => {
    const { place, setting, subjects } = staged('a sumo wrestler in the ring')
    expect(place).toBe('gym')
    expect(setting).toContain('dohyo')
    expect(subjects[0]?.wears.map((w) => w.item)).toContain('mawashi-sash')
    expect(subjects[0]?.traits['action']).toBe('sumo')
  })
  it('show the face of a dog on a board', () => {
    const board = staged('a bulldog riding a skateboard').subjects.find(
      (s) => s.form === 'skateboard',
    )
    expect(Number(board?.traits['turn'])).toBeLessThan(1)
  })
  it('take a sheep dog for a border collie', () => {
    expect(first('a sheep dog herding sheep')).toMatchObject({ form: 'dog', material: null })
  })
})

describe('places and relations', () => {
  it.each([
    ['a crow on a gravestone in the fog', 'meadow', 'graveyard'],
    ['a foggy graveyard at night', 'meadow', 'graveyard'],
    ['a rubber duck in a bathtub', 'room', 'bathroom'],
    ['a woman in a bathtub full of flowers', 'room', 'bathroom'],
  ])('%s', (prompt, place, setting) => {
    const brief = staged(prompt)
    expect(brief.place).toBe(place)
    expect(brief.setting).toContain(setting)
  })
  it('lay who bathes back in the tub, flowers afloat', () => {
    const { subjects, relations } = staged('a woman in a bathtub full of flowers')
    expect(subjects.map((s) => s.form)).toEqual(['woman', 'bathtub'])
    expect(subjects[0]).toMatchObject({ pose: 'sit', traits: { action: 'soak' } })
    expect(subjects[1]?.traits['content']).toBe('flowers')
    expect(relations).toEqual([{ from: 's0', relation: 'beside', to: 's1' }])
  })
  it('look into a tub from above for what is down in it', () => {
    const brief = staged('a rubber duck in a bathtub')
    const box = (y: number) => ({ low: [-1, 0, -1], high: [1, y, 1] }) as const
    const duck = { low: [-0.05, 0.42, -0.05], high: [0.05, 0.52, 0.05] } as const
    expect(isSunk(brief, duck, 's0', () => box(0.6))).toBe(true)
    expect(isSunk(brief, { ...duck, high: [0.05, 1.7, 0.05] }, 's0', () => box(0.6))).toBe(false)
    expect(isSunk(brief, duck, 's1', () => box(0.6))).toBe(false)
  })
  it('set a rooster on the ridge, large enough to be seen', () => {
    const { subjects, relations } = staged('a barn with a rooster on the roof at dawn')
    const [barn, rooster] = subjects
    expect(relations).toContainEqual({ from: rooster?.id, relation: 'on', to: barn?.id })
    expect((rooster?.height ?? 0) / (barn?.height ?? 1)).toBeGreaterThan(0.2)
  })
  it('do tricks on a board in the air, and stand on it otherwise', () => {
    expect(staged('a skateboarder doing a trick at a skate park').setting).toContain('mid-air')
    expect(staged('a skateboarder at a skate park').setting).not.toContain('mid-air')
  })
  it('light the street lamp that somebody is under', () => {
    const brief = staged('a man smoking a cigarette under a street lamp')
    expect(brief.time).toBe('dusk')
    const [man, lamp] = brief.subjects
    expect((lamp?.height ?? 9) / (man?.height ?? 1)).toBeLessThan(1.8)
    expect(man?.held?.map((h) => h.form)).toEqual(['cigarette'])
  })
})

describe('deeds', () => {
  it('prune roses with shears, and water them with a can', () => {
    expect(first('a gardener pruning roses').held?.map((h) => h.form)).toEqual(['shears'])
    expect(first('a gardener watering roses').held?.map((h) => h.form)).toEqual(['watering-can'])
  })
  it('dry hair with a dryer', () => {
    const woman = first('a woman blow-drying her hair in front of a mirror')
    expect(woman.held?.map((h) => h.form)).toEqual(['hair-dryer'])
  })
  it('show who plays at a computer from the side, in the light that is named', () => {
    const { subjects } = staged('a gamer at a computer with purple lights')
    expect(Number(subjects[0]?.traits['turn'])).toBeGreaterThan(1.2)
    const computer = subjects.find((s) => s.form === 'computer')
    expect(computer?.traits['use']).toBe('game')
    expect(computer?.colors[0]?.[2]).toBeGreaterThan(computer?.colors[0]?.[1] ?? 1)
  })
  it('gossip behind a hand', () => {
    const { subjects } = staged('two old women gossiping on a bench')
    expect(subjects.slice(0, 2).map((s) => s.traits['together'])).toEqual(['gossip', 'gossip'])
  })
})
