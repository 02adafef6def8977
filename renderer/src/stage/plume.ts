// The cloud behind a car that slides or drives over dry ground: dust of a dirt road, sand, snow, or the smoke of tyres.
import type { Rgb } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import { worldPoint } from './actor.ts'
import type { FilmSet } from './film-set.ts'
import { hex, mix3, scale } from './vector.ts'

const toneOf = (place: string, setting: readonly string[]): Rgb => {
  if (/^(snow|iceberg)$/.test(place)) return hex('#f2f6fa')
  if (/^(desert|beach|canyon|savanna|mars)$/.test(place)) return hex('#d8b078')
  return setting.some((w) => /dirt|gravel|mud|sand|dust|rally/.test(w))
    ? hex('#c8a478')
    : hex('#d8dade')
}

/** Puffs that grow and thin out backwards from the rear wheels, `skid` of its length to the side to which they slide. */
export const plume = (
  set: FilmSet,
  spot: Spot,
  place: string,
  setting: readonly string[],
  skid: number,
): void => {
  const tone = toneOf(place, setting)
  const light = set.lit ? 0.12 : 0.8
  const long = (spot.actor.high[2] - spot.actor.low[2]) * spot.scale
  const slide = spot.yaw > 0 ? 1 : -1
  const puffs = 62
  for (let i = 0; i < puffs; i++) {
    const t = ((i + 0.5) / puffs) ** 0.8
    const wide = 0.2 + 0.5 * t
    const p = worldPoint(spot, [
      (set.random() - 0.5) * long * wide + slide * skid * long * t,
      0,
      spot.actor.low[2] * (0.8 + 1.9 * t) + (set.random() - 0.5) * 0.3,
    ])
    const r = long * (0.07 + 0.15 * t) * (0.7 + 0.6 * set.random())
    const y = set.ground(p[0], p[2]) + r * 0.5 + long * 0.16 * t * set.random()
    // Denser and browner by the wheels, thin and pale where it drifts off.
    const air = set.material({
      surface: 'fire',
      color: [1, 1, 1],
      emission: scale(mix3(tone, [1, 1, 1], 0.02 + 0.18 * t), light),
      scale: 1.6 / r,
      share: Math.round((0.5 - 0.34 * t) * 20) / 20,
    })
    set.builder.placed(
      { at: [p[0], y, p[2]], yaw: set.random() * 6.28, scale: [r, r * 0.8, r] },
      () => set.builder.sphere(air, [1, 1, 1], 16),
    )
  }
  // Stones fly.
  const stone = set.matte(hex('#6a5a48'), 0.9, 0.1)
  for (let i = 0; i < 26; i++) {
    const t = set.random()
    const p = worldPoint(spot, [
      (set.random() - 0.5) * long * 0.4,
      0,
      spot.actor.low[2] * (0.7 + 0.6 * t),
    ])
    const y = set.ground(p[0], p[2]) + long * 0.12 * Math.sin(Math.PI * t) * (0.4 + set.random())
    set.builder.placed({ at: [p[0], y, p[2]], scale: 0.018 + 0.03 * set.random() }, () =>
      set.builder.sphere(stone, [1, 1, 1], 6),
    )
  }
}
