// What bends light, pixel by pixel: waves under a skin, air where somebody was, rising water, frost, fewer colours.
import { noise2 } from '../shared/noise'
import { pack, wide } from './sample'

// @ts-ignore
@inline
function clamp01(v: f32): f32 {
  return max(<f32>0, min(<f32>1, v))
}

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

/** Pixels of the side of a cell of waves. */
const STEP: i32 = 4

// @ts-ignore
@inline
function between(grid: usize, columns: i32, k: usize, u: f32, v: f32): f32 {
  const p = grid + (k << 2)
  const q = p + (<usize>columns << 2)
  const upper = load<f32>(p) + (load<f32>(p, 4) - load<f32>(p)) * u
  const lower = load<f32>(q) + (load<f32>(q, 4) - load<f32>(q)) * u
  return upper + (lower - upper) * v
}

/**
 * Lifts the cut's pixels by waves from (cx, cy): `rise` and `slope` (f32) say how high they stand and how they lean at each
 * fourth pixel of each fourth row. `from` is the cut as it was; `push` how far they carry; near the head (hx, hy) they are calm.
 */
export function surge(
  cut: usize,
  from: usize,
  w: i32,
  h: i32,
  rise: usize,
  slope: usize,
  columns: i32,
  cx: f32,
  cy: f32,
  hx: f32,
  hy: f32,
  calmness: f32,
  push: f32,
  on: f32,
): void {
  const over: f32 = <f32>1 / <f32>h
  for (let y = 0; y < h; y++) {
    const dy = (<f32>y - cy) * over
    const v = <f32>(y % STEP) / <f32>STEP
    const row = <usize>((y / STEP) * columns)
    for (let x = 0; x < w; x++) {
      const k = <usize>(y * w + x) << 2
      const alpha = <i32>load<u8>(from + k, 3)
      if (alpha == 0) continue
      const dx = (<f32>x - cx) * over
      const d: f32 = <f32>1 / (sqrt(dx * dx + dy * dy) + <f32>1e-4)
      const at = row + <usize>(x / STEP)
      const u = <f32>(x % STEP) / <f32>STEP
      const high = between(rise, columns, at, u, v)
      const lean = between(slope, columns, at, u, v)
      const ox = <f32>x - hx
      const oy = <f32>y - hy
      // Features that swim apart are no longer a face: there the wave is seen by its light.
      const calm = max(<f32>0.35, min(<f32>1, (ox * ox + oy * oy) * calmness))
      const far = push * high * calm * d
      const there = <usize>(held(<f32>y - dy * far, h - 1) * w + held(<f32>x - dx * far, w - 1)) << 2
      const s = load<u8>(from + there, 3) < 200 ? k : there
      const light = <f32>1 + on * <f32>0.2 * lean * (<f32>0.45 - (<f32>0.6 * dx + <f32>0.8 * dy) * d)
      const flush = max(<f32>0, high) * on * 18 * <f32>alpha * <f32>(1.0 / 255.0)
      const lit = f32x4.mul(channels(from + s), f32x4.splat(light))
      const colour = f32x4.add(lit, f32x4.replace_lane(f32x4.splat(0), 0, flush))
      // No colour is more than its share of the pixel.
      write(cut + k, f32x4.pmin(f32x4.splat(<f32>alpha), colour))
    }
  }
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
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const k = <usize>(y * w + x) << 2
      const a = <f32>load<u8>(cut + k, 3)
      if (a == 0) continue
      // Air that bends the light, most of all at the rim of what was there.
      const right = <i32>load<u8>(cut + (<usize>(y * w + min(w - 1, x + side)) << 2), 3)
      const left = <i32>load<u8>(cut + (<usize>(y * w + max(0, x - side)) << 2), 3)
      const rim = <f32>abs(right - left) * <f32>(1.0 / 255.0)
      const n = noise2(<f32>x * size, <f32>y * size - flow) - <f32>0.5
      const bend = stir * <f32>h * (<f32>0.05 * n + <f32>0.02 * rim)
      const sx = held(<f32>x + bend, w - 1)
      const sy = held(<f32>y + bend * <f32>0.7, h - 1)
      const rest = <f32>1 - a * <f32>(1.0 / 255.0) * keep
      const sheen = (<f32>18 * rim + <f32>5 * (n + <f32>0.5)) * stir
      const seen = f32x4.mul(channels(from + (<usize>(sy * w + sx) << 2)), f32x4.splat(rest))
      const own = f32x4.mul(channels(cut + k), f32x4.splat(keep))
      write(frame + k, f32x4.add(f32x4.add(own, seen), f32x4.splat(sheen)))
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

/** Frost on a sheet: grown from the rim by `on`, and over the subject (f32 0..1 per sheet pixel). `u` is needles per pixel. */
export function frost(sheet: usize, w: i32, h: i32, subject: usize, on: f32, u: f32, seed: f32): void {
  const half: f32 = <f32>1 / (<f32>0.5 * <f32>h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const rim = <f32>min(min(x, w - x), min(y, h - y)) * half
      const body = <f32>0.5 * load<f32>(subject + (<usize>(y * w + x) << 2)) * on
      const most = <f32>0.95 * on - rim * <f32>1.15
      if (most + <f32>0.5 <= 0 && body < <f32>0.02) continue
      const px = <f32>x * u
      const py = <f32>y * u
      const a = noise2(px + seed, py)
      const front = most - <f32>0.34 * a
      if (front + <f32>0.5 <= 0 && body < <f32>0.02) continue
      const needles = <f32>1 - abs(<f32>2 * noise2(px * <f32>5.2 + <f32>40 * a, py * <f32>1.5 - <f32>20 * a) - 1)
      const fine = <f32>1 - abs(<f32>2 * noise2(px * <f32>2.2 - <f32>20 * a, py * <f32>6.5 + <f32>40 * a) - 1)
      const crystal = max(needles * needles, fine * fine)
      const grown = max(clamp01(front * <f32>2.6 + <f32>0.3 * crystal), body * (<f32>0.35 + <f32>0.65 * crystal))
      const v = grown * (<f32>0.3 + <f32>0.7 * crystal)
      if (v <= <f32>0.01) continue
      const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4(218, 238, 255, 232), f32x4.splat(v))))
      store<u32>(sheet + (<usize>(y * w + x) << 2), pack(i16x8.narrow_i32x4_s(whole, whole)))
    }
}

/** More vivid colours in fewer steps, `on` 0 as they are .. 1; `n` pixels. */
export function posterise(frame: usize, n: i32, on: f32): void {
  const more = f32x4.splat(<f32>1 + <f32>1.3 * on)
  const part = f32x4.splat(<f32>(1.0 / 42.0))
  const end = frame + (<usize>n << 2)
  for (let p = frame; p < end; p += 4) {
    const own = channels(p)
    const sum = f32x4.extract_lane(own, 0) + f32x4.extract_lane(own, 1) + f32x4.extract_lane(own, 2)
    const grey = f32x4.splat(sum * <f32>(1.0 / 3.0))
    const vivid = f32x4.add(grey, f32x4.mul(f32x4.sub(own, grey), more))
    const step = f32x4.mul(f32x4.nearest(f32x4.mul(vivid, part)), f32x4.splat(42))
    write(p, f32x4.add(vivid, f32x4.mul(f32x4.sub(step, vivid), f32x4.splat(on))))
  }
}
