// The form of the subject as its picture tells it: how its surface leans, from outline, depth and shading together.
import { reliefStep, type Staged } from '../plan.ts'
import type { Moment } from './effect.ts'
import type { Surface } from './surface.ts'
import { inPicture, sample, swellOf } from './where.ts'

/** A grid over the frame, a cell every `step` pixels from (0, 0). */
export interface Form {
  readonly columns: number
  readonly rows: number
  readonly step: number
  /** Where the surface leans: to the right, and down, about -1..1. */
  readonly leanX: Float32Array
  readonly leanY: Float32Array
  /** How light the subject is there, 0..1, smoothed; 0 where it is not. */
  readonly light: Float32Array
  /** The same beside what is around it, about 0.5..1.5: features and folds, whatever colours they have. */
  readonly detail: Float32Array
}

interface Lean {
  readonly x: Float32Array
  readonly y: Float32Array
}

const leans = new WeakMap<Staged, Lean>()

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
const leanOf = (staged: Staged): Lean => {
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

/** Means of square windows of cells. */
const boxMean = (map: Float32Array, w: number, h: number, radius: number): Float32Array => {
  const out = new Float32Array(map.length)
  const run = (from: Float32Array, to: Float32Array, start: number, by: number, n: number) => {
    let sum = 0
    for (let k = 0; k < Math.min(n, radius); k++) sum += from[start + by * k] as number
    for (let k = 0; k < n; k++) {
      if (k + radius < n) sum += from[start + by * (k + radius)] as number
      if (k > radius) sum -= from[start + by * (k - radius - 1)] as number
      to[start + by * k] = sum / (2 * radius + 1)
    }
  }
  const wide = new Float32Array(map.length)
  for (let y = 0; y < h; y++) run(map, wide, y * w, 1, w)
  for (let x = 0; x < w; x++) run(wide, out, x, w, h)
  return out
}

/** How much a change of light from cell to cell says of the surface. */
const byShade = 2.6

/** The form of the subject that was cut out. */
export const formOf = (surface: Surface, m: Moment): Form => {
  const { width: w, height: h } = m
  const cut = surface.cut()
  const step = Math.max(2, Math.round(h / 200))
  const [columns, rows] = [Math.ceil(w / step), Math.ceil(h / step)]
  const n = columns * rows
  const [light, there] = [new Float32Array(n), new Float32Array(n)]
  for (let j = 0, c = 0; j < rows; j++)
    for (let i = 0; i < columns; i++, c++) {
      const k = 4 * (Math.min(h - 1, j * step) * w + Math.min(w - 1, i * step))
      there[c] = (cut[k + 3] as number) / 255
      light[c] =
        (0.3 * (cut[k] as number) + 0.6 * (cut[k + 1] as number) + 0.1 * (cut[k + 2] as number)) /
        255
    }
  for (let pass = 0; pass < 2; pass++) {
    soften(light, columns, rows)
    soften(there, columns, rows)
  }
  const radius = Math.max(2, Math.round(rows / 16))
  const [detail, around] = [
    boxMean(light, columns, rows, radius),
    boxMean(there, columns, rows, radius),
  ]
  // What is beside the subject says nothing of its light.
  for (let c = 0; c < n; c++) {
    const a = there[c] as number
    light[c] = a > 0.02 ? (light[c] as number) / a : 0
    const mean = (detail[c] as number) / Math.max(0.02, around[c] as number)
    detail[c] = Math.min(2, ((light[c] as number) + 0.06) / (mean + 0.06))
  }
  const lean = leanOf(m.staged)
  const [leanX, leanY] = [new Float32Array(n), new Float32Array(n)]
  const shade = (c: number, by: number): number => {
    const inside = (there[c - by] ?? 0) > 0.5 && (there[c + by] ?? 0) > 0.5
    return inside ? ((detail[c - by] as number) - (detail[c + by] as number)) * byShade : 0
  }
  for (let j = 0, c = 0; j < rows; j++)
    for (let i = 0; i < columns; i++, c++) {
      if ((there[c] as number) < 0.02) continue
      const [px, py] = inPicture(m, i * step, j * step)
      const [sx, sy] = [shade(c, 1), shade(c, columns)]
      const steep = 1 / Math.sqrt(1 + sx * sx + sy * sy)
      leanX[c] = sample(m, lean.x, px, py) + 0.6 * sx * steep
      leanY[c] = sample(m, lean.y, px, py) + 0.6 * sy * steep
    }
  return { columns, rows, step, leanX, leanY, light, detail }
}
