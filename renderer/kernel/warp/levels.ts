// Smaller levels of a texture.
import { pack, wide } from './sample'

/** Halves a premultiplied RGBA8 picture with a 4×4 binomial filter (1 3 3 1); sizes are rounded up by the caller. */
export function halve(from: usize, w: i32, h: i32, to: usize, nw: i32, nh: i32): void {
  for (let y = 0; y < nh; y++) {
    for (let x = 0; x < nw; x++) {
      let sum = i32x4.splat(0)
      for (let j = -1; j <= 2; j++) {
        const sy = min(max(2 * y + j, 0), h - 1)
        const wy = j == 0 || j == 1 ? 3 : 1
        const row = from + (<usize>(sy * w) << 2)
        const x0 = <usize>min(max(2 * x - 1, 0), w - 1)
        const x1 = <usize>min(2 * x, w - 1)
        const x2 = <usize>min(2 * x + 1, w - 1)
        const x3 = <usize>min(2 * x + 2, w - 1)
        const inner = i32x4.add(wide(row + (x1 << 2)), wide(row + (x2 << 2)))
        const outer = i32x4.add(wide(row + (x0 << 2)), wide(row + (x3 << 2)))
        sum = i32x4.add(
          sum,
          i32x4.mul(i32x4.add(i32x4.mul(inner, i32x4.splat(3)), outer), i32x4.splat(wy)),
        )
      }
      const out = i32x4.shr_u(i32x4.add(sum, i32x4.splat(32)), 6)
      const narrow = i16x8.narrow_i32x4_s(out, out)
      store<u32>(to + (<usize>(y * nw + x) << 2), pack(narrow))
    }
  }
}
