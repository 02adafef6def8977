// The sky of a picture as a plate of its own: drawn on behind what stands before it, with a soft mask of where it is seen.
import { blurPlane, guidedFilter, type Plane, plane } from '../../depth/plane.ts'
import { pullPush } from '../../depth/pull-push.ts'
import type { Reading } from '../../depth/stage-picture.ts'
import type { Pixels } from '../../host.ts'
import { ownRoom } from '../shared.ts'

/** What moves when clouds do. */
export interface SkyPlate {
  readonly width: number
  readonly height: number
  /** Clip pixels per pixel of the plate. */
  readonly scale: number
  /** RGB of the sky, also behind what stands before it, and 0..255 how surely it is seen there. */
  readonly rgba: Uint8Array
  /** First row that shows no sky, in clip pixels. */
  readonly bottom: number
  /** Nearness of the sky in the relief. */
  readonly near: number
}

/** A plate is no longer than this: clouds are soft. */
const longest = 640
/** Pictures with less sky than this share have none that could move. */
const least = 0.01

/** The picture at plate size, mean of what each pixel covers. */
const shrunk = ({ width, height, data }: Pixels, scale: number, w: number, h: number) => {
  const out = new Float32Array(w * h * 3)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [x0, x1] = [x * scale, Math.min(width, (x + 1) * scale)]
      const [y0, y1] = [y * scale, Math.min(height, (y + 1) * scale)]
      let [r, g, b] = [0, 0, 0]
      for (let v = y0; v < y1; v++)
        for (let u = x0; u < x1; u++) {
          const i = 4 * (v * width + u)
          r += data[i] as number
          g += data[i + 1] as number
          b += data[i + 2] as number
        }
      const n = (x1 - x0) * (y1 - y0)
      out.set([r / n, g / n, b / n], 3 * (y * w + x))
    }
  return out
}

const step01 = (v: number, low: number, high: number): number =>
  Math.max(0, Math.min(1, (v - low) / (high - low)))

/** Mean difference of neighbouring pixels, 0..1, from which on, and by which surely, something is snow, rock or leaves and no cloud. */
const rough = [0.013, 0.028] as const

/** How much of each place is as smooth as sky is. */
const calm = (light: Plane): Float32Array => {
  const { width: w, height: h, data } = light
  const steps = plane(w, h)
  for (let y = 0; y + 1 < h; y++)
    for (let x = 0; x + 1 < w; x++) {
      const k = y * w + x
      const here = data[k] as number
      steps.data[k] =
        Math.abs(here - (data[k + 1] as number)) + Math.abs(here - (data[k + w] as number))
    }
  return blurPlane(steps, 3, 2).data.map((v) => 1 - step01(v, ...rough))
}

/** Where the sky is seen: what is known of it, else a coarse guess drawn to the edges of the picture itself. */
const maskOf = (reading: Reading, colours: Float32Array, scale: number, w: number, h: number) => {
  const mask = plane(w, h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      mask.data[y * w + x] = reading.skyAt((x + 0.5) * scale - 0.5, (y + 0.5) * scale - 0.5)
  if (!reading.relief.soft) return mask
  const light = plane(w, h)
  for (let k = 0; k < w * h; k++)
    light.data[k] =
      ((colours[3 * k] ?? 0) + (colours[3 * k + 1] ?? 0) + (colours[3 * k + 2] ?? 0)) / 765
  const smooth = calm(light)
  const drawn = guidedFilter(light, mask, Math.max(3, Math.round(w / 50)), 0.0008)
  for (let k = 0; k < w * h; k++)
    drawn.data[k] = step01(drawn.data[k] ?? 0, 0.4, 0.85) * (smooth[k] ?? 0)
  return drawn
}

/** Sky that is surely nothing else: no pixel of an edge. */
const pure = (mask: Plane): Float32Array => {
  const wide = blurPlane(mask, 2)
  return Float32Array.from(wide.data, (v) => (v > 0.97 ? 1 : 0))
}

/** Takes the sky of a picture out; null when it shows hardly any. */
export const skyPlateOf = (picture: Pixels, reading: Reading): SkyPlate | null => {
  const { width, height } = picture
  const scale = Math.max(1, Math.ceil(Math.max(width, height) / longest))
  const [w, h] = [Math.ceil(width / scale), Math.ceil(height / scale)]
  const colours = shrunk(picture, scale, w, h)
  const mask = maskOf(reading, colours, scale, w, h)
  const sure = pure(mask)
  let [count, bottom] = [0, 0]
  const near: number[] = []
  for (let k = 0; k < w * h; k++)
    if (sure[k]) {
      count++
      bottom = Math.floor(k / w) + 1
      if (count % 31 === 0) {
        const [x, y] = [(k % w) * scale, Math.floor(k / w) * scale]
        near.push(reading.relief.nearness[y * width + x] ?? 0)
      }
    }
  if (count < least * w * h) return null
  pullPush(colours, sure, w, h, 3)
  const rgba = ownRoom(4 * w * h)
  // An outline's own pixels, half sky, keep still.
  const soft = blurPlane(mask, 1)
  for (let k = 0; k < w * h; k++) {
    for (let c = 0; c < 3; c++) rgba[4 * k + c] = Math.round(colours[3 * k + c] ?? 0)
    rgba[4 * k + 3] = 255 * step01(soft.data[k] ?? 0, 0.5, 1)
  }
  near.sort((a, b) => a - b)
  return {
    width: w,
    height: h,
    scale,
    rgba,
    bottom: bottom * scale,
    near: near[near.length >> 1] ?? 0,
  }
}
