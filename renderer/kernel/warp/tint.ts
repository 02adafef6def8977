// A whole frame in other light: each channel times a factor, and a lift.

/** Eight 16-bit lanes (two pixels) times `factor` / 256 plus `plus`, still too wide for bytes. */
// @ts-ignore
@inline
function tinted(v: v128, factor: v128, plus: v128): v128 {
  const low = i32x4.add(i32x4.shr_u(i32x4.extmul_low_i16x8_u(v, factor), 8), plus)
  const high = i32x4.add(i32x4.shr_u(i32x4.extmul_high_i16x8_u(v, factor), 8), plus)
  return i16x8.narrow_i32x4_s(low, high)
}

/** One factor in 256ths for each channel of two pixels, alpha's 256. */
// @ts-ignore
@inline
function factors(r: i32, g: i32, b: i32): v128 {
  let factor = i16x8.splat(256)
  factor = i16x8.replace_lane(i16x8.replace_lane(factor, 0, <i16>r), 4, <i16>r)
  factor = i16x8.replace_lane(i16x8.replace_lane(factor, 1, <i16>g), 5, <i16>g)
  return i16x8.replace_lane(i16x8.replace_lane(factor, 2, <i16>b), 6, <i16>b)
}

/** The same where no factor is 512 or more and four pixels are at hand, by halves of factors: then 16 bits are wide enough. */
function tintFours(p: usize, end: usize, factor: v128, plus: v128): void {
  for (; p < end; p += 16) {
    const four = v128.load(p)
    const low = i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(four), factor), 7)
    const high = i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(four), factor), 7)
    v128.store(p, i8x16.narrow_i16x8_u(i16x8.add(low, plus), i16x8.add(high, plus)))
  }
}

/** The same where nothing grows lighter by its factor: products are as wide as 16 bits. */
function darkenFours(p: usize, end: usize, factor: v128, plus: v128): void {
  for (; p < end; p += 16) {
    const four = v128.load(p)
    const low = i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(four), factor), 8)
    const high = i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(four), factor), 8)
    v128.store(p, i8x16.narrow_i16x8_u(i16x8.add(low, plus), i16x8.add(high, plus)))
  }
}

/** Multiplies every pixel of a frame by (r, g, b) / 256 and adds `lift`, held within 0..255; an even number of pixels. */
export function tint(frame: usize, pixels: i32, r: i32, g: i32, b: i32, lift: i32): void {
  if (max(r, max(g, b)) < 512) {
    const fours = frame + (<usize>(pixels & ~3) << 2)
    const lifts = v128.and(i16x8.splat(<i16>lift), i16x8(-1, -1, -1, 0, -1, -1, -1, 0))
    if (max(r, max(g, b)) <= 256) darkenFours(frame, fours, factors(r, g, b), lifts)
    else tintFours(frame, fours, i16x8.shr_u(i16x8.add(factors(r, g, b), i16x8.splat(1)), 1), lifts)
    frame = fours
    pixels &= 3
  }
  const factor = factors(r, g, b)
  const plus = i32x4.replace_lane(i32x4.splat(lift), 3, 0)
  const end = frame + (<usize>pixels << 2)
  for (let p = frame; p < end; p += 8) {
    const v = tinted(v128.load_ext<u8>(p), factor, plus)
    v128.store64_lane(p, i8x16.narrow_i16x8_u(v, v), 0)
  }
}
