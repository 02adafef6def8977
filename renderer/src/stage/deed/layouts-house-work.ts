// Work about the house done with a hand at it: something poured from a bottle or a jug into a glass, teeth brushed, a door knocked at, a hole dug, a net hauled in, a rail slid along.
import type { BriefSubject, Rgb } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import {
  castOf,
  doing,
  fixed,
  idsOf,
  type Layout,
  prop,
  restaged,
  singles,
  tie,
  tool,
} from './cast.ts'

const alone = (who: BriefSubject | undefined): who is BriefSubject =>
  who?.kind === 'person' && who.count === 1
const spot = (x: number, y: number, z: number): string =>
  [x, y, z].map((v) => v.toFixed(3)).join(',')

const liquids: readonly (readonly [of: RegExp, color: Rgb, glass: string])[] = [
  [/wine/, hex('#6a0f22'), 'wine-glass'],
  [/champagne|prosecco/, hex('#e8d08a'), 'wine-glass'],
  [/beer|ale/, hex('#d89a2c'), 'beer'],
  [/coffee|espresso/, hex('#4a2a16'), 'coffee-cup'],
  [/tea|chai|matcha/, hex('#a8642a'), 'coffee-cup'],
  [/milk|cream/, hex('#fbf6ec'), 'mug'],
  [/juice|lemonade|honey|syrup|oil/, hex('#f0a82c'), 'drink'],
  [/soup|sauce|batter|gravy/, hex('#c8702c'), 'bowl'],
  [/./, hex('#a8d0e4'), 'drink'],
]
const bottled = /wine|champagne|prosecco|beer|oil|whisky|rum/
const vessels = /glass|cup|mug|bowl|jug|bottle|pot$|kettle|teapot|pitcher|carafe|pan$/

/** Behind a table, the bottle or jug tilted over what it fills. */
export const pouring: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!alone(who)) return null
  const named = [...(who.held ?? []), ...brief.subjects.filter((s) => s !== who)]
  // What grows is watered.
  if (thing?.kind === 'plant' || named.some((s) => s.kind === 'plant')) return null
  const words = named.map((s) => s.noun).join(' ')
  const [, color, form] = liquids.find(([of]) => of.test(words || 'water')) ?? []
  if (!color || !form) return null
  const bottle = bottled.test(words)
  const table = fixed(who, 'table', 0.44 * who.height, { noun: 'lab-table', form: 'table' })
  const top = 0.44 * who.height
  const told = named.find((s) => /glass|cup|mug|bowl/.test(s.noun) && !bottled.test(s.noun))
  const filled = prop(`${who.id}-filled`, {
    noun: told?.noun ?? form,
    kind: told?.kind ?? 'food',
    form: told?.form ?? form,
    art: told?.art ?? null,
    height: form === 'wine-glass' ? 0.22 : 0.13,
    traits: { works: spot(-0.02, top, 0.08), turn: '0' },
  })
  const glass: BriefSubject =
    form === 'wine-glass' ? { ...filled, noun: 'wine-glass', kind: 'food', form } : filled
  const y = top + glass.height + (bottle ? 0.1 : 0.14)
  const pourer = doing(
    who,
    {
      works: spot(bottle ? -0.26 : -0.25, y, 0.06),
      by: 'handRight',
      level: y.toFixed(3),
      turn: '0.12',
      action: 'bench',
    },
    'stand',
    [
      bottle
        ? tool('wine-bottle', 0.32, 'tilt')
        : { ...tool('milk-jug', 0.15, 'tip'), colors: [color] },
    ],
  )
  const stream = fixed(who, 'poured-stream', 0.1, {
    kind: 'object',
    colors: [color],
    traits: {
      works: spot(-0.03, top + glass.height * 0.4, 0.08),
      turn: '0',
      size: (y - top - glass.height * 0.4 - 0.02).toFixed(3),
    },
  })
  const gone = named.filter((s) => vessels.test(s.noun) || /food|object|art/.test(s.kind))
  return restaged(brief, {
    cast: castOf([pourer]),
    more: [table, glass, ...(bottle ? [stream] : [])],
    gone: [...gone.map((s) => s.id), ...idsOf(brief, (s) => s.form === 'table')],
    ties: [pourer, glass, ...(bottle ? [stream] : [])].map((s) => tie(s.id, table.id)),
    place: brief.place === 'table' ? null : 'kitchen',
  })
}

/** A toothbrush at the teeth, in the bathroom. */
export const brushingTeeth: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!alone(who)) return null
  const brush = prop('toothbrush-in-hand', {
    noun: 'toothbrush',
    kind: 'art',
    form: 'toothbrush',
    art: 'toothbrush',
    height: 0.18,
    traits: { use: 'teeth' },
  })
  const brusher = doing(who, { turn: '0.2', mood: 'laughing' }, 'stand', [brush])
  const out = restaged(brief, {
    cast: castOf([brusher]),
    more: [],
    gone: idsOf(brief, (s) => /tooth|teeth|brush/.test(s.noun)),
    ties: [],
    place: 'room',
  })
  return {
    ...out,
    setting: out.place === 'room' ? [...new Set([...out.setting, 'bathroom'])] : out.setting,
    camera: { ...out.camera, shot: out.camera.shot ?? 'medium' },
  }
}

/** On the step of a house, the knuckles at its door. */
export const knocking: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!alone(who) || (thing && !/door|bell|house|home/.test(`${thing.noun} ${thing.kind}`)))
    return null
  const y = 0.8 * who.height
  const front = fixed(who, 'house-door', 2.9, {
    colors: thing?.form === 'door' ? thing.colors : [],
  })
  const caller = doing(
    who,
    {
      works: spot(0.2, y, 0.12),
      by: 'handRight',
      level: y.toFixed(2),
      turn: '-1.75',
      action: 'reach',
    },
    'stand',
    (who.held ?? []).slice(0, 0),
  )
  const out = restaged(brief, {
    cast: castOf([caller]),
    more: [front],
    gone: thing && thing.kind !== 'person' ? [thing.id] : [],
    ties: [tie(caller.id, front.id)],
  })
  return { ...out, place: 'garden' }
}

/** A heap of earth beside a hole, the spade in it. */
export const diggingHole: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (
    !alone(who) ||
    !/^(hole|pit|ditch|trench|grave|ground|earth|dirt|soil)$/.test(thing?.noun ?? '')
  )
    return null
  if (!who.held?.some((h) => h.form === 'shovel')) return null
  const heap = fixed(who, 'dug-heap', 0.5, {
    traits: { of: brief.place === 'beach' ? 'sand' : 'earth' },
  })
  const digger = doing(who, { works: '0.85,0,-0.05', turn: '-0.75', action: 'dig' }, 'stand', [
    tool('shovel', 1.3, 'dig'),
  ])
  return restaged(brief, {
    cast: castOf([digger]),
    more: [heap],
    gone: [thing?.id ?? ''],
    ties: [tie(digger.id, heap.id)],
    place: 'garden',
  })
}

/** A nail driven into a board on the bench. */
export const nailing: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!alone(who) || !/^(nail|nails|board|plank|wood|fence|shelf)$/.test(thing?.noun ?? ''))
    return null
  const top = 0.46 * who.height
  const table = fixed(who, 'table', top, { noun: 'workbench', form: 'table' })
  const board = fixed(who, 'nailed-board', 0.12, {
    traits: { works: spot(-0.04, top, 0.08), turn: '0' },
  })
  const y = top + 0.3
  const worker = doing(
    who,
    {
      works: spot(-0.13, top + 0.1, 0.08),
      by: 'handLeft',
      'level-left': (top + 0.1).toFixed(3),
      level: y.toFixed(3),
      turn: '-0.25',
      action: 'strike',
    },
    'stand',
    [tool('hammer', 0.4, 'strike')],
  )
  return restaged(brief, {
    cast: castOf([worker]),
    more: [table, board],
    gone: idsOf(brief, (s) => /^(nail|nails|board|plank|wood)$/.test(s.noun) || s.form === 'table'),
    ties: [tie(worker.id, table.id), tie(board.id, table.id)],
    place: 'room',
  })
}

/** A net full of fish in both hands, hauled up. */
export const hauling: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const net = [...(who?.held ?? []), thing].find((s) => /(^|-)nets?$/.test(s?.noun ?? ''))
  if (!alone(who) || !net || /butterfly|landing/.test(net.noun)) return null
  const hauler = doing(who, { action: 'brace', turn: '0.7' }, 'stand', [
    tool('drag-net', 1.15, 'haul'),
  ])
  return restaged(brief, {
    cast: castOf([hauler]),
    more: [],
    gone: [net.id],
    ties: [],
    place: 'harbour',
  })
}

const onRails = /\b(grind\w*|boardslid\w*|hand ?rails?|stair rails?|rails?)\b/i

/** A board across a steel rail beside steps, its rider on it. */
export const grinding: Layout = ({ brief, doers }) => {
  const [who] = doers
  const board = brief.subjects.find((s) => s.form === 'skateboard')
  if (!alone(who) || !board || !onRails.test(brief.prompt)) return null
  const rail = fixed(who, 'grind-rail', 0.5)
  const slid: BriefSubject = {
    ...board,
    traits: { ...board.traits, works: spot(0.1, 0.5, 0), turn: '0.25' },
  }
  return {
    ...brief,
    place: 'park',
    setting: ['skatepark'],
    subjects: [...brief.subjects.map((s) => (s === board ? slid : s)), rail],
    relations: [tie(slid.id, rail.id), ...brief.relations.filter((r) => r.from !== slid.id)],
  }
}

/** What is given is in the giver's hand, and the other's hand is at it. */
export const giving: Layout = ({ brief, doers }) => {
  const [who] = doers
  const tied = brief.relations.find((r) => r.from === who?.id && r.relation === 'facing')
  const other = brief.subjects.find((s) => s.id === tied?.to)
  if (!alone(who) || !alone(other)) return null
  const small = (s: BriefSubject): boolean =>
    s.height < 0.7 && /^(object|food|art|plant)$/.test(s.kind)
  const gift = who.held?.find(small) ?? brief.subjects.find(small)
  if (!gift) return null
  const y = 0.6 * Math.min(who.height, other.height)
  const thing: BriefSubject = {
    ...gift,
    count: 1,
    height: Math.max(gift.height, 0.12),
    traits: { ...gift.traits, use: 'give' },
  }
  const taker = doing(
    other,
    {
      turn: '-1.15',
      action: 'reach',
      level: y.toFixed(2),
      mood: other.traits['mood'] ?? 'smiling',
    },
    'stand',
    [],
  )
  const host = fixed(who, 'floor-spot', 0.02)
  const near = 0.1
  const giver = doing(
    who,
    {
      works: spot(-near, y, 0),
      by: 'handRight',
      turn: '1.15',
      action: 'reach',
      level: y.toFixed(2),
    },
    'stand',
    [thing],
  )
  return restaged(brief, {
    cast: castOf([
      giver,
      { ...taker, traits: { ...taker.traits, works: spot(near * 0.3, y, 0.02), by: 'handRight' } },
    ]),
    more: [host],
    gone: brief.subjects.includes(gift) ? [gift.id] : [],
    ties: [tie(giver.id, host.id), tie(taker.id, host.id)],
    place: 'garden',
  })
}

/** Hand over hand up a rope that hangs from above. */
export const upARope: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (
    !alone(who) ||
    who.pose !== 'climb' ||
    !/^(rope|climbing-rope|knotted-rope)$/.test(thing?.noun ?? '')
  )
    return null
  const host = fixed(who, 'hanging-rope', 5)
  const climber = doing(who, { works: '0.02,1.1,-0.3', turn: '0.3' }, 'climb', [])
  return restaged(brief, {
    cast: castOf([climber]),
    more: [host],
    gone: [thing?.id ?? ''],
    ties: [tie(climber.id, host.id)],
    place: 'gym',
  })
}

/** One flag for two who plant it: the pole in the one's hand, the other's at it. */
export const plantingFlag: Layout = ({ brief, doers }) => {
  const [who] = doers
  const flag = who?.held?.find((h) => h.form === 'flag')
  const people = doers.flatMap((d) => singles(d, 2)).slice(0, 2)
  const [first, second] = people
  if (!who || !flag || !first || !second) return null
  const host = fixed(who, 'floor-spot', 0.02)
  const bearer = doing(first, { works: spot(0.4, 0, 0), turn: '-0.4' }, 'hold', [
    { ...flag, count: 1 },
  ])
  const helper = doing(
    second,
    { works: spot(-0.5, 0, 0.05), turn: '0.95', action: 'reach' },
    'stand',
    [],
  )
  const cast = [bearer, helper]
  return restaged(brief, {
    cast: new Map(
      doers.map((d) => [d.id, cast.filter((p) => p.id === d.id || p.id.startsWith(`${d.id}-`))]),
    ),
    more: [host],
    ties: cast.map((p) => tie(p.id, host.id)),
  })
}

const shelves =
  /\b(put|puts|putting|plac(e|es|ing)|arrang(e|es|ing)|stack(s|ing)?|shelv(e|es|ing))\b/i

/** Before a bookcase, a book on its way in. */
export const shelving: Layout = ({ brief, doers }) => {
  const [who] = doers
  const shelf = brief.subjects.find((s) => s.form === 'bookshelf')
  const books = brief.subjects.filter((s) => /^books?$/.test(s.form))
  if (!alone(who) || !shelf || books.length === 0 || !shelves.test(brief.prompt)) return null
  const host: BriefSubject = {
    ...shelf,
    noun: 'bookcase',
    count: 1,
    traits: { ...shelf.traits, turn: '0' },
  }
  const y = 0.8 * who.height
  const reader = doing(
    who,
    {
      works: spot(0.2, y, 0.34),
      by: 'handRight',
      level: y.toFixed(2),
      turn: '-1.75',
      action: 'reach',
    },
    'stand',
    [tool('book', 0.24, 'give')],
  )
  return restaged(brief, {
    cast: castOf([reader]),
    more: [host],
    gone: books.map((s) => s.id),
    ties: [tie(reader.id, host.id)],
    place: 'library',
  })
}
