// Those who speak before others and those who travel: a speech at a lectern, a teacher before a class, a passenger at the window.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import { castOf, doing, fixed, type Layout, prop, restaged, seatedOn, tie } from './cast.ts'

const speaks =
  /\b(giv(e|es|ing)|deliver(s|ing)?|mak(es|ing)|hold(s|ing)?) (an?|the|his|her|its|their)( [a-z]+)? (speech|lecture|talk|sermon|address|toast speech)\b|\b(at|behind) (an?|the) (lectern|podium|rostrum)\b|\bpublic speaking\b/i

/** Whoever gives a speech stands behind a lectern with microphones, beast or man. */
export const atLectern = (brief: Brief): Brief => {
  const who = brief.subjects.find((s) => /^(person|quadruped|bird|object)$/.test(s.kind))
  if (!who || who.count > 1 || who !== brief.subjects[0] || !speaks.test(brief.prompt)) return brief
  const rest = brief.subjects.filter(
    (s) => s === who || !/lectern|podium|rostrum|^microphone$/.test(`${s.noun}`),
  )
  const gone = brief.subjects.filter((s) => !rest.includes(s)).map((s) => s.id)
  const desk = fixed(who, 'lectern', who.height * (who.kind === 'person' ? 0.62 : 0.5))
  const back = (who.kind === 'quadruped' ? 0.42 : 0.24) * who.height
  const traits = { works: `0,0,${(-back).toFixed(2)}`, turn: '0', mouth: 'open' }
  const speaker =
    who.kind === 'person'
      ? doing(who, { ...traits, deed: 'speak' }, 'point', [])
      : {
          ...who,
          pose: who.kind === 'bird' ? null : who.pose,
          traits: { ...who.traits, ...traits },
          holds: [],
        }
  const { held: _held, ...bare } = speaker
  // A podium that is spoken from is no studio's.
  const place = who.kind === 'person' && brief.place === 'studio' ? null : brief.place
  const out = restaged(
    { ...brief, place },
    {
      cast: castOf([bare]),
      more: [desk],
      gone,
      ties: [tie(who.id, desk.id)],
      ...(who.kind === 'person' ? { place: 'stage' as const } : {}),
    },
  )
  return {
    ...out,
    subjects: out.subjects.map((s) =>
      s.id === desk.id ? { ...s, traits: { ...s.traits, turn: '0.3' } } : s,
    ),
  }
}

const before =
  /\b(in front of|before|teach(es|ing)?|facing|with|to|addresse?s?|at the head of|explain\w*)\b[^.]*\b(class|students|pupils|children|kids|schoolchildren|school children)\b|\bteaching\b/i
const woolens = ['#c8403a', '#2f6aa8', '#e0a82c', '#3f8a4a', '#8a4a9a', '#e07a8a'] as const

/** A teacher stands at the board, the class at desks before it, seen over their shoulders. */
export const beforeClass: Layout = ({ brief, doers }) => {
  const [who] = doers
  const place = brief.place ?? 'classroom'
  if (!who || who.count > 1 || !/^(classroom|room)$/.test(place)) return null
  if (!before.test(brief.prompt)) return null
  const grown = /\b(university|college|adult|professor|lectur)/i.test(brief.prompt)
  const others = brief.subjects.filter((s) => s.kind === 'person' && s !== who)
  const spots = [
    '-1.3,0,-0.3',
    '-0.5,0,-0.4',
    '0.62,0,-0.4',
    '1.4,0,-0.3',
    '-1.1,0,0.85',
    '1.2,0,0.85',
  ]
  const pupils = spots.map((_, i): BriefSubject => {
    const girl = i % 2 === 0
    const form = grown ? (girl ? 'woman' : 'man') : girl ? 'girl' : 'boy'
    return prop(`${who.id}-pupil-${i}`, {
      noun: grown ? 'student' : 'pupil',
      kind: 'person',
      form,
      height: grown ? 1.68 : 1.3,
      pose: 'sit',
      wears: [
        { item: 'sweater', color: hex(woolens[i % 6] ?? '#c8403a') },
        { item: 'jeans', color: null },
      ],
      // The room is as large as the first row asks for.
      traits: {
        action: 'desk',
        seat: 'school-desk',
        turn: '3.14',
        sibling: String(i + 1),
        within: 'yes',
      },
    })
  })
  const host = fixed(who, 'floor-spot', 0.02)
  const desks = pupils.map((p, i) =>
    fixed(p, 'school-desk', 0.76, {
      colors: [hex(woolens[(i + 2) % 6] ?? '#2f6aa8')],
      traits: { works: spots[i] ?? '0,0,0', turn: '3.14', ...(i > 2 ? { within: 'yes' } : {}) },
    }),
  )
  const teacher = doing(who, { works: '0.05,0,-1.6', turn: '0.1' }, 'point')
  return restaged(brief, {
    cast: castOf([teacher]),
    more: [host, ...desks, ...pupils],
    gone: others.map((s) => s.id),
    ties: [
      ...desks.map((d) => tie(d.id, host.id)),
      tie(teacher.id, host.id),
      ...pupils.map(
        (p, i): BriefRelation => ({ from: p.id, relation: 'on', to: desks[i]?.id ?? host.id }),
      ),
    ],
    place: 'classroom',
  })
}

/** Whoever sits or reads on a train does so in a compartment, by the window. */
export const byTheWindow = (brief: Brief): Brief => {
  const [who, ...others] = brief.subjects
  const carried = brief.setting.includes('carriage') && brief.place === 'railway'
  if (!carried || who?.kind !== 'person' || who.count > 1 || /baby/.test(who.form)) return brief
  if (/\b(standing|stands|bus|tram|conductor)\b/i.test(brief.prompt)) return brief
  if (!/^(sit|read|look|hold|stand|eat|drink|sleep|play|knit)?$/.test(who.pose ?? '')) return brief
  if (others.some((s) => /^(person|quadruped|vehicle)$/.test(s.kind))) return brief
  const seats = prop(`${who.id}-seats`, {
    noun: 'train-seats',
    form: 'train-seats',
    kind: 'furniture',
    height: 1.3,
    traits: { turn: '1.3' },
  })
  const pose = /^(read|sleep|eat|drink|knit)$/.test(who.pose ?? '') ? who.pose : 'sit'
  const reads = (who.held ?? []).some((h) => /book|newspaper|magazine/.test(h.noun))
  const rider = doing(who, { seat: 'train-seats', turn: '1.3' }, reads ? 'read' : (pose ?? 'sit'))
  const windows = others.filter((s) => /window|^seat/.test(s.noun)).map((s) => s.id)
  const out = restaged(brief, {
    cast: castOf([rider]),
    more: [seats],
    gone: windows,
    ties: [seatedOn(rider.id, seats.id)],
  })
  return { ...out, setting: [...out.setting, 'compartment'] }
}
