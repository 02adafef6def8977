// What one flies over and through: a sky above a sea of clouds, the bank that is passed on the way up, and wisps that rush by.
import { plus, share, times } from '../shared/lanes'
import { fbm2, smooth } from '../shared/noise'
import { fbmLanes } from '../shared/noise-lanes'
import { fromOn, packFour, upTo } from './lay'

// @ts-ignore
@inline
function byte(v: f32): u32 {
  return <u32>max(<f32>0, min(<f32>255, v + <f32>0.5))
}

/** Stores a colour of an opacity 0..1, premultiplied. */
// @ts-ignore
@inline
function put(p: usize, r: f32, g: f32, b: f32, a: f32): void {
  store<u32>(p, byte(r * a) | (byte(g * a) << 8) | (byte(b * a) << 16) | (byte(255 * a) << 24))
}

// @ts-ignore
@inline
function between(a: f32, b: f32, k: f32): f32 {
  return a + (b - a) * k
}

// The light on clouds, 0..1 a channel.
let red: f32 = 1
let green: f32 = 1
let blue: f32 = 1

export function setDaylight(r: f32, g: f32, b: f32): void {
  red = r
  green = g
  blue = b
}

/**
 * Paints an empty sheet of w × h: sky down to the row `horizon`, below it clouds that come nearer by `way`. It is there above the
 * row `bank`, around which mist lies.
 */
export function paintSky(sheet: usize, w: i32, h: i32, horizon: f32, bank: f32, way: f32, tilt: f32, seed: f32): void {
  const per: f32 = <f32>1 / <f32>h
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const u = (<f32>x - <f32>0.5 * <f32>w) * per
      const off = (<f32>y - bank) * per
      if (off > <f32>0.34) continue
      const v = (<f32>y - horizon) * per - tilt * u
      let r: f32 = 0
      let g: f32 = 0
      let b: f32 = 0
      if (v > 0) {
        const z = <f32>0.3 / (v + <f32>0.035)
        const px = u * z * <f32>3.1 + seed
        const pz = z * <f32>3.1 + way
        const n = fbm2(px, pz, 4)
        const sunward = fbm2(px - <f32>0.16, pz + <f32>0.2, 2)
        // Heaps that are white to the sun and blue in their shade, never grey.
        const light: f32 = max(<f32>0, min(<f32>1, <f32>0.72 + <f32>3.4 * (n - sunward * <f32>1.2)))
        // Between the heaps one sees down into blue.
        const deep = smooth(0.41, 0.32, n)
        const far = <f32>1 / (<f32>1 + <f32>60 * v * v + <f32>4 * v)
        r = between(between(between(168, 253, light), 74, deep * <f32>0.85), 222, far)
        g = between(between(between(190, 253, light), 132, deep * <f32>0.85), 234, far)
        b = between(between(between(226, 255, light), 204, deep * <f32>0.85), 248, far)
      } else {
        const up = min(<f32>1, -v * <f32>1.9)
        const thin = smooth(0.42, 0.75, fbm2(u * <f32>1.6 + seed + way * <f32>0.03, v * <f32>4.6, 3)) * <f32>0.75
        const k = sqrt(up)
        r = between(between(222, 58, k), 250, thin)
        g = between(between(234, 122, k), 251, thin)
        b = between(between(248, 212, k), 254, thin)
      }
      // The bank: ragged at its lower side, white and dense in the middle.
      let a: f32 = 1
      if (off > <f32>-0.4) {
        const n = fbm2(u * <f32>3.1 + seed, v * <f32>3.1 - way * <f32>0.4, 4)
        a = smooth(0.3, -0.02, off + (n - <f32>0.45) * <f32>0.4)
        const mist = smooth(-0.4, -0.04, off) * (<f32>0.75 + <f32>0.4 * n)
        r = between(r, 246, min(<f32>1, mist))
        g = between(g, 248, min(<f32>1, mist))
        b = between(b, 252, min(<f32>1, mist))
      }
      if (a > <f32>0.003) put(sheet + (<usize>(y * w + x) << 2), r * red, g * green, b * blue, a)
    }
}

/** How opaque wisps are at four points, lengths in heights; `u` and `v` from the middle. */
function wispFour(u: v128, v: f32, way: f32, on: f32, seed: f32): v128 {
  const none = f32x4.splat(0)
  const far = f32x4.sqrt(plus(f32x4.mul(u, u), v * v))
  const free = smoothed(far, 0.26, 0.75)
  if (!v128.any_true(f32x4.gt(free, none))) return none
  // The same cloud comes nearer: two sizes of it fade into each other as it grows.
  let a = none
  for (let k = 0; k < 2; k++) {
    const age = way + <f32>0.5 * <f32>k
    const part = age - floor(age)
    const size: f32 = <f32>0.5 + <f32>1.8 * part * part
    const across = plus(times(u, <f32>2.2 / size), seed + <f32>13 * floor(age) + <f32>k * 7)
    const n = fbmLanes(across, f32x4.splat(v * <f32>3.2 / size + <f32>k * 31), 3)
    a = f32x4.add(a, times(smoothed(n, 0.5, 0.78), min(<f32>1, part * 4) * (<f32>1 - part)))
  }
  return f32x4.pmin(f32x4.splat(0.85), times(f32x4.mul(a, free), on))
}

// @ts-ignore
@inline
function smoothed(v: v128, from: f32, to: f32): v128 {
  const t = share(times(plus(v, -from), <f32>1 / (to - from)))
  return f32x4.mul(f32x4.mul(t, t), f32x4.sub(f32x4.splat(3), f32x4.add(t, t)))
}

/** Four pixels of a white of such opacities. */
// @ts-ignore
@inline
function whiteFour(a: v128): v128 {
  return packFour(times(a, 250 * red), times(a, 251 * green), times(a, 254 * blue), times(a, 255))
}

/**
 * Paints wisps that rush from the middle (mx, my) outwards, `way` far, on an empty sheet; the middle stays free. They are soft: worked
 * out at every second pixel of every second row, of which `room` holds two (w + 16 f32).
 */
export function paintWisps(sheet: usize, w: i32, h: i32, mx: f32, my: f32, way: f32, on: f32, seed: f32, room: usize): void {
  const per: f32 = <f32>1 / <f32>h
  let upper = room
  let lower = room + (<usize>((w >> 1) + 8) << 2)
  for (let y = -2; y < h; y += 2) {
    const v = (<f32>(y + 2) - my) * per
    for (let x = 0; x < w + 2; x += 8) {
      const u = times(plus(times(fromOn(0), 2), <f32>x - mx), per)
      v128.store(lower + (<usize>x << 1), wispFour(u, v, way, on, seed))
    }
    if (y >= 0) {
      whiteRow(sheet + (<usize>(y * w) << 2), w, upper, upper)
      if (y + 1 < h) whiteRow(sheet + (<usize>((y + 1) * w) << 2), w, upper, lower)
    }
    const was = upper
    upper = lower
    lower = was
  }
}

/** A row of white between two rows of opacities, one for each second pixel. */
function whiteRow(to: usize, w: i32, upper: usize, lower: usize): void {
  for (let x = 0; x < w; x += 4) {
    const at = <usize>x << 1
    const mean = times(f32x4.add(v128.load(upper + at), v128.load(lower + at)), 0.5)
    const here = v128.shuffle<i32>(mean, mean, 0, 0, 1, 1)
    const next = v128.shuffle<i32>(mean, mean, 0, 1, 1, 2)
    const a = times(f32x4.add(here, next), 0.5)
    if (!v128.any_true(f32x4.gt(a, f32x4.splat(0.003)))) continue
    const p = to + (<usize>x << 2)
    if (x + 4 > w) v128.store(p, v128.bitselect(whiteFour(a), v128.load(p), upTo(i32x4.splat(-1), x, w - 1)))
    else v128.store(p, whiteFour(a))
  }
}
