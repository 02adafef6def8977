// What bends light, pixel by pixel: air where somebody was, rising water, fewer colours.
import { plus, times } from '../shared/lanes'
import { noise2Lanes } from '../shared/noise-lanes'
import { byteFour, fromOn, opaqueFour, plane, upTo } from './lay'
import { gatherFour } from './sample'

/** Shows where the cut was as air that stirs: `gone` 0..1 of it, `stir` how much the air moves, `flow` how far it has flowed. */
export function vanish(
  frame: usize,
  from: usize,
  cut: usize,
  w: i32,
  h: i32,
  gone: f32,
  stir: f32,
  flow: f32,
): void {
  const side = <i32>(<f32>h * <f32>0.012 + <f32>0.5)
  const size: f32 = <f32>1 / (<f32>0.06 * <f32>h)
  const keep: f32 = <f32>1 - gone
  for (let y = 0; y < h; y++) {
    const row = <usize>(y * w) << 2
    for (let x = 0; x + 4 <= w; x += 4) {
      const k = row + (<usize>x << 2)
      const own = v128.load(cut + k)
      const a = plane(own, 24)
      if (!v128.any_true(f32x4.gt(a, f32x4.splat(0)))) continue
      // Air that bends the light, most of all at the rim of what was there.
      const right = v128.load(cut + row + (<usize>min(w - 4, x + side) << 2))
      const left = v128.load(cut + row + (<usize>max(0, x - side) << 2))
      const rim = times(f32x4.abs(f32x4.sub(plane(right, 24), plane(left, 24))), <f32>(1.0 / 255.0))
      const place = fromOn(<f32>x)
      const n = plus(noise2Lanes(times(place, size), f32x4.splat(<f32>y * size - flow)), -0.5)
      const bend = times(f32x4.add(times(n, 0.05), times(rim, 0.02)), stir * <f32>h)
      const seen = gatherFour(from, w, h, f32x4.add(place, bend), plus(times(bend, 0.7), <f32>y))
      const rest = f32x4.sub(f32x4.splat(1), times(a, keep * <f32>(1.0 / 255.0)))
      const sheen = times(plus(f32x4.add(times(rim, 18), times(n, 5)), 2.5), stir)
      const r = f32x4.add(f32x4.add(times(plane(own, 0), keep), f32x4.mul(plane(seen, 0), rest)), sheen)
      const g = f32x4.add(f32x4.add(times(plane(own, 8), keep), f32x4.mul(plane(seen, 8), rest)), sheen)
      const b = f32x4.add(f32x4.add(times(plane(own, 16), keep), f32x4.mul(plane(seen, 16), rest)), sheen)
      const shown = opaqueFour(byteFour(r), byteFour(g), byteFour(b))
      v128.store(frame + k, v128.bitselect(shown, v128.load(frame + k), f32x4.gt(a, f32x4.splat(0))))
    }
  }
}

/**
 * Floods a frame of which `from` is a copy. For each column `tops` (i32) is where the water begins and `sines` (two f32) the
 * sine and cosine of how it sways there; for each row `waves` (two f32) the same down it.
 */
export function flood(frame: usize, from: usize, w: i32, h: i32, tops: usize, sines: usize, waves: usize): void {
  const foamy = f32x4.splat(<f32>h * <f32>0.006)
  let first = h
  for (let x = 0; x < w; x++) first = min(first, load<i32>(tops + (<usize>x << 2)))
  for (let y = max(0, first); y < h; y++) {
    const sinY = load<f32>(waves + (<usize>y << 3))
    const cosY = load<f32>(waves + (<usize>y << 3), 4)
    for (let x = 0; x < w; x += 4) {
      const top = v128.load(tops + (<usize>x << 2))
      const below = i32x4.sub(i32x4.splat(y), top)
      const there = upTo(i32x4.ge_s(below, i32x4.splat(0)), x, w - 1)
      if (!v128.any_true(there)) continue
      const a = v128.load(sines + (<usize>x << 3))
      const b = v128.load(sines + (<usize>x << 3), 16)
      const across = times(v128.shuffle<i32>(a, b, 1, 3, 5, 7), sinY)
      const sway = f32x4.add(across, times(v128.shuffle<i32>(a, b, 0, 2, 4, 6), cosY))
      drown(frame, from, w, h, x, y, f32x4.convert_i32x4_s(below), sway, foamy, there)
    }
  }
}

/** Four pixels where `there`, `rows` below the water's surface, which sways so. */
// @ts-ignore
@inline
function drown(frame: usize, from: usize, w: i32, h: i32, x: i32, y: i32, rows: v128, sway: v128, foamy: v128, there: v128): void {
  const none = f32x4.splat(0)
  const high = <f32>h
  const depth = times(rows, <f32>1 / high)
  // Near the surface the world is mirrored, further down seen through moving water.
  const bob = f32x4.mul(sway, plus(times(depth, <f32>0.01 * high), <f32>0.004 * high))
  const sx = f32x4.floor(f32x4.add(plus(bob, 0.5), fromOn(<f32>x)))
  const glint = f32x4.pmax(none, plus(times(depth, -2.2), 0.62))
  const murk = f32x4.pmin(f32x4.splat(0.82), plus(times(depth, 1.6), 0.3))
  const clear = f32x4.sub(f32x4.splat(1), murk)
  const through = gatherFour(from, w, h, sx, f32x4.splat(<f32>y))
  let r = f32x4.add(f32x4.mul(plane(through, 0), clear), times(murk, 22))
  let g = f32x4.add(f32x4.mul(plane(through, 8), clear), times(murk, 74))
  let b = f32x4.add(f32x4.mul(plane(through, 16), clear), times(murk, 92))
  if (v128.any_true(f32x4.gt(glint, none))) {
    const my = f32x4.floor(f32x4.add(plus(bob, <f32>y + <f32>0.5), times(rows, -2)))
    const mirror = gatherFour(from, w, h, sx, my)
    r = mixed(r, plus(times(plane(mirror, 0), 0.8), 20), glint)
    g = mixed(g, plus(times(plane(mirror, 8), 0.8), 20), glint)
    b = mixed(b, plus(times(plane(mirror, 16), 0.8), 20), glint)
  }
  const foam = f32x4.lt(rows, foamy)
  if (v128.any_true(foam)) {
    const white = v128.and(f32x4.splat(0.55), foam)
    r = mixed(r, f32x4.splat(235), white)
    g = mixed(g, f32x4.splat(235), white)
    b = mixed(b, f32x4.splat(235), white)
  }
  const at = frame + (<usize>(y * w + x) << 2)
  v128.store(at, v128.bitselect(opaqueFour(r, g, b), v128.load(at), there))
}

// @ts-ignore
@inline
function mixed(a: v128, b: v128, share: v128): v128 {
  return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), share))
}

/** One channel of four pixels, more vivid and in steps. */
// @ts-ignore
@inline
function stepped(own: v128, grey: v128, more: v128, on: v128): v128 {
  const vivid = f32x4.add(grey, f32x4.mul(f32x4.sub(own, grey), more))
  const step = times(f32x4.nearest(times(vivid, <f32>(1.0 / 42.0))), 42)
  return byteFour(f32x4.add(vivid, f32x4.mul(f32x4.sub(step, vivid), on)))
}

/** More vivid colours in fewer steps, `on` 0 as they are .. 1; `n` pixels, an even number of pairs. */
export function posterise(frame: usize, n: i32, on: f32): void {
  const more = f32x4.splat(<f32>1 + <f32>1.3 * on)
  const share = f32x4.splat(on)
  const end = frame + (<usize>n << 2)
  for (let p = frame; p < end; p += 16) {
    const own = v128.load(p)
    const r = plane(own, 0)
    const g = plane(own, 8)
    const b = plane(own, 16)
    const grey = times(f32x4.add(f32x4.add(r, g), b), <f32>(1.0 / 3.0))
    v128.store(p, opaqueFour(stepped(r, grey, more, share), stepped(g, grey, more, share), stepped(b, grey, more, share)))
  }
}
