// Reading RGBA8 textures at sub-texel places: fixed-point bilinear, one pixel per call, eight lanes of 16 bits.

/** Bilinear sample at 16.16 fixed point; the caller keeps u and v inside 0..w-2 and 0..h-2. Result: four 16-bit lanes. */
// @ts-ignore
@inline
export function bilinear(texture: usize, stride: i32, u: i32, v: i32): v128 {
  const p = texture + <usize>((v >> 16) * stride + ((u >> 16) << 2))
  const fx = <i16>((u >> 8) & 255)
  const fy = <i16>((v >> 8) & 255)
  const top = i16x8.extend_low_i8x16_u(v128.load64_zero(p))
  const low = i16x8.extend_low_i8x16_u(v128.load64_zero(p + <usize>stride))
  const half = i16x8.splat(128)
  const down = i16x8.shr_u(
    i16x8.add(
      i16x8.add(i16x8.mul(top, i16x8.splat(256 - fy)), i16x8.mul(low, i16x8.splat(fy))),
      half,
    ),
    8,
  )
  const across = i16x8.mul(down, v128.bitselect(i16x8.splat(256 - fx), i16x8.splat(fx), i16x8(-1, -1, -1, -1, 0, 0, 0, 0)))
  const other = v128.shuffle<i16>(across, across, 4, 5, 6, 7, 4, 5, 6, 7)
  return i16x8.shr_u(i16x8.add(i16x8.add(across, other), half), 8)
}

/** `share` (of 256) of the way from `a` to `b`, all 0..255, rounded: what overflows in the middle comes back in the sum. */
// @ts-ignore
@inline
export function between(a: v128, b: v128, share: v128): v128 {
  const way = i16x8.mul(i16x8.sub(b, a), share)
  const from = i16x8.add(i16x8.shl(a, 8), i16x8.splat(128))
  return i16x8.shr_u(i16x8.add(from, way), 8)
}

/**
 * Two neighbouring pixels' samples at once, as `bilinear` makes each: the second lies (stepU, stepV) on. `fu`, `fv` and `gv`
 * hold what is left of u (first pixel in the low lanes, second in the high) and of both v below whole texels, in 1/65536.
 */
// @ts-ignore
@inline
export function bilinearPair(p: usize, q: usize, stride: usize, fu: v128, fv: v128, gv: v128): v128 {
  const v = i16x8.shr_u(fv, 8)
  const g = i16x8.shr_u(gv, 8)
  const first = between(v128.load_ext<u8>(p), v128.load_ext<u8>(p + stride), v)
  const second = between(v128.load_ext<u8>(q), v128.load_ext<u8>(q + stride), g)
  const u = i16x8.shr_u(fu, 8)
  return between(v128.shuffle<i64>(first, second, 0, 2), v128.shuffle<i64>(first, second, 1, 3), u)
}

/** The four bytes at `p` as 32-bit lanes. */
// @ts-ignore
@inline
export function wide(p: usize): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p)))
}

/** Four 16-bit lanes to a packed RGBA8 pixel. */
// @ts-ignore
@inline
export function pack(lanes: v128): u32 {
  return <u32>i32x4.extract_lane(i8x16.narrow_i16x8_u(lanes, lanes), 0)
}

/** Premultiplied source over what is at `p`. */
// @ts-ignore
@inline
export function over(p: usize, source: v128): void {
  const a = <i32>i16x8.extract_lane_u(source, 3)
  if (a >= 255) {
    store<u32>(p, pack(source))
    return
  }
  const below = i16x8.extend_low_i8x16_u(v128.load32_zero(p))
  const keep = i16x8.splat(<i16>(256 - (a + (a >> 7))))
  const mixed = i16x8.add(
    source,
    i16x8.shr_u(i16x8.add(i16x8.mul(below, keep), i16x8.splat(128)), 8),
  )
  store<u32>(p, pack(mixed))
}

/** Two neighbouring premultiplied pixels over what is at `p`. */
// @ts-ignore
@inline
export function overPair(p: usize, source: v128): void {
  const a = v128.shuffle<i16>(source, source, 3, 3, 3, 3, 7, 7, 7, 7)
  const keep = i16x8.sub(i16x8.splat(256), i16x8.add(a, i16x8.shr_u(a, 7)))
  const below = i16x8.mul(v128.load_ext<u8>(p), keep)
  const mixed = i16x8.add(source, i16x8.shr_u(i16x8.add(below, i16x8.splat(128)), 8))
  v128.store64_lane(p, i8x16.narrow_i16x8_u(mixed, mixed), 0)
}

/** Added to a small number in f32 it leaves the number, rounded, in the lowest bits. */
const WHOLE: v128 = f32x4.splat(8388608)
const LOW: v128 = i32x4.splat(0x7fffff)

/** The pixels of a texture of w × h at four places, the nearest each. */
// @ts-ignore
@inline
export function gatherFour(from: usize, w: i32, h: i32, x: v128, y: v128): v128 {
  const right = f32x4.splat(<f32>(w - 1))
  const low = f32x4.splat(<f32>(h - 1))
  const none = f32x4.splat(0)
  const sx = v128.and(f32x4.add(f32x4.pmax(none, f32x4.pmin(right, x)), WHOLE), LOW)
  const sy = v128.and(f32x4.add(f32x4.pmax(none, f32x4.pmin(low, y)), WHOLE), LOW)
  const at = i32x4.add(i32x4.mul(sy, i32x4.splat(w)), sx)
  let v = v128.load32_zero(from + (<usize>i32x4.extract_lane(at, 0) << 2))
  v = v128.load32_lane(from + (<usize>i32x4.extract_lane(at, 1) << 2), v, 1)
  v = v128.load32_lane(from + (<usize>i32x4.extract_lane(at, 2) << 2), v, 2)
  return v128.load32_lane(from + (<usize>i32x4.extract_lane(at, 3) << 2), v, 3)
}

/** The pixels of a texture of w × h at four places, smoothly each; what lies outside is as near its edge. */
// @ts-ignore
@inline
export function smoothFour(from: usize, w: i32, h: i32, x: v128, y: v128): v128 {
  const none = i32x4.splat(0)
  const fixed = f32x4.splat(65536)
  const u = i32x4.trunc_sat_f32x4_s(f32x4.mul(x, fixed))
  const v = i32x4.trunc_sat_f32x4_s(f32x4.mul(y, fixed))
  const su = i32x4.max_s(none, i32x4.min_s(u, i32x4.splat(((w - 2) << 16) | 0xff00)))
  const sv = i32x4.max_s(none, i32x4.min_s(v, i32x4.splat(((h - 2) << 16) | 0xff00)))
  const stride = w << 2
  const first = bilinear(from, stride, i32x4.extract_lane(su, 0), i32x4.extract_lane(sv, 0))
  const two = bilinear(from, stride, i32x4.extract_lane(su, 1), i32x4.extract_lane(sv, 1))
  const three = bilinear(from, stride, i32x4.extract_lane(su, 2), i32x4.extract_lane(sv, 2))
  const four = bilinear(from, stride, i32x4.extract_lane(su, 3), i32x4.extract_lane(sv, 3))
  return i8x16.narrow_i16x8_u(v128.shuffle<i64>(first, two, 0, 2), v128.shuffle<i64>(three, four, 0, 2))
}
