// A rescue from a tree: what is saved sits up in it, and whoever saves it is on a ladder against the boughs.
import type { Brief } from '../prompt/brief.ts'
import { doing, prop, tie } from './deed/cast.ts'

const said =
  /\b(rescu|sav|fetch|get)[a-z]* [^,.]*\b(from|out of|down from) (a|an|the) ([a-z]+ )?tree\b/i

/** Who is rescued from a tree is in it. */
export const upATree = (brief: Brief): Brief => {
  const tree = brief.subjects.find((s) => s.kind === 'plant' && s.height > 2)
  const small = brief.subjects.find((s) => s.kind === 'quadruped' && s.height < 0.5)
  if (!tree || !small || !said.test(brief.prompt)) return brief
  const saver = brief.subjects.find((s) => s.kind === 'person' && s.count === 1)
  const gone = [small.id, saver?.id]
  const rest = brief.relations.filter((r) => !gone.includes(r.from))
  const ladder = prop(`${tree.id}-ladder`, {
    noun: 'leaning-ladder',
    kind: 'furniture',
    form: 'stairs',
    height: 2.6,
    traits: { works: '0.72,0,0.5', turn: '0' },
  })
  const subjects = brief.subjects.map((s) =>
    s === tree
      ? { ...s, count: 1, height: Math.min(s.height, 3) }
      : s === small
        ? {
            ...s,
            count: 1,
            height: 0.42,
            pose: s.pose ?? ('sit' as const),
            traits: { ...s.traits, works: '-0.72,2.3,0.2', turn: '0.6' },
          }
        : s === saver
          ? doing(s, { works: '0.9,0.86,0.5', turn: '-1.45' }, 'climb', [])
          : s,
  )
  return {
    ...brief,
    place: brief.place ?? 'park',
    subjects: saver ? [...subjects, ladder] : subjects,
    relations: [
      ...(saver
        ? [tie(ladder.id, tree.id), tie(saver.id, tree.id), tie(small.id, ladder.id)]
        : [{ from: small.id, relation: 'on' as const, to: tree.id }]),
      ...rest,
    ],
  }
}
