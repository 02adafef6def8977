// What a light plan is, and the measures all plans share.
import type { Brief, Rgb, TimeOfDay, Weather } from '../prompt/brief.ts'
import type { LightKind } from './environment/environment.ts'
import type { SunGuide } from './guidance.ts'
import type { Random } from './random.ts'
import type { Fog, Grade, Sky, Vec3, Weathering } from './scene.ts'
import { hex } from './vector.ts'

export interface LightOrder {
  readonly kind: LightKind
  readonly time: TimeOfDay
  readonly weather: Weather
  readonly brief: Brief
  readonly random: Random
  /** Share of the dome that the place leaves open. */
  readonly open: number
  /** Whether the sun does not reach the subjects. */
  readonly sunless: boolean
  /** Whether the sun may stand low in view. */
  readonly sunward: boolean
  /** Whether a low sun must come from behind the lens, because what is seen would stand against it. */
  readonly sunBehind?: boolean
  /** Where somebody wants the light to come from. */
  readonly guide?: SunGuide | null
}

export interface LightPlan {
  readonly sky: Sky
  readonly grade: Grade
  /** Light a helper's lamp beside the lens should give a white card at the subject, so that its front is not lost. */
  readonly fill: Rgb
  /** Fog for a subject at that distance from the lens, in a place whose air is `haze` times as thick as usual. */
  readonly fog: (distance: number, haze: number) => Fog | null
  readonly weather: readonly Weathering[]
  /** Paths longer than this many bounces are cut. */
  readonly bounces: number
  /** 0 bright day .. 1 night. */
  readonly dark: number
}

/** A direction from azimuth (degrees, 0 = straight ahead of the lens, + = right) and elevation. */
export const toward = (azimuth: number, elevation: number): Vec3 => {
  const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180]
  return [Math.sin(a) * Math.cos(e), Math.sin(e), -Math.cos(a) * Math.cos(e)]
}

export const luminance = (c: Rgb): number => c[0] * 0.27 + c[1] * 0.63 + c[2] * 0.1

export const plainGrade: Grade = {
  exposure: 1,
  contrast: 1.05,
  saturation: 1.08,
  shadowTint: [0.008, 0.004, 0.018],
  highlightTint: [1.02, 1, 0.97],
  bloom: 0.06,
  bloomThreshold: 0.95,
  vignette: 0.34,
  grain: 0.01,
}

/** Neon colours for signs and fronts. */
export const neonColors: readonly [Rgb, ...Rgb[]] = [
  hex('#ff2f7a'),
  hex('#28b4ff'),
  hex('#ff8a1e'),
  hex('#35f07a'),
  hex('#b43cff'),
  hex('#ff3030'),
]
