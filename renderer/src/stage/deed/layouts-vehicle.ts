// Who drives for a living is seen before what they drive, who waits for a bus at its stop, who mends a car under it or its bonnet.
import type { BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import {
  castOf,
  doing,
  fixed,
  type Layout,
  prop,
  restaged,
  seatedOn,
  singles,
  tie,
} from './cast.ts'

type Ride = readonly [of: RegExp, form: string, height: number, colors: BriefSubject['colors']]

const rides: readonly Ride[] = [
  [/^taxi-driver$/, 'taxi', 1.55, []],
  [/^bus-driver$/, 'bus', 3.1, []],
  [/^(trucker|truck-driver|lorry-driver)$/, 'semi-truck', 3.9, []],
  [/^(chauffeur)$/, 'car', 1.5, [[0.02, 0.02, 0.025]]],
]

/** Beside the vehicle of their trade, when no other is there. */
export const beforeTheirRide: Layout = ({ brief, doers }) => {
  const [who] = doers
  const ride = rides.find(([of]) => of.test(who?.noun ?? ''))
  if (!who || !ride || who.count > 1) return null
  if (brief.subjects.some((s) => /^(vehicle|vessel|aircraft)$/.test(s.kind))) return null
  if (brief.place !== null && !/^(street|road|city|alley|village)$/.test(brief.place)) return null
  const [, form, height, colors] = ride
  const host = prop(`${who.id}-ride`, {
    noun: form,
    kind: 'vehicle',
    form,
    height,
    colors,
    traits: { turn: '0.95' },
  })
  const driver = doing(who, { works: 'before', gap: '0.1', turn: '0.1' }, 'stand')
  return restaged(brief, {
    cast: castOf([driver]),
    more: [host],
    ties: [{ from: driver.id, relation: 'beside', to: host.id }],
    place: 'street',
  })
}

/** The stop somebody is at: a bus that is waited for is not there yet. */
const stopOf = (thing: BriefSubject | null, prompt: string): BriefSubject | null => {
  if (thing && /bus-stop|bus-shelter|tram-stop/.test(thing.noun)) return thing
  const awaited = /\bwait(s|ing)? for (the|a|an|her|his|their) ([a-z]+ )?(bus|tram)\b/i.test(prompt)
  if (!awaited || !thing || !/^(bus|school-bus|tram)$/.test(thing.form)) return null
  return prop(`${thing.id}-stop`, {
    noun: 'bus-stop',
    kind: 'building',
    form: 'booth',
    height: 2.5,
  })
}

/** At a bus stop one stands before the shelter or sits in it. */
export const atTheStop: Layout = ({ brief, doers, thing: faced }) => {
  const thing = stopOf(faced, brief.prompt)
  if (!thing || !faced) return null
  const people = doers.flatMap((d) => singles(d, 3))
  const cast = new Map<string, readonly BriefSubject[]>()
  const stop = { ...thing, kind: 'building' as const, traits: { ...thing.traits, turn: '0' } }
  for (const d of doers)
    cast.set(
      d.id,
      people
        .filter((p) => p.id === d.id || p.id.startsWith(`${d.id}-`))
        .map((p) => {
          const x = 0.75 - people.indexOf(p) * 0.8
          return p.pose === 'sit'
            ? doing(p, { turn: '0.1' }, 'sit')
            : doing(p, { works: `${x.toFixed(2)},0.1,0.78`, turn: '-0.3' }, 'stand')
        }),
    )
  return restaged(brief, {
    cast,
    more: [stop],
    gone: thing === faced ? [] : [faced.id],
    ties: people.map(
      (p): BriefRelation => (p.pose === 'sit' ? seatedOn(p.id, stop.id) : tie(p.id, stop.id)),
    ),
    place: 'street',
  })
}

const atWork = /\b(work(s|ing)?|repair\w*|fix\w*|busy|at work)\b/i

/** Bent over the engine of a car whose bonnet is up. */
export const underTheBonnet: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const hood = brief.subjects.find(
    (s) => /^(hood|bonnet|engine)$/.test(s.noun) && s.traits['of'] !== 'coat',
  )
  const car = brief.subjects.find(
    (s) => s.kind === 'vehicle' && /car|sedan|taxi|pickup/.test(s.form),
  )
  // A mechanic's work is a car unless another thing is told.
  const works = car ? thing === car : thing === null && /mechanic/.test(who?.noun ?? '')
  const busy = works && atWork.test(brief.prompt)
  const spoken = hood && (car || /\b(car|automobile|vehicle|truck)/i.test(brief.prompt))
  if (!who || who.count > 1 || !(spoken || busy)) return null
  const color = car?.colors[0] ?? hex('#2450a0')
  const own = prop(`${who.id}-car`, { noun: 'car', kind: 'vehicle', form: 'car', height: 1.47 })
  const host: BriefSubject = {
    ...(car ?? own),
    count: 1,
    colors: [color],
    traits: { ...(car ?? own).traits, turn: '1.1', partly: 'yes' },
  }
  const bonnet = fixed(who, 'open-bonnet', 1.2, {
    colors: [color],
    traits: { works: '0,0,0', turn: '1.1', partly: 'yes' },
  })
  // Both hands are in the engine.
  const worker = doing(
    who,
    {
      works: '1.8,1,0.95',
      by: 'hands',
      level: '1.02',
      'level-left': '1',
      turn: '-2.0',
      action: 'bench',
    },
    'stand',
    [],
  )
  const out = restaged(brief, {
    cast: castOf([worker]),
    more: [host, bonnet],
    gone: hood ? [hood.id] : [],
    ties: [tie(worker.id, host.id), tie(bonnet.id, host.id)],
    place: 'street',
  })
  return out
}

/** On the back under a car that is seen from its side, the legs out in the open. */
export const underTheCar: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const under = brief.relations.some(
    (r) => r.from === who?.id && r.to === thing?.id && r.relation === 'under',
  )
  if (!who || !thing || !under || who.count > 1 || thing.kind !== 'vehicle' || thing.height > 2.6)
    return null
  const car: BriefSubject = { ...thing, count: 1, traits: { ...thing.traits, turn: '1.45' } }
  const worker = doing(who, { works: '0.1,0,0.98', turn: '0.12' }, 'lie', [])
  const out = restaged(brief, {
    cast: castOf([worker]),
    more: [car],
    ties: [tie(worker.id, car.id)],
    place: 'room',
  })
  return out.place === 'room' ? { ...out, setting: [...new Set([...out.setting, 'garage'])] } : out
}
