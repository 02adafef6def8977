// Matter in the air as points in the picture's own space: nearer ones are larger, faster and move more with the camera; things hide the far ones.
import { project } from '../../camera/project.ts'
import { random, subSeed } from '../../stage/random.ts'
import type { Air } from './ambience.ts'
import { gridAt } from './stirrer.ts'

/** One particle at a moment: a place in the picture (heights), how near, and four numbers of its own, 0..1. */
export interface Mote {
  readonly near: number
  readonly lots: readonly [number, number, number, number]
}

/** Where a particle is seen: frame pixels. */
export type Spot = readonly [number, number]

/** Where (x, y) (picture heights) at a nearness is seen; null when hidden by what is nearer or behind the lens. */
export const spotOf = (air: Air, x: number, y: number, near: number): Spot | null => {
  const { height: h, staged, view, width: w } = air
  const [px, py] = [x * h, y * h]
  if (px > 0 && py > 0 && px < w && py < h) {
    const wall = gridAt(staged, staged.relief, px, py)
    // A guessed relief is half as deep as the truth.
    if (near < (staged.soft ? 0.62 * wall : wall - 0.04)) return null
  }
  const p = new Float32Array(4)
  project(view, px, py, near, p, 0)
  return (p[3] ?? 0) === 1 ? [p[0] ?? 0, p[1] ?? 0] : null
}

/** Seeded particles, far ones first; the nearer the fewer. */
export const motes = (air: Air, name: string, count: number, far: number, near: number): Mote[] => {
  const draw = random(subSeed(air.seed, name))
  return Array.from({ length: Math.round(count) }, (): Mote => {
    const depth = draw() ** 1.8
    return { near: far + (near - far) * depth, lots: [draw(), draw(), draw(), draw()] }
  }).sort((a, b) => a.near - b.near)
}

/** v wrapped into from .. to. */
export const wrap = (v: number, from: number, to: number): number => {
  const span = to - from
  return from + ((((v - from) % span) + span) % span)
}
