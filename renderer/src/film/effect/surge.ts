// A wave that runs under the skin: it lifts what it passes and glows through its veins.
import { during } from '../../camera/easing.ts'
import { noise } from '../../stage/random.ts'
import type { Staged } from '../plan.ts'
import type { Effect, Moment } from './effect.ts'
import { figureNow, inPicture } from './where.ts'

/** Pixels of a row between two whose wave is worked out; between them it runs evenly. */
const waveStep = 4

/** Where waves run out from, in pixels, and how: `tall` is the subject's height, `on` their strength. */
interface Wave {
  readonly cx: number
  readonly cy: number
  readonly tall: number
  readonly on: number
  readonly h: number
  readonly t: number
  readonly head: { readonly x: number; readonly y: number; readonly radius: number }
  readonly veins: Veins
  /** The picture's point of the frame's pixel (0, 0), and how far it goes for one pixel to the right. */
  readonly picture: {
    readonly ox: number
    readonly oy: number
    readonly ux: number
    readonly uy: number
  }
}

/** Where veins run under the picture, 0..1, a value every 1 / `veinsPer` pixels. */
interface Veins {
  readonly columns: number
  readonly rows: number
  readonly data: Float32Array
}

const veinsPer = 0.25
const known = new WeakMap<Staged, Veins>()

/** Fine lines that branch: the ridges of two soft noises, drawn aside by a third. */
const veinsOf = (m: Moment): Veins => {
  const made = known.get(m.staged)
  if (made) return made
  const [columns, rows] = [Math.ceil(m.width * veinsPer) + 1, Math.ceil(m.height * veinsPer) + 1]
  const data = new Float32Array(columns * rows)
  const size = Math.max(0.06 * m.height, 0.62 * m.staged.figure.head.radius) * veinsPer
  const ridge = (u: number, v: number, thin: number) =>
    Math.max(0, 1 - Math.abs(2 * noise(u, v) - 1) * thin)
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const [u, v] = [i / size, j / size]
      const aside = 0.6 * noise(1.7 * u + 9, 1.7 * v)
      const trunk = ridge(u + aside, v - aside, 9)
      const twig = ridge(2.4 * u - aside, 2.4 * v + aside + 7, 8)
      data[j * columns + i] = Math.min(1, trunk + 0.55 * twig)
    }
  const veins = { columns, rows, data }
  known.set(m.staged, veins)
  return veins
}

const veinAt = ({ columns, rows, data }: Veins, x: number, y: number): number => {
  const fx = Math.max(0, Math.min(columns - 1.001, x))
  const fy = Math.max(0, Math.min(rows - 1.001, y))
  const [i, j] = [fx | 0, fy | 0]
  const [a, b] = [fx - i, fy - j]
  const k = j * columns + i
  const upper = (data[k] as number) * (1 - a) + (data[k + 1] as number) * a
  const lower = (data[k + columns] as number) * (1 - a) + (data[k + columns + 1] as number) * a
  return upper * (1 - b) + lower * b
}

/** How high the wave stands at each `waveStep`-th pixel of a row, and how it slopes. */
const waveRow = (y: number, wave: Wave, rise: Float32Array, slope: Float32Array): void => {
  const { cx, cy, tall, h, t } = wave
  const dy = (y - cy) / h
  const bent = 3 * Math.sin(y / (0.07 * h))
  for (let i = 0; i < rise.length; i++) {
    const x = i * waveStep
    const dx = (x - cx) / h
    const d = Math.sqrt(dx * dx + dy * dy) + 1e-4
    const phase = (d / tall) * 24 - t * 38 + 1.2 + Math.sin(x / (0.05 * h) + bent)
    rise[i] = Math.sin(phase)
    slope[i] = Math.cos(phase)
  }
}

/** Lifts a row of the subject's pixels by the wave; each takes light on the wave's near side. */
const surgeRow = (
  y: number,
  w: number,
  rows: number,
  wave: Wave,
  rise: Float32Array,
  slope: Float32Array,
  from: Uint8Array,
  cut: Uint8Array,
): void => {
  const { cx, cy, tall, on, h, head } = wave
  const { ox, oy, ux, uy } = wave.picture
  const dy = (y - cy) / h
  for (let x = 0, k = 4 * y * w; x < w; x++, k += 4) {
    const alpha = from[k + 3] as number
    if (alpha === 0) continue
    const dx = (x - cx) / h
    const d = Math.sqrt(dx * dx + dy * dy) + 1e-4
    const i = (x / waveStep) | 0
    const u = x / waveStep - i
    const high = (rise[i] as number) * (1 - u) + (rise[i + 1] as number) * u
    const lean = (slope[i] as number) * (1 - u) + (slope[i + 1] as number) * u
    const off = (x - head.x) * (x - head.x) + (y - head.y) * (y - head.y)
    // Features that swim apart are no longer a face: there the wave is seen by its light.
    const calm = Math.max(0.2, Math.min(1, off / (1.7 * head.radius * head.radius)))
    const push = (0.013 * on * h * high * tall * 2.2 * calm) / d
    const sx = Math.max(0, Math.min(w - 1, Math.round(x - dx * push)))
    const sy = Math.max(0, Math.min(rows - 1, Math.round(y - dy * push)))
    const there = 4 * (sy * w + sx)
    const s = (from[there + 3] as number) < 200 ? k : there
    const light = Math.max(0.78, 1 + on * 0.27 * lean * calm * (0.5 - (0.6 * dx + 0.8 * dy) / d))
    // The crest is drawn tight: it shines, and blood shows through it.
    const wet = Math.max(0, lean) * Math.max(0, high)
    const gleam = (on * 60 * calm * wet * wet * alpha) / 255
    // Its glow comes through where the skin is thin: along the veins, and a breath of it everywhere.
    const crest = Math.max(0, high) * Math.max(0, high)
    const [px, py] = [(ox + x * ux - y * uy) * veinsPer, (oy + x * uy + y * ux) * veinsPer]
    const ember = on * crest * (0.16 + 1.1 * veinAt(wave.veins, px, py)) * (0.5 + 0.5 * calm)
    // What glows hides its own colour: embers, and no milk on it.
    const keep = light * Math.max(0, 1 - 0.4 * ember)
    const glow = ember * alpha
    // No colour is more than its share of the pixel.
    cut[k] = Math.max(0, Math.min(alpha, (from[s] as number) * keep + glow + gleam))
    cut[k + 1] = Math.max(0, Math.min(alpha, (from[s + 1] as number) * keep + 0.52 * glow + gleam))
    cut[k + 2] = Math.max(0, Math.min(alpha, (from[s + 2] as number) * keep + 0.1 * glow + gleam))
  }
}

export const skinSurge: Effect = {
  cutsOut: true,
  over(surface, m) {
    const f = figureNow(m)
    const { width: w, height: h } = m
    const [ox, oy] = inPicture(m, 0, 0)
    const right = inPicture(m, 1, 0)
    const dim = 1 - 0.16 * m.strength * during(m.t, 0.03, 0.2)
    surface.tint(dim, dim, dim)
    const cut = surface.cut()
    const from = cut.slice()
    // Rings run out from the heart under the skin.
    const wave: Wave = {
      cx: f.heart[0],
      cy: f.neck + 0.25 * (f.bottom - f.neck),
      tall: Math.max(0.1, (f.bottom - f.top) / h),
      on: m.strength * during(m.t, 0.03, 0.15),
      h,
      t: m.t,
      head: f.head,
      veins: veinsOf(m),
      picture: { ox, oy, ux: right[0] - ox, uy: right[1] - oy },
    }
    const points = Math.ceil(w / waveStep) + 1
    const [rise, slope] = [new Float32Array(points), new Float32Array(points)]
    for (let y = 0; y < h; y++) {
      waveRow(y, wave, rise, slope)
      surgeRow(y, w, h, wave, rise, slope, from, cut)
    }
    surface.layCut()
  },
}
