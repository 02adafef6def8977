// Who drives for a living is seen before what they drive.
import type { BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, type Layout, prop, restaged } from './cast.ts'

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
