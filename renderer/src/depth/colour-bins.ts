// Which colours a part of a picture is made of, as a coarse histogram.
import type { Thumbnail } from './thumbnail.ts'

const bins = 12

/** How typical each bin's colour is of a region: a coarse colour histogram. `binOf` and `weight` hold one entry per pixel. */
export const histogram = (binOf: Uint16Array, weight: Float64Array): Float32Array => {
  const counts = new Float32Array(bins ** 3)
  let all = 1e-6
  for (let i = 0; i < binOf.length; i++) {
    const w = weight[i] as number
    if (w <= 0) continue
    const b = binOf[i] as number
    counts[b] = (counts[b] as number) + w
    all += w
  }
  for (let b = 0; b < counts.length; b++) counts[b] = (counts[b] as number) / all
  return counts
}

const held = (v: number): number => Math.max(0, Math.min(bins - 1, Math.floor(v * bins)))

/** The bin of each pixel's colour. */
export const binsOf = (t: Thumbnail): Uint16Array => {
  const [light, warm, blue] = [t.light.data, t.warm.data, t.blue.data]
  const out = new Uint16Array(light.length)
  for (let i = 0; i < out.length; i++) {
    const l = held(light[i] as number)
    const w = held(((warm[i] as number) + 0.4) / 0.8)
    out[i] = (l * bins + w) * bins + held((blue[i] as number) + 0.5)
  }
  return out
}
