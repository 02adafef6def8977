// Ice on a pane: a map of how high it stands and when it came, grown from strokes, and a frame seen through it.
import { fbm2, noise2, smooth } from '../shared/noise'
import { bilinear, pack } from './sample'
import { acrossFour, acrossX, acrossY, lineEnd, lineFrom, lineTo, lineTop, setLine, setRow } from './lay'

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

const ICE: v128 = f32x4(204, 230, 255, 0)

// @ts-ignore
@inline
function colour(p: usize): v128 {
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p))))
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

/** Shows a frame, of which `copy` is a copy, through what of the texture of mw × mh has frozen by `on`; light falls from (sx, sy). */
export function seeThroughIce(
  frame: usize,
  copy: usize,
  w: i32,
  h: i32,
  map: usize,
  mw: i32,
  mh: i32,
  on: f32,
  sx: f32,
  sy: f32,
  light: f32,
): void {
  const step = <f32>mw / <f32>w
  const reach: f32 = <f32>0.045 * <f32>h
  const now = <i32>(on * 254)
  for (let y = 0; y < h; y++) {
    const v = min((mh - 2) << 16, <i32>(<f32>y * step * 65536))
    const row = map + (<usize>((v >> 16) * mw) << 2)
    for (let x = 0; x < w; x++) {
      const u = min((mw - 2) << 16, <i32>(<f32>x * step * 65536))
      const when = <i32>load<u8>(row + (<usize>(u >> 16) << 2), 3)
      if (when > now || when === 255) continue
      const ice4 = bilinear(map, mw << 2, u, v)
      const tall = <f32>i16x8.extract_lane_u(ice4, 0) * <f32>(1.0 / 255.0)
      const gx = <f32>(<i32>i16x8.extract_lane_u(ice4, 1) - 128) * <f32>(1.0 / 127.0)
      const gy = <f32>(<i32>i16x8.extract_lane_u(ice4, 2) - 128) * <f32>(1.0 / 127.0)
      // Breath comes slowly, crystals shoot.
      const age = <f32>(now - when) * <f32>(1.0 / 254.0)
      const grown = smooth(0, max(<f32>0.06, <f32>0.5 - tall), age)
      const px = max(0, min(w - 1, <i32>(<f32>x + gx * reach * grown)))
      const py = max(0, min(h - 1, <i32>(<f32>y + gy * reach * grown)))
      const seen = colour(copy + (<usize>(py * w + px) << 2))
      // Ridges are white on the side of the light and blue on the other.
      const side = -(gx * sx + gy * sy)
      const body = grown * min(<f32>0.94, <f32>0.24 + <f32>0.68 * tall + <f32>0.7 * max(<f32>0, side))
      const ice = f32x4.mul(ICE, f32x4.splat(light * (<f32>0.9 + <f32>0.55 * side)))
      const c = f32x4.add(seen, f32x4.mul(f32x4.sub(ice, seen), f32x4.splat(body)))
      const whole = i32x4.trunc_sat_f32x4_s(f32x4.add(c, f32x4.splat(0.5)))
      store<u32>(frame + (<usize>(y * w + x) << 2), pack(i16x8.narrow_i32x4_s(whole, whole)) | 0xff000000)
    }
  }
}
