// Seeded randomness and value noise: integer hashes only, so every machine draws the same numbers.

/** A stream of numbers 0 ≤ x < 1 (mulberry32). */
export type Random = () => number

export const random = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A seed of its own for each named part of a picture, so that one part's draws don't shift another's. */
export const subSeed = (seed: number, name: string): number => {
  let h = (seed ^ 0x9e3779b9) | 0
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 13)) >>> 0
}

/** Hash of a lattice point, 0 ≤ x < 1. */
export const hash2 = (x: number, y: number): number => {
  let h = (Math.imul(x, 374761393) + Math.imul(y, 668265263)) | 0
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  h = Math.imul(h ^ (h >>> 15), 2246822519 | 0)
  return ((h ^ (h >>> 16)) & 0xffffff) / 16777216
}

/** Smooth value noise, 0..1, one lattice cell per unit. */
export const noise = (x: number, y: number): number => {
  const fx = Math.floor(x)
  const fy = Math.floor(y)
  let u = x - fx
  let v = y - fy
  u = u * u * u * (u * (u * 6 - 15) + 10)
  v = v * v * v * (v * (v * 6 - 15) + 10)
  const a = hash2(fx, fy)
  const b = hash2(fx + 1, fy)
  const c = hash2(fx, fy + 1)
  const d = hash2(fx + 1, fy + 1)
  return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v
}

/** Sum of `octaves` of noise, 0..1. */
export const fbm = (x: number, y: number, octaves = 5): number => {
  let sum = 0
  let amplitude = 0.5
  for (let i = 0; i < octaves; i++) {
    sum += amplitude * noise(x, y)
    amplitude *= 0.5
    ;[x, y] = [1.6 * x - 1.2 * y + 5.3, 1.2 * x + 1.6 * y + 11.7]
  }
  return sum
}

/** Ridged noise for mountains, 0..1. */
export const ridged = (x: number, y: number, octaves = 7): number => {
  let sum = 0
  let amplitude = 0.5
  let previous = 1
  for (let i = 0; i < octaves; i++) {
    let n = 1 - Math.abs(2 * noise(x, y) - 1)
    n *= n
    sum += amplitude * n * previous
    previous = Math.min(1, n * 1.6)
    amplitude *= 0.5
    ;[x, y] = [1.6 * x - 1.2 * y + 5.3, 1.2 * x + 1.6 * y + 11.7]
  }
  return sum
}
