// Smaller levels of a texture, and a picture at twice its size.
import { alloc } from './memory'
import { pack } from './sample'

/** Bytes of a texel's sums, 16 bits a colour. */
const SUM: usize = 8

/** Adds up four rows (1 3 3 1) texel by texel. */
// @ts-ignore
@inline
function addRows(r0: usize, r1: usize, r2: usize, r3: usize, w: i32, sums: usize): void {
  const end = r0 + (<usize>(w & ~1) << 2)
  while (r0 < end) {
    const outer = i16x8.add(v128.load_ext<u8>(r0), v128.load_ext<u8>(r3))
    const inner = i16x8.add(v128.load_ext<u8>(r1), v128.load_ext<u8>(r2))
    v128.store(sums, i16x8.add(outer, i16x8.mul(inner, i16x8.splat(3))))
    r0 += 8
    r1 += 8
    r2 += 8
    r3 += 8
    sums += 2 * SUM
  }
  if ((w & 1) == 0) return
  const outer = i16x8.add(one(r0), one(r3))
  const inner = i16x8.add(one(r1), one(r2))
  v128.store64_lane(sums, i16x8.add(outer, i16x8.mul(inner, i16x8.splat(3))), 0)
}

// @ts-ignore
@inline
function one(p: usize): v128 {
  return i16x8.extend_low_i8x16_u(v128.load32_zero(p))
}

/** Halves a premultiplied RGBA8 picture with a 4×4 binomial filter (1 3 3 1); sizes are rounded up by the caller. */
export function halve(from: usize, w: i32, h: i32, to: usize, nw: i32, nh: i32): void {
  // One texel more to the left, and to the right as many as two outputs at a time may read.
  const room = alloc(<usize>(2 * nw + 8) * SUM)
  const sums = room + SUM
  const stride = <usize>w << 2
  const last = from + <usize>(h - 1) * stride
  for (let y = 0; y < nh; y++) {
    const r1 = from + <usize>(2 * y) * stride
    const r2 = min(r1 + stride, last)
    addRows(y > 0 ? r1 - stride : r1, r1, r2, min(r2 + stride, last), w, sums)
    store<u64>(room, load<u64>(sums))
    const edge = load<u64>(sums + <usize>(w - 1) * SUM)
    for (let x = w; x < 2 * nw + 6; x++) store<u64>(sums + <usize>x * SUM, edge)
    const half = i16x8.splat(32)
    for (let x = 0, p = room; x < nw; x += 2, p += 4 * SUM) {
      const a = v128.load(p)
      const b = v128.load(p, 2 * SUM)
      const c = v128.load(p, 4 * SUM)
      const inner = i16x8.add(v128.shuffle<i64>(a, b, 1, 3), v128.shuffle<i64>(b, c, 0, 2))
      const outer = i16x8.add(v128.shuffle<i64>(a, b, 0, 2), v128.shuffle<i64>(b, c, 1, 3))
      const sum = i16x8.add(i16x8.add(outer, i16x8.mul(inner, i16x8.splat(3))), half)
      const out = i16x8.shr_u(sum, 6)
      const narrow = i8x16.narrow_i16x8_u(out, out)
      const at = to + (<usize>x << 2)
      if (x + 1 < nw) v128.store64_lane(at, narrow, 0)
      else v128.store32_lane(at, narrow, 0)
    }
    to += <usize>nw << 2
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
