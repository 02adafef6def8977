// Food and small things served: a bowl, plate, basket or tray with a heap of them, or a stack, as one actor.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import type { Actor } from './actor.ts'
import { heightOf } from './actor.ts'
import type { Random } from './random.ts'
import type { Vec3 } from './scene.ts'
import { without } from './without.ts'

/** What holds a serving; null when the things themselves are stacked. */
export interface Serving {
  readonly container: BriefSubject | null
  readonly copies: number
}

const dishes = /^(bowl|plate|basket|tray|barrel)$/

const dish = (kind: string): BriefSubject => ({
  id: `${kind}-under`,
  noun: kind,
  kind: kind === 'bowl' || kind === 'plate' ? 'food' : 'object',
  form: kind,
  art: null,
  count: 1,
  height: { bowl: 0.1, plate: 0.025, basket: 0.3, barrel: 0.42, tray: 0.03 }[kind] ?? 0.1,
  colors: [],
  material: null,
  pose: null,
  wears: [],
  holds: [],
  traits: { content: 'none' },
})

/** Nouns whose own shape is served already. */
const whole =
  /ramen|soup|salad|cereal|stew|curry|noodle|pasta|spaghetti|rice|fruit-basket|sushi|burger|coffee|tea|popcorn|oatmeal|porridge|chili|fries|pancake|waffle|steak|fried-egg|omelette/

/** Forms that stand on a dish of their own. */
const ownDish = /^(cake|pancakes|pasta|steak|curry|breakfast)$/

const servable = (s: BriefSubject): boolean =>
  (s.kind === 'food' || s.kind === 'object' || s.kind === 'art') &&
  s.height < 0.3 &&
  !whole.test(s.noun) &&
  !whole.test(s.form)

const pastry =
  /^(croissant|donut|cookie|cupcake|macaron|gingerbread|egg|bread|sandwich|strawberry)$/

/** Several pastries beside something else come on one plate, and not strewn over the table. */
const platters = (
  brief: Brief,
  subjects: readonly BriefSubject[],
  relations: Brief['relations'],
): readonly BriefSubject[] =>
  brief.subjects.some((s) => s.kind === 'person')
    ? subjects
    : subjects.map((s, i) =>
        i > 0 &&
        s.count > 1 &&
        pastry.test(s.form) &&
        s.traits['in'] === undefined &&
        s.traits['arrangement'] === undefined &&
        relations.every((r) => r.from !== s.id || /^(beside|behind|in front of)$/.test(r.relation))
          ? { ...s, traits: { ...s.traits, in: 'plate' } }
          : s,
      )

/** The brief with every serving as one subject; its dish goes with it. */
export const served = (brief: Brief): Brief => {
  let { subjects, relations } = brief
  for (const r of brief.relations) {
    const thing = subjects.find((s) => s.id === r.from)
    const under = subjects.find((s) => s.id === r.to)
    if (!thing || !under || !/^(in|on)$/.test(r.relation) || !servable(thing)) continue
    const drawn = thing.kind === 'art' && under.form !== 'plate'
    if (!dishes.test(under.form) || drawn || under.count > 1) continue
    if (under.traits['laid']) continue
    if (under.form === 'plate' && ownDish.test(thing.form)) {
      const gone = without({ ...brief, subjects, relations }, new Set([under.id]))
      subjects = [...gone.subjects]
      relations = [...gone.relations]
      continue
    }
    const traits = { ...thing.traits, in: under.form, dish: under.noun }
    subjects = subjects.filter((s) => s !== under).map((s) => (s === thing ? { ...s, traits } : s))
    relations = relations
      .filter((o) => o !== r)
      .map((o) => ({
        ...o,
        from: o.from === under.id ? thing.id : o.from,
        to: o.to === under.id ? thing.id : o.to,
      }))
      .filter((o) => o.from !== o.to)
  }
  subjects = platters(brief, subjects, relations)
  // A barrel is read as any deep vessel of goods is; here it becomes one again.
  const barrels = /\bbarrels? (full )?of\b/i.test(brief.prompt)
  const heaped = subjects.map((s): BriefSubject => {
    const named = s.traits['in'] ?? ''
    const kind = barrels && named === 'basket' ? 'barrel' : named
    const stack = s.traits['arrangement'] === 'stack' && s.count > 1
    if (!servable(s) || !(dishes.test(kind) || stack)) return s
    // A basket of bread is heaped with it, though bread has no plural.
    const loaves = kind === 'basket' && s.count === 1 && /^(bread|baguette|croissant)$/.test(s.form)
    const many = s.count === 4 || s.count > 6 ? 14 : loaves ? 6 : s.count
    // A plate holds a few large ones; a basket is heaped.
    const copies =
      s.height > 0.14
        ? Math.min(many, 6)
        : kind === 'plate' && s.height > 0.05
          ? Math.min(many, 4)
          : many
    return {
      ...s,
      count: 1,
      height: loaves ? s.height * 1.3 : s.height,
      traits: {
        ...s.traits,
        ...(kind ? { in: kind } : {}),
        copies: String(stack ? Math.min(6, s.count + 1) : copies),
      },
    }
  })
  return { ...brief, subjects: heaped, relations }
}

/** How a subject is served, or null when it stands alone. */
export const servingOf = (subject: BriefSubject): Serving | null => {
  const copies = Number(subject.traits['copies'] ?? 0)
  if (!copies) return null
  const kind = subject.traits['in'] ?? ''
  return { container: dishes.test(kind) ? dish(kind) : null, copies }
}

interface Place {
  readonly at: Vec3
  readonly yaw: number
}

/** Things heaped in a dish of inner radius `reach`, from `floor` up; every next layer is narrower. */
const heap = (
  copies: number,
  size: number,
  tall: number,
  reach: number,
  floor: number,
  chance: Random,
): Place[] => {
  const places: Place[] = []
  for (let layer = 0; places.length < copies && layer < 5; layer++) {
    const r = Math.max(0, reach - size * 0.5 - layer * size * 0.42)
    const rings = Math.floor(r / (size * 0.9))
    const y = floor + layer * tall * 0.72
    for (let ring = 0; ring <= rings && places.length < copies; ring++) {
      const d = rings > 0 ? (r * ring) / rings : 0
      const n = ring === 0 ? 1 : Math.max(3, Math.floor((6.283 * d) / (size * 0.95)))
      const turn = chance() * 6.283
      for (let k = 0; k < n && places.length < copies; k++) {
        const a = turn + (k / n) * 6.283
        places.push({
          at: [d * Math.cos(a), y + 0.06 * tall * chance(), d * Math.sin(a)],
          yaw: chance() * 6.283,
        })
      }
    }
  }
  return places
}

/** Tall things on a dish stand in one layer: a ring of them, one more in the middle when they are many. */
const ringOf = (copies: number, size: number, floor: number, chance: Random): Place[] => {
  const inner = copies > 6 || copies === 1 ? 1 : 0
  const n = copies - inner
  const r = n > 1 ? (size * 0.56) / Math.sin(Math.PI / n) : 0
  const places: Place[] = inner ? [{ at: [0, floor, 0], yaw: chance() * 6.283 }] : []
  for (let k = 0; k < n; k++) {
    const a = (k / n) * 6.283 + (n === 2 ? 0 : 0.5)
    places.push({ at: [r * Math.cos(a), floor, r * Math.sin(a)], yaw: chance() * 6.283 })
  }
  return places
}

/** A few on a plate: a ring of them, and from four on the last one on top of it. */
const few = (
  copies: number,
  size: number,
  tall: number,
  floor: number,
  chance: Random,
): Place[] => {
  const topped = copies > 3
  const places = ringOf(topped ? copies - 1 : copies, size, floor, chance)
  return topped ? [...places, { at: [0, floor + tall * 0.68, 0], yaw: chance() * 6.283 }] : places
}

/** How wide a few are on a plate, in sizes of one. */
const fewWide = (copies: number): number =>
  0.46 + 0.56 / Math.sin(Math.PI / (copies > 3 ? copies - 1 : copies))

const stack = (copies: number, size: number, tall: number, chance: Random): Place[] =>
  Array.from({ length: copies }, (_, k) => ({
    at: [(chance() - 0.5) * size * 0.1, k * tall * 0.97, (chance() - 0.5) * size * 0.1] as const,
    yaw: (chance() - 0.5) * 0.5,
  }))

/** One actor of a thing, its copies and its dish. */
export const serve = (item: Actor, under: Actor | null, copies: number, chance: Random): Actor => {
  const tall = heightOf(item)
  const size = Math.max(item.high[0] - item.low[0], item.high[2] - item.low[2])
  if (!under) {
    const places = stack(copies, size, tall, chance)
    return composed(item, null, 1, places, size / 2, tall * copies)
  }
  const own = Math.max(0.01, (under.high[0] - under.low[0]) / 2)
  const flat = heightOf(under) < own * 0.35
  const tower = flat && tall > size * 1.1
  const ring = tower && copies > 1 ? 0.56 / Math.sin(Math.PI / copies) + 0.6 : 0
  // A dish holds one thing with a rim to spare, and several in a heap.
  const alone = copies === 1 ? 0.6 : 1.05
  const sparse = flat && !tower && copies > 1 && copies < 7
  const spread =
    copies === 1 ? 0 : sparse ? fewWide(copies) : 0.62 * Math.sqrt(copies) * (flat ? 1.15 : 1)
  const wanted = size * Math.max(alone, ring, spread)
  const grow = Math.max(0.6, wanted / (own * 0.84))
  const floor = (under.anchors['inside']?.[1] ?? heightOf(under) * (flat ? 0.5 : 0.45)) * grow
  const places = tower
    ? ringOf(copies, size, floor, chance)
    : sparse
      ? few(copies, size, tall, floor, chance)
      : heap(
          copies,
          size,
          tall,
          wanted,
          flat
            ? floor
            : // A barrel has its lid off and is full to the brim.
              Math.max(
                0.2 * tall,
                heightOf(under) * grow * (heightOf(under) > own * 2.2 ? 0.94 : 0.52),
              ),
          chance,
        )
  const top = Math.max(heightOf(under) * grow, ...places.map((p) => p.at[1] + tall))
  return composed(item, under, grow, places, own * grow, top)
}

const composed = (
  item: Actor,
  under: Actor | null,
  grow: number,
  places: readonly Place[],
  reach: number,
  top: number,
): Actor => ({
  low: [-reach, 0, -reach],
  high: [reach, top, reach],
  anchors: { top: [0, top, 0], front: [0, top / 2, reach] },
  bestYaw: 0,
  flat: false,
  add: (builder) => {
    if (under) builder.placed({ at: [0, 0, 0], scale: grow }, () => under.add(builder))
    for (const { at, yaw } of places)
      builder.placed({ at, yaw: item.flat ? yaw * 0.05 : yaw }, () => item.add(builder))
  },
})
