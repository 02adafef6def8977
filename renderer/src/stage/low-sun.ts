// The sky of a low sun as it is remembered and painted: bands of gold, coral and mauve before the sun, a rosy belt behind it.
import type { Rgb, TimeOfDay } from '../prompt/brief.ts'
import { luminance } from './light-plan.ts'
import type { Vec3 } from './scene.ts'
import { domeLight, paintDome } from './sky.ts'
import { add, dot, mix3, normalize, scale, smoothstep } from './vector.ts'

/** Radiance by the sine of the elevation, lowest first. */
type Bands = readonly (readonly [number, Rgb])[]

interface LowSun {
  /** The sky on the sun's side. */
  readonly facing: Bands
  /** The sky that the sun looks at: the earth's shadow under its rosy belt. */
  readonly opposite: Bands
  /** Light about the sun, added. */
  readonly glow: Rgb
  /** The sun's colour, and what it gives a card that faces it as a share of what the whole sky gives one that lies. */
  readonly sun: Rgb
  readonly share: number
  /** Radiance of the ground far away. */
  readonly ground: Rgb
}

const skies: Readonly<Partial<Record<TimeOfDay, LowSun>>> = {
  sunset: {
    facing: [
      [0, [2.5, 0.8, 0.14]],
      [0.07, [2.1, 0.66, 0.2]],
      [0.17, [1.35, 0.45, 0.3]],
      [0.32, [0.68, 0.31, 0.4]],
      [0.55, [0.28, 0.24, 0.44]],
      [1, [0.12, 0.17, 0.4]],
    ],
    opposite: [
      [0, [0.36, 0.33, 0.5]],
      [0.1, [0.66, 0.4, 0.52]],
      [0.24, [0.5, 0.36, 0.56]],
      [0.5, [0.22, 0.25, 0.5]],
      [1, [0.12, 0.17, 0.4]],
    ],
    glow: [2.6, 1.15, 0.3],
    sun: [1, 0.46, 0.15],
    share: 2.3,
    ground: [0.2, 0.13, 0.12],
  },
  dawn: {
    facing: [
      [0, [2.2, 1.15, 0.55]],
      [0.08, [1.75, 0.88, 0.62]],
      [0.2, [1.15, 0.68, 0.7]],
      [0.36, [0.66, 0.56, 0.82]],
      [0.6, [0.34, 0.44, 0.82]],
      [1, [0.2, 0.32, 0.68]],
    ],
    opposite: [
      [0, [0.52, 0.52, 0.72]],
      [0.1, [0.86, 0.6, 0.72]],
      [0.26, [0.62, 0.56, 0.82]],
      [0.5, [0.36, 0.45, 0.8]],
      [1, [0.2, 0.32, 0.68]],
    ],
    glow: [2.2, 1.35, 0.7],
    sun: [1, 0.68, 0.42],
    share: 2,
    ground: [0.24, 0.2, 0.22],
  },
  golden: {
    facing: [
      [0, [1.75, 1.05, 0.46]],
      [0.1, [1.3, 0.86, 0.52]],
      [0.24, [0.74, 0.66, 0.66]],
      [0.48, [0.36, 0.5, 0.8]],
      [1, [0.2, 0.36, 0.78]],
    ],
    opposite: [
      [0, [0.88, 0.72, 0.62]],
      [0.1, [0.74, 0.66, 0.68]],
      [0.28, [0.44, 0.56, 0.82]],
      [1, [0.2, 0.36, 0.78]],
    ],
    glow: [2, 1.25, 0.6],
    sun: [1, 0.62, 0.27],
    share: 5,
    ground: [0.3, 0.25, 0.2],
  },
}

const bandAt = (bands: Bands, y: number): Rgb => {
  for (let i = 1; i < bands.length; i++) {
    const [low, high] = [bands[i - 1], bands[i]]
    if (low && high && y <= high[0])
      return mix3(
        low[1],
        high[1],
        smoothstep(low[0], high[0], y) * 0.5 + (0.5 * (y - low[0])) / (high[0] - low[0]),
      )
  }
  return bands.at(-1)?.[1] ?? [0, 0, 0]
}

/** Dome and sunlight of a clear sky with the sun low in direction `sun`; undefined for hours whose sky is scattered daylight. */
export const lowSun = (
  time: TimeOfDay,
  sun: Vec3,
): { readonly dome: Float32Array; readonly sunLight: Rgb } | undefined => {
  const sky = skies[time]
  if (!sky) return undefined
  const flat = normalize([sun[0], 0, sun[2]])
  const dome = paintDome((d) => {
    const y = Math.max(0, d[1])
    const along = dot(normalize([d[0], 0, d[2]]), flat)
    const k = smoothstep(-0.75, 0.95, along)
    const air = mix3(bandAt(sky.opposite, y), bandAt(sky.facing, y), k)
    const off = Math.acos(Math.min(1, Math.max(-1, dot(d, sun))))
    const lit = add(air, scale(sky.glow, 0.55 * Math.exp(-off * 3.2) + 1.1 * Math.exp(-off * 14)))
    return d[1] >= 0 ? lit : mix3(lit, sky.ground, smoothstep(0, -0.18, d[1]))
  })
  const up = luminance(domeLight(dome, [0, 1, 0]))
  return { dome, sunLight: scale(sky.sun, (sky.share * up) / luminance(sky.sun)) }
}

/** What sunlit and shaded cloud shows under a low sun, before exposure by the sun's light and the light from above. */
export const lowClouds = (
  time: TimeOfDay,
  sunLight: Rgb,
  up: Rgb,
): { readonly lit: Rgb; readonly shadow: Rgb } | undefined => {
  if (!skies[time]) return undefined
  const rose: Rgb = time === 'sunset' ? [1, 0.92, 1.5] : [1, 1, 1.15]
  return {
    lit: [0, 1, 2].map((k) => 1.5 * (sunLight[k] ?? 0) * (rose[k] ?? 1)) as unknown as Rgb,
    shadow: scale(up, 0.72),
  }
}
