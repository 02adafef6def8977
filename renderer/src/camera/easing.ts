// Timing curves and seeded shake: how a move begins, goes on and ends.
import { hash2, noise } from '../stage/random.ts'

const clamp01 = (t: number) => Math.max(0, Math.min(1, t))

/** A change that has a name comes whole from two thirds of the strength on; below it is partial. */
export const whole = (strength: number): number => Math.min(1, 1.5 * strength)

/** Slow at both ends. */
export const ease = (t: number): number => {
  const x = clamp01(t)
  return x * x * (3 - 2 * x)
}

/** A dolly on rails: short soft start and stop, steady between. `soft` is the share of the time each end takes. */
export const glide = (t: number, soft = 0.25): number => {
  const x = clamp01(t)
  const full = 1 - soft
  if (x < soft) return (x * x) / (2 * soft * full)
  if (x > 1 - soft) return 1 - ((1 - x) * (1 - x)) / (2 * soft * full)
  return (x - soft / 2) / full
}

/** 0 before `from`, 1 after `to`, eased between. */
export const during = (t: number, from: number, to: number): number =>
  ease((t - from) / (to - from))

/** Rushes off and lands softly. */
export const rush = (t: number): number => {
  const x = 1 - clamp01(t)
  return 1 - x * x * x * x
}

/** Goes out and comes home: 0 at both ends, 1 in the middle. */
export const swing = (t: number): number => (1 - Math.cos(2 * Math.PI * clamp01(t))) / 2

/** Smooth random wandering, -1..1, `rate` wanders per unit of t; 0 at t = 0. Each `lane` wanders for itself. */
export const wander = (t: number, rate: number, seed: number, lane: number): number => {
  const y = (seed % 9973) * 0.618 + lane * 17.3
  const value = noise(t * rate + 0.5, y) * 2 - 1
  return value * clamp01(t * rate * 2)
}

/** A seeded number -1..1 that never changes during the clip. */
export const lot = (seed: number, lane: number): number =>
  hash2(seed % 65536, lane * 31 + 7) * 2 - 1

/** The side that a seed draws in a lane: -1 or 1. */
export const sideOf = (seed: number, lane: number): -1 | 1 => (lot(seed, lane) < 0 ? -1 : 1)
