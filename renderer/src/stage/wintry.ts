// Trees in the cold: where it is winter those that were named stand bare, or with snow on their boughs.
import type { Brief } from '../prompt/brief.ts'
import type { Circumstances } from './place.ts'

const grows = /^(tree|pine|birch|bush|cherry-tree|treehouse)$/
const otherSeason = /autumn|fall|spring|blossom|palm|orange|lemon/

/** The brief whose trees, and tree houses, know that it is winter. */
export const wintry = (brief: Brief, { season, weather }: Circumstances): Brief =>
  season !== 'winter' && weather !== 'snow'
    ? brief
    : {
        ...brief,
        subjects: brief.subjects.map((s) =>
          grows.test(s.form) && !otherSeason.test(s.noun) && s.traits['pot'] === undefined
            ? { ...s, traits: { season: 'winter', ...s.traits } }
            : s,
        ),
      }
