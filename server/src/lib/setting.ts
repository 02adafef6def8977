// Settings as a table: what each takes, what stands for it when absent, and reading all of them from a plain record.

/** How the text of a setting becomes a value. */
export interface Kind<T> {
  /** What it takes, for people; completes "must be …". */
  readonly takes: string
  /** Undefined when the text does not fit. */
  readonly read: (text: string) => T | undefined
}

export interface Setting<T> extends Kind<T> {
  readonly name: string
  /** The text that stands for an absent or empty setting. */
  readonly absent: string
  /** Its value never shows in messages, logs or documents. */
  readonly secret: boolean
  readonly sentence: string
}

export const setting = <T>(
  name: string,
  kind: Kind<T>,
  absent: string,
  sentence: string,
): Setting<T> => ({ name, ...kind, absent, secret: false, sentence })

/** Absent by default. */
export const secret = <T>(name: string, kind: Kind<T>, sentence: string): Setting<T> => ({
  ...setting(name, kind, '', sentence),
  secret: true,
})

export const text = (
  takes = 'text',
  fits: (text: string) => boolean = () => true,
): Kind<string> => ({
  takes,
  read: (value) => (fits(value) ? value : undefined),
})

/** A decimal number in steps, both ends included. */
export const decimal = (min: number, max: number, step: number): Kind<number> => ({
  takes: `${step === 1 ? 'a whole number' : 'a number'} from ${min} to ${max}${step === 1 ? '' : ` in steps of ${step}`}`,
  read: (value) => {
    const read = /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : Number.NaN
    const onStep = Math.abs(read / step - Math.round(read / step)) < 1e-6
    return read >= min && read <= max && onStep ? read : undefined
  },
})

export const integer = (min: number, max: number): Kind<number> => decimal(min, max, 1)

export const choice = <const C extends string>(...words: readonly C[]): Kind<C> => ({
  takes: `one of ${words.join(', ')}`,
  read: (value) => words.find((word) => word === value.toLowerCase()),
})

/** Items separated by commas or blanks; empty gives none. */
export const list = <T extends string>(
  takes: string,
  fits: (item: string) => item is T,
): Kind<readonly T[]> => ({
  takes: `${takes}, separated by commas`,
  read: (value) => {
    const items = value.split(/[\s,]+/).filter(Boolean)
    const fitting = items.filter(fits)
    return fitting.length === items.length ? fitting : undefined
  },
})

/** What a table of settings reads to. */
export type Values<T extends Readonly<Record<string, Setting<unknown>>>> = {
  readonly [K in keyof T]: T[K] extends Setting<infer V> ? V : never
}

/** Settings that do not fit: one sentence each, without secret values. */
export class SettingsProblem extends Error {
  override readonly name = 'SettingsProblem'
  readonly sentences: readonly string[]
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

/** Reads a table from a plain record such as an environment. Throws SettingsProblem that names everything wrong at once. */
export function readSettings<T extends Readonly<Record<string, Setting<unknown>>>>(
  table: T,
  record: Readonly<Record<string, string | undefined>>,
): Values<T> {
  const sentences: string[] = []
  const values = Object.entries(table).map(
    ([key, { name, absent, secret: hidden, takes, read }]) => {
      const given = record[name]?.trim()
      const value = read(given ? given : absent)
      if (value === undefined) {
        const shown = hidden ? 'has a value that does not fit' : `is ${JSON.stringify(given)}`
        sentences.push(`${name} ${shown}; it must be ${takes}.`)
      }
      return [key, value]
    },
  )
  if (sentences.length > 0) throw new SettingsProblem(sentences)
  return Object.fromEntries(values) as Values<T>
}

/** A sentence for every name of the record that begins with `prefix` and is not of the table: most likely a slip. */
export function unknownSettings(
  table: Readonly<Record<string, Setting<unknown>>>,
  record: Readonly<Record<string, string | undefined>>,
  prefix: string,
): string[] {
  const known = new Set(Object.values(table).map(({ name }) => name))
  return Object.keys(record)
    .filter((name) => name.startsWith(prefix) && !known.has(name))
    .map((name) => {
      const meant = nearest(name, known)
      return `${name} is not a setting${meant === null ? '.' : `; did you mean ${meant}?`}`
    })
}

/** The known name within three slips of the pen, if there is one. */
function nearest(name: string, known: ReadonlySet<string>): string | null {
  const [best] = [...known]
    .map((other) => ({ other, slips: distance(name, other) }))
    .sort((a, b) => a.slips - b.slips)
  return best && best.slips <= 3 ? best.other : null
}

/** Levenshtein: letters to change, add or drop. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
