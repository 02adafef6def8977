// The sculpt kernel: a tape of shapes becomes the distances of a grid, and these a mesh; the same bits on every machine.
import { indices, makeFaces } from './faces'
import { blocks, blocksEnd, sampleGrid } from './grid'
import { clear, take } from './memory'
import { readParts } from './parts'
import { setTape } from './shape'
import { makeVertices, vertexCount, vertices } from './vertices'

/** Forgets what was there and makes room for a tape of so many bytes. */
export function begin(bytes: i32): usize {
  clear()
  const tape = take(bytes)
  setTape(tape)
  return tape
}

/** Reads a tape whose last `count` records, from `parts` on, are parts; `seam` is the widest of their blends. */
export function read(tape: usize, parts: usize, count: i32, seam: f64): void {
  readParts(parts, count, tape, seam)
}

/** Meshes what was read, over so many corners from a first one on; returns how many indices there are. */
export function mesh(x: f64, y: f64, z: f64, cell: f64, nx: i32, ny: i32, nz: i32): i32 {
  sampleGrid(x, y, z, cell, nx, ny, nz)
  makeVertices()
  return makeFaces()
}

export function vertexTotal(): i32 {
  return vertexCount
}
export function vertexStart(): usize {
  return vertices
}
export function indexStart(): usize {
  return indices
}
export function blockStart(): usize {
  return blocks
}
export function blockEnd(): usize {
  return blocksEnd
}
