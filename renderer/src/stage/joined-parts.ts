// How two subjects of a brief are found to belong together, and how one goes into the other.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'

/** The brief with `from` gone into `into`, which takes over its ties. */
export const merged = (brief: Brief, from: BriefSubject, into: BriefSubject): Brief => ({
  ...brief,
  subjects: brief.subjects
    .filter((s) => s.id !== from.id)
    .map((s) => (s.id === into.id ? into : s)),
  relations: brief.relations
    .map((r) => ({
      ...r,
      from: r.from === from.id ? into.id : r.from,
      to: r.to === from.id ? into.id : r.to,
    }))
    .filter((r) => r.from !== r.to),
})

/** Two subjects of the brief that `a` and `b` accept, tied by a relation either way. */
export const tied = (
  brief: Brief,
  a: (s: BriefSubject) => boolean,
  b: (s: BriefSubject) => boolean,
): { a: BriefSubject; b: BriefSubject; relation: BriefRelation } | null => {
  for (const relation of brief.relations) {
    const from = brief.subjects.find((s) => s.id === relation.from)
    const to = brief.subjects.find((s) => s.id === relation.to)
    if (!from || !to || from === to) continue
    if (a(from) && b(to)) return { a: from, b: to, relation }
    if (a(to) && b(from)) return { a: to, b: from, relation }
  }
  return null
}
