// The grid of distances over a sculpture, whose far blocks are only signs.
import { append, open, take } from './memory'
import { all, distance, listBytes, near } from './parts'

/** Cells across the smallest block and the largest. */
export const B = 4
const widest = 32

/** Metres a cell, and the grid's first corner. */
export let h: f64 = 0
export let lowX: f64 = 0
export let lowY: f64 = 0
export let lowZ: f64 = 0
/** Corners along each axis; a whole number of blocks. */
export let nx: i32 = 0
export let ny: i32 = 0
export let nz: i32 = 0
/** One f32 a corner. */
export let values: usize = 0
/**
 * The blocks that a surface may cross, one after the other from `blocks` to `blocksEnd`: i, j, k of the first corner, then the list
 * of parts that matter there.
 */
export let blocks: usize = 0
export let blocksEnd: usize = 0

/** Cells from the middle of a block of two corners to the farthest of them. */
const half: f64 = sqrt<f64>(3) / 2
/** As far, and to all whose edges end there: where no surface is so near, signs are enough. */
const halfAndNext: f64 = half + 1.05

/** Lists at work: what matters in each size of block above the smallest, and in two corners. */
let lists: usize = 0
let pair: usize = 0

/** The list of a block's record. */
// @ts-ignore
@inline
export function listOf(block: usize): usize {
  return block + 12
}
/** The record after this one. */
// @ts-ignore
@inline
export function after(block: usize): usize {
  return block + 16 + (<usize>load<i32>(block, 12) << 2)
}

/** Samples the distance in blocks that a surface may cross, halving them while fewer and fewer parts matter. */
export function sampleGrid(x: f64, y: f64, z: f64, cell: f64, cornersX: i32, cornersY: i32, cornersZ: i32): void {
  h = cell
  lowX = x
  lowY = y
  lowZ = z
  nx = cornersX
  ny = cornersY
  nz = cornersZ
  values = take(<usize>(nx * ny * nz) << 2)
  lists = take(listBytes * 3)
  pair = take(listBytes)
  blocks = take(0)
  for (let k = 0; k < nz; k += widest)
    for (let j = 0; j < ny; j += widest)
      for (let i = 0; i < nx; i += widest) visit(i, j, k, widest, all, lists)
  blocksEnd = open(0)
}

/** Looks into a block with what matters in the larger one; `free` is where lists of larger blocks may be written. */
function visit(i: i32, j: i32, k: i32, size: i32, from: usize, free: usize): void {
  if (i >= nx || j >= ny || k >= nz) return
  const middle = <f64>(size - 1) / 2
  const radius = (middle + 1.2) * h * sqrt<f64>(3)
  const small = size == B
  const record = small ? open(listBytes + 12) : 0
  const list = small ? listOf(record) : free
  const x = lowX + (<f64>i + middle) * h
  const y = lowY + (<f64>j + middle) * h
  const z = lowZ + (<f64>k + middle) * h
  const sign = near(from, x, y, z, radius, radius, list)
  if (sign != 0) return fill(i, j, k, size, <f32>sign)
  if (small) {
    store<i32>(record, i)
    store<i32>(record, j, 4)
    store<i32>(record, k, 8)
    append(after(record) - record)
    return quarters(i, j, k, list)
  }
  const step = size >> 1
  for (let q = 0; q < 8; q++)
    visit(i + (q & 1) * step, j + ((q >> 1) & 1) * step, k + (q >> 2) * step, step, list, free + listBytes)
}

function quarters(i0: i32, j0: i32, k0: i32, list: usize): void {
  for (let q = 0; q < 8; q++) {
    const i = i0 + (q & 1) * 2
    const j = j0 + ((q >> 1) & 1) * 2
    const k = k0 + (q >> 2) * 2
    const x = lowX + (<f64>i + 0.5) * h
    const y = lowY + (<f64>j + 0.5) * h
    const z = lowZ + (<f64>k + 0.5) * h
    const sign = near(list, x, y, z, half * h, halfAndNext * h, pair)
    if (sign != 0) fill(i, j, k, 2, <f32>sign)
    else measure(i, j, k)
  }
}

// @ts-ignore
@inline
export function corner(i: i32, j: i32, k: i32): usize {
  return values + (<usize>((k * ny + j) * nx + i) << 2)
}

/** Writes a constant to the corners of a block. */
function fill(i: i32, j: i32, k: i32, size: i32, value: f32): void {
  const last = min(i + size, nx)
  for (let c = k; c < min(k + size, nz); c++)
    for (let b = j; b < min(j + size, ny); b++) {
      const end = corner(last, b, c)
      for (let at = corner(i, b, c); at < end; at += 4) store<f32>(at, value)
    }
}

/** Writes the distance of the parts of `pair` to eight corners. */
function measure(i: i32, j: i32, k: i32): void {
  for (let c = k; c < k + 2; c++)
    for (let b = j; b < j + 2; b++) {
      const y = lowY + <f64>b * h
      const z = lowZ + <f64>c * h
      const at = corner(i, b, c)
      store<f32>(at, <f32>distance(pair, lowX + <f64>i * h, y, z))
      store<f32>(at, <f32>distance(pair, lowX + <f64>(i + 1) * h, y, z), 4)
    }
}
