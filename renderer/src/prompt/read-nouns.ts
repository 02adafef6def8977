// Turns rows of the noun files into nouns.
import type { Pose, Rgb, Season, SubjectKind } from './brief.ts'
import { fromHex } from './color.ts'
import { isForm } from './forms.ts'
import { nameOf, type Row, readList, readPairs, readRows } from './lexicon.ts'
import { isPlace, type Place } from './places.ts'
import type { Family, Noun, Worn } from './sense.ts'

const place = (text: string | undefined): Place | null =>
  text !== undefined && isPlace(text) ? text : null

const worn = (text: string | undefined): readonly Worn[] =>
  readPairs(text).map(([item, value]) => {
    if (value.startsWith('#')) return { item, color: fromHex(value) }
    return value === 'yes' ? { item, color: null } : { item, color: null, pattern: value }
  })

const colors = (text: string | undefined): readonly Rgb[] => readList(text).map(fromHex)

/** Form, kind and art of a row: `~name` is art, `kind/form` overrides the section, `-` has neither. */
const shape = (
  row: Row,
): { readonly kind: SubjectKind; readonly form: string; readonly art: string | null } => {
  const word = row.words[0] ?? '-'
  const art = row.options['art'] ?? null
  if (word.startsWith('~')) return { kind: 'art', form: nameOf(row), art: word.slice(1) }
  const slash = word.indexOf('/')
  const section = row.section === 'wear' ? 'object' : row.section
  const kind = (row.options['kind'] ?? (slash < 0 ? section : word.slice(0, slash))) as SubjectKind
  const form = slash < 0 ? word : word.slice(slash + 1)
  if (isForm(kind, form)) return { kind, form, art }
  return { kind: art === null ? 'object' : 'art', form: nameOf(row), art }
}

const readNoun = (row: Row, family: Family): Noun => {
  const option = row.options
  const height = Number(row.words[1] ?? '1')
  const at = option['at'] ?? (row.section === 'food' ? 'table' : undefined)
  return {
    name: nameOf(row),
    ...shape(row),
    height: Number.isFinite(height) && height > 0 ? height : 1,
    colors: colors(option['color']),
    material: option['mat'] ?? null,
    at: place(at),
    inside: place(option['in']),
    wears: worn(option['wears']),
    holds: readList(option['holds']),
    rides: option['rides'] ?? null,
    pulled: option['pulled'] ?? null,
    traits: Object.fromEntries(readPairs(option['trait'])),
    set: readList(option['set']),
    season: (option['season'] ?? null) as Season | null,
    pose: (option['pose'] ?? null) as Pose | null,
    count: Number(option['count'] ?? '0'),
    expand: (option['expand'] ?? '').split('+').filter((name) => name !== ''),
    landmark: option['flag'] === 'landmark',
    family,
  }
}

/** A thing that is only its vector art. */
export const plainArt = (name: string, art: string, height: number): Noun => ({
  name,
  kind: 'art',
  form: name,
  art,
  height,
  colors: [],
  material: null,
  at: null,
  inside: null,
  wears: [],
  holds: [],
  rides: null,
  pulled: null,
  traits: {},
  set: [],
  season: null,
  pose: null,
  count: 0,
  expand: [],
  landmark: false,
  family: 'objects',
})

/** Every row of the noun texts, read. */
export const readNouns = (
  texts: Readonly<Partial<Record<Family, string>>>,
): readonly { readonly row: Row; readonly noun: Noun }[] =>
  Object.entries(texts).flatMap(([family, text]) =>
    readRows(text).map((row) => ({ row, noun: readNoun(row, family as Family) })),
  )
