// What a person draws looks, clothes and build with: the character's seed, or the picture's and the prompt's together.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { subSeed } from '../../random.ts'

/** The seed of one thing about a person; a character's is its own in every prompt. */
export const selfSeed = (
  { cast, traits }: Pick<BriefSubject, 'cast' | 'traits'>,
  seed: number,
  of: string,
): number =>
  cast && cast.seed !== null
    ? subSeed(cast.seed, of)
    : subSeed(seed, traits['self'] === undefined ? of : `${of} ${traits['self']}`)

/** Between the seeds of those who are copies of one subject. */
const COPY = 7919

/** The seed of the `copy`th of several who are one subject. */
export const copySeed = (seed: number, copy: number): number => seed + copy * COPY

/** The seed of the first of them, by that of the `copy`th. */
export const firstSeed = (seed: number, copy: number): number => seed - copy * COPY

/** What of the trait `self` all of a picture have in common: it begins with the id, which is their own. */
export const sharedSelf = (self: string): string => self.slice(self.indexOf(' ') + 1)
