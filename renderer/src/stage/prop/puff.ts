// Soft balls of smoke, spray or mist that one sees through, thickest at the heart and torn at the rim, and the smoke that they make over a chimney.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { mix } from '../vector.ts'

export interface Puff {
  readonly at: Vec3
  /** Half its width, height and depth in metres. */
  readonly size: Vec3
  /** Radiance of its thickest part: it neither takes light nor throws shadows. */
  readonly tone: Rgb
  /** How little one sees through it, 0..1. */
  readonly dense: number
  /** Radians it is turned, so that no two are torn alike. */
  readonly yaw?: number
}

/** Builds one puff; many near each other make a cloud. */
export const puff = (b: MeshBuilder, { at, size, tone, dense, yaw = 0 }: Puff): void => {
  const material = b.material({
    surface: 'fire',
    color: [1, 1, 1],
    emission: tone,
    scale: 1.1 / Math.max(...size),
    share: dense,
  })
  b.placed({ at, scale: size, yaw }, () => b.sphere(material, [1, 1, 1], 12))
}

/** Adds smoke that rises, drifts to the right and thins out: soft puffs that overlap, `wide` metres at the foot. */
export const risingSmoke = (
  b: MeshBuilder,
  random: Random,
  at: Vec3,
  wide: number,
  tone: number,
  puffs = 22,
): void => {
  const bend = 0.8 + 0.5 * random()
  for (let i = 0; i < puffs; i++) {
    const t = (i + 0.5) / puffs
    const s = wide * mix(0.62, 2.7, t) * (0.85 + 0.3 * random())
    const grey = tone * mix(0.88, 1.15, random())
    puff(b, {
      at: [
        at[0] + wide * (5 * bend * t ** 1.4 + (random() - 0.5) * (0.25 + 1.3 * t)),
        at[1] + wide * (8 * t + 0.2),
        at[2] + wide * (random() - 0.5) * (0.25 + t),
      ],
      size: [s, s * 0.85, s],
      tone: [grey, grey, grey * 1.04],
      // A few steps of density, so that puffs share their materials.
      dense: Math.round(mix(0.5, 0.12, t) * 12) / 12,
      yaw: 6 * random(),
    })
  }
}
