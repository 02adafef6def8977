// What really lies around a picture of ours, seen by a wider lens on coarse cells, and its packed form.
import type { Size } from '../film/size.ts'
import { decodeBehind, encodeBehind } from './behind.ts'

/** Marks of a cell of an `Around`: 0 nobody knows, 1 seen, 2 seen and the main subject. */
export const SEEN = 1
export const SEEN_SUBJECT = 2

/** How far around a picture is looked, as shares of its sides: as far as lenses move out, tilt and sink. */
export const seenAround = { side: 0.5, above: 0.62, below: 0.7 } as const

export interface Around extends Size {
  /** Edge of a cell in the picture's pixels. */
  readonly cell: number
  /** Where the picture's first pixel begins, in cells. */
  readonly left: number
  readonly top: number
  /** How cells grow beyond the picture: `n` cells out are `n + grow * n * n` cells of the picture's. */
  readonly grow: number
  /** One mark a cell. Cells well inside the picture are not known. */
  readonly marks: Uint8Array
  /** Metres along the axis; Infinity for the sky. Only where known. */
  readonly distance: Float32Array
  /** RGBA8, only where known. */
  readonly data: Uint8Array
}

/** Where a point `at` cells along a side of `side` pixels, of which `before` lie before the picture, is in the picture's pixels. */
export const pixelsAt = (at: number, before: number, side: number, cell: number, grow: number) => {
  const beyond = Math.max(before - at, at - before - side / cell)
  const more = beyond > 0 ? grow * beyond * beyond : 0
  return (at - before + (at < before ? -more : more)) * cell
}

/** The other way round. */
export const cellsAt = (
  pixel: number,
  before: number,
  side: number,
  cell: number,
  grow: number,
) => {
  const beyond = Math.max(-pixel, pixel - side) / cell
  if (beyond <= 0 || grow <= 0) return before + pixel / cell
  const cells = (Math.sqrt(1 + 4 * grow * beyond) - 1) / (2 * grow)
  return pixel < 0 ? before - cells : before + side / cell + cells
}

/** Packs it as what is behind a picture is packed, its measures in place of the cuts. */
export const encodeAround = ({
  cell,
  left,
  top,
  grow,
  marks,
  ...seen
}: Around): Promise<Uint8Array> =>
  encodeBehind({ ...seen, cuts: [cell, left, top, grow], sheet: marks })

/** Reads what `encodeAround` wrote. Throws an Error that says what is wrong with other bytes. */
export const decodeAround = async (file: Uint8Array): Promise<Around> => {
  const { cuts, sheet, ...seen } = await decodeBehind(file)
  const [cell = 0, left = 0, top = 0, grow = -1] = cuts
  if (!(cell > 0 && grow >= 0)) throw new Error('what is around a picture is cut short')
  return { ...seen, cell, left, top, grow, marks: sheet }
}
