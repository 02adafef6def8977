// The parts of a sculpture, joined in their order, and which of them matter near a point.
import { take } from './memory'
import { distanceTo } from './shape'

/** Bytes of a part's record: shape, whether it cuts, blend, bias, slack, and its box, each an f64. */
export const PART: usize = 88
// @ts-ignore
@inline
function shapeOf(part: usize): usize {
  return <usize>(<i32>load<f64>(part))
}
// @ts-ignore
@inline
function cuts(part: usize): bool {
  return load<f64>(part, 8) != 0
}
// @ts-ignore
@inline
function blendOf(part: usize): f64 {
  return load<f64>(part, 16)
}
// @ts-ignore
@inline
function biasOf(part: usize): f64 {
  return load<f64>(part, 24)
}
// @ts-ignore
@inline
function slackOf(part: usize): f64 {
  return load<f64>(part, 32)
}

/** Distances of the whole are trusted to within this factor, for the shapes that bend them. */
const trust: f64 = 1.3

/** The widest seam, metres. */
let deepest: f64 = 0
/** A distance for each part of a list. */
let scratch: usize = 0
/** A list of all parts. A list is a count and that many addresses of parts, 4 bytes each, in the order they were added. */
export let all: usize = 0
/** Bytes that any list may take. */
export let listBytes: usize = 0

/** Reads what `parts` names: `count` records one after the other, whose shapes lie `tape` bytes further than they say. */
export function readParts(parts: usize, count: i32, tape: usize, seam: f64): void {
  deepest = seam
  listBytes = (<usize>count << 2) + 4
  scratch = take(<usize>count << 3)
  all = take(listBytes)
  store<i32>(all, count)
  for (let i = 0; i < count; i++) {
    const part = parts + <usize>i * PART
    store<f64>(part, load<f64>(part) + <f64>(<i32>tape))
    store<i32>(all + (<usize>i << 2), <i32>part, 4)
  }
}

// @ts-ignore
@inline
function partIn(list: usize, i: i32): usize {
  return <usize>load<i32>(list + (<usize>i << 2), 4)
}

/** Distance to a shape, or to its box when that alone is farther than `far`. */
// @ts-ignore
@inline
function bounded(part: usize, x: f64, y: f64, z: f64, far: f64): f64 {
  const dx = max(max(load<f64>(part, 40) - x, x - load<f64>(part, 64)), 0.0)
  const dy = max(max(load<f64>(part, 48) - y, y - load<f64>(part, 72)), 0.0)
  const dz = max(max(load<f64>(part, 56) - z, z - load<f64>(part, 80)), 0.0)
  const box = dx * dx + dy * dy + dz * dz
  return box > far * far ? sqrt(box) : distanceTo(shapeOf(part), x, y, z)
}

/** The distance `d` of all parts so far with one more, which is `e` away. */
// @ts-ignore
@inline
function join(d: f64, e: f64, part: usize): f64 {
  const k = blendOf(part)
  if (cuts(part)) {
    if (k <= 0) return max(d, -e)
    const t = max(k - abs(d + e), 0.0) / k
    return max(d, -e) + t * t * k * 0.25
  }
  if (k <= 0) return min(d, e)
  const t = max(k - abs(d - e), 0.0) / k
  return min(d, e) - t * t * k * 0.25
}

/**
 * Of the parts in `from`, writes to `into` those that can matter within `reach` of a point; or returns the sign (±1) when no surface
 * comes within `clear` of it. Deeper inside than `clear` goes beyond `reach`, what is cut away may be forgotten.
 */
export function near(from: usize, x: f64, y: f64, z: f64, reach: f64, clear: f64, into: usize): i32 {
  const count = load<i32>(from)
  const far = clear * 3 + deepest
  let d: f64 = 1e9
  for (let i = 0; i < count; i++) {
    const part = partIn(from, i)
    const e = bounded(part, x, y, z, far)
    store<f64>(scratch + (<usize>i << 3), e)
    d = join(d, e, part)
  }
  if (d > clear * trust + deepest * 0.25) return 1
  if (d < -clear * trust - deepest) return -1
  keep(from, reach, clear - reach, into)
  return 0
}

/** As `near`, right to `deep` inside; returns the distance too. */
export function around(from: usize, x: f64, y: f64, z: f64, reach: f64, deep: f64, into: usize): f64 {
  const count = load<i32>(from)
  let d: f64 = 1e9
  for (let i = 0; i < count; i++) {
    const part = partIn(from, i)
    const e = distanceTo(shapeOf(part), x, y, z)
    store<f64>(scratch + (<usize>i << 3), e)
    d = join(d, e, part)
  }
  keep(from, reach, deep, into)
  return d
}

/** Of `from`, whose distances from a point lie in the scratch, what matters within `reach` of it. */
function keep(from: usize, reach: f64, deep: f64, into: usize): void {
  const count = load<i32>(from)
  if (count == 1) {
    store<i32>(into, 1)
    store<i32>(into, load<i32>(from, 4), 4)
    return
  }
  let seam: f64 = 0
  let painted: f64 = 1e9
  let least: f64 = 1e9
  let cut = false
  for (let i = 0; i < count; i++) {
    const part = partIn(from, i)
    const e = load<f64>(scratch + (<usize>i << 3))
    const span = reach * slackOf(part)
    if (cuts(part)) {
      cut = cut || e - span < blendOf(part) + deep
      continue
    }
    seam = max(seam, blendOf(part))
    const most = e + span
    least = min(least, most)
    painted = min(painted, most - biasOf(part))
  }
  if (cut) return keepAmongCuts(from, reach, deep, seam, painted, into)
  let kept = 0
  for (let i = 0; i < count; i++) {
    const part = partIn(from, i)
    if (cuts(part)) continue
    const nearest = load<f64>(scratch + (<usize>i << 3)) - reach * slackOf(part)
    if (nearest < least + seam || nearest - biasOf(part) < painted)
      store<i32>(into + (<usize>(kept++) << 2), <i32>part, 4)
  }
  store<i32>(into, kept)
}

/** What is nearer hides a part, unless something between the two was cut away from the nearer one only. */
function keepAmongCuts(from: usize, reach: f64, deep: f64, seam: f64, painted: f64, into: usize): void {
  const count = load<i32>(from)
  // From the last part to the first, and put the right way round at the end.
  let kept = count
  let least: f64 = 1e9
  for (let end = count; end > 0;) {
    let start = end
    for (let cut = false; start > 0 && !cut;) {
      const part = partIn(from, --start)
      const span = reach * slackOf(part)
      const e = load<f64>(scratch + (<usize>start << 3))
      if (cuts(part)) cut = e - span < blendOf(part) + deep
      else if (e + span < least) least = e + span
    }
    for (let i = end - 1; i >= start; i--) {
      const part = partIn(from, i)
      const nearest = load<f64>(scratch + (<usize>i << 3)) - reach * slackOf(part)
      const stays = cuts(part)
        ? nearest < blendOf(part) + deep
        : nearest < least + seam || nearest - biasOf(part) < painted
      if (stays) store<i32>(into + (<usize>(--kept) << 2), <i32>part, 4)
    }
    end = start
  }
  const left = count - kept
  for (let i = 0; i < left; i++)
    store<i32>(into + (<usize>i << 2), load<i32>(into + (<usize>(kept + i) << 2), 4), 4)
  store<i32>(into, left)
}

/** Distance with only the parts of `list`. */
export function distance(list: usize, x: f64, y: f64, z: f64): f64 {
  const count = load<i32>(list)
  let d: f64 = 1e9
  for (let i = 0; i < count; i++) {
    const part = partIn(list, i)
    d = join(d, distanceTo(shapeOf(part), x, y, z), part)
  }
  return d
}

/** The part whose paint shows at a surface point; 0 when there is none. */
export function partAt(list: usize, x: f64, y: f64, z: f64): usize {
  const count = load<i32>(list)
  let best: f64 = 1e9
  let found: usize = 0
  for (let i = 0; i < count; i++) {
    const part = partIn(list, i)
    if (cuts(part)) continue
    const d = distanceTo(shapeOf(part), x, y, z) - biasOf(part)
    if (d < best) {
      best = d
      found = part
    }
  }
  return found
}
