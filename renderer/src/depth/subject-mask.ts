// The subject as a mask: known for our own pictures, else grown from what stands out by colour, as one piece.

import { type Size, shownPart } from '../film/size.ts'
import type { Pixels } from '../host.ts'
import { binOf, histogram } from './colour-bins.ts'
import { filledHoles } from './complete.ts'
import type { DepthMap } from './depth-map.ts'
import type { Guess } from './guess.ts'
import type { Mask } from './masks.ts'
import { blurPlane, enlargePlane, guidedFilter, type Plane, plane } from './plane.ts'

/** Keeps the largest connected piece of what is above one half. */
const onePiece = (p: Plane): Plane => {
  const { width: w, height: h } = p
  const label = new Int32Array(w * h)
  let [best, size, next] = [0, 0, 0]
  const stack: number[] = []
  for (let start = 0; start < w * h; start++) {
    if (label[start] || (p.data[start] ?? 0) < 0.5) continue
    next++
    label[start] = next
    stack.push(start)
    let n = 0
    for (let k = stack.pop(); k !== undefined; k = stack.pop()) {
      n++
      const x = k % w
      for (const o of [x > 0 ? k - 1 : k, x < w - 1 ? k + 1 : k, k - w, k + w]) {
        if (o < 0 || o >= w * h || label[o] || (p.data[o] ?? 0) < 0.5) continue
        label[o] = next
        stack.push(o)
      }
    }
    if (n > size) [best, size] = [next, n]
  }
  const out = plane(w, h)
  for (let k = 0; k < w * h; k++) out.data[k] = label[k] === best && best > 0 ? 1 : 0
  return out
}

/** Sureness that a point belongs to the head around a found face, with hair and neck. */
const head = (made: Guess, x: number, y: number): number => {
  if (!made.face) return 0
  const dx = (x - made.face.x) / (1.5 * made.face.radius)
  const dy = (y - made.face.y) / ((y > made.face.y ? 2.2 : 1.75) * made.face.radius)
  const d = dx * dx + dy * dy
  return Math.max(0, Math.min(1, 1.6 - 1.2 * d))
}

/** Share of the subject that a hole in it may have to be no hole but a highlight or a mark on it. */
const smallHole = 0.04

/** The subject at thumbnail size, 0..1: colours of the inner front against colours of the rest, a few rounds. */
export const subjectPlane = (made: Guess): Plane => {
  const t = made.thumb
  const [w, h] = [t.width, t.height]
  let belief: Plane = made.stands.front
  const prior = plane(w, h)
  const [cx, cy] = made.stands.centre
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const dx = (x - cx) / (0.34 * w)
      const dy = (y - cy) / (0.46 * h)
      prior.data[y * w + x] = Math.max(Math.exp(-(dx * dx) - dy * dy), head(made, x, y))
    }
  for (let round = 0; round < 3; round++) {
    const b = belief
    const front = histogram(t, (i) => Math.max(0, (b.data[i] ?? 0) - 0.4) * (prior.data[i] ?? 0))
    const rest = histogram(t, (i) => Math.max(0, 0.6 - (b.data[i] ?? 0)))
    const next = plane(w, h)
    for (let i = 0; i < w * h; i++) {
      const bin = binOf(t, i)
      const f = (front[bin] ?? 0) + 1e-5
      const r = (rest[bin] ?? 0) + 1e-5
      const colour = f / (f + r)
      const sure = head(made, i % w, Math.floor(i / w))
      const place = 0.55 * (made.stands.front.data[i] ?? 0) + 0.45 * (prior.data[i] ?? 0)
      const guessed = (0.55 * colour + 0.45 * place) * (1 - (made.sky.data[i] ?? 0))
      next.data[i] = guessed + (1 - guessed) * sure
    }
    belief = guidedFilter(t.light, blurPlane(next, 1), Math.max(2, Math.round(w / 30)), 0.002)
  }
  return blurPlane(filledHoles(onePiece(belief), smallHole), 1, 2)
}

/** The guessed subject at the picture's size. */
export const guessedMask = (subject: Plane, scale: number, { width, height }: Pixels): Mask => {
  const there = enlargePlane(subject, scale, width, height)
  const data = new Uint8Array(width * height)
  for (let k = 0; k < data.length; k++) data[k] = (there[k] ?? 0) > 0.5 ? 1 : 0
  return { width, height, data }
}

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
