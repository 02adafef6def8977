// Effects of passing time: light and sky race over the scene.
import { during, whole } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { noiseField, skyField } from './fields.ts'
import type { Paint, Surface } from './surface.ts'
import { skyAt } from './where.ts'

/** Colour of the light over a day that begins and ends as the picture is: factors for red, green, blue. */
export const daylight = (
  t: number,
  days: number,
  on: number,
): readonly [number, number, number] => {
  const sun = (1 + Math.cos(2 * Math.PI * days * t)) / 2
  const low = Math.exp(-(((sun - 0.42) / 0.2) ** 2))
  const night = Math.max(0, 1 - sun * 2.4)
  return [
    1 + on * (0.18 * low - 0.72 * night),
    1 + on * (-0.06 * low - 0.66 * night),
    1 + on * (-0.3 * low - 0.45 * night),
  ]
}

/** Clouds and their shadows race over; the sky takes the clouds, the ground the shadows. */
export const clouds = (
  surface: Surface,
  m: Moment,
  on: number,
  speed: number,
  shadows = 0.42,
): void => {
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data } = sheet
  const row = { width: w, height: 1 }
  const skies = skyField(surface, m, sheet)
  for (let y = 0, i = 0; y < h; y++) {
    const depth = 0.35 + (y / h) * 1.1
    const run = [2.4 / h / depth, 0, m.t * speed + (m.seed & 31)] as const
    const field = noiseField(surface, 'clouds', row, run, [0, 0, ((y / h) * 4.2) / depth], 4)
    for (let x = 0; x < w; x++, i += 4) {
      const sky = skies[y * w + x] as number
      const cloud = Math.max(0, Math.min(1, ((field[x] as number) - 0.44) * 4)) * on
      const white = 0.75 * cloud * sky
      const dark = shadows * cloud * (1 - sky)
      data[i] = 244 * white
      data[i + 1] = 242 * white
      data[i + 2] = 240 * white
      data[i + 3] = 255 * (white + dark)
    }
  }
  surface.lay(sheet)
}

const shade = (surface: Surface, [r, g, b]: readonly [number, number, number]): void =>
  surface.tint(r, g, b)

/** The sun goes down on one side, the moon crosses the night, the sun comes up on the other; behind what is not sky. */
const wanderers = (surface: Surface, m: Moment, on: number): void => {
  const sheet = surface.sheet(0.5)
  const arc = (u: number) => [m.width * (0.5 + 0.62 * u), m.height * (0.12 + 0.42 * u * u)] as const
  const lamp = (u: number, r: number, core: Paint, halo: Paint) => {
    const [x, y] = arc(u)
    if (u < -1 || u > 1 || skyAt(m, x, y) < 0.5) return
    sheet.disc(x, y, r * 5, halo, 0.4 * on)
    sheet.disc(x, y, r, core, on, 0.85)
  }
  lamp(m.t * 3.2 - 0.1, m.height * 0.035, [255, 240, 190], [255, 180, 90])
  lamp((m.t - 0.5) * 4, m.height * 0.028, [225, 232, 250], [70, 90, 140])
  lamp((m.t - 1) * 3.2 + 0.1, m.height * 0.035, [255, 240, 190], [255, 180, 90])
  surface.lay(sheet, true)
}

export const timelapseLandscape: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.12)
    clouds(surface, m, on, 9)
    shade(surface, daylight(m.t, 1, on))
    const night = Math.max(0, 1 - ((1 + Math.cos(2 * Math.PI * m.t)) / 2) * 3) * on
    wanderers(surface, m, on)
    if (night <= 0) return
    const stars = surface.sheet()
    for (let i = 0; i < 260; i++) {
      const x = ((hash2(i, m.seed & 255) + m.t * 0.12) % 1) * m.width
      const y = hash2(i, 77) * m.height * 0.75
      if (skyAt(m, x, y) > 0.6)
        stars.disc(x, y, m.height * 0.0014 * (0.5 + hash2(i, 5)), [235, 240, 255], night)
    }
    surface.lay(stars, true)
  },
}

/** A walk of hours in seconds: light and clouds run on while the camera does. */
export const hurry: Effect = {
  over(surface, m) {
    const on = whole(m.strength) * during(m.t, 0, 0.12)
    clouds(surface, m, 0.8 * on, 14)
    // An hour or two, not days: the way forward is the picture.
    shade(surface, daylight(m.t, 1, 0.25 * on))
    // Each exposure is a little its own; more would be seen as flicker.
    const flicker = 1 + 0.01 * on * Math.sin(0.75 * m.frame + m.seed)
    shade(surface, [flicker, flicker, flicker])
  },
}
