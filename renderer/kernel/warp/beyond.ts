// What lies beyond a picture's edges: the picture's own lines go on outwards, and soften with their distance.
import { colourAt } from './cells'
import { alloc } from './memory'
import { between, cellRow, columnPlaces, PLACE, put } from './settle'

/** 0 1 .. deep-1 deep-1 .. 1 0 0 1: how far inside the edge a pixel `i` outside it is taken from. */
// @ts-ignore
@inline
function fold(i: i32, deep: i32): i32 {
  const k = i % (2 * deep)
  return k < deep ? k : 2 * deep - 1 - k
}

/** Between the pixel at `p` and that `next` bytes on. */
// @ts-ignore
@inline
function towardsNext(p: usize, next: isize, share: v128): v128 {
  const here = colourAt(p)
  return f32x4.add(here, f32x4.mul(share, f32x4.sub(colourAt(p + next), here)))
}

/**
 * Paints `far` lines of pixels beyond one edge. `edge` is the index of the edge's first pixel, `along` and `out` are steps in
 * pixels along it (`n` pixels) and away from it. Point `places[line][i]` (f32, a grid of `cell` pixels, `columns` wide) says
 * which point of the edge a point outside goes on from, `slopes[i]` how the picture's lines run there, in pixels along for one
 * inwards. `whole` goes on from itself; `plain` from itself too, but from `whole` at the edge, so that no step shows there, and
 * less of that over `over` pixels. They may be one. From line `coarse` on two by two pixels are painted alike.
 */
export function goBeyond(
  whole: usize,
  plain: usize,
  edge: i32,
  along: i32,
  out: i32,
  n: i32,
  far: i32,
  deep: i32,
  over: i32,
  coarse: i32,
  cell: i32,
  places: usize,
  slopes: usize,
  columns: i32,
): void {
  const last = <f32>n - <f32>1.001
  const perCell = <f32>1 / <f32>cell
  for (let d = 0; d < far; ) {
    const size = d >= coarse && d + 1 < far ? 2 : 1
    const u = fold(d, deep)
    const line = d / cell
    const v = <f32>(d - line * cell) * perCell
    const upper = places + (<usize>(line * columns) << 2)
    const lower = upper + (<usize>columns << 2)
    const from = edge - out * u
    const to = edge + out * (d + 1)
    const cleared = f32x4.splat(min(<f32>1, <f32>(d + 1) / <f32>over))
    for (let i = 0; i < n; i += size) {
      const g = <f32>i * perCell
      const c = <usize>g
      const t = g - <f32>c
      const a = upper + (c << 2)
      const b = lower + (c << 2)
      const near = load<f32>(a) + t * (load<f32>(a, 4) - load<f32>(a))
      const beyond = load<f32>(b) + t * (load<f32>(b, 4) - load<f32>(b))
      const place = near + v * (beyond - near)
      const s = max(<f32>0, min(last, place)) * perCell
      const j = <usize>s
      const at = slopes + (j << 2)
      const slope = load<f32>(at) + (s - <f32>j) * (load<f32>(at, 4) - load<f32>(at))
      const inside = max(<f32>0, min(last, place + slope * <f32>u))
      const first = <i32>inside
      const share = f32x4.splat(inside - <f32>first)
      const target = to + along * i
      const source = <usize>(from + along * first) << 2
      const next = <isize>along << 2
      const wide = size > 1 && i + 1 < n
      const colour = towardsNext(whole + source, next, share)
      paint(whole, target, along, out, size, wide, colour)
      if (whole == plain) continue
      const clear = towardsNext(plain + source, next, share)
      const mixed = f32x4.add(colour, f32x4.mul(cleared, f32x4.sub(clear, colour)))
      paint(plain, target, along, out, size, wide, mixed)
    }
    d += size
  }
}

/** Paints a pixel, or a block of `size` by two if it is wide. */
// @ts-ignore
@inline
function paint(
  data: usize,
  target: i32,
  along: i32,
  out: i32,
  size: i32,
  wide: bool,
  colour: v128,
): void {
  const p = data + (<usize>target << 2)
  put(p, colour)
  if (size == 1) return
  const bytes = load<u32>(p)
  store<u32>(p + (<isize>out << 2), bytes)
  if (!wide) return
  store<u32>(p + (<isize>along << 2), bytes)
  store<u32>(p + (<isize>(along + out) << 2), bytes)
}

/** What leaves the colour it lies on by this much is an outline and no texture. */
const MOST_TEXTURE: f32 = 18

/**
 * Softens pixels in place where `where` is set: `low` are the colours by cells they go over to, as far as its fourth value
 * 0..1 says, `made` those they have; slight texture stays, less the more they have gone over.
 */
export function soften(
  data: usize,
  where: usize,
  width: i32,
  height: i32,
  cell: i32,
  low: usize,
  made: usize,
): void {
  const w = (width + cell - 1) / cell
  const h = (height + cell - 1) / cell
  const one = f32x4.splat(1)
  const places = columnPlaces(width, cell, w)
  const lows = alloc(<usize>w << 4)
  const mades = alloc(<usize>w << 4)
  for (let y = 0; y < height; y++) {
    const start = where + <usize>(y * width)
    cellRow(low, w, h, y, cell, lows)
    cellRow(made, w, h, y, cell, mades)
    for (let x: usize = 0; x < <usize>width; x++) {
      if (!load<u8>(start + x)) continue
      const place = places + x * PLACE
      const to = between(lows, place)
      const share = f32x4.extract_lane(to, 3)
      if (share <= 0) continue
      const k = <usize>(y * width) + x
      if (share >= 0.999) {
        // Nothing is left but colour; a trace of grain keeps it from showing bands.
        const grain = <f32>((<u32>(k * 0x9e3779b1) >> 22) & 3) - <f32>1
        put(data + (k << 2), f32x4.add(to, f32x4.splat(grain)))
        continue
      }
      const was = colourAt(data + (k << 2))
      const given = between(mades, place)
      const texture = f32x4.mul(f32x4.splat(<f32>1 - share), f32x4.sub(was, given))
      const much = f32x4.mul(texture, f32x4.splat(<f32>1 / MOST_TEXTURE))
      const kept = f32x4.max(f32x4.splat(0), f32x4.sub(one, f32x4.mul(much, much)))
      const quiet = f32x4.add(to, f32x4.mul(kept, texture))
      put(data + (k << 2), f32x4.add(was, f32x4.mul(f32x4.splat(share), f32x4.sub(quiet, was))))
    }
  }
}
