// Wet paint: drops and runs that flow into one another as a field of heights, lit as a thick gloss.
import { plus, share, times } from '../shared/lanes'
import { farFour, lineEnd, lineFrom, lineTo, lineTop, radiusAt, setLine, setRow } from './lay'
import { byteFour, packFour, plane, upTo } from './lay'

// The field: for each of w × h places a height (f32), none where it is 0, and behind all of them for each a colour (RGB8).

const NONE: v128 = f32x4.splat(0)
const ONE: v128 = f32x4.splat(1)

/** Pours a tapering line of paint onto the field; paint of one colour adds up, of another it covers what is lower. */
export function pour(field: usize, w: i32, h: i32, x0: f32, y0: f32, dx: f32, dy: f32, a: f32, b: f32, rgb: u32, high: f32): void {
  setLine(h, x0, y0, dx, dy, a, b)
  const own = i32x4.splat(rgb)
  const paints = <usize>(w * h) << 2
  for (let y = lineTop; y < lineEnd; y++) {
    setRow(w, y)
    const last = lineTo
    // Whole lanes, so that one pour finds what another has left.
    for (let x = lineFrom & ~3; x <= last; x += 4) {
      const far = farFour(x, y)
      const wide = f32x4.mul(radiusAt, radiusAt)
      const there = upTo(f32x4.lt(far, wide), x, last)
      if (!v128.any_true(there)) continue
      const s = f32x4.div(far, wide)
      const low = f32x4.sub(ONE, s)
      const k = times(f32x4.mul(low, low), high)
      const at = field + (<usize>(y * w + x) << 2)
      const was = v128.load(at)
      const rgbs = v128.load(at + paints)
      const joins = v128.or(f32x4.eq(was, NONE), i32x4.eq(rgbs, own))
      // Fresh paint lies on what was there.
      const lies = v128.and(there, v128.or(joins, f32x4.gt(k, f32x4.splat(0.22))))
      const tall = v128.bitselect(f32x4.add(was, k), f32x4.pmax(was, k), joins)
      v128.store(at, v128.bitselect(tall, was, lies))
      v128.store(at + paints, v128.bitselect(own, rgbs, lies))
    }
  }
}

/** How thick paint is that has run together: never above 1. */
// @ts-ignore
@inline
function thick(v: v128): v128 {
  const over = f32x4.pmax(NONE, plus(v, -0.2))
  return f32x4.sub(ONE, f32x4.div(ONE, plus(times(over, 2.6), 1)))
}

/** A channel of paint in its shade, with the shine on it, as thick as it is. */
// @ts-ignore
@inline
function shown(channel: v128, shade: v128, shine: v128, a: v128): v128 {
  return f32x4.mul(byteFour(f32x4.add(f32x4.mul(channel, shade), shine)), a)
}

/** Lights the field on an empty sheet of its size; `round` is how many places wide a drop's slope is, the light falls from (sx, sy, sz). */
export function shinePaint(sheet: usize, field: usize, w: i32, h: i32, round: f32, sx: f32, sy: f32, sz: f32, light: f32, alpha: f32): void {
  const stride = <usize>w << 2
  const paints = <usize>(w * h) << 2
  for (let y = 1; y + 1 < h; y++)
    for (let x = 1; x + 1 < w; x += 4) {
      const at = field + (<usize>(y * w + x) << 2)
      const own = v128.load(at)
      // Most is dry.
      if (!v128.any_true(f32x4.gt(own, f32x4.splat(0.2)))) continue
      const t = share(times(plus(own, -0.2), <f32>(1.0 / 0.14)))
      const wet = f32x4.mul(f32x4.mul(t, t), f32x4.sub(f32x4.splat(3), f32x4.add(t, t)))
      const a = upTo(times(wet, alpha), x, w - 2)
      if (!v128.any_true(a)) continue
      const gx = times(f32x4.sub(thick(v128.load(at + 4)), thick(v128.load(at - 4))), round)
      const gy = times(f32x4.sub(thick(v128.load(at + stride)), thick(v128.load(at - stride))), round)
      const per = f32x4.div(ONE, f32x4.sqrt(plus(f32x4.add(f32x4.mul(gx, gx), f32x4.mul(gy, gy)), 1)))
      const nx = f32x4.neg(f32x4.mul(gx, per))
      const ny = f32x4.neg(f32x4.mul(gy, per))
      const facing = f32x4.pmax(NONE, f32x4.add(f32x4.add(times(nx, sx), times(ny, sy)), times(per, sz)))
      // A window to the upper left, and the sky from above.
      const window = f32x4.sub(times(per, 0.71), f32x4.add(times(nx, 0.42), times(ny, 0.56)))
      const mirror = f32x4.pmax(NONE, window)
      const m2 = f32x4.mul(mirror, mirror)
      const m4 = f32x4.mul(m2, m2)
      const m8 = f32x4.mul(m4, m4)
      const m16 = f32x4.mul(m8, m8)
      const shine = f32x4.add(times(f32x4.mul(f32x4.mul(m16, m16), m8), 190), times(f32x4.pmax(NONE, f32x4.neg(ny)), 26))
      const shade = times(plus(times(facing, 0.56), 0.5), light)
      const rgb = v128.load(at + paints)
      const r = shown(plane(rgb, 0), shade, shine, a)
      const g = shown(plane(rgb, 8), shade, shine, a)
      const b = shown(plane(rgb, 16), shade, shine, a)
      v128.store(sheet + (<usize>(y * w + x) << 2), packFour(r, g, b, times(a, 255)))
    }
}
