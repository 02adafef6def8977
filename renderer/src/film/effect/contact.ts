// What an effect adds to a picture sits in it: a soft edge, grain, and a shadow on what is behind it.
import type { WarpKernel } from '../kernel.ts'
import type { Moment } from './effect.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { lit } from './where.ts'

/** Skin as the picture shows it, lighter or darker by `shade`; without a face to see, light skin in the picture's light. */
export const skinOf = (m: Moment, shade = 1): Paint => {
  const [r, g, b] = m.staged.complexion.skin ?? lit(m, [226, 170, 140])
  return [r * shade, g * shade, b * shade]
}

/** Cloth of the subject as the picture shows it. */
export const clothOf = (m: Moment): Paint => m.staged.complexion.cloth

/** Whether the picture shows more skin than cloth where the subject's arms are; without a face to tell skin by, sleeves. */
export const bareArms = (m: Moment): boolean => m.staged.complexion.bare

/** Offset of a shadow to the lower right and its softness, as shares of the height. */
const [fall, blur] = [0.014, 0.018]
/** Levels of grain. */
const grain = 7

/** Pixels of the side of a cell that shadows are made of. */
const cell = 4

/** Room for cells' cover, its softened means, and what is between: addresses, and the box of what is seen. */
interface Cells {
  readonly columns: number
  readonly rows: number
  readonly cover: number
  readonly soft: number
  readonly between: number
  readonly box: number
}

const known = new WeakMap<WarpKernel, Cells>()

const cellsOf = ({ kernel, width, height }: Sheet): Cells => {
  const had = known.get(kernel)
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  if (had?.columns === columns && had.rows === rows) return had
  const room = () => kernel.run.alloc(4 * columns * rows)
  const made = {
    ...{ columns, rows, cover: room(), soft: room(), between: room() },
    box: kernel.run.alloc(16),
  }
  known.set(kernel, made)
  return made
}

/** Lays a full-size sheet of solid things over the frame as if they were there; `share` is how dark their shadow is. */
export const laySolid = (surface: Surface, sheet: Sheet, m: Moment, share = 0.45): void => {
  const { kernel, width: w, height: h } = sheet
  const { run } = kernel
  const { columns, rows, cover, soft, between, box } = cellsOf(sheet)
  if (!run.coverCells(sheet.at, w, h, cover, box)) return
  const [left = 0, top = 0, right = 0, bottom = 0] = kernel.ints(box, 4)
  const reach = Math.max(1, Math.round((blur * h) / cell))
  const off = Math.round((fall * h) / cell)
  const dark = [
    Math.max(0, left - reach),
    Math.max(0, top - reach),
    Math.min(columns, right + reach + off),
    Math.min(rows, bottom + reach + off),
  ] as const
  run.softenCells(cover, columns, rows, ...dark, reach, off, between, soft)
  run.castShadow(surface.at, sheet.at, w, h, soft, columns, rows, ...dark, share)
  const [x1, y1] = [Math.min(w, cell * right), Math.min(h, cell * bottom)]
  run.weather(sheet.at, w, h, cell * left, cell * top + 1, x1, y1 - 1, m.frame & 15, grain)
  surface.lay(sheet)
}
