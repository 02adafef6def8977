// Deeds whose words name another thing or place than the picture needs: an arrow shot wants its bow, what a dog fetches is in its jaws.
import type { Brief, BriefRelation, BriefSubject } from '../prompt/brief.ts'
import { inPool } from './bathing.ts'
import { atLectern, byTheWindow } from './deed/layouts-hearers.ts'
import { atTheNest, onTheVine } from './deed/layouts-marks.ts'
import { thrownUp } from './deed/layouts-thrown.ts'
import { inSickbed, withGlasses } from './deed/layouts-toast.ts'
import { inFinery } from './finery.ts'
import { withTraits } from './handing.ts'
import { ofKin } from './kin.ts'
import { newSubject } from './new-subject.ts'
import { packed } from './packed-beasts.ts'
import { without } from './without.ts'

type Step = (brief: Brief) => Brief

/** Who shoots an arrow holds the bow that it lies on. */
const withBow: Step = (brief) => ({
  ...brief,
  subjects: brief.subjects.map((s): BriefSubject => {
    if (s.kind !== 'person' || !(s.held ?? []).some((h) => /^(arrow|arrows)$/.test(h.noun)))
      return s
    const bow = newSubject(`${s.id}-bow`, { noun: 'bow', form: 'bow', height: 1.3 })
    const others = (s.held ?? []).filter((h) => !/arrow|^bow$/.test(h.noun))
    return {
      ...s,
      pose: 'hold',
      held: [bow, ...others],
      holds: [bow, ...others].map((h) => h.noun),
    }
  }),
})

const fighters = /^(boxer|kickboxer|mma-fighter|prizefighter|wrestler|sumo-wrestler|fighter)$/

/** Two boxers are at it with each other. */
const boxing: Step = (brief) => ({
  ...brief,
  subjects: brief.subjects.map((s) =>
    fighters.test(s.noun) && s.count === 2 && /^(stand|kick|point|hold)?$/.test(s.pose ?? '')
      ? withTraits(s, { together: s.traits['together'] ?? 'fight' })
      : s,
  ),
})

/** A whale "under" a boat has come up beside it, where it is seen. */
const surfacing: Step = (brief) => {
  if (brief.place === 'underwater') return brief
  const big = (id: string): boolean =>
    brief.subjects.some((s) => s.id === id && /^(whale|orca)$/.test(s.form))
  const floats = (id: string): boolean =>
    brief.subjects.some((s) => s.id === id && s.kind === 'vessel' && !/submarine/.test(s.form))
  return {
    ...brief,
    relations: brief.relations.map(
      (r): BriefRelation =>
        r.relation === 'under' && big(r.from) && floats(r.to) ? { ...r, relation: 'beside' } : r,
    ),
  }
}

const bites =
  /\b(fetch|chew|carr|gnaw|bring|retriev|bit|steal|hold|catch)(es|s|ing|ying|ies|ting)?\b|\bin (its|his|her|the) (mouth|jaws|teeth)\b/i
const mouthful =
  /stick|branch|slipper|shoe|boot|sneaker|sock|bone|ball|newspaper|frisbee|toy|rope|glove|fish|duck|leash|hat|rose|flower|letter|book/

/** What dogs and their like fetch, carry or chew is in their jaws. */
const inJaws: Step = (brief) => {
  if (!bites.test(brief.prompt)) return brief
  const jawed = (s: BriefSubject | undefined): boolean =>
    s?.kind === 'quadruped' && /^(dog|puppy|wolf|fox|cat|kitten|lion|tiger|retriever)/.test(s.form)
  const tie = brief.relations.find((r) => {
    const [who, what] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    return (
      jawed(who) &&
      /^(facing|holding|with|beside)$/.test(r.relation) &&
      /^(object|art|food)$/.test(what?.kind ?? '') &&
      mouthful.test(`${what?.noun} ${what?.form}`)
    )
  })
  const who = brief.subjects.find((s) => s.id === tie?.from)
  const what = brief.subjects.find((s) => s.id === tie?.to)
  if (!tie || !who || !what || who.count > 1) return brief
  // No larger than a mouth can carry, no smaller than can be seen.
  const most = who.height * 0.42
  const flat = /slipper|shoe|boot|sneaker/.test(`${what.noun} ${what.form}`)
  const height = flat
    ? Math.min(what.height, who.height * 0.22)
    : Math.max(Math.min(what.height, most), who.height * 0.16)
  const runs = /fetch|bring|retriev|run/i.test(brief.prompt)
  return {
    ...brief,
    subjects: brief.subjects.map((s): BriefSubject => {
      if (s === what) {
        const across = /stick|branch/.test(what.noun)
          ? {
              kind: 'furniture' as const,
              noun: 'bitten-stick',
              form: 'bitten-stick',
              height: who.height * 0.8,
            }
          : /bone/.test(what.noun)
            ? {
                kind: 'furniture' as const,
                noun: 'bitten-bone',
                form: 'bitten-bone',
                height: who.height * 0.5,
              }
            : { height }
        return withTraits({ ...what, art: null, count: 1, ...across }, { jaws: 'yes' })
      }
      if (s !== who) return s
      const leaps = /catch/i.test(brief.prompt) && brief.setting.includes('mid-air')
      const idle = leaps ? ('jump' as const) : runs ? ('run' as const) : null
      const pose = who.pose === 'hold' || who.pose === null ? idle : who.pose
      return { ...who, pose: pose === 'eat' ? 'lie' : pose }
    }),
    relations: brief.relations.map((r) => (r === tie ? { ...r, relation: 'holding' } : r)),
  }
}

/** A judge's court is a room; one for tennis is not meant. */
const inCourt: Step = (brief) =>
  brief.place === 'stadium' &&
  brief.setting.includes('court') &&
  brief.subjects.some((s) => /judge|lawyer|attorney|jury|defendant|witness/.test(s.noun))
    ? { ...brief, place: 'library' }
    : brief

/** Who takes a bath is in the tub. */
const inTheTub: Step = (brief) => {
  if (!/\b(bath|soak)/i.test(brief.prompt)) return brief
  const tub = brief.subjects.find((s) => s.form === 'bathtub')
  const tie = brief.relations.find((r) => r.to === tub?.id && r.relation === 'facing')
  const who = brief.subjects.find((s) => s.id === tie?.from)
  if (!tub || !tie || who?.kind !== 'person' || who.pose !== 'sit') return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (s === who ? { ...s, pose: null } : s)),
    relations: brief.relations.map(
      (r): BriefRelation => (r === tie ? { ...r, relation: 'in' } : r),
    ),
  }
}

/** In a pillow fight everybody has a pillow, lifted over the head. */
const pillowed: Step = (brief) => {
  const pillow = brief.subjects.find((s) => s.form === 'pillow')
  if (!pillow || !/\bpillow[- ]?fight/i.test(brief.prompt)) return brief
  const armed = (s: BriefSubject): BriefSubject => {
    const own = withTraits({ ...pillow, id: `${s.id}-pillow`, count: 1 }, { use: 'overhead' })
    const traits = { ...s.traits, together: 'fight', mood: s.traits['mood'] ?? 'laughing' }
    return { ...s, traits, held: [own], holds: [own.noun] }
  }
  return {
    ...brief,
    place: brief.place ?? 'bedroom',
    subjects: brief.subjects
      .filter((s) => s !== pillow)
      .map((s) => (s.kind === 'person' ? armed(s) : s)),
    relations: brief.relations.filter((r) => r.to !== pillow.id && r.from !== pillow.id),
  }
}

/** Who is along with the one rider of a tandem has its second saddle. */
const withSecond = (brief: Brief, cycle: BriefSubject): Brief => {
  const rides = (s: BriefSubject): boolean =>
    brief.relations.some((r) => r.from === s.id && r.to === cycle.id && r.relation === 'riding')
  const people = brief.subjects.filter((s) => s.kind === 'person' && s.count === 1)
  const other = people.find((s) => !rides(s) && /^(stand|ride)?$/.test(s.pose ?? ''))
  if (people.length !== 2 || !people.some(rides) || !other) return brief
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (s === other ? { ...s, pose: 'ride' as const } : s)),
    relations: [
      ...brief.relations.filter((r) => r.from !== other.id && r.to !== other.id),
      { from: other.id, relation: 'riding', to: cycle.id },
    ],
  }
}

/** The riders that a tandem comes with sit on it, one behind the other. */
const onTandem: Step = (brief) => {
  const found = brief.subjects.find((s) => s.form === 'bicycle' && s.count === 1)
  if (!found || !/\btandem\b/i.test(brief.prompt)) return brief
  const cycle = withTraits(found, { style: 'tandem' })
  const subjects = brief.subjects.map((s) => (s === found ? cycle : s))
  const riders = subjects.find((s) => s.kind === 'person' && s.count === 2)
  if (!riders) return withSecond({ ...brief, subjects }, cycle)
  const pair = [0, 1].map(
    (i): BriefSubject => ({
      ...riders,
      id: i === 0 ? riders.id : `${riders.id}b`,
      count: 1,
      pose: 'ride',
      traits: { ...riders.traits, sibling: String(i) },
    }),
  )
  return {
    ...brief,
    subjects: subjects.flatMap((s) => (s === riders ? pair : [s])),
    relations: [
      ...pair.map((p): BriefRelation => ({ from: p.id, relation: 'riding', to: cycle.id })),
      ...brief.relations.filter((r) => r.from !== riders.id && r.to !== riders.id),
    ],
  }
}

const knitted = /scarf|sweater|jumper|sock|blanket|hat|mitten|shawl|wool|yarn/

/** Who knits has needles in hand and on them what is knitted, in its colour. */
const withNeedles: Step = (brief) => {
  if (!/\b(knit|crochet)/i.test(brief.prompt)) return brief
  const isWork = (s: BriefSubject): boolean => s.kind !== 'person' && knitted.test(s.noun)
  const knits = (s: BriefSubject): boolean =>
    s.kind === 'person' && s.pose === 'knit' && (s.held ?? []).every(isWork)
  const ids = brief.subjects.filter(knits).map((s) => s.id)
  if (ids.length === 0) return brief
  const made = (who: BriefSubject): BriefSubject | undefined =>
    (who.held ?? []).find(isWork) ??
    brief.subjects.find(
      (s) => isWork(s) && brief.relations.some((r) => r.from === who.id && r.to === s.id),
    )
  const gone = new Set(brief.subjects.filter(knits).map((who) => made(who)?.id ?? ''))
  return {
    ...brief,
    subjects: brief.subjects
      .filter((s) => !gone.has(s.id))
      .map((s) => {
        if (!knits(s)) return s
        const piece = newSubject(`${s.id}-knitting`, {
          noun: 'knitting',
          form: 'knitting',
          height: 0.4,
          colors: made(s)?.colors ?? [],
        })
        return { ...s, held: [piece], holds: ['knitting'] }
      }),
    relations: brief.relations.filter((r) => !gone.has(r.from) && !gone.has(r.to)),
  }
}

/** Who fights a fire with water has the hose that it comes from. */
const withHose: Step = (brief) => ({
  ...brief,
  subjects: brief.subjects.map((s): BriefSubject => {
    const fights = s.kind === 'person' && s.traits['sprays'] && /\bwater\b/i.test(brief.prompt)
    const bare = (s.held ?? []).length === 0 && /firefighter|fireman|firewoman/.test(s.noun)
    if (!fights || !bare) return s
    const hose = newSubject(`${s.id}-hose`, { noun: 'hose', form: 'hose', height: 0.8 })
    return { ...s, held: [hose], holds: ['hose'] }
  }),
})

/** Somebody's mother lies while the young sleep on her. */
const cradling: Step = (brief) => {
  const beast = (id: string): BriefSubject | undefined =>
    brief.subjects.find((s) => s.id === id && s.kind === 'quadruped' && s.count === 1)
  const beds = brief.relations.filter(
    (r) => r.relation === 'on' && beast(r.from)?.pose === 'sleep' && beast(r.to)?.pose === null,
  )
  const under = new Set(beds.map((r) => r.to))
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (under.has(s.id) ? { ...s, pose: 'lie' as const } : s)),
  }
}

/** Who kneels before somebody does so to them: each looks at the other. */
const kneelingTo: Step = (brief) => {
  const person = (id: string, kneels: boolean): boolean =>
    brief.subjects.some(
      (s) => s.id === id && s.kind === 'person' && s.count === 1 && (s.pose === 'kneel') === kneels,
    )
  return {
    ...brief,
    relations: brief.relations.map(
      (r): BriefRelation =>
        r.relation === 'front' && person(r.from, true) && person(r.to, false)
          ? { ...r, relation: 'facing' }
          : r,
    ),
  }
}

/** The couple that dances at a wedding is the bride and the groom. */
const bridalPair: Step = (brief) => {
  const wed = brief.subjects.filter((s) => /^(bride|groom)$/.test(s.traits['profession'] ?? ''))
  const couple = brief.subjects.filter(
    (s) =>
      s.kind === 'person' &&
      s.pose === 'dance' &&
      s.traits['pair'] === 'couple' &&
      !wed.includes(s),
  )
  if (wed.length !== 2 || couple.length === 0 || wed.some((s) => s.pose !== null)) return brief
  const rest = without(brief, new Set(couple.map((s) => s.id)))
  return {
    ...brief,
    ...rest,
    subjects: rest.subjects.map((s) => (wed.includes(s) ? { ...s, pose: 'dance' as const } : s)),
  }
}

/** Coffee "from a mug" is the mug: nobody has a second one beside them. */
const oneCup: Step = (brief) => {
  const drinks = (s: BriefSubject): boolean => s.pose === 'drink'
  const own = (who: BriefSubject): readonly string[] => [
    ...(who.held ?? []).map((h) => h.form),
    ...brief.subjects
      .filter((s) =>
        brief.relations.some((r) => r.from === who.id && r.to === s.id && r.relation === 'holding'),
      )
      .map((s) => s.form),
  ]
  const gone = new Set(
    brief.relations.flatMap(({ from, relation, to }) => {
      const who = brief.subjects.find((s) => s.id === from && drinks(s))
      const cup = brief.subjects.find((s) => s.id === to && s.kind === 'food')
      const same = who && cup && /^(beside|with)$/.test(relation) && own(who).includes(cup.form)
      return same ? [to] : []
    }),
  )
  return gone.size > 0 ? { ...brief, ...without(brief, gone) } : brief
}

/** The brief with such deeds made plain. */
export const plainDeeds = (brief: Brief): Brief =>
  [
    withBow,
    boxing,
    surfacing,
    inJaws,
    inCourt,
    onTheVine,
    atTheNest,
    ofKin,
    inTheTub,
    pillowed,
    onTandem,
    withHose,
    cradling,
    withNeedles,
    kneelingTo,
    atLectern,
    byTheWindow,
    inPool,
    thrownUp,
    withGlasses,
    inSickbed,
    packed,
    oneCup,
    bridalPair,
    inFinery,
  ].reduce((now, step) => step(now), brief)
