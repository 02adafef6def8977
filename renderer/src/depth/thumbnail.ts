// A small copy of the picture in lightness and two colour axes, on which the depth guess thinks.
import type { Pixels } from '../host.ts'
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
  const d = picture.data
  const rowBytes = picture.width * 4
  for (let y = 0; y < height; y++) {
    const [y0, y1] = [Math.floor(y * scale), Math.floor((y + 1) * scale)]
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [Math.floor(x * scale), Math.floor((x + 1) * scale)]
      let r = 0
      let g = 0
      let b = 0
      let e = 0
      for (let j = y0; j < y1; j++) {
        let i = j * rowBytes + x0 * 4
        for (let k = x0; k < x1; k++) {
          const green = d[i + 1] ?? 0
          r += d[i] ?? 0
          g += green
          b += d[i + 2] ?? 0
          e +=
            Math.abs(green - (d[i + 5] ?? green)) + Math.abs(green - (d[i + 1 + rowBytes] ?? green))
          i += 4
        }
      }
      const n = 255 * (y1 - y0) * (x1 - x0)
      r /= n
      g /= n
      b /= n
      e /= n
      const i = y * width + x
      light.data[i] = 0.3 * r + 0.6 * g + 0.1 * b
      warm.data[i] = (r - g) * 0.8
      blue.data[i] = (b - (r + g) / 2) * 0.8
      detail.data[i] = e
    }
  }
  return { width, height, scale, light, warm, blue, detail }
}
