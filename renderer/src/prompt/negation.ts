// What a prompt denies in other words than "no" and "without", said in those words, so that the reader needs to know only them.
import { fold } from './lexicon.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Words in -less and -free that deny nothing to be seen. */
const FIGURATIVE =
  /^(home|wire|time|price|end|seam|rest|care|fear|hope|age|bound|count|use|help|life|path|sense|taste|soul|heart|mind|love|blame|tire|relent|worth|speech|breath|motion|flaw|stain|need|point|reck|ruth|self|less|un|b)$/u

/** The noun a word in -less lacks, as the vocabulary knows it, or null. */
const lacked = (stem: string, vocabulary: Vocabulary): string | null => {
  if (FIGURATIVE.test(stem) || stem.length < 3) return null
  for (const word of [stem, stem.replace(/i$/u, 'y'), `${stem}s`]) {
    const seen = vocabulary
      .look(word)
      .some(({ type }) => /^(noun|part|place|ambience)$/u.test(type))
    if (seen) return word
  }
  return null
}

/** Words in -less that an entry of the lexicon already says as well as it can be said. */
const keeps = (word: string, vocabulary: Vocabulary): boolean =>
  vocabulary.look(word).some(({ type }) => /^(noun|adjective|part)$/u.test(type))

const CONTRACTED =
  /\b(?:is|are|was|were|does|do|did|has|have|had|can|could|should|would|will|must|need)n['’`´]?t\b|\bain['’`´]?t\b|\bcannot\b/giu

/** "isn't", "neither … nor", "nobody", "never a", "-people", "I don't want any" as "not", "no" and "without". */
const plainly = (text: string): string =>
  text
    .replace(/\b(?:nothing|nobody|no[ -]?one|none) (?:but|except(?: for)?|other than)\b/giu, ' ')
    .replace(
      /\b(?:i |we |please )?(?:do|does|did|should|must)(?:n['’`´]?t| not)(?: (?:want|need|like|have|contain|show|include|add|draw|put|see|be))+(?: to (?:see|have))?\b(?=\s+(?:any|a|an|the|some|\p{L}+s)\b)/giu,
      ' without ',
    )
    .replace(CONTRACTED, ' not ')
    .replace(/\b(?:neither|nor)\b/giu, ' not ')
    .replace(/\bnever\b(?=\s+(?:a|an|any|the|in|with)\b)/giu, ' not ')
    .replace(/\b(?:nobody|no[ -]one|not a soul|noone)\b/giu, ' without people ')
    .replace(/\bunpeopled\b|\bdevoid of life\b/giu, ' , without people , ')

/** "-people", but no dash and no range: an exclusion stands behind a blank and before a letter. */
const minus = /(^|[\s,;])-(\p{L}[\p{L}-]*)(?=$|[\s,;.])/gu

/**
 * The prompt with every denial as "no", "not" or "without". "treeless hill" and "car-free street" lose the adjective; what is
 * lacked is said at the end.
 */
export const sayDenials = (prompt: string, vocabulary: Vocabulary): string => {
  const gone: string[] = []
  const text = plainly(prompt)
    .replace(minus, (_, before: string, word: string) => {
      gone.push(word.replace(/-/gu, ' '))
      return `${before} `
    })
    .replace(/\bnon[- ](\p{L}+)/giu, (all, word: string) => {
      const key = fold(word)
      if (vocabulary.look(`non ${key}`).length > 0) return all
      gone.push(word)
      return ' '
    })
    .replace(/\b(\p{L}+)[- ]free\b(?!\s+of|\s+from)/giu, (all, word: string) => {
      const noun = lacked(fold(word), vocabulary)
      if (noun === null || (!/-/u.test(all) && !/s free$/iu.test(all))) return all
      gone.push(noun)
      return ' '
    })
    .replace(/\b(\p{L}{3,})less\b/giu, (all, word: string) => {
      const noun = lacked(fold(word), vocabulary)
      if (noun === null || keeps(fold(all), vocabulary)) return all
      gone.push(noun)
      // "a cloudless sky" says what the weather is as well as what is not there.
      return vocabulary.look(fold(all)).length > 0 ? all : ' '
    })
  return gone.length === 0 ? text : `${text} , without ${gone.join(' , without ')} , `
}

/** A denial with the few words that it takes with it. */
const DENIED =
  /\b(?:no|not|without|never|lacking|minus|sans|free of|free from|devoid of|instead of|except(?: for)?|avoid)\b(?:\s+(?!(?:in|on|at|under|with|by|near|behind|beside|but|over|only|just|far|through|against)\b)[\p{L}\p{N}'’-]+){1,4}/giu

/** The prompt without what it denies, for whoever looks for words in it: "a mountain without snow" speaks of no snow. */
export const affirmed = (prompt: string): string => {
  const text = plainly(
    prompt.replace(/negative\s+prompt\s*:?.*$/isu, ' ').replace(/--no\s[^-]*/giu, ' '),
  )
  const kept = text.replace(DENIED, ' ')
  return kept === text ? prompt : kept
}
