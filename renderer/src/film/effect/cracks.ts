// Cracks in a pane: shards between rays that run out from a point and arcs that join them.
import { hash2 } from '../../stage/random.ts'
import type { Moment } from './effect.ts'
import type { Surface } from './surface.ts'

/** Rays from the point where the pane was hit. */
const rays = 23
/** Radii of the arcs between them, in picture heights. */
const arcs = [0.045, 0.09, 0.15, 0.23, 0.34, 0.5, 0.72] as const

/**
 * A pattern of cracks as the kernel takes it, lengths in picture heights: the ways of the rays, how far each runs when the pane is
 * cracked all the way, and for each ray the radii of the arcs where they meet it; less than none where the arc was not made there.
 */
const patternOf = (seed: number): Float32Array => {
  const out = new Float32Array(rays * (2 + arcs.length))
  for (let i = 0; i < rays; i++) {
    out[i] = ((i + 0.75 * hash2(i, seed)) / rays) * 2 * Math.PI - Math.PI
    out[rays + i] = 0.5 + 1.1 * hash2(i, seed + 9)
    arcs.forEach((arc, k) => {
      const radius = arc * (0.72 + 0.56 * hash2(i, seed + 31 * (k + 1)))
      const made = hash2(i * 7 + k, seed + 77) <= 0.82 - 0.07 * k
      out[2 * rays + i * arcs.length + k] = made ? radius : -radius
    })
  }
  return out
}

/** Shows the frame through a pane hit at (x, y), which must stay where it is; `open` 0..1 is how far the cracks have run. */
export const crackPane = (
  surface: Surface,
  m: Moment,
  x: number,
  y: number,
  open: number,
): void => {
  if (open <= 0 || m.strength <= 0) return
  const { kernel } = surface
  const [w, h] = [m.width / 2, m.height / 2]
  const map = surface.room('cracks', 12 * w * h, (at) => {
    const seed = m.seed & 255
    kernel.run.setPattern(kernel.put(patternOf(seed)), rays, arcs.length, seed)
    kernel.run.mapShards(at, w, h, x / 2, y / 2)
    kernel.run.setShards(at, w, h, m.height, x, y)
  })
  kernel.run.seeThroughCracks(
    ...([surface.at, surface.copied(), m.width, m.height, map] as const),
    ...([x, y, open, m.strength] as const),
  )
}
