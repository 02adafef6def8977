// Polished metal poured over the subject: a mirror of the picture around it, with a lip where it still runs.
import { lane0, lane1, lane2, lane3, plus, share, times, turn, whole } from '../shared/lanes'
import { noise2Lanes } from '../shared/noise-lanes'
import { fromOn, packFour, plane, upTo } from './lay'
import { wide } from './sample'

const NONE: v128 = f32x4.splat(0)
const ONE: v128 = f32x4.splat(1)

// How far the front has come up the subject, in its heights, how that lessens from row to row, and the sizes of its fingers.
let ahead0: f32 = 0
let perRow: f32 = 0
let finger: f32 = 0

/** The front is 1.34 · `on` of `tall` pixels up from the subject's foot; the frame is h high. */
export function setFront(on: f32, top: f32, tall: f32, h: f32): void {
  perRow = <f32>1 / tall
  ahead0 = <f32>1.34 * on - (top + tall) * perRow
  finger = <f32>1 / h
}

// @ts-ignore
@inline
function aheadAt(y: i32): f32 {
  return ahead0 + <f32>y * perRow
}

/** Where the front of the metal is for four pixels: 0 not yet there, 1 past. */
// @ts-ignore
@inline
function reached(ahead: f32, x: v128, y: i32): v128 {
  if (ahead > <f32>0.3) return ONE
  if (ahead < <f32>-0.02) return NONE
  // Fingers that run ahead, as what is poured does.
  const broad = noise2Lanes(times(x, finger * <f32>(1 / 0.045)), f32x4.splat(3))
  const fine = noise2Lanes(times(x, finger * <f32>(1 / 0.016)), f32x4.splat(<f32>y * finger * <f32>(1 / 0.08)))
  const past = f32x4.sub(f32x4.splat(ahead), f32x4.add(times(broad, 0.13), times(fine, 0.07)))
  return share(times(past, 26))
}

// What metal shows that looks up by thousandths of -1.5 .. 1.5, and what it sees around itself: four f32 a cell.
let studios: usize = 0
let seen: usize = 0
const STUDIOS: i32 = 3001
const ACROSS: i32 = 48
const DOWN: i32 = 27

// @ts-ignore
@inline
function ease(x: f32): f32 {
  const k = max(<f32>0, min(<f32>1, x))
  return k * k * (<f32>3 - k - k)
}

/** A ground, a black horizon, a bright sky that darkens to its top. */
function makeStudios(): void {
  for (let i = 0; i < STUDIOS; i++) {
    const up = <f32>(i - 1500) * <f32>0.001
    const ground: f32 = <f32>0.22 + <f32>0.42 * ease((<f32>-0.24 - up) / <f32>0.6)
    const dome: f32 = <f32>1 - <f32>0.46 * ease((up - <f32>0.3) / <f32>0.7)
    const off: f32 = (up + <f32>0.16) * 10
    const horizon: f32 = <f32>1 - <f32>0.55 * Mathf.exp(-off * off)
    const v = (ground + (dome - ground) * ease((up + <f32>0.14) / <f32>0.34)) * horizon
    store<f32>(studios + (<usize>i << 2), v)
  }
}

/** How much of the picture's colours steel keeps. */
const COLOUR: f32 = 0.34

/** The picture made small and soft, its darkest black and its brightest white; greyed as metal does. */
function makeMirror(frame: usize, w: i32, h: i32): void {
  let least: f32 = 1
  let most: f32 = 0
  let to = seen
  for (let j = 0; j < DOWN; j++)
    for (let i = 0; i < ACROSS; i++, to += 16) {
      let sum = i32x4.splat(0)
      for (let k = 0; k < 16; k++) {
        const x = ((8 * i + 2 * (k & 3) + 1) * w) / (8 * ACROSS)
        const y = ((8 * j + 2 * (k >> 2) + 1) * h) / (8 * DOWN)
        sum = i32x4.add(sum, wide(frame + (<usize>(y * w + x) << 2)))
      }
      const mean = times(f32x4.convert_i32x4_s(sum), <f32>(1.0 / 4080.0))
      v128.store(to, mean)
      const light = f32x4.extract_lane(mean, 1)
      least = min(least, light)
      most = max(most, light)
    }
  const over: f32 = <f32>1 / max(<f32>0.2, most - least)
  for (let p = seen; p < to; p += 16) {
    const own = v128.load(p)
    const grey: f32 = (load<f32>(p) + 2 * load<f32>(p, 4) + load<f32>(p, 8)) * <f32>0.25
    const greyed = plus(times(plus(own, -grey), COLOUR), grey - least)
    v128.store(p, share(times(greyed, over)))
  }
}

/** Numbers folded into 0..1 as mirrors that face each other do. */
// @ts-ignore
@inline
function folded(v: v128): v128 {
  const far = f32x4.abs(v)
  const rest = f32x4.sub(far, times(f32x4.floor(times(far, 0.5)), 2))
  return f32x4.sub(ONE, f32x4.abs(plus(rest, -1)))
}

/** What is around at a place of the mirror's grid, between its cells. */
// @ts-ignore
@inline
function look(fx: f32, fy: f32): v128 {
  const i = <i32>fx
  const j = <i32>fy
  const a = f32x4.splat(fx - <f32>i)
  const p = seen + (<usize>(j * ACROSS + i) << 4)
  const upper = f32x4.add(v128.load(p), f32x4.mul(f32x4.sub(v128.load(p, 16), v128.load(p)), a))
  const q = p + (ACROSS << 4)
  const lower = f32x4.add(v128.load(q), f32x4.mul(f32x4.sub(v128.load(q, 16), v128.load(q)), a))
  return f32x4.add(upper, times(f32x4.sub(lower, upper), fy - <f32>j))
}

// @ts-ignore
@inline
function studio(k: i32): f32 {
  return load<f32>(studios + (<usize>max(0, min(STUDIOS - 1, k)) << 2))
}

// How the camera's going turns what is mirrored, and the light.
let wander: f32 = 0
let sunX: f32 = 0
let sunY: f32 = 0
let sunZ: f32 = 0
// A face that bends its mirror as much as a sleeve does is no longer a face.
let headX: f32 = 0
let headY: f32 = 0
let near: f32 = 0

/** What is mirrored lies `aside` of where it is; the light comes from (sx, sy, sz); a head of `radius` at (hx, hy) bends it less. */
export function setMirror(aside: f32, sx: f32, sy: f32, sz: f32, hx: f32, hy: f32, radius: f32): void {
  wander = aside
  sunX = sx
  sunY = sy
  sunZ = sz
  headX = hx
  headY = hy
  near = <f32>1 / (<f32>1.2 * radius * radius + 1)
}

/** Metal at four places (u, v) of the picture, 0..1, whose surface leans so; `detail` keeps its features. Four pixels. */
// @ts-ignore
@inline
function metal(u: v128, v: f32, leanX: v128, leanY: v128, detail: v128): v128 {
  const lean = f32x4.sqrt(f32x4.add(f32x4.mul(leanX, leanX), f32x4.mul(leanY, leanY)))
  const steep = f32x4.pmin(f32x4.splat(0.97), lean)
  const facing = f32x4.sqrt(f32x4.sub(ONE, f32x4.mul(steep, steep)))
  // The ray that comes back from it, in halves of the room; it turns a little as the camera goes.
  const rx = plus(times(f32x4.mul(facing, leanX), 2), wander)
  const ry = times(f32x4.mul(facing, leanY), 2)
  const fx = times(folded(f32x4.add(u, times(rx, 0.42))), <f32>ACROSS - <f32>1.001)
  const fy = times(folded(plus(times(ry, 0.5), <f32>0.46 + <f32>0.1 * (v - <f32>0.5))), <f32>DOWN - <f32>1.001)
  turn(
    look(f32x4.extract_lane(fx, 0), f32x4.extract_lane(fy, 0)),
    look(f32x4.extract_lane(fx, 1), f32x4.extract_lane(fy, 1)),
    look(f32x4.extract_lane(fx, 2), f32x4.extract_lane(fy, 2)),
    look(f32x4.extract_lane(fx, 3), f32x4.extract_lane(fy, 3)),
  )
  const up = whole(plus(times(ry, -900), 1600))
  let dome = f32x4.splat(studio(i32x4.extract_lane(up, 0)))
  dome = f32x4.replace_lane(dome, 1, studio(i32x4.extract_lane(up, 1)))
  dome = f32x4.replace_lane(dome, 2, studio(i32x4.extract_lane(up, 2)))
  dome = f32x4.replace_lane(dome, 3, studio(i32x4.extract_lane(up, 3)))
  const hollow = plus(times(f32x4.pmin(f32x4.splat(1.15), detail), 0.75), 0.25)
  const sun = f32x4.add(f32x4.add(times(leanX, sunX), times(leanY, sunY)), times(facing, sunZ))
  const lamp = f32x4.pmax(NONE, sun)
  const lamp3 = f32x4.mul(lamp, f32x4.mul(lamp, lamp))
  const lamp6 = f32x4.mul(lamp3, lamp3)
  const lamp12 = f32x4.mul(lamp6, lamp6)
  const glint = f32x4.add(times(f32x4.mul(lamp12, lamp12), 190), times(f32x4.mul(lamp6, dome), 70))
  const steep3 = f32x4.mul(steep, f32x4.mul(steep, steep))
  const shine = f32x4.add(glint, times(f32x4.mul(steep3, steep3), 60))
  const base = times(dome, 0.55)
  const much = plus(times(dome, 0.4), 0.225)
  const bright = times(hollow, 192)
  return packFour(
    tone(f32x4.add(base, f32x4.mul(lane0, much)), bright, shine, 0.955),
    tone(f32x4.add(base, f32x4.mul(lane1, much)), bright, shine, 1),
    tone(f32x4.add(base, f32x4.mul(lane2, much)), bright, shine, 1.045),
    f32x4.splat(255),
  )
}

// @ts-ignore
@inline
function tone(mirrored: v128, bright: v128, shine: v128, tint: f32): v128 {
  const v = f32x4.add(times(plus(f32x4.mul(mirrored, bright), 8), tint), shine)
  return f32x4.pmax(NONE, f32x4.pmin(f32x4.splat(255), v))
}

// The form of the subject (see `shapeForm`), and one row of it at a row of the frame: its third number says whether anything is there.
let form: usize = 0
let columns: i32 = 0
let rows: i32 = 0
let perCell: f32 = 0
let line: usize = 0

function formRow(y: i32): void {
  const fy = min(<f32>rows - <f32>1.001, <f32>y * perCell)
  const j = <i32>fy
  const b = f32x4.splat(fy - <f32>j)
  let p = form + (<usize>(j * columns) << 4)
  const below = <usize>columns << 4
  const end = line + below
  for (let to = line; to < end; to += 16, p += 16) {
    const own = v128.load(p)
    const mixed = f32x4.add(own, f32x4.mul(f32x4.sub(v128.load(p + below), own), b))
    // What lies below and to the right counts too.
    const there = load<f32>(p, 8) + (to + 16 < end ? load<f32>(p + below, 24) : 0)
    v128.store(to, f32x4.replace_lane(mixed, 2, there))
  }
}

/** The form at column x of that row. */
// @ts-ignore
@inline
function formAt(x: f32): v128 {
  const fx = min(<f32>columns - <f32>1.001, x * perCell)
  const i = <i32>fx
  const p = line + (<usize>i << 4)
  const own = v128.load(p)
  const mixed = f32x4.add(own, times(f32x4.sub(v128.load(p, 16), own), fx - <f32>i))
  return v128.shuffle<i32>(mixed, own, 0, 1, 6, 3)
}

/** Pixels between two whose metal is worked out: it is smooth, the subject's outline comes from its own alpha. */
const COARSE: i32 = 2

/** Cells of `COARSE` pixels that a row of metal has. */
// @ts-ignore
@inline
function cellsOf(w: i32): i32 {
  return (w / COARSE + 8) & ~3
}

/** Works out four cells of a row from pixel x on; 0 where the subject is not. */
// @ts-ignore
@inline
function castFour(x: i32, y: i32, w: i32, h: i32, ahead: f32): v128 {
  turn(formAt(<f32>x), formAt(<f32>(x + 2)), formAt(<f32>(x + 4)), formAt(<f32>(x + 6)))
  const there = f32x4.gt(lane2, NONE)
  if (!v128.any_true(there)) return NONE
  const place = f32x4.add(f32x4.splat(<f32>x), f32x4(0, 2, 4, 6))
  // The lip of what runs is round: it leans up where the front is.
  const still: f32 = ahead < <f32>0.3 ? <f32>0.25 * (<f32>1 - ahead / <f32>0.3) : 0
  const edge = reached(ahead, place, y)
  const lip = v128.bitselect(f32x4.sub(ONE, edge), f32x4.splat(still), f32x4.lt(edge, ONE))
  const ox = plus(place, -headX)
  const oy: f32 = <f32>y - headY
  const off = f32x4.pmin(ONE, times(plus(f32x4.mul(ox, ox), oy * oy), near))
  const calm = plus(times(f32x4.mul(off, off), 0.5), 0.5)
  const leanX = f32x4.mul(lane0, calm)
  const back = f32x4.add(times(f32x4.sub(ONE, calm), 0.22), times(lip, 0.7))
  const leanY = f32x4.sub(f32x4.mul(lane1, calm), back)
  const u = times(place, <f32>1 / <f32>w)
  return v128.and(metal(u, <f32>y / <f32>h, leanX, leanY, lane3), there)
}

/** Works out a row of cells. */
function castRow(y: i32, row: usize, w: i32, h: i32): void {
  const ahead = aheadAt(y)
  if (ahead < <f32>-0.03) return
  formRow(y)
  for (let x = 0; x <= w; x += 8) v128.store(row + (<usize>x << 1), castFour(x, y, w, h, ahead))
}

/** So little, of 255, that rows of cells may differ for the one between them to be their mean. */
const ALIKE: v128 = i8x16.splat(20)

/** Works out a row of cells between two that are known: most of metal is as smooth as its form. */
function castBetween(y: i32, row: usize, stride: usize, w: i32, h: i32): void {
  const ahead = aheadAt(y)
  if (ahead < <f32>-0.03) return
  // Where the front is, or the row before was not made, nothing is smooth.
  const runs = ahead < <f32>0.34
  let formed = false
  for (let x = 0; x <= w; x += 8) {
    const at = row + (<usize>x << 1)
    const upper = v128.load(at - stride)
    const lower = v128.load(at + stride)
    const off = v128.or(i8x16.sub_sat_u(upper, lower), i8x16.sub_sat_u(lower, upper))
    if (!runs && !v128.any_true(i8x16.gt_u(off, ALIKE))) {
      v128.store(at, i8x16.avgr_u(upper, lower))
      continue
    }
    if (!formed) formRow(y)
    formed = true
    v128.store(at, castFour(x, y, w, h, ahead))
  }
}

/** Lays the metal of a row on four pixels from x on: `cast` is that row of cells, `under` the next where it lies between two. */
// @ts-ignore
@inline
function layMetal(p: usize, own: v128, alpha: v128, cast: usize, under: usize, come: v128): void {
  const cells = i8x16.avgr_u(v128.load(cast), v128.load(under))
  const shown = i8x16.avgr_u(v128.shuffle<i32>(cells, cells, 0, 0, 1, 1), v128.shuffle<i32>(cells, cells, 0, 1, 1, 2))
  const full = v128.and(f32x4.eq(alpha, f32x4.splat(255)), f32x4.eq(come, ONE))
  if (i32x4.all_true(full)) {
    v128.store(p, v128.or(shown, i32x4.splat(-16777216)))
    return
  }
  const a = times(alpha, <f32>(1.0 / 255.0))
  const part = f32x4.mul(come, a)
  const rest = f32x4.sub(ONE, come)
  const keep = f32x4.sub(ONE, a)
  const was = v128.load(p)
  const mixed = packFour(
    mix(plane(shown, 0), part, plane(own, 0), rest, plane(was, 0), keep),
    mix(plane(shown, 8), part, plane(own, 8), rest, plane(was, 8), keep),
    mix(plane(shown, 16), part, plane(own, 16), rest, plane(was, 16), keep),
    f32x4.splat(255),
  )
  v128.store(p, v128.bitselect(mixed, was, f32x4.gt(alpha, NONE)))
}

// @ts-ignore
@inline
function mix(shown: v128, part: v128, own: v128, rest: v128, was: v128, keep: v128): v128 {
  const sum = f32x4.add(f32x4.add(f32x4.mul(shown, part), f32x4.mul(own, rest)), f32x4.mul(was, keep))
  return f32x4.pmin(f32x4.splat(255), sum)
}

/** Bytes that `pourMetal` works in, for a form of `across` cells a row. */
export function metalSize(w: i32, h: i32, across: i32): i32 {
  return 4 * (STUDIOS + 3) + 16 * ACROSS * DOWN + 16 * (across + 1) + 4 * cellsOf(w) * (h / COARSE + 2)
}

/**
 * Lays the cut (premultiplied) over the frame as metal as far as its front has come; `cells` is its form, `across` × `down`
 * cells of `step` pixels, `room` is `metalSize` bytes.
 */
export function pourMetal(
  frame: usize,
  cut: usize,
  w: i32,
  h: i32,
  cells: usize,
  across: i32,
  down: i32,
  step: i32,
  room: usize,
): void {
  form = cells
  columns = across
  rows = down
  perCell = <f32>1 / <f32>step
  studios = room
  seen = studios + 4 * (STUDIOS + 3)
  line = seen + 16 * ACROSS * DOWN
  const cast = line + (<usize>(across + 1) << 4)
  const stride = <usize>cellsOf(w) << 2
  makeStudios()
  makeMirror(frame, w, h)
  for (let y = 0, row = cast; y <= h; y += 2 * COARSE, row += 2 * stride) castRow(y, row, w, h)
  for (let y = COARSE, row = cast + stride; y <= h; y += 2 * COARSE, row += 2 * stride) {
    if (y + COARSE > h) castRow(y, row, w, h)
    else castBetween(y, row, stride, w, h)
  }
  for (let y = 0; y < h; y++) {
    const ahead = aheadAt(y)
    const row = cast + <usize>(y >> 1) * stride
    const under = row + <usize>(y & 1) * stride
    for (let x = 0; x < w; x += 4) {
      const at = <usize>(y * w + x) << 2
      const own = v128.load(cut + at)
      const alpha = upTo(plane(own, 24), x, w - 1)
      if (!v128.any_true(f32x4.gt(alpha, NONE))) continue
      const come = f32x4.pmin(ONE, times(reached(ahead, fromOn(<f32>x), y), 2.5))
      layMetal(frame + at, own, alpha, row + (<usize>x << 1), under + (<usize>x << 1), come)
    }
  }
}
