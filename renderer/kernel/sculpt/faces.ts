// Joins the vertices around every grid edge that the surface crosses.
import { B, after, blocks, blocksEnd, nx, ny, nz, values } from './grid'
import { append, open, take } from './memory'
import { VERTEX, ids, vertices } from './vertices'

/** Three i32 a triangle. */
export let indices: usize = 0

/** The vertex in a cell; -1 when there is none. */
// @ts-ignore
@inline
function id(cell: i32): i32 {
  return load<i32>(ids + (<usize>cell << 2)) - 1
}
// @ts-ignore
@inline
function inside(cell: i32): bool {
  return load<f32>(values + (<usize>cell << 2)) < 0
}

/** Square of the way between two vertices. */
// @ts-ignore
@inline
function far(p: i32, q: i32): f64 {
  const a = vertices + <usize>p * VERTEX
  const b = vertices + <usize>q * VERTEX
  const dx = load<f64>(a) - load<f64>(b)
  const dy = load<f64>(a, 8) - load<f64>(b, 8)
  const dz = load<f64>(a, 16) - load<f64>(b, 16)
  return dx * dx + dy * dy + dz * dz
}

// @ts-ignore
@inline
function triangle(p: i32, q: i32, r: i32, flip: bool): void {
  const at = open(12)
  store<i32>(at, p)
  store<i32>(at, flip ? r : q, 4)
  store<i32>(at, flip ? q : r, 8)
  append(12)
}

function face(a: i32, b: i32, c: i32, d: i32, flip: bool): void {
  if (a < 0 || b < 0 || c < 0 || d < 0) return
  // The shorter diagonal gives the smoother surface.
  if (far(a, c) <= far(b, d)) {
    triangle(a, b, c, flip)
    triangle(a, c, d, flip)
  } else {
    triangle(a, b, d, flip)
    triangle(b, c, d, flip)
  }
}

/** Writes all triangles; returns how many numbers they are. */
export function makeFaces(): i32 {
  indices = take(0)
  const nxy = nx * ny
  const count = nxy * nz
  for (let block = blocks; block < blocksEnd; block = after(block)) {
    const i0 = load<i32>(block)
    const j0 = load<i32>(block, 4)
    const k0 = load<i32>(block, 8)
    for (let k = max(1, k0); k < k0 + B; k++)
      for (let j = max(1, j0); j < j0 + B; j++)
        for (let i = max(1, i0); i < i0 + B; i++) {
          const c = k * nxy + j * nx + i
          const here = inside(c)
          if (i + 1 < nx && here != inside(c + 1))
            face(id(c - nx - nxy), id(c - nxy), id(c), id(c - nx), !here)
          if (j + 1 < ny && here != inside(c + nx))
            face(id(c - 1 - nxy), id(c - 1), id(c), id(c - nxy), !here)
          if (c + nxy < count && here != inside(c + nxy))
            face(id(c - 1 - nx), id(c - nx), id(c), id(c - 1), !here)
        }
  }
  return <i32>((open(0) - indices) >> 2)
}
