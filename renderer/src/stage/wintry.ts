// What the cold does to what was named: trees stand bare or with snow on their boughs, homes have snow on the roof and smoke over the chimney.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import type { Circumstances } from './place.ts'

const grows = /^(tree|pine|birch|bush|cherry-tree|treehouse)$/
const otherSeason = /autumn|fall|spring|blossom|palm|orange|lemon/
const homes = /^(house|cabin|cottage|hut|mushroom-house)$/
const lonely = /abandon|ruin|haunt|empty|derelict|burning/

const heated = (s: BriefSubject): boolean =>
  s.kind === 'building' &&
  homes.test(s.form) &&
  !lonely.test(`${s.noun} ${Object.values(s.traits).join(' ')}`)

/** The brief whose trees and homes know that it is winter; homes that are cosy have their fire lit in every season. */
export const wintry = (brief: Brief, { season, weather }: Circumstances): Brief => {
  const cold = season === 'winter' || weather === 'snow'
  const cosy = /\bco[sz]y\b/i.test(brief.prompt)
  if (!cold && !cosy) return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s): BriefSubject => {
      if (heated(s))
        return {
          ...s,
          traits: { ...(cold ? { season: 'winter' } : {}), smoke: 'yes', ...s.traits },
        }
      return cold &&
        grows.test(s.form) &&
        !otherSeason.test(s.noun) &&
        s.traits['pot'] === undefined
        ? { ...s, traits: { season: 'winter', ...s.traits } }
        : s
    }),
  }
}
