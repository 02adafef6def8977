// The subject as a mask: known for our own pictures, else grown from what stands out by colour, as one piece.

import type { WarpKernel } from '../film/kernel.ts'
import { type Size, shownPart } from '../film/size.ts'
import type { Pixels } from '../host.ts'
import { binsOf, histogram } from './colour-bins.ts'
import { filledHoles } from './complete.ts'
import type { DepthMap } from './depth-map.ts'
import { grabCut } from './grab-cut.ts'
import type { Guess } from './guess.ts'
import type { Mask } from './masks.ts'
import { blurPlane, enlargeAbove, guidedFilter, type Plane, plane, stretchPlane } from './plane.ts'

/** Keeps the connected piece of what is above one half for which `speaks` says most. */
const onePiece = (p: Plane, speaks: Float32Array): Plane => {
  const { width: w, height: h } = p
  const label = new Int32Array(w * h)
  let [best, size, next] = [0, 0, 0]
  const stack: number[] = []
  const look = (o: number) => {
    if (label[o] || (p.data[o] ?? 0) < 0.5) return
    label[o] = next
    stack.push(o)
  }
  for (let start = 0; start < w * h; start++) {
    if (label[start] || (p.data[start] ?? 0) < 0.5) continue
    next++
    label[start] = next
    stack.push(start)
    let n = 0
    for (let k = stack.pop(); k !== undefined; k = stack.pop()) {
      n += speaks[k] ?? 0
      const x = k % w
      if (x > 0) look(k - 1)
      if (x < w - 1) look(k + 1)
      if (k >= w) look(k - w)
      if (k + w < w * h) look(k + w)
    }
    if (n > size) [best, size] = [next, n]
  }
  const out = plane(w, h)
  for (let k = 0; k < w * h; k++) out.data[k] = label[k] === best && best > 0 ? 1 : 0
  return out
}

/** Share of the subject that a hole in it may have to be no hole but a highlight or a mark on it. */
const smallHole = 0.04

// Loops over pixels are functions of arrays alone, outside of others: what the engine makes of them outlasts the clip.

/**
 * Of a row, how likely each pixel is the subject's by its place alone (`prior`), and how surely it is of the head around a
 * found face, with hair and neck. A face of `radius` 0 is none.
 */
const placesRow = (
  y: number,
  w: number,
  h: number,
  cx: number,
  cy: number,
  fx: number,
  fy: number,
  radius: number,
  prior: Float32Array,
  sure: Float64Array,
): void => {
  const wide = 1.5 * radius
  const tall = (y > fy ? 2.2 : 1.75) * radius
  for (let x = 0, i = y * w; x < w; x++, i++) {
    const dx = (x - cx) / (0.34 * w)
    const dy = (y - cy) / (0.46 * h)
    const hx = (x - fx) / wide
    const hy = (y - fy) / tall
    const of = radius === 0 ? 0 : Math.max(0, Math.min(1, 1.6 - 1.2 * (hx * hx + hy * hy)))
    sure[i] = of
    prior[i] = Math.max(Math.exp(-(dx * dx) - dy * dy), of)
  }
}

/** Of a row, how much each pixel's colour counts as the subject's and as the rest's. */
const weighRow = (
  from: number,
  to: number,
  belief: Float32Array,
  prior: Float32Array,
  inner: Float64Array,
  outer: Float64Array,
): void => {
  for (let i = from; i < to; i++) {
    const v = belief[i] as number
    inner[i] = Math.max(0, v - 0.4) * (prior[i] as number)
    outer[i] = Math.max(0, 0.6 - v)
  }
}

/** What is believed of the pixels from .. to by their colours and places. */
const believeRow = (
  from: number,
  to: number,
  bins: ReturnType<typeof binsOf>,
  front: ReturnType<typeof histogram>,
  rest: ReturnType<typeof histogram>,
  stands: Float32Array,
  prior: Float32Array,
  sky: Float32Array,
  sure: Float64Array,
  next: Float32Array,
): void => {
  for (let i = from; i < to; i++) {
    const bin = bins[i] as number
    const f = (front[bin] as number) + 1e-5
    const r = (rest[bin] as number) + 1e-5
    const place = 0.55 * (stands[i] as number) + 0.45 * (prior[i] as number)
    const guessed = ((0.55 * f) / (f + r) + 0.45 * place) * (1 - (sky[i] as number))
    next[i] = guessed + (1 - guessed) * (sure[i] as number)
  }
}

/**
 * The subject at thumbnail size, 0..1: colours of the inner front against colours of the rest, a few rounds, then cut along edges.
 * `hint` is where it is likely, by somebody who may be wrong. Without `fine` it is not cut along edges: enough to aim at.
 * Whatever the kernel held is forgotten.
 */
export const subjectPlane = (
  kernel: WarpKernel,
  made: Guess,
  hint: Plane | null = null,
  fine = true,
): Plane => {
  const t = made.thumb
  const [w, h] = [t.width, t.height]
  const [stands, sky] = [made.stands.front.data, made.sky.data]
  let belief: Plane = made.stands.front
  const [prior, sure] = [new Float32Array(w * h), new Float64Array(w * h)]
  const [cx, cy] = made.stands.centre
  const { x: fx, y: fy, radius } = made.face ?? { x: 0, y: 0, radius: 0 }
  for (let y = 0; y < h; y++) placesRow(y, w, h, cx, cy, fx, fy, radius, prior, sure)
  const bins = binsOf(t)
  const [inner, outer] = [new Float64Array(w * h), new Float64Array(w * h)]
  for (let round = 0; round < 3; round++) {
    const old = belief.data
    for (let i = 0; i < w * h; i += w) weighRow(i, i + w, old, prior, inner, outer)
    const front = histogram(bins, inner)
    const rest = histogram(bins, outer)
    const next = plane(w, h)
    for (let i = 0; i < w * h; i += w)
      believeRow(i, i + w, bins, front, rest, stands, prior, sky, sure, next.data)
    belief = guidedFilter(t.light, blurPlane(next, 1), Math.max(2, Math.round(w / 30)), 0.002)
  }
  const place = new Float32Array(w * h)
  for (let i = 0; i < place.length; i++)
    place[i] = (0.6 * (stands[i] as number) + 0.4 * (prior[i] as number)) * (1 - (sky[i] as number))
  const told = hint && stretchPlane(hint, w, h).data
  if (told)
    for (let i = 0; i < place.length; i++)
      place[i] = 0.5 * (place[i] as number) + 0.3 * (told[i] as number)
  const cut = (fine ? grabCut(kernel, t, belief, place, sure) : null) ?? belief
  return blurPlane(filledHoles(onePiece(cut, place), smallHole), 1, 2)
}

/** The guessed subject at the picture's size. */
export const guessedMask = (subject: Plane, scale: number, { width, height }: Pixels): Mask => ({
  width,
  height,
  data: enlargeAbove(subject, scale, width, height, 0.5),
})

/** The known subject of a picture of ours at clip size. */
export const knownMask = (map: DepthMap, subject: Uint8Array, picture: Size): Mask => {
  const part = shownPart(map, picture)
  const { width, height } = picture
  const scale = part.width / width
  const columns = Int32Array.from({ length: width }, (_, x) =>
    Math.min(map.width - 1, Math.floor(part.left + (x + 0.5) * scale)),
  )
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = map.width * Math.min(map.height - 1, Math.floor(part.top + (y + 0.5) * scale))
    for (let x = 0; x < width; x++)
      data[y * width + x] = (subject[row + (columns[x] ?? 0)] ?? 0) > 0.5 ? 1 : 0
  }
  return { width, height, data }
}
