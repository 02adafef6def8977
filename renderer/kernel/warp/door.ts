// A door with a keyhole: its front as a texture that is made once, and a frame seen through the hole, wall and all.
import { fbm2, noise2, smooth, unit3 } from '../shared/noise'
import { bilinear, pack } from './sample'

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

/** Lightness of the planks. */
// @ts-ignore
@inline
function wood(x: f32, y: f32, seed: f32): f32 {
  const wide: f32 = 3.3
  const board = floor(x / wide + <f32>0.37)
  const within = x / wide + <f32>0.37 - board
  const own = unit3(<i32>board, 7, 0)
  // Fibres run down; a slow bend makes the rings of the tree.
  const bend = fbm2(x * <f32>0.5 + own * 40 + seed, y * <f32>0.13 + own * 9, 3)
  const rings = <f32>0.5 + <f32>0.5 * noise2(bend * 26 + own * 7, y * <f32>0.06)
  const fibre = fbm2(x * 13 + own * 60, y * <f32>0.55 + own * 20, 3)
  const joint = smooth(0, 0.014, min(within, <f32>1 - within))
  return (<f32>0.5 + <f32>0.22 * own) * (<f32>0.42 + <f32>0.5 * rings * fibre + <f32>0.42 * fibre) * (<f32>0.2 + <f32>0.8 * joint)
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

/** Paints the door on w × h pixels, `unit` of them a length of one, with the hole's middle at (x, y). */
export function paintDoor(at: usize, w: i32, h: i32, unit: f32, x: f32, y: f32, seed: f32): void {
  const e: f32 = 0.03
  for (let j = 0; j < h; j++)
    for (let i = 0; i < w; i++) {
      const u = (<f32>i - x) / unit
      const v = (<f32>j - y) / unit
      const p = plate(u, v)
      // The lamp of the room hangs to the upper left; the corners are dark.
      const far = (u + <f32>1.6) * (u + <f32>1.6) * <f32>0.022 + (v + <f32>1.2) * (v + <f32>1.2) * <f32>0.045
      const lamp: f32 = <f32>1 / (<f32>1 + far)
      let r: f32 = 0
      let g: f32 = 0
      let b: f32 = 0
      if (p > 0) {
        const shade = <f32>1 - <f32>0.6 * max(<f32>0, <f32>1 - plate(u - <f32>0.12, v - <f32>0.16) * <f32>3.2)
        const light = wood(u, v, seed) * lamp * shade
        r = 150 * light
        g = 88 * light
        b = 50 * light
      } else {
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
        light *= lamp
        r = 205 * light
        g = 156 * light
        b = 82 * light
      }
      store<u32>(at + (<usize>(j * w + i) << 2), byte(r) | (byte(g) << 8) | (byte(b) << 16) | 0xff000000)
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

// @ts-ignore
@inline
function front(u: f32, v: f32): v128 {
  const x = max(<f32>0, min(<f32>(across - 2), midX + u * unit))
  const y = max(<f32>0, min(<f32>(down - 2), midY + v * unit))
  const seen = bilinear(door, across << 2, <i32>(x * 65536), <i32>(y * 65536))
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(seen))
}

// @ts-ignore
@inline
function colour(p: usize): v128 {
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p))))
}

// @ts-ignore
@inline
function mix(a: v128, b: v128, k: f32): v128 {
  return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), f32x4.splat(k)))
}

const BRASS: v128 = f32x4(1, 0.8, 0.5, 0)
const GLOW: v128 = f32x4(255, 238, 210, 0)

/** The door's front by the light of the room, and close to the hole (`d` lengths off) by what comes through it. */
// @ts-ignore
@inline
function doorAt(u: f32, v: f32, d: f32, light: f32): v128 {
  const seen = f32x4.mul(front(u, v), f32x4.splat(light))
  if (d > <f32>1.6) return seen
  const beside: f32 = <f32>1 + <f32>3.2 * d
  const far: f32 = <f32>1 - d * <f32>0.625
  return f32x4.add(seen, f32x4.mul(GLOW, f32x4.splat((<f32>0.2 * light * far) / (beside * beside))))
}

// @ts-ignore
@inline
function write(p: usize, c: v128): void {
  const whole = i32x4.trunc_sat_f32x4_s(f32x4.add(c, f32x4.splat(0.5)))
  store<u32>(p, pack(i16x8.narrow_i32x4_s(whole, whole)) | 0xff000000)
}

/**
 * Draws the door over a frame of w × h of which `copy` is a copy. The hole's round part is at (x, y), `r` pixels large; its far
 * rim is `back` times as large and lies towards the frame's middle; edges are `blur` pixels soft; `light` is the room's.
 */
export function seeThrough(
  frame: usize,
  copy: usize,
  w: i32,
  h: i32,
  x: f32,
  y: f32,
  r: f32,
  back: f32,
  blur: f32,
  light: f32,
): void {
  const per: f32 = <f32>1 / r
  const perBack: f32 = <f32>1 / (r * back)
  const bx = x + (<f32>0.5 * <f32>w - x) * (<f32>1 - back)
  const by = y + (<f32>0.5 * <f32>h - y) * (<f32>1 - back)
  const e: f32 = 0.02
  for (let j = 0; j < h; j++) {
    const v = (<f32>j - y) * per
    const vb = (<f32>j - by) * perBack
    for (let i = 0; i < w; i++) {
      const at = <usize>(j * w + i) << 2
      const u = (<f32>i - x) * per
      const d = hole(u, v) * r
      if (d >= blur) {
        write(frame + at, doorAt(u, v, d * per, light))
        continue
      }
      const ub = (<f32>i - bx) * perBack
      const inner = hole(ub, vb)
      const d2 = inner * r * back
      if (d2 < -blur) continue
      // The wall of the hole: brass that mirrors what lies behind, and darkens towards the room.
      const nx = (hole(ub + e, vb) - inner) / e
      const ny = (hole(ub, vb + e) - inner) / e
      const off: f32 = <f32>2.4 * max(<f32>0, d2) + <f32>0.03 * r
      const mx = max(0, min(w - 1, <i32>(<f32>i - nx * off)))
      const my = max(0, min(h - 1, <i32>(<f32>j - ny * off)))
      const part = max(<f32>0, d2) / max(<f32>1, d2 - d)
      const shine = (<f32>0.85 - <f32>0.15 * nx + <f32>0.25 * ny) * (<f32>1 - part) * (<f32>1 - part) + <f32>0.07
      const wall = f32x4.mul(f32x4.mul(colour(copy + (<usize>(my * w + mx) << 2)), BRASS), f32x4.splat(shine))
      let c = mix(colour(frame + at), wall, smooth(-blur, blur, d2))
      if (d > -blur) c = mix(c, doorAt(u, v, max(<f32>0, d * per), light), smooth(-blur, blur, d))
      write(frame + at, c)
    }
  }
}
