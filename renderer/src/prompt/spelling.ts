// Puts right small slips of the finger in words the vocabulary does not know.

import { COMMON_WORDS } from './common-words.data.ts'
import { MISSPELLINGS } from './lexicon/misspellings.data.ts'
import { RIGHT_WORDS } from './lexicon/right-words.data.ts'
import { SHORT_WORDS } from './lexicon/short-words.data.ts'
import { readRows } from './lexicon.ts'
import type { Vocabulary } from './vocabulary.ts'

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

const neighbours: ReadonlySet<string> = (() => {
  const pairs = new Set<string>()
  ROWS.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      for (const [dx, dy] of [
        [1, 0],
        [0, 1],
        [-1, 1],
      ] as const) {
        const other = ROWS[y + dy]?.[x + dx]
        const own = row[x]
        if (other !== undefined && own !== undefined) pairs.add(own + other).add(other + own)
      }
    }
  })
  for (const pair of ['ck', 'cs', 'sz', 'iy', 'ei', 'ea', 'ao', 'ou', 'ai', 'gj', 'vw']) {
    pairs.add(pair).add(`${pair[1] ?? ''}${pair[0] ?? ''}`)
  }
  return pairs
})()

/** Cost of a slip: about 1 for a likely one (swapped, dropped, added or neighbouring letter), 2 for others. */
const slip = (typed: string, right: string): number => {
  const a = typed.length
  const b = right.length
  if (Math.abs(a - b) > 1) return 9
  let i = 0
  while (i < a && i < b && typed[i] === right[i]) i++
  let j = 0
  while (j < a - i && j < b - i && typed[a - 1 - j] === right[b - 1 - j]) j++
  const x = typed.slice(i, a - j)
  const y = right.slice(i, b - j)
  if (x.length === 0 && y.length === 1) return i === 0 ? 9 : 0.9
  if (x.length === 1 && y.length === 0) return i === 0 ? 9 : 1
  if (x.length === 1 && y.length === 1) return i > 0 && neighbours.has(x + y) ? 1.1 : 2
  if (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]) return 0.8
  if (a < 9) return 9
  return twoSlips(x, y) ? 2 : 9
}

/** Whether two small slips, the differing middles being short, lead from one to the other. */
const twoSlips = (x: string, y: string): boolean => {
  if (x.length > 5 || y.length > 5) return false
  const d: number[][] = []
  for (let i = 0; i <= x.length; i++) {
    const row: number[] = []
    for (let j = 0; j <= y.length; j++) {
      if (i === 0 || j === 0) row.push(i + j)
      else {
        const same = x[i - 1] === y[j - 1] ? 0 : 1
        row.push(
          Math.min(
            (d[i - 1]?.[j] ?? 9) + 1,
            (row[j - 1] ?? 9) + 1,
            (d[i - 1]?.[j - 1] ?? 9) + same,
          ),
        )
      }
    }
    d.push(row)
  }
  return (d[x.length]?.[y.length] ?? 9) <= 2
}

/** English words the vocabulary does not know, though one slip away from one it knows. */
/** Wrong spelling → right one. */
const listed: ReadonlyMap<string, string> = new Map(
  readRows(MISSPELLINGS).flatMap((row) =>
    row.words.map((wrong) => [wrong, row.names[0] ?? wrong] as const),
  ),
)

const right: ReadonlySet<string> = new Set(`${RIGHT_WORDS} ${SHORT_WORDS}`.trim().split(/\s+/u))

/** Small words that are mistyped as often as any. */
const SMALL =
  'the and with from this that just two three four five six ten his her its for near over under into onto like very'

/** A word with its double letters single: "girrafe" and "giraffe" are one. */
const single = (word: string): string => word.replace(/(.)\1/gu, '$1')

const turns = new WeakMap<Vocabulary, ReadonlyMap<string, string | null>>()

/** Short words by what they become when two letters beside each other swap places; those that people use most come first. */
const turnsOf = (vocabulary: Vocabulary): ReadonlyMap<string, string | null> => {
  const found = turns.get(vocabulary)
  if (found !== undefined) return found
  const common = `${SMALL} ${COMMON_WORDS}`.trim().split(/[\s-]+/u)
  const plain = [...vocabulary.words].filter((word) =>
    vocabulary.look(word).some(({ type }) => /^(noun|adjective|place)$/u.test(type)),
  )
  const map = new Map([...turned(plain), ...turned(common)])
  turns.set(vocabulary, map)
  return map
}

const turned = (words: readonly string[]): ReadonlyMap<string, string | null> => {
  const map = new Map<string, string | null>()
  for (const word of new Set(words)) {
    if (word.length < 3 || word.length > 5) continue
    for (let i = 0; i + 1 < word.length; i++) {
      const [a = '', b = ''] = [word[i], word[i + 1]]
      if (a === b) continue
      const slipped = word.slice(0, i) + b + a + word.slice(i + 2)
      // What two words may have been is left as it stands.
      map.set(slipped, map.has(slipped) && map.get(slipped) !== word ? null : word)
    }
  }
  return map
}

const singles = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string | null>>()

/** Words of the vocabulary by their letters without doubles. */
const singlesOf = (words: ReadonlySet<string>): ReadonlyMap<string, string | null> => {
  const found = singles.get(words)
  if (found !== undefined) return found
  const map = new Map<string, string | null>()
  for (const word of words) {
    if (word.length < 4) continue
    const key = single(word)
    map.set(key, map.has(key) && map.get(key) !== word ? null : word)
  }
  singles.set(words, map)
  return map
}

const indexes = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>()

const indexOf = (words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const found = indexes.get(words)
  if (found !== undefined) return found
  const index = new Map<string, string[]>()
  for (const word of words) {
    if (word.length < 4) continue
    const key = `${word[0] ?? ''}${word.length}`
    const list = index.get(key)
    if (list === undefined) index.set(key, [word])
    else list.push(word)
  }
  indexes.set(words, index)
  return index
}

/**
 * The word that was meant, or null. Shorter words than five letters are touched only where two letters changed places or one is
 * doubled; longer ones only into words with the same first letter, and only when one candidate is clearly the nearest.
 */
export const correct = (typed: string, vocabulary: Vocabulary): string | null => {
  const wrong = listed.get(typed)
  if (wrong !== undefined) return wrong
  if (typed.length < 3 || typed.length > 24 || !/^[a-z]+$/u.test(typed)) return null
  if (right.has(typed)) return null
  const meant = turnsOf(vocabulary).get(typed)
  if (meant !== undefined && meant !== null) return meant
  if (typed.length >= 4) {
    const doubled = singlesOf(vocabulary.words).get(single(typed))
    if (doubled !== undefined && doubled !== null) return doubled
  }
  if (typed.length < 5) return null
  const index = indexOf(vocabulary.words)
  const limit = typed.length >= 9 ? 2 : 1.1
  let best: string | null = null
  let cost = limit + 0.01
  let ties = 0
  for (let length = typed.length - 1; length <= typed.length + 1; length++) {
    for (const word of index.get(`${typed[0] ?? ''}${length}`) ?? []) {
      const price = slip(typed, word)
      if (price < cost) {
        best = word
        cost = price
        ties = 1
      } else if (price === cost) ties++
    }
  }
  return ties > 1 && cost > 1.5 ? null : best
}
