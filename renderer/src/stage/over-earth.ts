// Planets as a picture wants them: who or what is above a planet in space sees it below as a wide curve, or large behind, and one of ice is a frozen world.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { without } from './without.ts'

const above = /\b(above|over|orbit(s|ing)?|around|circling|in orbit)\b/i

/** A planet of ice is a frozen world, not a ball cut from ice. */
const ofIce = (s: BriefSubject): BriefSubject =>
  s.form === 'planet' && /^(ice|snow)$/.test(s.material ?? '')
    ? { ...s, material: null, traits: { ...s.traits, state: 'frozen' } }
    : s

/** The brief with the planet of its background in the setting: `earth-below`, or `earth-behind`. */
export const overEarth = (asked: Brief): Brief => {
  const brief = { ...asked, subjects: asked.subjects.map(ofIce) }
  if (brief.place !== 'space') return brief
  const world = brief.subjects.find(
    (s, i) => i > 0 && s.form === 'planet' && s.traits['species'] === 'earth',
  )
  if (!world || !brief.subjects.some((s) => s.form !== 'planet')) return brief
  return {
    ...brief,
    ...without(brief, new Set([world.id])),
    setting: [...brief.setting, above.test(brief.prompt) ? 'earth-below' : 'earth-behind'],
  }
}
