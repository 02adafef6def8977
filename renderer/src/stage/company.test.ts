// People do together what the words say: each partner knows it, and things end up in the right hands.
import { describe, expect, it } from 'vitest'
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { inCompany, leashes } from './company.ts'

const subject = (id: string, part: Partial<BriefSubject> = {}): BriefSubject => ({
  id,
  noun: part.form ?? 'man',
  kind: 'person',
  form: 'man',
  art: null,
  count: 1,
  height: 1.75,
  colors: [],
  material: null,
  pose: null,
  wears: [],
  holds: [],
  traits: {},
  ...part,
})
const brief = (
  subjects: readonly BriefSubject[],
  relations: readonly BriefRelation[] = [],
): Brief => ({
  prompt: '',
  subjects,
  relations,
  place: null,
  setting: [],
  time: null,
  weather: null,
  season: null,
  light: [],
  mood: [],
  palette: [],
  camera: { shot: null, angle: null, focal: null, shallow: null, lens: null },
  medium: [],
  excluded: [],
  unknown: [],
})
const umbrella = subject('s2', { kind: 'object', form: 'umbrella', height: 0.95 })

describe('people in company', () => {
  it('turn two dancers into a pair that face each other', () => {
    const pair = { gender: 'mixed' }
    const out = inCompany(brief([subject('s0', { count: 2, pose: 'dance', traits: pair })]))
    expect(
      out.subjects.map((s) => [s.form, s.count, s.traits['together'], s.traits['partner']]),
    ).toEqual([
      ['man', 1, 'dance', 'left'],
      ['woman', 1, 'dance', 'right'],
    ])
    expect(out.relations).toEqual([{ from: 's0b', relation: 'facing', to: 's0' }])
  })
  it('put the umbrella that two stand under into one hand', () => {
    const hug = { pair: 'couple' }
    const out = inCompany(
      brief(
        [subject('s0', { traits: hug }), subject('s1', { traits: hug }), umbrella],
        [
          { from: 's0', relation: 'under', to: 's2' },
          { from: 's1', relation: 'under', to: 's2' },
        ],
      ),
    )
    expect(out.subjects.map((s) => s.id)).toEqual(['s0', 's1'])
    expect(out.subjects.map((s) => s.held?.map((h) => h.form) ?? [])).toEqual([['umbrella'], []])
    expect(out.subjects[1]?.traits['together']).toBe('close')
  })
  it('seat a drummer behind a whole kit', () => {
    const drum = subject('s1', { kind: 'object', form: 'drum', height: 0.5 })
    const out = inCompany(
      brief(
        [subject('s0', { noun: 'drummer', pose: 'play' }), drum],
        [{ from: 's0', relation: 'facing', to: 's1' }],
      ),
    )
    expect(out.subjects[0]?.pose).toBe('sit')
    expect(out.subjects[1]?.form).toBe('drum-kit')
    expect(out.relations[0]?.relation).toBe('behind')
  })
  it('leash the dog that is walked, and no other', () => {
    const dog = subject('s1', { kind: 'quadruped', form: 'dog', height: 0.6 })
    const beside: BriefRelation = { from: 's0', relation: 'beside', to: 's1' }
    expect(leashes(brief([subject('s0', { pose: 'walk' }), dog], [beside]))).toEqual([
      { holder: 's0', flyer: 's1' },
    ])
    expect(leashes(brief([subject('s0', { pose: 'sit' }), dog], [beside]))).toEqual([])
  })
  it('leave alone those who only stand near each other', () => {
    const asked = brief(
      [subject('s0'), subject('s1')],
      [{ from: 's1', relation: 'behind', to: 's0' }],
    )
    expect(inCompany(asked)).toEqual(asked)
  })
})
