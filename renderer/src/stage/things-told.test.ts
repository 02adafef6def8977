// Are things, places and who hides among them staged as their names mean?
import { describe, expect, it } from 'vitest'
import type { Brief } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { alongRoad } from './along-road.ts'
import { chooseCircumstances } from './place.ts'
import { planetSkin, skinOf } from './planet-skins.ts'
import { random } from './random.ts'
import { stageScene } from './stage-scene.ts'
import { boxActors, emptyHost, plainOptions } from './stage-test-set.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(['crown', 'world-map', 'pot-of-food', 'keyboard'])
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const forms = (prompt: string): readonly string[] => staged(prompt).subjects.map((s) => s.form)
const first = (prompt: string) => staged(prompt).subjects[0]
const placeOf = (prompt: string): string => chooseCircumstances(staged(prompt), random(3)).place

describe('things told of', () => {
  it('are a jewel, a plump cushion and one computer', () => {
    const [crown, cushion] = staged('a golden crown on a velvet cushion').subjects
    expect([crown?.form, crown?.traits['regal'], cushion?.form]).toEqual(['crown', 'yes', 'pillow'])
    expect(cushion?.noun).toMatch(/cushion/)
    expect(forms('a computer with a keyboard on a desk')).not.toContain('keyboard')
    expect(forms('a piano keyboard')).not.toContain('computer')
  })
  it('hang in a kitchen that is the picture, and stand where they are it', () => {
    expect(forms('a kitchen with copper pots')).toEqual([])
    expect(forms('a copper pot on a stove')).toContain('cooking-pot')
  })
  it('have their pool on the terrace, and their bridge no larger than their tree', () => {
    expect(first('a modern house with a pool')?.traits['pool']).toBe('yes')
    expect(staged('a modern house with a pool').place).toBe('hill')
    const [tree, bridge] = staged('a cherry tree in bloom beside a bridge').subjects
    expect(bridge?.height).toBeLessThan((tree?.height ?? 0) * 0.6)
    expect(first('a stone bridge over a river')?.height).toBeGreaterThan(5)
  })
  it('are out in the street when it rains on them', () => {
    expect(staged('a red umbrella in the rain').place).toBe('street')
    expect(staged('a red umbrella').place).toBe(null)
  })
})

describe('what words go with', () => {
  it('is a street for trees that line it, and the bowl for its wood', () => {
    const street = staged('a convertible on a palm-lined street')
    expect(street.subjects.map((s) => s.kind)).toEqual(['vehicle'])
    expect(street.setting).toContain('palm-lined')
    expect(staged('a hammock beside a palm tree').subjects.some((s) => s.kind === 'plant')).toBe(
      true,
    )
    expect(first('a wooden bowl of salad')?.material).toBe(null)
    expect(first('a wooden horse')?.material).not.toBe(null)
  })
})

describe('who peeks out', () => {
  it('is beside a trunk, its face to the lens, and stands free otherwise', () => {
    const brief = staged('a fox peeking out from behind a tree')
    const [fox, trunk] = brief.subjects
    expect([fox?.traits['gaze'], trunk?.form, trunk?.traits['covers']]).toEqual([
      'lens',
      'climbed-trunk',
      'yes',
    ])
    const [x = 0, , z = 0] = (fox?.traits['works'] ?? '').split(',').map(Number)
    // It looks out on the side to which it is turned, from behind.
    expect(Math.sign(Number(fox?.traits['turn']))).toBe(x > 0 ? 1 : Math.sign(x) || -1)
    expect(z).toBeLessThan(0)
    expect(forms('a fox under a tree')).not.toContain('climbed-trunk')
  })
})

describe('worlds', () => {
  it('lie below or behind who is in space, and are ice, rock or gas by name', () => {
    expect(staged('a space station above the Earth').setting).toContain('earth-below')
    expect(staged('an astronaut in front of the Earth in space').setting).toContain('earth-behind')
    expect(forms('the Earth seen from space')).toEqual(['planet'])
    expect(['the-earth', 'planet frozen', 'mars', 'planet'].map(skinOf)).toEqual([
      'earth',
      'ice',
      'mars',
      'gas',
    ])
    expect(first('an icy planet')?.traits['state']).toBe('frozen')
    expect(placeOf('a landscape on an icy planet')).toBe('mars')
  })
  it('have skins that close about the sphere', () => {
    const { width, height, pixels } = planetSkin('gas')
    for (let j = 0; j < height; j += 16) {
      const [a, b] = [pixels[j * width * 4] ?? 0, pixels[(j * width + width - 1) * 4] ?? 0]
      expect(Math.abs(a - b)).toBeLessThan(24)
    }
  })
})

describe('ways', () => {
  it('turn a single car along its street, and leave one that is beside something', () => {
    const turn = (prompt: string, place: string) =>
      alongRoad(staged(prompt), place).subjects[0]?.traits['turn']
    expect(Math.abs(Number(turn('a yellow taxi in New York', 'street')))).toBeCloseTo(0.62)
    expect(turn('a yellow taxi in a field', 'field')).toBeUndefined()
    expect(turn('a car parked beside a house', 'street')).toBeUndefined()
  })
  it('have dust over dry ground behind what drives there', () => {
    expect(first('a jeep driving through the desert')?.traits['dusts']).toBe('yes')
    expect(first('a jeep parked in the desert')?.traits['dusts']).toBeUndefined()
    expect(first('a car driving through the city')?.traits['dusts']).toBeUndefined()
  })
  it('lead through stone by torchlight, and up a hill of coloured houses', () => {
    const stone = staged('a stone corridor lit by torches')
    expect([stone.setting.includes('stone-passage'), stone.subjects.length]).toEqual([true, 0])
    expect(staged('a hotel corridor').setting).not.toContain('stone-passage')
    const village = staged('a fishing village on a hillside')
    expect([village.place, village.setting.includes('hillside-village')]).toEqual(['harbour', true])
  })
})

describe('new sets', () => {
  it.each([
    'a black sports car in a neon-lit tunnel',
    'a stone corridor lit by torches',
    'a fishing village on a hillside',
    'a landscape on an icy planet',
    'a space station above the Earth',
    'a kitchen with copper pots',
    'a panda eating bamboo',
    'a squirrel on a tree stump',
  ])('%s is whole and light enough', async (prompt) => {
    const scene = await stageScene(
      parsePrompt(prompt, vocabulary),
      plainOptions(),
      emptyHost,
      boxActors,
    )
    expect(scene.mesh.positions.every(Number.isFinite)).toBe(true)
    expect(scene.mesh.triangles.length / 4).toBeLessThan(400_000)
    expect(scene.mesh.triangles.length / 4).toBeGreaterThan(3_000)
  })
})
