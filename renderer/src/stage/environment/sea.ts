// The open sea, calm or in storm, and how sea water looks by place and weather.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { fbm, noise } from '../random.ts'
import { clamp, hex, mix3, scale, smoothstep } from '../vector.ts'
import { breaker } from './breaker.ts'
import type { Environment, SetOrder } from './environment.ts'
import { unitOf } from './lie-of-land.ts'
import { addTerrain } from './terrain.ts'

interface Sea {
  readonly color: Rgb
  readonly slope: number
}

/** Whether waves run high, by weather or because the prompt says so under whatever sky. */
export const isRough = (order: SetOrder): boolean =>
  order.weather === 'storm' || order.brief.setting.some((w) => roughSea.test(w))

/** Words of a rough sea. */
export const roughSea = /^stormy|^rough-(sea|water)|crashing-waves|^(rough|high)-waves/

export const seaOf = (order: SetOrder): Sea => {
  if (order.weather === 'storm') return { color: hex('#1f3a44'), slope: 0.3 }
  if (order.weather === 'rain' || order.weather === 'overcast')
    return { color: hex('#2a4a54'), slope: 0.18 }
  if (order.place === 'harbour' || order.place === 'pier')
    return { color: hex('#1d4a5a'), slope: 0.12 }
  return order.place === 'ocean'
    ? { color: hex('#0f3f5c'), slope: 0.2 }
    : { color: hex('#12788a'), slope: 0.14 }
}

/** One wave that is said to be large or to break. */
const breaks =
  /\b(surf(ing|er'?s)?|giant|huge|big|massive|monster|towering|tidal|enormous|perfect|barrel(ling|ing)?|curling|breaking|cresting|crashing|rolling) ([a-z-]+ ){0,2}wave\b|\bwave ([a-z-]+ )?(curl|break|crest|crash|barrel|tower)(s|es|ing|l?ing)?\b|\b(inside|barrel of) (the |a |an )?([a-z]+ )?wave\b/i

/** Whether the prompt wants one big breaking wave. */
const wantsBreaker = (order: SetOrder): boolean =>
  order.brief.subjects.some((s) => s.form === 'surfboard' || /surf|wave/.test(s.noun)) ||
  order.brief.setting.some((w) => /huge-wave|big-wave|giant-wave|tsunami/.test(w)) ||
  breaks.test(order.brief.prompt)

/** Waves that heave around a calm middle where the subject floats. */
const swell = (order: SetOrder) => {
  const storm = isRough(order)
  const u = Math.max(0.6, unitOf(order))
  const high = (storm ? 0.27 : 0.05) * u + (storm ? 0.2 : 0.05)
  const long = (storm ? 0.5 : 0.95) * u
  const waves = [
    [0.55, 0.16, 1],
    [0.33, 0.42, 0.85],
    [-0.3, 0.55, 0.5],
    [0.9, 0.5, 0.33],
    [-0.7, 1.1, 0.17],
  ] as const
  return (x: number, z: number): number => {
    let h = 0
    waves.forEach(([kx, kz, a], i) => {
      const phase =
        ((kx * x + kz * z) / long) * 1.6 +
        i * 1.9 +
        (order.seed % 13) +
        1.2 * noise((x / long) * 0.2 + i * 7, (z / long) * 0.2)
      const crest = 1 - Math.abs(Math.sin(phase * 0.5))
      h += a * ((storm ? crest ** 1.15 : crest) * 1.5 - 0.62)
    })
    const calm = Math.exp(
      -((x / (order.reach * 1.3 + 0.4)) ** 2) - (z / (order.reach * 1.1 + 0.4)) ** 2,
    )
    const before = smoothstep(0, order.reach * 2 + u, z)
    return h * high * (1 - 0.75 * calm) * (1 - 0.55 * before)
  }
}

/** The sea's surface, its waves by the weather, foam on their crests and around what floats. */
export const heavingSea = (set: FilmSet, order: SetOrder): void => {
  const height = swell(order)
  const sea = seaOf(order)
  const rough = set.material({
    surface: 'water',
    roughness: 0.1,
    f0: 0.025,
    scale: 1.6,
    relief: sea.slope,
    share: 0.004,
  })
  const foamy = isRough(order) ? 1 : 0.45
  const u = Math.max(0.6, unitOf(order))
  const deep = scale(sea.color, 0.55)
  const crest = mix3(sea.color, hex('#3aa6a0'), 0.45)
  addTerrain(set, {
    height: (x, z) => {
      const d = Math.sqrt((x - set.view.eye[0]) ** 2 + (z - set.view.eye[2]) ** 2)
      return height(x, z) * (1 - 0.75 * smoothstep(25 * u, 120 * u, d)) + (d < 4 ? -0.1 : 0)
    },
    material: rough,
    far: 1800,
    rows: 230,
    columns: 190,
    paint: (p) => {
      const e = 0.35 * u ** 0.6
      const lap =
        (height(p[0] + e, p[2]) +
          height(p[0] - e, p[2]) +
          height(p[0], p[2] + e) +
          height(p[0], p[2] - e)) /
          4 -
        height(p[0], p[2])
      const rise = clamp(p[1] / (0.5 * u) + 0.4)
      const fleck = smoothstep(0.4, 0.65, fbm((p[0] / u) * 1.7, (p[2] / u) * 1.7, 4))
      const foam = clamp(
        smoothstep(0.012 * u, 0.09 * u, -lap) * fleck * smoothstep(0.05, 0.6, rise) * 1.2 +
          wake(set, p[0], p[2]) * fleck,
      )
      return mix3(mix3(deep, crest, rise), [0.8, 0.85, 0.87], foam * foamy)
    },
  })
}

/** Open sea. */
export const ocean: Environment = (order) => {
  const side = order.seed % 2 ? 1 : -1
  const tall = order.span * 2.1
  const breaks = wantsBreaker(order)
  return {
    light: 'open',
    sunward: true,
    ground: () => -30,
    water: 0,
    show: breaks ? 0.56 : 0.92,
    vista: breaks
      ? // Into the hollow, from the shoulder that still stands.
        {
          eye: [side * 1.15 * tall, 0.4 * tall, 2.2 * tall],
          target: [-side * 0.35 * tall, 0.52 * tall, -0.6 * tall],
          fov: 44,
        }
      : { eye: [0, 2.4, 10], target: [0, 1.6, -20], fov: 46 },
    build: (set) => {
      if (breaks) breaker(set, tall, side, whiteWater(order))
      heavingSea(set, order)
    },
  }
}

/** What white water shows by the light of the hour. */
export const whiteWater = ({ time, weather }: SetOrder): Rgb => {
  const byHour: Partial<Record<typeof time, Rgb>> = {
    night: [0.07, 0.08, 0.11],
    dusk: [0.24, 0.21, 0.28],
    sunset: [0.62, 0.42, 0.4],
    dawn: [0.6, 0.5, 0.52],
  }
  return scale(
    byHour[time] ?? [0.8, 0.84, 0.88],
    weather === 'storm' || weather === 'rain' ? 0.55 : 1,
  )
}

/** Foam around what floats. */
const wake = (set: FilmSet, x: number, z: number): number => {
  let most = 0
  for (const box of set.subjects) {
    if (box.low[1] > 0.4) continue
    const dx = Math.max(box.low[0] - x, 0, x - box.high[0])
    const dz = Math.max(box.low[2] - z, 0, z - box.high[2])
    const size = 0.06 * (box.high[0] - box.low[0]) + 0.05
    most = Math.max(most, Math.exp(-(dx * dx + dz * dz) / (size * size)))
  }
  return most
}
