// Syrup, icing or sauce poured over a round top: a thick skin that runs over the edge in rounded drips of unlike lengths.
import type { Random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { smoothstep } from '../../vector.ts'
import type { Brush } from '../brush.ts'

/** What it is poured over: the radius of the edge, the height of the top, and how far drips run down at most. */
export interface Poured {
  readonly radius: number
  readonly top: number
  readonly runs: number
  /** How many drips. */
  readonly drips: number
  /** How far from the middle it covers the top between drips, as a share of the radius. */
  readonly covers: number
  readonly thick: number
}

/** Pours it. */
export const poured = (b: Brush, what: Poured, chance: Random): void => {
  const { radius, top, runs, drips, covers, thick } = what
  const tongues = Array.from({ length: drips }, (_, i) => ({
    at: ((i + 0.6 * (chance() - 0.5)) / drips) * 6.2832,
    long: radius * (1 - covers) + runs * (0.3 + 0.7 * chance()),
    wide: 0.11 + 0.07 * chance(),
  }))
  const lengthAt = (a: number): number => {
    const out = tongues.reduce((sum, t) => {
      const d = Math.atan2(Math.sin(a - t.at), Math.cos(a - t.at)) / t.wide
      return Math.max(sum, t.long * Math.exp(-(d ** 4)))
    }, 0)
    return radius * covers + out
  }
  // The bend over the edge, with room for what is poured.
  const bend = 0.07 * radius
  const flat = radius - bend
  b.skin(120, 26, (u, v): Vec3 => {
    const a = u * 6.2832
    const along = v * lengthAt(a)
    const k = thick * Math.sqrt(Math.max(0, 1 - v ** 6)) * smoothstep(0, 0.1, v + 0.1)
    const arc = (bend * Math.PI) / 2
    const turn = Math.min(1, Math.max(0, (along - flat) / arc)) * (Math.PI / 2)
    const down = Math.max(0, along - flat - arc)
    const r = Math.min(along, flat) + (bend + k) * Math.sin(turn)
    const y = top - bend + (bend + k) * Math.cos(turn) - down
    return [r * Math.sin(a), y, r * Math.cos(a)]
  })
}
