// Things and places as the words mean them: what a truck is full of lies on it, cases are stacked, a lake under ground is in a cave, who parks by a café stands before its front.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { singles } from './deed/cast.ts'
import { withTraits } from './handing.ts'
import { newSubject } from './new-subject.ts'
import { without } from './without.ts'

type Step = (brief: Brief) => Brief

const changed = (brief: Brief, who: BriefSubject, part: Partial<BriefSubject>): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) => (s.id === who.id ? { ...s, ...part } : s)),
})
const says = (brief: Brief, ...words: readonly string[]): Brief => ({
  ...brief,
  setting: [...new Set([...brief.setting, ...words])],
})

const laden =
  /\b(full of|loaded (up )?with|filled with|laden with|piled (high )?with|heaped with|carrying|hauling|transporting|delivering|a load of|(truck|pickup)load of)\b/i

/** Goods said of a truck lie in its bed; the truck builds them. */
const loaded: Step = (brief) => {
  const truck = brief.subjects.find(
    (s) => s.kind === 'vehicle' && (s.form === 'truck' || /pick-?up/.test(s.noun)),
  )
  if (!truck) return brief
  const tie = brief.relations.find((r) => {
    if (r.from !== truck.id && r.to !== truck.id) return false
    const inBed = r.to === truck.id && /^(in|on)$/.test(r.relation)
    return inBed || (/^(with|holding|in|on)$/.test(r.relation) && laden.test(brief.prompt))
  })
  const goods = brief.subjects.find(
    (s) => tie && s !== truck && (s.id === tie.from || s.id === tie.to),
  )
  if (!goods || !/^(object|art|food|plant)$/.test(goods.kind) || goods.height > 1.6) return brief
  const load = withTraits(truck, { load: goods.noun })
  return {
    ...brief,
    ...without(
      { ...brief, subjects: brief.subjects.map((s) => (s === truck ? load : s)) },
      new Set([goods.id]),
    ),
  }
}

/** Cases in a stack, a pile or a heap are one pile of them. */
const piled: Step = (brief) => {
  const cases = brief.subjects.find((s) => s.form === 'suitcase' && s.count > 1)
  const heaped =
    cases?.traits['arrangement'] === 'stack' ||
    /\b(stack|pile|heap)(s|ed)?( up)?\b/i.test(brief.prompt)
  return cases && heaped
    ? changed(brief, cases, { form: 'luggage-pile', count: 1, height: 1.35 })
    : brief
}

/** A row of dominoes is built as one. */
const inRow: Step = (brief) => {
  const row = brief.subjects.find((s) => /^domino/.test(s.noun) && s.count > 1)
  return row ? changed(brief, row, { count: 1 }) : brief
}

/** A beam by night, or a light that shines, wants the lighthouse that it comes from. */
const lit: Step = (brief) => {
  const named = brief.setting.includes('lighthouse') && brief.subjects.length === 0
  if (!named) return brief
  return {
    ...brief,
    place: brief.place === 'sky' ? null : brief.place,
    subjects: [
      newSubject('lighthouse', {
        kind: 'building',
        form: 'lighthouse',
        height: 20,
        colors: [
          [1, 1, 1],
          [0.58, 0.014, 0.01],
        ],
      }),
    ],
  }
}

const hollow = /^(cave|cavern|caves|caverns|grotto|underground|subterranean|cenote)$/
const wet = /^(lake|river|pool|pond|lagoon|stream|water|spring)$/

/** Water under ground lies in a cave. */
const underground: Step = (brief) => {
  const words = [...brief.setting, brief.place ?? '']
  const told = /\b(lake|river|pool|pond|lagoon|stream)\b/i.test(brief.prompt)
  if (!words.some((w) => hollow.test(w)) || !(told && words.some((w) => wet.test(w)))) return brief
  const cave = words.some((w) => /^(cave|cavern|caves|caverns|grotto|cenote)$/.test(w))
  if (!cave && !/\bunderground|subterranean\b/i.test(brief.prompt)) return brief
  return says({ ...brief, place: 'cave' }, 'cave-lake')
}

const roofed = /^(cafe|room|library|bedroom|office|kitchen|church|gym|classroom)$/

/** A dark or dimly lit room is one by night, its lamps burning. */
const inTheDark: Step = (brief) =>
  roofed.test(brief.place ?? '') &&
  brief.time === null &&
  brief.light.includes('dark') &&
  /\b(dark|dim|dimly|gloomy|shadowy)\b/i.test(brief.prompt) &&
  !/\bdark (academia|hair|skin|wood|fantasy|eyes|oak|brown|blue|green|red)/i.test(brief.prompt)
    ? { ...brief, time: 'night' }
    : brief

/** Windows that are said to be lit are seen at dusk. */
const atDusk: Step = (brief) =>
  brief.time === null &&
  !roofed.test(brief.place ?? '') &&
  brief.subjects.some((s) => s.kind === 'building' && s.traits['windows'] === 'lit')
    ? { ...brief, time: 'dusk' }
    : brief

const landing = /\b(land(s|ing|ed)|touch(es|ing)? down|touchdown)\b/i

/** What lands is just over the ground, the dust flying. */
const touchingDown: Step = (brief) => {
  const craft = brief.subjects.find(
    (s) => s.kind === 'aircraft' && /^(spaceship|ufo|helicopter|rocket)$/.test(s.form),
  )
  return craft && landing.test(brief.prompt) && craft.count === 1
    ? changed(brief, craft, { pose: 'fly', traits: { ...craft.traits, lands: 'yes' } })
    : brief
}

const leaping =
  /\b(jump(s|ing)?|leap(s|ing)?|airborne|catch(es|ing)? air|mid-?air|fl(ies|ying) (through|over))\b/i

/** A car or a motorcycle that jumps has its wheels off the ground. */
const leapt: Step = (brief) => {
  const [hero] = brief.subjects
  const rolls = brief.subjects.find(
    (s) => s.kind === 'vehicle' && !/^(train|locomotive|tram|cable-car|carriage)$/.test(s.form),
  )
  if (!hero || !rolls || !leaping.test(brief.prompt)) return brief
  const rides = brief.relations.some((r) => r.from === hero.id && r.to === rolls.id)
  if (hero !== rolls && !(rides && hero.kind === 'person')) return brief
  return says(changed(brief, rolls, { traits: { ...rolls.traits, leaps: 'yes' } }), 'mid-air')
}

const houses =
  /\b(?:parked|stopped|standing|left|waiting|leaning)\b.{0,12}\b(?:by|outside|in front of|near|next to|beside|before|at|against) (?:an? |the )?(?:[a-zé-]+ ){0,2}?(caf[eé]|bakery|bookshop|bookstore|book shop|shop|restaurant|bistro|bar|store|boutique|trattoria|pizzeria|pub|diner|florist|patisserie|coffee shop|coffeehouse|deli|flower shop)(?![a-zé])/i

/** The same said of a ride without a verb: "a bicycle in front of a bakery". */
const before =
  /^(?:an? |the )?(?:[a-zé-]+ ){0,3}?(?:bicycle|bike|scooter|vespa|moped|motorcycle|motorbike|car|van|taxi)\b(?: with [a-z ]+?)? (?:outside|in front of|before|next to|beside) (?:an? |the )?(?:[a-zé-]+ ){0,2}?(caf[eé]|bakery|bookshop|bookstore|shop|restaurant|bistro|bar|store|boutique|trattoria|pizzeria|pub|diner|florist|patisserie|coffee shop|deli|flower shop)(?![a-zé])/i

/** What is parked by a café stands at the kerb before its front. */
const parkedBy: Step = (brief) => {
  const [ride] = brief.subjects
  const at = (houses.exec(brief.prompt) ?? before.exec(brief.prompt))?.[1]
    ?.toLowerCase()
    .replace('é', 'e')
  if (!at || ride?.kind !== 'vehicle' || ride.count > 2 || ride.height > 2.6) return brief
  if (!/^(cafe|street|city|village|market|alley)?$/.test(brief.place ?? '')) return brief
  const large = ride.height > 1.25
  const front = newSubject('shop-behind', {
    noun: `${at.replace(/ /g, '-')}-front`,
    kind: 'building',
    form: 'shop-front',
    height: 6.4,
    traits: { turn: '0', backs: 'yes' },
  })
  const stand = withTraits(ride, { works: large ? '0.4,0,6.4' : '0.3,0,4.9', turn: '1.1' })
  return {
    ...brief,
    place: 'street',
    subjects: [stand, ...brief.subjects.slice(1), front],
    relations: [...brief.relations, { from: ride.id, relation: 'beside', to: front.id }],
  }
}

const edible = (s: BriefSubject | undefined): s is BriefSubject =>
  s !== undefined && (s.kind === 'food' || s.kind === 'art') && s.height < 0.5

/** Bread that comes out of an oven lies in its open mouth. */
const baked: Step = (brief) => {
  const named = brief.subjects.find((s) => s.form === 'appliance' && /oven/.test(s.noun))
  if (!named) return brief
  // A builder of bricks colours itself.
  const walled = /brick|stone|clay/.test(`${named.material ?? ''} ${named.noun}`)
  const oven = walled ? withTraits({ ...named, material: null }, { build: 'brick' }) : named
  const laid = walled ? changed(brief, named, oven) : brief
  const tie = brief.relations.find((r) => r.to === oven.id && /^(in|on)$/.test(r.relation))
  const held = brief.subjects.some((s) => s.kind === 'person')
  const dish =
    brief.subjects.find((s) => s.id === tie?.from) ??
    (held ? undefined : brief.subjects.find((s) => edible(s)))
  const taken = /\bout of (the|an?|his|her|its) ([a-z-]+ ){0,2}oven\b/i.test(brief.prompt)
  if (!edible(dish) && !taken) return laid
  const bakes = edible(dish) ? dish.noun : 'bread'
  const open = changed(laid, oven, { traits: { ...oven.traits, bakes } })
  if (!edible(dish)) return open
  const place = brief.place === 'table' || brief.place === null ? 'kitchen' : brief.place
  // What is on it bakes with it.
  const toppings = brief.relations
    .filter((r) => r.to === dish.id && /^(on|with|in)$/.test(r.relation))
    .map((r) => r.from)
  return { ...open, ...without(open, new Set([dish.id, ...toppings])), place }
}

const stands = [
  { works: '-0.15,0.02,0.52', turn: '0.9' },
  { works: '0.62,0.36,0.02', turn: '-0.7' },
  { works: '-0.85,0.34,0.02', turn: '0.6' },
] as const

/** A dam of beavers lies across the water, they before it. */
const dammed: Step = (brief) => {
  const beavers = brief.subjects.find((s) => s.form === 'beaver')
  const known = brief.subjects.find((s) => s.form === 'beaver-dam' || /^dam$/.test(s.noun))
  if (!known && !(beavers && /\bdams?\b/i.test(brief.prompt))) return brief
  if (known && known.form !== 'beaver-dam' && !beavers) return brief
  const dam = newSubject(known?.id ?? 'beaver-dam', { form: 'beaver-dam', height: 0.5 })
  const rest = brief.subjects.filter((s) => s !== known && s !== beavers)
  const stood = (beavers ? singles(beavers, 3) : []).map((s, i) => ({
    ...s,
    pose: null,
    traits: { ...s.traits, ...stands[i % 3] },
  }))
  const ties = stood.map((s): BriefRelation => ({ from: s.id, relation: 'beside', to: dam.id }))
  return says(
    {
      ...brief,
      place: 'river',
      subjects: [...stood, dam, ...rest],
      relations: [
        ...ties,
        ...brief.relations.filter((r) => r.from !== beavers?.id && r.to !== beavers?.id),
      ],
    },
    'wading',
  )
}

/** Ice in a glass is no winter. */
const iced: Step = (brief) => {
  const [drink] = brief.subjects
  const cold = brief.place === 'snow' && brief.setting.includes('ice')
  if (drink?.kind !== 'food' || !cold || /\bsnow|winter|frozen lake|iceberg/i.test(brief.prompt))
    return brief
  const setting = brief.setting.filter((w) => w !== 'ice')
  return changed({ ...brief, place: null, season: null, setting }, drink, {
    traits: { ...drink.traits, ice: 'yes' },
  })
}

/** What is drawn on coffee is seen from above. */
const fromAbove: Step = (brief) => {
  const [cup] = brief.subjects
  return cup?.form === 'coffee-cup' && /latte art/i.test(brief.prompt) && !brief.camera.angle
    ? { ...brief, camera: { ...brief.camera, angle: 'high' } }
    : brief
}

/** Music that something lies on lies flat itself. */
const underThings: Step = (brief) => {
  const sheet = brief.subjects.find((s) => s.form === 'sheet-music')
  const covered = brief.relations.some((r) => r.to === sheet?.id && r.relation === 'on')
  return sheet && covered
    ? changed(brief, sheet, { height: 0.03, traits: { ...sheet.traits, laid: 'yes' } })
    : brief
}

/** The brief with such things and places made plain. */
export const plainPlaces: Step = (brief) =>
  [
    iced,
    loaded,
    piled,
    inRow,
    lit,
    underground,
    inTheDark,
    atDusk,
    touchingDown,
    leapt,
    parkedBy,
    baked,
    dammed,
    fromAbove,
    underThings,
  ].reduce((now, step) => step(now), brief)
