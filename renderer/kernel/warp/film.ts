// From drawn frames to what the encoder eats: exposure over the open shutter, and I420 in BT.709 limited range.

/** Adds an RGBA8 frame to 16-bit sums; `first` overwrites them instead. n is pixels. */
export function expose(frame: usize, sums: usize, n: i32, first: bool): void {
  for (let i: usize = 0, end = <usize>n * 4; i < end; i += 8) {
    const v = i16x8.extend_low_i8x16_u(v128.load64_zero(frame + i))
    const p = sums + i * 2
    v128.store(p, first ? v : i16x8.add(v128.load(p), v))
  }
}

/** Writes the mean of `count` exposures (1..64) back to the frame. */
export function develop(sums: usize, frame: usize, n: i32, count: i32): void {
  const scale = i32x4.splat((65536 + count / 2) / count)
  const half = i32x4.splat(32768)
  for (let i: usize = 0, end = <usize>n * 4; i < end; i += 8) {
    const v = v128.load(sums + i * 2)
    const a = i32x4.shr_u(i32x4.add(i32x4.mul(i32x4.extend_low_i16x8_u(v), scale), half), 16)
    const b = i32x4.shr_u(i32x4.add(i32x4.mul(i32x4.extend_high_i16x8_u(v), scale), half), 16)
    const narrow = i16x8.narrow_i32x4_s(a, b)
    v128.store64_lane(frame + i, i8x16.narrow_i16x8_u(narrow, narrow), 0)
  }
}

/** Makes the pixels of a frame opaque that blurred layers have left half open: what is seen there of them counts for all. */
export function closeFrame(frame: usize, n: i32): void {
  const opaque = i32x4.splat(0xff000000)
  const end = frame + (<usize>n << 2)
  for (let p = frame; p < end; p += 16) {
    const four = v128.load(p)
    if (i32x4.all_true(i32x4.eq(v128.and(four, opaque), opaque))) continue
    for (let q = p; q < p + 16 && q < end; q += 4) {
      const a = <i32>load<u8>(q, 3)
      if (a == 0 || a == 255) continue
      const v = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(q))))
      const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v, f32x4.splat(<f32>255 / <f32>a))))
      const narrow = i16x8.narrow_i32x4_s(whole, whole)
      v128.store32_lane(q, i8x16.narrow_i16x8_u(narrow, narrow), 0)
    }
  }
}

// BT.709 limited range, 14 fractional bits: Y = 16 + 219/255 (0.2126 R + 0.7152 G + 0.0722 B).
const YR: i16 = 2991
const YG: i16 = 10064
const YB: i16 = 1016
// Cb = 128 + 224/255 (B - Y) / 1.8556, Cr = 128 + 224/255 (R - Y) / 1.5748, in terms of R, G, B.
const UR: i16 = -1649
const UG: i16 = -5547
const UB: i16 = 7196
const VR: i16 = 7196
const VG: i16 = -6536
const VB: i16 = -660

/** Four RGBA pixels, each as the sum of its channels by weight (the fourth weight is 0). */
// @ts-ignore
@inline
function weigh(v: v128, weights: v128): v128 {
  const a = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(v), weights)
  const b = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(v), weights)
  return i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7))
}

/** One row of four sums, each of all four lanes of one of `a` .. `d`. */
// @ts-ignore
@inline
function totals(a: v128, b: v128, c: v128, d: v128): v128 {
  const p = i32x4.add(v128.shuffle<i32>(a, b, 0, 1, 4, 5), v128.shuffle<i32>(a, b, 2, 3, 6, 7))
  const q = i32x4.add(v128.shuffle<i32>(c, d, 0, 1, 4, 5), v128.shuffle<i32>(c, d, 2, 3, 6, 7))
  return i32x4.add(v128.shuffle<i32>(p, q, 0, 2, 4, 6), v128.shuffle<i32>(p, q, 1, 3, 5, 7))
}

/** Luma of n pixels. */
function luma(rgba: usize, n: i32, out: usize): void {
  const weights = i16x8(YR, YG, YB, 0, YR, YG, YB, 0)
  const bias = i32x4.splat((16 << 14) + 8192)
  const whole = n & ~7
  for (let i = 0; i < whole; i += 8) {
    const p = rgba + (<usize>i << 2)
    const a = i32x4.shr_s(i32x4.add(weigh(v128.load(p), weights), bias), 14)
    const b = i32x4.shr_s(i32x4.add(weigh(v128.load(p, 16), weights), bias), 14)
    const narrow = i16x8.narrow_i32x4_s(a, b)
    v128.store64_lane(out + <usize>i, i8x16.narrow_i16x8_u(narrow, narrow), 0)
  }
  for (let i = whole; i < n; i++) {
    const p = rgba + (<usize>i << 2)
    const y = <i32>load<u8>(p) * YR + <i32>load<u8>(p, 1) * YG + <i32>load<u8>(p, 2) * YB
    store<u8>(out + <usize>i, (y + (16 << 14) + 8192) >> 14)
  }
}

/** Chroma of one pair of rows from `p` on, `half` samples. */
function chroma(p: usize, stride: usize, half: i32, cb: usize, cr: usize): void {
  const inU = i16x8(UR, UG, UB, 0, UR, UG, UB, 0)
  const inV = i16x8(VR, VG, VB, 0, VR, VG, VB, 0)
  const bias = i32x4.splat((128 << 16) + 32768)
  const whole = half & ~3
  let x = 0
  for (; x < whole; x += 4, p += 32) {
    const a = v128.load(p)
    const b = v128.load(p + stride)
    const c = v128.load(p, 16)
    const d = v128.load(p + stride, 16)
    const s0 = i16x8.add(i16x8.extend_low_i8x16_u(a), i16x8.extend_low_i8x16_u(b))
    const s1 = i16x8.add(i16x8.extend_high_i8x16_u(a), i16x8.extend_high_i8x16_u(b))
    const s2 = i16x8.add(i16x8.extend_low_i8x16_u(c), i16x8.extend_low_i8x16_u(d))
    const s3 = i16x8.add(i16x8.extend_high_i8x16_u(c), i16x8.extend_high_i8x16_u(d))
    const u = totals(
      i32x4.dot_i16x8_s(s0, inU),
      i32x4.dot_i16x8_s(s1, inU),
      i32x4.dot_i16x8_s(s2, inU),
      i32x4.dot_i16x8_s(s3, inU),
    )
    const v = totals(
      i32x4.dot_i16x8_s(s0, inV),
      i32x4.dot_i16x8_s(s1, inV),
      i32x4.dot_i16x8_s(s2, inV),
      i32x4.dot_i16x8_s(s3, inV),
    )
    const both = i16x8.narrow_i32x4_s(
      i32x4.shr_s(i32x4.add(u, bias), 16),
      i32x4.shr_s(i32x4.add(v, bias), 16),
    )
    const narrow = i8x16.narrow_i16x8_u(both, both)
    v128.store32_lane(cb + <usize>x, narrow, 0)
    v128.store32_lane(cr + <usize>x, narrow, 1)
  }
  for (; x < half; x++, p += 8) {
    const pair = i16x8.add(
      i16x8.extend_low_i8x16_u(v128.load64_zero(p)),
      i16x8.extend_low_i8x16_u(v128.load64_zero(p + stride)),
    )
    const u = i32x4.dot_i16x8_s(pair, inU)
    const v = i32x4.dot_i16x8_s(pair, inV)
    const sum = i32x4.shr_s(i32x4.add(totals(u, v, u, v), bias), 16)
    store<u8>(cb + <usize>x, i32x4.extract_lane(sum, 0))
    store<u8>(cr + <usize>x, i32x4.extract_lane(sum, 1))
  }
}

/** RGBA8 to planar 4:2:0; w and h are even. */
export function toI420(rgba: usize, w: i32, h: i32, out: usize): void {
  const n = w * h
  const half = w >> 1
  const stride = <usize>w << 2
  let cb = out + <usize>n
  let cr = cb + <usize>(n >> 2)
  // Both of two rows at a time: then they are still at hand.
  for (let y = 0; y < h; y += 2) {
    luma(rgba + <usize>y * stride, w << 1, out + <usize>(y * w))
    chroma(rgba + <usize>y * stride, stride, half, cb, cr)
    cb += half
    cr += half
  }
}

/**
 * Turns frame `a` into frame `b` where the key lets it: a pixel has gone over when `edge` has passed its key (0..255) by its
 * own softness (1..255).
 */
export function crossOver(a: usize, b: usize, keys: usize, softs: usize, n: i32, edge: i32): void {
  const half = i16x8.splat(128)
  for (let i = 0; i < n; i++) {
    const way = edge - <i32>load<u8>(keys + <usize>i)
    if (way <= 0) continue
    const at = <usize>i << 2
    const soft = <i32>load<u8>(softs + <usize>i)
    if (way >= soft) {
      store<u32>(a + at, load<u32>(b + at))
      continue
    }
    const share = (way << 8) / soft
    const from = i16x8.extend_low_i8x16_u(v128.load32_zero(a + at))
    const to = i16x8.extend_low_i8x16_u(v128.load32_zero(b + at))
    const sum = i16x8.add(
      i16x8.mul(from, i16x8.splat(<i16>(256 - share))),
      i16x8.mul(to, i16x8.splat(<i16>share)),
    )
    const out = i16x8.shr_u(i16x8.add(sum, half), 8)
    v128.store32_lane(a + at, i8x16.narrow_i16x8_u(out, out), 0)
  }
}
