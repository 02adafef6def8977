// The skins of planets as pictures to wrap about a sphere: a blue world under clouds, ice, red dust, banded gas.
import type { Rgb } from '../prompt/brief.ts'
import { fbm } from './random.ts'
import type { Texture } from './scene.ts'
import { clamp, hex, mix3, scale, smoothstep } from './vector.ts'

/** What a planet is made of. */
export type PlanetSkin = 'earth' | 'ice' | 'mars' | 'gas'

type Field = (x: number, y: number, z: number, octaves: number) => number

/** Noise over a sphere without a seam: three planes, each where the sphere faces it. */
const field: Field = (x, y, z, octaves) => {
  const [a, b, c] = [x * x, y * y, z * z]
  const weigh = (k: number) => k * k + 1e-3
  const sum = weigh(a) + weigh(b) + weigh(c)
  return (
    (weigh(a) * fbm(y * 2 + 31, z * 2 + 7, octaves) +
      weigh(b) * fbm(z * 2 + 3, x * 2 + 17, octaves) +
      weigh(c) * fbm(x * 2 + 11, y * 2 + 23, octaves)) /
    sum
  )
}

type Skin = (p: readonly [number, number, number], base: Rgb) => Rgb

const earth: Skin = ([x, y, z]) => {
  const land = field(x * 1.1, y * 1.1, z * 1.1, 6)
  const shore = smoothstep(0.5, 0.515, land)
  const cold = Math.abs(y) + 0.12 * (land - 0.5)
  const dry = smoothstep(0.42, 0.6, field(x * 2 + 4, y * 2, z * 2, 4)) * (1 - Math.abs(y))
  const sea = mix3(hex('#0a2c66'), hex('#1f6aa8'), smoothstep(0.4, 0.5, land))
  const ground = mix3(
    mix3(hex('#2f6a2c'), hex('#b08a4e'), dry),
    hex('#6b6a52'),
    smoothstep(0.58, 0.7, land),
  )
  const below = mix3(mix3(sea, ground, shore), hex('#eef4f8'), smoothstep(0.87, 0.94, cold))
  const swirl = 0.5 * field(x * 1.6, y * 1.6, z * 1.6, 3)
  const cloud = smoothstep(
    0.5,
    0.68,
    field(x * 2.2 + swirl, y * 3.4 + 1.4 * swirl, z * 2.2 - swirl, 6),
  )
  return mix3(below, [0.93, 0.95, 0.97], 0.9 * cloud)
}
const ice: Skin = ([x, y, z]) => {
  const plain = field(x * 1.3, y * 1.3, z * 1.3, 5)
  // Cracks are where folded noise is least.
  const crack = (k: number) => Math.abs(field(x * k + 2, y * k, z * k + 5, 4) - 0.5)
  const deep = 1 - smoothstep(0.004, 0.02, Math.min(crack(1.5), 1.4 * crack(3.2)))
  const snow = mix3(hex('#7db6da'), hex('#f2f9fd'), smoothstep(0.36, 0.58, plain))
  const polar = mix3(snow, hex('#ffffff'), smoothstep(0.62, 0.85, Math.abs(y)))
  return mix3(polar, hex('#2a6ea6'), 0.75 * deep)
}
const mars: Skin = ([x, y, z]) => {
  const dust = field(x * 1.5, y * 1.5, z * 1.5, 6)
  const dark = smoothstep(0.5, 0.62, field(x * 1.1 + 7, y * 1.6, z * 1.1, 4))
  const red = mix3(mix3(hex('#7a3418'), hex('#d9824c'), dust), hex('#4a2012'), 0.6 * dark)
  return mix3(red, hex('#f2ece6'), smoothstep(0.88, 0.93, Math.abs(y) + 0.06 * dust))
}
const gas: Skin = ([x, y, z], base) => {
  const churn = field(x * 1.4, y * 5, z * 1.4, 5) - 0.5
  const t = y * 9 + 1.1 * churn
  const band = 0.5 + 0.5 * Math.sin(t * 2.1) * Math.cos(t * 0.9 + 1)
  const streak = field(x * 0.8, y * 16, z * 0.8, 3)
  const [dx, dy] = [Math.atan2(x, z) - 0.5, y + 0.28]
  const storm = 1 - smoothstep(0.7, 1.1, Math.hypot(dx / 0.3, dy / 0.13))
  const light = mix3(scale(base, 1.25), [0.98, 0.94, 0.86], 0.35)
  const color = mix3(scale(base, 0.62), light, clamp(0.7 * band + 0.45 * streak - 0.1))
  return mix3(color, [base[0] * 1.1, base[1] * 0.6, base[2] * 0.45], 0.8 * storm)
}
const skins: Readonly<Record<PlanetSkin, Skin>> = { earth, ice, mars, gas }

/** The skin as a texture whose width goes once around and whose height from pole to pole; `base` tints gas. */
export const planetSkin = (kind: PlanetSkin, base: Rgb = hex('#c8946a')): Texture => {
  const [width, height] = [512, 256]
  const pixels = new Uint8Array(width * height * 4)
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const [a, e] = [(i / width) * Math.PI * 2, ((j + 0.5) / height - 0.5) * Math.PI]
      const c = skins[kind](
        [Math.cos(a) * Math.cos(e), Math.sin(e), Math.sin(a) * Math.cos(e)],
        base,
      )
      const byte = (k: 0 | 1 | 2) => Math.round(255 * clamp(c[k]) ** (1 / 2.2))
      pixels.set([byte(0), byte(1), byte(2), 255], (j * width + i) * 4)
    }
  return { width, height, pixels }
}

/** Of what the words say that a planet is. */
export const skinOf = (words: string): PlanetSkin =>
  /\b(the-)?earth|blue-planet|the-world/.test(words)
    ? 'earth'
    : /\b(ice|icy|frozen|frost\w*|snow\w*|glacial|neptune|uranus)\b/.test(words)
      ? 'ice'
      : /\b(mars|red-planet|mercury|rocky|desert)\b/.test(words)
        ? 'mars'
        : 'gas'
