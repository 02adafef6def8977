// Turns a sculpture into triangles: surface nets on a grid whose far blocks are skipped, made by the sculpt kernel.
import type { Vec3 } from '../scene.ts'
import { type Field, type SculptKernel, sculptKernel } from './sculpt-kernel.ts'
import type { Choice, Sculpture } from './sculpture.ts'
import { kinds, type Shape } from './sdf.ts'

/** A raw net: one paint index per vertex. */
export interface Net {
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly indices: Int32Array
  readonly paints: Uint16Array
  /** The parts that matter around a vertex. */
  choiceAt(vertex: number): Choice
}

/** Corners of the grid come in blocks of so many. */
const B = 4
/** Above this many cells the grid is coarsened instead. */
const mostCells = 6e6
/** Bytes of a part on the tape, and of a vertex that the kernel made. */
const PART = 88
const VERTEX = 48

/** A sculpture in numbers: the shapes, each behind those it is made from, then the parts. */
class Tape {
  readonly numbers: number[] = []
  readonly fields: Field[] = []
  /** Where the parts begin, bytes from the start. */
  readonly parts: number

  constructor(s: Sculpture) {
    const places = s.parts.map(({ shape }) => this.put(shape))
    this.parts = this.end
    s.parts.forEach(({ shape: { low, high }, cut, blend, bias, slack }, i) => {
      this.numbers.push(places[i] ?? 0, cut ? 1 : 0, blend, bias, slack, ...low, ...high)
    })
  }
  private get end(): number {
    return this.numbers.length * 8
  }
  /** Writes a shape and says where. */
  private put({ at, form }: Shape): number {
    if (form?.at !== at) {
      this.numbers.push(kinds.free, this.fields.push(at) - 1)
      return this.end - 16
    }
    const of = form.of?.map((shape) => this.put(shape)) ?? []
    const place = this.end
    this.numbers.push(kinds[form.kind], ...form.numbers, ...of)
    if (form.amount) this.numbers.push(this.fields.push(form.amount) - 1)
    return place
  }
}

/** Cells of `cell` metres or, where they would be too many, larger ones, over a box and a little around it. */
const gridOver = (low: Vec3, high: Vec3, cell: number) => {
  const size = [0, 1, 2].map((k) => (high[k] ?? 0) - (low[k] ?? 0))
  const volume = (size[0] ?? 0) * (size[1] ?? 0) * (size[2] ?? 0)
  const h = Math.max(cell, Math.cbrt(volume / mostCells))
  const count = (k: number) => Math.ceil(((size[k] ?? 0) / h + 3) / B) * B
  return {
    first: [low[0] - h * 1.5, low[1] - h * 1.5, low[2] - h * 1.5],
    h,
    corners: [count(0), count(1), count(2)],
  } as const
}

/** The lists of parts that the kernel made, read when they are asked for; `first` is the address of the first part. */
const choices = ({ run, memory }: SculptKernel, first: number, blocks: Int32Array) => {
  const start = run.blockStart()
  const words = new Int32Array(memory.buffer, start, (run.blockEnd() - start) / 4).slice()
  const known = new Map<number, Choice>()
  return (vertex: number): Choice => {
    const block = blocks[vertex] ?? start
    const made = known.get(block)
    if (made) return made
    const at = (block - start) / 4 + 3
    const parts = words.subarray(at + 1, at + 1 + (words[at] ?? 0))
    const fresh = Array.from(parts, (part) => (part - first) / PART)
    known.set(block, fresh)
    return fresh
  }
}

/** Reads the vertices that the kernel made, and lets the sculpture paint them. */
const readNet = (s: Sculpture, kernel: SculptKernel, first: number, indexCount: number): Net => {
  const { run, memory } = kernel
  const count = run.vertexTotal()
  const start = run.vertexStart()
  const doubles = new Float64Array(memory.buffer, start, (count * VERTEX) / 8)
  const floats = new Float32Array(memory.buffer, start, (count * VERTEX) / 4)
  const words = new Int32Array(memory.buffer, start, (count * VERTEX) / 4)
  const [positions, normals] = [new Float32Array(count * 3), new Float32Array(count * 3)]
  const [paints, blocks] = [new Uint16Array(count), new Int32Array(count)]
  for (let v = 0; v < count; v++) {
    const [p, w] = [v * 6, v * 12]
    const [x, y, z] = [doubles[p] ?? 0, doubles[p + 1] ?? 0, doubles[p + 2] ?? 0]
    positions[v * 3] = x
    positions[v * 3 + 1] = y
    positions[v * 3 + 2] = z
    for (let k = 0; k < 3; k++) normals[v * 3 + k] = floats[w + 6 + k] ?? 0
    const part = words[w + 9] ?? 0
    const paint = part === 0 ? 0 : (s.parts[(part - first) / PART]?.paint ?? 0)
    paints[v] = typeof paint === 'number' ? paint : paint(x, y, z)
    blocks[v] = words[w + 10] ?? 0
  }
  const indices = new Int32Array(memory.buffer, run.indexStart(), indexCount).slice()
  return { positions, normals, indices, paints, choiceAt: choices(kernel, first, blocks) }
}

/** Meshes a sculpture with cells of `cell` metres. Empty when there is no surface. Throws when the kernel is not open. */
export const surfaceNet = (s: Sculpture, cell: number): Net => {
  const kernel = sculptKernel()
  const { run, memory } = kernel
  const { low, high } = s.bounds()
  const { first, h, corners } = gridOver(low, high, cell)
  const tape = new Tape(s)
  const start = run.begin(tape.numbers.length * 8)
  new Float64Array(memory.buffer, start, tape.numbers.length).set(tape.numbers)
  kernel.fields = tape.fields
  try {
    run.read(start, start + tape.parts, s.parts.length, s.seam)
    const indexCount = run.mesh(...first, h, ...corners)
    return readNet(s, kernel, start + tape.parts, indexCount)
  } finally {
    kernel.fields = []
  }
}
