// Colours as prompts name them: sRGB hex to linear light, and light, dark or pale variants.
import type { Rgb } from './brief.ts'

const linear = (channel: number): number => {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4

/** Reads `#rrggbb` (sRGB) as linear RGB, to four decimals. */
export const fromHex = (hex: string): Rgb => {
  const n = Number.parseInt(hex.slice(1), 16)
  return [round(linear((n >> 16) & 255)), round(linear((n >> 8) & 255)), round(linear(n & 255))]
}

const toward = (color: Rgb, target: number, share: number): Rgb => [
  round(color[0] + (target - color[0]) * share),
  round(color[1] + (target - color[1]) * share),
  round(color[2] + (target - color[2]) * share),
]

/** Words that shade the colour after them. */
export const SHADES: ReadonlyMap<string, (color: Rgb) => Rgb> = new Map([
  ['light', (c: Rgb) => toward(c, 0.85, 0.45)],
  ['pale', (c: Rgb) => toward(c, 0.85, 0.6)],
  ['pastel', (c: Rgb) => toward(c, 0.85, 0.55)],
  ['soft', (c: Rgb) => toward(c, 0.7, 0.3)],
  ['dark', (c: Rgb) => toward(c, 0, 0.65)],
  ['deep', (c: Rgb) => toward(c, 0, 0.5)],
  ['bright', (c: Rgb) => c],
  ['vivid', (c: Rgb) => c],
  ['neon', (c: Rgb) => c],
  ['dusty', (c: Rgb) => toward(c, 0.35, 0.35)],
  ['muted', (c: Rgb) => toward(c, 0.3, 0.35)],
])

/** The colours of "rainbow" and of "pastel". */
export const MANY: readonly Rgb[] = [
  '#d81e1e',
  '#f08a1c',
  '#f4cc1c',
  '#2f9a3a',
  '#1c50c0',
  '#7028a0',
].map(fromHex)
export const PASTEL: readonly Rgb[] = ['#f6bccb', '#bcd8f4', '#c6ecc8', '#f6eab8', '#d8c8f0'].map(
  fromHex,
)
