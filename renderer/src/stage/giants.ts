// A giant thing is a giant beside people too, a mouse is found beside an elephant, and what flies or gallops through the sky does not stand on air.
import type { Brief, BriefSubject } from '../prompt/brief.ts'

const huge = /^(giant|huge|enormous|gigantic|colossal|massive|oversized|huge-sized)$/
const small = /^(object|food|plant|quadruped|bird|fish|art)$/

/** Small things and beasts that are called giants tower a little over whoever is with them. */
const grown = (s: BriefSubject, tall: number): BriefSubject =>
  huge.test(s.traits['size'] ?? '') && small.test(s.kind) && s.height < tall && s.count === 1
    ? { ...s, height: tall * (s.kind === 'plant' ? 1.5 : 1.1) }
    : s

/** How many times smaller than its companion a beast may be and still be found in the picture. */
const least = 0.17

/**
 * A mouse beside an elephant is drawn larger and the elephant smaller, as in a picture book, so that one picture
 * shows both; the sizes stay as unlike as that allows.
 */
const findable = (brief: Brief): Brief => {
  const beasts = /^(quadruped|bird)$/
  const [hero] = brief.subjects
  const tie = brief.relations.find(
    (r) =>
      /^(beside|facing|front|with|behind|under)$/.test(r.relation) &&
      (r.from === hero?.id || r.to === hero?.id),
  )
  const other = brief.subjects.find((s) => s !== hero && (s.id === tie?.to || s.id === tie?.from))
  if (!hero || !other || hero.count > 1 || other.count > 1) return brief
  if (!beasts.test(hero.kind) || !beasts.test(other.kind)) return brief
  const [small, large] = hero.height < other.height ? [hero, other] : [other, hero]
  const wanted = (least * large.height) / small.height
  if (wanted <= 1 || small.pose === 'fly') return brief
  const grow = Math.min(wanted, Math.max(wanted ** 0.75, wanted / 1.7))
  return {
    ...brief,
    subjects: brief.subjects.map((s) =>
      s === small
        ? { ...s, height: s.height * grow }
        : s === large
          ? { ...s, height: (s.height * grow) / wanted }
          : s,
    ),
  }
}

/** Words that two look at each other. */
export const atEachOther =
  /\b(look|star|gaz|fac|smil)(s|es|e|ing)? (at |into )?(each |one an)other\b|\bface to face\b|\bnose to nose\b/i

/** Two beasts of unlike size that face each other: the small one goes before the large one, which stays on its feet. */
const unlikeTwo = (brief: Brief): Brief => {
  const [a, b, third] = brief.subjects.filter((s) => s.kind === 'quadruped')
  if (!a || !b || third || a.count > 1 || b.count > 1) return brief
  const [small, large] = a.height < b.height ? [a, b] : [b, a]
  if (!atEachOther.test(brief.prompt) || large.height < 3 * small.height) return brief
  const ids = [a.id, b.id]
  return {
    ...brief,
    relations: [
      { from: small.id, relation: 'facing', to: large.id },
      ...brief.relations.filter((r) => !ids.includes(r.from) || !ids.includes(r.to)),
    ],
  }
}

/** Legs that gallop on clouds. */
const airborne = (s: BriefSubject, brief: Brief): BriefSubject =>
  s.kind === 'quadruped' &&
  s.pose === null &&
  s.height > 0.8 &&
  brief.place === 'sky' &&
  /\b(fl(y|ies|ying)|soar|gallop|leap|glid|float)/i.test(brief.prompt) &&
  brief.relations.every((r) => r.from !== s.id && r.to !== s.id)
    ? { ...s, pose: 'run' }
    : s

/** The brief with all of these. */
export const inFullSize = (told: Brief): Brief => {
  const brief = findable(unlikeTwo(told))
  const people = brief.subjects.filter((s) => s.kind === 'person')
  const tall = Math.max(0, ...people.map((s) => s.height))
  return { ...brief, subjects: brief.subjects.map((s) => airborne(grown(s, tall), brief)) }
}
