// Fits what was invented into its picture: shifted so that it meets the border, or quietened to the colours around it.
import { colourAt, means, pullPush } from './cells'
import { alloc } from './memory'
import { pack } from './sample'

/** Cells over which a colour step at the border of the unknown dies away. */
const FADE: f32 = 22

/** Where on a grid of n cells pixel `x` lies. */
// @ts-ignore
@inline
function cellPlace(x: i32, cell: i32, n: i32): f32 {
  const g = (<f32>x + <f32>0.5) / <f32>cell - <f32>0.5
  return max(<f32>0, min(<f32>n - <f32>1.001, g))
}

/** Bytes of what `columnPlaces` writes for each pixel: where its left cell begins, where its right one does, and how near to that it is. */
export const PLACE: usize = 12

/** Where each of `width` pixels lies among a row's `w` cells. */
export function columnPlaces(width: i32, cell: i32, w: i32): usize {
  const places = alloc(<usize>width * PLACE)
  for (let x = 0; x < width; x++) {
    const g = cellPlace(x, cell, w)
    const i = <i32>g
    const at = places + <usize>x * PLACE
    store<i32>(at, i << 4)
    store<i32>(at, (i + 1 < w ? i + 1 : i) << 4, 4)
    store<f32>(at, g - <f32>i, 8)
  }
  return places
}

/** The cells of a row of pixels: between those of `values` (`h` rows of `w`) above and below it. */
// @ts-ignore
@inline
export function cellRow(values: usize, w: i32, h: i32, y: i32, cell: i32, to: usize): void {
  const g = cellPlace(y, cell, h)
  const j = <i32>g
  const v = f32x4.splat(g - <f32>j)
  const u = f32x4.splat(<f32>1 - (g - <f32>j))
  const down: usize = j + 1 < h ? <usize>w << 4 : 0
  const from = values + (<usize>(j * w) << 4)
  for (let i: usize = 0; i < <usize>w << 4; i += 16)
    v128.store(
      to + i,
      f32x4.add(
        f32x4.mul(u, v128.load(from + i)),
        f32x4.mul(v, v128.load(from + down + i)),
      ),
    )
}

/** A row's cells at one pixel. */
// @ts-ignore
@inline
export function between(row: usize, place: usize): v128 {
  const left = v128.load(row + <usize>load<i32>(place))
  const right = v128.load(row + <usize>load<i32>(place, 4))
  return f32x4.add(left, f32x4.mul(v128.load32_splat(place, 8), f32x4.sub(right, left)))
}

/** Writes a colour of floats, held within 0..255, over the first three bytes of a pixel. */
// @ts-ignore
@inline
export function put(p: usize, colour: v128): void {
  const v = i32x4.trunc_sat_f32x4_s(colour)
  const bytes = pack(i16x8.narrow_i32x4_s(v, v))
  store<u32>(p, (bytes & 0x00ffffff) | (load<u32>(p) & 0xff000000))
}

/**
 * Shifts what was invented in `data` in colour so that it meets the known without a step: the steps along the border are
 * carried inwards, dying away. Masks are u8 per pixel, the grid of steps has cells of `cell` pixels.
 */
export function settle(
  data: usize,
  unknown: usize,
  allowed: usize,
  width: i32,
  height: i32,
  cell: i32,
): void {
  const w = (width + cell - 1) / cell
  const h = (height + cell - 1) / cell
  const n = <usize>(w * h)
  const steps = alloc(n << 4)
  const weight = alloc(n << 2)
  memory.fill(steps, 0, n << 4)
  memory.fill(weight, 0, n << 2)
  border(data, unknown, allowed, width, height, cell, steps, weight, w)
  const distance = distanceFrom(weight, w, h)
  means(steps, weight, w * h)
  pullPush(steps, weight, w, h)
  for (let k: usize = 0; k < n; k++)
    store<f32>(steps + (k << 4), load<f32>(distance + (k << 2)), 12)
  const places = columnPlaces(width, cell, w)
  const runs = runsOf(places, width, w)
  const row = alloc(<usize>w << 4)
  for (let y = 0; y < height; y++) {
    cellRow(steps, w, h, y, cell, row)
    for (let i = 0; i + 1 < w; i++) {
      const at = row + (<usize>i << 4)
      // Far from the border there is no step any more.
      if (load<f32>(at, 12) >= FADE && load<f32>(at, 28) >= FADE) continue
      const from = load<i32>(runs + (<usize>i << 2))
      const to = load<i32>(runs + (<usize>i << 2), 4)
      for (let x = <usize>from; x < <usize>to; x++) {
        const k = <usize>(y * width) + x
        if (!load<u8>(unknown + k)) continue
        const step = between(row, places + x * PLACE)
        const left = max(<f32>0, <f32>1 - f32x4.extract_lane(step, 3) / FADE)
        const p = data + (k << 2)
        put(p, f32x4.add(colourAt(p), f32x4.mul(f32x4.splat(left * left), step)))
      }
    }
  }
}

/** The first pixel right of each of `w` cells' middles but the last, as `places` has them, and the end. */
function runsOf(places: usize, width: i32, w: i32): usize {
  const runs = alloc(<usize>w << 2)
  let next = 0
  for (let x = 0; x < width; x++) {
    const i = load<i32>(places + <usize>x * PLACE) >> 4
    for (; next <= i; next++) store<i32>(runs + (<usize>next << 2), x)
  }
  for (; next < w; next++) store<i32>(runs + (<usize>next << 2), width)
  return runs
}

/** Adds up the colour steps between known and invented neighbours, cell by cell. */
function border(
  data: usize,
  unknown: usize,
  allowed: usize,
  width: i32,
  height: i32,
  cell: i32,
  steps: usize,
  weight: usize,
  w: i32,
): void {
  for (let y = 0; y + 1 < height; y++)
    for (let x = 0; x + 1 < width; x++) {
      const k = <usize>(y * width + x)
      // Far from a border there are eight alike.
      if (x + 8 < width) {
        const eight = load<u64>(unknown + k)
        if (eight == load<u64>(unknown + k + 1) && eight == load<u64>(unknown + k + width)) {
          x += 7
          continue
        }
      }
      const here = load<u8>(unknown + k)
      const right = load<u8>(unknown + k + 1)
      const below = load<u8>(unknown + k + width)
      if (here == right && here == below) continue
      const c = <usize>((y / cell) * w + x / cell)
      for (let side = 0; side < 2; side++) {
        const other = side == 0 ? k + 1 : k + width
        if (here == (side == 0 ? right : below)) continue
        const hole = here ? k : other
        const known = here ? other : k
        // What must not be copied must not lend its colour either: it is another thing that only lies beside.
        if (!load<u8>(allowed + known)) continue
        const step = f32x4.sub(colourAt(data + (known << 2)), colourAt(data + (hole << 2)))
        const at = steps + (c << 4)
        v128.store(at, f32x4.add(v128.load(at), step))
        store<f32>(weight + (c << 2), load<f32>(weight + (c << 2)) + <f32>1)
      }
    }
}

// @ts-ignore
@inline
function nearer(d: usize, k: usize, from: usize, cost: f32): void {
  const way = load<f32>(d + (from << 2)) + cost
  if (way < load<f32>(d + (k << 2))) store<f32>(d + (k << 2), way)
}

/** Cells to the nearest one with weight (two raster passes, diagonal steps cost 1.4). */
function distanceFrom(weight: usize, w: i32, h: i32): usize {
  const n = <usize>(w * h)
  const d = alloc(n << 2)
  for (let k: usize = 0; k < n; k++)
    store<f32>(d + (k << 2), load<f32>(weight + (k << 2)) > 0 ? 0 : 1_000_000)
  const row = <usize>w
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const k = <usize>(y * w + x)
      if (x > 0) nearer(d, k, k - 1, 1)
      if (y > 0) nearer(d, k, k - row, 1)
      if (x > 0 && y > 0) nearer(d, k, k - row - 1, 1.4)
      if (x + 1 < w && y > 0) nearer(d, k, k - row + 1, 1.4)
    }
  for (let y = h - 1; y >= 0; y--)
    for (let x = w - 1; x >= 0; x--) {
      const k = <usize>(y * w + x)
      if (x + 1 < w) nearer(d, k, k + 1, 1)
      if (y + 1 < h) nearer(d, k, k + row, 1)
      if (x + 1 < w && y + 1 < h) nearer(d, k, k + row + 1, 1.4)
      if (x > 0 && y + 1 < h) nearer(d, k, k + row - 1, 1.4)
    }
  return d
}

/** What leaves the colour it lies on by this much is no texture but a copied outline, and does not get through. */
const MOST_TEXTURE: f32 = 15

/**
 * Quietens invented pixels in place: `low` are the colours they are to have, `made` those they were given, by cells; what
 * they have beyond is texture and stays while it is slight. `share` 0 leaves all as it is .. 1 does all this.
 */
export function quieten(
  data: usize,
  unknown: usize,
  width: i32,
  height: i32,
  cell: i32,
  low: usize,
  made: usize,
  share: f32,
): void {
  const w = (width + cell - 1) / cell
  const h = (height + cell - 1) / cell
  const one = f32x4.splat(1)
  const places = columnPlaces(width, cell, w)
  const calm = alloc(<usize>w << 4)
  const given = alloc(<usize>w << 4)
  for (let y = 0; y < height; y++) {
    const start = unknown + <usize>(y * width)
    cellRow(low, w, h, y, cell, calm)
    cellRow(made, w, h, y, cell, given)
    for (let x: usize = 0; x < <usize>width; x++) {
      if (!load<u8>(start + x)) continue
      const k = (<usize>(y * width) + x) << 2
      const place = places + x * PLACE
      const was = colourAt(data + k)
      const texture = f32x4.sub(was, between(given, place))
      const much = f32x4.mul(texture, f32x4.splat(<f32>1 / MOST_TEXTURE))
      const kept = f32x4.max(f32x4.splat(0), f32x4.sub(one, f32x4.mul(much, much)))
      const quiet = f32x4.add(between(calm, place), f32x4.mul(kept, texture))
      put(data + k, f32x4.add(was, f32x4.mul(f32x4.splat(share), f32x4.sub(quiet, was))))
    }
  }
}
