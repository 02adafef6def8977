// How a style bends a brief and its grade; by strength, never by force.
import type { Brief, BriefCamera, Rgb, Season, TimeOfDay, Weather } from '../prompt/brief.ts'
import type { Finish, Grade, Weathering } from './scene.ts'
import { mix } from './vector.ts'

/** What a style asks of the stage; every part may be missing. The prompt's own words always win. */
export interface StageStyle {
  readonly place?: string | null
  readonly time?: TimeOfDay | null
  readonly weatherHint?: Weather | null
  readonly season?: Season | null
  readonly setting?: readonly string[]
  readonly light?: readonly string[]
  readonly mood?: readonly string[]
  readonly camera?: Partial<BriefCamera>
  /** Linear colour of a studio's background. */
  readonly paper?: Rgb | null
  readonly grade?: Partial<Grade>
  readonly finishes?: readonly Finish[]
  /** What falls before the lens. */
  readonly weather?: readonly Weathering[]
}

/** The brief with the style's hints where the prompt is silent; hints of place need at least half strength. */
export const styledBrief = (brief: Brief, style: StageStyle | null, strength: number): Brief => {
  if (!style || strength <= 0) return brief
  const bold = strength >= 0.5
  const camera = style.camera ?? {}
  return {
    ...brief,
    place: brief.place ?? (bold ? (style.place ?? null) : null),
    time: brief.time ?? style.time ?? null,
    weather: brief.weather ?? style.weatherHint ?? null,
    palette: brief.palette.length === 0 && bold && style.paper ? [style.paper] : brief.palette,
    season: brief.season ?? style.season ?? null,
    setting: bold ? [...brief.setting, ...(style.setting ?? [])] : brief.setting,
    light: [...brief.light, ...(style.light ?? [])],
    mood: [...brief.mood, ...(style.mood ?? [])],
    camera: {
      shot: brief.camera.shot ?? (bold ? (camera.shot ?? null) : null),
      angle: brief.camera.angle ?? (bold ? (camera.angle ?? null) : null),
      focal: brief.camera.focal ?? (bold ? (camera.focal ?? null) : null),
      shallow: brief.camera.shallow ?? camera.shallow ?? null,
      lens: brief.camera.lens ?? (bold ? (camera.lens ?? null) : null),
      roll: brief.camera.roll,
      side: brief.camera.side,
    },
  }
}

const blend = (a: Rgb, b: Rgb, k: number): Rgb => [
  mix(a[0], b[0], k),
  mix(a[1], b[1], k),
  mix(a[2], b[2], k),
]

/** The grade of the light plan, bent by palette words and style. */
export const styledGrade = (
  grade: Grade,
  brief: Brief,
  options: {
    readonly style: StageStyle | null
    readonly styleStrength: number
  },
): Grade => {
  const { style, styleStrength: k } = options
  let out = grade
  const tint = brief.palette[0]
  // A model world has the colours of paint.
  if (brief.camera.lens === 'tilt-shift') out = { ...out, saturation: out.saturation * 1.28 }
  if (tint) out = { ...out, highlightTint: toned(out.highlightTint, tint, 0.16) }
  const want = style?.grade
  if (!want || k <= 0) return out
  const number = (
    key: 'contrast' | 'saturation' | 'bloom' | 'bloomThreshold' | 'vignette' | 'grain' | 'exposure',
  ) => {
    const value = want[key]
    return value === undefined ? out[key] : mix(out[key], value, k)
  }
  return {
    exposure: number('exposure'),
    contrast: number('contrast'),
    saturation: number('saturation'),
    bloom: number('bloom'),
    bloomThreshold: number('bloomThreshold'),
    vignette: number('vignette'),
    grain: number('grain'),
    ...(out.meter ? { meter: out.meter } : {}),
    ...(out.hue ? { hue: out.hue } : {}),
    shadowTint: want.shadowTint ? blend(out.shadowTint, want.shadowTint, k) : out.shadowTint,
    highlightTint: want.highlightTint
      ? blend(out.highlightTint, want.highlightTint, k)
      : out.highlightTint,
  }
}

/** A tint moved toward the hue of a colour, at the same brightness. */
const toned = (tint: Rgb, color: Rgb, k: number): Rgb => {
  const mean = (color[0] + color[1] + color[2]) / 3 || 1
  return blend(tint, [color[0] / mean, color[1] / mean, color[2] / mean], k)
}
