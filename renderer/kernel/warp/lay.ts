// Colours laid on premultiplied sheets pixel by pixel, and the simplest shapes made of them: soft spots and tapering strokes.
import { pack, wide } from './sample'

/** A colour as lanes: r, g, b and full cover, 0..255. */
// @ts-ignore
@inline
export function paintOf(r: f32, g: f32, b: f32): v128 {
  const colour = f32x4.replace_lane(f32x4.splat(255), 0, r)
  return f32x4.replace_lane(f32x4.replace_lane(colour, 1, g), 2, b)
}

/** Lays a colour of an opacity 0..1 on the pixel at `p`. */
// @ts-ignore
@inline
export function lay(p: usize, paint: v128, alpha: f32): void {
  const below = f32x4.mul(f32x4.convert_i32x4_u(wide(p)), f32x4.splat(<f32>1 - alpha))
  const mixed = f32x4.nearest(f32x4.add(f32x4.mul(paint, f32x4.splat(alpha)), below))
  const whole = i32x4.trunc_sat_f32x4_s(mixed)
  store<u32>(p, pack(i16x8.narrow_i32x4_s(whole, whole)))
}

/** A round spot on a sheet of w × h pixels, in its pixels; `hard` 0 fades from the middle, 1 has a crisp rim. */
export function disc(
  sheet: usize,
  w: i32,
  h: i32,
  cx: f32,
  cy: f32,
  radius: f32,
  red: f32,
  green: f32,
  blue: f32,
  alpha: f32,
  hard: f32,
): void {
  const paint = paintOf(red, green, blue)
  const crisp = hard >= 1
  const inverse: f32 = <f32>1 / radius
  const soft: f32 = crisp ? radius : <f32>1 / (<f32>1 - hard)
  const y1 = min(h - 1, <i32>floor(cy + radius))
  for (let y = max(0, <i32>ceil(cy - radius)); y <= y1; y++) {
    const dy = <f32>y - cy
    const chord = sqrt(max(<f32>0, radius * radius - dy * dy))
    const x1 = min(w - 1, <i32>floor(cx + chord))
    let x = max(0, <i32>ceil(cx - chord))
    let p = sheet + (<usize>(y * w + x) << 2)
    for (; x <= x1; x++, p += 4) {
      const dx = <f32>x - cx
      const way: f32 = <f32>1 - sqrt(dx * dx + dy * dy) * inverse
      if (way <= 0) continue
      const edge = min(<f32>1, way * soft)
      lay(p, paint, alpha * edge * (<f32>2 - edge))
    }
  }
}

/** Rows that a line of a radius touches run between two slanting borders. */
// @ts-ignore
@inline
export function slopeOf(dx: f32, dy: f32): f32 {
  return abs(dy) > <f32>1e-3 ? dx / dy : 0
}

// @ts-ignore
@inline
export function reachOf(slope: f32, dy: f32, most: f32): f32 {
  return abs(dy) > <f32>1e-3 ? most * sqrt(<f32>1 + slope * slope) + 1 : <f32>1e9
}

/** A stroke from (ax, ay), as far as (dx, dy), that tapers from radius `a` to `b`; all in the sheet's pixels. */
export function stroke(
  sheet: usize,
  w: i32,
  h: i32,
  ax: f32,
  ay: f32,
  dx: f32,
  dy: f32,
  a: f32,
  b: f32,
  red: f32,
  green: f32,
  blue: f32,
  alpha: f32,
  hard: f32,
): void {
  const paint = paintOf(red, green, blue)
  const most = max(a, b)
  const along: f32 = <f32>1 / max(<f32>1e-6, dx * dx + dy * dy)
  const soft: f32 = <f32>1 / max(<f32>0.05, <f32>1 - hard)
  const left = min(ax, ax + dx) - most
  const right = max(ax, ax + dx) + most
  const slope = slopeOf(dx, dy)
  const reach = reachOf(slope, dy, most)
  const y1 = min(h - 1, <i32>floor(max(ay, ay + dy) + most))
  for (let y = max(0, <i32>ceil(min(ay, ay + dy) - most)); y <= y1; y++) {
    const py = <f32>y - ay
    const middle = ax + py * slope
    const x1 = <i32>floor(min(<f32>(w - 1), min(right, middle + reach)))
    let x = <i32>ceil(max(<f32>0, max(left, middle - reach)))
    let p = sheet + (<usize>(y * w + x) << 2)
    for (; x <= x1; x++, p += 4) {
      const px = <f32>x - ax
      const u = max(<f32>0, min(<f32>1, (px * dx + py * dy) * along))
      const ex = px - u * dx
      const ey = py - u * dy
      const d: f32 = sqrt(ex * ex + ey * ey) / (a + (b - a) * u)
      if (d < 1) lay(p, paint, alpha * min(<f32>1, (<f32>1 - d) * soft))
    }
  }
}
