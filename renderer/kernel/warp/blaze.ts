// Flames that stand on a subject, and a jet of them, made four pixels at a time out of noise only where there can be any.
import { plus, times, whole } from '../shared/lanes'
import { fbmLanes } from '../shared/noise-lanes'
import { fromOn } from './lay'

const NONE: v128 = f32x4.splat(0)
const ONE: v128 = f32x4.splat(1)

/** The entries of `table`, of words, at four places; none where `seen` is not. */
// @ts-ignore
@inline
function wordsAt(table: usize, at: v128, seen: v128): v128 {
  const to = i32x4.shl(i32x4.min_s(i32x4.splat(255), at), 2)
  const a = v128.load32_zero(table + <usize>i32x4.extract_lane(to, 0))
  const b = v128.load32_lane(table + <usize>i32x4.extract_lane(to, 1), a, 1)
  const c = v128.load32_lane(table + <usize>i32x4.extract_lane(to, 2), b, 2)
  return v128.and(v128.load32_lane(table + <usize>i32x4.extract_lane(to, 3), c, 3), seen)
}

/** Writes those of four pixels from `x` on that lie on a row of `w`. */
// @ts-ignore
@inline
function put(row: usize, x: i32, w: i32, four: v128): void {
  const at = row + (<usize>x << 2)
  if (x + 4 <= w) {
    v128.store(at, four)
    return
  }
  for (let i = 0; x + i < w; i++) {
    store<u32>(at + (<usize>i << 2), <u32>i32x4.extract_lane(four, 0))
    four = v128.shuffle<i32>(four, four, 1, 2, 3, 3)
  }
}

// A jet: the way it goes, which side hot gas rises to, how wide it begins, in heights, and how far it goes.
let wayX: f32 = 0
let wayY: f32 = 0
let rises: f32 = 0
let thick: f32 = 0
let reach: f32 = 0
let opens: f32 = 0

/** Takes a jet that goes the way (x, y), one long, from a mouth of a radius, as far as `far`, in picture heights. */
export function setJet(x: f32, y: f32, side: f32, radius: f32, far: f32, fan: f32): void {
  wayX = x
  wayY = y
  rises = side
  thick = radius
  reach = far
  opens = fan
}

/**
 * Paints the jet out of (x0, y0), pixels of an empty sheet whose pixels are `per` heights each. Billows are noise `grain` a pixel
 * and so much (`flow`) on its way; curls are three times as fine, and faster. `table` has the word of each of 256 heats.
 */
export function paintJet(
  sheet: usize,
  w: i32,
  h: i32,
  table: usize,
  x0: f32,
  y0: f32,
  per: f32,
  grain: f32,
  flow: f32,
  curled: f32,
): void {
  for (let y = 0; y < h; y++) {
    const dy = (<f32>y - y0) * per
    const row = sheet + (<usize>(y * w) << 2)
    for (let x = 0; x < w; x += 4) {
      const dx = times(fromOn(<f32>x - x0), per)
      const along = plus(times(dx, wayX), dy * wayY)
      const on = v128.and(f32x4.ge(along, f32x4.splat(<f32>-0.3 * thick)), f32x4.le(along, f32x4.splat(reach)))
      if (!v128.any_true(on)) continue
      // How far off its middle, which swings from side to side and rises, before billows move it.
      const bent = times(f32x4.mul(along, along), 0.15)
      const off = f32x4.add(plus(times(dx, -wayY * rises), dy * wayX * rises), bent)
      const fan = times(share01(times(plus(along, <f32>0.3 * thick), <f32>1 / thick)), thick)
      // Wherever billows may have moved it.
      const most = times(f32x4.add(fan, times(f32x4.pmax(NONE, along), <f32>1.46 * opens)), 1.6)
      const near = f32x4.le(f32x4.sub(f32x4.abs(off), times(f32x4.abs(along), 0.19)), plus(most, 0.001))
      if (!v128.any_true(v128.and(on, near))) continue
      const u = times(along, grain)
      const v = times(plus(times(dx, -wayY), dy * wayX), <f32>1.5 * grain)
      const roll = plus(fbmLanes(plus(times(u, 0.5), <f32>300 - flow), plus(times(v, 0.5), 57.5), 2), -0.375)
      const wide = f32x4.add(fan, f32x4.mul(times(along, opens), plus(times(roll, 1.2), 1)))
      const swung = f32x4.add(off, times(f32x4.mul(roll, along), 0.5))
      const r = f32x4.div(swung, plus(wide, 1e-4))
      const inside = v128.and(on, f32x4.le(f32x4.abs(r), f32x4.splat(1.6)))
      if (!v128.any_true(inside)) continue
      const fine = plus(fbmLanes(plus(times(u, 1.5), <f32>300 - curled), plus(times(v, 1.5), 58.5), 2), -0.375)
      const far = times(along, <f32>1 / reach)
      // It frays where it is wide, and breaks up into tongues at its end.
      const late = f32x4.pmax(NONE, plus(far, -0.45))
      const root = f32x4.sqrt(f32x4.sqrt(late))
      const end = times(f32x4.mul(f32x4.mul(late, root), f32x4.sqrt(root)), 1.875)
      const core = f32x4.mul(f32x4.sub(f32x4.splat(1.12), f32x4.mul(r, r)), plus(times(far, -0.35), 1))
      const rolled = f32x4.mul(plus(times(far, 1.5), 0.35), roll)
      const frayed = f32x4.mul(plus(times(far, 1.1), 0.3), fine)
      const heat = f32x4.sub(f32x4.add(core, f32x4.add(rolled, frayed)), end)
      const seen = v128.and(inside, f32x4.gt(heat, f32x4.splat(0.02)))
      if (!v128.any_true(seen)) continue
      const at = i32x4.trunc_sat_f32x4_s(f32x4.pmax(NONE, times(heat, 235)))
      put(row, x, w, wordsAt(table, at, seen))
    }
  }
}

/** The root of numbers kept within 0..1. */
// @ts-ignore
@inline
function share01(a: v128): v128 {
  return f32x4.sqrt(f32x4.pmax(NONE, f32x4.pmin(ONE, a)))
}

// What burns: a map with two rows below the sheet, how far fire reaches aside, and rows by which it is less inside.
let there: usize = 0
let side: f32 = 0
let thin: i32 = 0
let fall: f32 = 0
let width: i32 = 0

/** Numbers of a row at places kept within it, for four lanes. */
// @ts-ignore
@inline
function rowAt(row: usize, at: v128): v128 {
  const to = i32x4.shl(i32x4.max_s(i32x4.splat(0), i32x4.min_s(i32x4.splat(width - 1), at)), 2)
  const a = v128.load32_zero(row + <usize>i32x4.extract_lane(to, 0))
  const b = v128.load32_lane(row + <usize>i32x4.extract_lane(to, 1), a, 1)
  const c = v128.load32_lane(row + <usize>i32x4.extract_lane(to, 2), b, 2)
  return v128.load32_lane(row + <usize>i32x4.extract_lane(to, 3), c, 3)
}

/** Takes what burns; see `paintBlaze`. */
export function setFuel(map: usize, aside: f32, inner: i32, less: f32): void {
  there = map
  side = aside
  thin = inner
  fall = less
}

// From where to where of a row there is fuel.
let first: i32 = 0
let beyond: i32 = 0

/** Widens the span to all that burns on a row, and `far` on either side. */
function spanOf(row: usize, far: i32): void {
  let from = 0
  for (; from < width; from += 4) if (v128.any_true(f32x4.gt(v128.load(row + (<usize>from << 2)), NONE))) break
  if (from >= width) return
  let to = width
  while (to > from && !(load<f32>(row + (<usize>(to - 1) << 2)) > 0)) to--
  first = min(first, max(0, from - far) & ~3)
  beyond = max(beyond, min(width, to + far))
}

/**
 * Fuel of a row, in place of that of the row below: all where it burns, less and less above. `lick` is noise, `rim` becomes 1 but
 * deep inside. Moves the span to where there is any.
 */
function fuelRow(y: i32, fuel: usize, lick: usize, rim: usize): void {
  const row = there + (<usize>(y * width) << 2)
  const above = there + (<usize>(max(0, y - 2 * thin) * width) << 2)
  let from = width
  let to = 0
  for (let x = first; x < beyond; x += 4) {
    const at = <usize>x << 2
    const places = i32x4.add(i32x4.splat(x), i32x4(0, 1, 2, 3))
    const here = v128.load(row + at)
    // It reaches out unevenly.
    const far = times(plus(times(v128.load(lick + at), 2.6), -0.35), side)
    const out = i32x4.trunc_sat_f32x4_s(f32x4.pmax(NONE, far))
    const left = rowAt(row, i32x4.sub(places, out))
    const right = rowAt(row, i32x4.add(places, out))
    const near = f32x4.pmax(here, f32x4.pmax(left, right))
    const made = f32x4.pmax(near, f32x4.pmax(NONE, plus(v128.load(fuel + at), -fall)))
    const own = v128.and(made, i32x4.lt_s(places, i32x4.splat(width)))
    v128.store(fuel + at, own)
    if (v128.any_true(f32x4.gt(own, NONE))) {
      from = min(from, x)
      to = x + 4
    }
    const aside = f32x4.pmin(rowAt(row, i32x4.sub(places, i32x4.splat(thin))), rowAt(row, i32x4.add(places, i32x4.splat(thin))))
    const inner = f32x4.mul(f32x4.pmin(aside, v128.load(above + at)), here)
    const open = f32x4.pmax(NONE, f32x4.pmin(ONE, f32x4.sub(ONE, inner)))
    v128.store(rim + at, v128.bitselect(open, ONE, f32x4.gt(here, f32x4.splat(0.02))))
  }
  first = from
  beyond = min(width, to)
}

/** Writes the flames of a row. */
function burnRow(row: usize, fuel: usize, lick: usize, rim: usize, sway: f32, grown: f32, table: usize): void {
  for (let x = first; x < beyond; x += 4) {
    const at = <usize>x << 2
    const own = v128.load(fuel + at)
    const burns = f32x4.gt(own, f32x4.splat(0.01))
    if (!v128.any_true(burns)) continue
    // The higher a flame, the more it sways.
    const off = whole(times(f32x4.sub(ONE, own), sway))
    const from = rowAt(fuel, i32x4.add(off, i32x4.add(i32x4.splat(x), i32x4(0, 1, 2, 3))))
    const out = v128.load(rim + at)
    const tongue = plus(times(v128.load(lick + at), 2.3), -0.62)
    const body = f32x4.add(plus(from, <f32>0.16 * grown - <f32>0.7), f32x4.mul(tongue, plus(times(from, 0.55), 0.45)))
    // Inside only flickers are left of it.
    const shown = f32x4.mul(times(body, grown), plus(times(f32x4.mul(out, out), 0.76), 0.24))
    const seen = v128.and(burns, f32x4.gt(shown, f32x4.splat(0.012)))
    if (!v128.any_true(seen)) continue
    const heat = i32x4.trunc_sat_f32x4_s(f32x4.pmax(NONE, times(shown, 190)))
    put(row, x, width, wordsAt(table, heat, seen))
  }
}

/** Numbers that `paintBlaze` works on for a sheet of that width. */
export function blazeSize(w: i32): i32 {
  return (3 * (w + 8)) << 2
}

/**
 * Paints flames on an empty sheet that stand on what burns, a map of its pixels (0..1): `sways` has how far those of each row sway.
 * They are noise, `grain` a pixel from `u` and risen by `rise`. `table` has the word of each of 256 heats.
 */
export function paintBlaze(
  sheet: usize,
  w: i32,
  h: i32,
  table: usize,
  room: usize,
  sways: usize,
  grain: f32,
  u: f32,
  rise: f32,
  grown: f32,
): void {
  width = w
  const fuel = room
  const lick = room + (<usize>(w + 8) << 2)
  const rim = lick + (<usize>(w + 8) << 2)
  memory.fill(room, 0, <usize>blazeSize(w))
  first = w
  beyond = 0
  for (let y = h - 1; y >= 0; y--) {
    spanOf(there + (<usize>(y * w) << 2), 2 * <i32>side + 2)
    if (beyond <= first) {
      first = w
      beyond = 0
      continue
    }
    const v = f32x4.splat(<f32>0.5 * grain * <f32>y + rise)
    for (let x = first; x < beyond; x += 4)
      v128.store(lick + (<usize>x << 2), fbmLanes(plus(times(fromOn(<f32>x), grain), u), v, 3))
    fuelRow(y, fuel, lick, rim)
    const sway = load<f32>(sways + (<usize>y << 2))
    burnRow(sheet + (<usize>(y * w) << 2), fuel, lick, rim, sway, grown, table)
  }
}
