// Veils of steam and haze: soft balls of air that one sees through, thinner as they rise.
import type { FilmSet } from '../film-set.ts'
import type { Vec3 } from '../scene.ts'

export interface Veil {
  /** Metres: where it hangs, how wide and how tall it is. */
  readonly at: Vec3
  readonly wide: number
  readonly tall: number
  /** 0..1, how much it hides at its thickest. */
  readonly thick: number
  /** Its light, about 0.5 by day and 0.06 by night. */
  readonly bright: number
}

/** Adds one veil, torn into wisps. */
export const veil = (set: FilmSet, { at, wide, tall, thick, bright }: Veil): void => {
  const air = set.material({
    surface: 'fire',
    color: [1, 1, 1],
    emission: [bright, bright, bright * 1.03],
    scale: 3.6 / Math.max(wide, tall),
    share: thick,
  })
  set.builder.placed({ at, scale: [wide / 2, tall / 2, wide / 2], yaw: set.random() * 6.28 }, () =>
    set.builder.sphere(air, [1, 1, 1], 20),
  )
}

/** Steam over a pool of radii `rx`, `rz` about (x, y, z): low and broad at its foot, drifting up. */
export const steamOver = (
  set: FilmSet,
  [x, y, z]: Vec3,
  rx: number,
  rz: number,
  count: number,
): void => {
  const bright = set.lit ? 0.25 : 1.15
  for (let i = 0; i < count; i++) {
    const t = i / count
    const a = set.random() * 6.283
    const r = Math.sqrt(set.random()) * (1 - 0.35 * t)
    const wide = set.between(1.6, 3.4) * (0.8 + 1.1 * t)
    veil(set, {
      at: [x + rx * r * Math.cos(a) + 0.7 * t, y + 0.35 + 3.4 * t * t, z + rz * r * Math.sin(a)],
      wide,
      tall: wide * (0.55 + 0.6 * t),
      thick: 0.1 * (1 - 0.6 * t),
      bright,
    })
  }
}
