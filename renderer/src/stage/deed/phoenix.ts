// A phoenix over its fire.
import type { Brief } from '../../prompt/brief.ts'

/** A phoenix is on the wing over its fire. */
export const risen = (brief: Brief): Brief | null => {
  const bird = brief.subjects.find((s) => s.noun === 'phoenix' || s.noun === 'firebird')
  if (!bird || bird.count > 1 || (bird.pose !== null && bird.pose !== 'fly')) return null
  const fire = brief.subjects.find((s) => s.form === 'fire')
  const subjects = brief.subjects.map((s) =>
    s === bird ? { ...s, pose: 'fly' as const } : s === fire ? { ...s, count: 1, height: 1.1 } : s,
  )
  if (!fire) return { ...brief, subjects }
  const others = brief.relations.filter((r) => r.from !== bird.id || r.to !== fire.id)
  return {
    ...brief,
    subjects,
    relations: [{ from: bird.id, relation: 'above', to: fire.id }, ...others],
  }
}
