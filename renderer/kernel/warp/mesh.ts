// Draws a layer of the picture as a mesh of small textured quads: watertight, back to front, with blur by texture level.
import { bilinear, over, pack } from './sample'

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
// Gradients of the triangle being drawn, 16.16 per pixel.
let stepU: i32 = 0
let stepV: i32 = 0

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
  const w = <f32>targetW
  const h = <f32>targetH
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
    if (
      load<f32>(pa, 12) <= 0 ||
      load<f32>(pb, 12) <= 0 ||
      load<f32>(pc, 12) <= 0 ||
      load<f32>(pd, 12) <= 0
    )
      continue
    const ax = load<f32>(pa)
    const bx = load<f32>(pb)
    const cx = load<f32>(pc)
    const dx = load<f32>(pd)
    if (max(max(ax, bx), max(cx, dx)) <= 0 || min(min(ax, bx), min(cx, dx)) > w - 1) continue
    const ay = load<f32>(pa, 4)
    const by = load<f32>(pb, 4)
    const cy = load<f32>(pc, 4)
    const dy = load<f32>(pd, 4)
    if (max(max(ay, by), max(cy, dy)) <= 0 || min(min(ay, by), min(cy, dy)) > h - 1) continue
    const blur =
      (load<f32>(pa, 8) + load<f32>(pb, 8) + load<f32>(pc, 8) + load<f32>(pd, 8)) * <f32>0.25
    const solid = (entry & 1) != 0 && alpha >= 256
    triangle(vertices, uvs, a, b, c, blur, sharpen, solid)
    triangle(vertices, uvs, b, d, c, blur, sharpen, solid)
  }
}

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
  const ax = load<f32>(vertices + ia * VERTEX)
  const ay = load<f32>(vertices + ia * VERTEX, 4)
  const bx = load<f32>(vertices + ib * VERTEX)
  const by = load<f32>(vertices + ib * VERTEX, 4)
  const cx = load<f32>(vertices + ic * VERTEX)
  const cy = load<f32>(vertices + ic * VERTEX, 4)
  const y0 = max(0, <i32>ceil(ay))
  const y1 = min(targetH, <i32>ceil(cy))
  if (y0 >= y1) return
  const au = load<f32>(uvs + ia * UV)
  const av = load<f32>(uvs + ia * UV, 4)
  const bu = load<f32>(uvs + ib * UV) - au
  const bv = load<f32>(uvs + ib * UV, 4) - av
  const cu = load<f32>(uvs + ic * UV) - au
  const cv = load<f32>(uvs + ic * UV, 4) - av
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
  const inverse: f32 = abs(area) > <f32>1e-6 ? <f32>1 / area : 0
  const ux = (bu * (cy - ay) - cu * (by - ay)) * inverse
  const uy = (cu * (bx - ax) - bu * (cx - ax)) * inverse
  const vx = (bv * (cy - ay) - cv * (by - ay)) * inverse
  const vy = (cv * (bx - ax) - bv * (cx - ax)) * inverse
  stepU = <i32>(ux * 65536)
  stepV = <i32>(vx * 65536)
  // Texels per pixel along the steeper side, or the blur asked for, choose the level.
  const across = ux * ux + vx * vx
  const down = uy * uy + vy * vy
  let lod: f32 = 0
  const spread = max(across, down)
  if (spread > 1.0) lod = <f32>0.5 * log2f(min(spread, <f32>65536)) - sharpen
  if (blur > 0.5) lod = max(lod, log2f(blur * <f32>2))
  lod = min(lod, <f32>(levelCount - 1))
  const ac: f32 = (cx - ax) / (cy - ay)
  const ab: f32 = by > ay ? (bx - ax) / (by - ay) : 0
  const bc: f32 = cy > by ? (cx - bx) / (cy - by) : 0
  // Most triangles are seen at full detail and lie well inside their texture: their rows need no checks.
  const texture = <usize>load<i32>(levels)
  const width = load<i32>(levels, 4)
  const height = load<i32>(levels, 8)
  const stride = width << 2
  const plain =
    lod < <f32>0.05 &&
    opacity >= 256 &&
    au + min(min(bu, cu), <f32>0) >= 0 &&
    av + min(min(bv, cv), <f32>0) >= 0 &&
    au + max(max(bu, cu), <f32>0) < <f32>(width - 2) &&
    av + max(max(bv, cv), <f32>0) < <f32>(height - 2)
  for (let y = y0; y < y1; y++) {
    const fy = <f32>y
    const p = ax + (fy - ay) * ac
    const q = fy < by ? ax + (fy - ay) * ab : bx + (fy - by) * bc
    const x0 = max(0, <i32>ceil(min(p, q)))
    const x1 = min(targetW, <i32>ceil(max(p, q)))
    if (x0 >= x1) continue
    const u = au + (<f32>x0 - ax) * ux + (fy - ay) * uy
    const v = av + (<f32>x0 - ax) * vx + (fy - ay) * vy
    let iu = <i32>(u * 65536)
    let iv = <i32>(v * 65536)
    // Vertices far outside the picture make u and v inexact: what is read is checked as whole numbers, at both ends.
    if (!plain || !reads(iu, stepU, x1 - x0, width) || !reads(iv, stepV, x1 - x0, height)) {
      span(x0, x1, y, u, v, ux, vx, lod, solid)
      continue
    }
    let at = target + (<usize>(y * targetW + x0) << 2)
    const end = at + (<usize>(x1 - x0) << 2)
    if (solid) {
      for (; at < end; at += 4) {
        store<u32>(at, pack(bilinear(texture, stride, iu, iv)))
        iu += stepU
        iv += stepV
      }
    } else {
      for (; at < end; at += 4) {
        const s = bilinear(texture, stride, iu, iv)
        if (i16x8.extract_lane_u(s, 3) != 0) over(at, s)
        iu += stepU
        iv += stepV
      }
    }
  }
}

/** Whether `count` reads from `first` on, `step` apart (16.16), and their right or lower neighbours stay inside `size` texels. */
// @ts-ignore
@inline
function reads(first: i32, step: i32, count: i32, size: i32): bool {
  const last = <i64>first + <i64>step * <i64>(count - 1)
  const limit = <i64>(size - 1) << 16
  return first >= 0 && <i64>first < limit && last >= 0 && last < limit
}

// @ts-ignore
@inline
function after(vertices: usize, a: usize, b: usize): bool {
  const ay = load<f32>(vertices + a * VERTEX, 4)
  const by = load<f32>(vertices + b * VERTEX, 4)
  return ay > by || (ay == by && load<f32>(vertices + a * VERTEX) > load<f32>(vertices + b * VERTEX))
}

/** log2 of a positive number, good to 0.01: enough to choose a blur. */
// @ts-ignore
@inline
function log2f(x: f32): f32 {
  const bits = reinterpret<i32>(x)
  const m = reinterpret<f32>((bits & 0x007fffff) | 0x3f800000)
  return <f32>((bits >> 23) - 127) + (m - 1) * (<f32>1.3465 - <f32>0.3465 * m)
}

function span(
  x0: i32,
  x1: i32,
  y: i32,
  u: f32,
  v: f32,
  ux: f32,
  vx: f32,
  lod: f32,
  solid: bool,
): void {
  let p = target + (<usize>(y * targetW + x0) << 2)
  const end = p + (<usize>(x1 - x0) << 2)
  const level = <i32>max(lod, 0)
  const share = <i32>((max(lod, 0) - <f32>level) * 256)
  if (level > 0 || share > 12 || opacity < 256) {
    deepSpan(p, end, u, v, ux, vx, level, share)
    return
  }
  const texture = <usize>load<i32>(levels)
  const stride = load<i32>(levels, 4) << 2
  const width = load<i32>(levels, 4)
  const height = load<i32>(levels, 8)
  let iu = <i32>(u * 65536)
  let iv = <i32>(v * 65536)
  // Both ends inside the texture: then all between are.
  if (solid && reads(iu, stepU, x1 - x0, width) && reads(iv, stepV, x1 - x0, height)) {
    for (; p < end; p += 4) {
      store<u32>(p, pack(bilinear(texture, stride, iu, iv)))
      iu += stepU
      iv += stepV
    }
    return
  }
  const lastU = ((width - 2) << 16) | 0xff00
  const lastV = ((height - 2) << 16) | 0xff00
  for (; p < end; p += 4) {
    const s = bilinear(texture, stride, min(max(iu, 0), lastU), min(max(iv, 0), lastV))
    if (i16x8.extract_lane_u(s, 3) != 0) over(p, s)
    iu += stepU
    iv += stepV
  }
}

/** A span that blends two texture levels, fades, and keeps inside the texture. */
function deepSpan(
  start: usize,
  end: usize,
  u: f32,
  v: f32,
  ux: f32,
  vx: f32,
  level: i32,
  share: i32,
): void {
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

/** Halves a premultiplied RGBA8 picture with a 4×4 binomial filter (1 3 3 1); sizes are rounded up by the caller. */
export function halve(from: usize, w: i32, h: i32, to: usize, nw: i32, nh: i32): void {
  for (let y = 0; y < nh; y++) {
    for (let x = 0; x < nw; x++) {
      let sum = i32x4.splat(0)
      for (let j = -1; j <= 2; j++) {
        const sy = min(max(2 * y + j, 0), h - 1)
        const wy = j == 0 || j == 1 ? 3 : 1
        const row = from + (<usize>(sy * w) << 2)
        const x0 = <usize>min(max(2 * x - 1, 0), w - 1)
        const x1 = <usize>min(2 * x, w - 1)
        const x2 = <usize>min(2 * x + 1, w - 1)
        const x3 = <usize>min(2 * x + 2, w - 1)
        const inner = i32x4.add(wide(row + (x1 << 2)), wide(row + (x2 << 2)))
        const outer = i32x4.add(wide(row + (x0 << 2)), wide(row + (x3 << 2)))
        sum = i32x4.add(
          sum,
          i32x4.mul(i32x4.add(i32x4.mul(inner, i32x4.splat(3)), outer), i32x4.splat(wy)),
        )
      }
      const out = i32x4.shr_u(i32x4.add(sum, i32x4.splat(32)), 6)
      const narrow = i16x8.narrow_i32x4_s(out, out)
      store<u32>(to + (<usize>(y * nw + x) << 2), pack(narrow))
    }
  }
}

// @ts-ignore
@inline
function wide(p: usize): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p)))
}
