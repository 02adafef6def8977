// Reads the table of styles.

import type { Rgb } from '../prompt/brief.ts'
import type { Finish, Grade, Weathering } from '../stage/scene.ts'
import { hex } from '../stage/vector.ts'
import { STYLES } from './styles.data.ts'

export interface Style {
  /** Catalogue id. */
  readonly id: string
  readonly name: string
  /** Words that fill in what the prompt leaves open; empty for none. */
  readonly hint: string
  readonly grade: Partial<Grade>
  readonly finishes: readonly Finish[]
  readonly weather: readonly Weathering[]
  /** Words for what comes into the picture; empty for none. */
  readonly adds: string
  /** Times people grow; 1 leaves them. */
  readonly giant: number
  /** Times people are drawn out upwards; 1 leaves them. */
  readonly stretch: number
  /** Times what is added grows. */
  readonly prop: number
  /** Linear colour of a studio's background; null leaves it. */
  readonly paper: Rgb | null
}

type GradeKey = 'contrast' | 'saturation' | 'bloom' | 'vignette' | 'grain'
const numbers: Readonly<Record<string, GradeKey>> = {
  c: 'contrast',
  s: 'saturation',
  b: 'bloom',
  v: 'vignette',
  g: 'grain',
}
const kinds: readonly Weathering['kind'][] = [
  'rain',
  'snow',
  'dust',
  'fireflies',
  'bubbles',
  'embers',
  'petals',
  'leaves',
  'confetti',
  'sand',
]

const bad = (row: string, what: string): never => {
  throw new Error(`the style "${row.split('|')[0]?.trim()}" has ${what}`)
}

const rgbOf = (text: string, row: string): Rgb => {
  const [r, g, b] = text.split(',').map(Number)
  if (r === undefined || g === undefined || b === undefined || Number.isNaN(r + g + b))
    return bad(row, `no colour in ${text}`)
  return [r, g, b]
}

const gradeOf = (text: string, row: string): Partial<Grade> => {
  const grade: { -readonly [K in keyof Grade]?: Grade[K] } = {}
  for (const pair of text.split(' ').filter(Boolean)) {
    const [key = '', value = ''] = pair.split('=')
    const name = numbers[key]
    if (key === 'hi') grade.highlightTint = rgbOf(value, row)
    else if (key === 'sh') grade.shadowTint = rgbOf(value, row)
    else if (name && Number.isFinite(Number(value))) grade[name] = Number(value)
    else bad(row, `an unknown grade ${pair}`)
  }
  return grade
}

/** `name strength, name strength` … */
const amounts = (text: string): readonly (readonly [string, number])[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const space = part.lastIndexOf(' ')
      return [part.slice(0, space), Number(part.slice(space + 1))] as const
    })

const weatherOf = (text: string, row: string): Weathering[] =>
  amounts(text).map(([name, amount]) => {
    const kind = kinds.find((k) => k === name) ?? bad(row, `an unknown weather ${name}`)
    return { kind, amount, wind: 0.25 }
  })

/** `key=value, key=value`, where a value may hold commas only if no `key=` follows them. */
const moreOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/(\w+)=(.*?)(?=,\s*\w+=|$)/g)].map((m) => [m[1] ?? '', m[2] ?? '']))

const readRow = (row: string): Style => {
  const cells = row.split('|').map((cell) => cell.trim())
  const [name = '', id = '', hint = '', grade = '', finishes = '', weather = '', more = ''] = cells
  const extra = moreOf(more)
  return {
    name,
    id,
    hint: hint === '-' ? '' : hint,
    grade: gradeOf(grade, row),
    finishes: amounts(finishes).map(([finish, strength]) => ({ name: finish, strength })),
    weather: weatherOf(weather, row),
    adds: extra.get('add') ?? '',
    giant: Number(extra.get('giant') ?? 1),
    stretch: Number(extra.get('stretch') ?? 1),
    prop: Number(extra.get('prop') ?? 1),
    paper: extra.has('paper') ? hex(extra.get('paper') ?? '') : null,
  }
}

/** All styles of the catalogue. */
export const styles: readonly Style[] = STYLES.trim()
  .split('\n')
  .map((row) => row.trim())
  .filter(Boolean)
  .map(readRow)

const byId: ReadonlyMap<string, Style> = new Map(styles.map((style) => [style.id, style]))

/** A style by catalogue id; null when there is none. */
export const styleById = (id: string): Style | null => byId.get(id) ?? null
