// A landmark named after the place, as in a Paris street with the Eiffel Tower, is seen from it, at the end of the street or over its roofs.
import type { Brief, BriefSubject } from '../prompt/brief.ts'

/** Places that one looks along, or out of, towards something tall. */
const outlooks = /^(street|city|alley|cafe|rooftop|market|bridge)$/
const outlook =
  /\b(streets?|avenue|boulevard|alley|lane|road|caf[eé]|bistro|terrace|market|square|rooftops?|roofs|balcony|bridge|paris|london|new york|tokyo|rome|cairo|sydney|seattle)\b/i

/** Whether it is one of the tall things that a town is known by. */
const isLandmark = ({ kind, height, form }: BriefSubject): boolean =>
  kind === 'building' && (height >= 18 || /^(capitol|arch|castle|pagoda)$/.test(form))

/** Where in the words a subject's noun begins; -1 where it is not said so. */
const placeOf = (prompt: string, { noun }: BriefSubject): number =>
  prompt.toLowerCase().indexOf(noun.replaceAll('-', ' '))

/** The brief with such a landmark told to stand far off. */
export const withDistantLandmark = (brief: Brief): Brief => {
  const { subjects, place, prompt } = brief
  if (!outlooks.test(place ?? '') || subjects.length !== 1) return brief
  const [tower] = subjects
  if (!tower || tower.count > 1 || !isLandmark(tower)) return brief
  const before = prompt.search(outlook)
  if (before < 0 || before > placeOf(prompt, tower)) return brief
  // A mountain that a street looks towards is beyond the town, not as tall as the Alps.
  const height = Math.min(tower.height, tower.form === 'fuji' ? 420 : 70)
  return { ...brief, subjects: [{ ...tower, height, traits: { ...tower.traits, afar: 'yes' } }] }
}
