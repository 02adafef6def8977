// Moves that swing, rattle, knock and weave: what paths of rigs and riders are put together from.
import { during, lot, wander } from './easing.ts'
import type { Pose } from './pose.ts'

/** Starts every oscillation from rest at home. */
export const warm = (t: number): number => during(t, 0, 0.12)

export const wave = (t: number, cycles: number): number => Math.sin(2 * Math.PI * cycles * t)

/** Shake of an engine or of running feet: small and fast. */
export const rattle = (t: number, size: number, seed: number): Partial<Pose> => ({
  x: 0.012 * size * wander(t, 40, seed, 11),
  y: 0.014 * size * wander(t, 46, seed, 12),
  roll: 0.012 * size * wander(t, 34, seed, 13),
})

export const sum = (a: Partial<Pose>, b: Partial<Pose>): Partial<Pose> => {
  const out: Record<string, number> = { ...a }
  for (const [key, value] of Object.entries(b)) out[key] = (out[key] ?? 0) + value
  return out
}

/** Sudden knocks at given times that ring out. */
export const knocks = (
  t: number,
  times: readonly number[],
  seed: number,
): readonly [number, number, number] => {
  let [x, y, roll] = [0, 0, 0]
  times.forEach((at, i) => {
    const age = (t - at) * 120
    if (age < 0 || age > 24) return
    const ring = Math.exp(-age / 6) * Math.cos(age * 0.9) * Math.min(1, age / 1.5)
    x += ring * (lot(seed, 60 + i) < 0 ? -1 : 1)
    y += ring * 0.6 * lot(seed, 70 + i)
    roll += ring * lot(seed, 80 + i)
  })
  return [x, y, roll]
}

/** A weave of curves that leans into each: boards, skis, drones. */
export const weave = (t: number, cycles: number, wide: number, lean: number): Partial<Pose> => ({
  x: wide * wave(t, cycles) * warm(t),
  roll: lean * wave(t, cycles) * warm(t),
  yaw: 0.3 * wide * Math.cos(2 * Math.PI * cycles * t) * warm(t) * during(t, 0.02, 0.2),
})
