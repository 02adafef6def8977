// Makes of a brief what the stage can place: a kite that is held becomes a subject of its own on a string, fish become a shoal.
import type { Brief, BriefSubject } from '../prompt/brief.ts'

/** A string between a holder and what flies on it, as ids. */
export interface Tether {
  readonly holder: string
  readonly flyer: string
}

const flown = /kite/

/** The brief with held flyers set free, and their strings. */
export const unfold = (brief: Brief): { brief: Brief; tethers: readonly Tether[] } => {
  const tethers: Tether[] = []
  const more: BriefSubject[] = []
  const subjects = brief.subjects.map((subject): BriefSubject => {
    const kites = (subject.held ?? []).filter((h) => flown.test(h.noun) || flown.test(h.form))
    const kite = kites[0]
    if (!kite) return shoaled(subject, brief)
    const id = `${subject.id}-kite`
    more.push({ ...kite, id, count: 1, height: Math.max(0.9, kite.height) })
    tethers.push({ holder: subject.id, flyer: id })
    const held = (subject.held ?? []).filter((h) => !kites.includes(h))
    const { held: _held, ...rest } = subject
    const holds = held.map((h) => h.noun)
    return { ...rest, holds, ...(held.length > 0 ? { held } : {}) }
  })
  for (const { from, relation, to } of brief.relations) {
    const flyer = subjects.find((s) => s.id === to && (flown.test(s.noun) || flown.test(s.form)))
    if (relation === 'holding' && flyer) tethers.push({ holder: from, flyer: to })
  }
  const relations = brief.relations.filter(
    (r) => !(r.relation === 'holding' && tethers.some((t) => t.flyer === r.to)),
  )
  return { brief: { ...brief, subjects: [...subjects, ...more], relations }, tethers }
}

/** "Fish" beside another subject means several. */
const shoaled = (subject: BriefSubject, brief: Brief): BriefSubject =>
  subject.noun === 'fish' && subject.count === 1 && brief.subjects[0]?.id !== subject.id
    ? { ...subject, count: 7 }
    : subject
