// Takes print off its paper with exact edges: laid back on the paper it is the picture again, to within one level of each soft edge.
import type { Pixels } from '../host.ts'
import type { Mask } from './masks.ts'
import type { Rgb } from './printed.ts'

/** Levels around the paper's colour that are paper still: JPEG's traces beside print are no ink. */
const paperTo = 10
/** Levels from which on a pixel beside print has some of it. */
const trace = 1
/** Pixels around an edge within which the ink is as it is where there is most of it. */
const around = 2
/** What of its surroundings' ink a pixel must have to be all ink. */
const full = 0.92

/** Print without its paper. */
export interface Ink {
  /** Premultiplied RGBA8 of the whole picture. */
  readonly cut: Uint8Array
  /** The picture with paper in place of the print. */
  readonly bare: Pixels
  /** 1 where there is more ink than paper. */
  readonly mask: Mask
}

/** How far each pixel is from the paper, in levels of the channel that differs most. */
const distances = ({ data }: Pixels, paper: Rgb): Uint8Array => {
  const out = new Uint8Array(data.length / 4)
  for (let k = 0, i = 0; k < out.length; k++, i += 4)
    out[k] = Math.max(
      Math.abs((data[i] as number) - paper[0]),
      Math.abs((data[i + 1] as number) - paper[1]),
      Math.abs((data[i + 2] as number) - paper[2]),
    )
  return out
}

/** The largest within `around` pixels, along rows and then down columns. */
const largest = (from: Uint8Array, width: number, height: number): Uint8Array => {
  const rows = new Uint8Array(from.length)
  const out = new Uint8Array(from.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let most = 0
      const end = Math.min(width - 1, x + around)
      for (let u = Math.max(0, x - around); u <= end; u++)
        most = Math.max(most, from[y * width + u] as number)
      rows[y * width + x] = most
    }
  for (let y = 0; y < height; y++) {
    const [top, end] = [Math.max(0, y - around), Math.min(height - 1, y + around)]
    for (let x = 0; x < width; x++) {
      let most = 0
      for (let v = top; v <= end; v++) most = Math.max(most, rows[v * width + x] as number)
      out[y * width + x] = most
    }
  }
  return out
}

/** Marks as 2 what of the print (1) hangs together with the picture's edge: bars and frames are of the card. */
const holdBorder = (print: Uint8Array, width: number, height: number): void => {
  const stack: number[] = []
  const look = (k: number) => {
    if (print[k] !== 1) return
    print[k] = 2
    stack.push(k)
  }
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) look(y * width + x)
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) look(y * width + x)
  for (let k = stack.pop(); k !== undefined; k = stack.pop()) {
    const x = k % width
    if (x > 0) look(k - 1)
    if (x < width - 1) look(k + 1)
    if (k >= width) look(k - width)
    if (k + width < print.length) look(k + width)
  }
}

/** True for a pixel beside what hangs together with the picture's edge. */
const besideHeld = (print: Uint8Array, k: number, width: number): boolean => {
  const column = k % width
  const [from, to] = [Math.max(-around, -column), Math.min(around, width - 1 - column)]
  for (let v = -around; v <= around; v++)
    for (let u = from; u <= to; u++) if (print[k + v * width + u] === 2) return true
  return false
}

/** Share of the picture that print must have, beside what hangs together with the edge, to come off alone. */
const enough = 0.004

/** The print on a paper of this colour. */
export const inkOn = (picture: Pixels, paper: Rgb): Ink => {
  const { width, height, data } = picture
  const far = distances(picture, paper)
  const most = largest(far, width, height)
  const print = far.map((v) => (v > paperTo ? 1 : 0))
  holdBorder(print, width, height)
  const free = print.reduce((n, v) => n + (v === 1 ? 1 : 0), 0)
  const held = free > enough * print.length
  const cut = new Uint8Array(data.length)
  const bare = data.slice()
  const mask = new Uint8Array(print.length)
  for (let k = 0, i = 0; k < print.length; k++, i += 4) {
    // The faintest rim of print is no paper either: it would stay behind as a ghost.
    const rim = !print[k] && (far[k] as number) > trace && (most[k] as number) > paperTo
    if (!(print[k] || rim) || (held && (print[k] === 2 || (rim && besideHeld(print, k, width)))))
      continue
    const share = (far[k] as number) / Math.max(1, most[k] as number)
    // No less than what the colour itself needs: ink has no light below none.
    let alpha = share >= full ? 1 : share
    for (let c = 0; c < 3; c++) {
      const [v, p] = [data[i + c] as number, paper[c] as number]
      alpha = Math.max(alpha, v < p ? 1 - v / Math.max(1, p) : (v - p) / Math.max(1, 255 - p))
    }
    alpha = Math.min(1, alpha)
    for (let c = 0; c < 3; c++) {
      cut[i + c] = Math.round((data[i + c] as number) - (1 - alpha) * (paper[c] as number))
      bare[i + c] = Math.round(paper[c] as number)
    }
    cut[i + 3] = Math.round(255 * alpha)
    mask[k] = alpha > 0.5 ? 1 : 0
  }
  return { cut, bare: { width, height, data: bare }, mask: { width, height, data: mask } }
}
