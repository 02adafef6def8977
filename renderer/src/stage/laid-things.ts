// Things in their usual way with those about them: instruments and weapons lie on what they are on, boards are carried on the sand, a cat is on the keys of a desk, a dog's muzzle in its bowl, a goat on its rock.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { fixed } from './deed/cast.ts'
import { withTraits } from './handing.ts'
import { without } from './without.ts'

type Step = (brief: Brief) => Brief

const long =
  /^(violin|guitar|saxophone|trumpet|flute|sword|staff|rifle|pistol|bow|axe|hammer|umbrella|racket|baseball-bat|golf-club|hockey-stick|fishing-rod|broom|shovel|pickaxe|wand|hand-saw|bagpipes|magnifier|paintbrush|violin-bow)$/
const beds =
  /chair|sofa|couch|bed$|table|desk|bench|cloth|blanket|rug|carpet|towel|mat$|velvet|shelf|piano|pillow|cushion|crate|barrel/

/** What is long and named to be on a seat, a table or a cloth lies there on its back. */
const laidDown: Step = (brief) => ({
  ...brief,
  subjects: brief.subjects.map((s) => {
    if (s.kind !== 'object' || !long.test(s.form) || s.count > 1) return s
    const on = brief.relations.find((r) => r.from === s.id && r.relation === 'on')
    const under = brief.subjects.find((o) => o.id === on?.to)
    if (!under || !beds.test(`${under.noun} ${under.form}`)) return s
    return withTraits(s, { rests: 'back' })
  }),
})

const carries = /^(stand|walk|run|look|hold)?$/

/** Who carries a board is on the sand with it, not in the wave. */
const boardCarried: Step = (brief) => {
  const tie = brief.relations.find((r) => {
    const [who, board] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    return (
      who?.kind === 'person' &&
      board?.form === 'surfboard' &&
      carries.test(who.pose ?? '') &&
      /^(beside|with|holding|facing)$/.test(r.relation)
    )
  })
  return tie && /^(ocean|null)$/.test(brief.place ?? 'null')
    ? { ...brief, place: 'beach', setting: brief.setting.filter((w) => w !== 'wave') }
    : brief
}

const keys = /^(keyboard|computer-keyboard|laptop|computer)$/

/** A cat walks or sleeps on the keyboard of a desk, before the screen. */
const onKeys: Step = (brief) => {
  const tie = brief.relations.find((r) => {
    const [who, what] = [r.from, r.to].map((id) => brief.subjects.find((s) => s.id === id))
    const small = who && /^(quadruped|bird)$/.test(who.kind) && who.height < 0.5 && who.count === 1
    return r.relation === 'on' && small && what && keys.test(what.noun)
  })
  const who = brief.subjects.find((s) => s.id === tie?.from)
  if (!tie || !who) return brief
  const desk = fixed(who, 'keyboard-desk', 1.2)
  const beast: BriefSubject = withTraits(who, {
    works: `-0.06,0.765,${who.pose === 'sleep' ? '0.1' : '0.12'}`,
    ...(who.pose === 'sleep' ? {} : { turn: '0.95' }),
  })
  const rest = without(brief, new Set([tie.to]))
  return {
    ...brief,
    place: brief.place ?? 'room',
    subjects: [...rest.subjects.map((s) => (s === who ? beast : s)), desk],
    relations: [{ from: who.id, relation: 'beside', to: desk.id }, ...rest.relations],
  }
}

/** Sleds that are ridden go down the slope, all the same way. */
const downhill: Step = (brief) => ({
  ...brief,
  subjects: brief.subjects.map((s) => {
    const ridden = brief.relations.some((r) => r.to === s.id && r.relation === 'riding')
    return s.form === 'sled' && ridden && !brief.subjects.some((o) => o.traits['draws'])
      ? withTraits(s, { course: s.traits['course'] ?? '0.7' })
      : s
  }),
})

const dishes = /bowl|dish|saucer|plate|bucket|trough/
const fare = /water|milk|food|kibble|cream|soup|meat|fish|hay|oats/

/** The muzzle of a beast that eats or drinks from a bowl is in it. */
const atBowl: Step = (brief) => {
  const who = brief.subjects.find(
    (s) => s.kind === 'quadruped' && s.count === 1 && /^(eat|drink)$/.test(s.pose ?? ''),
  )
  const bowl = brief.subjects.find((s) => dishes.test(s.noun) && s.kind !== 'furniture')
  if (!who || !bowl || brief.relations.some((r) => r.from === who.id && r.relation === 'on'))
    return brief
  const tall = Math.max(0.06, Math.min(0.2, who.height * 0.2))
  const host: BriefSubject = {
    ...bowl,
    count: 1,
    height: tall,
    traits: { ...bowl.traits, turn: '0' },
  }
  const beast = withTraits(who, {
    works: `0,${(0.7 * tall).toFixed(3)},0`,
    by: 'mouth',
    turn: brief.prompt.length % 2 ? '1' : '-1',
    lips: (0.75 * tall).toFixed(3),
  })
  // What it drinks is in the bowl.
  const gone = brief.subjects.filter((s) => s !== bowl && fare.test(s.noun) && s.height < 0.5)
  const rest = without(brief, new Set(gone.map((s) => s.id)))
  return {
    ...brief,
    place: /^(table|lake|null)$/.test(brief.place ?? 'null') ? 'kitchen' : brief.place,
    subjects: rest.subjects.map((s) => (s === who ? beast : s === bowl ? host : s)),
    relations: [
      { from: who.id, relation: 'beside', to: bowl.id },
      ...rest.relations.filter((r) => r.from !== who.id && r.to !== who.id),
    ],
  }
}

const hoofed = /^(goat|sheep|deer|horse|donkey|llama|alpaca|moose|camel|wolf|fox|lion|bear)$/

/** What climbs a rock and has no hands for it stands on its top. */
const onRock: Step = (brief) => {
  const who = brief.subjects.find((s) => hoofed.test(s.form) && s.pose === 'climb' && s.count === 1)
  const rock = brief.subjects.find((s) => /^(rock|boulder|stone|cliff|crag)s?$/.test(s.noun))
  if (!who || !rock) return brief
  const high = Math.max(rock.height, who.height * 1.2)
  return {
    ...brief,
    place: brief.place ?? 'mountain',
    subjects: brief.subjects.map((s) =>
      s === who ? { ...who, pose: 'stand' as const } : s === rock ? { ...rock, height: high } : s,
    ),
    relations: [
      { from: who.id, relation: 'on', to: rock.id },
      ...brief.relations.filter((r) => r.from !== who.id || r.to !== rock.id),
    ],
  }
}

/** The brief with such things as they are. */
export const asThingsLie: Step = (brief) =>
  [laidDown, boardCarried, onKeys, atBowl, onRock, downhill].reduce((now, step) => step(now), brief)
