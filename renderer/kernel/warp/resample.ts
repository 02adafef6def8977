// Scaling a picture one direction at a time: every output sample is a weighted sum of input samples.
import { pack } from './sample'

/** 14 fractional bits of weight; a half, for rounding. */
const HALF: i32 = 8192
const OPAQUE: u32 = 0xff000000

/** Sums of four channels to a pixel. */
// @ts-ignore
@inline
function rounded(sum: v128): u32 {
  const v = i32x4.shr_s(sum, 14)
  return pack(i16x8.narrow_i32x4_s(v, v)) | OPAQUE
}

/**
 * `rows` rows of `width` pixels out of rows of `stride` bytes. `first` is an i32 per output column, `weights` its `count` i16,
 * an even number of them; one pixel beyond the last that has weight is read.
 */
export function resampleRows(
  from: usize,
  stride: i32,
  first: usize,
  weights: usize,
  count: i32,
  width: i32,
  rows: i32,
  to: usize,
): void {
  const none = i8x16.splat(0)
  for (let y = 0; y < rows; y++) {
    const row = from + <usize>(y * stride)
    for (let x = 0; x < width; x++, to += 4) {
      let p = row + (<usize>load<i32>(first + (<usize>x << 2)) << 2)
      let w = weights + (<usize>(x * count) << 1)
      let sum = i32x4.splat(HALF)
      const end = w + (<usize>count << 1)
      for (; w < end; w += 4, p += 8) {
        const pair = i8x16.shuffle(
          v128.load64_zero(p), none, 0, 16, 4, 16, 1, 16, 5, 16, 2, 16, 6, 16, 3, 16, 7, 16,
        )
        sum = i32x4.add(sum, i32x4.dot_i16x8_s(pair, v128.load32_splat(w)))
      }
      store<u32>(to, rounded(sum))
    }
  }
}

/** `height` rows of `width` pixels out of a picture of that width; `first` and `weights` count rows. Up to 12 bytes more are written. */
export function resampleColumns(
  from: usize,
  first: usize,
  weights: usize,
  count: i32,
  width: i32,
  height: i32,
  to: usize,
): void {
  const stride = <usize>width << 2
  for (let y = 0; y < height; y++) {
    const top = from + <usize>load<i32>(first + (<usize>y << 2)) * stride
    const row = to + <usize>y * stride
    for (let x: usize = 0; x < stride; x += 16) {
      let p = top + x
      let w = weights + (<usize>(y * count) << 1)
      let s0 = i32x4.splat(HALF)
      let s1 = s0
      let s2 = s0
      let s3 = s0
      const end = w + (<usize>count << 1)
      for (; w < end; w += 4, p += stride << 1) {
        const weight = v128.load32_splat(w)
        const a = v128.load(p)
        const b = v128.load(p + stride)
        const low = i8x16.shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
        const high = i8x16.shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(low), weight))
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(low), weight))
        s2 = i32x4.add(s2, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(high), weight))
        s3 = i32x4.add(s3, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(high), weight))
      }
      store<u32>(row + x, rounded(s0))
      store<u32>(row + x, rounded(s1), 4)
      store<u32>(row + x, rounded(s2), 8)
      store<u32>(row + x, rounded(s3), 12)
    }
  }
}
