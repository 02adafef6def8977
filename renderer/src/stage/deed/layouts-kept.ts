// Those whom something keeps: a vampire in an upright coffin, a baby in its basket, a pilot between seat and instruments.
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, type Layout, prop, restaged, seatedOn, tie } from './cast.ts'

/** Stands in the open coffin, arms over the chest, the eyes on the lens unless asleep. */
export const inCoffin: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || !thing || !/coffin|sarcophagus|casket/.test(thing.noun)) return null
  if (!/^(stand|sleep|lie|look)?$/.test(who.pose ?? '')) return null
  const coffin = prop(thing.id, {
    noun: 'upright-coffin',
    kind: 'furniture',
    form: 'upright-coffin',
    height: 2.1,
    colors: thing.colors,
    traits: { turn: '0' },
  })
  const tall = who.height < 1.2 ? 1.78 : Math.min(1.82, who.height)
  const kept = doing(
    { ...who, height: tall },
    { works: '0,0.05,-0.1', turn: '0', action: 'entombed' },
    'stand',
    [],
  )
  // A castle is where a vampire lives; the coffin is in its crypt.
  const place = brief.place === 'castle' ? null : brief.place
  return restaged(
    { ...brief, place: place ?? 'room' },
    {
      cast: castOf([kept]),
      more: [coffin],
      gone: [thing.id],
      ties: [tie(kept.id, coffin.id)],
    },
  )
}

const cradles = /basket|crib|cradle|cot$|bassinet/
const cuddly = /teddy|plush|stuffed|bunny|doll|toy/

/** Whether a baby sleeps where nothing was said to lie on, or with its toy. */
const sleepsAnywhere = (brief: Brief, who: BriefSubject): boolean =>
  who.pose === 'sleep' &&
  /^(room|bedroom|)$/.test(brief.place ?? '') &&
  brief.subjects.every((s) => s === who || cuddly.test(s.noun)) &&
  !brief.relations.some((r) => r.from === who.id && /^(on|in|riding|under)$/.test(r.relation))

/** Lies under a blanket in a low basket that is looked into from above, its toy beside it. */
export const inCradle: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (who?.form !== 'baby' || who.count > 1) return null
  const named = thing !== null && cradles.test(thing.noun)
  if (!named && !sleepsAnywhere(brief, who)) return null
  const toy = [...(who.held ?? []), ...brief.subjects].find((s) => s !== who && cuddly.test(s.noun))
  const basket = prop(`${who.id}-cradle`, {
    noun: 'cradle-basket',
    kind: 'furniture',
    form: 'cradle-basket',
    height: 0.34,
    // The head is at the right and nearer than the feet, so that the face is seen.
    traits: { turn: '2.89', ...(toy ? { wide: '1.4' } : {}) },
  })
  const place = toy ? '0.02,0.13,0.13' : '0,0.13,0'
  const asleep = doing(who, { works: place, turn: '-1.82' }, 'sleep', [])
  const toys = toy
    ? [
        {
          ...toy,
          id: `${who.id}-toy`,
          count: 1,
          height: 0.4,
          pose: null,
          traits: { ...toy.traits, works: '0.1,0.13,-0.2', turn: '0.25' },
        },
      ]
    : []
  const { camera } = brief
  return restaged(
    {
      ...brief,
      camera: { ...camera, angle: camera.angle ?? 'high' },
      place: brief.place ?? 'bedroom',
    },
    {
      cast: castOf([asleep]),
      more: [basket, ...toys],
      gone: [named ? thing.id : '', toy?.id ?? ''],
      ties: [asleep, ...toys].map((s) => tie(s.id, basket.id)),
    },
  )
}

const isFlown = (s: BriefSubject): boolean =>
  s.kind === 'aircraft' || /^(cockpit|plane|airplane|jet)$/.test(s.noun)

/** Whether the cockpit of an aeroplane is where it is. */
const inPlane = (brief: Brief): boolean => brief.setting.includes('cockpit')

/** At the yoke, seen from the side with the instruments before and the sky about. */
export const inCockpit: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || !inPlane(brief) || who.count > 1) return null
  const seat = prop(`${who.id}-seat`, {
    noun: 'flight-seat',
    kind: 'furniture',
    form: 'flight-seat',
    height: 1.35,
    traits: { turn: '1.85' },
  })
  const flyer = doing(who, { seat: 'flight-seat', turn: '1.85' }, 'drive', [])
  return restaged(brief, {
    cast: castOf([flyer]),
    more: [seat],
    gone: brief.subjects.filter(isFlown).map((s) => s.id),
    ties: [seatedOn(flyer.id, seat.id)],
  })
}
