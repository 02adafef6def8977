// Round things with light on them, laid on a sheet: balls and bars.
import { lay, paintOf, reachOf, slopeOf } from './lay'

/** Where the light comes from: to the right, down, to the viewer. */
let sunX: f32 = 0
let sunY: f32 = 0
let sunZ: f32 = 0

export function setSun(x: f32, y: f32, z: f32): void {
  sunX = x
  sunY = y
  sunZ = z
}

/** dot^24. */
// @ts-ignore
@inline
function gleam(dot: f32): f32 {
  const d4 = dot * dot * dot * dot
  const d8 = d4 * d4
  return d8 * d8 * d8
}

/** Lays a pixel of a round thing whose surface leans by (nx, ny), `d` their squares; `r` is its radius there. */
// @ts-ignore
@inline
function layRound(
  p: usize,
  paint: v128,
  nx: f32,
  ny: f32,
  d: f32,
  r: f32,
  alpha: f32,
  gloss: f32,
): void {
  const dot = max(<f32>0, nx * sunX + ny * sunY + sqrt(<f32>1 - d) * sunZ)
  const edge = min(<f32>1, (<f32>1 - sqrt(d)) * r)
  const shine = f32x4.splat(<f32>255 * gloss * gleam(dot))
  const shown = f32x4.add(f32x4.mul(paint, f32x4.splat(<f32>0.3 + <f32>0.75 * dot)), shine)
  const colour = f32x4.replace_lane(f32x4.pmin(shown, f32x4.splat(255)), 3, 255)
  lay(p, colour, alpha * edge)
}

/** A shaded ball on a sheet of w × h pixels, in its pixels; `gloss` 0 chalk .. 1 lacquer. */
export function ball(
  sheet: usize,
  w: i32,
  h: i32,
  cx: f32,
  cy: f32,
  r: f32,
  red: f32,
  green: f32,
  blue: f32,
  alpha: f32,
  gloss: f32,
): void {
  const paint = paintOf(red, green, blue)
  const inverse: f32 = <f32>1 / r
  const x1 = min(w - 1, <i32>floor(cx + r))
  const y1 = min(h - 1, <i32>floor(cy + r))
  const x0 = max(0, <i32>ceil(cx - r))
  for (let y = max(0, <i32>ceil(cy - r)); y <= y1; y++) {
    const ny = (<f32>y - cy) * inverse
    let p = sheet + (<usize>(y * w + x0) << 2)
    for (let x = x0; x <= x1; x++, p += 4) {
      const nx = (<f32>x - cx) * inverse
      const d = nx * nx + ny * ny
      if (d < 1) layRound(p, paint, nx, ny, d, r, alpha, gloss)
    }
  }
}

/** A round bar from (ax, ay), as far as (dx, dy), from radius `a` to `b`; all in the sheet's pixels. */
export function tube(
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
  gloss: f32,
): void {
  const paint = paintOf(red, green, blue)
  const most = max(a, b)
  const along: f32 = <f32>1 / max(<f32>1e-6, dx * dx + dy * dy)
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
      const r = a + (b - a) * u
      const nx = (px - u * dx) / r
      const ny = (py - u * dy) / r
      const d = nx * nx + ny * ny
      if (d < 1) layRound(p, paint, nx, ny, d, r, alpha, gloss)
    }
  }
}
