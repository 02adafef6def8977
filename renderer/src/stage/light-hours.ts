// The hours of the day and the weathers: where the sun stands and what they do to light.
import type { Rgb, TimeOfDay, Weather } from '../prompt/brief.ts'

interface Hour {
  readonly elevation: readonly [number, number]
  /** Degrees off the lens axis; the side is drawn by seed. */
  readonly azimuth: readonly [number, number]
  readonly haze: number
  /** What a white card at the subject should show. */
  readonly level: number
  readonly dark: number
  readonly highlight: Rgb
  readonly shadow: Rgb
}

export const hours: Readonly<Record<TimeOfDay, Hour>> = {
  dawn: {
    elevation: [7, 9],
    azimuth: [28, 62],
    haze: 1.3,
    level: 0.8,
    dark: 0.45,
    highlight: [1.06, 0.99, 0.96],
    shadow: [0.012, 0.006, 0.03],
  },
  morning: {
    elevation: [22, 30],
    azimuth: [75, 125],
    haze: 1.1,
    level: 0.95,
    dark: 0,
    highlight: [1.04, 1, 0.95],
    shadow: [0.006, 0.006, 0.02],
  },
  noon: {
    elevation: [56, 64],
    azimuth: [100, 150],
    haze: 0.8,
    level: 1,
    dark: 0,
    highlight: [1.01, 1, 0.98],
    shadow: [0.004, 0.005, 0.014],
  },
  afternoon: {
    elevation: [30, 40],
    azimuth: [80, 130],
    haze: 0.9,
    level: 0.98,
    dark: 0,
    highlight: [1.03, 1, 0.95],
    shadow: [0.006, 0.005, 0.018],
  },
  golden: {
    elevation: [10, 14],
    azimuth: [38, 84],
    haze: 1.4,
    level: 0.86,
    dark: 0.1,
    highlight: [1.06, 1, 0.92],
    shadow: [0.012, 0.002, 0.03],
  },
  sunset: {
    elevation: [4.5, 7],
    azimuth: [24, 52],
    haze: 1.8,
    level: 0.62,
    dark: 0.35,
    highlight: [1.08, 0.99, 0.88],
    shadow: [0.014, 0, 0.034],
  },
  dusk: {
    elevation: [1.5, 2],
    azimuth: [15, 50],
    haze: 1.2,
    level: 0.42,
    dark: 0.75,
    highlight: [1.03, 0.98, 1],
    shadow: [0.008, 0.002, 0.035],
  },
  night: {
    elevation: [30, 42],
    azimuth: [70, 120],
    haze: 1,
    level: 0.34,
    dark: 1,
    highlight: [1, 1, 1.02],
    shadow: [0.004, 0.006, 0.03],
  },
}

export const isOpenSky = (weather: Weather): boolean =>
  weather === 'clear' || weather === 'wind' || weather === 'snow'

/** How far clouds replace the clear sky by their own grey, and how much sun they let through. */
export const veil: Readonly<Record<Weather, { grey: number; sun: number }>> = {
  clear: { grey: 0, sun: 1 },
  wind: { grey: 0.05, sun: 1 },
  cloudy: { grey: 0.25, sun: 0.75 },
  overcast: { grey: 0.92, sun: 0.1 },
  rain: { grey: 0.95, sun: 0.06 },
  storm: { grey: 0.97, sun: 0.12 },
  snow: { grey: 0.85, sun: 0.16 },
  fog: { grey: 0.8, sun: 0.3 },
}

export const weatherLevel: Partial<Record<Weather, number>> = {
  overcast: 0.85,
  rain: 0.68,
  storm: 0.44,
  fog: 0.95,
  snow: 0.95,
}
