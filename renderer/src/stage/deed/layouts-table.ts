// Around a table: who eats, plays cards, meets or works at one sits behind it and at its ends, the side toward the lens left open.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { doing, type Layout, prop, restaged, singles, tie } from './cast.ts'
import { tableHalf } from './table-actors.ts'

const tables = /^(table|desk|dining-table|kitchen-table|conference-table|dinner-table)$/
const meals =
  /\b(dinner|supper|lunch|breakfast|brunch|meal|feast|dining|thanksgiving|eating together)\b/i
const drinks = /\b(coffee|cappuccinos?|tea|hot chocolate|drinks?|wine|beers?|cocktails?)\b/i
const games = /\b(poker|cards|card game|board ?game|dominoes|mahjong)\b/i
const treats =
  /\b(milkshakes?|smoothie|sundae|ice cream|dessert|cake|pizza|spaghetti|pie|fries|popcorn)\b/i
const meetings = /\b(meeting|conference|negotiat\w+|discuss\w*|brainstorm\w*|interview)\b/i
/** Where several who do nothing else sit over coffee. */
const cafes = /\b(caf[eé]|coffee ?(shop|house)|bistro|tea ?room)\b/i
const screens = /\blaptops?\b/i

const isTable = (s: BriefSubject): boolean => s.kind === 'furniture' && tables.test(s.form)

/** What the table is laid with. */
const mealOf = ({ prompt }: Brief, eats: boolean): string | null => {
  if (games.test(prompt)) return 'cards'
  if (screens.test(prompt)) return 'laptops'
  if (eats && /\b(soup|stew|ramen|noodles?|porridge|cereal)\b/i.test(prompt)) return 'soup'
  if (/\b(breakfast|brunch)\b/i.test(prompt)) return 'breakfast'
  if (eats || meals.test(prompt)) return 'dinner'
  if (treats.test(prompt) && /\b(shar(e|es|ing)|split(s|ting)?)\b/i.test(prompt)) return 'shared'
  if (meetings.test(prompt)) return 'papers'
  const served = /\b(bar|counter|barista|waiter|waitress|bartender)\b/i.test(prompt)
  return !served && (drinks.test(prompt) || cafes.test(prompt)) ? 'coffee' : null
}

const seatedElsewhere = (brief: Brief, who: readonly BriefSubject[]): boolean =>
  brief.relations.some(
    (r) =>
      who.some((p) => p.id === r.from) &&
      /^(on|in|riding|under)$/.test(r.relation) &&
      !brief.subjects.some(
        (s) => s.id === r.to && (isTable(s) || s.kind === 'food' || s.form === 'laptop'),
      ),
  )

/** Whether people are at a table for a meal, a game or a meeting. */
const asked = (brief: Brief, people: readonly BriefSubject[], meal: string | null): boolean => {
  if (meal === null || people.length === 0) return false
  const table = brief.subjects.some(isTable)
  const poses = /^(eat|drink|sit|play|look|hold|stand)?$/
  if (!people.every((p) => poses.test(p.pose ?? ''))) return false
  if (people.every((p) => p.traits['served'])) return true
  if (meal === 'shared' && people.length === 2) return true
  const named = [meals, games, meetings, screens].some((test) => test.test(brief.prompt))
  const several = people.length > 1
  if (table)
    return several ? named || people.some((p) => p.pose === 'eat') : people[0]?.pose === 'eat'
  const idle = people.every((p) => /^(sit|look)?$/.test(p.pose ?? ''))
  if (several && brief.place === 'cafe' && (idle || drinks.test(brief.prompt))) return true
  const place = brief.place ?? 'room'
  const outdoors = /^(beach|rooftop|garden|park|vineyard|harbour|pier|island|castle|skyline)$/
  if (several && meals.test(brief.prompt) && outdoors.test(place)) return true
  return several && named && /^(room|kitchen|cafe|office|library|classroom)$/.test(place)
}

/** The `i`th of those at a table behind which `along` sit: on a chair of their own, looking over it. */
const seatOf = (
  p: BriefSubject,
  i: number,
  along: number,
): { readonly chair: BriefSubject; readonly sitter: BriefSubject } => {
  const end = i >= along ? (i === along ? -1 : 1) : 0
  const x = end ? end * (tableHalf(along) + 0.3) : (i - (along - 1) / 2) * 0.74
  const turn = (end ? -end * 1.2 : -0.12 * x).toFixed(2)
  const works = `${x.toFixed(2)},0,${(end ? 0 : -0.72).toFixed(2)}`
  const chair = prop(`${p.id}-chair`, {
    noun: 'chair',
    kind: 'furniture',
    form: 'chair',
    height: p.height < 1.45 ? 1.02 : 0.95,
    traits: { works, turn },
  })
  const { pair: _pair, ...own } = p.traits
  const traits = { action: 'table', turn, seat: 'chair', mood: own['mood'] ?? 'happy' }
  return { chair, sitter: doing({ ...p, traits: own }, traits, 'sit', []) }
}

/** What stands in the middle: candles where they are asked, and what two share. */
const inTheMiddle = (
  brief: Brief,
  table: BriefSubject,
  meal: string,
  others: readonly BriefSubject[],
): readonly BriefSubject[] => {
  const treat = meal === 'shared' ? others.find((s) => s.kind === 'food') : undefined
  const lit = brief.light.includes('candle') && meal !== 'papers'
  const candles = prop(`${table.id}-candles`, {
    noun: 'table-candles',
    form: 'candle',
    height: 0.34,
    traits: { works: '0,0.75,0.2', turn: '0' },
  })
  const shared = treat && {
    ...treat,
    id: `${treat.id}-shared`,
    count: 1,
    height: Math.max(0.24, treat.height),
    traits: { ...treat.traits, works: '0,0.75,0.16', turn: '0.2' },
  }
  return [...(lit ? [candles] : []), ...(shared ? [shared] : [])]
}

/** Around the table, facing each other and the lens. */
export const aroundTable: Layout = ({ brief }) => {
  const persons = brief.subjects.filter(
    (s) => s.kind === 'person' && s.form !== 'baby' && s.form !== 'robot',
  )
  // "People in a meeting": the meeting is they.
  const apart = persons.filter((s) => s.noun !== 'meeting')
  const heads = apart.reduce((sum, s) => sum + s.count, 0)
  const groups = heads > 2 ? apart : persons
  const people = groups.flatMap((g) => singles(g, 5)).slice(0, 6)
  const meal = mealOf(
    brief,
    people.some((p) => p.pose === 'eat'),
  )
  const outside = /picnic|campfire|barbecue|street|market|grass|blanket/i.test(brief.prompt)
  if (outside || meal === null || !asked(brief, people, meal) || seatedElsewhere(brief, groups))
    return null
  const others = brief.subjects.filter((s) => !persons.includes(s) && !isTable(s))
  if (others.some((s) => /^(quadruped|vehicle|vessel|building)$/.test(s.kind))) return null
  const n = people.length
  const ends = n < 3 ? 0 : n === 3 ? 1 : 2
  const along = n - ends
  const table = prop(`${people[0]?.id}-table`, {
    noun: 'group-table',
    kind: 'furniture',
    form: 'group-table',
    height: 0.75,
    colors: brief.subjects.find(isTable)?.colors ?? [],
    traits: { turn: '0', along: String(along), ends: String(ends), meal },
  })
  const more: BriefSubject[] = [table]
  const ties: BriefRelation[] = []
  const seated = people.map((p, i) => {
    const seat = seatOf(p, i, along)
    more.push(seat.chair)
    ties.push(tie(seat.chair.id, table.id), { from: p.id, relation: 'on', to: seat.chair.id })
    return seat.sitter
  })
  const cast = new Map<string, readonly BriefSubject[]>(
    groups.map((g) => [g.id, seated.filter((s) => s.id === g.id || s.id.startsWith(`${g.id}-`))]),
  )
  for (const thing of inTheMiddle(brief, table, meal, others)) {
    more.push(thing)
    ties.push(tie(thing.id, table.id))
  }
  const served = others.filter(
    (s) => s.kind === 'food' || /card|dish|plate|glass|paper|laptop/.test(s.noun),
  )
  return restaged(brief, {
    cast,
    more,
    gone: [
      ...brief.subjects.filter(isTable),
      ...served,
      ...persons.filter((s) => !groups.includes(s)),
    ].map((s) => s.id),
    ties,
    place: /papers|laptops/.test(meal) ? 'office' : 'room',
  })
}
