// The cloud behind a car that slides: dust of a dirt road, sand, snow, or the smoke of tyres.
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

/** Puffs that grow and thin out backwards from the rear wheels, on the side to which they slide. */
export const plume = (
  set: FilmSet,
  spot: Spot,
  place: string,
  setting: readonly string[],
): void => {
  const tone = toneOf(place, setting)
  const dust = set.material({ roughness: 1, f0: 0, scale: 3, relief: 0.6, mottle: 0.2 })
  const long = (spot.actor.high[2] - spot.actor.low[2]) * spot.scale
  const slide = spot.yaw > 0 ? 1 : -1
  for (let i = 0; i < 84; i++) {
    const t = (i / 84) ** 0.8
    const wide = 0.2 + 0.36 * t
    const p = worldPoint(spot, [
      (set.random() - 0.5) * long * wide + slide * 0.3 * long * t,
      0,
      spot.actor.low[2] * (0.72 + 1.05 * t) + (set.random() - 0.5) * 0.3,
    ])
    const r = long * (0.035 + 0.085 * t) * (0.7 + 0.6 * set.random())
    const y = set.ground(p[0], p[2]) + r * 0.4 + long * 0.15 * t * set.random()
    const light = 0.84 + 0.24 * set.random()
    set.builder.placed({ at: [p[0], y, p[2]], scale: [r, r * 0.82, r] }, () =>
      set.builder.sphere(dust, mix3(scale(tone, light), [1, 1, 1], 0.12 * t), 12),
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
