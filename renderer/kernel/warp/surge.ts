// A wave that runs under the subject's skin: it lifts what it passes, takes light on its near side and glows through veins.
import { plus, times } from '../shared/lanes'
import { sineLanes } from '../shared/sine-lanes'
import { fromOn, opaqueFour, plane, upTo } from './lay'
import { gatherFour } from './sample'

const NONE: v128 = f32x4.splat(0)
const ONE: v128 = f32x4.splat(1)

// How dark or light veins are: a f32 grid, and where on it a pixel of the frame lies.
let veins: usize = 0
let veinsAcross: i32 = 0
let veinsDown: i32 = 0
let atX: f32 = 0
let atY: f32 = 0
let perX: f32 = 0
let perY: f32 = 0

/** Pixel (x, y) lies at (x0 + px x + py y, y0 - py x + px y) of a grid of `across` × `down` veins, f32 0..1. */
export function setVeins(at: usize, across: i32, down: i32, x0: f32, y0: f32, px: f32, py: f32): void {
  veins = at
  veinsAcross = across
  veinsDown = down
  atX = x0
  atY = y0
  perX = px
  perY = py
}

/** How much of a vein is at a place of the grid, between its cells. */
// @ts-ignore
@inline
function veinAt(x: f32, y: f32): f32 {
  const gx = max(<f32>0, min(<f32>veinsAcross - <f32>1.001, x))
  const gy = max(<f32>0, min(<f32>veinsDown - <f32>1.001, y))
  const i = <i32>gx
  const j = <i32>gy
  const u = gx - <f32>i
  const p = veins + (<usize>(j * veinsAcross + i) << 2)
  const q = p + (<usize>veinsAcross << 2)
  const upper = load<f32>(p) + (load<f32>(p, 4) - load<f32>(p)) * u
  const lower = load<f32>(q) + (load<f32>(q, 4) - load<f32>(q)) * u
  return upper + (lower - upper) * (gy - <f32>j)
}

/** The veins of four neighbouring pixels. */
// @ts-ignore
@inline
function veinFour(x: f32, y: f32): v128 {
  const gx: f32 = atX + perX * x + perY * y
  const gy: f32 = atY - perY * x + perX * y
  let four = f32x4.splat(veinAt(gx, gy))
  four = f32x4.replace_lane(four, 1, veinAt(gx + perX, gy - perY))
  four = f32x4.replace_lane(four, 2, veinAt(gx + 2 * perX, gy - 2 * perY))
  return f32x4.replace_lane(four, 3, veinAt(gx + 3 * perX, gy - 3 * perY))
}

// Where waves run out from, the subject's height in frame heights, how strong they are and how far they have run.
let cx: f32 = 0
let cy: f32 = 0
let tall: f32 = 0
let on: f32 = 0
let run: f32 = 0
// Near the head they are calm.
let hx: f32 = 0
let hy: f32 = 0
let calmness: f32 = 0

/** Waves from (x, y), `strength` 0..1, that have run for `t`; a head of `radius` at (headX, headY). */
export function setWaves(
  x: f32,
  y: f32,
  high: f32,
  strength: f32,
  t: f32,
  headX: f32,
  headY: f32,
  radius: f32,
): void {
  cx = x
  cy = y
  tall = high
  on = strength
  run = t
  hx = headX
  hy = headY
  calmness = <f32>1 / (<f32>1.7 * radius * radius)
}

/** Pixels of the side of a cell of waves; between its corners they run evenly. */
const STEP: i32 = 4
const TURN: f32 = 0.15915494

/** How high the waves stand at every fourth pixel of row `y`, and behind that how they slope. */
function waveRow(at: usize, columns: i32, y: i32, h: i32): void {
  const over: f32 = <f32>1 / <f32>h
  const dy = (<f32>y - cy) * over
  const bent = f32x4.extract_lane(sineLanes(f32x4.splat(<f32>y * over * (TURN / <f32>0.07))), 0) * 3 * TURN
  const far: f32 = (<f32>24 * TURN) / tall
  const start: f32 = (<f32>1.2 - run * 38) * TURN
  const slopes = at + (<usize>columns << 2)
  for (let i = 0; i < columns; i += 4) {
    const x = times(fromOn(<f32>i), <f32>STEP)
    const dx = times(plus(x, -cx), over)
    const d = f32x4.sqrt(plus(f32x4.mul(dx, dx), dy * dy))
    const aside = times(sineLanes(plus(times(x, over * (TURN / <f32>0.05)), bent)), TURN)
    const turns = plus(f32x4.add(times(d, far), aside), start)
    v128.store(at + (<usize>i << 2), sineLanes(turns))
    v128.store(slopes + (<usize>i << 2), sineLanes(plus(turns, 0.25)))
  }
}

/** The four pixels of a cell, `v` of the way down it. */
// @ts-ignore
@inline
function between(upper: usize, lower: usize, v: f32): v128 {
  const a = load<f32>(upper) + (load<f32>(lower) - load<f32>(upper)) * v
  const b = load<f32>(upper, 4) + (load<f32>(lower, 4) - load<f32>(upper, 4)) * v
  return f32x4.add(f32x4.splat(a), f32x4.mul(f32x4(0, 0.25, 0.5, 0.75), f32x4.splat(b - a)))
}

// @ts-ignore
@inline
function share(v: v128, alpha: v128): v128 {
  return f32x4.pmax(NONE, f32x4.pmin(alpha, v))
}

/** Points of waves that a row of `w` pixels has, in fours. */
// @ts-ignore
@inline
function pointsOf(w: i32): i32 {
  return ((w >> 2) + 5) & ~3
}

/** Bytes that `surge` works in. */
export function surgeSize(w: i32): i32 {
  return pointsOf(w) << 4
}

/** Four pixels of a row from x on, where the waves stand `high` and `lean`; `own` is what was there. */
// @ts-ignore
@inline
function surgeFour(k: usize, own: v128, alpha: v128, x: i32, y: i32, w: i32, h: i32, from: usize, high: v128, lean: v128): v128 {
  const over: f32 = <f32>1 / <f32>h
  const place = fromOn(<f32>x)
  const dx = times(plus(place, -cx), over)
  const dy = (<f32>y - cy) * over
  const d = f32x4.div(ONE, plus(f32x4.sqrt(plus(f32x4.mul(dx, dx), dy * dy)), 1e-4))
  const ox = plus(place, -hx)
  // Features that swim apart are no longer a face: there the wave is seen by its light.
  const off = times(plus(f32x4.mul(ox, ox), (<f32>y - hy) * (<f32>y - hy)), calmness)
  const calm = f32x4.pmax(f32x4.splat(0.2), f32x4.pmin(ONE, off))
  const far = times(f32x4.mul(f32x4.mul(high, calm), d), <f32>0.0286 * on * <f32>h * tall)
  const there = gatherFour(from, w, h, f32x4.sub(place, f32x4.mul(dx, far)), f32x4.sub(f32x4.splat(<f32>y), times(far, dy)))
  const s = v128.bitselect(own, there, f32x4.lt(plane(there, 24), f32x4.splat(200)))
  const lit = f32x4.mul(plus(times(dx, 0.6), <f32>0.8 * dy), d)
  const near = f32x4.mul(f32x4.mul(lean, calm), f32x4.sub(f32x4.splat(0.5), lit))
  const light = f32x4.pmax(f32x4.splat(0.78), plus(times(near, on * <f32>0.27), 1))
  // The crest is drawn tight: it shines, and blood shows through it.
  const crest = f32x4.pmax(NONE, high)
  const wet = f32x4.mul(f32x4.pmax(NONE, lean), crest)
  const gleam = times(f32x4.mul(f32x4.mul(calm, alpha), f32x4.mul(wet, wet)), on * <f32>(60.0 / 255.0))
  let ember = NONE
  if (v128.any_true(f32x4.gt(crest, NONE))) {
    // Its glow comes through where the skin is thin: along the veins, and a breath of it everywhere.
    const thin = plus(times(veinFour(<f32>x, <f32>y), 2.6), 0.34)
    ember = times(f32x4.mul(f32x4.mul(crest, thin), plus(times(calm, 0.3), 0.7)), on)
  }
  // What glows hides its own colour: embers, and no milk on it.
  const dim = times(light, <f32>1 - <f32>0.4 * on)
  const keep = f32x4.mul(dim, f32x4.pmax(NONE, f32x4.sub(ONE, times(ember, 0.4))))
  const glow = f32x4.mul(ember, alpha)
  // No colour is more than its share of the pixel.
  const r = share(f32x4.add(f32x4.add(f32x4.mul(plane(s, 0), keep), glow), gleam), alpha)
  const g = share(f32x4.add(f32x4.add(f32x4.mul(plane(s, 8), keep), times(glow, 0.46)), gleam), alpha)
  const b = share(f32x4.add(f32x4.add(f32x4.mul(plane(s, 16), keep), times(glow, 0.1)), gleam), alpha)
  return v128.or(v128.and(opaqueFour(r, g, b), i32x4.splat(0x00ffffff)), v128.and(own, i32x4.splat(-16777216)))
}

/** Runs the waves through the cut, of which `from` is a copy; `room` is `surgeSize` bytes. */
export function surge(cut: usize, from: usize, w: i32, h: i32, room: usize): void {
  const columns = pointsOf(w)
  const slopes = <usize>columns << 2
  let upper = room
  let lower = room + 2 * slopes
  waveRow(lower, columns, 0, h)
  for (let y = 0; y < h; y++) {
    if (y % STEP == 0) {
      const last = upper
      upper = lower
      lower = last
      waveRow(lower, columns, y + STEP, h)
    }
    const v = <f32>(y % STEP) / <f32>STEP
    for (let x = 0; x < w; x += 4) {
      const k = <usize>(y * w + x) << 2
      const own = v128.load(from + k)
      const alpha = upTo(plane(own, 24), x, w - 1)
      const seen = f32x4.gt(alpha, NONE)
      if (!v128.any_true(seen)) continue
      const a = upper + <usize>x
      const b = lower + <usize>x
      const lifted = surgeFour(k, own, alpha, x, y, w, h, from, between(a, b, v), between(a + slopes, b + slopes, v))
      v128.store(cut + k, v128.bitselect(lifted, v128.load(cut + k), seen))
    }
  }
}
