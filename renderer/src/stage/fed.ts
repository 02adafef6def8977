// Who feeds an animal by hand holds its food to its mouth, and what towers over them bends down to it.
import type { Brief, BriefSubject } from '../prompt/brief.ts'
import { withTraits } from './handing.ts'
import { simple } from './new-subject.ts'

/** What an animal is given, in the hand. */
const fodder = (form: string): BriefSubject =>
  /^(horse|pony|donkey|zebra|unicorn|rabbit|camel)$/.test(form)
    ? simple('carrot', 0.26)
    : /^(dog|puppy|wolf|fox)$/.test(form)
      ? simple('bone', 0.2)
      : /^(cat|kitten|seal|penguin|otter|polar-bear)$/.test(form)
        ? { ...simple('fish', 0.16), kind: 'art', art: 'fish' }
        : { ...simple('apple', 0.12), kind: 'food' }

const fromHand =
  /\b(eat|feed|nibbl|tak|munch|drink|lick|snack|peck)(e|s|es|ing)? [^,.]*\b(from|out of|off) [^,.]*\b(hands?|palms?)\b/i

/** "A giraffe eats from a girl's hand" is a girl who feeds a giraffe. */
const turnedRound = (brief: Brief): Brief => {
  if (!fromHand.test(brief.prompt)) return brief
  const beast = brief.subjects.find((s) => s.kind === 'quadruped' && s.count === 1)
  const who = brief.subjects.find((s) => s.kind === 'person' && s.count === 1)
  if (!beast || !who) return brief
  const between = (r: { from: string; to: string }): boolean =>
    [r.from, r.to].every((id) => id === who.id || id === beast.id)
  const feeder = withTraits(who, { deed: 'feed' })
  const others = brief.subjects.filter((s) => s !== who && s !== beast)
  return {
    ...brief,
    subjects: [feeder, { ...beast, pose: null }, ...others],
    relations: [
      { from: who.id, relation: 'facing', to: beast.id },
      ...brief.relations.filter((r) => !between(r)),
    ],
  }
}

/** What towers over who feeds it: its neck comes down to the hand, and it is a young one where it would not fit the picture. */
const bent = (beast: BriefSubject, feeder: BriefSubject): BriefSubject =>
  withTraits(
    { ...beast, height: Math.min(beast.height, 2.7 * feeder.height) },
    { lips: (0.88 * feeder.height).toFixed(2) },
  )

/** Whose mouth hangs above a raised hand. */
const towers = /^(giraffe|camel|llama|alpaca|ostrich|moose|horse|zebra|unicorn)$/

/** The brief whose feeder holds the food to the mouth of the one animal that is fed. */
export const feeding = (asked: Brief): Brief => {
  const brief = turnedRound(asked)
  for (const r of brief.relations) {
    const from = brief.subjects.find((s) => s.id === r.from)
    const to = brief.subjects.find((s) => s.id === r.to)
    if (from?.traits['deed'] !== 'feed' || to?.kind !== 'quadruped' || to.count > 1) continue
    const ratio = to.height / from.height
    const level = ratio < 0.55 ? 'feed-low' : ratio > 1.15 ? 'feed-high' : 'feed'
    const named = brief.subjects.find(
      (s) => s.kind === 'food' && !brief.relations.some((o) => o.from === s.id || o.to === s.id),
    )
    const given = from.held?.[0] ?? named ?? fodder(to.form)
    const food = withTraits(given, { use: level })
    const pose = level === 'feed-low' ? ('kneel' as const) : ('stand' as const)
    const feeder = withTraits({ ...from, pose, holds: [food.noun], held: [food] }, { at: 'mouth' })
    const fed = ratio > 1.15 && towers.test(to.form) ? bent(to, from) : to
    return {
      ...brief,
      subjects: brief.subjects
        .filter((s) => s !== named)
        .map((s) => (s === from ? feeder : s === to ? fed : s)),
      relations: [{ ...r, relation: 'facing' }, ...brief.relations.filter((o) => o !== r)],
    }
  }
  return brief
}
