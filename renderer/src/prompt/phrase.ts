// Noun phrases: a head with the adjectives, numbers and nouns that belong to it.
import { fromHex, SHADES } from './color.ts'
import type {
  AdjectiveSense,
  AmbienceSense,
  CameraSense,
  MediumSense,
  NounSense,
  PartSense,
  PlaceSense,
  Sense,
  Verb,
  VerbSense,
} from './sense.ts'
import type { Word } from './words.ts'

/** A sense that can be the head of a phrase. */
export type HeadSense =
  | NounSense
  | PartSense
  | PlaceSense
  | AmbienceSense
  | MediumSense
  | CameraSense

/** A word inside a phrase with the sense it has there. */
export interface Member {
  readonly word: Word
  readonly sense: HeadSense
  /** Every other sense it could have. */
  readonly senses: readonly Sense[]
}

export interface Phrase {
  /** Nouns in order; the last is the head. Empty when only adjectives stand alone. */
  readonly members: readonly Member[]
  readonly adjectives: readonly AdjectiveSense[]
  readonly ambience: readonly AmbienceSense[]
  readonly verbs: readonly Verb[]
  readonly count: number | null
  readonly measure: readonly [string, string] | null
  /** Whether "a", "the", "her" … or a number opened it. */
  readonly opened: boolean
  /** Whether it was "his", "her", "their" … that opened it. */
  readonly owned: boolean
  readonly unknown: readonly string[]
  /** Index of the first word after it. */
  readonly next: number
}

/** The sense of a type, if the word has it. */
export const senseOf = <T extends Sense['type']>(
  word: Word | undefined,
  type: T,
): Extract<Sense, { type: T }> | null =>
  (word?.senses.find((sense) => sense.type === type) as Extract<Sense, { type: T }> | undefined) ??
  null

const OWNERS = /^(his|her|their|its|my|our|your)$/u

const HEADS = ['ambience', 'noun', 'part', 'place', 'medium', 'camera'] as const

/** The sense a word has as a head, or null. */
export const headSense = (word: Word | undefined): HeadSense | null => {
  for (const type of HEADS) {
    const sense = senseOf(word, type)
    if (sense !== null) return sense
  }
  return null
}

const isOpener = (word: Word | undefined): boolean =>
  senseOf(word, 'stop') !== null &&
  /^(a|an|the|this|that|these|those|its|his|her|their|my|your|our|each|every|any)$/u.test(
    word?.text ?? '',
  )

/** Entries such as "in the rain" begin a new phrase. */
const isAdverbial = (word: Word): boolean =>
  /^((in|on|at|under|by|from|with|above|below|inside|into|out|to|for|over) .|\w+ing (in|on|at|through) )/u.test(
    word.text,
  )

/** Whether the next word can go on with the same phrase up to a noun. */
const goesOn = (words: readonly Word[], at: number, clause: number): boolean => {
  const word = words[at]
  if (word === undefined || word.clause !== clause) return false
  if (isOpener(word) || isAdverbial(word)) return false
  if (senseOf(word, 'preposition') !== null || senseOf(word, 'join') !== null) return false
  if (senseOf(word, 'number') !== null) return false
  if (headSense(word) !== null || word.senses.length === 0) return true
  if (senseOf(word, 'adjective') !== null) return goesOn(words, at + 1, clause)
  const verb = senseOf(word, 'verb')
  if (verb !== null && (verb.tense === 'ing' || verb.tense === 'past')) {
    return verb.verb.rel === null && goesOn(words, at + 1, clause)
  }
  return false
}

/** Words in -ing that are first of all things. */
const DOUBLE =
  /^(building|painting|drawing|wedding|clothing|lightning|evening|morning|ceiling|ring|king|wing|spring|string|swing|sling|icing|lighting|rendering|etching|engraving)$/u

const transitive = (verb: VerbSense): boolean =>
  verb.verb.rel !== null && verb.verb.rel !== 'holding-kite' && verb.verb.rel !== 'under'

/** Measures that may stand after the food they are of. */
const PORTION = /^(slices?|wedges?|pieces?|chunks?)$/u

class Gatherer {
  readonly members: Member[] = []
  readonly adjectives: AdjectiveSense[] = []
  readonly ambience: AmbienceSense[] = []
  readonly verbs: Verb[] = []
  readonly unknown: string[] = []
  count: number | null = null
  measure: readonly [string, string] | null = null
  opened = false
  owned = false
  shade: string | null = null
  readonly words: readonly Word[]
  readonly foreign: boolean

  constructor(words: readonly Word[], foreign: boolean) {
    this.words = words
    this.foreign = foreign
  }

  get empty(): boolean {
    return this.members.length === 0
  }

  addAdjective(sense: AdjectiveSense): void {
    const shade = this.shade === null ? undefined : SHADES.get(this.shade)
    this.shade = null
    if (sense.group === 'color' && shade !== undefined) {
      this.adjectives.push({ ...sense, rgb: sense.rgb.map(shade) })
    } else this.adjectives.push(sense)
  }

  /** Takes the word at `at`; answers how many words it took, 0 to end the phrase. */
  take(at: number): number {
    const word = this.words[at]
    if (word === undefined) return 0
    if (word.senses.length === 0) {
      if (!this.empty && word.text.endsWith('ing')) return 0
      this.unknown.push(word.text)
      return 1
    }
    if (!this.empty && isAdverbial(word)) return 0
    if (isOpener(word)) {
      if (!this.empty || this.adjectives.length > 0 || this.opened) return 0
      this.opened = true
      this.owned = OWNERS.test(word.text)
      return 1
    }
    return (
      this.takeNumber(word, at) ||
      this.takeMeasure(word, at) ||
      this.takeShade(word, at) ||
      this.takeJoined(word, at) ||
      this.takeVerb(word, at) ||
      this.takeBlackAndWhite(word, at) ||
      this.takeNounOrAdjective(word, at)
    )
  }

  takeNumber(word: Word, at: number): number {
    const number = senseOf(word, 'number')
    if (number === null) return 0
    // "หมาสองตัว": elsewhere the number follows its noun.
    const after = this.foreign && !this.opened && this.count === null
    if (!this.empty && !(after && headSense(this.words[at + 1]) === null)) return 0
    if (this.adjectives.length > 0 && this.count !== null) return 0
    this.count = number.count
    this.opened = true
    return 1
  }

  takeMeasure(word: Word, at: number): number {
    const measure = senseOf(word, 'measure')
    const of = senseOf(this.words[at + 1], 'preposition')
    if (measure === null) return 0
    // "a cheesecake slice": the measure comes after what it is of.
    const last = this.members.at(-1)?.sense
    if (last?.type === 'noun' && last.noun.family === 'food' && PORTION.test(word.text)) {
      this.measure ??= measure.trait
      return 1
    }
    const whole = word.text.endsWith(' of')
    if (!whole && (of?.relation !== 'of' || this.words[at + 1]?.clause !== word.clause)) return 0
    if (!this.empty) return 0
    this.measure = measure.trait
    this.opened = false
    return whole ? 1 : 2
  }

  takeShade(word: Word, at: number): number {
    const next = senseOf(this.words[at + 1], 'adjective')
    if (!SHADES.has(word.text) || next?.group !== 'color') return 0
    if (this.words[at + 1]?.clause !== word.clause || !this.empty) return 0
    this.shade = word.text
    return 1
  }

  /** "red and white", "big, old": a join between adjectives before any noun. */
  takeJoined(word: Word, at: number): number {
    if (senseOf(word, 'join') === null || !this.empty || this.adjectives.length === 0) return 0
    return senseOf(this.words[at + 1], 'adjective') !== null ? 1 : 0
  }

  takeVerb(word: Word, at: number): number {
    const verb = senseOf(word, 'verb')
    if (verb === null || senseOf(word, 'adjective') !== null) return 0
    const head = headSense(word)
    if (head !== null && !this.readsAsVerb(verb, at)) return 0
    if (head !== null || !this.empty) return 0
    if (verb.tense !== 'ing' && verb.tense !== 'past') return 0
    if (!goesOn(this.words, at + 1, word.clause)) return 0
    if (!this.opened && this.adjectives.length === 0 && transitive(verb)) return 0
    if (verb.tense === 'past' && verb.verb.rel === 'wearing') return 0
    this.verbs.push(
      verb.tense === 'ing' || verb.verb.pose === 'sit' || verb.verb.trait !== null
        ? verb.verb
        : { ...verb.verb, pose: null },
    )
    return 1
  }

  /** Whether a word that may be noun or verb is a verb here: "horses run", "the cat sits". */
  readsAsVerb(verb: VerbSense, at: number): boolean {
    const last = this.members.at(-1)
    if (last === undefined || (last.sense.type !== 'noun' && last.sense.type !== 'place'))
      return false
    if (verb.tense === 'past') return false
    const next = this.words[at + 1]
    const same = next?.clause === this.words[at]?.clause
    const follows =
      !same ||
      isOpener(next) ||
      senseOf(next, 'preposition') !== null ||
      senseOf(next, 'number') !== null
    // "friends playing cards": a verb that has its object needs nothing more after it.
    const whole = (this.words[at]?.text ?? '').includes(' ')
    const human = last.sense.type === 'noun' && last.sense.noun.family === 'people'
    if (verb.tense === 'ing' && whole && human) return true
    // "a camel caravan crossing dunes", but "an old brick building" and "oil painting".
    if (verb.tense === 'ing') return same && (follows || !DOUBLE.test(this.words[at]?.text ?? ''))
    if (last.sense.type !== 'noun' || verb.verb.pose === null) return false
    return follows && last.sense.plural === (verb.tense === 'base')
  }

  /** "black and white cat": the medium's words as colours. */
  takeBlackAndWhite(word: Word, at: number): number {
    const two = /^(black and white|black white|white and black)$/u.test(word.text)
    if (!two || !goesOn(this.words, at + 1, word.clause)) return 0
    for (const name of ['#0e0e11', '#f6f6f4']) {
      const rgb = [fromHex(name)]
      this.addAdjective({
        type: 'adjective',
        word: 'black and white',
        group: 'color',
        value: name,
        rgb,
      })
    }
    return 1
  }

  takeNounOrAdjective(word: Word, at: number): number {
    const verb = senseOf(word, 'verb')
    const head = headSense(word)
    const adjective = senseOf(word, 'adjective')
    const more = goesOn(this.words, at + 1, word.clause)
    // "a dancing bear" is an adjective, "a bear dancing" is not.
    if (adjective !== null && verb?.tense === 'ing' && (!this.empty || !more)) return 0
    if (adjective !== null && (head === null || more || this.joinsColor(adjective, at))) {
      if (this.empty) {
        this.addAdjective(adjective)
        return 1
      }
      if (this.foreign || (!more && head === null)) {
        this.addAdjective(adjective)
        return 1
      }
      return 0
    }
    if (head === null) return 0
    if (verb !== null && this.readsAsVerb(verb, at)) return 0
    if (head.type === 'ambience' && more && this.empty) this.ambience.push(head)
    else this.members.push({ word, sense: head, senses: word.senses })
    return 1
  }

  /** "orange and black cat": a colour before a join and another colour. */
  joinsColor(adjective: AdjectiveSense, at: number): boolean {
    if (adjective.group !== 'color' || senseOf(this.words[at + 1], 'join') === null) return false
    return senseOf(this.words[at + 2], 'adjective')?.group === 'color'
  }
}

/** Reads the phrase that starts at `from`; a phrase of no words has `next === from`. */
export const readPhrase = (words: readonly Word[], from: number, foreign: boolean): Phrase => {
  const gather = new Gatherer(words, foreign)
  let at = from
  let clause = words[from]?.clause ?? 0
  while (at < words.length) {
    const word = words[at]
    if (word === undefined) break
    if (word.clause !== clause) {
      // "a big, old house": adjectives run on over the comma when nothing has been named yet.
      const pending = gather.empty && gather.opened && gather.adjectives.length > 0
      if (!pending || isOpener(word) || headSense(word) === null) {
        if (!pending || senseOf(word, 'adjective') === null) break
      }
      clause = word.clause
    }
    const taken = gather.take(at)
    if (taken === 0) break
    const last = words[at + taken - 1]
    at += taken
    if (last?.owner === true && !gather.empty && !goesOn(words, at, clause)) break
  }
  return {
    members: gather.members,
    adjectives: gather.adjectives,
    ambience: gather.ambience,
    verbs: gather.verbs,
    count: gather.count,
    measure: gather.measure,
    opened: gather.opened,
    owned: gather.owned,
    unknown: gather.unknown,
    next: at,
  }
}
