// Helpers of the deeds: find who does what to which thing, and write the brief anew around it.
import type { Brief, BriefRelation, BriefSubject, Pose } from '../../prompt/brief.ts'
import { newSubject } from '../new-subject.ts'

/** Who does something, and what it is done to, if that is said. */
export interface Doing {
  readonly brief: Brief
  /** Single people; two who do one thing are two. */
  readonly doers: readonly BriefSubject[]
  readonly thing: BriefSubject | null
}

/** A subject out of little. */
export const prop = (id: string, part: Partial<BriefSubject>): BriefSubject =>
  newSubject(id, { form: part.noun ?? 'table', height: 0.5, ...part })

/** A fixed thing that a deed brings, straight before the lens unless `turn` says otherwise. */
export const fixed = (
  who: BriefSubject,
  noun: string,
  height: number,
  part: Partial<BriefSubject> = {},
): BriefSubject =>
  prop(`${who.id}-${noun}`, {
    noun,
    kind: 'furniture',
    form: noun,
    height,
    ...part,
    traits: { turn: '0', ...part.traits },
  })

/** The ids of all that a test finds. */
export const idsOf = (brief: Brief, test: (s: BriefSubject) => boolean): string[] =>
  brief.subjects.filter(test).map((s) => s.id)

/** The subject with other traits, pose and, when given, other things in hand. */
export const doing = (
  subject: BriefSubject,
  traits: Readonly<Record<string, string>>,
  pose: Pose,
  held?: readonly BriefSubject[],
): BriefSubject => {
  const { held: old, ...rest } = subject
  // What the verb alone would have had them do is not what they do here.
  const { action: _verb, ...own } = subject.traits
  const hands = held ?? old ?? []
  return {
    ...rest,
    pose,
    count: 1,
    traits: { ...own, ...traits },
    holds: hands.map((h) => h.noun),
    ...(hands.length > 0 ? { held: hands } : {}),
  }
}

const tools =
  /hammer|saw$|scissors|brush$|wand|crook|rod$|racket|camera|broom|shovel|rake|axe|wrench|knife|needle/
const handling = /^(facing|front|beside|behind|with|on|in|holding|against|around)$/

/** What that person has in hand or turns to. */
export const thingOf = (brief: Brief, doer: BriefSubject): BriefSubject | null => {
  const tie = brief.relations.find((r) => r.from === doer.id && handling.test(r.relation))
  const faced = brief.subjects.find((s) => s.id === tie?.to) ?? null
  const [inHand] = doer.held ?? []
  // With a tool in hand the work is what one turns to.
  if (inHand && (!tools.test(inHand.noun) || !faced)) return inHand
  return faced
}

/** One of several as single people, as many as the picture needs; of a mixed group every other one is a woman. */
export const singles = (subject: BriefSubject, most: number): readonly BriefSubject[] =>
  Array.from({ length: Math.min(most, subject.count) }, (_, i) => ({
    ...subject,
    ...(i % 2 === 1 && subject.form === 'man' && subject.traits['gender'] === 'mixed'
      ? { form: 'woman', height: subject.height * 0.95 }
      : {}),
    count: 1,
    id: i === 0 ? subject.id : `${subject.id}-${i}`,
    ...(i > 0 && subject.count > 1 ? { traits: { ...subject.traits, sibling: String(i) } } : {}),
  }))

/** A new arrangement: who stays as whom, what comes, what goes, and who stands to what. */
export interface Restaging {
  /** By the id of who is replaced. */
  readonly cast: ReadonlyMap<string, readonly BriefSubject[]>
  readonly more: readonly BriefSubject[]
  readonly gone?: readonly string[]
  readonly ties: readonly BriefRelation[]
  readonly place?: Brief['place']
}

/** The brief in the new arrangement; all else in it keeps its relations. */
export const restaged = (brief: Brief, { cast, more, gone, ties, place }: Restaging): Brief => {
  const out = new Set([...(gone ?? []), ...more.map((s) => s.id)])
  // What is in somebody's hands goes by the id of who holds it.
  for (const id of cast.keys()) out.delete(id)
  const tied = new Set(ties.map((t) => t.from))
  const subjects = brief.subjects
    .filter((s) => !out.has(s.id))
    .flatMap((s): readonly BriefSubject[] => cast.get(s.id) ?? [s])
  const rest = brief.relations.filter(
    (r) => !out.has(r.from) && !out.has(r.to) && !tied.has(r.from),
  )
  return {
    ...brief,
    place: brief.place ?? place ?? null,
    subjects: [...subjects, ...more],
    relations: [...ties, ...rest],
  }
}

/** Stands with it, in a place that the trait `works` names. */
export const tie = (from: string, to: string): BriefRelation => ({ from, relation: 'beside', to })

/** Sits, lies or stands on it. */
export const seatedOn = (from: string, to: string): BriefRelation => ({ from, relation: 'on', to })

/** Changes the brief, or answers null when the deed is not one of this kind. */
export type Layout = (what: Doing) => Brief | null

/** Tools by what they are called, as hands hold them at work. */
export const tool = (noun: string, height: number, use: string): BriefSubject =>
  prop(`${noun}-in-hand`, { noun, form: noun, height, traits: { use } })
/** People under their own ids. */
export const castOf = (people: readonly BriefSubject[]): Map<string, readonly BriefSubject[]> =>
  new Map(people.map((p) => [p.id, [p]]))
