// Food that is sold in the street: a noodle stall with its cook and eaters, or a seller behind a cart.
import type { Brief, BriefRelation, BriefSubject } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import { doing, prop, restaged, singles, tie, tool } from './cast.ts'

const dish =
  'ramen|noodles?|soba|udon|pho|laksa|yakitori|takoyaki|okonomiyaki|yakisoba|gyoza|dumplings?|dim sum|bao|satay|kebabs?|skewers?|sushi|oden'
const snack =
  'hot[- ]?dogs?|pretzels?|ice[- ]?creams?|gelato|popcorn|churros?|tacos?|cr[eê]pes?|waffles?|falafel|bagels?|donuts?|doughnuts?|burgers?|pizza|chestnuts?|candy[- ]?floss|cotton candy|lemonade'
const anyDish = new RegExp(`^(${dish}|${snack})$`, 'i')
const stand = 'stand|stall|cart|booth|kiosk'
/** Words between the food and what it is sold from. */
const near = "[\\w' -]{0,40}"

/** "Ramen stand", "street food stall", "eating noodles at a stall", "noodle bar", "yatai". */
const atStall = new RegExp(
  [
    `\\b(${dish})\\b${near}\\b(${stand})s?\\b`,
    `\\b(${stand})s?\\b${near}\\b(${dish})\\b`,
    `\\b(${dish})[\\s-](bar|counter|shop|vendor|seller)s?\\b`,
    `\\b(street[- ]food|hawker)\\b${near}\\b(${stand}|vendor|seller|cook)s?\\b`,
    `\\bfood (stand|stall|booth)s?\\b|\\b(yatai|izakaya)\\b`,
  ].join('|'),
  'i',
)
const atCart = new RegExp(
  `\\b(${snack})\\b${near}\\b(${stand}|vendor|seller)s?\\b|\\b(${stand})\\b${near}\\b(${snack})\\b|\\bfood cart\\b`,
  'i',
)
/** Food of the field is sold otherwise, and a stand on a table is no stall. */
const otherwise =
  /\b(food truck|food bank|cat food|dog food|bar stool|cake stand|music stand|night ?stand|stand up|stands (by|on|in|next|near|before|beside|at|with))\b/i
const inside = /\b(inside|interior|indoors?|cozy|cosy)\b/i

const cooks = /chef|cook|vendor|seller|owner|hawker|keeper|merchant|baker/
const counters = /^(counter|bar|bar-counter|table|stand|stall|booth|kiosk|cart|market-stall|stool)$/

/** Who sells: named, or whoever stands there and does not eat. */
const sellerOf = (people: readonly BriefSubject[], prompt: string): BriefSubject | undefined =>
  people.find((p) => cooks.test(`${p.noun} ${p.traits['profession'] ?? ''}`)) ??
  people.find((p) => p.traits['deed'] === 'sell' || p.traits['deed'] === 'serve') ??
  (/\b(cooking|selling|serving|preparing|making|grilling)\b/i.test(prompt)
    ? people.find((p) => p.count === 1 && p.pose !== 'eat')
    : undefined)

/** What is eaten, sold or stood at, which the stall brings in its own way. */
const isStock = (s: BriefSubject): boolean =>
  s.kind === 'food' ||
  anyDish.test(s.noun.replace(/-/g, ' ')) ||
  counters.test(s.noun) ||
  counters.test(s.form) ||
  /carriage|bowl|steam|pot$|chopstick|wok|lantern|curtain|umbrella|parasol|hot-dog|pretzel/.test(
    `${s.noun} ${s.form}`,
  )

/** The horse of a carriage that is a seller's cart. */
const isTeam = (s: BriefSubject, { prompt }: Brief): boolean =>
  s.form === 'horse' && !/\bhorse|pony\b/i.test(prompt)

const happi = hex('#24356a')
const cookOf = (id: string): BriefSubject =>
  prop(`${id}-cook`, {
    noun: 'cook',
    kind: 'person',
    form: 'man',
    height: 1.74,
    wears: [
      { item: 't-shirt', color: happi },
      { item: 'headband', color: hex('#f2efe6') },
      { item: 'apron', color: hex('#eee8da') },
    ],
    traits: { mood: 'smiling' },
  })
const guest = (id: string, form: string, i: number): BriefSubject =>
  prop(`${id}-guest-${i}`, {
    noun: 'guest',
    kind: 'person',
    form,
    height: form === 'man' ? 1.74 : 1.64,
  })

const plain = (p: BriefSubject): BriefSubject => {
  const { deed: _deed, ...traits } = p.traits
  return { ...p, traits }
}

const bowl = prop('ramen-in-hand', { noun: 'ramen', kind: 'food', form: 'ramen', height: 0.12 })

/** Seats in the order in which they are taken: the ends, where faces are seen, then before the counter. */
const seats = [
  ['2.12,0,0.3', '-1.15'],
  ['-2.12,0,0.3', '1.15'],
  ['-0.86,0,1.12', '2.45'],
  ['0.86,0,1.12', '-2.45'],
] as const

const eaterAt = (
  p: BriefSubject,
  i: number,
  stallId: string,
): { people: BriefSubject; stool: BriefSubject; ties: BriefRelation[] } => {
  const [works, turn] = seats[i % seats.length] ?? seats[0]
  const stool = prop(`${p.id}-stool`, {
    noun: 'stool',
    kind: 'furniture',
    form: 'stool',
    height: 0.5,
    traits: { works, turn },
  })
  return {
    people: doing(plain(p), { turn, seat: 'stool', mood: p.traits['mood'] ?? 'happy' }, 'eat', [
      bowl,
    ]),
    stool,
    ties: [tie(stool.id, stallId), { from: p.id, relation: 'on', to: stool.id }],
  }
}

const placed = (brief: Brief): Brief['place'] => {
  const { place, prompt, weather } = brief
  // A sushi bar is a room, and so is what is said to be one.
  const room = (place === 'cafe' || place === 'room') && !weather
  if (room && (inside.test(prompt) || /\bsushi bar\b/i.test(prompt))) return 'cafe'
  if (place === 'cafe' || place === 'room' || place === 'kitchen' || place === 'table')
    return 'street'
  return place ?? 'street'
}

/** The stall in the middle, its cook behind, those who eat on stools at its ends and before it. */
const asStall = (brief: Brief): Brief => {
  const everybody = brief.subjects.filter((s) => s.kind === 'person')
  const seller = sellerOf(everybody, brief.prompt)
  const eaters = everybody.filter((p) => p !== seller).flatMap((p) => singles(p, 4))
  const id = everybody[0]?.id ?? 'stall'
  const host = prop(`${id}-food-stall`, {
    noun: 'food-stall',
    kind: 'furniture',
    form: 'food-stall',
    height: 2.5,
    traits: { turn: '0', sells: wareOf(brief.prompt) },
  })
  const cook = doing(
    plain(seller ?? cookOf(id)),
    { works: '0.1,0,-0.3', turn: '0', action: 'bench' },
    'stand',
    [tool('spatula', 0.46, 'grill')],
  )
  const shown =
    eaters.length > 0 ? eaters.slice(0, seats.length) : [guest(id, 'woman', 0), guest(id, 'man', 1)]
  const seated = shown.map((p, i) => eaterAt(p, i, host.id))
  const cast = new Map<string, readonly BriefSubject[]>(everybody.map((p) => [p.id, []]))
  if (seller) cast.set(seller.id, [cook])
  for (const p of everybody)
    if (p !== seller)
      cast.set(
        p.id,
        seated.map((s) => s.people).filter((s) => s.id === p.id || s.id.startsWith(`${p.id}-`)),
      )
  const named = new Set([...cast.values()].flat().map((p) => p.id))
  const extras = [cook, ...seated.map((s) => s.people)].filter((p) => !named.has(p.id))
  const out = restaged(brief, {
    cast,
    more: [host, ...extras, ...seated.map((s) => s.stool)],
    gone: brief.subjects.filter(isStock).map((s) => s.id),
    ties: [tie(cook.id, host.id), ...seated.flatMap((s) => s.ties)],
  })
  return { ...out, place: placed(brief) }
}

const wareOf = (prompt: string): string =>
  /sushi/i.test(prompt)
    ? 'sushi'
    : /takoyaki|okonomiyaki/i.test(prompt)
      ? 'balls'
      : /yakitori|satay|kebab|skewer/i.test(prompt)
        ? 'skewers'
        : /dumpling|dim sum|bao|gyoza/i.test(prompt)
          ? 'baskets'
          : 'bowls'

/** A cart under its umbrella, the seller behind it, those who buy beside it. */
const asCart = (brief: Brief): Brief => {
  const everybody = brief.subjects.filter((s) => s.kind === 'person')
  const seller = sellerOf(everybody, brief.prompt)
  const id = everybody[0]?.id ?? 'cart'
  const ware = atCart
    .exec(brief.prompt)
    ?.slice(1)
    .find((w) => w && new RegExp(snack, 'i').test(w))
  const host = prop(`${id}-food-cart`, {
    noun: 'food-cart',
    kind: 'furniture',
    form: 'food-cart',
    height: 2.4,
    traits: { turn: '-0.35', sells: (ware ?? 'hot dog').toLowerCase() },
  })
  const worker = doing(
    plain(
      seller ?? {
        ...cookOf(id),
        wears: [
          { item: 'shirt', color: hex('#f2efe6') },
          { item: 'apron', color: hex('#b8302a') },
          { item: 'cap', color: hex('#b8302a') },
        ],
      },
    ),
    { works: '0.12,0,-0.66', turn: '0.05', mood: 'smiling' },
    'stand',
    [],
  )
  const buyers = everybody
    .filter((p) => p !== seller)
    .flatMap((p) => singles(p, 3))
    .slice(0, 3)
    .map((p, i) => {
      const works = ['1.5,0,0.25', '-1.55,0,0.2', '-1.75,0,0.95'][i] ?? '1.5,0,0.25'
      return doing(plain(p), { works, turn: ['-0.75', '0.75', '1.0'][i] ?? '0' }, p.pose ?? 'stand')
    })
  const cast = new Map<string, readonly BriefSubject[]>(
    everybody.map((p) => [
      p.id,
      p === seller ? [worker] : buyers.filter((b) => b.id === p.id || b.id.startsWith(`${p.id}-`)),
    ]),
  )
  const out = restaged(brief, {
    cast,
    more: [host, ...(seller ? [] : [worker])],
    gone: brief.subjects.filter((s) => isStock(s) || isTeam(s, brief)).map((s) => s.id),
    ties: [worker, ...buyers].map((p) => tie(p.id, host.id)),
  })
  return { ...out, place: placed(brief) }
}

/** Anything that is neither a person nor of the stall, such as a dog or a car, has scenes of its own. */
const others = (brief: Brief): boolean =>
  brief.subjects.some(
    (s) =>
      !isStock(s) &&
      !isTeam(s, brief) &&
      s.kind !== 'person' &&
      !(s.kind === 'object' && s.height < 1) &&
      !(s.kind === 'art' && s.height < 1) &&
      !/^(building|plant|furniture)$/.test(s.kind),
  )

/** The brief as a stall or a cart of street food, or null when it is none. */
export const atFoodStall = (brief: Brief): Brief | null => {
  if (otherwise.test(brief.prompt) || others(brief)) return null
  if (brief.subjects.some((s) => s.kind === 'person' && /robot|baby/.test(s.form))) return null
  if (atCart.test(brief.prompt)) return asCart(brief)
  return atStall.test(brief.prompt) ? asStall(brief) : null
}
