// The cut-out subject in other light: before a lamp that only its rims catch, or as a spirit of light that leaves it.
import { fbm2, smooth } from '../shared/noise'
import { pack } from './sample'

// @ts-ignore
@inline
function colour(p: usize): v128 {
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p))))
}

// @ts-ignore
@inline
function write(p: usize, c: v128): void {
  const whole = i32x4.trunc_sat_f32x4_s(f32x4.add(c, f32x4.splat(0.5)))
  store<u32>(p, pack(i16x8.narrow_i32x4_s(whole, whole)) | 0xff000000)
}

/** How much of a cut is at a pixel, 0..1; outside the frame as at its edge. */
// @ts-ignore
@inline
function there(cut: usize, w: i32, h: i32, x: i32, y: i32): f32 {
  const i = max(0, min(w - 1, x))
  const j = max(0, min(h - 1, y))
  return <f32>load<u8>(cut + (<usize>(j * w + i) << 2), 3) * <f32>(1.0 / 255.0)
}

/** How near the outline of a cut lies at its sides and above, 0..1, seen at two distances. */
// @ts-ignore
@inline
function rimAt(cut: usize, w: i32, h: i32, x: i32, y: i32, d: i32): f32 {
  const a = there(cut, w, h, x, y)
  const near = there(cut, w, h, x - d, y) + there(cut, w, h, x + d, y) + there(cut, w, h, x, y - d)
  const far = there(cut, w, h, x - 3 * d, y) + there(cut, w, h, x + 3 * d, y) + there(cut, w, h, x, y - 3 * d)
  return max(<f32>0, a * 3 - near) * <f32>0.55 + max(<f32>0, a * 3 - far) * <f32>0.16
}

const RIM: v128 = f32x4(205, 226, 255, 0)

/**
 * Lays the cut over the frame: `low` of its light is left above the row `line`, all of it below, run into each other over `soft`
 * rows; its rims, `d` pixels wide, catch `rim` of a cold lamp behind.
 */
export function layBacklit(frame: usize, cut: usize, w: i32, h: i32, low: f32, line: f32, soft: f32, rim: f32, d: i32): void {
  for (let y = 0; y < h; y++) {
    const lit = low + (<f32>1 - low) * smooth(-soft, soft, <f32>y - line)
    // Where the line of light is, it is brightest.
    const off = (<f32>y - line) / soft
    const keen: f32 = lit + <f32>0.5 * (<f32>1 - low) / (<f32>1 + 2 * off * off)
    for (let x = 0; x < w; x++) {
      const at = <usize>(y * w + x) << 2
      const a = <f32>load<u8>(cut + at, 3) * <f32>(1.0 / 255.0)
      if (a <= 0) continue
      const own = f32x4.mul(colour(cut + at), f32x4.splat(keen))
      const edge = f32x4.mul(RIM, f32x4.splat(rim * rimAt(cut, w, h, x, y, d)))
      const below = f32x4.mul(colour(frame + at), f32x4.splat(<f32>1 - a))
      write(frame + at, f32x4.add(f32x4.add(own, edge), below))
    }
  }
}

/** Lays the cut over the frame, greyed and darkened by `gone` 0..1: a body that nobody is in. */
export function layEmpty(frame: usize, cut: usize, w: i32, h: i32, gone: f32): void {
  const keep = <f32>1 - gone
  const end = <usize>(w * h) << 2
  for (let at: usize = 0; at < end; at += 4) {
    const a = load<u8>(cut + at, 3)
    if (a === 0) continue
    const own = colour(cut + at)
    const grey = <f32>0.3 * f32x4.extract_lane(own, 0) + <f32>0.59 * f32x4.extract_lane(own, 1) + <f32>0.11 * f32x4.extract_lane(own, 2)
    const pale = f32x4.mul(f32x4(0.62, 0.68, 0.78, 0), f32x4.splat(grey * gone))
    const below = f32x4.mul(colour(frame + at), f32x4.splat(<f32>1 - <f32>a * <f32>(1.0 / 255.0)))
    write(frame + at, f32x4.add(f32x4.add(f32x4.mul(own, f32x4.splat(keep)), pale), below))
  }
}

// The box around what of a cut is there.
let boxLeft: i32 = 0
let boxTop: i32 = 0
let boxRight: i32 = 0
let boxBottom: i32 = 0

function findBox(cut: usize, w: i32, h: i32): void {
  boxLeft = w
  boxTop = h
  boxRight = -1
  boxBottom = -1
  for (let y = 0; y < h; y += 2)
    for (let x = 0; x < w; x += 2) {
      if (load<u8>(cut + (<usize>(y * w + x) << 2), 3) === 0) continue
      boxLeft = min(boxLeft, x)
      boxRight = max(boxRight, x)
      boxTop = min(boxTop, y)
      boxBottom = y
    }
}

const SPIRIT: v128 = f32x4(120, 196, 255, 0)
const CORE: v128 = f32x4(236, 248, 255, 0)

/**
 * Lays the cut as a being of light: moved by (dx, dy) from its middle (mx, my), `size` times as large, turned, its lower part
 * (from row `waist` to `foot` of the cut) running out in wisps that flow with `t`.
 */
export function laySpirit(
  frame: usize,
  cut: usize,
  w: i32,
  h: i32,
  mx: f32,
  my: f32,
  dx: f32,
  dy: f32,
  size: f32,
  cos: f32,
  sin: f32,
  waist: f32,
  foot: f32,
  on: f32,
  t: f32,
): void {
  const per: f32 = <f32>1 / size
  const grain: f32 = <f32>9 / <f32>h
  const d = max(1, <i32>(<f32>0.006 * <f32>h))
  findBox(cut, w, h)
  // Where that comes to lie, with room for wisps.
  const tall = <f32>(boxBottom - boxTop)
  const wide = <f32>(boxRight - boxLeft)
  const midX = <f32>0.5 * <f32>(boxLeft + boxRight) - mx
  const midY = <f32>0.5 * <f32>(boxTop + boxBottom) - my
  const atX = mx + dx + size * (cos * midX - sin * midY)
  const atY = my + dy + size * (sin * midX + cos * midY)
  const reachX = size * <f32>0.5 * (abs(cos) * wide + abs(sin) * tall) + <f32>0.18 * <f32>h
  const reachY = size * <f32>0.5 * (abs(sin) * wide + abs(cos) * tall) + <f32>0.16 * <f32>h
  const x1 = min(w, <i32>(atX + reachX))
  const y1 = min(h, <i32>(atY + reachY))
  for (let y = max(0, <i32>(atY - reachY)); y < y1; y++)
    for (let x = max(0, <i32>(atX - reachX)); x < x1; x++) {
      const u = (<f32>x - mx - dx) * per
      const v = (<f32>y - my - dy) * per
      const sy0 = my - sin * u + cos * v
      const low = max(<f32>0, min(<f32>1.5, (sy0 - waist) / (foot - waist)))
      let sx = mx + cos * u + sin * v
      let sy = sy0
      let thin: f32 = 1
      if (low > 0) {
        const n = fbm2(<f32>x * grain, <f32>y * grain * <f32>0.6 - t, 2)
        sx += (n - <f32>0.4) * low * <f32>0.16 * <f32>h
        sy -= <f32>0.1 * low * low * <f32>h
        thin = max(<f32>0, <f32>1 - low * (<f32>0.55 + <f32>0.9 * n))
      }
      const i = <i32>floor(sx + <f32>0.5)
      const j = <i32>floor(sy + <f32>0.5)
      if (i < 0 || j < 0 || i >= w || j >= h || thin <= 0) continue
      const from = cut + (<usize>(j * w + i) << 2)
      const a = <f32>load<u8>(from, 3) * <f32>(1.0 / 255.0) * thin * on
      if (a <= 0) continue
      const own = colour(from)
      const light = (<f32>0.3 * f32x4.extract_lane(own, 0) + <f32>0.59 * f32x4.extract_lane(own, 1) + <f32>0.11 * f32x4.extract_lane(own, 2)) * <f32>(1.0 / 255.0)
      const rim = min(<f32>1, rimAt(cut, w, h, i, j, d))
      const at = frame + (<usize>(y * w + x) << 2)
      const below = f32x4.mul(colour(at), f32x4.splat(<f32>1 - <f32>0.6 * a))
      const body = f32x4.mul(SPIRIT, f32x4.splat(a * (<f32>0.3 + <f32>0.56 * light)))
      const core = f32x4.mul(CORE, f32x4.splat(a * (<f32>0.4 * light * light + <f32>0.75 * rim)))
      write(at, f32x4.add(below, f32x4.add(body, core)))
    }
}
