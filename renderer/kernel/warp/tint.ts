// A whole frame in other light: each channel times a factor, and a lift.

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
