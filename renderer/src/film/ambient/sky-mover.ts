// Moves what the sky shows and nothing else: what lies there takes on by how much the plate differs where it comes from.
import { unproject, type View } from '../../camera/project.ts'
import type { Sheet, Surface } from '../effect/surface.ts'
import type { SkyPlate } from './sky-plate.ts'

/** Sheet pixels between two points at which the move is worked out. */
const step = 8

/** Levels of colour from which on, and up to which, a pixel is not what the plate has there: a mast, a bird, a star. */
const [alike, other] = [30, 70] as const

/** Writes how far (clip pixels) the sky at a picture point has gone, and its gain - 1. */
export type SkyMove = (u: number, v: number, out: Float64Array) => void

/** Numbers that a point carries: where it is on the plate, where what is seen there comes from, and its gain - 1. */
const per = 5

/** A place beyond the plate's border as its mirror image, 0 .. n - 1. */
const mirrored = (v: number, n: number): number => {
  const span = 2 * (n - 1)
  const m = Math.abs(v) % span
  return m > n - 1 ? span - m : m
}

/** Between four entries, by their shares. */
const mixed = (
  p: Uint8Array,
  a: number,
  right: number,
  down: number,
  fu: number,
  fv: number,
): number => {
  const top = (p[a] as number) + fu * ((p[a + right] as number) - (p[a] as number))
  const low =
    (p[a + down] as number) + fu * ((p[a + down + right] as number) - (p[a + down] as number))
  return top + fv * (low - top)
}

/** How much of the way from 255 (or 0) to a colour a paint of that must cover to change it by `d`. */
const needed = (here: number, d: number): number => (d > 0 ? d / (255 - here) : -d / here)

/**
 * One row of the sheet as paint that changes the sky by just so much: the less it covers, the more of the frame's own grain
 * stays. `at` holds the points of the row; outside of others, as the engine then keeps what it makes of the loop.
 */
const moveRow = (
  plate: Uint8Array,
  w: number,
  h: number,
  at: Float64Array,
  frame: Uint8Array,
  stride: number,
  weight: number,
  out: Uint8ClampedArray,
): void => {
  const n = out.length / 4
  for (let x = 0; x < n; x++) {
    const p = (x % step) / step
    const g = per * Math.floor(x / step)
    const px = mirrored((at[g] as number) * (1 - p) + (at[g + 5] as number) * p, w)
    const py = mirrored((at[g + 1] as number) * (1 - p) + (at[g + 6] as number) * p, h)
    const i = Math.min(w - 2, px | 0)
    const j = Math.min(h - 2, py | 0)
    const k = 4 * (j * w + i)
    const sure = mixed(plate, k + 3, 4, 4 * w, px - i, py - j)
    if (sure < 2) continue
    const r = mixed(plate, k, 4, 4 * w, px - i, py - j)
    const gr = mixed(plate, k + 1, 4, 4 * w, px - i, py - j)
    const b = mixed(plate, k + 2, 4, 4 * w, px - i, py - j)
    const f = x * stride
    const off = Math.max(
      Math.abs((frame[f] as number) - r),
      Math.abs((frame[f + 1] as number) - gr),
      Math.abs((frame[f + 2] as number) - b),
    )
    if (off >= other) continue
    const a = (weight * sure * (off > alike ? (other - off) / (other - alike) : 1)) / 255
    const sx = mirrored((at[g + 2] as number) * (1 - p) + (at[g + 7] as number) * p, w)
    const sy = mirrored((at[g + 3] as number) * (1 - p) + (at[g + 8] as number) * p, h)
    const si = Math.min(w - 2, sx | 0)
    const sj = Math.min(h - 2, sy | 0)
    const q = 4 * (sj * w + si)
    const gain = 1 + (at[g + 4] as number) * (1 - p) + (at[g + 9] as number) * p
    const dr = a * (gain * mixed(plate, q, 4, 4 * w, sx - si, sy - sj) - r)
    const dg = a * (gain * mixed(plate, q + 1, 4, 4 * w, sx - si, sy - sj) - gr)
    const db = a * (gain * mixed(plate, q + 2, 4, 4 * w, sx - si, sy - sj) - b)
    const most = Math.max(needed(r, dr), needed(gr, dg), needed(b, db))
    const cover = Math.min(255, Math.ceil(255 * Math.min(1, most)))
    const o = 4 * x
    out[o] = (cover * r) / 255 + dr
    out[o + 1] = (cover * gr) / 255 + dg
    out[o + 2] = (cover * b) / 255 + db
    out[o + 3] = cover
  }
}

/** The points of the move for a sheet, and which of their rows look at the sky at all. */
const pointsOf = (sheet: Sheet, plate: SkyPlate, view: View, move: SkyMove) => {
  const columns = Math.ceil(sheet.width / step) + 2
  const rows = Math.ceil(sheet.height / step) + 2
  const grid = new Float64Array(columns * rows * per)
  const seen = new Uint8Array(rows)
  const out = new Float64Array(3)
  const { scale, bottom, near } = plate
  const half = 0.5 / scale - 0.5
  const far = step / sheet.scale
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const [u, v] = unproject(view, i * far, j * far, near)
      if (v < bottom + far) seen[j] = 1
      out.fill(0)
      move(u, v, out)
      const k = per * (j * columns + i)
      grid[k] = u / scale + half
      grid[k + 1] = v / scale + half
      grid[k + 2] = (u - (out[0] ?? 0)) / scale + half
      grid[k + 3] = (v - (out[1] ?? 0)) / scale + half
      grid[k + 4] = out[2] ?? 0
    }
  return { grid, seen, columns }
}

/** Moves the sky of a plate on the frame of a surface, as it is seen from a view; `weight` 0..1 is how much of that is seen. */
export const moveSky = (
  surface: Surface,
  plate: SkyPlate,
  view: View,
  weight: number,
  move: SkyMove,
): void => {
  if (weight <= 0) return
  const { width, height } = surface
  const long = Math.max(width, height)
  const sheet = surface.sheet(long <= 512 ? 1 : long <= 1024 ? 0.5 : 0.25)
  const { grid, seen, columns } = pointsOf(sheet, plate, view, move)
  const pixels = surface.pixels()
  const stride = 4 / sheet.scale
  const at = new Float64Array(columns * per)
  for (let y = 0; y < sheet.height; y++) {
    const j = Math.floor(y / step)
    if (!seen[j] && !seen[j + 1]) continue
    const q = (y - j * step) / step
    const from = j * at.length
    for (let k = 0; k < at.length; k++)
      at[k] = (grid[from + k] ?? 0) * (1 - q) + (grid[from + at.length + k] ?? 0) * q
    const line = Math.min(height - 1, y / sheet.scale)
    moveRow(
      ...([plate.rgba, plate.width, plate.height, at] as const),
      pixels.subarray(4 * line * width, 4 * (line + 1) * width),
      ...([stride, weight] as const),
      sheet.data.subarray(4 * y * sheet.width, 4 * (y + 1) * sheet.width),
    )
  }
  surface.lay(sheet)
}
