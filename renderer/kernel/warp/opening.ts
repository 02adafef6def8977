// What stands between lens and picture: a dark round opening and rings of pushed air.
import { plus, share, times } from '../shared/lanes'
import { fromOn, opaqueFour, packFour, plane, upTo } from './lay'
import { gatherFour } from './sample'

/** Darkens what lies outside a soft circle about (x, y): whole up to `radius`, by `dark` from `soft` further on; all but w and h in frame heights. */
export function iris(frame: usize, w: i32, h: i32, x: f32, y: f32, radius: f32, soft: f32, dark: f32): void {
  const unit: f32 = <f32>1 / <f32>h
  const overSoft: f32 = <f32>1 / max(<f32>1e-4, soft)
  const clear = max(<f32>0, radius) * <f32>h
  for (let j = 0; j < h; j++) {
    const dy = <f32>j * unit - y
    // What of the row is clear needs no look.
    const off = clear * clear * unit * unit - dy * dy
    const half = off > 0 ? sqrt(off) * <f32>h : <f32>-1
    const from = half < 0 ? w : min(w, (max(0, <i32>ceil(x * <f32>h - half)) + 3) & ~3)
    const to = max(from, min(w, <i32>(x * <f32>h + max(<f32>0, half))) & ~3)
    rim(frame + (<usize>(j * w) << 2), 0, from, w, unit, x, dy, radius, overSoft, dark)
    rim(frame + (<usize>(j * w) << 2), to, w, w, unit, x, dy, radius, overSoft, dark)
  }
}

/** Darkens pixels `from` .. `to` of a row, where a row ends at `w`. */
function rim(row: usize, from: i32, to: i32, w: i32, unit: f32, x: f32, dy: f32, radius: f32, overSoft: f32, dark: f32): void {
  for (let i = from; i < to; i += 4) {
    const at = row + (<usize>i << 2)
    const dx = plus(times(fromOn(<f32>i), unit), -x)
    const far = f32x4.sqrt(f32x4.add(f32x4.mul(dx, dx), f32x4.splat(dy * dy)))
    const out = share(times(plus(far, -radius), overSoft))
    const eased = f32x4.mul(f32x4.mul(out, out), f32x4.sub(f32x4.splat(3), f32x4.add(out, out)))
    const keep = f32x4.sub(f32x4.splat(1), upTo(times(eased, dark), i, w - 1))
    const own = v128.load(at)
    const r = f32x4.mul(plane(own, 0), keep)
    const g = f32x4.mul(plane(own, 8), keep)
    v128.store(at, packFour(r, g, f32x4.mul(plane(own, 16), keep), plane(own, 24)))
  }
}

/** The ring's half width, and how narrow it is seen. */
const RING: f32 = 0.14
const NARROW: f32 = 0.4

/** e to four powers of 0 .. -4, of which four thousandths may be missed. */
// @ts-ignore
@inline
function falling(x: v128): v128 {
  const part = plus(times(x, <f32>(1.0 / 16.0)), 1)
  const more = f32x4.add(part, times(f32x4.mul(x, x), <f32>(0.5 / 256.0)))
  const two = f32x4.mul(more, more)
  const four = f32x4.mul(two, two)
  const eight = f32x4.mul(four, four)
  return f32x4.mul(eight, eight)
}

// The ring at hand: its middle, its radius, what a pixel is of its width and height, and how strong it is.
let ringX: f32 = 0
let ringY: f32 = 0
let radius: f32 = 0
let perAcross: f32 = 0
let perDown: f32 = 0
let strong: f32 = 0

/** Bends four neighbouring pixels of a frame, of which `from` is a copy, as far as `last`. */
// @ts-ignore
@inline
function bendFour(frame: usize, from: usize, w: i32, h: i32, px: i32, py: i32, last: i32): void {
  const one = f32x4.splat(1)
  const u = times(fromOn(<f32>px - ringX), perAcross)
  const v: f32 = (<f32>py - ringY) * perDown
  const d2 = plus(f32x4.mul(u, u), v * v)
  // Away from the ring nothing is seen of it.
  const there = upTo(v128.and(f32x4.ge(d2, f32x4.splat(0.52)), f32x4.le(d2, f32x4.splat(1.64))), px, last)
  if (!v128.any_true(there)) return
  const d = f32x4.sqrt(d2)
  const out = plus(d, -1)
  const off = times(out, <f32>1 / RING)
  const wave = falling(f32x4.neg(f32x4.mul(off, off)))
  const side = v128.bitselect(f32x4.splat(-1), one, f32x4.lt(out, f32x4.splat(0)))
  const pushed = times(f32x4.mul(f32x4.mul(wave, side), f32x4.pmin(one, times(f32x4.abs(out), 9))), <f32>0.5 * radius * strong)
  const way = f32x4.div(pushed, d)
  const sx = f32x4.floor(plus(f32x4.add(fromOn(<f32>px), times(f32x4.mul(u, way), NARROW)), 0.5))
  const sy = f32x4.floor(plus(times(way, v), <f32>py + <f32>0.5))
  // Its upper rim takes light, its lower one shade.
  const shade = f32x4.mul(f32x4.mul(wave, side), plus(times(u, 0.3), <f32>0.7 * v))
  const light = plus(times(shade, <f32>0.75 * strong), 1)
  const lift = times(wave, <f32>26 * strong)
  const seen = gatherFour(from, w, h, sx, sy)
  const at = frame + (<usize>(py * w + px) << 2)
  const own = v128.load(at)
  const part = f32x4.pmin(one, times(wave, 3))
  const r = bentTo(plane(own, 0), plane(seen, 0), light, lift, part)
  const g = bentTo(plane(own, 8), plane(seen, 8), light, lift, part)
  const b = bentTo(plane(own, 16), plane(seen, 16), light, lift, part)
  v128.store(at, v128.bitselect(opaqueFour(r, g, b), own, there))
}

/** A channel that goes `part` of the way to what is seen through the ring. */
// @ts-ignore
@inline
function bentTo(own: v128, seen: v128, light: v128, lift: v128, part: v128): v128 {
  const bent = f32x4.pmin(f32x4.splat(255), f32x4.add(f32x4.mul(seen, light), lift))
  return f32x4.add(own, f32x4.mul(f32x4.sub(bent, own), part))
}

/** Bends a frame, of which `from` is a copy, through an upright ring of air about (x, y) of radius r, as strong as `on`. */
export function bendRing(frame: usize, from: usize, w: i32, h: i32, x: f32, y: f32, r: f32, on: f32): void {
  const rx: f32 = <f32>1.281 * r * NARROW
  const ry: f32 = <f32>1.281 * r
  ringX = x
  ringY = y
  radius = r
  perAcross = <f32>1 / (r * NARROW)
  perDown = <f32>1 / r
  strong = on
  const bottom = min(h - 1, <i32>floor(y + ry))
  const right = min(w - 1, <i32>floor(x + rx))
  for (let py = max(0, <i32>ceil(y - ry)); py <= bottom; py++)
    for (let px = max(0, <i32>ceil(x - rx)) & ~3; px <= right; px += 4) bendFour(frame, from, w, h, px, py, right)
}
