// Completes a guessed matte: holes within it are closed, and what goes on from it in its own colours alone (a tail, a sleeve) joins it.
import { binsOf, histogram } from './colour-bins.ts'
import { blurPlane, type Plane } from './plane.ts'
import type { Thumbnail } from './thumbnail.ts'

// Loops over pixels are functions of arrays alone, outside of others: what the engine makes of them outlasts the clip.

/** Writes the piece of set pixels around `start` to `queue`, and clears them; returns how many they are. */
const takePiece = (
  start: number,
  w: number,
  n: number,
  set: Uint8Array,
  queue: Int32Array,
): number => {
  let end = 1
  queue[0] = start
  set[start] = 0
  for (let head = 0; head < end; head++) {
    const k = queue[head] as number
    const x = k % w
    for (let side = 0; side < 4; side++) {
      if (side === 0 ? x === 0 : side === 1 ? x === w - 1 : side === 2 ? k < w : k + w >= n)
        continue
      const o = side === 0 ? k - 1 : side === 1 ? k + 1 : side === 2 ? k - w : k + w
      if (!set[o]) continue
      set[o] = 0
      queue[end++] = o
    }
  }
  return end
}

/** All pieces of the pixels that are set in `set`, which is used up. */
const piecesOf = (set: Uint8Array, w: number): Int32Array[] => {
  const queue = new Int32Array(set.length)
  const pieces: Int32Array[] = []
  for (let k = set.indexOf(1); k >= 0; k = set.indexOf(1, k + 1))
    pieces.push(queue.slice(0, takePiece(k, w, set.length, set, queue)))
  return pieces
}

/** Whether a piece reaches the border. */
const touches = (piece: Int32Array, w: number, n: number): boolean => {
  for (let i = 0; i < piece.length; i++) {
    const k = piece[i] as number
    if (k % w === 0 || k % w === w - 1 || k < w || k >= n - w) return true
  }
  return false
}

/** 1 where `data` is below a half. */
const below = (data: Float32Array): Uint8Array => {
  const out = new Uint8Array(data.length)
  for (let k = 0; k < out.length; k++) out[k] = (data[k] as number) < 0.5 ? 1 : 0
  return out
}

const countAbove = (data: Float32Array): number => {
  let n = 0
  for (let k = 0; k < data.length; k++) if ((data[k] as number) >= 0.5) n++
  return n
}

/** What of the rest lies within the matte: pieces that do not reach the picture's border. */
const holesOf = ({ width: w, data }: Plane): Int32Array[] =>
  piecesOf(below(data), w).filter((piece) => !touches(piece, w, data.length))

/** The matte with its enclosed holes closed, those no larger than `most` of its area; and larger ones where `inside` says so. */
export const filledHoles = (
  matte: Plane,
  most: number,
  inside: (hole: Int32Array) => boolean = () => false,
): Plane => {
  const data = matte.data.slice()
  const area = countAbove(data)
  for (const hole of holesOf(matte)) {
    if (hole.length <= most * area || inside(hole)) for (const k of hole) data[k] = 1
  }
  return { ...matte, data }
}

/** How surely a colour is the matte's own, 0..1, to join it. */
const own = 0.72
/** The same of a whole piece that joins. */
const ownAll = 0.83
/** A larger hole stays one where its colours are more surely than this those of the rest, which shows through. */
const through = 0.35
/** Holes up to this share of the matte are closed whatever their colour. */
const speck = 0.012
/** What joins may have this share of the matte; more would be a leak into something else. */
const mostJoined = 0.12

/** What each pixel of the matte counts of the matte's own colours. */
const weighOwn = (matte: Float32Array, weight: Float64Array): void => {
  for (let i = 0; i < weight.length; i++) weight[i] = Math.max(0, (matte[i] as number) - 0.8)
}

/** What each pixel that is in no hole counts of the rest's colours. */
const weighRest = (matte: Float32Array, within: Uint8Array, weight: Float64Array): void => {
  for (let i = 0; i < weight.length; i++)
    weight[i] = within[i] ? 0 : Math.max(0, 0.2 - (matte[i] as number))
}

/** How surely the colour of each pixel's bin is the front's. */
const sureOf = (
  bins: Uint16Array,
  front: Float32Array,
  rest: Float32Array,
  to: Float32Array,
): void => {
  for (let i = 0; i < to.length; i++) {
    const bin = bins[i] as number
    const f = (front[bin] as number) + 2e-5
    to[i] = f / (f + (rest[bin] as number) + 2e-5)
  }
}

/** How surely each pixel's colour is of the matte and not of the rest, 0..1. */
const ownColours = (matte: Plane, t: Thumbnail): Plane => {
  const bins = binsOf(t)
  const n = matte.data.length
  const weight = new Float64Array(n)
  weighOwn(matte.data, weight)
  const front = histogram(bins, weight)
  // A hole says nothing of the rest: it may be the badge that is asked about.
  const within = new Uint8Array(n)
  for (const hole of holesOf(matte)) for (let i = 0; i < hole.length; i++) within[hole[i] ?? 0] = 1
  weighRest(matte.data, within, weight)
  const data = new Float32Array(n)
  sureOf(bins, front, histogram(bins, weight), data)
  return blurPlane({ ...matte, data }, 1)
}

const sumOver = (piece: Int32Array, { data }: Plane): number => addUp(piece, data)

const addUp = (piece: Int32Array, data: Float32Array): number => {
  let sum = 0
  for (let i = 0; i < piece.length; i++) sum += data[piece[i] as number] as number
  return sum
}

/** 1 where a pixel outside the matte has its colour. */
const joining = (matte: Float32Array, colours: Float32Array): Uint8Array => {
  const out = new Uint8Array(matte.length)
  for (let k = 0; k < out.length; k++)
    out[k] = (matte[k] as number) < 0.5 && (colours[k] as number) > own ? 1 : 0
  return out
}

/** What a net saw of a person or an animal, completed; `t` is the picture at the matte's size. */
export const completed = (matte: Plane, t: Thumbnail): Plane => {
  const { width: w, height: h } = matte
  const colours = ownColours(matte, t)
  const area = countAbove(matte.data)
  const data = matte.data.slice()
  const joins = joining(matte.data, colours.data)
  const beside = (k: number) =>
    (matte.data[k - 1] ?? 0) >= 0.5 ||
    (matte.data[k + 1] ?? 0) >= 0.5 ||
    (matte.data[k - w] ?? 0) >= 0.5 ||
    (matte.data[k + w] ?? 0) >= 0.5
  for (const piece of piecesOf(joins, w)) {
    if (piece.length > mostJoined * area || piece.length < 12 || !piece.some(beside)) continue
    if (sumOver(piece, colours) < ownAll * piece.length) continue
    for (const k of piece) data[k] = 1
  }
  const inside = (hole: Int32Array) => sumOver(hole, colours) > through * hole.length
  const whole = filledHoles({ width: w, height: h, data }, speck, inside)
  // New borders are as soft as the old.
  const soft = blurPlane(whole, 1)
  return { ...whole, data: soft.data.map((v, k) => Math.max(v, matte.data[k] ?? 0)) }
}
