// A frame as old film or bad tape keeps it: grain, corners, faded colours; torn lines, late colour and snow.
import { plus, times } from '../shared/lanes'
import { unit3 } from '../shared/noise'
import { unitLanes } from '../shared/noise-lanes'
import { byteFour, fromOn, opaqueFour, plane, upTo } from './lay'
import { gatherFour } from './sample'

/** Writes four pixels, none beyond the row's last. */
// @ts-ignore
@inline
function write(at: usize, r: v128, g: v128, b: v128, x: i32, w: i32): void {
  const four = opaqueFour(byteFour(r), byteFour(g), byteFour(b))
  v128.store(at, x + 4 > w ? v128.bitselect(four, v128.load(at), upTo(i32x4.splat(-1), x, w - 1)) : four)
}

/** A channel on the way to what film makes of a grey, in the light that flickers, with grain. */
// @ts-ignore
@inline
function faded(own: v128, aged: v128, mix: f32, flicker: f32, grain: v128, corner: v128): v128 {
  const seen = f32x4.add(own, times(f32x4.sub(aged, own), mix))
  return f32x4.mul(f32x4.add(times(seen, flicker), grain), corner)
}

/** Shows a frame of which `from` is a copy as old film, `on` 0..1: shifted by `weave` rows, its grain that of lot (u, v). */
export function ageFilm(frame: usize, from: usize, w: i32, h: i32, weave: i32, flicker: f32, on: f32, u: i32, v: i32): void {
  const mix: f32 = <f32>0.45 * on
  const perX: f32 = <f32>1 / <f32>w
  for (let y = 0; y < h; y++) {
    const row = from + (<usize>(max(0, min(h - 1, y + weave)) * w) << 2)
    const dy = <f32>y / <f32>h - <f32>0.5
    for (let x = 0; x < w; x += 4) {
      const own = v128.load(row + (<usize>x << 2))
      const r = plane(own, 0)
      const g = plane(own, 8)
      const b = plane(own, 16)
      const dx = plus(times(fromOn(<f32>x), perX), -0.5)
      const far = plus(f32x4.mul(dx, dx), dy * dy)
      const dark = f32x4.pmin(f32x4.splat(0.8), times(f32x4.mul(far, f32x4.sqrt(f32x4.sqrt(far))), 3))
      const corner = f32x4.sub(f32x4.splat(1), times(dark, on))
      const places = i32x4.add(i32x4.splat((x >> 1) + u), i32x4(0, 0, 1, 1))
      const grain = times(plus(unitLanes(places, (y >> 1) + v), -0.5), 26 * on)
      const grey = f32x4.add(f32x4.add(times(r, 0.35), times(g, 0.5)), times(b, 0.15))
      const red = faded(r, plus(times(grey, 1.16), 14), mix, flicker, grain, corner)
      const green = faded(g, plus(grey, 6), mix, flicker, grain, corner)
      const blue = faded(b, times(grey, 0.74), mix, flicker, grain, corner)
      write(frame + (<usize>(y * w + x) << 2), red, green, blue, x, w)
    }
  }
}

/** Four pixels of a row from `x` on; beyond its ends as at them. */
// @ts-ignore
@inline
function fourAt(row: usize, w: i32, x: i32): v128 {
  if (x >= 0 && x + 4 <= w) return v128.load(row + (<usize>x << 2))
  return gatherFour(row, w, 1, fromOn(<f32>x), f32x4.splat(0))
}

/**
 * Shows a frame of which `from` is a copy as a bad tape does, `on` 0..1. `rows` has three f32 a row: how far it is torn aside, how
 * bright it is, and how thick snow lies on it; `shift` is how late red is and how early blue; `lot` chooses the grain.
 */
export function playTape(frame: usize, from: usize, w: i32, h: i32, rows: usize, shift: i32, on: f32, lot: i32): void {
  for (let y = 0; y < h; y++) {
    const own = rows + <usize>(y * 12)
    const tear = <i32>load<f32>(own)
    const bright = load<f32>(own, 4)
    const snow = load<f32>(own, 8)
    const row = from + (<usize>(y * w) << 2)
    for (let x = 0; x < w; x += 4) {
      const here = fourAt(row, w, x + tear)
      const green = plane(here, 8)
      const luma = f32x4.add(f32x4.add(times(plane(here, 0), 0.3), times(green, 0.6)), times(plane(here, 16), 0.1))
      // Colour is coarse and late, as on tape.
      const red = f32x4.sub(plane(fourAt(row, w, x + tear - shift), 0), luma)
      const blue = f32x4.sub(plane(fourAt(row, w, x + tear + shift), 16), luma)
      const places = i32x4.add(i32x4.splat(x + lot * 13), i32x4(0, 1, 2, 3))
      const flake: f32 = snow > 0 && unit3(x >> 2, y * 31 + lot, 0) > <f32>0.86 ? snow : 0
      const grain = plus(times(plus(unitLanes(places, y), -0.5), 24 * on), flake)
      const r = plus(f32x4.add(luma, times(red, <f32>1 - <f32>0.15 * on)), 7 * on)
      const g = f32x4.add(luma, times(f32x4.sub(green, luma), <f32>1 - <f32>0.3 * on))
      const b = plus(f32x4.add(luma, times(blue, <f32>1 - <f32>0.1 * on)), 10 * on)
      const to = frame + (<usize>(y * w + x) << 2)
      write(to, f32x4.add(times(r, bright), grain), f32x4.add(times(g, bright), grain), f32x4.add(times(b, bright), grain), x, w)
    }
  }
}
