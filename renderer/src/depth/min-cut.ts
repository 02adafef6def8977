// The cheapest way to cut a grid in two, found by the warp kernel.
import type { WarpKernel } from '../film/kernel.ts'

/** Ways from a place to its eight neighbours; each way's opposite follows or precedes it. */
export const ways = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
] as const

/** How many neighbours a place has. */
export const neighbours = ways.length

/**
 * 1 for places of the grid that stay with the source. `bonds` is the address of what may flow from each place to its
 * neighbours, f32, `neighbours` of them a place; `own` what flows from the source to it (below 0: from it to the sink).
 */
export const minCut = (
  kernel: WarpKernel,
  width: number,
  height: number,
  bonds: number,
  own: Float32Array,
): Uint8Array => {
  const { run } = kernel
  const n = width * height
  const rooms = run.alloc(4 * neighbours * n)
  run.copyBytes(bonds, rooms, 4 * neighbours * n)
  const out = run.alloc(n)
  run.minCut(rooms, kernel.put(own), width, height, out)
  return kernel.bytes(out, n)
}
