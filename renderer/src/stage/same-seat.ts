// Who goes in one boat or on one machine does so together: "with" aboard means on board, and two on a motorbike sit behind each other.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'

const carries = /^(vehicle|vessel|aircraft|quadruped)$/
const seatTie = /^(in|on|riding)$/
const near = /^(beside|with|facing|behind|front)$/

const byId = (brief: Brief, id: string): BriefSubject | undefined =>
  brief.subjects.find((s) => s.id === id)
const living = (s: BriefSubject | undefined): s is BriefSubject =>
  s !== undefined &&
  s.count === 1 &&
  (s.kind === 'person' || (s.kind === 'quadruped' && s.height < 1.1))

/** The tie of somebody to what carries them, or undefined. */
const seatOf = (brief: Brief, id: string): BriefRelation | undefined =>
  brief.relations.find(
    (r) => r.from === id && seatTie.test(r.relation) && carries.test(byId(brief, r.to)?.kind ?? ''),
  )

/** What carries both, or undefined. */
export const sharedSeat = (brief: Brief, a: string, b: string): BriefSubject | undefined => {
  const [one, other] = [seatOf(brief, a), seatOf(brief, b)]
  return one && one.to === other?.to ? byId(brief, one.to) : undefined
}

/** Whether both have a place on the same bench, sofa or bed. */
export const benched = (brief: Brief, a: string, b: string): boolean =>
  brief.relations.some(
    (r) =>
      r.from === a &&
      r.relation === 'on' &&
      byId(brief, r.to)?.kind === 'furniture' &&
      brief.relations.some((o) => o.from === b && o.relation === 'on' && o.to === r.to),
  )

/** Whether who is said to be with somebody in or on it is so as well. */
const takesAlong = (seat: BriefRelation, host: BriefSubject | undefined, guest: BriefSubject) =>
  host !== undefined &&
  (host.kind === 'vessel'
    ? true
    : seat.relation === 'in'
      ? host.kind !== 'quadruped'
      : /^(motorcycle|scooter)$/.test(host.form) && guest.kind === 'person')

/** The brief in which company on board has a seat of its own, and nobody both a seat and a stand beside it. */
export const sameSeat = (brief: Brief): Brief => {
  const gone = new Set<BriefRelation>()
  const more: BriefRelation[] = []
  for (const r of brief.relations) {
    const [a, b] = [byId(brief, r.from), byId(brief, r.to)]
    if (!near.test(r.relation) || !living(a) || !living(b)) continue
    const [one, other] = [seatOf(brief, a.id), seatOf(brief, b.id)]
    if (one && other) {
      if (one.to === other.to) gone.add(r)
      continue
    }
    const seat = one ?? other
    const guest = one ? b : a
    if (!seat || !/^(beside|with)$/.test(r.relation)) continue
    if (!takesAlong(seat, byId(brief, seat.to), guest)) continue
    gone.add(r)
    more.push({ ...seat, from: guest.id })
  }
  return gone.size === 0
    ? brief
    : { ...brief, relations: [...more, ...brief.relations.filter((r) => !gone.has(r))] }
}

/** A gondolier stands at the stern, both hands on the oar; who is rowed sits before. */
export const atStern = (brief: Brief): Brief => {
  const tie = brief.relations.find(
    (r) =>
      seatTie.test(r.relation) &&
      /^(gondolier|boatman|ferryman|punter)$/.test(byId(brief, r.from)?.noun ?? '') &&
      /gondola|punt|sampan/.test(byId(brief, r.to)?.noun ?? ''),
  )
  if (!tie) return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s): BriefSubject => {
      if (s.id === tie.to) return { ...s, traits: { ...s.traits, sculled: 'yes' } }
      if (s.id !== tie.from) return s
      const { held: _oar, ...rest } = s
      return {
        ...rest,
        pose: 'stand',
        holds: [],
        traits: { ...s.traits, action: 'scull', station: 'stern' },
      }
    }),
    relations: brief.relations.map((r) => (r === tie ? { ...r, relation: 'on' as const } : r)),
  }
}
