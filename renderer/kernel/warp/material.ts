// The subject made of something else: its pixels repainted, four at a time, as coloured scales or stone.
import { plus, share, times } from '../shared/lanes'
import { noise2, unit3 } from '../shared/noise'
import { noise2Lanes } from '../shared/noise-lanes'
import { byteFour, fromOn, layFour, opaqueFour, plane } from './lay'
import { leanAt, leanX, leanY } from './lean'
import { rowRoom } from './memory'

// How far the change has climbed over the subject from its foot.
let ahead: f32 = 0
let foot: f32 = 0
let perRow: f32 = 0
let ragged: f32 = 0

/** `on` 0..1; the subject's foot and height in pixels, and the size of the front's raggedness. */
export function setClimb(on: f32, low: f32, tall: f32, size: f32): void {
  ahead = <f32>1.25 * on
  foot = low
  perRow = <f32>1 / tall
  ragged = <f32>1 / size
}

// The four pixels at hand: their lightness and what they become.
let light: v128 = f32x4.splat(0)
let red: v128 = f32x4.splat(0)
let green: v128 = f32x4.splat(0)
let blue: v128 = f32x4.splat(0)

const ONE: v128 = f32x4.splat(1)
const NONE: v128 = f32x4.splat(0)

/** How far the change has come at four pixels whose front has passed by `past`; uneven at the front alone. */
// @ts-ignore
@inline
function climbed(past: f32, x: f32, y: f32): v128 {
  if (past <= 0) return NONE
  if (past > <f32>0.27) return ONE
  const n = noise2Lanes(times(fromOn(x), ragged), f32x4.splat(y * ragged))
  return share(times(f32x4.sub(f32x4.splat(past), times(n, 0.12)), 7))
}

const SCALES: i32 = 0
const STONE: i32 = 1

// What materials are asked for, and where they are.
let time: f32 = 0
let size: f32 = 0
let base: f32 = 0
let waveA: f32 = 0
let waveB: f32 = 0
let across: i32 = 0

/** A colour's share of a hue 0..1. */
// @ts-ignore
@inline
function hue(h: f32): f32 {
  return <f32>255 * max(<f32>0, min(<f32>1, abs((h - floor(h)) * 6 - 3) - 1))
}

// The scales that the last pixels lay in, one of an even row and one of an odd row: which, and their colours.
const DRAWN = memory.data(2 * 20)
let one: f32 = 0
let two: f32 = 0
let three: f32 = 0

/** The colour of a scale; colours wander over the body. */
// @ts-ignore
@inline
function enterScale(column: i32, row: i32): void {
  const at = DRAWN + (<usize>(row & 1) * 20)
  if (load<i32>(at) != row || load<i32>(at, 4) != column) {
    store<i32>(at, row)
    store<i32>(at, column, 4)
    const a = <f32>column / 5 + time * <f32>2.5
    const b = <f32>row / 10 - time * 2
    const finer = noise2(<f32>1.6 * a - <f32>1.2 * b + <f32>5.3, <f32>1.2 * a + <f32>1.6 * b + <f32>11.7)
    const n = <f32>0.5 * noise2(a, b) + <f32>0.25 * finer
    const h = base + <f32>0.55 * n + <f32>0.5 * time + <f32>0.05 * unit3(column, row, 3)
    const bright: f32 = <f32>0.82 + <f32>0.22 * unit3(column, row, 5)
    store<f32>(at, bright * (<f32>0.76 * hue(h) + 44), 8)
    store<f32>(at, bright * (<f32>0.76 * hue(h + <f32>(2.0 / 3.0)) + 44), 12)
    store<f32>(at, bright * (<f32>0.76 * hue(h + <f32>(1.0 / 3.0)) + 44), 16)
  }
  one = load<f32>(at, 8)
  two = load<f32>(at, 12)
  three = load<f32>(at, 16)
}

/** Takes the colours of the four scales of a row at `columns` for the pixels where `here` is set. Scales are wider than four pixels. */
// @ts-ignore
@inline
function enterFour(columns: v128, row: i32, here: v128): void {
  const first = <i32>f32x4.extract_lane(columns, 0)
  const last = <i32>f32x4.extract_lane(columns, 3)
  enterScale(first, row)
  red = v128.bitselect(f32x4.splat(one), red, here)
  green = v128.bitselect(f32x4.splat(two), green, here)
  blue = v128.bitselect(f32x4.splat(three), blue, here)
  if (first == last) return
  const late = v128.and(here, f32x4.ne(columns, f32x4.splat(<f32>first)))
  enterScale(last, row)
  red = v128.bitselect(f32x4.splat(one), red, late)
  green = v128.bitselect(f32x4.splat(two), green, late)
  blue = v128.bitselect(f32x4.splat(three), blue, late)
}

/** Where places along a row lie across their scales, -1..1. */
// @ts-ignore
@inline
function acrossScale(along: v128): v128 {
  return plus(times(f32x4.sub(along, f32x4.floor(along)), 2), -1)
}

// @ts-ignore
@inline
function scales(x: f32, y: f32): void {
  // Each scale hangs, rounded, over the two beside it in the row below.
  const low: f32 = <f32>2 * y / size
  const row = <i32>floor(low)
  const v = low - <f32>row
  const place = times(fromOn(x), <f32>1 / size)
  const own = plus(place, <f32>(row & 1) * <f32>0.5)
  const upper = plus(place, <f32>((row + 1) & 1) * <f32>0.5)
  const aside = acrossScale(upper)
  const dome = f32x4.sqrt(f32x4.pmax(NONE, f32x4.sub(ONE, f32x4.mul(aside, aside))))
  // How far inside the hanging tip, 1 to its middle; below 0 the scale under it, in its shadow.
  const inside = plus(dome, -v)
  const hangs = f32x4.gt(inside, NONE)
  if (v128.any_true(hangs)) enterFour(f32x4.floor(upper), row - 1, hangs)
  if (v128.any_true(v128.not(hangs))) enterFour(f32x4.floor(own), row, v128.not(hangs))
  const u = v128.bitselect(aside, acrossScale(own), hangs)
  const down = v128.bitselect(f32x4.splat(<f32>0.5 + <f32>0.5 * v), f32x4.splat(<f32>0.5 * v), hangs)
  const shadow = share(plus(times(inside, -2.1), 0.2))
  const edge = share(plus(times(inside, -7), 1))
  const round = plus(times(f32x4.mul(u, u), -0.28), 1)
  const tip = f32x4.add(plus(times(down, 0.62), 0.5), times(edge, 0.24))
  const shade = f32x4.mul(v128.bitselect(tip, f32x4.mul(shadow, plus(times(down, 0.5), 0.62)), hangs), round)
  const lit = f32x4.mul(plus(times(light, 1.6), <f32>0.02 - <f32>0.2 * leanY), shade)
  // A wet light on the upper left of each.
  const gx = plus(u, 0.3)
  const gy = plus(down, -0.68)
  const off = f32x4.add(times(f32x4.mul(gx, gx), 5), times(f32x4.mul(gy, gy), 60))
  const gloss = times(f32x4.mul(share(f32x4.sub(ONE, off)), plus(light, 0.2)), 95)
  red = f32x4.add(f32x4.mul(red, lit), gloss)
  green = f32x4.add(f32x4.mul(green, lit), gloss)
  blue = f32x4.add(f32x4.mul(blue, lit), gloss)
}

// Stone: the mean lightness around each 4 × 4 pixels, grain for each pixel, and the row of means at hand.
let tones: usize = 0
let toneW: i32 = 0
let toneH: i32 = 0
let grains: usize = 0
let row: usize = 0

/** Finds the means between two rows of them, for the row of pixels at hand. */
function enterRow(y: i32): void {
  const g = max(<f32>0, min(<f32>toneH - <f32>1.001, (<f32>y - <f32>1.5) * <f32>0.25))
  const upper = tones + (<usize>(<i32>g * toneW) << 2)
  const lower = upper + (<usize>toneW << 2)
  const way = f32x4.splat(g - floor(g))
  row = rowRoom()
  for (let at: usize = 0; at < <usize>toneW << 2; at += 16) {
    const here = v128.load(upper + at)
    v128.store(row + at, f32x4.add(here, f32x4.mul(f32x4.sub(v128.load(lower + at), here), way)))
  }
}

// @ts-ignore
@inline
function toneAt(k: i32): f32 {
  return load<f32>(row + (<usize>max(0, min(toneW - 1, k)) << 2))
}

// @ts-ignore
@inline
function stone(x: i32, y: i32): void {
  // The middle of this cell lies between its second and its third pixel.
  const k = x >> 2
  const here = f32x4.splat(toneAt(k))
  const before = f32x4.splat(toneAt(k - 1))
  const after = f32x4.splat(toneAt(k + 1))
  const beside = v128.shuffle<i32>(before, after, 0, 1, 6, 7)
  const mean = f32x4.add(here, f32x4.mul(f32x4.sub(beside, here), f32x4(0.375, 0.125, 0.125, 0.375)))
  // Carved detail: what is lighter or darker than its surroundings, alike in dark cloth and in pale skin.
  const carved = f32x4.div(f32x4.sub(light, mean), plus(times(mean, 0.7), 0.3))
  const depth = f32x4.div(carved, plus(times(f32x4.abs(carved), 1.6), 1))
  const form = <f32>0.2 * (leanX * waveA + leanY * waveB)
  const bytes = i16x8.extend_low_i8x16_u(v128.load32_zero(grains + <usize>(y * across + x)))
  const cloud = times(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(bytes)), <f32>(1.0 / 170.0))
  const first: f32 = unit3(x >> 1, y >> 1, 0) > <f32>0.985 ? 0.08 : 0
  const second: f32 = unit3((x >> 1) + 1, y >> 1, 0) > <f32>0.985 ? 0.08 : 0
  const pits = f32x4.replace_lane(f32x4.replace_lane(f32x4.splat(second), 0, first), 1, first)
  const tone = plus(f32x4.add(times(plus(mean, -0.4), 0.08), times(depth, 0.72)), <f32>0.53 + form)
  const seen = f32x4.sub(f32x4.add(tone, times(plus(cloud, -0.75), 0.1)), pits)
  const v = times(f32x4.pmax(f32x4.splat(0.06), f32x4.pmin(f32x4.splat(0.92), seen)), 255)
  red = times(v, one)
  green = times(v, two)
  blue = times(v, three)
}

function repaint(frame: usize, cut: usize, w: i32, h: i32, kind: i32): void {
  across = w
  store<i32>(DRAWN, i32.MIN_VALUE)
  store<i32>(DRAWN, i32.MIN_VALUE, 20)
  for (let y = 0; y < h; y++) {
    const past = ahead - (foot - <f32>y) * perRow
    if (kind == STONE) enterRow(y)
    for (let x = 0; x < w; x += 4) {
      const at = <usize>(y * w + x) << 2
      let own = v128.load(cut + at)
      // A row's last pixels may be fewer.
      if (x + 4 > w) own = v128.and(own, i32x4.lt_s(i32x4.add(i32x4.splat(x), i32x4(0, 1, 2, 3)), i32x4.splat(w)))
      const a = plane(own, 24)
      if (!v128.any_true(f32x4.gt(a, NONE))) continue
      let r = plane(own, 0)
      let g = plane(own, 8)
      let b = plane(own, 16)
      // Most of a subject is opaque.
      const solid = i32x4.all_true(f32x4.eq(a, f32x4.splat(255)))
      if (!solid) {
        const whole = f32x4.div(f32x4.splat(255), f32x4.pmax(ONE, a))
        r = f32x4.mul(r, whole)
        g = f32x4.mul(g, whole)
        b = f32x4.mul(b, whole)
      }
      const edge = climbed(past, <f32>x, <f32>y)
      red = r
      green = g
      blue = b
      if (v128.any_true(edge)) {
        light = times(f32x4.add(f32x4.add(times(r, 0.3), times(g, 0.6)), times(b, 0.1)), <f32>(1.0 / 255.0))
        leanAt(<f32>x, <f32>y)
        if (kind == SCALES) scales(<f32>x, <f32>y)
        else stone(x, y)
        if (past <= <f32>0.27) {
          red = f32x4.add(r, f32x4.mul(f32x4.sub(red, r), edge))
          green = f32x4.add(g, f32x4.mul(f32x4.sub(green, g), edge))
          blue = f32x4.add(b, f32x4.mul(f32x4.sub(blue, b), edge))
        }
      } else if (solid) {
        v128.store(frame + at, own)
        continue
      }
      if (solid) v128.store(frame + at, opaqueFour(byteFour(red), byteFour(green), byteFour(blue)))
      else layFour(frame + at, byteFour(red), byteFour(green), byteFour(blue), times(a, <f32>(1.0 / 255.0)))
    }
  }
}

/** Lays the cut (premultiplied) over the frame as scales of `cell` pixels, their hues from `first` on. */
export function paintScales(frame: usize, cut: usize, w: i32, h: i32, cell: f32, first: f32, t: f32): void {
  size = cell
  base = first
  time = t
  repaint(frame, cut, w, h, SCALES)
}

/** As stone: `means` (f32, tw × th) the lightness around each 4 × 4 pixels, `grain` a byte a pixel, the light from (sx, sy) in a colour. */
export function paintStone(
  frame: usize,
  cut: usize,
  w: i32,
  h: i32,
  means: usize,
  tw: i32,
  th: i32,
  grain: usize,
  sx: f32,
  sy: f32,
  r: f32,
  g: f32,
  b: f32,
): void {
  tones = means
  toneW = tw
  toneH = th
  grains = grain
  waveA = sx
  waveB = sy
  one = r
  two = g
  three = b
  repaint(frame, cut, w, h, STONE)
}
