// What really lies around a picture of ours, seen by a wider lens on coarse cells, and its packed form.
import type { Size } from '../film/size.ts'
import { decodeBehind, encodeBehind } from './behind.ts'

/** Marks of a cell of an `Around`: 0 nobody knows, 1 seen, 2 seen and the main subject. */
export const SEEN = 1
export const SEEN_SUBJECT = 2

export interface Around extends Size {
  /** Edge of a cell in the picture's pixels. */
  readonly cell: number
  /** Where the picture's first pixel begins, in cells. */
  readonly left: number
  readonly top: number
  /** One mark a cell. Cells well inside the picture are not known. */
  readonly marks: Uint8Array
  /** Metres along the axis; Infinity for the sky. Only where known. */
  readonly distance: Float32Array
  /** RGBA8, only where known. */
  readonly data: Uint8Array
}

/** Packs it as what is behind a picture is packed, its measures in place of the cuts. */
export const encodeAround = ({ cell, left, top, marks, ...seen }: Around): Promise<Uint8Array> =>
  encodeBehind({ ...seen, cuts: [cell, left, top], sheet: marks })

/** Reads what `encodeAround` wrote. Throws an Error that says what is wrong with other bytes. */
export const decodeAround = async (file: Uint8Array): Promise<Around> => {
  const { cuts, sheet, ...seen } = await decodeBehind(file)
  const [cell, left, top] = cuts
  if (cell === undefined || left === undefined || top === undefined || !(cell > 0))
    throw new Error('what is around a picture is cut short')
  return { ...seen, cell, left, top, marks: sheet }
}
