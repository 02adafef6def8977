// Which colours a part of a picture is made of, as a coarse histogram.
import type { Thumbnail } from './thumbnail.ts'

const bins = 12

/** How typical each pixel's colour is of the weighted region: a coarse colour histogram, smoothed by its neighbours. */
export const histogram = (t: Thumbnail, weight: (i: number) => number): Float32Array => {
  const counts = new Float32Array(bins ** 3)
  let all = 1e-6
  for (let i = 0; i < t.light.data.length; i++) {
    const w = weight(i)
    if (w <= 0) continue
    const b = binOf(t, i)
    counts[b] = (counts[b] ?? 0) + w
    all += w
  }
  return counts.map((c) => c / all)
}

/** The bin of a pixel's colour. */
export const binOf = (t: Thumbnail, i: number): number => {
  const q = (v: number) => Math.max(0, Math.min(bins - 1, Math.floor(v * bins)))
  const light = q(t.light.data[i] ?? 0)
  const warm = q(((t.warm.data[i] ?? 0) + 0.4) / 0.8)
  const blue = q(((t.blue.data[i] ?? 0) + 0.5) / 1)
  return (light * bins + warm) * bins + blue
}
