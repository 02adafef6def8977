// Effects of passing time: light and sky race over the scene.
import { during, whole } from '../../camera/easing.ts'
import { fbm, hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import type { Paint, Surface } from './surface.ts'
import { figureNow, lit, skyAt } from './where.ts'

/** Colour of the light over a day that begins and ends as the picture is: factors for red, green, blue. */
const daylight = (t: number, days: number, on: number): readonly [number, number, number] => {
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
const clouds = (surface: Surface, m: Moment, on: number, speed: number): void => {
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data, scale } = sheet
  for (let y = 0; y < h; y++) {
    const depth = 0.35 + (y / h) * 1.1
    for (let x = 0; x < w; x++) {
      const sky = skyAt(m, x / scale, y / scale)
      const n = fbm(
        ((x / h) * 2.4) / depth + m.t * speed + (m.seed & 31),
        ((y / h) * 4.2) / depth,
        4,
      )
      const cloud = Math.max(0, Math.min(1, (n - 0.44) * 4)) * on
      const i = 4 * (y * w + x)
      const white = 0.75 * cloud * sky
      const dark = 0.42 * cloud * (1 - sky)
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
    shade(surface, daylight(m.t, 2, 0.6 * on))
    const flicker = 1 + 0.03 * on * Math.sin(0.75 * m.frame + m.seed)
    shade(surface, [flicker, flicker, flicker])
  },
}

/** People who hurry by behind the subject: blurred shapes, each there for a moment. */
const passers = (surface: Surface, m: Moment, on: number): void => {
  const f = figureNow(m)
  const sheet = surface.sheet(0.5)
  const ground = f.whole ? f.bottom : m.height * 1.12
  const tall = f.whole ? 0.92 * (f.bottom - f.top) : 0.85 * m.height
  for (let i = 0; i < 15; i++) {
    const speed = 3 + 4 * hash2(i, 152)
    const run = (m.t * speed + hash2(i, m.seed & 255)) % 1
    const way = hash2(i, 154) < 0.5 ? -1 : 1
    const size = tall * (0.8 + 0.25 * hash2(i, 155))
    const x = m.width * (way > 0 ? 1.3 * run - 0.15 : 1.15 - 1.3 * run)
    const foot = ground - m.height * 0.05 * hash2(i, 156)
    const coat = lit(m, [40 + 90 * hash2(i, 157), 44 + 60 * hash2(i, 158), 60 + 70 * hash2(i, 159)])
    for (let k = 0; k < 6; k++) {
      const back = x - way * k * size * 0.055
      const thin = (0.42 * on) / (1 + 0.35 * k)
      sheet.stroke(
        [back, foot - size * 0.72],
        [back, foot - size * 0.4],
        size * 0.12,
        size * 0.1,
        coat,
        thin,
        0.1,
      )
      sheet.stroke(
        [back, foot - size * 0.4],
        [back + size * 0.1 * Math.sin(run * 60), foot],
        size * 0.075,
        size * 0.05,
        coat,
        thin,
        0.1,
      )
      sheet.disc(back, foot - size * 0.9, size * 0.09, lit(m, [196, 150, 124]), thin, 0.2)
    }
  }
  surface.lay(sheet)
}

export const timelapseHuman: Effect = {
  needsSubject: true,
  behind: (surface, m) => passers(surface, m, m.strength * during(m.t, 0, 0.1)),
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.1)
    clouds(surface, m, 0.6 * on, 22)
    shade(surface, daylight(m.t, 3, 0.85 * on))
    const flicker = 1 + (hash2(m.frame, m.seed & 255) - 0.5) * 0.12 * on
    shade(surface, [flicker, flicker, flicker])
    // A bar of sunlight wanders through, once a day.
    const sheet = surface.sheet(0.25)
    for (let k = 0; k < 3; k++) {
      const x = (((m.t * 3 + k / 3) % 1) * 1.6 - 0.3) * m.width
      sheet.stroke(
        [x, -20],
        [x - 0.3 * m.width, m.height],
        m.width * 0.07,
        m.width * 0.13,
        [255, 214, 150],
        0.22 * on,
        0,
      )
    }
    surface.lay(sheet, true)
  },
}
