// Joins opaque quads of a mesh to blocks of 2 × 2 and 4 × 4 where its relief is even: seen flat, they are drawn as one.
import { alloc } from './memory'

const UV: usize = 8
/** How much nearness may differ within a block: its quads are drawn one after the other, between others of the same distance. */
const RANGE: f32 = 0.05
/** How much nearness may bend within a block that is worth a try. */
const BEND: f32 = 0.01

// The mesh.
let uvs: usize = 0
let nearness: usize = 0
let columns: i32 = 0
let rows: i32 = 0
/** A byte for each first vertex: 1 where there is an opaque quad inside the mesh. */
let solid: usize = 0

/**
 * Lists `count` quads (i32: first vertex × 2 + 1 if all texels are opaque) as `drawMesh` takes them, in the same order: first
 * vertex × 8, + 1 if opaque, + 2 for a block of 2 × 2 quads or + 4 for one of 4 × 4. A block stands where half of its quads
 * have passed. Returns how many there are; `out` has room for all quads.
 */
export function group(
  quads: usize,
  count: i32,
  columnsOf: i32,
  rowsOf: i32,
  uvsAt: usize,
  nearnessAt: usize,
  out: usize,
): i32 {
  columns = columnsOf
  rows = rowsOf
  uvs = uvsAt
  nearness = nearnessAt
  const n = <usize>(columns * rows)
  solid = alloc(n * 3)
  memory.fill(solid, 0, n * 3)
  // For each quad how large its block is, and for each block's first quad how many of its quads have passed.
  const sizes = solid + n
  const passed = sizes + n
  for (let i = 0; i < count; i++) {
    const entry = load<i32>(quads + (<usize>i << 2))
    const k = entry >> 1
    const x = k % columns
    const y = k / columns
    if ((entry & 1) != 0 && x > 0 && y > 0 && x < columns - 2 && y < rows - 2)
      store<u8>(solid + <usize>k, 1)
  }
  join(4, 2, sizes)
  join(2, 1, sizes)
  let to = out
  for (let i = 0; i < count; i++) {
    const entry = load<i32>(quads + (<usize>i << 2))
    const k = entry >> 1
    const log = <i32>load<u8>(sizes + <usize>k)
    let first = k
    if (log > 0) {
      const mask = (1 << log) - 1
      const x = k % columns
      const y = k / columns
      first = (y - ((y - 1) & mask)) * columns + (x - ((x - 1) & mask))
      const past = <i32>load<u8>(passed + <usize>first) + 1
      store<u8>(passed + <usize>first, past)
      if (past != 1 << (2 * log - 1)) continue
    }
    store<i32>(to, (first << 3) | (log << 1) | (entry & 1))
    to += 4
  }
  return <i32>((to - out) >> 2)
}

/** Marks the quads of all blocks of n × n that can be one. */
function join(n: i32, log: u8, sizes: usize): void {
  for (let y = 1; y + n < rows - 1; y += n)
    for (let x = 1; x + n < columns - 1; x += n) {
      const k = y * columns + x
      if (load<u8>(sizes + <usize>k) || !whole(k, n) || !even(k, n)) continue
      for (let j = 0; j < n; j++) memory.fill(sizes + <usize>(k + j * columns), log, <usize>n)
    }
}

function whole(k: i32, n: i32): bool {
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) if (!load<u8>(solid + <usize>(k + j * columns + i))) return false
  return true
}

// @ts-ignore
@inline
function near(k: i32): f32 {
  return load<f32>(nearness + (<usize>k << 2))
}

// @ts-ignore
@inline
function texel(k: i32, offset: usize): f32 {
  return load<f32>(uvs + <usize>k * UV + offset)
}

/** Whether texture and relief run evenly over a block. */
function even(k: i32, n: i32): bool {
  const b = k + n
  const c = k + n * columns
  const share: f32 = <f32>1 / <f32>n
  const across: f32 = (near(b) - near(k)) * share
  const down: f32 = (near(c) - near(k)) * share
  let low: f32 = near(k)
  let high: f32 = low
  for (let j = 0; j <= n; j++)
    for (let i = 0; i <= n; i++) {
      const at = k + j * columns + i
      const d = near(at)
      low = min(low, d)
      high = max(high, d)
      if (abs(d - (near(k) + across * <f32>i + down * <f32>j)) > BEND) return false
      // A fold of the mirrored outside lies on a vertex: the texture then turns back.
      for (let o: usize = 0; o < UV; o += 4) {
        const right: f32 = (texel(b, o) - texel(k, o)) * share
        const under: f32 = (texel(c, o) - texel(k, o)) * share
        const due = texel(k, o) + right * <f32>i + under * <f32>j
        if (abs(texel(at, o) - due) > <f32>0.01) return false
      }
    }
  return high - low <= RANGE
}
