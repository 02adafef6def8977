// What bends light, pixel by pixel: air where somebody was, rising water, fewer colours.
import { plus, times } from '../shared/lanes'
import { noise2Lanes } from '../shared/noise-lanes'
import { byteFour, fromOn, opaqueFour, plane } from './lay'
import { gatherFour, pack, wide } from './sample'

// @ts-ignore
@inline
function held(v: f32, most: i32): i32 {
  return max(0, min(most, <i32>floor(v + <f32>0.5)))
}

// @ts-ignore
@inline
function channels(p: usize): v128 {
  return f32x4.convert_i32x4_u(wide(p))
}

/** Writes a colour; opacity stays. */
// @ts-ignore
@inline
function write(p: usize, colour: v128): void {
  const whole = i32x4.trunc_sat_f32x4_s(colour)
  store<u32>(p, (pack(i16x8.narrow_i32x4_s(whole, whole)) & 0x00ffffff) | (load<u32>(p) & 0xff000000))
}

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

const WATER: v128 = f32x4(22, 74, 92, 0)

/**
 * Floods a frame of which `from` is a copy. For each column `tops` (i32) is where the water begins and `sines` (two f32) the
 * sine and cosine of how it sways there; for each row `waves` (two f32) the same down it.
 */
export function flood(frame: usize, from: usize, w: i32, h: i32, tops: usize, sines: usize, waves: usize): void {
  const high = <f32>h
  const foamy = high * <f32>0.006
  let first = h
  for (let x = 0; x < w; x++) first = min(first, load<i32>(tops + (<usize>x << 2)))
  for (let y = max(0, first); y < h; y++) {
    const sinY = load<f32>(waves + (<usize>y << 3))
    const cosY = load<f32>(waves + (<usize>y << 3), 4)
    for (let x = 0; x < w; x++) {
      const top = load<i32>(tops + (<usize>x << 2))
      if (y < top) continue
      const depth = <f32>(y - top) / high
      // Near the surface the world is mirrored, further down seen through moving water.
      const sway = sinY * load<f32>(sines + (<usize>x << 3), 4) + cosY * load<f32>(sines + (<usize>x << 3))
      const bob = sway * high * (<f32>0.004 + <f32>0.01 * depth)
      const sx = held(<f32>x + bob, w - 1)
      const glint = max(<f32>0, <f32>0.62 - depth * <f32>2.2)
      const murk = min(<f32>0.82, <f32>0.3 + depth * <f32>1.6)
      const through = channels(from + (<usize>(y * w + sx) << 2))
      let v = f32x4.add(f32x4.mul(through, f32x4.splat(<f32>1 - murk)), f32x4.mul(WATER, f32x4.splat(murk)))
      if (glint > 0) {
        const mirrored: i32 = 2 * top - y
        const my = held(<f32>mirrored + bob, h - 1)
        const mirror = f32x4.mul(channels(from + (<usize>(my * w + sx) << 2)), f32x4.splat(0.8))
        const shown = f32x4.add(mirror, f32x4.splat(20))
        v = f32x4.add(v, f32x4.mul(f32x4.sub(shown, v), f32x4.splat(glint)))
      }
      if (<f32>(y - top) < foamy)
        v = f32x4.add(v, f32x4.mul(f32x4.sub(f32x4.splat(235), v), f32x4.splat(0.55)))
      write(frame + (<usize>(y * w + x) << 2), v)
    }
  }
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
