// What animals do with things, made plain for those who build and place them: pulling, playing, chasing, guarding gold, looking out.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { pawed } from './beast-hands.ts'
import { drawn } from './draught.ts'
import { withPits } from './dug-hole.ts'
import { atEachOther } from './giants.ts'
import { withTraits } from './handing.ts'
import { bathedBeasts } from './water-splash.ts'

const isBeast = (s: BriefSubject): boolean => /^(quadruped|bird)$/.test(s.kind)
const fliers = /^(butterfly|bee|dragonfly|beetle)$/
const toys = /ball|yarn|frisbee|toy|stick|bone/

/** How high what is chased or watched in the air must be, so that it is seen beside who chases it. */
const preyHeight = (who: BriefSubject, prey: BriefSubject): number =>
  Math.max(
    prey.height,
    who.height * (who.kind === 'person' ? 0.13 : Math.min(0.42, 0.12 / who.height + 0.08)),
  )

/** Gold in heaps is one hoard; whoever rests on it finds room on it. */
const hoarded = (brief: Brief): Brief => {
  const subjects = brief.subjects.map((s): BriefSubject => {
    const heap =
      s.traits['arrangement'] === 'stack' || s.count >= 4 || /pile|heap|gold$/.test(s.noun)
    if (!heap || !/coin|^gold$|treasure$|pile-of-gold/.test(s.noun)) return s
    const guard = brief.relations.find(
      (r) => r.to === s.id && /^(on|in|above|around|beside)$/.test(r.relation),
    )
    const who = brief.subjects.find((o) => o.id === guard?.from)
    const alive = who !== undefined && /^(quadruped|person|bird)$/.test(who.kind)
    const height = alive
      ? who.height * (who.form === 'dragon' ? 0.44 : 0.6)
      : Math.max(0.1, s.height)
    return { ...s, kind: 'object', form: 'hoard', art: null, count: 1, height, material: null }
  })
  return { ...brief, subjects }
}

/** One animal's tie to one thing, rewritten; the pair as it was when there is nothing to say. */
const dealing = (
  relation: string,
  who: BriefSubject,
  what: BriefSubject,
): readonly [BriefSubject, BriefSubject] => {
  const air = fliers.test(what.form)
  if (air && /^(chasing|facing)$/.test(relation) && (isBeast(who) || who.kind === 'person'))
    return [
      relation === 'facing' && isBeast(who) && !who.pose ? { ...who, pose: 'stand' } : who,
      withTraits({ ...what, height: preyHeight(who, what) }, { ahead: 'yes' }),
    ]
  if (!isBeast(who)) return [who, what]
  if (relation === 'front' && who.traits['draws'] && what.kind !== 'person')
    return [withTraits({ ...who, pose: who.pose ?? 'walk' }, { hitched: 'yes' }), what]
  const plays = who.pose === 'play' || relation === 'with'
  if (plays && toys.test(what.form) && /^(beside|with|facing|front)$/.test(relation))
    return [withTraits({ ...who, pose: 'play' }, { romps: 'yes' }), what]
  // At a game each sits at a side of its board.
  if (plays && what.form === 'chess-board')
    return [withTraits({ ...who, pose: 'sit' }, { romps: 'yes' }), what]
  // A dog brings the paper rolled up between its teeth.
  if (
    relation === 'holding' &&
    what.form === 'newspaper' &&
    who.kind === 'quadruped' &&
    who.pose !== 'read'
  )
    return [
      who,
      withTraits(
        { ...what, height: Math.min(0.1, who.height * 0.17) },
        { rolled: 'yes', jaws: 'yes' },
      ),
    ]
  const held = relation === 'holding' ? pawed(who, what) : null
  if (held) return held
  if (relation === 'in' && what.form === 'basket')
    return [who, withTraits(what, { content: 'cushion' })]
  if (relation === 'facing' && what.noun === 'window' && who.kind === 'quadruped')
    return [withTraits({ ...who, pose: 'sit' }, { gaze: 'out' }), what]
  return [who, what]
}

/** A cat on a broom is a witch's: it sits on it in the air, before the moon unless another hour or place is said. */
const onTheWing = (brief: Brief): Brief => {
  const broom = brief.subjects.find((s) => s.form === 'broom' && s.count === 1)
  const ride = brief.relations.find((r) => r.to === broom?.id && /^(on|riding)$/.test(r.relation))
  const who = brief.subjects.find((s) => s.id === ride?.from)
  if (!broom || !ride || !who || !isBeast(who) || who.height > 1) return brief
  const wing: BriefSubject = {
    ...broom,
    noun: 'flying-broom',
    kind: 'furniture',
    form: 'flying-broom',
    art: null,
    height: 0.2,
    traits: { ...broom.traits, size: Math.min(1, Math.max(0.3, who.height * 2)).toFixed(2) },
  }
  return {
    ...brief,
    place: brief.place ?? 'hill',
    light: brief.time || brief.light.length > 0 ? brief.light : ['moon'],
    subjects: brief.subjects.map((s) =>
      s === broom
        ? wing
        : s === who
          ? { ...who, pose: who.pose === 'ride' ? 'sit' : (who.pose ?? 'sit') }
          : s,
    ),
    relations: brief.relations.map((r) => (r === ride ? { ...r, relation: 'on' as const } : r)),
  }
}

/** What leaps through a hoop is in the middle of it, what lies on an open book before its pages. */
const centred = (brief: Brief): Brief => {
  for (const r of brief.relations) {
    const who = brief.subjects.find((s) => s.id === r.from)
    const thing = brief.subjects.find((s) => s.id === r.to)
    if (!who || !thing || who.count > 1 || !/^(in|on|through)$/.test(r.relation)) continue
    // An open book stands leaning, and has no top: what is laid on it leans before its foot.
    if (
      thing.form === 'book' &&
      /open/.test(thing.noun) &&
      who.height < 0.15 &&
      r.relation === 'on'
    ) {
      const laid = withTraits(who, {
        works: `${(thing.height * 0.12).toFixed(3)},0,${(thing.height * 0.72).toFixed(3)}`,
      })
      return {
        ...brief,
        subjects: brief.subjects.map((s) => (s === who ? laid : s)),
        relations: brief.relations.map((o) =>
          o === r ? { ...r, relation: 'beside' as const } : o,
        ),
      }
    }
    const leaps = /^(hoop|hula-hoop)$/.test(thing.noun) && who.kind !== 'person'
    if (!leaps) continue
    const low = Math.min(0, who.height / 2 - 0.85).toFixed(2)
    const around = withTraits(thing, { works: `0,${low},0`, turn: '0.45' })
    return {
      ...brief,
      subjects: brief.subjects.map((s) => (s === thing ? around : s)),
      relations: [
        { from: thing.id, relation: 'beside', to: who.id },
        ...brief.relations.filter((o) => o !== r),
      ],
    }
  }
  return brief
}

const atLens =
  /\b(look|star|gaz)(s|es|e|ing)? (straight |directly |right )?(at|into) (the )?(camera|lens|viewer|us|you)\b/i

/** Animals that look at the lens, or two that look at each other. */
const gazing = (brief: Brief): Brief => {
  const beasts = brief.subjects.filter((s) => s.kind === 'quadruped')
  const [a, b] = beasts
  if (!a) return brief
  if (atLens.test(brief.prompt))
    return {
      ...brief,
      subjects: brief.subjects.map((s) =>
        beasts.includes(s) ? withTraits(s, { gaze: 'lens' }) : s,
      ),
    }
  // Two of unlike size already stand before each other.
  const face = brief.relations.some((r) => r.relation === 'facing')
  if (face || !atEachOther.test(brief.prompt)) return brief
  const two =
    a.count === 2
      ? [
          { ...a, count: 1 },
          { ...a, count: 1, id: `${a.id}b` },
        ]
      : b
        ? [a, b]
        : []
  const [left, right] = two
  if (!left || !right || beasts.some((s) => s.count > 2)) return brief
  const posed = (s: BriefSubject, course: number): BriefSubject =>
    withTraits({ ...s, pose: s.pose ?? 'sit' }, { gaze: 'other', course: String(course) })
  const cast = [posed(left, 1.25), posed(right, -1.25)]
  const rest = brief.subjects.filter((s) => s !== a && s !== b)
  return {
    ...brief,
    subjects: [...cast, ...rest],
    relations: [
      { from: right.id, relation: 'beside', to: left.id },
      ...brief.relations.filter((r) => r.from !== right.id || r.to !== left.id),
    ],
  }
}

const slidingWords =
  /\b(slid(es?|ing)|toboggan\w*|gliding|skidding) (down |along |across |on |over )?[^,.]*\b(belly|bellies|tummy|ice|snow|slope)\b/i

/** A penguin that slides does so on its belly; a koala on a bough sits. */
const inOwnWay = (brief: Brief): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) => {
    if (s.form === 'penguin' && slidingWords.test(brief.prompt))
      return withTraits({ ...s, pose: null }, { slides: 'yes' })
    const up = brief.relations.some((r) => r.from === s.id && r.relation === 'on')
    return s.form === 'koala' && s.pose === null && up ? { ...s, pose: 'sit' as const } : s
  }),
})

const winds = /\b(curl|coil|wrap|wind|wound|twist|entwin)\w*\b/i

/** A dragon wound round a tower: its rings as high as the tower can bear, about its middle. */
const coiled = (brief: Brief): Brief => {
  const tie = brief.relations.find(
    (r) =>
      r.relation === 'around' &&
      brief.subjects.some((s) => s.id === r.from && s.form === 'dragon' && s.count === 1) &&
      brief.subjects.some(
        (s) => s.id === r.to && /^(tower|lighthouse|skyscraper|pillar|big-ben)$/.test(s.form),
      ),
  )
  if (!tie || !winds.test(brief.prompt)) return brief
  const tower = brief.subjects.find((s) => s.id === tie.to)
  if (!tower) return brief
  const tall = Math.min(tower.height, 16)
  return {
    ...brief,
    subjects: brief.subjects.map((s) => {
      if (s.id === tie.to) return { ...s, height: tall }
      return s.id === tie.from
        ? withTraits(
            { ...s, pose: null, height: tall * 0.68 },
            { coils: 'yes', works: '0,0,0', turn: '0' },
          )
        : s
    }),
  }
}

/** A small thief is on the table that it takes from, not at its foot. */
const atTheSpoils = (brief: Brief): Brief => {
  const small = (id: string): boolean =>
    brief.subjects.some(
      (s) =>
        s.id === id &&
        isBeast(s) &&
        s.height < 0.6 &&
        (s.traits['takes'] !== undefined || s.pose === 'eat'),
    )
  const laid = (id: string): boolean =>
    brief.subjects.some((s) => s.id === id && s.kind === 'furniture' && s.form === 'table')
  return {
    ...brief,
    relations: brief.relations.map((r) =>
      r.relation === 'beside' && small(r.from) && laid(r.to)
        ? { ...r, relation: 'on' as const }
        : r,
    ),
  }
}

/** Who leads goes ahead: those that are led come behind, the same way. */
const ledAlong = (brief: Brief): Brief => {
  const alive = (id: string): BriefSubject | undefined =>
    brief.subjects.find((s) => s.id === id && (isBeast(s) || s.kind === 'person'))
  const tie = brief.relations.find((r) => {
    const [leader, led] = [alive(r.from), alive(r.to)]
    const leads = leader?.count === 1 && leader.traits['leads'] !== undefined
    return r.relation === 'facing' && leads && led && isBeast(led)
  })
  if (!tie) return brief
  const goes = (s: BriefSubject): BriefSubject =>
    s.kind === 'bird' || s.pose ? s : { ...s, pose: 'walk' }
  return {
    ...brief,
    subjects: brief.subjects.map((s) => (s.id === tie.from || s.id === tie.to ? goes(s) : s)),
    relations: brief.relations.map((r) =>
      r === tie ? { from: tie.to, relation: 'chasing' as const, to: tie.from } : r,
    ),
  }
}

/** The brief with the deeds of animals made plain. */
export const withDeeds = (asked: Brief): Brief => {
  const own = inOwnWay(gazing(centred(hoarded(drawn(bathedBeasts(withPits(asked)))))))
  const brief = atTheSpoils(ledAlong(onTheWing(coiled(own))))
  let { subjects } = brief
  for (const r of brief.relations) {
    const who = subjects.find((s) => s.id === r.from)
    const what = subjects.find((s) => s.id === r.to)
    if (!who || !what) continue
    const [a, b] = dealing(r.relation, who, what)
    subjects = subjects.map((s) => (s === who ? a : s === what ? b : s))
  }
  return { ...brief, subjects }
}

/** The lines from what is drawn to who draws it, as ids. */
export const harness = (
  brief: Brief,
): readonly { readonly holder: string; readonly flyer: string }[] =>
  brief.relations.flatMap(({ from, to }) =>
    brief.subjects.some((s) => s.id === from && s.traits['hitched'] && s.height < 0.85)
      ? [{ holder: to, flyer: from }]
      : [],
  )
