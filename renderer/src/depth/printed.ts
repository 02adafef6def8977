// Tells what is printed, drawn or shown on a screen from what a camera saw: few exact colours, hard edges, no grain.
import type { Pixels } from '../host.ts'
import { smoothstep } from '../stage/vector.ts'

/** Each how many-th pixel of a row, and each how many-th row, is looked at. */
const step = 2
/** Levels by which neighbours of one exact colour may differ: JPEG leaves as much. */
const same = 2
/** Levels from which on neighbours are two colours. */
const edge = 24
/** Bits that are left of each channel when colours are counted. */
const bits = 6
/** How many colours a print has at most, with what JPEG makes of them. */
const inks = 16

/** A colour, 0..255 each. */
export type Rgb = readonly [number, number, number]

/** What a picture's even colours are. */
export interface Colours {
  /** Of what is no edge, how much is exactly even and of few colours: photographs 0..0.23, prints from 0.45 on. */
  readonly exact: number
  /** The colour that most of it has, and its share of the picture. */
  readonly most: Rgb
  readonly share: number
}

/** The bin of a colour. */
const binOf = (r: number, g: number, b: number): number =>
  ((r >> (8 - bits)) << (2 * bits)) | ((g >> (8 - bits)) << bits) | (b >> (8 - bits))

/** Counts a row's even pixels by their colours; adds how many pixels were looked at and how many are edges to `sums`. A function of arrays alone, as the engine then keeps what it makes of it. */
const countRow = (
  d: Uint8Array,
  from: number,
  to: number,
  below: number,
  counts: Uint32Array,
  sums: Float64Array,
): void => {
  let [seen, edges] = [0, 0]
  for (let i = from; i + 7 < to; i += 4 * step) {
    let most = 0
    for (let c = 0; c < 3; c++) {
      const v = d[i + c] as number
      most = Math.max(
        most,
        Math.abs(v - (d[i + 4 + c] as number)),
        Math.abs(v - (d[i + below + c] as number)),
      )
    }
    seen++
    if (most >= edge) edges++
    if (most > same) continue
    const bin =
      (((d[i] as number) >> 2) << 12) |
      (((d[i + 1] as number) >> 2) << 6) |
      ((d[i + 2] as number) >> 2)
    counts[bin] = (counts[bin] as number) + 1
  }
  sums[0] = (sums[0] as number) + seen
  sums[1] = (sums[1] as number) + edges
}

/** The mean colour of what lies in a bin. */
const meanOf = ({ width, height, data }: Pixels, bin: number): Rgb => {
  const sums = [0, 0, 0, 0] as [number, number, number, number]
  for (let y = 0; y < height; y += step)
    for (let x = 0; x < width; x += step) {
      const i = 4 * (y * width + x)
      const [r, g, b] = [data[i] as number, data[i + 1] as number, data[i + 2] as number]
      if (binOf(r, g, b) !== bin) continue
      sums[0] += r
      sums[1] += g
      sums[2] += b
      sums[3]++
    }
  const n = Math.max(1, sums[3])
  return [sums[0] / n, sums[1] / n, sums[2] / n]
}

/** Looks at a picture's even colours. */
export const coloursOf = (picture: Pixels): Colours => {
  const { width, height, data } = picture
  const counts = new Uint32Array(1 << (3 * bits))
  const sums = new Float64Array(2)
  const row = 4 * width
  for (let y = 0; y + 1 < height; y += step)
    countRow(data, y * row, (y + 1) * row, row, counts, sums)
  const [seen, edges] = sums as unknown as [number, number]
  const found: [bin: number, count: number][] = []
  counts.forEach((count, bin) => {
    if (count > 0.002 * seen) found.push([bin, count])
  })
  found.sort(([, a], [, b]) => b - a)
  const even = found.slice(0, inks).reduce((sum, [, count]) => sum + count, 0)
  const [bin, count] = found[0] ?? [0, 0]
  const most = meanOf(picture, bin)
  return { exact: even / Math.max(1, seen - edges), most, share: count / Math.max(1, seen) }
}

/** How sure it is that nobody took this with a camera, 0..1. */
export const printedness = ({ exact }: Colours): number => smoothstep(0.27, 0.42, exact)
