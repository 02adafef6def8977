// A reference picture made small, in colours as eyes compare them: what all that is measured of it is measured on.
import { type Tone, toneOf } from '../character/tone.ts'
import type { Pixels } from '../host.ts'

/** Area means of the picture, at most `long` points a side, row by row from the top left. */
export interface Glance {
  readonly width: number
  readonly height: number
  /** Oklab, three values a point. */
  readonly tones: Float32Array
  /** Brightness as displayed, 0..1. */
  readonly bright: Float32Array
}

const long = 112

/** The mean sRGB, 0..1, of the picture's pixels in a box. */
const meanOf = (
  { width, data }: Pixels,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): readonly [number, number, number] => {
  let [r, g, b] = [0, 0, 0]
  for (let y = y0; y < y1; y++)
    for (let i = (y * width + x0) * 4; i < (y * width + x1) * 4; i += 4) {
      r += data[i] as number
      g += data[i + 1] as number
      b += data[i + 2] as number
    }
  const n = 255 * (x1 - x0) * (y1 - y0)
  return [r / n, g / n, b / n]
}

/** The small copy of a picture. */
export const glanceOf = (picture: Pixels): Glance => {
  const scale = Math.max(1, Math.max(picture.width, picture.height) / long)
  const width = Math.max(1, Math.floor(picture.width / scale))
  const height = Math.max(1, Math.floor(picture.height / scale))
  const tones = new Float32Array(width * height * 3)
  const bright = new Float32Array(width * height)
  const edge = (i: number, n: number) => Math.min(n, Math.floor(i * scale))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [x0, y0] = [edge(x, picture.width), edge(y, picture.height)]
      const [x1, y1] = [edge(x + 1, picture.width), edge(y + 1, picture.height)]
      const rgb = meanOf(picture, [x0, y0, Math.max(x0 + 1, x1), Math.max(y0 + 1, y1)])
      const at = y * width + x
      tones.set(toneOf(...rgb), at * 3)
      bright[at] = rgb[0] * 0.3 + rgb[1] * 0.6 + rgb[2] * 0.1
    }
  return { width, height, tones, bright }
}

/** The tone of a point. */
export const toneAt = ({ tones }: Glance, i: number): Tone => [
  tones[i * 3] ?? 0,
  tones[i * 3 + 1] ?? 0,
  tones[i * 3 + 2] ?? 0,
]

/** The value that `share` of the points are below. */
export const quantile = (values: Float32Array, share: number): number =>
  Float32Array.from(values).sort()[
    Math.min(values.length - 1, Math.floor(share * values.length))
  ] ?? 0
