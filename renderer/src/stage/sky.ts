// The sky dome: scattered daylight by Nishita's model, plain gradients for night, space and sets, and painting on top.
import type { Rgb } from '../prompt/brief.ts'
import type { Vec3 } from './scene.ts'
import { clamp, dot, mix, normalize, scale, smoothstep } from './vector.ts'

/** Columns and rows of a dome table; rows are denser near the horizon. */
export const domeWidth = 256
export const domeHeight = 128

/** Direction of a dome texel, as the tracer reads it. */
export const domeDirection = (column: number, row: number): Vec3 => {
  const v = ((row + 0.5) / domeHeight) * 2 - 1
  const elevation = (-Math.sign(v) * v * v * Math.PI) / 2
  const azimuth = ((column + 0.5) / domeWidth - 0.5) * 2 * Math.PI
  const c = Math.cos(elevation)
  return [Math.sin(azimuth) * c, Math.sin(elevation), Math.cos(azimuth) * c]
}

let known: readonly Vec3[] | null = null
/** The directions of all texels, row by row; found once, as every sky asks for them several times. */
const domeDirections = (): readonly Vec3[] => {
  known ??= Array.from({ length: domeWidth * domeHeight }, (_, k) =>
    domeDirection(k % domeWidth, Math.floor(k / domeWidth)),
  )
  return known
}

/** Fills a dome by asking for the radiance of every direction. */
export const paintDome = (at: (direction: Vec3, texel: number) => Rgb): Float32Array => {
  const dome = new Float32Array(domeWidth * domeHeight * 3)
  domeDirections().forEach((direction, k) => {
    const [r, g, b] = at(direction, k)
    dome[k * 3] = r
    dome[k * 3 + 1] = g
    dome[k * 3 + 2] = b
  })
  return dome
}

/** A new dome whose every texel went through `change`. */
export const repaintDome = (
  dome: Float32Array,
  change: (color: Rgb, direction: Vec3) => Rgb,
): Float32Array =>
  paintDome((direction, k) =>
    change([dome[k * 3] ?? 0, dome[k * 3 + 1] ?? 0, dome[k * 3 + 2] ?? 0], direction),
  )

/** A vertical gradient: zenith, horizon, ground; `power` pulls the horizon colour up (small) or down (large). */
export const gradientDome = (zenith: Rgb, horizon: Rgb, ground: Rgb, power = 2): Float32Array =>
  paintDome((d) => {
    const t = (1 - Math.max(0, d[1])) ** power
    const below = smoothstep(0, -0.3, d[1])
    const blend = (a: Rgb, b: Rgb, k: number): Rgb => [
      mix(a[0], b[0], k),
      mix(a[1], b[1], k),
      mix(a[2], b[2], k),
    ]
    return d[1] >= 0 ? blend(zenith, horizon, t) : blend(horizon, ground, below)
  })

/** A patch of the dome: where it is, how large, and its texel. */
interface Patch {
  readonly d: Vec3
  readonly size: number
  readonly texel: number
}
let cut: readonly Patch[] | null = null
const patches = (): readonly Patch[] => {
  const edge = (v: number) => (-Math.sign(v) * v * v * Math.PI) / 2
  cut ??= Array.from({ length: domeHeight / 2 }, (_, row) => {
    const j = row * 2
    const v0 = (j / domeHeight) * 2 - 1
    const v1 = ((j + 2) / domeHeight) * 2 - 1
    const size = Math.abs(Math.sin(edge(v0)) - Math.sin(edge(v1)))
    return Array.from({ length: domeWidth / 4 }, (_, column) => {
      const i = column * 4
      return { d: domeDirection(i + 1.5, j + 0.5), size, texel: j * domeWidth + i }
    })
  }).flat()
  return cut
}

/** Light a matte white card facing `normal` gets from a dome, as the radiance it would show. */
export const domeLight = (dome: Float32Array, normal: Vec3): Rgb => {
  const n = normalize(normal)
  const sum: [number, number, number] = [0, 0, 0]
  for (const { d, size, texel } of patches()) {
    const c = dot(d, n)
    if (c <= 0) continue
    const weight = (c * size * ((2 * Math.PI * 4) / domeWidth)) / Math.PI
    for (const a of [0, 1, 2] as const) sum[a] += weight * (dome[texel * 3 + a] ?? 0)
  }
  return sum
}

// --- Nishita's single scattering -------------------------------------------------------------------------------
const earth = 6360
const space = 6420
const rayleigh: Vec3 = [5.8e-3, 13.5e-3, 33.1e-3]
const ozone: Vec3 = [0.65e-3, 1.88e-3, 0.085e-3]
const mie = 21e-3
const start = 0.5

interface Depth {
  readonly air: number
  readonly haze: number
  readonly ozone: number
}

const exitLength = (p: Vec3, d: Vec3): number => {
  const b = dot(p, d)
  return -b + Math.sqrt(Math.max(0, b * b - dot(p, p) + space * space))
}
const layers = (altitude: number): Depth => ({
  air: Math.exp(-altitude / 8),
  haze: Math.exp(-altitude / 1.2),
  ozone: Math.max(0, 1 - Math.abs(altitude - 25) / 15),
})
/** Optical depth from `p` to space along `d`, or null when the earth is in the way. */
const depthAlong = (p: Vec3, d: Vec3, steps: number): Depth | null => {
  const length = exitLength(p, d)
  const step = length / steps
  let [air, haze, oz] = [0, 0, 0]
  for (let i = 0; i < steps; i++) {
    const t = (i + 0.5) * step
    const x = p[0] + d[0] * t
    const y = p[1] + d[1] * t
    const z = p[2] + d[2] * t
    const altitude = Math.sqrt(x * x + y * y + z * z) - earth
    if (altitude < -2) return null
    const l = layers(altitude)
    air += l.air
    haze += l.haze
    oz += l.ozone
  }
  return { air: air * step, haze: haze * step, ozone: oz * step }
}
const attenuation = (d: Depth, haze: number): Rgb => {
  const at = (k: 0 | 1 | 2) =>
    Math.exp(-(rayleigh[k] * d.air + mie * haze * 1.1 * d.haze + ozone[k] * d.ozone))
  return [at(0), at(1), at(2)]
}

export interface Daylight {
  readonly dome: Float32Array
  /** What the sun alone adds to a white card that faces it. */
  readonly sunLight: Rgb
}

const scattered = (direction: Vec3, sun: Vec3, haze: number): Rgb => {
  const d = normalize([direction[0], Math.max(direction[1], 0.002), direction[2]])
  const from: Vec3 = [0, earth + start, 0]
  const length = exitLength(from, d)
  const mu = dot(d, sun)
  const phaseAir = (3 / (16 * Math.PI)) * (1 + mu * mu)
  const g = 0.76
  const phaseHaze =
    ((3 / (8 * Math.PI)) * (1 - g * g) * (1 + mu * mu)) /
    ((2 + g * g) * (1 + g * g - 2 * g * mu) * Math.sqrt(1 + g * g - 2 * g * mu))
  const steps = 16
  let [air, fog, oz] = [0, 0, 0]
  const sum: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < steps; i++) {
    const t0 = (i / steps) ** 2 * length
    const t1 = ((i + 1) / steps) ** 2 * length
    const p: Vec3 = [
      (d[0] * (t0 + t1)) / 2,
      earth + start + (d[1] * (t0 + t1)) / 2,
      (d[2] * (t0 + t1)) / 2,
    ]
    const altitude = Math.sqrt(dot(p, p)) - earth
    const l = layers(altitude)
    air += l.air * (t1 - t0)
    fog += l.haze * (t1 - t0)
    oz += l.ozone * (t1 - t0)
    const toSun = depthAlong(p, sun, 8)
    if (!toSun) continue
    const through = attenuation(
      { air: air + toSun.air, haze: fog + toSun.haze, ozone: oz + toSun.ozone },
      haze,
    )
    for (const k of [0, 1, 2] as const)
      sum[k] +=
        through[k] *
        (l.air * (t1 - t0) * rayleigh[k] * phaseAir + l.haze * (t1 - t0) * mie * haze * phaseHaze)
  }
  return sum
}

const tableRows = 40
const tableColumns = 32

/**
 * Clear daylight for a sun direction. `haze` 0.5 (alpine) .. 4 (milky). Radiance is relative: a noon sun gives a white card about 3.
 * The sky depends on elevation and angle from the sun only, so a small table is computed and spread over the dome.
 */
export const daylight = (sun: Vec3, haze: number): Daylight => {
  const power = 20
  const flat = normalize([0, sun[1], Math.sqrt(Math.max(0, 1 - sun[1] * sun[1]))])
  const table = new Float32Array((tableRows + 1) * (tableColumns + 1) * 3)
  for (let j = 0; j <= tableRows; j++)
    for (let i = 0; i <= tableColumns; i++) {
      const elevation = ((j / tableRows) ** 2 * Math.PI) / 2
      const azimuth = (i / tableColumns) ** 1.5 * Math.PI
      const c = Math.cos(elevation)
      const color = scattered(
        [Math.sin(azimuth) * c, Math.sin(elevation), Math.cos(azimuth) * c],
        flat,
        haze,
      )
      table.set(scale(color, power * 1.25), (j * (tableColumns + 1) + i) * 3)
    }
  const second = Math.max(0, sun[1] + 0.15) * power * 0.006
  const sunAzimuth = Math.atan2(sun[0], sun[2])
  const dome = paintDome((d) => {
    const y = Math.max(0, d[1])
    let turn = Math.abs(Math.atan2(d[0], d[2]) - sunAzimuth)
    if (turn > Math.PI) turn = 2 * Math.PI - turn
    const color = lookUp(
      table,
      (turn / Math.PI) ** (1 / 1.5) * tableColumns,
      Math.sqrt(Math.asin(clamp(y)) / (Math.PI / 2)) * tableRows,
    )
    const below = smoothstep(0, -0.15, d[1])
    const ground = 0.05 * Math.max(0.1, sun[1]) * power
    const at = (k: 0 | 1 | 2, more: number, soil: number) => {
      const up = color[k] + second * more
      return mix(up, up * 0.3 + soil * 0.3 * ground, below)
    }
    return [at(0, 0.5, 0.15), at(1, 0.75, 0.13), at(2, 1, 0.1)]
  })
  const toSun = depthAlong([0, earth + start, 0], sun, 40)
  const sunLight: Rgb = toSun ? scale(attenuation(toSun, haze), power * 0.16) : [0, 0, 0]
  return { dome, sunLight }
}

const lookUp = (table: Float32Array, x: number, y: number): Rgb => {
  const i = Math.min(tableColumns - 1, Math.floor(x))
  const j = Math.min(tableRows - 1, Math.floor(y))
  const [u, v] = [x - i, y - j]
  const at = (a: number, b: number, k: number) => table[(b * (tableColumns + 1) + a) * 3 + k] ?? 0
  const channel = (k: number) =>
    mix(mix(at(i, j, k), at(i + 1, j, k), u), mix(at(i, j + 1, k), at(i + 1, j + 1, k), u), v)
  return [channel(0), channel(1), channel(2)]
}
