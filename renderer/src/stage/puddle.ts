// A puddle somebody jumps into: still water of an uneven outline, rings in it, and a crown of thin sheets and drops about the feet.
import type { Box, FilmSet } from './film-set.ts'
import type { Vec3 } from './scene.ts'
import { hex } from './vector.ts'

/** Radius of the shore at an angle, in lengths of who jumps. */
const shore = (a: number): number =>
  0.5 + 0.09 * Math.sin(a * 2 + 0.6) + 0.06 * Math.sin(a * 3 + 1) + 0.03 * Math.sin(a * 7)

const tongues = 30

/** A puddle under somebody's feet, its water thrown up all around. */
export const puddle = (set: FilmSet, { low, high }: Box): void => {
  const b = set.builder
  const tall = high[1] - low[1]
  const [x, y, z] = [(low[0] + high[0]) / 2, low[1] + 0.008, (low[2] + high[2]) / 2]
  const water = set.material({ color: hex('#52666f'), roughness: 0.03, f0: 0.12 })
  const ring = [0.17, 0.27, 0.37]
  b.grid(
    96,
    48,
    (u, v) => {
      const a = u * Math.PI * 2
      const r = v * shore(a)
      // Rings run out from the feet.
      const wave = ring.reduce((sum, q) => sum + Math.exp(-(((r - q) / 0.018) ** 2)), 0)
      return [
        x + r * tall * 1.25 * Math.cos(a),
        y + tall * 0.007 * wave * (1 - v),
        z - r * tall * 0.8 * Math.sin(a),
      ]
    },
    water,
    () => [1, 1, 1],
    false,
  )
  crown(set, [x, y, z], tall)
}

/** Tongues of water that rise outward from a ring about the feet, thin to their tips, a drop off each. */
const crown = (set: FilmSet, [x, y, z]: Vec3, tall: number): void => {
  const b = set.builder
  const sheet = set.material({ color: hex('#d6e6ee'), roughness: 0.06, f0: 0.06 })
  for (let i = 0; i < tongues; i++) {
    const a = ((i + 0.5 * set.random()) / tongues) * Math.PI * 2
    const high = tall * (0.035 + 0.11 * set.random() ** 1.6)
    const far = tall * (0.1 + 0.2 * set.random())
    const at = (t: number): Vec3 => {
      const r = tall * 0.13 + far * t ** 1.3
      return [
        x + r * 1.1 * Math.cos(a),
        y + high * (1.9 * t - 0.9 * t * t),
        z + r * 0.85 * Math.sin(a),
      ]
    }
    const thick = tall * (0.011 + 0.009 * set.random())
    const steps = 5
    for (let k = 0; k < steps; k++)
      b.cylinder(
        at(k / steps),
        at((k + 1) / steps),
        thick * (1 - (0.85 * k) / steps),
        thick * (1 - (0.85 * (k + 1)) / steps),
        sheet,
        [1, 1, 1],
        7,
      )
    for (const t of [1, 1.15, 1.35, 1.6]) {
      const size = tall * (0.003 + 0.006 * set.random())
      const p = at(t + 0.1 * set.random())
      b.placed({ at: [p[0], Math.max(y, p[1]), p[2]], scale: size }, () =>
        b.sphere(sheet, [1, 1, 1], 8),
      )
    }
  }
}
