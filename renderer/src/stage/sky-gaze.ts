// Who looks up lifts the head, and is seen from the side, where that shows; a tower is looked up at from behind.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'

const alive = (s: BriefSubject): boolean => /^(person|quadruped|bird)$/.test(s.kind)
const aloft = /star|moon|aurora|milky-way/
/** Told to look up, or to watch what is in the sky. */
const gazesUp = (brief: Brief, s: BriefSubject): boolean =>
  alive(s) &&
  (s.traits['gazes'] === 'up' ||
    (s.pose === 'look' &&
      brief.light.some((w) => aloft.test(w)) &&
      !brief.relations.some((r) => r.from === s.id && r.relation === 'facing')))

/** Yaws of those who look up together, all to one side. */
const turns = [0.95, 1.12, 0.86, 1.04] as const

/** The brief with those who look up turned so that it is seen. */
export const lookingUp = (brief: Brief): Brief => {
  const who = brief.subjects.filter((s) => gazesUp(brief, s))
  const { angle, shot } = brief.camera
  if (who.length === 0) {
    // "Looking up at a tower": it is the lens that does.
    const lens = /\blooking up at\b/i.test(brief.prompt) && !brief.subjects.some(alive)
    return lens ? { ...brief, camera: { ...brief.camera, angle: angle ?? 'low' } } : brief
  }
  const faces = (s: BriefSubject): BriefSubject | undefined => {
    const tie = brief.relations.find((r) => r.from === s.id && r.relation === 'facing')
    return brief.subjects.find((o) => o.id === tie?.to)
  }
  const side = brief.prompt.length % 2 ? 1 : -1
  const seen = (s: BriefSubject, i: number): BriefSubject => {
    const what = faces(s)
    if (what && alive(what)) return s
    const posed = { ...s, pose: s.pose === 'look' ? ('stand' as const) : s.pose }
    const upright = withTraits(posed, { gazes: 'up' })
    if (what && what.height > 4 * s.height) return withTraits(upright, { gaze: 'out' })
    if (what || s.traits['turn'] || shot === 'close-up' || shot === 'portrait') return upright
    const turn = (side * (turns[i % turns.length] ?? 1)).toFixed(2)
    return withTraits(s.kind === 'quadruped' ? { ...upright, pose: 'sit' } : upright, { turn })
  }
  return {
    ...brief,
    camera: { ...brief.camera, angle: angle ?? (who.some(faces) ? null : 'low') },
    subjects: brief.subjects.map((s) => (who.includes(s) ? seen(s, who.indexOf(s)) : s)),
  }
}
