// Rows of a texture drawn on a target from its full size: opaque, with clear places, faded, or checked at the texture's edge.
import { reads } from './edge'
import { between, bilinear, bilinearPair, over, overPair, pack } from './sample'

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

/** Texels per pixel along a row, as `setSteps` was told. */
// @ts-ignore
@inline
export function perPixelU(): f32 {
  return ux
}

// @ts-ignore
@inline
export function perPixelV(): f32 {
  return vx
}

/** The entry of a level: address, width, height. */
// @ts-ignore
@inline
export function entryOf(level: i32): usize {
  return levels + <usize>min(level, levelCount - 1) * 12
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
export function texel(texture: usize, stride: i32, u: i32, v: i32): usize {
  return texture + <usize>((v >> 16) * stride + ((u >> 16) << 2))
}

export const HALVES: v128 = i16x8(-1, -1, -1, -1, 0, 0, 0, 0)

/** 16.16 texels that a whole row may climb for one place between two rows of texels to stand for all of it. */
const EVEN: i32 = 512

/** Draws `count` pixels of an opaque texture, two at a time; u and v are 16.16 texels. */
// @ts-ignore
@inline
export function solidRow(at: usize, count: i32, texture: usize, stride: i32, u: i32, v: i32): void {
  const du = stepU
  const dv = stepV
  if (abs(dv) * count < EVEN) {
    const mean = v + ((dv * count) >> 1)
    evenRow(at, count, texture + <usize>((mean >> 16) * stride), stride, u, du, i16x8.splat(<i16>((mean >> 8) & 255)))
    return
  }
  const pairs = at + (<usize>(count & ~1) << 2)
  let fu = v128.bitselect(i16x8.splat(<i16>u), i16x8.splat(<i16>(u + du)), HALVES)
  let fv = i16x8.splat(<i16>v)
  let gv = i16x8.splat(<i16>(v + dv))
  const onU = i16x8.splat(<i16>(du << 1))
  const onV = i16x8.splat(<i16>(dv << 1))
  for (; at < pairs; at += 8) {
    const p = texel(texture, stride, u, v)
    u += du
    v += dv
    const q = texel(texture, stride, u, v)
    u += du
    v += dv
    const s = bilinearPair(p, q, <usize>stride, fu, fv, gv)
    v128.store64_lane(at, i8x16.narrow_i16x8_u(s, s), 0)
    fu = i16x8.add(fu, onU)
    fv = i16x8.add(fv, onV)
    gv = i16x8.add(gv, onV)
  }
  if (count & 1) {
    const p = texel(texture, stride, u, v)
    store<u32>(at, pack(bilinearPair(p, p, <usize>stride, fu, fv, fv)))
  }
}

/** The same between two rows of texels, `share` (of 256) of the way from the one at `row` to the one below it. */
// @ts-ignore
@inline
function evenRow(at: usize, count: i32, row: usize, stride: i32, u: i32, du: i32, share: v128): void {
  const pairs = at + (<usize>(count & ~1) << 2)
  const below = row + <usize>stride
  let fu = v128.bitselect(i16x8.splat(<i16>u), i16x8.splat(<i16>(u + du)), HALVES)
  const onU = i16x8.splat(<i16>(du << 1))
  for (; at < pairs; at += 8) {
    const p = <usize>((u >> 14) & ~3)
    u += du
    const q = <usize>((u >> 14) & ~3)
    u += du
    const first = between(v128.load_ext<u8>(row + p), v128.load_ext<u8>(below + p), share)
    const second = between(v128.load_ext<u8>(row + q), v128.load_ext<u8>(below + q), share)
    const s = between(
      v128.shuffle<i64>(first, second, 0, 2),
      v128.shuffle<i64>(first, second, 1, 3),
      i16x8.shr_u(fu, 8),
    )
    v128.store64_lane(at, i8x16.narrow_i16x8_u(s, s), 0)
    fu = i16x8.add(fu, onU)
  }
  if (count & 1) {
    const p = <usize>((u >> 14) & ~3)
    const s = between(v128.load_ext<u8>(row + p), v128.load_ext<u8>(below + p), share)
    store<u32>(at, pack(between(s, v128.shuffle<i64>(s, s, 1, 1), i16x8.shr_u(fu, 8))))
  }
}

// What is added to the 16.16 places of the nearest texels that quick drawing takes, below a whole texel each; less than 0: nothing is quick.
let asideU: i32 = -1
let asideV: i32 = -1

/**
 * From now on opaque rows take the nearest texel at places moved by u, v (0 .. 1 texels): what several such drawings, moved
 * evenly over a texel, have in the mean is what `solidRow` draws. Less than 0: rows are drawn smoothly again.
 */
export function drawQuickly(u: f32, v: f32): void {
  asideU = u < 0 ? -1 : min(65535, <i32>(u * 65536))
  asideV = min(65535, <i32>(max(<f32>0, v) * 65536))
}

// @ts-ignore
@inline
export function quick(): bool {
  return asideU >= 0
}

/** 16.16 texels that a row drawn in haste may climb a pixel for four pixels to be taken from one row of texels. */
const LEVEL: i32 = 0x2000

/** `solidRow` in haste: the nearest texels, where the row hardly climbs of one row for each four. Reads no texel that it does not. */
// @ts-ignore
@inline
export function quickRow(at: usize, count: i32, texture: usize, stride: i32, u: i32, v: i32): void {
  u += asideU
  v += asideV
  const end = at + (<usize>count << 2)
  const fours = abs(stepV) > LEVEL ? at : at + (<usize>(count & ~3) << 2)
  const du = stepU
  const dv = stepV
  const onV = dv << 2
  const middle = dv + (dv >> 1)
  for (; at < fours; at += 16) {
    const row = texture + <usize>(((v + middle) >> 16) * stride)
    store<u32>(at, load<u32>(row + <usize>((u >> 16) << 2)))
    u += du
    store<u32>(at, load<u32>(row + <usize>((u >> 16) << 2)), 4)
    u += du
    store<u32>(at, load<u32>(row + <usize>((u >> 16) << 2)), 8)
    u += du
    store<u32>(at, load<u32>(row + <usize>((u >> 16) << 2)), 12)
    u += du
    v += onV
  }
  for (; at < end; at += 4) {
    store<u32>(at, load<u32>(texel(texture, stride, u, v)))
    u += du
    v += dv
  }
}

/** A sample faded as all is. */
// @ts-ignore
@inline
export function fade(s: v128): v128 {
  if (opacity >= 256) return s
  return i16x8.shr_u(i16x8.add(i16x8.mul(s, i16x8.splat(<i16>opacity)), i16x8.splat(128)), 8)
}

/** Lays two pixels. Smaller levels of opaque quads may still hold what is clear beside them: each pair is asked. */
// @ts-ignore
@inline
export function lay(at: usize, s: v128): void {
  if (opacity >= 256 && (i16x8.bitmask(i16x8.eq(s, i16x8.splat(255))) & 0x88) == 0x88)
    v128.store64_lane(at, i8x16.narrow_i16x8_u(s, s), 0)
  else if (v128.any_true(s)) overPair(at, fade(s))
}

/** The same of a texture that may be clear in places, or is faded. */
// @ts-ignore
@inline
export function clearRow(at: usize, count: i32, texture: usize, stride: i32, u: i32, v: i32): void {
  const du = stepU
  const dv = stepV
  const pairs = at + (<usize>(count & ~1) << 2)
  let fu = v128.bitselect(i16x8.splat(<i16>u), i16x8.splat(<i16>(u + du)), HALVES)
  let fv = i16x8.splat(<i16>v)
  let gv = i16x8.splat(<i16>(v + dv))
  const onU = i16x8.splat(<i16>(du << 1))
  const onV = i16x8.splat(<i16>(dv << 1))
  for (; at < pairs; at += 8) {
    const p = texel(texture, stride, u, v)
    const q = texel(texture, stride, u + du, v + dv)
    lay(at, bilinearPair(p, q, <usize>stride, fu, fv, gv))
    fu = i16x8.add(fu, onU)
    fv = i16x8.add(fv, onV)
    gv = i16x8.add(gv, onV)
    u += du << 1
    v += dv << 1
  }
  if (count & 1) {
    const p = texel(texture, stride, u, v)
    over(at, fade(bilinearPair(p, p, <usize>stride, fu, fv, fv)))
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
    over(at, fade(bilinear(texture, stride, min(max(u, 0), lastU), min(max(v, 0), lastV))))
    u += stepU
    v += stepV
  }
}
