// Moves the light of a set toward where a reference has it: the sun's side and height, how soft it is, lamps indoors, the grade.
import type { Rgb } from '../prompt/brief.ts'
import type { Guidance, SunGuide } from './guidance.ts'
import { type LightOrder, type LightPlan, luminance, toward } from './light-plan.ts'
import type { Grade, Vec3 } from './scene.ts'
import { clamp, mix, scale } from './vector.ts'

/** A side below this is no side: the light of the reference is even. */
const EVEN = 0.12

const degrees = 180 / Math.PI

/** How strongly a side is asked for, 0..1. */
const sureness = (guide: SunGuide): number =>
  clamp((Math.abs(guide.side) - EVEN) / 0.3, 0, 1) * guide.pull

/** -1 or 1, moved toward the guide's side. */
export const guidedSide = (side: number, guide: SunGuide | null | undefined): number =>
  guide ? mix(side, Math.sign(guide.side), sureness(guide)) : side

/** The sun's direction, moved toward the guide's: round behind the lens, never through the picture. */
export const guidedSun = (sun: Vec3, order: LightOrder): Vec3 => {
  const { guide, time, kind } = order
  if (!guide) return sun
  const sure = Math.abs(guide.side) > EVEN
  const k = guide.always ? guide.pull : sureness(guide)
  const azimuth = Math.atan2(sun[0], -sun[2]) * degrees
  const height = Math.asin(clamp(sun[1], -1, 1)) * degrees
  const own = Math.abs(azimuth)
  const low = height < 20
  // Down a street and low before the lens the sun stays where it is seen; only its side is asked for.
  const wanted =
    kind === 'shade' || (low && !guide.always)
      ? own
      : mix(own, guide.azimuth, guide.always ? 1 : 0.7)
  const here = !sure || Math.sign(guide.side) === Math.sign(azimuth)
  const turn = here ? wanted - own : 360 - own - wanted
  const turned = (azimuth < 0 ? -1 : 1) * (own + k * turn)
  const day = /^(morning|noon|afternoon)$/.test(time)
  const raised = day
    ? mix(height, clamp(guide.height, 20, 64), guide.pull * (kind === 'shade' ? 0 : 0.8))
    : height
  return toward(turned, raised)
}

/** The angle over which the sun's light is spread: wide where the reference's shadows are soft. */
export const guidedRadius = (radius: number, guide: SunGuide | null | undefined): number =>
  guide ? mix(radius, mix(0.09, 0.009, guide.hardness), 0.8 * guide.pull) : radius

/** The lamp beside the lens: opposite the sun it fills shadows; where no sun reaches, it is what gives the light a side. */
export const guidedLamp = (
  { fill, sky }: LightPlan,
  guidance: Guidance | null,
): { readonly side: number; readonly power: Rgb } => {
  const plain = { side: sky.sun[0] > 0 ? -0.45 : 0.45, power: fill }
  const guide = guidance?.sun
  // A photograph that stands in the set has its light in it, and is lit from before as photographs are looked at.
  if (guidance?.stand) {
    const front = 0.3 + Math.max(0, sky.sun[2]) * luminance(sky.sunLight)
    return { ...plain, power: fill.map((c) => Math.max(c, 0.85 - front)) as unknown as Rgb }
  }
  if (!guide) return plain
  const k = sureness(guide)
  const sunned = sky.disc > 0 || sky.sunLight[0] > 0.5
  const led = Math.sign(guide.side) * Math.sign(sky.sun[0]) > 0
  // A sun on the guide's side leaves the shadows to the other; a set's own light on the wrong side is outshone.
  if (sunned && led) return { ...plain, power: scale(fill, mix(1, 0.6, k)) }
  const own = Math.max(...fill, 0.12)
  return {
    side: mix(plain.side, 1.3 * Math.sign(guide.side), k),
    power: scale(
      fill.map((c) => Math.max(c, own * 0.8)) as unknown as Rgb,
      mix(1, sunned ? 2.6 : 3.4, k),
    ),
  }
}

/** The grade of the light plan, as the reference bends it. */
export const guidedGrade = (grade: Grade, guidance: Guidance | null): Grade =>
  guidance ? guidance.grade(grade) : grade
