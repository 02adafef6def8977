// Repaints vector art: a named colour takes the place of the drawing's main one, and yellow faces get human skin.
import type { RendererHost } from '../../host.ts'
import type { Rgb } from '../../prompt/brief.ts'
import { hex } from '../vector.ts'

const hexColor = /#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b/g

const long = (text: string): string =>
  text.length === 4 ? `#${[...text.slice(1)].map((c) => c + c).join('')}` : text
const luminance = (c: Rgb): number => 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]

const toHex = (c: Rgb): string =>
  `#${c
    .map((v) => {
      const byte = Math.round(255 * Math.max(0, Math.min(1, v)) ** (1 / 2.2))
      return byte.toString(16).padStart(2, '0')
    })
    .join('')}`

interface Hue {
  readonly hue: number
  readonly saturation: number
  readonly value: number
}
const hueOf = (text: string): Hue => {
  const n = Number.parseInt(long(text).slice(1), 16)
  const [r, g, b] = [(n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255]
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)]
  const span = high - low
  if (span < 1e-6) return { hue: 0, saturation: 0, value: high }
  const raw = high === r ? (g - b) / span : high === g ? 2 + (b - r) / span : 4 + (r - g) / span
  return { hue: (raw * 60 + 360) % 360, saturation: span / high, value: high }
}
const alike = (a: Hue, b: Hue): boolean => {
  const gray = (h: Hue) => h.saturation < 0.15
  if (gray(a) || gray(b)) return gray(a) && gray(b) && Math.abs(a.value - b.value) < 0.45
  const d = Math.abs(a.hue - b.hue)
  return Math.min(d, 360 - d) < 26
}

/** Area of each colour of the drawing, largest first. */
const byArea = (host: RendererHost, svg: string): { color: string; area: number }[] => {
  const colors = [...new Set(svg.match(hexColor) ?? [])]
  const drawing = host.rasterise(svg, 48)
  const areas = new Map<string, number>()
  const bytes = colors.map((c) => Number.parseInt(long(c).slice(1), 16))
  for (let i = 0; i < drawing.width * drawing.height; i++) {
    if ((drawing.pixels[i * 4 + 3] ?? 0) < 128) continue
    const [r, g, b] = [
      drawing.pixels[i * 4] ?? 0,
      drawing.pixels[i * 4 + 1] ?? 0,
      drawing.pixels[i * 4 + 2] ?? 0,
    ]
    let [best, least] = [-1, 1e9]
    for (const [k, n] of bytes.entries()) {
      const d = ((n >> 16) - r) ** 2 + (((n >> 8) & 255) - g) ** 2 + ((n & 255) - b) ** 2
      if (d < least) [best, least] = [k, d]
    }
    const color = colors[best]
    if (color) areas.set(color, (areas.get(color) ?? 0) + 1)
  }
  return [...areas]
    .map(([color, area]) => ({ color, area }))
    .sort((a, b) => b.area - a.area || (a.color < b.color ? -1 : 1))
}

/** Gives the family of colours that covers most of the drawing the hue of `to`, light and dark as before. */
const repaintMain = (
  host: RendererHost,
  svg: string,
  to: Rgb,
  skip: readonly string[],
): [string, string[]] => {
  const areas = byArea(host, svg).filter((a) => !skip.includes(a.color))
  const families = areas.map((main) => ({
    main,
    members: areas.filter((a) => alike(hueOf(a.color), hueOf(main.color))),
  }))
  const weight = (f: (typeof families)[number]) => f.members.reduce((sum, m) => sum + m.area, 0)
  const best = families.sort((a, b) => weight(b) - weight(a))[0]
  if (!best) return [svg, []]
  const middle =
    best.members.reduce((sum, m) => sum + m.area * luminance(hex(long(m.color))), 0) / weight(best)
  const swap = new Map<string, string>()
  for (const m of best.members) {
    const k = Math.max(
      0.35,
      Math.min(1.9, (luminance(hex(long(m.color))) + 0.02) / (middle + 0.02)),
    )
    // Darker and lighter shades keep closer to the new colour than they were to the old.
    const soft = k ** 0.7
    const lift = soft > 1 ? (soft - 1) * 0.12 : 0
    swap.set(m.color, toHex([to[0] * soft + lift, to[1] * soft + lift, to[2] * soft + lift]))
  }
  const painted = svg.replace(hexColor, (c) => swap.get(c) ?? c)
  return [painted, [...swap.values()]]
}

/** Repaints the largest parts of a drawing in the named colours, in order. */
export const repaint = (host: RendererHost, svg: string, colors: readonly Rgb[]): string => {
  let [out, done]: [string, string[]] = [svg, []]
  for (const color of colors.slice(0, 3)) {
    const [next, used] = repaintMain(host, out, color, done)
    out = next
    done = [...done, ...used]
  }
  return out
}

const skins = ['#f0c8a4', '#dba57c', '#b97b52', '#8a5636', '#5f3a26']
/** The yellow family of faces and hands, as hues in degrees. */
const isEmojiSkin = (h: Hue): boolean =>
  h.hue > 30 && h.hue < 52 && h.saturation > 0.35 && h.value > 0.7

/** Human skin instead of the yellow of drawn people. `pick` 0..1 chooses the tone. */
export const humanSkin = (svg: string, pick: number): string => {
  const tone = hex(skins[Math.min(skins.length - 1, Math.floor(pick * skins.length))] ?? '#dba57c')
  const yellow = luminance(hex('#ffc83d'))
  return svg.replace(hexColor, (c) => {
    if (!isEmojiSkin(hueOf(c))) return c
    const k = Math.max(0.5, Math.min(1.4, luminance(hex(long(c))) / yellow))
    return toHex([tone[0] * k, tone[1] * k, tone[2] * k])
  })
}
