// Prompts that name a place by what it is full of are staged in that place, without what it brings by itself.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { FilmSet } from './film-set.ts'
import { inNamedSet } from './named-sets.ts'
import { knownThing, measuresOf } from './prop/known-thing.ts'
import { random } from './random.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const parsed = (prompt: string) => parsePrompt(prompt, vocabulary)
const staged = (prompt: string) => inNamedSet(parsed(prompt))

describe('places named by what they are full of', () => {
  it.each([
    ['a florist shop', 'room', 'shop-room'],
    ['a bakery full of bread', 'room', 'shop-room'],
    ['an antique shop full of old things', 'room', 'shop-room'],
    ['a greenhouse full of tropical plants', 'room', 'greenhouse'],
    ['a hot air balloon festival at sunrise', 'meadow', 'balloon-festival'],
    ["a watchmaker's workbench with tools", 'room', 'craft-bench'],
    ['a cherry orchard in bloom', 'forest', 'orchard-rows'],
    ['a desert oasis with palm trees', 'desert', 'oasis-pool'],
    ['Santorini with white houses and blue domes', 'beach', 'cyclades'],
    ['Tuscan hills with cypress trees', 'hill', 'cypress-hills'],
    ['a carnival with a Ferris wheel and a carousel', 'market', 'fairground'],
    ['a construction site with cranes', 'city', 'building-site'],
    ['a hot spring with steam in the mountains', 'lake', 'hot-spring-pool'],
    ['a glacier with blue ice', 'snow', 'glacier-tongue'],
    ['a field of solar panels', 'field', 'solar-rows'],
    ['a garden bed of sunflowers by a white fence', 'garden', 'bed-rows'],
    ['an aquarium tunnel with sharks and fish', 'underwater', 'glass-tunnel'],
    ['a grand library with ladders and tall shelves', 'library', 'great-library'],
    ['the bridge of a spaceship', 'room', 'starship-bridge'],
    ['a medieval tavern', 'room', 'tavern-room'],
    ['a shipyard with a ship being built', 'harbour', 'dry-dock'],
    ['a dining table full of food', 'room', 'feast-table'],
    ['a Moroccan market with spices and lamps', 'market', 'spices'],
  ])('%s', (prompt, place, setting) => {
    const brief = staged(prompt)
    expect(brief.place).toBe(place)
    expect(brief.setting).toContain(setting)
    expect(brief.subjects).toHaveLength(0)
  })
  it('keeps people, and what they are busy with', () => {
    const brief = staged('a woman holding a bouquet in a flower shop')
    expect(brief.subjects.some((s) => s.kind === 'person')).toBe(true)
  })
  it('leaves a thing that lies in a shop the picture', () => {
    expect(staged('baguettes in a bakery').subjects.map((s) => s.form)).toEqual(['baguette'])
  })
  it('leaves shops that are seen from the street as they were', () => {
    expect(staged('a flower shop front with a striped awning').setting).not.toContain('shop-room')
  })
  it('puts fireflies into the jar they are named with', () => {
    const brief = staged('fireflies glowing inside a glass jar at night')
    expect(brief.subjects.find((s) => s.form === 'jar')?.traits['content']).toBe('fireflies')
    expect(brief.light).not.toContain('fireflies')
  })
  it('sees a Paris café with tables outside from the street', () => {
    const brief = staged('a Paris café with tables outside')
    expect(brief.place).toBe('street')
    expect(brief.subjects.map((s) => s.form)).toEqual(['shop-front'])
  })
})

describe('stained glass', () => {
  it('is in the windows of a cathedral, and a way to draw all else', () => {
    const inside = parsed('the interior of a cathedral with stained glass and shafts of light')
    expect(inside.medium).not.toContain('stained-glass')
    expect(parsed('a peacock, stained glass style').medium).toContain('stained-glass')
  })
})

describe('things as props of a set', () => {
  it('stand on the ground, centred, as tall as asked', () => {
    const set = new FilmSet({
      lens: {
        eye: [0, 1.5, 5],
        target: [0, 1, 0],
        fov: 40,
        aperture: 0,
        focus: 5,
        roll: 0,
        projection: 'plane',
      },
      aspect: 4 / 3,
      random: random(1),
      subjects: [],
      ground: () => 0,
      lit: false,
      sun: [0, 1, 0],
    })
    const mesh = knownThing(set, { kind: 'food', form: 'cake', height: 0.3 })
    const [, tall] = measuresOf(mesh)
    expect(tall).toBeCloseTo(0.3, 5)
    let low = 1
    for (let i = 1; i < mesh.positions.length; i += 3) low = Math.min(low, mesh.positions[i] ?? 0)
    expect(low).toBeCloseTo(0, 6)
    expect(Math.max(...Array.from(mesh.slots ?? []))).toBeLessThan(set.builder.materials.length)
    expect(() => knownThing(set, { kind: 'food', form: 'no-such-dish', height: 1 })).toThrow()
  })
})
