// What people do out of doors with what is at hand: over a fence, with a dog, with a net that is cast.
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'
import { castOf, doing, type Layout, prop, restaged, singles, tie } from './cast.ts'

const ranch = /^(cowboy|cowgirl|rancher|farmer|farmhand|shepherd|wrangler|gaucho|vaquero)s?$/

/** Who leans on a fence stands behind it, the forearms on its top rail, and so shows the face. */
export const overTheFence: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 1 || !thing || !/(^|-)(fence|gate|railing)$/.test(thing.noun)) return null
  if (
    who.traits['action'] !== 'lean' &&
    !/\blean(s|ing|ed|t)? (on|over|at|upon)\b/i.test(brief.prompt)
  )
    return null
  if (/\bwith (his|her|their) backs?\b/i.test(brief.prompt)) return null
  const white = /picket|white|garden/i.test(brief.prompt)
  const rails =
    !white && (ranch.test(who.noun) || /^(desert|farm|field|meadow|hill)$/.test(brief.place ?? ''))
  const fence: BriefSubject = {
    ...thing,
    count: 1,
    kind: 'object',
    form: 'fence',
    art: null,
    noun: (rails && thing.noun === 'fence') || /gate$/.test(thing.noun) ? 'rail-fence' : thing.noun,
    height: 0.652 * who.height,
    traits: { ...thing.traits, turn: '0' },
  }
  const leans = doing(who, { action: 'lean-over', works: '0,0,-0.37', turn: '0.08' }, 'stand')
  return restaged(brief, {
    cast: castOf([leans]),
    more: [fence],
    ties: [tie(leans.id, fence.id)],
    place: 'meadow',
  })
}

const playful = /^(dog|puppy|retriever|labrador|wolf|husky|corgi|poodle|terrier|beagle|fox)$/

/** On one knee before a small dog, a hand down to it. */
const withPuppy = (brief: Brief, who: BriefSubject, thing: BriefSubject): Brief => {
  const { held: _toy, ...free } = who
  const low: BriefSubject = {
    ...free,
    holds: [],
    pose: 'kneel',
    traits: { ...who.traits, reach: 'low', mood: who.traits['mood'] ?? 'laugh' },
  }
  return {
    ...brief,
    place: brief.place ?? 'park',
    subjects: brief.subjects.map((s) => (s === who ? low : s)),
    relations: [
      { from: who.id, relation: 'facing', to: thing.id },
      ...brief.relations.filter((r) => ![r.from, r.to].includes(thing.id)),
    ],
  }
}

/** Friends who cheer a dog on from its other side, the nearest `far` metres from who has the ball. */
const cheering = (friends: readonly BriefSubject[], far: number): readonly BriefSubject[] =>
  friends.map((s, i) =>
    doing(
      s,
      {
        works: `${(far + 0.45 + 0.5 * i).toFixed(2)},0,${(-0.35 - 0.4 * i).toFixed(2)}`,
        turn: '-0.8',
        mood: 'laugh',
      },
      i === 0 ? 'wave' : 'jump',
      [],
    ),
  )

/** Whoever plays with a dog has a ball up in the hand, and the dog is up after it. */
export const withDog: Layout = ({ brief, doers, thing }) => {
  const [who] = doers
  if (!who || who.count > 3 || who.pose !== 'play' || thing?.kind !== 'quadruped') return null
  if (thing.count > 1 || thing.pose !== null || !playful.test(thing.form)) return null
  if ((who.held ?? []).some((h) => !/ball|stick|frisbee|bone|toy/.test(h.noun))) return null
  const k = who.height
  // A small one is gone down to.
  if (thing.height < 0.28 * k && who.count === 1) return withPuppy(brief, who, thing)
  const toy =
    who.held?.[0] ??
    prop(`${who.id}-ball`, {
      noun: 'tennis-ball',
      form: 'ball',
      height: 0.1,
      colors: [hex('#c8e01c')],
    })
  const [first, ...friends] = singles(who, who.count)
  if (!first) return null
  const player = doing(
    first,
    { action: 'tease', works: '0,0,0', turn: '0.95', mood: who.traits['mood'] ?? 'laugh' },
    'stand',
    [{ ...toy, traits: { ...toy.traits, use: 'tease' } }],
  )
  const host = prop(`${who.id}-spot`, {
    noun: 'floor-spot',
    kind: 'furniture',
    form: 'floor-spot',
    height: 0.02,
  })
  const dog: BriefSubject = {
    ...thing,
    count: 1,
    pose: 'jump',
    traits: {
      ...thing.traits,
      works: `${(0.46 * k + 0.6 * thing.height).toFixed(2)},0,0.1`,
      turn: '-1.2',
      gaze: 'other',
    },
  }
  const others = cheering(friends, 0.46 * k + 1.3 * thing.height)
  const cast = [player, ...others]
  return restaged(brief, {
    cast: new Map([[who.id, cast]]),
    more: [dog, host],
    gone: [thing.id],
    ties: [...cast, dog].map((s) => tie(s.id, host.id)),
    place: 'park',
  })
}

/** A net that is thrown is in the air before who threw it, spread over the water. */
export const castingNet: Layout = ({ brief, doers }) => {
  const [who] = doers
  const net = who?.held?.find((h) => /(^|-)nets?$/.test(h.noun))
  if (!who || !net || !/\b(throw|cast|toss|fling|hurl)/i.test(brief.prompt)) return null
  if (/butterfl/.test(net.noun)) return null
  const spread: BriefSubject = {
    ...net,
    noun: 'cast-net',
    form: 'cast-net',
    count: 1,
    height: 2.2,
    traits: { ...net.traits, use: 'cast' },
  }
  const thrower = doing(who, { action: 'cast' }, 'stand', [spread])
  return { ...brief, subjects: brief.subjects.map((s) => (s === who ? thrower : s)) }
}
