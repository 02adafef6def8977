// Two shoes are a pair: one thing, set down side by side.
import type { Brief } from '../prompt/brief.ts'

/** The brief with each pair of shoes as one subject that is built as two. */
export const asPairs = (brief: Brief): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) =>
    s.kind === 'object' && s.form === 'boot' && s.count === 2
      ? { ...s, noun: `pair-of-${s.noun}`, count: 1, traits: { ...s.traits, pair: 'yes' } }
      : s,
  ),
})
