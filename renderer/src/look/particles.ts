// Scatters rain, snow, petals and the like over the picture, as capsules for the look kernel to draw.

import type { Rgb } from '../prompt/brief.ts'
import { type Random, random, subSeed } from '../stage/random.ts'
import type { Weathering } from '../stage/scene.ts'

interface Flurry {
  /** Particles in a picture at amount 1. */
  readonly count: number
  /** Radius in thousandths of the picture's height: smallest and largest. */
  readonly radius: readonly [number, number]
  /** Length of the streak in radii, and its direction (down is 1, sideways follows the wind). */
  readonly streak: number
  readonly colors: readonly Rgb[]
  /** Times the white of the picture. */
  readonly glow: number
  readonly alpha: readonly [number, number]
  readonly soft: number
}

const flurries: Readonly<Record<Weathering['kind'], Flurry>> = {
  rain: {
    count: 900,
    radius: [0.35, 0.9],
    streak: 60,
    colors: [[0.75, 0.8, 0.9]],
    glow: 0.55,
    alpha: [0.08, 0.3],
    soft: 0.9,
  },
  snow: {
    count: 900,
    radius: [0.9, 5],
    streak: 0.8,
    colors: [[1, 1, 1]],
    glow: 0.95,
    alpha: [0.35, 0.9],
    soft: 0.8,
  },
  dust: {
    count: 260,
    radius: [0.6, 2.6],
    streak: 0,
    colors: [[1, 0.9, 0.7]],
    glow: 0.6,
    alpha: [0.06, 0.28],
    soft: 1,
  },
  fireflies: {
    count: 60,
    radius: [2, 4.6],
    streak: 0,
    colors: [
      [0.9, 1, 0.3],
      [1, 0.85, 0.3],
    ],
    glow: 3,
    alpha: [0.5, 1],
    soft: 1,
  },
  bubbles: {
    count: 90,
    radius: [1.5, 9],
    streak: 0,
    colors: [[0.8, 0.95, 1]],
    glow: 0.7,
    alpha: [0.08, 0.35],
    soft: 0.35,
  },
  embers: {
    count: 160,
    radius: [0.7, 2.6],
    streak: 2.5,
    colors: [
      [1, 0.35, 0.06],
      [1, 0.6, 0.15],
    ],
    glow: 3.5,
    alpha: [0.6, 1],
    soft: 0.9,
  },
  petals: {
    count: 140,
    radius: [2.2, 7],
    streak: 1.1,
    colors: [
      [1, 0.62, 0.7],
      [1, 0.78, 0.82],
      [0.95, 0.5, 0.62],
    ],
    glow: 0.75,
    alpha: [0.7, 1],
    soft: 0.3,
  },
  leaves: {
    count: 110,
    radius: [2.4, 7],
    streak: 1.4,
    colors: [
      [0.75, 0.28, 0.05],
      [0.8, 0.5, 0.08],
      [0.5, 0.16, 0.04],
    ],
    glow: 0.55,
    alpha: [0.8, 1],
    soft: 0.25,
  },
  confetti: {
    count: 190,
    radius: [2, 5.5],
    streak: 1.6,
    colors: [
      [0.95, 0.12, 0.2],
      [1, 0.75, 0.1],
      [0.15, 0.55, 0.95],
      [0.2, 0.75, 0.35],
      [0.95, 0.4, 0.7],
      [0.95, 0.95, 0.95],
    ],
    glow: 0.7,
    alpha: [0.85, 1],
    soft: 0.15,
  },
  sand: {
    count: 900,
    radius: [0.5, 1.7],
    streak: 22,
    colors: [[1, 0.82, 0.52]],
    glow: 0.6,
    alpha: [0.08, 0.34],
    soft: 0.9,
  },
}

const between = (draw: Random, [low, high]: readonly [number, number], bend = 1): number =>
  low + (high - low) * draw() ** bend

const direction = (
  kind: Weathering['kind'],
  wind: number,
  draw: Random,
): readonly [number, number] => {
  if (kind === 'rain') return [wind * 0.5 + (draw() - 0.5) * 0.06, 1]
  if (kind === 'sand') return [wind < 0 ? -1 : 1, (draw() - 0.4) * 0.16]
  if (kind === 'embers') return [wind + (draw() - 0.5) * 0.8, -1]
  const angle = draw() * Math.PI * 2
  return [Math.cos(angle) + wind, Math.sin(angle)]
}

/** One thing in the air: its `PARTICLE_FLOATS` numbers, and which weather and which of its colours it is of. */
export interface Particle {
  readonly floats: readonly number[]
  readonly weather: Weathering
  readonly tone: number
}

/** Particles in drawing order: small and far first. */
export const scatterParticles = (
  weather: readonly Weathering[],
  width: number,
  height: number,
  seed: number,
  exposure: number,
): Particle[] => {
  const list: Particle[] = []
  for (const each of weather) {
    const { kind, amount, wind } = each
    const flurry = flurries[kind]
    const draw = random(subSeed(seed, kind))
    const n = Math.round(flurry.count * amount * Math.max(0.6, width / height))
    for (let i = 0; i < n; i++) {
      // Near ones are few, large and faint.
      const size = between(draw, flurry.radius, 2.5)
      const radius = (size * height) / 1000
      const [dx, dy] = direction(kind, wind, draw)
      const long = radius * flurry.streak * (0.7 + 0.6 * draw())
      const tone = Math.floor(draw() * flurry.colors.length)
      const color = flurry.colors[tone] ?? [1, 1, 1]
      const light = (flurry.glow * (0.8 + 0.4 * draw())) / Math.max(0.05, exposure)
      const alpha = between(draw, flurry.alpha)
      const x = draw() * width * 1.2 - width * 0.1
      const y = draw() * height * 1.2 - height * 0.1
      const floats = [x, y, dx * long, dy * long, radius, ...color.map((c) => c * light), alpha]
      list.push({ floats: [...floats, flurry.soft], weather: each, tone })
    }
  }
  return list.sort((a, b) => (a.floats[4] ?? 0) - (b.floats[4] ?? 0))
}
