// From prompt text to words with senses: cleaning, tokens, longest match, spelling.
import { sayAges } from './ages.ts'
import { accentedIn, alienIn, COUNTERS, looksForeign, ownWords } from './language.ts'
import { fold } from './lexicon.ts'
import { asMediums } from './mediums.ts'
import { sayDenials } from './negation.ts'
import { splitRun, turnClauses } from './script.ts'
import type { Sense } from './sense.ts'
import { correct } from './spelling.ts'
import { standInFor } from './stand-in.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word, or a run of words that is one entry. */
export interface Word {
  /** Folded text, such as `hot air balloon`. */
  readonly text: string
  readonly senses: readonly Sense[]
  /** Which clause between commas and stops it belongs to. */
  readonly clause: number
  /** Whether `'s` followed. */
  readonly owner: boolean
  /** The lexicon entry that stands in for it, where it has none of its own. */
  readonly standIn?: string
}

/** The prompt as words; `negative` holds what a "Negative prompt:" part says. */
export interface Words {
  readonly words: readonly Word[]
  readonly negative: readonly Word[]
  /** Whether the prompt is mostly in another language than English. */
  readonly foreign: boolean
}

interface Token {
  readonly text: string
  readonly clause: number
  readonly owner: boolean
}

const LONGEST_PROMPT = 6000
const MOST_TOKENS = 1200
const MOST_CORRECTIONS = 48

/** Turns "sword-wielding knight" round and drops weights `(word:1.3)`, `<lora:…>` tags, `--ar 16:9` switches and unpaired surrogates. */
const clean = (prompt: string): string =>
  turnClauses(prompt.slice(0, LONGEST_PROMPT))
    .replace(/<[a-z]+:[^>]{0,80}>/giu, ' ')
    .replace(/\s-{1,2}\s/gu, ' , ')
    .replace(/\bfire breathing\b/giu, 'fire-breathing')
    // Friends who talk "over coffee" do not hang above it.
    .replace(
      /\bover (?:a |some |their )?(?:cup of |glass of )?(coffee|tea|drinks|wine|beers?|cocktails)(?=\s*(?:$|[,.;]|(?:at|on|by|and|with)\b))/giu,
      ' having $1 in a cafe ',
    )
    .replace(
      /\bover (?:a |their )?(breakfast|brunch|lunch|dinner|supper)(?=\s*(?:$|[,.;]|(?:at|on|by|in|and|with)\b))/giu,
      ' having $1 ',
    )
    // Who is in a circle does not circle; the stage reads it off the prompt.
    .replace(/\bin a (big |small |large |wide )?(circle|ring)\b/giu, ' ')
    .replace(
      /\b(\p{L}+)-(wearing|wielding|holding|carrying|riding|eating|drinking|playing|breathing|reading)\s+(\p{L}+)/giu,
      '$3 $2 $1',
    )
    .replace(/--no\s+([^-]{0,200})/giu, ' , without $1 , ')
    .replace(/--[a-z]+(\s+[\d.:]+)?/giu, ' ')
    .replace(/:\s?\d+(\.\d+)?(?=[\s)\],]|$)/gu, ' ')
    .replace(/\b(\d+)\s?mm\b/giu, ' $1mm ')
    .replace(/\bt\.\s?rex\b/giu, 't-rex')
    // A zebra crossing is no zebra, unless what it crosses follows.
    .replace(
      /\b(?:zebra|pelican|pedestrian)\s+crossings?\b(?!\s+(?:the|a|an|its|this|that|over)\b)/giu,
      'crosswalk',
    )
    .replace(/\btow\s+(?=\p{L}+s\b)(?!trucks|ropes|bars|lines)/giu, 'two ')
    // "with read hair": what stands between "with" and a noun is a colour.
    .replace(/\b(with|a|an|her|his|in)\s+read\s+(?=\p{L})/giu, '$1 red ')

const tokenize = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let clause = 0
  const pattern =
    /[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}]+)*|[,.;:!?()[\]{}|/\n&—–]|\p{Extended_Pictographic}/gu
  for (const match of fold2(text).matchAll(pattern)) {
    const found = match[0]
    if (/^[\p{L}\p{M}\p{N}]/u.test(found)) {
      const elided = /^(l|d|dell|nell|sull|all|qu|un)'(?=\p{L}{3})/u.exec(found)?.[1]
      if (elided !== undefined) {
        tokens.push({
          text: elided === 'd' || elided === 'dell' ? 'de' : 'la',
          clause,
          owner: false,
        })
        tokens.push({ text: found.slice(elided.length + 1), clause, owner: false })
        continue
      }
      const owner = /['’`´]s$/u.test(found)
      const bare = found.replace(/['’`´]s$/u, '').replace(/['’`´]/gu, '')
      tokens.push({ text: bare, clause, owner })
    } else if (found === '&') tokens.push({ text: '&', clause, owner: false })
    else if (/\p{Extended_Pictographic}/u.test(found))
      tokens.push({ text: found, clause, owner: false })
    else clause++
    if (tokens.length >= MOST_TOKENS) break
  }
  return tokens
}

/** Folds but keeps apostrophes, so that `'s` can be told. */
const fold2 = (text: string): string =>
  text
    .split(/(['’`´])/u)
    .map((part) => (/^['’`´]$/u.test(part) ? "'" : fold(part)))
    .join('')

const focal = (text: string): Sense | null => {
  const match = /^(\d{1,3})mm$/u.exec(text)
  if (match === null) return null
  const millimetres = Number(match[1])
  if (millimetres < 6 || millimetres > 800) return null
  return {
    type: 'camera',
    shot: null,
    angle: null,
    focal: millimetres,
    shallow: null,
    lens: null,
    roll: null,
    side: null,
  }
}

/** Senses of a word that no English one is spelt like. */
const abroad = (text: string, vocabulary: Vocabulary): readonly Sense[] =>
  [vocabulary.foreign, vocabulary.foreignForm, vocabulary.foreignStem]
    .map((look) => look(text))
    .find((senses) => senses.length > 0) ?? []

const lookUp = (text: string, vocabulary: Vocabulary, foreign: boolean): readonly Sense[] => {
  const own = vocabulary.look(text)
  if (foreign) {
    const other = vocabulary.foreign(text)
    if (other.length > 0) return other
    const form = vocabulary.foreignForm(text)
    if (form.length > 0) return form
    return own.length > 0 ? own : vocabulary.foreignStem(text)
  }
  // "a vole" is no French word where the prompt is English.
  if (own.length > 0 || standInFor(text, vocabulary) !== null) return own
  return vocabulary.foreign(text)
}

const known = (text: string, vocabulary: Vocabulary, foreign: boolean): readonly Sense[] => {
  const millimetres = focal(text)
  if (millimetres !== null) return [millimetres]
  if (/^\d+$/u.test(text)) {
    const listed = vocabulary.look(text)
    if (listed.length > 0) return listed
    return [{ type: 'filler' }]
  }
  return lookUp(text, vocabulary, foreign)
}

/** Puts right the spelling of words the vocabulary has nowhere. */
const spell = (
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  accented: ReadonlySet<string>,
): readonly Token[] => {
  let left = MOST_CORRECTIONS
  return tokens.map((token) => {
    if (left === 0 || vocabulary.words.has(token.text)) return token
    // A word with letters that English has not is one of another language, not a slip.
    if (accented.has(token.text)) return token
    if (vocabulary.foreign(token.text).length > 0) return token
    if (standInFor(token.text, vocabulary) !== null) return token
    const fixed = correct(token.text, vocabulary)
    left--
    return fixed === null ? token : { ...token, text: fixed }
  })
}

const TRADE = /^\p{L}{3,}(ologist|smith|monger|keeper|herder|woman|man|women|men)$/u

/** "ironmonger", "herpetologist": a word nobody listed that ends as a person's trade does is a person. */
const byTrade = (text: string, vocabulary: Vocabulary): readonly Sense[] => {
  const ending = TRADE.exec(text)?.[1]
  if (ending === undefined) return []
  const noun = vocabulary.noun(/women|woman/u.test(ending) ? 'woman' : 'man')
  if (noun === null) return []
  return [{ type: 'noun', noun: { ...noun, name: text }, plural: ending.endsWith('men') }]
}

const isVerb = ({ type }: Sense): boolean => type === 'verb'
const NAMING = /^(a|an|the|this|that|his|her|their|my|your|our|its)$/u

/** "a red toy with wheels", "the tower over the city": after an article or an adjective a thing is named, nothing is done. */
const namesThing = (before: Word | undefined, token: Token, vocabulary: Vocabulary): boolean =>
  before !== undefined &&
  before.clause === token.clause &&
  (NAMING.test(before.text) ||
    (before.senses.length > 0 && before.senses.every(({ type }) => type === 'adjective'))) &&
  vocabulary.look(token.text).some(({ type }) => type === 'noun')

/** A word that is in no list: what stands in for it, or who has its trade; else it stays unknown. */
const unlisted = (
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  foreign: boolean,
): Word => {
  const first = tokens[at] as Token
  if (foreign) return { ...first, senses: [] }
  for (const size of [2, 1]) {
    const run = tokens.slice(at, at + size)
    if (run.length < size || run.some(({ clause }) => clause !== first.clause)) continue
    const text = run.map((token) => token.text).join(' ')
    const found = standInFor(text, vocabulary)
    const owner = run.at(-1)?.owner ?? false
    if (found !== null)
      return { text, senses: found.senses, clause: first.clause, owner, standIn: found.as }
  }
  return { ...first, senses: byTrade(first.text, vocabulary) }
}

const match = (
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  foreign: boolean,
  alien: ReadonlySet<string>,
): readonly Word[] => {
  const words: Word[] = []
  for (let i = 0; i < tokens.length; ) {
    const first = tokens[i]
    if (first === undefined) break
    let taken = 0
    for (let size = Math.min(vocabulary.longest, tokens.length - i); size > 0; size--) {
      const run = tokens.slice(i, i + size)
      const last = run[size - 1]
      if (last === undefined || last.clause !== first.clause) continue
      // "bird's eye view" is listed without its apostrophe.
      const text = run
        .map((token, i) => (token.owner && i < size - 1 ? `${token.text}s` : token.text))
        .join(' ')
      const senses =
        size > 1
          ? lookUp(text, vocabulary, foreign)
          : alien.has(text)
            ? abroad(text, vocabulary)
            : known(text, vocabulary, foreign)
      if (senses.length === 0) continue
      if (size > 1 && senses.every(isVerb) && namesThing(words.at(-1), first, vocabulary)) continue
      words.push({ text, senses, clause: first.clause, owner: last.owner })
      taken = size
      break
    }
    if (taken === 0) {
      const word = unlisted(tokens, i, vocabulary, foreign)
      words.push(word)
      taken = word.text.split(' ').length
    }
    i += taken
  }
  return words
}

/** Unbroken runs as the words found in them, each closed part of a sentence a clause of its own. */
const unrun = (tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] => {
  const known = (key: string): boolean => vocabulary.foreign(key).length > 0
  let closed = 0
  return tokens.flatMap((token) =>
    splitRun(token.text, known).map(({ text, ends }) => {
      const clause = token.clause + closed
      if (ends) closed++
      return { ...token, text, clause }
    }),
  )
}

/** Reads a prompt into words. Never throws; work is bounded whatever the text. */
export const readWords = (prompt: string, vocabulary: Vocabulary): Words => {
  const text = clean(sayDenials(sayAges(prompt.slice(0, LONGEST_PROMPT)), vocabulary))
  const cut = /negative\s+prompt\s*:?/iu.exec(text)
  const positive = cut === null ? text : text.slice(0, cut.index)
  const negative = cut === null ? '' : text.slice(cut.index + cut[0].length)
  const tokens = unrun(tokenize(positive), vocabulary)
  const accented = accentedIn(prompt.slice(0, LONGEST_PROMPT))
  const alien = alienIn(prompt.slice(0, LONGEST_PROMPT))
  const foreign = looksForeign(
    tokens.map(({ text: word }) => word),
    accented,
    vocabulary,
  )
  const own = foreign
    ? ownWords(
        tokens.map(({ text: word }) => word),
        prompt,
      )
    : {}
  const read = (some: readonly Token[]): readonly Word[] =>
    asMediums(
      match(
        foreign
          ? some
              .filter(({ text: word }, i) => i === 0 || !COUNTERS.test(word))
              .map((token) => ({ ...token, text: own[token.text] ?? token.text }))
          : spell(some, vocabulary, accented),
        vocabulary,
        foreign,
        alien,
      ),
    )
  return { words: read(tokens), negative: read(tokenize(negative)), foreign }
}
