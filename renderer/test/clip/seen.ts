// What can be seen on frames of the test picture (a red panel before a green wall), as numbers: shares of colours, light, change, places.
import type { Pixels } from '../../src/host.ts'

export type Colour = (r: number, g: number, b: number) => boolean
/** Shares of the frame: left, top, right, bottom. */
export type Part = readonly [number, number, number, number]

export const whole: Part = [0, 0, 1, 1]
/** Where the panel stands, and what lies around it. */
export const body: Part = [0.36, 0.27, 0.64, 0.73]
export const ground: Part = [0, 0.8, 1, 1]
/** Below the panel, however it leans. */
export const under: Part = [0.3, 0.93, 0.8, 1]
/** What the panel stands on. */
export const feet: Part = [0.2, 0.72, 0.8, 0.9]
export const sky: Part = [0, 0, 1, 0.2]
/** Right above the panel. */
export const above: Part = [0.33, 0.1, 0.67, 0.24]
export const corner: Part = [0, 0, 0.1, 0.12]
/** The upper middle of the panel. */
export const head: Part = [0.44, 0.3, 0.56, 0.42]
export const leftOf: Part = [0, 0.2, 0.3, 0.8]
export const rightOf: Part = [0.7, 0.2, 1, 0.8]

export const each = (
  p: Pixels,
  [x0, y0, x1, y1]: Part,
  see: (r: number, g: number, b: number, x: number, y: number) => void,
): void => {
  for (let y = Math.floor(y0 * p.height); y < y1 * p.height; y++)
    for (let x = Math.floor(x0 * p.width); x < x1 * p.width; x++) {
      const i = 4 * (y * p.width + x)
      see(p.data[i] ?? 0, p.data[i + 1] ?? 0, p.data[i + 2] ?? 0, x, y)
    }
}

/** Share of a part's pixels that have a colour, in per cent. */
export const share = (p: Pixels, colour: Colour, part: Part = whole): number => {
  let [n, all] = [0, 0]
  each(p, part, (r, g, b) => {
    all++
    if (colour(r, g, b)) n++
  })
  return (100 * n) / all
}

export const mean = (p: Pixels, part: Part = whole): number => {
  let [sum, n] = [0, 0]
  each(p, part, (r, g, b) => {
    sum += r + g + b
    n += 3
  })
  return sum / n
}

/** Mean of what one channel has over another. */
export const over = (p: Pixels, a: 0 | 1 | 2, b: 0 | 1 | 2, part: Part = whole): number => {
  let [sum, n] = [0, 0]
  each(p, part, (...c) => {
    sum += c[a] - c[b]
    n++
  })
  return sum / n
}

export const colourful = (p: Pixels, part: Part = whole): number => {
  let [sum, n] = [0, 0]
  each(p, part, (r, g, b) => {
    sum += Math.max(r, g, b) - Math.min(r, g, b)
    n++
  })
  return sum / n
}

export const red: Colour = (r, g, b) => r > g + 40 && r > b + 40
export const scarlet: Colour = (r, g, b) => r > 110 && g < 0.27 * r && b < 0.3 * r
export const fiery: Colour = (r, g, b) => r > 190 && g > 80 && b < 0.6 * r && r > g
export const orange: Colour = (r, g, b) => r > 150 && g > 0.38 * r && g < 0.66 * r && b < 0.4 * r
export const gold: Colour = (r, g, b) => r > 120 && g > 0.66 * r && g < r && b < 0.5 * r
export const white: Colour = (r, g, b) => Math.min(r, g, b) > 200
export const pale: Colour = (r, g, b) =>
  Math.min(r, g, b) > 95 && Math.max(r, g, b) - Math.min(r, g, b) < 40
export const grey: Colour = (r, g, b) => Math.max(r, g, b) - Math.min(r, g, b) < 30 && r > 40
/** Ski tips on snow. */
export const dim: Colour = (r, g, b) => Math.max(r, g, b) < 110
/** Of the waves on a snowboard, not of the wall. */
export const blueBoard: Colour = (r, g, b) => b > 60 && b > 1.6 * r && b > 1.35 * g
export const dark: Colour = (r, g, b) => Math.max(r, g, b) < 34
/** Cyan to violet light. */
export const glowing: Colour = (r, _g, b) => b > 190 && r < 130
export const purple: Colour = (r, g, b) => r > g + 25 && b > g + 12
export const pink: Colour = (r, g, b) => r > 120 && b > g && r > g + 50

/** The middle of what is red, in shares of the frame. */
export const middle = (p: Pixels): readonly [number, number] => {
  let [n, sx, sy] = [1e-6, 0, 0]
  each(p, whole, (r, g, b, x, y) => {
    if (!red(r, g, b)) return
    n++
    sx += x
    sy += y
  })
  return [sx / n / p.width, sy / n / p.height]
}

/** The brightest column, as a share of the width. */
export const brightest = (p: Pixels): number => {
  let [best, at] = [0, 0]
  for (let c = 0; c < 20; c++) {
    const v = mean(p, [c / 20, 0, (c + 1) / 20, 0.4])
    if (v > best) [best, at] = [v, c / 20]
  }
  return at
}

/** Difference of neighbouring rows: lines across the picture. */
export const lines = (p: Pixels): number => {
  let sum = 0
  for (let y = 0; y + 2 < p.height; y++) {
    const row = (v: number): Part => [0, v / p.height, 1, (v + 1) / p.height]
    sum += Math.abs(mean(p, row(y)) - mean(p, row(y + 2)))
  }
  return sum / p.height
}

export const changed = (a: Pixels, b: Pixels, part: Part = whole): number => {
  let sum = 0
  let n = 0
  each(a, part, (r, g, bl, x, y) => {
    const i = 4 * (y * b.width + x)
    sum +=
      Math.abs(r - (b.data[i] ?? 0)) +
      Math.abs(g - (b.data[i + 1] ?? 0)) +
      Math.abs(bl - (b.data[i + 2] ?? 0))
    n += 3
  })
  return sum / n
}

export const spread = (values: readonly number[]): number =>
  Math.max(...values) - Math.min(...values)

export const gains =
  (colour: Colour, part: Part = whole) =>
  (bare: Pixels, ...frames: Pixels[]): number =>
    Math.max(...frames.map((f) => share(f, colour, part))) - share(bare, colour, part)

export const loses =
  (colour: Colour, part: Part = whole) =>
  (bare: Pixels, last: Pixels): number =>
    share(bare, colour, part) - share(last, colour, part)

export const several = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** How far the panel's left edge leans from upright, in per cent of its height, and how far it waves about its own line, in pixels. */
export const edge = (p: Pixels): { readonly lean: number; readonly waves: number } => {
  const points: [number, number][] = []
  for (let y = Math.floor(0.3 * p.height); y < 0.7 * p.height; y++)
    for (let x = 0; x < p.width; x++) {
      const reds = [0, 1, 2, 3].filter((d) => {
        const i = 4 * (y * p.width + Math.min(p.width - 1, x + d))
        return red(p.data[i] ?? 0, p.data[i + 1] ?? 0, p.data[i + 2] ?? 0)
      })
      if (reds.length < 4) continue
      points.push([x, y])
      break
    }
  if (points.length < 8) return { lean: 0, waves: 0 }
  // Medians: a hole in the panel or a thing beside it is no lean.
  const median = (v: readonly number[]): number => [...v].sort((q, r) => q - r)[v.length >> 1] ?? 0
  const slope = median(
    points.flatMap(([x, y], k) => points.slice(k + 6).map(([u, v]) => (u - x) / (v - y))),
  )
  const start = median(points.map(([x, y]) => x - slope * y))
  const off = points.map(([x, y]) => Math.min(9, Math.abs(x - start - slope * y)))
  return { lean: 100 * slope, waves: off.reduce((q, v) => q + v, 0) / off.length }
}

/** How wide the panel is at its middle and towards its ends, and how high: in pixels, counted by what is red. */
export const size = (
  p: Pixels,
): { readonly middle: number; readonly ends: number; readonly height: number } => {
  const rows = Array.from({ length: p.height }, () => 0)
  each(p, whole, (r, g, b, _x, y) => {
    if (red(r, g, b)) rows[y] = (rows[y] ?? 0) + 1
  })
  const most = Math.max(...rows)
  const held = rows.filter((n) => n > 0.4 * most)
  const near = (at: number): number => {
    const y = Math.round(at * (held.length - 1))
    const few = held.slice(Math.max(0, y - 1), y + 2)
    return few.reduce((s, n) => s + n, 0) / Math.max(1, few.length)
  }
  return { middle: near(0.5), ends: (near(0.06) + near(0.94)) / 2, height: held.length }
}
