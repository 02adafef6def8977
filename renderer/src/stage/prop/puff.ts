// A soft ball of smoke, spray or mist that one sees through, thickest at its heart and torn at its rim.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'

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
