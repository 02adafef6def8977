// One lock of hair as a mesh: an arched ribbon with the grooves of strands along it.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, cross, normalize, scale, sub } from '../../vector.ts'
import { curve } from '../sweep.ts'

/** One lock: its middle line from root to tip, half its width, and how light it is against the rest. */
export interface Strand {
  readonly points: readonly Vec3[]
  readonly wide: number
  readonly tone: number
  /** What the lock lies about, point by point, when that is not the head. */
  readonly about?: readonly Vec3[]
}

/** The skull's middle in the head's space. */
export const centre: Vec3 = [0, 0.031, -0.014]

/** Away from the head: from its middle above, level below. */
export const outward = (p: Vec3): Vec3 =>
  normalize(sub(p, [0, Math.min(centre[1], p[1]), centre[2]]))

/** Locks that grow into one mesh. */
export interface Locked {
  readonly positions: number[]
  readonly normals: number[]
  readonly colors: number[]
  readonly indices: number[]
}

/** Facets across a lock: seen from near, and among others. */
const facets = { near: 10, far: 5 } as const
/** A lock as an arched ribbon with grooves along it, lighter to its tip. */
export const ribbon = (
  { points, wide, tone, about }: Strand,
  color: Rgb,
  into: Locked,
  seen: keyof typeof facets = 'near',
): void => {
  const profile = facets[seen]
  const line = points.length > 9 ? points : curve(points, seen === 'near' ? 3 : 2)
  const last = line.length - 1
  if (last < 2) return
  const { positions, normals, indices } = into
  const base = positions.length / 3
  const thick = wide * 0.42
  line.forEach((p, i) => {
    const k = i / last
    const d = normalize(sub(line[Math.min(last, i + 1)] ?? p, line[Math.max(0, i - 1)] ?? p))
    const core = about?.[Math.min(about.length - 1, i)]
    const side = normalize(cross(d, core ? normalize(sub(p, core)) : outward(p)))
    const n = cross(side, d)
    const w = wide * Math.min(1, 0.55 + 2.4 * k) * Math.max(0.06, 1 - k ** 3.2)
    for (let j = 0; j <= profile; j++) {
      const u = (j / profile) * 2 - 1
      const arch = Math.sqrt(Math.max(0, 1 - u * u))
      const groove = Math.cos(u * 10.5 + 2 * tone * 9)
      const high = thick * (arch * (1 + 0.16 * groove) - 0.45) * (w / wide)
      positions.push(...add(p, add(scale(side, u * w), scale(n, high))))
      const slope = -0.55 * u - 0.3 * arch * Math.sin(u * 10.5 + 2 * tone * 9)
      normals.push(...normalize(add(n, scale(side, -slope))))
      const light = tone * (0.78 + 0.3 * k) * (1 + 0.17 * groove)
      into.colors.push(color[0] * light, color[1] * light, color[2] * light)
    }
  })
  for (let i = 0; i < last; i++)
    for (let j = 0; j < profile; j++) {
      const a = base + i * (profile + 1) + j
      const b = a + profile + 1
      indices.push(a, a + 1, b, a + 1, b + 1, b)
    }
}
