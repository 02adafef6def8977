// What stirs in the picture itself: water, flames, clouds, leaves and hair, only where they were found.
import { during } from '../../camera/easing.ts'
import { project } from '../../camera/project.ts'
import { noise } from '../../stage/random.ts'
import type { Surface } from '../effect/surface.ts'
import type { Air, Ambient } from './ambience.ts'
import { gridAt } from './stirrer.ts'

type Grid = 'water' | 'flame'

/** Water that moves: rows of ripples, closer and smaller towards the horizon. */
const moving = (size: number, pace: number, glint: number): Ambient => ({
  stir(stirrer, air) {
    const on = air.strength * during(air.time, 0, 0.9)
    const life = air.staged.life
    if (on <= 0 || !life) return
    const { height: h, time } = air
    const wave = (u: number, v: number): number => {
      // 0 at the horizon, 1 at the picture's lower edge of a level shot.
      const down = Math.max(0.04, (v - life.horizon) / (h - life.horizon + 1))
      const row = (Math.log(down) * 26) / size
      const across = u / (h * (0.05 + 0.3 * down) * size)
      const bend = 2.2 * noise(across * 1.3 + 0.31 * pace * time, row * 0.55 + 7)
      const sum =
        Math.sin(row + pace * time * 2.1 + bend * 2.4) +
        0.6 * Math.sin(row * 2.3 - pace * time * 3.3 + across * 5 - bend)
      return sum * (0.18 + down)
    }
    const lift = on * h * 0.0052 * size
    stirrer.move(life.water, 16, 2, (u, v, share, out) => {
      const w = share * wave(u, v)
      out[0] = 0.9 * lift * w
      out[1] = lift * w
      out[2] = on * glint * w
    })
  },
})

/** How far clouds drift over the whole clip, as a share of the height: high up, and low over the horizon. */
const drift = [0.13, 0.05] as const

const clouds: Ambient = {
  sky({ height: h, seed, strength, staged, t, time, from }) {
    const side = (seed & 1) === 0 ? 1 : -1
    const way = strength * h * side * (t - from)
    const low = Math.max(1, staged.life?.sky?.bottom ?? h)
    const billow = strength * h * 0.014 * during(Math.abs(t - from), 0, 0.2)
    return (u, v, out) => {
      const down = Math.max(0, Math.min(1, v / low))
      out[0] = way * (drift[0] + (drift[1] - drift[0]) * down)
      out[1] = billow * (noise(u / (0.3 * h), v / (0.2 * h) + time * 0.08) - 0.5)
    }
  },
}

/** Gusts run over the picture from one side; what is light follows them. */
const wind: Ambient = {
  bend(x, y, near, air) {
    const life = air.staged.life
    if (!life) return [0, 0]
    const leaves = gridAt(air.staged, life.foliage, x, y)
    const strands = gridAt(air.staged, life.hair, x, y)
    const light = leaves + 1.3 * strands
    if (light < 0.02) return [0, 0]
    const { height: h, time, seed } = air
    const on = air.strength * during(time, 0, 0.8) * Math.min(1, light)
    const lane = (seed & 63) + 0.5
    const gust = noise(x / (0.5 * h) - time * 0.9 + lane, y / (0.9 * h))
    const own = noise(x / (0.075 * h) - time * 1.9, y / (0.1 * h) + lane + time * 0.4) - 0.5
    const way = on * h * 0.011 * Math.min(1.6, 0.5 + near)
    return [way * (1.3 * gust * Math.sin(time * 5.1 + x / (0.16 * h)) + 1.6 * own), way * 0.7 * own]
  },
}

/** Flames lick upwards and their light breathes. */
const flames: Ambient = {
  stir(stirrer, air) {
    const on = air.strength * during(air.time, 0, 0.5)
    const life = air.staged.life
    if (on <= 0 || !life) return
    const { height: h, time, seed } = air
    const beat = 0.86 + 0.5 * (noise(time * 7.3, seed & 255) - 0.3)
    const way = on * h * 0.017
    stirrer.move(life.flame, 4, 4, (u, v, share, out) => {
      const lick = share * (noise(u / (0.016 * h), v / (0.028 * h) + time * 5.5) - 0.47)
      const fine = share * (noise(u / (0.007 * h) + 9, v / (0.013 * h) + time * 9) - 0.47)
      out[0] = way * (1.2 * fine + 0.5 * lick)
      out[1] = way * 1.9 * lick
      out[2] = on * (0.5 * lick + 0.22 * share * (beat - 0.9))
    })
  },
  over(surface, air) {
    glow(surface, air)
  },
}

/** Warm light around the flames, breathing with them. */
const glow = (surface: Surface, air: Air): void => {
  const place = heart(air, 'flame')
  if (!place) return
  const on = Math.min(1, air.strength) * during(air.time, 0, 0.5)
  const beat = noise(air.time * 6.1, (air.seed & 255) + 0.5) - 0.25
  const sheet = surface.sheet(0.25)
  const [x, y, share] = place
  const radius = air.height * (0.3 + 1.4 * Math.sqrt(share))
  sheet.disc(x, y, radius, [255, 150, 60], Math.max(0, 0.2 * on * beat))
  surface.lay(sheet, true)
}

/** Where the middle of a mask is on the frame, and its share of the picture; null when there is hardly any. */
export const heart = (air: Air, name: Grid): readonly [number, number, number] | null => {
  const mask = air.staged.life?.[name]
  if (!mask) return null
  const { reliefColumns: w } = air.staged
  let [sum, sx, sy] = [0, 0, 0]
  for (let k = 0; k < mask.length; k++) {
    const m = mask[k] ?? 0
    if (m < 0.3) continue
    sum += m
    sx += m * (k % w)
    sy += m * Math.floor(k / w)
  }
  const share = sum / mask.length
  if (share < 0.0004) return null
  return [...seenAt(air, (8 * sx) / sum, (8 * sy) / sum), share]
}

/** Where a picture point is on the frame. */
export const seenAt = (air: Air, x: number, y: number): readonly [number, number] => {
  const p = new Float32Array(4)
  project(air.view, x, y, gridAt(air.staged, air.staged.relief, x, y), p, 0)
  return [p[0] ?? x, p[1] ?? y]
}

export const stirring = {
  clouds,
  flames,
  ripples: moving(1, 1, 0.1),
  waves: moving(2.6, 0.9, 0.16),
  wind,
}
