// Whose hand somebody holds is beside them, hand in hand; the sick and the old have who cares for them at their side.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'

const held =
  /\b(hold|held|tak|took|squeez|clasp|grip)[a-z]*( on to| onto)? (\w+[' ]?s? ?){1,4}hands?\b/i
const tool = /\b(in|with|by) (his|her|their|its|one|both|the) hands?\b/i

/** The brief in which two of whom one holds the other's hand stand hand in hand. */
export const handInHand = (brief: Brief): Brief => {
  const people = brief.subjects.filter((s) => s.kind === 'person')
  const [a, b] = people
  if (!a || !b || people.length > 2 || a.count + b.count > 2) return brief
  if (!held.test(brief.prompt) || tool.test(brief.prompt)) return brief
  if ([a, b].some((s) => s.traits['together'] !== undefined || s.held?.length)) return brief
  const both = (s: BriefSubject): BriefSubject =>
    s === a || s === b ? withTraits(s, { together: 'hold-hands' }) : s
  const rest = brief.relations.filter((r) => ![a.id, b.id].includes(r.from))
  return {
    ...brief,
    subjects: brief.subjects.map(both),
    relations: [{ from: b.id, relation: 'beside', to: a.id }, ...rest],
  }
}
