// Things as a picture of them wants them: a crown of its own is a jewel with arches, and a map that nobody holds lies unrolled.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { without } from './without.ts'

const isAlone = (brief: Brief, id: string): boolean =>
  brief.relations.every((r) => {
    const other = r.from === id ? r.to : r.to === id ? r.from : null
    const who = brief.subjects.find((s) => s.id === other)
    return who?.kind !== 'person'
  })

/** A crown that nobody wears: flowers and tiaras stay what they are. */
const asRegalia = (s: BriefSubject): BriefSubject =>
  s.kind === 'art' && /^((gold(en)?|royal|kings?|jewell?ed)-)?crown$/.test(s.noun)
    ? {
        ...s,
        kind: 'object',
        form: 'crown',
        art: null,
        height: Math.max(s.height, 0.22),
        traits: { ...s.traits, regal: 'yes' },
      }
    : s

/** A computer has its keyboard and mouse: those named beside it are no instrument and no beast. */
const oneComputer = (brief: Brief): Brief => {
  if (!brief.subjects.some((s) => s.form === 'computer')) return brief
  const parts = brief.subjects.filter((s) =>
    /^((mechanical|computer|gaming)-)?(keyboard|mouse)$/.test(s.noun),
  )
  return { ...brief, ...without(brief, new Set(parts.map((s) => s.id))) }
}

/** The brief with such things told as what they are. */
export const asThingsAreTold = (asked: Brief): Brief => toldIn(oneComputer(asked))

const toldIn = (brief: Brief): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) => {
    const thing = asRegalia(s)
    const hangs = /\b(wall|hanging|hung|pinned)\b/i.test(brief.prompt)
    return thing.form === 'map' &&
      isAlone(brief, s.id) &&
      !hangs &&
      thing.traits['lies'] === undefined
      ? { ...thing, traits: { ...thing.traits, lies: 'flat' } }
      : thing
  }),
})
