// Who is out with somebody does what that one does: the father of a boy who fishes fishes beside him, the son of a woman on a bicycle rides his own.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { holding } from './handing.ts'
import { newSubject } from './new-subject.ts'

/** What two do side by side when one is said to do it with the other. */
const shared = /^(sit|walk|run|dance|swim|climb|jump|kneel|lie|sleep|ride|cheer|wave|read)$/

const rod = (s: BriefSubject): BriefSubject | undefined =>
  s.held?.find((h) => h.form === 'fishing-rod')

const isIdle = (s: BriefSubject): boolean =>
  s.kind === 'person' &&
  s.count === 1 &&
  s.pose === null &&
  !s.held?.length &&
  s.traits['deed'] === undefined &&
  s.traits['action'] === undefined

/** The companion at the same deed. */
const joined = (lead: BriefSubject, other: BriefSubject): BriefSubject => {
  const line = rod(lead)
  const { together, action } = lead.traits
  const traits = {
    ...other.traits,
    ...(together ? { together } : {}),
    ...(action && lead.pose !== 'ride' ? { action } : {}),
  }
  const posed = { ...other, pose: lead.pose, traits }
  return line ? holding(posed, { ...line, id: `${other.id}-rod` }) : posed
}

/** Two bicycles, one for each, of the several that were said. */
const mountFor = (brief: Brief, lead: BriefSubject, other: BriefSubject): Brief => {
  const ride = brief.relations.find((r) => r.from === lead.id && r.relation === 'riding')
  const mount = brief.subjects.find((s) => s.id === ride?.to)
  if (!mount || mount.count < 2 || !/^(vehicle|quadruped)$/.test(mount.kind)) return brief
  const own = { ...mount, id: `${mount.id}-${other.id}`, count: 1 }
  return {
    ...brief,
    subjects: [...brief.subjects.map((s) => (s === mount ? { ...s, count: 1 } : s)), own],
    relations: [
      ...brief.relations.filter((r) => r.from !== other.id && r.to !== other.id),
      { from: other.id, relation: 'riding', to: own.id },
      { from: own.id, relation: 'beside', to: mount.id },
    ],
  }
}

/** The dancers of a class of whom only the teacher, or nobody, was named. */
const dancersOf = (brief: Brief): Brief => {
  const ballet = brief.setting.includes('ballet-class')
  if (
    !ballet ||
    brief.subjects.some((s) => s.kind === 'person' && s.traits['profession'] !== 'teacher')
  )
    return brief
  const dancers = newSubject('ballet-class', {
    noun: 'ballerina',
    kind: 'person',
    form: 'woman',
    height: 1.62,
    count: 4,
    pose: 'dance',
    wears: [
      { item: 'tutu', color: [0.93, 0.68, 0.72] },
      { item: 'ballet-shoes', color: [0.93, 0.68, 0.72] },
    ],
    traits: { hair: 'bun', profession: 'ballerina' },
  })
  return { ...brief, subjects: [...brief.subjects, dancers] }
}

/** The brief with companions who do nothing of their own at what their company does. */
export const accompanied = (brief: Brief): Brief => {
  let out = dancersOf(brief)
  for (const r of brief.relations) {
    if (r.relation !== 'beside') continue
    const [lead, other] = [r.from, r.to].map((id) => out.subjects.find((s) => s.id === id))
    if (!lead || !other || lead.kind !== 'person' || lead.count !== 1 || !isIdle(other)) continue
    const held = lead.held ?? []
    // With a thing in hand that is one's own, the other looks on.
    if (!shared.test(lead.pose ?? '') || (held.length > 0 && !rod(lead))) continue
    if (lead.traits['deed'] !== undefined) continue
    const mounted = lead.pose === 'ride' ? mountFor(out, lead, other) : out
    if (lead.pose === 'ride' && mounted === out) continue
    const companion = joined(lead, other)
    out = {
      ...mounted,
      subjects: mounted.subjects.map((s) => (s.id === other.id ? companion : s)),
    }
  }
  return out
}
