// A brief's subjects and relations with some subjects, and all that ties them to others, left out.
import type { Brief } from '../prompt/brief.ts'

/** Subjects whose ids are not in `gone`, and the relations among them. */
export const without = (
  brief: Brief,
  gone: ReadonlySet<string>,
): Pick<Brief, 'subjects' | 'relations'> => ({
  subjects: brief.subjects.filter((s) => !gone.has(s.id)),
  relations: brief.relations.filter((r) => !gone.has(r.from) && !gone.has(r.to)),
})
