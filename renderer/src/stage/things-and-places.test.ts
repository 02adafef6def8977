// Landmarks, topiary, giants, mirrors, boards, doors, prints, webs and snow are staged as the words mean them.
import { expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import type { Actor } from './actor.ts'
import { rolesOf } from './role.ts'
import type { Mesh } from './scene.ts'
import { saysSnow, snowCovered, snowLies } from './snow-cover.ts'
import { stageActor } from './stage-actor.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief
const nouns = (brief: Brief): string[] => brief.subjects.map((s) => s.noun)
const box = { low: [-1, 0, -1], high: [1, 60, 1], anchors: {} } as unknown as Actor
const rolesIn = (brief: Brief): readonly string[] =>
  rolesOf(
    brief,
    brief.subjects.map(() => box),
    brief.place ?? '',
  )

it('a landmark named after the street closes the street, one named first is the picture', () => {
  expect(rolesIn(staged('a Paris street with the Eiffel Tower'))).toEqual(['far'])
  expect(rolesIn(staged('a narrow street leading to a castle'))).toEqual(['far'])
  expect(rolesIn(staged('the Eiffel Tower in Paris at night'))).toEqual(['main'])
})

it('hedge animals are of leaves, each of its own kind, in a garden', () => {
  for (const prompt of ['a garden with hedge animals', 'topiary animals']) {
    const brief = staged(prompt)
    expect(brief.place).toBe('garden')
    expect(new Set(brief.subjects.map((s) => s.form)).size).toBe(3)
    expect(brief.subjects.every((s) => s.material === 'leaves' && s.height >= 1.3)).toBe(true)
  }
  const [rabbit] = staged('a hedge shaped like a rabbit').subjects
  expect([rabbit?.form, rabbit?.material]).toEqual(['rabbit', 'leaves'])
})

it('giants are as tall as those who meet them', () => {
  const tall = (prompt: string, noun: string): number =>
    staged(prompt).subjects.find((s) => s.noun === noun)?.height ?? 0
  expect(tall('a man next to a giant snail', 'snail')).toBeGreaterThan(1.7)
  expect(tall('a man next to a snail', 'snail')).toBeLessThan(0.5)
})

it.each([
  ['a woman brushing her hair in front of the bathroom mirror', 'wash-stand', 'room'],
  ['a girl at the mirror in her bedroom', 'stand-mirror', 'bedroom'],
  ['a detective studying a map on the wall', 'wall-board', 'room'],
  ['a child drawing with chalk on the pavement', 'ground-drawing', 'street'],
  ['a delivery man at the front door', 'house-door', 'garden'],
])('%s', (prompt, thing, place) => {
  const brief = staged(prompt)
  expect(nouns(brief)).toContain(thing)
  expect(brief.place).toBe(place)
})

it('who peeks out of something is in it, side by side and no higher than half of them over the rim', () => {
  const brief = staged('raccoons peeking out of a trash can')
  const raccoons = brief.subjects.filter((s) => s.noun === 'raccoon')
  expect(raccoons).toHaveLength(3)
  expect(new Set(raccoons.map((s) => s.traits['works'])).size).toBe(3)
  const can = brief.subjects.find((s) => s.noun === 'trash-can')
  for (const s of raccoons)
    expect(Number(s.traits['works']?.split(',')[1])).toBeGreaterThan((can?.height ?? 9) - s.height)
  expect(nouns(staged('a puppy peeking out of a cardboard box'))).toContain('open-box')
})

it('prints lie flat and lead away, and a spider is in its web', () => {
  const [prints] = staged('footprints in the sand').subjects
  const actor = stageActor(prints as BriefSubject, staged('footprints in the sand'), 7)
  expect(actor?.low[2]).toBeLessThan(-2)
  const brief = staged('a spider in its web')
  expect(nouns(brief)).toEqual(['web'])
  expect(brief.subjects[0]?.traits['spider']).toBe('yes')
})

it('a snowman wears its hat and scarf', () => {
  expect(nouns(staged('a snowman wearing sunglasses, a hat and a scarf'))).toEqual(['snowman'])
})

it('snow is meant by a snowy street, not by a snow leopard', () => {
  expect(saysSnow('a snowy street at night')).toBe(true)
  expect(saysSnow('a snow covered bench')).toBe(true)
  expect(saysSnow('a snow leopard on a rock')).toBe(false)
  expect(saysSnow('a snowy owl on a fence')).toBe(false)
  const around = { place: 'street', time: 'night', weather: 'clear', season: 'winter' } as const
  expect(snowLies(staged('a snowy street'), around)).toBe(true)
  expect(snowLies(staged('a snowy street'), { ...around, place: 'room' })).toBe(false)
})

it('what looks up is snowed over, walls, people and swept ground are not', () => {
  // One triangle looking up, one to the side, one up on a person, one up and swept.
  const up = [0, 1, 0, 0, 1, 0, 0, 1, 0]
  const mesh: Mesh = {
    positions: new Float32Array(36),
    normals: Float32Array.from([...up, 1, 0, 0, 1, 0, 0, 1, 0, 0, ...up, ...up]),
    uvs: new Float32Array(24),
    colors: new Float32Array(36).fill(0.3),
    triangles: Int32Array.from([0, 1, 2, 0, 3, 4, 5, 0, 6, 7, 8, 0, 9, 10, 11, 1]),
    objects: Uint16Array.from([0, 0, 1, 0]),
  }
  const matte = { surface: 'matte', roughness: 0.8, emission: [0, 0, 0] }
  const out = snowCovered(mesh, {
    materials: [matte, matte, matte] as never,
    snow: 2,
    clear: new Set([1]),
    brief: staged('a woman in the snow'),
    spots: [{ subject: 0 }] as never,
  })
  expect([3, 7, 11, 15].map((i) => out.triangles[i])).toEqual([2, 0, 0, 1])
  expect(out.colors[(out.triangles[0] ?? 0) * 3]).toBe(1)
  expect(out.colors[9]).toBeCloseTo(0.3)
})
