// Planks of wood seen near: each its own tone and its own piece of one grain, with gaps between them.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { hash2, noise } from '../random.ts'
import type { Texture } from '../scene.ts'
import { clamp, mix, mix3, smoothstep } from '../vector.ts'

const SIZE = 512
let grain: Texture | undefined

/** How bright wood is at a place of the grain: 0..1, years' rings drawn out along u with fibres and two knots. */
const grainAt = (u: number, v: number): number => {
  let bend = 0.05 * noise(u * 3, v * 6) + 0.02 * noise(u * 11, v * 22)
  let knot = 0
  for (const [ku, kv] of [
    [0.22, 0.3],
    [0.71, 0.78],
  ] as const) {
    const [du, dv] = [(u - ku) * 5.5, (v - kv) * 14]
    const d = Math.sqrt(du * du + dv * dv)
    bend += 0.045 * Math.sign(dv) * Math.exp(-d * 1.3)
    knot = Math.max(knot, smoothstep(0.42, 0.1, d))
  }
  const ring = 0.5 + 0.5 * Math.sin((v + bend) * 150 + 5 * noise(u * 2 + 9, v * 9))
  const fibre = noise(u * 26, v * 380)
  return clamp(0.93 - 0.2 * ring ** 2 * noise(u * 3 + 4, v * 14) - 0.17 * fibre - 0.2 * knot)
}

/** The grain, drawn once: it only darkens, so that one serves every wood. */
const woodGrain = (): Texture => {
  if (grain) return grain
  const pixels = new Uint8Array(SIZE * SIZE * 4)
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const g = grainAt(x / SIZE, y / SIZE)
      // Dark wood is redder than light wood.
      pixels.set([255 * g, 255 * g ** 1.12, 255 * g ** 1.3, 255], (y * SIZE + x) * 4)
    }
  grain = { width: SIZE, height: SIZE, pixels }
  return grain
}

export interface Planks {
  /** Metres across and away from the lens, about the origin of the set. */
  readonly wide: number
  readonly deep: number
  /** Metres of one plank from the lens away, and of a piece of wood along it. */
  readonly board: number
  readonly long: number
  readonly dark: Rgb
  readonly light: Rgb
  readonly roughness: number
}

/** Lays planks that run across the picture with their top at y = 0. */
export const layPlanks = (set: FilmSet, planks: Planks): void => {
  const { wide, deep, board, long, dark, light, roughness } = planks
  const b = set.builder
  const m = set.material({ roughness, f0: 0.04, texture: b.texture(woodGrain()) })
  const gap = set.matte(mix3(dark, [0, 0, 0], 0.45), 0.9, 0)
  const seam = Math.min(0.002, board * 0.012)
  b.quad(
    [-wide / 2, -0.004, deep / 2],
    [wide / 2, -0.004, deep / 2],
    [wide / 2, -0.004, -deep / 2],
    [-wide / 2, -0.004, -deep / 2],
    gap,
  )
  const rows = Math.max(1, Math.round(deep / board))
  const step = deep / rows
  for (let row = 0; row < rows; row++) {
    const [near, far] = [deep / 2 - row * step - seam, deep / 2 - (row + 1) * step + seam]
    const start = -wide / 2 - long * hash2(row, 3)
    for (let x = start; x < wide / 2; x += long) {
      const [left, right] = [Math.max(-wide / 2, x + seam), Math.min(wide / 2, x + long - seam)]
      if (right <= left) continue
      const piece = Math.floor(x * 97) + row * 31
      const tone = mix3(dark, light, mix(0.35, 1, hash2(piece, 7)))
      const v = hash2(piece, 11) * 0.8
      const [u0, u1] = [(left - x) / long, (right - x) / long]
      const across = Math.min(0.2, (step / long) * 1.6)
      b.quad([left, 0, near], [right, 0, near], [right, 0, far], [left, 0, far], m, tone, [
        [u0, v + across],
        [u1, v + across],
        [u1, v],
        [u0, v],
      ])
    }
  }
}
