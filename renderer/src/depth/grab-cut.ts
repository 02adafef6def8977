// Cuts a subject that nobody knows out of its ground: by what both look like, and along the picture's own edges.
import type { WarpKernel } from '../film/kernel.ts'
import { mixtureOf, traits, unlikely } from './colour-mix.ts'
import { minCut, neighbours, ways } from './min-cut.ts'
import { blurPlane, type Plane, plane } from './plane.ts'
import type { Thumbnail } from './thumbnail.ts'

/** Colour and sharpness of each pixel; lenses blur what is not their subject. */
const traitsOf = (t: Thumbnail): Float32Array => {
  const n = t.width * t.height
  const sharp = blurPlane(t.detail, Math.max(1, Math.round(t.width / 70)), 2)
  const out = new Float32Array(n * traits)
  addTraits(out, t.light.data, t.warm.data, t.blue.data, sharp.data)
  return out
}

// Loops over pixels are functions of arrays alone, outside of others: what the engine makes of them outlasts the clip.
const addTraits = (
  out: Float32Array,
  light: Float32Array,
  warm: Float32Array,
  blue: Float32Array,
  sharp: Float32Array,
): void => {
  for (let i = 0; i < light.length; i++) {
    out[i * traits] = light[i] as number
    out[i * traits + 1] = 1.6 * (warm[i] as number)
    out[i * traits + 2] = 1.6 * (blue[i] as number)
    out[i * traits + 3] = 0.16 * Math.log(0.002 + (sharp[i] as number))
  }
}

/** How much colours differ between two pixels, squared. */
const apart = (of: Float32Array, i: number, j: number): number => {
  const [a, b] = [i * traits, j * traits]
  const x = (of[a] as number) - (of[b] as number)
  const y = (of[a + 1] as number) - (of[b + 1] as number)
  const z = (of[a + 2] as number) - (of[b + 2] as number)
  return x * x + y * y + z * z
}

/** The sum of how much the pixels of a row differ from those to the right of them and below them (`next` pixels on, or 0). */
const rowApart = (of: Float32Array, from: number, to: number, next: number, sum: number) => {
  let all = sum
  for (let i = from; i < to; i++) {
    if (i + 1 < to) all += apart(of, i, i + 1)
    if (next) all += apart(of, i, i + next)
  }
  return all
}

/** Ties the pixels of a row to those `step` on, which must be there, on one way and back. */
const tieRow = (
  of: Float32Array,
  from: number,
  to: number,
  step: number,
  way: number,
  strong: number,
  keen: number,
  bonds: Float32Array,
): void => {
  for (let i = from; i < to; i++) {
    const much = strong * Math.exp(-keen * apart(of, i, i + step))
    bonds[i * neighbours + way] = much
    bonds[(i + step) * neighbours + way + 1] = much
  }
}

/** What it costs to part neighbours, for each place and way: much where they look alike. */
const tie = (of: Float32Array, w: number, h: number, strength: number, bonds: Float32Array) => {
  let sum = 0
  for (let y = 0; y < h; y++) sum = rowApart(of, y * w, (y + 1) * w, y + 1 < h ? w : 0, sum)
  const count = (w - 1) * h + w * (h - 1)
  const keen = count / Math.max(1e-9, 2 * sum)
  bonds.fill(0)
  for (let way = 0; way < neighbours; way += 2) {
    const [dx, dy] = ways[way] as (typeof ways)[number]
    const strong = strength * (way < 4 ? 1 : Math.SQRT1_2)
    for (let y = Math.max(0, -dy); y < Math.min(h, h - dy); y++)
      tieRow(of, y * w, y * w + w - dx, dy * w + dx, way, strong, keen, bonds)
  }
}

/** Pixels that are (`is` 1) or are not (0) of a cut's front. */
const where = (front: ArrayLike<number>, is: 0 | 1): Int32Array => {
  const out = new Int32Array(front.length)
  let n = 0
  for (let i = 0; i < out.length; i++) if ((front[i] === 1 ? 1 : 0) === is) out[n++] = i
  return out.subarray(0, n)
}

/** Of the rest, the half that is least like the subject's core: what of it lies outside may be more of the subject. */
const unlikeMost = (
  kernel: WarpKernel,
  of: number,
  n: number,
  inner: Int32Array,
  outer: Int32Array,
): Int32Array => {
  if (inner.length === 0) return inner
  const much = unlikely(kernel, of, n, mixtureOf(kernel, of, n, inner))
  const strange = Float64Array.from(outer, (i) => much[i] as number)
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

/** How much each pixel's looks and place say that it is the subject's. */
const weigh = (
  own: Float64Array,
  rest: Float64Array,
  place: ArrayLike<number>,
  sure: ArrayLike<number>,
  to: Float32Array,
): void => {
  for (let i = 0; i < to.length; i++) {
    const like = (rest[i] as number) - (own[i] as number)
    const spot = 6 * ((place[i] as number) - 0.25)
    to[i] = Math.max(-most, Math.min(most, like)) + spot + 5 * (sure[i] as number)
  }
}

/** Cuts as often as told, each time by what the last cut's two sides look like; null when there is no telling. */
const cutOut = (
  kernel: WarpKernel,
  { width, height, of, place, sure }: Scene,
  start: ArrayLike<number>,
  rounds: number,
  fresh: boolean,
): ArrayLike<number> | null => {
  const n = width * height
  const at = kernel.put(of)
  const bonds = kernel.run.alloc(4 * neighbours * n)
  tie(of, width, height, bond, kernel.floats(bonds, neighbours * n))
  const weight = new Float32Array(n)
  let front = start
  for (let round = 0; round < rounds; round++) {
    const inner = where(front, 1)
    const others = where(front, 0)
    const outer = fresh && round === 0 ? unlikeMost(kernel, at, n, inner, others) : others
    if (inner.length < 0.01 * n || outer.length < 0.04 * n) return null
    const [own, rest] = [mixtureOf(kernel, at, n, inner), mixtureOf(kernel, at, n, outer)]
    weigh(unlikely(kernel, at, n, own), unlikely(kernel, at, n, rest), place, sure, weight)
    front = minCut(kernel, width, height, bonds, weight)
  }
  return front
}

/**
 * The subject, 1 or 0 a pixel. `belief` 0..1 is what is thought of each pixel at first, `place` 0..1 how much its place speaks for
 * it, `sure` 1 where it is certain. Null when it cannot be told from the ground. What it looks like is found out at half the size.
 * Whatever the kernel held is forgotten.
 */
export const grabCut = (
  kernel: WarpKernel,
  t: Thumbnail,
  belief: Plane,
  place: Float32Array,
  sure: Float64Array,
): Plane | null => {
  const { width: w, height: h } = t
  kernel.run.reset()
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
  const found = cutOut(kernel, small, thought, rounds - 1, true)
  if (!found) return null
  const start = new Float32Array(w * h)
  for (let y = 0, i = 0; y < h; y++) {
    const row = Math.min(rows - 1, y >> 1) * columns
    for (let x = 0; x < w; x++, i++) start[i] = found[row + Math.min(columns - 1, x >> 1)] as number
  }
  const front = cutOut(kernel, { width: w, height: h, of, place, sure }, start, 1, false)
  if (!front) return null
  const out = plane(w, h)
  out.data.set(front)
  return out
}
