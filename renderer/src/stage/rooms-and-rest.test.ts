// Where things and people rest, what the walls about them are of, and from which side they are seen.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import type { SetOrder } from './environment/environment.ts'
import { wallFaceOf } from './environment/wall-face.ts'
import { MeshBuilder } from './mesh-builder.ts'
import { chooseCircumstances } from './place.ts'
import { random } from './random.ts'
import { stageScene } from './stage-scene.ts'
import { boxActors, emptyHost, plainOptions } from './stage-test-set.ts'
import { prepareSubject } from './subject/prepare.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const lensFor = async (prompt: string) =>
  (await stageScene(parsePrompt(prompt, vocabulary), plainOptions(), emptyHost, boxActors)).lens

describe('who rests', () => {
  it.each([
    'a snow leopard resting on a rocky ledge',
    'a goat on a rocky outcrop',
    'an eagle on a crag',
  ])('has rock under it: %s', (prompt) => {
    const { subjects, relations, place } = staged(prompt)
    const rock = subjects.find((s) => s.form === 'rock')
    expect(relations).toContainEqual({ from: 's0', relation: 'on', to: rock?.id })
    expect(place).toMatch(/^(mountain|hill)$/)
  })

  it('with a toy in the arms on a bed is on the bed, in a bedroom, the face free', () => {
    const { subjects, relations, place } = staged('a little girl hugging a teddy bear on her bed')
    const [girl, bed] = subjects
    expect(relations).toContainEqual({ from: girl?.id, relation: 'on', to: bed?.id })
    expect(girl?.traits['sits']).toBe('yes')
    expect(girl?.held?.[0]?.height).toBeLessThan(0.3 * (girl?.height ?? 0))
    expect(place).toBe('bedroom')
  })

  it('as a baby with nothing said sits on the floor, and stands when it is said', () => {
    expect(staged('a baby playing on a rug').subjects[0]).toMatchObject({ pose: 'sit' })
    expect(staged('a baby standing on a rug').subjects[0]?.pose).toBe('stand')
  })

  it('peeks out of a hat from inside it', () => {
    const { subjects } = staged('a rabbit peeking out of a top hat')
    expect(subjects.map((s) => s.form)).toContain('magic-hat')
    expect(subjects.find((s) => s.form === 'rabbit')?.traits['works']).toBeDefined()
  })
})

describe('things', () => {
  it('a slice is a slice wherever the word stands', () => {
    for (const prompt of ['a strawberry cheesecake slice on a plate', 'a slice of cheesecake'])
      expect(staged(prompt).subjects[0]?.traits['arrangement']).toBe('slice')
    expect(staged('a chef slices a cake').subjects[0]?.form).toBe('man')
  })

  it('a small one on a desk is seen near, with the desk as the table', () => {
    const brief = staged('a vintage typewriter on a wooden desk by a window')
    expect(brief.place).toBe('table')
    expect(brief.subjects.map((s) => s.form)).toEqual(['typewriter'])
  })

  it('a house beside a tree that is the picture is no tower over it', () => {
    const [tree, temple] = staged('a cherry blossom tree beside a japanese temple').subjects
    expect(temple?.height).toBeLessThan(1.4 * (tree?.height ?? 0))
  })

  it('over a stream goes a small bridge', () => {
    const [bridge] = staged('a stone bridge over a stream in a forest').subjects
    expect(bridge?.height).toBeLessThan(4)
  })

  it('an owl in flight flies, and no wheat stands in a winter field', () => {
    const brief = staged('a snowy owl in flight over a winter field')
    expect(brief.subjects[0]?.pose).toBe('fly')
    expect(brief.season).toBe('winter')
  })

  it('who walks in the rain with no place named does so in a street', () => {
    const brief = staged('a couple walking under an umbrella in the rain at night')
    for (const seed of [1, 2, 3])
      expect(chooseCircumstances(brief, random(seed)).place).toBe('street')
  })
})

describe('walls', () => {
  const face = (prompt: string, seed: number, home = true) =>
    wallFaceOf({ brief: staged(prompt), seed } as unknown as SetOrder, home)

  it.each([
    ['a cat on a sofa in a brick loft', 'brick'],
    ['a lantern in a stone room', 'stone'],
    ['a man reading in a log cabin', 'boards'],
    ['a woman playing piano in a victorian parlour', 'sprigs'],
  ])('%s: %s', (prompt, wanted) => {
    for (const seed of [1, 40, 999]) expect(face(prompt, seed)).toBe(wanted)
  })

  it('of homes with nothing said are plaster or paper by the seed, of halls plaster', () => {
    const seen = new Set([0, 32, 64, 96].map((seed) => face('a cat in a living room', seed)))
    expect(seen).toEqual(new Set([null, 'sprigs', 'stripes']))
    expect(face('a dancer in a studio', 32, false)).toBeNull()
  })
})

describe('the lens that words name', () => {
  it('rolls, leans its sharp plane, sees all around', async () => {
    expect((await lensFor('a detective on a street, dutch angle')).roll).toBeCloseTo(0.244, 2)
    expect((await lensFor('a detective on a street')).roll).toBe(0)
    expect((await lensFor('tilt-shift photo of a village')).tilt).toBeGreaterThan(1)
    expect((await lensFor('360 panorama of a mountain lake')).projection).toBe('panorama')
    const fisheye = await lensFor('fisheye view of a city street')
    expect(fisheye.projection).toBe('fisheye')
    expect(fisheye.fov).toBeGreaterThan(100)
  })

  it.each([
    ['a man in a coat seen from behind on a street', Math.PI],
    ['side view of a red sports car', Math.PI / 2],
  ])('%s', (prompt, yaw) => {
    const [hero] = staged(prompt).subjects
    expect(Math.abs(Number(hero?.traits['turn']) - yaw)).toBeLessThan(0.3)
  })
})

describe('windows and balconies', () => {
  it('a cat that watches the rain sits on the sill, its back to us', () => {
    const brief = staged('a cat watching the rain through a window')
    expect(brief.setting).toContain('windowsill')
    expect(brief.subjects[0]).toMatchObject({ pose: 'sit', traits: { gaze: 'out' } })
  })

  it('curtains that blow are part of the window, and the sea is behind it', () => {
    const brief = staged('an open window with curtains blowing and a view of the ocean')
    expect(brief.subjects).toEqual([])
    expect(brief.setting).toEqual(expect.arrayContaining(['ocean', 'windowsill', 'curtains']))
  })

  it.each([
    ['a kitchen window looking onto a garden', 'kitchen'],
    ['a view of a garden from a kitchen window', 'kitchen'],
    ['a bedroom window looking onto a garden', 'bedroom'],
  ])('%s is in its room, the garden beyond', (prompt, place) => {
    const brief = staged(prompt)
    expect(brief.place).toBe(place)
    expect(brief.setting).toEqual(expect.arrayContaining(['garden', 'window']))
    expect(brief.subjects).toEqual([])
  })

  it('a dog with its head out of a car window is in the car, out of doors', () => {
    const brief = staged('dog with its head out of a car window')
    expect(brief.place).toBe('street')
    expect(brief.subjects.map((s) => s.form)).toEqual(['dog', 'car'])
    expect(brief.relations).toEqual([{ from: 's0', relation: 'in', to: 's1' }])
  })

  it('a potted tree on a balcony over the sea stands on the balcony', () => {
    const brief = staged('a lemon tree in a terracotta pot on a balcony overlooking the sea')
    expect(brief.place).toBe('rooftop')
    expect(brief.setting).toContain('balcony')
  })

  it('a beast digs in a bin with its paws and is in it', () => {
    const { subjects } = staged('a raccoon digging through a trash can')
    expect(subjects.map((s) => s.noun)).not.toContain('shovel')
    expect(subjects[0]?.traits['works']).toBeDefined()
  })

  it('a beast at a desk is in an office', () => {
    const brief = staged('a chimpanzee in a business suit sitting at a desk')
    expect(chooseCircumstances(brief, random(7)).place).toBe('office')
  })

  it('what is folded of paper is folded', () => {
    expect(staged('a paper boat floating in a puddle').subjects[0]?.form).toBe('paper-boat')
    expect(staged('an origami crane on a table').subjects[0]?.form).toBe('paper-crane')
  })
})

describe('told deeds and effigies', () => {
  it('two who roast marshmallows over a fire sit at it with their sticks', () => {
    const { subjects } = staged('a couple roasting marshmallows over a campfire')
    const people = subjects.filter((s) => s.kind === 'person')
    expect(people.map((s) => [s.pose, s.held?.[0]?.form])).toEqual([
      ['sit', 'marshmallow-stick'],
      ['sit', 'marshmallow-stick'],
    ])
  })

  it('an otter on its back keeps afloat with a clam on its breast', () => {
    expect(staged('an otter floating on its back holding a clam').subjects[0]?.pose).toBe('swim')
  })

  it('who jumps into a lake jumps from a pier', () => {
    const brief = staged('a boy jumping into a lake from a wooden dock')
    expect(chooseCircumstances(brief, random(7)).place).toBe('pier')
  })

  it('a falcon on the glove is on the falconer, and no glove lies about', () => {
    const { subjects } = staged('a falcon on the glove of a falconer')
    expect(subjects.map((s) => s.noun)).toEqual(['falconer'])
    expect(subjects[0]?.held?.map((s) => s.noun)).toEqual(['falcon'])
  })

  it('a bowl of oranges is no garnish of the juice beside it', () => {
    const { subjects } = staged('a bowl of oranges next to a glass of juice')
    expect(subjects.map((s) => s.form)).toEqual(['orange', 'drink'])
  })

  it('the skeleton of a beast is bones: far less of it than the beast has', async () => {
    const bulk = async (prompt: string) => {
      const [subject] = staged(prompt).subjects
      if (!subject) throw new Error(prompt)
      const actor = await prepareSubject(subject, { seed: 1, riding: false, coarse: 3 }, emptyHost)
      const b = new MeshBuilder()
      actor.add(b)
      const { positions, triangles } = b.build()
      let volume = 0
      for (let i = 0; i < triangles.length; i += 4) {
        const [p, q, r] = [0, 1, 2].map((k) => {
          const v = 3 * (triangles[i + k] ?? 0)
          return [positions[v] ?? 0, positions[v + 1] ?? 0, positions[v + 2] ?? 0]
        }) as [number[], number[], number[]]
        volume +=
          ((p[0] ?? 0) * ((q[1] ?? 0) * (r[2] ?? 0) - (q[2] ?? 0) * (r[1] ?? 0)) -
            (p[1] ?? 0) * ((q[0] ?? 0) * (r[2] ?? 0) - (q[2] ?? 0) * (r[0] ?? 0)) +
            (p[2] ?? 0) * ((q[0] ?? 0) * (r[1] ?? 0) - (q[1] ?? 0) * (r[0] ?? 0))) /
          6
      }
      return Math.abs(volume)
    }
    const [flesh, bones] = [
      await bulk('a horse in a museum'),
      await bulk('a horse skeleton in a museum'),
    ]
    expect(bones).toBeGreaterThan(0)
    expect(bones).toBeLessThan(0.4 * flesh)
  })
})
