// A vertex in each cell that the surface passes.
import { B, after, blocks, blocksEnd, corner, h, listOf, lowX, lowY, lowZ, nx, ny, nz } from './grid'
import { append, open, take } from './memory'
import { around, distance, listBytes, partAt } from './parts'

/** Bytes of a vertex's record: place (f64 × 3), normal (f32 × 3), the part whose paint shows, and its block (i32 each). */
export const VERTEX: usize = 48
/** One i32 a corner: the number, from 1 on, of the vertex in the cell above it. */
export let ids: usize = 0
export let vertices: usize = 0
export let vertexCount: i32 = 0

/** From the middle of two cells to all that is asked about a vertex in them. */
const twoCells: f64 = sqrt<f64>(3) * 1.42
/** From a vertex to the farthest point asked about it. */
const aroundVertex: f64 = sqrt<f64>(3) * 0.4

/** What matters in each eighth of a block, once it was asked, and around one vertex. */
let eighths: usize = 0
let own: usize = 0
let asked: i32 = 0
/** Where in its cell the surface passes. */
let atX: f64 = 0
let atY: f64 = 0
let atZ: f64 = 0

export function makeVertices(): void {
  const bytes = <usize>(nx * ny * nz) << 2
  ids = take(bytes)
  memory.fill(ids, 0, bytes)
  eighths = take(listBytes * 8)
  own = take(listBytes)
  vertices = take(0)
  vertexCount = 0
  for (let block = blocks; block < blocksEnd; block = after(block)) fillBlock(block)
}

function fillBlock(block: usize): void {
  const i0 = load<i32>(block)
  const j0 = load<i32>(block, 4)
  const k0 = load<i32>(block, 8)
  asked = 0
  for (let k = k0; k < min(k0 + B, nz - 1); k++)
    for (let j = j0; j < min(j0 + B, ny - 1); j++)
      for (let i = i0; i < min(i0 + B, nx - 1); i++) {
        if (!crossed(corner(i, j, k))) continue
        place(block, i, j, k)
        store<i32>(ids + (<usize>((k * ny + j) * nx + i) << 2), ++vertexCount)
      }
}

/** Bytes from a cell's first corner to its q-th. */
// @ts-ignore
@inline
function offset(q: i32): usize {
  return <usize>((q & 1) + ((q >> 1) & 1) * nx + (q >> 2) * nx * ny) << 2
}

/** The sums of the crossings so far. */
let sumX: f64 = 0
let sumY: f64 = 0
let sumZ: f64 = 0
let sums: f64 = 0

/** Adds where the surface crosses the edge between two corners of a cell, if it does. */
// @ts-ignore
@inline
function edge(base: usize, mask: i32, a: i32, b: i32): void {
  if (((mask >> a) & 1) == ((mask >> b) & 1)) return
  const ga = <f64>load<f32>(base + offset(a))
  const gb = <f64>load<f32>(base + offset(b))
  const t = ga / (ga - gb)
  sumX += <f64>(a & 1) + <f64>((b & 1) - (a & 1)) * t
  sumY += <f64>((a >> 1) & 1) + <f64>(((b >> 1) & 1) - ((a >> 1) & 1)) * t
  sumZ += <f64>((a >> 2) & 1) + <f64>(((b >> 2) & 1) - ((a >> 2) & 1)) * t
  sums++
}

/** Whether the surface passes a cell; where it does then is the mean of its crossings with the cell's edges. */
function crossed(base: usize): bool {
  let mask = 0
  for (let q = 0; q < 8; q++) if (load<f32>(base + offset(q)) < 0) mask |= 1 << q
  if (mask == 0 || mask == 255) return false
  sumX = 0
  sumY = 0
  sumZ = 0
  sums = 0
  for (let e = 0; e < 8; e += 2) edge(base, mask, e, e + 1)
  for (let e = 0; e < 4; e++) edge(base, mask, e + (e & 2), e + (e & 2) + 2)
  for (let e = 0; e < 4; e++) edge(base, mask, e, e + 4)
  atX = sumX / sums
  atY = sumY / sums
  atZ = sumZ / sums
  return true
}

/** What matters to the vertices of the eighth of its block in which a cell lies. */
function listFor(block: usize, i: i32, j: i32, k: i32): usize {
  const q = ((i >> 1) & 1) + ((j >> 1) & 1) * 2 + ((k >> 1) & 1) * 4
  const list = eighths + <usize>q * listBytes
  if (asked & (1 << q)) return list
  asked |= 1 << q
  const x = lowX + <f64>((i & ~1) + 1) * h
  const y = lowY + <f64>((j & ~1) + 1) * h
  const z = lowZ + <f64>((k & ~1) + 1) * h
  around(listOf(block), x, y, z, twoCells * h, h, list)
  return list
}

/** Pulls the point found in a cell onto the surface and notes its normal and the part that paints it. */
function place(block: usize, i: i32, j: i32, k: i32): void {
  const e = h * 0.4
  const x = lowX + (<f64>i + atX) * h
  const y = lowY + (<f64>j + atY) * h
  const z = lowZ + (<f64>k + atZ) * h
  const d0 = around(listFor(block, i, j, k), x, y, z, aroundVertex * h, h, own)
  const a = distance(own, x + e, y - e, z - e)
  const b = distance(own, x - e, y - e, z + e)
  const c = distance(own, x - e, y + e, z - e)
  const d = distance(own, x + e, y + e, z + e)
  let ax = a - b - c + d
  let ay = -a - b + c + d
  let az = -a + b - c + d
  const l = sqrt(ax * ax + ay * ay + az * az)
  ax = l > 1e-12 ? ax / l : 0
  ay = l > 1e-12 ? ay / l : 1
  az = l > 1e-12 ? az / l : 0
  const gap = max(-h / 2, min(h / 2, d0))
  const qx = x - ax * gap
  const qy = y - ay * gap
  const qz = z - az * gap
  const at = open(VERTEX)
  store<f64>(at, qx)
  store<f64>(at, qy, 8)
  store<f64>(at, qz, 16)
  store<f32>(at, <f32>ax, 24)
  store<f32>(at, <f32>ay, 28)
  store<f32>(at, <f32>az, 32)
  store<i32>(at, <i32>partAt(own, qx, qy, qz), 36)
  store<i32>(at, <i32>block, 40)
  append(VERTEX)
}
