// Blocks of quads that are seen flat, as one parallelogram: far fewer rows and corners than all their triangles.
import { deepMargin, deepRow, setDeep } from './deep'
import {
  across,
  alongU,
  alongV,
  down,
  faded,
  fullTexture,
  quick,
  quickRow,
  rowAt,
  setSteps,
  solidRow,
  textureHeight,
  textureWidth,
} from './row'
import { detail } from './triangle'

const VERTEX: usize = 16
const UV: usize = 8
/** Pixels that a vertex of a block may lie off its place in the parallelogram. */
export const OFF: f32 = 0.08
/** The same where the picture is shrunk: it has lost what would tell, and more so the smaller it is. */
const SHRUNK: f32 = 0.25
/** Pixels by which a parallelogram is drawn larger than it may be off: what its neighbours, true or flat, may leave open. */
const SEAM: f32 = 0.02
/** How much the blur may change across a block. */
const BLUR: f32 = 0.3
/** Edges further out than this lie beyond every frame. */
const FAR: f32 = 1_000_000
/** Texels that must lie around what is read unchecked. */
const MARGIN: f32 = 1
/** Coordinates up to which float arithmetic is exact enough. */
const EXACT: f32 = 4096
/** What a parallelogram's area must at least be of the box around it. */
const SLIVER: f32 = 16
const STEEPEST: f32 = 1e-6

/**
 * Whether all `n` × `n` quads from vertex `a` on lie as one parallelogram, `row` bytes between the mesh's rows, each vertex within
 * `most` pixels.
 */
export function flat(a: usize, row: usize, n: i32, most: f32): bool {
  const side = <usize>n * VERTEX
  const va = v128.load(a)
  const vb = v128.load(a + side)
  const vc = v128.load(a + <usize>n * row)
  const off = f32x4.splat(most)
  const last = f32x4.sub(f32x4.add(vb, vc), va)
  const corner = f32x4.abs(f32x4.sub(v128.load(a + <usize>n * row + side), last))
  if (v128.any_true(f32x4.gt(corner, off))) return false
  if (n == 1) return true
  const share = f32x4.splat(<f32>1 / <f32>n)
  const right = f32x4.mul(f32x4.sub(vb, va), share)
  const low = f32x4.mul(f32x4.sub(vc, va), share)
  const change = max(
    abs(f32x4.extract_lane(vb, 2) - f32x4.extract_lane(va, 2)),
    abs(f32x4.extract_lane(vc, 2) - f32x4.extract_lane(va, 2)),
  )
  if (change > BLUR) return false
  let start = va
  let worst = f32x4.splat(0)
  for (let j = 0; j <= n; j++, a += row) {
    let due = start
    for (let i: usize = 0; i <= side; i += VERTEX) {
      worst = f32x4.pmax(worst, f32x4.abs(f32x4.sub(v128.load(a + i), due)))
      due = f32x4.add(due, right)
    }
    start = f32x4.add(start, low)
  }
  return !v128.any_true(f32x4.gt(worst, off))
}

// @ts-ignore
@inline
function away(x: f32): f32 {
  return abs(x) < STEEPEST ? (x < 0 ? -STEEPEST : STEEPEST) : x
}

/** How many pixels off a block with sides of `n` quads may be: more where more texels come on a pixel. */
export function offOf(vertices: usize, uvs: usize, a: usize, columns: usize, n: i32): f32 {
  const va = v128.load(vertices + a * VERTEX)
  const right = f32x4.sub(v128.load(vertices + (a + <usize>n) * VERTEX), va)
  const low = f32x4.sub(v128.load(vertices + (a + <usize>n * columns) * VERTEX), va)
  const texels = load<f32>(uvs + (a + <usize>n) * UV) - load<f32>(uvs + a * UV)
  const sides = f32x4.add(f32x4.mul(right, right), f32x4.mul(low, low))
  const all = f32x4.extract_lane(sides, 0) + f32x4.extract_lane(sides, 1)
  return max(OFF, min(SHRUNK, (<f32>2 * OFF * texels * texels) / max(<f32>1e-3, all)))
}

/**
 * Draws an opaque parallelogram with corners at the vertices a (top left in the texture), b (right of it) and c (below it),
 * and says whether it did: what is too far out, too thin or too near the texture's edge is left to triangles. `off` is as `flat`
 * was asked.
 */
export function drawFlat(
  vertices: usize,
  uvs: usize,
  a: usize,
  b: usize,
  c: usize,
  blur: f32,
  sharpen: f32,
  off: f32,
): bool {
  const seam = off + SEAM
  const ax = load<f32>(vertices + a * VERTEX)
  const ay = load<f32>(vertices + a * VERTEX, 4)
  const bx = load<f32>(vertices + b * VERTEX) - ax
  const by = load<f32>(vertices + b * VERTEX, 4) - ay
  const cx = load<f32>(vertices + c * VERTEX) - ax
  const cy = load<f32>(vertices + c * VERTEX, 4) - ay
  const left = ax + min(<f32>0, bx) + min(<f32>0, cx)
  const right = ax + max(<f32>0, bx) + max(<f32>0, cx)
  const top = ay + min(<f32>0, by) + min(<f32>0, cy)
  const low = ay + max(<f32>0, by) + max(<f32>0, cy)
  const area = bx * cy - by * cx
  if (left < -EXACT || top < -EXACT || right > EXACT || low > EXACT) return false
  if (abs(area) * SLIVER < (right - left) * (low - top) || abs(area) < 1) return false
  const au = load<f32>(uvs + a * UV)
  const av = load<f32>(uvs + a * UV, 4)
  const bu = load<f32>(uvs + b * UV) - au
  const bv = load<f32>(uvs + b * UV, 4) - av
  const cu = load<f32>(uvs + c * UV) - au
  const cv = load<f32>(uvs + c * UV, 4) - av
  // Texels between the block and the texture's nearest edge.
  const aside = min(au + min(<f32>0, bu) + min(<f32>0, cu), <f32>(textureWidth() - 2) - au - max(<f32>0, bu) - max(<f32>0, cu))
  const above = min(av + min(<f32>0, bv) + min(<f32>0, cv), <f32>(textureHeight() - 2) - av - max(<f32>0, bv) - max(<f32>0, cv))
  const around = min(aside, above)
  if (around < MARGIN) return false
  // How far along both sides a pixel lies, per pixel.
  const inverse: f32 = <f32>1 / area
  const sx = away(cy * inverse)
  const sy = -cx * inverse
  const tx = away(-by * inverse)
  const ty = bx * inverse
  const ux = sx * bu + tx * cu
  const vx = sx * bv + tx * cv
  const uy = sy * bu + ty * cu
  const vy = sy * bv + ty * cv
  setSteps(ux, vx)
  const y0 = max(0, <i32>ceil(top - seam))
  const y1 = min(down(), <i32>ceil(low + seam))
  const ds = seam * (abs(sx) + abs(sy))
  const dt = seam * (abs(tx) + abs(ty))
  const overS: f32 = <f32>1 / sx
  const overT: f32 = <f32>1 / tx
  const s0 = ax + min(-ds * overS, (<f32>1 + ds) * overS)
  const s1 = ax + max(-ds * overS, (<f32>1 + ds) * overS)
  const t0 = ax + min(-dt * overT, (<f32>1 + dt) * overT)
  const t1 = ax + max(-dt * overT, (<f32>1 + dt) * overT)
  if (y0 >= y1) return true
  rows(y0, y1, ax, ay, s0, s1, -sy * overS, t0, t1, -ty * overT, au, av, ux, uy, vx, vy, blur, sharpen, around)
  return true
}

/** Draws the rows y0 .. y1: each is what two slabs have in common, s0 .. s1 and t0 .. t1 at `ay`, slanting by sm and tm. */
// @ts-ignore
@inline
function rows(
  y0: i32,
  y1: i32,
  ax: f32,
  ay: f32,
  s0: f32,
  s1: f32,
  sm: f32,
  t0: f32,
  t1: f32,
  tm: f32,
  au: f32,
  av: f32,
  ux: f32,
  uy: f32,
  vx: f32,
  vy: f32,
  blur: f32,
  sharpen: f32,
  around: f32,
): void {
  const lod = detail(ux, uy, vx, vy, blur, sharpen)
  const level = <i32>lod
  const share = <i32>((lod - <f32>level) * 256)
  const plain = level == 0 && share <= 12 && !faded()
  if (!plain) setDeep(level, share)
  // A pixel and the seam may lie beyond the block.
  const sure = !plain && around - 2 * max(max(abs(ux), abs(uy)), max(abs(vx), abs(vy))) > deepMargin()
  const texture = fullTexture()
  const stride = textureWidth() << 2
  const origin = <i32>ax
  const fx = <f32>origin - ax
  const fy = <f32>y0 - ay
  const hasty = quick()
  let startU = <i32>((au + fx * ux + fy * uy) * 65536)
  let startV = <i32>((av + fx * vx + fy * vy) * 65536)
  const downU = <i32>(uy * 65536)
  const downV = <i32>(vy * 65536)
  const sides = f32x4(s0, t0, s1, t1)
  const slants = f32x4(sm, tm, sm, tm)
  const width = i32x4.splat(across())
  for (let y = y0; y < y1; y++) {
    const dy = <f32>y - ay
    const ends = spanOf(f32x4.add(sides, f32x4.mul(f32x4.splat(dy), slants)), width)
    const x0 = i32x4.extract_lane(ends, 0)
    const x1 = i32x4.extract_lane(ends, 1)
    if (x0 < x1) {
      const at = rowAt(y) + (<usize>x0 << 2)
      if (plain) {
        const u = startU + alongU(x0 - origin)
        const v = startV + alongV(x0 - origin)
        if (hasty) quickRow(at, x1 - x0, texture, stride, u, v)
        else solidRow(at, x1 - x0, texture, stride, u, v)
      } else {
        const dx = <f32>x0 - ax
        deepRow(at, x1 - x0, au + dx * ux + dy * uy, av + dx * vx + dy * vy, sure)
      }
    }
    startU += downU
    startV += downV
  }
}

/**
 * The first pixel of a row and the one after its last, of `width`, as lanes 0 and 1: what the spans `sides` 0 .. 2 and 1 .. 3
 * have in common, each side rounded as `firstFrom` does.
 */
// @ts-ignore
@inline
function spanOf(sides: v128, width: v128): v128 {
  const others = v128.shuffle<i32>(sides, sides, 1, 0, 3, 2)
  const common = v128.shuffle<i32>(f32x4.pmax(sides, others), f32x4.pmin(sides, others), 0, 6, 0, 6)
  const near = f32x4.pmax(f32x4.splat(-FAR), f32x4.pmin(f32x4.splat(FAR), common))
  const whole = f32x4.add(f32x4.add(near, f32x4.splat(0.498)), f32x4.splat(12582912))
  return i32x4.max_s(i32x4.splat(0), i32x4.min_s(width, i32x4.sub(whole, i32x4.splat(0x4b400000))))
}
