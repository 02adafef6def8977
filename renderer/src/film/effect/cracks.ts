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
  readonly angles: readonly number[]
  /** How far each ray runs when the pane is cracked all the way. */
  readonly reach: readonly number[]
  readonly seed: number
}

const patternOf = (seed: number): Pattern => ({
  angles: Array.from(
    { length: rays },
    (_, i) => ((i + 0.75 * hash2(i, seed)) / rays) * 2 * Math.PI - Math.PI,
  ),
  reach: Array.from({ length: rays }, (_, i) => 0.5 + 1.1 * hash2(i, seed + 9)),
  seed,
})

/** The radius of an arc where it meets a ray. */
const arcAt = ({ seed }: Pattern, k: number, ray: number): number =>
  (arcs[k] ?? 9) * (0.72 + 0.56 * hash2(ray % rays, seed + 31 * (k + 1)))

/** What a point of the pane is: how far the next edge, the shard, and the share of the way the crack must have run. */
const shardAt = (
  pattern: Pattern,
  x: number,
  y: number,
): readonly [edge: number, shard: number, need: number] => {
  const { angles, reach, seed } = pattern
  const r = Math.hypot(x, y)
  // Rays wander a little.
  const bend = 0.1 * (noise(x * 4 + seed, y * 4) - 0.5) * Math.min(1, 4 * r)
  const angle = Math.atan2(y, x) + bend
  let ray = rays - 1
  for (let i = 0; i < rays; i++) if ((angles[i] ?? 0) <= angle) ray = i
  const from = angle < (angles[0] ?? 0) ? (angles[rays - 1] ?? 0) - 2 * Math.PI : (angles[ray] ?? 0)
  const next = (ray + 1) % rays
  const raw = angles[next] ?? 0
  const to = raw > from ? raw : raw + 2 * Math.PI
  const part = (angle - from) / Math.max(1e-6, to - from)
  const run = (reach[ray] ?? 1) * (1 - part) + (reach[next] ?? 1) * part
  let edge = Math.min(angle - from, to - angle) * r
  let ring = 0
  for (let k = 0; k < arcs.length; k++) {
    // Some arcs were never made.
    if (hash2(ray * 7 + k, seed + 77) > 0.82 - 0.07 * k) continue
    const at = arcAt(pattern, k, ray) * (1 - part) + arcAt(pattern, k, next) * part
    edge = Math.min(edge, Math.abs(r - at))
    if (r > at) ring = k + 1
  }
  return [edge, (ray * 11 + ring * 37 + 1) & 255, Math.min(1, r / (1.35 * run))]
}

/** The map of a pane hit at a point of the frame, a place for every second pixel. */
const fillMap = (map: Uint8Array, w: number, h: number, x: number, y: number, seed: number) => {
  const pattern = patternOf(seed)
  for (let j = 0, o = 0; j < h; j++)
    for (let i = 0; i < w; i++, o += 4) {
      const [edge, shard, need] = shardAt(pattern, (i - x) / h, (j - y) / h)
      map[o] = Math.min(255, 8 * edge * h)
      map[o + 1] = shard
      map[o + 2] = Math.round(250 * need)
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
  const [w, h] = [Math.ceil(m.width / 2), Math.ceil(m.height / 2)]
  const map = surface.room('cracks', 4 * w * h, (at) =>
    fillMap(kernel.bytes(at, 4 * w * h), w, h, x / 2, y / 2, m.seed & 255),
  )
  kernel.run.seeThroughCracks(
    ...([surface.at, surface.copied(), m.width, m.height, map, w, h] as const),
    ...([x, y, open, m.strength] as const),
  )
}
