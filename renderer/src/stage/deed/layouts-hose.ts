// Who has a hose: braced and sideways, the jet at the foot of what burns.
import type { BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, type Layout, prop, restaged, singles, tie, tool } from './cast.ts'

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

const onFire =
  /\b(burning|blazing|flaming) ([a-z]+ )?(house|home|building|barn|cottage|skyscraper|warehouse|apartment|tower|factory|shop)s?\b|\b(house|home|building|barn|apartment|warehouse|factory) (fire|on fire|in flames|ablaze)\b|\bfire (in|at) (a|an|the) ([a-z]+ )?(house|home|building|barn|apartment|warehouse|factory)\b/i
const fireman = /fire-?(fighter|man|woman|men)/

/** Firefighters at a house that burns: they stand before it, near, their jets on its flames. */
export const atHouseFire: Layout = ({ brief }) => {
  const crew = brief.subjects.filter((s) => s.kind === 'person' && fireman.test(s.noun))
  const [who] = crew
  if (!who || !onFire.test(brief.prompt) || /\b(carry|rescu|sav|ladder)/i.test(brief.prompt))
    return null
  const own = brief.subjects.find((s) => s.kind === 'building')
  const house = prop(`${who.id}-house`, {
    noun: 'house',
    form: 'house',
    colors: own?.colors ?? [],
    ...(own ? { noun: own.noun, form: own.form } : {}),
    kind: 'building',
    height: Math.min(6.5, own?.height ?? 5.6),
    traits: { ...own?.traits, state: 'burning', turn: '0.3' },
  })
  const posts = [
    ['2.3,0,5.6', '-2.15'],
    ['-2.9,0,5.2', '2.3'],
    ['3.6,0,4.4', '-2.2'],
  ] as const
  const workers = crew
    .flatMap((s) => singles(s, 3))
    .slice(0, posts.length)
    .map((s, i): BriefSubject => {
      const [works, turn] = posts[i] ?? posts[0]
      const hose = tool('hose', 0.5, '')
      return doing(s, { action: 'brace', works, turn }, 'stand', [{ ...hose, id: `${s.id}-hose` }])
    })
  const out = restaged(brief, {
    cast: new Map(crew.map((s) => [s.id, s === who ? workers : []])),
    more: [house],
    gone: brief.subjects
      .filter((s) => s.kind === 'building' || s.form === 'fire' || /water|hose/.test(s.noun))
      .map((s) => s.id),
    ties: workers.map((s) => tie(s.id, house.id)),
  })
  const open = brief.place !== null && !/^(room|lake|river)$/.test(brief.place)
  return {
    ...out,
    place: open ? brief.place : 'village',
    setting: out.setting.filter(
      (w) => !/^(water|lake|river|house|building|home|fire|burning)$/.test(w),
    ),
  }
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
