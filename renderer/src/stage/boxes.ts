// Boxes about things: one that holds several, and where its middle is.
import type { Box } from './film-set.ts'
import type { Vec3 } from './scene.ts'
import { add, scale } from './vector.ts'

/** The least box that holds all of them. */
export const unite = (boxes: readonly Box[]): Box => ({
  low: [0, 1, 2].map((a) => Math.min(...boxes.map((b) => b.low[a] ?? 0))) as unknown as Vec3,
  high: [0, 1, 2].map((a) => Math.max(...boxes.map((b) => b.high[a] ?? 0))) as unknown as Vec3,
})
/** The middle of a box. */
export const middle = ({ low, high }: Box): Vec3 => scale(add(low, high), 0.5)
