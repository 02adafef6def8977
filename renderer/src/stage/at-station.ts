// Emergency vehicles, and who serves there, before their own building: seen from across the street, so that front and doors fill the picture.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { singles, tie } from './deed/cast.ts'

const stations = /^(fire-station|police-station|hospital)$/
const streets = /^(street|road|city|village|office|room)$/

/** Where those before the building go, in metres from its middle, and how they are turned. */
const drives = [
  ['-1.2,0,15', '0.95'],
  ['5.6,0,12.6', '-0.95'],
] as const
const stands = [
  ['0.3,0,11.2', '0.05'],
  ['-0.8,0,10.9', '0.2'],
  ['1.4,0,11', '-0.2'],
  ['2.5,0,11.4', '-0.3'],
] as const

/** What belongs to the building, however it is told to stand to it. */
const serves = (s: BriefSubject): boolean =>
  (s.kind === 'vehicle' && /^(fire-truck|police-car|van|car|motorcycle)$/.test(s.form)) ||
  s.kind === 'person' ||
  s.kind === 'quadruped'

/** The brief with the station as a whole front and the others lined up before it. */
export const atStation = (brief: Brief): Brief => {
  const station = brief.subjects.find((s) => s.kind === 'building' && stations.test(s.form))
  if (!station || !streets.test(brief.place ?? 'street')) return brief
  if (brief.subjects.filter((s) => s.kind === 'building').length > 1) return brief
  // Whoever rides, holds or sits in something keeps to that.
  const elsewhere = (s: BriefSubject): boolean =>
    brief.relations.some(
      (r) => r.from === s.id && r.to !== station.id && /^(on|in|riding)$/.test(r.relation),
    )
  const company = brief.subjects.filter((s) => s !== station && serves(s))
  if (company.some(elsewhere)) return brief
  let [cars, people] = [0, 0]
  const placed = (s: BriefSubject): BriefSubject => {
    const [works, turn] =
      (s.kind === 'vehicle' ? drives[cars++ % 2] : stands[people++ % 4]) ?? drives[0]
    return { ...s, traits: { ...s.traits, works, turn } }
  }
  const lined = new Map(company.map((s) => [s.id, singles(s, 3).map(placed)]))
  const subjects = brief.subjects
    .filter((s) => !isDoor(s))
    .flatMap((s): readonly BriefSubject[] =>
      s === station
        ? [{ ...s, traits: { ...s.traits, turn: '0', row: 'yes' } }]
        : (lined.get(s.id) ?? [s]),
    )
  const kept = new Set(subjects.map((s) => s.id))
  return {
    ...brief,
    place: 'street',
    subjects,
    relations: [
      ...[...lined.values()].flat().map((s) => tie(s.id, station.id)),
      ...brief.relations.filter(
        (r) => kept.has(r.from) && kept.has(r.to) && r.from !== station.id && r.to !== station.id,
      ),
    ],
  }
}

/** The building has its own doors. */
const isDoor = (s: BriefSubject): boolean => /^(door|gate|garage-door|doorway)$/.test(s.form)
