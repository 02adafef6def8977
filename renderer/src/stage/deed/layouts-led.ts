// What people bring along on foot: a bicycle led by its bar, a sofa borne between two.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { castOf, type Doing, doing, fixed, type Layout, restaged, singles, tie } from './cast.ts'

const local = (turn: number, x: number, y: number, z: number): string =>
  [x * Math.cos(turn) + z * Math.sin(turn), y, z * Math.cos(turn) - x * Math.sin(turn)]
    .map((v) => v.toFixed(3))
    .join(',')

/** Where several who lead bicycles are, metres from the first. */
const file: readonly string[] = ['0,0,0', '-1.5,0,-1.1', '1.5,0,-1.3']
const turnOfCycle = 0.95

/** Who walks or pushes a bicycle goes at its left side, a hand on the bar. */
export const leadingCycle: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || doers.length > 1 || who.count > file.length || !isLed(brief, who, thing)) return null
  const walkers: BriefSubject[] = []
  const cycles: BriefSubject[] = []
  const ties: BriefRelation[] = []
  for (const [i, one] of singles(who, who.count).entries()) {
    // A child's bicycle is a small one.
    const size = Math.min(1, one.height / 1.6)
    const cycle: BriefSubject = {
      ...thing,
      id: i === 0 ? thing.id : `${thing.id}-${i}`,
      count: 1,
      height: thing.height * size,
      traits: {
        ...thing.traits,
        turn: String(turnOfCycle),
        ...(i > 0 ? { works: file[i] ?? '' } : {}),
      },
    }
    const k = cycle.height / 1.02
    const walks = doing(
      one,
      {
        action: who.pose === 'walk' || who.traits['deed'] === 'push' ? 'lead-cycle' : 'stand-cycle',
        works: local(turnOfCycle, 0.29 * k, 0, 0.18 * k),
        by: 'handRight',
        turn: String(turnOfCycle),
        level: (0.99 * k).toFixed(2),
      },
      'walk',
    )
    walkers.push(walks)
    cycles.push(cycle)
    ties.push(tie(walks.id, cycle.id))
    if (i > 0) ties.push(tie(cycle.id, thing.id))
  }
  return restaged(brief, {
    cast: new Map([[who.id, walkers]]),
    more: cycles,
    ties,
    place: 'street',
  })
}

/** Whether a bicycle is at somebody's side and not under them. */
const isLed = (
  brief: Brief,
  who: BriefSubject,
  thing: BriefSubject | null,
): thing is BriefSubject => {
  if (thing?.form !== 'bicycle' || (thing.count > 1 && who.count === 1)) return false
  if (brief.relations.some((r) => r.to === thing.id && /^(riding|on)$/.test(r.relation)))
    return false
  const pose = who.pose ?? 'stand'
  return who.traits['deed'] === 'push' || pose === 'walk' || /^(stand|hold)$/.test(pose)
}

/** What two can bear between them: how long it is and how high its edge above its foot, as shares of its height. */
const borne: Readonly<Record<string, readonly [long: number, edge: number]>> = {
  sofa: [2.27, 0.14],
  bench: [1.5, 0.4],
  table: [1.6, 0.85],
  bed: [2, 0.3],
  piano: [1.1, 0.25],
  wardrobe: [0.55, 0.12],
  dresser: [1.1, 0.2],
  bookshelf: [0.5, 0.12],
  crate: [1, 0.1],
  'treasure-chest': [1.3, 0.2],
  fridge: [0.45, 0.1],
}
const bears =
  /\b(carr(y|ies|ying|ied)|lift(s|ing|ed)?|mov(e|es|ing)|haul\w*|lug\w*|bring\w*|heav\w+)\b/i

/** Who bears it: those who do it, or two who were each given it to hold. */
const bearersOf = (brief: Brief, doers: readonly BriefSubject[]): readonly BriefSubject[] => {
  const [held] = doers[0]?.held ?? []
  if (!held) return doers
  return brief.subjects.filter((s) => s.kind === 'person' && s.held?.[0]?.noun === held.noun)
}

/** Two with something heavy between them, each at an end, their hands under its edge. */
export const bearing: Layout = ({ brief, doers, thing: faced }: Doing) => {
  const people = bearersOf(brief, doers).flatMap((d) => singles(d, 2))
  const [one, two] = people
  const thing = one?.held?.[0] ?? faced
  const size = borne[thing?.form ?? '']
  if (!thing || thing.count > 1 || !size || !bears.test(brief.prompt)) return null
  if (people.length !== 2 || !one || !two || people.some((p) => p.height < 0.8)) return null
  const turn = 0.3
  const half = (size[0] * thing.height) / 2
  const edge = size[1] * thing.height
  const lift = Math.max(0.28, 0.42 * Math.min(one.height, two.height) - edge)
  const spot = fixed(one, 'floor-spot', 0.02)
  const load: BriefSubject = {
    ...thing,
    id: brief.subjects.some((s) => s.id === thing.id) ? thing.id : `${one.id}-load`,
    traits: {
      ...thing.traits,
      works: `0,${lift.toFixed(2)},0`,
      turn: String(turn),
      cushions: 'bare',
    },
  }
  const level = (lift + edge).toFixed(2)
  const cast = [one, two].map((p, i) => {
    const side = i === 0 ? -1 : 1
    return doing(
      p,
      {
        action: side < 0 ? 'bear' : 'bear-right',
        works: local(turn, side * (half - 0.06), 0, 0),
        by: 'hands',
        turn: (turn - (side * Math.PI) / 2).toFixed(3),
        level,
        'level-left': level,
      },
      'walk',
      [],
    )
  })
  return restaged(brief, {
    cast: !brief.subjects.some((s) => s.id === two.id) ? new Map([[one.id, cast]]) : castOf(cast),
    more: [spot, load],
    gone: [thing.id],
    ties: [...cast, load].map((s) => tie(s.id, spot.id)),
    place: 'room',
  })
}
