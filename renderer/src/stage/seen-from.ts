// From which side the picture shows its subjects when words say so: from behind, or in profile.
import type { Brief, BriefSubject } from '../prompt/brief.ts'

const sided = /^(person|quadruped|bird|vehicle|aircraft|fish)$/

/** Yaw in radians: a back is seen a little aslant, so that it is not a flat shape. */
const yaws = { behind: Math.PI - 0.22, profile: Math.PI / 2 } as const

/** The brief with those turned that nothing else turns; who deals with another stays turned to them. */
export const seenFrom = (brief: Brief): Brief => {
  const { side } = brief.camera
  if (side === null) return brief
  const yaw = yaws[side]
  const free = (s: BriefSubject): boolean =>
    sided.test(s.kind) &&
    s.traits['turn'] === undefined &&
    s.traits['works'] === undefined &&
    s.traits['course'] === undefined &&
    brief.relations.every(
      (r) => r.from !== s.id || !/^(facing|chasing|riding|holding)$/.test(r.relation),
    )
  return {
    ...brief,
    subjects: brief.subjects.map((s) => {
      if (!free(s)) return s
      const { gaze: _gaze, ...traits } = s.traits
      return { ...s, traits: { ...traits, turn: yaw.toFixed(3) } }
    }),
  }
}
