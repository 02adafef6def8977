// Trades at their place: behind a counter, at a dentist's chair, on a cleaner's cradle, at a beam, on a rope, behind a tripod or the decks.
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import { castOf, type Doing, doing, type Layout, prop, restaged, tie, tool } from './cast.ts'
import { atBench, watering } from './layouts.ts'
import { cuttingHair, forging } from './layouts-craft.ts'
import { fixed, idsOf } from './layouts-leisure.ts'

const mug = prop('mug-in-hand', { noun: 'coffee-cup', form: 'mug', height: 0.12 })

/** Behind the counter of a bar. */
const atCounter: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const counter = thing && /^(counter|bar|bar-counter|countertop|coffee-bar)$/.test(thing.noun)
  if (!who || (thing && !counter && thing.kind !== 'food')) return null
  const host = fixed(who, 'bar-counter', 1.42, { colors: counter ? thing.colors : [] })
  const hands = (who.held ?? []).length > 0 ? who.held : /barista/.test(who.noun) ? [mug] : []
  const worker = doing(who, { works: '-0.12,0,-0.56', turn: '0.06' }, 'stand', hands)
  return restaged(brief, {
    cast: castOf([worker]),
    more: [host],
    gone: counter ? [thing.id] : [],
    ties: [tie(worker.id, host.id)],
    place: 'cafe',
  })
}

/** The patient lies back in the chair, the dentist bends over. */
const atTeeth: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || (thing && thing.kind !== 'person')) return null
  const chair = fixed(who, 'dental-chair', 1.85, { traits: { turn: '0.62' } })
  const patient =
    thing ??
    prop(`${who.id}-patient`, { noun: 'patient', kind: 'person', form: 'man', height: 1.74 })
  const sitter = doing(
    patient,
    { action: 'laid-back', turn: '0.62', seat: 'dental-chair' },
    'sit',
    [],
  )
  const worker = doing(who, { works: '0.34,0,-0.62', turn: '-0.5', action: 'reach' }, 'stand', [])
  const out = restaged(brief, {
    cast: castOf(thing ? [worker, sitter] : [worker]),
    more: thing ? [chair] : [sitter, chair],
    ties: [tie(worker.id, chair.id), { from: sitter.id, relation: 'on', to: chair.id }],
    place: 'room',
  })
  return out.place === 'room'
    ? { ...out, setting: [...new Set([...out.setting, 'hospital'])] }
    : out
}

/** Who cuts hair has somebody in the chair. */
const atHair: Layout = (what) => {
  const { brief, doers } = what
  const [who] = doers
  if (!who || who.count > 1) return null
  if (brief.subjects.some((s) => s.kind === 'person' && s !== who)) return cuttingHair(what)
  const client = prop(`${who.id}-client`, {
    noun: 'client',
    kind: 'person',
    form: 'man',
    height: 1.74,
    wears: [],
  })
  return cuttingHair({ ...what, brief: { ...brief, subjects: [...brief.subjects, client] } })
}

/** On a cradle high before a wall of glass, wiping it. */
const cleaningWindows: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const house =
    thing?.kind === 'building' ? thing : brief.subjects.find((s) => s.kind === 'building')
  if (!who || who.count > 1 || (thing && thing !== house && !/window/.test(thing.noun))) return null
  const wall = fixed(who, 'glass-facade', 26, { kind: 'building' })
  const cloth = tool('sponge', 0.14, 'write')
  const worker = doing(who, { works: '0.1,12.08,0.62', turn: '2.4', action: 'write' }, 'stand', [
    cloth,
  ])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [wall],
    gone: idsOf(brief, (s) => s === house || /window|skyscraper/.test(s.noun)),
    ties: [tie(worker.id, wall.id)],
    place: 'city',
  })
}

/** The thing that somebody makes lies on the bench before them. */
const making =
  (noun: string, part: Partial<BriefSubject>): Layout =>
  (what: Doing) => {
    const { brief, doers } = what
    const [who] = doers
    if (!who || who.count > 1) return null
    const own =
      brief.subjects.find((s) => s.noun === noun) ?? who.held?.find((s) => s.noun === noun)
    const thing = own ?? prop(`${who.id}-${noun}`, { noun, ...part })
    const bare = { ...who, held: [], holds: [] }
    const out = atBench(
      {
        brief: { ...brief, subjects: brief.subjects.map((s) => (s === who ? bare : s)) },
        doers: [bare],
        thing,
      },
      null,
    )
    return out && { ...out, place: brief.place ?? 'room', setting: [...out.setting, 'workshop'] }
  }

/** Balanced on a beam. */
const onBeam: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const named = thing?.noun === 'balance-beam' || /\bbeam\b/i.test(brief.prompt)
  if (!who || !named || who.count > 1) return null
  const host = fixed(who, 'balance-beam', 0.98)
  const acts = doing(who, { works: '0,0.98,0', turn: '0.6', action: 'arabesque' }, 'dance', [])
  const out = restaged(brief, {
    cast: castOf([acts]),
    more: [host],
    gone: idsOf(brief, (s) => s.noun === 'balance-beam'),
    ties: [tie(acts.id, host.id)],
    place: 'stage',
  })
  return { ...out, light: out.light.filter((l) => l !== 'god-rays') }
}

/** On a rope high over the houses. */
const onRope: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count > 1) return null
  const host = fixed(who, 'tightrope', 5)
  const acts = doing(who, { works: '0,5,0', turn: '0.7', action: 'balance' }, 'walk', [
    tool('balance-pole', 3.2, 'balance'),
  ])
  return restaged(brief, {
    cast: castOf([acts]),
    more: [host],
    gone: idsOf(brief, (s) => s.kind === 'building' || /rope|wire/.test(s.noun)),
    ties: [tie(acts.id, host.id)],
    place: 'city',
  })
}

/** Bent to a camera on a tripod. */
const atTripod: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || !/tripod/i.test(brief.prompt)) return null
  const host = fixed(who, 'tripod-camera', 1.52, { traits: { turn: '0.75' } })
  const acts = doing(
    who,
    { works: '-0.3,0,-0.36', turn: '0.75', action: 'at-eyepiece' },
    'stand',
    [],
  )
  return restaged(brief, {
    cast: castOf([acts]),
    more: [host],
    gone: thing && /tripod|camera/.test(thing.noun) ? [thing.id] : [],
    ties: [tie(acts.id, host.id)],
    place: 'hill',
  })
}

/** Behind the decks, hands on them. */
const atDecks: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || thing?.form !== 'dj-desk' || who.count > 1) return null
  const player = doing(who, { reach: 'drum' }, 'stand', [])
  return restaged(brief, {
    cast: castOf([player]),
    more: [thing],
    ties: [{ from: player.id, relation: 'behind', to: thing.id }],
    place: 'stage',
  })
}

/** Roses grow in a bed, and who tends them waters it. */
const amongFlowers: Layout = (what) => {
  const [who] = what.doers
  const thing = who?.held?.find((h) => h.kind === 'plant') ?? what.thing
  if (thing?.kind !== 'plant' || thing.height > 1.2) return null
  const red = /rose/.test(thing.noun) && thing.colors.length === 0
  const roses: BriefSubject = red ? { ...thing, colors: [[0.62, 0.015, 0.05]] } : thing
  const out = watering({ ...what, thing: roses })
  return out && { ...out, place: out.place === 'farm' ? 'garden' : out.place }
}

/** At the eyepiece of a microscope. */
const atMicroscope: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || thing?.form !== 'microscope' || who.count > 1 || who.traits['action'] === 'peer')
    return null
  const seen = { ...who, pose: 'stand' as const, traits: { ...who.traits, action: 'peer' } }
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (s === who ? seen : s)),
    relations: [
      { from: who.id, relation: 'facing', to: thing.id },
      ...brief.relations.filter((r) => r.from !== who.id || r.to !== thing.id),
    ],
  }
}

const bright = ['#d8241c', '#e8b020', '#2f7ac8', '#3c9a4a', '#8a3aa8']

/** Five balls in an arch over the hands. */
const juggling: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count > 1) return null
  const acts = doing(who, { action: 'juggle', turn: '0.1' }, 'stand', [])
  const tall = who.height / 1.76
  const balls = bright.map((color, i) => {
    const a = (i / (bright.length - 1)) * Math.PI
    const at = [-0.4 * Math.cos(a), 1.2 + 0.95 * Math.sin(a), 0.42]
    const works = at.map((v) => (v * tall).toFixed(2)).join(',')
    return prop(`${who.id}-ball-${i}`, {
      noun: 'ball',
      form: 'ball',
      height: 0.12,
      colors: [hex(color)],
      traits: { works },
    })
  })
  return restaged(brief, {
    cast: castOf([acts]),
    more: balls,
    ties: balls.map((b) => tie(b.id, acts.id)),
    place: 'stage',
  })
}

/** A jet of fire from the lips, seen from the side. */
const breathingFire: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count > 1) return null
  const acts = doing(who, { action: 'breathe-fire', turn: '1.0' }, 'stand', [
    tool('torch', 0.5, 'breathe'),
  ])
  const at = [0.34, 1.5, 0.22].map((v) => ((v * who.height) / 1.76).toFixed(2))
  const jet = prop(`${who.id}-jet`, {
    noun: 'flame-jet',
    form: 'flame-jet',
    kind: 'furniture',
    height: 0.6,
    traits: { works: at.join(','), turn: '1.0' },
  })
  return restaged(brief, {
    cast: castOf([acts]),
    more: [jet],
    ties: [tie(jet.id, acts.id)],
    place: 'street',
  })
}

/** In the air over the lip of a ramp. */
const overTheRamp: Layout = ({ brief, doers }) => {
  const [who] = doers
  const ramp = brief.subjects.find((s) => s.form === 'ramp')
  const board = brief.subjects.find((s) => s.form === 'skateboard')
  if (!who || !ramp || !board || who.count > 1) return null
  const host = { ...ramp, count: 1, traits: { ...ramp.traits, turn: '1.0' } }
  const works = '0.3,1.85,0.2'
  const deck = { ...board, count: 1, traits: { ...board.traits, works, turn: '1.0' } }
  return restaged(brief, {
    cast: castOf([who]),
    more: [host, deck],
    ties: [{ from: who.id, relation: 'riding', to: deck.id }, tie(deck.id, host.id)],
    place: 'park',
  })
}

/** On a mat in the open, dressed for it. */
const exercising: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || !/^(exercise|meditate)$/.test(who.traits['action'] ?? '')) return null
  if (who.wears.length > 0 && brief.place) return null
  const woman = who.form === 'woman'
  const kit = [
    { item: 'leggings', color: hex(woman ? '#3a3a6a' : '#2a3038') },
    { item: 'tank-top', color: hex(woman ? '#48a898' : '#c8c4ba') },
  ]
  const wears = who.wears.length > 0 ? who.wears : kit
  return {
    ...brief,
    place: brief.place ?? 'garden',
    subjects: brief.subjects.map((s) => (s === who ? { ...who, wears } : s)),
  }
}

/** Through the air on a broom, by night unless a time is said. */
const onBroom: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || thing?.form !== 'broom' || who.pose !== 'ride') return null
  return {
    ...brief,
    place: brief.place && brief.place !== 'forest' ? brief.place : 'hill',
    light: brief.time || brief.light.length > 0 ? brief.light : ['moon'],
    subjects: brief.subjects.map((s) => (s === who ? { ...who, pose: 'fly' as const } : s)),
  }
}

/** What people of a trade are seen at when the words say no more than the trade and its thing. */
export const tradeScenes: readonly (readonly [of: RegExp, layout: Layout])[] = [
  [/^(barista|bartender|barman|barmaid)$/, atCounter],
  [/^dentist$/, atTeeth],
  [/^(barber|hairdresser|hairstylist|hair-stylist)$/, atHair],
  [/^window-cleaner$/, cleaningWindows],
  [/^(blacksmith|smith|swordsmith|farrier)$/, (what) => forgingAt(what)],
  [
    /^(violin-maker|luthier|instrument-maker)$/,
    making('violin', { form: 'violin', kind: 'object', height: 0.6 }),
  ],
  [/^guitar-maker$/, making('guitar', { form: 'guitar', kind: 'object', height: 1 })],
  [/^(gymnast|acrobat)$/, onBeam],
  [/^(tightrope-walker|rope-walker)$/, onRope],
  [/^photographer$/, atTripod],
  [/^(dj|disc-jockey)$/, atDecks],
  [/^(gardener|florist)$/, amongFlowers],
  [/^juggler$/, juggling],
  [/^(fire-breather|fire-eater)$/, breathingFire],
  [/./, overTheRamp],
  [/./, exercising],
  [/./, onBroom],
  [/./, atMicroscope],
]

const forgingAt = (what: Doing): Brief | null => {
  const { thing } = what
  if (thing && !/anvil|forge|sword|iron|metal|horseshoe|steel|hammer|fire/.test(thing.noun))
    return null
  return forging(what)
}
