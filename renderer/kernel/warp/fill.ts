// Invents what a picture does not show (beyond its edges, behind its subject) from patches of itself: PatchMatch and votes.
import { wide } from './sample'

// A patch is 8 wide and 7 high: from 3 left and above its centre to 4 right and 3 below.
const LEFT: i32 = 3
const RIGHT: i32 = 4
const UP: i32 = 3
const DOWN: i32 = 3
const NEVER: i32 = 0x7fffffff
/** Eight pixels of a mask, all set. */
const FULL: u64 = 0x0101010101010101

let state: u32 = 1
// First and last row of patches that may be copied from.
let firstRow: i32 = 0
let lastRow: i32 = 0

// @ts-ignore
@inline
function after(state: u32): u32 {
  state ^= state << 13
  state ^= state >> 17
  return state ^ (state << 5)
}

// @ts-ignore
@inline
function next(): u32 {
  state = after(state)
  return state
}

/** Adds the squared differences of 8 pixels to four sums. */
// @ts-ignore
@inline
function addRow(sum: v128, a: usize, b: usize): v128 {
  const p = v128.load(a)
  const q = v128.load(b)
  const r = v128.load(a, 16)
  const s = v128.load(b, 16)
  const d0 = i16x8.sub(i16x8.extend_low_i8x16_u(p), i16x8.extend_low_i8x16_u(q))
  const d1 = i16x8.sub(i16x8.extend_high_i8x16_u(p), i16x8.extend_high_i8x16_u(q))
  const d2 = i16x8.sub(i16x8.extend_low_i8x16_u(r), i16x8.extend_low_i8x16_u(s))
  const d3 = i16x8.sub(i16x8.extend_high_i8x16_u(r), i16x8.extend_high_i8x16_u(s))
  const more = i32x4.add(
    i32x4.add(i32x4.dot_i16x8_s(d0, d0), i32x4.dot_i16x8_s(d1, d1)),
    i32x4.add(i32x4.dot_i16x8_s(d2, d2), i32x4.dot_i16x8_s(d3, d3)),
  )
  return i32x4.add(sum, more)
}

// @ts-ignore
@inline
function total(sum: v128): i32 {
  const half = i32x4.add(sum, v128.shuffle<i32>(sum, sum, 2, 3, 0, 1))
  return i32x4.extract_lane(half, 0) + i32x4.extract_lane(half, 1)
}

/** Bytes that `sumPatches` writes for a patch: the sum of each channel, 16 bits. */
const SUM: usize = 8
const PIXELS: i64 = 56

/** Sums up every patch of an RGBA8 picture whose alpha is 0, each at its centre; `columns` is room for 8 bytes a column. */
export function sumPatches(picture: usize, w: i32, h: i32, sums: usize, columns: usize): void {
  memory.fill(columns, 0, <usize>w * SUM)
  const row = <usize>w << 2
  for (let y = 0; y < h; y++) {
    let c = columns
    const end = columns + <usize>w * SUM
    for (let p = picture + <usize>y * row; c < end; c += SUM, p += 4) {
      let sum = i16x8.add(v128.load64_zero(c), i16x8.extend_low_i8x16_u(v128.load32_zero(p)))
      if (y >= UP + DOWN + 1) sum = i16x8.sub(sum, i16x8.extend_low_i8x16_u(v128.load32_zero(p - 7 * row)))
      v128.store64_lane(c, sum, 0)
    }
    if (y < UP + DOWN) continue
    let all = i16x8.splat(0)
    for (c = columns; c < columns + (LEFT + RIGHT) * SUM; c += SUM) all = i16x8.add(all, v128.load64_zero(c))
    let to = sums + <usize>((y - DOWN) * w + LEFT) * SUM
    for (; c < end; c += SUM, to += SUM) {
      all = i16x8.add(all, v128.load64_zero(c))
      v128.store64_lane(to, all, 0)
      all = i16x8.sub(all, v128.load64_zero(c - (LEFT + RIGHT) * SUM))
    }
  }
}

// What `sumPatches` made of the picture.
let patchSums: usize = 0

/** Whether two patches, by their sums alone, differ by `limit` or more: they do so at least by what their means do. */
// @ts-ignore
@inline
function farApart(own: v128, other: usize, limit: i32): bool {
  const off = i16x8.sub(own, v128.load64_zero(other))
  const squares = i32x4.dot_i16x8_s(off, off)
  return <i64>(i32x4.extract_lane(squares, 0) + i32x4.extract_lane(squares, 1)) >= PIXELS * <i64>limit
}

/** Difference of two patches of an RGBA8 picture whose alpha is 0; gives up beyond `limit`. */
function apart(picture: usize, w: i32, ax: i32, ay: i32, bx: i32, by: i32, limit: i32): i32 {
  let a = picture + (<usize>((ay - UP) * w + ax - LEFT) << 2)
  let b = picture + (<usize>((by - UP) * w + bx - LEFT) << 2)
  const row = <usize>w << 2
  let sum = i32x4.splat(0)
  for (let j = 0; j < 7; j++) {
    sum = addRow(sum, a, b)
    // Most patches are known to be worse long before their end.
    if ((j == 1 || j == 3) && total(sum) >= limit) return NEVER
    a += row
    b += row
  }
  const all = total(sum)
  return all >= limit ? NEVER : all
}

/** Things stay at their height: moving a patch up or down costs, except to the nearest row that there is. */
// @ts-ignore
@inline
function cost(picture: usize, w: i32, x: i32, y: i32, sx: i32, sy: i32, level: i32, limit: i32): i32 {
  const dy = sy - min(max(y, firstRow), lastRow)
  const climb = level * dy * dy
  if (climb >= limit) return NEVER
  const sums = v128.load64_zero(patchSums + <usize>(y * w + x) * SUM)
  if (farApart(sums, patchSums + <usize>(sy * w + sx) * SUM, limit - climb)) return NEVER
  const d = apart(picture, w, x, y, sx, sy, limit - climb)
  return d == NEVER ? NEVER : d + climb
}

/**
 * Marks in `open` (u8) the patch centres that may be copied from (2: every pixel of the patch is allowed), and those that
 * need a source (1: some pixel is unknown). `unknown` and `allowed` are u8 per pixel. Returns how many may be copied from.
 */
export function markPatches(unknown: usize, allowed: usize, open: usize, w: i32, h: i32): i32 {
  let sources = 0
  firstRow = h
  lastRow = 0
  memory.fill(open, 0, <usize>(w * h))
  for (let y = UP; y < h - DOWN; y++)
    for (let x = LEFT; x < w - RIGHT; x++) {
      // Eight bytes of a mask are a patch's row.
      let holes: u64 = 0
      let may: u64 = FULL
      for (let k = <usize>((y - UP) * w + x - LEFT), j = 0; j < 7; j++, k += <usize>w) {
        holes |= load<u64>(unknown + k)
        may &= load<u64>(allowed + k)
      }
      const need = holes != 0
      const free = may == FULL
      if (need) store<u8>(open + <usize>(y * w + x), 1)
      else if (free) {
        store<u8>(open + <usize>(y * w + x), 2)
        firstRow = min(firstRow, y)
        lastRow = y
        sources++
      }
    }
  return sources
}

/** Gives every patch in need whose source is missing or not allowed a random source. `field` is i32: y << 16 | x. */
export function seedField(open: usize, field: usize, far: usize, w: i32, h: i32, seed: u32): void {
  state = seed | 1
  for (let i = 0; i < 8; i++) next()
  for (let y = UP; y < h - DOWN; y++)
    for (let x = LEFT; x < w - RIGHT; x++) {
      const k = <usize>(y * w + x)
      if (load<u8>(open + k) != 1) continue
      store<i32>(far + (k << 2), NEVER)
      const was = load<i32>(field + (k << 2))
      const wx = was & 0xffff
      const wy = was >> 16
      if (
        was > 0 &&
        wx >= LEFT &&
        wy >= UP &&
        wx < w - RIGHT &&
        wy < h - DOWN &&
        load<u8>(open + <usize>(wy * w + wx)) == 2
      )
        continue
      // Look outwards from its own height first.
      let found = 0
      for (let tries = 0; tries < 64 && !found; tries++) {
        const spread = 4 + ((h * tries) >> 5)
        const sx = LEFT + <i32>(next() % <u32>(w - LEFT - RIGHT))
        const sy = y - spread + <i32>(next() % <u32>(2 * spread + 1))
        if (sy < UP || sy >= h - DOWN) continue
        if (load<u8>(open + <usize>(sy * w + sx)) == 2) found = (sy << 16) | sx
      }
      store<i32>(field + (k << 2), found)
    }
}

/** One pass of PatchMatch, forwards or, right after that, backwards: neighbours' sources, then a shrinking random search. `sums` are the picture's as `sumPatches` makes them. */
export function matchPatches(
  picture: usize,
  sums: usize,
  open: usize,
  field: usize,
  far: usize,
  w: i32,
  h: i32,
  level: i32,
  backwards: bool,
): void {
  patchSums = sums
  let lot = state
  const step = backwards ? -1 : 1
  const x0 = backwards ? w - RIGHT - 1 : LEFT
  const x1 = backwards ? LEFT - 1 : w - RIGHT
  const y0 = backwards ? h - DOWN - 1 : UP
  const y1 = backwards ? UP - 1 : h - DOWN
  for (let y = y0; y != y1; y += step)
    for (let x = x0; x != x1; x += step) {
      const k = <usize>(y * w + x)
      if (load<u8>(open + k) != 1) continue
      let best = load<i32>(field + (k << 2))
      // Forwards has just measured it.
      let least = backwards
        ? load<i32>(far + (k << 2))
        : best > 0
          ? cost(picture, w, x, y, best & 0xffff, best >> 16, level, NEVER)
          : NEVER
      // The sources of the neighbours already visited, moved along.
      for (let side = 0; side < 2; side++) {
        const n = side == 0 ? k - <usize>step : k - <usize>(step * w)
        const from = load<i32>(field + (n << 2))
        if (load<u8>(open + n) != 1 || from <= 0) continue
        const sx = (from & 0xffff) + (side == 0 ? step : 0)
        const sy = (from >> 16) + (side == 0 ? 0 : step)
        if (sx < LEFT || sy < UP || sx >= w - RIGHT || sy >= h - DOWN) continue
        // What goes on beside it mostly goes on here already.
        if (((sy << 16) | sx) == best) continue
        if (load<u8>(open + <usize>(sy * w + sx)) != 2) continue
        const d = cost(picture, w, x, y, sx, sy, level, least)
        if (d < least) {
          least = d
          best = (sy << 16) | sx
        }
      }
      for (let reach = max(w, h) >> 1; reach > 0 && best > 0; reach >>= 1) {
        const span = <u32>(2 * reach + 1)
        lot = after(lot)
        const sx = (best & 0xffff) - reach + <i32>(lot % span)
        lot = after(lot)
        const sy = (best >> 16) - reach + <i32>(lot % span)
        if (sx < LEFT || sy < UP || sx >= w - RIGHT || sy >= h - DOWN) continue
        if (load<u8>(open + <usize>(sy * w + sx)) != 2) continue
        const d = cost(picture, w, x, y, sx, sy, level, least)
        if (d < least) {
          least = d
          best = (sy << 16) | sx
        }
      }
      store<i32>(field + (k << 2), best)
      store<i32>(far + (k << 2), least)
    }
  state = lot
}

/** Turns how far patches are from their sources into how much they count; 0 for those without one. */
function weigh(open: usize, field: usize, far: usize, n: usize): void {
  for (let k: usize = 0; k < n; k++) {
    const at = far + (k << 2)
    const d = load<i32>(at)
    const none = load<u8>(open + k) != 1 || load<i32>(field + (k << 2)) <= 0 || d == NEVER
    const near = <f32>1 / (<f32>300 + <f32>d)
    store<f32>(at, none ? 0 : near * near * <f32>1e6)
  }
}

/** Repaints unknown pixels from the sources of all patches over them; good matches count most. What `far` held is lost. */
export function vote(
  picture: usize,
  unknown: usize,
  open: usize,
  field: usize,
  far: usize,
  w: i32,
  h: i32,
): void {
  weigh(open, field, far, <usize>(w * h))
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const k = <usize>(y * w + x)
      if (!load<u8>(unknown + k)) continue
      let sum = f32x4.splat(0)
      let weight: f32 = 0
      const cy0 = max(y - DOWN, UP)
      const cy1 = min(y + UP, h - DOWN - 1)
      const cx0 = max(x - RIGHT, LEFT)
      const cx1 = min(x + LEFT, w - RIGHT - 1)
      for (let cy = cy0; cy <= cy1; cy++) {
        let c = <usize>(cy * w + cx0) << 2
        for (let cx = cx0; cx <= cx1; cx++, c += 4) {
          const g = load<f32>(far + c)
          if (g == 0) continue
          const from = load<i32>(field + c)
          const s = picture + (<usize>(((from >> 16) + y - cy) * w + (from & 0xffff) + x - cx) << 2)
          sum = f32x4.add(sum, f32x4.mul(f32x4.convert_i32x4_u(wide(s)), f32x4.splat(g)))
          weight += g
        }
      }
      if (weight <= 0) continue
      const mean = i32x4.trunc_sat_f32x4_s(
        f32x4.add(f32x4.div(sum, f32x4.splat(weight)), f32x4.splat(0.5)),
      )
      const narrow = i16x8.narrow_i32x4_s(mean, mean)
      v128.store32_lane(picture + (k << 2), i8x16.narrow_i16x8_u(narrow, narrow), 0)
    }
}

/** Carries a field to a grid of twice the size (w, h are those of the larger). */
export function growField(small: usize, sw: i32, sh: i32, field: usize, w: i32, h: i32): void {
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const from = load<i32>(small + (<usize>(min(y >> 1, sh - 1) * sw + min(x >> 1, sw - 1)) << 2))
      const to =
        from <= 0 ? 0 : ((((from >> 16) << 1) + (y & 1)) << 16) | (((from & 0xffff) << 1) + (x & 1))
      store<i32>(field + (<usize>(y * w + x) << 2), to)
    }
}
