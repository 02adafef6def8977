// Light for closed sets: rooms with a window and an open fourth wall, the photo studio, the theatre stage.
import type { Rgb } from '../prompt/brief.ts'
import { guidedRadius, guidedSide } from './guided-sun.ts'
import type { LightOrder, LightPlan } from './light-plan.ts'
import { plainGrade } from './light-plan.ts'
import { isDramaticPortrait } from './portrait-place.ts'
import type { Vec3 } from './scene.ts'
import { paintDome } from './sky.ts'
import { mix3, normalize, scale, smoothstep } from './vector.ts'
import { indoorFallOf } from './weathering.ts'

interface RoomHour {
  /** Sky seen through the window, at the horizon and higher up. */
  readonly outside: Rgb
  readonly high: Rgb
  /** Soft light from the open wall behind the lens. */
  readonly fill: Rgb
  readonly sun: Rgb
  readonly elevation: number
}

const roomHour = ({ time, weather }: LightOrder): RoomHour => {
  const dull = weather !== 'clear' && weather !== 'wind' && weather !== 'cloudy'
  if (time === 'night')
    return {
      outside: [0.05, 0.075, 0.16],
      high: [0.02, 0.03, 0.08],
      fill: [0.3, 0.275, 0.29],
      sun: [0.05, 0.07, 0.12],
      elevation: 35,
    }
  if (time === 'dusk')
    return {
      outside: [0.5, 0.34, 0.4],
      high: [0.12, 0.16, 0.36],
      fill: [0.32, 0.29, 0.31],
      sun: [0.05, 0.04, 0.05],
      elevation: 10,
    }
  if (weather === 'snow')
    return {
      outside: [0.5, 0.56, 0.66],
      high: [0.42, 0.49, 0.62],
      fill: [0.5, 0.49, 0.48],
      sun: [0.1, 0.1, 0.1],
      elevation: 45,
    }
  if (weather === 'rain' || weather === 'storm')
    return {
      outside: [0.44, 0.49, 0.56],
      high: [0.5, 0.56, 0.64],
      fill: [0.45, 0.45, 0.46],
      sun: [0.06, 0.06, 0.07],
      elevation: 45,
    }
  if (dull)
    return {
      outside: [0.95, 1, 1.06],
      high: [1.1, 1.15, 1.22],
      fill: [0.6, 0.6, 0.6],
      sun: [0.25, 0.25, 0.25],
      elevation: 45,
    }
  const low = time === 'sunset' || time === 'golden' || time === 'dawn'
  return {
    outside: low ? [1.5, 1.05, 0.7] : [1.15, 1.2, 1.25],
    high: low ? [0.7, 0.7, 0.85] : [0.65, 0.85, 1.2],
    fill: low ? [0.46, 0.45, 0.46] : [0.5, 0.5, 0.51],
    sun: low ? [3.3, 2.35, 1.4] : [3, 2.75, 2.4],
    elevation: low ? 20 : 38,
  }
}

/** Light of a room, studio or theatre. Display units from the start: a white card by the window shows about 1. */
export const indoorLight = (order: LightOrder): LightPlan => {
  if (order.kind === 'studio') return studioLight(order)
  if (order.kind === 'theatre') return theatreLight(order)
  const hour = roomHour(order)
  const sun = normalize([-0.82, Math.tan((hour.elevation * Math.PI) / 180) * 0.9, 0.2])
  const dome = paintDome((d) => {
    const sky = mix3(hour.outside, hour.high, smoothstep(0, 0.6, d[1]))
    const low = d[1] < 0 ? mix3(sky, scale(hour.outside, 0.45), smoothstep(0, -0.12, d[1])) : sky
    const front = smoothstep(-0.1, 0.35, d[2])
    const soft = scale(hour.fill, 0.75 + 0.5 * Math.max(0, d[1]))
    return mix3(low, soft, front * smoothstep(-0.95, -0.5, d[0]))
  })
  const night = order.time === 'night' || order.time === 'dusk'
  return {
    sky: {
      sun,
      sunLight: hour.sun,
      sunRadius: guidedRadius(0.02, order.guide),
      disc: 0,
      dome,
      clouds: null,
      stars: 0,
    },
    grade: {
      ...plainGrade,
      contrast: 1.05,
      saturation: 1.06,
      highlightTint: [1.03, 1, 0.97],
      shadowTint: [0.014, 0.006, 0.02],
      bloom: night ? 0.1 : 0.06,
    },
    fill: night ? [0.3, 0.25, 0.2] : [0.16, 0.15, 0.14],
    fog: () => null,
    weather: indoorFallOf(order),
    bounces: 5,
    dark: order.time === 'night' ? 1 : order.time === 'dusk' ? 0.7 : 0.25,
  }
}

const studioLight = (order: LightOrder): LightPlan => {
  const { random, brief } = order
  const side = guidedSide(random() < 0.5 ? -1 : 1, order.guide)
  // One warm lamp from the side is all that a dramatic portrait has before its rim light.
  const stark = isDramaticPortrait(brief)
  const key = normalize(stark ? [side * 0.7, 0.46, 0.56] : [side * 0.62, 0.62, 0.62])
  const rim = normalize([-side * 0.8, 0.45, -0.5])
  const box = (d: Vec3, at: Vec3, edge: number) =>
    smoothstep(edge, edge + 0.08, d[0] * at[0] + d[1] * at[1] + d[2] * at[2])
  // Two softboxes on a grey surround.
  const dome = paintDome((d) => {
    const base = (0.27 + 0.16 * Math.max(0, d[1])) * (stark ? 0.1 : 1)
    const warm = (stark ? 1.7 : 2.3) * box(d, key, 0.86)
    const cool = (stark ? 0 : 2.4) * box(d, rim, 0.9)
    return [
      base + warm * (stark ? 1.25 : 1.05) + cool * 0.94,
      base + warm + cool,
      base * (stark ? 1.5 : 1.06) + warm * (stark ? 0.68 : 0.9) + cool * 1.06,
    ]
  })
  return {
    sky: {
      sun: key,
      sunLight: stark ? [2.0, 1.45, 0.9] : [1.1, 1.0, 0.86],
      sunRadius: guidedRadius(0.09, order.guide),
      disc: 0,
      dome,
      clouds: null,
      stars: 0,
    },
    grade: stark
      ? {
          ...plainGrade,
          contrast: 1.12,
          saturation: 1.04,
          vignette: 0.5,
          shadowTint: [0.004, 0.008, 0.022],
        }
      : { ...plainGrade, contrast: 1.06, saturation: 1.05, vignette: 0.42 },
    fill: stark ? [0.03, 0.034, 0.045] : [0.08, 0.08, 0.08],
    fog: () => null,
    weather: indoorFallOf(order),
    bounces: 4,
    dark: stark ? 0.5 : 0,
  }
}

/** Clubs where people smoke, or words say so. */
const isSmoky = ({ brief }: LightOrder): boolean =>
  brief.setting.some((w) => /^(smoky|smoke|hazy|jazz.*|blues-club)$/.test(w))

const spotlit = ({ brief }: LightOrder): boolean => brief.light.includes('spotlight')

const theatreLight = (order: LightOrder): LightPlan => ({
  sky: {
    sun: normalize([0.2, 0.9, 0.35]),
    sunLight: [0, 0, 0],
    sunRadius: 0.03,
    disc: 0,
    dome: paintDome((d) =>
      scale([0.085, 0.075, 0.11], (0.6 + 0.6 * Math.max(0, d[2])) * (spotlit(order) ? 0.5 : 1)),
    ),
    clouds: null,
    stars: 0,
  },
  grade: {
    ...plainGrade,
    contrast: 1.08,
    bloom: 0.12,
    vignette: 0.6,
    shadowTint: [0.01, 0.002, 0.03],
  },
  fill: spotlit(order) ? [0.035, 0.033, 0.045] : [0.12, 0.11, 0.12],
  fog: (distance) =>
    isSmoky(order)
      ? { density: 0.34 / Math.max(3, distance), height: 9, color: [0.15, 0.105, 0.1], cap: 0.9 }
      : null,
  weather: indoorFallOf(order),
  bounces: 4,
  dark: 1,
})
