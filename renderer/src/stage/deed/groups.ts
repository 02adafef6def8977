// Groups that stand together for a picture, sit before a stage, or march: each with a place, so that every face is seen.

import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { withTraits } from '../handing.ts'
import { isSelfie } from '../selfie.ts'
import { siblingTold } from '../siblings.ts'
import { doing, prop, restaged, tie, tool } from './cast.ts'

const idle = (s: BriefSubject): boolean =>
  /^(stand|look|hold)?$/.test(s.pose ?? '') && !s.traits['together'] && !s.traits['deed']

/** All of a subject as single people. */
const apart = (s: BriefSubject, most: number): BriefSubject[] =>
  Array.from({ length: Math.min(most, s.count) }, (_, k) => ({
    ...siblingTold(s, k, 3),
    count: 1,
    id: k === 0 ? s.id : `${s.id}-${k}`,
  }))

const small = (s: BriefSubject): boolean => /^(girl|boy|baby)$/.test(s.form)

/** For a picture one smiles, unless told otherwise. */
const smiling = (s: BriefSubject): BriefSubject =>
  s.traits['mood'] ? s : { ...s, traits: { ...s.traits, mood: 'happy' } }

interface Place {
  readonly x: number
  readonly z: number
}

/** `n` side by side in an arc about `middle`, its middle farthest from the lens. */
const row = (n: number, step: number, z: number, middle = 0): Place[] =>
  Array.from({ length: n }, (_, i) => {
    const x = (i - (n - 1) / 2) * step
    return { x: x + middle, z: z + 0.07 * x * x }
  })

const placed = (
  s: BriefSubject,
  { x, z }: Place,
  traits: Readonly<Record<string, string>> = {},
): BriefSubject => ({
  ...s,
  traits: {
    ...s.traits,
    ...traits,
    works: `${x.toFixed(2)},0,${z.toFixed(2)}`,
    turn: (-0.22 * x).toFixed(2),
  },
})

const floorFor = (who: BriefSubject): BriefSubject =>
  prop(`${who.id}-floor`, {
    noun: 'floor-spot',
    form: 'floor-spot',
    kind: 'furniture',
    height: 0.02,
    traits: { turn: '0' },
  })

/** The brief with these people where they were put. */
const arranged = (
  brief: Brief,
  cast: Map<string, readonly BriefSubject[]>,
  more: readonly BriefSubject[],
  place?: Brief['place'],
): Brief => {
  const people = [...cast.values()].flat()
  const [first] = people
  if (!first) return brief
  const floor = floorFor(first)
  const ties = [...people, ...more].map((s): BriefRelation => tie(s.id, floor.id))
  return restaged(brief, { cast, more: [floor, ...more], ties, ...(place ? { place } : {}) })
}

/** Who is in the back row and who before them: the small ones, or half of a team on one knee. */
const rows = (people: readonly BriefSubject[]): BriefSubject[] => {
  const children = people.filter(small)
  const grown = people.filter((s) => !small(s))
  if (grown.length > 0 && children.length > 0) {
    // The small stand in the gaps of the great.
    const back = row(grown.length, grown.length > 1 ? 0.78 : 0.62, -0.3)
    const front = row(children.length, children.length > 2 ? 0.5 : 0.38, 0.3)
    return [
      ...grown.map((s, i) => placed(s, back[i] as Place)),
      ...children.map((s, i) => placed(s, front[i] as Place)),
    ]
  }
  if (people.length < 5) {
    const line = row(people.length, small(people[0] as BriefSubject) ? 0.5 : 0.58, 0)
    return people.map((s, i) => placed(s, line[i] as Place))
  }
  const step = children.length > 0 ? 0.52 : 0.66
  const behind = Math.ceil(people.length / 2)
  // Rows alike stand a quarter of a step apart to either side, so that each face is in a gap.
  const aside = (2 * behind === people.length ? 0.25 : 0) * step
  const [back, front] = [
    row(behind, step, -0.4, -aside),
    row(people.length - behind, step * 1.04, 0.4, aside),
  ]
  return people.map((s, i) =>
    i < behind
      ? placed(s, back[i] as Place)
      : children.length > 0
        ? placed({ ...s, pose: 'sit' as const }, front[i - behind] as Place, { seat: 'floor' })
        : placed({ ...s, pose: 'kneel' as const }, front[i - behind] as Place),
  )
}

const ballOf: readonly (readonly [RegExp, Partial<BriefSubject>])[] = [
  [/football|soccer|rugby/, { noun: 'soccer-ball', height: 0.22 }],
  [/basketball/, { noun: 'basketball', height: 0.24 }],
  [/volleyball/, { noun: 'volleyball', height: 0.21 }],
]
/** A team has its ball before it. */
const ballBefore = (team: BriefSubject): BriefSubject[] => {
  const known = ballOf.find(([of]) => of.test(`${team.noun} ${team.traits['of'] ?? ''}`))
  if (!known) return []
  return [
    prop(`${team.id}-ball`, {
      form: 'ball',
      ...known[1],
      traits: { works: '0,0,0.95', turn: '0' },
    }),
  ]
}

const teams =
  /(^|-)(team|(?<!pottery-|painting-|yoga-)class|classmates|squad|crew|staff|schoolchildren|kids)$/
const taken = /photo|portrait/

/** A family's or a team's picture: in rows before the lens, all of them in it. */
const posed = (brief: Brief): Brief => {
  const people = brief.subjects.filter((s) => s.kind === 'person')
  const count = people.reduce((sum, s) => sum + s.count, 0)
  const [first] = people
  if (!first || count < 2 || !people.every((s) => idle(s) && !s.held?.length)) return brief
  const { shot } = brief.camera
  const asked = shot === 'portrait' || shot === 'close-up'
  const team = people.find((s) => teams.test(s.noun) && s.count > 2)
  const family = people.every((s) => s.traits['pair'] === 'family')
  const shown = /(group|family|class|team) (photo|portrait|picture|selfie)/i.test(brief.prompt)
  if (brief.subjects.some((s) => s.kind !== 'person' && !/^(art)$/.test(s.kind) && !team))
    return brief
  if (!asked && !team && !shown && !(family && (count > 4 || taken.test(brief.prompt))))
    return brief
  // Two faces fit in a close picture.
  if (asked && count === 2)
    return pair(
      brief,
      people.flatMap((s) => apart(s, 2)),
    )
  const all = people.flatMap((s) => apart(s, 10))
  const put = rows(all.map(smiling))
  const cast = new Map(
    people.map((s) => [s.id, put.filter((p) => p.id === s.id || p.id.startsWith(`${s.id}-`))]),
  )
  const open = { ...brief, camera: { ...brief.camera, shot: 'full' as const } }
  return arranged(open, cast, team ? ballBefore(team) : [], team ? undefined : 'studio')
}

/** Two close together, heads inclined, seen from the waist up. */
const pair = (brief: Brief, two: readonly BriefSubject[]): Brief => {
  const step = two.some(small) ? 0.4 : 0.46
  const put = two.map((s, i) =>
    withTraits(placed(smiling(s), { x: (i - 0.5) * step, z: 0 }), { near: '0.3', facing: 'yes' }),
  )
  const cast = new Map<string, readonly BriefSubject[]>()
  for (const s of brief.subjects.filter((p) => p.kind === 'person'))
    cast.set(
      s.id,
      put.filter((p) => p.id === s.id || p.id.startsWith(`${s.id}-`)),
    )
  return arranged({ ...brief, camera: { ...brief.camera, shot: 'medium' } }, cast, [], 'studio')
}

/** An audience sits in two rows of seats and looks this way. */
const seated = (brief: Brief): Brief => {
  const who = brief.subjects.find((s) => /^(audience|spectators)$/.test(s.noun))
  if (!who || !/^(stand|look|sit)?$/.test(who.pose ?? '') || brief.subjects.length > 1) return brief
  if (brief.place !== null && !/^(stage|room|cafe)$/.test(brief.place)) return brief
  const people = apart({ ...who, count: 9 }, 9)
  const spots = [...row(5, 0.74, 0), ...row(4, 0.74, -1.05)]
  const chairs = people.map((s, i) =>
    placed(
      prop(`${s.id}-seat`, {
        noun: 'armchair',
        kind: 'furniture',
        form: 'chair',
        height: 0.98,
        colors: [
          [0.09, 0.03, 0.02],
          [0.42, 0.02, 0.03],
        ],
      }),
      spots[i] as Place,
    ),
  )
  const sitting = people.map((s) => doing(s, {}, 'sit', []))
  const out = arranged(brief, new Map([[who.id, sitting]]), chairs, 'stage')
  const on = sitting.map(
    (s, i): BriefRelation => ({ from: s.id, relation: 'on', to: (chairs[i] as BriefSubject).id }),
  )
  const ids = new Set(sitting.map((s) => s.id))
  return { ...out, relations: [...on, ...out.relations.filter((r) => !ids.has(r.from))] }
}

/** Friends who take a picture of themselves crowd together, one with the phone held out. */
const selfie = (brief: Brief): Brief => {
  const who = brief.subjects.find((s) => s.kind === 'person' && s.count > 1)
  if (!who || !isSelfie(brief) || brief.subjects.some((s) => s.kind !== 'person')) return brief
  const people = apart({ ...who, pose: null, holds: [], held: [] }, 6).map(smiling)
  const phone = tool('phone', 0.16, 'selfie')
  const spots = row(people.length, 0.42, 0)
  const put = people.map((s, i) => {
    const shown = placed(s, spots[i] as Place)
    return i === 0 ? doing(shown, {}, 'hold', [phone]) : { ...shown, pose: 'stand' as const }
  })
  const near = {
    ...brief,
    camera: { ...brief.camera, shot: brief.camera.shot ?? ('medium' as const) },
  }
  return arranged(near, new Map([[who.id, put]]), [], 'park')
}

const protests =
  /^(protesters?|demonstrators?|activists?|protest|protest-march|demonstration|climate-(protest|march))$/

/** Protesters hold placards up and walk toward the lens. */
const marching = (brief: Brief): Brief => {
  const who = brief.subjects.find((s) => s.kind === 'person' && protests.test(s.noun))
  if (!who || !/^(stand|walk|hold|point|wave|run)?$/.test(who.pose ?? '')) return brief
  const people = apart({ ...who, count: Math.min(9, Math.max(2, who.count)) }, 9)
  const n = people.length
  const front = Math.ceil(n * 0.45)
  const spots = [...row(front, 0.85, 0.3), ...row(n - front, 0.8, -0.75)]
  const put = people.map((s, i) =>
    placed(
      doing(
        s,
        { mood: i % 3 === 1 ? 'angry' : 'laugh' },
        i % 2 ? 'stand' : 'walk',
        i % 4 === 3 ? [] : [placard(i)],
      ),
      spots[i] as Place,
    ),
  )
  const gone = brief.subjects.filter((s) => /^(sign|flag)$/.test(s.form)).map((s) => s.id)
  const out = arranged(brief, new Map([[who.id, put]]), [], 'street')
  const keep = (id: string): boolean => !gone.includes(id)
  return {
    ...out,
    subjects: out.subjects.filter((s) => keep(s.id)),
    relations: out.relations.filter((r) => keep(r.from) && keep(r.to)),
  }
}

const sheets = [
  [0.85, 0.84, 0.8],
  [0.85, 0.68, 0.1],
  [0.8, 0.8, 0.78],
  [0.25, 0.55, 0.25],
] as const
const placard = (i: number): BriefSubject => ({
  ...tool('placard', 1, 'raise'),
  form: 'placard',
  colors: [sheets[i % sheets.length] ?? sheets[0]],
})

const inHand =
  /\b(hold|holds|holding|carry|carries|carrying|raising|waving|with)\b[^,.]*\bsigns?\b/i

/** A sign that somebody holds is a placard, not a post in the ground. */
const withSigns = (brief: Brief): Brief => {
  const r = brief.relations.find(({ from, relation, to }) => {
    const [who, sign] = [from, to].map((id) => brief.subjects.find((s) => s.id === id))
    const near = /^(beside|with|holding)$/.test(relation)
    return (
      near && who?.kind === 'person' && sign?.form === 'sign' && !/street|road|stop/.test(sign.noun)
    )
  })
  if (!r || !inHand.test(brief.prompt)) return brief
  return {
    ...brief,
    subjects: brief.subjects.flatMap((s) =>
      s.id === r.to
        ? []
        : s.id === r.from
          ? [{ ...s, pose: s.pose ?? 'hold', holds: ['placard'], held: [placard(0)] }]
          : [s],
    ),
    relations: brief.relations.filter((o) => o.from !== r.to && o.to !== r.to),
  }
}

/** Surgeons stand about the operating table, bent over the one who lies there. */
const operating = (brief: Brief): Brief => {
  const who = brief.subjects.find((s) => s.traits['profession'] === 'surgeon')
  const busy =
    brief.setting.includes('operating-room') ||
    (who?.count ?? 0) > 1 ||
    /operat|surgery/i.test(brief.prompt)
  if (!who || !busy || brief.camera.shot === 'portrait' || brief.camera.shot === 'close-up')
    return brief
  const people = apart({ ...who, count: Math.max(3, who.count) }, 4)
  const table = prop(`${who.id}-table`, {
    noun: 'operating-table',
    kind: 'furniture',
    form: 'operating-table',
    height: 2.1,
    traits: { turn: '0' },
  })
  const spots = [
    [-0.42, -0.62, 0.12],
    [0.32, -0.62, -0.18],
    [1.12, -0.12, -1.2],
    [-1.3, -0.1, 1.2],
  ] as const
  const put = people.map((s, i) => {
    const [x, z, turn] = spots[i] ?? spots[0]
    return doing(s, { works: `${x},0,${z}`, turn: String(turn), action: 'reach' }, 'stand', [])
  })
  const out = restaged(brief, {
    cast: new Map([[who.id, put]]),
    more: [table],
    gone: brief.subjects.filter((s) => s.noun === 'patient').map((s) => s.id),
    ties: put.map((s) => tie(s.id, table.id)),
    place: 'room',
  })
  return { ...out, setting: [...new Set([...out.setting, 'hospital'])] }
}

/** Who sits or stands in a circle does so, open to the lens. */
const inCircle = (brief: Brief): Brief => {
  const group = brief.subjects.find((s) => s.kind === 'person' && s.count > 2)
  if (!group || !/\bin a (big |small |large |wide )?(circle|ring)\b/i.test(brief.prompt))
    return brief
  if (!/^(sit|stand|kneel|dance|look)?$/.test(group.pose ?? '')) return brief
  const people = apart({ ...group, count: Math.max(5, group.count) }, 7)
  const reach = (0.24 * people.length * group.height) / 1.5
  const floor = group.pose === 'sit' ? { seat: 'floor' } : {}
  const ring = people.map((s, i) => {
    const a = -2.35 + (4.7 * i) / (people.length - 1)
    const [x, z] = [Math.sin(a) * reach, -Math.cos(a) * reach]
    const works = `${x.toFixed(2)},0,${z.toFixed(2)}`
    return { ...s, traits: { ...s.traits, ...floor, works, turn: (-a).toFixed(2) } }
  })
  return arranged(brief, new Map([[group.id, ring]]), [])
}

/** The brief with its groups arranged. */
export const grouped = (brief: Brief): Brief =>
  inCircle(operating(withSigns(marching(seated(selfie(posed(brief)))))))
