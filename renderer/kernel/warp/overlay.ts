// Lays a smaller premultiplied picture over a frame, smoothly enlarged: painted (over) or as light (add).
import { bilinear, over, pack } from './sample'

/** `small` is sw×sh and needs no rim: samples stop at its last pixels. */
export function overlay(
  frame: usize,
  w: i32,
  h: i32,
  small: usize,
  sw: i32,
  sh: i32,
  light: bool,
): void {
  const stepX = ((sw - 1) << 16) / max(w - 1, 1)
  const stepY = ((sh - 1) << 16) / max(h - 1, 1)
  const stride = sw << 2
  const lastU = ((sw - 2) << 16) | 0xff00
  const lastV = ((sh - 2) << 16) | 0xff00
  for (let y = 0; y < h; y++) {
    const v = min(y * stepY, lastV)
    const row = small + <usize>((v >> 16) * stride)
    let p = frame + (<usize>(y * w) << 2)
    for (let x = 0; x < w; x++, p += 4) {
      const u = min(x * stepX, lastU)
      const at = row + <usize>((u >> 16) << 2)
      if (!(load<u64>(at) | load<u64>(at + <usize>stride))) continue
      const s = bilinear(small, stride, u, v)
      if (light) {
        const below = i16x8.extend_low_i8x16_u(v128.load32_zero(p))
        store<u32>(p, pack(i16x8.add(below, s)) | 0xff000000)
      } else over(p, s)
    }
  }
}

/** Multiplies every pixel of a frame by (r, g, b) / 256 and adds `lift`, held within 0..255. */
export function tint(frame: usize, pixels: i32, r: i32, g: i32, b: i32, lift: i32): void {
  let factor = i32x4.splat(256)
  factor = i32x4.replace_lane(factor, 0, r)
  factor = i32x4.replace_lane(factor, 1, g)
  factor = i32x4.replace_lane(factor, 2, b)
  const plus = i32x4.replace_lane(i32x4.splat(lift), 3, 0)
  const end = frame + (<usize>pixels << 2)
  for (let p = frame; p < end; p += 4) {
    const wide = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p)))
    const v = i32x4.add(i32x4.shr_s(i32x4.mul(wide, factor), 8), plus)
    store<u32>(p, pack(i16x8.narrow_i32x4_s(v, v)))
  }
}
