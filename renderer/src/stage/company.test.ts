// People do together what the words say: each partner knows it, and things end up in the right hands.
import { describe, expect, it } from 'vitest'
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { inCompany, leashes } from './company.ts'
import { plainBrief } from './stage-test-set.ts'

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
): Brief => plainBrief({ subjects, relations })
const umbrella = subject('s2', { kind: 'object', form: 'umbrella', height: 0.95 })

describe('people in company', () => {
  it('sleep sitting in a chair, and lying on a bed', () => {
    const sleeper = subject('s0', { pose: 'sleep' })
    const on = (form: string) =>
      inCompany(
        brief(
          [sleeper, subject('s1', { kind: 'furniture', form })],
          [{ from: 's0', relation: 'on', to: 's1' }],
        ),
      ).subjects[0]
    expect(on('armchair')).toMatchObject({ pose: 'sit', traits: { asleep: 'yes' } })
    expect(on('bed')).toMatchObject({ pose: 'lie', traits: { action: 'abed' } })
  })
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
  it('sit who reads on a bench, and ride as the mount asks', () => {
    const bench = subject('s1', { kind: 'furniture', form: 'bench', height: 0.85 })
    const on: BriefRelation = { from: 's0', relation: 'on', to: 's1' }
    const reader = inCompany(brief([subject('s0', { pose: 'read' }), bench], [on]))
    expect(reader.subjects[0]?.traits['seat']).toBe('bench')
    const bicycle = subject('s1', { kind: 'vehicle', form: 'bicycle', height: 1 })
    const ride: BriefRelation = { from: 's0', relation: 'riding', to: 's1' }
    const rider = inCompany(brief([subject('s0', { pose: 'ride' }), bicycle], [ride]))
    expect(rider.subjects[0]?.traits['mount']).toBe('bicycle')
  })
  it('put the ball at the foot that kicks it, and a fist to the bag', () => {
    const ball = subject('s1', { kind: 'object', form: 'ball', height: 0.22 })
    const front: BriefRelation = { from: 's0', relation: 'front', to: 's1' }
    const player = inCompany(brief([subject('s0', { pose: 'kick' }), ball], [front]))
    expect(player.relations).toEqual([{ from: 's1', relation: 'front', to: 's0' }])
    expect(player.subjects[1]?.traits['at']).toBe('footRight')
    const bag = subject('s1', { kind: 'object', form: 'punching-bag', height: 1.6 })
    const boxer = inCompany(brief([subject('s0', { pose: 'kick' }), bag], [front]))
    expect(boxer.relations[0]?.relation).toBe('facing')
    expect(boxer.subjects[0]?.traits['action']).toBe('punch')
  })
  it('seat two at a chess board on either side', () => {
    const board = subject('s1', { kind: 'object', form: 'chess-board', height: 0.1 })
    const out = inCompany(
      brief(
        [subject('s0', { count: 2, pose: 'play' }), board],
        [{ from: 's0', relation: 'facing', to: 's1' }],
      ),
    )
    expect(out.subjects.filter((s) => s.kind === 'person').map((s) => s.pose)).toEqual([
      'sit',
      'sit',
    ])
    expect(out.subjects.map((s) => s.traits['side']).filter(Boolean)).toEqual(['left', 'right'])
  })
  it('seat two at a chess board on the benches that are named, in a park', () => {
    const board = subject('s1', { kind: 'object', form: 'chess-board', height: 0.1 })
    const bench = subject('s2', { kind: 'furniture', form: 'bench', noun: 'park-bench' })
    const out = inCompany(
      brief(
        [subject('s0', { count: 2, pose: 'play' }), board, bench],
        [{ from: 's0', relation: 'on', to: 's2' }],
      ),
    )
    expect(out.subjects.filter((s) => s.form === 'chair')).toEqual([])
    expect(out.subjects.filter((s) => s.form === 'bench').map((s) => s.traits['side'])).toEqual([
      'left',
      'right',
    ])
    expect(out.place).toBe('park')
  })
  it('wrap who sits under a blanket in it', () => {
    const blanket = subject('s1', { kind: 'object', form: 'blanket', height: 0.03 })
    const out = inCompany(
      brief([subject('s0'), blanket], [{ from: 's0', relation: 'under', to: 's1' }]),
    )
    expect(out.subjects.map((s) => s.wears.map((w) => w.item))).toEqual([['blanket-tent']])
    expect(out.place).toBe('bedroom')
  })
  it('are all on the sofa when one of a row is, the four closer than two', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => subject(id))
    const sofa = subject('s', { kind: 'furniture', form: 'sofa', noun: 'sofa', height: 0.85 })
    const { subjects, relations } = inCompany(
      brief(
        [...four, sofa],
        [
          { from: 'a', relation: 'on', to: 's' },
          { from: 'b', relation: 'beside', to: 'a' },
          { from: 'c', relation: 'beside', to: 'b' },
          { from: 'd', relation: 'beside', to: 'c' },
        ],
      ),
    )
    expect(relations.filter((r) => r.relation === 'on' && r.to === 's')).toHaveLength(4)
    expect(subjects.filter((s) => s.pose === 'sit')).toHaveLength(4)
    const berths = subjects.filter((s) => s.kind === 'person').map((s) => Number(s.traits['berth']))
    expect(Math.max(...berths)).toBeLessThan(1.3)
    expect(new Set(berths).size).toBe(4)
  })
  it('leave alone those who only stand near each other', () => {
    const asked = brief(
      [subject('s0'), subject('s1')],
      [{ from: 's1', relation: 'behind', to: 's0' }],
    )
    expect(inCompany(asked)).toEqual(asked)
  })
})
