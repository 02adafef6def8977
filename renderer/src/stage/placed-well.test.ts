// Things where they are looked for: legs out from under a car, a saw on the bench, snow on the roof, apples at the brim, a plane above the trees.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { MeshBuilder } from './mesh-builder.ts'
import { stageScene } from './stage-scene.ts'
import { boxActors, emptyHost, plainOptions, subjectBoxes } from './stage-test-set.ts'
import { prepareSubject } from './subject/prepare.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const parsed = (prompt: string): Brief => parsePrompt(prompt, vocabulary)
const staged = (prompt: string): Brief => unfold(parsed(prompt)).brief
const boxesFor = async (prompt: string, prepare = boxActors) =>
  subjectBoxes(await stageScene(parsed(prompt), plainOptions(), emptyHost, prepare))

describe('who works', () => {
  it('lies half under the car, the legs towards the lens', async () => {
    const brief = staged('a mechanic under a car')
    expect(brief.subjects[0]).toMatchObject({ pose: 'lie' })
    expect(brief.setting).toContain('garage')
    const boxes = await boxesFor('a mechanic under a car', prepareSubject)
    const [man, car] = [boxes.get(1), boxes.get(2)]
    if (!man || !car) throw new Error('two expected')
    expect(man.low[2]).toBeLessThan(car.high[2])
    expect(man.high[2]).toBeGreaterThan(car.high[2] + 0.4)
    expect(man.high[1]).toBeLessThan(0.8)
  })
  it('saws a plank on the workbench', () => {
    const brief = staged('a carpenter at his workbench')
    const nouns = brief.subjects.map((s) => s.noun)
    expect(nouns).toContain('sawn-plank')
    expect(brief.subjects[0]?.traits['action']).toBe('bench')
    expect(brief.setting).toContain('workshop')
  })
})

describe('who is rescued, runs or shows a catch', () => {
  it('sits in the tree, the saver on a ladder', () => {
    const brief = staged('a firefighter rescuing a cat from a tree')
    expect(brief.subjects.map((s) => s.noun)).toContain('leaning-ladder')
    expect(brief.subjects[0]).toMatchObject({ pose: 'climb' })
    const cat = brief.subjects.find((s) => s.noun === 'cat')
    expect(Number(cat?.traits['works']?.split(',')[1])).toBeGreaterThan(1.5)
  })
  it('is on the platform, not in the fields', () => {
    const brief = staged('a businessman running to catch a train')
    expect(brief.setting).toContain('station')
    expect(brief.subjects.map((s) => [s.noun, s.pose])).toEqual([['businessman', 'run']])
  })
  it('lays the rod aside and stays out of the water', () => {
    const brief = staged('a fisherman with a big fish')
    expect(brief.place).not.toBe('underwater')
    expect(brief.subjects[0]?.held?.map((h) => h.kind)).toEqual(['fish'])
  })
  it('carries the board that is not ridden', () => {
    const brief = staged('a surfer walking on the beach with his board')
    expect(brief.subjects[0]?.held?.map((h) => h.form)).toEqual(['surfboard'])
    const rides = staged('a surfer riding a big wave')
    expect(rides.relations.some((r) => r.relation === 'riding')).toBe(true)
  })
  it('leaps out of water, white with it', async () => {
    const boxes = await boxesFor('a whale jumping out of the ocean', prepareSubject)
    const whale = boxes.get(1)
    expect(whale?.high[1]).toBeGreaterThan(1)
    expect(whale?.low[1]).toBeLessThan(0)
  })
})

describe('buildings', () => {
  it('carry snow where it snows, and only there', () => {
    const roof = (prompt: string) => staged(prompt).subjects[0]?.traits['roof']
    expect(roof('a church in the snow')).toBe('snow')
    expect(roof('a cottage on a snowy night')).toBe('snow')
    expect(roof('a church in the meadow')).toBeUndefined()
  })
  it('that are abandoned have no lamp, and haunted ones do', async () => {
    const lamps = async (prompt: string) => {
      const [house] = staged(prompt).subjects
      if (!house) throw new Error('a house expected')
      const actor = await prepareSubject(house, { seed: 1 }, emptyHost)
      const builder = new MeshBuilder()
      actor.add(builder)
      return builder.lights.length
    }
    expect(await lamps('an abandoned house')).toBe(0)
    expect(await lamps('a haunted house')).toBeGreaterThan(0)
  })
})

describe('what is served and flown', () => {
  it('apples come in a barrel when one is named', () => {
    expect(staged('a barrel of apples').subjects[0]?.traits['in']).toBe('barrel')
    expect(staged('a basket of apples').subjects[0]?.traits['in']).toBe('basket')
  })
  it('a biplane over fields is well above the ground', async () => {
    const plane = (await boxesFor('a biplane flying over fields')).get(1)
    if (!plane) throw new Error('a plane expected')
    expect(plane.low[1]).toBeGreaterThan(2 * (plane.high[1] - plane.low[1]))
  })
})
