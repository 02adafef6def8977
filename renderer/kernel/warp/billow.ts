// A cloud that bursts: billows like a cauliflower's, lit from one side, of colours that drift into one another.
import { noise2, smooth } from '../shared/noise'
import { noise2Lanes } from '../shared/noise-lanes'

const WEIGHTS: v128 = f32x4(0.52, 0.27, 0.14, 0.09)
const ONE: v128 = f32x4.splat(1)

/** Round heaps with sharp creases between them, 0..1: four sizes of them at once. */
// @ts-ignore
@inline
function heaps(px: f32, py: f32): f32 {
  // Turned, so that no crease runs straight up or across.
  const x = <f32>0.8 * px - <f32>0.6 * py
  const y = <f32>0.6 * px + <f32>0.8 * py
  const x1 = x * <f32>1.7 - y * <f32>1.1 + <f32>5.3
  const y1 = x * <f32>1.1 + y * <f32>1.7 + <f32>11.7
  const x2 = x1 * <f32>1.7 - y1 * <f32>1.1 + <f32>5.3
  const y2 = x1 * <f32>1.1 + y1 * <f32>1.7 + <f32>11.7
  const x3 = x2 * <f32>1.7 - y2 * <f32>1.1 + <f32>5.3
  const y3 = x2 * <f32>1.1 + y2 * <f32>1.7 + <f32>11.7
  const n = noise2Lanes(f32x4(x, x1, x2, x3), f32x4(y, y1, y2, y3))
  const round = f32x4.mul(f32x4.abs(f32x4.sub(f32x4.add(n, n), ONE)), WEIGHTS)
  return f32x4.extract_lane(round, 0) + f32x4.extract_lane(round, 1) + f32x4.extract_lane(round, 2) + f32x4.extract_lane(round, 3)
}

// The three colours a cloud has, 0..255 a channel.
let r0: f32 = 0
let g0: f32 = 0
let b0: f32 = 0
let r1: f32 = 0
let g1: f32 = 0
let b1: f32 = 0
let r2: f32 = 0
let g2: f32 = 0
let b2: f32 = 0

export function setBillow(a: f32, b: f32, c: f32, d: f32, e: f32, f: f32, g: f32, h: f32, i: f32): void {
  r0 = a
  g0 = b
  b0 = c
  r1 = d
  g1 = e
  b1 = f
  r2 = g
  g2 = h
  b2 = i
}

// @ts-ignore
@inline
function byte(v: f32): u32 {
  return <u32>max(<f32>0, min(<f32>255, v + <f32>0.5))
}

/**
 * Paints a cloud on an empty sheet, in its pixels: its middle, how far it reaches, how many heaps a pixel holds, how far they
 * have rolled, how opaque it is and whence light comes.
 */
export function paintBillow(
  sheet: usize,
  w: i32,
  h: i32,
  cx: f32,
  cy: f32,
  reach: f32,
  grain: f32,
  roll: f32,
  seed: f32,
  thin: f32,
  sx: f32,
  sy: f32,
): void {
  const top = max(0, <i32>(cy - <f32>1.35 * reach))
  const end = min(h, <i32>(cy + <f32>1.35 * reach) + 1)
  const first = max(0, <i32>(cx - <f32>1.35 * reach))
  const last = min(w, <i32>(cx + <f32>1.35 * reach) + 1)
  const per: f32 = <f32>1 / max(<f32>1, reach)
  // Heights of the heaps are compared this far off, towards the light.
  const off: f32 = 0.11
  for (let y = top; y < end; y++)
    for (let x = first; x < last; x++) {
      const dx = <f32>x - cx
      const dy = <f32>y - cy
      const d = sqrt(dx * dx + dy * dy) * per
      if (d > <f32>1.32) continue
      const u = dx * grain + seed
      const v = dy * grain - roll
      const own = heaps(u, v)
      const body = <f32>1.02 - d + <f32>1.1 * (own - <f32>0.3)
      const a = smooth(0.02, 0.3, body) * thin
      if (a <= <f32>0.004) continue
      const lit = heaps(u + sx * off, v + sy * off)
      // Heaps that rise towards the light are bright, creases dark; the whole is round.
      const side = (dx * sx + dy * sy) * per
      const light = max(<f32>0.3, <f32>0.74 + <f32>0.85 * own + <f32>1.9 * (own - lit) + <f32>0.2 * side - <f32>0.12)
      const drift = noise2(u * <f32>0.42 + 11, v * <f32>0.42 + own)
      const pick = max(<f32>0, min(<f32>1, (drift - <f32>0.2) * <f32>1.67)) * 2
      const k = smooth(0.2, 0.8, pick < 1 ? pick : pick - 1)
      const r = pick < 1 ? r0 + (r1 - r0) * k : r1 + (r2 - r1) * k
      const g = pick < 1 ? g0 + (g1 - g0) * k : g1 + (g2 - g1) * k
      const b = pick < 1 ? b0 + (b1 - b0) * k : b1 + (b2 - b1) * k
      store<u32>(
        sheet + (<usize>(y * w + x) << 2),
        byte(min(<f32>255, r * light) * a) | (byte(min(<f32>255, g * light) * a) << 8) | (byte(min(<f32>255, b * light) * a) << 16) | (byte(255 * a) << 24),
      )
    }
}
