// Light under the open sky: sun, dome, clouds and fog by hour and weather, exposed so that a white card shows about 1.
import type { Rgb, TimeOfDay, Weather } from '../prompt/brief.ts'
import { guidedRadius, guidedSun } from './guided-sun.ts'
import { hours, isOpenSky, veil, weatherLevel } from './light-hours.ts'
import type { LightOrder, LightPlan } from './light-plan.ts'
import { luminance, plainGrade, toward } from './light-plan.ts'
import { lowClouds, lowSun } from './low-sun.ts'
import type { Clouds, Fog, Sky, Vec3 } from './scene.ts'
import { daylight, domeLight, gradientDome, repaintDome } from './sky.ts'
import { add, dot, mix, mix3, normalize, scale, smoothstep } from './vector.ts'
import { fallOf } from './weathering.ts'

interface Raw {
  readonly dome: Float32Array
  readonly sun: Vec3
  readonly sunLight: Rgb
  readonly disc: number
}

export const outdoorLight = (order: LightOrder): LightPlan => {
  const { time, weather, random, sunward } = order
  const hour = hours[time]
  const side = random() < 0.5 ? -1 : 1
  const near = sunward ? 0.45 : 1
  const drawn = mix(hour.azimuth[0], hour.azimuth[1], random()) * near
  const natural = order.sunBehind && hour.elevation[1] < 20 ? Math.max(drawn, 180 - drawn) : drawn
  const height = mix(hour.elevation[0], hour.elevation[1], random())
  const sun = guidedSun(
    order.kind === 'shade'
      ? alongTheStreet(side, height, random())
      : toward(side * natural, height),
    order,
  )
  const clear = weathered(order, rawSky(order, sun))
  // Walls throw light about that a few bounces would lose.
  const raw =
    order.kind === 'shade' ? { ...clear, dome: repaintDome(clear.dome, (c) => scale(c, 3)) } : clear
  // Between close walls by night the lamps light the picture, not the sky.
  const enclosed = order.sunless && time === 'night' ? 0.4 : 1
  const level = hour.level * (weatherLevel[weather] ?? 1) * enclosed
  const metered = order.sunless ? { ...raw, sunLight: [0, 0, 0] as Rgb } : raw
  const exposure = exposureFor(metered, level, order.open, glareFor(time, level))
  const dome = repaintDome(raw.dome, (c) => scale(c, exposure))
  const sunLight = scale(raw.sunLight, exposure)
  const up = domeLight(dome, [0, 1, 0])
  // Who stands before a low sun is lit as by a reflector: a silhouette has no face.
  const late = /^(sunset|dawn|golden|dusk)$/.test(time)
  const reaching: Rgb = order.sunless ? [0, 0, 0] : sunLight
  const front = cardLight({ dome, sun, sunLight: reaching }, [0, 0.3, 0.95], order.open)
  const wanted = Math.max(0.62 * level, late ? 0.6 : 0.48)
  const lack = Math.max(0, wanted - luminance(front))
  const warm = mix3([1, 0.97, 0.93], hour.highlight, 0.8)
  const sky: Sky = {
    sun,
    sunLight,
    sunRadius: guidedRadius(weather === 'clear' || weather === 'wind' ? 0.012 : 0.03, order.guide),
    disc: raw.disc,
    dome,
    clouds: cloudsFor(order, sunLight, up),
    stars:
      time === 'night' && isOpenSky(weather)
        ? order.brief.light.includes('milky-way')
          ? 2.6
          : order.brief.light.includes('stars')
            ? 2.3
            : 1.4
        : time === 'dusk' && isOpenSky(weather)
          ? 0.25
          : 0,
  }
  return {
    sky,
    grade: {
      ...plainGrade,
      highlightTint: hour.highlight,
      shadowTint: hour.shadow,
      bloom: mix(0.05, 0.12, hour.dark),
      saturation: weather === 'fog' || weather === 'overcast' ? 1.02 : 1.1,
      contrast: weather === 'fog' ? 1.02 : 1.06,
    },
    fill: scale(warm, lack * 0.75),
    fog: fogFor(order),
    weather: fallOf(order),
    bounces: 4,
    dark: Math.max(hour.dark, weather === 'storm' ? 0.5 : 0),
  }
}

/** Between houses the sun must come down the way: from behind the lens by day, low before it at the ends of the day. */
const alongTheStreet = (side: number, elevation: number, chance: number): Vec3 =>
  elevation < 8
    ? toward(side * mix(6, 12, chance), Math.max(elevation, 7))
    : elevation < 18
      ? toward(side * mix(169, 175, chance), elevation + 3)
      : toward(side * mix(161, 172, chance), Math.max(elevation, 48))

/** How much brighter than one scattering makes it the sky is against the sun: it fills shadows and is no night behind snow and sails. */
const dayFill: Partial<Record<TimeOfDay, number>> = {
  morning: 1.35,
  noon: 1.4,
  afternoon: 1.35,
}

const rawSky = ({ time }: LightOrder, sun: Vec3): Raw => {
  if (time === 'night') {
    const dome = gradientDome([0.014, 0.022, 0.062], [0.06, 0.085, 0.17], [0.02, 0.024, 0.035], 3)
    return { dome, sun, sunLight: [0.3, 0.36, 0.5], disc: 0 }
  }
  if (time === 'dusk') return { dome: duskDome(sun), sun, sunLight: [0.02, 0.014, 0.014], disc: 0 }
  const late = lowSun(time, sun)
  if (late) return { ...late, sun, disc: 40 }
  const { dome: once, sunLight } = daylight(sun, hours[time].haze)
  // Light that the air scatters more than once fills the sky overhead, which would be too deep a blue without it.
  const full = dayFill[time] ?? 1
  const dome = repaintDome(once, (c, d) => scale(c, full * (1 + 0.6 * smoothstep(0.05, 0.5, d[1]))))
  return { dome, sun, sunLight: scale(sunLight, 1.15), disc: 40 }
}

const duskDome = (sun: Vec3): Float32Array =>
  repaintDome(
    gradientDome([0.02, 0.04, 0.13], [0.2, 0.2, 0.36], [0.05, 0.05, 0.07], 2.4),
    (c, d) => {
      const flat = normalize([d[0], 0, d[2]])
      const facing = 0.5 + 0.5 * dot(flat, normalize([sun[0], 0, sun[2]]))
      const low = Math.exp(-Math.max(0, d[1]) * 7) * facing ** 3
      const mid = Math.exp(-(((d[1] - 0.2) / 0.18) ** 2)) * facing ** 2
      const k = d[1] < 0 ? smoothstep(-0.25, 0, d[1]) : 1
      return [
        c[0] + k * (0.75 * low + 0.16 * mid),
        c[1] + k * (0.3 * low + 0.05 * mid),
        c[2] + k * (0.1 * low + 0.12 * mid),
      ]
    },
  )

/** Whether the fog asked for is only mist: low over the ground, under a sky that is seen. */
const isMist = ({ weather, brief }: LightOrder): boolean =>
  weather === 'fog' && brief.setting.includes('mist')

const weathered = (order: LightOrder, raw: Raw): Raw => {
  const { weather, time } = order
  const { grey, sun } = isMist(order) ? { grey: 0.3, sun: 0.75 } : veil[weather]
  if (grey === 0) return raw
  const mean =
    luminance(domeLight(raw.dome, [0, 1, 0])) + 0.35 * luminance(raw.sunLight) * raw.sun[1]
  const tone: Rgb = weather === 'storm' ? [0.72, 0.9, 1.1] : [0.93, 1, 1.1]
  // Fog is lit from all sides: the warmth of a low sun is faint in it, or it would look like dust.
  const warm: Rgb = !/^(sunset|golden|dawn)$/.test(time)
    ? [1, 1, 1]
    : weather === 'fog'
      ? [1.06, 1, 0.97]
      : [1.22, 1, 0.82]
  const dome = repaintDome(raw.dome, (c, d) => {
    const y = Math.max(0, d[1])
    // The overcast sky of the standards: brightest overhead; a storm is dark above and pale at the rim.
    const shape =
      weather === 'storm'
        ? 0.5 + 1.1 * (1 - y) ** 5
        : weather === 'fog' || weather === 'snow'
          ? 0.95 + 0.1 * y
          : 0.75 + 0.5 * y
    const cover = shape * mean * (d[1] < 0 ? mix(1, 0.35, smoothstep(0, -0.4, d[1])) : 1)
    const low = 1 - y
    return [0, 1, 2].map((k) =>
      mix(c[k] ?? 0, cover * (tone[k] ?? 1) * mix(1, warm[k] ?? 1, low), grey),
    ) as unknown as Rgb
  })
  return { dome, sun: raw.sun, sunLight: scale(raw.sunLight, sun), disc: grey > 0.5 ? 0 : raw.disc }
}

const cardLight = (
  raw: Pick<Raw, 'dome' | 'sun' | 'sunLight'>,
  normal: Vec3,
  open: number,
): Rgb => {
  const n = normalize(normal)
  const sun = Math.max(0, dot(n, raw.sun))
  const dome = domeLight(raw.dome, n)
  return [0, 1, 2].map(
    (k) => (dome[k] ?? 0) * open + (raw.sunLight[k] ?? 0) * sun,
  ) as unknown as Rgb
}

const exposureFor = (raw: Raw, level: number, open: number, glare: number): number => {
  const front = luminance(cardLight(raw, [0, 0.3, 0.95], open))
  const top = luminance(cardLight(raw, [0, 1, 0], open))
  const side = luminance(cardLight(raw, [Math.sign(raw.sun[0]) * 0.9, 0.3, 0.3], open))
  const card = 0.45 * front + 0.3 * top + 0.25 * side
  const byCard = level / Math.max(1e-4, card)
  const byHorizon = glare / Math.max(1e-4, horizonLight(raw.dome))
  return byCard < byHorizon ? byCard : Math.sqrt(byCard * byHorizon)
}

/** What the sky at the horizon may show: that of a low sun keeps its colours, which white would wash out. */
const glareFor = (time: TimeOfDay, level: number): number =>
  (({ sunset: 0.52, dawn: 0.6, golden: 0.85 }) as Partial<Record<TimeOfDay, number>>)[time] ??
  1.3 * level + 0.18

/** Mean radiance of the sky that a level lens sees. */
const horizonLight = (dome: Float32Array): number =>
  luminance(
    domeLight(
      repaintDome(dome, (c, d) => (d[2] < -0.6 && d[1] > 0 && d[1] < 0.5 ? c : [0, 0, 0])),
      [0, 0.2, -1],
    ),
  ) /
  luminance(
    domeLight(
      repaintDome(dome, (_, d) => (d[2] < -0.6 && d[1] > 0 && d[1] < 0.5 ? [1, 1, 1] : [0, 0, 0])),
      [0, 0.2, -1],
    ),
  )

const cloudsFor = (order: LightOrder, sunLight: Rgb, up: Rgb): Clouds | null => {
  const { weather, time, random, brief } = order
  const seed = 1 + random() * 40
  if (brief.excluded.includes('cloud') || brief.excluded.includes('clouds')) return null
  const cover: Readonly<Record<Weather, number>> = {
    clear: mix(0.42, 0.58, random()) + (time === 'sunset' || time === 'dawn' ? 0.08 : 0),
    wind: 0.55,
    cloudy: 0.72,
    overcast: 0.85,
    rain: 0.9,
    storm: 0.8,
    snow: 0.8,
    fog: 0,
  }
  if (cover[weather] === 0 || (time === 'night' && isOpenSky(weather))) return null
  const heavy = veil[weather].grey
  const dusk = time === 'dusk' || time === 'night'
  const lit = dusk
    ? ([up[0] * 1.2, up[1] * 0.75, up[2] * 0.8] as Rgb)
    : mix3(scale(sunLight, 0.8), scale(up, 0.35), heavy)
  const low = lowClouds(time, sunLight, up)
  return {
    cover: cover[weather],
    opacity: mix(0.92, 0.85, heavy),
    lit: low ? mix3(low.lit, scale(up, 0.35), heavy) : lit,
    shadow: low
      ? mix3(low.shadow, scale(up, 0.72), heavy)
      : mix3(add(scale(up, 0.55), scale(sunLight, dusk ? 0 : 0.22)), scale(up, 0.72), heavy),
    scale: mix(0.9, 1.3, random()),
    softness: mix(0.22, 0.4, heavy),
    seed,
  }
}

const fogFor = (order: LightOrder) => {
  const { weather, kind, brief, time } = order
  const low = isMist(order)
  return (distance: number, haze: number): Fog | null => {
    const mist = brief.mood.some((m) => /fog|mist|haz|myster|eerie|spook/.test(m))
    const sand = brief.setting.includes('sandstorm')
    const d = Math.max(3, distance)
    // Who is near stays clear of fog that swallows what is behind; a house or a wood is veiled itself.
    const veiled = smoothstep(4, 16, d)
    const thick = sand
      ? 0.3
      : weather === 'fog'
        ? low && kind !== 'shade'
          ? 0.2
          : mix(0.12, kind === 'shade' ? 0.26 : 0.34, veiled)
        : mist
          ? 0.16
          : weather === 'rain' || weather === 'snow' || weather === 'storm'
            ? 0.045
            : 0
    // Between trunks with a low sun the mist is what glows, paler than the sky behind it.
    const glows = kind === 'shade' && thick > 0.1 && /^(golden|sunset|dawn)$/.test(time)
    const air =
      (kind === 'shade' ? 0.0015 : 0.0014) *
      (time === 'golden' || time === 'sunset' || time === 'dawn' ? 1.25 : 1)
    // Thick air of woods is for what is near: a giant seen from afar is not lost in it.
    const clear = haze > 2 ? Math.min(air * haze, 0.12 / d) : air * haze
    return {
      density: Math.max(clear, thick / d),
      height:
        low && kind !== 'shade'
          ? Math.max(3, d * 0.3)
          : weather === 'fog' || sand
            ? Math.max(14, d * 3)
            : 60,
      color: sand ? [1.15, 0.82, 0.5] : glows ? [1.6, 2, 2.4] : [1, 1, 1],
      cap: glows ? 2 : thick > 0.1 ? 1.4 : 0.8,
    }
  }
}
