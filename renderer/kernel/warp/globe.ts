// The ground as it sinks away under made-up land, and as a globe in its thin air before the stars.
import { byteFour, fromOn, opaqueFour, plane } from './lay'

/** Where the globe's air has thinned to nothing, in radii beyond its rim. */
const AIRLESS: f32 = 0.4

// How far the ground has sunk and the globe come out, 0..1, and the globe's radius in heights.
let up: f32 = 0
let globe: f32 = 0
let radius: f32 = 0
let open: f32 = 0

export function setRise(rise: f32, out: f32, size: f32, clear: f32): void {
  up = rise
  globe = out
  radius = size
  open = clear
}

const ONE: v128 = f32x4.splat(1)
const NONE: v128 = f32x4.splat(0)

// @ts-ignore
@inline
function times(v: v128, k: f32): v128 {
  return f32x4.mul(v, f32x4.splat(k))
}

// @ts-ignore
@inline
function plus(v: v128, k: f32): v128 {
  return f32x4.add(v, f32x4.splat(k))
}

// @ts-ignore
@inline
function clampFour(v: v128): v128 {
  return f32x4.pmax(NONE, f32x4.pmin(ONE, v))
}

/** How dense the made-up land lies `d` heights from the middle, 0..1. */
// @ts-ignore
@inline
function coverAt(d: v128): v128 {
  const thick = clampFour(times(plus(d, <f32>-0.34 * (<f32>1 - globe) - <f32>0.02), 5))
  return f32x4.pmax(f32x4.splat(globe), times(thick, up))
}

/** About e^-x of numbers from 0 to 32; beyond them nothing. */
// @ts-ignore
@inline
function fall(x: v128): v128 {
  const k = f32x4.pmax(NONE, f32x4.sub(ONE, times(x, 0.03125)))
  const k2 = f32x4.mul(k, k)
  const k4 = f32x4.mul(k2, k2)
  const k8 = f32x4.mul(k4, k4)
  const k16 = f32x4.mul(k8, k8)
  return f32x4.mul(k16, k16)
}

/** `share` of the way from one colour to another. */
// @ts-ignore
@inline
function mix(from: v128, to: v128, share: v128): v128 {
  return f32x4.add(from, f32x4.mul(f32x4.sub(to, from), share))
}

/** Four pixels between two points of a row, whose first lies `share` of the way. */
// @ts-ignore
@inline
function pointsAt(line: usize, i: usize, share: v128): v128 {
  const a = load<f32>(line + i)
  return f32x4.add(f32x4.splat(a), times(share, load<f32>(line + i, 4) - a))
}

// The four pixels at hand.
let red: v128 = f32x4.splat(0)
let green: v128 = f32x4.splat(0)
let blue: v128 = f32x4.splat(0)

/** A share of the land over them: fewer and fewer details of the picture, more sea, green and cloud. */
// @ts-ignore
@inline
function land(on: v128, high: v128, white: v128): void {
  const haze = f32x4.pmax(NONE, f32x4.pmin(f32x4.splat(0.92), white))
  const dry = f32x4.gt(high, f32x4.splat(0.5))
  const cloud = f32x4.splat(238)
  const r = v128.bitselect(plus(times(plus(high, -0.5), 90), 72), f32x4.splat(18), dry)
  const g = v128.bitselect(f32x4.splat(98), plus(times(high, 30), 52), dry)
  const b = v128.bitselect(f32x4.splat(52), f32x4.splat(104), dry)
  red = mix(red, mix(r, cloud, haze), on)
  green = mix(green, mix(g, cloud, haze), on)
  blue = mix(blue, mix(b, cloud, haze), on)
}

/** Space beside the globe and the globe's own shade; its rim shines in its own air. */
// @ts-ignore
@inline
function globeFour(past: v128, out: v128, star: v128, dx: v128): void {
  const beyond = f32x4.gt(past, NONE)
  const thin = f32x4.lt(past, f32x4.splat(AIRLESS))
  const air = v128.and(times(fall(times(past, 26)), globe), thin)
  const below = plus(past, 0.45)
  const dim = f32x4.add(times(f32x4.pmax(NONE, below), <f32>0.75 * globe), times(f32x4.pmax(NONE, dx), <f32>0.3 * globe))
  const shade = f32x4.sub(ONE, dim)
  const rim = times(f32x4.pmax(NONE, plus(past, 0.1)), globe * <f32>(700.0 / 255.0))
  red = v128.bitselect(mix(red, f32x4.add(star, times(air, 66)), out), f32x4.add(f32x4.mul(red, shade), times(rim, 66)), beyond)
  green = v128.bitselect(mix(green, f32x4.add(star, times(air, 140)), out), f32x4.add(f32x4.mul(green, shade), times(rim, 140)), beyond)
  blue = v128.bitselect(mix(blue, f32x4.add(star, times(air, 255)), out), f32x4.add(f32x4.mul(blue, shade), times(rim, 255)), beyond)
}

/**
 * One row of a frame; `high` and `white` (f32) are its land and clouds at every `step`-th pixel (a multiple of four), `stars` a
 * byte for two pixels.
 */
export function globeRow(
  frame: usize,
  width: i32,
  height: i32,
  y: i32,
  high: usize,
  white: usize,
  step: i32,
  stars: usize,
): void {
  const over: f32 = <f32>1 / <f32>height
  const dy = (<f32>y - <f32>height * <f32>0.5) * over
  const edge = radius * (<f32>1 + AIRLESS) * <f32>1.001
  // A little further out than the air goes, there is nothing but stars.
  const far: f32 = open >= 1 && radius * <f32>height > 8 ? edge * edge : 1e9
  const inRadii: f32 = <f32>1 / radius
  const per: f32 = <f32>1 / <f32>step
  const lanes = times(f32x4(0, 1, 2, 3), per)
  let p = frame + (<usize>(y * width) << 2)
  for (let x = 0; x < width; x += 4, p += 16) {
    // The last pixels of a row may be fewer.
    if (x + 4 > width) {
      p -= <usize>(x + 4 - width) << 2
      x = width - 4
    }
    const dx = times(fromOn(<f32>x - <f32>width * <f32>0.5), over)
    const d2 = plus(f32x4.mul(dx, dx), dy * dy)
    const one = <f32>load<u8>(stars + <usize>(x >> 1))
    const two = <f32>load<u8>(stars + <usize>(x >> 1), 1)
    const star = f32x4.replace_lane(f32x4.replace_lane(f32x4.splat(two), 0, one), 1, one)
    if (!v128.any_true(f32x4.le(d2, f32x4.splat(far)))) {
      v128.store(p, opaqueFour(star, star, star))
      continue
    }
    const d = f32x4.sqrt(d2)
    const past = plus(times(d, inRadii), -1)
    const out = times(clampFour(times(past, radius * <f32>height)), open)
    const cover = coverAt(d)
    const own = v128.load(p)
    red = plane(own, 0)
    green = plane(own, 8)
    blue = plane(own, 16)
    if (v128.any_true(f32x4.lt(out, ONE))) {
      const i = x / step
      const share = plus(lanes, <f32>(x - i * step) * per)
      // Where it is next to nothing, nobody made any.
      const on = v128.and(cover, f32x4.gt(cover, f32x4.splat(0.01)))
      land(on, pointsAt(high, <usize>i << 2, share), pointsAt(white, <usize>i << 2, share))
    }
    if (globe > 0) globeFour(past, out, star, dx)
    v128.store(p, opaqueFour(byteFour(red), byteFour(green), byteFour(blue)))
  }
}
