// What an effect adds to a picture sits in it: a soft edge, grain, and a shadow on what is behind it.
import { hash2 } from '../../stage/random.ts'
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

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Cells of 4 × 4 pixels: how much a full-size sheet covers each, 0..1. */
const coverage = ({ width, height, data }: Sheet) => {
  const [w, h] = [Math.ceil(width / 4), Math.ceil(height / 4)]
  const cells = new Float32Array(w * h)
  let [left, top, right, bottom] = [w, h, 0, 0]
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const px = Math.min(width - 1, 4 * x + 2)
      const a = (data[4 * (Math.min(height - 1, 4 * y + 2) * width + px) + 3] ?? 0) / 255
      if (a === 0) continue
      cells[y * w + x] = a
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x + 1)
      bottom = y + 1
    }
  return { w, h, cells, box: { left, top, right, bottom } }
}

/** Means of the cells within `reach` of those of a box, moved `off` cells to the lower right; cells beyond the sheet are empty. */
const softened = (
  cells: Float32Array,
  w: number,
  h: number,
  box: Box,
  reach: number,
  off: number,
): Float32Array => {
  const { left: x0, top: y0, right: x1, bottom: y1 } = box
  const across = new Float64Array(w * h)
  const soft = new Float32Array(w * h)
  const all = (2 * reach + 1) ** 2
  for (let y = Math.max(0, y0 - off - reach); y < Math.min(h, y1 - off + reach); y++)
    for (let x = x0; x < x1; x++) {
      let sum = 0
      const last = Math.min(w - 1, x - off + reach)
      for (let i = Math.max(0, x - off - reach); i <= last; i++) sum += cells[y * w + i] as number
      across[y * w + x] = sum
    }
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      let sum = 0
      const last = Math.min(h - 1, y - off + reach)
      for (let j = Math.max(0, y - off - reach); j <= last; j++) sum += across[j * w + x] as number
      soft[y * w + x] = sum / all
    }
  return soft
}

/** Darkens the pixels of a row from `x0` on by what the cells above and below it say, `v` between them. */
const darkenRow = (
  p: Uint8Array,
  over: Uint8ClampedArray,
  row: number,
  x0: number,
  x1: number,
  soft: Float32Array,
  upper: number,
  w: number,
  v: number,
  share: number,
): void => {
  for (let x = x0; x < x1; x++) {
    const i = 4 * (row + x)
    if (over[i + 3] === 255) continue
    const gx = Math.max(0, (x - 1.5) / 4)
    const cx = Math.min(w - 2, Math.floor(gx))
    const u = gx - cx
    const k = upper + cx
    const high = (soft[k] as number) * (1 - u) + (soft[k + 1] as number) * u
    const low = (soft[k + w] as number) * (1 - u) + (soft[k + w + 1] as number) * u
    const keep = 1 - share * (high * (1 - v) + low * v)
    if (keep === 1) continue
    p[i] = (p[i] as number) * keep
    p[i + 1] = (p[i + 1] as number) * keep
    p[i + 2] = (p[i + 2] as number) * keep
  }
}

/** Darkens the frame beside what the sheet covers. */
const castShadow = (surface: Surface, sheet: Sheet, share: number): Box | null => {
  const { w, h, cells, box } = coverage(sheet)
  if (box.right <= box.left) return null
  const { width, height } = sheet
  const reach = Math.max(1, Math.round((blur * height) / 4))
  const off = Math.round((fall * height) / 4)
  const dark = {
    left: Math.max(0, box.left - reach),
    top: Math.max(0, box.top - reach),
    right: Math.min(w, box.right + reach + off),
    bottom: Math.min(h, box.bottom + reach + off),
  }
  const soft = softened(cells, w, h, dark, reach, off)
  const p = surface.pixels()
  const x1 = Math.min(width, 4 * dark.right)
  for (let y = 4 * dark.top; y < Math.min(height, 4 * dark.bottom); y++) {
    const gy = Math.max(0, (y - 1.5) / 4)
    const cy = Math.min(h - 2, Math.floor(gy))
    darkenRow(p, sheet.data, y * width, 4 * dark.left, x1, soft, cy * w, w, gy - cy, share)
  }
  const clip = (cell: number, most: number) => Math.min(most, 4 * cell)
  return {
    left: 4 * box.left,
    top: 4 * box.top,
    right: clip(box.right, width),
    bottom: clip(box.bottom, height),
  }
}

/** Softens the sheet's outlines by a pixel and gives it the grain of film. */
const weather = ({ width, height, data }: Sheet, box: Box, frame: number): void => {
  const from = data.slice(4 * box.top * width, 4 * box.bottom * width)
  const base = 4 * box.top * width
  const [y0, y1] = [Math.max(1, box.top + 1), Math.min(height - 1, box.bottom - 1)]
  for (let y = y0; y < y1; y++)
    for (let x = Math.max(1, box.left); x < Math.min(width - 1, box.right); x++) {
      const i = 4 * (y * width + x)
      const k = i - base
      const row = 4 * width
      const a = from[k + 3] as number
      const l = k - 4
      const r = k + 4
      const t = k - row
      const b = k + row
      const around =
        (from[l + 3] as number) +
        (from[r + 3] as number) +
        (from[t + 3] as number) +
        (from[b + 3] as number)
      if (around === 0 && a === 0) continue
      if (around !== 4 * a)
        for (let c = 0; c < 4; c++)
          data[i + c] =
            (4 * (from[k + c] ?? 0) +
              (from[l + c] ?? 0) +
              (from[r + c] ?? 0) +
              (from[t + c] ?? 0) +
              (from[b + c] ?? 0)) /
            8
      if (a === 0) continue
      const n = (hash2(x + 977 * (frame & 15), y) - 0.5) * grain * (a / 255)
      for (let c = 0; c < 3; c++) data[i + c] = (data[i + c] ?? 0) + n
    }
}

/** Lays a full-size sheet of solid things over the frame as if they were there; `share` is how dark their shadow is. */
export const laySolid = (surface: Surface, sheet: Sheet, m: Moment, share = 0.45): void => {
  const box = castShadow(surface, sheet, share)
  if (!box) return
  weather(sheet, box, m.frame)
  surface.lay(sheet)
}
