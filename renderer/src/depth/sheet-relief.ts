// The relief of one sheet at its mesh's vertices: what is known of it, carried on smoothly behind and beyond.
import type { WarpKernel } from '../film/kernel.ts'
import type { Size } from '../film/size.ts'
import type { Canvas } from './canvas.ts'
import type { Mask } from './masks.ts'
import { pullPush } from './pull-push.ts'
import type { Relief } from './relief.ts'

/** Nearness at the corners of cells of a regular grid over the picture. */
export interface Corners {
  readonly columns: number
  readonly rows: number
  readonly cell: number
  readonly nearness: Float32Array
}

/** Means (of a guessed relief; of a known one, leaning to the near) over the cells around each corner of the pixels where `known` is set (null: all). */
export const corners = (
  kernel: WarpKernel,
  relief: Relief,
  known: Mask | null,
  cell: number,
): Corners => {
  const { width: w, height: h, nearness, soft } = relief
  return cornersOf(kernel, relief, cell, (columns, sums, counts) => {
    const near = kernel.put(nearness)
    const mask = known ? kernel.put(known.data) : 0
    kernel.run.sumCorners(near, mask, w, h, cell, soft ? 1 : 0, columns, sums, counts)
  })
}

/** Those of a canvas around a guess that is all there is to see: beyond the picture as at its edge. The guess need not be laid on the canvas. */
export const cornersAround = (
  kernel: WarpKernel,
  { width, height, nearness }: Relief,
  canvas: Canvas,
  cell: number,
): Corners =>
  cornersOf(kernel, canvas, cell, (columns, sums, counts) => {
    kernel.run.sumCornersAround(
      ...([kernel.put(nearness), width, height, canvas.left, canvas.top] as const),
      ...([canvas.width, canvas.height, cell, columns, sums, counts] as const),
    )
  })

const cornersOf = (
  kernel: WarpKernel,
  { width, height }: Size,
  cell: number,
  add: (columns: number, sums: number, counts: number) => void,
): Corners => {
  const columns = Math.ceil(width / cell) + 1
  const rows = Math.ceil(height / cell) + 1
  kernel.run.reset()
  const none = new Float32Array(columns * rows)
  const [sums, counts] = [kernel.put(none), kernel.put(none)]
  add(columns, sums, counts)
  const sum = kernel.floats(sums, columns * rows).slice()
  const count = kernel.floats(counts, columns * rows).slice()
  const out = sum.map((s, c) => (s > 0 ? s / (count[c] ?? 1) : 0))
  for (let c = 0; c < count.length; c++) count[c] = (count[c] ?? 0) > 0 ? 1 : 0
  pullPush(out, count, columns, rows, 1)
  return { columns, rows, cell, nearness: out }
}

/** Nearness at a picture point; beyond the edges as at the edge. */
export const cornerAt =
  (grid: Corners) =>
  (x: number, y: number): number => {
    const fx = Math.max(0, Math.min(grid.columns - 1, x / grid.cell))
    const fy = Math.max(0, Math.min(grid.rows - 1, y / grid.cell))
    const i = Math.min(grid.columns - 2, Math.floor(fx))
    const j = Math.min(grid.rows - 2, Math.floor(fy))
    const k = j * grid.columns + i
    const u = fx - i
    const v = fy - j
    const n = grid.nearness
    const top = (n[k] ?? 0) * (1 - u) + (n[k + 1] ?? 0) * u
    const low = (n[k + grid.columns] ?? 0) * (1 - u) + (n[k + grid.columns + 1] ?? 0) * u
    return top * (1 - v) + low * v
  }
