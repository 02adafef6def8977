// Takes a picture apart into layers with hidden background and a border beyond its edges, ready to be drawn from elsewhere.
import type { Reach } from '../camera/reach.ts'
import { reliefStep, type Staged } from '../film/plan.ts'
import type { Pixels } from '../host.ts'
import { cellSize, type Layer, meshSheet, rim, type Sheet } from './layer.ts'
import type { Relief } from './relief.ts'

/** Beyond this share of the picture the outside is mirrored instead of invented. */
const inventedShare = 0.5

/** The picture with a border of its own mirror image; `left` and `top` are texels before the picture's first pixel. */
const withBorder = (
  picture: Pixels,
  left: number,
  top: number,
  width: number,
  height: number,
): Uint8Array => {
  const { width: w, height: h } = picture
  const from = new Uint32Array(picture.data.slice().buffer)
  const to = new Uint32Array(width * height)
  const mirror = (i: number, n: number): number => {
    const k = ((i % (2 * n - 2)) + 2 * n - 2) % (2 * n - 2)
    return k < n ? k : 2 * n - 2 - k
  }
  const columns = Int32Array.from({ length: width }, (_, x) => mirror(x - left, w))
  for (let y = 0; y < height; y++) {
    const row = mirror(y - top, h) * w
    const out = y * width
    for (let x = 0; x < width; x++) to[out + x] = from[row + (columns[x] ?? 0)] ?? 0
  }
  return new Uint8Array(to.buffer)
}

const nearnessAt =
  (relief: Relief) =>
  (x: number, y: number): number => {
    const cx = Math.max(0, Math.min(relief.width - 1, Math.round(x)))
    const cy = Math.max(0, Math.min(relief.height - 1, Math.round(y)))
    return relief.nearness[cy * relief.width + cx] ?? 1
  }

const coarse = (relief: Relief): Pick<Staged, 'relief' | 'reliefColumns' | 'reliefRows'> => {
  const reliefColumns = Math.ceil(relief.width / reliefStep) + 1
  const reliefRows = Math.ceil(relief.height / reliefStep) + 1
  const at = nearnessAt(relief)
  return {
    relief: Float32Array.from({ length: reliefColumns * reliefRows }, (_, i) =>
      at((i % reliefColumns) * reliefStep, Math.floor(i / reliefColumns) * reliefStep),
    ),
    reliefColumns,
    reliefRows,
  }
}

/** `picture` is at clip size and opaque; `reach` says how far outside it the clip looks. */
export const stagePicture = (
  picture: Pixels,
  relief: Relief,
  aim: readonly [number, number],
  reach: Reach,
): Staged => {
  const { width: w, height: h } = picture
  const cell = cellSize(picture)
  const cells = (px: number) => Math.ceil(px / cell)
  const border = (px: number, side: number) =>
    px <= 0 ? 0 : cells(Math.min(px, side * inventedShare)) * cell
  const [left, top] = [border(reach.left, w), border(reach.top, h)]
  const across = cells(left + w - 1 + border(reach.right, w)) * cell
  const down = cells(top + h - 1 + border(reach.bottom, h)) * cell
  const spare = {
    x: Math.max(
      reach.slides ? across / cell : 0,
      cells(reach.left - left),
      cells(reach.right - (across - left - w)),
    ),
    y: Math.max(0, cells(reach.top - top), cells(reach.bottom - (down - top - h))),
  }
  const sheet: Sheet = {
    texture: withBorder(picture, left, top, across + rim, down + rim),
    width: across + rim,
    height: down + rim,
    left,
    top,
    role: 'back',
  }
  const layers: Layer[] = [meshSheet(sheet, cell, spare, nearnessAt(relief))]
  return {
    layers,
    focal: relief.focal,
    aim,
    tile: across,
    ...coarse(relief),
    picture: picture.data,
  }
}
