// Deeds whose words name the thing in passing: what is drunk from is in the hand, what a boxer hits is a punching bag, who climbs on a bicycle rides it.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { singles } from './deed/cast.ts'
import { holding } from './handing.ts'
import { newSubject } from './new-subject.ts'
import { without } from './without.ts'

type Step = (brief: Brief) => Brief

const vessel =
  /goblet|glass|cup|mug|chalice|bottle|flask|bowl|tankard|stein|can$|coconut|horn|teacup|flute/

/** "Drinking from a goblet": it is in the hand. */
const drunkFrom: Step = (brief) => {
  for (const r of brief.relations) {
    const who = brief.subjects.find((s) => s.id === r.from)
    const what = brief.subjects.find((s) => s.id === r.to)
    if (who?.kind !== 'person' || !what || what.count > 1 || what.height > 0.4) continue
    if (!/^(drink|eat)$/.test(who.pose ?? '') || !/^(beside|with|facing)$/.test(r.relation))
      continue
    if (!vessel.test(`${what.noun} ${what.form}`) || (who.held ?? []).length > 0) continue
    const rest = without(brief, new Set([what.id]))
    return {
      ...brief,
      ...rest,
      subjects: rest.subjects.map((s) => (s === who ? holding(who, what) : s)),
    }
  }
  return brief
}

/** What somebody punches or boxes, and is called a bag, hangs from a chain. */
const heavyBag: Step = (brief) => {
  const r = brief.relations.find(
    ({ from, to }) =>
      brief.subjects.some((s) => s.id === from && s.kind === 'person' && s.pose === 'kick') &&
      brief.subjects.some(
        (s) => s.id === to && /^(bag|heavy-bag|sandbag|boxing-bag)$/.test(s.noun),
      ),
  )
  if (!r) return brief
  return {
    ...brief,
    place: brief.place ?? 'gym',
    subjects: brief.subjects.map((s) =>
      s.id === r.to
        ? { ...s, noun: 'punching-bag', form: 'punching-bag', art: null, height: 1.9 }
        : s,
    ),
  }
}

/** Who climbs, races or coasts in the saddle still sits in it. */
const inTheSaddle: Step = (brief) => ({
  ...brief,
  subjects: brief.subjects.map((s): BriefSubject => {
    const rides = brief.relations.some(
      (r) =>
        r.from === s.id &&
        r.relation === 'riding' &&
        brief.subjects.some((o) => o.id === r.to && /^(vehicle|quadruped)$/.test(o.kind)),
    )
    if (s.kind !== 'person' || s.pose !== 'climb' || !rides) return s
    const { action: _scale, ...traits } = s.traits
    return { ...s, pose: 'ride', traits }
  }),
})

/** Birds of which pictures are taken, or which are watched, are on the wing. */
const watched: Step = (brief) => {
  const eyes = brief.subjects.find(
    (s) => s.kind === 'person' && s.held?.some((h) => /camera|binoculars/.test(h.noun)),
  )
  if (!eyes) return brief
  return {
    ...brief,
    place: brief.place ?? (brief.subjects.some((s) => s.kind === 'bird') ? 'park' : null),
    subjects: brief.subjects.map((s) =>
      s.kind === 'bird' && s.pose === null && s.count > 1 ? { ...s, pose: 'fly' as const } : s,
    ),
  }
}

const roofless =
  /^(park|garden|meadow|forest|beach|field|hill|farm|street|village|lake|river|mountain|desert|camp)$/

/** Who sleeps, and nothing says where, does so in bed. */
const toBed: Step = (brief) => {
  const who = brief.subjects.find(
    (s) => s.kind === 'person' && s.pose === 'sleep' && s.form !== 'baby' && s.count === 1,
  )
  const tied = brief.relations.some(
    (r) => r.from === who?.id && /^(on|in|under|against|riding|around)$/.test(r.relation),
  )
  const near = brief.camera.shot === 'close-up' || brief.camera.shot === 'portrait'
  if (!who || tied || near || roofless.test(brief.place ?? '')) return brief
  if (!/^(bedroom|room|null)$/.test(brief.place ?? 'null') || brief.setting.length > 0) return brief
  if (brief.subjects.some((s) => s.kind === 'furniture' || s.kind === 'quadruped')) return brief
  const bed = newSubject(`${who.id}-bed`, { form: 'bed', kind: 'furniture', height: 0.9 })
  return {
    ...brief,
    place: 'bedroom',
    subjects: [
      ...brief.subjects.map((s) =>
        s === who && s.held
          ? // A toy in bed leaves the face free.
            {
              ...s,
              held: s.held.map((h) => ({ ...h, height: Math.min(h.height, 0.2 * s.height) })),
            }
          : s,
      ),
      bed,
    ],
    relations: [{ from: who.id, relation: 'in', to: bed.id }, ...brief.relations],
  }
}

/** Two who share an umbrella stand close under one. */
const underOne: Step = (brief) => {
  const roof = brief.subjects.find((s) => s.form === 'umbrella' && s.count === 1)
  const who = brief.subjects.find((s) => s.kind === 'person' && s.count === 2)
  const tie = brief.relations.find((r) => r.from === who?.id && r.to === roof?.id)
  if (
    !roof ||
    !who ||
    !tie ||
    !/\b(shar|under (one|an|the same)|together under)/i.test(brief.prompt)
  )
    return brief
  const pair = singles(who, 2).map((s) => ({ ...s, traits: { ...s.traits, together: 'close' } }))
  const [a, b] = pair
  if (!a || !b) return brief
  return {
    ...brief,
    subjects: brief.subjects.flatMap((s) => (s === who ? pair : [s])),
    relations: [{ from: b.id, relation: 'beside', to: a.id }, ...brief.relations],
  }
}

/** A flag is planted in ground, and the ground that astronauts stand on is the moon's. */
const onTheMoon: Step = (brief) => {
  const plants = brief.subjects.some(
    (s) => s.traits['deed'] === 'plant' && s.held?.some((h) => h.form === 'flag'),
  )
  return plants && brief.place === 'space' ? { ...brief, place: 'moon' } : brief
}

/** The brief with such deeds made plain. */
export const plainlyHeld: Step = (brief) =>
  [drunkFrom, heavyBag, inTheSaddle, watched, toBed, underOne, onTheMoon].reduce(
    (now, step) => step(now),
    brief,
  )
