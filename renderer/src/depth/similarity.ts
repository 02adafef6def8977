// Two pictures of one scene: the shift and scale that lays the first over the second, where there is one.
import { channels, type Features } from './features.ts'

/** b = scale × a + (dx, dy), in shares of the width from the middle of the picture. */
export interface Similarity {
  readonly scale: number
  readonly dx: number
  readonly dy: number
}

/** Of the features only light and two colours stay the same when a picture is enlarged. */
const seen = 3
/** At least this share of the pictures must overlap. */
const leastOverlap = 0.3
/** Mean unlikeness below which two pictures are believed to show one scene. */
const believed = 0.1

/** Mean unlikeness of what both pictures show under a similarity; 1 when they hardly overlap. */
const unlikeness = (a: Features, b: Features, s: Similarity): number => {
  const { width: w, height: h } = a
  const [cx, cy] = [w / 2 - 0.5, h / 2 - 0.5]
  const step = (s.scale * b.width) / w
  let [sum, n] = [0, 0]
  for (let y = 0; y < h; y++) {
    const by = Math.round((y - cy) * step + s.dy * b.width + b.height / 2 - 0.5)
    if (by < 0 || by >= b.height) continue
    for (let x = 0; x < w; x++) {
      const bx = Math.round((x - cx) * step + s.dx * b.width + b.width / 2 - 0.5)
      if (bx < 0 || bx >= b.width) continue
      let d = 0
      for (let c = 0; c < seen; c++) {
        const [i, k] = [(y * w + x) * channels + c, (by * b.width + bx) * channels + c]
        const e = (a.data[i] ?? 0) - (b.data[k] ?? 0)
        d += e * e
      }
      sum += d / (0.35 + d)
      n++
    }
  }
  // Shrunk pictures have fewer places to meet in.
  const share = n / (w * h * Math.min(1, 1 / (s.scale * s.scale)))
  return share < leastOverlap ? 1 : sum / n
}

/** The same cell shows as much of the scene in both: the enlarged picture is looked at coarsely. */
const levelFor = (pyramid: readonly Features[], i: number, enlarged: number) =>
  pyramid[enlarged > 1.41 ? Math.min(pyramid.length - 1, i + 1) : i]

/** The best of a grid of similarities about `centre`. */
const best = (
  [first, second, level]: readonly [readonly Features[], readonly Features[], number],
  centre: Similarity,
  scales: readonly number[],
  reach: number,
  step: number,
): { readonly found: Similarity; readonly cost: number } => {
  let found = centre
  let cost = Number.POSITIVE_INFINITY
  for (const k of scales) {
    const scale = centre.scale * k
    const [a, b] = [levelFor(first, level, 1 / scale), levelFor(second, level, scale)]
    if (!a || !b) continue
    for (let dy = -reach; dy <= reach + 1e-9; dy += step)
      for (let dx = -reach; dx <= reach + 1e-9; dx += step) {
        const s = { scale, dx: centre.dx + dx, dy: centre.dy + dy }
        const c = unlikeness(a, b, s)
        // Where it hardly matters, what moves less is right.
        const all = c + 0.01 * (Math.abs(s.dx) + Math.abs(s.dy) + Math.abs(Math.log(s.scale)))
        if (all < cost) [cost, found] = [all, s]
      }
  }
  return { found, cost }
}

/** Pyramids finest first. Null when the pictures do not seem to show one scene. */
export const findSimilarity = (
  first: readonly Features[],
  second: readonly Features[],
): Similarity | null => {
  const width = first[0]?.width ?? 1
  const scales = [0.42, 0.5, 0.6, 0.71, 0.84, 1, 1.19, 1.41, 1.68, 2, 2.38]
  const still = { scale: 1, dx: 0, dy: 0 }
  const coarse = best([first, second, 2], still, scales, 0.55, 4 / width)
  const near = [0.9, 0.95, 1, 1.05, 1.1]
  const middle = best([first, second, 1], coarse.found, near, 4 / width, 2 / width)
  const nearer = [0.95, 0.975, 1, 1.025, 1.05]
  const fine = best([first, second, 0], middle.found, nearer, 2 / width, 1 / width)
  return fine.cost < believed ? fine.found : null
}

/** The half-way move of cell (x, y) of a grid: 2 numbers per cell, as in a correspondence. */
export const halfWay = (s: Similarity | null, width: number, height: number): Float32Array => {
  const v = new Float32Array(width * height * 2)
  if (s === null) return v
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      v[2 * (y * width + x)] = ((s.scale - 1) * (x - cx) + s.dx * width) / (1 + s.scale)
      v[2 * (y * width + x) + 1] = ((s.scale - 1) * (y - cy) + s.dy * width) / (1 + s.scale)
    }
  return v
}
