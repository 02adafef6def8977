// Smaller levels of a texture, and a picture at twice its size.
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

/** Doubles an RGBA8 picture: each of four pixels is three quarters its own and a quarter of its neighbours', in both directions. */
export function double(from: usize, w: i32, h: i32, to: usize): void {
  const wideRow = <usize>w << 3
  for (let y = 0; y < 2 * h; y++) {
    const own = y >> 1
    const other = min(max(own + ((y & 1) << 1) - 1, 0), h - 1)
    const near = from + (<usize>(own * w) << 2)
    const next = from + (<usize>(other * w) << 2)
    const row = to + <usize>y * wideRow
    let left = column(near, next)
    let here = left
    for (let x = 0; x < w; x++) {
      const after = <usize>min(x + 1, w - 1) << 2
      const right = column(near + after, next + after)
      const three = i16x8.mul(here, i16x8.splat(3))
      const a = i16x8.shr_u(i16x8.add(i16x8.add(three, left), i16x8.splat(8)), 4)
      const b = i16x8.shr_u(i16x8.add(i16x8.add(three, right), i16x8.splat(8)), 4)
      const at = row + (<usize>x << 3)
      store<u32>(at, pack(a))
      store<u32>(at, pack(b), 4)
      left = here
      here = right
    }
  }
}

/** Three times a pixel and once the one above or below it, 16 bits a colour. */
// @ts-ignore
@inline
function column(near: usize, next: usize): v128 {
  const three = i16x8.mul(i16x8.extend_low_i8x16_u(v128.load32_zero(near)), i16x8.splat(3))
  return i16x8.add(three, i16x8.extend_low_i8x16_u(v128.load32_zero(next)))
}
