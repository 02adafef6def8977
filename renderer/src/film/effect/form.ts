// The form of the subject as its picture tells it: how its surface leans, from outline, depth and shading together.
import { reliefStep, type Staged } from '../plan.ts'
import type { Moment } from './effect.ts'
import type { Surface } from './surface.ts'
import { type Swell, setLeans, swellOf } from './where.ts'

/** A grid over the frame, a cell every `step` pixels from (0, 0). */
export interface Form {
  readonly columns: number
  readonly rows: number
  readonly step: number
  /** Where it is in the kernel. */
  readonly at: number
  /**
   * Four a cell: where the surface leans to the right, and down, about -1..1; how light the subject is there, 0..1, smoothed, 0
   * where it is not; and the same beside what is around it, about 0.5..1.5: features and folds, whatever colours they have.
   */
  readonly cells: Float32Array
}

const leans = new WeakMap<Staged, Swell>()

/** How much of a lean the outline tells and how much the depth. */
const [byOutline, byDepth] = [0.62, 0.5]

/** Mean of each cell and its neighbours, in place. */
const soften = (map: Float32Array, w: number, h: number): void => {
  for (let y = 0; y < h; y++) {
    let before = map[y * w] ?? 0
    for (let k = y * w; k < y * w + w - 1; k++) {
      const here = map[k] ?? 0
      map[k] = 0.25 * before + 0.5 * here + 0.25 * (map[k + 1] ?? 0)
      before = here
    }
  }
  for (let x = 0; x < w; x++) {
    let before = map[x] ?? 0
    for (let k = x; k < w * (h - 1); k += w) {
      const here = map[k] ?? 0
      map[k] = 0.25 * before + 0.5 * here + 0.25 * (map[k + w] ?? 0)
      before = here
    }
  }
}

/** Leans on the relief's grid: a balloon of the subject's outline with the slopes of its depth on it. */
const leanOf = (staged: Staged): Swell => {
  const known = leans.get(staged)
  if (known) return known
  const swell = swellOf(staged)
  const { reliefColumns: w, reliefRows: h, relief, subject, focal } = staged
  const slope = (k: number, step: number): number => {
    const inside = (subject[k - step] ?? 0) > 0.6 && (subject[k + step] ?? 0) > 0.6
    if (!inside) return 0
    const rise = ((relief[k - step] ?? 0) - (relief[k + step] ?? 0)) / (2 * reliefStep)
    const steep = (rise * focal) / Math.max(0.05, relief[k] ?? 1)
    return steep / Math.sqrt(1 + steep * steep)
  }
  const [x, y] = [new Float32Array(w * h), new Float32Array(w * h)]
  for (let j = 1; j + 1 < h; j++)
    for (let i = 1; i + 1 < w; i++) {
      const k = j * w + i
      x[k] = byOutline * (swell.x[k] ?? 0) + byDepth * slope(k, 1)
      y[k] = byOutline * (swell.y[k] ?? 0) + byDepth * slope(k, w)
    }
  // The grid is coarse: its steps must not show as steps of the surface.
  for (const map of [x, y, x, y]) soften(map, w, h)
  const made = { x, y }
  leans.set(staged, made)
  return made
}

/** The form of the subject that was cut out. */
export const formOf = (surface: Surface, m: Moment): Form => {
  const { kernel, cutAt } = surface
  const { width: w, height: h } = m
  const step = Math.max(2, Math.round(h / 200))
  const [columns, rows] = [Math.ceil(w / step), Math.ceil(h / step)]
  const n = columns * rows
  const at = surface.room('form', 16 * n)
  const work = surface.room('form at work', 5 * (4 * n + 16))
  setLeans(kernel, m, leanOf(m.staged))
  kernel.run.shapeForm(cutAt, w, h, step, columns, rows, at, work)
  return { columns, rows, step, at, cells: kernel.floats(at, 4 * n) }
}
