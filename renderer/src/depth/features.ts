// What two pictures are compared by when one is to become the other: light, colour, local structure, subject and depth, at several sizes.
import type { Pixels } from '../host.ts'
import { blurPlane, type Plane, plane } from './plane.ts'
import { thumbnail } from './thumbnail.ts'

/** Channels per cell. */
export const channels = 6

/** A small picture of features, `channels` numbers per cell, row by row. */
export interface Features {
  readonly width: number
  readonly height: number
  readonly data: Float32Array
}

/** Lightness against its surroundings, in units of the contrast there: what stays when the light changes. */
const structure = (light: Plane): Plane => {
  const radius = Math.max(2, Math.round(light.width / 16))
  const mean = blurPlane(light, radius)
  const square = blurPlane({ ...light, data: light.data.map((v) => v * v) }, radius)
  return {
    ...light,
    data: light.data.map((v, i) => {
      const m = mean.data[i] ?? 0
      return (v - m) / (0.06 + Math.sqrt(Math.max(0, (square.data[i] ?? 0) - m * m)))
    }),
  }
}

/** Half the size, means of four. */
const halved = (f: Features): Features => {
  const [width, height] = [Math.max(2, f.width >> 1), Math.max(2, f.height >> 1)]
  const data = new Float32Array(width * height * channels)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < channels; c++) {
        const at = (i: number, j: number) =>
          f.data[
            (Math.min(f.height - 1, 2 * y + j) * f.width + Math.min(f.width - 1, 2 * x + i)) *
              channels +
              c
          ] ?? 0
        data[(y * width + x) * channels + c] = (at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4
      }
  return { width, height, data }
}

/**
 * Features of a picture at clip size, the finest first, each half of the one before. `subject` and `nearness` are asked at
 * picture points.
 */
export const featuresOf = (
  picture: Pixels,
  long: number,
  levels: number,
  subject: (x: number, y: number) => number,
  nearness: (x: number, y: number) => number,
): Features[] => {
  const t = thumbnail(picture, long)
  const { width, height, scale } = t
  const own = (at: (x: number, y: number) => number): Plane => {
    const p = plane(width, height)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        p.data[y * width + x] = at((x + 0.5) * scale, (y + 0.5) * scale)
    return p
  }
  const layers: readonly (readonly [Float32Array, number])[] = [
    [t.light.data, 1.5],
    [t.warm.data, 3],
    [t.blue.data, 3],
    [structure(t.light).data, 0.3],
    [blurPlane(own(subject), 1).data, 0.7],
    [own(nearness).data, 0.5],
  ]
  const data = new Float32Array(width * height * channels)
  layers.forEach(([values, weight], c) => {
    for (let i = 0; i < width * height; i++) data[i * channels + c] = weight * (values[i] ?? 0)
  })
  const all: Features[] = [{ width, height, data }]
  for (let i = 1; i < levels; i++) {
    const last = all[i - 1]
    if (last) all.push(halved(last))
  }
  return all
}
