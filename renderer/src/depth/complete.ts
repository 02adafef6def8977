// Completes a guessed matte: holes within it are closed, and what goes on from it in its own colours alone (a tail, a sleeve) joins it.
import { binsOf, histogram } from './colour-bins.ts'
import { blurPlane, type Plane } from './plane.ts'
import type { Thumbnail } from './thumbnail.ts'

/** The piece of pixels where `belongs`, around `start`; marks them in `seen`. */
const pieceAt = (
  start: number,
  w: number,
  h: number,
  seen: Uint8Array,
  belongs: (k: number) => boolean,
): number[] => {
  const piece = [start]
  seen[start] = 1
  const look = (o: number) => {
    if (seen[o] || !belongs(o)) return
    seen[o] = 1
    piece.push(o)
  }
  for (let head = 0; head < piece.length; head++) {
    const k = piece[head] ?? 0
    const x = k % w
    if (x > 0) look(k - 1)
    if (x < w - 1) look(k + 1)
    if (k >= w) look(k - w)
    if (k + w < w * h) look(k + w)
  }
  return piece
}

/** All pieces of pixels where `belongs`. */
const piecesOf = ({ width: w, height: h }: Plane, belongs: (k: number) => boolean): number[][] => {
  const seen = new Uint8Array(w * h)
  const pieces: number[][] = []
  for (let k = 0; k < w * h; k++)
    if (!seen[k] && belongs(k)) pieces.push(pieceAt(k, w, h, seen, belongs))
  return pieces
}

/** What of the rest lies within the matte: pieces that do not reach the picture's border. */
const holesOf = (matte: Plane): number[][] => {
  const { width: w, height: h, data } = matte
  const touches = (k: number) => k % w === 0 || k % w === w - 1 || k < w || k >= w * (h - 1)
  return piecesOf(matte, (k) => (data[k] ?? 0) < 0.5).filter((piece) => !piece.some(touches))
}

/** The matte with its enclosed holes closed, those no larger than `most` of its area; and larger ones where `inside` says so. */
export const filledHoles = (
  matte: Plane,
  most: number,
  inside: (hole: readonly number[]) => boolean = () => false,
): Plane => {
  const data = matte.data.slice()
  const area = data.reduce((sum, v) => sum + (v >= 0.5 ? 1 : 0), 0)
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

/** How surely each pixel's colour is of the matte and not of the rest, 0..1. */
const ownColours = (matte: Plane, t: Thumbnail): Plane => {
  const bins = binsOf(t)
  const weight = Float64Array.from(matte.data, (v) => Math.max(0, v - 0.8))
  const front = histogram(bins, weight)
  // A hole says nothing of the rest: it may be the badge that is asked about.
  const within = new Uint8Array(matte.data.length)
  for (const hole of holesOf(matte)) for (const k of hole) within[k] = 1
  for (let i = 0; i < weight.length; i++)
    weight[i] = within[i] ? 0 : Math.max(0, 0.2 - (matte.data[i] ?? 0))
  const rest = histogram(bins, weight)
  const data = matte.data.map((_, i) => {
    const bin = bins[i] ?? 0
    const f = (front[bin] ?? 0) + 2e-5
    return f / (f + (rest[bin] ?? 0) + 2e-5)
  })
  return blurPlane({ ...matte, data }, 1)
}

const sumOver = (piece: readonly number[], { data }: Plane): number =>
  piece.reduce((sum, k) => sum + (data[k] ?? 0), 0)

/** What a net saw of a person or an animal, completed; `t` is the picture at the matte's size. */
export const completed = (matte: Plane, t: Thumbnail): Plane => {
  const { width: w, height: h } = matte
  const colours = ownColours(matte, t)
  const area = matte.data.reduce((sum, v) => sum + (v >= 0.5 ? 1 : 0), 0)
  const data = matte.data.slice()
  const joins = (k: number) => (matte.data[k] ?? 0) < 0.5 && (colours.data[k] ?? 0) > own
  const beside = (k: number) =>
    (matte.data[k - 1] ?? 0) >= 0.5 ||
    (matte.data[k + 1] ?? 0) >= 0.5 ||
    (matte.data[k - w] ?? 0) >= 0.5 ||
    (matte.data[k + w] ?? 0) >= 0.5
  for (const piece of piecesOf(matte, joins)) {
    if (piece.length > mostJoined * area || piece.length < 12 || !piece.some(beside)) continue
    if (sumOver(piece, colours) < ownAll * piece.length) continue
    for (const k of piece) data[k] = 1
  }
  const inside = (hole: readonly number[]) => sumOver(hole, colours) > through * hole.length
  const whole = filledHoles({ width: w, height: h, data }, speck, inside)
  // New borders are as soft as the old.
  const soft = blurPlane(whole, 1)
  return { ...whole, data: soft.data.map((v, k) => Math.max(v, matte.data[k] ?? 0)) }
}
