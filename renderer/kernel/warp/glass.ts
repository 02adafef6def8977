// Facets of cut glass laid over the subject: each bends what is behind it, breaks its light into colours and shines.
import { plus, times } from '../shared/lanes'
import { FACET, PLANE, PLANES } from './crystal'
import { fromOn, upTo } from './lay'
import { overPair, pack, wide } from './sample'

let behind: usize = 0
let across: v128 = i32x4.splat(0)
let lastX: v128 = i32x4.splat(0)
let lastY: v128 = f32x4.splat(0)

const NONE: v128 = f32x4.splat(0)
const ONE: v128 = f32x4.splat(1)
const BRIGHT: v128 = f32x4.splat(255)
/** Added to a small number in f32 it leaves the number, rounded, in the lowest bits. */
const WHOLE: v128 = f32x4.splat(8388608)
const LOW: v128 = i32x4.splat(0x7fffff)

/** Numbers 0 .. `last`, rounded. */
// @ts-ignore
@inline
function whole(v: v128, last: v128): v128 {
  return v128.and(f32x4.add(f32x4.pmax(NONE, f32x4.pmin(last, v)), WHOLE), LOW)
}

/** Of each plane of a facet: how far it bends its three channels in 1/65536 of a pixel, its colour twice, and what it lets through of 256. */
const planes: usize = memory.data(3 * 48)

function enterPlanes(): void {
  for (let k: usize = 0; k < 3; k++) {
    const from = facet + PLANES + k * PLANE
    const to = planes + k * 48
    v128.store(to, i32x4.trunc_sat_f32x4_s(times(v128.load(from), 65536)))
    const own = v128.load(from, 32)
    // A flash may be far brighter than white.
    const colour = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.pmin(f32x4.splat(2000), own)))
    v128.store(to, i16x8.narrow_i32x4_s(colour, colour), 16)
    v128.store(to, i16x8.splat(<i16>nearest(<f32>256 * f32x4.extract_lane(own, 3))), 32)
  }
}

/** Where the rows of the three channels of each plane of a facet begin, an i32 each. */
const rowsOf: usize = memory.data(48)

/** Finds them for the row whose sight falls at `y`: red is bent less than green, blue more. */
// @ts-ignore
@inline
function enterRow(y: f32): void {
  for (let k: usize = 0; k < 3; k++) {
    const j = whole(plus(v128.load(facet + PLANES + k * PLANE, 16), y), lastY)
    const row = i32x4.shl(i32x4.mul(j, across), 2)
    v128.store(rowsOf + (k << 4), i32x4.add(row, i32x4.splat(<i32>behind)))
  }
}

/** How far apart the sights of neighbouring pixels fall, in 1/65536. */
const STEP: i32 = 45875
/** Those of four, rounded: less than four pixels in all, so that one load has them. */
const STEPS: v128 = i32x4(32768, 32768 - STEP, 32768 - 2 * STEP, 32768 - 3 * STEP)

/** One channel, byte `c` (and `pick` tells its bytes from others), of what four sights from `x` on see of the row that begins at `row`. */
// @ts-ignore
@inline
function channel(x: i32, row: usize, c: i32, pick: v128): v128 {
  const i = i32x4.min_s(lastX, i32x4.max_s(NONE, i32x4.shr_s(i32x4.add(i32x4.splat(x), STEPS), 16)))
  const first = i32x4.extract_lane(i, 3)
  const ways = i32x4.shl(i32x4.sub(i, i32x4.splat(first)), 2 + 8 * c)
  return i8x16.swizzle(v128.load(row + (<usize>first << 2)), i32x4.add(ways, pick))
}

const RED: v128 = i32x4.splat(<i32>0x80808000)
const GREEN: v128 = i32x4.splat(<i32>0x80800180)
const BLUE: v128 = i32x4.splat(<i32>0x80028080)

// What four pixels show, two in each, 16 bits a channel.
let shownLow: v128 = i16x8.splat(0)
let shownHigh: v128 = i16x8.splat(0)

/** Writes what the plane `k` of the facet shows where `seen`, at four pixels whose sights fall from `x` on. */
// @ts-ignore
@inline
function glass(k: usize, x: i32, seen: v128): void {
  const own = planes + k * 48
  const row = rowsOf + (k << 4)
  const red = channel(x + load<i32>(own), load<u32>(row), 0, RED)
  const green = channel(x + load<i32>(own, 4), load<u32>(row, 4), 1, GREEN)
  const bytes = v128.or(v128.or(red, green), channel(x + load<i32>(own, 8), load<u32>(row, 8), 2, BLUE))
  const colour = v128.load(own, 16)
  const clear = v128.load(own, 32)
  const low = i16x8.add(i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(bytes), clear), 8), colour)
  const high = i16x8.add(i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(bytes), clear), 8), colour)
  shownLow = v128.bitselect(low, shownLow, v128.shuffle<i32>(seen, seen, 0, 0, 1, 1))
  shownHigh = v128.bitselect(high, shownHigh, v128.shuffle<i32>(seen, seen, 2, 2, 3, 3))
}

// @ts-ignore
@inline
function write(p: usize, v: v128): void {
  const bytes = whole(v, BRIGHT)
  store<u32>(p, pack(i16x8.narrow_i32x4_s(bytes, bytes)) | 0xff000000)
}

/** Lays one pixel of glass that is new, or at the subject's edge, over the frame at `p`; the subject's own pixel is at `own`. */
function layGlass(p: usize, own: usize, shown: v128): void {
  const alpha = <i32>load<u8>(own, 3)
  const colour = f32x4.convert_i32x4_s(wide(own))
  const a: f32 = <f32>alpha * <f32>(1.0 / 255.0)
  const breath = f32x4.add(f32x4.convert_i32x4_s(shown), times(colour, <f32>0.14 / max(<f32>0.05, a)))
  const stone = times(f32x4.pmax(NONE, f32x4.pmin(BRIGHT, breath)), a)
  const mixed = f32x4.add(colour, times(f32x4.sub(stone, colour), on))
  write(p, f32x4.add(mixed, times(f32x4.convert_i32x4_s(wide(p)), <f32>1 - a)))
}

/** Lays four pixels of the subject, where `there`, that no glass has come to. */
// @ts-ignore
@inline
function layBare(p: usize, subject: v128, there: v128): void {
  const was = v128.load(p)
  overPair(p, i16x8.extend_low_i8x16_u(subject))
  overPair(p + 8, i16x8.extend_high_i8x16_u(subject))
  v128.store(p, v128.bitselect(v128.or(v128.load(p), ALPHA), was, there))
}

// What is the same all over a facet: where it is, its middle, how wide its bright edge is, how new it is.
let facet: usize = 0
let mx: f32 = 0
let my: f32 = 0
let edge: v128 = f32x4.splat(0)
let on: f32 = 0
let born: v128 = i32x4.splat(0)

/** A pixel on the edge between two facets is laid with both rather than with none. */
const SLACK: f32 = -1e-4
const ALPHA: v128 = i32x4.splat(<i32>0xff000000)
/** A breath of the subject's own colours stays in the stone, of 256. */
const BREATH: v128 = i16x8.splat(36)

/** Lays four pixels whose sights fall from `x` on, as far as they lie in the facet: `u`, `v` and `t` say how far from its edges each is. */
// @ts-ignore
@inline
function layFour(p: usize, own: usize, x: i32, u: v128, v: v128, t: v128): void {
  const least = f32x4.pmin(t, f32x4.pmin(u, v))
  const subject = v128.load(own)
  const clear = i32x4.eq(v128.and(subject, ALPHA), NONE)
  const there = v128.andnot(f32x4.ge(least, f32x4.splat(SLACK)), clear)
  if (!v128.any_true(there)) return
  if (on <= 0) {
    layBare(p, subject, there)
    return
  }
  const first = f32x4.eq(least, t)
  const second = v128.andnot(f32x4.eq(least, u), first)
  const third = v128.not(v128.or(first, second))
  if (v128.any_true(v128.and(first, there))) glass(0, x, first)
  if (v128.any_true(v128.and(second, there))) glass(1, x, second)
  if (v128.any_true(v128.and(third, there))) glass(2, x, third)
  const line = i32x4.add(v128.and(f32x4.lt(least, edge), i32x4.splat(52 * 65537)), born)
  const low = i16x8.add(shownLow, v128.shuffle<i32>(line, line, 0, 0, 1, 1))
  const high = i16x8.add(shownHigh, v128.shuffle<i32>(line, line, 2, 2, 3, 3))
  if (on >= 1 && i32x4.all_true(v128.or(i32x4.eq(v128.and(subject, ALPHA), ALPHA), v128.not(there)))) {
    const before = i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(subject), BREATH), 8)
    const after = i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(subject), BREATH), 8)
    const laid = v128.or(i8x16.narrow_i16x8_u(i16x8.add(low, before), i16x8.add(high, after)), ALPHA)
    v128.store(p, v128.bitselect(laid, v128.load(p), there))
    return
  }
  const lanes = i32x4.bitmask(there)
  if (lanes & 1) layGlass(p, own, i32x4.extend_low_i16x8_s(low))
  if (lanes & 2) layGlass(p + 4, own + 4, i32x4.extend_high_i16x8_s(low))
  if (lanes & 4) layGlass(p + 8, own + 8, i32x4.extend_low_i16x8_s(high))
  if (lanes & 8) layGlass(p + 12, own + 12, i32x4.extend_high_i16x8_s(high))
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
  born = i32x4.splat(<i32>(<f32>600 * on * (<f32>1 - on)) * 65537)
  enterPlanes()
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
    let sight = <i32>((mx - <f32>0.7 * (<f32>x - mx) - <f32>0.5) * 65536)
    let at = <usize>(y * w + x) << 2
    for (; x <= last; x += 4, at += 16) {
      const t = f32x4.sub(ONE, f32x4.add(u, v))
      // No lane beyond the row's last pixel.
      const held = x + 3 <= x1 ? t : v128.bitselect(t, f32x4.splat(-1), upTo(i32x4.splat(-1), x, x1))
      layFour(frame + at, cut + at, sight, u, v, held)
      sight -= 4 * STEP
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
  across = i32x4.splat(w)
  lastX = i32x4.splat(w - 1)
  lastY = f32x4.splat(<f32>(h - 1))
  for (let i = 0; i < count; i++) {
    facet = facets + <usize>i * FACET
    layFacet(frame, cut, w, h)
  }
}
