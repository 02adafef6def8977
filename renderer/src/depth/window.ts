// Parts of pictures and masks with where they lie: most work on a large canvas concerns little of it.
import type { Size } from '../film/size.ts'
import type { Bounds } from './masks.ts'

/** Bytes of the part of a picture that `box` holds, row by row. */
export interface Window {
  readonly box: Bounds
  readonly data: Uint8Array
}

/** All of a picture. */
export const wholeBox = ({ width, height }: Size): Bounds => ({
  left: 0,
  top: 0,
  right: width,
  bottom: height,
})

/** A box with `by` pixels more on all sides, as far as the picture goes. */
export const boxAround = (box: Bounds, by: number, { width, height }: Size): Bounds => ({
  left: Math.max(0, box.left - by),
  top: Math.max(0, box.top - by),
  right: Math.min(width, box.right + by),
  bottom: Math.min(height, box.bottom + by),
})
