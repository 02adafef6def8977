// How a deed looks: the thing it is done to on the ground, on a bench or on a couch, and who does it beside it, tool in hand.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import {
  castOf,
  type Doing,
  doing,
  fixed,
  type Layout,
  prop,
  restaged,
  seatedOn,
  singles,
  tie,
  tool,
} from './cast.ts'

const spade = tool('shovel', 1.3, 'dig')
const wrench = prop('wrench-in-hand', {
  noun: 'wrench',
  kind: 'art',
  form: 'wrench',
  art: 'wrench',
  height: 0.3,
})
const can = tool('watering-can', 0.35, 'pour')
const shears = tool('shears', 0.42, 'prune')
const saw = prop('saw-in-hand', { noun: 'hand-saw', form: 'hand-saw', height: 0.62 })
const bag = tool('piping-bag', 0.3, 'pipe')
const knife = prop('knife-in-hand', {
  noun: 'kitchen-knife',
  form: 'kitchen-knife',
  height: 0.34,
  traits: { use: 'cut' },
})

const isGreen = (thing: BriefSubject | null): boolean =>
  thing !== null && (thing.kind === 'plant' || /seed|flower|tulip|rose|sapling/.test(thing.noun))
const isTree = (thing: BriefSubject): boolean =>
  thing.height > 1 || /tree|sapling|pine|palm|oak/.test(thing.noun)

/** A young tree or a row of seedlings goes into the earth between those who plant it. */
export const planting: Layout = ({ brief, doers, thing }) => {
  if (!thing || !isGreen(thing)) return null
  const tree = isTree(thing)
  const all = doers.flatMap((d) => singles(d, 2)).slice(0, 2)
  const grown = all.filter((d) => d.height > 1.4)
  const digger = tree && all.length > 1 ? grown[0] : undefined
  const host = prop(`${thing.id}-planted`, {
    noun: 'planting',
    kind: 'plant',
    form: 'planting',
    height: tree ? 1.15 : 0.35,
    colors: thing.colors,
    traits: { kind: tree ? 'tree' : 'bed', ...(digger || !tree ? {} : { spade: 'yes' }) },
  })
  const people = all.map((d, i) => {
    const side = i % 2 ? 'left' : 'right'
    return d === digger
      ? doing(d, { works: side, gap: '-0.35', action: 'dig' }, 'stand', [spade])
      : doing(d, { works: side, gap: '-0.3', action: 'tend', seat: '' }, 'kneel', [])
  })
  return restaged(brief, {
    cast: new Map(
      doers.map((d) => [d.id, people.filter((o) => o.id === d.id || o.id.startsWith(`${d.id}-`))]),
    ),
    more: [host],
    gone: [thing.id],
    ties: people.map((p) => tie(p.id, host.id)),
    place: 'meadow',
  })
}

/** Water runs from a can over a bed of flowers at the feet. */
export const watering: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (
    !who ||
    (thing &&
      !isGreen(thing) &&
      !/garden|plant|lawn|vegetable|produce/.test(`${thing.noun} ${thing.form}`))
  )
    return null
  if (thing && isTree(thing) && thing.height > 2.5) return null
  const potted = thing?.form === 'potted-plant'
  const host = potted
    ? { ...thing, id: `${thing.id}-bed`, height: Math.max(0.7, thing.height), count: 1 }
    : prop(`${who.id}-bed`, {
        noun: 'flower-bed',
        kind: 'plant',
        form: 'flower-bed',
        height: 0.5,
        colors: thing?.colors ?? [],
      })
  const worker = doing(who, { works: 'right', gap: '-0.32', action: 'pour' }, 'stand', [can])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [host],
    gone: thing ? [thing.id] : [],
    ties: [tie(worker.id, host.id)],
    place: 'garden',
  })
}

/** Shears at the blooms of a rose bush or of what else grows there. */
export const pruning: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || (thing && !isGreen(thing) && !/hedge|bush|garden|plant|vine|shears/.test(thing.noun)))
    return null
  const plant = brief.subjects.find((s) => s !== who && isGreen(s)) ?? null
  if (plant && isTree(plant) && plant.height > 2.2) return null
  const roses = plant === null || /rose/.test(plant.noun)
  const bushy = roses || plant.form === 'bush'
  const host = prop(`${who.id}-bed`, {
    noun: roses ? 'rose-bush' : bushy ? 'bush' : 'flower-bed',
    kind: 'plant',
    form: bushy ? 'bush' : 'flower-bed',
    height: bushy ? 1.15 : 0.95,
    colors: plant?.colors ?? [],
  })
  const worker = doing(
    who,
    { works: 'right', gap: '-0.52', turn: '-0.85', action: 'prune' },
    'stand',
    [shears],
  )
  const out = restaged(brief, {
    cast: castOf([worker]),
    more: [host],
    gone: plant ? [plant.id] : [],
    ties: [tie(worker.id, host.id)],
    place: 'garden',
  })
  // A gardener's trade alone says farm.
  return out.place === 'farm' ? { ...out, place: 'garden' } : out
}

const isMachine = (thing: BriefSubject): boolean =>
  /^(vehicle|vessel|aircraft)$/.test(thing.kind) || thing.height > 0.9

/** On one knee at a machine, a wrench in hand; at a bench with what is small. */
export const repairing: Layout = (what) => {
  const { brief, doers, thing } = what
  const [who] = doers
  if (!who || !thing) return null
  if (/(^|-)nets?$/.test(thing.noun)) return mending(what)
  // An engine is under its bonnet.
  if (thing.noun === 'engine') return null
  if (/^(sink|washbasin|basin|tap|faucet|leaky-pipe|pipe|pipes|plumbing)$/.test(thing.noun))
    return atSink(what)
  if (thing.kind === 'building' || /roof|wall|road|pipe|fence/.test(thing.noun)) return null
  if (!isMachine(thing)) return atBench(what, wrench)
  const upright = thing.kind === 'person' || thing.height > 2.6
  const facing = upright ? '0.2' : thing.form === 'sink' ? '0.3' : '0.95'
  const turned = { ...thing, count: 1, traits: { ...thing.traits, turn: facing } }
  const worker = doing(
    who,
    { works: 'left', gap: upright ? '-0.2' : '-0.45', action: upright ? 'reach' : 'tend' },
    upright ? 'stand' : 'kneel',
    [wrench],
  )
  return restaged(brief, {
    cast: castOf([worker]),
    more: [turned],
    ties: [tie(worker.id, turned.id)],
  })
}

/** On one knee before an open cabinet, a wrench at the pipe under the basin. */
const atSink = ({ brief, doers, thing }: Doing): Brief | null => {
  const [who] = doers
  if (!who || !thing) return null
  const cabinet = fixed(who, 'sink-cabinet', 1.22)
  const worker = doing(who, { works: '-0.5,0,0.62', turn: '2.2', action: 'tend' }, 'kneel', [
    wrench,
  ])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [cabinet],
    gone: [thing.id],
    ties: [tie(worker.id, cabinet.id)],
    place: 'kitchen',
  })
}

/** Behind a table with the thing on it, a tool in hand. */
export const atBench = (
  { brief, doers, thing }: Doing,
  inHand: BriefSubject | null,
): Brief | null => {
  const [who] = doers
  if (!who || !thing || thing.height > 1.1) return null
  // What is said to be held stays in the hands.
  const held = /\b(?:holding|carrying|holds|carries|presenting)\b([^.,;]*)/i.exec(brief.prompt)?.[1]
  if (held?.includes(thing.noun.replace(/-/g, ' '))) return null
  const given = brief.subjects.find((s) => s.kind === 'furniture' && /table|desk/.test(s.form))
  const table =
    given ??
    prop(`${who.id}-bench`, {
      noun: 'table',
      kind: 'furniture',
      form: 'table',
      height: 0.8,
      traits: { turn: '0' },
    })
  // A cake is a tall one, and stands beside who works at it so that both are seen.
  const cake = /^(cake|cupcake)$/.test(thing.form)
  const height = cake ? Math.max(thing.height, 0.45) : thing.height
  const item = {
    ...thing,
    id: `${thing.id}-on-bench`,
    height,
    count: cake ? 1 : Math.min(thing.count, 4),
    traits: { ...thing.traits, works: '-0.14,0.8,0.08', turn: '0' },
  }
  // Two stand on both sides of what they make.
  const workers = doers.slice(0, 2).map((d, i) => {
    const side = i === 0 ? 1 : -1
    const at = doers.length > 1 ? `${side * 0.5},0,-0.34` : '0.46,0,-0.3'
    const turn = doers.length > 1 ? -0.4 * side : -0.55
    // What is small is between the hands; beside what is tall one of them is at it.
    const close = doers.length === 1 && !cake && thing.kind !== 'plant'
    const near = { works: `${height < 0.32 ? -0.12 : 0.06},0,0.03`, by: 'hands', turn: '-0.3' }
    return doing(
      d,
      { ...(close ? near : { works: at, turn: String(turn) }), action: 'bench' },
      'stand',
      i === 0 && inHand ? [inHand] : [],
    )
  })
  const ties: BriefRelation[] = [...workers.map((w) => tie(w.id, table.id)), tie(item.id, table.id)]
  return restaged(brief, {
    cast: castOf(workers),
    more: [item, table],
    gone: [thing.id],
    ties,
    // A wedding cake is cut among the guests' flowers.
    place: /wedding/.test(item.noun) ? 'garden' : 'kitchen',
  })
}

const kitchenStuff = /vegetable|carrot|bread|cake|cupcake|cookie|gingerbread|donut|pie|dough|salad/

/** Dough is worked with both hands, a plank sawn through. */
export const kneading: Layout = (what) => {
  if (!/dough|bread|pasta|pizza/.test(what.thing?.noun ?? '')) return null
  const lump = prop('dough', {
    noun: 'dough-lump',
    kind: 'furniture',
    form: 'dough-lump',
    height: 0.16,
  })
  const out = atBench({ ...what, thing: { ...lump, id: what.thing?.id ?? 'dough' } }, null)
  return out && centred(out, what.doers)
}
export const sawing: Layout = (what) => {
  const [who] = what.doers
  if (!who || !/plank|board|wood|log|beam|timber/.test(what.thing?.noun ?? 'plank')) return null
  const plank = prop('plank', {
    noun: 'sawn-plank',
    kind: 'furniture',
    form: 'sawn-plank',
    height: 0.05,
  })
  const gone = what.thing && what.thing.id !== who.id ? what.thing.id : `${who.id}-plank`
  const out = atBench({ ...what, thing: { ...plank, id: gone } }, saw)
  return out && { ...out, place: what.brief.place ?? 'room', setting: [...out.setting, 'workshop'] }
}

/** One alone straight behind the bench instead of beside what is on it. */
const centred = (brief: Brief, doers: readonly BriefSubject[]): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) =>
    doers.length === 1 && s.id === doers[0]?.id
      ? { ...s, traits: { ...s.traits, works: '-0.1,0,-0.36', turn: '0.05' } }
      : s,
  ),
})

/** A cake gets its icing from a bag. */
export const icing: Layout = (what) =>
  what.thing && kitchenStuff.test(`${what.thing.noun} ${what.thing.form}`)
    ? atBench(what, bag)
    : null

/** What is baked or cooked stands ready on the table, both hands at it. */
export const baking: Layout = (what) => {
  const { thing, brief } = what
  if (!thing || !/^(kitchen|cafe|)$/.test(brief.place ?? '')) return null
  const food = thing.kind === 'food' || kitchenStuff.test(thing.noun)
  if (!food || /soup|stew|tea|coffee|drink|potion/.test(thing.noun)) return null
  if (/cookie|biscuit|pastr|scone|cracker|muffin|bun|gingerbread/.test(thing.noun)) {
    const things = prop(thing.id, {
      noun: 'baking-things',
      kind: 'furniture',
      form: 'baking-things',
      height: 0.2,
    })
    const out = atBench({ ...what, thing: things }, null)
    return out && centred(out, what.doers)
  }
  return atBench(what, null)
}

/** Food is cut on a board, slices beside the knife; a cake or a pizza is cut where it stands. */
export const cutting: Layout = (what) => {
  const { thing } = what
  if (
    !thing ||
    !(/^(food|fish)$/.test(thing.kind) || kitchenStuff.test(`${thing.noun} ${thing.form}`))
  )
    return null
  if (/cake|pizza|pie|tart|turkey|dough|roast|cookie/.test(`${thing.noun} ${thing.form}`))
    return atBench(what, knife)
  const board = prop(thing.id, {
    noun: 'chopping-things',
    kind: 'furniture',
    form: 'chopping-things',
    height: 0.16,
    traits: { of: thing.noun },
  })
  return atBench({ ...what, thing: board }, knife)
}

/** A fisher sits on a crate, the net over the knees. */
export const mending: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || !thing || !/(^|-)nets?$/.test(thing.noun)) return null
  const host = prop(`${who.id}-crate`, {
    noun: 'net-crate',
    kind: 'furniture',
    form: 'net-crate',
    height: 0.9,
    traits: { turn: '0.45' },
  })
  const worker = doing(who, { action: 'mend', turn: '0.45', seat: 'net-crate' }, 'sit', [])
  return restaged(brief, {
    cast: castOf([worker]),
    more: [host],
    gone: [thing.id],
    ties: [seatedOn(worker.id, host.id)],
    place: 'pier',
  })
}
