// Deeds for others: a doctor and a patient, who sells at a stall, who serves, who ties a shoe.
import type { BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, type Layout, prop, restaged, seatedOn, tie } from './cast.ts'

const medical =
  /doctor|physician|nurse|dentist|vet|surgeon|medic|midwife|scientist|pediatrician|healer/

const sick: readonly (readonly [RegExp, Partial<BriefSubject>])[] = [
  [/\b(baby|infant)\b/i, { form: 'boy', height: 0.95, traits: { age: 'child' } }],
  [/\b(girl|daughter)('s|s')?\b/i, { form: 'girl', height: 1.2, traits: { age: 'child' } }],
  [
    /\b(child|boy|kid|son|children)('s|s')?\b/i,
    { form: 'boy', height: 1.2, traits: { age: 'child' } },
  ],
  [/\b(wom[ae]n|lady|grandmother|mother)('s|s')?\b/i, { form: 'woman', height: 1.66 }],
  [/./, { form: 'man', height: 1.76 }],
]

/** A doctor who listens to a heart or lungs has a patient, who is named only as their owner. */
export const listening: Layout = (what) => {
  const { brief, doers, thing } = what
  const [who] = doers
  if (!who || !medical.test(`${who.noun} ${who.traits['profession']}`)) return null
  if (!/^(heart|heartbeat|chest|lungs?|breath)$/.test(thing?.noun ?? '') || !thing) return null
  const [, kind] = sick.find(([words]) => words.test(brief.prompt)) ?? []
  const patient = prop(`${who.id}-patient`, {
    noun: 'patient',
    kind: 'person',
    ...kind,
    traits: kind?.traits ?? {},
  })
  const subjects = [...brief.subjects.filter((s) => s !== thing), patient]
  const relations = brief.relations.filter((r) => r.to !== thing.id && r.from !== thing.id)
  return examining({ ...what, brief: { ...brief, subjects, relations }, thing: patient })
}

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
  // The hand is at the breast of who sits there.
  const breast = 0.63 + 0.26 * thing.height
  const heard =
    thing.kind === 'person'
      ? {
          ...worker,
          traits: {
            ...worker.traits,
            works: `0.34,${breast.toFixed(2)},0.42`,
            by: 'handRight',
            level: breast.toFixed(2),
          },
        }
      : worker
  const patient: BriefSubject =
    thing.kind === 'person'
      ? doing(thing, { turn: '0.45' }, 'sit', [])
      : { ...thing, count: 1, traits: { ...thing.traits, turn: '0.7' } }
  const out = restaged(brief, {
    cast: castOf([heard]),
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

const tends =
  /\b(temperature|pulse|blood pressure|vaccin\w*|inject\w*|bandag\w*|check(s|ing)?( up)?( on)?|check-?up|treat\w*|tend\w*|car(es|ing) for|help(s|ing)?|measur\w*|weigh\w*)\b/i

/** Whoever of a medical trade looks after somebody does so at the couch. */
export const tendingPatient: Layout = (what) => {
  const { brief, doers, thing } = what
  const [who] = doers
  if (!who || who.count > 1 || thing?.kind !== 'person' || thing.count > 1) return null
  if (!medical.test(`${who.noun} ${who.traits['profession']}`) || !tends.test(brief.prompt))
    return null
  if (/\b(wheelchair|walk|bed|run|carr)/i.test(brief.prompt)) return null
  return /^(stand|hold|point|look|kneel)?$/.test(who.pose ?? '') ? examining(what) : null
}
