// The subject in pieces, laid over the frame: turned to dust from one side, cut along a line, its head turned, scraps that fly.
import { plus, share, times, whole } from '../shared/lanes'
import { hash3, noise2 } from '../shared/noise'
import { noise2Lanes, unitLanes } from '../shared/noise-lanes'
import { fromOn, opaqueFour, plane, upTo } from './lay'
import { gatherFour, wide } from './sample'

const UNIT: f32 = 0.000000059604645
const OPAQUE: v128 = i32x4.splat(0xff000000)

// The frame, the subject alone, and their size.
export let frame: usize = 0
export let cut: usize = 0
export let w: i32 = 0
export let h: i32 = 0

/** Chooses what is taken apart: a frame, the subject cut out of it, and their size. */
export function setApart(frameAt: usize, cutAt: usize, across: i32, down: i32): void {
  frame = frameAt
  cut = cutAt
  w = across
  h = down
}

/** Lays four pixels of the cut over the frame, faded by 0..1. */
// @ts-ignore
@inline
export function layKept(at: usize, own: v128, keep: v128): void {
  // Most of a subject is opaque and there.
  if (i32x4.all_true(v128.and(f32x4.eq(keep, f32x4.splat(1)), i32x4.ge_u(own, OPAQUE)))) {
    v128.store(frame + at, own)
    return
  }
  const below = v128.load(frame + at)
  const rest = f32x4.sub(f32x4.splat(1), times(f32x4.mul(plane(own, 24), keep), <f32>(1.0 / 255)))
  const r = f32x4.add(f32x4.mul(plane(own, 0), keep), f32x4.mul(plane(below, 0), rest))
  const g = f32x4.add(f32x4.mul(plane(own, 8), keep), f32x4.mul(plane(below, 8), rest))
  const b = f32x4.add(f32x4.mul(plane(own, 16), keep), f32x4.mul(plane(below, 16), rest))
  v128.store(frame + at, v128.bitselect(opaqueFour(r, g, b), below, f32x4.gt(keep, f32x4.splat(0))))
}

/** Lays the pixel of the cut at `from` over the frame's at `to` (bytes), faded. */
// @ts-ignore
@inline
function layOne(to: usize, from: usize, keep: f32): void {
  const own = f32x4.convert_i32x4_u(wide(cut + from))
  const rest: f32 = <f32>1 - f32x4.extract_lane(own, 3) * keep * <f32>(1.0 / 255)
  const below = f32x4.convert_i32x4_u(wide(frame + to))
  const mixed = f32x4.nearest(f32x4.add(times(own, keep), times(below, rest)))
  const four = whole(mixed)
  const narrow = i16x8.narrow_i32x4_s(four, four)
  v128.store32_lane(frame + to, i8x16.narrow_i16x8_u(narrow, narrow), 0)
}

// @ts-ignore
@inline
function unit(x: i32, y: i32): f32 {
  return <f32>(hash3(x, y, 0) & 0xffffff) * UNIT
}

// When dust falls: where the subject begins, one over its width, lumps and grains a pixel.
let left: f32 = 0
let overWide: f32 = 0
let lump: f32 = 0
let grain: f32 = 0

/** How the subject crumbles, from its right side to its `left`, `across` pixels, in a frame `high`. */
export function setCrumbling(from: f32, across: f32, high: f32): void {
  left = from
  overWide = <f32>1 / across
  lump = <f32>1 / (<f32>0.045 * high)
  grain = <f32>1 / (<f32>0.006 * high)
}

/** When four points turn to dust, 0 first .. 1 last. */
// @ts-ignore
@inline
function crumbleFour(x: v128, y: f32): v128 {
  const aside = times(share(times(plus(x, -left), overWide)), 0.62)
  const broad = times(noise2Lanes(times(x, lump), f32x4.splat(y * lump)), 0.22)
  const fine = times(unitLanes(whole(f32x4.floor(times(x, grain))), <i32>floor(y * grain)), 0.16)
  return f32x4.sub(f32x4.splat(1), f32x4.add(aside, f32x4.add(broad, fine)))
}

// @ts-ignore
@inline
function crumble(x: f32, y: f32): f32 {
  const aside: f32 = <f32>0.62 * max(<f32>0, min(<f32>1, (x - left) * overWide))
  const fine: f32 = <f32>0.16 * unit(<i32>floor(x * grain), <i32>floor(y * grain))
  return <f32>1 - (aside + <f32>0.22 * noise2(x * lump, y * lump) + fine)
}

/** Lumps and grains make a point turn to dust so much sooner at most than where it lies tells. */
const SOONER: f32 = 0.38

/** When a point turns to dust at the latest, by its column. */
// @ts-ignore
@inline
function latest(x: f32): f32 {
  return <f32>1 - <f32>0.62 * max(<f32>0, min(<f32>1, (x - left) * overWide))
}

/** Lays what has not turned to dust when the `front` has come so far. */
export function layStanding(front: f32): void {
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x += 4) {
      const at = <usize>(y * w + x) << 2
      const own = v128.load(cut + at)
      if (!v128.any_true(own)) continue
      // Most has gone, or stands, whatever its lumps are.
      if (latest(<f32>x) + <f32>0.026 < front) continue
      let keep = f32x4.splat(1)
      if (latest(<f32>(x + 3)) - SOONER < front) {
        const late = times(plus(crumbleFour(fromOn(<f32>x), <f32>y), -front), 40)
        keep = share(plus(late, 1))
      }
      keep = upTo(keep, x, w - 1)
      if (v128.any_true(keep)) layKept(at, own, keep)
    }
}

/** How long a flake flies before it has gone, on the clock of the crumbling. */
const FLOWN: f32 = 0.62

/** Flakes with the colours of what they were, one every `step` pixels, blown up and away: they whirl, turn edge-on and thin out. */
export function layFlakes(front: f32, step: i32): void {
  const high = <f32>h
  const curled: f32 = <f32>1 / (<f32>0.11 * high)
  for (let y = 0; y < h; y += step)
    for (let x = 0; x < w; x += step) {
      const from = <usize>(y * w + x) << 2
      if (load<u8>(cut + from, 3) < 128) continue
      const most = front - latest(<f32>x) + SOONER
      if (most < 0 || most - SOONER > FLOWN) continue
      const lot = unit(x, y)
      if (lot > <f32>0.86) continue
      const age = front - crumble(<f32>x, <f32>y)
      if (age < 0 || age > FLOWN) continue
      const gust = age * age * <f32>2.1 + age * <f32>0.3
      const u = <f32>x * curled
      const v = <f32>y * curled
      const curl = noise2(u + age * 4, v) - <f32>0.5
      const swirl = noise2(u, v + age * 4 + 9) - <f32>0.5
      const px = <f32>x + high * (gust * (<f32>0.45 + lot) + <f32>0.5 * age * swirl)
      const py = <f32>y - high * (gust * <f32>0.5 * unit(y, x) - curl * age * <f32>0.75)
      const flat = <f32>0.45 + <f32>0.55 * abs(Mathf.cos(age * 26 * (<f32>0.5 + lot) + <f32>x))
      const size = <f32>step * (<f32>1.7 - <f32>1.9 * age) * (<f32>0.5 + <f32>0.9 * unit(x + 7, y))
      if (size < <f32>0.6) continue
      const keep = min(<f32>1, (FLOWN - age) * <f32>4.5)
      for (let j = max(0, <i32>floor(py + <f32>0.5)); j < h && <f32>j < py + size * flat; j++)
        for (let i = max(0, <i32>floor(px + <f32>0.5)); i < w && <f32>i < px + size; i++)
          layOne(<usize>(j * w + i) << 2, from, keep)
    }
}

/** Lays what lies below a line: for each column (f32) the row where it begins, -1 for all of it. */
export function layBelow(line: usize): void {
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x += 4) {
      const at = <usize>(y * w + x) << 2
      const own = v128.load(cut + at)
      if (!v128.any_true(own)) continue
      const below = f32x4.sub(f32x4.splat(<f32>y + <f32>0.5), v128.load(line + (<usize>x << 2)))
      const keep = upTo(share(below), x, w - 1)
      if (v128.any_true(keep)) layKept(at, own, keep)
    }
}

/**
 * Lays what lies above the line turned about (x, y) by a cosine and a sine, its middle at (mx, my): as far as `reach` pixels
 * from there, `wide` to both sides of the middle before it was turned and `deep` below it, where the line ends.
 */
export function layAbove(
  line: usize,
  x0: f32,
  y0: f32,
  mx: f32,
  my: f32,
  c: f32,
  s: f32,
  reach: f32,
  wide: f32,
  deep: f32,
): void {
  const last = min(h - 1, <i32>ceil(my + reach) - 1)
  const end = min(w - 1, <i32>ceil(mx + reach) - 1)
  const none = f32x4.splat(0)
  const right = f32x4.splat(<f32>(w - 1))
  const low = f32x4.splat(<f32>(h - 1))
  const slants = abs(s) > <f32>1e-3
  for (let y = max(0, <i32>floor(my - reach)); y <= last; y++) {
    const away = <f32>y - my
    // What of the row is turned from between the line's ends and from above its deepest.
    let from: f32 = -reach
    let to: f32 = reach
    if (abs(c) > <f32>1e-3) {
      const middle = (-s * away) / c
      from = middle - wide / abs(c)
      to = middle + wide / abs(c)
    }
    const limit = (c * away - deep) / s
    if (slants && s > 0) from = max(from, limit)
    if (slants && s < 0) to = min(to, limit)
    if (!slants && c * away > deep + 1) continue
    const first = max(0, <i32>floor(max(-reach, from - 1) + mx))
    const stop = min(end, <i32>ceil(min(reach, to + 1) + mx))
    for (let x = first; x <= stop; x += 4) {
      const u = fromOn(<f32>x - mx)
      const sx = f32x4.floor(plus(times(u, c), x0 + s * away + <f32>0.5))
      const sy = f32x4.floor(plus(times(u, -s), y0 + c * away + <f32>0.5))
      const across = v128.and(f32x4.ge(sx, none), f32x4.le(sx, right))
      const inside = v128.and(across, v128.and(f32x4.ge(sy, none), f32x4.le(sy, low)))
      if (!v128.any_true(inside)) continue
      const own = gatherFour(cut, w, h, sx, sy)
      if (!v128.any_true(own)) continue
      const i = i32x4.shl(whole(f32x4.pmax(none, f32x4.pmin(right, sx))), 2)
      let ends = v128.load32_zero(line + <usize>i32x4.extract_lane(i, 0))
      ends = v128.load32_lane(line + <usize>i32x4.extract_lane(i, 1), ends, 1)
      ends = v128.load32_lane(line + <usize>i32x4.extract_lane(i, 2), ends, 2)
      ends = v128.load32_lane(line + <usize>i32x4.extract_lane(i, 3), ends, 3)
      const keep = upTo(v128.and(share(plus(f32x4.sub(ends, sy), 0.5)), inside), x, stop)
      if (v128.any_true(keep)) layKept(<usize>(y * w + x) << 2, own, keep)
    }
  }
}
