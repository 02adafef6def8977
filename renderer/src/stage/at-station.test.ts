// Emergency vehicles stand before their own building, which fills the picture instead of ending a street.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import type { Brief } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { frameOf, viewOf } from './film-set.ts'
import { rolesOf } from './role.ts'
import { stageScene } from './stage-scene.ts'
import { boxActors, emptyHost, plainOptions, subjectBoxes } from './stage-test-set.ts'
import { prepareSubject } from './subject/prepare.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief

describe('a station', () => {
  it.each([
    ['a fire engine parked in front of the fire station', 'fire-station', 1],
    ['a police car outside the police station', 'police-station', 1],
    ['an ambulance outside a hospital', 'hospital', 1],
    ['firefighters in front of the fire station', 'fire-station', 3],
    ['a fire station with big red doors', 'fire-station', 0],
  ])('is a whole front with those who serve there before it: %s', async (prompt, form, many) => {
    const brief = staged(prompt)
    const at = brief.subjects.findIndex((s) => s.form === form)
    expect(brief.place).toBe('street')
    expect(brief.subjects).toHaveLength(many + 1)
    const actors = await Promise.all(
      brief.subjects.map((s) => boxActors(s, { seed: 1, riding: false, coarse: 1 }, emptyHost)),
    )
    expect(rolesOf(brief, actors, 'street')[at]).toBe('main')
    const places = brief.subjects.filter((_, i) => i !== at).map((s) => s.traits['works'])
    expect(new Set(places).size).toBe(many)
  })

  it('is seen behind its engine, wider than it', async () => {
    const brief = parsePrompt('a fire engine parked in front of the fire station', vocabulary)
    const scene = await stageScene(brief, plainOptions(), emptyHost, prepareSubject)
    const boxes = subjectBoxes(scene)
    const view = viewOf(scene.lens, 4 / 3)
    const [engine, station] = [boxes.get(1), boxes.get(2)]
    if (!engine || !station) throw new Error('two subjects expected')
    const [a, b] = [frameOf(view, engine), frameOf(view, station)]
    expect(b.right - b.left).toBeGreaterThan(0.9)
    expect(a.right - a.left).toBeGreaterThan(0.45)
    expect(a.near).toBeLessThan(b.near)
  })

  it('leaves whoever works inside there', () => {
    expect(staged('two detectives at a desk in a police station').place).not.toBe('street')
  })
})
