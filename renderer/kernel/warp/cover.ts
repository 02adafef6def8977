// What of a layer the layers before it hide: a coarse grid of samples, set only where all around is surely covered.
import { flat, OFF } from './flat'

/** Pixels between samples, as a shift. */
const PITCH: i32 = 2
const VERTEX: usize = 16
const UV: usize = 8
/** Texels per pixel, squared, up to which opaque quads are drawn from the full texture and stay opaque. */
const CRISP: f32 = 2.3
/** Texels of blur up to which the same is so. */
const BLURRED: f32 = 0.5
/** Eight samples that are covered. */
const ALL: u64 = 0x0101010101010101

let grid: usize = 0
let across: i32 = 0
let down: i32 = 0

/** Bytes a grid takes for frames of that size. */
export function coverSize(w: i32, h: i32): i32 {
  return ((w >> PITCH) + 2) * ((h >> PITCH) + 2)
}

/** Forgets what is covered; `at` 0 from now on hides nothing. */
export function clearCover(at: usize, w: i32, h: i32): void {
  grid = at
  across = (w >> PITCH) + 2
  down = (h >> PITCH) + 2
  if (at) memory.fill(at, 0, <usize>(across * down))
}

// @ts-ignore
@inline
function whole(x: f32, most: i32): i32 {
  return <i32>max(<f32>-8, min(x, <f32>(most << PITCH)))
}

/** The first sample at or beyond x. */
// @ts-ignore
@inline
function sampleFrom(x: f32, most: i32): i32 {
  const i = max(0, whole(x, most) >> PITCH)
  return <f32>(i << PITCH) < x ? i + 1 : i
}

/** Sets the samples within a triangle. */
function fill(a: usize, b: usize, c: usize): void {
  const ay = load<f32>(a, 4)
  const by = load<f32>(b, 4)
  const cy = load<f32>(c, 4)
  const top = sampleFrom(min(ay, min(by, cy)), down)
  const low = min(down - 1, whole(max(ay, max(by, cy)), down) >> PITCH)
  for (let j = top; j <= low; j++) {
    const y = <f32>(j << PITCH)
    let left: f32 = 1e9
    let right: f32 = -1e9
    for (let side = 0; side < 3; side++) {
      const p = side == 0 ? a : side == 1 ? b : c
      const q = side == 0 ? b : side == 1 ? c : a
      const py = load<f32>(p, 4)
      const qy = load<f32>(q, 4)
      if (py > y == qy > y) continue
      const x = load<f32>(p) + ((y - py) / (qy - py)) * (load<f32>(q) - load<f32>(p))
      left = min(left, x)
      right = max(right, x)
    }
    const i0 = sampleFrom(left, across)
    const i1 = min(across - 1, whole(right, across) >> PITCH)
    const row = grid + <usize>(j * across)
    for (let i = i0; i <= i1; i++) store<u8>(row + <usize>i, 1)
  }
}

/** Whether the triangle with sides a .. b and a .. c, `cell` texels long, is seen from before and drawn from the full texture. */
// @ts-ignore
@inline
function crisp(a: usize, b: usize, c: usize, cell: f32): bool {
  const x1 = load<f32>(b) - load<f32>(a)
  const y1 = load<f32>(b, 4) - load<f32>(a, 4)
  const x2 = load<f32>(c) - load<f32>(a)
  const y2 = load<f32>(c, 4) - load<f32>(a, 4)
  const area = x1 * y2 - x2 * y1
  const long = max(x1 * x1 + x2 * x2, y1 * y1 + y2 * y2)
  return area > 0 && cell * cell * long <= CRISP * area * area
}

/** Unsets all samples near the box around a quad. */
function unset(low: v128, high: v128): void {
  const i0 = max(0, (whole(f32x4.extract_lane(low, 0), across) >> PITCH) - 1)
  const i1 = min(across - 1, (whole(f32x4.extract_lane(high, 0), across) >> PITCH) + 2)
  const j0 = max(0, (whole(f32x4.extract_lane(low, 1), down) >> PITCH) - 1)
  const j1 = min(down - 1, (whole(f32x4.extract_lane(high, 1), down) >> PITCH) + 2)
  if (i1 < i0) return
  for (let j = j0; j <= j1; j++)
    memory.fill(grid + <usize>(j * across + i0), 0, <usize>(i1 - i0 + 1))
}

// The mesh that covers, and whether its opaque quads are added or what uncovers is taken off.
let vertices: usize = 0
let uvs: usize = 0
let columns: i32 = 0
let rows: i32 = 0
let adding: bool = false

/**
 * Adds what a mesh covers; its quads are as `drawMesh` takes them, drawn unfaded. Opaque quads that are sharp cover; those
 * with clear places, or at the mesh's border, uncover their surroundings: so no gap between samples is missed.
 */
export function cover(
  verticesAt: usize,
  uvsAt: usize,
  columnsOf: i32,
  rowsOf: i32,
  quads: usize,
  count: i32,
): void {
  if (!grid) return
  vertices = verticesAt
  uvs = uvsAt
  columns = columnsOf
  rows = rowsOf
  for (let turn = 0; turn < 2; turn++) {
    adding = turn == 0
    for (let i = 0; i < count; i++) {
      const entry = load<i32>(quads + (<usize>i << 2))
      if (block(entry >> 3, 1 << ((entry >> 1) & 3), (entry & 1) != 0)) continue
      // A part of the mesh has gone behind the lens: what it covered is open.
      memory.fill(grid, 0, <usize>(across * down))
      return
    }
  }
}

/** What n × n quads from vertex k on cover or uncover; false when they are partly behind the lens. */
function block(k: i32, n: i32, full: bool): bool {
  const a = vertices + <usize>k * VERTEX
  const row = <usize>columns * VERTEX
  const b = a + <usize>n * VERTEX
  const c = a + <usize>n * row
  const d = c + <usize>n * VERTEX
  if (n > 1 && !flat(a, row, n, OFF)) {
    const m = n >> 1
    const lower = k + m * columns
    return block(k, m, full) && block(k + m, m, full) && block(lower, m, full) && block(lower + m, m, full)
  }
  const p = v128.load(a)
  const q = v128.load(b)
  const r = v128.load(c)
  const s = v128.load(d)
  const low = f32x4.pmin(f32x4.pmin(p, q), f32x4.pmin(r, s))
  const high = f32x4.pmax(f32x4.pmax(p, q), f32x4.pmax(r, s))
  if (f32x4.extract_lane(low, 3) <= 0) return false
  const uv = uvs + <usize>k * UV
  const cell = abs(load<f32>(uv + <usize>n * UV) - load<f32>(uv))
  const x = k % columns
  const y = k / columns
  const inner = x > 0 && y > 0 && x < columns - 1 - n && y < rows - 1 - n
  const sharp = f32x4.extract_lane(high, 2) <= BLURRED
  const solid = full && inner && sharp && crisp(a, b, c, cell) && crisp(d, c, b, cell)
  if (solid && adding) {
    fill(a, b, c)
    fill(b, d, c)
  } else if (!solid && !adding) unset(low, high)
  return true
}

/** Whether all of a box (lanes x and y of its corners) that can be seen is covered. */
export function hidden(low: v128, high: v128): bool {
  if (!grid) return false
  const i0 = max(0, (whole(f32x4.extract_lane(low, 0), across) >> PITCH) - 1)
  const i1 = min(across - 1, (whole(f32x4.extract_lane(high, 0), across) >> PITCH) + 2)
  const j0 = max(0, (whole(f32x4.extract_lane(low, 1), down) >> PITCH) - 1)
  const j1 = min(down - 1, (whole(f32x4.extract_lane(high, 1), down) >> PITCH) + 2)
  // Eight samples at a time; the last eight may be some of them once more.
  const wide = i1 - i0 - 7
  for (let j = j0; j <= j1; j++) {
    const row = grid + <usize>(j * across)
    if (wide < 0) {
      for (let i = i0; i <= i1; i++) if (!load<u8>(row + <usize>i)) return false
      continue
    }
    const last = row + <usize>(i1 - 7)
    for (let p = row + <usize>i0; p < last; p += 8) if (load<u64>(p) != ALL) return false
    if (load<u64>(last) != ALL) return false
  }
  return true
}
