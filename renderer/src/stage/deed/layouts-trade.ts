// Trades at their place: behind a counter, at a dentist's chair, on a cleaner's cradle, at a beam, on a rope, behind a tripod or the decks.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import {
  castOf,
  type Doing,
  doing,
  fixed,
  idsOf,
  type Layout,
  prop,
  restaged,
  seatedOn,
  singles,
  tie,
  tool,
} from './cast.ts'
import { atBench, sawing, watering } from './layouts.ts'
import { cuttingHair, forging, sewingAtWork } from './layouts-craft.ts'
import { beforeClass } from './layouts-hearers.ts'
import {
  breathingFire,
  inTheBowl,
  juggling,
  onBeam,
  onRope,
  overTheRamp,
} from './layouts-performers.ts'
import { atEasel, onBoulder } from './layouts-place.ts'
import { selling } from './layouts-service.ts'
import { beforeTheirRide, underTheBonnet, underTheCar } from './layouts-vehicle.ts'

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
  const mask = { item: 'surgical-mask', color: hex('#9cc8dc') }
  const gloves = { item: 'gloves', color: hex('#8fb8d8') }
  const masked = { ...who, wears: [...who.wears, mask, gloves] }
  // At the head, a mirror on its stalk at the mouth.
  const worker = doing(
    masked,
    { works: '-0.22,1.24,-0.4', by: 'handRight', level: '1.3', turn: '-0.75', action: 'reach' },
    'stand',
    [tool('wand', 0.2, 'probe')].map((t) => ({ ...t, noun: 'dental-mirror' })),
  )
  const out = restaged(brief, {
    cast: castOf(thing ? [worker, sitter] : [worker]),
    more: thing ? [chair] : [sitter, chair],
    ties: [tie(worker.id, chair.id), seatedOn(sitter.id, chair.id)],
    place: 'room',
  })
  return out.place === 'room' ? { ...out, setting: [...new Set([...out.setting, 'clinic'])] } : out
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

/** A dentist who treats somebody does so at the chair. */
export const dentistry: Layout = (what) =>
  what.doers[0]?.noun === 'dentist' ? atTeeth(what) : null

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

/** On a mat in the open, dressed for it. */
const exercising: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || !/^(exercise|stretch|meditate)$/.test(who.traits['action'] ?? '')) return null
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
  if (!who || thing?.form !== 'broom' || !/^(ride|fly)$/.test(who.pose ?? '')) return null
  return {
    ...brief,
    place: brief.place && brief.place !== 'forest' ? brief.place : 'hill',
    light: brief.time || brief.light.length > 0 ? brief.light : ['moon'],
    subjects: brief.subjects.map((s) => (s === who ? { ...who, pose: 'fly' as const } : s)),
  }
}

const woolens = ['#3c5a8a', '#a8382c', '#d8a02c', '#3c7a4a', '#7a4a8a']

/** Several pupils sit at desks of their own. */
const atDesks: Layout = ({ brief, doers }) => {
  const [who] = doers
  const school = brief.place === 'classroom' || brief.setting.includes('classroom')
  if (!who || !school || who.count < 2 || !/^(stand|sit|read|hold)?$/.test(who.pose ?? ''))
    return null
  if (brief.subjects.some((s) => s !== who && s.kind === 'person')) return null
  const places = ['-1.05,0,-0.5', '0,0,0', '1.1,0,-0.55', '-0.5,0,-1.6', '0.62,0,-1.65']
  const pupils = singles(who, Math.min(5, Math.max(3, who.count))).map((p, i): BriefSubject => {
    const wears = p.wears
      .filter((w) => w.item !== 'backpack')
      .map((w) => (w.item === 'sweater' ? { ...w, color: hex(woolens[i % 5] ?? '#3c5a8a') } : w))
    const action = ['desk', 'bench', 'desk', 'bench', 'desk'][i] ?? 'desk'
    const girl = p.form === 'woman' || p.form === 'girl'
    const forms = p.form === 'woman' || p.form === 'man' ? ['woman', 'man'] : ['girl', 'boy']
    const form = i % 2 === (girl ? 0 : 1) ? forms[0] : forms[1]
    return doing(
      { ...p, wears, form: form ?? p.form },
      { action: 'desk', use: action, seat: 'school-desk', turn: '0' },
      'sit',
      [],
    )
  })
  const host = fixed(who, 'floor-spot', 0.02)
  const desks = pupils.map((p, i) =>
    fixed(p, 'school-desk', 0.76, {
      colors: [hex(woolens[(i + 2) % 5] ?? '#a8382c')],
      traits: { works: places[i] ?? '0,0,0' },
    }),
  )
  return restaged(brief, {
    cast: new Map([[who.id, pupils]]),
    more: [host, ...desks],
    ties: [
      ...desks.map((d) => tie(d.id, host.id)),
      ...pupils.map(
        (p, i): BriefRelation => ({ from: p.id, relation: 'on', to: desks[i]?.id ?? host.id }),
      ),
    ],
    place: 'classroom',
  })
}

/** A joiner saws at the bench, in the workshop. */
const atWorkbench: Layout = (what) => {
  const { thing } = what
  const bench = thing?.kind === 'furniture' && /bench|table/.test(thing.noun)
  return thing === null || bench ? sawing({ ...what, thing: null }) : null
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
  [/^(painter|artist)$/, atEasel],
  [
    /./,
    (what) =>
      /\bpaint(s|ing)? ((at|on|before|in front of) )?(a|an|the|his|her|their|its) ([a-z-]+ )?(easel|portrait|landscape|picture|painting|still life|canvas|self-portrait)\b/i.test(
        what.brief.prompt,
      )
        ? atEasel(what)
        : null,
  ],
  [/^(dj|disc-jockey)$/, atDecks],
  [/^(gardener|florist)$/, amongFlowers],
  [/^juggler$/, juggling],
  [/./, (what) => (/\bjuggl/i.test(what.brief.prompt) ? juggling(what) : null)],
  [/^(fire-breather|fire-eater)$/, breathingFire],
  [
    /^(seller|vendor|merchant|trader|hawker|peddler|salesman|saleswoman|stallholder)$/,
    (what) => {
      const of = what.doers[0]?.traits['of']
      return of && !what.thing
        ? selling({
            ...what,
            thing: prop(`${of}-sold`, { noun: of, form: of, kind: 'food', height: 0.1 }),
          })
        : null
    },
  ],
  [/^(ice-skater|figure-skater)s?$/, (what) => onRink(what)],
  [/driver$|^(trucker|chauffeur)$/, beforeTheirRide],
  [/^(carpenter|joiner|woodworker|cabinetmaker)$/, atWorkbench],
  [/^(teacher|professor|lecturer|schoolteacher|tutor|robot|man|woman)$/, beforeClass],
  [/^(mechanic|car-mechanic|man|woman|boy|father|engineer)$/, underTheCar],
  [/^(mechanic|car-mechanic|man|woman|boy|father)$/, underTheBonnet],
  [/^(seamstress|dressmaker|tailor|tailoress)$/, sewingAtWork],
  [/^(student|students|pupil|pupils|child|children|kid|kids|schoolgirl|schoolboy)$/, atDesks],
  [/./, inTheBowl],
  [/./, overTheRamp],
  [/./, onBoulder],
  [/./, exercising],
  [/./, onBroom],
  [/./, atMicroscope],
]

/** Skaters of whom no place is told are on the ice of a rink. */
const onRink: Layout = ({ brief }) =>
  /\b(lake|pond|river|snow|outdoor|outside|canal)/i.test(brief.prompt) ||
  (brief.place !== null && brief.place !== 'snow') ||
  brief.setting.length > 0
    ? null
    : { ...brief, place: 'stadium', setting: ['ice-rink'] }

const forgingAt = (what: Doing): Brief | null => {
  const { thing } = what
  if (thing && !/anvil|forge|sword|iron|metal|horseshoe|steel|hammer|fire/.test(thing.noun))
    return null
  return forging(what)
}
