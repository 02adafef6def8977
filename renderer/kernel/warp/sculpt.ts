// Rounded things of several parts that grow into one another, as fields of height, cover and colour, and their shading onto a sheet.
import { plus, times, whole } from '../shared/lanes'
import { fromOn, layFour, upTo } from './lay'
import { tableFour } from './lookup'

// The field: f32 planes of `stride` × h, one after the other: height, cover, red, green, blue.
let field: usize = 0
let plane: usize = 0
let stride: i32 = 0
let fieldW: i32 = 0
let fieldH: i32 = 0

/** Lower than this there is nothing. */
const GROUND: f32 = -1e8
const NOTHING: v128 = f32x4.splat(-1e9)

/** Floats of a row of a field that is `w` wide. */
// @ts-ignore
@inline
function strideOf(w: i32): i32 {
  return (w + 7) & ~3
}

/** Bytes that a field of w × h takes. */
export function fieldSize(w: i32, h: i32): i32 {
  return strideOf(w) * h * 20
}

/** Begins a field of w × h where nothing is. */
export function openField(at: usize, w: i32, h: i32): void {
  field = at
  fieldW = w
  fieldH = h
  stride = strideOf(w)
  plane = <usize>(stride * h) << 2
  for (let p = at; p < at + plane; p += 16) v128.store(p, NOTHING)
  memory.fill(at + plane, 0, plane << 2)
}

/** The relief of four places of a table with `rows` rows from -1 to 1 across and `fine` columns for each radius along. */
// @ts-ignore
@inline
function reliefFour(table: usize, columns: i32, rows: i32, u: v128, v: v128, fine: f32): v128 {
  const x = f32x4.pmin(f32x4.splat(<f32>columns - <f32>1.001), times(u, fine))
  const y = f32x4.pmin(f32x4.splat(<f32>rows - <f32>1.001), times(plus(v, 1), <f32>0.5 * <f32>(rows - 1)))
  return tableFour(table, columns, x, y)
}

/** The same where a pixel is no finer than the table: the nearest of its places each. */
// @ts-ignore
@inline
function nearestFour(table: usize, columns: i32, rows: i32, u: v128, v: v128, fine: f32): v128 {
  const x = f32x4.pmin(f32x4.splat(<f32>(columns - 1)), f32x4.mul(u, f32x4.splat(fine)))
  const y = f32x4.mul(f32x4.add(v, f32x4.splat(1)), f32x4.splat(<f32>0.5 * <f32>(rows - 1)))
  const i = whole(x)
  const j = whole(y)
  const at = i32x4.shl(i32x4.add(i32x4.mul(j, i32x4.splat(columns)), i), 2)
  const first = v128.load32_zero(table + <usize>i32x4.extract_lane(at, 0))
  const two = v128.load32_lane(table + <usize>i32x4.extract_lane(at, 1), first, 1)
  const three = v128.load32_lane(table + <usize>i32x4.extract_lane(at, 2), two, 2)
  return v128.load32_lane(table + <usize>i32x4.extract_lane(at, 3), three, 3)
}

/** Goes `share` of the way to a colour on a plane. */
// @ts-ignore
@inline
function colourFour(at: usize, colour: f32, share: v128): void {
  const was = v128.load(at)
  v128.store(at, f32x4.add(was, f32x4.mul(share, f32x4.sub(f32x4.splat(colour), was))))
}

/** Lays `top` on the heights at `at` where `seen`; where it meets others it grows into them. Returns the share of its colour. */
// @ts-ignore
@inline
function growFour(at: usize, top: v128, seen: v128, fillet: f32): v128 {
  const was = v128.load(at)
  const none = f32x4.splat(0)
  const gap = f32x4.sub(f32x4.splat(fillet), f32x4.abs(f32x4.sub(top, was)))
  const near = f32x4.mul(f32x4.pmax(none, gap), f32x4.splat(<f32>1 / fillet))
  const half = f32x4.mul(near, f32x4.splat(0.5))
  const share = v128.bitselect(f32x4.sub(f32x4.splat(1), half), half, f32x4.gt(top, was))
  const bump = f32x4.mul(f32x4.mul(near, near), f32x4.splat(<f32>0.25 * fillet))
  const raised = v128.and(bump, f32x4.gt(was, f32x4.splat(GROUND)))
  v128.store(at, v128.bitselect(f32x4.add(f32x4.pmax(top, was), raised), was, seen))
  return v128.and(share, seen)
}

/**
 * Raises the field by a bar with round ends from (ax, ay), as far as (dx, dy), from radius `a` to `b`; with ends that are cut
 * straight if `cut`, or not drawn further beyond them than `over` (0: as far as they are round). `table` (or 0) is its relief, as
 * `reliefAt` takes it.
 */
export function raise(
  ax: f32,
  ay: f32,
  dx: f32,
  dy: f32,
  a: f32,
  b: f32,
  lift: f32,
  fillet: f32,
  cut: bool,
  over: f32,
  red: f32,
  green: f32,
  blue: f32,
  table: usize,
  columns: i32,
  rows: i32,
  fine: f32,
): void {
  const long = sqrt(dx * dx + dy * dy)
  const along = f32x4.splat(<f32>1 / max(<f32>1e-6, dx * dx + dy * dy))
  const aside: f32 = <f32>1 / max(<f32>1e-3, long)
  const near = fine >= <f32>1.25 * max(a, b)
  const most = <f32>1.12 * max(a, b) + <f32>1
  const slants = abs(dy) > <f32>1e-3
  const slope: f32 = slants ? dx / dy : 0
  const reach: f32 = slants ? most * sqrt(<f32>1 + slope * slope) + 1 : <f32>1e9
  // How far beyond its ends it is drawn, along and across.
  const joined = over > 0
  const unitX: f32 = joined ? dx * aside : 1
  const unitY: f32 = joined ? dy * aside : 1
  const aroundX: f32 = joined ? over * abs(unitX) + most * abs(unitY) : most
  const aroundY: f32 = joined ? over * abs(unitY) + most * abs(unitX) : most
  const one = f32x4.splat(1)
  const none = f32x4.splat(0)
  // What is the same for all pixels is spread over four once.
  const runX = f32x4.splat(dx)
  const runY = f32x4.splat(dy)
  const start = f32x4.splat(a)
  const more = f32x4.splat(b - a)
  const length = f32x4.splat(long)
  const beyond = f32x4.splat(-over)
  const lifted = f32x4.splat(lift)
  const y1 = min(fieldH - 1, <i32>floor(max(ay, ay + dy) + aroundY))
  for (let y = max(0, <i32>ceil(min(ay, ay + dy) - aroundY)); y <= y1; y++) {
    const py = <f32>y - ay
    const middle = ax + py * slope
    let left = max(min(ax, ax + dx) - aroundX, middle - reach)
    let right = min(max(ax, ax + dx) + aroundX, middle + reach)
    if (joined && abs(unitX) > <f32>1e-2) {
      // Where the row goes in and out between the two ends.
      const first = ax - (over + py * unitY) / unitX
      const second = ax + (long + over - py * unitY) / unitX
      left = max(left, min(first, second))
      right = min(right, max(first, second))
    }
    const last = <i32>floor(min(<f32>(fieldW - 1), right))
    const downY = f32x4.splat(py)
    const wayY = f32x4.splat(py * dy)
    const sideY = f32x4.splat(py * dx)
    // Whole lanes.
    let x = <i32>ceil(max(<f32>0, left)) & ~3
    for (; x <= last; x += 4) {
      const px = fromOn(<f32>x - ax)
      const way = f32x4.mul(f32x4.add(f32x4.mul(px, runX), wayY), along)
      const u = f32x4.pmax(none, f32x4.pmin(one, way))
      const r = f32x4.add(start, f32x4.mul(u, more))
      const inverse = f32x4.div(one, r)
      const ex = f32x4.mul(f32x4.sub(px, f32x4.mul(u, runX)), inverse)
      const ey = f32x4.mul(f32x4.sub(downY, f32x4.mul(u, runY)), inverse)
      const square = f32x4.add(f32x4.mul(ex, ex), f32x4.mul(ey, ey))
      // Not even a raised fold reaches here.
      const inside = f32x4.lt(square, f32x4.splat(1.25))
      if (!v128.any_true(inside)) continue
      let far = f32x4.sqrt(square)
      let raised = none
      if (table) {
        const side = f32x4.mul(f32x4.sub(sideY, f32x4.mul(px, runY)), f32x4.splat(aside))
        const v = f32x4.pmax(f32x4.splat(-1), f32x4.pmin(one, f32x4.mul(side, inverse)))
        const on = f32x4.mul(f32x4.mul(u, length), inverse)
        raised = near ? nearestFour(table, columns, rows, on, v, fine) : reliefFour(table, columns, rows, on, v, fine)
        far = f32x4.div(far, f32x4.add(one, f32x4.mul(raised, f32x4.splat(0.35))))
      }
      let seen = v128.and(f32x4.lt(far, one), inside)
      let open = f32x4.pmin(one, f32x4.mul(f32x4.sub(one, far), r))
      if (cut) {
        const end = f32x4.pmin(way, f32x4.sub(one, way))
        open = f32x4.pmin(open, f32x4.add(f32x4.mul(end, length), f32x4.splat(0.5)))
        seen = v128.and(seen, f32x4.gt(open, none))
      }
      if (joined) seen = v128.and(seen, f32x4.ge(f32x4.mul(f32x4.pmin(way, f32x4.sub(one, way)), length), beyond))
      if (!v128.any_true(seen)) continue
      const round = f32x4.sqrt(f32x4.pmax(none, f32x4.sub(one, f32x4.mul(far, far))))
      const top = f32x4.add(f32x4.mul(r, f32x4.add(round, raised)), lifted)
      const at = field + (<usize>(y * stride + x) << 2)
      v128.store(at + plane, f32x4.pmax(v128.load(at + plane), v128.and(open, seen)))
      const share = growFour(at, top, seen, fillet)
      // Deep in what is there already.
      if (!v128.any_true(f32x4.gt(share, none))) continue
      colourFour(at + 2 * plane, red, share)
      colourFour(at + 3 * plane, green, share)
      colourFour(at + 4 * plane, blue, share)
    }
  }
}

// What it is made of, and the light on it.
let sunX: f32 = 0
let sunY: f32 = 0
let sunZ: f32 = 0
let gloss: f32 = 0
let warm: f32 = 0
let mottle: f32 = 0
let tall: f32 = 0

export function setStuff(x: f32, y: f32, z: f32, shine: f32, flesh: f32, spots: f32, height: f32): void {
  sunX = x
  sunY = y
  sunZ = z
  gloss = shine
  warm = flesh
  mottle = spots
  tall = height
}

/** A neighbour's height; beyond the outline the surface falls away from the viewer. */
// @ts-ignore
@inline
function orFall(v: v128, here: v128): v128 {
  return v128.bitselect(v, f32x4.sub(here, f32x4.splat(1)), f32x4.gt(v, f32x4.splat(GROUND)))
}

/** No surface leans more, rise for run: steps from part to part are lines of shade and no cliffs. */
// @ts-ignore
@inline
function held(lean: v128): v128 {
  return f32x4.pmax(f32x4.splat(-3), f32x4.pmin(f32x4.splat(3), lean))
}

/** dot^20. */
// @ts-ignore
@inline
function gleam(dot: v128): v128 {
  const d2 = f32x4.mul(dot, dot)
  const d4 = f32x4.mul(d2, d2)
  const d8 = f32x4.mul(d4, d4)
  return f32x4.mul(f32x4.mul(d8, d8), d4)
}

/** Side of the table of soft noise that repeats. */
const SIDE: i32 = 128

// @ts-ignore
@inline
function spotAt(row: usize, x: f32): f32 {
  return load<f32>(row + (<usize>(<i32>floor(x) & (SIDE - 1)) << 2))
}

/** One channel in the light, 0..255. */
// @ts-ignore
@inline
function shown(at: usize, lay: v128, dark: v128, share: f32, shine: v128): v128 {
  const more = f32x4.add(f32x4.splat(1), f32x4.mul(dark, f32x4.splat(share)))
  const v = f32x4.add(f32x4.mul(f32x4.mul(v128.load(at), lay), more), shine)
  return f32x4.pmax(f32x4.splat(0), f32x4.pmin(f32x4.splat(255), v))
}

/**
 * Shades the field onto a sheet of `width` pixels a row, its first pixel at (x0, y0) there. `noise` mottles it, `size` cells a
 * pixel, held to the place (px, py).
 */
export function shadeField(
  sheet: usize,
  width: i32,
  x0: i32,
  y0: i32,
  noise: usize,
  size: f32,
  px: f32,
  py: f32,
  alpha: f32,
): void {
  const row = <usize>stride << 2
  for (let y = 0; y < fieldH; y++) {
    const line = field + <usize>y * row
    // Beyond the sheet it goes on as it is.
    store<f32>(line + (<usize>fieldW << 2), load<f32>(line + (<usize>(fieldW - 1) << 2)))
    const spots = noise + (<usize>((<i32>floor((<f32>(y + y0) - py) * size) & (SIDE - 1)) * SIDE) << 2)
    const up = y > 0 ? row : 0
    const down = y + 1 < fieldH ? row : 0
    for (let x = 0; x < fieldW; x += 4) {
      const at = line + (<usize>x << 2)
      const cover = upTo(v128.load(at + plane), x, fieldW - 1)
      if (!v128.any_true(cover)) continue
      const p = sheet + (<usize>((y + y0) * width + x + x0) << 2)
      const where = (<f32>(x + x0) - px) * size
      shadeFour(p, at, x > 0, up, down, cover, spots, where, size, alpha)
    }
  }
}

/** Four pixels of it. */
// @ts-ignore
@inline
function shadeFour(
  p: usize,
  at: usize,
  before: bool,
  up: usize,
  down: usize,
  cover: v128,
  spots: usize,
  where: f32,
  size: f32,
  alpha: f32,
): void {
  const here = v128.load(at)
  const l = orFall(before ? v128.load(at - 4) : v128.shuffle<i32>(here, here, 0, 0, 1, 2), here)
  const r = orFall(v128.load(at + 4), here)
  const t = orFall(v128.load(at - up), here)
  const b = orFall(v128.load(at + down), here)
  const none = f32x4.splat(0)
  const one = f32x4.splat(1)
  const rise = f32x4.splat(tall * <f32>0.5)
  const nx = held(f32x4.mul(f32x4.sub(l, r), rise))
  const ny = held(f32x4.mul(f32x4.sub(t, b), rise))
  const square = f32x4.add(f32x4.add(f32x4.mul(nx, nx), f32x4.mul(ny, ny)), one)
  const steep = f32x4.div(one, f32x4.sqrt(square))
  const side = f32x4.add(f32x4.mul(nx, f32x4.splat(sunX)), f32x4.mul(ny, f32x4.splat(sunY)))
  const lamp = f32x4.pmax(none, f32x4.mul(f32x4.add(side, f32x4.splat(sunZ)), steep))
  const around = f32x4.add(f32x4.add(l, r), f32x4.add(t, b))
  const dip = f32x4.mul(f32x4.sub(around, f32x4.mul(here, f32x4.splat(4))), f32x4.splat(0.25))
  const hollow = f32x4.pmax(none, f32x4.pmin(one, dip))
  // Light from all around, less from below and out of hollows.
  const below = f32x4.mul(f32x4.mul(ny, steep), f32x4.splat(0.1))
  const flat = f32x4.mul(f32x4.sub(one, steep), f32x4.splat(0.1))
  const round = f32x4.sub(f32x4.sub(f32x4.splat(0.36), below), flat)
  const open = f32x4.sub(one, f32x4.mul(hollow, f32x4.splat(<f32>0.4 * tall)))
  const light = f32x4.mul(f32x4.add(round, f32x4.mul(lamp, f32x4.splat(0.78))), open)
  let spot = f32x4.splat(spotAt(spots, where))
  spot = f32x4.replace_lane(spot, 1, spotAt(spots, where + size))
  spot = f32x4.replace_lane(spot, 2, spotAt(spots, where + <f32>2 * size))
  spot = f32x4.replace_lane(spot, 3, spotAt(spots, where + <f32>3 * size))
  const speck = f32x4.mul(f32x4.sub(spot, f32x4.splat(0.5)), f32x4.splat(mottle))
  const lay = f32x4.mul(light, f32x4.add(one, speck))
  const shade = f32x4.pmax(none, f32x4.sub(f32x4.splat(0.75), light))
  const dark = f32x4.mul(shade, f32x4.splat(<f32>0.3 * warm))
  const shine = f32x4.mul(gleam(lamp), f32x4.splat(<f32>255 * gloss))
  const red = shown(at + 2 * plane, lay, dark, 1, shine)
  const green = shown(at + 3 * plane, lay, dark, -0.4, shine)
  const blue = shown(at + 4 * plane, lay, dark, -0.6, shine)
  layFour(p, red, green, blue, f32x4.mul(cover, f32x4.splat(alpha)))
}
