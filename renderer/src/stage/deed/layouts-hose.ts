// Who has a hose: braced and sideways, the jet at the foot of what burns.
import type { BriefRelation } from '../../prompt/brief.ts'
import { castOf, doing, type Layout, restaged, tie, tool } from './cast.ts'

const douses = /\b(put(s|ting)? out|extinguish\w*|dous\w*|fight(s|ing)?|battl\w*|spray\w*)\b/i

/** Who puts out a fire has a hose, and its jet goes to the foot of flames as high as a man. */
export const putOut: Layout = ({ brief, doers }) => {
  const [who] = doers
  const fire = brief.subjects.find((s) => s.form === 'fire' && s.kind !== 'person')
  if (!who || who.count > 1 || !fire || !/fire-?(fighter|man|woman)/.test(who.noun)) return null
  if (!douses.test(brief.prompt)) return null
  const hose = (who.held ?? []).find((h) => h.form === 'hose') ?? tool('hose', 0.5, '')
  const blaze = { ...fire, count: 1, height: Math.max(1.5, Math.min(fire.height, 2)) }
  const worker = doing(who, { action: 'brace', works: '2.15,0,0.4', turn: '-1.15' }, 'stand', [
    hose,
  ])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [{ ...blaze, traits: { ...blaze.traits, turn: '0' } }],
    ties: [tie(worker.id, blaze.id)],
    place: 'street',
  })
}

/** A hose is held braced and sideways, so that its jet is seen against what is behind. */
export const hosing: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who?.held?.some((h) => h.form === 'hose')) return null
  const pose = who.pose === 'walk' || who.pose === 'run' ? who.pose : 'stand'
  const burns = brief.relations.find(
    (r) =>
      r.from === who.id &&
      r.relation === 'front' &&
      brief.subjects.some((s) => s.id === r.to && s.traits['state'] === 'burning'),
  )
  // At what burns, if that is there: it stands where the jet goes.
  const worker = doing(who, { action: 'brace', ...(burns ? {} : { turn: '-1.15' }) }, pose)
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (s === who ? worker : s)),
    relations: brief.relations.map(
      (r): BriefRelation => (r === burns ? { ...r, relation: 'facing' } : r),
    ),
  }
}
