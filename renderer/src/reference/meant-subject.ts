// Whether a prompt is about the subject of its reference, and whether that subject can do what the prompt asks.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import type { SubjectSeen } from './subject-seen.ts'

/** What of the brief the reference's subject plays: a subject, a newcomer, or nothing and why. */
export type Meant =
  | { readonly plays: BriefSubject }
  | { readonly plays: 'newcomer' }
  | { readonly plays: null; readonly why: string | null }

/** Words that point at the picture that came with the prompt. */
const picture =
  /\b(in|from|of|on) (the|this|my) (reference|picture|photo(graph)?|image|portrait)\b/iu

/** Words that point at something shown and not told, before a noun. */
const pointer = "\\b(this|that|the same|same|my|our)\\s+(?:[\\p{L}'-]+\\s+){0,2}?"

/** Whether the prompt points at what it calls by a noun. */
const points = (prompt: string, noun: string): boolean =>
  picture.test(prompt) ||
  new RegExp(`${pointer}${noun.replace(/[^\p{L}]+/gu, '[ -]')}`, 'iu').test(prompt)

/** Whether it points at anything: what a noun is called in the brief need not be the prompt's word. */
const pointsAtAll = (prompt: string): boolean => /\b(this|that|the same|same)\s/iu.test(prompt)

const still = /^(stand|look|sit)$/

/** Why a picture of it cannot do what is told of it; null when it can. */
const hindrance = (brief: Brief, subject: BriefSubject): string | null => {
  if (subject.cast) return 'a character plays it'
  if (subject.count > 1) return `the prompt wants ${subject.count} of them`
  if (subject.pose !== null && !still.test(subject.pose))
    return 'what the prompt has it do cannot be done by a picture of it'
  const busy = brief.relations.some(
    ({ from, to, relation }) =>
      (from === subject.id || to === subject.id) &&
      /^(riding|holding|wearing|chasing)$/.test(relation),
  )
  if (busy || subject.holds.length > 0)
    return 'what the prompt has it do cannot be done by a picture of it'
  if (subject.wears.length > 0) return 'the prompt tells its clothes'
  return null
}

/** Finds what the subject of a reference plays in a brief. */
export const meantSubject = (brief: Brief, seen: SubjectSeen): Meant => {
  const [first] = brief.subjects
  const alike = brief.subjects.find((s) => s.kind === 'person' && seen.kind === 'person')
  const told = brief.subjects.find((s) => points(brief.prompt, s.noun)) ?? null
  if (first === undefined) {
    if (brief.place === null) return { plays: null, why: null }
    return seen.doubt ? { plays: null, why: seen.doubt } : { plays: 'newcomer' }
  }
  const subject =
    told ?? alike ?? (pointsAtAll(brief.prompt) && brief.subjects.length === 1 ? first : null)
  if (!subject) return { plays: null, why: null }
  if ((subject.kind === 'person') !== (seen.kind === 'person') && subject.kind === 'person')
    return { plays: null, why: 'no face of a person is seen in it' }
  const why = seen.doubt ?? hindrance(brief, subject)
  return why ? { plays: null, why } : { plays: subject }
}
