// Cracks in a pane: shards between rays that run out from a point and arcs that join them.
import { hash2, noise } from '../../stage/random.ts'
import type { Moment } from './effect.ts'
import type { Surface } from './surface.ts'

/** Rays from the point where the pane was hit. */
const rays = 23
/** Radii of the arcs between them, in picture heights. */
const arcs = [0.045, 0.09, 0.15, 0.23, 0.34, 0.5, 0.72] as const

/** A pattern of cracks around (0, 0), lengths in picture heights. */
interface Pattern {
  readonly angles: Float64Array
  /** How far each ray runs when the pane is cracked all the way. */
  readonly reach: Float64Array
  /** For each ray the radii of the arcs where they meet it, and whether each was made between it and the next (1). */
  readonly radii: Float64Array
  readonly made: Uint8Array
  readonly seed: number
}

const patternOf = (seed: number): Pattern => {
  const each = (n: number, at: (i: number) => number) =>
    Float64Array.from({ length: n }, (_, i) => at(i))
  const [own, of] = [arcs.length, (i: number) => Math.floor(i / arcs.length)]
  return {
    angles: each(rays, (i) => ((i + 0.75 * hash2(i, seed)) / rays) * 2 * Math.PI - Math.PI),
    reach: each(rays, (i) => 0.5 + 1.1 * hash2(i, seed + 9)),
    radii: each(rays * own, (i) => {
      const k = i % own
      return (arcs[k] ?? 9) * (0.72 + 0.56 * hash2(of(i), seed + 31 * (k + 1)))
    }),
    // Some arcs were never made.
    made: Uint8Array.from({ length: rays * own }, (_, i) => {
      const k = i % own
      return hash2(of(i) * 7 + k, seed + 77) > 0.82 - 0.07 * k ? 0 : 1
    }),
    seed,
  }
}

/** Writes what a point of the pane is: how far the next edge, the shard, and the share of the way the crack must have run. */
const shardAt = (pattern: Pattern, x: number, y: number, out: Float64Array): void => {
  const { angles, reach, radii, made, seed } = pattern
  const r = Math.sqrt(x * x + y * y)
  // Rays wander a little.
  const bend = 0.1 * (noise(x * 4 + seed, y * 4) - 0.5) * Math.min(1, 4 * r)
  const angle = Math.atan2(y, x) + bend
  // Each ray lies in its own share of the turn: it is that one or the one before.
  const share = Math.floor(((angle + Math.PI) / (2 * Math.PI)) * rays)
  let ray = Math.max(0, Math.min(rays - 1, share))
  if ((angles[ray] as number) > angle) ray = ray > 0 ? ray - 1 : rays - 1
  const before = angle < (angles[0] as number)
  const from = (angles[ray] as number) - (before ? 2 * Math.PI : 0)
  const next = (ray + 1) % rays
  const raw = angles[next] as number
  const to = raw > from ? raw : raw + 2 * Math.PI
  const part = (angle - from) / Math.max(1e-6, to - from)
  const run = (reach[ray] as number) * (1 - part) + (reach[next] as number) * part
  let edge = Math.min(angle - from, to - angle) * r
  let ring = 0
  const [own, other] = [ray * arcs.length, next * arcs.length]
  for (let k = 0; k < arcs.length; k++) {
    if (made[own + k] === 0) continue
    const at = (radii[own + k] as number) * (1 - part) + (radii[other + k] as number) * part
    edge = Math.min(edge, Math.abs(r - at))
    if (r > at) ring = k + 1
  }
  out[0] = edge
  out[1] = (ray * 11 + ring * 37 + 1) & 255
  out[2] = Math.min(1, r / (1.35 * run))
}

/** The map of a pane hit at a point of the frame, a place for every second pixel. */
const fillMap = (map: Uint8Array, w: number, h: number, x: number, y: number, seed: number) => {
  const pattern = patternOf(seed)
  const out = new Float64Array(3)
  for (let j = 0, o = 0; j < h; j++)
    for (let i = 0; i < w; i++, o += 4) {
      shardAt(pattern, (i - x) / h, (j - y) / h, out)
      map[o] = Math.min(255, 8 * (out[0] as number) * h)
      map[o + 1] = out[1] as number
      map[o + 2] = Math.round(250 * (out[2] as number))
    }
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
    fillMap(kernel.bytes(at, 4 * w * h), w, h, x / 2, y / 2, m.seed & 255)
    kernel.run.setShards(at, w, h, m.height, x, y)
  })
  kernel.run.seeThroughCracks(
    ...([surface.at, surface.copied(), m.width, m.height, map] as const),
    ...([x, y, open, m.strength] as const),
  )
}
