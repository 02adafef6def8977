// Animals are staged as their words mean them: fed from the hand, carrying their young, splashing in the river.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { topUnder } from './part-shown.ts'
import { stageScene } from './stage-scene.ts'
import { boxActors, emptyHost, plainOptions, subjectBoxes } from './stage-test-set.ts'
import { prepareSubject } from './subject/prepare.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const told = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief

describe('who eats from a hand', () => {
  it.each(["a giraffe eating from a girl's hand at the zoo", 'a girl feeding a giraffe'])(
    '%s',
    (prompt) => {
      const { subjects, relations } = told(prompt)
      const girl = subjects.find((s) => s.kind === 'person')
      const giraffe = subjects.find((s) => s.form === 'giraffe')
      expect(girl?.traits['at']).toBe('mouth')
      expect(girl?.holds).toHaveLength(1)
      expect(relations[0]).toMatchObject({ from: girl?.id, relation: 'facing', to: giraffe?.id })
      // Its muzzle comes down to her hand, and it fits the picture with her.
      expect(Number(giraffe?.traits['lips'])).toBeLessThan(girl?.height ?? 0)
      expect(giraffe?.height).toBeLessThan(3 * (girl?.height ?? 0))
    },
  )
  it('does not bend what is as low as the hand', () => {
    const dog = told('a boy feeding a dog').subjects.find((s) => s.kind === 'quadruped')
    expect(dog?.traits['lips']).toBeUndefined()
  })
})

it('a joey is in the pouch, unless it is said to be beside', () => {
  const inside = told('a kangaroo with a joey in her pouch').subjects
  expect(inside.map((s) => s.traits['pouch'])).toEqual(['full'])
  expect(told('a joey hopping next to a kangaroo').subjects).toHaveLength(2)
})

describe('who bathes', () => {
  it('lifts its trunk and sprays, if it is an elephant in the water', () => {
    const bathes = told('an elephant bathing in the river')
    expect(bathes.subjects[0]?.traits['sprays']).toBe('yes')
    expect(bathes.setting).toContain('wading')
    expect(told('an elephant walking by the river').subjects[0]?.traits['sprays']).toBeUndefined()
  })
  it('throws up water where the words say so', async () => {
    const triangles = async (prompt: string) => {
      const scene = await stageScene(
        parsePrompt(prompt, vocabulary),
        plainOptions(),
        emptyHost,
        boxActors,
      )
      return scene.mesh.triangles.length
    }
    const [stirs, still] = [
      await triangles('a dog splashing in the lake'),
      await triangles('a dog swimming in the lake'),
    ]
    expect(stirs).toBeGreaterThan(still + 10_000)
  }, 60_000)
})

it.each(['a swan swimming on a lake', 'a duck swimming in a pond', 'a goose swimming on a lake'])(
  '%s: only the belly is wet',
  async (prompt) => {
    const scene = await stageScene(
      parsePrompt(prompt, vocabulary),
      plainOptions(),
      emptyHost,
      prepareSubject,
    )
    const box = subjectBoxes(scene).get(1)
    if (!box) throw new Error('a bird expected')
    const wet = -box.low[1] / (box.high[1] - box.low[1])
    expect(wet).toBeGreaterThan(0.1)
    expect(wet).toBeLessThan(0.36)
  },
  60_000,
)

describe('small beasts', () => {
  it('wear hats on their heads, not on their backs', () => {
    const { subjects } = told('a hedgehog wearing a top hat')
    expect(subjects.map((s) => [s.form, s.wears.length])).toEqual([['hedgehog', 1]])
  })
  it('are found beside large ones', () => {
    const [mouse, elephant] = told('a mouse beside an elephant').subjects
    expect(mouse?.height).toBeGreaterThan(0.15 * (elephant?.height ?? 0))
    expect(told('a mouse in a field').subjects[0]?.height).toBeLessThan(0.1)
  })
  it('are shown with the top of what they stand on', () => {
    const stump = { low: [-0.4, 0, -0.4], high: [0.4, 0.5, 0.4] } as const
    const squirrel = { low: [-0.1, 0.5, -0.1], high: [0.1, 0.72, 0.1] } as const
    expect(topUnder(stump, squirrel)?.low[1]).toBeGreaterThan(0.3)
    expect(topUnder(squirrel, stump)).toBeNull()
  })
  it('eat bamboo that leans past their faces', () => {
    const bamboo = told('a panda eating bamboo').subjects.find((s) => s.form === 'bamboo')
    expect(bamboo?.traits['cut']).toBe('yes')
  })
})

describe('a hole that is dug', () => {
  it.each([
    ['a puppy digging a hole in the garden', 'earth'],
    ['two kids building a sandcastle while their dog digs a hole', 'sand'],
  ])('%s: a pit of %s before its paws', (prompt, of) => {
    const { subjects, relations } = told(prompt)
    const [beast, pit] = [
      subjects.find((s) => s.kind === 'quadruped'),
      subjects.find((s) => s.form === 'dug-heap'),
    ]
    expect(pit).toMatchObject({ art: null, traits: { of } })
    expect(pit?.height).toBeLessThan(beast?.height ?? 0)
    expect(subjects.some((s) => s.form === 'shovel' || s.noun === 'hole')).toBe(false)
    expect(relations).toContainEqual({ from: beast?.id, relation: 'facing', to: pit?.id })
  })

  it('is none in space', () => {
    expect(told('a black hole').subjects[0]?.form).not.toBe('dug-heap')
  })
})
