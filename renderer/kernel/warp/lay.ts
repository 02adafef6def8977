// Colours laid on premultiplied sheets pixel by pixel, four at a time, and the simplest shapes made of them: soft spots and tapering strokes.
import { whole } from '../shared/lanes'
import { pack, wide } from './sample'

/** Lays a colour (lanes r, g, b and 255) of an opacity 0..1 on the pixel at `p`. */
// @ts-ignore
@inline
export function lay(p: usize, paint: v128, alpha: f32): void {
  const below = f32x4.mul(f32x4.convert_i32x4_u(wide(p)), f32x4.splat(<f32>1 - alpha))
  const four = whole(f32x4.add(f32x4.mul(paint, f32x4.splat(alpha)), below))
  store<u32>(p, pack(i16x8.narrow_i32x4_s(four, four)))
}

/** Added to a small number in f32 it leaves the number, rounded, in the lowest bits. */
const WHOLE: v128 = f32x4.splat(8388608)
const BYTE: v128 = i32x4.splat(255)

/** The lowest byte of each of four pixels, mixed with `colour` 0..255 of which `alpha` 0..1 is laid on it, `keep` is the rest. */
// @ts-ignore
@inline
function mixByte(below: v128, colour: v128, alpha: v128, keep: v128): v128 {
  const was = f32x4.convert_i32x4_s(v128.and(below, BYTE))
  const sum = f32x4.add(f32x4.mul(was, keep), f32x4.mul(colour, alpha))
  return v128.and(f32x4.add(sum, WHOLE), BYTE)
}

/** One byte of each of four pixels, `shift` bits up, 0..255. */
// @ts-ignore
@inline
export function plane(pixels: v128, shift: i32): v128 {
  return f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(pixels, shift), BYTE))
}

/** Four pixels of channels 0..255. */
// @ts-ignore
@inline
export function packFour(r: v128, g: v128, b: v128, a: v128): v128 {
  const red = v128.and(f32x4.add(r, WHOLE), BYTE)
  const green = i32x4.shl(v128.and(f32x4.add(g, WHOLE), BYTE), 8)
  const blue = i32x4.shl(v128.and(f32x4.add(b, WHOLE), BYTE), 16)
  return v128.or(v128.or(red, green), v128.or(blue, i32x4.shl(f32x4.add(a, WHOLE), 24)))
}

/** Four colours 0..255 as opaque pixels. */
// @ts-ignore
@inline
export function opaqueFour(r: v128, g: v128, b: v128): v128 {
  return packFour(r, g, b, f32x4.splat(255))
}

/** Keeps numbers within 0..255. */
// @ts-ignore
@inline
export function byteFour(v: v128): v128 {
  return f32x4.pmax(f32x4.splat(0), f32x4.pmin(f32x4.splat(255), v))
}

/** Lays four colours 0..255 of opacities 0..1 on the pixels from `p` on. */
// @ts-ignore
@inline
export function layFour(p: usize, r: v128, g: v128, b: v128, alpha: v128): void {
  const below = v128.load(p)
  const keep = f32x4.sub(f32x4.splat(1), alpha)
  const red = mixByte(below, r, alpha, keep)
  const green = mixByte(i32x4.shr_u(below, 8), g, alpha, keep)
  const blue = mixByte(i32x4.shr_u(below, 16), b, alpha, keep)
  const cover = mixByte(i32x4.shr_u(below, 24), f32x4.splat(255), alpha, keep)
  const low = v128.or(red, i32x4.shl(green, 8))
  v128.store(p, v128.or(low, v128.or(i32x4.shl(blue, 16), i32x4.shl(cover, 24))))
}

/** One colour 0..255 as `layInk` takes it. */
// @ts-ignore
@inline
export function inkOf(r: f32, g: f32, b: f32): v128 {
  const four = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4(r, g, b, 255)))
  return i16x8.narrow_i32x4_s(four, four)
}

/** Two pixels of which `alpha` (of 256) goes over to a colour. */
// @ts-ignore
@inline
function inked(below: v128, ink: v128, alpha: v128): v128 {
  const way = i16x8.mul(i16x8.sub(ink, below), alpha)
  return i16x8.shr_u(i16x8.add(i16x8.add(i16x8.shl(below, 8), i16x8.splat(128)), way), 8)
}

/** Colours so opaque are laid as whole 256ths: of fainter ones, which often add up, too much would be lost. */
export const THICK: f32 = 0.12

/** Lays one colour (see `inkOf`) of opacities 0..1 on the pixels from `p` on. */
// @ts-ignore
@inline
export function layInk(p: usize, ink: v128, alpha: v128): void {
  // In the lower half of each.
  const a = f32x4.add(f32x4.mul(alpha, f32x4.splat(256)), WHOLE)
  const below = v128.load(p)
  const first = inked(i16x8.extend_low_i8x16_u(below), ink, v128.shuffle<i16>(a, a, 0, 0, 0, 0, 2, 2, 2, 2))
  const last = inked(i16x8.extend_high_i8x16_u(below), ink, v128.shuffle<i16>(a, a, 4, 4, 4, 4, 6, 6, 6, 6))
  v128.store(p, i8x16.narrow_i16x8_u(first, last))
}

const LANES: v128 = f32x4(0, 1, 2, 3)

/** Four neighbouring places from `x` on. */
// @ts-ignore
@inline
export function fromOn(x: f32): v128 {
  return f32x4.add(f32x4.splat(x), LANES)
}

/** Clears the lanes of four neighbouring pixels from `x` on that lie beyond `last`. */
// @ts-ignore
@inline
export function upTo(v: v128, x: i32, last: i32): v128 {
  return v128.and(v, i32x4.le_s(i32x4.add(i32x4.splat(x), i32x4(0, 1, 2, 3)), i32x4.splat(last)))
}

// @ts-ignore
@inline
function within(v: f32): f32 {
  return min(<f32>255, max(<f32>0, v))
}

/** Adds four colours 0..255 of opacities 0..1 to the pixels from `p` on, as light: it hides nothing of what is below. */
// @ts-ignore
@inline
function lightFour(p: usize, r: v128, g: v128, b: v128, alpha: v128): void {
  const light = packFour(f32x4.mul(r, alpha), f32x4.mul(g, alpha), f32x4.mul(b, alpha), f32x4.splat(0))
  v128.store(p, i8x16.add_sat_u(v128.load(p), light))
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
  spot(sheet, w, h, cx, cy, radius, red, green, blue, alpha, hard, false)
}

/** The same as light, on a sheet that is laid as paint. */
export function shine(
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
  spot(sheet, w, h, cx, cy, radius, red, green, blue, alpha, hard, true)
}

// @ts-ignore
@inline
function spot(
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
  light: bool,
): void {
  const r = f32x4.splat(within(red))
  const g = f32x4.splat(within(green))
  const b = f32x4.splat(within(blue))
  const ink = inkOf(within(red), within(green), within(blue))
  const thick = alpha >= THICK
  const most = f32x4.splat(min(<f32>1, alpha))
  const inverse = f32x4.splat(<f32>1 / radius)
  const soft = f32x4.splat(hard >= 1 ? radius : <f32>1 / (<f32>1 - hard))
  const one = f32x4.splat(1)
  const y1 = min(h - 1, <i32>floor(cy + radius))
  for (let y = max(0, <i32>ceil(cy - radius)); y <= y1; y++) {
    const dy = <f32>y - cy
    const chord = sqrt(max(<f32>0, radius * radius - dy * dy))
    const x1 = min(w - 1, <i32>floor(cx + chord))
    const x0 = max(0, <i32>ceil(cx - chord))
    let p = sheet + (<usize>(y * w + x0) << 2)
    const down = f32x4.splat(dy * dy)
    for (let x = x0; x <= x1; x += 4, p += 16) {
      const dx = fromOn(<f32>x - cx)
      const d = f32x4.mul(f32x4.sqrt(f32x4.add(f32x4.mul(dx, dx), down)), inverse)
      const edge = f32x4.pmin(f32x4.mul(f32x4.pmax(f32x4.sub(one, d), f32x4.splat(0)), soft), one)
      const shown = f32x4.mul(f32x4.mul(edge, f32x4.sub(f32x4.splat(2), edge)), most)
      if (light) lightFour(p, r, g, b, upTo(shown, x, x1))
      else if (thick) layInk(p, ink, upTo(shown, x, x1))
      else layFour(p, r, g, b, upTo(shown, x, x1))
    }
  }
}

// A line: where it begins, how far it goes, its radii there and there, one over its length squared.
let ax: f32 = 0
let ay: f32 = 0
let lineX: v128 = f32x4.splat(0)
let lineY: f32 = 0
let lineA: v128 = f32x4.splat(0)
let lineMore: v128 = f32x4.splat(0)
let along: v128 = f32x4.splat(0)
let most: f32 = 0
let slope: f32 = 0
let reach: f32 = 0
let left: f32 = 0
let right: f32 = 0

/** The rows that the line touches. */
export let lineTop: i32 = 0
export let lineEnd: i32 = 0
/** The pixels of a row that it touches. */
export let lineFrom: i32 = 0
export let lineTo: i32 = 0

/** Takes a line of a sheet `h` rows high. */
export function setLine(h: i32, x: f32, y: f32, dx: f32, dy: f32, a: f32, b: f32): void {
  ax = x
  ay = y
  lineX = f32x4.splat(dx)
  lineY = dy
  lineA = f32x4.splat(a)
  lineMore = f32x4.splat(b - a)
  along = f32x4.splat(<f32>1 / max(<f32>1e-6, dx * dx + dy * dy))
  most = max(a, b)
  const slants = abs(dy) > <f32>1e-3
  slope = slants ? dx / dy : 0
  reach = slants ? most * sqrt(<f32>1 + slope * slope) + 1 : <f32>1e9
  left = min(x, x + dx) - most
  right = max(x, x + dx) + most
  lineTop = max(0, <i32>ceil(min(y, y + dy) - most))
  lineEnd = min(h - 1, <i32>floor(max(y, y + dy) + most)) + 1
}

/** Finds what a row of `w` pixels has of the line. */
// @ts-ignore
@inline
export function setRow(w: i32, y: i32): void {
  const middle = ax + (<f32>y - ay) * slope
  lineFrom = <i32>ceil(max(<f32>0, max(left, middle - reach)))
  lineTo = <i32>floor(min(<f32>(w - 1), min(right, middle + reach)))
}

/** What four pixels have of the line: across it in its radii, to the right and down, and the radius. */
export let acrossX: v128 = f32x4.splat(0)
export let acrossY: v128 = f32x4.splat(0)
export let radiusAt: v128 = f32x4.splat(0)

// @ts-ignore
@inline
export function acrossFour(x: i32, y: i32): void {
  const px = fromOn(<f32>x - ax)
  const py = <f32>y - ay
  const way = f32x4.add(f32x4.mul(px, lineX), f32x4.splat(py * lineY))
  const u = f32x4.pmax(f32x4.splat(0), f32x4.pmin(f32x4.splat(1), f32x4.mul(way, along)))
  const r = f32x4.add(lineA, f32x4.mul(lineMore, u))
  const over = f32x4.div(f32x4.splat(1), r)
  acrossX = f32x4.mul(f32x4.sub(px, f32x4.mul(u, lineX)), over)
  acrossY = f32x4.mul(f32x4.sub(f32x4.splat(py), f32x4.mul(u, f32x4.splat(lineY))), over)
  radiusAt = r
}

/** How far four pixels lie from the line, squared; and its radius there. */
// @ts-ignore
@inline
export function farFour(x: i32, y: i32): v128 {
  const px = fromOn(<f32>x - ax)
  const py = <f32>y - ay
  const way = f32x4.add(f32x4.mul(px, lineX), f32x4.splat(py * lineY))
  const u = f32x4.pmax(f32x4.splat(0), f32x4.pmin(f32x4.splat(1), f32x4.mul(way, along)))
  const ex = f32x4.sub(px, f32x4.mul(u, lineX))
  const ey = f32x4.sub(f32x4.splat(py), f32x4.mul(u, f32x4.splat(lineY)))
  radiusAt = f32x4.add(lineA, f32x4.mul(lineMore, u))
  return f32x4.add(f32x4.mul(ex, ex), f32x4.mul(ey, ey))
}

/** A stroke from (x, y), as far as (dx, dy), that tapers from radius `from` to `to`; all in the sheet's pixels. */
export function stroke(
  sheet: usize,
  w: i32,
  h: i32,
  x0: f32,
  y0: f32,
  dx: f32,
  dy: f32,
  from: f32,
  to: f32,
  red: f32,
  green: f32,
  blue: f32,
  alpha: f32,
  hard: f32,
): void {
  const r = f32x4.splat(within(red))
  const g = f32x4.splat(within(green))
  const b = f32x4.splat(within(blue))
  const ink = inkOf(within(red), within(green), within(blue))
  const thick = alpha >= THICK
  const all = f32x4.splat(min(<f32>1, alpha))
  const one = f32x4.splat(1)
  const soft = f32x4.splat(<f32>1 / max(<f32>0.05, <f32>1 - hard))
  setLine(h, x0, y0, dx, dy, from, to)
  for (let y = lineTop; y < lineEnd; y++) {
    setRow(w, y)
    const last = lineTo
    let p = sheet + (<usize>(y * w + lineFrom) << 2)
    for (let x = lineFrom; x <= last; x += 4, p += 16) {
      const far = farFour(x, y)
      if (!v128.any_true(f32x4.lt(far, f32x4.mul(radiusAt, radiusAt)))) continue
      const d = f32x4.div(f32x4.sqrt(far), radiusAt)
      const inside = f32x4.pmax(f32x4.sub(one, d), f32x4.splat(0))
      const shown = f32x4.mul(f32x4.pmin(f32x4.mul(inside, soft), one), all)
      if (thick) layInk(p, ink, upTo(shown, x, last))
      else layFour(p, r, g, b, upTo(shown, x, last))
    }
  }
}
