// The relief of one sheet at its mesh's vertices: what is known of it, carried on smoothly behind and beyond.
import { type Bounds, boundsOf, type Mask } from './masks.ts'
import { pullPush } from './pull-push.ts'
import type { Relief } from './relief.ts'

/** Nearness at the corners of cells of a regular grid over the picture. */
export interface Corners {
  readonly columns: number
  readonly rows: number
  readonly cell: number
  readonly nearness: Float32Array
}

/** How far outlines in the depth and in the mask may be apart, in pixels. */
const slack = 2

/**
 * The nearness of a mask's pixels, each as near as the nearest of the mask around it: a pixel on an outline belongs to one
 * thing but may have been measured on what is behind, and one such pixel would draw the outline out into a spike.
 */
const firm = (relief: Relief, known: Mask, { left, top, right, bottom }: Bounds): Float32Array => {
  const { width: w, nearness } = relief
  const across = new Float32Array(nearness.length)
  const out = new Float32Array(nearness.length)
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      let most = 0
      for (let i = Math.max(left, x - slack); i <= x + slack && i < right; i++) {
        const k = y * w + i
        if (known.data[k]) most = Math.max(most, nearness[k] ?? 0)
      }
      across[y * w + x] = most
    }
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      if (!known.data[y * w + x]) continue
      let most = 0
      for (let j = Math.max(top, y - slack); j <= y + slack && j < bottom; j++)
        most = Math.max(most, across[j * w + x] ?? 0)
      out[y * w + x] = most
    }
  return out
}

/** Means (of a guessed relief; of a known one, leaning to the near) over the cells around each corner of the pixels where `known` is set (null: all). */
export const corners = (relief: Relief, known: Mask | null, cell: number): Corners => {
  const { width: w, height: h } = relief
  const bounds = known && boundsOf(known)
  const nearness = known && bounds ? firm(relief, known, bounds) : relief.nearness
  const columns = Math.ceil(w / cell) + 1
  const rows = Math.ceil(h / cell) + 1
  const sum = new Float32Array(columns * rows)
  const count = new Float32Array(columns * rows)
  // Every second pixel tells enough.
  for (let y = 0; y < h; y += 2) {
    const j = Math.round(y / cell)
    for (let x = 0; x < w; x += 2) {
      const k = y * w + x
      if (known && !known.data[k]) continue
      const c = j * columns + Math.round(x / cell)
      const near = nearness[k] ?? 0
      // Thin near things (legs, poles) must keep their depth whole; the ground around them can give way.
      const weight = relief.soft ? 1 : (0.05 + near) ** 6
      sum[c] = (sum[c] ?? 0) + weight * near
      count[c] = (count[c] ?? 0) + weight
    }
  }
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
    const [i, j] = [
      Math.min(grid.columns - 2, Math.floor(fx)),
      Math.min(grid.rows - 2, Math.floor(fy)),
    ]
    const k = j * grid.columns + i
    const [u, v] = [fx - i, fy - j]
    const n = grid.nearness
    const top = (n[k] ?? 0) * (1 - u) + (n[k + 1] ?? 0) * u
    const low = (n[k + grid.columns] ?? 0) * (1 - u) + (n[k + grid.columns + 1] ?? 0) * u
    return top * (1 - v) + low * v
  }
