// Who only stands about in a room is seen from the knees up, who needs legs or shows clothes is whole, and out of doors all are.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { frameOf, viewOf } from './film-set.ts'
import { aboveKnees, losesFeet } from './knees.ts'
import { stageScene } from './stage-scene.ts'
import {
  boxActors,
  emptyHost,
  plainBrief,
  plainOptions,
  plainSubject,
  subjectBoxes,
} from './stage-test-set.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const man = plainSubject('s0', 'person', 'man', 1.8)
const box = { low: [-0.3, 0, -0.2], high: [0.3, 1.8, 0.2] } as const

/** Where the first subject falls on the picture, -1..1 upwards. */
const shown = async (prompt: string) => {
  const scene = await stageScene(
    parsePrompt(prompt, vocabulary),
    plainOptions(),
    emptyHost,
    boxActors,
  )
  const first = subjectBoxes(scene).get(1)
  if (!first) throw new Error('one expected')
  return frameOf(viewOf(scene.lens, 4 / 3), first)
}

describe('the knees', () => {
  it('are where a picture of a room may end', () => {
    expect(aboveKnees(plainBrief(), man, box).low[1]).toBeGreaterThan(0.3)
    expect(aboveKnees(plainBrief(), man, box).high).toEqual(box.high)
  })
  it('stay in it for who dances, shows shoes or is asked for whole', () => {
    expect(losesFeet(plainBrief(), { ...man, pose: 'dance' })).toBe(false)
    expect(losesFeet(plainBrief({ prompt: 'full body shot of a man' }), man)).toBe(false)
    expect(losesFeet(plainBrief(), { ...man, traits: { seat: 'chair' } })).toBe(false)
    const boots = plainSubject('s0', 'person', 'man', 1.8, {
      wears: [{ item: 'boots', color: null }],
    })
    expect(losesFeet(plainBrief({ prompt: 'a man in boots' }), boots)).toBe(false)
  })
  it('are cut in the kitchen and not in the park', async () => {
    const inside = await shown('a chef standing about in a kitchen with a pan')
    const outside = await shown('a man walking in the park')
    expect(outside.bottom).toBeGreaterThan(-1)
    expect(inside.top).toBeLessThan(1)
    expect(inside.top - inside.bottom).toBeGreaterThan(outside.top - outside.bottom)
  })
})
