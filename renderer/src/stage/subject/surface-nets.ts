// Turns a sculpture into triangles: surface nets on a grid whose far blocks are skipped.
import type { Vec3 } from '../scene.ts'
import { Choice, type Sculpture } from './sculpture.ts'

/** A raw net: one paint index per vertex, and for each vertex the parts that matter around it. */
export interface Net {
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly indices: Int32Array
  readonly paints: Uint16Array
  /** Index into `lists` per vertex. */
  readonly blocks: Int32Array
  readonly lists: readonly Choice[]
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
  readonly lists: Choice[] = []
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
  /** Writes a constant to the corners of a block. */
  fill(i: number, j: number, k: number, size: number, value: number): void {
    const [nx, ny, nz] = this.n
    for (let c = k; c < Math.min(k + size, nz); c++)
      for (let b = j; b < Math.min(j + size, ny); b++) {
        const row = (c * ny + b) * nx
        this.values.fill(value, row + i, row + Math.min(i + size, nx))
      }
  }
  /** Writes the distance of a sculpture's parts to the corners of a whole block. */
  measure(s: Sculpture, list: Choice, i: number, j: number, k: number, size: number): void {
    const { n, low, cell, values } = this
    for (let c = k; c < k + size; c++)
      for (let b = j; b < j + size; b++) {
        const row = (c * n[1] + b) * n[0]
        const y = low[1] + b * cell
        const z = low[2] + c * cell
        for (let a = i; a < i + size; a++)
          values[row + a] = s.distance(list, low[0] + a * cell, y, z)
      }
  }
}

/** Cells from the middle of a block of two corners to the farthest of them. */
const half = Math.sqrt(3) / 2
/** As far, and to all whose edges end there: where no surface is so near, signs are enough. */
const halfAndNext = half + 1.05
/** From the middle of two cells to all that is asked about a vertex in them. */
const twoCells = Math.sqrt(3) * 1.42
/** From a vertex to the farthest point asked about it. */
const aroundVertex = Math.sqrt(3) * 0.4

/** Samples the distance in blocks that a surface may cross, halving them while fewer and fewer parts matter. */
const sample = (s: Sculpture, g: Grid): void => {
  const h = g.cell
  const [pair, block] = [new Choice(), new Choice()]
  const quarters = (i0: number, j0: number, k0: number, list: Choice): void => {
    for (let q = 0; q < 8; q++) {
      const i = i0 + (q & 1) * 2
      const j = j0 + ((q >> 1) & 1) * 2
      const k = k0 + (q >> 2) * 2
      const x = g.low[0] + (i + 0.5) * h
      const y = g.low[1] + (j + 0.5) * h
      const z = g.low[2] + (k + 0.5) * h
      const sign = s.near(list, x, y, z, half * h, halfAndNext * h, pair)
      if (sign !== 0) g.fill(i, j, k, 2, sign)
      else g.measure(s, pair, i, j, k, 2)
    }
  }
  const visit = (i: number, j: number, k: number, size: number, from: Choice): void => {
    if (i >= g.n[0] || j >= g.n[1] || k >= g.n[2]) return
    const middle = (size - 1) / 2
    const radius = (middle + 1.2) * h * Math.sqrt(3)
    const [x, y, z] = [i + middle, j + middle, k + middle]
    const list = size > B ? new Choice() : block
    const [px, py, pz] = [g.low[0] + x * h, g.low[1] + y * h, g.low[2] + z * h]
    const sign = s.near(from, px, py, pz, radius, radius, list)
    if (sign !== 0) g.fill(i, j, k, size, sign)
    else if (size > B) {
      const half = size / 2
      for (let q = 0; q < 8; q++)
        visit(i + (q & 1) * half, j + ((q >> 1) & 1) * half, k + ((q >> 2) & 1) * half, half, list)
    } else {
      g.lists.push(list.copy())
      g.origins.push(i, j, k)
      quarters(i, j, k, list)
    }
  }
  const all = s.all()
  for (let k = 0; k < g.n[2]; k += widest)
    for (let j = 0; j < g.n[1]; j += widest)
      for (let i = 0; i < g.n[0]; i += widest) visit(i, j, k, widest, all)
}

/** The corners that a cell's edges join. */
const edgeFrom = [0, 2, 4, 6, 0, 1, 4, 5, 0, 1, 2, 3]
const edgeTo = [1, 3, 5, 7, 2, 3, 6, 7, 4, 5, 6, 7]

/** Makes a vertex in each cell that the surface passes. */
class Vertices {
  readonly positions: number[] = []
  readonly normals: number[] = []
  readonly paints: number[] = []
  readonly blocks: number[] = []
  private readonly s: Sculpture
  private readonly g: Grid
  private readonly offsets: Int32Array
  /** Where in its cell the surface passes. */
  private readonly at: [number, number, number] = [0, 0, 0]
  private readonly own = new Choice()
  /** What matters in each eighth of a block, once it was asked. */
  private readonly eighths = Array.from({ length: 8 }, () => new Choice())
  private asked = 0

  constructor(s: Sculpture, g: Grid) {
    const [nx, ny] = g.n
    this.s = s
    this.g = g
    this.offsets = Int32Array.from(
      { length: 8 },
      (_, q) => (q & 1) + ((q >> 1) & 1) * nx + (q >> 2) * nx * ny,
    )
  }
  /** Numbers from 1 on for all cells with a vertex. */
  make(ids: Int32Array): void {
    const { g } = this
    const [nx, ny, nz] = g.n
    let count = 0
    for (let block = 0; block < g.lists.length; block++) {
      const [i0, j0, k0] = [0, 1, 2].map((q) => g.origins[block * 3 + q]) as [
        number,
        number,
        number,
      ]
      this.asked = 0
      for (let k = k0; k < Math.min(k0 + B, nz - 1); k++)
        for (let j = j0; j < Math.min(j0 + B, ny - 1); j++)
          for (let i = i0; i < Math.min(i0 + B, nx - 1); i++) {
            const base = (k * ny + j) * nx + i
            if (!this.crossed(base)) continue
            this.place(block, i, j, k)
            ids[base] = ++count
          }
    }
  }
  /** Whether the surface passes a cell; `at` is then the mean of its crossings with the cell's edges. */
  private crossed(base: number): boolean {
    const v = this.g.values
    const { offsets, at } = this
    let mask = 0
    for (let q = 0; q < 8; q++) if ((v[base + (offsets[q] as number)] as number) < 0) mask |= 1 << q
    if (mask === 0 || mask === 255) return false
    let x = 0
    let y = 0
    let z = 0
    let w = 0
    for (let e = 0; e < 12; e++) {
      const a = edgeFrom[e] as number
      const b = edgeTo[e] as number
      if (((mask >> a) & 1) === ((mask >> b) & 1)) continue
      const ga = v[base + (offsets[a] as number)] as number
      const gb = v[base + (offsets[b] as number)] as number
      const t = ga / (ga - gb)
      x += (a & 1) + ((b & 1) - (a & 1)) * t
      y += ((a >> 1) & 1) + (((b >> 1) & 1) - ((a >> 1) & 1)) * t
      z += ((a >> 2) & 1) + (((b >> 2) & 1) - ((a >> 2) & 1)) * t
      w++
    }
    at[0] = x / w
    at[1] = y / w
    at[2] = z / w
    return true
  }
  /** What matters to the vertices of the eighth of its block in which a cell lies. */
  private listFor(block: number, i: number, j: number, k: number): Choice {
    const { g } = this
    const q = ((i >> 1) & 1) + ((j >> 1) & 1) * 2 + ((k >> 1) & 1) * 4
    const list = this.eighths[q] as Choice
    if (this.asked & (1 << q)) return list
    this.asked |= 1 << q
    const h = g.cell
    const x = g.low[0] + ((i & ~1) + 1) * h
    const y = g.low[1] + ((j & ~1) + 1) * h
    const z = g.low[2] + ((k & ~1) + 1) * h
    this.s.around(g.lists[block] as Choice, x, y, z, twoCells * h, h, list)
    return list
  }
  /** Pulls the point found in a cell onto the surface and notes its normal and paint. */
  private place(block: number, i: number, j: number, k: number): void {
    const { s, g, at, own } = this
    const h = g.cell
    const e = h * 0.4
    const x = g.low[0] + (i + at[0]) * h
    const y = g.low[1] + (j + at[1]) * h
    const z = g.low[2] + (k + at[2]) * h
    s.around(this.listFor(block, i, j, k), x, y, z, aroundVertex * h, h, own)
    const a = s.distance(own, x + e, y - e, z - e)
    const b = s.distance(own, x - e, y - e, z + e)
    const c = s.distance(own, x - e, y + e, z - e)
    const d = s.distance(own, x + e, y + e, z + e)
    let nx = a - b - c + d
    let ny = -a - b + c + d
    let nz = -a + b - c + d
    const l = Math.sqrt(nx * nx + ny * ny + nz * nz)
    nx = l > 1e-12 ? nx / l : 0
    ny = l > 1e-12 ? ny / l : 1
    nz = l > 1e-12 ? nz / l : 0
    const gap = Math.max(-h / 2, Math.min(h / 2, own.distance))
    const qx = x - nx * gap
    const qy = y - ny * gap
    const qz = z - nz * gap
    this.positions.push(qx, qy, qz)
    this.normals.push(nx, ny, nz)
    this.paints.push(s.paintAt(own, qx, qy, qz))
    this.blocks.push(block)
  }
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
  const made = new Vertices(s, g)
  made.make(ids)
  return {
    positions: Float32Array.from(made.positions),
    normals: Float32Array.from(made.normals),
    indices: makeFaces(g, ids, made.positions),
    paints: Uint16Array.from(made.paints),
    blocks: Int32Array.from(made.blocks),
    lists: g.lists,
  }
}
