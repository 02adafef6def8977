// What people take into their hands because it is theirs to carry, and what they lean on.
import type { Brief, BriefSubject } from '../prompt/brief.ts'

/** The subject with more traits. */
export const withTraits = (
  subject: BriefSubject,
  traits: Readonly<Record<string, string>>,
): BriefSubject => ({ ...subject, traits: { ...subject.traits, ...traits } })

/** What somebody carries on a tray stands on it, not before them on the floor. */
export const onTrays = (brief: Brief): Brief => {
  const carried = brief.subjects.some((s) => (s.held ?? []).some((h) => h.form === 'tray'))
  const drinks = /^(drinks?|beverages?|cocktails?|glass(es)?|champagne|wine|beers?|coffees?)$/
  const tied = (id: string) => brief.relations.some((r) => r.from === id || r.to === id)
  return carried
    ? {
        ...brief,
        subjects: brief.subjects.filter((s) => !drinks.test(s.noun) || tied(s.id)),
      }
    : brief
}

/** The subject with one more thing in hand. */
export const holding = (subject: BriefSubject, thing: BriefSubject): BriefSubject => ({
  ...subject,
  holds: [...subject.holds, thing.noun],
  held: [...(subject.held ?? []), thing],
})

/** Things that a relation puts in somebody's hand or between the knees: an umbrella to stand under, a broom to ride. */
export const taken = (brief: Brief): { readonly brief: Brief } => {
  let { subjects, relations } = brief
  for (const r of brief.relations) {
    const thing = subjects.find((s) => s.id === r.to)
    const person = subjects.find((s) => s.id === r.from)
    if (!thing || person?.kind !== 'person') continue
    // To share one is to stand under it.
    const sheltered =
      /^(under|facing|with)$/.test(r.relation) && thing.traits['state'] === undefined
    const umbrella = sheltered && thing.form === 'umbrella' && thing.height < 1.3
    const broom = r.relation === 'riding' && thing.form === 'broom'
    const hugged =
      person.traits['together'] === 'hug' && thing.kind === 'object' && thing.height < 1
    const caught =
      r.relation === 'holding' &&
      thing.kind === 'fish' &&
      thing.count === 1 &&
      person.count === 1 &&
      thing.height < 1.2
    // On the sand a board is carried.
    const carried =
      thing.form === 'surfboard' &&
      /^(riding|beside|with)$/.test(r.relation) &&
      brief.place === 'beach' &&
      /^(walk|stand|run|look|hold)?$/.test(person.pose ?? '')
    // "On the phone" is with it in the hand.
    const called = r.relation === 'on' && /phone$/.test(thing.form) && person.count === 1
    if (!umbrella && !broom && !hugged && !caught && !carried && !called) continue
    const own = broom
      ? withTraits(thing, { use: 'ride' })
      : caught
        ? withTraits(thing, { use: thing.height > 0.4 ? 'great-catch' : 'catch' })
        : hugged
          ? // What is hugged leaves the face free.
            { ...thing, height: Math.min(thing.height, 0.25 * person.height) }
          : thing
    // Both arms are for the catch: the rod is laid aside.
    const free = (s: BriefSubject): BriefSubject => {
      if (!caught && !carried) return s
      // "His board" is the one that a surfer brings.
      const held = caught ? [] : (s.held ?? []).filter((h) => h.noun !== 'board')
      return { ...s, held, holds: held.map((h) => h.noun) }
    }
    subjects = subjects
      .filter((s) => s.id !== thing.id)
      .map((s) =>
        s.id === person.id ? holding(broom ? withTraits(s, { astride: 'yes' }) : free(s), own) : s,
      )
    relations = relations.filter((o) => o.from !== thing.id && o.to !== thing.id)
  }
  return { brief: { ...brief, subjects, relations } }
}

const carriedAlong = /^(umbrella|flag|placard|sparkler)$/

/** "People and umbrellas": what lies about by itself and is always carried goes into the hands of those who are there. */
export const handedOut = (brief: Brief): Brief => {
  if (/^(beach|pool|cafe|island)$/.test(brief.place ?? '')) return brief
  const tied = (s: BriefSubject): boolean =>
    brief.relations.some((r) => r.from === s.id || r.to === s.id)
  const thing = brief.subjects.find(
    (s) => carriedAlong.test(s.form) && s.height < 1.3 && !s.traits['state'] && !tied(s),
  )
  const people = brief.subjects.find(
    (s) =>
      s.kind === 'person' && !s.held?.length && /^(stand|walk|wave|look|run)?$/.test(s.pose ?? ''),
  )
  if (!thing || !people || (people.count === 1 && thing.count > 1)) return brief
  const subjects = brief.subjects
    .filter((s) => s !== thing)
    .map((s) => (s === people ? holding(s, { ...thing, count: 1 }) : s))
  return { ...brief, subjects }
}

/** Who stands against something leans on it. */
export const leaning = (brief: Brief): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) => {
    const idle = (s.pose ?? 'stand') === 'stand' && !s.traits['action'] && !s.traits['partner']
    const leans = brief.relations.some((r) => r.from === s.id && r.relation === 'against')
    if (s.kind !== 'person' || s.count !== 1 || !idle || !leans) return s
    return { ...withTraits(s, { action: 'lean' }), pose: 'stand' as const }
  }),
})

/** A tobacco pipe is smoked, not held up: it is between the lips, and the hands are free. */
export const smoking = (brief: Brief): Brief => ({
  ...brief,
  subjects: brief.subjects.map((s) => {
    const pipe =
      s.kind === 'person' && s.held?.find((h) => /^(smoking-|tobacco-)?pipe$/.test(h.noun))
    if (!pipe) return s
    const rest = (s.held ?? []).filter((h) => h !== pipe)
    const { held: _held, ...free } = s
    return {
      ...free,
      pose: s.pose === 'hold' && rest.length === 0 ? ('stand' as const) : s.pose,
      holds: rest.map((h) => h.noun),
      ...(rest.length > 0 ? { held: rest } : {}),
      wears: [...s.wears, { item: 'smoking-pipe', color: pipe.colors[0] ?? null }],
    }
  }),
})
