// Fields of numbers (f32), one for each pixel of a sheet, for effects to make paint of: noise, and what runs out from a point.
import { plus, times, whole } from '../shared/lanes'
import { fbmLanes } from '../shared/noise-lanes'
import { wayLanes } from '../shared/way-lanes'
import { fromOn } from './lay'
import { betweenFour } from './lookup'

/**
 * Octaves of noise, as `fbm2` adds them, on w × h places of which (x, y) is at (ux x + uy y + u0, vx x + vy y + v0). `to` has room for
 * three more numbers.
 */
export function noiseField(
  to: usize,
  w: i32,
  h: i32,
  ux: f32,
  uy: f32,
  u0: f32,
  vx: f32,
  vy: f32,
  v0: f32,
  octaves: i32,
): void {
  for (let y = 0; y < h; y++) {
    const fromU = uy * <f32>y + u0
    const fromV = vy * <f32>y + v0
    const row = to + (<usize>(y * w) << 2)
    for (let x = 0; x < w; x += 4) {
      const place = fromOn(<f32>x)
      const sum = fbmLanes(plus(times(place, ux), fromU), plus(times(place, vx), fromV), octaves)
      v128.store(row + (<usize>x << 2), sum)
    }
  }
}

/**
 * What rays out of (x, y), in pixels, have on w × h of them: `table` has `n` numbers around it, from the left over the top, and the
 * first once more. `to` has room for three more numbers.
 */
export function rayField(to: usize, w: i32, h: i32, x0: f32, y0: f32, table: usize, n: i32): void {
  const last = <f32>n - <f32>0.001
  for (let y = 0; y < h; y++) {
    const row = to + (<usize>(y * w) << 2)
    const dy = f32x4.splat(<f32>y - y0)
    for (let x = 0; x < w; x += 4) {
      const along = f32x4.pmin(f32x4.splat(last), times(wayLanes(dy, fromOn(<f32>x - x0)), <f32>n))
      v128.store(row + (<usize>x << 2), betweenFour(table, along))
    }
  }
}

/** Two neighbouring numbers at each of four places (bytes from `map`): the first of each, then the second. */
// @ts-ignore
@inline
function pairsAt(map: usize, at: v128, second: bool): v128 {
  const ab = v128.load64_lane(map + <usize>i32x4.extract_lane(at, 1), v128.load64_zero(map + <usize>i32x4.extract_lane(at, 0)), 1)
  const cd = v128.load64_lane(map + <usize>i32x4.extract_lane(at, 3), v128.load64_zero(map + <usize>i32x4.extract_lane(at, 2)), 1)
  return second ? v128.shuffle<i32>(ab, cd, 1, 3, 5, 7) : v128.shuffle<i32>(ab, cd, 0, 2, 4, 6)
}

/**
 * A map of mw × mh numbers read between its places, held at its rim, on w × h places of which (x, y) is at
 * (ux x + uy y + u0, vx x + vy y + v0) of it. `to` has room for three more numbers.
 */
export function mapField(
  to: usize,
  w: i32,
  h: i32,
  map: usize,
  mw: i32,
  mh: i32,
  ux: f32,
  uy: f32,
  u0: f32,
  vx: f32,
  vy: f32,
  v0: f32,
): void {
  const none = f32x4.splat(0)
  const right = f32x4.splat(<f32>mw - <f32>1.001)
  const low = f32x4.splat(<f32>mh - <f32>1.001)
  const stride = <usize>mw << 2
  for (let y = 0; y < h; y++) {
    const row = to + (<usize>(y * w) << 2)
    for (let x = 0; x < w; x += 4) {
      const place = fromOn(<f32>x)
      const u = f32x4.pmax(none, f32x4.pmin(right, plus(times(place, ux), uy * <f32>y + u0)))
      const v = f32x4.pmax(none, f32x4.pmin(low, plus(times(place, vx), vy * <f32>y + v0)))
      const i = f32x4.floor(u)
      const j = f32x4.floor(v)
      const cell = i32x4.add(i32x4.mul(whole(j), i32x4.splat(mw)), whole(i))
      const at = i32x4.shl(cell, 2)
      const across = f32x4.sub(u, i)
      const a = pairsAt(map, at, false)
      const upper = f32x4.add(a, f32x4.mul(f32x4.sub(pairsAt(map, at, true), a), across))
      const b = pairsAt(map + stride, at, false)
      const lower = f32x4.add(b, f32x4.mul(f32x4.sub(pairsAt(map + stride, at, true), b), across))
      v128.store(row + (<usize>x << 2), f32x4.add(upper, f32x4.mul(f32x4.sub(lower, upper), f32x4.sub(v, j))))
    }
  }
}
