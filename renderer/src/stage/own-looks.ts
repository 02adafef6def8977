// No two prompts of one seed are met by the same stranger: who is not described draws looks and clothes by seed and prompt.
import type { Brief, BriefSubject } from '../prompt/brief.ts'

/** What the person does and where, not how it is painted: a style leaves everybody as they are. */
const circumstances = (brief: Brief): string =>
  [
    brief.place ?? '',
    ...brief.subjects.map((s) => `${s.noun} ${s.pose ?? ''} ${s.holds.join(' ')}`),
  ].join(' ')

/** Who wears an afro and is not described otherwise has the hair, skin and eyes that it grows with. */
const afro = { skin: 'brown', hairColor: 'black', eyes: 'brown' }
const isAfro = ({ traits, cast }: BriefSubject): boolean =>
  traits['hair'] === 'afro' && traits['from'] === undefined && !cast

/**
 * The brief whose people each know, by the trait `self`, what to draw their looks with beside the seed, and by `rank`
 * how many of the people come before them.
 */
export const inOwnLooks = (brief: Brief): Brief => {
  const around = circumstances(brief)
  const people = brief.subjects.filter((s) => s.kind === 'person')
  const rank = (s: BriefSubject) => String(people.indexOf(s))
  return {
    ...brief,
    subjects: brief.subjects.map(
      (s): BriefSubject =>
        s.kind === 'person'
          ? {
              ...s,
              traits: {
                ...(isAfro(s) ? afro : {}),
                ...s.traits,
                self: `${s.id} ${around}`,
                rank: rank(s),
              },
            }
          : s,
    ),
  }
}
