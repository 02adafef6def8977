// Who looks out at a view is seen from behind at a slant, the view before them: nobody turns their back on what they look at.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'

const looks =
  /\b(look|gaz|star|watch|admir|view|enjoy|survey|contemplat|overlook|wonder)(s|es|e|ing|ed|ting)?\b/i
const views =
  /\b(view|vista|scenery|landscape|lake|sea|ocean|waves|valley|mountains?|peaks?|hills|sunset|sunrise|horizon|skyline|city|town|village|canyon|waterfall|falls|river|fjord|desert|forest|storm|clouds|fireworks|beach|harbou?r|ships?|boats?)\b/i
const still = /^(stand|look)?$/

/** Fireworks are up there, not across the street. */
const inSky = (brief: Brief, id: string): boolean =>
  brief.subjects.some((s) => s.id === id && /^fireworks?$/.test(s.noun))

/** Whether words say that a person looks at the place itself, and at nothing that stands in it. */
const looksOut = (brief: Brief, who: BriefSubject): boolean => {
  const { prompt, relations, camera } = brief
  if (who.kind !== 'person' || !still.test(who.pose ?? '') || who.traits['turn']) return false
  if (camera.shot === 'close-up' || camera.shot === 'portrait') return false
  const others = relations.filter((r) => r.from === who.id && r.relation !== 'beside')
  if (others.some((r) => r.relation !== 'facing' || !inSky(brief, r.to))) return false
  const [, after = ''] = prompt.split(looks.exec(prompt)?.[0] ?? '\n')
  return looks.test(prompt) && views.test(after) && !/\b(camera|viewer|lens)\b/i.test(after)
}

/** Where a view is seen from when no place is named. */
const lookouts: readonly (readonly [RegExp, NonNullable<Brief['place']>])[] = [
  [/\b(sea|ocean|waves|ships?|boats?|beach|sunset|sunrise|horizon)\b/i, 'beach'],
  [/\b(skyline|city|town|fireworks)\b/i, 'rooftop'],
  [/\b(valley|mountains?|peaks?|vista|canyon)\b/i, 'mountain'],
]

/** The brief with those who look at a view turned to it. */
export const lookingOut = (brief: Brief): Brief => {
  const who = brief.subjects.filter((s) => looksOut(brief, s) && s.traits['gazes'] !== 'up')
  if (who.length === 0) return brief
  return {
    ...brief,
    time: brief.time ?? (brief.subjects.some((s) => inSky(brief, s.id)) ? 'night' : null),
    relations: brief.relations.filter((r) => !inSky(brief, r.to)),
    place: brief.place ?? lookouts.find(([of]) => of.test(brief.prompt))?.[1] ?? null,
    subjects: brief.subjects.map((s) =>
      who.includes(s) ? { ...withTraits(s, { gaze: 'out' }), pose: 'stand' as const } : s,
    ),
  }
}
