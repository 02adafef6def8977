// The colours of a reference: its main ones with their shares, and what its shadows, middles, lights and sky are tinted like.
import { type Cluster, clusters, type Tone } from '../character/tone.ts'
import { type Glance, quantile, toneAt } from './glance.ts'

export interface Palette {
  /** Main colours, largest first; weights are shares of the picture. */
  readonly colors: readonly Cluster[]
  /** The most telling of them first: a small bright red says more than much grey. */
  readonly accents: readonly Tone[]
  readonly shadows: Tone
  readonly middles: Tone
  readonly lights: Tone
  /** Of the sky; null where none is seen. */
  readonly sky: Tone | null
  readonly mean: Tone
  /** Mean strength of colour: 0 for black and white, about 0.1 for a colourful picture. */
  readonly chroma: number
}

/** How far a tone is from grey. */
export const chromaOf = ([, a, b]: Tone): number => Math.sqrt(a * a + b * b)

const meanWhere = (g: Glance, weight: (i: number) => number): Tone => {
  const sum: [number, number, number] = [0, 0, 0]
  let all = 1e-9
  for (let i = 0; i < g.bright.length; i++) {
    const w = weight(i)
    if (w <= 0) continue
    for (const k of [0, 1, 2] as const) sum[k] += w * (g.tones[i * 3 + k] ?? 0)
    all += w
  }
  return [sum[0] / all, sum[1] / all, sum[2] / all]
}

/** Colours that cover less of the picture than this are specks. */
const speck = 0.012

/** The palette of a small copy; `sky` is 0..1 a point where the picture shows sky, null where it shows none. */
export const paletteOf = (g: Glance, sky: ((i: number) => number) | null): Palette => {
  const n = g.bright.length
  const all = clusters(
    Array.from({ length: n }, (_, i) => ({ tone: toneAt(g, i), weight: 1 / n })),
    0.1,
  )
  const large = all.filter(({ weight }) => weight >= speck)
  const colors = (large.length > 0 ? large : all).slice(0, 7)
  const telling = ({ tone, weight }: Cluster) => Math.sqrt(weight) * (chromaOf(tone) + 0.01)
  const [low, high] = [quantile(g.bright, 0.3), quantile(g.bright, 0.75)]
  const lights = meanWhere(g, (i) => ((g.bright[i] ?? 0) >= high ? 1 : 0))
  let chroma = 0
  for (let i = 0; i < n; i++) chroma += chromaOf(toneAt(g, i)) / n
  return {
    colors,
    accents: [...colors].sort((a, b) => telling(b) - telling(a)).map(({ tone }) => tone),
    shadows: meanWhere(g, (i) => ((g.bright[i] ?? 0) <= low ? 1 : 0)),
    middles: meanWhere(g, (i) => ((g.bright[i] ?? 0) >= low && (g.bright[i] ?? 0) <= high ? 1 : 0)),
    lights,
    sky: sky ? meanWhere(g, sky) : null,
    mean: meanWhere(g, () => 1),
    chroma,
  }
}

/** The hue and strength of colour that the palette has at a lightness: two opponent axes, changing softly. */
export const hueAt = (
  { colors }: Palette,
  light: number,
): readonly [red: number, yellow: number] => {
  let [a, b, all] = [0, 0, 1e-9]
  for (const { tone, weight } of colors) {
    const w = weight * Math.exp(-(((tone[0] - light) / 0.22) ** 2)) + 1e-4 * weight
    a += w * tone[1]
    b += w * tone[2]
    all += w
  }
  return [a / all, b / all]
}
