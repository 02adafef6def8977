// Rows of a texture drawn on a target: opaque, with clear places, checked at the texture's edge, or from its smaller levels.
import { reads } from './edge'
import { bilinear, bilinearPair, over, overPair, pack } from './sample'

// The texture: level i is LEVELS[i] = (address, width, height), three i32; level 0 first.
let levels: usize = 0
let levelCount: i32 = 0
let target: usize = 0
let targetW: i32 = 0
let targetH: i32 = 0
let opacity: i32 = 256
// Texels per pixel along a row, also as 16.16.
let ux: f32 = 0
let vx: f32 = 0
let stepU: i32 = 0
let stepV: i32 = 0

/** How a row is drawn. */
export const SOLID: i32 = 0
export const CLEAR: i32 = 1
export const CHECKED: i32 = 2
export const DEEP: i32 = 3

/** Where meshes are drawn. */
export function setTarget(address: usize, width: i32, height: i32): void {
  target = address
  targetW = width
  targetH = height
}

// @ts-ignore
@inline
export function across(): i32 {
  return targetW
}

// @ts-ignore
@inline
export function down(): i32 {
  return targetH
}

/** Chooses what is drawn: a table of levels, faded by `alpha` 0..256. */
// @ts-ignore
@inline
export function setTexture(table: usize, count: i32, alpha: i32): void {
  levels = table
  levelCount = count
  opacity = alpha
}

/** Texels per pixel along the rows that follow. */
// @ts-ignore
@inline
export function setSteps(u: f32, v: f32): void {
  ux = u
  vx = v
  stepU = <i32>(u * 65536)
  stepV = <i32>(v * 65536)
}

// @ts-ignore
@inline
export function faded(): bool {
  return opacity < 256
}

// @ts-ignore
@inline
export function textureWidth(): i32 {
  return load<i32>(levels, 4)
}

// @ts-ignore
@inline
export function textureHeight(): i32 {
  return load<i32>(levels, 8)
}

// @ts-ignore
@inline
export function lastLevel(): f32 {
  return <f32>(levelCount - 1)
}

// @ts-ignore
@inline
export function rowAt(y: i32): usize {
  return target + (<usize>(y * targetW) << 2)
}

// @ts-ignore
@inline
export function fullTexture(): usize {
  return <usize>load<i32>(levels)
}

/** 16.16 texels that `pixels` further along a row are further on. */
// @ts-ignore
@inline
export function alongU(pixels: i32): i32 {
  return pixels * stepU
}

// @ts-ignore
@inline
export function alongV(pixels: i32): i32 {
  return pixels * stepV
}

// @ts-ignore
@inline
function texel(texture: usize, stride: i32, u: i32, v: i32): usize {
  return texture + <usize>((v >> 16) * stride + ((u >> 16) << 2))
}

const HALVES: v128 = i16x8(-1, -1, -1, -1, 0, 0, 0, 0)

/** Draws `count` pixels of an opaque texture, two at a time; u and v are 16.16 texels. */
// @ts-ignore
@inline
export function solidRow(at: usize, count: i32, texture: usize, stride: i32, u: i32, v: i32): void {
  const pairs = at + (<usize>(count & ~1) << 2)
  let fu = v128.bitselect(i16x8.splat(<i16>u), i16x8.splat(<i16>(u + stepU)), HALVES)
  let fv = i16x8.splat(<i16>v)
  let gv = i16x8.splat(<i16>(v + stepV))
  const onU = i16x8.splat(<i16>(stepU << 1))
  const onV = i16x8.splat(<i16>(stepV << 1))
  for (; at < pairs; at += 8) {
    const p = texel(texture, stride, u, v)
    const q = texel(texture, stride, u + stepU, v + stepV)
    const s = bilinearPair(p, q, <usize>stride, fu, fv, gv)
    v128.store64_lane(at, i8x16.narrow_i16x8_u(s, s), 0)
    fu = i16x8.add(fu, onU)
    fv = i16x8.add(fv, onV)
    gv = i16x8.add(gv, onV)
    u += stepU << 1
    v += stepV << 1
  }
  if (count & 1) {
    const p = texel(texture, stride, u, v)
    store<u32>(at, pack(bilinearPair(p, p, <usize>stride, fu, fv, fv)))
  }
}

/** The same of a texture that may be clear in places. */
// @ts-ignore
@inline
export function clearRow(at: usize, count: i32, texture: usize, stride: i32, u: i32, v: i32): void {
  const pairs = at + (<usize>(count & ~1) << 2)
  let fu = v128.bitselect(i16x8.splat(<i16>u), i16x8.splat(<i16>(u + stepU)), HALVES)
  let fv = i16x8.splat(<i16>v)
  let gv = i16x8.splat(<i16>(v + stepV))
  const onU = i16x8.splat(<i16>(stepU << 1))
  const onV = i16x8.splat(<i16>(stepV << 1))
  for (; at < pairs; at += 8) {
    const p = texel(texture, stride, u, v)
    const q = texel(texture, stride, u + stepU, v + stepV)
    overPair(at, bilinearPair(p, q, <usize>stride, fu, fv, gv))
    fu = i16x8.add(fu, onU)
    fv = i16x8.add(fv, onV)
    gv = i16x8.add(gv, onV)
    u += stepU << 1
    v += stepV << 1
  }
  if (count & 1) {
    const p = texel(texture, stride, u, v)
    over(at, bilinearPair(p, p, <usize>stride, fu, fv, fv))
  }
}

/** A row of which some reads may lie beyond the texture. */
export function checkedRow(at: usize, count: i32, u: i32, v: i32): void {
  const texture = <usize>load<i32>(levels)
  const width = load<i32>(levels, 4)
  const height = load<i32>(levels, 8)
  const stride = width << 2
  // Both ends inside the texture: then all between are.
  if (reads(u, stepU, count, width) && reads(v, stepV, count, height)) {
    clearRow(at, count, texture, stride, u, v)
    return
  }
  const lastU = ((width - 2) << 16) | 0xff00
  const lastV = ((height - 2) << 16) | 0xff00
  const end = at + (<usize>count << 2)
  for (; at < end; at += 4) {
    over(at, bilinear(texture, stride, min(max(u, 0), lastU), min(max(v, 0), lastV)))
    u += stepU
    v += stepV
  }
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

/** A row that blends two texture levels, fades, and keeps inside the texture; u and v are texels of the full one. */
export function deepRow(at: usize, count: i32, u: f32, v: f32, level: i32, share: i32): void {
  const next = min(level + 1, levelCount - 1)
  const near = levels + <usize>level * 12
  const far = levels + <usize>next * 12
  const nearScale = <f32>1 / <f32>(1 << level)
  const farScale = <f32>1 / <f32>(1 << next)
  const nearHalf: f32 = <f32>0.5 * nearScale - <f32>0.5
  const farHalf: f32 = <f32>0.5 * farScale - <f32>0.5
  const nu = <i32>((u * nearScale + nearHalf) * 65536)
  const nv = <i32>((v * nearScale + nearHalf) * 65536)
  const ndu = <i32>(ux * nearScale * 65536)
  const ndv = <i32>(vx * nearScale * 65536)
  const fu = <i32>((u * farScale + farHalf) * 65536)
  const fv = <i32>((v * farScale + farHalf) * 65536)
  const fdu = <i32>(ux * farScale * 65536)
  const fdv = <i32>(vx * farScale * 65536)
  const inside =
    count < 32768 && within(near, count, nu, nv, ndu, ndv) && within(far, count, fu, fv, fdu, fdv)
  if (inside) {
    blendRow(at, count, share, near, nu, nv, ndu, ndv, far, fu, fv, fdu, fdv)
    return
  }
  const wa = i16x8.splat(<i16>(256 - share))
  const wb = i16x8.splat(<i16>share)
  const end = at + (<usize>count << 2)
  for (; at < end; at += 4) {
    const a = levelAt(near, u * nearScale + nearHalf, v * nearScale + nearHalf)
    const b = levelAt(far, u * farScale + farHalf, v * farScale + farHalf)
    over(at, blended(a, b, wa, wb))
    u += ux
    v += vx
  }
}

/** Samples of two levels by weight (of 256), faded. */
// @ts-ignore
@inline
function blended(a: v128, b: v128, wa: v128, wb: v128): v128 {
  const half = i16x8.splat(128)
  const s = i16x8.shr_u(i16x8.add(i16x8.add(i16x8.mul(a, wa), i16x8.mul(b, wb)), half), 8)
  if (opacity >= 256) return s
  return i16x8.shr_u(i16x8.add(i16x8.mul(s, i16x8.splat(<i16>opacity)), half), 8)
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

/** A row of two levels that is known to lie inside both, two pixels at a time; places and steps are 16.16. */
function blendRow(
  at: usize,
  count: i32,
  share: i32,
  near: usize,
  nu: i32,
  nv: i32,
  ndu: i32,
  ndv: i32,
  far: usize,
  fu: i32,
  fv: i32,
  fdu: i32,
  fdv: i32,
): void {
  const wa = i16x8.splat(<i16>(256 - share))
  const wb = i16x8.splat(<i16>share)
  const nearAt = <usize>load<i32>(near)
  const nearStride = load<i32>(near, 4) << 2
  const farAt = <usize>load<i32>(far)
  const farStride = load<i32>(far, 4) << 2
  const pairs = at + (<usize>(count & ~1) << 2)
  for (; at < pairs; at += 8) {
    const a = pairAt(nearAt, nearStride, nu, nv, ndu, ndv)
    const b = pairAt(farAt, farStride, fu, fv, fdu, fdv)
    overPair(at, blended(a, b, wa, wb))
    nu += ndu << 1
    nv += ndv << 1
    fu += fdu << 1
    fv += fdv << 1
  }
  if (count & 1) {
    const a = pairAt(nearAt, nearStride, nu, nv, 0, 0)
    const b = pairAt(farAt, farStride, fu, fv, 0, 0)
    over(at, blended(a, b, wa, wb))
  }
}
