// Beasts with their young, tugging dogs, those who are carried to safety or fed in somebody's arms, and a paper plane on its way.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { fixed, prop, restaged, tie } from './deed/cast.ts'

type Step = (brief: Brief) => Brief

const cubs = /kitten|puppy|pup$|cub|piglet|lamb|foal|calf|fawn|bunny|kit$/
const lies = /^(cat|dog|fox|wolf|lion|tiger|leopard|bear|polar-bear|panda|rabbit|pig|hedgehog)$/

/** A mother lies on her side of the picture, her young in a half ring before her. */
const litter: Step = (brief) => {
  const young = brief.subjects.find((s) => s.kind === 'quadruped' && cubs.test(s.noun))
  const old = brief.subjects.find(
    (s) => s.kind === 'quadruped' && s !== young && s.count === 1 && lies.test(s.form),
  )
  if (!young || !old || young.count < 2 || young.pose !== null) return brief
  if (old.pose !== null && !/^(lie|sit|sleep)$/.test(old.pose)) return brief
  const tie = brief.relations.find(
    (r) => (r.from === old.id && r.to === young.id) || (r.from === young.id && r.to === old.id),
  )
  if (!tie || !/^(beside|with|around|facing)$/.test(tie.relation)) return brief
  const n = Math.min(5, young.count)
  const mother: BriefSubject = {
    ...old,
    pose: old.pose === 'sit' ? 'sit' : 'lie',
    // Of lions it is the lioness who has cubs.
    noun: old.form === 'lion' ? 'lioness' : old.noun,
    traits: { ...old.traits, turn: '1.05', ...(old.form === 'lion' ? { mane: 'no' } : {}) },
  }
  const size = Math.max(young.height, old.height * 0.42)
  const cast = Array.from({ length: n }, (_, i): BriefSubject => {
    const t = n === 1 ? 0 : (i / (n - 1)) * 2 - 1
    const x = (t * old.height * 1.0).toFixed(2)
    const z = (old.height * (1.05 + 0.35 * (1 - t * t) + 0.12 * (i % 2))).toFixed(2)
    const pose = (['sit', 'stand', 'lie', 'sit', 'stand'] as const)[i] ?? 'sit'
    return {
      ...young,
      id: i === 0 ? young.id : `${young.id}-${i}`,
      count: 1,
      height: size,
      pose,
      traits: {
        ...young.traits,
        sibling: String(i),
        works: `${x},0,${z}`,
        turn: (-t * 0.9 + (i % 2 ? 0.5 : -0.4)).toFixed(2),
      },
    }
  })
  return restaged(brief, {
    cast: new Map([
      [old.id, [mother]],
      [young.id, cast],
    ]),
    more: [],
    ties: cast.map((c) => ({ from: c.id, relation: 'beside' as const, to: old.id })),
  })
}

/** A swan or a duck swims ahead, its young in a line behind it. */
const flotilla: Step = (brief) => {
  const young = brief.subjects.find((s) =>
    /^(cygnet|duckling|gosling|baby-(swan|duck|goose))s?$/.test(s.noun),
  )
  const old = brief.subjects.find(
    (s) => s !== young && s.kind === 'bird' && s.count === 1 && /^(swan|duck)$/.test(s.form),
  )
  if (!young || !old || young.count < 2 || young.pose !== null || old.pose === 'fly') return brief
  const h = old.height
  const size = Math.max(young.height, 0.36 * h)
  // All of them lie on the same water, each to its own depth: the more neck, the less of a bird's height is wet.
  const level = (old.form === 'swan' ? 0.22 : 0.32) * h - 0.31 * size
  const cast = Array.from(
    { length: Math.min(6, young.count) },
    (_, i): BriefSubject => ({
      ...young,
      id: i === 0 ? young.id : `${young.id}-${i}`,
      count: 1,
      height: size,
      traits: {
        ...young.traits,
        sibling: String(i),
        works: `${(-0.72 * h - i * size * 1.15).toFixed(2)},${level.toFixed(3)},${(0.16 * h * (i % 2 ? 1 : -0.4)).toFixed(2)}`,
        turn: (1.25 + 0.2 * (i % 2)).toFixed(2),
      },
    }),
  )
  const mother = { ...old, traits: { ...old.traits, turn: '1.2' } }
  return restaged(brief, {
    cast: new Map([
      [old.id, [mother]],
      [young.id, cast],
    ]),
    more: [],
    ties: cast.map((c) => tie(c.id, old.id)),
  })
}

/** Two dogs at the two ends of a rope. */
const tugging: Step = (brief) => {
  const dogs = brief.subjects.find((s) => s.kind === 'quadruped' && s.count === 2)
  const rope = brief.subjects.find((s) => s.noun === 'tug-of-war' || s.form === 'rope')
  if (!dogs || !rope || !/\btug|pull/i.test(brief.prompt)) return brief
  if (brief.subjects.some((s) => s.kind === 'person')) return brief
  const h = dogs.height
  const line = fixed(dogs, 'bitten-rope', h * 1.1, { traits: { rise: String(h * 0.78) } })
  const cast = [-1, 1].map(
    (side): BriefSubject => ({
      ...dogs,
      id: side < 0 ? dogs.id : `${dogs.id}-b`,
      count: 1,
      pose: 'stand',
      traits: {
        ...dogs.traits,
        gaze: 'other',
        works: `${(side * h * 1.28).toFixed(2)},0,0`,
        turn: String(-side * 1.5),
      },
    }),
  )
  return restaged(brief, {
    cast: new Map([[dogs.id, cast]]),
    more: [line],
    gone: [rope.id],
    ties: cast.map((c) => tie(c.id, line.id)),
    place: 'park',
  })
}

const saves = /\b(rescu|sav(e|es|ing)\b|carr(y|ies|ying)\b)/i
const feeds = /\b(feed|nurs|cradl|rock|burp|lull|sooth)\w*\b/i

/** Who is saved is carried out in the arms; a baby that is fed is in them. */
const inArms: Step = (brief) => {
  const found = brief.relations.find(({ from, to, relation }) => {
    const [who, what] = [from, to].map((id) => brief.subjects.find((s) => s.id === id))
    if (who?.kind !== 'person' || who.count > 1 || what?.count !== 1) return false
    if (!/^(facing|front|beside|with)$/.test(relation)) return false
    const baby = what.form === 'baby'
    const small = baby || (what.height < 1.3 && /^(person|quadruped)$/.test(what.kind))
    if (/tree|fire|boat|water|sea|river/i.test(brief.prompt) && !baby && what.height < 0.5)
      return false
    return (baby && feeds.test(brief.prompt)) || (small && saves.test(brief.prompt))
  })
  if (!found || /\bhelicopter|boat|swim|drown/i.test(brief.prompt)) return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s): BriefSubject => {
      if (s.id === found.from) {
        const { deed: _deed, ...traits } = s.traits
        return { ...s, pose: 'hold', traits }
      }
      return s.id === found.to && s.form === 'boy' ? { ...s, height: Math.min(s.height, 0.95) } : s
    }),
    relations: brief.relations.map(
      (r): BriefRelation => (r === found ? { ...r, relation: 'holding' } : r),
    ),
  }
}

/** A newborn sleeps, whoever holds it. */
const newborn: Step = (brief) =>
  /\bnew-?born\b/i.test(brief.prompt)
    ? {
        ...brief,
        subjects: brief.subjects.map((s) =>
          s.form === 'baby' && s.count === 1
            ? { ...s, pose: 'sleep' as const, height: Math.min(s.height, 0.55) }
            : s,
        ),
      }
    : brief

/** A paper plane has just left the hand that threw it. */
const paperPlane: Step = (brief) => {
  const plane = [...brief.subjects, ...brief.subjects.flatMap((s) => s.held ?? [])].find((s) =>
    /paper-(air)?plane|paper-aeroplane/.test(s.noun),
  )
  const who = brief.subjects.find((s) => s.kind === 'person' && s.count === 1)
  if (!plane || !who || !/\b(fl(y|ies|ying)|throw|launch|play)/i.test(brief.prompt)) return brief
  const { held: _held, ...rest } = who
  const thrower: BriefSubject = {
    ...rest,
    pose: 'stand',
    holds: [],
    traits: { ...who.traits, action: 'toss-plane', turn: '0.75' },
  }
  const h = who.height
  const paper = prop(`${who.id}-paper-plane`, {
    noun: 'paper-plane',
    kind: 'aircraft',
    form: 'airplane',
    material: 'paper',
    height: 0.1,
    colors: plane.colors,
    traits: {
      works: `${(0.72 * h).toFixed(2)},${(1.02 * h).toFixed(2)},${(0.42 * h).toFixed(2)}`,
      turn: '1.2',
    },
  })
  return restaged(brief, {
    cast: new Map([[who.id, [thrower]]]),
    more: [paper],
    gone: [plane.id],
    ties: [tie(paper.id, who.id)],
    place: 'park',
  })
}

const dishes =
  /\b(do|does|doing|wash|washes|washing|scrub|scrubbing|clean|cleaning) (up )?(the |her |his |some |dirty )*(dishes|plates|pots|pans|cups)\b|\bwashing up\b/i

/** Dishes are done at the sink of a kitchen. */
const atTheSink: Step = (brief) => {
  const who = brief.subjects.find((s) => s.kind === 'person' && s.count === 1)
  if (!who || !dishes.test(brief.prompt) || brief.subjects.some((s) => s.form === 'sink'))
    return brief
  const { held: _held, ...rest } = who
  const sink = fixed(who, 'sink-cabinet', 0.92)
  const washer: BriefSubject = {
    ...rest,
    pose: 'stand',
    holds: [],
    traits: { ...who.traits, deed: '', action: 'reach', works: '0,0,-0.5', turn: '0.1' },
  }
  return restaged(brief, {
    cast: new Map([[who.id, [washer]]]),
    more: [sink],
    gone: brief.subjects
      .filter((s) => /dish|plate|pots?$|pans?$|cups?$|table/.test(s.noun))
      .map((s) => s.id),
    ties: [tie(who.id, sink.id)],
    place: 'kitchen',
  })
}

/** A joey looks out of its mother's pouch, unless it is said to have left it. */
const pouched: Step = (brief) => {
  const young = brief.subjects.find((s) => s.form === 'kangaroo' && /^(joey|baby)/.test(s.noun))
  const old = brief.subjects.find((s) => s.form === 'kangaroo' && s !== young)
  const asked = /\bpouch\b/i.test(brief.prompt)
  if (!young && asked && old)
    return {
      ...brief,
      subjects: brief.subjects.map((s) =>
        s === old ? { ...s, traits: { ...s.traits, pouch: 'full' } } : s,
      ),
    }
  if (!young || !old || young.count > 1 || (young.pose !== null && !asked)) return brief
  if (!asked && /\b(next to|beside|behind|after|follow|chas|alongside)/i.test(brief.prompt))
    return brief
  return {
    ...brief,
    subjects: brief.subjects
      .filter((s) => s !== young)
      .map((s) =>
        s === old ? { ...s, count: 1, traits: { ...s.traits, pouch: 'full', turn: '0.6' } } : s,
      ),
    relations: brief.relations.filter((r) => r.from !== young.id && r.to !== young.id),
  }
}

/** The brief with such scenes made plain. */
export const ofKin: Step = (brief) =>
  [litter, pouched, flotilla, tugging, newborn, inArms, paperPlane, atTheSink].reduce(
    (now, step) => step(now),
    brief,
  )
