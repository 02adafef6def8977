// Balls of fire and flames along the ground, painted on empty sheets four pixels at a time out of turned octaves of noise.
import { plus, share, times } from '../shared/lanes'
import { noise2Lanes } from '../shared/noise-lanes'
import { byteFour, fromOn, packFour, upTo } from './lay'

const NONE: v128 = f32x4.splat(0)
const ONE: v128 = f32x4.splat(1)

/** The next octave's places: twice as fine, turned and moved. */
// @ts-ignore
@inline
function turnX(x: v128, y: v128): v128 {
  return plus(f32x4.sub(times(x, 1.6), times(y, 1.2)), 5.3)
}
// @ts-ignore
@inline
function turnY(x: v128, y: v128): v128 {
  return plus(f32x4.add(times(x, 1.2), times(y, 1.6)), 11.7)
}

function threeOctaves(x: v128, y: v128): v128 {
  const x1 = turnX(x, y)
  const y1 = turnY(x, y)
  const fine = noise2Lanes(turnX(x1, y1), turnY(x1, y1))
  const sum = f32x4.add(times(noise2Lanes(x, y), 0.5), times(noise2Lanes(x1, y1), 0.25))
  return f32x4.add(sum, times(fine, 0.125))
}

// A cloud: its middle and one over its reach in sheet pixels, and noise at its middle and per pixel.
let midX: f32 = 0
let midY: f32 = 0
let overReach: f32 = 0
let reachOf: f32 = 0
let u0: f32 = 0
let v0: f32 = 0
let per: f32 = 0

/** Takes a cloud about (x, y) that reaches so far, all in sheet pixels; its noise is (u, v) in the middle, `grain` more a pixel. */
export function setCloud(x: f32, y: f32, reach: f32, u: f32, v: f32, grain: f32): void {
  midX = x
  midY = y
  reachOf = reach
  overReach = <f32>1 / max(<f32>0.25, reach)
  u0 = u
  v0 = v
  per = grain
}

/** The cloud's distance from its middle in reaches, four pixels from x on. */
// @ts-ignore
@inline
function awayFour(dx: v128, dy: f32): v128 {
  return times(f32x4.sqrt(f32x4.add(f32x4.mul(dx, dx), f32x4.splat(dy * dy))), overReach)
}

// What a row has of a circle about the cloud.
let from: i32 = 0
let end: i32 = 0

// @ts-ignore
@inline
function chordOf(y: i32, w: i32, far: f32): void {
  const dy = <f32>y - midY
  const half = sqrt(max(<f32>0, far * far - dy * dy))
  from = max(0, <i32>ceil(midX - half)) & ~3
  end = min(w, <i32>floor(midX + half) + 1)
}

/** Flames as light, times `a`, of an opacity: heat 0..1 to colour. */
// @ts-ignore
@inline
function flame(heat: v128, a: v128, cover: v128): v128 {
  const r = times(share(times(heat, 2.2)), 255)
  const g = times(share(plus(times(heat, 1.7), -0.35)), <f32>(255 * 0.85))
  const b = times(share(plus(times(heat, 1.6), -0.95)), <f32>(255 * 0.7))
  return packFour(f32x4.mul(r, a), f32x4.mul(g, a), f32x4.mul(b, a), times(cover, 255))
}

/** Paints the cloud as rolling fire on an empty sheet. */
export function paintFireball(sheet: usize, w: i32, h: i32, heat: f32): void {
  const far: f32 = <f32>1.15 * max(<f32>0.25, reachOf)
  const last = min(h, <i32>floor(midY + far) + 1)
  const hot: f32 = max(<f32>0, min(<f32>1, heat * 3))
  for (let y = max(0, <i32>ceil(midY - far)); y < last; y++) {
    const dy = <f32>y - midY
    chordOf(y, w, far)
    for (let x = from; x < end; x += 4) {
      const dx = fromOn(<f32>x - midX)
      const d = awayFour(dx, dy)
      const n = times(threeOctaves(plus(times(dx, per), u0), f32x4.splat(dy * per + v0)), 1.07)
      // Dark seams of soot between cells of fire.
      const body = f32x4.add(times(f32x4.sub(f32x4.splat(1.15), d), 0.9), n)
      const v = times(share(plus(body, <f32>0.5 * heat - <f32>0.75)), (<f32>0.25 + heat) * <f32>2.1)
      const inside = v128.and(f32x4.gt(v, f32x4.splat(0.02)), f32x4.le(d, f32x4.splat(1.15)))
      const seen = upTo(inside, x, end - 1)
      if (!v128.any_true(seen)) continue
      const edge = f32x4.sub(f32x4.sub(f32x4.splat(1.2), d), times(f32x4.sub(ONE, n), 0.6))
      const a = times(share(times(edge, 4)), hot)
      const paint = flame(f32x4.pmin(f32x4.splat(1.2), v), a, f32x4.mul(a, share(times(v, 2))))
      v128.store(sheet + (<usize>(y * w + x) << 2), v128.and(paint, seen))
    }
  }
}

/**
 * Paints flames that burn along the ground on an empty sheet: their foot is at (x, y), half as `wide` and as `tall` as said,
 * all in sheet pixels; `flow` is how far their noise has risen, `on` how strongly they burn.
 */
export function paintFlames(sheet: usize, w: i32, h: i32, x: f32, y: f32, wide: f32, tall: f32, flow: f32, on: f32): void {
  const u1: f32 = <f32>1 / wide
  const fine: f32 = <f32>1 / <f32>h
  const first = max(0, <i32>ceil(y - <f32>1.1 * tall))
  const last = min(h, <i32>floor(y + <f32>0.22 * tall) + 1)
  const left = max(0, <i32>ceil(x - wide)) & ~3
  const right = min(w, <i32>floor(x + wide) + 1)
  for (let j = first; j < last; j++) {
    const v = (y - <f32>j) / tall
    const rise = f32x4.splat(<f32>j * fine * 7 + flow)
    for (let i = left; i < right; i += 4) {
      const u = times(f32x4.abs(fromOn(<f32>i - x)), u1)
      const round = f32x4.pmax(NONE, f32x4.sub(ONE, f32x4.mul(u, u)))
      // The foot of the fire is round, and fades into the ground.
      const above = f32x4.add(f32x4.splat(v), times(f32x4.sqrt(round), 0.22))
      const inside = v128.and(f32x4.le(u, ONE), f32x4.ge(above, NONE))
      if (!v128.any_true(inside)) continue
      const lick = threeOctaves(times(fromOn(<f32>i), 11 * fine), rise)
      const heat = plus(f32x4.add(times(lick, 1.2), times(round, 0.75)), <f32>-0.95 * abs(v) - <f32>0.42)
      const shown = times(f32x4.mul(share(heat), share(times(above, 9))), <f32>1.9 * on)
      // Where it burns one sees fire, and less of what is behind: before a bright wall light alone would not show.
      const veil = times(share(times(shown, 1.1)), 0.8)
      const paint = v128.and(flame(f32x4.pmin(f32x4.splat(1.1), shown), ONE, veil), upTo(inside, i, right - 1))
      v128.store(sheet + (<usize>(j * w + i) << 2), paint)
    }
  }
}
