// Faces and hands close to the thing: an eye at the eyepiece, breath on a dandelion, hands at a sandcastle, a comb in the hair, milk poured into a cup, a sword before a dragon's fire.
import type { BriefSubject } from '../../prompt/brief.ts'
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
import { atBench } from './layouts.ts'
import { onTheRock } from './layouts-leisure.ts'

const alone = (who: BriefSubject | undefined): who is BriefSubject =>
  who?.kind === 'person' && who.count === 1
const spot = (x: number, y: number, z: number): string =>
  [x, y, z].map((v) => v.toFixed(3)).join(',')

/** An eye at the eyepiece of a microscope that stands at the end of its table. */
export const atMicroscope: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!alone(who) || thing?.form !== 'microscope' || thing.height > 1) return null
  // A table as high as suits who bends to it.
  const top = 0.55 * who.height
  const table = fixed(who, 'table', top, { noun: 'lab-table', form: 'table' })
  const scope: BriefSubject = {
    ...thing,
    count: 1,
    height: 0.25 * who.height,
    traits: { ...thing.traits, works: spot(-0.19, top, 0.06), turn: '-1.2' },
  }
  const viewer = doing(
    who,
    { works: spot(-0.22, top, 0.05), by: 'eyes', turn: '1.15', action: 'peer' },
    'stand',
    [],
  )
  return restaged(brief, {
    cast: castOf([viewer]),
    more: [table, scope],
    gone: idsOf(brief, (s) => s.form === 'table'),
    ties: [tie(viewer.id, table.id), tie(scope.id, table.id)],
    place: 'room',
  })
}

/** On their knees around a castle of sand, hands on it, a bucket beside. */
export const atSandcastle: Layout = ({ brief, doers, thing }) => {
  const castle =
    thing?.noun === 'sandcastle' ? thing : brief.subjects.find((s) => s.noun === 'sandcastle')
  const people = doers.flatMap((d) => singles(d, 3)).slice(0, 3)
  const [who] = people
  if (!who || !castle || people.some((p) => p.kind !== 'person')) return null
  if (!/^(kneel|play|sit|stand|hold)?$/.test(who.pose ?? '')) return null
  const host: BriefSubject = {
    ...castle,
    count: 1,
    height: Math.max(0.62, castle.height),
    traits: { ...castle.traits, turn: '0' },
  }
  const places = [
    { works: spot(-0.34, 0, 0.04), turn: '1.05' },
    { works: spot(0.34, 0, 0.02), turn: '-1.05' },
    { works: spot(0.0, 0, -0.34), turn: '0.05' },
  ]
  const builders = people.map((p, i) =>
    doing(p, { ...places[i], by: 'hands', action: 'tend', mood: 'happy' }, 'kneel', []),
  )
  const bucket = prop(`${who.id}-bucket`, {
    noun: 'bucket',
    form: 'bucket',
    height: 0.24,
    colors: [hex('#e2402a')],
    traits: { works: spot(0.5, 0, 0.42), turn: '0' },
  })
  return restaged(brief, {
    cast: new Map(
      doers.map((d) => [
        d.id,
        builders.filter((p) => p.id === d.id || p.id.startsWith(`${d.id}-`)),
      ]),
    ),
    more: [host, bucket],
    ties: [...builders, bucket].map((p) => tie(p.id, host.id)),
    place: 'beach',
  })
}

/** A dandelion's clock before the lips, its seeds on the way. */
export const blowingSeeds: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const flower = [thing, ...(who?.held ?? [])].find((s) => /dandelion/.test(s?.noun ?? ''))
  if (!alone(who) || !flower) return null
  const clock = tool('dandelion-clock', 0.3, 'blow')
  const blower = doing(who, { turn: '0.75', mood: 'surprised' }, 'stand', [clock])
  const seeds = fixed(who, 'flying-seeds', 0.5, {
    traits: {
      works: spot(0.3 * who.height, 0.76 * who.height, 0.22 * who.height),
      turn: '0',
      size: who.height.toFixed(2),
    },
  })
  return restaged(
    { ...brief, camera: { ...brief.camera, shot: brief.camera.shot ?? 'medium' } },
    {
      cast: castOf([blower]),
      more: [seeds],
      gone: [flower.id],
      ties: [tie(seeds.id, blower.id)],
      place: 'meadow',
    },
  )
}

const drinks = /latte|coffee|cappuccino|espresso|mocha|cup/

/** A jug of milk tilted over a cup: latte art in the making. */
export const pouringLatte: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  const cup = [...(who?.held ?? []), thing].find((s) => s && drinks.test(s.noun))
  if (
    !alone(who) ||
    !cup ||
    !/barista|waiter/.test(`${who.noun} ${who.traits['profession'] ?? ''}`)
  )
    return null
  const host = fixed(who, 'bar-counter', 1.42)
  const barista = doing(who, { works: '-0.16,0,-0.5', turn: '0.14', action: 'brew' }, 'stand', [
    tool('milk-jug', 0.15, 'tip'),
    tool('latte-cup', 0.1, 'saucer'),
  ])
  return restaged(
    { ...brief, camera: { ...brief.camera, shot: brief.camera.shot ?? 'medium' } },
    {
      cast: castOf([barista]),
      more: [host],
      gone: [cup.id, ...idsOf(brief, (s) => s !== who && /milk|jug|latte|cup/.test(s.noun))],
      ties: [tie(barista.id, host.id)],
      place: 'cafe',
    },
  )
}

/** A comb at one's own hair, on a rock or wherever one is. */
export const combing: Layout = ({ brief, doers }) => {
  const [who] = doers
  if (!alone(who) || brief.subjects.some((s) => s.kind === 'person' && s !== who)) return null
  const comb = tool('comb', 0.18, 'comb')
  const gone = idsOf(brief, (s) => s !== who && /^(hair|comb|brush|hairbrush)$/.test(s.noun))
  const { held: _held, ...rest } = who
  const groomed: BriefSubject = {
    ...rest,
    pose:
      who.pose === 'hold' || who.pose === null
        ? who.form === 'mermaid'
          ? 'sit'
          : 'stand'
        : who.pose,
    holds: [comb.noun],
    held: [comb],
    traits: { ...who.traits, hair: who.traits['hair'] ?? 'long', deed: 'combed' },
  }
  const out = {
    ...brief,
    subjects: brief.subjects
      .filter((s) => !gone.includes(s.id))
      .map((s) => (s === who ? groomed : s)),
    relations: brief.relations.filter((r) => !gone.includes(r.to) && !gone.includes(r.from)),
  }
  const rock = out.subjects.find((s) => /^(rock|stone|boulder)s?$/.test(s.noun)) ?? null
  return onTheRock({ brief: out, doers: [groomed], thing: rock }) ?? out
}

/** Face to face with a dragon: the sword raised, the shield up against its fire. */
export const fightingDragon: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!alone(who) || thing?.form !== 'dragon' || thing.count > 1) return null
  if (!/^(point|stand|kick|hold|run)?$/.test(who.pose ?? '') || who.traits['together']) return null
  const beast: BriefSubject = {
    ...thing,
    pose: 'stand',
    height: Math.min(thing.height, 2.6),
    traits: { ...thing.traits, turn: '1.15', mouth: 'open', gaze: 'ahead' },
  }
  const sword =
    (who.held ?? []).find((h) => /sword|spear|axe|lance/.test(h.noun)) ?? tool('sword', 1.05, '')
  const shield = prop('shield-in-hand', { noun: 'shield', form: 'shield', height: 0.75 })
  const k = beast.height
  const knight = doing(
    who,
    { works: spot(1.16 * k, 0, 0.52 * k), turn: '-0.95', action: 'face-foe' },
    'stand',
    [{ ...sword, traits: { ...sword.traits, use: 'brandish' } }, shield],
  )
  const fire = fixed(who, 'dragon-fire', 0.8, {
    kind: 'object',
    traits: {
      works: spot(0.7 * k, 0.79 * k, 0.34 * k),
      turn: '0',
      size: (0.36 * k).toFixed(2),
    },
  })
  return restaged(brief, {
    cast: castOf([knight]),
    more: [beast, fire],
    ties: [tie(knight.id, beast.id), tie(fire.id, beast.id)],
  })
}

const crafts: readonly (readonly [of: RegExp, noun: string, part: Partial<BriefSubject>])[] = [
  [
    /^(watchmaker|clockmaker|horologist)$/,
    'pocket-watch',
    { kind: 'furniture', form: 'pocket-watch', height: 0.2 },
  ],
  [
    /^(goldsmith|silversmith|jeweler|jeweller)$/,
    'ring',
    { kind: 'furniture', form: 'ring', height: 0.12 },
  ],
  [/^(cobbler|shoemaker)$/, 'boot', { form: 'boot', height: 0.28 }],
  [/^(potter|ceramist)$/, 'vase', { form: 'vase', height: 0.3 }],
  [/^(clock-?repairer|toymaker)$/, 'teddy-bear', { form: 'teddy-bear', height: 0.3 }],
]

const bench = /bench|table|desk/

/** Who works small things has one under both hands on the bench of the workshop. */
export const atCraftBench: Layout = (what) => {
  const { brief, doers, thing } = what
  const [who] = doers
  const craft = crafts.find(([of]) => of.test(who?.noun ?? ''))
  if (!alone(who) || !craft) return null
  const [, noun, part] = craft
  const other = thing && !bench.test(thing.noun) && thing.kind !== 'person' ? thing : null
  if (other && (other.height > 0.8 || other.kind === 'building')) return null
  // What is tiny is shown as large as hands need it.
  const size = part.height ?? 0.2
  const work = other
    ? { ...other, height: Math.max(other.height, Math.min(size, 0.2)) }
    : prop(`${who.id}-${noun}`, { noun, ...part })
  // Goggles would hide the eyes that look at the work.
  const wears = who.wears.filter((w) => !/goggles/.test(w.item))
  const bare = { ...who, wears, held: [], holds: [] }
  const subjects = brief.subjects
    .filter((s) => !bench.test(s.noun) || s.kind !== 'furniture')
    .map((s) => (s === who ? bare : s))
  const out = atBench({ brief: { ...brief, subjects }, doers: [bare], thing: work }, null)
  return (
    out && {
      ...out,
      place: brief.place === null || brief.place === 'park' ? 'room' : brief.place,
    }
  )
}
