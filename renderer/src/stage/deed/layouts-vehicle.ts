// Who drives for a living is seen before what they drive, who waits for a bus at its stop.
import type { BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, type Layout, prop, restaged, seatedOn, singles, tie } from './cast.ts'

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
