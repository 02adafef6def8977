// A giant thing is a giant beside people too, and what flies or gallops through the sky does not stand on air.
import type { Brief, BriefSubject } from '../prompt/brief.ts'

const huge = /^(giant|huge|enormous|gigantic|colossal|massive|oversized|huge-sized)$/
const small = /^(object|food|plant|quadruped|bird|fish|art)$/

/** Small things and beasts that are called giants tower a little over whoever is with them. */
const grown = (s: BriefSubject, tall: number): BriefSubject =>
  huge.test(s.traits['size'] ?? '') && small.test(s.kind) && s.height < tall && s.count === 1
    ? { ...s, height: tall * (s.kind === 'plant' ? 1.5 : 1.1) }
    : s

/** Legs that gallop on clouds. */
const airborne = (s: BriefSubject, brief: Brief): BriefSubject =>
  s.kind === 'quadruped' &&
  s.pose === null &&
  s.height > 0.8 &&
  brief.place === 'sky' &&
  /\b(fl(y|ies|ying)|soar|gallop|leap|glid|float)/i.test(brief.prompt) &&
  brief.relations.every((r) => r.from !== s.id && r.to !== s.id)
    ? { ...s, pose: 'run' }
    : s

/** The brief with both. */
export const inFullSize = (brief: Brief): Brief => {
  const people = brief.subjects.filter((s) => s.kind === 'person')
  const tall = Math.max(0, ...people.map((s) => s.height))
  return { ...brief, subjects: brief.subjects.map((s) => airborne(grown(s, tall), brief)) }
}
