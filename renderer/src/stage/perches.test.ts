// Who sits has something to sit on, and who is out with somebody does as that one does.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { perched } from './perches.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const told = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const seats = (prompt: string, place: string): readonly string[] => {
  const brief = perched(told(prompt), place)
  return brief.subjects
    .filter((s) => s.kind === 'person')
    .map((s) => {
      const on = brief.relations.find((r) => r.from === s.id && r.relation === 'on')
      const seat = brief.subjects.find((o) => o.id === on?.to)?.noun
      return seat ?? s.traits['seat'] ?? (s.pose as string)
    })
}

describe('who sits', () => {
  it.each([
    ['an old man sitting in a park', 'park', ['bench']],
    ['a woman sitting on the beach', 'beach', ['floor']],
    ['two hikers resting on a mountain summit', 'mountain', ['seat-stone', 'seat-stone']],
    ['a woman sitting in the forest', 'forest', ['seat-log']],
    ['a couple sitting on a cliff watching the sunset', 'island', ['floor', 'floor']],
    ['a boy fishing with his father by a lake', 'lake', ['stool', 'stool']],
    ['a man fishing in a river', 'river', ['stand']],
    ['a robot sitting in a park', 'park', ['bench']],
    ['a tired runner resting on a track', 'stadium', ['floor']],
    ['two men sitting in an office', 'office', ['chair', 'chair']],
    ['children sitting in a circle in a meadow', 'meadow', Array(5).fill('floor')],
  ] as const)('%s', (prompt, place, expected) => {
    expect(seats(prompt, place)).toEqual(expected)
  })
  it('keeps the seat that was named, and a face stays a face', () => {
    expect(seats('a girl sitting on a swing in a park', 'park')).toEqual(['swing'])
    const face = told('a close-up portrait of a man sitting in a park')
    expect(perched(face, 'park')).toBe(face)
  })
  it('takes those beside along to the bench', () => {
    const brief = perched(told('an old man sitting beside a dog in a park'), 'park')
    const bench = brief.subjects.find((s) => s.noun === 'bench')
    expect(brief.relations.some((r) => r.from === bench?.id || r.to === bench?.id)).toBe(true)
    const dog = brief.subjects.find((s) => s.kind === 'quadruped')
    expect(brief.relations.some((r) => r.to === 's0' && r.from === dog?.id)).toBe(false)
  })
})

describe('companions', () => {
  it('walk, fish and ride as those do whom they are with', () => {
    const walk = told('a boy walking with his father')
    expect(walk.subjects.map((s) => s.pose)).toEqual(['walk', 'walk'])
    const fish = told('a boy fishing with his father by a lake')
    expect(fish.subjects.map((s) => s.held?.map((h) => h.form))).toEqual([
      ['fishing-rod'],
      ['fishing-rod'],
    ])
    const ride = told('a woman riding bikes with her son')
    const mounts = ride.relations.filter((r) => r.relation === 'riding').map((r) => r.to)
    expect(new Set(mounts).size).toBe(2)
    expect(ride.subjects.filter((s) => s.form === 'bicycle').every((s) => s.count === 1)).toBe(true)
  })
  it('only look on at what one has in hand', () => {
    const kite = told('a boy flying a kite with his dad')
    expect(kite.subjects.find((s) => s.noun === 'dad')?.pose).toBeNull()
  })
})
