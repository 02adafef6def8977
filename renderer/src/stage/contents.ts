// Makes containers and what is in them, and catchers and what they catch, fit each other in size.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { crawlers } from './plant-relation.ts'
import { without } from './without.ts'

const containers =
  /vase|bowl|basket|cup|mug|glass|pot|bucket|jar|nest|box|bathtub|bag|hat|shoe|boot|cage/
const alive = /^(quadruped|bird|fish)$/

/** A beast so much larger than who meets it that one of both would be lost; a giant that is asked for stays one. */
const isFoe = (a: BriefSubject, b: BriefSubject): boolean =>
  a.kind === 'person' &&
  /^(dragon|t-rex|dinosaur)$/.test(b.form) &&
  b.traits['size'] === undefined &&
  b.height > a.height * 1.7

/** Goods that are shown: no living thing, and small. */
const isWare = (s: BriefSubject | undefined): boolean =>
  s !== undefined && /^(object|art|food)$/.test(s.kind) && s.height < 0.4 && s.count < 4

/** The rock that suits what is on it: a slab under goods, a low ledge under a lizard, room to stand or lie for the rest. */
const ledgeFor = (a: BriefSubject, rock: BriefSubject): BriefSubject => {
  const ledge = (height: number): BriefSubject => ({
    ...rock,
    height,
    traits: { ...rock.traits, shape: 'ledge' },
  })
  if (isWare(a)) return ledge(a.height * 0.55)
  if (a.form === 'lizard') return ledge(Math.min(rock.height, a.height * 1.6))
  return /^(person|quadruped)$/.test(a.kind)
    ? ledge(
        a.kind === 'person'
          ? Math.max(rock.height, 0.5)
          : rock.traits['size'] === undefined
            ? a.height * 0.62
            : Math.max(rock.height, a.height * 0.44),
      )
    : rock
}

/** "A bottle with a ship inside": the ship is in the bottle. */
export const withInside = (brief: Brief): Brief => {
  if (!/\bwith ([a-z]+ ){1,4}(inside|in it|within)\b/i.test(brief.prompt)) return brief
  const hollow = (id: string): boolean =>
    brief.subjects.some(
      (s) => s.id === id && (containers.test(s.noun) || /bottle|globe|bowl|cage/.test(s.noun)),
    )
  const relations = brief.relations.map((r) =>
    r.relation === 'with' && hollow(r.from)
      ? ({ from: r.to, relation: 'in', to: r.from } as const)
      : r,
  )
  return { ...brief, relations }
}

/** A goldfish bowl is of glass and holds its fish; a kitten's teacup is a large one; prey is smaller than its hunter. */
export const fitted = (asked: Brief): Brief => {
  const brief = apart(tabled(asked))
  const change = new Map<string, BriefSubject>()
  const now = (id: string): BriefSubject | undefined =>
    change.get(id) ?? brief.subjects.find((s) => s.id === id)
  for (const { from, relation, to } of brief.relations) {
    const [a, b] = [now(from), now(to)]
    if (!a || !b) continue
    if (relation === 'in' && a.kind === 'fish' && /bowl|aquarium|fish-tank|jar/.test(b.noun)) {
      const height = Math.max(b.height, 0.27)
      change.set(b.id, { ...b, kind: 'object', form: 'fishbowl', material: null, height })
      change.set(a.id, {
        ...a,
        height: Math.min(a.height, height * 0.3),
        traits: { ...a.traits, afloat: 'yes' },
      })
    } else if (relation === 'in' && /^(jar|snow-globe)$/.test(b.form)) {
      const height = Math.max(b.height, 0.3)
      const wide = /^(building|vehicle|vessel|quadruped|furniture)$/.test(a.kind)
      change.set(b.id, { ...b, height, count: 1 })
      change.set(a.id, { ...a, height: height * (wide ? 0.34 : 0.5) })
    } else if (relation === 'in' && a.kind === 'vessel' && containers.test(b.noun)) {
      // A ship in a bathtub is a toy.
      change.set(a.id, { ...a, height: b.height * (a.form === 'submarine' ? 0.6 : 0.8) })
    } else if (relation === 'in' && a.kind === 'plant' && b.kind === 'vehicle')
      change.set(a.id, { ...a, height: Math.min(a.height, b.height * 3.2) })
    else if (relation === 'on' && crawlers.test(a.form) && b.kind === 'plant' && b.height < 2)
      // Near enough to see both.
      change.set(a.id, { ...a, height: Math.max(a.height, b.height * 0.12) })
    else if (relation === 'under' && b.traits['style'] === 'street' && a.kind === 'person')
      // Both are seen, and the lamp is no taller than the picture can bear.
      change.set(b.id, { ...b, height: Math.min(b.height, a.height * 1.74) })
    else if (relation === 'under' && b.traits['style'] === 'street' && a.height < 1)
      change.set(b.id, { ...b, height: Math.min(b.height, Math.max(1.7, a.height * 4)) })
    else if (relation === 'in' && b.form === 'basket' && /^(food|art|object|plant)$/.test(a.kind))
      change.set(b.id, { ...b, traits: { content: 'none', ...b.traits } })
    else if (relation === 'in' && alive.test(a.kind) && b.form === 'cage')
      // On its perch with room over its head.
      change.set(b.id, { ...b, count: 1, height: a.height * 1.9 })
    else if (relation === 'in' && alive.test(a.kind) && containers.test(b.noun))
      change.set(b.id, { ...b, height: Math.max(b.height, a.height * 0.72) })
    else if (/^(in|riding)$/.test(relation) && a.kind === 'person' && b.form === 'car')
      // Who drives is seen: the roof is down.
      change.set(b.id, { ...b, form: 'convertible', height: Math.min(b.height, 1.35) })
    else if (/^(facing|chasing|front|beside)$/.test(relation) && isFoe(a, b))
      change.set(b.id, { ...b, height: a.height * 1.7 })
    else if (relation === 'riding' && a.kind === 'quadruped' && b.form === 'skateboard')
      // It rolls towards the lens, so that the rider's face is seen.
      change.set(b.id, { ...b, traits: { turn: '0.85', ...b.traits } })
    else if (relation === 'holding' && a.kind === 'person' && /^(girl|boy)$/.test(b.form))
      change.set(b.id, { ...b, height: Math.min(b.height, a.height * 0.48) })
    else if (relation === 'on' && b.form === 'rock') change.set(b.id, ledgeFor(a, b))
    else if (
      relation === 'holding' &&
      a.kind === 'quadruped' &&
      /frisbee|ball|stick|bone/.test(b.noun)
    ) {
      // In the jaws: no wider than they open.
      change.set(b.id, { ...b, count: 1, height: Math.min(b.height, a.height * 0.15) })
      if (/frisbee/.test(b.noun) && a.pose === 'hold') change.set(a.id, { ...a, pose: 'jump' })
    } else if (relation === 'holding' && /^(bird|quadruped)$/.test(a.kind) && alive.test(b.kind)) {
      change.set(b.id, { ...b, count: 1, height: Math.min(b.height, a.height * 0.34) })
      if (a.kind === 'bird') change.set(a.id, { ...a, pose: 'fly' })
    }
  }
  const subjects = brief.subjects.map((s) => change.get(s.id) ?? s)
  const slab = brief.relations.some(
    (r) => r.relation === 'on' && now(r.to)?.form === 'rock' && isWare(now(r.from)),
  )
  return browsing(wetted({ ...brief, place: brief.place ?? (slab ? 'studio' : null), subjects }))
}

/** Drops of water are on what they are said of, not things beside it. */
const wetted = (brief: Brief): Brief => {
  const drops = brief.subjects.filter((s) =>
    /^(water-?drop(let)?|droplet|dew-?drop)s?$/.test(s.noun),
  )
  const [hero] = brief.subjects
  if (!hero || drops.length === 0 || drops.includes(hero)) return brief
  const rest = without(brief, new Set(drops.map((s) => s.id)))
  const subjects = rest.subjects.map((s) =>
    s === hero ? { ...s, traits: { ...s.traits, state: 'wet' } } : s,
  )
  return { ...brief, ...rest, subjects }
}

/** A giraffe eats from the crown of a tree of its own height, not from the ground. */
const browsing = (brief: Brief): Brief => {
  const eater = brief.subjects.find((s) => s.form === 'giraffe' && s.pose === 'eat')
  if (!eater) return brief
  const named = brief.subjects.find((s) => s.kind === 'plant' && s.height > 2)
  const leafy = brief.subjects.some((s) =>
    /^(leaf|leaves|branch|foliage|tree-leaves)$/.test(s.noun),
  )
  if (!named && !leafy) return brief
  const tree: BriefSubject = named ?? {
    ...eater,
    id: `${eater.id}-tree`,
    noun: 'acacia',
    kind: 'plant',
    form: 'acacia',
    pose: null,
    traits: {},
  }
  const leaves = brief.subjects.filter((s) => /^(leaf|leaves|branch|foliage)$/.test(s.noun))
  const gone = new Set(leaves.map((s) => s.id))
  const subjects = [...brief.subjects, ...(named ? [] : [tree])]
    .filter((s) => !gone.has(s.id))
    .map((s) => {
      if (s === eater) return { ...s, traits: { ...s.traits, browses: 'yes' } }
      return s === tree ? { ...s, height: eater.height * 1.12 } : s
    })
  const rest = brief.relations.filter(
    (r) => !gone.has(r.to) && !gone.has(r.from) && !(r.from === eater.id && r.to === tree.id),
  )
  return {
    ...brief,
    subjects,
    relations: [{ from: tree.id, relation: 'facing', to: eater.id }, ...rest],
  }
}

/** Whether something else says already where on a seat, a tray or a stage it is. */
const placed = ({ traits }: BriefSubject): boolean =>
  ['slot', 'berth', 'works', 'board', 'side'].some((trait) => traits[trait] !== undefined)

/** Several kinds under one tree or on one wall each have their own place there. */
const apart = (brief: Brief): Brief => {
  const slots = new Map<string, string>()
  for (const { relation, to } of brief.relations) {
    if (!/^(under|on|in)$/.test(relation)) continue
    const alike = brief.relations.filter((r) => r.relation === relation && r.to === to)
    const free = alike.filter(({ from }) =>
      brief.subjects.some(
        (s) => s.id === from && (s.count === 1 || s.traits['in'] !== undefined) && !placed(s),
      ),
    )
    if (free.length < 2) continue
    free.forEach(({ from }, i) => {
      slots.set(from, String((i / (free.length - 1)) * 2 - 1))
    })
  }
  if (slots.size === 0) return brief
  const subjects = brief.subjects.map((s) => {
    const slot = slots.get(s.id)
    return slot === undefined ? s : { ...s, traits: { ...s.traits, slot } }
  })
  return { ...brief, subjects }
}

const roofed = /^(room|kitchen|bedroom|library|office|classroom|cafe|church)$/
const atTable =
  /chess|microscope|laptop|computer|typewriter|cake|book|ramen|pizza|puzzle|card|globe|telephone|radio|sewing|candle|teapot|coffee|meal|plate|soup|burger|pancake|potion|flask|crystal-ball|model/

/** What somebody indoors looks at, plays or eats stands on a table before them, not on the floor. */
const tabled = (brief: Brief): Brief => {
  const furnished = brief.subjects.some((s) => s.kind === 'furniture')
  if (furnished || !roofed.test(brief.place ?? 'room')) return brief
  for (const r of brief.relations) {
    const who = brief.subjects.find((s) => s.id === r.from)
    const what = brief.subjects.find((s) => s.id === r.to)
    if (who?.kind !== 'person' || !what || !/^(facing|with|beside|front|behind)$/.test(r.relation))
      continue
    const small = what.height < 0.6 && /^(object|food|art)$/.test(what.kind)
    if (!small || !atTable.test(`${what.noun} ${what.form}`)) continue
    const table: BriefSubject = {
      ...what,
      id: `${what.id}-table`,
      noun: what.form === 'microscope' ? 'lab-table' : 'table',
      kind: 'furniture',
      form: 'table',
      art: null,
      count: 1,
      height: what.form === 'microscope' ? 0.92 : 0.75,
      colors: [],
      material: null,
      holds: [],
      traits: {},
    }
    const relations = brief.relations.map((o) => (o.to === what.id ? { ...o, to: table.id } : o))
    return {
      ...brief,
      subjects: [...brief.subjects, table],
      relations: [...relations, { from: what.id, relation: 'on', to: table.id }],
    }
  }
  return brief
}
