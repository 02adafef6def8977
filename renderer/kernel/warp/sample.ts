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
