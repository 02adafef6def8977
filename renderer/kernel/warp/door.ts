// A door with a keyhole: its front as a texture that is made once, and a frame seen through the hole, wall and all.
import { plus, share, times } from '../shared/lanes'
import { fbm2 } from '../shared/noise'
import { fbmLanes, noise2Lanes, unitLanes } from '../shared/noise-lanes'
import { byteFour, fromOn, opaqueFour, plane, upTo } from './lay'
import { rowRoom } from './memory'
import { between as mean, gatherFour } from './sample'

// Lengths are in radii of the hole's round part, whose middle is (0, 0), y down.

/** How far a point lies outside the hole (negative inside). */
// @ts-ignore
@inline
function hole(x: f32, y: f32): f32 {
  const round = sqrt(x * x + y * y) - 1
  const half: f32 = <f32>0.3 + <f32>0.17 * y
  const aside = max(<f32>0, abs(x) - half)
  const below = max(<f32>0, max(y - <f32>2.25, -y))
  return min(round, sqrt(aside * aside + below * below) - <f32>0.12)
}

/** How far a point lies outside the brass plate around the hole. */
// @ts-ignore
@inline
function plate(x: f32, y: f32): f32 {
  const ax = max(<f32>0, abs(x) - <f32>1.15)
  const ay = max(<f32>0, abs(y - <f32>0.62) - <f32>2.1)
  return sqrt(ax * ax + ay * ay) - <f32>0.9
}

/** Lightness of the planks at four neighbouring points. */
function wood(x: v128, y: f32, seed: f32): v128 {
  const along = plus(times(x, <f32>(1.0 / 3.3)), 0.37)
  const board = f32x4.floor(along)
  const within = f32x4.sub(along, board)
  const own = unitLanes(i32x4.trunc_sat_f32x4_s(board), 7)
  // Fibres run down; a slow bend makes the rings of the tree.
  const bend = fbmLanes(plus(f32x4.add(times(x, 0.5), times(own, 40)), seed), plus(times(own, 9), y * <f32>0.13), 3)
  const rings = plus(times(noise2Lanes(f32x4.add(times(bend, 26), times(own, 7)), f32x4.splat(y * <f32>0.06)), 0.5), 0.5)
  const fibre = fbmLanes(f32x4.add(times(x, 13), times(own, 60)), plus(times(own, 20), y * <f32>0.55), 3)
  const joint = smoothed(f32x4.pmin(within, f32x4.sub(f32x4.splat(1), within)), 0, <f32>(1.0 / 0.014))
  const grain = plus(times(f32x4.add(f32x4.mul(rings, fibre), times(fibre, 0.84)), 0.5), 0.42)
  return f32x4.mul(f32x4.mul(plus(times(own, 0.22), 0.5), grain), plus(times(joint, 0.8), 0.2))
}

// @ts-ignore
@inline
function smoothed(v: v128, from: f32, perUnit: f32): v128 {
  const t = share(times(plus(v, -from), perUnit))
  return f32x4.mul(f32x4.mul(t, t), f32x4.sub(f32x4.splat(3), f32x4.add(t, t)))
}

/** How much light a raised edge catches: of the light from the upper left, by how far the edge is and where it faces. */
// @ts-ignore
@inline
function bevel(d: f32, wide: f32, nx: f32, ny: f32): f32 {
  const on: f32 = max(<f32>0, <f32>1 - abs(d + wide) / wide)
  return on * (-nx * <f32>0.55 - ny * <f32>0.83)
}

// @ts-ignore
@inline
function byte(v: f32): u32 {
  return <u32>max(<f32>0, min(<f32>255, v + <f32>0.5))
}

/** How much of what the texture has is the front itself: the rest is room for the light that falls on it through the hole. */
const FRONT: f32 = 0.8

/** Light on the front `d` lengths from the hole, by what comes through it. */
// @ts-ignore
@inline
function glow(d: f32): f32 {
  if (d > <f32>1.6) return 0
  const beside: f32 = <f32>1 + <f32>3.2 * max(<f32>0, d)
  return (<f32>0.2 * FRONT * (<f32>1 - d * <f32>0.625)) / (beside * beside)
}

/** Lightness of the plate at a point, `p` outside its edge (that is: inside), with the bevels of its edges and two screws. */
function brass(u: f32, v: f32, p: f32, seed: f32): f32 {
  const e: f32 = 0.03
  const d = hole(u, v)
  const px = (plate(u + e, v) - p) / e
  const py = (plate(u, v + e) - p) / e
  const hx = (hole(u + e, v) - d) / e
  const hy = (hole(u, v + e) - d) / e
  const brushed = fbm2(u * <f32>1.3 + seed, v * 38, 2)
  const worn = fbm2(u * <f32>2.1 + 9, v * <f32>2.1 + seed, 3)
  const sheen = max(<f32>0, <f32>1 - abs(u * <f32>0.8 + v * <f32>0.6 + <f32>1.3) * <f32>0.75)
  let light: f32 = <f32>0.42 + <f32>0.24 * brushed + <f32>0.2 * worn + <f32>0.5 * sheen * sheen
  light += <f32>0.9 * bevel(p, 0.09, px, py) - <f32>0.85 * bevel(-d, 0.09, hx, hy)
  // A screw above and below.
  for (let k = 0; k < 2; k++) {
    const sy: f32 = v - (k === 0 ? <f32>-1.9 : <f32>3.14)
    const s = sqrt(u * u + sy * sy) / <f32>0.24
    if (s > <f32>1.25) continue
    const dome = s < 1 ? <f32>1 - (u + sy) * <f32>1.6 : <f32>0.45
    const slot = s < <f32>0.8 && abs(u * <f32>0.8 - sy * <f32>0.6) < <f32>0.045 ? <f32>0.35 : <f32>1
    light = light * <f32>0.25 + <f32>0.55 * dome * slot
  }
  return light
}

/** One pixel of the door: the plate, or wood of that lightness. */
// @ts-ignore
@inline
function doorPixel(u: f32, v: f32, planks: f32, seed: f32): u32 {
  const p = plate(u, v)
  // The lamp of the room hangs to the upper left; the corners are dark.
  const far = (u + <f32>1.6) * (u + <f32>1.6) * <f32>0.022 + (v + <f32>1.2) * (v + <f32>1.2) * <f32>0.045
  const lamp: f32 = FRONT / (<f32>1 + far)
  const near = glow(hole(u, v))
  if (p > 0) {
    const shade = <f32>1 - <f32>0.6 * max(<f32>0, <f32>1 - plate(u - <f32>0.12, v - <f32>0.16) * <f32>3.2)
    const light = planks * lamp * shade
    return byte(150 * light + 255 * near) | (byte(88 * light + 238 * near) << 8) | (byte(50 * light + 210 * near) << 16) | 0xff000000
  }
  const light = brass(u, v, p, seed) * lamp
  return byte(205 * light + 255 * near) | (byte(156 * light + 238 * near) << 8) | (byte(82 * light + 210 * near) << 16) | 0xff000000
}

/** Paints the door on w × h pixels (w a multiple of four), `unit` of them a length of one, with the hole's middle at (x, y). */
export function paintDoor(at: usize, w: i32, h: i32, unit: f32, x: f32, y: f32, seed: f32): void {
  const step: f32 = <f32>1 / unit
  for (let j = 0; j < h; j++) {
    const v = (<f32>j - y) * step
    for (let i = 0; i < w; i += 4) {
      const u = (<f32>i - x) * step
      const planks = wood(times(fromOn(<f32>i - x), step), v, seed)
      const to = at + (<usize>(j * w + i) << 2)
      store<u32>(to, doorPixel(u, v, f32x4.extract_lane(planks, 0), seed))
      store<u32>(to, doorPixel(u + step, v, f32x4.extract_lane(planks, 1), seed), 4)
      store<u32>(to, doorPixel(u + 2 * step, v, f32x4.extract_lane(planks, 2), seed), 8)
      store<u32>(to, doorPixel(u + 3 * step, v, f32x4.extract_lane(planks, 3), seed), 12)
    }
  }
}

// The door's texture: where, its size, its unit and the hole's middle.
let door: usize = 0
let across: i32 = 0
let down: i32 = 0
let unit: f32 = 1
let midX: f32 = 0
let midY: f32 = 0

export function setDoor(at: usize, w: i32, h: i32, perUnit: f32, x: f32, y: f32): void {
  door = at
  across = w
  down = h
  unit = perUnit
  midX = x
  midY = y
}

/** A column or row of the texture, 16.16, held within it. */
// @ts-ignore
@inline
function held(v: f32, last: i32): i32 {
  return <i32>(max(<f32>0, min(<f32>(last - 2), v)) * 65536)
}

// The frame at hand: its copy, its size, the hole in it as `seeThrough` has it, and what its lengths are a pixel.
let frame: usize = 0
let copy: usize = 0
let width: i32 = 0
let height: i32 = 0
let holeX: f32 = 0
let holeY: f32 = 0
let per: f32 = 0
let perBack: f32 = 0
let backX: f32 = 0
let backY: f32 = 0
let soft: f32 = 0
/** Light of the room, also as shares of 256. */
let bright: f32 = 0

/** The texture's row that the frame's row at hand shows, in the light of the room, four 16-bit lanes a texel; from the first that is seen on. */
let lit: usize = 0
let first: i32 = 0

/** Makes that row: a texture's row is far shorter than what is seen of it. `y` is 16.16, `room` its light, of 256. */
function lightRow(y: i32, room: v128): void {
  const row = door + <usize>((y >> 16) * (across << 2))
  const part = i16x8.splat(<i16>((y >> 8) & 255))
  first = held(midX - holeX * per * unit, across) >> 16
  const last = (held(midX + (<f32>width - holeX) * per * unit, across) >> 16) + 1
  lit = rowRoom()
  let to = lit
  for (let x = first; x <= last; x += 2, to += 16) {
    const p = row + (<usize>x << 2)
    const seen = mean(v128.load_ext<u8>(p), v128.load_ext<u8>(p + (<usize>across << 2)), part)
    v128.store(to, i16x8.shr_u(i16x8.add(i16x8.mul(seen, room), i16x8.splat(128)), 8))
  }
}

/** Two neighbouring pixels of the front in 16-bit lanes. */
// @ts-ignore
@inline
function frontPair(i: i32): v128 {
  const x = held(midX + (<f32>i - holeX) * per * unit, across)
  const next = held(midX + (<f32>(i + 1) - holeX) * per * unit, across)
  const a = v128.load(lit + (<usize>((x >> 16) - first) << 3))
  const b = v128.load(lit + (<usize>((next >> 16) - first) << 3))
  const share = i16x8.shr_u(v128.shuffle<i16>(i16x8.splat(<i16>x), i16x8.splat(<i16>next), 0, 0, 0, 0, 8, 8, 8, 8), 8)
  return mean(v128.shuffle<i64>(a, b, 0, 2), v128.shuffle<i64>(a, b, 1, 3), share)
}

/** Four neighbouring pixels of the front. */
// @ts-ignore
@inline
function frontFour(i: i32): v128 {
  return v128.or(i8x16.narrow_i16x8_u(frontPair(i), frontPair(i + 2)), i32x4.splat(0xff000000))
}

// @ts-ignore
@inline
function mixed(a: v128, b: v128, k: v128): v128 {
  return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), k))
}

/**
 * Four pixels where the hole's wall or an edge is, `d` pixels outside the hole and `d2` outside its far rim, of which `inner` is the
 * same in its radii at (ub, vb).
 */
function edgeFour(i: i32, j: i32, d: v128, inner: v128, ub: v128, vb: f32): v128 {
  const e: f32 = 0.02
  const none = f32x4.splat(0)
  const one = f32x4.splat(1)
  const d2 = times(inner, <f32>1 / perBack)
  // The wall of the hole: brass that mirrors what lies behind, and darkens towards the room.
  const nx = times(f32x4.sub(holeFour(plus(ub, e), vb), inner), <f32>1 / e)
  const ny = times(f32x4.sub(holeFour(ub, vb + e), inner), <f32>1 / e)
  const deep = f32x4.pmax(none, d2)
  const off = plus(times(deep, 2.4), <f32>0.03 / per)
  const mx = f32x4.floor(f32x4.sub(fromOn(<f32>i), f32x4.mul(nx, off)))
  const my = f32x4.floor(f32x4.sub(f32x4.splat(<f32>j), f32x4.mul(ny, off)))
  const seen = gatherFour(copy, width, height, mx, my)
  const rest = f32x4.sub(one, f32x4.div(deep, f32x4.pmax(one, f32x4.sub(d2, d))))
  const facing = plus(f32x4.sub(times(ny, 0.25), times(nx, 0.15)), 0.85)
  const shine = plus(f32x4.mul(facing, f32x4.mul(rest, rest)), 0.07)
  const own = v128.load(frame + (<usize>(j * width + i) << 2))
  const hides = smoothed(d2, -soft, <f32>0.5 / soft)
  let r = mixed(plane(own, 0), f32x4.mul(plane(seen, 0), shine), hides)
  let g = mixed(plane(own, 8), times(f32x4.mul(plane(seen, 8), shine), 0.8), hides)
  let b = mixed(plane(own, 16), times(f32x4.mul(plane(seen, 16), shine), 0.5), hides)
  const before = smoothed(d, -soft, <f32>0.5 / soft)
  if (v128.any_true(f32x4.gt(before, none))) {
    const wall = frontFour(i)
    r = mixed(r, plane(wall, 0), before)
    g = mixed(g, plane(wall, 8), before)
    b = mixed(b, plane(wall, 16), before)
  }
  return opaqueFour(byteFour(r), byteFour(g), byteFour(b))
}

/** How far four neighbouring points lie outside the hole, as `hole` has it; those of a row have what is told of it. */
// @ts-ignore
@inline
function holeFour(x: v128, y: f32): v128 {
  const round = plus(f32x4.sqrt(plus(f32x4.mul(x, x), y * y)), -1)
  const half: f32 = <f32>0.3 + <f32>0.17 * y
  const aside = f32x4.pmax(f32x4.splat(0), plus(f32x4.abs(x), -half))
  const below = max(<f32>0, max(y - <f32>2.25, -y))
  return f32x4.pmin(round, plus(f32x4.sqrt(plus(f32x4.mul(aside, aside), below * below)), -0.12))
}

function seeRow(j: i32): void {
  const v = (<f32>j - holeY) * per
  const vb = (<f32>j - backY) * perBack
  const y = held(midY + v * unit, down)
  lightRow(y, i16x8.splat(<i16>min(<f32>256, bright * 256)))
  const far = f32x4.splat(soft * per)
  const through = f32x4.splat(-soft * perBack)
  for (let i = 0; i < width; i += 4) {
    const at = frame + (<usize>(j * width + i) << 2)
    const d = holeFour(times(fromOn(<f32>i - holeX), per), v)
    let four: v128
    if (v128.any_true(f32x4.lt(d, far))) {
      const ub = times(fromOn(<f32>i - backX), perBack)
      const inner = holeFour(ub, vb)
      if (!v128.any_true(f32x4.ge(inner, through))) continue
      four = edgeFour(i, j, times(d, <f32>1 / per), inner, ub, vb)
    } else four = frontFour(i)
    // A row's last pixels may be fewer.
    v128.store(at, i + 4 > width ? v128.bitselect(four, v128.load(at), upTo(i32x4.splat(-1), i, width - 1)) : four)
  }
}

/**
 * Draws the door over a frame of w × h of which `copy` is a copy. The hole's round part is at (x, y), `r` pixels large; its far
 * rim is `back` times as large and lies towards the frame's middle; edges are `blur` pixels soft; `light` is the room's.
 */
export function seeThrough(
  at: usize,
  behind: usize,
  w: i32,
  h: i32,
  x: f32,
  y: f32,
  r: f32,
  back: f32,
  blur: f32,
  light: f32,
): void {
  frame = at
  copy = behind
  width = w
  height = h
  holeX = x
  holeY = y
  per = <f32>1 / r
  perBack = <f32>1 / (r * back)
  backX = x + (<f32>0.5 * <f32>w - x) * (<f32>1 - back)
  backY = y + (<f32>0.5 * <f32>h - y) * (<f32>1 - back)
  soft = blur
  bright = light / FRONT
  for (let j = 0; j < h; j++) seeRow(j)
}
