// Cut glass: facets that each show their own piece of what is behind, with a shade, a flash and a fire of their own.
import { unit3 } from '../shared/noise'
import { fromOn, plane } from './lay'

const ONE: v128 = f32x4.splat(1)
const NONE: v128 = f32x4.splat(0)

// @ts-ignore
@inline
function clampFour(v: v128): v128 {
  return f32x4.pmax(NONE, f32x4.pmin(ONE, v))
}

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

// What is behind, its size, facets per pixel, and the time.
let behind: usize = 0
let across: i32 = 0
let down: i32 = 0
let size: f32 = 0
let time: f32 = 0

// The facet that the last pixel lay in, and what is the same all over it.
let lastI: i32 = 0
let lastJ: i32 = 0
let one: f32 = 0
let two: f32 = 0
let three: f32 = 0
let four: f32 = 0
let five: f32 = 0
let six: f32 = 0

/** What four pixels become. */
export let facetR: v128 = f32x4.splat(0)
export let facetG: v128 = f32x4.splat(0)
export let facetB: v128 = f32x4.splat(0)

/** Facets of `facet` pixels before a picture of w × h. */
export function setFacets(copy: usize, w: i32, h: i32, facet: f32, t: f32): void {
  behind = copy
  across = w
  down = h
  size = <f32>1 / facet
  time = t
  lastI = i32.MIN_VALUE
}

const TURN: f32 = 6.2831853

/** A side of a facet: how it leans, where it looks, how it flashes, and its fire. */
function enterFacet(i: i32, j: i32, half: i32): void {
  if (2 * i + half == lastI && j == lastJ) return
  lastI = 2 * i + half
  lastJ = j
  one = unit3(2 * i + half, j + 91, 0)
  two = unit3(i + half * 57, j, 0)
  const s = max(<f32>0, Mathf.sin(TURN * (one + time * <f32>1.3)))
  const s2 = s * s
  const s4 = s2 * s2
  three = <f32>120 * s4 * s4 * s4 * s2
  const way = TURN * (two + time)
  four = <f32>34 * max(<f32>0, Mathf.sin(way))
  five = <f32>34 * max(<f32>0, Mathf.sin(way + <f32>2.1))
  six = <f32>34 * max(<f32>0, Mathf.sin(way + <f32>4.2)) + 16
}

// What four pixels take from their facets.
let lean4: v128 = f32x4.splat(0)
let glow4: v128 = f32x4.splat(0)
let fireR: v128 = f32x4.splat(0)
let fireG: v128 = f32x4.splat(0)
let fireB: v128 = f32x4.splat(0)
let seen4: v128 = f32x4.splat(0)

/** Pixel `lane` of four that begin at x, in its facet. */
// @ts-ignore
@inline
function facetLane(lane: u8, x: f32, y: f32): void {
  const off: f32 = <f32>4 / size
  const sx = max(0, min(across - 1, <i32>floor(x + (two - <f32>0.5) * off + <f32>0.5)))
  const sy = max(0, min(down - 1, <i32>floor(y + (one - <f32>0.5) * off + <f32>0.5)))
  const pixel = load<i32>(behind + (<usize>(sy * across + sx) << 2))
  if (lane == 0) seen4 = i32x4.splat(pixel)
  else if (lane == 1) seen4 = i32x4.replace_lane(seen4, 1, pixel)
  else if (lane == 2) seen4 = i32x4.replace_lane(seen4, 2, pixel)
  else seen4 = i32x4.replace_lane(seen4, 3, pixel)
  const mask = lane == 0 ? i32x4(-1, -1, -1, -1) : lane == 1 ? i32x4(0, -1, -1, -1) : lane == 2 ? i32x4(0, 0, -1, -1) : i32x4(0, 0, 0, -1)
  lean4 = v128.bitselect(f32x4.splat(one), lean4, mask)
  glow4 = v128.bitselect(f32x4.splat(three), glow4, mask)
  fireR = v128.bitselect(f32x4.splat(four), fireR, mask)
  fireG = v128.bitselect(f32x4.splat(five), fireG, mask)
  fireB = v128.bitselect(f32x4.splat(six), fireB, mask)
}

/** Cuts four pixels from x on, of a lightness, where the surface leans down by `leanY`. */
export function facets(x: f32, y: f32, light: v128, leanY: f32): void {
  const place = fromOn(x)
  const a = times(plus(place, <f32>0.58 * y), size)
  const b = times(plus(place, <f32>-0.58 * y), size)
  const i = f32x4.floor(a)
  const j = f32x4.floor(b)
  const u = f32x4.sub(a, i)
  const v = f32x4.sub(b, j)
  const past = plus(f32x4.add(u, v), -1)
  const half = v128.and(f32x4.gt(past, NONE), ONE)
  const lanesI = i32x4.trunc_sat_f32x4_s(i)
  const lanesJ = i32x4.trunc_sat_f32x4_s(j)
  const lanesH = i32x4.trunc_sat_f32x4_s(half)
  enterFacet(i32x4.extract_lane(lanesI, 0), i32x4.extract_lane(lanesJ, 0), i32x4.extract_lane(lanesH, 0))
  facetLane(0, x, y)
  enterFacet(i32x4.extract_lane(lanesI, 1), i32x4.extract_lane(lanesJ, 1), i32x4.extract_lane(lanesH, 1))
  facetLane(1, x + 1, y)
  enterFacet(i32x4.extract_lane(lanesI, 2), i32x4.extract_lane(lanesJ, 2), i32x4.extract_lane(lanesH, 2))
  facetLane(2, x + 2, y)
  enterFacet(i32x4.extract_lane(lanesI, 3), i32x4.extract_lane(lanesJ, 3), i32x4.extract_lane(lanesH, 3))
  facetLane(3, x + 3, y)
  const own = plus(times(plus(lean4, -0.5), 0.8), <f32>0.35 - <f32>0.5 * leanY)
  const tone = clampFour(f32x4.add(own, times(light, 0.5)))
  const near = f32x4.pmin(f32x4.pmin(u, v), f32x4.abs(past))
  const rim = v128.and(f32x4.lt(near, f32x4.splat(0.035)), f32x4.splat(46))
  const glass = f32x4.add(f32x4.add(times(f32x4.mul(tone, tone), 150), rim), glow4)
  facetR = f32x4.add(f32x4.add(times(plane(seen4, 0), 0.34), glass), fireR)
  facetG = f32x4.add(f32x4.add(times(plane(seen4, 8), 0.34), glass), fireG)
  facetB = f32x4.add(f32x4.add(times(plane(seen4, 16), 0.34), glass), fireB)
}
