// A campsite has tents about a fire, at the water when one is named.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'
import { hex } from './vector.ts'

const camps = /\b(camp ?sites?|camp ?grounds?|camping|encampment)\b/i
const open = /^(forest|lake|river|mountain|meadow|beach|hill|snow|park|field|desert|canyon)$/

const piece = (
  id: string,
  part: Partial<BriefSubject> & Pick<BriefSubject, 'form'>,
  works: string,
): BriefSubject => newSubject(id, { ...part, traits: { works, ...part.traits } })

/** A fire and tents that are named with nothing else are a camp as well: they come again as one. */
const unpitched = (brief: Brief): Brief | null => {
  const fire = brief.subjects.some((s) => s.form === 'campfire')
  const tents = brief.subjects.some((s) => s.form === 'tent' && s.count < 5)
  if (!fire || !tents || brief.subjects.some((s) => !/^(campfire|tent)$/.test(s.form))) return null
  return { ...brief, subjects: [], relations: [] }
}

/** The brief of a campsite with the tents and the fire that it does not name. */
export const withTents = (asked: Brief): Brief => {
  const bare = unpitched(asked)
  const brief = bare ?? asked
  const starry = brief.light.some((w) => /star|milky/.test(w))
  const place = brief.place ?? (bare && starry ? 'hill' : 'forest')
  if ((!bare && !camps.test(brief.prompt)) || !open.test(place)) return brief
  // Who has come in a van or the like sleeps in that.
  if (brief.subjects.some((s) => s.form === 'tent' || s.kind === 'vehicle')) return brief
  const fire = brief.subjects.some((s) => /fire/.test(s.form))
  const peopled = brief.subjects.length > 0
  const [x, z] = peopled ? [2.2, -2.4] : [1.7, -0.9]
  const spot = piece(
    'camp',
    { noun: 'floor-spot', form: 'floor-spot', kind: 'furniture', height: 0.02 },
    '0,0,0',
  )
  const tent = (i: number, color: string, works: string, turn: string): BriefSubject =>
    piece(
      `camp-tent-${i}`,
      {
        noun: 'tent',
        form: 'tent',
        kind: 'building',
        height: 1.7,
        colors: [hex(color)],
        traits: { turn },
      },
      works,
    )
  const tents = [
    tent(0, '#d8702a', `${-x},0,${z}`, '0.5'),
    tent(1, '#2f7f9a', `${x},0,${z - 0.7}`, '-0.55'),
  ]
  const flame = piece('camp-fire', { noun: 'campfire', form: 'campfire', height: 0.75 }, '0,0,0.75')
  const more = [...tents, ...(fire ? [] : [flame])]
  const water = /\b(lake|lakeside|lakeshore|pond)\b/i.test(brief.prompt)
  return {
    ...brief,
    place: water ? 'lake' : place,
    time: brief.time ?? 'dusk',
    subjects: peopled ? [...brief.subjects, spot, ...more] : [...more, spot],
    relations: [
      ...brief.relations,
      ...more.map((s) => ({ from: s.id, relation: 'beside' as const, to: spot.id })),
    ],
  }
}
