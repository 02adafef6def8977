// Rows drawn from two smaller levels of a texture, blended: what shrinks or is out of focus.
import { reads } from './edge'
import { entryOf, fade, HALVES, lay, perPixelU, perPixelV, texel } from './row'
import { between, bilinear, bilinearPair, over } from './sample'

/** Pixels from which it pays to keep what is left below whole texels from pair to pair. */
const LONG: i32 = 12

// The two levels: their table's entries, their texels per full one and where their first centre lies, and steps a pixel in 16.16.
let near: usize = 0
let far: usize = 0
let nearScale: f32 = 1
let farScale: f32 = 1
let nearHalf: f32 = 0
let farHalf: f32 = 0
let ndu: i32 = 0
let ndv: i32 = 0
let fdu: i32 = 0
let fdv: i32 = 0
let share: i32 = 0

/** Chooses the levels of the rows that follow, `part` (of 256) of the way from `level` to the next; after `setSteps`. */
export function setDeep(level: i32, part: i32): void {
  near = entryOf(level)
  far = entryOf(level + 1)
  const next = far == near ? level : level + 1
  nearScale = <f32>1 / <f32>(1 << level)
  farScale = <f32>1 / <f32>(1 << next)
  nearHalf = <f32>0.5 * nearScale - <f32>0.5
  farHalf = <f32>0.5 * farScale - <f32>0.5
  ndu = <i32>(perPixelU() * nearScale * 65536)
  ndv = <i32>(perPixelV() * nearScale * 65536)
  fdu = <i32>(perPixelU() * farScale * 65536)
  fdv = <i32>(perPixelV() * farScale * 65536)
  share = part
}

// @ts-ignore
@inline
function levelAt(entry: usize, u: f32, v: f32): v128 {
  const width = load<i32>(entry, 4)
  const lastU = ((width - 2) << 16) | 0xff00
  const lastV = ((load<i32>(entry, 8) - 2) << 16) | 0xff00
  const iu = min(max(<i32>(u * 65536), 0), lastU)
  const iv = min(max(<i32>(v * 65536), 0), lastV)
  return bilinear(<usize>load<i32>(entry), width << 2, iu, iv)
}

/** Whether all `count` reads of a level from (u, v) on lie inside it. */
// @ts-ignore
@inline
function within(entry: usize, count: i32, u: i32, v: i32, du: i32, dv: i32): bool {
  return reads(u, du, count, load<i32>(entry, 4)) && reads(v, dv, count, load<i32>(entry, 8))
}

/** Texels of the full size that must lie around what is read unchecked of these levels. */
export function deepMargin(): f32 {
  return <f32>2 / farScale + 2
}

/** Draws `count` pixels, which keep inside the texture; u and v are texels of the full one. `sure` when all of them lie well inside. */
export function deepRow(at: usize, count: i32, u: f32, v: f32, sure: bool): void {
  const nu = <i32>((u * nearScale + nearHalf) * 65536)
  const nv = <i32>((v * nearScale + nearHalf) * 65536)
  const fu = <i32>((u * farScale + farHalf) * 65536)
  const fv = <i32>((v * farScale + farHalf) * 65536)
  if (sure || (count < 32768 && within(near, count, nu, nv, ndu, ndv) && within(far, count, fu, fv, fdu, fdv))) {
    if (count < LONG) shortRow(at, count, nu, nv, fu, fv)
    else longRow(at, count, nu, nv, fu, fv)
    return
  }
  const part = i16x8.splat(<i16>share)
  const end = at + (<usize>count << 2)
  for (; at < end; at += 4) {
    const a = levelAt(near, u * nearScale + nearHalf, v * nearScale + nearHalf)
    const b = levelAt(far, u * farScale + farHalf, v * farScale + farHalf)
    over(at, fade(between(a, b, part)))
    u += perPixelU()
    v += perPixelV()
  }
}

/** Two neighbouring pixels' samples of a level. */
// @ts-ignore
@inline
function pairAt(texture: usize, stride: i32, u: i32, v: i32, du: i32, dv: i32): v128 {
  return bilinearPair(
    texel(texture, stride, u, v),
    texel(texture, stride, u + du, v + dv),
    <usize>stride,
    v128.bitselect(i16x8.splat(<i16>u), i16x8.splat(<i16>(u + du)), HALVES),
    i16x8.splat(<i16>v),
    i16x8.splat(<i16>(v + dv)),
  )
}

/** A row that is known to lie inside both levels, two pixels at a time; places are 16.16. */
// @ts-ignore
@inline
function shortRow(at: usize, count: i32, nu: i32, nv: i32, fu: i32, fv: i32): void {
  const nx = ndu
  const ny = ndv
  const fx = fdu
  const fy = fdv
  const part = i16x8.splat(<i16>share)
  const nearAt = <usize>load<i32>(near)
  const nearStride = load<i32>(near, 4) << 2
  const farAt = <usize>load<i32>(far)
  const farStride = load<i32>(far, 4) << 2
  const pairs = at + (<usize>(count & ~1) << 2)
  for (; at < pairs; at += 8) {
    const a = pairAt(nearAt, nearStride, nu, nv, nx, ny)
    lay(at, between(a, pairAt(farAt, farStride, fu, fv, fx, fy), part))
    nu += nx << 1
    nv += ny << 1
    fu += fx << 1
    fv += fy << 1
  }
  if (count & 1) {
    const a = bilinear(nearAt, nearStride, nu, nv)
    over(at, fade(between(a, bilinear(farAt, farStride, fu, fv), part)))
  }
}

/** The same where many pixels follow each other. */
function longRow(at: usize, count: i32, nu: i32, nv: i32, fu: i32, fv: i32): void {
  const nx = ndu
  const ny = ndv
  const fx = fdu
  const fy = fdv
  const part = i16x8.splat(<i16>share)
  const nearAt = <usize>load<i32>(near)
  const nearStride = load<i32>(near, 4) << 2
  const farAt = <usize>load<i32>(far)
  const farStride = load<i32>(far, 4) << 2
  let nearU = v128.bitselect(i16x8.splat(<i16>nu), i16x8.splat(<i16>(nu + nx)), HALVES)
  let nearV = i16x8.splat(<i16>nv)
  let nextV = i16x8.splat(<i16>(nv + ny))
  let farU = v128.bitselect(i16x8.splat(<i16>fu), i16x8.splat(<i16>(fu + fx)), HALVES)
  let farV = i16x8.splat(<i16>fv)
  let lastV = i16x8.splat(<i16>(fv + fy))
  const onNearU = i16x8.splat(<i16>(nx << 1))
  const onNearV = i16x8.splat(<i16>(ny << 1))
  const onFarU = i16x8.splat(<i16>(fx << 1))
  const onFarV = i16x8.splat(<i16>(fy << 1))
  const pairs = at + (<usize>(count & ~1) << 2)
  for (; at < pairs; at += 8) {
    const p = texel(nearAt, nearStride, nu, nv)
    const q = texel(nearAt, nearStride, nu + nx, nv + ny)
    const f = texel(farAt, farStride, fu, fv)
    const g = texel(farAt, farStride, fu + fx, fv + fy)
    const a = bilinearPair(p, q, <usize>nearStride, nearU, nearV, nextV)
    const b = bilinearPair(f, g, <usize>farStride, farU, farV, lastV)
    lay(at, between(a, b, part))
    nearU = i16x8.add(nearU, onNearU)
    nearV = i16x8.add(nearV, onNearV)
    nextV = i16x8.add(nextV, onNearV)
    farU = i16x8.add(farU, onFarU)
    farV = i16x8.add(farV, onFarV)
    lastV = i16x8.add(lastV, onFarV)
    nu += nx << 1
    nv += ny << 1
    fu += fx << 1
    fv += fy << 1
  }
  if (count & 1) {
    const p = texel(nearAt, nearStride, nu, nv)
    const f = texel(farAt, farStride, fu, fv)
    const a = bilinearPair(p, p, <usize>nearStride, nearU, nearV, nearV)
    over(at, fade(between(a, bilinearPair(f, f, <usize>farStride, farU, farV, farV), part)))
  }
}
