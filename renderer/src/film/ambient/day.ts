// The light of the day on a picture: the sun sets or comes up, night falls, stars twinkle, lamps flicker.
import { during } from '../../camera/easing.ts'
import { unproject } from '../../camera/project.ts'
import { hash2 } from '../../stage/random.ts'
import type { Paint, Surface } from '../effect/surface.ts'
import type { Air, Ambient } from './ambience.ts'
import { gridAt } from './stirrer.ts'
import { seenAt } from './stirring.ts'

const mix = (from: Paint, to: Paint, share: number): Paint => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
]

const plain: Paint = [1, 1, 1]

/** How far what takes the whole clip is at t, 0..1, by its strength. */
const along = (air: Air, from: number, to: number): number =>
  Math.min(1, air.strength) * during(air.t, from, to)

/** A glow over the horizon, seen where there is sky. */
const afterglow = (surface: Surface, air: Air, paint: Paint, on: number): void => {
  const life = air.staged.life
  if (!life || on <= 0) return
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data } = sheet
  const scale = air.height / h
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [u, v] = unproject(air.view, x * scale, y * scale, 0.05)
      const up = Math.abs(life.horizon - v) / air.height
      const a = on * Math.exp(-3.2 * up) * gridAt(air.staged, life.cloud, u, v)
      if (a < 0.01) continue
      const i = 4 * (y * w + x)
      data[i] = paint[0] * a
      data[i + 1] = paint[1] * a
      data[i + 2] = paint[2] * a
      data[i + 3] = 255 * a
    }
  surface.lay(sheet)
}

/** First all turns golden, then the light goes. */
const sunset: Ambient = {
  over(surface, air) {
    const [gold, dusk] = [along(air, 0, 0.6), along(air, 0.4, 1)]
    const light = mix(mix(plain, [1.1, 0.86, 0.6], gold), [0.6, 0.44, 0.5], dusk)
    surface.tint(...light)
    afterglow(surface, air, [255, 132 - 40 * dusk, 62], 0.55 * gold)
  },
}

const sunrise: Ambient = {
  over(surface, air) {
    const [gold, day] = [along(air, 0, 0.55), along(air, 0.35, 1)]
    const light = mix(mix(plain, [1.2, 1.02, 0.8], gold), [1.42, 1.32, 1.2], day)
    surface.tint(...light, Math.round(10 * day))
    afterglow(surface, air, [255, 196, 120], 0.4 * gold * (1 - 0.5 * day))
  },
}

/** Small lights at fixed places of the sky; each pulses by itself. `on` 0..1. */
const starlight = (surface: Surface, air: Air, on: number): void => {
  const life = air.staged.life
  if (!life || on <= 0) return
  // Points are small: a coarse sheet would make blots of them on a small frame.
  const sheet = surface.sheet(air.height < 600 ? 1 : 0.5)
  const lane = air.seed & 4095
  for (let i = 0; i < 170; i++) {
    const [x, y] = [hash2(i, lane) * air.width, hash2(i + 7919, lane) * life.horizon]
    const there = gridAt(air.staged, life.cloud, x, y)
    if (there < 0.5) continue
    const size = hash2(i, 77) ** 3
    const pulse = 0.55 + 0.45 * Math.sin(air.time * (2.2 + 3 * hash2(i, 5)) + 6.3 * hash2(i, 6))
    const [sx, sy] = seenAt(air, x, y)
    const radius = air.height * (0.001 + 0.0016 * size)
    sheet.disc(sx, sy, radius, [236, 240, 255], on * pulse * (0.5 + 0.5 * size), 0.3)
  }
  surface.lay(sheet, true)
}

const nightfall: Ambient = {
  over(surface, air) {
    const [dusk, night] = [along(air, 0, 0.55), along(air, 0.3, 0.95)]
    surface.tint(...mix(mix(plain, [0.92, 0.7, 0.62], dusk), [0.2, 0.27, 0.44], night))
    starlight(surface, air, Math.max(0, 2 * night - 1))
  },
}

/** Stars come and go: in the dark alone. */
const stars: Ambient = {
  over(surface, air) {
    const dark = Math.max(0, Math.min(1, 1.7 - 2.4 * air.tone))
    starlight(surface, air, Math.min(1, air.strength) * dark * during(air.time, 0, 0.8))
  },
}

/** Seconds between two faults of a lamp: no more than three flashes a second are good for anybody. */
const fault = 0.8

const flicker: Ambient = {
  over(surface, air) {
    const turn = Math.floor(air.time / fault)
    const lot = (n: number) => hash2(turn * 7 + n, air.seed & 4095)
    const age = air.time - turn * fault - 0.3 * lot(1)
    // Out at once, and back in two steps.
    const dip = age < 0 || turn < 1 ? 0 : Math.min(1, age / 0.05) * (1 - during(age, 0.1, 0.34))
    const on = Math.min(1, air.strength) * dip * (0.45 + 0.55 * lot(2))
    if (on > 0) surface.tint(1 - 0.5 * on, 1 - 0.54 * on, 1 - 0.52 * on)
  },
}

export const day = { flicker, nightfall, stars, sunrise, sunset }
