// The catalogue is whole: every public id, a sentence each, older ids, and the motions without an end frame.
import { expect, test } from 'vitest'
import {
  defaultMotionId,
  defaultStyleId,
  findMotion,
  findStyle,
  motionEntries,
  motions,
  styleEntries,
  styles,
} from './catalogue.ts'
import motionSentences from './dop-motion-sentences.json' with { type: 'json' }
import motionFacts from './dop-motions.json' with { type: 'json' }
import styleSentences from './soul-style-sentences.json' with { type: 'json' }

test('106 styles and 121 motions, each id once, each with a sentence of its own', () => {
  expect(styles).toHaveLength(106)
  expect(motions).toHaveLength(121)
  for (const shelf of [styles, motions]) {
    expect(new Set(shelf.map(({ id }) => id)).size).toBe(shelf.length)
    expect(new Set(shelf.map(({ description }) => description)).size).toBe(shelf.length)
    for (const { description } of shelf) expect(description).toMatch(/^[A-Z0-9].*\.$/)
  }
  expect(Object.keys(styleSentences)).toHaveLength(106)
  expect(Object.keys(motionSentences)).toHaveLength(121)
})

test('the defaults are both called General', () => {
  expect(findStyle(defaultStyleId)?.name).toBe('General')
  expect(findMotion(defaultMotionId)?.name).toBe('General')
})

test('the 15 motions that take no end frame', () => {
  const names = motions.filter(({ startEndFrame }) => !startEndFrame).map(({ name }) => name)
  expect(names.sort()).toEqual([
    'Abstract',
    'Angel Wings',
    'Bloom Mouth',
    'Fire Breathe',
    'Floating Fish',
    'Flood',
    'Floral Eyes',
    'Garden Bloom',
    'Glowing Fish',
    'Head Off',
    'Innerlight',
    'Jelly Drift',
    'Paint Splash',
    'Super 8MM',
    'VHS',
  ])
})

test('older ids find the motion of the same name', () => {
  expect(motionFacts.legacy_consumer_site_ids).toHaveLength(12)
  for (const { legacy_id, name } of motionFacts.legacy_consumer_site_ids) {
    expect(findMotion(legacy_id)?.name).toBe(name)
    expect(findMotion(legacy_id)?.id).not.toBe(legacy_id)
  }
})

test('listings carry the wire’s names and only previews that exist', () => {
  const only = (shelf: string, id: string) =>
    id === defaultStyleId ? `/${shelf}/${id}.webp` : null
  expect(styleEntries(only).find(({ id }) => id === defaultStyleId)).toEqual({
    id: defaultStyleId,
    name: 'General',
    description: 'No preset look: the prompt alone decides.',
    preview_url: `/styles/${defaultStyleId}.webp`,
  })
  expect(motionEntries(only)[0]).toEqual({
    id: 'ea035f68-b350-40f1-b7f4-7dff999fdd67',
    name: '360 Orbit',
    description: 'The camera travels once around the subject on a full circle.',
    preview_url: null,
    start_end_frame: true,
  })
})
