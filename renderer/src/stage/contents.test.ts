// Containers fit what is in them, dishes carry heaps, tables stand under what people use, and the hero stays large.
import { describe, expect, it } from 'vitest'
import { inCompany } from './company.ts'
import { fitted } from './contents.ts'
import { frameOf, viewOf } from './film-set.ts'
import { served, servingOf } from './serving.ts'
import { stageScene } from './stage-scene.ts'
import {
  boxActors,
  emptyHost,
  plainBrief,
  plainOptions,
  plainSubject,
  relationOf,
  subjectBoxes,
} from './stage-test-set.ts'

const person = (id: string, more = {}) => plainSubject(id, 'person', 'man', 1.75, more)

describe('what is in a container', () => {
  it('is a fish smaller than its bowl of glass', () => {
    const fish = plainSubject('s0', 'fish', 'fish', 0.4)
    const bowl = plainSubject('s1', 'food', 'bowl', 0.1)
    const out = fitted(
      plainBrief({ subjects: [fish, bowl], relations: [relationOf('s0', 'in', 's1')] }),
    )
    expect(out.subjects[1]?.form).toBe('fishbowl')
    expect(out.subjects[0]?.height).toBeLessThan(0.5 * (out.subjects[1]?.height ?? 0))
  })
  it('is a bird with room over its head in a cage', () => {
    const bird = plainSubject('s0', 'bird', 'parrot', 0.4)
    const cage = plainSubject('s1', 'object', 'cage', 0.6)
    const out = fitted(
      plainBrief({ subjects: [bird, cage], relations: [relationOf('s0', 'in', 's1')] }),
    )
    expect(out.subjects[1]?.height).toBeGreaterThan(1.7 * 0.4)
  })
  it('goods on stone lie on a slab in a studio, wet where drops are said of them', () => {
    const bottle = plainSubject('s0', 'object', 'perfume-bottle', 0.12)
    const stone = plainSubject('s1', 'object', 'rock', 0.8)
    const drops = { ...plainSubject('s2', 'art', 'droplet', 0.08), noun: 'water-drop' }
    const out = fitted(
      plainBrief({
        subjects: [bottle, stone, drops],
        relations: [relationOf('s0', 'on', 's1'), relationOf('s0', 'with', 's2')],
      }),
    )
    expect(out.place).toBe('studio')
    expect(out.subjects.map((s) => s.id)).toEqual(['s0', 's1'])
    expect(out.subjects[0]?.traits['state']).toBe('wet')
    expect(out.subjects[1]?.height).toBeLessThan(0.1)
    expect(out.subjects[1]?.traits['shape']).toBe('ledge')
  })
  it('is a heap on a dish that belongs to it', () => {
    const apples = plainSubject('s0', 'food', 'apple', 0.08, { count: 4, traits: { in: 'basket' } })
    const [served0] = served(plainBrief({ subjects: [apples] })).subjects
    expect(served0?.count).toBe(1)
    const serving = served0 ? servingOf(served0) : null
    expect(serving?.container?.form).toBe('basket')
    expect(serving?.copies).toBeGreaterThan(4)
  })
  it('leaves no second dish behind when a relation names one', () => {
    const cherries = plainSubject('s0', 'food', 'grapes', 0.05, { count: 4 })
    const bowl = plainSubject('s1', 'food', 'bowl', 0.1)
    const out = served(
      plainBrief({ subjects: [cherries, bowl], relations: [relationOf('s0', 'in', 's1')] }),
    )
    expect(out.subjects.map((s) => s.id)).toEqual(['s0'])
    expect(out.relations).toEqual([])
  })
})

describe('hunters, browsers and riders', () => {
  it('carry prey smaller than themselves on the wing', () => {
    const eagle = plainSubject('s0', 'bird', 'eagle', 0.9, { pose: 'hold' })
    const fish = plainSubject('s1', 'fish', 'fish', 0.6)
    const out = fitted(
      plainBrief({ subjects: [eagle, fish], relations: [relationOf('s0', 'holding', 's1')] }),
    )
    expect(out.subjects[0]?.pose).toBe('fly')
    expect(out.subjects[1]?.height).toBeLessThan(0.4)
  })
  it('reach up to a tree of their own height', () => {
    const giraffe = plainSubject('s0', 'quadruped', 'giraffe', 5, { pose: 'eat' })
    const leaf = plainSubject('s1', 'plant', 'leaf', 0.2)
    const tree = plainSubject('s2', 'plant', 'tree', 9)
    const out = fitted(plainBrief({ subjects: [giraffe, leaf, tree] }))
    expect(out.subjects.map((s) => s.id)).toEqual(['s0', 's2'])
    expect(out.subjects[0]?.traits['browses']).toBe('yes')
    expect(out.subjects[1]?.height).toBeCloseTo(5.6)
  })
  it('take their mount to where they are', () => {
    const bicycle = plainSubject('s1', 'vehicle', 'bicycle', 1.1)
    const bridge = plainSubject('s2', 'building', 'bridge', 8)
    const relations = [relationOf('s0', 'on', 's2'), relationOf('s0', 'riding', 's1')]
    const out = inCompany(plainBrief({ subjects: [person('s0'), bicycle, bridge], relations }))
    expect(out.relations).toContainEqual(relationOf('s1', 'on', 's2'))
  })
})

describe('people indoors', () => {
  const board = plainSubject('s1', 'object', 'chess-board', 0.15)
  const facing = [relationOf('s0', 'facing', 's1')]
  it('play on a table', () => {
    const out = fitted(
      plainBrief({ subjects: [person('s0'), board], relations: facing, place: 'room' }),
    )
    expect(out.subjects.map((s) => s.form)).toEqual(['man', 'chess-board', 'table'])
    expect(out.relations).toContainEqual(relationOf('s1', 'on', 's1-table'))
  })
  it('need none outdoors', () => {
    const out = fitted(
      plainBrief({ subjects: [person('s0'), board], relations: facing, place: 'park' }),
    )
    expect(out.subjects).toHaveLength(2)
  })
})

describe('the lens', () => {
  it('keeps somebody by a house a third of the picture tall', async () => {
    const subjects = [person('s0'), plainSubject('s1', 'building', 'house', 5)]
    for (const seed of [1, 2, 3]) {
      const brief = plainBrief({
        subjects,
        relations: [relationOf('s0', 'beside', 's1')],
        place: 'meadow',
      })
      const scene = await stageScene(brief, plainOptions({ seed }), emptyHost, boxActors)
      const box = subjectBoxes(scene).get(1)
      if (!box) throw new Error('nobody on stage')
      const f = frameOf(viewOf(scene.lens, 640 / 480), box)
      expect((f.top - f.bottom) / 2).toBeGreaterThan(0.3)
    }
  }, 60_000)
  it('never stands inside the hero of a close picture', async () => {
    const camera = {
      shot: 'close-up',
      angle: null,
      focal: null,
      shallow: null,
      lens: 'macro',
      roll: null,
      side: null,
    } as const
    for (const form of ['elephant', 'cat']) {
      const subjects = [plainSubject('s0', 'quadruped', form, form === 'cat' ? 0.3 : 3)]
      const brief = plainBrief({ subjects, place: 'meadow', camera })
      const scene = await stageScene(brief, plainOptions(), emptyHost, boxActors)
      const box = subjectBoxes(scene).get(1)
      const { eye } = scene.lens
      const inside = [0, 1, 2].every(
        (a) => (eye[a] ?? 0) > (box?.low[a] ?? 0) && (eye[a] ?? 0) < (box?.high[a] ?? 0),
      )
      expect(inside).toBe(false)
    }
  }, 60_000)
})
