// Reads the words of a prompt from left to right into a Draft.
import { attachNoun } from './attach-noun.ts'
import { attachBare, attachOther } from './attach-setting.ts'
import { deny, denyQualities } from './deny.ts'
import {
  addPlace,
  type Draft,
  type Figure,
  figureOf,
  isAnimate,
  isPerson,
  link,
  pushNew,
} from './draft.ts'
import { headSense, type Member, type Phrase, readPhrase, senseOf } from './phrase.ts'
import { Reading } from './reading.ts'
import { addFigure, hold } from './relate.ts'
import type { NounSense, PrepositionSense, Verb, VerbSense } from './sense.ts'
import type { Vocabulary } from './vocabulary.ts'
import { putOn } from './wardrobe.ts'
import type { Word } from './words.ts'

/** Reads words into a Draft; `negating` reads them as what must not be there. */
export const readDraft = (
  words: readonly Word[],
  vocabulary: Vocabulary,
  foreign: boolean,
  negating: boolean,
): Draft => {
  const reading = new Reading(words, vocabulary, foreign, negating)
  let clause = words[0]?.clause ?? 0
  let afterNoun = false
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (word === undefined) break
    if (word.clause !== clause) {
      clause = word.clause
      reading.settle()
      reading.comma = true
      reading.negating = reading.always
      afterNoun = false
    }
    const phrase = startsPhrase(reading, word, at, afterNoun)
    if (phrase !== null) {
      takePhrase(reading, phrase)
      afterNoun = phrase.members.length > 0
      at = phrase.next
    } else {
      takeWord(reading, word, at)
      afterNoun = false
      at++
    }
  }
  return reading.draft
}

const startsPhrase = (
  reading: Reading,
  word: Word,
  at: number,
  afterNoun: boolean,
): Phrase | null => {
  if (senseOf(word, 'preposition') !== null || senseOf(word, 'join') !== null) return null
  if (afterNoun && word.senses.length === 0 && word.text.endsWith('ing')) return null
  if (senseOf(word, 'verb') !== null && isVerbHere(reading, word, at, afterNoun)) return null
  const phrase = readPhrase(reading.words, at, reading.foreign)
  return phrase.next > at ? phrase : null
}

/** Whether a word that may be something else is a verb: right after a noun phrase that ended before it, or after "who", "is" … */
const isVerbHere = (reading: Reading, word: Word, at: number, afterNoun: boolean): boolean => {
  if (headSense(word) === null && senseOf(word, 'adjective') === null) return false
  const participle = senseOf(word, 'verb')?.tense === 'ing'
  if (afterNoun && (participle || senseOf(word, 'adjective') === null)) return true
  return /^(who|that|which|to|he|she|they|it|i|we|not)$/u.test(reading.words[at - 1]?.text ?? '')
}

const takeWord = (reading: Reading, word: Word, at: number): void => {
  const preposition = senseOf(word, 'preposition')
  const verb = senseOf(word, 'verb')
  if (preposition !== null) takePreposition(reading, preposition, at)
  else if (reading.negating && TURNS.test(word.text)) reading.negating = reading.always
  else if (senseOf(word, 'join') !== null) {
    reading.joined = reading.negating ? word.text !== 'or' : true
    reading.preposition = null
    reading.verb = null
  } else if (verb !== null) takeVerb(reading, verb)
  else if (word.senses.length === 0) {
    // A verb nobody has listed still parts who does it from what it is done to.
    pushNew(reading.draft.unknown, word.text)
    takeVerb(reading, { type: 'verb', verb: { ...UNKNOWN_VERB, name: word.text }, tense: 'ing' })
  }
}

/** "no cars but a bicycle": what follows is there again. */
const TURNS = /^(but|yet|however|though|although|instead|rather)$/u

const UNKNOWN_VERB: Verb = {
  name: '',
  pose: null,
  rel: 'facing',
  holds: null,
  with: null,
  rides: null,
  wears: null,
  at: null,
  set: null,
  trait: null,
}

const AFTER = /^(behind|above|below|nearby|around|beside|inside|outside|underneath|under|over)$/u

const takePreposition = (reading: Reading, preposition: PrepositionSense, at: number): void => {
  const next = reading.words[at + 1]
  const ends = next === undefined || next.clause !== reading.words[at]?.clause
  reading.joined = false
  reading.preposition = null
  if (/^as( a)?$/u.test(preposition.word) && beginsClause(reading, at + 1)) return
  // "not wearing a hat", "without holding anything": the no goes on through the word that follows it.
  const before = reading.words[at - 1]
  const denied = before !== undefined && senseOf(before, 'preposition')?.relation === 'without'
  if (!reading.always && preposition.relation !== 'of' && !denied) reading.negating = false
  if (preposition.relation === 'without') reading.negating = true
  else if (ends && AFTER.test(preposition.word)) setBehind(reading, preposition)
  if (/^(riding|mounted)/u.test(preposition.word) && !reading.negating)
    for (const figure of reading.leads) figure.traits['rider'] = 'yes'
  if (/^(flying|hovering)/u.test(preposition.word)) {
    for (const figure of reading.leads) if (figure.noun.kind !== 'vessel') figure.pose = 'fly'
  }
  if (reading.negating || (ends && AFTER.test(preposition.word))) return
  if (preposition.relation !== 'of' || reading.last !== null || reading.placeLast) {
    reading.preposition = preposition
  }
}

/** "as his grandfather watches": whether somebody who does something comes next, and no likeness. */
const beginsClause = (reading: Reading, from: number): boolean => {
  const { words } = reading
  for (let i = from + 1; i < Math.min(words.length, from + 5); i++) {
    const [before, word] = [words[i - 1], words[i]]
    if (before === undefined || word === undefined || word.clause !== before.clause) return false
    if (senseOf(before, 'preposition') !== null || senseOf(before, 'join') !== null) return false
    const verb = senseOf(word, 'verb')
    if (verb !== null && verb.tense === 's' && senseOf(before, 'noun') !== null) return true
  }
  return false
}

/** "… , Eiffel Tower behind". */
const setBehind = (reading: Reading, { relation }: PrepositionSense): void => {
  const { draft, last } = reading
  const main = draft.figures.find((figure) => figure !== last && figure.rank === 0)
  if (main === undefined || last === null) return
  last.rank = 1
  if (relation === 'behind' || relation === 'above' || relation === 'around') {
    link(draft, last, relation, main)
  } else link(draft, last, relation === 'under' ? 'under' : 'beside', main)
}

const takePhrase = (reading: Reading, phrase: Phrase): void => {
  const { draft } = reading
  pushNew(draft.unknown, ...phrase.unknown)
  const head = phrase.members.at(-1)
  if (head === undefined) {
    const said = phrase.adjectives.length + phrase.verbs.length > 0
    if (!said) return
    if (reading.negating) denyQualities(reading.leads, phrase.adjectives)
    else attachBare(reading, phrase.adjectives)
    reading.settle()
    return
  }
  if (reading.negating && deny(reading, phrase, head)) return
  // A painter's portrait is no way to take the picture.
  if (head.sense.type === 'camera' && /^(paint|draw|sketch)/u.test(reading.verb?.verb.name ?? '')) {
    reading.settle()
    return
  }
  const stuff =
    reading.preposition?.relation === 'material' ? senseOf(head.word, 'adjective') : null
  if (stuff !== null) {
    attachBare(reading, [...phrase.adjectives, stuff])
    reading.settle()
    return
  }
  const sense = senseHere(reading, head, phrase)
  const before = phrase.members.at(-2)?.sense
  if (sense.type === 'noun') attachNoun(reading, phrase, sense)
  else if (before?.type === 'noun' && standsAlone(sense, head)) {
    // "cat portrait", "dragon illustration", "a whale underwater": the thing is what the picture shows.
    attachOther(reading, { ...phrase, members: [head], adjectives: [], ambience: [] }, sense)
    attachNoun(reading, { ...phrase, members: phrase.members.slice(0, -1) }, before)
  } else attachOther(reading, phrase, sense)
  reading.settle()
}

/** Whether a head says how or where and leaves the noun before it to be the subject. */
const standsAlone = (sense: Member['sense'], head: Member): boolean =>
  sense.type === 'medium' ||
  sense.type === 'camera' ||
  (sense.type === 'place' &&
    /^(underwater|undersea|outdoors|outside|indoors|inside|downtown|midair|mid air|picnic)$/u.test(
      head.word.text,
    ))

/** Which sense a head has here, when it has several. */
const senseHere = (reading: Reading, head: Member, phrase: Phrase): Member['sense'] => {
  const noun = head.senses.find((sense): sense is NounSense => sense.type === 'noun')
  if (noun === undefined || head.sense.type === 'noun') return head.sense
  const rel = reading.verb?.verb.rel ?? reading.preposition?.relation ?? ''
  if (head.sense.type === 'medium' || head.sense.type === 'camera') {
    const handled = /^(holding|with|playing|holding-kite)$/u.test(rel)
    const later = phrase.opened && reading.draft.figures.length > 0
    return handled || later || reading.preposition !== null ? noun : head.sense
  }
  return head.sense.type === 'ambience' && rel === 'holding' ? noun : head.sense
}

const takeVerb = (reading: Reading, sense: VerbSense): void => {
  const { verb } = sense
  reading.preposition = null
  if (reading.negating) {
    // "not fishing" leaves the rod at home.
    if (verb.holds !== null) pushNew(reading.draft.excluded, verb.holds)
    return
  }
  reading.actors = reading.doers()
  reading.tie = null
  for (const actor of reading.actors) perform(reading, actor, sense)
  if (verb.at !== null) addPlace(reading.draft, verb.at, verb.at, [], 0)
  reading.verb = sense
  reading.joined = false
  reading.comma = false
}

/** What is as well done sitting as standing. */
const seatedDeed = /^(read|play|eat|drink|hold|write|wave|point)$/u

const perform = (reading: Reading, actor: Figure, sense: VerbSense): void => {
  const { verb, tense } = sense
  const lifeless = !isAnimate(actor)
  // What is launched is still on the ground, wherever it is at home.
  if (/^(launch|lift off|blast off|take off)$/u.test(verb.name) && actor.noun.at === 'space') {
    actor.noun = { ...actor.noun, at: null }
    addPlace(reading.draft, 'desert', verb.name, [], 0)
  }
  const own =
    !lifeless || (verb.pose === 'fly' && (actor.noun.kind !== 'vessel' || verb.name === 'fly'))
  // "sleeping curled up" is asleep.
  const dozes = actor.pose === 'sleep' && verb.pose === 'lie'
  // "sitting on a bench watching the sunset" is still sitting: eyes alone move nobody.
  const stays = verb.pose === 'look' && /^(sit|lie|kneel|ride|swim|climb)$/u.test(actor.pose ?? '')
  // "walking hand in hand" is still walking.
  const strolls =
    verb.trait?.[1] === 'hold-hands' && /^(walk|run|sit|stand|dance)$/u.test(actor.pose ?? '')
  if (
    own &&
    !dozes &&
    !stays &&
    !strolls &&
    verb.pose !== null &&
    !(tense === 'past' && verb.rel !== null)
  ) {
    // "sitting on the grass reading a book" is read there, sitting.
    const keepsSeat = actor.pose === 'sit' && isPerson(actor) && seatedDeed.test(verb.pose)
    if (keepsSeat) actor.traits['sits'] = 'yes'
    actor.pose = verb.pose
  }
  if (verb.trait !== null && (!lifeless || verb.trait[0] !== 'drift'))
    actor.traits[verb.trait[0]] = verb.trait[1]
  if (verb.set !== null) pushNew(reading.draft.setting, verb.set)
  if (lifeless) return
  for (const [name, kind] of [
    [verb.holds, 'holds'],
    [verb.with, 'with'],
    [verb.rides, 'rides'],
    [verb.wears, 'wears'],
  ] as const) {
    if (name !== null) bring(reading, actor, name, kind)
  }
}

/** What comes with a verb by itself: surfing brings a surfboard. */
const bring = (
  reading: Reading,
  actor: Figure,
  name: string,
  kind: 'holds' | 'with' | 'rides' | 'wears',
): void => {
  const { draft } = reading
  const noun = reading.vocabulary.noun(name)
  if (noun === null) return
  // A bear fishes with its paws.
  if (name === 'fishing-rod' && actor.noun.family === 'animals') return
  const thing = figureOf(noun, 1)
  // Each on one of their own.
  if (kind === 'rides') thing.count = Math.max(thing.count, actor.count)
  if (kind === 'holds') hold(draft, actor, thing)
  else if (kind === 'wears') putOn(actor, { item: noun.name, color: null })
  else if (!draft.figures.some((old) => old.noun.form === noun.form)) {
    addFigure(draft, thing)
    link(draft, actor, kind === 'rides' ? 'riding' : isAnimate(thing) ? 'beside' : 'facing', thing)
  }
}
