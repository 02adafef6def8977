// Reads the rows of the lexicon data files: `names | body`, one entry a line, `@section` lines in between.

/** One row: its names (first is the entry's own name) and the words after the bar. */
export interface Row {
  readonly section: string
  readonly names: readonly string[]
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string>>
}

/** Accents, and the signs that only choose how an emoji is drawn; not the voiced marks and vowels other scripts are made of. */
const DRESSING = /[\u0300-\u036f\ufe00-\ufe0f\u20d0-\u20ff]+/gu

/** Folds a word to the shape the lexicon is keyed by: lower case, no accents, no hyphens or apostrophes. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(DRESSING, '')
    .normalize('NFC')
    .replace(/[’'`´]/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/ø/gu, 'o')
    .replace(/æ/gu, 'ae')
    .replace(/œ/gu, 'oe')
    .replace(/ł/gu, 'l')
    .replace(/ı/gu, 'i')

const readLine = (line: string, section: string): Row => {
  const bar = line.indexOf('|')
  const names = line
    .slice(0, bar)
    .split(',')
    .map((name) => fold(name.trim()).replace(/-/gu, ' '))
    .filter((name) => name !== '')
  const words: string[] = []
  const options: Record<string, string> = {}
  for (const word of line
    .slice(bar + 1)
    .trim()
    .split(/\s+/)) {
    const equals = word.indexOf('=')
    if (equals > 0) options[word.slice(0, equals)] = word.slice(equals + 1)
    else if (word !== '') words.push(word)
  }
  return { section, names, words, options }
}

/** Every row of a data text, in order. */
export const readRows = (text: string): readonly Row[] => {
  const rows: Row[] = []
  let section = ''
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('@')) section = line.slice(1)
    else if (line.includes('|')) rows.push(readLine(line, section))
  }
  return rows
}

/** The name a row's entry goes by, with hyphens: `sports-car`. */
export const nameOf = (row: Row): string => (row.names[0] ?? '').replace(/ /gu, '-')

/** Reads `a:b,c:d` as pairs; a missing second half is `yes`. */
export const readPairs = (text: string | undefined): readonly (readonly [string, string])[] =>
  (text ?? '')
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const colon = pair.indexOf(':')
      return colon < 0 ? [pair, 'yes'] : [pair.slice(0, colon), pair.slice(colon + 1)]
    })

/** Reads `a,b,c` as a list. */
export const readList = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').filter((item) => item !== '')
