// A pane that has cracked: each shard bends what is seen through it its own way, and its edges catch the light.
import { plus, share, times } from '../shared/lanes'
import { smooth, unit3 } from '../shared/noise'
import { byteFour, opaqueFour, plane } from './lay'

// The map: a place for every 2 × 2 pixels of the frame. Four bytes say how far the next edge is (eighths of a place), the shard, how
// far the crack must have run to come here (255: the whole way), and whether an edge may be seen. Behind all of them eight bytes a
// place, what `setShards` makes of it: how far sight is bent to the right and down (i16, 64 a pixel), how much brighter it is (i8,
// of 256) and how much light it adds (u8, 8 a level), and the width of edges (u16, 4096 a place).

/** Bytes a place. */
const FIRST: usize = 4
const SECOND: usize = 8
/** Nearer to where it was hit, in heights, the glass is crushed. */
const CRUSHED: f32 = 0.055

/** How far the shards of a map of mw × mh bend sight in a frame `high` pixels, that was hit at (x, y) of it: once, when the map is made. */
export function setShards(map: usize, mw: i32, mh: i32, high: f32, x: f32, y: f32): void {
  const bends = map + <usize>(mw * mh) * FIRST
  // Half the width of an edge.
  const thin: f32 = max<f32>(<f32>0.5, <f32>0.00055 * high)
  for (let j = 0, k: usize = 0; j < mh; j++)
    for (let i = 0; i < mw; i++, k++) {
      const dx = <f32>(i << 1) - x
      const dy = <f32>(j << 1) - y
      const r = sqrt(dx * dx + dy * dy) / high
      const place = map + k * FIRST
      const id = <i32>load<u8>(place, 1)
      // Farther out shards lie flatter, and the last have hardly parted.
      const loose: f32 = min(<f32>1, <f32>0.3 + <f32>0.1 / (r + <f32>0.12))
      const wide = thin * (<f32>0.7 + <f32>0.7 / (<f32>1 + <f32>5 * r))
      const to = bends + k * SECOND
      store<i16>(to, <i16>((unit3(id, 1, 0) - <f32>0.5) * <f32>0.03 * high * loose * 64))
      store<i16>(to, <i16>((unit3(id, 2, 0) - <f32>0.5) * <f32>0.03 * high * loose * 64), 2)
      store<i8>(to, <i8>((unit3(id, 3, 0) - <f32>0.45) * <f32>0.24 * loose * 256), 4)
      store<u8>(to, <u8>(<f32>14 * unit3(id, 4, 0) * loose * 8), 5)
      store<u16>(to, <u16>(wide * 4096), 6)
      store<u8>(place, <f32>load<u8>(place) < <f32>8 * (<f32>3.5 * wide + <f32>1.5) || r < CRUSHED ? 1 : 0, 3)
    }
}

/** Two pixels times `tone` (of 256), and `light` more. */
// @ts-ignore
@inline
function toned(at: usize, tone: v128, light: v128): v128 {
  const v = v128.load_ext<u8>(at)
  const low = i32x4.shr_s(i32x4.extmul_low_i16x8_s(v, tone), 8)
  const high = i32x4.shr_s(i32x4.extmul_high_i16x8_s(v, tone), 8)
  return i16x8.add(i16x8.narrow_i32x4_s(low, high), light)
}

// @ts-ignore
@inline
function smoothed(from: f32, to: f32, v: v128): v128 {
  const t = share(times(plus(v, -from), <f32>1 / (to - from)))
  return f32x4.mul(f32x4.mul(t, t), f32x4.sub(f32x4.splat(3), f32x4.add(t, t)))
}

/**
 * Edges over four pixels of a place: a bright one and beside it a dark one, as plain as `weight`; and where it was hit the glass is
 * `crushed`.
 */
// @ts-ignore
@inline
function edged(four: v128, edge: v128, wide: f32, weight: f32, crushed: f32): v128 {
  const bright = times(smoothed(wide * <f32>1.5, 0, edge), weight)
  const dark = times(smoothed(wide * <f32>3.5, wide, edge), <f32>0.34 * weight)
  const white = times(f32x4.pmin(f32x4.splat(1), f32x4.pmax(bright, f32x4.splat(crushed))), 0.92)
  if (!v128.any_true(f32x4.gt(f32x4.add(white, dark), f32x4.splat(0.002)))) return four
  const keep = f32x4.mul(f32x4.sub(f32x4.splat(1), dark), f32x4.sub(f32x4.splat(1), white))
  const r = f32x4.add(f32x4.mul(plane(four, 0), keep), times(white, 236))
  const g = f32x4.add(f32x4.mul(plane(four, 8), keep), times(white, 244))
  const b = f32x4.add(f32x4.mul(plane(four, 16), keep), times(white, 250))
  return opaqueFour(byteFour(r), byteFour(g), byteFour(b))
}

/** How far the next edge is, in places, at the four pixels of the place at `p`, `row` bytes before the next row. */
// @ts-ignore
@inline
function edgesAt(p: usize, row: usize): v128 {
  const a = <f32>load<u8>(p)
  const b = <f32>load<u8>(p, 4)
  const c = <f32>load<u8>(p + row)
  const d = <f32>load<u8>(p + row, 4)
  return times(f32x4(a, <f32>0.5 * (a + b), <f32>0.5 * (a + c), <f32>0.25 * (a + b + c + d)), 0.125)
}

/** Glass crushed at a place, 0..1, `r` heights from where it was hit. */
function crushedAt(i: i32, j: i32, r: f32): f32 {
  return r > CRUSHED ? 0 : smooth(CRUSHED, 0.012, r) * (<f32>0.35 + <f32>0.65 * unit3(i, j, 9))
}

/**
 * Shows a frame of which `copy` is a copy (w and h even) through the pane, cracked from (x, y) by `open` 0..1 and so plainly as `on`;
 * the map is of half its size.
 */
export function seeThroughCracks(
  frame: usize,
  copy: usize,
  w: i32,
  h: i32,
  map: usize,
  x0: f32,
  y0: f32,
  open: f32,
  on: f32,
): void {
  const mw = w >> 1
  const mh = h >> 1
  const bends = map + <usize>(mw * mh) * FIRST
  const stride = <usize>w << 2
  const row = <usize>mw * FIRST
  const ran = <i32>(open * 255)
  for (let j = 0, k: usize = 0; j < mh; j++)
    for (let i = 0; i < mw; i++, k++) {
      const place = map + k * FIRST
      const past = ran - <i32>load<u8>(place, 2)
      if (past < 0) continue
      const bend = bends + k * SECOND
      const loose = <i32>((past >= 50 ? on : on * smooth(0, 50, <f32>past)) * 256)
      const sx = max(0, min(w - 2, (i << 1) + ((<i32>load<i16>(bend) * loose) >> 14)))
      const sy = max(0, min(h - 1, (j << 1) + ((<i32>load<i16>(bend, 2) * loose) >> 14)))
      const tone = i16x8.splat(<i16>(256 + ((<i32>load<i8>(bend, 4) * loose) >> 8)))
      const light = i16x8.splat(<i16>((<i32>load<u8>(bend, 5) * loose) >> 11))
      const from = copy + <usize>sy * stride + (<usize>sx << 2)
      const below = sy + 1 < h ? from + stride : from
      let four = i8x16.narrow_i16x8_u(toned(from, tone, light), toned(below, tone, light))
      if (load<u8>(place, 3)) {
        const dx = <f32>(i << 1) - x0
        const dy = <f32>(j << 1) - y0
        const wide = <f32>load<u16>(bend, 6) * <f32>(1.0 / 4096)
        const plain: f32 = on * smooth(0, 26, <f32>past) * (<f32>0.5 + <f32>0.5 * unit3(load<u8>(place, 1), 5, 0))
        const crushed = on * crushedAt(i, j, sqrt(dx * dx + dy * dy) / <f32>h)
        // The last places have none after them.
        const at = map + (<usize>(min(j, mh - 2) * mw + min(i, mw - 2)) << 2)
        four = edged(four, edgesAt(at, row), wide, plain, crushed)
      }
      const to = frame + (<usize>((j << 1) * w + (i << 1)) << 2)
      four = v128.or(four, i32x4.splat(0xff000000))
      v128.store64_lane(to, four, 0)
      v128.store64_lane(to + stride, four, 1)
    }
}
