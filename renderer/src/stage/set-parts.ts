// Things that a set is built of are no subjects of their own: the houses and lamps of a street, the bridge and lanterns of a Japanese garden, the beams of an attic.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'
import { without } from './without.ts'

interface SetParts {
  readonly place: RegExp
  /** Words of the setting that mean the set. */
  readonly setting: RegExp
  /** What the set brings by itself. */
  readonly part: (subject: BriefSubject) => boolean
  /** Said of the set in place of the part. */
  readonly says?: (subject: BriefSubject) => string | null
}

const oldTown =
  /^(old-town|old-street|medieval.*|half-timbered|timber-framed|tudor|european-(street|town)|cobble(d|stone).*|prague|lisbon|italian-street|victorian.*|dickensian|edwardian|gaslight|steampunk)$/
const suburbs = /^(suburb.*|residential.*|neighbou?rhood|cul-de-sac)$/
const called = (s: BriefSubject): string => `${s.noun} ${s.form}`
const isLamp = (s: BriefSubject): boolean =>
  /gas-lamp|street-lamp|streetlight|lamp-post|street-light/.test(s.noun)

const sets: readonly SetParts[] = [
  {
    place: /^(street|city|village|alley)$/,
    setting: oldTown,
    part: (s) =>
      isLamp(s) ||
      (s.kind === 'building' && /^(house|cottage|shop)$/.test(s.form)) ||
      /^(window|door|flower-box|chimney|cobblestone)s?$/.test(s.noun),
    says: (s) => (isLamp(s) ? 'gas-lamps' : null),
  },
  {
    place: /^(street|city|village|road)$/,
    setting: suburbs,
    part: (s) => s.kind === 'building' && s.form === 'house',
  },
  {
    place: /^(garden|park)$/,
    setting: /^(japanese-(garden|park)|zen(-garden)?)$/,
    part: (s) =>
      /bridge|lantern|torii|shrine|pagoda|bonsai|maple|pine|rock|stone|koi|water-lil|lotus|cherry-tree|bamboo/.test(
        called(s),
      ) && s.kind !== 'person',
    says: (s) => (/cherry/.test(called(s)) ? 'cherry-blossom' : null),
  },
  {
    place: /^room$/,
    setting: /^(toy-shop|supermarket)$/,
    part: (s) =>
      /shel(f|ves)|^toys?$|^aisles?$/.test(called(s)) && /^(furniture|object|art)$/.test(s.kind),
  },
  {
    place: /^church$/,
    setting: /^/,
    part: (s) =>
      /stained-glass|^(pew|altar|arch|arche|column|pillar|vault|window|rose-window|organ-pipe)s?$/.test(
        s.noun,
      ),
  },
  {
    place: /^room$/,
    setting: /^(attic|loft|garret)$/,
    part: (s) =>
      /^(roof|beam|rafter|window|skylight|box|carton|cardboard-box|cobweb|spider-web)s?$/.test(
        s.noun,
      ),
  },
]

/** A treehouse has its own ladder. */
const laddered = (brief: Brief): Brief => {
  if (!brief.subjects.some((s) => s.form === 'treehouse')) return brief
  const gone = new Set(brief.subjects.filter((s) => /ladder/.test(s.noun)).map((s) => s.id))
  return { ...brief, ...without(brief, gone) }
}

/** A village street of old houses is a street; the lens stands in it. */
const inStreet = (brief: Brief): Brief =>
  brief.place === 'village' &&
  /\b(street|alley|lane|old town)s?\b/i.test(brief.prompt) &&
  brief.setting.some((w) => oldTown.test(w)) &&
  brief.subjects.every((s) => s.kind !== 'building' || s.height < 9)
    ? { ...brief, place: 'street' }
    : brief

/** A jazz club that names nobody has its saxophonist. */
const withBand = (brief: Brief): Brief =>
  brief.subjects.length === 0 && brief.setting.some((w) => /^(jazz.*|blues-club)$/.test(w))
    ? {
        ...brief,
        place: 'stage',
        subjects: [
          newSubject('band', {
            noun: 'saxophonist',
            kind: 'person',
            form: 'man',
            height: 1.8,
            pose: 'play',
            holds: ['saxophone'],
            held: [newSubject('sax', { form: 'saxophone', height: 0.7 })],
            wears: [
              { item: 'suit', color: [0.03, 0.035, 0.06] },
              { item: 'fedora', color: [0.04, 0.03, 0.03] },
            ],
          }),
        ],
      }
    : brief

/** A shop front shows its own wares. */
const ofItsWares = (brief: Brief): Brief => {
  const shop = brief.subjects.find((s) => s.form === 'shop-front')
  if (!shop) return brief
  const gone = new Set(
    brief.relations
      .filter((r) => r.from === shop.id || r.to === shop.id)
      .map((r) => (r.from === shop.id ? r.to : r.from)),
  )
  const stays = (s: BriefSubject): boolean => !gone.has(s.id) || s.height > 0.6
  return {
    ...brief,
    subjects: brief.subjects.filter(stays),
    relations: brief.relations.filter((r) =>
      [r.from, r.to].every((id) => brief.subjects.some((s) => s.id === id && stays(s))),
    ),
  }
}

/** Leaves in a heap are a thing, not only the season. */
const heapOfLeaves = (brief: Brief): Brief =>
  /\b(pile|heap|mound)s? of (\w+ ){0,2}leaves\b/i.test(brief.prompt) &&
  brief.subjects.every((s) => s.form !== 'leaf-pile' && !/^(leaf|leaves|foliage)$/.test(s.noun))
    ? {
        ...brief,
        season: brief.season ?? 'autumn',
        place: brief.place ?? 'park',
        subjects: [...brief.subjects, newSubject('leaf-pile', { form: 'leaf-pile', height: 0.42 })],
        relations:
          brief.subjects[0] && /\b(in|into|through|on)\b/i.test(brief.prompt)
            ? [
                ...brief.relations,
                { from: brief.subjects[0].id, relation: 'beside', to: 'leaf-pile' },
              ]
            : brief.relations,
      }
    : brief

/** The brief without what its set brings. */
export const withoutSetParts = (asked: Brief): Brief => {
  const brief = heapOfLeaves(ofItsWares(withBand(inStreet(laddered(asked)))))
  const found = sets.find(
    ({ place, setting }) =>
      place.test(brief.place ?? '') && ['', ...brief.setting].some((w) => setting.test(w)),
  )
  if (!found) return brief
  // Somebody at work on it, or on it, keeps it.
  const tied = (id: string): boolean =>
    brief.relations.some((r) => {
      if (r.from !== id && r.to !== id) return false
      const other = brief.subjects.find((s) => s.id === (r.from === id ? r.to : r.from))
      return (
        other !== undefined &&
        /^(on|in|riding|holding|against)$/.test(r.relation) &&
        !found.part(other)
      )
    })
  const gone = brief.subjects.filter((s) => found.part(s) && !tied(s.id))
  if (gone.length === 0) return brief
  const ids = new Set(gone.map((s) => s.id))
  const says = gone.flatMap((s) => found.says?.(s) ?? [])
  return {
    ...brief,
    setting: [...new Set([...brief.setting, ...says])],
    subjects: brief.subjects.filter((s) => !ids.has(s.id)),
    relations: brief.relations.filter((r) => !ids.has(r.from) && !ids.has(r.to)),
  }
}
