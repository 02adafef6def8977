// A hole that somebody digs is a pit with a heap beside it; beasts dig with their paws.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { without } from './without.ts'

const digs = /\b(dig|digs|digging|dug|burrow\w*)\b/i

/** The pit: about half as high as who digs it, and no higher than a person's heap. */
const pit = (
  hole: BriefSubject,
  digger: BriefSubject | undefined,
  of: 'sand' | 'earth',
): BriefSubject => ({
  ...hole,
  kind: 'furniture',
  noun: 'dug-heap',
  form: 'dug-heap',
  art: null,
  height: Math.min(0.5, 0.6 * (digger?.height ?? 0.8)),
  traits: { ...hole.traits, turn: '0', of },
})

/** The brief with holes that are dug as pits in the ground before who digs them. */
export const withPits = (brief: Brief): Brief => {
  const holes = new Set(brief.subjects.filter((s) => s.noun === 'hole').map((s) => s.id))
  if (holes.size === 0 || !digs.test(brief.prompt)) return brief
  const diggerOf = (id: string): BriefSubject | undefined => {
    const ties = brief.relations.filter((r) => r.to === id)
    return brief.subjects.find((s) => ties.some((r) => r.from === s.id))
  }
  const tools = brief.relations.filter(({ from, to }) => {
    const who = brief.subjects.find((s) => s.id === from)
    const what = brief.subjects.find((s) => s.id === to)
    return who?.kind === 'quadruped' && /shovel|spade/.test(what?.form ?? '')
  })
  const of = /^(beach|desert|ocean)$/.test(brief.place ?? '') ? 'sand' : 'earth'
  const kept = without(brief, new Set(tools.map((r) => r.to)))
  const paws = new Set(tools.map((r) => r.from))
  return {
    ...brief,
    subjects: kept.subjects.map((s) =>
      holes.has(s.id) ? pit(s, diggerOf(s.id), of) : paws.has(s.id) ? { ...s, pose: 'stand' } : s,
    ),
    relations: kept.relations.map((r) =>
      holes.has(r.to) && r.relation === 'holding' ? { ...r, relation: 'facing' as const } : r,
    ),
  }
}
