// Words of other languages: what each means, with the endings of number, gender and case that it may have.
import { FOREIGN } from './lexicon/foreign.data.ts'
import { FOREIGN_MORE } from './lexicon/foreign-more.data.ts'
import { FOREIGN_SCRIPTS } from './lexicon/foreign-scripts.data.ts'
import { fold, type Row, readRows } from './lexicon.ts'
import { cyrillicStem } from './script.ts'
import type { Sense } from './sense.ts'

/** Look-ups of folded words; null when unknown. */
export interface ForeignWords {
  /** A word as it is listed. */
  readonly word: (key: string) => readonly Sense[] | null
  /** A word with a usual ending or an article before it. */
  readonly form: (key: string) => readonly Sense[] | null
  /** A word that begins as a listed one does: some other case or person. */
  readonly stem: (key: string) => readonly Sense[] | null
}

type Words = Map<string, readonly Sense[]>

const pluralOf = (senses: readonly Sense[]): readonly Sense[] =>
  senses.map((sense) => (sense.type === 'noun' ? { ...sense, plural: true } : sense))

/** Adds the plurals and feminine forms of the languages round the Mediterranean and of German. */
const addEndings = (forms: Words, key: string, senses: readonly Sense[]): void => {
  const put = (form: string, meant: readonly Sense[]): void => {
    if (!forms.has(form)) forms.set(form, meant)
  }
  const plural = pluralOf(senses)
  for (const end of ['s', 'es', 'n', 'en', 'e', 'x']) put(key + end, plural)
  const stem = key.slice(0, -1)
  if (/[ea]$/u.test(key)) put(`${stem}i`, plural)
  if (key.endsWith('a')) put(`${stem}e`, plural)
  if (key.endsWith('al')) put(`${stem}ux`, plural)
  if (key.endsWith('o')) {
    put(`${stem}a`, senses)
    put(`${stem}as`, plural)
    put(`${stem}i`, plural)
    put(`${stem}he`, plural)
  }
  if (/[cg][oa]$/u.test(key)) put(`${stem}hi`, plural)
  if (key.endsWith('z')) put(`${stem}ces`, plural)
}

/** Articles and particles that Arabic and Hebrew write together with the word. */
const PREFIX = /^(وال|بال|لل|ال|و|ب|ل|ك|וה|בה|ה|ו|ב|ל)(?=.{2})/u
/** How many letters of an ending are cut off at most, and how many must stay. */
const [MOST_CUT, LEAST_STEM] = [3, 4]

const stemOf = (key: string): string | null => {
  if (key.includes(' ') || key.length < LEAST_STEM) return null
  const stem = key.length > LEAST_STEM ? key.replace(/[aeiouyαοηε]$/u, '') : key
  return stem.length < LEAST_STEM ? null : stem
}

/** Reads the lists; `known` are the senses of the English entries. */
export const readForeign = (known: ReadonlyMap<string, readonly Sense[]>): ForeignWords => {
  const words: Words = new Map()
  const forms: Words = new Map()
  const stems: Words = new Map()
  const add = (row: Row): void => {
    const english = row.names[0] ?? ''
    const senses = english === 'stop' ? [{ type: 'stop' } as const] : known.get(english)
    if (senses === undefined) return
    const grammar = /^(preposition|stop|join|number)$/u.test(senses[0]?.type ?? '')
    for (const word of row.words) {
      const key = fold(word.replace(/_/gu, ' '))
      if (!words.has(key)) words.set(key, senses)
      const stem = cyrillicStem(key)
      if (stem !== null && !forms.has(stem)) forms.set(stem, senses)
      if (grammar) continue
      addEndings(forms, key, senses)
      const short = stemOf(key)
      if (short !== null && !stems.has(short)) stems.set(short, senses)
    }
  }
  for (const text of [FOREIGN, FOREIGN_SCRIPTS, FOREIGN_MORE])
    for (const row of readRows(text)) add(row)
  const byStem = (key: string): readonly Sense[] | null => {
    if (key.includes(' ')) return null
    for (let cut = 0; cut <= MOST_CUT && key.length - cut >= LEAST_STEM; cut++) {
      const found = stems.get(key.slice(0, key.length - cut))
      if (found !== undefined) return found
    }
    return null
  }
  return {
    stem: byStem,
    word: (key) => words.get(key) ?? null,
    form: (key) => {
      const own = forms.get(cyrillicStem(key) ?? key)
      if (own !== undefined) return own
      const bare = key.replace(PREFIX, '')
      const found = bare === key ? undefined : words.get(bare)
      const many = words.get(bare.replace(/(ים|ות|ات|ين)$/u, ''))
      return found ?? (many === undefined ? null : pluralOf(many))
    },
  }
}
