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

/** Lays pixels x0 .. x1 of a row of the same size. */
function plainRow(row: usize, p: usize, x0: i32, x1: i32, light: bool): void {
  let x = x0
  for (; x + 2 <= x1; x += 2) {
    const s = v128.load_ext<u8>(row + (<usize>x << 2))
    if (v128.any_true(s)) layPair(p + (<usize>x << 2), s, light)
  }
  if (x >= x1) return
  const s = i16x8.extend_low_i8x16_u(v128.load32_zero(row + (<usize>x << 2)))
  if (v128.any_true(s)) layOne(p + (<usize>x << 2), s, light)
}

/** `small` is sw×sh (less than 8000 wide) with eight bytes after it, and needs no rim: samples stop at its last pixels. */
export function overlay(
  frame: usize,
  w: i32,
  h: i32,
  small: usize,
  sw: i32,
  sh: i32,
  light: bool,
): void {
  const between = rowRoom()
  const stepX = ((sw - 1) << 16) / max(w - 1, 1)
  const stepY = ((sh - 1) << 16) / max(h - 1, 1)
  const stride = <usize>sw << 2
  const lastU = ((sw - 2) << 16) | 0xff00
  const lastV = ((sh - 2) << 16) | 0xff00
  const same = sw == w && sh == h
  for (let y = 0; y < h; y++) {
    const v = min(y * stepY, lastV)
    const row = small + <usize>(v >> 16) * stride
    // Most of a row is often clear.
    const first = firstSeen(row, row + stride, sw)
    if (first >= sw) continue
    const end = lastSeen(row, row + stride, first, sw)
    const p = frame + (<usize>(y * w) << 2)
    // One more on either side takes part in what lies between.
    let from = max(0, first - 1)
    const to = min(sw, end + 1)
    let x0 = min(w, ((from << 16) + stepX - 1) / stepX)
    const x1 = to == sw ? w : min(w, ((end << 16) + stepX - 1) / stepX)
    if (same && (v & 0xffff) == 0) {
      plainRow(row, p, first, min(end, w - 1), light)
      if (to < sw) continue
      from = sw - 2
      x0 = w - 1
    }
    const at = <usize>from << 2
    mixRows(row + at, row + stride + at, to - from, (v >> 8) & 255, between + (at << 1))
    enlargedRow(between, p, x0, x1, stepX, lastU, light)
  }
}

/** Eight 16-bit lanes (two pixels) times `factor` / 256 plus `plus`, still too wide for bytes. */
// @ts-ignore
@inline
function tinted(v: v128, factor: v128, plus: v128): v128 {
  const low = i32x4.add(i32x4.shr_u(i32x4.extmul_low_i16x8_u(v, factor), 8), plus)
  const high = i32x4.add(i32x4.shr_u(i32x4.extmul_high_i16x8_u(v, factor), 8), plus)
  return i16x8.narrow_i32x4_s(low, high)
}

/** One factor in 256ths for each channel of two pixels, alpha's 256; the same `shift` bits up. */
// @ts-ignore
@inline
function factors(r: i32, g: i32, b: i32, shift: i32): v128 {
  const whole: i32 = 256
  let factor = i16x8.splat(<i16>(whole << shift))
  factor = i16x8.replace_lane(i16x8.replace_lane(factor, 0, <i16>(r << shift)), 4, <i16>(r << shift))
  factor = i16x8.replace_lane(i16x8.replace_lane(factor, 1, <i16>(g << shift)), 5, <i16>(g << shift))
  return i16x8.replace_lane(i16x8.replace_lane(factor, 2, <i16>(b << shift)), 6, <i16>(b << shift))
}

/** The same where no factor is 512 or more and four pixels are at hand: 16 bits are wide enough. */
function tintFours(p: usize, end: usize, factor: v128, plus: v128): void {
  for (; p < end; p += 16) {
    const four = v128.load(p)
    const low = i16x8.q15mulr_sat_s(i16x8.shl(i16x8.extend_low_i8x16_u(four), 7), factor)
    const high = i16x8.q15mulr_sat_s(i16x8.shl(i16x8.extend_high_i8x16_u(four), 7), factor)
    const first = i16x8.add(i16x8.shr_u(low, 6), plus)
    v128.store(p, i8x16.narrow_i16x8_u(first, i16x8.add(i16x8.shr_u(high, 6), plus)))
  }
}

/** Multiplies every pixel of a frame by (r, g, b) / 256 and adds `lift`, held within 0..255; an even number of pixels. */
export function tint(frame: usize, pixels: i32, r: i32, g: i32, b: i32, lift: i32): void {
  if (max(r, max(g, b)) < 512) {
    const fours = frame + (<usize>(pixels & ~3) << 2)
    const lifts = v128.and(i16x8.splat(<i16>lift), i16x8(-1, -1, -1, 0, -1, -1, -1, 0))
    tintFours(frame, fours, factors(r, g, b, 6), lifts)
    frame = fours
    pixels &= 3
  }
  const factor = factors(r, g, b, 0)
  const plus = i32x4.replace_lane(i32x4.splat(lift), 3, 0)
  const end = frame + (<usize>pixels << 2)
  for (let p = frame; p < end; p += 8) {
    const v = tinted(v128.load_ext<u8>(p), factor, plus)
    v128.store64_lane(p, i8x16.narrow_i16x8_u(v, v), 0)
  }
}
