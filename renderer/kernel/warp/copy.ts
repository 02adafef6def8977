// Paints the unknown from where a small field of sources points: whole neighbourhoods of full pixels, softly joined.
import { alloc } from './memory'

// What a patch of the field leaves at its borders.
const LEFT: i32 = 3
const RIGHT: i32 = 4
const UP: i32 = 3
const DOWN: i32 = 3
/** Eight pixels of a mask, all set. */
const FULL: u64 = 0x0101010101010101

// How far away the sources of four neighbouring cells lie, in full pixels: left and right above, left and right below.
let dx0: i32 = 0
let dx1: i32 = 0
let dx2: i32 = 0
let dx3: i32 = 0
let dy0: i32 = 0
let dy1: i32 = 0
let dy2: i32 = 0
let dy3: i32 = 0

/** The way to a cell's source, in cells: y << 16 | x, both of either sign; 0 where there is none. */
// @ts-ignore
@inline
function wayOf(open: usize, field: usize, fw: i32, fh: i32, x: i32, y: i32): i32 {
  const cx = min(max(x, LEFT), fw - RIGHT - 1)
  const cy = min(max(y, UP), fh - DOWN - 1)
  const c = <usize>(cy * fw + cx)
  if (load<u8>(open + c) != 1) return 0
  const from = load<i32>(field + (c << 2))
  if (from <= 0) return 0
  return (((from >> 16) - cy) << 16) | (((from & 0xffff) - cx) & 0xffff)
}

/** Looks up the four cells from (ix, iy) on; true when all of them go the same way. */
// @ts-ignore
@inline
function lookUp(open: usize, field: usize, fw: i32, fh: i32, ix: i32, iy: i32, scale: i32): bool {
  const a = wayOf(open, field, fw, fh, ix, iy)
  const b = wayOf(open, field, fw, fh, ix + 1, iy)
  const c = wayOf(open, field, fw, fh, ix, iy + 1)
  const d = wayOf(open, field, fw, fh, ix + 1, iy + 1)
  dx0 = <i32>(<i16>a) * scale
  dy0 = (a >> 16) * scale
  dx1 = <i32>(<i16>b) * scale
  dy1 = (b >> 16) * scale
  dx2 = <i32>(<i16>c) * scale
  dy2 = (c >> 16) * scale
  dx3 = <i32>(<i16>d) * scale
  dy3 = (d >> 16) * scale
  return a == b && a == c && a == d
}

/** The pixel at (x, y), held within the picture. */
// @ts-ignore
@inline
function heldPixel(full: usize, w: i32, h: i32, x: i32, y: i32): usize {
  return full + (<usize>(min(max(y, 0), h - 1) * w + min(max(x, 0), w - 1)) << 2)
}

// @ts-ignore
@inline
function ease(t: f32): f32 {
  return t * t * (3 - 2 * t)
}

/** For each of `n` pixels the cell of the small field before it, an i32. */
function cellsOf(n: i32, scale: i32): usize {
  const cells = alloc(<usize>n << 2)
  const inverse: f32 = <f32>1 / <f32>scale
  for (let x = 0; x < n; x++)
    store<i32>(cells + (<usize>x << 2), <i32>floor((<f32>x + <f32>0.5) * inverse - <f32>0.5))
  return cells
}

/** How far each pixel has gone over to the next cell, 0..256: four i16 of the same. */
function sharesOf(n: i32, scale: i32): usize {
  const shares = alloc((<usize>n + 1) << 3)
  const inverse: f32 = <f32>1 / <f32>scale
  for (let x = 0; x < n; x++) {
    const g = (<f32>x + <f32>0.5) * inverse - <f32>0.5
    const share = <u64>(<i32>(ease(g - floor(g)) * 256 + <f32>0.5))
    store<u64>(shares + (<usize>x << 3), share * 0x0001000100010001)
  }
  return shares
}

/** `share`/256 of the way from `a` to `b`. */
// @ts-ignore
@inline
function towards(a: v128, b: v128, share: v128): v128 {
  const sum = i16x8.add(i16x8.mul(a, i16x8.sub(i16x8.splat(256), share)), i16x8.mul(b, share))
  return i16x8.shr_u(i16x8.add(sum, i16x8.splat(128)), 8)
}

/** Whether `count` pixels of a mask are all set. */
// @ts-ignore
@inline
function allSet(mask: usize, count: i32): bool {
  const end = mask + <usize>count
  for (; mask + 8 <= end; mask += 8) if (load<u64>(mask) != FULL) return false
  for (; mask < end; mask++) if (!load<u8>(mask)) return false
  return true
}

/** Whether `count` pixels from (x, y) on lie in the picture when they are taken (dx, dy) on. */
// @ts-ignore
@inline
function lies(x: i32, y: i32, count: i32, dx: i32, dy: i32, w: i32, h: i32): bool {
  return x + dx >= 0 && x + dx + count <= w && y + dy >= 0 && y + dy < h
}

// The picture, whose unknown is painted where it lies.
let full: usize = 0
let width: i32 = 0
let height: i32 = 0

/** Copies `count` pixels from `p` to `to`. */
// @ts-ignore
@inline
function copyPixels(p: usize, to: usize, count: i32): void {
  const end = to + (<usize>count << 2)
  for (; to + 16 <= end; to += 16, p += 16) v128.store(to, v128.load(p))
  for (; to < end; to += 4, p += 4) store<u32>(to, load<u32>(p))
}

/** Two pixels, or one, whose sources are known to lie in the picture. */
// @ts-ignore
@inline
function blend(at: usize, shares: usize, low: v128, two: bool): void {
  const p = full + at
  const row = width << 2
  const share = v128.load(shares)
  const a = v128.load_ext<u8>(p + (dx0 << 2) + dy0 * row)
  const b = v128.load_ext<u8>(p + (dx1 << 2) + dy1 * row)
  const c = v128.load_ext<u8>(p + (dx2 << 2) + dy2 * row)
  const d = v128.load_ext<u8>(p + (dx3 << 2) + dy3 * row)
  const mean = towards(towards(a, b, share), towards(c, d, share), low)
  const narrow = i8x16.narrow_i16x8_u(mean, mean)
  if (two) v128.store64_lane(full + at, narrow, 0)
  else v128.store32_lane(full + at, narrow, 0)
}

/** One pixel, its sources held within the picture. */
function blendHeld(x: i32, y: i32, shares: usize, low: v128): void {
  const at = <usize>(y * width + x) << 2
  const a = one(x + dx0, y + dy0)
  const b = one(x + dx1, y + dy1)
  const c = one(x + dx2, y + dy2)
  const d = one(x + dx3, y + dy3)
  const share = v128.load64_zero(shares)
  const mean = towards(towards(a, b, share), towards(c, d, share), low)
  v128.store32_lane(full + at, i8x16.narrow_i16x8_u(mean, mean), 0)
}

// @ts-ignore
@inline
function one(x: i32, y: i32): v128 {
  return i16x8.extend_low_i8x16_u(v128.load32_zero(heldPixel(full, width, height, x, y)))
}

/** Paints the unknown among `count` pixels from (x, y) on that lie between the same four cells. */
function span(x: i32, y: i32, count: i32, unknown: usize, same: bool, shares: usize, low: v128): void {
  const w = width
  const h = height
  const at = <usize>(y * w + x) << 2
  const whole = allSet(unknown, count)
  if (whole && same && lies(x, y, count, dx0, dy0, w, h)) {
    copyPixels(full + at + (dx0 << 2) + dy0 * (w << 2), full + at, count)
    return
  }
  const inside =
    whole &&
    lies(x, y, count, dx0, dy0, w, h) &&
    lies(x, y, count, dx1, dy1, w, h) &&
    lies(x, y, count, dx2, dy2, w, h) &&
    lies(x, y, count, dx3, dy3, w, h)
  let i = 0
  // A pixel beyond the last is read with it, and must lie in the picture's memory.
  if (inside && y + max(max(dy0, dy1), max(dy2, dy3)) + 1 < h)
    for (; i < count; i += 2)
      blend(at + (<usize>i << 2), shares + (<usize>i << 3), low, i + 1 < count)
  for (; i < count; i++)
    if (load<u8>(unknown + i)) blendHeld(x + i, y, shares + (<usize>i << 3), low)
}

/**
 * Paints the unknown pixels of the full picture in place by copying whole neighbourhoods from where the small field points, `scale` full pixels per field cell; four cells blend so that seams are soft. Cells without a source keep the pixel.
 */
export function copyField(
  picture: usize,
  w: i32,
  h: i32,
  unknown: usize,
  open: usize,
  field: usize,
  fw: i32,
  fh: i32,
  scale: i32,
): void {
  full = picture
  width = w
  height = h
  const columns = cellsOf(w, scale)
  const rows = cellsOf(h, scale)
  const across = sharesOf(w, scale)
  const down = sharesOf(h, scale)
  for (let y = 0; y < h; y++) {
    const iy = load<i32>(rows + (<usize>y << 2))
    const low = v128.load64_splat(down + (<usize>y << 3))
    const mask = unknown + <usize>(y * w)
    for (let x = 0; x < w; ) {
      const ix = load<i32>(columns + (<usize>x << 2))
      let end = x
      let any: u32 = 0
      for (; end < w && load<i32>(columns + (<usize>end << 2)) == ix; end++)
        any |= load<u8>(mask + <usize>end)
      if (any) {
        const same = lookUp(open, field, fw, fh, ix, iy, scale)
        span(x, y, end - x, mask + <usize>x, same, across + (<usize>x << 3), low)
      }
      x = end
    }
  }
}
