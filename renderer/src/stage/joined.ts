// What belongs together is made one, or put together as it is in life: candles on a cake, flowers in a vase, a ship in a bottle, a bird on a bough.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'
import { besideCake, blossoms, cutFlowers, inVase, ofAVase } from './joined-flowers.ts'
import { merged, tied } from './joined-parts.ts'
import { newSubject } from './new-subject.ts'
import { peeking } from './peeking.ts'

/** A birthday cake has its candles on it; none stand beside it. */
const candledCake = (brief: Brief): Brief => {
  const cake = brief.subjects.find((s) => s.kind === 'food' && /^(cake|cupcake)$/.test(s.form))
  const candle = brief.subjects.find((s) => s.form === 'candle')
  if (!cake || !candle || cake === candle) return brief
  const elsewhere = brief.relations.some(
    (r) => r.from === candle.id && r.to !== cake.id && r.relation !== 'beside',
  )
  return elsewhere ? brief : merged(brief, candle, withTraits(cake, { candles: 'yes' }))
}

/** A ship in a bottle is one small thing on a stand. */
const bottledShip = (brief: Brief): Brief => {
  const found = tied(
    brief,
    (s) => s.kind === 'vessel',
    (s) => /bottle/.test(s.noun),
  )
  if (found?.relation.relation !== 'in' || found.relation.from !== found.a.id) return brief
  const { a: ship, b: bottle } = found
  const one: BriefSubject = {
    ...ship,
    noun: 'ship-in-a-bottle',
    kind: 'object',
    form: 'ship-bottle',
    art: null,
    count: 1,
    height: 0.2,
    pose: null,
    material: null,
    traits: { ...ship.traits, vessel: ship.noun },
  }
  return merged(brief, bottle, one)
}

/** What wraps its arms round a vessel holds it before its head. */
const embraced = (brief: Brief): Brief => {
  const found = tied(
    brief,
    (s) => s.form === 'octopus',
    (s) => s.kind === 'vessel' || /^(diver|scuba-diver)$/.test(s.noun),
  )
  if (!found || /^(above|behind|under|in|on|riding)$/.test(found.relation.relation)) return brief
  const { a: beast, b: prey, relation } = found
  const height = Math.max(beast.height, prey.height * (prey.kind === 'person' ? 1.6 : 1.5))
  const afloat = prey.kind === 'vessel' && prey.form !== 'submarine' && brief.place === 'underwater'
  // A ship is taken at the surface: the beast rises behind it, or beside a liner that would hide it.
  // A ship of tales has sails; one of steel is named as such.
  const rigged = prey.form === 'ship' && prey.noun === 'ship'
  if (afloat)
    return {
      ...brief,
      place: 'ocean',
      subjects: brief.subjects.map((s) =>
        s === beast
          ? { ...withTraits(s, { rears: 'yes' }), height: prey.height * 1.5 }
          : s === prey && rigged
            ? { ...s, form: 'pirate-ship' }
            : s,
      ),
      relations: [
        {
          from: beast.id,
          relation: prey.form === 'ship' && !rigged ? 'beside' : 'behind',
          to: prey.id,
        },
        ...brief.relations.filter((r) => r !== relation),
      ],
    }
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      s === beast ? { ...withTraits(beast, { grips: 'yes' }), height } : s,
    ),
    relations: [
      { from: beast.id, relation: 'holding', to: prey.id },
      ...brief.relations.filter((r) => r !== relation),
    ],
  }
}

const hoverers = /^(hummingbird|colibri)/

/** A hummingbird is on the wing, its beak at the bloom. */
const hovering = (brief: Brief): Brief => {
  const bird = brief.subjects.find((s) => hoverers.test(s.noun) && s.pose !== 'sleep')
  if (
    !bird ||
    brief.relations.some(
      (r) => r.from === bird.id && /^(on|in)$/.test(r.relation) && !isBloom(brief, r.to),
    )
  )
    return brief
  const relations = brief.relations.map((r): BriefRelation => {
    if (r.from === bird.id && isBloom(brief, r.to)) return { ...r, relation: 'facing' }
    if (r.to === bird.id && isBloom(brief, r.from))
      return { from: bird.id, relation: 'facing', to: r.from }
    return r
  })
  // It is as large as the bloom it drinks from, or it is lost among them.
  const drinks = relations.some((r) => r.from === bird.id && r.relation === 'facing')
  const height = drinks ? Math.max(bird.height, 0.19) : bird.height
  const subjects = brief.subjects.map((s) =>
    s === bird ? { ...s, height, pose: 'fly' as const } : s,
  )
  return { ...brief, subjects, relations }
}

const isBloom = (brief: Brief, id: string): boolean =>
  brief.subjects.some((s) => s.id === id && s.kind === 'plant' && blossoms.test(s.form))

const perchers = /^(owl|parrot|bird|crow|eagle)$/
const wooded = /^(forest|jungle|garden|park)$/

/** A bough for somebody to sit on; `height` in metres. */
const boughFor = (sitter: BriefSubject, id: string, height: number): BriefSubject => ({
  ...sitter,
  id,
  noun: 'branch',
  kind: 'art',
  form: 'branch',
  art: null,
  count: 1,
  height,
  colors: [],
  material: null,
  pose: null,
  traits: {},
})

const treeForms = /^(tree|pine|oak|palm|birch|willow|bare-tree|cherry-tree|maple)$/

/** An animal in, on or up a tree is seen on one of its boughs, not on top of the leaves. */
const treed = (brief: Brief): Brief => {
  if (brief.subjects.some((s) => s.kind === 'person')) return brief
  const found = tied(
    brief,
    (s) => /^(bird|quadruped)$/.test(s.kind) && s.height < 1.3 && s.pose !== 'fly' && s.count < 4,
    (s) => s.kind === 'plant' && treeForms.test(s.form) && s.height > 2 && s.count === 1,
  )
  if (!found || found.relation.from !== found.a.id) return brief
  const { a: animal, b: tree, relation } = found
  const climbs = relation.relation === 'against' && animal.pose === 'climb'
  if (!climbs && !/^(on|in)$/.test(relation.relation)) return brief
  const bough = boughFor(animal, tree.id, Math.max(0.3, animal.height * 0.9))
  return {
    ...brief,
    place: brief.place ?? (/^(cat|kitten)$/.test(animal.form) ? 'garden' : null),
    subjects: brief.subjects.map((s) =>
      s === tree ? bough : s === animal && climbs ? { ...s, pose: 'walk' as const } : s,
    ),
    relations: brief.relations.map((r) => (r === relation ? { ...r, relation: 'on' as const } : r)),
  }
}

/** A bird of the woods that does nothing else sits on a bough. */
const perched = (brief: Brief): Brief => {
  const [bird] = brief.subjects
  if (bird?.kind !== 'bird' || !perchers.test(bird.form) || bird.count > 3) return brief
  const home = brief.place ?? (/owl|parrot/.test(bird.form) ? 'forest' : null)
  const busy = bird.pose !== null && !/^(sit|look|sleep|stand)$/.test(bird.pose)
  const alone = brief.relations.every((r) => r.from !== bird.id && r.to !== bird.id)
  const tight = brief.camera.shot === 'close-up' || brief.camera.shot === 'portrait'
  if (busy || !alone || tight || !home || !wooded.test(home) || hoverers.test(bird.noun))
    return brief
  const branch = boughFor(bird, `${bird.id}-branch`, 0.4)
  return {
    ...brief,
    subjects: [...brief.subjects, branch],
    relations: [...brief.relations, { from: bird.id, relation: 'on', to: branch.id }],
  }
}

/** "With a cat on top": the cat is on it, not beside it. */
const onTop = (brief: Brief): Brief =>
  /\bon top\b(?! of)/i.test(brief.prompt)
    ? {
        ...brief,
        relations: brief.relations.map((r) =>
          r.relation === 'with' ? { from: r.to, relation: 'on', to: r.from } : r,
        ),
      }
    : brief

/** A refrigerator with food in it stands open. */
const fullFridge = (brief: Brief): Brief => {
  const found = tied(
    brief,
    (s) => /fridge|refrigerator/.test(s.noun),
    (s) => s.kind === 'food',
  )
  return found ? merged(brief, found.b, withTraits(found.a, { open: 'yes' })) : brief
}

/** What is in a jar or a tub is seen in it: the container is what the picture is of. */
const contained = (brief: Brief): Brief => {
  const found = brief.relations.find(
    (r) =>
      r.relation === 'in' &&
      brief.subjects.some((s) => s.id === r.to && /^(jar|snow-globe|bathtub)$/.test(s.form)),
  )
  const container = brief.subjects.find((s) => s.id === found?.to)
  const inside = brief.subjects.find((s) => s.id === found?.from)
  if (!container || !inside) return brief
  const tub = container.form === 'bathtub'
  if (tub && inside.kind !== 'vessel') return brief.place ? brief : { ...brief, place: 'room' }
  return {
    ...brief,
    place: brief.place ?? (tub ? 'room' : 'table'),
    setting: tub ? [...brief.setting, 'bathroom'] : brief.setting,
    subjects: [
      withTraits(container, { filled: 'yes' }),
      ...brief.subjects
        .filter((s) => s !== container)
        .map((s) => (s === inside && s.pose === 'fly' ? { ...s, pose: null } : s)),
    ],
  }
}

/** A beast that reads sits, its book open before it. */
const reader = (brief: Brief): Brief => {
  const found = tied(
    brief,
    (s) => s.kind === 'quadruped' && s.pose === 'read',
    (s) => /book|newspaper/.test(s.form),
  )
  if (!found) return brief
  const { a: beast, b: book, relation } = found
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (s === beast ? { ...s, pose: 'sit' as const } : s)),
    relations: brief.relations.map((r) =>
      r === relation ? { from: book.id, relation: 'front', to: beast.id } : r,
    ),
  }
}

/** Who blows out candles stands behind the cake. */
const blowing = (brief: Brief): Brief => {
  const cake = brief.subjects.find((s) => s.form === 'cake')
  const who = brief.subjects.find((s) => s.kind === 'person')
  if (!cake || who?.kind !== 'person') return brief
  const relations = brief.relations.map(
    (r): BriefRelation =>
      r.from === who.id && r.to === cake.id && /^(on|with|facing)$/.test(r.relation)
        ? { ...r, relation: 'behind' }
        : r,
  )
  const left = (who.held ?? []).filter((h) => h.form !== 'candle')
  const { held: _held, ...rest } = who
  const freed: BriefSubject = {
    ...rest,
    holds: left.map((h) => h.noun),
    ...(left.length > 0 ? { held: left } : {}),
  }
  return { ...brief, relations, subjects: brief.subjects.map((s) => (s === who ? freed : s)) }
}

const isHoard = (s: BriefSubject): boolean =>
  s.form === 'hoard' ||
  (/^(gold|coins?|gold-coins?|treasure|money)$/.test(s.noun) &&
    (s.traits['arrangement'] === 'stack' || s.count > 3))

/** Gold that is heaped is a hill of coins; a chest has its own. */
const heaped = (told: Brief): Brief => {
  const boxed = tied(told, isHoard, (s) => s.form === 'treasure-chest')
  const asked =
    boxed && /^(in|with|on)$/.test(boxed.relation.relation) ? merged(told, boxed.a, boxed.b) : told
  // It lies before the beast, where the picture shows it.
  const relations = asked.relations.map(
    (r): BriefRelation =>
      r.relation === 'facing' && asked.subjects.some((s) => s.id === r.to && isHoard(s))
        ? { from: r.to, relation: 'front', to: r.from }
        : r,
  )
  const brief = { ...asked, relations }
  const size = brief.subjects.find((s) => s.form === 'dragon')?.height ?? 2.4
  return {
    ...brief,
    subjects: brief.subjects.map((s) => {
      if (!isHoard(s)) return s
      return {
        ...s,
        kind: 'object',
        form: 'hoard',
        art: null,
        count: 1,
        height: Math.max(s.height, size * 0.36),
      }
    }),
  }
}

/** "A bicycle with a basket of flowers": the basket hangs at its handlebars. */
const basketed = (brief: Brief): Brief => {
  const found = tied(
    brief,
    (s) => /^(bicycle|bike)$/.test(s.form),
    (s) => s.traits['in'] === 'basket' || /basket/.test(s.noun),
  )
  if (!found || !/^(with|in|on|holding)$/.test(found.relation.relation)) return brief
  const { a: bicycle, b: load } = found
  const basket = /basket/.test(load.noun) ? 'yes' : load.noun
  return merged(brief, load, withTraits(bicycle, { basket }))
}

/** Graffiti on a wall is a painted wall. */
const painted = (brief: Brief): Brief => {
  const found = tied(
    brief,
    (s) => /^(graffiti|mural|street-art)$/.test(s.noun),
    (s) => /^(.*-)?walls?$/.test(s.noun),
  )
  return found ? merged(brief, found.b, found.a) : brief
}

/** "A basket of kittens": the basket is there, and a few look out of it. */
const basketOf = (brief: Brief): Brief => {
  const young = brief.subjects.find(
    (s) => s.traits['in'] === 'basket' && s.kind === 'quadruped' && s.height < 0.5,
  )
  if (!young) return brief
  const { in: _in, ...traits } = young.traits
  const count = Math.min(3, young.count)
  const basket = newSubject(`${young.id}-basket`, {
    form: 'basket',
    height: young.height * (1 + 0.35 * count),
    traits: { content: 'cushion' },
  })
  return peeking({
    ...brief,
    subjects: brief.subjects.flatMap((s) =>
      s === young ? [{ ...s, count, pose: s.pose ?? 'sit', traits }, basket] : [s],
    ),
    relations: [...brief.relations, { from: young.id, relation: 'in', to: basket.id }],
  })
}

/** Books in a stack lie as a pile; one that carries a cup is no larger than the cup needs. */
const piledBooks = (brief: Brief): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) => {
    const stacked = s.traits['arrangement'] === 'stack' && /^books?$/.test(s.form)
    if (!stacked) return s
    const loads = brief.subjects.filter((o) =>
      brief.relations.some((r) => r.from === o.id && r.to === s.id && r.relation === 'on'),
    )
    const small = loads.length > 0 && loads.every((o) => o.height < 0.2)
    return { ...s, noun: 'books', form: 'books', count: 1, height: small ? 0.2 : 0.4 }
  }),
})

/** What a snowman has already: its carrot, hat, scarf, buttons and arms. */
const ofSnowman = /^(carrot|hat|top-hat|scarf|buttons?|coal|stick|sticks|twigs?|branch|branches)$/
const noseless = (brief: Brief): Brief => {
  const snowman = brief.subjects.find((s) => s.form === 'snowman')
  if (!snowman || brief.subjects.some((s) => s.kind === 'person')) return brief
  const own = brief.subjects.filter(
    (s) =>
      ofSnowman.test(s.noun) &&
      brief.relations.every((r) => r.to !== s.id || r.from === snowman.id),
  )
  return own.reduce((now, part) => merged(now, part, snowman), brief)
}

const mends = [
  piledBooks,
  basketOf,
  noseless,
  painted,
  basketed,
  onTop,
  candledCake,
  blowing,
  inVase,
  ofAVase,
  cutFlowers,
  bottledShip,
  contained,
  fullFridge,
  embraced,
  hovering,
  treed,
  besideCake,
  perched,
  reader,
  heaped,
]

/** The brief with what belongs together put together. */
export const joined = (brief: Brief): Brief => mends.reduce((now, mend) => mend(now), brief)
