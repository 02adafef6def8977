// Three-vectors as plain arrays, and the small numbers everybody on the stage needs.
import type { Rgb } from '../prompt/brief.ts'
import type { Vec3 } from './scene.ts'

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k]
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
/** Euclidean length; written with sqrt because Math.hypot differs between engines. */
export const length = (a: Vec3): number => Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])
export const normalize = (a: Vec3): Vec3 => scale(a, 1 / (length(a) || 1))
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t
export const mix3 = (a: Vec3, b: Vec3, t: number): Vec3 => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
]
export const clamp = (x: number, low = 0, high = 1): number => Math.max(low, Math.min(high, x))
/** 0 below `a`, 1 above `b`, smooth between. */
export const smoothstep = (a: number, b: number, x: number): number => {
  const t = clamp((x - a) / (b - a))
  return t * t * (3 - 2 * t)
}

/** `#rrggbb` in sRGB to linear RGB. */
export const hex = (text: string): Rgb => {
  const n = Number.parseInt(text.slice(1), 16)
  const linear = (c: number) => (c / 255) ** 2.2
  return [linear(n >> 16), linear((n >> 8) & 255), linear(n & 255)]
}
