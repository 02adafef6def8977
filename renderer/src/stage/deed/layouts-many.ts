// Many at one deed, each at a place of their own: office people at desks, potters at wheels, painters at easels, guests at the table that is waited on.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { siblingTold } from '../siblings.ts'
import { doing, fixed, type Layout, prop, restaged, seatedOn, tie, tool } from './cast.ts'
import { spot } from './layouts-desk.ts'
import { aroundTable } from './layouts-table.ts'
import { tableHalf } from './table-actors.ts'

/** Where one of several has their place, metres from the middle of all, and which way they look there. */
interface Post {
  readonly x: number
  readonly z: number
  readonly turn: number
}

/** Those of a group as single people, no two alike. */
const apart = (group: BriefSubject, least: number, most: number): readonly BriefSubject[] => {
  const count = Math.max(least, Math.min(most, group.count))
  return Array.from({ length: count }, (_, i) => ({
    ...siblingTold({ ...group, count }, i, 3),
    count: 1,
    id: i === 0 ? group.id : `${group.id}-${i}`,
  }))
}

/** What one of many has at their place, and how they are there. */
type Station = (
  who: BriefSubject,
  post: Post,
) => {
  readonly worker: BriefSubject
  readonly things: readonly BriefSubject[]
  /** The thing one sits on. */
  readonly seat?: BriefSubject
}

/** Everybody of the group at a station of their own. */
const stationed = (
  brief: Brief,
  group: BriefSubject,
  posts: readonly Post[],
  station: Station,
  more: { readonly gone?: readonly string[]; readonly place: NonNullable<Brief['place']> },
): Brief => {
  const people = apart(group, 2, posts.length)
  const floor = fixed(group, 'floor-spot', 0.02)
  const all = people.map((p, i) => station(p, posts[i] ?? { x: 0, z: 0, turn: 0 }))
  const ties = all.flatMap(({ worker, things, seat }): BriefRelation[] => [
    ...things.map((t) => tie(t.id, floor.id)),
    seat ? seatedOn(worker.id, seat.id) : tie(worker.id, floor.id),
  ])
  return restaged(brief, {
    cast: new Map([[group.id, all.map((a) => a.worker)]]),
    more: [floor, ...all.flatMap((a) => a.things)],
    gone: more.gone ?? [],
    ties,
    place: more.place,
  })
}

const at = (thing: BriefSubject, { x, z }: Post, local: string, turn: number): BriefSubject => {
  const [dx = 0, y = 0, dz = 0] = local.split(',').map(Number)
  const works = [x + dx, y, z + dz].map((v) => v.toFixed(3)).join(',')
  return { ...thing, traits: { ...thing.traits, works, turn: turn.toFixed(2) } }
}

const desks: readonly Post[] = [
  { x: -0.82, z: 0.15, turn: 0.5 },
  { x: 0.82, z: 0.05, turn: -0.45 },
  { x: 0.05, z: -1.4, turn: 0.16 },
  { x: 1.65, z: -1.5, turn: -0.4 },
]

/** A desk with a laptop on it and the chair of who works there. */
const deskOf: Station = (who, post) => {
  const { turn } = post
  const desk = at(fixed(who, 'desk', 0.87), post, '0,0,0', turn + Math.PI)
  const chair = at(fixed(who, 'chair', 0.95), post, spot(turn, -0.66, 0), turn)
  const laptop = prop(`${who.id}-laptop`, { noun: 'laptop', form: 'laptop', height: 0.25 })
  const work = at(laptop, post, spot(turn, -0.12, 0.765), turn + Math.PI)
  const traits = { action: 'desk', turn: turn.toFixed(2), seat: 'chair' }
  return {
    worker: doing(who, traits, 'sit', []),
    things: [desk, chair, work],
    seat: chair,
  }
}

const office = /^(office|business|hacker)$/

/** Several who work in an office sit at its desks. */
export const manyDesks: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count < 2 || who.traits['works'] || !/^(sit|read)?$/.test(who.pose ?? ''))
    return null
  const desk = brief.subjects.find((s) => s.kind === 'furniture' && /^(desk|table)$/.test(s.form))
  const inOffice = brief.place === 'office' || desk !== undefined
  const trade = office.test(who.traits['profession'] ?? '') || who.pose === 'sit'
  if (!inOffice || !trade) return null
  if (brief.subjects.some((s) => s !== who && s !== desk && !/computer|laptop/.test(s.form)))
    return null
  const gone = brief.subjects.filter((s) => s !== who).map((s) => s.id)
  return stationed(brief, who, desks, deskOf, { gone, place: 'office' })
}

const wheels: readonly Post[] = [
  { x: -1.1, z: 0, turn: 0.4 },
  { x: 1.1, z: 0, turn: -0.25 },
  { x: 0, z: -1.35, turn: 0.12 },
  { x: 2, z: -1.3, turn: -0.3 },
]

/** A wheel with clay on it and the stool before it. */
const wheelOf: Station = (who, post) => {
  const wheel = at(fixed(who, 'potters-wheel', 0.87), post, '0,0,0', 0)
  const stool = at(fixed(who, 'stool', 0.5), post, '-0.12,0,-0.52', 0.25)
  return {
    worker: doing(who, { action: 'pot', turn: '0.25', seat: 'stool' }, 'sit', []),
    things: [wheel, stool],
    seat: stool,
  }
}

/** Potters, and those who learn it of them, are at a wheel each. */
export const manyWheels: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count < 2 || !/^(potters?|pottery-class|ceramicists?)$/.test(who.noun))
    return null
  const gone = brief.subjects
    .filter((s) => s !== who && /wheel|clay|vase|pot|bowl|class/.test(s.noun))
    .map((s) => s.id)
  const out = stationed(brief, who, wheels, wheelOf, { gone, place: 'room' })
  // Clay is thrown in a workshop, not before a backdrop.
  const place = out.place === 'studio' ? 'room' : out.place
  return { ...out, place }
}

const easels: readonly Post[] = [
  { x: -1.3, z: 0, turn: 0 },
  { x: 0.5, z: 0.25, turn: 0 },
  { x: -0.3, z: -1.6, turn: 0 },
  { x: 1.7, z: -1.4, turn: 0 },
]
const palette = prop('palette-in-hand', { noun: 'palette', form: 'palette', height: 0.33 })

/** An easel and who paints at it. */
const easelOf: Station = (who, post) => {
  const easel = prop(`${who.id}-easel`, { noun: 'easel', form: 'easel', height: 1.75 })
  const brush = tool('paintbrush', 0.3, 'write')
  const painter = doing(who, { action: 'write' }, 'stand', [brush, palette])
  return {
    worker: at(painter, post, '0.78,0,0.3', -0.95),
    things: [at(easel, post, '0,0,0', 0.62)],
  }
}

/** Painters who learn together are at an easel each. */
export const manyEasels: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!who || who.count < 2 || !/^(painting-class|painters|artists)$/.test(who.noun)) return null
  const gone = brief.subjects
    .filter((s) => /^(easel|canvas|painting|picture)$/.test(s.noun))
    .map((s) => s.id)
  return stationed(brief, who, easels, easelOf, { gone, place: 'room' })
}

const waits = /^(waiter|waitress|server|waiters|waitresses)$/

/** Guests sit at their table, and who waits on them stands at its end with a tray. */
export const servingGuests: Layout = (what) => {
  const { brief, doers } = what
  const [who] = doers
  const guests = brief.subjects.filter((s) => s.kind === 'person' && s !== who)
  if (!who || who.count > 1 || !waits.test(who.noun) || guests.length === 0) return null
  if (guests.some((g) => !/^(sit|eat|drink|hold|look|stand)?$/.test(g.pose ?? ''))) return null
  const hungry = guests.map(
    (g): BriefSubject => ({ ...g, pose: 'eat', traits: { ...g.traits, served: 'yes' } }),
  )
  const table = aroundTable({
    ...what,
    brief: {
      ...brief,
      subjects: [...hungry, ...brief.subjects.filter((s) => s !== who && !guests.includes(s))],
      relations: brief.relations.filter((r) => r.from !== who.id && r.to !== who.id),
    },
    doers: hungry,
  })
  const host = table?.subjects.find((s) => s.form === 'group-table')
  if (!table || !host) return null
  const food = (who.held ?? []).find((h) => h.kind === 'food') ?? null
  const tray = prop('tray-in-hand', {
    noun: 'tray',
    form: 'tray',
    height: 0.17,
    traits: { of: food?.form ?? 'coffee-cup' },
  })
  const x = tableHalf(Number(host.traits['along'] ?? 2)) + 0.42
  const waiter = doing(who, { works: `${x.toFixed(2)},0,-0.82`, turn: '-0.55' }, 'stand', [tray])
  return {
    ...table,
    subjects: [...table.subjects, waiter],
    relations: [...table.relations, tie(waiter.id, host.id)],
  }
}
