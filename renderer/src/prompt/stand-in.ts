// What stands in for nouns that the lexicon has not: a likeness of theirs that it has, or the usual thing of their kind.
import { STAND_INS } from './lexicon/stand-ins.data.ts'
import { readRows } from './lexicon.ts'
import type { Sense } from './sense.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A stand-in: the entry of the lexicon that is shown, and its senses. */
export interface StandIn {
  readonly as: string
  readonly senses: readonly Sense[]
}

let read: ReadonlyMap<string, string> | null = null
const standIns = (): ReadonlyMap<string, string> => {
  read ??= new Map(
    readRows(STAND_INS).flatMap((row) =>
      row.words.map((word) => [word.replace(/_/gu, ' '), row.names[0] ?? ''] as const),
    ),
  )
  return read
}

/** The singulars that a word may be the plural of. */
const singulars = (word: string): readonly string[] => [
  ...(/ies$/u.test(word) ? [`${word.slice(0, -3)}y`] : []),
  ...(/[^aeiou]es$/u.test(word) ? [word.slice(0, -2)] : []),
  ...(/[^s]s$/u.test(word) ? [word.slice(0, -1)] : []),
  ...(/(men)$/u.test(word) ? [`${word.slice(0, -3)}man`] : []),
  ...(/ves$/u.test(word) ? [`${word.slice(0, -3)}f`] : []),
]

/** What stands in for a word that nothing else is known of; null when nothing does. */
export const standInFor = (word: string, vocabulary: Vocabulary): StandIn | null => {
  const own = standIns().get(word)
  const many = own === undefined ? singulars(word).find((one) => standIns().has(one)) : undefined
  const as = own ?? standIns().get(many ?? '')
  if (as === undefined) return null
  const known = vocabulary.look(as)
  const chosen =
    known.find(({ type }) => type === 'noun') ?? known.find(({ type }) => type === 'place')
  if (chosen === undefined) return null
  const plural = many !== undefined
  return { as, senses: [chosen.type === 'noun' && plural ? { ...chosen, plural } : chosen] }
}
