// Many in one place who look one way: a choir on its steps with books in hand, a crowd before the band it came to hear.
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import { siblingTold } from '../siblings.ts'
import { hex } from '../vector.ts'
import { fixed, prop, restaged, singles, tie } from './cast.ts'

const book = prop('songbook-in-hand', {
  noun: 'book',
  form: 'book',
  height: 0.26,
  colors: [hex('#1c2030')],
})

const choir =
  /^(choir|children-?s-choir|childrens?-choir|gospel-choir|church-choir|choir-singers|chorus)$/

/** Seven singers in two rows, those behind a step higher, no two alike but in their robes. */
const onSteps = (brief: Brief, group: BriefSubject): Brief => {
  const steps = fixed(group, 'choir-steps', 0.36)
  const seed = brief.prompt.length
  const singers = singles({ ...group, count: 7 }, 7).map((s, i): BriefSubject => {
    const told = siblingTold({ ...group, count: 7 }, i, seed)
    const [row, k] = i < 3 ? [0, i - 1] : [1, i - 4.5]
    return {
      ...told,
      id: s.id,
      count: 1,
      pose: 'stand',
      wears: choir.test(group.noun) ? group.wears : [{ item: 'choir-robe', color: hex('#7a1c34') }],
      holds: ['book'],
      held: [book],
      traits: {
        ...told.traits,
        mouth: 'open',
        works: `${(k * 0.86).toFixed(2)},${row ? 0.34 : 0},${row ? -0.42 : 0.42}`,
        turn: (-0.14 * k).toFixed(2),
      },
    }
  })
  return restaged(brief, {
    cast: new Map([[group.id, singers]]),
    more: [steps],
    ties: singers.map((s) => tie(s.id, steps.id)),
    place: 'church',
  })
}

const bandOf = (id: string): readonly BriefSubject[] =>
  (
    [
      ['guitar', 'man', '-1.7,1.1,-0.2', 'play', 0.95],
      ['microphone', 'woman', '0,1.1,0.5', 'stand', 0.25],
      ['guitar', 'man', '1.7,1.1,-0.2', 'play', 0.95],
    ] as const
  ).map(([plays, form, works, pose, height], i) =>
    prop(`${id}-band-${i}`, {
      noun: 'musician',
      kind: 'person',
      form,
      height: form === 'man' ? 1.8 : 1.7,
      pose,
      wears: [
        { item: i === 1 ? 'dress' : 'leather-jacket', color: hex(i === 1 ? '#c8203a' : '#1a1a1e') },
      ],
      holds: [plays],
      held: [prop(`${plays}-in-hand`, { noun: plays, form: plays, height })],
      traits: { works, turn: '0', sibling: String(i) },
    }),
  )

/** The crowd with its back to the lens and its hands up, the band before it on a lit stage. */
const beforeBand = (brief: Brief, crowd: BriefSubject): Brief => {
  const stage = fixed(crowd, 'concert-stage', 5, { traits: { works: '1.3,0,-6.6', row: 'yes' } })
  const others = brief.subjects.filter((s) => s.kind === 'person' && s !== crowd)
  const band = others.length === 0 ? bandOf(crowd.id) : []
  const staged = others.map((s, i): BriefSubject => {
    const x = (i - (others.length - 1) / 2) * 1.6
    return { ...s, traits: { ...s.traits, works: `${x.toFixed(2)},1.1,0.2`, turn: '0' } }
  })
  const many: BriefSubject = {
    ...crowd,
    count: Math.min(12, Math.max(6, crowd.count)),
    pose: 'wave',
    traits: { ...crowd.traits, turn: '3.14' },
  }
  const out = restaged(brief, {
    cast: new Map([[crowd.id, [many]], ...staged.map((s) => [s.id, [s]] as const)]),
    more: [stage, ...band],
    gone: brief.subjects.filter((s) => /stage|speaker|spotlight/.test(s.noun)).map((s) => s.id),
    ties: [tie(stage.id, crowd.id), ...[...band, ...staged].map((s) => tie(s.id, stage.id))],
  })
  const hero = out.subjects.filter((s) => s.id === stage.id)
  return {
    ...out,
    place: indoors.test(out.prompt) ? 'stage' : 'meadow',
    time: out.time ?? 'night',
    setting: [...new Set([...out.setting, 'concert'])],
    subjects: [...hero, ...out.subjects.filter((s) => s.id !== stage.id)],
  }
}

/** A concert of no other place is in the open, under the stars. */
const indoors = /\b(hall|club|arena|indoors?|theat(er|re)|opera)\b/i
const concert = /\b(concert|gig|rock show|music festival|festival stage|live show|rave)\b/i
const listeners = /^(crowd|audience|fans|people|spectators|mob|throng)$/

/** The brief with its choir on steps, or its concert crowd turned to the stage. */
export const asOneBody = (brief: Brief): Brief => {
  const singers = brief.subjects.find(
    (s) =>
      s.kind === 'person' &&
      (choir.test(s.noun) || (s.count > 2 && /\bchoir\b/i.test(brief.prompt))),
  )
  if (singers && singers.form !== 'robot') return onSteps(brief, singers)
  const crowd = brief.subjects.find(
    (s) => s.kind === 'person' && s.count > 3 && listeners.test(s.noun),
  )
  return crowd && concert.test(brief.prompt) ? beforeBand(brief, crowd) : brief
}
