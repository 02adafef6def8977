// What a face expresses, and how features find the surface they lie on.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import type { Sculpture } from '../sculpture.ts'
import type { FacePaint } from './face-paint.ts'

export type Mood = 'calm' | 'smile' | 'laugh' | 'sad' | 'angry' | 'surprised' | 'scared'

export interface FaceLook {
  readonly skin: Rgb
  readonly mood: Mood
  readonly iris: Rgb
  readonly brow: Rgb
  readonly lips: Rgb
  /** Where the eyes look, radians right and up. */
  readonly gaze: readonly [number, number]
  readonly asleep: boolean
  readonly freckles: boolean
  readonly tears: boolean
  /** Lines of age, as the old have them. */
  readonly wrinkles: boolean
  /** Shade on the upper lids; null for none. */
  readonly shadow: Rgb | null
  readonly paint: FacePaint | null
}

/** Finds the surface in front of (x, y) by walking back along z. */
export const onSurface = (s: Sculpture, x: number, y: number, lift = 0, from = 0.2): Vec3 => {
  const all = s.all()
  let z = from
  for (let i = 0; i < 60; i++) {
    const d = s.distance(all, x, y, z)
    if (d < 0.0002) break
    z -= d * 0.8
  }
  return [x, y, z + lift]
}
