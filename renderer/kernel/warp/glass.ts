// Facets of cut glass laid over the subject: each bends what is behind it, breaks its light into colours and shines.
import { plus, times } from '../shared/lanes'
import { FACET, PLANE, PLANES } from './crystal'
import { byteFour, fromOn, opaqueFour, plane, upTo } from './lay'

let behind: usize = 0
let across: i32 = 0
let lastX: v128 = f32x4.splat(0)
let lastY: v128 = f32x4.splat(0)

const NONE: v128 = f32x4.splat(0)
const ONE: v128 = f32x4.splat(1)
const UNIT: f32 = <f32>(1.0 / 255.0)
/** Added to a small number in f32 it leaves the number, rounded, in the lowest bits. */
const WHOLE: v128 = f32x4.splat(8388608)
const LOW: v128 = i32x4.splat(0x7fffff)

/** Numbers 0 .. `last`, rounded. */
// @ts-ignore
@inline
function whole(v: v128, last: v128): v128 {
  return v128.and(f32x4.add(f32x4.pmax(NONE, f32x4.pmin(last, v)), WHOLE), LOW)
}

/** Where the row of each of three channels of each plane of a facet begins, an i32 each. */
const rowsOf: usize = memory.data(48)

/** Finds them for the row whose sight falls at `y`: red is bent less than green, blue more. */
// @ts-ignore
@inline
function enterRow(y: f32): void {
  for (let k: usize = 0; k < 3; k++) {
    const j = whole(plus(v128.load(facet + PLANES + k * PLANE, 16), y), lastY)
    const row = i32x4.shl(i32x4.mul(j, i32x4.splat(across)), 2)
    v128.store(rowsOf + (k << 4), i32x4.add(row, i32x4.splat(<i32>behind)))
  }
}

/** How far apart the sights of four neighbouring pixels fall: less than four pixels in all, so that one load has them. */
const TURNED: v128 = f32x4(0, -0.7, -1.4, -2.1)
const LOWEST: v128 = i32x4.splat(<i32>0xffffff00)

/** The channel `c` of what lies behind four pixels of a plane, whose sights fall at `x` of the row that begins at `row`. */
// @ts-ignore
@inline
function sightOf(x: v128, row: usize, c: i32): v128 {
  const i = whole(x, lastX)
  const first = i32x4.extract_lane(i, 3)
  const ways = i32x4.shl(i32x4.sub(i, i32x4.splat(first)), 2)
  const lanes = v128.or(i32x4.add(ways, i32x4.splat(c)), LOWEST)
  return f32x4.convert_i32x4_s(i8x16.swizzle(v128.load(row + (<usize>first << 2)), lanes))
}

// What four pixels show, 0..255.
let red: v128 = f32x4.splat(0)
let green: v128 = f32x4.splat(0)
let blue: v128 = f32x4.splat(0)

/** Writes what the plane `k` of the facet shows where `seen`, at four pixels whose sights fall at `x` of the row. */
// @ts-ignore
@inline
function glass(k: usize, x: v128, seen: v128): void {
  const side = facet + PLANES + k * PLANE
  const row = rowsOf + (k << 4)
  const clear = load<f32>(side, 44)
  const r = plus(times(sightOf(plus(x, load<f32>(side)), load<u32>(row), 0), clear), load<f32>(side, 32))
  const g = plus(times(sightOf(plus(x, load<f32>(side, 4)), load<u32>(row, 4), 1), clear), load<f32>(side, 36))
  const b = plus(times(sightOf(plus(x, load<f32>(side, 8)), load<u32>(row, 8), 2), clear), load<f32>(side, 40))
  red = v128.bitselect(r, red, seen)
  green = v128.bitselect(g, green, seen)
  blue = v128.bitselect(b, blue, seen)
}

// What is the same all over a facet: where it is, its middle, how wide its bright edge is, how new it is.
let facet: usize = 0
let mx: f32 = 0
let my: f32 = 0
let edge: v128 = f32x4.splat(0)
let on: f32 = 0

/** A pixel on the edge between two facets is laid with both rather than with none. */
const SLACK: f32 = -1e-4

/** A channel of new glass over what is below it: `own` is the subject's, as opaque as `a`. */
// @ts-ignore
@inline
function mixed(shown: v128, own: v128, below: v128, a: v128): v128 {
  const breath = f32x4.add(shown, f32x4.div(times(own, 0.14), f32x4.pmax(f32x4.splat(0.05), a)))
  const stone = f32x4.mul(byteFour(breath), a)
  const glass = f32x4.add(own, times(f32x4.sub(stone, own), on))
  return byteFour(f32x4.add(glass, f32x4.mul(below, f32x4.sub(ONE, a))))
}

/** Lays four pixels from x on, as far as they lie in the facet: `u`, `v` and `t` say how far from its edges each is. */
// @ts-ignore
@inline
function layFour(p: usize, own: usize, x: f32, u: v128, v: v128, t: v128, born: f32): void {
  const least = f32x4.pmin(t, f32x4.pmin(u, v))
  const within = f32x4.ge(least, f32x4.splat(SLACK))
  if (!v128.any_true(within)) return
  const subject = v128.load(own)
  const opaque = i32x4.shr_u(subject, 24)
  const there = v128.and(within, i32x4.ne(opaque, NONE))
  if (!v128.any_true(there)) return
  const first = f32x4.eq(least, t)
  const second = v128.andnot(f32x4.eq(least, u), first)
  const third = v128.not(v128.or(first, second))
  const sight = plus(TURNED, x)
  if (v128.any_true(v128.and(first, there))) glass(0, sight, first)
  if (v128.any_true(v128.and(second, there))) glass(1, sight, second)
  if (v128.any_true(v128.and(third, there))) glass(2, sight, third)
  const line = plus(v128.and(f32x4.lt(least, edge), f32x4.splat(52)), born)
  const r = f32x4.add(red, line)
  const g = f32x4.add(green, line)
  const b = f32x4.add(blue, line)
  const was = v128.load(p)
  let laid: v128
  if (on >= 1 && i32x4.all_true(v128.or(i32x4.eq(opaque, i32x4.splat(255)), v128.not(there)))) {
    // A breath of the subject's own colours stays in the stone.
    laid = opaqueFour(
      byteFour(f32x4.add(r, times(plane(subject, 0), 0.14))),
      byteFour(f32x4.add(g, times(plane(subject, 8), 0.14))),
      byteFour(f32x4.add(b, times(plane(subject, 16), 0.14))),
    )
  } else {
    const a = times(f32x4.convert_i32x4_s(opaque), UNIT)
    laid = opaqueFour(
      mixed(r, plane(subject, 0), plane(was, 0), a),
      mixed(g, plane(subject, 8), plane(was, 8), a),
      mixed(b, plane(subject, 16), plane(was, 16), a),
    )
  }
  v128.store(p, v128.bitselect(laid, was, there))
}

/** Lays the facet wherever the subject is. */
function layFacet(frame: usize, cut: usize, w: i32, h: i32): void {
  const ax = load<f32>(facet)
  const ay = load<f32>(facet, 4)
  const bx = load<f32>(facet, 8)
  const by = load<f32>(facet, 12)
  const cx = load<f32>(facet, 16)
  const cy = load<f32>(facet, 20)
  on = load<f32>(facet, 24)
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
  if (abs(area) < <f32>1e-3) return
  const over: f32 = <f32>1 / area
  mx = (ax + bx + cx) * <f32>(1.0 / 3.0)
  my = (ay + by + cy) * <f32>(1.0 / 3.0)
  // A bright edge about a pixel wide, whatever the facet's size.
  edge = f32x4.splat(min(<f32>0.05, <f32>0.9 * (<f32>h / 720 + <f32>0.4) / sqrt(abs(area))))
  const x0 = max(0, <i32>floor(min(ax, min(bx, cx))))
  const x1 = min(w - 1, <i32>ceil(max(ax, max(bx, cx))))
  const y1 = min(h - 1, <i32>ceil(max(ay, max(by, cy))))
  const born: f32 = <f32>600 * on * (<f32>1 - on)
  // How far along two of its edges a pixel is grows evenly along a row.
  const du: f32 = (cy - ay) * over
  const dv: f32 = (ay - by) * over
  const dt: f32 = -du - dv
  for (let y = max(0, <i32>floor(min(ay, min(by, cy)))); y <= y1; y++) {
    const dy = <f32>y - ay
    const uy: f32 = (ax - cx) * dy * over
    const vy: f32 = (bx - ax) * dy * over
    spanFrom = <f32>x0
    spanTo = <f32>x1
    narrow(du, uy - ax * du)
    narrow(dv, vy - ax * dv)
    narrow(dt, <f32>1 - uy - vy - ax * dt)
    const last = <i32>spanTo
    let x = <i32>spanFrom
    if (x > last) continue
    const place = fromOn(<f32>x - ax)
    let u = plus(times(place, du), uy)
    let v = plus(times(place, dv), vy)
    // Each plane shows its piece turned about and smaller, as the pavilion of a stone does.
    enterRow(my - <f32>0.7 * (<f32>y - my) - <f32>0.5)
    const sx: f32 = mx + <f32>0.7 * mx - <f32>0.5
    let at = <usize>(y * w + x) << 2
    for (; x <= last; x += 4, at += 16) {
      const t = f32x4.sub(ONE, f32x4.add(u, v))
      // No lane beyond the row's last pixel.
      const held = x + 3 <= x1 ? t : v128.bitselect(t, f32x4.splat(-1), upTo(i32x4.splat(-1), x, x1))
      layFour(frame + at, cut + at, sx - <f32>0.7 * <f32>x, u, v, held, born)
      u = plus(u, 4 * du)
      v = plus(v, 4 * dv)
    }
  }
}

// The pixels of a row that may lie in a facet.
let spanFrom: f32 = 0
let spanTo: f32 = 0

/** Leaves of them those, and one more, where what grows by `step` a pixel from `first` is not less than 0. */
// @ts-ignore
@inline
function narrow(step: f32, first: f32): void {
  if (abs(step) < <f32>1e-6) return
  const cross = -first / step
  if (step > 0) spanFrom = max(spanFrom, floor(cross - 1))
  else spanTo = min(spanTo, ceil(cross + 1))
}

/** Lays `count` facets (see `crystal`) over the frame wherever the cut (premultiplied) is; `copy` is the frame without it. */
export function layFacets(frame: usize, cut: usize, w: i32, h: i32, copy: usize, facets: usize, count: i32): void {
  behind = copy
  across = w
  lastX = f32x4.splat(<f32>(w - 1))
  lastY = f32x4.splat(<f32>(h - 1))
  for (let i = 0; i < count; i++) {
    facet = facets + <usize>i * FACET
    layFacet(frame, cut, w, h)
  }
}
