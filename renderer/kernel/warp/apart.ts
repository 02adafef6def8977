// The subject in pieces, laid over the frame: turned to dust from one side, cut along a line, its head turned, scraps that fly.
import { plus, share, times } from '../shared/lanes'
import { hash3, noise2 } from '../shared/noise'
import { noise2Lanes } from '../shared/noise-lanes'
import { fromOn, opaqueFour, plane, upTo } from './lay'
import { wide } from './sample'

const UNIT: f32 = 0.000000059604645

// The frame, the subject alone, and their size.
let frame: usize = 0
let cut: usize = 0
let w: i32 = 0
let h: i32 = 0

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
function layKept(at: usize, own: v128, keep: v128): void {
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
  const whole = i32x4.trunc_sat_f32x4_s(mixed)
  const narrow = i16x8.narrow_i32x4_s(whole, whole)
  v128.store32_lane(frame + to, i8x16.narrow_i16x8_u(narrow, narrow), 0)
}

// @ts-ignore
@inline
function unit(x: i32, y: i32): f32 {
  return <f32>(hash3(x, y, 0) & 0xffffff) * UNIT
}

/** Hashes of four lattice places of one row. */
// @ts-ignore
@inline
function unitFour(x: v128, y: i32): v128 {
  const i = i32x4.trunc_sat_f32x4_s(f32x4.floor(x))
  return f32x4(
    unit(i32x4.extract_lane(i, 0), y),
    unit(i32x4.extract_lane(i, 1), y),
    unit(i32x4.extract_lane(i, 2), y),
    unit(i32x4.extract_lane(i, 3), y),
  )
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
  const fine = times(unitFour(times(x, grain), <i32>floor(y * grain)), 0.16)
  return f32x4.sub(f32x4.splat(1), f32x4.add(aside, f32x4.add(broad, fine)))
}

// @ts-ignore
@inline
function crumble(x: f32, y: f32): f32 {
  const aside: f32 = <f32>0.62 * max(<f32>0, min(<f32>1, (x - left) * overWide))
  const fine: f32 = <f32>0.16 * unit(<i32>floor(x * grain), <i32>floor(y * grain))
  return <f32>1 - (aside + <f32>0.22 * noise2(x * lump, y * lump) + fine)
}

/** Lays what has not turned to dust when the `front` has come so far. */
export function layStanding(front: f32): void {
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x += 4) {
      const at = <usize>(y * w + x) << 2
      const own = v128.load(cut + at)
      if (!v128.any_true(own)) continue
      const late = times(plus(crumbleFour(fromOn(<f32>x), <f32>y), -front), 40)
      const keep = upTo(share(plus(late, 1)), x, w - 1)
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
 * Lays what lies above the line turned about (x, y) by a cosine and sine, its middle at (mx, my), as far as `reach` pixels from there.
 */
export function layAbove(line: usize, x0: f32, y0: f32, mx: f32, my: f32, c: f32, s: f32, reach: f32): void {
  const last = min(h - 1, <i32>ceil(my + reach) - 1)
  const end = min(w - 1, <i32>ceil(mx + reach) - 1)
  for (let y = max(0, <i32>floor(my - reach)); y <= last; y++)
    for (let x = max(0, <i32>floor(mx - reach)); x <= end; x++) {
      const u = <f32>x - mx
      const v = <f32>y - my
      const sx = <i32>floor(x0 + c * u + s * v + <f32>0.5)
      const sy = <i32>floor(y0 - s * u + c * v + <f32>0.5)
      if (sx < 0 || sy < 0 || sx >= w || sy >= h) continue
      const from = <usize>(sy * w + sx) << 2
      if (load<u8>(cut + from, 3) == 0) continue
      const keep = load<f32>(line + (<usize>sx << 2)) - <f32>sy + <f32>0.5
      if (keep > 0) layOne(<usize>(y * w + x) << 2, from, min(<f32>1, keep))
    }
}

/** Ways in which a rim is known, all around from -π on, and one more. */
const WAYS: f32 = 64

/**
 * Lays a scrap that was at (ox, oy), is at (mx, my), turned by a cosine and sine, seen `near` times as large and edge-on by `flat`; its
 * rim is `rims` (f32, of `size` pixels each way) and nowhere nearer than `inner`.
 */
export function layScrap(
  ox: f32,
  oy: f32,
  mx: f32,
  my: f32,
  c: f32,
  s: f32,
  near: f32,
  flat: f32,
  size: f32,
  rims: usize,
  inner: f32,
): void {
  const reach = size * near
  const last = min(h - 1, <i32>floor(my + reach))
  const end = min(w - 1, <i32>floor(mx + reach))
  const small: f32 = <f32>1 / near
  const over: f32 = <f32>1 / flat
  // Edge-on, most of the box is bare: each row begins and ends where the rim at its furthest does.
  const steep = c * c + s * s * over * over
  for (let y = max(0, <i32>floor(my - reach)); y <= last; y++) {
    const dy = (<f32>y - my) * small
    const aside = c * s * dy * (over * over - 1)
    const rest = dy * dy * (s * s + c * c * over * over) - <f32>1.21 * size * size
    const chord = aside * aside - steep * rest
    if (chord < 0) continue
    const half = sqrt(chord)
    const x1 = min(end, <i32>floor(mx + (near * (aside + half)) / steep))
    for (let x = max(0, max(<i32>floor(mx - reach), <i32>ceil(mx + (near * (aside - half)) / steep))); x <= x1; x++) {
      const dx = (<f32>x - mx) * small
      const u = c * dx + s * dy
      const v = (c * dy - s * dx) * over
      const d = sqrt(u * u + v * v) / size
      let keep: f32 = 1
      if (d > inner) {
        const way = (Mathf.atan2(v, u) + <f32>3.14159265) * <f32>(64 / 6.283185307)
        const i = max(0, min(<i32>WAYS - 1, <i32>way))
        const rim = load<f32>(rims + (<usize>i << 2))
        keep = (rim + (load<f32>(rims + (<usize>i << 2), 4) - rim) * (way - <f32>i) - d) * 6
        if (keep <= 0) continue
      }
      const sx = <i32>floor(ox + u + <f32>0.5)
      const sy = <i32>floor(oy + v + <f32>0.5)
      if (sx < 0 || sy < 0 || sx >= w || sy >= h) continue
      const from = <usize>(sy * w + sx) << 2
      if (load<u8>(cut + from, 3)) layOne(<usize>(y * w + x) << 2, from, min(<f32>1, keep))
    }
  }
}
