// Curved shells in true perspective: their corners in the picture's light, their triangles with depth as samples of a band of a sheet.
import { whole } from '../shared/lanes'
import { lay } from './lay'
import { bilinear, pack } from './sample'

/** f32 of a point of a shell: to the right, down, away from the lens. */
const POINT: usize = 12
/** f32 of a lit corner: place in samples, nearness, light, shine, and room. */
const CORNER: usize = 32
/** Nearness of what lies behind the lens. */
const BEHIND: f32 = 1.0 / 0.06
/** A hair's breadth more than a triangle is drawn, so that no seam is left between two. */
const HAIR: f64 = -1e-4
/** Samples a pixel has each way. */
const FINE: i32 = 2

// The lens: the sample ahead, and samples for one unit at a distance of one unit. Then the light.
let lensX: f32 = 0
let lensY: f32 = 0
let focal: f32 = 0
let sunX: f32 = 0
let sunY: f32 = 0
let sunZ: f32 = 0

export function setLens(x: f32, y: f32, length: f32, sx: f32, sy: f32, sz: f32): void {
  lensX = x
  lensY = y
  focal = length
  sunX = sx
  sunY = sy
  sunZ = sz
}

// @ts-ignore
@inline
function number(at: usize, offset: usize): f32 {
  return load<f32>(at + offset)
}

// @ts-ignore
@inline
function overLength(x: f32, y: f32, z: f32): f32 {
  return <f32>1 / max(<f32>1e-9, sqrt(x * x + y * y + z * z))
}

/** Lights the corner at `out`, the point at `p`, from its neighbours in its row and in its column. */
function light(p: usize, left: usize, right: usize, above: usize, below: usize, gloss: f32, out: usize): void {
  const ax = number(right, 0) - number(left, 0)
  const ay = number(right, 4) - number(left, 4)
  const az = number(right, 8) - number(left, 8)
  const bx = number(below, 0) - number(above, 0)
  const by = number(below, 4) - number(above, 4)
  const bz = number(below, 8) - number(above, 8)
  let nx = ay * bz - az * by
  let ny = az * bx - ax * bz
  let nz = ax * by - ay * bx
  const x = number(p, 0)
  const y = number(p, 4)
  const z = number(p, 8)
  const k = (nx * x + ny * y + nz * z > 0 ? <f32>-1 : <f32>1) * overLength(nx, ny, nz)
  nx *= k
  ny *= k
  nz *= k
  const e = -overLength(x, y, z)
  let hx = x * e + sunX
  let hy = y * e + sunY
  let hz = z * e + sunZ
  const half = max(<f32>0, (nx * hx + ny * hy + nz * hz) * overLength(hx, hy, hz))
  const lamp = max(<f32>0, nx * sunX + ny * sunY + nz * sunZ)
  const edge: f32 = <f32>1 - max(<f32>0, (nx * x + ny * y + nz * z) * e)
  const sky = max(<f32>0, -ny)
  const h2 = half * half
  const h8 = h2 * h2 * h2 * h2
  const shine = h8 * h8 * h8 * h2 * <f32>0.9 + <f32>0.16 * sky * edge * edge * edge
  const near: f32 = <f32>1 / max(<f32>0.05, z)
  store<f32>(out, lensX + focal * x * near)
  store<f32>(out, lensY + focal * y * near, 4)
  store<f32>(out, near, 8)
  store<f32>(out, <f32>0.36 + <f32>0.14 * sky - <f32>0.1 * max(<f32>0, ny) + <f32>0.56 * lamp, 12)
  store<f32>(out, <f32>255 * gloss * shine, 16)
}

/** Lights a grid of points, `n` in a row. */
export function lightShell(points: usize, rows: i32, n: i32, gloss: f32, out: usize): void {
  const row = <usize>n * POINT
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < n; i++) {
      const p = points + <usize>(j * n + i) * POINT
      const left = i > 0 ? p - POINT : p
      const right = i + 1 < n ? p + POINT : p
      const above = j > 0 ? p - row : p
      const below = j + 1 < rows ? p + row : p
      light(p, left, right, above, below, gloss, out + <usize>(j * n + i) * CORNER)
    }
}

// The band: rows top .. end of samples, counted from y0, each `bandW` pixels wide from sample x0 on. A pixel's four samples lie
// together: two above, two below; first all nearness (f32), then all colours (RGBA8).
let bandX: f64 = 0
let bandY: f64 = 0
let bandW: i32 = 0
let bandTop: i32 = 0
let bandEnd: i32 = 0
let nearAt: usize = 0
let colourAt: usize = 0
/** For each row of pixels the first that is there, and the one after the last, two i32; nearness elsewhere means nothing. */
let reachAt: usize = 0

/** Begins a band of w samples a row where nothing is; all numbers are even. `room` has eight bytes for each sample and row. */
export function openBand(room: usize, x0: i32, y0: i32, w: i32, top: i32, end: i32): void {
  bandX = x0
  bandY = y0
  bandW = w / FINE
  bandTop = top
  bandEnd = end
  const bytes = <usize>((end - top) * w) << 2
  nearAt = room
  colourAt = room + bytes
  reachAt = colourAt + bytes
  memory.fill(reachAt, 0, <usize>(end - top) << 3)
}

// @ts-ignore
@inline
function clear(row: usize, from: i32, to: i32): void {
  if (to > from) memory.fill(nearAt + ((row + <usize>from) << 4), 0, <usize>(to - from) << 4)
}

/** Makes pixels `from` .. `to` of row `y` there. */
// @ts-ignore
@inline
function reach(y: i32, from: i32, to: i32): void {
  const at = reachAt + (<usize>y << 3)
  const row = <usize>(y * bandW)
  const first = load<i32>(at)
  const last = load<i32>(at, 4)
  if (first >= last) {
    clear(row, from, to)
    store<i32>(at, from)
    store<i32>(at, to, 4)
    return
  }
  if (from < first) {
    clear(row, from, first)
    store<i32>(at, from)
  }
  if (to > last) {
    clear(row, last, to)
    store<i32>(at, to, 4)
  }
}

// What a shell is painted with: one colour, or a pattern of w × h RGBA8 pixels that repeats around it.
let plain: v128 = f32x4.splat(0)
let pattern: usize = 0
let patternW: i32 = 0
let patternH: i32 = 0

/** The pattern at (u, v), each 0..1 over all of it; its width is a power of two and is followed by its first column again. */
// @ts-ignore
@inline
function patternAt(u: f32, v: f32): v128 {
  const x = <i32>(u * <f32>(patternW << 16)) - 32768
  const y = <i32>(v * <f32>(patternH << 16)) - 32768
  const last = ((patternH - 2) << 16) | 0xff00
  const stride = (patternW + 1) << 2
  const s = bilinear(pattern, stride, x & ((patternW << 16) - 1), min(max(y, 0), last))
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(s))
}

// The triangle being drawn: how nearness, light and shine (lanes), and the place on the pattern, run across samples.
let base: v128 = f32x4.splat(0)
let stepX: v128 = f32x4.splat(0)
let stepY: v128 = f32x4.splat(0)
let uBase: f32 = 0
let uX: f32 = 0
let uY: f32 = 0
let vBase: f32 = 0
let vX: f32 = 0
let vY: f32 = 0

/** Where a pixel's samples lie in it. */
const RIGHT: v128 = f32x4(0, 1, 0, 1)
const LOWER: v128 = f32x4(0, 0, 1, 1)

/**
 * The pixels of a row whose upper samples are `y`: those of its samples that lie in a0 .. a1 above and b0 .. b1 below. All of a
 * pixel have one colour.
 */
function span(y: f32, row: usize, a0: i32, a1: i32, b0: i32, b1: i32): void {
  const here = f32x4.add(base, f32x4.mul(stepY, f32x4.splat(y)))
  const u = uBase + uY * y
  const v = vBase + vY * y
  const top = f32x4.splat(255)
  const zx = f32x4.extract_lane(stepX, 0)
  const zs = f32x4.add(
    f32x4.splat(f32x4.extract_lane(here, 0)),
    f32x4.add(f32x4.mul(RIGHT, f32x4.splat(zx)), f32x4.mul(LOWER, f32x4.splat(f32x4.extract_lane(stepY, 0)))),
  )
  const first = i32x4(a0 - 1, a0 - 2, b0 - 1, b0 - 2)
  const last = i32x4(a1 + 1, a1, b1 + 1, b1)
  const end = max(a1, b1) >> 1
  for (let i = min(a0, b0) >> 1; i <= end; i++) {
    const x = <f32>(i << 1)
    const at = (row + <usize>i) << 4
    const z = f32x4.add(zs, f32x4.splat(zx * x))
    const was = v128.load(nearAt + at)
    const place = i32x4.splat(i << 1)
    const inside = v128.and(i32x4.gt_s(place, first), i32x4.lt_s(place, last))
    const seen = v128.and(inside, f32x4.gt(z, was))
    const which = i32x4.bitmask(seen)
    if (which == 0) continue
    // In the middle, or at the first sample that is seen.
    const one = ctz(which)
    const px = x + (which == 15 ? <f32>0.5 : <f32>(one & 1))
    const py: f32 = which == 15 ? <f32>0.5 : <f32>(one >> 1)
    const lights = f32x4.add(f32x4.add(here, f32x4.mul(stepX, f32x4.splat(px))), f32x4.mul(stepY, f32x4.splat(py)))
    const own = pattern ? patternAt(u + uX * px + uY * py, v + vX * px + vY * py) : plain
    const lit = f32x4.mul(own, v128.shuffle<i32>(lights, lights, 1, 1, 1, 1))
    const shown = f32x4.add(lit, v128.shuffle<i32>(lights, lights, 2, 2, 2, 2))
    const four = whole(f32x4.pmin(shown, top))
    const pixel = i32x4.splat(pack(i16x8.narrow_i32x4_s(four, four)))
    v128.store(nearAt + at, v128.bitselect(z, was, seen))
    v128.store(colourAt + at, v128.bitselect(pixel, v128.load(colourAt + at), seen))
  }
}

/** The first sample of a row at which a share that is `at` at its first and grows by `by` is not too small. */
// @ts-ignore
@inline
function begin(at: f64, by: f64, left: f64): f64 {
  if (by > 1e-9) return max(left, ceil((HAIR - at) / by))
  return by < -1e-9 || at >= HAIR ? left : <f64>1e9
}

/** The last one. */
// @ts-ignore
@inline
function until(at: f64, by: f64, right: f64): f64 {
  return by < -1e-9 ? min(right, floor((HAIR - at) / by)) : right
}

/** One triangle: its corners at `a`, `b` and `d`, their places on the pattern. */
function triangle(a: usize, b: usize, d: usize, au: f32, av: f32, bu: f32, bv: f32, du: f32, dv: f32): void {
  const ay = <f64>number(a, 4) - bandY
  const by = <f64>number(b, 4) - bandY
  const dy = <f64>number(d, 4) - bandY
  const first = max(<f64>bandTop, ceil(min(ay, min(by, dy))))
  const bottom = min(<f64>(bandEnd - 1), floor(max(ay, max(by, dy))))
  if (first > bottom) return
  const ax = <f64>number(a, 0) - bandX
  const bx = <f64>number(b, 0) - bandX
  const dx = <f64>number(d, 0) - bandX
  const area = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
  if (abs(area) < 1e-6) return
  const left = max(<f64>0, ceil(min(ax, min(bx, dx))))
  const right = min(<f64>(bandW * FINE - 1), floor(max(ax, max(bx, dx))))
  if (left > right) return
  // Each corner's share grows or shrinks evenly along rows and columns.
  const kb = (dy - ay) / area
  const kd = (ay - by) / area
  const mb = (ax - dx) / area
  const md = (bx - ax) / area
  const cb = -kb * ax - mb * ay
  const cd = -kd * ax - md * ay
  run(a, b, d, kb, kd, mb, md, cb, cd)
  uBase = <f32>(<f64>au + cb * <f64>(bu - au) + cd * <f64>(du - au))
  uX = <f32>(kb * <f64>(bu - au) + kd * <f64>(du - au))
  uY = <f32>(mb * <f64>(bu - au) + md * <f64>(du - au))
  vBase = <f32>(<f64>av + cb * <f64>(bv - av) + cd * <f64>(dv - av))
  vX = <f32>(kb * <f64>(bv - av) + kd * <f64>(dv - av))
  vY = <f32>(mb * <f64>(bv - av) + md * <f64>(dv - av))
  for (let y = first - (<i32>first & 1); y <= bottom; y += FINE) {
    a0 = FAR
    a1 = -1
    b0 = FAR
    b1 = -1
    if (y >= first) {
      ends(cb + mb * y, cd + md * y, kb, kd, left, right)
      a0 = from
      a1 = to
    }
    if (y + 1 <= bottom) {
      ends(cb + mb * (y + 1), cd + md * (y + 1), kb, kd, left, right)
      b0 = from
      b1 = to
    }
    if (a1 < 0 && b1 < 0) continue
    const row = (<i32>y - bandTop) / FINE
    reach(row, min(a0, b0) >> 1, (max(a1, b1) >> 1) + 1)
    span(<f32>y, <usize>(row * bandW), a0, a1, b0, b1)
  }
}

/** Further right than any sample. */
const FAR: i32 = 1 << 20

// The samples that a triangle covers in a row: the first and the last, or none.
let from: i32 = 0
let to: i32 = 0
let a0: i32 = 0
let a1: i32 = 0
let b0: i32 = 0
let b1: i32 = 0

// @ts-ignore
@inline
function ends(wb: f64, wd: f64, kb: f64, kd: f64, left: f64, right: f64): void {
  const wa = 1 - wb - wd
  const start = max(begin(wb, kb, left), max(begin(wd, kd, left), begin(wa, -kb - kd, left)))
  const stop = min(until(wb, kb, right), min(until(wd, kd, right), until(wa, -kb - kd, right)))
  from = start <= stop ? <i32>start : FAR
  to = start <= stop ? <i32>stop : -1
}

/** Finds how nearness, light and shine run. */
// @ts-ignore
@inline
function run(a: usize, b: usize, d: usize, kb: f64, kd: f64, mb: f64, md: f64, cb: f64, cd: f64): void {
  const at = v128.load(a + 8)
  const toB = f32x4.sub(v128.load(b + 8), at)
  const toD = f32x4.sub(v128.load(d + 8), at)
  stepX = f32x4.add(f32x4.mul(toB, f32x4.splat(<f32>kb)), f32x4.mul(toD, f32x4.splat(<f32>kd)))
  stepY = f32x4.add(f32x4.mul(toB, f32x4.splat(<f32>mb)), f32x4.mul(toD, f32x4.splat(<f32>md)))
  const more = f32x4.add(f32x4.mul(toB, f32x4.splat(<f32>cb)), f32x4.mul(toD, f32x4.splat(<f32>cd)))
  base = f32x4.add(at, more)
}

/**
 * Draws a lit grid of corners into the band. With a pattern of pw (a power of two) + 1 × ph pixels, `u0` is where on it the grid's left is, and `v1`
 * where its last row is; else it is painted with `colour`, RGBA8.
 */
export function drawShell(
  corners: usize,
  rows: i32,
  n: i32,
  colour: u32,
  patternOf: usize,
  pw: i32,
  ph: i32,
  u0: f32,
  v1: f32,
): void {
  const bytes = i16x8.extend_low_i8x16_u(i32x4.splat(colour))
  plain = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(bytes))
  pattern = patternOf
  patternW = pw
  patternH = ph
  const across: f32 = <f32>1 / <f32>(n - 1)
  const down: f32 = v1 / <f32>(rows - 1)
  const above = <f32>(bandY + <f64>bandTop) - 1
  const under = <f32>(bandY + <f64>bandEnd) + 1
  for (let j = 0; j + 1 < rows; j++)
    for (let i = 0; i + 1 < n; i++) {
      const a = corners + <usize>(j * n + i) * CORNER
      const below = a + <usize>n * CORNER
      // Most lies in other bands.
      const ay = number(a, 4)
      const by = number(a + CORNER, 4)
      const cy = number(below, 4)
      const dy = number(below + CORNER, 4)
      if (max(max(ay, by), max(cy, dy)) < above || min(min(ay, by), min(cy, dy)) > under) continue
      // What lies behind the lens is not drawn.
      if (number(a, 8) > BEHIND || number(below + CORNER, 8) > BEHIND) continue
      const left = u0 + <f32>i * across
      const right = left + across
      const top = <f32>j * down
      const low = top + down
      triangle(a, a + CORNER, below, left, top, right, top, left, low)
      triangle(a + CORNER, below + CORNER, below, right, top, right, low, left, low)
    }
}

/** Lays the band's samples on a sheet, pixel by pixel. */
export function closeBand(sheet: usize, width: i32, alpha: f32): void {
  const first = <i32>bandX / FINE
  for (let j = 0; j < (bandEnd - bandTop) / FINE; j++) {
    const x0 = load<i32>(reachAt + (<usize>j << 3))
    const x1 = load<i32>(reachAt + (<usize>j << 3), 4)
    let p = sheet + (<usize>((<i32>bandY + bandTop) / FINE * width + j * width + first + x0) << 2)
    let k = <usize>(j * bandW + x0) << 4
    for (let x = x0; x < x1; x++, p += 4, k += 16) {
      const seen = v128.load(nearAt + k)
      if (!v128.any_true(seen)) continue
      const there = f32x4.ne(seen, f32x4.splat(0))
      const n = popcnt(i32x4.bitmask(there))
      const four = v128.and(v128.load(colourAt + k), there)
      const two = i16x8.add(i16x8.extend_low_i8x16_u(four), i16x8.extend_high_i8x16_u(four))
      const sum = i32x4.add(i32x4.extend_low_i16x8_u(two), i32x4.extend_high_i16x8_u(two))
      const mean = f32x4.mul(f32x4.convert_i32x4_u(sum), f32x4.splat(<f32>1 / <f32>n))
      lay(p, f32x4.replace_lane(mean, 3, 255), alpha * <f32>n * <f32>0.25)
    }
  }
}
