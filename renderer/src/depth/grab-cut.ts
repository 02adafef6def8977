// Cuts a subject that nobody knows out of its ground: by what both look like, and along the picture's own edges.
import { mixtureOf, traits, unlikely } from './colour-mix.ts'
import { Grid, neighbours } from './min-cut.ts'
import { blurPlane, type Plane, plane } from './plane.ts'
import type { Thumbnail } from './thumbnail.ts'

/** Colour and sharpness of each pixel; lenses blur what is not their subject. */
const traitsOf = (t: Thumbnail): Float32Array => {
  const n = t.width * t.height
  const sharp = blurPlane(t.detail, Math.max(1, Math.round(t.width / 70)), 2)
  const out = new Float32Array(n * traits)
  for (let i = 0; i < n; i++) {
    out[i * traits] = t.light.data[i] as number
    out[i * traits + 1] = 1.6 * (t.warm.data[i] as number)
    out[i * traits + 2] = 1.6 * (t.blue.data[i] as number)
    out[i * traits + 3] = 0.16 * Math.log(0.002 + (sharp.data[i] as number))
  }
  return out
}

/** How much colours differ between two pixels, squared. */
const apart = (of: Float32Array, i: number, j: number): number => {
  let sum = 0
  for (let c = 0; c < 3; c++) {
    const d = (of[i * traits + c] as number) - (of[j * traits + c] as number)
    sum += d * d
  }
  return sum
}

/** What it costs to part neighbours, for each place and way: much where they look alike. */
const tie = (grid: Grid, of: Float32Array, strength: number): Float32Array => {
  const n = grid.width * grid.height
  let [sum, count] = [0, 0]
  for (let i = 0; i < n; i++)
    for (const way of [0, 2]) {
      const j = grid.beside(i, way)
      if (j < 0) continue
      sum += apart(of, i, j)
      count++
    }
  const keen = count / Math.max(1e-9, 2 * sum)
  const bonds = new Float32Array(n * neighbours)
  for (let i = 0; i < n; i++)
    for (let way = 0; way < neighbours; way += 2) {
      const j = grid.beside(i, way)
      if (j < 0) continue
      const far = way < 4 ? 1 : Math.SQRT1_2
      const strong = strength * far * Math.exp(-keen * apart(of, i, j))
      bonds[i * neighbours + way] = strong
      bonds[j * neighbours + way + 1] = strong
    }
  return bonds
}

/** Pixels for which something holds. */
const where = (n: number, holds: (i: number) => boolean): Int32Array => {
  const out: number[] = []
  for (let i = 0; i < n; i++) if (holds(i)) out.push(i)
  return Int32Array.from(out)
}

/** Of the rest, the half that is least like the subject's core: what of it lies outside may be more of the subject. */
const unlikeMost = (
  of: Float32Array,
  n: number,
  label: ArrayLike<number>,
  inner: Int32Array,
): Int32Array => {
  if (inner.length === 0) return inner
  const own = mixtureOf(of, inner)
  const outer = where(n, (i) => label[i] !== 1)
  const strange = Float64Array.from(outer, (i) => unlikely(of, i, own))
  const half = strange.slice().sort()[strange.length >> 1] ?? 0
  return outer.filter((_, k) => (strange[k] as number) >= half)
}

/** How much more a likeness may say than a place. */
const most = 2.5
/** What it costs to part two pixels that are alike. */
const bond = 40
const rounds = 3

/** What the cut goes by, over one grid of pixels. */
interface Scene {
  readonly width: number
  readonly height: number
  /** Traits of each pixel. */
  readonly of: Float32Array
  readonly place: ArrayLike<number>
  readonly sure: ArrayLike<number>
}

/** Means of two by two numbers of each of `each` planes woven together. */
const halved = (from: ArrayLike<number>, w: number, h: number, each: number): Float32Array => {
  const [columns, rows] = [w >> 1, h >> 1]
  const out = new Float32Array(columns * rows * each)
  for (let y = 0, o = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      for (let k = 0; k < each; k++, o++) {
        const i = (2 * y * w + 2 * x) * each + k
        const below = i + w * each
        out[o] =
          ((from[i] as number) +
            (from[i + each] as number) +
            (from[below] as number) +
            (from[below + each] as number)) /
          4
      }
  return out
}

/** Cuts as often as told, each time by what the last cut's two sides look like; null when there is no telling. */
const cutOut = (
  { width, height, of, place, sure }: Scene,
  start: ArrayLike<number>,
  rounds: number,
  fresh: boolean,
): ArrayLike<number> | null => {
  const n = width * height
  const grid = new Grid(width, height)
  const bonds = tie(grid, of, bond)
  let front = start
  for (let round = 0; round < rounds; round++) {
    const label = front
    const inner = where(n, (i) => label[i] === 1)
    const outer =
      fresh && round === 0 ? unlikeMost(of, n, label, inner) : where(n, (i) => label[i] !== 1)
    if (inner.length < 0.01 * n || outer.length < 0.04 * n) return null
    const [own, rest] = [mixtureOf(of, inner), mixtureOf(of, outer)]
    grid.reset(bonds)
    for (let i = 0; i < n; i++) {
      const like = unlikely(of, i, rest) - unlikely(of, i, own)
      const spot = 6 * ((place[i] as number) - 0.25)
      grid.own[i] = Math.max(-most, Math.min(most, like)) + spot + 5 * (sure[i] as number)
    }
    front = grid.cut()
  }
  return front
}

/**
 * The subject, 1 or 0 a pixel. `belief` 0..1 is what is thought of each pixel at first, `place` 0..1 how much its place speaks for
 * it, `sure` 1 where it is certain. Null when it cannot be told from the ground. What it looks like is found out at half the size.
 */
export const grabCut = (
  t: Thumbnail,
  belief: Plane,
  place: Float32Array,
  sure: Float64Array,
): Plane | null => {
  const { width: w, height: h } = t
  const of = traitsOf(t)
  const [columns, rows] = [w >> 1, h >> 1]
  const small: Scene = {
    width: columns,
    height: rows,
    of: halved(of, w, h, traits),
    place: halved(place, w, h, 1),
    sure: halved(sure, w, h, 1),
  }
  const thought = halved(belief.data, w, h, 1).map((v) => (v > 0.6 ? 1 : 0))
  const found = cutOut(small, thought, rounds - 1, true)
  if (!found) return null
  const start = new Float32Array(w * h)
  for (let y = 0, i = 0; y < h; y++) {
    const row = Math.min(rows - 1, y >> 1) * columns
    for (let x = 0; x < w; x++, i++) start[i] = found[row + Math.min(columns - 1, x >> 1)] as number
  }
  const front = cutOut({ width: w, height: h, of, place, sure }, start, 1, false)
  if (!front) return null
  const out = plane(w, h)
  out.data.set(front)
  return out
}
