// A subject that is several things, one before the other: which of it stands in front, so that the camera may look between them.
import { countOf, type Mask } from './masks.ts'
import type { Relief } from './relief.ts'

export interface Part {
  readonly mask: Mask
  /** Nearness that parts it from the rest. */
  readonly cut: number
}

/** Share of the subject that both parts must have at least. */
const least = 0.06
/** Share of the subject below which a piece is no part of its own. */
const crumb = 0.02
/** Share of the border between them that must be an outline: an arm grows out of its shoulder, a lantern out of nothing. */
const apart = 0.85

/** Neighbours within a subject that differ by more than this in nearness are parts of two things. */
const leap = 0.035

/** The nearness that most leaps within the subject go over; null when there are hardly any. */
const cutWithin = ({ width, height, nearness }: Relief, subject: Mask): number | null => {
  const leaps: (readonly [number, number])[] = []
  for (let y = 0; y + 1 < height; y++)
    for (let x = 0, i = y * width; x + 1 < width; x++, i++)
      for (const k of [i + 1, i + width]) {
        if (!subject.data[i] || !subject.data[k]) continue
        const [a, b] = [nearness[i] ?? 0, nearness[k] ?? 0]
        if (Math.abs(a - b) > leap) leaps.push([Math.min(a, b), Math.max(a, b)])
      }
  if (leaps.length < 0.025 * (width + height)) return null
  let [best, votes] = [0, 0]
  for (let i = 0; i < leaps.length; i += Math.ceil(leaps.length / 200)) {
    const [low, high] = leaps[i] ?? [0, 0]
    const middle = (low + high) / 2
    const over = leaps.filter(([from, to]) => from < middle && middle < to).length
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
  for (let y = 0; y + 1 < height; y++)
    for (let x = 0, i = y * width; x + 1 < width; x++, i++)
      for (const k of [i + 1, i + width]) {
        if (!subject.data[i] || !subject.data[k] || data[i] === data[k]) continue
        border++
        const [a, b] = [nearness[i] ?? 0, nearness[k] ?? 0]
        if (Math.abs(a - b) > leap) hard++
      }
  return hard > apart * border && border > 0 ? { mask: { width, height, data }, cut } : null
}
