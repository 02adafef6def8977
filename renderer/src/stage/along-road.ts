// Cars, buses and bikes that are alone on a street look along it, three quarters to the lens, and do not stand across its lanes.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'

const roads = /^(street|city|road|alley|bridge)$/
const rides =
  /^(car|sports-car|police-car|convertible|taxi|van|bus|truck|pickup|fire-truck|ambulance|jeep|motorcycle|scooter|tractor|limousine|vintage-car)$/

const isFree = (brief: Brief, s: BriefSubject): boolean =>
  s.kind === 'vehicle' &&
  (rides.test(s.form) || /bus|truck|car$|taxi|van/.test(s.form)) &&
  s.count === 1 &&
  ['turn', 'drifts', 'course', 'afar', 'works'].every((t) => s.traits[t] === undefined) &&
  brief.relations.every((r) => r.from !== s.id && r.to !== s.id)

/** The brief whose single vehicle, in a place with lanes, is turned along them. */
export const alongRoad = (brief: Brief, place: string): Brief => {
  if (
    !roads.test(place) ||
    /\b(side view|profile|from (behind|above|the side))\b/i.test(brief.prompt)
  )
    return brief
  const side = brief.prompt.length % 2 ? 1 : -1
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      isFree(brief, s) ? withTraits(s, { turn: (side * 0.62).toFixed(2) }) : s,
    ),
  }
}
