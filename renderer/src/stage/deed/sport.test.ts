// Games, races and care: what they bring to the stage and how those stand who do them.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../../node/art-shelf.ts'
import { parsePrompt } from '../../prompt/parse.ts'
import { createVocabulary } from '../../prompt/vocabulary.ts'
import { unfold } from '../unfold.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const staged = (prompt: string) => unfold(parsePrompt(prompt, vocabulary)).brief
const actions = (prompt: string) =>
  staged(prompt)
    .subjects.filter((s) => s.kind === 'person')
    .map((s) => s.traits['action'])

describe('games and races', () => {
  it.each(['two men arm wrestling', 'two women arm wrestling in a bar'])(
    'seats both at a small table: %s',
    (prompt) => {
      expect(actions(prompt)).toEqual(['armwrestle', 'armwrestle'])
      expect(staged(prompt).subjects.map((s) => s.form)).toContain('bar-table')
    },
  )

  it('breaks the tape under the banner, on a track', () => {
    const brief = staged('a runner crossing the finish line')
    expect(brief.place).toBe('stadium')
    expect(brief.subjects.map((s) => s.noun)).toContain('finish-gate')
    expect(staged('a runner in a park').subjects.map((s) => s.noun)).not.toContain('finish-gate')
  })

  it('skips over a rope that goes from hand to hand', () => {
    const { subjects } = staged('a girl jumping rope')
    expect(subjects.map((s) => s.form)).toEqual(['girl'])
    expect(subjects[0]?.wears.map((w) => w.item)).toContain('skip-rope')
  })

  it.each(['a golfer swinging a club', 'a man playing golf at sunset'])(
    'golfs on the course, the ball on its tee: %s',
    (prompt) => {
      const brief = staged(prompt)
      expect(brief.place).toBe('meadow')
      expect(brief.setting).toContain('golf-course')
      expect(brief.setting.filter((w) => /night|^club$/.test(w))).toEqual([])
      expect(actions(prompt)).toEqual(['golf'])
      expect(brief.subjects.map((s) => s.noun)).toContain('golf-ball')
    },
  )

  it('leaves a club without golf a place to dance', () => {
    expect(staged('people dancing in a club').setting).not.toContain('golf-course')
  })
})

describe('care', () => {
  it('paints nails at a table and brings no iron ones', () => {
    const { subjects } = staged('a woman painting her nails')
    expect(subjects[0]?.traits['action']).toBe('nails')
    expect(subjects.some((s) => s.noun === 'nail')).toBe(false)
  })

  it('kneels by a bicycle whose tyre is flat', () => {
    const { subjects, relations } = staged('a cyclist with a flat tire')
    expect(subjects.find((s) => s.kind === 'person')?.pose).toBe('kneel')
    expect(relations.some((r) => r.relation === 'riding')).toBe(false)
  })

  it.each(['a hacker at his desk', 'a gamer playing a video game'])(
    'sits at a screen seen from the side: %s',
    (prompt) => {
      const { subjects } = staged(prompt)
      expect(subjects.map((s) => s.form)).toEqual(expect.arrayContaining(['chair', 'computer']))
      expect(Number(subjects[0]?.traits['turn'])).toBeGreaterThan(1)
    },
  )
})

describe('beasts in their own way', () => {
  it('slides a penguin on its belly, and stands others', () => {
    const slides = (prompt: string) => staged(prompt).subjects[0]?.traits['slides']
    expect(slides('a penguin sliding on its belly')).toBe('yes')
    expect(slides('a penguin on an iceberg')).toBeUndefined()
  })

  it('winds a dragon about the axis of its tower', () => {
    const { subjects } = staged('a dragon curled around a tower')
    const [dragon, tower] = subjects
    expect(dragon?.traits['coils']).toBe('yes')
    expect(dragon?.height).toBeLessThan(tower?.height ?? 0)
    expect(staged('a dragon flying around a tower').subjects[0]?.traits['coils']).toBeUndefined()
  })

  it('fords a river with a jeep, and drives beside it otherwise', () => {
    expect(staged('a jeep crossing a river').setting).toContain('wading')
    expect(staged('a jeep beside a river').setting).not.toContain('wading')
  })

  it('shows the pack of who is said to carry one', () => {
    const turn = (prompt: string) => Math.abs(Number(staged(prompt).subjects[0]?.traits['turn']))
    expect(turn('a hiker with a backpack')).toBeGreaterThan(1.6)
    expect(turn('a hiker on a mountain')).toBeNaN()
  })
})
