// One triangle of a mesh: watertight against its neighbours, from the texture level that fits.
import { deepRow, setDeep } from './deep'
import { firstFrom, log2f } from './edge'
import {
  across,
  alongU,
  alongV,
  CHECKED,
  CLEAR,
  checkedRow,
  clearRow,
  DEEP,
  down,
  fullTexture,
  lastLevel,
  quick,
  quickRow,
  rowAt,
  SOLID,
  setSteps,
  solidRow,
  textureHeight,
  textureWidth,
} from './row'

const VERTEX: usize = 16
const UV: usize = 8

// The triangle being drawn: its first corner, texels there, and texels per pixel.
let ax: f32 = 0
let ay: f32 = 0
let au: f32 = 0
let av: f32 = 0
let ux: f32 = 0
let uy: f32 = 0
let vx: f32 = 0
let vy: f32 = 0
/** Edges further out than this lie beyond every frame. */
const FAR: f32 = 1_000_000
/** Beyond these coordinates, and in slivers, float arithmetic is not exact enough to leave reads unchecked. */
const EXACT: f32 = 8192
const SLIVER: f32 = 64
/** Texels that must lie around what an unchecked triangle reads. */
const MARGIN: f32 = 0.25

/** Draws a triangle of vertices; `solid` when all of its texels are opaque and nothing fades. */
export function triangle(
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
  const y2 = min(down(), <i32>ceil(cy))
  if (y0 >= y2) return
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
  au = load<f32>(uvs + ia * UV)
  av = load<f32>(uvs + ia * UV, 4)
  const inside = slopes(bx - ax, by - ay, cx - ax, cy - ay, area, uvs + ib * UV, uvs + ic * UV)
  setSteps(ux, vx)
  const lod = detail(ux, uy, vx, vy, blur, sharpen)
  const level = <i32>lod
  const share = <i32>((lod - <f32>level) * 256)
  const plain = level == 0 && share <= 12
  if (!plain) setDeep(level, share)
  const mode = !plain ? DEEP : !inside || !exact(bx, by, cx, cy, area) ? CHECKED : solid ? SOLID : CLEAR
  const ac: f32 = (cx - ax) / (cy - ay)
  const ab: f32 = by > ay ? (bx - ax) / (by - ay) : 0
  const bc: f32 = cy > by ? (cx - bx) / (cy - by) : 0
  const y1 = min(max(y0, <i32>ceil(by)), y2)
  if (area > 0) {
    rows(mode, y0, y1, ax, ay, ac, ax, ay, ab)
    rows(mode, y1, y2, ax, ay, ac, bx, by, bc)
  } else {
    rows(mode, y0, y1, ax, ay, ab, ax, ay, ac)
    rows(mode, y1, y2, bx, by, bc, ax, ay, ac)
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
  const right = <f32>(textureWidth() - 2) - MARGIN
  const low = <f32>(textureHeight() - 2) - MARGIN
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
export function detail(ux: f32, uy: f32, vx: f32, vy: f32, blur: f32, sharpen: f32): f32 {
  const spread = max(ux * ux + vx * vx, uy * uy + vy * vy)
  let lod: f32 = 0
  if (spread > 1.0) lod = <f32>0.5 * log2f(min(spread, <f32>65536)) - sharpen
  if (blur > 0.5) lod = max(lod, log2f(blur * <f32>2))
  return max(<f32>0, min(lod, lastLevel()))
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
): void {
  if (mode >= CHECKED) {
    for (let y = y0; y < y1; y++) {
      const p = lx + (<f32>y - ly) * left
      const q = rx + (<f32>y - ry) * right
      const x0 = max(0, firstFrom(max(p, -FAR)))
      const x1 = min(across(), firstFrom(min(q, FAR)))
      if (x0 >= x1) continue
      const u = au + (<f32>x0 - ax) * ux + (<f32>y - ay) * uy
      const v = av + (<f32>x0 - ax) * vx + (<f32>y - ay) * vy
      const at = rowAt(y) + (<usize>x0 << 2)
      if (mode == DEEP) deepRow(at, x1 - x0, u, v, false)
      else checkedRow(at, x1 - x0, <i32>(u * 65536), <i32>(v * 65536))
    }
    return
  }
  const texture = fullTexture()
  const stride = textureWidth() << 2
  // All rows count from one pixel beside the triangle's first corner.
  const origin = <i32>ax
  const fx = <f32>origin - ax
  const fy = <f32>y0 - ay
  let startU = <i32>((au + fx * ux + fy * uy) * 65536)
  let startV = <i32>((av + fx * vx + fy * vy) * 65536)
  const downU = <i32>(uy * 65536)
  const downV = <i32>(vy * 65536)
  let row = rowAt(y0)
  for (let y = y0; y < y1; y++) {
    const x0 = max(0, firstFrom(lx + (<f32>y - ly) * left))
    const x1 = min(across(), firstFrom(rx + (<f32>y - ry) * right))
    if (x0 < x1) {
      const u = startU + alongU(x0 - origin)
      const v = startV + alongV(x0 - origin)
      if (mode == SOLID) {
        if (quick()) quickRow(row + (<usize>x0 << 2), x1 - x0, texture, stride, u, v)
        else solidRow(row + (<usize>x0 << 2), x1 - x0, texture, stride, u, v)
      } else clearRow(row + (<usize>x0 << 2), x1 - x0, texture, stride, u, v)
    }
    startU += downU
    startV += downV
    row += <usize>across() << 2
  }
}

// @ts-ignore
@inline
function after(vertices: usize, a: usize, b: usize): bool {
  const ay = load<f32>(vertices + a * VERTEX, 4)
  const by = load<f32>(vertices + b * VERTEX, 4)
  return ay > by || (ay == by && load<f32>(vertices + a * VERTEX) > load<f32>(vertices + b * VERTEX))
}
