// At a desk: on a chair behind it, what one works with before one, hands on it; and cooks, bakers and the like at a counter.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { castOf, doing, fixed, type Layout, prop, restaged, seatedOn, tie } from './cast.ts'
import { atBench, cutting } from './layouts.ts'

const machines = /^(laptop|computer|notebook-computer|typewriter|keyboard|pc|desktop|macbook)$/
const flatwork = /^(chess-board|map|puzzle|jigsaw-puzzle|stamp|watch|clock|model-ship|ship-bottle)$/
const tables = /^(desk|table)$/
const writes = /\b(writ|draw|sketch|journal|homework|paint|calligraph)/i
const types =
  /\b(typing|coding|programming|working on (a|the|her|his) computer|working remotely)\b/i
const studies =
  /\b(homework|stud(y|ies|ying) (for|at|in)|doing (his|her|their) (homework|maths|math))\b/i

const paper = (id: string): BriefSubject =>
  prop(id, { noun: 'paper-sheet', form: 'paper-sheet', height: 0.02, kind: 'furniture' })

/** A spot `ahead` metres before and `aside` metres to the left of the desk's middle, for one who looks along `turn`. */
export const spot = (turn: number, ahead: number, y: number, aside = 0): string =>
  [
    Math.sin(turn) * ahead + Math.cos(turn) * aside,
    y,
    Math.cos(turn) * ahead - Math.sin(turn) * aside,
  ]
    .map((v) => v.toFixed(3))
    .join(',')

/** A computer of a desk's size, in the colour of a player's lights. */
const switchedOn = (item: BriefSubject, who: BriefSubject, brief: Brief): BriefSubject => {
  if (item.form !== 'computer') return item
  const gaming = /game|gaming|streamer|esports/i.test(`${who.noun} ${brief.prompt}`)
  const own = item.colors.length > 0 || !gaming
  return {
    ...item,
    height: 0.5,
    colors: own ? item.colors : brief.palette.slice(0, 1),
    traits: { ...item.traits, ...(gaming ? { use: 'game' } : {}) },
  }
}

interface Task {
  readonly desk: BriefSubject | undefined
  readonly tool: BriefSubject | undefined
  readonly item: BriefSubject | null
}

/** What somebody does at a desk, at which one, and with what; null when the words ask for none of it. */
const taskOf = (brief: Brief, who: BriefSubject, thing: BriefSubject | null): Task | null => {
  const desk = brief.subjects.find((s) => s.kind === 'furniture' && tables.test(s.form))
  const tool = brief.subjects.find((s) => machines.test(s.noun) || machines.test(s.form))
  const own = thing && !tables.test(thing.form) ? thing : null
  const named = tool ?? (own && flatwork.test(own.form) ? own : null)
  const seated = desk !== undefined && /^(sit|read|play)$/.test(who.pose ?? '')
  const draws = desk !== undefined && writes.test(brief.prompt)
  // Who is at a desk sits at it.
  const behind =
    desk !== undefined && /\bat (his|her|their|a|an|the) ([a-z]+ )?desk\b/i.test(brief.prompt)
  const asked = draws || behind || types.test(brief.prompt) || studies.test(brief.prompt)
  // Who lives at a screen sits at one.
  const screened =
    /^(hacker|programmer|coder|gamer|streamer|pc-gamer)$/.test(who.noun) &&
    /^(room|office|bedroom)?$/.test(brief.place ?? '')
  if (!named && !seated && !asked && !screened) return null
  const screen = prop(`${who.id}-screen`, { noun: 'computer', form: 'computer', height: 0.5 })
  return { desk, tool, item: named ?? (screened ? screen : null) }
}

/** Behind a desk or table, turned aside so that face, hands and work are all seen. */
export const atDesk: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || who.kind !== 'person' || who.form === 'baby') return null
  if (!/^(sit|read|hold|play|stand|point|look)?$/.test(who.pose ?? '')) return null
  const task = taskOf(brief, who, thing)
  if (!task) return null
  const { desk, tool, item } = task
  // Another seat, a bed or a lap that the words name is where it is done.
  const seat = brief.relations.find((r) => r.from === who.id && /^(on|in|riding)$/.test(r.relation))
  // Who draws on paper has it on the desk.
  const sheet = brief.subjects.find(
    (s) => /^(paper|sketchbook|sketch-pad|notebook|canvas)$/.test(s.noun) && seat?.to === s.id,
  )
  if (seat && !sheet && seat.to !== item?.id && seat.to !== desk?.id) return null
  if (brief.subjects.some((s) => s.kind === 'person' && s !== who)) return null
  const small = who.height < 1.45
  const k = small ? 0.78 : 1
  const machine =
    item !== null && item !== undefined && (machines.test(item.noun) || machines.test(item.form))
  const types_ = machine || (types.test(brief.prompt) && !item)
  // A large screen would hide the face: who sits at one is seen from the side.
  const turn = item?.form === 'computer' ? 1.32 : types_ ? 0.72 : 0.55
  const facing = (turn + Math.PI).toFixed(2)
  const given = desk ?? fixed(who, brief.place === 'office' || types_ ? 'desk' : 'table', 0.75)
  // A desk's drawers open to who sits at it; its measured height has the books on it.
  const drawers = given.form === 'desk'
  const host: BriefSubject = {
    ...given,
    count: 1,
    height: (drawers ? 0.87 : 0.76) * k,
    traits: { ...given.traits, turn: drawers ? facing : turn.toFixed(2) },
  }
  const chair = fixed(who, 'chair', 0.95 * k, {
    traits: { works: spot(turn, -0.66 * k, 0), turn: turn.toFixed(2) },
  })
  const top = 0.765 * k
  const before = (s: BriefSubject): BriefSubject => ({
    ...s,
    id: `${s.id}-on-desk`,
    count: 1,
    traits: { ...s.traits, works: spot(turn, -0.14 * k, top), turn: facing },
  })
  const laptop = prop(`${who.id}-laptop`, { noun: 'laptop', form: 'laptop', height: 0.25 })
  const work = item
    ? before(switchedOn(item, who, brief))
    : types_
      ? before(laptop)
      : before(paper(`${who.id}-paper`))
  const reads = !types_ && !item && !writes.test(brief.prompt) && who.pose === 'read'
  const worker = reads
    ? doing(who, { seat: 'chair', turn: turn.toFixed(2) }, 'read')
    : doing(who, { action: 'desk', turn: turn.toFixed(2), seat: 'chair' }, 'sit', [])
  const ties: BriefRelation[] = [
    tie(chair.id, host.id),
    seatedOn(worker.id, chair.id),
    ...(reads ? [] : [tie(work.id, host.id)]),
  ]
  return restaged(brief, {
    cast: castOf([worker]),
    more: reads ? [chair, host] : [chair, host, work],
    gone: [item?.id, tool?.id, sheet?.id].filter((id): id is string => id !== undefined),
    ties,
    place: 'room',
  })
}

const cooks =
  /^(chef|cook|head-chef|sous-chef|pizza-chef|pizzaiolo|sushi-chef|baker|pastry-chef|confectioner)$/

const bare = (who: BriefSubject): BriefSubject => ({ ...who, held: [], holds: [] })

/** Behind a counter with the dish on it, both hands at it. */
export const atCounterTop: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1) return null
  // A pan that tosses is in the hand.
  if (who.held?.some((h) => h.traits['tossed'])) return null
  // Knives and spoons are what one works with, not what one works at.
  const blade = who.held?.find((h) => /knife|cleaver/.test(h.noun))
  if (blade)
    return cutting({
      brief: { ...brief, subjects: brief.subjects.map((s) => (s === who ? bare(who) : s)) },
      doers: [bare(who)],
      thing: prop(`${who.id}-cut`, {
        noun: 'vegetable',
        form: 'green-salad',
        kind: 'art',
        art: 'green-salad',
        height: 0.14,
        count: 3,
      }),
    })
  const held = who.held?.find(
    (h) => (h.kind === 'food' || h.height < 0.3) && !/spoon|ladle|whisk|spatula/.test(h.noun),
  )
  const work =
    thing && thing.kind !== 'person' && thing.height < 0.7 && !tables.test(thing.form)
      ? thing
      : held
  if (!work) return null
  // A glass of the laboratory is held up to the eye.
  if (/test-tube|flask|beaker|vial|petri|syringe/.test(work.noun))
    return restaged(brief, {
      cast: castOf([doing(who, {}, 'hold', [{ ...work, count: 1 }])]),
      more: [],
      gone: [work.id],
      ties: [],
      place: 'room',
    })
  return atBench(
    {
      brief: { ...brief, subjects: brief.subjects.map((s) => (s === who ? bare(who) : s)) },
      doers: [bare(who)],
      thing: work,
    },
    null,
  )
}

/** Among vases on a table, as a florist's shop has them. */
export const arranging: Layout = ({ brief, doers }) => {
  const [who] = doers
  const flowers = brief.subjects.find((s) => s.kind === 'plant' && s.height < 1)
  const held = who?.held?.find((h) => h.kind === 'plant')
  const plant = flowers ?? held
  if (!who || who.count > 1 || !plant) return null
  const vase = prop(`${who.id}-bouquet`, {
    noun: 'flower-vase',
    kind: 'plant',
    form: 'bouquet',
    height: 0.5,
    colors: plant.colors,
    traits: { flowers: plant.noun },
  })
  const bare = { ...who, held: [], holds: [] }
  const rest = brief.subjects.filter((s) => s !== flowers).map((s) => (s === who ? bare : s))
  return atBench({ brief: { ...brief, subjects: rest }, doers: [bare], thing: vase }, null)
}

/** What people of a trade work at on a counter. */
export const counterTrades: readonly (readonly [of: RegExp, layout: Layout])[] = [
  [cooks, atCounterTop],
  [/^(florist|flower-seller)$/, arranging],
  [/^(scientist|chemist|researcher|pharmacist|biologist|alchemist|mad-scientist)$/, atCounterTop],
  [/^(watchmaker|jeweler|jeweller|tailor|seamstress|shoemaker|cobbler)$/, atCounterTop],
]
