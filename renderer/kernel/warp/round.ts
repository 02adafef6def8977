// Round things with light on them, laid on a sheet: balls and bars.
import {
  acrossFour,
  acrossX,
  acrossY,
  fromOn,
  layFour,
  lineEnd,
  lineFrom,
  lineTo,
  lineTop,
  radiusAt,
  setLine,
  setRow,
  upTo,
} from './lay'

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
function gleam(dot: v128): v128 {
  const d2 = f32x4.mul(dot, dot)
  const d4 = f32x4.mul(d2, d2)
  const d8 = f32x4.mul(d4, d4)
  return f32x4.mul(f32x4.mul(d8, d8), d8)
}

// What is being laid: colour, opacity and gloss.
let red: v128 = f32x4.splat(0)
let green: v128 = f32x4.splat(0)
let blue: v128 = f32x4.splat(0)
let opacity: v128 = f32x4.splat(0)
let gloss: v128 = f32x4.splat(0)

function setPaint(r: f32, g: f32, b: f32, alpha: f32, shine: f32): void {
  red = f32x4.splat(max(<f32>0, r))
  green = f32x4.splat(max(<f32>0, g))
  blue = f32x4.splat(max(<f32>0, b))
  opacity = f32x4.splat(min(<f32>1, alpha))
  gloss = f32x4.splat(<f32>255 * shine)
}

// @ts-ignore
@inline
function lit(paint: v128, light: v128, shine: v128): v128 {
  return f32x4.pmin(f32x4.splat(255), f32x4.add(f32x4.mul(paint, light), shine))
}

/** Lays four pixels from `x` on of a round thing whose surface leans by (nx, ny); `r` is its radius there. */
// @ts-ignore
@inline
function layRound(p: usize, nx: v128, ny: v128, r: v128, x: i32, last: i32): void {
  const one = f32x4.splat(1)
  const none = f32x4.splat(0)
  const d = f32x4.add(f32x4.mul(nx, nx), f32x4.mul(ny, ny))
  const edge = f32x4.pmin(one, f32x4.mul(f32x4.pmax(none, f32x4.sub(one, f32x4.sqrt(d))), r))
  if (!v128.any_true(edge)) return
  const nz = f32x4.sqrt(f32x4.pmax(none, f32x4.sub(one, d)))
  const side = f32x4.add(f32x4.mul(nx, f32x4.splat(sunX)), f32x4.mul(ny, f32x4.splat(sunY)))
  const dot = f32x4.pmax(none, f32x4.add(side, f32x4.mul(nz, f32x4.splat(sunZ))))
  const shine = f32x4.mul(gloss, gleam(dot))
  const light = f32x4.add(f32x4.splat(0.3), f32x4.mul(f32x4.splat(0.75), dot))
  const shown = upTo(f32x4.mul(edge, opacity), x, last)
  layFour(p, lit(red, light, shine), lit(green, light, shine), lit(blue, light, shine), shown)
}

/** A shaded ball on a sheet of w × h pixels, in its pixels; `shine` 0 chalk .. 1 lacquer. */
export function ball(
  sheet: usize,
  w: i32,
  h: i32,
  cx: f32,
  cy: f32,
  r: f32,
  paintR: f32,
  paintG: f32,
  paintB: f32,
  alpha: f32,
  shine: f32,
): void {
  setPaint(paintR, paintG, paintB, alpha, shine)
  const inverse = f32x4.splat(<f32>1 / r)
  const radius = f32x4.splat(r)
  const y1 = min(h - 1, <i32>floor(cy + r))
  for (let y = max(0, <i32>ceil(cy - r)); y <= y1; y++) {
    const dy = <f32>y - cy
    const chord = sqrt(max(<f32>0, r * r - dy * dy))
    const x0 = max(0, <i32>ceil(cx - chord))
    const x1 = min(w - 1, <i32>floor(cx + chord))
    const ny = f32x4.mul(f32x4.splat(dy), inverse)
    let p = sheet + (<usize>(y * w + x0) << 2)
    for (let x = x0; x <= x1; x += 4, p += 16)
      layRound(p, f32x4.mul(fromOn(<f32>x - cx), inverse), ny, radius, x, x1)
  }
}

/** A round bar from (x0, y0), as far as (dx, dy), from radius `a` to `b`; all in the sheet's pixels. */
export function tube(
  sheet: usize,
  w: i32,
  h: i32,
  x0: f32,
  y0: f32,
  dx: f32,
  dy: f32,
  a: f32,
  b: f32,
  paintR: f32,
  paintG: f32,
  paintB: f32,
  alpha: f32,
  shine: f32,
): void {
  setPaint(paintR, paintG, paintB, alpha, shine)
  setLine(h, x0, y0, dx, dy, a, b)
  for (let y = lineTop; y < lineEnd; y++) {
    setRow(w, y)
    const last = lineTo
    let p = sheet + (<usize>(y * w + lineFrom) << 2)
    for (let x = lineFrom; x <= last; x += 4, p += 16) {
      acrossFour(x, y)
      layRound(p, acrossX, acrossY, radiusAt, x, last)
    }
  }
}
