// Turns a sculpture into triangles: surface nets on a grid whose far blocks are skipped.
import type { Vec3 } from '../scene.ts'
import type { Sculpture } from './sculpture.ts'

/** A raw net: one paint index per vertex, and for each vertex the parts that matter around it. */
export interface Net {
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly indices: Int32Array
  readonly paints: Uint16Array
  /** Index into `lists` per vertex. */
  readonly blocks: Int32Array
  readonly lists: readonly Int32Array[]
}

/** Cells across the smallest block and the largest. */
const B = 4
const widest = 32
/** Above this many cells the grid is coarsened instead. */
const mostCells = 6e6

class Grid {
  readonly cell: number
  readonly low: Vec3
  /** Corners along each axis; a whole number of blocks. */
  readonly n: readonly [number, number, number]
  readonly values: Float32Array
  readonly lists: Int32Array[] = []
  /** Per active block: i, j, k of its first corner. */
  readonly origins: number[] = []

  constructor(low: Vec3, high: Vec3, cell: number) {
    const size = [0, 1, 2].map((k) => (high[k] ?? 0) - (low[k] ?? 0))
    const volume = (size[0] ?? 0) * (size[1] ?? 0) * (size[2] ?? 0)
    this.cell = Math.max(cell, Math.cbrt(volume / mostCells))
    const count = (k: number) => Math.ceil(((size[k] ?? 0) / this.cell + 3) / B) * B
    this.n = [count(0), count(1), count(2)]
    this.low = [low[0] - this.cell * 1.5, low[1] - this.cell * 1.5, low[2] - this.cell * 1.5]
    this.values = new Float32Array(this.n[0] * this.n[1] * this.n[2])
  }
  /** Writes `value(x, y, z)`, or a constant, to the corners of a block. */
  fill(i: number, j: number, k: number, size: number, value: number | Distance): void {
    const [nx, ny, nz] = this.n
    for (let c = k; c < Math.min(k + size, nz); c++)
      for (let b = j; b < Math.min(j + size, ny); b++) {
        const row = (c * ny + b) * nx
        const end = Math.min(i + size, nx)
        if (typeof value === 'number') this.values.fill(value, row + i, row + end)
        else
          for (let a = i; a < end; a++)
            this.values[row + a] = value(
              this.low[0] + a * this.cell,
              this.low[1] + b * this.cell,
              this.low[2] + c * this.cell,
            )
      }
  }
}
type Distance = (x: number, y: number, z: number) => number

/** Samples the distance in blocks that a surface may cross, halving them while fewer and fewer parts matter. */
const sample = (s: Sculpture, g: Grid): void => {
  const h = g.cell
  const visit = (i: number, j: number, k: number, size: number, from: Int32Array): void => {
    if (i >= g.n[0] || j >= g.n[1] || k >= g.n[2]) return
    const middle = (size - 1) / 2
    const radius = (middle + 1.2) * h * Math.sqrt(3)
    const [x, y, z] = [i + middle, j + middle, k + middle]
    const list = s.near(from, g.low[0] + x * h, g.low[1] + y * h, g.low[2] + z * h, radius)
    if (typeof list === 'number') g.fill(i, j, k, size, list)
    else if (size > B) {
      const half = size / 2
      for (let q = 0; q < 8; q++)
        visit(i + (q & 1) * half, j + ((q >> 1) & 1) * half, k + ((q >> 2) & 1) * half, half, list)
    } else {
      g.lists.push(list)
      g.origins.push(i, j, k)
      g.fill(i, j, k, size, (px, py, pz) => s.distance(list, px, py, pz))
    }
  }
  const all = s.all()
  for (let k = 0; k < g.n[2]; k += widest)
    for (let j = 0; j < g.n[1]; j += widest)
      for (let i = 0; i < g.n[0]; i += widest) visit(i, j, k, widest, all)
}

const corner = (q: number, nx: number, nxy: number): number =>
  (q & 1) + ((q >> 1) & 1) * nx + ((q >> 2) & 1) * nxy
const edges: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
]

/** Where in its cell the surface passes: the mean of its crossings with the cell's edges; null when it does not. */
const crossing = (v: Float32Array, base: number, offsets: Int32Array): Vec3 | null => {
  let mask = 0
  for (let q = 0; q < 8; q++) if ((v[base + (offsets[q] as number)] as number) < 0) mask |= 1 << q
  if (mask === 0 || mask === 255) return null
  let [x, y, z, w] = [0, 0, 0, 0]
  for (const [a, b] of edges) {
    if (((mask >> a) & 1) === ((mask >> b) & 1)) continue
    const ga = v[base + (offsets[a] as number)] as number
    const gb = v[base + (offsets[b] as number)] as number
    const t = ga / (ga - gb)
    x += (a & 1) + ((b & 1) - (a & 1)) * t
    y += ((a >> 1) & 1) + (((b >> 1) & 1) - ((a >> 1) & 1)) * t
    z += ((a >> 2) & 1) + (((b >> 2) & 1) - ((a >> 2) & 1)) * t
    w++
  }
  return [x / w, y / w, z / w]
}

interface Vertices {
  readonly positions: number[]
  readonly normals: number[]
  readonly paints: number[]
  readonly blocks: number[]
}

/** Pulls a point onto the surface and notes its normal and paint. */
const place = (
  s: Sculpture,
  out: Vertices,
  list: Int32Array,
  block: number,
  p: Vec3,
  h: number,
) => {
  const e = h * 0.4
  const [x, y, z] = p
  const a = s.distance(list, x + e, y - e, z - e)
  const b = s.distance(list, x - e, y - e, z + e)
  const c = s.distance(list, x - e, y + e, z - e)
  const d = s.distance(list, x + e, y + e, z + e)
  let [nx, ny, nz] = [a - b - c + d, -a - b + c + d, -a + b - c + d]
  const l = Math.sqrt(nx * nx + ny * ny + nz * nz)
  if (l > 1e-12) [nx, ny, nz] = [nx / l, ny / l, nz / l]
  else [nx, ny, nz] = [0, 1, 0]
  const gap = Math.max(-h / 2, Math.min(h / 2, s.distance(list, x, y, z)))
  const q: Vec3 = [x - nx * gap, y - ny * gap, z - nz * gap]
  out.positions.push(q[0], q[1], q[2])
  out.normals.push(nx, ny, nz)
  out.paints.push(s.paintAt(list, q[0], q[1], q[2]))
  out.blocks.push(block)
}

const makeVertices = (s: Sculpture, g: Grid, ids: Int32Array): Vertices => {
  const [nx, ny, nz] = g.n
  const nxy = nx * ny
  const offsets = Int32Array.from({ length: 8 }, (_, q) => corner(q, nx, nxy))
  const out: Vertices = { positions: [], normals: [], paints: [], blocks: [] }
  let count = 0
  for (let block = 0; block < g.lists.length; block++) {
    const list = g.lists[block] as Int32Array
    const [i0, j0, k0] = g.origins.slice(block * 3, block * 3 + 3) as [number, number, number]
    for (let k = k0; k < Math.min(k0 + B, nz - 1); k++)
      for (let j = j0; j < Math.min(j0 + B, ny - 1); j++)
        for (let i = i0; i < Math.min(i0 + B, nx - 1); i++) {
          const base = k * nxy + j * nx + i
          const c = crossing(g.values, base, offsets)
          if (!c) continue
          const p: Vec3 = [
            g.low[0] + (i + c[0]) * g.cell,
            g.low[1] + (j + c[1]) * g.cell,
            g.low[2] + (k + c[2]) * g.cell,
          ]
          place(s, out, list, block, p, g.cell)
          ids[base] = ++count
        }
  }
  return out
}

/** Joins the vertices around every grid edge that the surface crosses. */
const makeFaces = (g: Grid, ids: Int32Array, at: readonly number[]): Int32Array => {
  const [nx, ny] = g.n
  const nxy = nx * ny
  const out: number[] = []
  const far = (p: number, q: number): number => {
    let sum = 0
    for (let k = 0; k < 3; k++) sum += ((at[p * 3 + k] ?? 0) - (at[q * 3 + k] ?? 0)) ** 2
    return sum
  }
  const face = (a: number, b: number, c: number, d: number, flip: boolean): void => {
    if (a < 0 || b < 0 || c < 0 || d < 0) return
    // The shorter diagonal gives the smoother surface.
    const order = far(a, c) <= far(b, d) ? [a, b, c, a, c, d] : [a, b, d, b, c, d]
    for (let t = 0; t < 6; t += 3) {
      const [p, q, r] = [order[t] ?? 0, order[t + 1] ?? 0, order[t + 2] ?? 0]
      if (flip) out.push(p, r, q)
      else out.push(p, q, r)
    }
  }
  const id = (cell: number): number => (ids[cell] as number) - 1
  const v = g.values
  for (let block = 0; block < g.lists.length; block++) {
    const [i0, j0, k0] = g.origins.slice(block * 3, block * 3 + 3) as [number, number, number]
    for (let k = Math.max(1, k0); k < k0 + B; k++)
      for (let j = Math.max(1, j0); j < j0 + B; j++)
        for (let i = Math.max(1, i0); i < i0 + B; i++) {
          const c = k * nxy + j * nx + i
          const inside = (v[c] as number) < 0
          if (i + 1 < nx && inside !== (v[c + 1] as number) < 0)
            face(id(c - nx - nxy), id(c - nxy), id(c), id(c - nx), !inside)
          if (j + 1 < ny && inside !== (v[c + nx] as number) < 0)
            face(id(c - 1 - nxy), id(c - 1), id(c), id(c - nxy), !inside)
          if (c + nxy < v.length && inside !== (v[c + nxy] as number) < 0)
            face(id(c - 1 - nx), id(c - nx), id(c), id(c - 1), !inside)
        }
  }
  return Int32Array.from(out)
}

/** Meshes a sculpture with cells of `cell` metres. Empty when there is no surface. */
export const surfaceNet = (s: Sculpture, cell: number): Net => {
  const { low, high } = s.bounds()
  const g = new Grid(low, high, cell)
  sample(s, g)
  const ids = new Int32Array(g.values.length)
  const made = makeVertices(s, g, ids)
  return {
    positions: Float32Array.from(made.positions),
    normals: Float32Array.from(made.normals),
    indices: makeFaces(g, ids, made.positions),
    paints: Uint16Array.from(made.paints),
    blocks: Int32Array.from(made.blocks),
    lists: g.lists,
  }
}
