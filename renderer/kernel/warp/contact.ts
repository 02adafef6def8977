// What is laid on a picture sits in it: a soft shadow beside it on the frame, soft outlines and the grain of film on its sheet.
import { whole } from '../shared/lanes'
import { unitLanes } from '../shared/noise-lanes'
import { pack, wide } from './sample'
import { rowRoom } from './memory'

/** Pixels of a cell's side. */
const CELL: i32 = 4

// What of the sheet is not clear, in cells.
let left: i32 = 0
let top: i32 = 0
let right: i32 = 0
let bottom: i32 = 0

/**
 * Writes how much a sheet of w × h pixels covers each cell (f32, 0..1), looked at in its middle, and the box of cells that are
 * not clear, four i32 at `box`: left, top, and beyond right and bottom. Returns whether there are any.
 */
export function coverCells(sheet: usize, w: i32, h: i32, cells: usize, box: usize): bool {
  const columns = (w + CELL - 1) / CELL
  const rows = (h + CELL - 1) / CELL
  left = columns
  top = rows
  right = 0
  bottom = 0
  for (let y = 0; y < rows; y++) {
    const row = sheet + (<usize>(min(h - 1, CELL * y + 2) * w) << 2)
    const out = cells + (<usize>(y * columns) << 2)
    for (let x = 0; x < columns; x++) {
      const a = <i32>load<u8>(row + (<usize>min(w - 1, CELL * x + 2) << 2), 3)
      store<f32>(out + (<usize>x << 2), <f32>a * <f32>(1.0 / 255.0))
      if (a == 0) continue
      left = min(left, x)
      right = max(right, x + 1)
      top = min(top, y)
      bottom = y + 1
    }
  }
  store<i32>(box, left)
  store<i32>(box, top, 4)
  store<i32>(box, right, 8)
  store<i32>(box, bottom, 12)
  return right > left
}

/**
 * Means of the cells within `reach` of those of a box (x0, y0 .. x1, y1), moved `off` cells to the lower right; cells beyond
 * the w × h there are, are empty. `between` is room for as many. The cells right around the box are cleared.
 */
export function softenCells(
  cells: usize,
  w: i32,
  h: i32,
  x0: i32,
  y0: i32,
  x1: i32,
  y1: i32,
  reach: i32,
  off: i32,
  between: usize,
  soft: usize,
): void {
  const side: i32 = 2 * reach + 1
  const all: f32 = <f32>1 / (<f32>side * <f32>side)
  // Columns whose window lies within the row are summed four at a time.
  const sure = max(x0, off + reach)
  const end = min(x1, w + off - reach)
  for (let y = max(0, y0 - off - reach); y < min(h, y1 - off + reach); y++) {
    const row = cells + (<usize>(y * w) << 2)
    const to = between + (<usize>(y * w) << 2)
    let x = x0
    for (; x < min(sure, x1); x++) store<f32>(to + (<usize>x << 2), sumAcross(row, w, x, off, reach))
    for (; x + 4 <= end; x += 4) {
      let sum = f32x4.splat(0)
      const first = row + (<usize>(x - off - reach) << 2)
      for (let p = first; p < first + (<usize>side << 2); p += 4) sum = f32x4.add(sum, v128.load(p))
      v128.store(to + (<usize>x << 2), sum)
    }
    for (; x < x1; x++) store<f32>(to + (<usize>x << 2), sumAcross(row, w, x, off, reach))
  }
  for (let y = max(0, y0 - 1); y < min(h, y1 + 1); y++)
    memory.fill(soft + (<usize>(y * w + max(0, x0 - 1)) << 2), 0, <usize>(min(w, x1 + 1) - max(0, x0 - 1)) << 2)
  const step = <usize>w << 2
  for (let y = y0; y < y1; y++) {
    const first = between + <usize>max(0, y - off - reach) * step
    const last = between + <usize>max(0, min(h - 1, y - off + reach) + 1) * step
    const to = soft + <usize>y * step
    let x = x0
    for (; x + 4 <= x1; x += 4) {
      const at = <usize>x << 2
      let sum = f32x4.splat(0)
      for (let p = first; p < last; p += step) sum = f32x4.add(sum, v128.load(p + at))
      v128.store(to + at, f32x4.mul(sum, f32x4.splat(all)))
    }
    for (; x < x1; x++) {
      const at = <usize>x << 2
      let sum: f32 = 0
      for (let p = first; p < last; p += step) sum += load<f32>(p + at)
      store<f32>(to + at, sum * all)
    }
  }
}

/** What of a row of cells lies in the window of column `x`, added up. */
// @ts-ignore
@inline
function sumAcross(row: usize, w: i32, x: i32, off: i32, reach: i32): f32 {
  let sum: f32 = 0
  const last = min(w - 1, x - off + reach)
  for (let i = max(0, x - off - reach); i <= last; i++) sum += load<f32>(row + (<usize>i << 2))
  return sum
}

/** Four pixels' cover is their fourth bytes. */
const COVER: v128 = i32x4(-16777216, -16777216, -16777216, -16777216)

/** Where four pixels lie between the middles of two cells. */
const BETWEEN: v128 = f32x4(0.125, 0.375, 0.625, 0.875)

/** Darkens two pixels at `p` by what is left of each, in 1/256. */
// @ts-ignore
@inline
function darkenPair(p: usize, keep: v128): v128 {
  return i16x8.shr_u(i16x8.add(i16x8.mul(v128.load_ext<u8>(p), keep), i16x8.splat(128)), 8)
}

/** Four pixels at `p` keep so much, f32. */
// @ts-ignore
@inline
function darkenFour(p: usize, keep: v128): void {
  const shares = whole(f32x4.mul(keep, f32x4.splat(256)))
  const k = i16x8.narrow_i32x4_s(shares, shares)
  // Opacity stays.
  const same = i16x8(0, 0, 0, -1, 0, 0, 0, -1)
  const all = i16x8.splat(256)
  const low = v128.bitselect(all, v128.shuffle<i16>(k, k, 0, 0, 0, 0, 1, 1, 1, 1), same)
  const high = v128.bitselect(all, v128.shuffle<i16>(k, k, 2, 2, 2, 2, 3, 3, 3, 3), same)
  v128.store(p, i8x16.narrow_i16x8_u(darkenPair(p, low), darkenPair(p + 8, high)))
}

/** Darkens a frame of w × h pixels in a box of cells by what they say, `share` where they are whole; not under what the sheet hides. */
export function castShadow(
  frame: usize,
  sheet: usize,
  w: i32,
  h: i32,
  soft: usize,
  columns: i32,
  rows: i32,
  x0: i32,
  y0: i32,
  x1: i32,
  y1: i32,
  share: f32,
): void {
  const line = rowRoom()
  for (let y = CELL * y0; y < min(h, CELL * y1); y++) {
    const gy = max(<f32>0, (<f32>y - <f32>1.5) * <f32>0.25)
    const cy = min(rows - 2, <i32>gy)
    const v = gy - <f32>cy
    const upper = soft + (<usize>(cy * columns) << 2)
    const first = max(0, x0 - 1)
    const last = min(columns, x1 + 1)
    for (let c = first; c < last; c++) {
      const at = upper + (<usize>c << 2)
      const a = load<f32>(at)
      const b = load<f32>(at + (<usize>columns << 2))
      store<f32>(line + (<usize>c << 2), share * (a + (b - a) * v))
    }
    // Between two cells' middles lie four pixels.
    for (let c = first; c + 1 < last; c++) {
      const x = CELL * c + 2
      if (x + 4 > w) break
      const a = load<f32>(line + (<usize>c << 2))
      const b = load<f32>(line + (<usize>c << 2), 4)
      if (a == 0 && b == 0) continue
      const at = <usize>(y * w + x) << 2
      const over = v128.load(sheet + at)
      if (i32x4.all_true(i32x4.eq(v128.and(over, COVER), COVER))) continue
      const dark = f32x4.add(f32x4.splat(a), f32x4.mul(f32x4.splat(b - a), BETWEEN))
      darkenFour(frame + at, f32x4.sub(f32x4.splat(1), dark))
    }
    if (x0 == 0) darkenEnd(frame, y * w, min(w, 2), load<f32>(line))
    if (x1 < columns) continue
    const end = CELL * (columns - 1) + 2
    const rest = min(w, end) == end ? end : CELL * (columns - 2) + 2
    darkenEnd(frame, y * w + rest, w - rest, load<f32>(line + (<usize>(columns - 1) << 2)))
  }
}

/** Darkens the few pixels at a row's end that lie beyond the last cell's middle. */
function darkenEnd(frame: usize, at: i32, count: i32, dark: f32): void {
  if (dark == 0) return
  for (let i = 0; i < count; i++) {
    const p = frame + (<usize>(at + i) << 2)
    const less = f32x4.mul(f32x4.convert_i32x4_u(wide(p)), f32x4.splat(<f32>1 - dark))
    const four = whole(less)
    const pixel = pack(i16x8.narrow_i32x4_s(four, four))
    store<u32>(p, (pixel & 0x00ffffff) | (load<u32>(p) & 0xff000000))
  }
}

/** Hash of a lattice point as a number 0 ≤ x < 1; as `src/stage/random.ts` has it. */
// @ts-ignore
@inline
function unit2(x: i32, y: i32): f32 {
  let n = <u32>(x * 374761393 + y * 668265263)
  n = (n ^ (n >> 13)) * 1274126177
  n = (n ^ (n >> 15)) * 2246822519
  return <f32>((n ^ (n >> 16)) & 0xffffff) * <f32>(1.0 / 16777216.0)
}

/**
 * Softens a sheet's outlines within a box of pixels by one pixel and gives what it shows `grain` levels of grain, of which
 * `turn` says which.
 */
export function weather(
  sheet: usize,
  w: i32,
  h: i32,
  x0: i32,
  y0: i32,
  x1: i32,
  y1: i32,
  turn: i32,
  grain: f32,
): void {
  const from = max(1, x0)
  const to = min(w - 1, x1)
  const stride = <usize>w << 2
  // The two rows above as they were.
  let above = rowRoom()
  let here = above + 32768
  const first = max(1, y0)
  memory.copy(above, sheet + <usize>(first - 1) * stride, stride)
  for (let y = first; y < min(h - 1, y1); y++) {
    const row = sheet + <usize>y * stride
    memory.copy(here, row, stride)
    let x = from
    for (; x + 4 <= to; x += 4) softenFour(here + (<usize>x << 2), above + (<usize>x << 2), row + (<usize>x << 2), stride, x, y, turn, grain)
    for (; x < to; x++) soften(here + (<usize>x << 2), above + (<usize>x << 2), row + (<usize>x << 2), stride, x, y, turn, grain)
    const was = above
    above = here
    here = was
  }
}

/** One pixel: `k` is where it was, `t` the one above it was, `p` where it is. */
// @ts-ignore
@inline
function soften(k: usize, t: usize, p: usize, stride: usize, x: i32, y: i32, turn: i32, grain: f32): void {
  const own = wide(k)
  const around = i32x4.add(
    i32x4.add(wide(k - 4), wide(k + 4)),
    i32x4.add(wide(t), wide(p + stride)),
  )
  const a = i32x4.extract_lane(own, 3)
  const beside = i32x4.extract_lane(around, 3)
  if (a == 0 && beside == 0) return
  let v = f32x4.convert_i32x4_u(own)
  if (beside != 4 * a) {
    const sum = i32x4.add(i32x4.shl(own, 2), around)
    v = f32x4.mul(f32x4.convert_i32x4_u(sum), f32x4.splat(0.125))
  }
  if (a != 0) {
    const n = (unit2(x + 977 * turn, y) - <f32>0.5) * grain * <f32>a * <f32>(1.0 / 255.0)
    v = f32x4.add(v, f32x4.replace_lane(f32x4.splat(n), 3, 0))
  }
  const four = whole(v)
  store<u32>(p, pack(i16x8.narrow_i32x4_s(four, four)))
}

/** The same of four. Long stretches are clear. */
// @ts-ignore
@inline
function softenFour(k: usize, t: usize, p: usize, stride: usize, x: i32, y: i32, turn: i32, grain: f32): void {
  const own = v128.load(k)
  const beside = v128.or(v128.or(v128.load(k - 4), v128.load(k + 4)), v128.or(v128.load(t), v128.load(p + stride)))
  const there = v128.and(v128.or(own, beside), COVER)
  if (!v128.any_true(there)) return
  const cover = f32x4.convert_i32x4_s(i32x4.shr_u(own, 24))
  const lot = unitLanes(i32x4.add(i32x4.splat(x + 977 * turn), i32x4(0, 1, 2, 3)), y)
  const even = f32x4.mul(f32x4.sub(lot, f32x4.splat(0.5)), f32x4.splat(grain))
  const n = f32x4.mul(f32x4.mul(even, cover), f32x4.splat(<f32>(1.0 / 255.0)))
  const low = summed(k, t, p + stride)
  const high = summed(k + 8, t + 8, p + stride + 8)
  const first = i16x8.narrow_i32x4_s(
    grained(i32x4.extend_low_i16x8_u(low), v128.shuffle<i32>(n, n, 0, 0, 0, 0)),
    grained(i32x4.extend_high_i16x8_u(low), v128.shuffle<i32>(n, n, 1, 1, 1, 1)),
  )
  const last = i16x8.narrow_i32x4_s(
    grained(i32x4.extend_low_i16x8_u(high), v128.shuffle<i32>(n, n, 2, 2, 2, 2)),
    grained(i32x4.extend_high_i16x8_u(high), v128.shuffle<i32>(n, n, 3, 3, 3, 3)),
  )
  const clear = i32x4.eq(there, i32x4.splat(0))
  v128.store(p, v128.bitselect(own, i8x16.narrow_i16x8_u(first, last), clear))
}

/** Eight times two pixels, softened where they are not as opaque as those around. */
// @ts-ignore
@inline
function summed(k: usize, t: usize, b: usize): v128 {
  const own = v128.load_ext<u8>(k)
  const aside = i16x8.add(v128.load_ext<u8>(k - 4), v128.load_ext<u8>(k + 4))
  const around = i16x8.add(aside, i16x8.add(v128.load_ext<u8>(t), v128.load_ext<u8>(b)))
  const four = i16x8.shl(own, 2)
  const same = i16x8.eq(four, around)
  const even = v128.shuffle<i16>(same, same, 3, 3, 3, 3, 7, 7, 7, 7)
  return i16x8.add(four, v128.bitselect(four, around, even))
}

const COLOURS: v128 = i32x4(-1, -1, -1, 0)

/** An eighth of it with `n` levels of grain on its colours. */
// @ts-ignore
@inline
function grained(sum: v128, n: v128): v128 {
  const v = f32x4.mul(f32x4.convert_i32x4_s(sum), f32x4.splat(0.125))
  return whole(f32x4.add(v, v128.and(n, COLOURS)))
}
