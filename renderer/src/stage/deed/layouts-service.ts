// Deeds for others: a doctor and a patient, who sells at a stall, who serves, who ties a shoe.
import type { BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, type Layout, prop, restaged, seatedOn, tie } from './cast.ts'

const medical =
  /doctor|physician|nurse|dentist|vet|surgeon|medic|midwife|scientist|pediatrician|healer/

/** The patient sits on a couch and the doctor stands at it. */
export const examining: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const trade = `${who?.noun} ${who?.traits['profession']}`
  const hospital = brief.setting.some((w) => /hospital|clinic/.test(w))
  if (!who || !thing || !/^(person|quadruped|bird)$/.test(thing.kind)) return null
  if (!medical.test(trade) && !hospital) return null
  const worker = doing(
    { ...who, wears: [...who.wears, { item: 'stethoscope', color: null }] },
    { works: '0.88,0,0.16', turn: '-1.15', action: 'reach' },
    'stand',
    [],
  )
  if (thing.height > 2 || thing.form === 'horse')
    return restaged(brief, {
      cast: castOf([worker]),
      more: [{ ...thing, traits: { ...thing.traits, turn: '0.8' } }],
      ties: [tie(worker.id, thing.id)],
      place: 'room',
    })
  const couch = prop(`${who.id}-couch`, {
    noun: 'exam-couch',
    kind: 'furniture',
    form: 'exam-couch',
    height: 0.62,
  })
  const patient: BriefSubject =
    thing.kind === 'person'
      ? doing(thing, { turn: '0.45' }, 'sit', [])
      : { ...thing, count: 1, traits: { ...thing.traits, turn: '0.7' } }
  const out = restaged(brief, {
    cast: castOf([worker]),
    more: [patient, couch],
    ties: [tie(worker.id, couch.id), seatedOn(patient.id, couch.id)],
    place: 'room',
  })
  const set = brief.place === null || brief.place === 'room' || brief.place === 'office'
  return set ? { ...out, place: 'room', setting: [...new Set([...out.setting, 'hospital'])] } : out
}

const sold =
  /fruit|orange|apple|lemon|banana|vegetable|tomato|carrot|bread|flower|fish|pumpkin|cheese|spice|melon|grape|berry|onion|potato|pepper|corn|egg|tulip|rose/

/** At the end of a stall heaped with what is sold. */
export const selling: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || !thing || !(sold.test(thing.noun) || /^(food|plant|fish)$/.test(thing.kind)))
    return null
  if (/cotton-candy|ice-cream|balloon|hot-dog/.test(thing.noun)) return null
  const host = prop(`${who.id}-stall`, {
    noun: 'market-stall',
    kind: 'furniture',
    form: 'market-stall',
    height: 2.3,
    colors: thing.colors,
    traits: { goods: thing.noun },
  })
  const worker = doing(who, { works: '1.42,0,0.22', turn: '-0.3' }, 'stand', [
    { ...thing, count: 1 },
  ])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [host],
    gone: [thing.id],
    ties: [tie(worker.id, host.id)],
    place: 'market',
  })
}

const racket = prop('racket-in-hand', {
  noun: 'tennis-racket',
  form: 'racket',
  height: 0.7,
  traits: { use: 'serve' },
})

/** A player serves the ball, a waiter serves on a tray. */
export const serving: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who) return null
  const trade = `${who.noun} ${who.traits['profession'] ?? ''}`
  if (/tennis|badminton/.test(trade) || brief.setting.includes('tennis-court')) {
    const ball = prop('tennis-ball-tossed', {
      noun: 'tennis-ball',
      form: 'ball',
      height: 0.1,
      colors: [[0.75, 0.8, 0.04]],
      traits: { works: '0.3,2.1,0.3' },
    })
    const player = doing(who, { action: 'serve', turn: '0.75' }, 'stand', [racket])
    return restaged(brief, {
      cast: castOf([player]),
      more: [ball],
      ties: [tie(ball.id, player.id)],
      place: 'stadium',
    })
  }
  if (!thing || !/^(food|object|art)$/.test(thing.kind) || thing.height > 0.6) return null
  const tray = prop('tray-in-hand', {
    noun: 'tray',
    form: 'tray',
    height: 0.17,
    traits: { of: thing.form },
  })
  const waiter = doing(who, {}, who.pose === 'walk' ? 'walk' : 'stand', [tray])
  const gone = brief.subjects.some((s) => s.id === thing.id && s !== who) ? [thing.id] : []
  return restaged(brief, { cast: castOf([waiter]), more: [], gone, ties: [], place: 'cafe' })
}

/** Down on one knee, both hands at the shoe. */
export const tying: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || (thing && !/shoe|lace|boot|sneaker|skate|slipper/.test(thing.noun))) return null
  const worker = doing(who, { action: 'tie', turn: '0.7' }, 'kneel', [])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [],
    gone: thing && brief.subjects.includes(thing) ? [thing.id] : [],
    ties: [],
  })
}
