// The bonnet of a car seen by a camera on it: lacquer over sheet metal with a bulge, creases and wings, and the world in it.
import { plus, share, times } from '../shared/lanes'
import { byteFour, fromOn, opaqueFour, plane, upTo } from './lay'
import { gatherFour } from './sample'

const NONE: v128 = f32x4.splat(0)
const ONE: v128 = f32x4.splat(1)

/** A bump around a place, `wide` to both sides. */
// @ts-ignore
@inline
function bump(u: v128, at: f32, wide: f32): v128 {
  const d = times(plus(u, -at), <f32>1 / wide)
  return f32x4.pmax(NONE, f32x4.sub(ONE, f32x4.mul(d, d)))
}

/** From 0 where `v` is `from` to 1 where it is 1 / `per` on, smoothly. */
// @ts-ignore
@inline
function smoothed(v: v128, from: f32, per: f32): v128 {
  const t = share(times(plus(v, -from), per))
  return f32x4.mul(f32x4.mul(t, t), f32x4.sub(f32x4.splat(3), f32x4.add(t, t)))
}

/** How high the metal stands across the bonnet: `u` 0 in the middle, 1 at its side; `v` 0 at the front, 1 at the lens. */
// @ts-ignore
@inline
function metal(u: v128, v: v128): v128 {
  const a = f32x4.abs(u)
  const bulge = smoothed(f32x4.sub(plus(times(v, 0.05), 0.52), a), 0, <f32>(1.0 / 0.26))
  const wing = bump(a, 0.86, 0.2)
  const round = f32x4.sub(times(f32x4.mul(wing, wing), 0.2), times(f32x4.mul(a, a), 0.13))
  return f32x4.add(times(bulge, 0.085), f32x4.sub(round, times(f32x4.pmax(NONE, plus(a, -0.9)), 0.6)))
}

// The bonnet at hand: its front edge, the frame, one over how deep it is, its colour and light.
let front: f32 = 0
let frame: usize = 0
let copy: usize = 0
let across: i32 = 0
let high: f32 = 0
let mid: f32 = 0
let deep: f32 = 0
let red: f32 = 0
let green: f32 = 0
let blue: f32 = 0
let lamp: f32 = 0

/** A channel of lacquer: the metal's own, what it mirrors, what shines on it, shaded; laid over what is below. */
// @ts-ignore
@inline
function lacquer(own: f32, diffuse: v128, seen: v128, mirror: v128, shine: v128, shade: v128, below: v128, inside: v128): v128 {
  const lit = f32x4.add(times(diffuse, own), f32x4.add(f32x4.mul(seen, mirror), shine))
  const c = f32x4.pmin(f32x4.mul(lit, shade), f32x4.splat(255))
  return byteFour(f32x4.add(below, f32x4.mul(f32x4.sub(c, below), inside)))
}

/** Draws four pixels of the metal at (`u`, `v`), `inside` of them, from x on, `dx` from the middle. */
function metalFour(at: usize, dx: v128, u: v128, a: v128, v: v128, inside: v128): void {
  const e: f32 = 0.01
  const own = metal(u, v)
  const nx = times(f32x4.sub(own, metal(plus(u, e), v)), <f32>1 / e)
  // Near the front it rolls down.
  const roll = f32x4.pmax(NONE, f32x4.sub(ONE, times(v, 9)))
  const ny = f32x4.sub(f32x4.splat(0.12), times(f32x4.mul(roll, roll), 0.9))
  // What lies ahead stands in it upside down; farther up the nearer to the lens one looks.
  const sx = plus(f32x4.add(f32x4.mul(dx, f32x4.sub(f32x4.splat(0.9), times(v, 0.2))), times(nx, <f32>0.42 * high)), mid)
  const sy = plus(f32x4.sub(times(ny, <f32>0.1 * high), times(v, <f32>0.85 * high)), front - <f32>0.02 * high)
  const row = f32x4.pmin(f32x4.splat(<f32>(max(1, <i32>front) - 1)), f32x4.floor(f32x4.abs(sy)))
  const seen = gatherFour(copy, across, <i32>high, f32x4.floor(sx), row)
  // Lacquer mirrors more the flatter one looks at it.
  const flat = f32x4.sub(ONE, f32x4.pmin(ONE, times(v, 1.15)))
  const mirror = plus(times(f32x4.mul(flat, flat), 0.42), 0.2)
  const facing = f32x4.add(f32x4.sub(times(ny, 0.4), times(nx, 0.34)), times(own, 0.18))
  const diffuse = f32x4.pmax(f32x4.splat(0.06), times(plus(facing, 0.5), lamp))
  const glint = f32x4.add(times(bump(u, 0.83, 0.045), 0.22), times(bump(u, -0.83, 0.045), 0.3))
  const streak = f32x4.add(times(bump(f32x4.add(u, times(v, 0.1)), -0.34, 0.05), 0.16), glint)
  // A seam between bonnet and wing, and the lip at the front.
  const seam = times(bump(f32x4.sub(a, times(v, 0.03)), 0.7, 0.006), 0.75)
  const lip = times(smoothed(f32x4.neg(v), -0.03, <f32>(1.0 / 0.024)), 0.25)
  const shine = times(f32x4.add(streak, lip), <f32>230 * lamp)
  const shade = f32x4.mul(f32x4.sub(ONE, seam), f32x4.sub(ONE, times(smoothed(a, 0.9, 10), 0.45)))
  const below = v128.load(at)
  const r = lacquer(red, diffuse, plane(seen, 0), mirror, shine, shade, plane(below, 0), inside)
  const g = lacquer(green, diffuse, plane(seen, 8), mirror, shine, shade, plane(below, 8), inside)
  const b = lacquer(blue, diffuse, plane(seen, 16), mirror, shine, shade, plane(below, 16), inside)
  v128.store(at, v128.bitselect(opaqueFour(r, g, b), below, f32x4.gt(inside, NONE)))
}

/**
 * Draws the bonnet on a frame of w × h of which `behind` is a copy: its front edge at the row `top`, of a colour, as bright as
 * `light`.
 */
export function drawBonnet(to: usize, behind: usize, w: i32, h: i32, top: f32, r: f32, g: f32, b: f32, light: f32): void {
  frame = to
  copy = behind
  across = w
  high = <f32>h
  front = top
  mid = <f32>0.5 * <f32>w
  deep = <f32>1 / (<f32>1.04 * high - top)
  red = r
  green = g
  blue = b
  lamp = light
  for (let y = max(0, <i32>(top - 1)); y < h; y++) {
    // The front edge is a bow, and falls off at its corners.
    const v0 = (<f32>y - top) * deep
    const half = (<f32>0.3 + <f32>0.27 * sqrt(max<f32>(0, v0))) * <f32>w
    const x1 = min(w - 1, <i32>(mid + <f32>1.02 * half))
    for (let x = max(0, <i32>(mid - <f32>1.02 * half)); x <= x1; x += 4) {
      const dx = fromOn(<f32>x - mid)
      const u = times(dx, <f32>1 / half)
      const a = f32x4.abs(u)
      const corner = f32x4.pmax(NONE, plus(a, -0.62))
      const edge = f32x4.add(times(f32x4.mul(u, u), 0.02), times(f32x4.mul(corner, corner), 0.2))
      const v = f32x4.sub(f32x4.splat(v0), edge)
      const within = smoothed(f32x4.sub(ONE, a), 0, <f32>0.5 * half)
      const inside = upTo(f32x4.mul(smoothed(v, 0, <f32>0.625 / deep), within), x, x1)
      if (v128.any_true(f32x4.gt(inside, NONE))) metalFour(frame + (<usize>(y * w + x) << 2), dx, u, a, v, inside)
    }
  }
}
