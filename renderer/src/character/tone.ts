// Colours as eyes compare them (Oklab), for measuring and mixing what pictures show.

/** Lightness 0..1 and two opponent axes. */
export type Tone = readonly [light: number, red: number, yellow: number]

const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const encoded = (v: number): number => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)
const clamp = (v: number, low: number, high: number): number => Math.max(low, Math.min(high, v))

/** From linear light. */
export const toneOfLight = (r: number, g: number, b: number): Tone => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** From sRGB, 0..1 each. */
export const toneOf = (red: number, green: number, blue: number): Tone =>
  toneOfLight(linear(red), linear(green), linear(blue))

/** As linear light; channels of colours that screens cannot show may be below 0 or above 1. */
export const lightOfTone = ([light, a, b]: Tone): readonly [number, number, number] => {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** As `#rrggbb`, colours that screens cannot show cut to those they can. */
export const hexOf = (tone: Tone): string => {
  const byte = (v: number) => Math.round(255 * clamp(encoded(clamp(v, 0, 1)), 0, 1))
  return `#${lightOfTone(tone)
    .map((v) => byte(v).toString(16).padStart(2, '0'))
    .join('')}`
}

/** How different two colours look; 0.02 is barely seen. */
export const distance = (a: Tone, b: Tone): number =>
  Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2)

/** The middle value of each axis: a few wild ones change nothing. */
export const medianTone = (tones: readonly Tone[]): Tone => {
  const middle = (axis: 0 | 1 | 2) => {
    const sorted = tones.map((tone) => tone[axis]).sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? 0
  }
  return [middle(0), middle(1), middle(2)]
}

/** Colours that lie together, as their mean and how many they are. */
export interface Cluster {
  readonly tone: Tone
  readonly weight: number
}

/** Gathers colours that look alike, the largest gathering first. */
export const clusters = (tones: readonly Cluster[], reach = 0.075): Cluster[] => {
  const found: { sum: [number, number, number]; weight: number }[] = []
  const meanOf = ({ sum, weight }: (typeof found)[number]): Tone => [
    sum[0] / weight,
    sum[1] / weight,
    sum[2] / weight,
  ]
  for (const { tone, weight } of tones) {
    if (weight <= 0) continue
    let best: (typeof found)[number] | null = null
    let nearest = reach
    for (const each of found) {
      const d = distance(meanOf(each), tone)
      if (d < nearest) [best, nearest] = [each, d]
    }
    if (!best) {
      best = { sum: [0, 0, 0], weight: 0 }
      found.push(best)
    }
    for (const axis of [0, 1, 2] as const) best.sum[axis] += tone[axis] * weight
    best.weight += weight
  }
  return found
    .map((each) => ({ tone: meanOf(each), weight: each.weight }))
    .sort((a, b) => b.weight - a.weight)
}
