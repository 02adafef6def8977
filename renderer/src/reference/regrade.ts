// Bends the grade of a picture toward a reference: tones of shadows and lights, saturation, contrast, and how bright it is on the whole.
import { lightOfTone } from '../character/tone.ts'
import type { Rgb } from '../prompt/brief.ts'
import type { Grade } from '../stage/scene.ts'
import { clamp, mix } from '../stage/vector.ts'
import type { LightSeen } from './light-seen.ts'
import type { Palette } from './palette.ts'

/** Colour strength from which on a picture counts as coloured; below it, it desaturates. */
const COLOURED = 0.045

/** How much more or less saturated than usual. */
const saturationOf = ({ chroma }: Palette): number =>
  chroma < COLOURED
    ? clamp((chroma - 0.004) / (COLOURED - 0.004), 0, 1)
    : mix(1, 1.14, clamp((chroma - COLOURED) / 0.08, 0, 1))

/** A tone's hue alone, as what is added to shadows: its three channels add up to 0. */
const shadowHue = ({ shadows }: Palette): Rgb => {
  const [r, g, b] = lightOfTone([0.5, shadows[1], shadows[2]])
  const mean = (r + g + b) / 3
  return [r - mean, g - mean, b - mean]
}

/** What the prompt's words leave to nobody else. */
export interface Told {
  readonly light: boolean
  /** Colours of things: a tint over everything would take them away. */
  readonly color: boolean
}

/** The grade at strength `k`; exposure and contrast stay as they are where words tell the light. */
export const regraded =
  (palette: Palette, light: LightSeen, k: number, told: Told) =>
  (grade: Grade): Grade => {
    const own = shadowHue(palette)
    const most = told.color ? 0.02 : 0.045
    const shadow = grade.shadowTint.map((v, i) => v + clamp(0.35 * k * (own[i] ?? 0), -most, most))
    const { meter } = grade
    const wanted = clamp(light.key, 0.2, 0.68)
    const pull = told.light ? 0 : 0.75 * k
    return {
      ...grade,
      saturation: grade.saturation * mix(1, saturationOf(palette), k),
      contrast: !told.light
        ? grade.contrast * mix(1, clamp(0.72 + 1.35 * light.contrast, 0.86, 1.16), k)
        : grade.contrast,
      shadowTint: shadow as unknown as Rgb,
      hue: { red: palette.mean[1], yellow: palette.mean[2], pull: told.color ? 0.4 * k : 0.72 * k },
      ...(meter
        ? {
            meter: {
              low: mix(meter.low, wanted - 0.03, pull),
              high: mix(meter.high, wanted + 0.03, pull),
            },
          }
        : {}),
    }
  }
