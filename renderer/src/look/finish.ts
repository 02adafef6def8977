// Turns the finishes of a scene into passes of the look kernel. Styles and medium words share these names.
import type { Finish } from '../stage/scene.ts'
import { Easel, type Pass, type SubjectBox, type SubjectHead } from './easel.ts'
import { paintings } from './finish-paintings.ts'
import { photographs } from './finish-photographs.ts'
import { portraits } from './finish-portraits.ts'

const finishes: Readonly<Record<string, (e: Easel) => Pass[]>> = {
  ...paintings,
  ...photographs,
  ...portraits,
}

/** All names a `Finish` may have. */
export const finishNames: readonly string[] = Object.keys(finishes)

/** Medium words whose look comes from elsewhere or that ask for a plain photograph. */
const PLAIN: ReadonlySet<string> = new Set(['photo', 'render', 'clay'])

/** Finishes for medium words; words that mean a plain photograph give none. */
export const finishesForMedium = (medium: readonly string[]): readonly Finish[] =>
  medium
    .filter((name) => !PLAIN.has(name) && Object.hasOwn(finishes, name))
    .map((name) => ({ name, strength: 1 }))

export interface FinishPlan {
  readonly passes: readonly Pass[]
  /** Particles that the passes draw in display values. */
  readonly marks: readonly (readonly number[])[]
}

export interface Film {
  readonly width: number
  readonly height: number
  readonly seed: number
  readonly subject: SubjectBox | null
  readonly near: number
  /** True when nothing is to be drawn on the picture. */
  readonly bare?: boolean
}

/** The passes of all finishes in order. `marksFrom` is the number of the first particle that is free. Unknown names are passed over. */
export const planFinishes = (
  list: readonly Finish[],
  film: Film,
  marksFrom: number,
): FinishPlan => {
  const marks: number[][] = Array.from({ length: marksFrom }, () => [])
  const passes = list.flatMap(({ name, strength }) => {
    const make = Object.hasOwn(finishes, name) ? finishes[name] : undefined
    if (!make || strength <= 0) return []
    return make(new Easel(film, Math.min(1, strength), marks))
  })
  return { passes, marks: marks.slice(marksFrom) }
}

/** Leftmost and one past the rightmost pixel of the main subject in each row; right ≤ left where it is not. */
const rowsOfSubject = (objects: Int16Array, width: number, height: number): [number, number][] =>
  Array.from({ length: height }, (_, y) => {
    let [left, right] = [width, 0]
    for (let x = 0; x < width; x++) {
      if (objects[y * width + x] !== 1) continue
      left = Math.min(left, x)
      right = x + 1
    }
    return [left, right]
  })

/** Wider than the head by this, it is shoulders. */
const SHOULDERS = 1.4
/** Of the way from the top of the hair to the shoulders, so much is head. */
const TO_CHIN = 0.85

/** The head as what lies above the row where someone widens to shoulders; null when there is no such row. */
const headAbove = (rows: readonly (readonly [number, number])[]): SubjectHead | null => {
  const top = rows.findIndex(([left, right]) => right > left)
  const body = rows.slice(Math.max(0, top))
  /** Widest so far, down to and with each row. */
  const widest: number[] = []
  for (const [y, [left, right]] of body.entries()) {
    if (right <= left) return null
    // A round head never widens like this below its upper part, only shoulders do.
    const head = Math.floor(y * 0.6)
    if (y > 6 && right - left > (widest[head] ?? 0) * SHOULDERS) {
      const [from, to] = body[Math.floor(y * 0.5)] ?? [left, right]
      return { x: (from + to) / 2, top, tall: y * TO_CHIN }
    }
    widest.push(Math.max(widest.at(-1) ?? 0, right - left))
  }
  return null
}

/** The box of the main subject in an object map (1 is the first subject) and its head; null when it is not in the picture. */
export const boxOfSubject = (
  objects: Int16Array,
  width: number,
  height: number,
): SubjectBox | null => {
  const rows = rowsOfSubject(objects, width, height)
  const filled = rows.flatMap(([left, right], y) => (right > left ? [y] : []))
  const [top, last] = [filled[0], filled.at(-1)]
  if (top === undefined || last === undefined) return null
  const left = Math.min(...rows.map(([from]) => from))
  const right = Math.max(...rows.map(([, to]) => to))
  return { left, top, right, bottom: last + 1, head: headAbove(rows) }
}
