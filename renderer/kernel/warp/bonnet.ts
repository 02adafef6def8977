// The bonnet of a car seen by a camera on it: lacquer over sheet metal with a bulge, creases and wings, and the world in it.
import { smooth } from '../shared/noise'
import { pack } from './sample'

// @ts-ignore
@inline
function colour(p: usize): v128 {
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p))))
}

/** A bump around a place, `wide` to both sides. */
// @ts-ignore
@inline
function bump(u: f32, at: f32, wide: f32): f32 {
  const d = (u - at) / wide
  return max<f32>(0, <f32>1 - d * d)
}

/** How high the metal stands across the bonnet: `u` 0 in the middle, 1 at its side; `v` 0 at the front, 1 at the lens. */
// @ts-ignore
@inline
function metal(u: f32, v: f32): f32 {
  const a = abs(u)
  const bulge = smooth(<f32>0.52 + <f32>0.05 * v, <f32>0.26 + <f32>0.05 * v, a)
  const wing = bump(a, 0.86, 0.2)
  return <f32>0.085 * bulge + <f32>0.2 * wing * wing - <f32>0.13 * a * a - <f32>0.6 * max<f32>(0, a - <f32>0.9)
}

/**
 * Draws the bonnet on a frame of w × h of which `copy` is a copy: its front edge at the row `top`, of a colour, as bright as
 * `light`.
 */
export function drawBonnet(frame: usize, copy: usize, w: i32, h: i32, top: f32, r: f32, g: f32, b: f32, light: f32): void {
  const high = <f32>h
  const mid: f32 = <f32>0.5 * <f32>w
  const body = f32x4(r, g, b, 0)
  const deep = <f32>1 / (<f32>1.04 * high - top)
  const e: f32 = 0.01
  for (let y = max(0, <i32>(top - 1)); y < h; y++) {
    for (let x = 0; x < w; x++) {
      const dx = <f32>x - mid
      // The front edge is a bow, and falls off at its corners.
      const v0 = (<f32>y - top) * deep
      const half = (<f32>0.3 + <f32>0.27 * sqrt(max<f32>(0, v0))) * <f32>w
      const u = dx / half
      const a = abs(u)
      if (a > <f32>1.02) continue
      const edge = <f32>0.02 * u * u + <f32>0.2 * max<f32>(0, a - <f32>0.62) * max<f32>(0, a - <f32>0.62)
      const v = v0 - edge
      const inside = smooth(0, <f32>1.6 * deep, v) * smooth(1, <f32>1 - <f32>2 / half, a)
      if (inside <= 0) continue
      const own = metal(u, v)
      const nx = -(metal(u + e, v) - own) / e
      // Near the front it rolls down.
      const roll = max<f32>(0, <f32>1 - v * 9)
      const ny = <f32>0.12 - <f32>0.9 * roll * roll
      // What lies ahead stands in it upside down; farther up the nearer to the lens one looks.
      const sx = mid + dx * (<f32>0.9 - <f32>0.2 * v) + nx * <f32>0.42 * high
      const sy = top - <f32>0.02 * high - v * <f32>0.85 * high + ny * <f32>0.1 * high
      const px = max(0, min(w - 1, <i32>sx))
      const py = max(0, min(<i32>top - 1, <i32>abs(sy)))
      const seen = colour(copy + (<usize>(max(0, py) * w + px) << 2))
      // Lacquer mirrors more the flatter one looks at it.
      const flat = <f32>1 - min<f32>(1, v * <f32>1.15)
      const mirror: f32 = <f32>0.2 + <f32>0.42 * flat * flat
      const diffuse = light * (<f32>0.5 - <f32>0.34 * nx + <f32>0.4 * ny + <f32>0.18 * own)
      const streak = bump(u + <f32>0.1 * v, -0.34, 0.05) * <f32>0.16 + bump(u, 0.83, 0.045) * <f32>0.22 + bump(u, -0.83, 0.045) * <f32>0.3
      // A seam between bonnet and wing, and the lip at the front.
      const seam = max<f32>(bump(a, <f32>0.7 + <f32>0.03 * v, 0.006), 0) * <f32>0.75
      const lip = smooth(0.03, 0.006, v) * <f32>0.5
      let c = f32x4.add(f32x4.mul(body, f32x4.splat(max<f32>(0.06, diffuse))), f32x4.mul(seen, f32x4.splat(mirror)))
      c = f32x4.add(c, f32x4.splat(<f32>230 * light * (streak + lip * <f32>0.5)))
      c = f32x4.mul(c, f32x4.splat((<f32>1 - seam) * (<f32>1 - <f32>0.45 * smooth(0.9, 1, a))))
      const at = <usize>(y * w + x) << 2
      const below = colour(frame + at)
      c = f32x4.add(below, f32x4.mul(f32x4.sub(f32x4.pmin(c, f32x4.splat(255)), below), f32x4.splat(inside)))
      const whole = i32x4.trunc_sat_f32x4_s(f32x4.add(c, f32x4.splat(0.5)))
      store<u32>(frame + at, pack(i16x8.narrow_i32x4_s(whole, whole)) | 0xff000000)
    }
  }
}
