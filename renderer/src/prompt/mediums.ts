// Words that name both a thing and a way to make pictures: a poster on a wall is a thing, "poster of a dog" and "dog, poster" are pictures of a dog.
import type { Sense } from './sense.ts'
import type { Word } from './words.ts'

const has = (word: Word | undefined, type: Sense['type']): boolean =>
  word?.senses.some((sense) => sense.type === type) ?? false

/** Words that may stand before a medium without making it a thing of the picture: "a", "vintage". */
const light = (word: Word): boolean =>
  word.senses.length > 0 &&
  word.senses.every(({ type }) => /^(stop|filler|adjective|medium|number|ambience)$/u.test(type))

/** Families that a picture may be of by a word right before them: "comic dog", but not "comic shop" or "poster frame". */
const SHOWN = /^(people|animals|vehicles|plants|buildings)$/u
const SOLD = /^(shop|store|museum|shelf|stand|gallery|artist|collector|seller)$/u

const isShown = (word: Word | undefined, before: Word): boolean =>
  word?.clause === before.clause &&
  word.senses.some(
    (sense) =>
      sense.type === 'noun' && SHOWN.test(sense.noun.family) && !SOLD.test(sense.noun.name),
  )

/** Whether nothing but articles and adjectives stands before the word in its clause. */
const opens = (words: readonly Word[], at: number): boolean => {
  for (let i = at - 1; i >= 0 && words[i]?.clause === words[at]?.clause; i--) {
    const before = words[i]
    if (before !== undefined && !light(before)) return false
  }
  return true
}

/** Whether the word is a clause of its own without an article, beside others that say more: "a dog, poster". */
const isTag = (words: readonly Word[], at: number): boolean => {
  const { clause } = words[at] as Word
  const own = words.filter((word) => word.clause === clause)
  const bare = own.every(
    (word) => word === words[at] || !/^(stop|number)$/u.test(word.senses[0]?.type ?? 'stop'),
  )
  if (!bare || !own.every((word) => word === words[at] || light(word))) return false
  const others = new Map<number, number>()
  for (const word of words)
    if (word.clause !== clause) others.set(word.clause, (others.get(word.clause) ?? 0) + 1)
  return [...others.values()].some((size) => size > 1) || (others.size === 1 && at > 0)
}

/** "a poster of a dog on a wall" is a thing that hangs there. */
const hangs = (words: readonly Word[], at: number): boolean =>
  words.some(
    ({ text, clause }, i) =>
      i > at &&
      clause === words[at]?.clause &&
      /^(walls?|fridge|door|easel|locker|billboard)$/u.test(text),
  )

const isMedium = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  if (word === undefined || !has(word, 'medium')) return false
  if (!has(word, 'noun') && !has(word, 'adjective')) return false
  // Whatever it is made of, a thing is made of clay as a thing.
  const stuff = !has(word, 'noun')
  const next = words[at + 1]
  const same = next?.clause === word.clause
  if (same && next?.text === 'style') return true
  const open = opens(words, at)
  const pictures = same && /^of( an?| the)?$/u.test(next?.text ?? '')
  if (open && pictures && !stuff) return !hangs(words, at)
  const after = words[at + 2]
  const ends = after === undefined || after.clause !== word.clause || !has(after, 'noun')
  const shown = word.owner ? false : isShown(next, word)
  const living = next?.senses.some(
    (sense) => sense.type === 'noun' && /^(people|animals)$/u.test(sense.noun.family),
  )
  if (open && shown && (ends || isShown(after, word)) && (!stuff || living === true)) return true
  return !stuff && isTag(words, at)
}

/** The words with those that say how the picture is made as nothing else. */
export const asMediums = (words: readonly Word[]): readonly Word[] =>
  words.map((word, at) =>
    isMedium(words, at)
      ? { ...word, senses: word.senses.filter(({ type }) => type === 'medium') }
      : word,
  )
