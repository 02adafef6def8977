// The cut-out subject in other light: before a lamp that only its rims catch, or as a spirit of light that leaves it.
import { plus, times } from '../shared/lanes'
import { smooth } from '../shared/noise'
import { noise2Lanes } from '../shared/noise-lanes'
import { byteFour, fromOn, opaqueFour, packFour, plane, upTo } from './lay'
import { smoothFour } from './sample'

const UNIT: f32 = <f32>(1.0 / 255.0)
const NONE: v128 = f32x4.splat(0)
const ONE: v128 = f32x4.splat(1)

/** How opaque a cut is at four neighbouring pixels, 0..255; outside the frame as near its edge. */
// @ts-ignore
@inline
function there(cut: usize, w: i32, h: i32, x: i32, y: i32): v128 {
  const i = max(0, min(w - 4, x))
  const j = max(0, min(h - 1, y))
  return plane(v128.load(cut + (<usize>(j * w + i) << 2)), 24)
}

const OPAQUE: v128 = i32x4.splat(0xff000000)

/** Four neighbouring pixels of a cut; outside the frame as near its edge. */
// @ts-ignore
@inline
function near(cut: usize, w: i32, h: i32, x: i32, y: i32): v128 {
  return v128.load(cut + (<usize>(max(0, min(h - 1, y)) * w + max(0, min(w - 4, x))) << 2))
}

/** Whether four pixels and all that `rimAt` looks at around them are opaque: most of a cut is. */
// @ts-ignore
@inline
function within(cut: usize, w: i32, h: i32, x: i32, y: i32, d: i32, own: v128): bool {
  const beside = v128.and(near(cut, w, h, x - 3 * d, y), near(cut, w, h, x + 3 * d, y))
  const close = v128.and(near(cut, w, h, x - d, y), near(cut, w, h, x + d, y))
  const above = v128.and(near(cut, w, h, x, y - d), near(cut, w, h, x, y - 3 * d))
  const all = v128.and(v128.and(own, beside), v128.and(close, above))
  return i32x4.all_true(i32x4.eq(v128.and(all, OPAQUE), OPAQUE))
}

/** How near the outline of a cut lies at its sides and above, from 0 on, seen at two distances, at four pixels as opaque as `a`. */
// @ts-ignore
@inline
function rimAt(cut: usize, w: i32, h: i32, x: i32, y: i32, d: i32, a: v128): v128 {
  const own = times(a, 3)
  const beside = f32x4.add(there(cut, w, h, x - d, y), there(cut, w, h, x + d, y))
  const near = f32x4.add(beside, there(cut, w, h, x, y - d))
  const aside = f32x4.add(there(cut, w, h, x - 3 * d, y), there(cut, w, h, x + 3 * d, y))
  const far = f32x4.add(aside, there(cut, w, h, x, y - 3 * d))
  const close = times(f32x4.pmax(NONE, f32x4.sub(own, near)), <f32>0.55 * UNIT)
  return f32x4.add(close, times(f32x4.pmax(NONE, f32x4.sub(own, far)), <f32>0.16 * UNIT))
}

/** Four pixels of a cut; none beyond the row's last. */
// @ts-ignore
@inline
function ownAt(at: usize, x: i32, w: i32): v128 {
  const own = v128.load(at)
  return x + 4 > w ? upTo(own, x, w - 1) : own
}

/** Writes four colours where `own` is not clear. */
// @ts-ignore
@inline
function write(at: usize, own: v128, r: v128, g: v128, b: v128): void {
  const four = opaqueFour(byteFour(r), byteFour(g), byteFour(b))
  v128.store(at, v128.bitselect(four, v128.load(at), f32x4.gt(own, NONE)))
}

/** How light four colours are, on their own scale. */
// @ts-ignore
@inline
function lightOf(own: v128): v128 {
  return f32x4.add(f32x4.add(times(plane(own, 0), 0.3), times(plane(own, 8), 0.59)), times(plane(own, 16), 0.11))
}

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
    for (let x = 0; x < w; x += 4) {
      const at = <usize>(y * w + x) << 2
      const own = ownAt(cut + at, x, w)
      const a = plane(own, 24)
      if (!v128.any_true(a)) continue
      if (within(cut, w, h, x, y, d, own)) {
        // Nothing of what is below shows, and no rim.
        write(frame + at, a, times(plane(own, 0), keen), times(plane(own, 8), keen), times(plane(own, 16), keen))
        continue
      }
      const edge = times(rimAt(cut, w, h, x, y, d, a), rim)
      const rest = f32x4.sub(ONE, times(a, UNIT))
      const below = v128.load(frame + at)
      const r = f32x4.add(times(plane(own, 0), keen), f32x4.add(times(edge, 205), f32x4.mul(plane(below, 0), rest)))
      const g = f32x4.add(times(plane(own, 8), keen), f32x4.add(times(edge, 226), f32x4.mul(plane(below, 8), rest)))
      const b = f32x4.add(times(plane(own, 16), keen), f32x4.add(times(edge, 255), f32x4.mul(plane(below, 16), rest)))
      write(frame + at, a, r, g, b)
    }
  }
}

/** Lays the cut over the frame, greyed and darkened by `gone` 0..1: a body that nobody is in. */
export function layEmpty(frame: usize, cut: usize, w: i32, h: i32, gone: f32): void {
  const keep = <f32>1 - gone
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x += 4) {
      const at = <usize>(y * w + x) << 2
      const own = ownAt(cut + at, x, w)
      const a = plane(own, 24)
      if (!v128.any_true(a)) continue
      const grey = times(lightOf(own), gone)
      const rest = f32x4.sub(ONE, times(a, UNIT))
      const below = v128.load(frame + at)
      const r = f32x4.add(times(plane(own, 0), keep), f32x4.add(times(grey, 0.62), f32x4.mul(plane(below, 0), rest)))
      const g = f32x4.add(times(plane(own, 8), keep), f32x4.add(times(grey, 0.68), f32x4.mul(plane(below, 8), rest)))
      const b = f32x4.add(times(plane(own, 16), keep), f32x4.add(times(grey, 0.78), f32x4.mul(plane(below, 16), rest)))
      write(frame + at, a, r, g, b)
    }
}

// The box around what of a cut is there.
let boxLeft: i32 = 0
let boxTop: i32 = 0
let boxRight: i32 = 0
let boxBottom: i32 = 0

/** Where the spirit is, half as wide and high as the frame it was cut from. */
let spirit: usize = 0
let spiritW: i32 = 0
let spiritH: i32 = 0

/** Halves two rows of `w` pixels into one; false when all of it is clear. An odd last pixel counts twice. */
function halveRows(upper: usize, lower: usize, w: i32, to: usize): bool {
  let any = NONE
  const pairs = w >> 1
  let x = 0
  for (; x + 4 <= pairs; x += 4) {
    const at = <usize>x << 3
    const first = i8x16.avgr_u(v128.load(upper + at), v128.load(lower + at))
    const last = i8x16.avgr_u(v128.load(upper + at, 16), v128.load(lower + at, 16))
    const even = v128.shuffle<i32>(first, last, 0, 2, 4, 6)
    const mean = i8x16.avgr_u(even, v128.shuffle<i32>(first, last, 1, 3, 5, 7))
    any = v128.or(any, mean)
    v128.store(to + (<usize>x << 2), mean)
  }
  for (; x < (w + 1) >> 1; x++) {
    const at = <usize>x << 3
    const next = at + (2 * x + 1 < w ? 4 : 0)
    const left = i8x16.avgr_u(v128.load32_zero(upper + at), v128.load32_zero(lower + at))
    const right = i8x16.avgr_u(v128.load32_zero(upper + next), v128.load32_zero(lower + next))
    const mean = i8x16.avgr_u(left, right)
    any = v128.or(any, mean)
    v128.store32_lane(to + (<usize>x << 2), mean, 0)
  }
  return v128.any_true(any)
}

/**
 * Makes the spirit of a cut at `to`, half as wide and high: half of the light that it gives, premultiplied, and how opaque it is.
 * `laySpirit` lays it as often as it is asked.
 */
export function raiseSpirit(cut: usize, cw: i32, ch: i32, to: usize): void {
  const w = (cw + 1) >> 1
  const h = (ch + 1) >> 1
  const d = max(1, <i32>(<f32>0.006 * <f32>h))
  spirit = to
  spiritW = w
  spiritH = h
  boxLeft = w
  boxTop = h
  boxRight = -1
  boxBottom = -1
  for (let y = 0; y < h; y++) {
    const line = cut + (<usize>(2 * y * cw) << 2)
    const next = line + (2 * y + 1 < ch ? <usize>cw << 2 : 0)
    // Its rims look at what is above and beside: opaque as it was.
    if (!halveRows(line, next, cw, to + (<usize>(y * w) << 2))) continue
    for (let x = 0; x < w; x += 4) {
      const at = to + (<usize>(y * w + x) << 2)
      const own = ownAt(at, x, w)
      if (!v128.any_true(own)) continue
      const a = plane(own, 24)
      boxLeft = min(boxLeft, x)
      boxRight = max(boxRight, x + 3)
      boxTop = min(boxTop, y)
      boxBottom = y
      const rim = within(to, w, h, x, y, d, own) ? NONE : f32x4.pmin(ONE, rimAt(to, w, h, x, y, d, a))
      const light = times(lightOf(own), UNIT)
      // Blue as a body, white where it is bright and along its outline.
      const body = f32x4.mul(a, plus(times(light, <f32>0.28 * UNIT), <f32>0.15 * UNIT))
      const core = f32x4.mul(a, f32x4.add(times(f32x4.mul(light, light), <f32>0.2 * UNIT), times(rim, <f32>0.375 * UNIT)))
      const r = byteFour(f32x4.add(times(body, 120), times(core, 236)))
      const g = byteFour(f32x4.add(times(body, 196), times(core, 248)))
      const b = byteFour(f32x4.add(times(body, 255), times(core, 255)))
      const made = packFour(r, g, b, a)
      v128.store(at, x + 4 > w ? v128.bitselect(made, v128.load(at), upTo(i32x4.splat(-1), x, w - 1)) : made)
    }
  }
  boxLeft <<= 1
  boxTop <<= 1
  boxRight = 2 * boxRight + 1
  boxBottom = 2 * boxBottom + 1
}

// How the spirit's lower part flows: where it begins, one over how far it goes on, the frame's height, noise a pixel and its time.
let waist: f32 = 0
let perFoot: f32 = 0
let high: f32 = 0
let grain: f32 = 0
let time: f32 = 0
/** The noise (f32) at every fourth pixel of every fourth row, so many a row; before it a byte for each row that is known. */
let wisps: usize = 0
let known: usize = 0
let wispsAcross: i32 = 0

/** Bytes for `setWisps` in a frame of w × h. */
export function wispsSize(w: i32, h: i32): i32 {
  return ((h >> 2) + 18 + ((w >> 2) + 6) * ((h >> 2) + 2) * 4) & ~15
}

/** The rows of the cut where wisps begin and where they end, and how far they have flowed; `room` is of `wispsSize`. */
export function setWisps(room: usize, w: i32, h: i32, from: f32, to: f32, t: f32): void {
  const rows = (h >> 2) + 2
  known = room
  wisps = (room + <usize>rows + 15) & ~15
  wispsAcross = (w >> 2) + 4
  memory.fill(known, 0, <usize>rows)
  waist = from
  perFoot = <f32>1 / (to - from)
  high = <f32>h
  grain = <f32>9 / high
  time = t
}

/** A row of the noise, two octaves as `fbm2` has them, made when it is first asked for. */
function wispRow(j: i32): usize {
  const row = wisps + (<usize>(j * wispsAcross) << 2)
  if (load<u8>(known + <usize>j)) return row
  store<u8>(known + <usize>j, 1)
  const v: f32 = <f32>(j << 2) * grain * <f32>0.6 - time
  for (let i = 0; i < wispsAcross; i += 4) {
    const u = times(fromOn(<f32>i), 4 * grain)
    const first = noise2Lanes(u, f32x4.splat(v))
    const second = noise2Lanes(plus(times(u, 1.6), <f32>5.3 - <f32>1.2 * v), plus(times(u, 1.2), <f32>1.6 * v + <f32>11.7))
    v128.store(row + (<usize>i << 2), f32x4.add(times(first, 0.5), times(second, 0.25)))
  }
  return row
}

/** The noise at four pixels from `x` on, a multiple of four, `step` (2 or 4) apart; `part` 0..1 of the way from one row of it to the next. */
// @ts-ignore
@inline
function wisp(upper: usize, lower: usize, part: f32, x: i32, step: i32): v128 {
  const a = v128.load(upper + <usize>x)
  const mixed = f32x4.add(a, times(f32x4.sub(v128.load(lower + <usize>x), a), part))
  if (step == 4) return mixed
  const begins = v128.shuffle<i32>(mixed, mixed, 0, 0, 1, 1)
  const ends = v128.shuffle<i32>(mixed, mixed, 1, 1, 2, 2)
  return f32x4.add(begins, f32x4.mul(f32x4.sub(ends, begins), f32x4(0, 0.5, 0, 0.5)))
}

/** Shares of 256 for alpha, and what makes light of two pixels whole. */
const VEIL: v128 = i16x8.splat(154)
const ROUND: v128 = i16x8.splat(128)
const LIGHT: v128 = i16x8(1, 1, 1, 0, 1, 1, 1, 0)

/** Two pixels of the spirit, `on` (of 256) of each, laid over two: it hides six tenths of what is behind it. */
// @ts-ignore
@inline
function glowOn(below: v128, made: v128, on: v128): v128 {
  const s = i16x8.shr_u(i16x8.add(i16x8.mul(made, on), ROUND), 8)
  const a = v128.shuffle<i16>(s, s, 3, 3, 3, 3, 7, 7, 7, 7)
  const hides = i16x8.shr_u(i16x8.add(i16x8.mul(a, VEIL), ROUND), 8)
  const rest = i16x8.mul(below, i16x8.sub(i16x8.splat(256), hides))
  const gives = v128.bitselect(hides, i16x8.shl(s, 1), i16x8.eq(LIGHT, i16x8.splat(0)))
  return i16x8.add(i16x8.shr_u(i16x8.add(rest, ROUND), 8), gives)
}

/** The same of four pixels. */
// @ts-ignore
@inline
function glowFour(below: v128, made: v128, on: v128): v128 {
  const shown = i32x4.trunc_sat_f32x4_s(on)
  const first = v128.shuffle<i16>(shown, shown, 0, 0, 0, 0, 2, 2, 2, 2)
  const last = v128.shuffle<i16>(shown, shown, 4, 4, 4, 4, 6, 6, 6, 6)
  const low = glowOn(i16x8.extend_low_i8x16_u(below), i16x8.extend_low_i8x16_u(made), first)
  const high = glowOn(i16x8.extend_high_i8x16_u(below), i16x8.extend_high_i8x16_u(made), last)
  return i8x16.narrow_i16x8_u(low, high)
}

// Where the middle of a turned spirit lies from its own, and how far it reaches from there, with room for wisps.
let midX: f32 = 0
let midY: f32 = 0
let reachX: f32 = 0
let reachY: f32 = 0

function findReach(mx: f32, my: f32, size: f32, cos: f32, sin: f32): void {
  const tall = <f32>(boxBottom - boxTop)
  const wide = <f32>(boxRight - boxLeft)
  const u = <f32>0.5 * <f32>(boxLeft + boxRight) - mx
  const v = <f32>0.5 * <f32>(boxTop + boxBottom) - my
  midX = size * (cos * u - sin * v)
  midY = size * (sin * u + cos * v)
  reachX = size * <f32>0.5 * (abs(cos) * wide + abs(sin) * tall) + <f32>0.11 * high * max(<f32>1, size)
  reachY = size * <f32>0.5 * (abs(sin) * wide + abs(cos) * tall) + <f32>0.16 * high
}

/**
 * Lays a spirit (see `raiseSpirit`) as a being of light: moved by (dx, dy) from its middle (mx, my), `size` times as large, turned,
 * its lower part running out in wisps. `to` is a sheet of which a pixel is `step` (2 or 4) of the frame's w × h.
 */
export function laySpirit(
  to: usize,
  step: i32,
  w: i32,
  h: i32,
  mx: f32,
  my: f32,
  dx: f32,
  dy: f32,
  size: f32,
  cos: f32,
  sin: f32,
  on: f32,
): void {
  const per: f32 = <f32>1 / size
  findReach(mx, my, size, cos, sin)
  const x1 = min(w, <i32>(mx + dx + midX + reachX))
  const y1 = min(h, <i32>(my + dy + midY + reachY))
  const left = f32x4.splat(<f32>boxLeft - <f32>0.5)
  const right = f32x4.splat(<f32>boxRight + <f32>0.5)
  const top = f32x4.splat(<f32>boxTop - <f32>0.5)
  const foot = f32x4.splat(<f32>boxBottom + <f32>0.5)
  const across = (w + step - 1) / step
  const most = on * 256
  const x0 = max(0, <i32>(mx + dx + midX - reachX)) & ~15
  for (let y = (max(0, <i32>(my + dy + midY - reachY)) / step) * step; y < y1; y += step) {
    const v = (<f32>y - my - dy) * per
    let upper: usize = 0
    let lower: usize = 0
    for (let x = x0; x < x1; x += 4 * step) {
      const place = plus(times(fromOn(0), <f32>step), <f32>x)
      const u = times(plus(place, -mx - dx), per)
      let sx = plus(times(u, cos), mx + sin * v)
      let sy = plus(times(u, -sin), my + cos * v)
      const low = f32x4.pmax(NONE, f32x4.pmin(f32x4.splat(1.5), times(plus(sy, -waist), perFoot)))
      let thin = ONE
      if (v128.any_true(low)) {
        if (!upper) {
          upper = wispRow(y >> 2)
          lower = wispRow((y >> 2) + 1)
        }
        const n = wisp(upper, lower, <f32>(y & 3) * <f32>0.25, x, step)
        sx = f32x4.add(sx, times(f32x4.mul(plus(n, -0.4), low), <f32>0.16 * high))
        sy = f32x4.sub(sy, times(f32x4.mul(low, low), <f32>0.1 * high))
        thin = f32x4.pmax(NONE, f32x4.sub(ONE, f32x4.mul(low, plus(times(n, 0.9), 0.55))))
      }
      const beside = v128.and(f32x4.gt(sx, left), f32x4.lt(sx, right))
      const inside = v128.and(beside, v128.and(f32x4.gt(sy, top), f32x4.lt(sy, foot)))
      if (!v128.any_true(inside)) continue
      const made = v128.and(inside, smoothFour(spirit, spiritW, spiritH, times(plus(sx, -0.5), 0.5), times(plus(sy, -0.5), 0.5)))
      if (!v128.any_true(made)) continue
      const i = x / step
      const at = to + (<usize>((y / step) * across + i) << 2)
      const below = v128.load(at)
      const mixed = glowFour(below, made, times(thin, most))
      v128.store(at, i + 4 > across ? v128.bitselect(mixed, below, upTo(i32x4.splat(-1), i, across - 1)) : mixed)
    }
  }
}
