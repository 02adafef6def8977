// Lays a smaller premultiplied picture over a frame, smoothly enlarged: painted (over) or as light (add).
import { rowRoom } from './memory'
import { over, overPair, pack } from './sample'

/** Mixes two rows of `n` pixels: `share` 0..255 of 256 of the lower. */
// @ts-ignore
@inline
function mixRows(above: usize, below: usize, n: i32, share: i32, to: usize): void {
  const a = i16x8.splat(<i16>(256 - share))
  const b = i16x8.splat(<i16>share)
  const half = i16x8.splat(128)
  const end = above + (<usize>n << 2)
  for (let p = above, q = below; p < end; p += 8, q += 8, to += 16) {
    const sum = i16x8.add(
      i16x8.mul(v128.load_ext<u8>(p), a),
      i16x8.mul(v128.load_ext<u8>(q), b),
    )
    v128.store(to, i16x8.shr_u(i16x8.add(sum, half), 8))
  }
}

/** The first of `n` pixels, four at a time, that is not clear in two rows; `n` when all are. */
// @ts-ignore
@inline
function firstSeen(a: usize, b: usize, n: i32): i32 {
  let x = 0
  for (; x + 4 <= n; x += 4) {
    const at = <usize>x << 2
    if (v128.any_true(v128.or(v128.load(a + at), v128.load(b + at)))) return x
  }
  for (; x < n; x++) if (load<u32>(a + (<usize>x << 2)) | load<u32>(b + (<usize>x << 2))) return x
  return n
}

/** One past the last of the pixels `from` .. `n` that is not clear, or a few more. */
// @ts-ignore
@inline
function lastSeen(a: usize, b: usize, from: i32, n: i32): i32 {
  let x = n
  for (; x - 4 >= from; x -= 4) {
    const at = <usize>(x - 4) << 2
    if (v128.any_true(v128.or(v128.load(a + at), v128.load(b + at)))) return x
  }
  return x
}

const OPAQUE: v128 = i16x8(0, 0, 0, -1, 0, 0, 0, -1)

/** Lays two neighbouring pixels over those at `p`, or adds them as light. */
// @ts-ignore
@inline
function layPair(p: usize, s: v128, light: bool): void {
  if (!light) {
    overPair(p, s)
    return
  }
  const sum = v128.or(i16x8.add(v128.load_ext<u8>(p), s), i16x8.shr_u(OPAQUE, 8))
  v128.store64_lane(p, i8x16.narrow_i16x8_u(sum, sum), 0)
}

/** The same of one pixel. */
// @ts-ignore
@inline
function layOne(p: usize, s: v128, light: bool): void {
  if (light) {
    const below = i16x8.extend_low_i8x16_u(v128.load32_zero(p))
    store<u32>(p, pack(i16x8.add(below, s)) | 0xff000000)
  } else over(p, s)
}

const HALVES: v128 = i16x8(-1, -1, -1, -1, 0, 0, 0, 0)

/** Lays pixels x0 .. x1 of a row from one of 16-bit lanes, smoothly enlarged: two at a time, the last ones held at `last`. */
function enlargedRow(row: usize, p: usize, x0: i32, x1: i32, step: i32, last: i32, light: bool): void {
  let x = x0
  let u = x0 * step
  let shares = v128.bitselect(i16x8.splat(<i16>u), i16x8.splat(<i16>(u + step)), HALVES)
  const on = i16x8.splat(<i16>(step << 1))
  const half = i16x8.splat(128)
  for (; x + 2 <= x1 && u + step <= last; x += 2) {
    const a = v128.load(row + (<usize>(u >> 16) << 3))
    const b = v128.load(row + (<usize>((u + step) >> 16) << 3))
    if (v128.any_true(v128.or(a, b))) {
      const left = v128.shuffle<i64>(a, b, 0, 2)
      const way = i16x8.mul(i16x8.sub(v128.shuffle<i64>(a, b, 1, 3), left), i16x8.shr_u(shares, 8))
      const s = i16x8.shr_u(i16x8.add(i16x8.add(i16x8.shl(left, 8), half), way), 8)
      layPair(p + (<usize>x << 2), s, light)
    }
    shares = i16x8.add(shares, on)
    u += step << 1
  }
  for (; x < x1; x++) {
    const v = min(x * step, last)
    const pair = v128.load(row + (<usize>(v >> 16) << 3))
    if (!v128.any_true(pair)) continue
    const fx = <i16>((v >> 8) & 255)
    const across = i16x8.mul(pair, v128.bitselect(i16x8.splat(256 - fx), i16x8.splat(fx), HALVES))
    const other = v128.shuffle<i16>(across, across, 4, 5, 6, 7, 4, 5, 6, 7)
    const s = i16x8.shr_u(i16x8.add(i16x8.add(across, other), half), 8)
    layOne(p + (<usize>x << 2), s, light)
  }
}

const ALPHA: v128 = i32x4.splat(0xff000000)

/** Lays four neighbouring pixels over those at `p`, or adds them as light. */
// @ts-ignore
@inline
function layFour(p: usize, four: v128, light: bool): void {
  if (!v128.any_true(four)) return
  if (light) {
    v128.store(p, v128.or(i8x16.add_sat_u(v128.load(p), four), ALPHA))
    return
  }
  if (i32x4.all_true(i32x4.eq(v128.and(four, ALPHA), ALPHA))) {
    v128.store(p, four)
    return
  }
  const below = v128.load(p)
  const first = laid(i16x8.extend_low_i8x16_u(four), i16x8.extend_low_i8x16_u(below))
  const last = laid(i16x8.extend_high_i8x16_u(four), i16x8.extend_high_i8x16_u(below))
  v128.store(p, i8x16.narrow_i16x8_u(first, last))
}

/** Two premultiplied pixels over two, in 16-bit lanes. */
// @ts-ignore
@inline
function laid(source: v128, below: v128): v128 {
  const a = v128.shuffle<i16>(source, source, 3, 3, 3, 3, 7, 7, 7, 7)
  const keep = i16x8.sub(i16x8.splat(256), i16x8.add(a, i16x8.shr_u(a, 7)))
  return i16x8.add(source, i16x8.shr_u(i16x8.add(i16x8.mul(below, keep), i16x8.splat(128)), 8))
}

/** Lays pixels x0 .. x1 of a row of the same size. */
function plainRow(row: usize, p: usize, x0: i32, x1: i32, light: bool): void {
  let x = x0
  for (; x + 4 <= x1; x += 4) {
    const at = <usize>x << 2
    layFour(p + at, v128.load(row + at), light)
  }
  for (; x < x1; x++) {
    const s = i16x8.extend_low_i8x16_u(v128.load32_zero(row + (<usize>x << 2)))
    if (v128.any_true(s)) layOne(p + (<usize>x << 2), s, light)
  }
}

/** Lays eight pixels for each four of a row and of the one it is halfway to (or itself), from `first` to before `end` of them. */
function doubledRow(row: usize, next: usize, p: usize, first: i32, end: i32, light: bool): void {
  for (let i = first; i < end; i += 4) {
    const at = <usize>i << 2
    const here = i8x16.avgr_u(v128.load(row + at), v128.load(next + at))
    const beside = i8x16.avgr_u(v128.load(row + at, 4), v128.load(next + at, 4))
    const mean = i8x16.avgr_u(here, beside)
    const to = p + (at << 1)
    layFour(to, v128.shuffle<i32>(here, mean, 0, 4, 1, 5), light)
    layFour(to + 16, v128.shuffle<i32>(here, mean, 2, 6, 3, 7), light)
  }
}

const QUARTERS: v128 = i16x8(0, 0, 0, 0, 1, 1, 1, 1)
const MORE: v128 = i16x8(2, 2, 2, 2, 3, 3, 3, 3)

/** Lays four pixels for each of a row of 16-bit lanes, from `first` to before `end` of them. */
function fourfoldRow(row: usize, p: usize, first: i32, end: i32, light: bool): void {
  const half = i16x8.splat(2)
  for (let i = first; i < end; i++) {
    const pair = v128.load(row + (<usize>i << 3))
    if (!v128.any_true(pair)) continue
    const from = v128.shuffle<i64>(pair, pair, 0, 0)
    const way = i16x8.sub(v128.shuffle<i64>(pair, pair, 1, 1), from)
    const low = i16x8.add(from, i16x8.shr_s(i16x8.add(i16x8.mul(way, QUARTERS), half), 2))
    const high = i16x8.add(from, i16x8.shr_s(i16x8.add(i16x8.mul(way, MORE), half), 2))
    layFour(p + (<usize>i << 4), i8x16.narrow_i16x8_u(low, high), light)
  }
}

/** Whether `small` pixels, each `times` as long, are just enough for `large` of them. */
// @ts-ignore
@inline
function fits(small: i32, large: i32, times: i32): bool {
  return small * times >= large && (small - 1) * times < large
}

/** Lays pixels x0 .. x1 from a row of 16-bit lanes whose pixels are `times` as long, and which stays what it is after the last of `n`. */
function lastRow(row: usize, p: usize, x0: i32, x1: i32, times: i32, n: i32, light: bool): void {
  for (let x = x0; x < x1; x++) {
    const i = min(n - 1, x / times)
    const share = ((x % times) << 8) / times
    const a = v128.load64_zero(row + (<usize>i << 3))
    const b = v128.load64_zero(row + (<usize>min(n - 1, i + 1) << 3))
    const sum = i16x8.add(i16x8.mul(a, i16x8.splat(<i16>(256 - share))), i16x8.mul(b, i16x8.splat(<i16>share)))
    const s = i16x8.shr_u(i16x8.add(sum, i16x8.splat(128)), 8)
    if (v128.any_true(s)) layOne(p + (<usize>x << 2), s, light)
  }
}

/** A row of a picture a half (`times` 2) or a quarter (4) of the frame's size: of the rows of it that it lies between, with `share` of 256 of the lower. */
function evenRow(
  row: usize,
  next: usize,
  sw: i32,
  p: usize,
  w: i32,
  times: i32,
  share: i32,
  light: bool,
): void {
  // Most of a row is often clear.
  const first = firstSeen(row, next, sw)
  if (first >= sw) return
  const end = lastSeen(row, next, first, sw)
  // One more on either side takes part in what lies between.
  const from = max(0, first - 1)
  const to = min(sw, end + 1)
  let x0 = from * times
  const x1 = min(w, end * times)
  // What is left of a row, at its end, is done with care.
  const sure = min(end, times == 2 ? (w >> 1) - 4 : (w >> 2) - 1)
  if (times == 2 && sure > from) {
    const count = ((sure - from) >> 2) << 2
    doubledRow(row, share == 0 ? row : next, p, from, from + count, light)
    x0 = (from + count) << 1
    if (x0 >= x1) return
  }
  const rest = times == 2 ? x0 >> 1 : from
  const between = rowRoom()
  const at = <usize>rest << 2
  mixRows(row + at, next + at, to - rest, share, between + (at << 1))
  if (times == 4 && sure > from) {
    fourfoldRow(between, p, from, sure, light)
    x0 = sure << 2
  }
  lastRow(between, p, x0, x1, times, sw, light)
}

/**
 * Lays a picture of sw×sh (less than 8000 wide, with sixteen bytes after it) over a frame. One of a half or a quarter of the frame's
 * size has its pixels on every second or fourth of the frame's; others reach from its first to its last. It needs no rim: samples
 * stop at its last pixels.
 */
export function overlay(
  frame: usize,
  w: i32,
  h: i32,
  small: usize,
  sw: i32,
  sh: i32,
  light: bool,
): void {
  const stride = <usize>sw << 2
  if (sw == w && sh == h) {
    for (let y = 0; y < h; y++) {
      const row = small + <usize>y * stride
      const first = firstSeen(row, row, sw)
      if (first < sw) plainRow(row, frame + (<usize>(y * w) << 2), first, min(w, lastSeen(row, row, first, sw)), light)
    }
    return
  }
  const times = fits(sw, w, 2) && fits(sh, h, 2) ? 2 : fits(sw, w, 4) && fits(sh, h, 4) ? 4 : 0
  if (!times) {
    stretched(frame, w, h, small, sw, sh, light)
    return
  }
  for (let y = 0; y < h; y++) {
    const row = small + <usize>(y / times) * stride
    const next = y / times + 1 < sh ? row + stride : row
    evenRow(row, next, sw, frame + (<usize>(y * w) << 2), w, times, ((y % times) << 8) / times, light)
  }
}

/** The same for a picture of any size. */
function stretched(frame: usize, w: i32, h: i32, small: usize, sw: i32, sh: i32, light: bool): void {
  const between = rowRoom()
  const stepX = ((sw - 1) << 16) / max(w - 1, 1)
  const stepY = ((sh - 1) << 16) / max(h - 1, 1)
  const stride = <usize>sw << 2
  const lastU = ((sw - 2) << 16) | 0xff00
  const lastV = ((sh - 2) << 16) | 0xff00
  for (let y = 0; y < h; y++) {
    const v = min(y * stepY, lastV)
    const row = small + <usize>(v >> 16) * stride
    const first = firstSeen(row, row + stride, sw)
    if (first >= sw) continue
    const end = lastSeen(row, row + stride, first, sw)
    const from = max(0, first - 1)
    const to = min(sw, end + 1)
    const x0 = min(w, ((from << 16) + stepX - 1) / stepX)
    const x1 = to == sw ? w : min(w, ((end << 16) + stepX - 1) / stepX)
    const at = <usize>from << 2
    mixRows(row + at, row + stride + at, to - from, (v >> 8) & 255, between + (at << 1))
    enlargedRow(between, frame + (<usize>(y * w) << 2), x0, x1, stepX, lastU, light)
  }
}
