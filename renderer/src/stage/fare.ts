// What is eaten and drunk together: what a dish shows of itself is not served twice, a side stands beside, a tray holds it all.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { newSubject } from './new-subject.ts'
import { isPitcher } from './subject/food/pitcher.ts'
import { without } from './without.ts'

/** Dishes, and what belongs on or in each: its maker shows it. */
const shown: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^ramen$/,
    /berr|banana|honey|nuts?$|almond|raisin|apple|granola|peach|egg|chopstick|noodle|pork|onion|scallion|seaweed|nori|mushroom|tofu|meat|vegetable|corn|shrimp|herb|broth|bread/,
  ],
  [/^pasta$/, /basil|tomato|sauce|cheese|parmesan|meatball|herb|oregano|pesto/],
  [/^snack$/, /dipper|honey-(stick|spoon)|drizzler/],
  [/^(snack|bowl)$/, /tomato|feta|cucumber|olive|lettuce|onion|avocado|crouton|dressing|radish/],
  [/^pancakes$/, /berr|syrup|butter|honey|cream|banana|fruit|chocolate/],
  [
    /^pizza$/,
    /cheese|mushroom|olive|tomato|pepperoni|basil|pepper|salami|ham|pineapple|onion|topping/,
  ],
  [/^burger$/, /cheese|lettuce|tomato|bacon|onion|pickle|sesame|patty|salad|bun$/],
  [/^(hot-dog|sandwich)$/, /mustard|ketchup|cheese|lettuce|tomato|ham|bacon|onion|sauce/],
  [/^(ice-cream|cupcake|donut)$/, /sprinkle|cherr|chocolate|cream|wafer|cone|icing|frosting|sauce/],
  [
    /^(drink|coffee-cup|beer|wine-glass)$/,
    /^ice$|ice-cube|lemon|lime|straw$|mint|orange|cream|foam|milk|marshmallow|cinnamon|slice|saucer|^spoon$/,
  ],
  [
    /^cake$/,
    /berr|cherr|cream|icing|frosting|candle|sparkler|sprinkle|rose|flower|chocolate|orange|lemon|kiwi|fruit/,
  ],
  [/^sushi$/, /chopstick|wasabi|ginger|rice|soy/],
]

const sides =
  /fries|chips|drink|beer|cola|soda|coffee|tea|salad|soup|juice|lemonade|milk|ketchup|napkin|sauce|pickle/

const edible = (s: BriefSubject | undefined): s is BriefSubject =>
  s !== undefined &&
  (s.kind === 'food' || ((s.kind === 'art' || s.kind === 'object') && s.height < 0.3))

const dishOf = (brief: Brief, small: BriefSubject): BriefSubject | undefined =>
  brief.subjects.find((dish) => {
    if (dish === small || dish.kind !== 'food') return false
    const own = shown.find(([form]) => form.test(dish.form))?.[1]
    if (!own?.test(small.noun)) return false
    const tied = brief.relations.find((r) => r.from === small.id || r.to === small.id)
    // Named in the same breath, or said to be on it, in it or with it.
    return !tied || [tied.from, tied.to].includes(dish.id)
  })

/** Everything that a dish's maker shows becomes a trait of the dish. */
const garnished = (brief: Brief): Brief => {
  let { subjects, relations } = brief
  for (const small of brief.subjects) {
    if (!(small.kind === 'plant' || edible(small)) || small.height > 0.3) continue
    // What fills a bowl of its own garnishes nothing.
    if (small.traits['in'] !== undefined && small.count > 1) continue
    const dish = dishOf({ ...brief, subjects }, small)
    // Lemons named with a pitcher lie beside it; its own slices are in it.
    if (!dish || (isPitcher(dish.noun) && small.count > 1)) continue
    subjects = subjects
      .filter((s) => s.id !== small.id)
      .map((s) =>
        s.id === dish.id
          ? {
              ...s,
              traits: { ...s.traits, topping: `${s.traits['topping'] ?? ''} ${small.noun}`.trim() },
            }
          : s,
      )
    relations = relations.filter((r) => r.from !== small.id && r.to !== small.id)
  }
  return { ...brief, subjects, relations }
}

/** What holds something to drink or to spoon up: solid food stands beside it. */
const liquid = /^(ramen|drink|coffee-cup|teapot|beer|wine-glass|snack)$/
/** What is eaten from the hand and so comes on a plate of its own. */
const fromHand = /^(sandwich|croissant|donut|bread|burger|cookie)$/

/** "Soup with a sandwich": what is said to be with a liquid, by its id. */
const beside = (brief: Brief): ReadonlySet<string> =>
  new Set(
    brief.relations
      .filter((r) => {
        const [from, to] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
        const wet = to?.kind === 'food' && liquid.test(to.form) && !/salad|rice/.test(to.noun)
        return /^(on|with|beside)$/.test(r.relation) && from?.kind === 'food' && wet
      })
      .map((r) => r.from),
  )

/** The same, each on its plate where it wants one. */
const plated = (brief: Brief): Brief => {
  const ids = beside(brief)
  if (ids.size === 0 || brief.subjects.some((s) => s.kind === 'person')) return brief
  const subjects = brief.subjects.map((s) =>
    ids.has(s.id) && fromHand.test(s.form) && s.traits['in'] === undefined
      ? { ...s, traits: { ...s.traits, in: 'plate' } }
      : s,
  )
  const relations = brief.relations.map(
    (r): BriefRelation =>
      ids.has(r.from) && r.relation !== 'beside' ? { ...r, relation: 'beside' } : r,
  )
  return { ...brief, subjects, relations }
}

/** "A burger with fries": the fries stand beside the burger, not on it. */
const sided = (brief: Brief): Brief => ({
  ...brief,
  relations: brief.relations.map((r): BriefRelation => {
    const [from, to] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    const side = from && to?.kind === 'food' && sides.test(`${from.noun} ${from.form}`)
    return side && r.relation === 'on' && !/plate|bowl/.test(to.form)
      ? { ...r, relation: 'beside' }
      : r
  }),
})

/** What shares a tray or a board with something lies on it too, each on its side of the middle. */
const laid = (brief: Brief): Brief => {
  const tray = brief.subjects.find((s) => s.form === 'tray')
  if (!tray) return brief
  const on = (s: BriefSubject): boolean =>
    brief.relations.some((r) => r.from === s.id && r.to === tray.id && /^(on|in)$/.test(r.relation))
  const small = (s: BriefSubject) => s.kind === 'object' && s.height < 0.4
  const first = brief.subjects.filter((s) => (edible(s) || small(s)) && on(s))
  if (first.length === 0) return brief
  const ids = new Set(first.map((s) => s.id))
  const more = brief.subjects.filter(
    (s) =>
      edible(s) &&
      s !== tray &&
      !ids.has(s.id) &&
      brief.relations.some((r) => r.from === s.id && r.relation === 'beside' && ids.has(r.to)),
  )
  const all = [...first, ...more]
  const moreIds = new Set(more.map((s) => s.id))
  // Its maker builds it 17 cm "high", which is 46 cm wide; a pot and two cups want more.
  const pieces = all.reduce((sum, s) => sum + Math.min(4, s.count), 0)
  const wide = 0.17 * (1 + 0.22 * Math.max(0, pieces - 2))
  const subjects = brief.subjects.map((s): BriefSubject => {
    if (s === tray) return { ...s, height: wide, traits: { ...s.traits, laid: 'yes' } }
    const at = all.indexOf(s)
    if (at < 0 || all.length < 2) return s
    return { ...s, traits: { ...s.traits, slot: String((at / (all.length - 1)) * 2 - 1) } }
  })
  const rest = brief.relations.filter((r) => !moreIds.has(r.from))
  const ties = more.map((s): BriefRelation => ({ from: s.id, relation: 'on', to: tray.id }))
  return { ...brief, subjects, relations: [...rest, ...ties] }
}

/** "With a straw" is no drink of straw. */
const unstrawed = (s: BriefSubject): BriefSubject =>
  s.kind === 'food' && s.material === 'straw'
    ? { ...s, material: null }
    : s.form === 'ramen' && s.material !== null
      ? // A soup of tomato is made of nothing else.
        { ...s, material: null, traits: { ...s.traits, of: s.material } }
      : s

/** A dinner by candlelight is laid for two: candles, wine, a plate for each. */
const byCandle = (brief: Brief): Brief => {
  const meal = brief.subjects.find((s) => s.traits['generic'] && /dinner|supper/.test(s.noun))
  const lit = brief.light.includes('candle') || brief.subjects.some((s) => s.form === 'candle')
  if (!meal || !lit || brief.subjects.some((s) => s.kind === 'person')) return brief
  const rest = brief.subjects.filter((s) => s !== meal && s.form !== 'candle')
  const set = (form: string, part: Partial<BriefSubject>): BriefSubject =>
    newSubject(`${meal.id}-${form}`, { form, kind: 'food', ...part })
  const subjects = [
    newSubject(`${meal.id}-candle`, { form: 'candle', count: 3, height: 0.26 }),
    set('pasta', { noun: 'spaghetti', count: 2, height: 0.1 }),
    set('wine-glass', { noun: 'wine', count: 2, height: 0.22 }),
  ]
  const ids = new Set(rest.map((s) => s.id))
  const relations = brief.relations.filter((r) => ids.has(r.from) && ids.has(r.to))
  return {
    ...brief,
    subjects: [...subjects, ...rest],
    relations,
    place: brief.place ?? 'table',
    light: brief.light.includes('candle') ? brief.light : [...brief.light, 'candle'],
  }
}

/** "Flipping a pancake in a pan": one pan, and the pancake in the air above it. */
export const tossing = (brief: Brief): Brief => {
  const cook = brief.subjects.find((s) => (s.held ?? []).some((h) => h.form === 'pan'))
  if (!cook) return brief
  const spare = new Set(brief.subjects.filter((s) => s.form === 'pan').map((s) => s.id))
  const flips = /\b(flip|toss)/i.test(brief.prompt)
  const held = (cook.held ?? [])
    .filter((h) => !(flips && h.kind === 'food'))
    .map((h) => (h.form === 'pan' && flips ? { ...h, traits: { ...h.traits, tossed: 'yes' } } : h))
  const rest = without(brief, spare)
  return {
    ...brief,
    ...rest,
    subjects: rest.subjects.map((s) =>
      s === cook ? { ...s, held, holds: held.map((h) => h.noun) } : s,
    ),
  }
}

/** Where things are put that are named with it, nothing else being said of them. */
export const laidOut = (brief: Brief): Brief => {
  const [top] = brief.subjects
  const bears = top?.kind === 'furniture' && /^(desk|table|shelf|dresser|sideboard)$/.test(top.form)
  if (!top || !bears || brief.subjects.some((s) => s.kind === 'person')) return brief
  // "By a window" says where the desk is, not that its cup is on the floor.
  const pane = new Set(brief.subjects.filter((s) => /window/.test(s.noun)).map((s) => s.id))
  const free = (s: BriefSubject): boolean =>
    s !== top &&
    !pane.has(s.id) &&
    !brief.relations.some(
      (r) => (r.from === s.id || r.to === s.id) && !(pane.has(r.to) || pane.has(r.from)),
    )
  const lamp = (s: BriefSubject): boolean =>
    s.form === 'lamp' && !/floor|street|standing/.test(s.noun)
  const small = (s: BriefSubject): boolean =>
    lamp(s) || (/^(object|art|plant|food)$/.test(s.kind) && s.height <= 0.65)
  const put = brief.subjects.filter((s) => free(s) && small(s))
  if (put.length === 0) return brief
  const subjects = brief.subjects.map((s) =>
    !put.includes(s)
      ? s
      : lamp(s)
        ? { ...s, noun: 'desk-lamp', height: 0.46 }
        : s.kind === 'plant'
          ? { ...s, height: Math.min(s.height, 0.36) }
          : s,
  )
  const ties = put.map((s): BriefRelation => ({ from: s.id, relation: 'on', to: top.id }))
  const moved = new Set(put.map((s) => s.id))
  const rest = brief.relations.filter((r) => !moved.has(r.from))
  return { ...brief, subjects, relations: [...rest, ...ties] }
}

const poured =
  /\b(wine|champagne|prosecco|cocktails?|martini|beer|whisk(e)?y|juice|lemonade|jug|pitcher|carafe|bottles?)\b/i

/** Glasses beside a bottle are to drink from, not to see through. */
const stemware = (brief: Brief): Brief =>
  poured.test(brief.prompt) && brief.subjects.some((s) => s.noun === 'glasses')
    ? {
        ...brief,
        subjects: brief.subjects.map((s) =>
          s.noun === 'glasses'
            ? {
                ...s,
                noun: 'wine-glass',
                kind: 'food',
                form: 'wine-glass',
                art: null,
                height: 0.21,
              }
            : s,
        ),
      }
    : brief

/** The brief with its food as it is served. */
export const inGoodTaste = (brief: Brief): Brief =>
  laid(
    sided(
      plated(garnished(byCandle(stemware({ ...brief, subjects: brief.subjects.map(unstrawed) })))),
    ),
  )
