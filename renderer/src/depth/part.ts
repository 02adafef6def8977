// A subject that is several things, one before the other: which of it stands in front, so that the camera may look between them.
import { boundsOf, countOf, type Mask } from './masks.ts'
import type { Relief } from './relief.ts'

export interface Part {
  readonly mask: Mask
  /** Nearness that parts it from the rest. */
  readonly cut: number
}

/** Share of the subject that both parts must have at least. */
const least = 0.03
/** Share of the subject below which a piece is no part of its own. */
const crumb = 0.006
/** Share of the border between them that must be an outline: an arm grows out of its shoulder, a lantern out of nothing. */
const apart = 0.85

/** Neighbours within a subject that differ by more than this in nearness are parts of two things. */
const leap = 0.035

/** How many of a sorted list are below `limit`, or not above it. */
const countBelow = (sorted: Float32Array, limit: number, orAt: boolean): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const v = sorted[middle] ?? 0
    if (v < limit || (orAt && v === limit)) low = middle + 1
    else high = middle
  }
  return low
}

/** The leaps within the subject, in the order of its pixels: the lower and the upper nearness of each. */
const leapsWithin = ({ width, height, nearness }: Relief, subject: Mask) => {
  const [lows, highs]: [number[], number[]] = [[], []]
  const look = (i: number, k: number): void => {
    if (!subject.data[k]) return
    const [a, b] = [nearness[i] ?? 0, nearness[k] ?? 0]
    if (Math.abs(a - b) <= leap) return
    lows.push(Math.min(a, b))
    highs.push(Math.max(a, b))
  }
  const box = boundsOf(subject) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  for (let y = box.top; y < Math.min(height - 1, box.bottom); y++)
    for (let x = box.left, i = y * width + x; x < Math.min(width - 1, box.right); x++, i++) {
      if (!subject.data[i]) continue
      look(i, i + 1)
      look(i, i + width)
    }
  return { lows, highs }
}

/** The nearness that most leaps within the subject go over; null when there are hardly any. */
const cutWithin = (relief: Relief, subject: Mask): number | null => {
  const { lows, highs } = leapsWithin(relief, subject)
  const n = lows.length
  if (n < 0.025 * (relief.width + relief.height)) return null
  const [low, high] = [Float32Array.from(lows).sort(), Float32Array.from(highs).sort()]
  let [best, votes] = [0, 0]
  for (let i = 0; i < n; i += Math.ceil(n / 200)) {
    const middle = ((lows[i] ?? 0) + (highs[i] ?? 0)) / 2
    // Those that begin below it and do not end below it.
    const over = countBelow(low, middle, false) - countBelow(high, middle, true)
    if (over > votes) [best, votes] = [middle, over]
  }
  return best
}

/** Gives pieces of either part that are smaller than `small` pixels to the other: the far rim of a thing belongs to it. */
const joinCrumbs = (data: Uint8Array, subject: Mask, small: number): void => {
  const { width: w } = subject
  const seen = new Uint8Array(data.length)
  for (let start = 0; start < data.length; start++) {
    if (!subject.data[start] || seen[start]) continue
    const own = data[start]
    const piece = [start]
    seen[start] = 1
    for (let head = 0; head < piece.length; head++) {
      const i = piece[head] ?? 0
      for (const k of [i - w, i + w, i % w > 0 ? i - 1 : i, (i + 1) % w > 0 ? i + 1 : i]) {
        if (!subject.data[k] || seen[k] || data[k] !== own) continue
        seen[k] = 1
        piece.push(k)
      }
    }
    if (piece.length < small) for (const k of piece) data[k] = own ? 0 : 1
  }
}

/** The front part of a subject of known relief, or null when it is one thing. */
export const frontPart = (relief: Relief, subject: Mask): Part | null => {
  const { width, height, nearness } = relief
  const cut = cutWithin(relief, subject)
  if (cut === null) return null
  const data = subject.data.map((v, k) => (v && (nearness[k] ?? 0) > cut ? 1 : 0))
  const all = countOf(subject)
  joinCrumbs(data, subject, crumb * all)
  const near = countOf({ width, height, data })
  if (near < least * all || near > (1 - least) * all) return null
  let [hard, border] = [0, 0]
  const look = (i: number, k: number): void => {
    if (!subject.data[k] || data[i] === data[k]) return
    border++
    if (Math.abs((nearness[i] ?? 0) - (nearness[k] ?? 0)) > leap) hard++
  }
  for (let y = 0; y + 1 < height; y++)
    for (let x = 0, i = y * width; x + 1 < width; x++, i++) {
      if (!subject.data[i]) continue
      look(i, i + 1)
      look(i, i + width)
    }
  return hard > apart * border && border > 0 ? { mask: { width, height, data }, cut } : null
}
