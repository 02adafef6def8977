// Is a picture taken at the set that its subject belongs to, unless the words name another?
import { describe, expect, it } from 'vitest'
import type { Brief } from '../prompt/brief.ts'
import { parsePrompt } from '../prompt/parse.ts'
import { createVocabulary } from '../prompt/vocabulary.ts'
import { asksForCoast } from './environment/coast-road.ts'
import { unfold } from './unfold.ts'

const vocabulary = createVocabulary([])
const staged = (prompt: string): Brief => unfold(parsePrompt(prompt, vocabulary)).brief

describe('sets of their own', () => {
  it.each([
    ['a circus acrobat', 'stage', 'circus-ring'],
    ['an elephant in a circus', 'stage', 'circus-ring'],
    ['a matador', 'stadium', 'bull-ring'],
    ['a bull fight arena', 'stadium', 'bull-ring'],
    ['a painter in his studio', 'room', 'painters-studio'],
    ['a minotaur in a labyrinth', 'garden', 'labyrinth'],
    ['a barber cutting hair', 'room', 'barber-shop'],
    ['a laundromat at night', 'room', 'laundromat'],
    ['a skateboarder doing a trick', 'park', 'skatepark'],
    ['a hedge maze', 'garden', 'maze'],
  ])('%s', (prompt, place, setting) => {
    const brief = staged(prompt)
    expect(brief.place).toBe(place)
    expect(brief.setting).toContain(setting)
  })
  it('leaves who is elsewhere where the words put them', () => {
    expect(staged('a skateboarder on a city street').place).toBe('street')
    expect(staged('a painter in a meadow').setting).not.toContain('painters-studio')
    expect(staged('a football stadium').setting).not.toContain('bull-ring')
  })
  it('shows the bull of a bullfight that names nobody', () => {
    expect(staged('a bullfight').subjects.map((s) => s.form)).toEqual(['bull'])
  })
  it('paints at an easel, brush in hand', () => {
    const { subjects, relations } = staged('a painter in his studio')
    expect(subjects.map((s) => s.form)).toContain('easel')
    expect(subjects[0]?.held?.map((h) => h.form)).toContain('paintbrush')
    expect(relations[0]?.to).toBe(subjects[1]?.id)
  })
  it('runs a coastal road along the sea', () => {
    const sea = (prompt: string) => asksForCoast({ brief: staged(prompt) } as never)
    expect(staged('coastal road at sunset').place).toBe('road')
    expect(sea('coastal road at sunset')).toBe(true)
    expect(sea('a desert road')).toBe(false)
  })
  it('hangs a cable car, but runs that of a street on rails', () => {
    expect(staged('a cable car over a valley').subjects[0]?.form).toBe('cable-car')
    expect(staged('a cable car on a steep city street').subjects[0]?.form).toBe('tram')
  })
  it('shows the tree whose petals fall', () => {
    expect(staged('cherry blossom petals falling').subjects.map((s) => s.form)).toEqual([
      'cherry-tree',
    ])
  })
  it('looks a roaring beast in the face', () => {
    expect(staged('a lion roaring').camera.shot).toBe('portrait')
    expect(staged('a lion sleeping').camera.shot).toBe(null)
  })
  it('sits a meditating samurai on a boulder, not in the air', () => {
    const { subjects, relations } = staged('a samurai meditating under a waterfall')
    expect(subjects.map((s) => s.noun)).toContain('flat-rock')
    expect(relations).toContainEqual(expect.objectContaining({ from: subjects[0]?.id }))
  })
  it('lays a birthday table, and spreads what cookies are baked with', () => {
    const nouns = (prompt: string) => staged(prompt).subjects.map((s) => s.noun)
    expect(nouns("a boy's birthday party with a cake")).toContain('party-table')
    expect(nouns('a grandmother baking cookies')).toContain('baking-things')
  })
  it('puts on a roof what is on the roof', () => {
    const { subjects, relations } = staged('a surfboard on a car roof')
    const [board, car] = subjects
    expect(relations).toContainEqual({ from: board?.id, relation: 'on', to: car?.id })
  })
})
