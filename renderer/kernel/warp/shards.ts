// The map of a cracked pane: what shard each place belongs to, between rays that run out from a point and arcs that join them.
import { plus, times } from '../shared/lanes'
import { noise2Lanes } from '../shared/noise-lanes'
import { wayLanes } from '../shared/way-lanes'
import { fromOn } from './lay'

const TURN: f32 = 6.2831855

// The pattern, all f32, lengths in heights: for each ray its way (radians, -π .. π from the left over the top) and how far it runs; for
// each ray, and each arc that meets it, at what radius (below 0: the arc was not made between it and the next).
let ways: usize = 0
let reaches: usize = 0
let radii: usize = 0
let rays: i32 = 0
let arcs: i32 = 0
let lot: f32 = 0

// @ts-ignore
@inline
function at(table: usize, i: i32): f32 {
  return load<f32>(table + (<usize>i << 2))
}

/** Writes the place at `p`: how far the next edge is (eighths), the shard, and the share of the way the crack must have run. */
// @ts-ignore
@inline
function mapPlace(p: usize, r: f32, angle: f32, h: f32): void {
  // Each ray lies in its own share of the turn: it is that one or the one before.
  let ray = max(0, min(rays - 1, <i32>floor((angle / TURN + <f32>0.5) * <f32>rays)))
  if (at(ways, ray) > angle) ray = ray > 0 ? ray - 1 : rays - 1
  const from = at(ways, ray) - (angle < at(ways, 0) ? TURN : 0)
  const next: i32 = ray + 1 < rays ? ray + 1 : 0
  const raw = at(ways, next)
  const to = raw > from ? raw : raw + TURN
  const part = (angle - from) / max(<f32>1e-6, to - from)
  const run = at(reaches, ray) * (<f32>1 - part) + at(reaches, next) * part
  let edge = min(angle - from, to - angle) * r
  let ring = 0
  for (let k = 0; k < arcs; k++) {
    const own = at(radii, ray * arcs + k)
    if (own < 0) continue
    const arc = own * (<f32>1 - part) + abs(at(radii, next * arcs + k)) * part
    edge = min(edge, abs(r - arc))
    if (r > arc) ring = k + 1
  }
  store<u8>(p, <u8>max(<f32>0, min<f32>(255, <f32>8 * edge * h)))
  store<u8>(p, <u8>(ray * 11 + ring * 37 + 1), 1)
  store<u8>(p, <u8>(<f32>250 * min<f32>(1, r / (<f32>1.35 * run)) + <f32>0.5), 2)
}

/** Takes a pattern (as above, one table after the other); `seed` moves its rays' wandering. */
export function setPattern(tables: usize, rayCount: i32, arcCount: i32, seed: f32): void {
  rays = rayCount
  arcs = arcCount
  lot = seed
  ways = tables
  reaches = ways + (<usize>rays << 2)
  radii = reaches + (<usize>rays << 2)
}

/** Maps a pane of w × h places, four bytes each, hit at (x, y) of them. */
export function mapShards(map: usize, w: i32, h: i32, x: f32, y: f32): void {
  const per: f32 = <f32>1 / <f32>h
  for (let j = 0; j < h; j++) {
    const dy = f32x4.splat((<f32>j - y) * per)
    for (let i = 0; i < w; i += 4) {
      const dx = times(fromOn(<f32>i - x), per)
      const far = f32x4.sqrt(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)))
      // Rays wander a little.
      const wander = plus(noise2Lanes(plus(times(dx, 4), lot), times(dy, 4)), -0.5)
      const bend = f32x4.mul(times(wander, 0.1), f32x4.pmin(f32x4.splat(1), times(far, 4)))
      const angle = f32x4.add(times(plus(wayLanes(dy, dx), -0.5), TURN), bend)
      const p = map + (<usize>(j * w + i) << 2)
      mapPlace(p, f32x4.extract_lane(far, 0), f32x4.extract_lane(angle, 0), <f32>h)
      if (i + 1 < w) mapPlace(p + 4, f32x4.extract_lane(far, 1), f32x4.extract_lane(angle, 1), <f32>h)
      if (i + 2 < w) mapPlace(p + 8, f32x4.extract_lane(far, 2), f32x4.extract_lane(angle, 2), <f32>h)
      if (i + 3 < w) mapPlace(p + 12, f32x4.extract_lane(far, 3), f32x4.extract_lane(angle, 3), <f32>h)
    }
  }
}
