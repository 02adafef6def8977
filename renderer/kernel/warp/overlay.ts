// Lays a smaller premultiplied picture over a frame, smoothly enlarged: painted (over) or as light (add).
import { rowRoom } from './memory'
import { over, pack } from './sample'

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
  // A row between two of the smaller picture, 16-bit lanes.
  const between = rowRoom()
  const stepX = ((sw - 1) << 16) / max(w - 1, 1)
  const stepY = ((sh - 1) << 16) / max(h - 1, 1)
  const stride = <usize>sw << 2
  const lastU = ((sw - 2) << 16) | 0xff00
  const lastV = ((sh - 2) << 16) | 0xff00
  const half = i16x8.splat(128)
  const right = i16x8(-1, -1, -1, -1, 0, 0, 0, 0)
  for (let y = 0; y < h; y++) {
    const v = min(y * stepY, lastV)
    const row = small + <usize>(v >> 16) * stride
    mixRows(row, row + stride, sw, (v >> 8) & 255, between)
    let p = frame + (<usize>(y * w) << 2)
    for (let x = 0; x < w; x++, p += 4) {
      const u = min(x * stepX, lastU)
      const pair = v128.load(between + (<usize>(u >> 16) << 3))
      if (!v128.any_true(pair)) continue
      const fx = <i16>((u >> 8) & 255)
      const shares = v128.bitselect(i16x8.splat(256 - fx), i16x8.splat(fx), right)
      const across = i16x8.mul(pair, shares)
      const other = v128.shuffle<i16>(across, across, 4, 5, 6, 7, 4, 5, 6, 7)
      const s = i16x8.shr_u(i16x8.add(i16x8.add(across, other), half), 8)
      if (light) {
        const below = i16x8.extend_low_i8x16_u(v128.load32_zero(p))
        store<u32>(p, pack(i16x8.add(below, s)) | 0xff000000)
      } else over(p, s)
    }
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

/** Multiplies every pixel of a frame by (r, g, b) / 256 and adds `lift`, held within 0..255; an even number of pixels. */
export function tint(frame: usize, pixels: i32, r: i32, g: i32, b: i32, lift: i32): void {
  let factor = i16x8.splat(256)
  factor = i16x8.replace_lane(i16x8.replace_lane(factor, 0, <i16>r), 4, <i16>r)
  factor = i16x8.replace_lane(i16x8.replace_lane(factor, 1, <i16>g), 5, <i16>g)
  factor = i16x8.replace_lane(i16x8.replace_lane(factor, 2, <i16>b), 6, <i16>b)
  const plus = i32x4.replace_lane(i32x4.splat(lift), 3, 0)
  const end = frame + (<usize>pixels << 2)
  for (let p = frame; p < end; p += 8) {
    const v = tinted(v128.load_ext<u8>(p), factor, plus)
    v128.store64_lane(p, i8x16.narrow_i16x8_u(v, v), 0)
  }
}
