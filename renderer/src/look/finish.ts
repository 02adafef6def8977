// Turns the finishes of a scene into passes of the look kernel. Styles and medium words share these names.
import type { Finish } from '../stage/scene.ts'
import { Easel, type Pass, type SubjectBox } from './easel.ts'
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

/** The box of the main subject in an object map (1 is the first subject); null when it is not in the picture. */
export const boxOfSubject = (
  objects: Int16Array,
  width: number,
  height: number,
): SubjectBox | null => {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (objects[y * width + x] !== 1) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  }
  return right > left ? { left, top, right, bottom } : null
}
