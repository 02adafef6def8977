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
