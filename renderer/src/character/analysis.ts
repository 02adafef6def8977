// A picture made small for measuring: its colours, its lightness, how much each point is like skin, and quick means of all that.
import { guess } from '../depth/guess.ts'
import { samplePlane } from '../depth/plane.ts'
import { subjectPlane } from '../depth/subject-mask.ts'
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'

/** Planes of one size; values 0..1. */
export interface Analysis {
  readonly width: number
  readonly height: number
  /** Pixels of the picture per point here. */
  readonly scale: number
  /** sRGB, three values a point. */
  readonly rgb: Float32Array
  readonly light: Float32Array
  /** How much a colour is like skin of any tone. */
  readonly skin: Float32Array
  /** How much it belongs to the subject. */
  readonly subject: Float32Array
}

const ramp = (v: number, from: number, to: number): number =>
  Math.max(0, Math.min(1, (v - from) / (to - from)))

/** Skin is warm, of middling saturation, neither black nor burnt out; hue hardly changes from the palest to the darkest. */
const skinOf = (r: number, g: number, b: number): number => {
  const max = Math.max(r, g, b)
  const min = Math.min(r, g, b)
  if (max < 0.1 || r < max - 1e-6) return 0
  const spread = max - min
  // Degrees; negative toward pink.
  const hue = spread < 1e-6 ? 0 : ((g - b) / spread) * 60
  const saturation = spread / max
  return (
    ramp(hue, -14, 4) *
    (1 - ramp(hue, 34, 46)) *
    ramp(saturation, 0.1, 0.2) *
    (1 - ramp(saturation, 0.62, 0.74)) *
    ramp(max, 0.16, 0.3)
  )
}

/** Area means of the picture, at most `long` points on its longer side. */
export const analyse = (kernel: WarpKernel, picture: Pixels, long: number): Analysis => {
  const scale = Math.max(1, Math.max(picture.width, picture.height) / long)
  const width = Math.max(8, Math.floor(picture.width / scale))
  const height = Math.max(8, Math.floor(picture.height / scale))
  const rgb = new Float32Array(width * height * 3)
  const light = new Float32Array(width * height)
  const skin = new Float32Array(width * height)
  const d = picture.data
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [Math.floor(x * scale), Math.max(1, Math.floor((x + 1) * scale))]
      const [y0, y1] = [Math.floor(y * scale), Math.max(1, Math.floor((y + 1) * scale))]
      const sum: [number, number, number] = [0, 0, 0]
      let n = 0
      for (let j = y0; j < Math.min(y1, picture.height); j++)
        for (let i = x0; i < Math.min(x1, picture.width); i++) {
          const at = (j * picture.width + i) * 4
          for (const k of [0, 1, 2] as const) sum[k] += d[at + k] ?? 0
          n++
        }
      const [r, g, b] = sum.map((v) => v / (255 * Math.max(1, n))) as [number, number, number]
      const at = y * width + x
      rgb.set([r, g, b], at * 3)
      light[at] = 0.3 * r + 0.59 * g + 0.11 * b
      skin[at] = skinOf(r, g, b)
    }
  return {
    width,
    height,
    scale,
    rgb,
    light,
    skin,
    subject: subjectOf(kernel, picture, width, height),
  }
}

const subjectOf = (
  kernel: WarpKernel,
  picture: Pixels,
  width: number,
  height: number,
): Float32Array => {
  const plane = subjectPlane(kernel, guess(picture))
  const out = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      out[y * width + x] = samplePlane(
        plane,
        ((x + 0.5) * plane.width) / width - 0.5,
        ((y + 0.5) * plane.height) / height - 0.5,
      )
  return out
}

/** Means over boxes of a plane, each in the same time whatever its size. */
export type BoxMean = (left: number, top: number, right: number, bottom: number) => number

/** A box is cut at the picture's borders; one that lies outside has the mean 0. */
export const boxMeans = (plane: Float32Array, width: number, height: number): BoxMean => {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += plane[y * width + x] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  const clamp = (v: number, most: number) => Math.max(0, Math.min(most, Math.round(v)))
  return (left, top, right, bottom) => {
    const [x0, x1] = [clamp(left, width), clamp(right, width)]
    const [y0, y1] = [clamp(top, height), clamp(bottom, height)]
    if (x1 <= x0 || y1 <= y0) return 0
    const at = (x: number, y: number) => sums[y * (width + 1) + x] ?? 0
    return (at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0)) / ((x1 - x0) * (y1 - y0))
  }
}
