// Draws a layer of the picture as a mesh of small textured quads: watertight, back to front, with blur by texture level.
import { hidden } from './cover'
import { firstFrom, log2f, reads } from './edge'
import { bilinear, bilinearPair, over, overPair, pack } from './sample'

/** f32 x, y (output pixels, pixel centres at whole numbers), blur (texels of radius), depth sign (<= 0: behind the lens). */
const VERTEX: usize = 16
/** f32 u, v in texels, texel centres at whole numbers. */
const UV: usize = 8

// The texture: level i is LEVELS[i] = (address, width, height), three i32; level 0 first.
let levels: usize = 0
let levelCount: i32 = 0
let target: usize = 0
let targetW: i32 = 0
let targetH: i32 = 0
let opacity: i32 = 256

// How a triangle is drawn: opaque, or with clear places; its reads checked; or of smaller levels.
const SOLID: i32 = 0
const CLEAR: i32 = 1
const CHECKED: i32 = 2
const DEEP: i32 = 3
// The triangle being drawn: its first corner, texels there, and texels per pixel (also as 16.16 along a row).
let ax: f32 = 0
let ay: f32 = 0
let au: f32 = 0
let av: f32 = 0
let ux: f32 = 0
let uy: f32 = 0
let vx: f32 = 0
let vy: f32 = 0
let stepU: i32 = 0
let stepV: i32 = 0
/** Edges further out than this lie beyond every frame. */
const FAR: f32 = 1_000_000

/** Where meshes are drawn. */
export function setTarget(address: usize, width: i32, height: i32): void {
  target = address
  targetW = width
  targetH = height
}

/**
 * Draws `count` quads. `quads` are i32: first vertex × 2 + 1 if all of its texels are opaque. `alpha` 0..256 fades the
 * whole layer. `sharpen` is subtracted from the texture level, so that slight shrinking stays crisp.
 */
export function drawMesh(
  table: usize,
  count: i32,
  vertices: usize,
  uvs: usize,
  columns: i32,
  quads: usize,
  quadCount: i32,
  alpha: i32,
  sharpen: f32,
): void {
  levels = table
  levelCount = count
  opacity = alpha
  const w = <f32>(targetW - 1)
  const h = <f32>(targetH - 1)
  const row = <usize>columns
  for (let i = 0; i < quadCount; i++) {
    const entry = load<i32>(quads + (<usize>i << 2))
    const a = <usize>(entry >> 1)
    const b = a + 1
    const c = a + row
    const d = c + 1
    const pa = vertices + a * VERTEX
    const pb = vertices + b * VERTEX
    const pc = vertices + c * VERTEX
    const pd = vertices + d * VERTEX
    const va = v128.load(pa)
    const vb = v128.load(pb)
    const vc = v128.load(pc)
    const vd = v128.load(pd)
    const low = f32x4.pmin(f32x4.pmin(va, vb), f32x4.pmin(vc, vd))
    const high = f32x4.pmax(f32x4.pmax(va, vb), f32x4.pmax(vc, vd))
    if (f32x4.extract_lane(low, 3) <= 0) continue
    if (f32x4.extract_lane(high, 0) <= 0 || f32x4.extract_lane(low, 0) > w) continue
    if (f32x4.extract_lane(high, 1) <= 0 || f32x4.extract_lane(low, 1) > h) continue
    if (hidden(low, high)) continue
    const sum = f32x4.add(f32x4.add(f32x4.add(va, vb), vc), vd)
    const blur = f32x4.extract_lane(sum, 2) * <f32>0.25
    const solid = (entry & 1) != 0 && alpha >= 256
    triangle(vertices, uvs, a, b, c, blur, sharpen, solid)
    triangle(vertices, uvs, b, d, c, blur, sharpen, solid)
  }
}

/** Beyond these coordinates, and in slivers, float arithmetic is not exact enough to leave reads unchecked. */
const EXACT: f32 = 8192
const SLIVER: f32 = 64
/** Texels that must lie around what an unchecked triangle reads. */
const MARGIN: f32 = 0.25

function triangle(
  vertices: usize,
  uvs: usize,
  ia: usize,
  ib: usize,
  ic: usize,
  blur: f32,
  sharpen: f32,
  solid: bool,
): void {
  // Sorted top to bottom (ties by x): a shared edge is then walked the same way from both sides and leaves no crack.
  let t: usize
  if (after(vertices, ia, ib)) {
    t = ia
    ia = ib
    ib = t
  }
  if (after(vertices, ib, ic)) {
    t = ib
    ib = ic
    ic = t
  }
  if (after(vertices, ia, ib)) {
    t = ia
    ia = ib
    ib = t
  }
  ax = load<f32>(vertices + ia * VERTEX)
  ay = load<f32>(vertices + ia * VERTEX, 4)
  const bx = load<f32>(vertices + ib * VERTEX)
  const by = load<f32>(vertices + ib * VERTEX, 4)
  const cx = load<f32>(vertices + ic * VERTEX)
  const cy = load<f32>(vertices + ic * VERTEX, 4)
  const y0 = max(0, <i32>ceil(ay))
  const y2 = min(targetH, <i32>ceil(cy))
  if (y0 >= y2) return
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
  au = load<f32>(uvs + ia * UV)
  av = load<f32>(uvs + ia * UV, 4)
  const inside = slopes(bx - ax, by - ay, cx - ax, cy - ay, area, uvs + ib * UV, uvs + ic * UV)
  const lod = detail(blur, sharpen)
  const level = <i32>lod
  const share = <i32>((lod - <f32>level) * 256)
  const plain = level == 0 && share <= 12 && opacity >= 256
  const mode = !plain ? DEEP : !inside || !exact(bx, by, cx, cy, area) ? CHECKED : solid ? SOLID : CLEAR
  const ac: f32 = (cx - ax) / (cy - ay)
  const ab: f32 = by > ay ? (bx - ax) / (by - ay) : 0
  const bc: f32 = cy > by ? (cx - bx) / (cy - by) : 0
  const y1 = min(max(y0, <i32>ceil(by)), y2)
  if (area > 0) {
    rows(mode, y0, y1, ax, ay, ac, ax, ay, ab, level, share)
    rows(mode, y1, y2, ax, ay, ac, bx, by, bc, level, share)
  } else {
    rows(mode, y0, y1, ax, ay, ab, ax, ay, ac, level, share)
    rows(mode, y1, y2, bx, by, bc, ax, ay, ac, level, share)
  }
}

/** Finds how the texture runs along the triangle (sides from its first corner); true when it lies well inside the texture. */
// @ts-ignore
@inline
function slopes(bx: f32, by: f32, cx: f32, cy: f32, area: f32, b: usize, c: usize): bool {
  const bu = load<f32>(b) - au
  const bv = load<f32>(b, 4) - av
  const cu = load<f32>(c) - au
  const cv = load<f32>(c, 4) - av
  const inverse: f32 = abs(area) > <f32>1e-6 ? <f32>1 / area : 0
  ux = (bu * cy - cu * by) * inverse
  uy = (cu * bx - bu * cx) * inverse
  vx = (bv * cy - cv * by) * inverse
  vy = (cv * bx - bv * cx) * inverse
  stepU = <i32>(ux * 65536)
  stepV = <i32>(vx * 65536)
  const right = <f32>(load<i32>(levels, 4) - 2) - MARGIN
  const low = <f32>(load<i32>(levels, 8) - 2) - MARGIN
  return (
    (au >= MARGIN && au + bu >= MARGIN && au + cu >= MARGIN) &&
    (av >= MARGIN && av + bv >= MARGIN && av + cv >= MARGIN) &&
    (au < right && au + bu < right && au + cu < right) &&
    (av < low && av + bv < low && av + cv < low)
  )
}

/** Whether the triangle's arithmetic is exact enough to trust that no pixel of it reads beyond its corners. */
// @ts-ignore
@inline
function exact(bx: f32, by: f32, cx: f32, cy: f32, area: f32): bool {
  const left = min(ax, min(bx, cx))
  const right = max(ax, max(bx, cx))
  if (ay < -EXACT || cy > EXACT || left < -EXACT || right > EXACT) return false
  const box = (right - left) * (cy - ay)
  return box < <f32>65536 && abs(area) * SLIVER >= box
}

/** The texture level: by texels per pixel along the steeper side, or by the blur asked for. */
// @ts-ignore
@inline
function detail(blur: f32, sharpen: f32): f32 {
  const spread = max(ux * ux + vx * vx, uy * uy + vy * vy)
  let lod: f32 = 0
  if (spread > 1.0) lod = <f32>0.5 * log2f(min(spread, <f32>65536)) - sharpen
  if (blur > 0.5) lod = max(lod, log2f(blur * <f32>2))
  return max(<f32>0, min(lod, <f32>(levelCount - 1)))
}

/** Draws the rows y0 .. y1 between two edges, each a point and its slope. */
function rows(
  mode: i32,
  y0: i32,
  y1: i32,
  lx: f32,
  ly: f32,
  left: f32,
  rx: f32,
  ry: f32,
  right: f32,
  level: i32,
  share: i32,
): void {
  if (mode >= CHECKED) {
    for (let y = y0; y < y1; y++) {
      const p = lx + (<f32>y - ly) * left
      const q = rx + (<f32>y - ry) * right
      const x0 = max(0, firstFrom(max(p, -FAR)))
      const x1 = min(targetW, firstFrom(min(q, FAR)))
      if (x0 >= x1) continue
      const u = au + (<f32>x0 - ax) * ux + (<f32>y - ay) * uy
      const v = av + (<f32>x0 - ax) * vx + (<f32>y - ay) * vy
      const at = target + (<usize>(y * targetW + x0) << 2)
      if (mode == DEEP) deepRow(at, x1 - x0, u, v, level, share)
      else checkedRow(at, x1 - x0, <i32>(u * 65536), <i32>(v * 65536))
    }
    return
  }
  const texture = <usize>load<i32>(levels)
  const stride = load<i32>(levels, 4) << 2
  // All rows count from one pixel beside the triangle's first corner.
  const origin = <i32>ax
  const fx = <f32>origin - ax
  const fy = <f32>y0 - ay
  let startU = <i32>((au + fx * ux + fy * uy) * 65536)
  let startV = <i32>((av + fx * vx + fy * vy) * 65536)
  const downU = <i32>(uy * 65536)
  const downV = <i32>(vy * 65536)
  let row = target + (<usize>(y0 * targetW) << 2)
  for (let y = y0; y < y1; y++) {
    const x0 = max(0, firstFrom(lx + (<f32>y - ly) * left))
    const x1 = min(targetW, firstFrom(rx + (<f32>y - ry) * right))
    if (x0 < x1) {
      const u = startU + (x0 - origin) * stepU
      const v = startV + (x0 - origin) * stepV
      if (mode == SOLID) solidRow(row + (<usize>x0 << 2), x1 - x0, texture, stride, u, v)
      else clearRow(row + (<usize>x0 << 2), x1 - x0, texture, stride, u, v)
    }
    startU += downU
    startV += downV
    row += <usize>targetW << 2
  }
}

// @ts-ignore
@inline
function texel(texture: usize, stride: i32, u: i32, v: i32): usize {
  return texture + <usize>((v >> 16) * stride + ((u >> 16) << 2))
}

const HALVES: v128 = i16x8(-1, -1, -1, -1, 0, 0, 0, 0)

/** Draws `count` pixels of an opaque texture, two at a time. */
// @ts-ignore
@inline
function solidRow(at: usize, count: i32, texture: usize, stride: i32, u: i32, v: i32): void {
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
function clearRow(at: usize, count: i32, texture: usize, stride: i32, u: i32, v: i32): void {
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
function checkedRow(at: usize, count: i32, u: i32, v: i32): void {
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
function after(vertices: usize, a: usize, b: usize): bool {
  const ay = load<f32>(vertices + a * VERTEX, 4)
  const by = load<f32>(vertices + b * VERTEX, 4)
  return ay > by || (ay == by && load<f32>(vertices + a * VERTEX) > load<f32>(vertices + b * VERTEX))
}

/** A row that blends two texture levels, fades, and keeps inside the texture. */
function deepRow(start: usize, count: i32, u: f32, v: f32, level: i32, share: i32): void {
  const end = start + (<usize>count << 2)
  const next = min(level + 1, levelCount - 1)
  const near = levels + <usize>level * 12
  const far = levels + <usize>next * 12
  const nearScale = <f32>1 / <f32>(1 << level)
  const farScale = <f32>1 / <f32>(1 << next)
  const nearHalf: f32 = <f32>0.5 * nearScale - <f32>0.5
  const farHalf: f32 = <f32>0.5 * farScale - <f32>0.5
  const wa = i16x8.splat(<i16>(256 - share))
  const wb = i16x8.splat(<i16>share)
  const fade = i16x8.splat(<i16>opacity)
  const half = i16x8.splat(128)
  for (let p = start; p < end; p += 4) {
    const a = levelAt(near, u * nearScale + nearHalf, v * nearScale + nearHalf)
    const b = levelAt(far, u * farScale + farHalf, v * farScale + farHalf)
    let s = i16x8.shr_u(i16x8.add(i16x8.add(i16x8.mul(a, wa), i16x8.mul(b, wb)), half), 8)
    if (opacity < 256) s = i16x8.shr_u(i16x8.add(i16x8.mul(s, fade), half), 8)
    if (i16x8.extract_lane_u(s, 3) != 0) over(p, s)
    u += ux
    v += vx
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
