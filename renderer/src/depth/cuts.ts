// Where to cut a relief into layers: at the depths that most of its jumps leap over.
import type { Mask } from './masks.ts'
import type { Relief } from './relief.ts'

const bins = 96
/** Nearness per bin. */
const step = 3 / bins
/** Neighbours that differ by less than this lie on one surface. */
export const jump = (near: number): number => 0.05 + 0.07 * near

/** Up to `most` nearness thresholds, from far to near. A relief without jumps needs none. Jumps at `subject` don't count. */
export const chooseCuts = (relief: Relief, subject: Mask | null, most: number): number[] => {
  const { width, height, nearness } = relief
  const leaps: (readonly [number, number])[] = []
  const look = (i: number, k: number) => {
    const a = nearness[i] ?? 0
    const b = nearness[k] ?? 0
    if (subject && (subject.data[i] || subject.data[k])) return
    const high = Math.max(a, b)
    const low = Math.min(a, b)
    if (high - low > jump(high)) leaps.push([low, high])
  }
  // One pixel of each two by two, by turns the first and the last: a map that is shown at twice its size leaps only between them.
  for (let y = 0; y + 2 < height; y += 2)
    for (let x = 0; x + 2 < width; x += 2) {
      const i = y * width + x + ((((x + y) >> 1) & 1) === 1 ? width + 1 : 0)
      look(i, i + 1)
      look(i, i + width)
    }
  const cuts: number[] = []
  const enough = Math.max(24, (width + height) * 0.02)
  let open = leaps
  let first = 0
  while (cuts.length < most && open.length > 0) {
    const votes = new Float32Array(bins + 1)
    for (const [low, high] of open) {
      // A leap is worth what it would tear; it may be cut anywhere between its ends.
      const worth = Math.min(1, high - low)
      const [from, to] = [Math.ceil(low / step + 0.5), Math.floor(high / step - 0.5)]
      for (let b = from; b <= to && b <= bins; b++) votes[b] = (votes[b] ?? 0) + worth
    }
    let best = 0
    for (let b = 1; b <= bins; b++) if ((votes[b] ?? 0) > (votes[best] ?? 0)) best = b
    first = Math.max(first, votes[best] ?? 0)
    if ((votes[best] ?? 0) < Math.max(enough * 0.25, 0.12 * first)) break
    // The middle of the plateau keeps clear of both sides.
    let end = best
    while (end < bins && (votes[end + 1] ?? 0) >= 0.97 * (votes[best] ?? 0)) end++
    const cut = ((best + end) / 2) * step
    cuts.push(cut)
    open = open.filter(([low, high]) => !(low < cut && cut < high))
  }
  return cuts.sort((a, b) => a - b)
}
