// Judges prompts by lists of words, seeing through the usual disguises and past innocent phrases.
import {
  childAbuse,
  children,
  childrenAnywhere,
  explicit,
  explicitAnywhere,
  explicitOfPeople,
  explicitUnless,
  innocent,
  people,
  suggestive,
} from './content-filter-words.data.ts'

/** `minors`: children in a sexual light. `sexual`: explicit. Null: nothing found. */
export type PromptVerdict = 'minors' | 'sexual' | null

/** One accent-free, lower-case form of letters that look or mean alike; invisible characters go. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')

const words = (sources: readonly string[]): RegExp =>
  new RegExp(`(?<=^| )(?:${fold(sources.join('|'))})(?= |$)`, 'gu')

const innocentWords = words(innocent)
const explicitWords = words(explicit)
const explicitUnlessWords = explicitUnless.map(
  ([found, unless]) => [words([found]), words([unless])] as const,
)
const explicitOfPeopleWords = words(explicitOfPeople)
const peopleWords = words(people)
const suggestiveWords = words(suggestive)
const childrenWords = words(children)
const childAbuseWords = words(childAbuse)
const explicitPieces = new RegExp(fold(explicitAnywhere), 'u')
const childrenPieces = new RegExp(fold(childrenAnywhere), 'u')

const has = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0

/** Judges a prompt of any length in a millisecond or so. */
export function checkPrompt(prompt: string): PromptVerdict {
  const readings = [...readingsOf(fold(prompt))].map(withoutInnocent)
  const whole = readings.join(' ')
  if (readings.some((text) => has(text, childAbuseWords))) return 'minors'
  const sexual = readings.some(isExplicit)
  const withChildren = readings.some(
    (text) => has(text, childrenWords) || has(text, childrenPieces),
  )
  if (withChildren && (sexual || has(whole, suggestiveWords))) return 'minors'
  return sexual ? 'sexual' : null
}

/** Until nothing more is found: removing one phrase may uncover another. */
function withoutInnocent(text: string): string {
  const less = text.replace(innocentWords, '').replace(/ {2,}/g, ' ')
  return less === text ? text : withoutInnocent(less)
}

const isExplicit = (text: string): boolean =>
  has(text, explicitWords) ||
  has(text, explicitPieces) ||
  explicitUnlessWords.some(([found, unless]) => has(text, found) && !has(text, unless)) ||
  (has(text, explicitOfPeopleWords) && has(text, peopleWords))

/** The prompt as plain words, and as whatever it may be a disguise of. */
function* readingsOf(folded: string): Iterable<string> {
  const plain = plainWords(folded)
  yield plain
  const latin = unmixed(plain)
  if (latin !== plain) yield latin
  const spelled = joined(latin)
  if (spelled !== '') yield spelled
  for (const one of ['i', 'l']) {
    const read = plainWords(unleet(folded, one))
    if (read !== plain) yield read
  }
  if (/(\p{L})\1\1/u.test(latin))
    for (const times of ['$1', '$1$1']) yield latin.replace(/(\p{L})\1{2,}/gu, times)
  const masked = folded.match(/(?<![\p{L}\p{N}])\p{L}+[*#]+\p{L}+(?![\p{L}\p{N}])/gu) ?? []
  for (const word of masked) yield* unmasked(word)
}

const plainWords = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  ε: 'e',
  ι: 'i',
  ο: 'o',
  ρ: 'p',
  υ: 'u',
  ν: 'v',
  χ: 'x',
}

/** Words that mix Latin letters with their Cyrillic or Greek lookalikes, in Latin. */
const unmixed = (text: string): string =>
  text.replace(/\S+/g, (word) =>
    /[a-z]/.test(word)
      ? word.replace(/[\u0370-\u04ff]/g, (letter) => lookalikes[letter] ?? letter)
      : word,
  )

/** Words spelled letter by letter, such as `n u d e`, with and without their first letter, which may be an article. */
function joined(text: string): string {
  const runs = text.match(/(?<![^ ])\p{L}(?: \p{L}){2,}(?![^ ])/gu) ?? []
  return runs
    .map((run) => run.replaceAll(' ', ''))
    .flatMap((run) => [run, run.slice(1)])
    .join(' , ')
}

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
}

/** Words that hold letters beside digits or signs, with those read as the letters they look like. */
const unleet = (text: string, one: string): string =>
  text.replace(/[\p{L}\p{N}@$!|+]*\p{L}[\p{L}\p{N}@$!|+]*/gu, (word) => {
    const bare = word.replace(/[!+|]+$/, '')
    return bare.replace(/[0134579@$!|+]/g, (sign) => (sign === '1' ? one : (leet[sign] ?? sign)))
  })

const maskable = ['porn', 'nude', 'naked', 'sex', 'pussy', 'nudity', 'hentai', 'fucked', 'boobs']

/** Listed words that a word such as `p*rn` may stand for. */
function* unmasked(word: string): Iterable<string> {
  const pattern = new RegExp(`^${word.replace(/[*#]+/g, (mask) => `\\p{L}{${mask.length}}`)}$`, 'u')
  for (const known of maskable) if (pattern.test(known)) yield known
}
