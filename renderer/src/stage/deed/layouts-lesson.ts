// Who teaches whom: a coach before a team that listens, a teacher beside a pupil at the piano, the barre, the wheel or in the pool.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { newSubject } from '../new-subject.ts'
import { siblingTold } from '../siblings.ts'
import { hex } from '../vector.ts'
import { doing, fixed, prop, restaged, tie } from './cast.ts'

const isPerson = (s: BriefSubject): boolean => s.kind === 'person'
const isClose = ({ camera }: Brief): boolean => /^(close-up|portrait)$/.test(camera.shot ?? '')

/** The first `most` of a group as single people, no two alike. */
const each = (who: BriefSubject, most: number): readonly BriefSubject[] =>
  Array.from({ length: Math.min(most, who.count) }, (_, i) => ({
    ...siblingTold(who, i, 3),
    id: i === 0 ? who.id : `${who.id}-${i}`,
    count: 1,
  }))

const explains =
  /\b(talk|shout|yell|instruct|explain|train|teach|coach|brief|motivat|encourag|point|speak|lead|advis|direct|tell)(s|ing|es|ed)?\b|half-?time|pep talk|huddle/i
const teams = /(^|-)(team|squad)$/

/** Places of a team about its coach, who is to the left of them: x, z, yaw, and whether on one knee. */
const huddle: readonly (readonly [x: number, z: number, yaw: number, kneels: boolean])[] = [
  [0.42, 0.5, -1.15, true],
  [0.3, -0.75, -0.55, false],
  [1.0, -0.35, -0.95, false],
  [1.18, 0.42, -1.2, true],
  [-0.5, -1.1, -0.1, false],
  [1.72, -0.72, -0.9, false],
  [-1.35, -1.2, 0.4, false],
]

/** A coach who talks stands before the team, the team about them, half of it on one knee. */
const coaching = (brief: Brief): Brief | null => {
  const coach = brief.subjects.find((s) => s.traits['profession'] === 'coach' && s.count === 1)
  const team = brief.subjects.filter((s) => isPerson(s) && s !== coach)
  if (!coach || team.length === 0 || !/^(stand|point|hold|look|walk)?$/.test(coach.pose ?? ''))
    return null
  // A team that only is there with its coach has its picture taken.
  if (team.some((s) => teams.test(s.noun)) && !explains.test(brief.prompt)) return null
  const kit = team[0]?.wears.length ? team[0].wears : jerseys
  const many = team.map((s) =>
    /^(team|squad)$/.test(s.noun) ? { ...s, count: Math.max(5, s.count) } : s,
  )
  const players = many.flatMap((s) => each(s, huddle.length)).slice(0, huddle.length)
  const floor = fixed(coach, 'floor-spot', 0.02)
  const leader = doing(coach, { action: 'coach', works: '-0.95,0,0.1', turn: '0.8' }, 'stand')
  const listeners = players.map((p, i): BriefSubject => {
    const [x, z, yaw, kneels] = huddle[i] ?? [0, 0, 0, false]
    const k = p.height < 1.5 ? 0.86 : 1
    const told = { works: `${x * k},0,${z * k}`, turn: String(yaw) }
    return {
      ...doing(p, kneels ? told : { ...told, action: 'listen' }, kneels ? 'kneel' : 'stand', []),
      noun: 'player',
      wears: p.wears.length > 0 ? p.wears : kit,
    }
  })
  const cast = new Map<string, readonly BriefSubject[]>([[coach.id, [leader]]])
  for (const s of team)
    cast.set(
      s.id,
      listeners.filter((p) => p.id === s.id || p.id.startsWith(`${s.id}-`)),
    )
  const ball = ballOf(brief, floor)
  return restaged(brief, {
    cast,
    more: [floor, ...ball],
    ties: [leader, ...listeners, ...ball].map((s) => tie(s.id, floor.id)),
    place: 'stadium',
  })
}

const jerseys: BriefSubject['wears'] = [
  { item: 'jersey', color: hex('#c8201a') },
  { item: 'shorts', color: hex('#ffffff') },
  { item: 'socks', color: null },
  { item: 'sneakers', color: null },
]

/** The ball of the game, at the coach's feet. */
const ballOf = (brief: Brief, floor: BriefSubject): readonly BriefSubject[] => {
  if (/swim|running|athletic|track|gymnast|boxing/i.test(brief.prompt)) return []
  const basket = /basketball/i.test(brief.prompt) || brief.place === 'gym'
  return [
    prop(`${floor.id}-ball`, {
      noun: basket ? 'basketball' : 'soccer-ball',
      form: 'ball',
      height: basket ? 0.24 : 0.22,
      traits: { works: '-0.42,0,0.72', turn: '0' },
    }),
  ]
}

/** A lesson: the subject that stands for it or teaches it, what it is in, and who learns. */
interface Lesson {
  readonly teacher: BriefSubject
  readonly of: string
  readonly pupils: readonly BriefSubject[]
}

const subjects =
  /\b(piano|violin|guitar|cello|flute|trumpet|driving|ballet|danc(?:e|ing)|swim(?:ming)?)\b(?= (lessons?|class|teacher|instructor|tutor))/i

const kindOf = (word: string): string =>
  /^swim/.test(word) ? 'swim' : /^(danc|ballet)/.test(word) ? 'dance' : word

const lessonOf = (brief: Brief): Lesson | null => {
  const word = subjects.exec(brief.prompt)?.[1]?.toLowerCase()
  const people = brief.subjects.filter(isPerson)
  const given = people.find((s) => s.traits['lesson'] !== undefined)
  const trained = people.find(
    (s) =>
      s !== given && /teacher|instructor|tutor/.test(`${s.noun} ${s.traits['profession'] ?? ''}`),
  )
  const teacher = trained ?? given
  if (!teacher || !word || teacher.count > 1) return null
  const others = people.filter((s) => s !== teacher && s !== given)
  // "A dance teacher" alone is a person and no lesson.
  if (!given && others.length === 0) return null
  const of = kindOf(word)
  const learner =
    of === 'driving'
      ? { form: 'woman', height: 1.66, traits: { age: 'young' } }
      : { form: 'girl', height: 1.25, traits: { age: 'child' } }
  const pupils =
    others.length > 0
      ? others
      : [newSubject(`${teacher.id}-pupil`, { noun: 'pupil', kind: 'person', ...learner })]
  return { teacher, of, pupils }
}

/** The brief with who teaches and who learns in it, in the places that `ties` name. */
const inLesson = (
  brief: Brief,
  lesson: Lesson,
  people: readonly BriefSubject[],
  more: readonly BriefSubject[],
  ties: readonly BriefRelation[],
): Brief => {
  const gone = new Set([lesson.teacher, ...lesson.pupils].map((s) => s.id))
  const given = brief.subjects.filter((s) => isPerson(s) && s.traits['lesson'] !== undefined)
  for (const s of [...given, ...more]) gone.add(s.id)
  return {
    ...brief,
    subjects: [...people, ...brief.subjects.filter((s) => !gone.has(s.id)), ...more],
    relations: [...ties, ...brief.relations.filter((r) => !gone.has(r.from) && !gone.has(r.to))],
  }
}

/** The pupil at the keys, the teacher at the far end of them with a finger on the sheet. */
const atKeys = (brief: Brief, lesson: Lesson): Brief => {
  const [pupil] = lesson.pupils as [BriefSubject]
  const piano =
    brief.subjects.find((s) => s.form === 'piano') ??
    newSubject(`${pupil.id}-piano`, {
      noun: 'piano',
      kind: 'furniture',
      form: 'piano',
      height: 1.3,
    })
  const player = doing({ ...pupil, count: 1 }, {}, 'play', [])
  const teacher = doing(
    lesson.teacher,
    { action: 'show', works: '-1.05,0,0.62', turn: '1.0' },
    'stand',
    [],
  )
  const out = inLesson(
    brief,
    lesson,
    [player, teacher],
    [piano],
    [{ from: player.id, relation: 'facing', to: piano.id }, tie(teacher.id, piano.id)],
  )
  return { ...out, place: brief.place === 'classroom' ? 'room' : (brief.place ?? 'room') }
}

/** One who plays and one who listens and shows it. */
const atInstrument = (brief: Brief, lesson: Lesson): Brief => {
  const [pupil] = lesson.pupils as [BriefSubject]
  const floor = fixed(lesson.teacher, 'floor-spot', 0.02)
  const own = newSubject(`${lesson.of}-in-hand`, { noun: lesson.of, form: lesson.of, height: 0.6 })
  const player = doing({ ...pupil, count: 1 }, { works: '0.42,0,0.1', turn: '-0.35' }, 'play', [
    own,
  ])
  const teacher = doing(
    lesson.teacher,
    { action: 'show', works: '-0.5,0,-0.1', turn: '0.9' },
    'stand',
    [],
  )
  const loose = brief.subjects.filter((s) => s.form === lesson.of).map((s) => s.id)
  const out = inLesson(
    { ...brief, subjects: brief.subjects.filter((s) => !loose.includes(s.id)) },
    lesson,
    [player, teacher],
    [floor],
    [player, teacher].map((s) => tie(s.id, floor.id)),
  )
  return { ...out, place: brief.place ?? 'room' }
}

const practice = (s: BriefSubject): BriefSubject['wears'] =>
  s.wears.length > 0 && s.traits['profession'] !== 'teacher'
    ? s.wears
    : /^(woman|girl)$/.test(s.form)
      ? [
          { item: 'leotard', color: hex(s.height < 1.5 ? '#f0a0b8' : '#26262e') },
          ...(s.height < 1.5
            ? [{ item: 'tutu', color: hex('#f6c6d4') }]
            : [{ item: 'skirt', color: hex('#3a3a46') }]),
        ]
      : [
          { item: 't-shirt', color: hex('#f2f2ee') },
          { item: 'leggings', color: hex('#26262e') },
        ]

/** Pupils in a line with their arms up, the teacher at their side in the same stance. */
const atBarre = (brief: Brief, lesson: Lesson): Brief => {
  const floor = fixed(lesson.teacher, 'floor-spot', 0.02)
  const pupils = lesson.pupils.flatMap((s) => each(s, 4)).slice(0, 4)
  const dancers = pupils.map((p, i) =>
    doing(
      { ...p, wears: practice(p) },
      {
        action: 'ballet',
        works: `${(0.15 + 0.85 * i).toFixed(2)},0,${-0.35 * (i % 2)}`,
        turn: '-0.3',
      },
      'stand',
      [],
    ),
  )
  const teacher = doing(
    { ...lesson.teacher, wears: practice(lesson.teacher) },
    { action: 'show', works: '-0.72,0,-0.12', turn: '0.85' },
    'stand',
    [],
  )
  const cast = [teacher, ...dancers]
  const out = inLesson(
    brief,
    lesson,
    cast,
    [floor],
    cast.map((s) => tie(s.id, floor.id)),
  )
  const studio = brief.place === null || /^(gym|room|classroom|stage)$/.test(brief.place)
  if (!studio) return out
  return { ...out, place: 'gym', setting: [...new Set([...brief.setting, 'dance-studio'])] }
}

/** Both in an open car with a learner's plate. */
const atWheel = (brief: Brief, lesson: Lesson): Brief => {
  const [pupil] = lesson.pupils as [BriefSubject]
  const car = newSubject(`${lesson.teacher.id}-car`, {
    noun: 'convertible',
    kind: 'vehicle',
    form: 'convertible',
    height: 1.35,
    colors: [hex('#e8e8e4')],
    traits: { plate: 'learner' },
  })
  const driver = doing({ ...pupil, count: 1 }, {}, 'drive', [])
  const teacher = doing(lesson.teacher, {}, 'sit', [])
  const out = inLesson(
    brief,
    lesson,
    [driver, teacher],
    [car],
    [
      { from: driver.id, relation: 'riding', to: car.id },
      { from: teacher.id, relation: 'riding', to: car.id },
    ],
  )
  return {
    ...out,
    place: brief.place && brief.place !== 'classroom' ? brief.place : 'road',
  }
}

/** Pupils in the water in swimming caps, the teacher in it to the waist before them. */
const inPool = (brief: Brief, lesson: Lesson): Brief => {
  const caps = ['#e8402a', '#f4c62a', '#2a8ae0', '#3fae5a']
  const pupils = lesson.pupils.flatMap((s) =>
    each(s.count > 1 || s.id.endsWith('-pupil') ? { ...s, count: Math.max(3, s.count) } : s, 4),
  )
  const host = pupils[0] as BriefSubject
  const swimmers = pupils.map((p, i) =>
    doing(
      {
        ...p,
        wears: [
          { item: 'one-piece', color: hex('#2a4a8a') },
          { item: 'swim-cap', color: hex(caps[i % 4] ?? '#e8402a') },
        ],
      },
      i === 0
        ? { turn: '-0.9' }
        : { works: `${(0.75 * i).toFixed(2)},0.001,${-0.7 * i + 1.2 * (i % 2)}`, turn: '-0.9' },
      'swim',
      [],
    ),
  )
  const teacher = doing(
    {
      ...lesson.teacher,
      wears: [
        { item: 't-shirt', color: hex('#e8402a') },
        { item: 'shorts', color: hex('#23262e') },
      ],
    },
    { action: 'show', works: '-0.85,-0.62,0.25', turn: '0.9' },
    'stand',
    [],
  )
  const out = inLesson(
    brief,
    lesson,
    [...swimmers, teacher],
    [],
    [...swimmers.slice(1), teacher].map((s) => tie(s.id, host.id)),
  )
  const open = brief.place !== null && /^(ocean|beach|lake|river|waterfall|pier)$/.test(brief.place)
  if (open && !/\bpool\b/i.test(brief.prompt)) return out
  return {
    ...out,
    place: 'lake',
    setting: [
      ...new Set([...brief.setting.filter((w) => w !== 'classroom'), 'pool', 'swimming-pool']),
    ],
  }
}

const ways: Readonly<Record<string, (brief: Brief, lesson: Lesson) => Brief>> = {
  piano: atKeys,
  violin: atInstrument,
  guitar: atInstrument,
  cello: atInstrument,
  flute: atInstrument,
  trumpet: atInstrument,
  dance: atBarre,
  driving: atWheel,
  swim: inPool,
}

/** The brief with a coach and a team, or a teacher and who learns, at what is taught. */
export const taught = (brief: Brief): Brief => {
  if (isClose(brief)) return brief
  const coached = coaching(brief)
  if (coached) return coached
  const lesson = lessonOf(brief)
  const way = lesson && ways[lesson.of]
  return lesson && way ? way(brief, lesson) : brief
}
