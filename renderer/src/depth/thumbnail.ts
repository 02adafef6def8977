// A small copy of the picture in lightness and two colour axes, on which the depth guess thinks.
import type { Pixels } from '../host.ts'
import { wordsOf } from './half.ts'
import { type Plane, plane } from './plane.ts'

export interface Thumbnail {
  readonly width: number
  readonly height: number
  /** Clip pixels per thumbnail pixel. */
  readonly scale: number
  /** 0..1. */
  readonly light: Plane
  /** Red against green, -1..1. */
  readonly warm: Plane
  /** Blue against yellow, -1..1. */
  readonly blue: Plane
  /** How sharp the full picture is here: mean of the absolute differences between neighbouring pixels. */
  readonly detail: Plane
}

// Loops over pixels are functions of arrays alone, outside of others: what the engine makes of them outlasts the clip.
const meanRow = (
  d: Uint8Array,
  words: Uint32Array,
  rowBytes: number,
  y0: number,
  y1: number,
  columns: Int32Array,
  at: number,
  light: Float32Array,
  warm: Float32Array,
  blue: Float32Array,
  detail: Float32Array,
): void => {
  // But in the last row there is something to the right of each pixel and below it.
  const whole = y1 * rowBytes < d.length
  const below = rowBytes >> 2
  for (let x = 0; x + 1 < columns.length; x++) {
    const x0 = columns[x] as number
    const x1 = columns[x + 1] as number
    let r = 0
    let g = 0
    let b = 0
    let e = 0
    for (let j = y0; j < y1; j++) {
      let i = j * rowBytes + x0 * 4
      if (whole) {
        // A pixel is read once as a word, and once more as what is above another.
        let at = i >> 2
        let here = words[at] as number
        for (const end = at + x1 - x0; at < end; at++) {
          const right = words[at + 1] as number
          const green = (here >> 8) & 255
          r += here & 255
          g += green
          b += (here >> 16) & 255
          e +=
            Math.abs(green - ((right >> 8) & 255)) +
            Math.abs(green - (((words[at + below] as number) >> 8) & 255))
          here = right
        }
      } else
        for (let k = x0; k < x1; k++) {
          const green = d[i + 1] as number
          r += d[i] as number
          g += green
          b += d[i + 2] as number
          // Asked for no byte beyond the end: the engine would throw away what it made of this.
          const [right, low] = [i + 5, i + 1 + rowBytes]
          if (right < d.length) e += Math.abs(green - (d[right] as number))
          if (low < d.length) e += Math.abs(green - (d[low] as number))
          i += 4
        }
    }
    const n = 255 * (y1 - y0) * (x1 - x0)
    r /= n
    g /= n
    b /= n
    light[at + x] = 0.3 * r + 0.6 * g + 0.1 * b
    warm[at + x] = (r - g) * 0.8
    blue[at + x] = (b - (r + g) / 2) * 0.8
    detail[at + x] = e / n
  }
}

/** Area mean down to about `long` pixels on the longer side. */
export const thumbnail = (picture: Pixels, long = 160): Thumbnail => {
  const scale = Math.max(1, Math.max(picture.width, picture.height) / long)
  const width = Math.max(2, Math.floor(picture.width / scale))
  const height = Math.max(2, Math.floor(picture.height / scale))
  const [light, warm, blue, detail] = [
    plane(width, height),
    plane(width, height),
    plane(width, height),
    plane(width, height),
  ]
  const rowBytes = picture.width * 4
  const data = picture.data.byteOffset % 4 === 0 ? picture.data : picture.data.slice()
  const words = wordsOf(data)
  const columns = Int32Array.from({ length: width + 1 }, (_, x) => Math.floor(x * scale))
  const to = [light.data, warm.data, blue.data, detail.data] as const
  for (let y = 0; y < height; y++) {
    const [y0, y1] = [Math.floor(y * scale), Math.floor((y + 1) * scale)]
    meanRow(data, words, rowBytes, y0, y1, columns, y * width, ...to)
  }
  return { width, height, scale, light, warm, blue, detail }
}
