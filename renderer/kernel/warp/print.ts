// Prints out of tables: of how much paint is at each place of glass, and of what is drawn once to be laid at any size.
import { plus, times } from '../shared/lanes'
import { fromOn, layFour, upTo } from './lay'
import { tableFour } from './lookup'
import { smoothFour } from './sample'

/**
 * Lays a print with its middle at (x, y), half as wide as `half` and 0.85 times as high, all in the sheet's pixels, turned by an angle
 * of cosine `c` and sine `n`, as opaque as `on`. The table is f32, `across` × `down`.
 */
export function layPrint(
  sheet: usize,
  w: i32,
  h: i32,
  x: f32,
  y: f32,
  half: f32,
  c: f32,
  n: f32,
  on: f32,
  table: usize,
  across: i32,
  down: i32,
): void {
  const none = f32x4.splat(0)
  const one = f32x4.splat(1)
  const perU: f32 = (<f32>(across - 1) * <f32>0.5) / half
  const perV: f32 = <f32>(down - 1) / (<f32>3.4 * half)
  const right = f32x4.splat(<f32>(across - 1) - <f32>0.001)
  const foot = f32x4.splat(<f32>(down - 1) - <f32>0.001)
  const last = min(h - 1, <i32>ceil(y + <f32>0.85 * half))
  const end = min(w - 1, <i32>ceil(x + half))
  for (let j = max(0, <i32>floor(y - <f32>0.85 * half)); j <= last; j++) {
    const dy = <f32>j - y
    for (let i = max(0, <i32>floor(x - half)); i <= end; i += 4) {
      const dx = fromOn(<f32>i - x)
      const u = plus(times(dx, c * perU), n * dy * perU + <f32>(across - 1) * <f32>0.5)
      const v = plus(times(dx, -n * perV), c * dy * perV + <f32>(down - 1) * <f32>0.5)
      const inside = v128.and(v128.and(f32x4.ge(u, none), f32x4.lt(u, right)), v128.and(f32x4.ge(v, none), f32x4.lt(v, foot)))
      if (!v128.any_true(inside)) continue
      const read = tableFour(table, across, f32x4.pmax(none, f32x4.pmin(right, u)), f32x4.pmax(none, f32x4.pmin(foot, v)))
      const much = v128.and(read, v128.and(inside, f32x4.gt(read, f32x4.splat(0.01))))
      if (!v128.any_true(much)) continue
      // Thick paint is darker than what only stains the glass.
      const thick = f32x4.mul(much, much)
      const alpha = f32x4.mul(times(plus(times(much, 0.68), 0.32), on), f32x4.pmin(one, times(much, 4)))
      const r = plus(times(thick, -34), 206)
      const g = plus(times(thick, -16), 34)
      const b = plus(times(thick, -22), 78)
      layFour(sheet + (<usize>(j * w + i) << 2), r, g, b, upTo(alpha, i, end))
    }
  }
}

/**
 * Writes a picture of premultiplied RGBA8, `side` × `side`, on a box (x0, y0) .. (x1, y1) of a sheet `w` wide: the sheet's pixel
 * (x, y) is (ux x + uy y + u0, vx x + vy y + v0) of it. What lies outside of it stays.
 */
export function stretchPrint(
  sheet: usize,
  w: i32,
  x0: i32,
  y0: i32,
  x1: i32,
  y1: i32,
  table: usize,
  side: i32,
  ux: f32,
  uy: f32,
  u0: f32,
  vx: f32,
  vy: f32,
  v0: f32,
): void {
  const none = f32x4.splat(0)
  const last = f32x4.splat(<f32>(side - 1))
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x += 4) {
      const place = fromOn(<f32>x)
      const u = plus(times(place, ux), uy * <f32>y + u0)
      const v = plus(times(place, vx), vy * <f32>y + v0)
      const across = v128.and(f32x4.ge(u, none), f32x4.lt(u, last))
      const inside = upTo(v128.and(across, v128.and(f32x4.ge(v, none), f32x4.lt(v, last))), x, x1 - 1)
      if (!v128.any_true(inside)) continue
      const p = sheet + (<usize>(y * w + x) << 2)
      v128.store(p, v128.bitselect(smoothFour(table, side, side, u, v), v128.load(p), inside))
    }
  }
}
