// A cloud that bursts: billows like a cauliflower's, lit from one side, of colours that drift into one another.
import { plus, share, times } from '../shared/lanes'
import { noise2Lanes } from '../shared/noise-lanes'
import { byteFour, fromOn, packFour, upTo } from './lay'

const WEIGHTS: v128 = f32x4(0.52, 0.27, 0.14, 0.09)
const ONE: v128 = f32x4.splat(1)
const NONE: v128 = f32x4.splat(0)
/** Heights of the heaps are compared this far off, towards the light, in heaps. */
const OFF: f32 = 0.11
/** The cloud ends so many of its reaches from its middle. */
const END: f32 = 1.32

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

// Round heaps with sharp creases between them, of four sizes, before their creases are folded (-1..1, a v128): one for every second
// pixel both ways of a box, which begins at (gridX, gridY); and behind them two rows at work.
let grid: usize = 0
let gridX: i32 = 0
let gridY: i32 = 0
let gridW: i32 = 0
let gridH: i32 = 0

/** Pixels that the box goes on beyond what is painted. */
const PAD: i32 = 48
const FARTHEST: f32 = 42

/** Bytes of the room that `paintBillow` needs for a sheet of w × h. */
export function billowSize(w: i32, h: i32): i32 {
  return ((w >> 1) + PAD + 7) * ((h >> 1) + PAD + 8) * 16
}

/** Makes the heaps of the grid: (u, v) is where its first lies, `grain` a pixel. */
function heap(u: f32, v: f32, grain: f32): void {
  let at = grid
  for (let j = 0; j < gridH; j++)
    for (let i = 0; i < gridW; i++, at += 16) {
      const px = u + <f32>(i << 1) * grain
      const py = v + <f32>(j << 1) * grain
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
      v128.store(at, f32x4.sub(f32x4.add(n, n), ONE))
    }
}

/** Writes the grid's row at `y`, which may lie between two of them, to `to`. */
function rowOf(y: f32, to: usize): void {
  const g = max(<f32>0, min(<f32>gridH - <f32>1.001, (y - <f32>gridY) * <f32>0.5))
  const j = <i32>g
  const part = f32x4.splat(g - <f32>j)
  const stride = <usize>gridW << 4
  let at = grid + <usize>j * stride
  for (const end = at + stride; at < end; at += 16, to += 16) {
    const a = v128.load(at)
    v128.store(to, f32x4.add(a, f32x4.mul(f32x4.sub(v128.load(at + stride), a), part)))
  }
}

/** Heaps of four sizes, their creases folded, `part` of the way from the one at `p` to the next. */
// @ts-ignore
@inline
function folded(p: usize, part: v128): v128 {
  const a = v128.load(p)
  const n = f32x4.add(a, f32x4.mul(f32x4.sub(v128.load(p, 16), a), part))
  return f32x4.mul(f32x4.abs(n), WEIGHTS)
}

/** How high the heaps stand at four pixels, 0..1: `row` is the row at work, from the first of them; shares between two for even and odd ones. */
// @ts-ignore
@inline
function height(row: usize, nextOdd: usize, even: v128, odd: v128): v128 {
  const a = folded(row, even)
  const b = folded(row + nextOdd, odd)
  const c = folded(row + 16, even)
  const d = folded(row + 16 + nextOdd, odd)
  const ab = f32x4.add(v128.shuffle<i32>(a, b, 0, 1, 4, 5), v128.shuffle<i32>(a, b, 2, 3, 6, 7))
  const cd = f32x4.add(v128.shuffle<i32>(c, d, 0, 1, 4, 5), v128.shuffle<i32>(c, d, 2, 3, 6, 7))
  return f32x4.add(v128.shuffle<i32>(ab, cd, 0, 2, 4, 6), v128.shuffle<i32>(ab, cd, 1, 3, 5, 7))
}

// @ts-ignore
@inline
function smoothed(v: v128, from: f32, per: f32): v128 {
  const t = share(times(plus(v, -from), per))
  return f32x4.mul(f32x4.mul(t, t), f32x4.sub(f32x4.splat(3), f32x4.add(t, t)))
}

/** The channel of three colours where `first` (a mask) says between which two, `k` of the way; lit, and as thick as `a`. */
// @ts-ignore
@inline
function channel(one: f32, two: f32, three: f32, first: v128, k: v128, light: v128, a: v128): v128 {
  const from = v128.bitselect(f32x4.splat(one), f32x4.splat(two), first)
  const to = v128.bitselect(f32x4.splat(two), f32x4.splat(three), first)
  const colour = f32x4.add(from, f32x4.mul(f32x4.sub(to, from), k))
  return byteFour(f32x4.mul(f32x4.pmin(f32x4.splat(255), f32x4.mul(colour, light)), a))
}

/**
 * Paints four pixels at `p`, where the heaps stand `own` high and towards the light `lit`: `d` reaches from the middle, and `side`
 * of one towards the light; drifting colours are looked up at (u, v).
 */
// @ts-ignore
@inline
function paintFour(p: usize, own: v128, lit: v128, a: v128, side: v128, u: v128, v: f32): void {
  // Heaps that rise towards the light are bright, creases dark; the whole is round.
  const rise = times(f32x4.sub(own, lit), 1.9)
  const light = f32x4.pmax(f32x4.splat(0.3), f32x4.add(plus(times(own, 0.85), 0.62), f32x4.add(rise, times(side, 0.2))))
  const drift = noise2Lanes(plus(times(u, 0.42), 11), plus(own, <f32>0.42 * v))
  const pick = times(share(times(plus(drift, -0.2), 1.67)), 2)
  const first = f32x4.lt(pick, ONE)
  const k = smoothed(f32x4.sub(pick, v128.andnot(ONE, first)), 0.2, <f32>(1.0 / 0.6))
  const r = channel(r0, r1, r2, first, k, light, a)
  const g = channel(g0, g1, g2, first, k, light, a)
  const b = channel(b0, b1, b2, first, k, light, a)
  v128.store(p, packFour(r, g, b, times(a, 255)))
}

/**
 * Paints a cloud on an empty sheet, in its pixels: its middle, how far it reaches, how many heaps a pixel holds, how far they
 * have rolled, how opaque it is and whence light comes. `room` is of `billowSize`.
 */
export function paintBillow(
  sheet: usize,
  w: i32,
  h: i32,
  room: usize,
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
  const top = max(0, <i32>(cy - END * reach))
  const end = min(h, <i32>(cy + END * reach) + 1)
  const first = max(0, <i32>(cx - END * reach)) & ~3
  const last = min(w, <i32>(cx + END * reach) + 1)
  if (first >= last || top >= end) return
  const ox = max(-FARTHEST, min(FARTHEST, (sx * OFF) / grain))
  const oy = max(-FARTHEST, min(FARTHEST, (sy * OFF) / grain))
  gridX = first + (min(0, <i32>floor(ox) - 1) & ~1)
  gridY = top + (min(0, <i32>floor(oy) - 1) & ~1)
  gridW = ((last - gridX + max(0, <i32>ceil(ox))) >> 1) + 5
  gridH = ((end - gridY + max(0, <i32>ceil(oy))) >> 1) + 3
  grid = room
  heap((<f32>gridX - cx) * grain + seed, (<f32>gridY - cy) * grain - roll, grain)
  const ownRow = grid + (<usize>(gridW * gridH) << 4)
  const litRow = ownRow + (<usize>(gridW + 1) << 4)
  // How far even and odd pixels lie between two heaps, towards the light.
  const shift = floor(ox * <f32>0.5)
  const even: f32 = ox * <f32>0.5 - shift
  const odd: f32 = even + <f32>0.5
  const nextOdd: usize = odd >= 1 ? 16 : 0
  const oddPart = f32x4.splat(odd >= 1 ? odd - 1 : odd)
  const per: f32 = <f32>1 / max(<f32>1, reach)
  for (let y = top; y < end; y++) {
    const dy = <f32>y - cy
    const chord = sqrt(max(<f32>0, END * END * reach * reach - dy * dy))
    const x1 = min(last, <i32>(cx + chord) + 1)
    rowOf(<f32>y, ownRow)
    rowOf(<f32>y + oy, litRow)
    for (let x = max(first, <i32>(cx - chord) & ~3); x < x1; x += 4) {
      const dx = fromOn(<f32>x - cx)
      const d = times(f32x4.sqrt(plus(f32x4.mul(dx, dx), dy * dy)), per)
      const at = <usize>((x - gridX) >> 1) << 4
      const own = height(ownRow + at, 0, NONE, f32x4.splat(0.5))
      const body = f32x4.sub(plus(times(own, 1.1), 0.69), d)
      const a = v128.and(times(smoothed(body, 0.02, <f32>(1.0 / 0.28)), thin), f32x4.lt(d, f32x4.splat(END)))
      const seen = upTo(v128.and(a, f32x4.gt(a, f32x4.splat(0.004))), x, w - 1)
      if (!v128.any_true(seen)) continue
      const lit = height(litRow + at + (<usize><i32>shift << 4), nextOdd, f32x4.splat(even), oddPart)
      const side = times(plus(times(dx, sx), dy * sy), per)
      paintFour(sheet + (<usize>(y * w + x) << 2), own, lit, seen, side, plus(times(dx, grain), seed), dy * grain - roll)
    }
  }
}
