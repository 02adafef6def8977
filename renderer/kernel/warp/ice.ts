// Ice on a pane: a map of how high it stands and when it came, grown from strokes, and a frame seen through it.
import { plus, share, times } from '../shared/lanes'
import { fbm2, noise2 } from '../shared/noise'
import { acrossFour, acrossX, acrossY, lineEnd, lineFrom, lineTo, lineTop, setLine, setRow } from './lay'
import { byteFour, fromOn, opaqueFour, plane, upTo } from './lay'
import { gatherFour } from './sample'

// The map: for each of w × h places two f32, the height 0..1 and the time 0..1 at which it froze; later than 1: never.

/** Breath on the pane that freezes from the rim inwards, at (ax, ay) last, in fine grains. `cell` places make a grain. */
export function breathe(map: usize, w: i32, h: i32, cell: f32, seed: f32, ax: f32, ay: f32): void {
  const half: f32 = <f32>1 / (<f32>0.5 * <f32>h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const rim = <f32>min(min(x, w - 1 - x), min(y, h - 1 - y)) * half
      const u = <f32>x / cell
      const v = <f32>y / cell
      const patch = fbm2(u * <f32>0.09 + seed, v * <f32>0.09, 3)
      const grain = noise2(u, v + seed) * noise2(u * <f32>2.3 + 7, v * <f32>2.3)
      const dx = (<f32>x - ax) * half
      const dy = (<f32>y - ay) * half
      const clear = max(<f32>0, <f32>1 - (dx * dx + dy * dy))
      const at = map + (<usize>(y * w + x) << 3)
      store<f32>(at, <f32>0.15 + <f32>0.3 * grain)
      store<f32>(at, <f32>0.12 + <f32>1.25 * rim + <f32>0.6 * clear + <f32>0.4 * (patch - <f32>0.4), 4)
    }
}

/** Freezes a line of the map, from time `t0` at its start to `t1`: a ridge `high`, or with `round` a bar of clear ice. */
export function freeze(
  map: usize,
  w: i32,
  h: i32,
  x0: f32,
  y0: f32,
  dx: f32,
  dy: f32,
  a: f32,
  b: f32,
  t0: f32,
  t1: f32,
  high: f32,
  round: i32,
): void {
  setLine(h, x0, y0, dx, dy, a, b)
  const square = max(<f32>1e-6, dx * dx + dy * dy)
  for (let y = lineTop; y < lineEnd; y++) {
    setRow(w, y)
    const last = lineTo
    for (let x = lineFrom; x <= last; x += 4) {
      acrossFour(x, y)
      const d4 = f32x4.sqrt(f32x4.add(f32x4.mul(acrossX, acrossX), f32x4.mul(acrossY, acrossY)))
      for (let i = 0; i < 4 && x + i <= last; i++) {
        const d = i === 0 ? f32x4.extract_lane(d4, 0) : i === 1 ? f32x4.extract_lane(d4, 1) : i === 2 ? f32x4.extract_lane(d4, 2) : f32x4.extract_lane(d4, 3)
        if (d >= 1) continue
        const along = max(<f32>0, min(<f32>1, ((<f32>(x + i) - x0) * dx + (<f32>y - y0) * dy) / square))
        const at = map + (<usize>(y * w + x + i) << 3)
        const tall = high * (round ? sqrt(<f32>1 - d * d) : <f32>1 - d)
        const when = t0 + (t1 - t0) * along
        // What is there stays; what comes later stands on it only where it is higher.
        store<f32>(at, max(load<f32>(at), tall))
        store<f32>(at, min(load<f32>(at, 4), when), 4)
      }
    }
  }
}

// @ts-ignore
@inline
function slopeByte(v: f32): u32 {
  return <u32>max(<f32>0, min(<f32>255, <f32>128 + v * 127))
}

/**
 * Makes of a map a texture of its size that can be read between places: height, slope to the right, slope down (127 a height,
 * from 128), and when it freezes, 0 .. 254; 255: never.
 */
export function polish(map: usize, w: i32, h: i32, to: usize): void {
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const at = map + (<usize>(y * w + x) << 3)
      const left = map + (<usize>(y * w + max(0, x - 1)) << 3)
      const right = map + (<usize>(y * w + min(w - 1, x + 1)) << 3)
      const above = map + (<usize>(max(0, y - 1) * w + x) << 3)
      const under = map + (<usize>(min(h - 1, y + 1) * w + x) << 3)
      const tall = <u32>(<f32>255 * min(<f32>1, load<f32>(at)))
      const gx = slopeByte(load<f32>(right) - load<f32>(left))
      const gy = slopeByte(load<f32>(under) - load<f32>(above))
      const when = <u32>max(<f32>0, min(<f32>255, load<f32>(at, 4) * 254))
      store<u32>(to + (<usize>(y * w + x) << 2), tall | (gx << 8) | (gy << 16) | (when << 24))
    }
}

/** Four neighbouring pixels of the texture, which is of half the frame's size, from the place at `p` on: between places the mean; none after `left` of them. */
// @ts-ignore
@inline
function between(p: usize, below: usize, odd: bool, left: i32): v128 {
  const own = v128.load(p)
  const here = odd ? i8x16.avgr_u(own, v128.load(below)) : own
  const next = left > 2 ? v128.shuffle<i32>(here, here, 1, 2, 3, 3) : left > 1 ? v128.shuffle<i32>(here, here, 1, 1, 1, 1) : here
  return v128.shuffle<i32>(here, i8x16.avgr_u(here, next), 0, 4, 1, 5)
}

/** How far the ice has grown at four pixels that froze `age` ago and stand so tall: breath comes slowly, crystals shoot. */
// @ts-ignore
@inline
function grownAt(age: v128, tall: v128): v128 {
  const long = f32x4.pmax(f32x4.splat(0.06), f32x4.sub(f32x4.splat(0.5), tall))
  const t = share(f32x4.div(age, long))
  return f32x4.mul(f32x4.mul(t, t), f32x4.sub(f32x4.splat(3), f32x4.add(t, t)))
}

/** A colour, 0..255, seen through ice of a colour, `body` of it. */
// @ts-ignore
@inline
function iced(seen: v128, ice: v128, body: v128): v128 {
  return byteFour(f32x4.add(seen, f32x4.mul(f32x4.sub(ice, seen), body)))
}

/** Shows a frame, of which `copy` is a copy, through what of the texture of half its size has frozen by `on`; light falls from (sx, sy). */
export function seeThroughIce(
  frame: usize,
  copy: usize,
  w: i32,
  h: i32,
  map: usize,
  on: f32,
  sx: f32,
  sy: f32,
  light: f32,
): void {
  const mw = w >> 1
  const mh = h >> 1
  const reach: f32 = <f32>0.045 * <f32>h
  const now = i32x4.splat(min(254, <i32>(on * 254)))
  for (let y = 0; y < h; y++) {
    const row = map + (<usize>((y >> 1) * mw) << 2)
    const below = (y >> 1) + 1 < mh ? row + (<usize>mw << 2) : row
    for (let x = 0; x < w; x += 4) {
      const i = x >> 1
      const p = row + (<usize>i << 2)
      const own = v128.load(p)
      const when = i32x4.shr_u(v128.shuffle<i32>(own, own, 0, 0, 1, 1), 24)
      const frozen = upTo(i32x4.le_s(when, now), x, w - 1)
      if (!v128.any_true(frozen)) continue
      const ice = between(p, below + (<usize>i << 2), (y & 1) != 0, mw - i)
      const tall = times(plane(ice, 0), <f32>(1.0 / 255))
      const gx = times(plus(plane(ice, 8), -128), <f32>(1.0 / 127))
      const gy = times(plus(plane(ice, 16), -128), <f32>(1.0 / 127))
      const grown = grownAt(times(f32x4.convert_i32x4_s(i32x4.sub(now, when)), <f32>(1.0 / 254)), tall)
      const far = times(grown, reach)
      const px = f32x4.floor(f32x4.add(fromOn(<f32>x), f32x4.mul(gx, far)))
      const py = f32x4.floor(plus(f32x4.mul(gy, far), <f32>y))
      const seen = gatherFour(copy, w, h, px, py)
      // Ridges are white on the side of the light and blue on the other.
      const side = f32x4.neg(f32x4.add(times(gx, sx), times(gy, sy)))
      const ridge = plus(f32x4.add(times(tall, 0.68), times(f32x4.pmax(f32x4.splat(0), side), 0.7)), 0.24)
      const body = f32x4.mul(grown, f32x4.pmin(f32x4.splat(0.94), ridge))
      const lit = times(plus(times(side, 0.55), 0.9), light)
      const r = iced(plane(seen, 0), times(lit, 204), body)
      const g = iced(plane(seen, 8), times(lit, 230), body)
      const b = iced(plane(seen, 16), times(lit, 255), body)
      const at = frame + (<usize>(y * w + x) << 2)
      v128.store(at, v128.bitselect(opaqueFour(r, g, b), v128.load(at), frozen))
    }
  }
}
