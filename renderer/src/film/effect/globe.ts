// The ground sinks away: clouds close below, then the globe with its thin air against the stars.
import { during, ease } from '../../camera/easing.ts'
import { fbm, hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'

/** Pixels between two points where the land is made up; its finest forms are larger. */
const step = 6

// The land's room, used again from frame to frame.
let rough = new Float32Array(0)
let cloud = new Float32Array(0)

/** How bright a star is, for each second pixel of each second row; they stand still. */
let stars = new Uint8Array(0)
let starsAcross = 0

const makeStars = (w: number, h: number): void => {
  const [across, down] = [(w >> 1) + 1, (h >> 1) + 1]
  if (starsAcross === across && stars.length === across * down) return
  starsAcross = across
  stars = new Uint8Array(across * down)
  for (let y = 0, k = 0; y < down; y++)
    for (let x = 0; x < across; x++, k++) stars[k] = hash2(x, y) > 0.9984 ? 210 : 0
}

/** How far the ground has sunk and the globe come out, 0..1, and the globe's radius in heights. */
interface Rise {
  readonly up: number
  readonly globe: number
  readonly radius: number
}

/** How dense the made-up land lies `d` heights from the middle, 0..1. */
const coverAt = (d: number, { up, globe }: Rise): number =>
  Math.max(globe, Math.max(0, Math.min(1, (d - 0.34 * (1 - globe) - 0.02) * 5)) * up)

/** Makes up land and clouds on a grid of points, `w` in a row; a ball's surface is seen ever more from the side. */
const makeLand = (m: Moment, rise: Rise, w: number, h: number): void => {
  const turn = m.t * 1.1
  const near = (2 * step) / m.height
  for (let j = 0, k = 0; j < h; j++)
    for (let i = 0; i < w; i++, k++) {
      const dx = (i * step - m.width / 2) / m.height
      const dy = (j * step - m.height / 2) / m.height
      const d = Math.sqrt(dx * dx + dy * dy)
      // Nothing of it is seen: still the picture, or space.
      if (coverAt(d + near, rise) <= 0.01 || (rise.globe >= 1 && d > rise.radius + near)) continue
      const ball = Math.min(1, d / rise.radius)
      const swell = 3 * (ball < 1 ? Math.asin(ball) / Math.max(0.05, ball) : 1.5)
      const u = dx * swell + turn
      const v = dy * swell
      rough[k] = fbm(u * 1.6 + (m.seed & 31), v * 1.6, 4)
      cloud[k] = (fbm(u * 2.3 - turn * 0.6, v * 3.4 + 9, 4) - 0.48) * 3.2
    }
}

/** A grid's row between two, `v` from the one at `k` to that below. */
const lineOf = (grid: Float32Array, k: number, w: number, v: number, line: Float32Array): void => {
  for (let i = 0; i < w; i++)
    line[i] = (grid[k + i] as number) * (1 - v) + (grid[k + w + i] as number) * v
}

/** For each pixel of a row the grid's point before it, and how far on it lies. */
let pointOf = new Int32Array(0)
let shareOf = new Float64Array(0)

const makeShares = (width: number): void => {
  if (pointOf.length === width) return
  pointOf = Int32Array.from({ length: width }, (_, x) => (x / step) | 0)
  shareOf = Float64Array.from({ length: width }, (_, x) => x / step - ((x / step) | 0))
}

/** Lays a share `on` of the land over a pixel: fewer and fewer details of the picture, more sea, green and cloud. */
const layLand = (frame: Uint8Array, o: number, on: number, high: number, white: number): void => {
  const land = high > 0.5
  const haze = Math.max(0, Math.min(0.92, white))
  const r = land ? 72 + 90 * (high - 0.5) : 18
  const g = land ? 98 : 52 + 30 * high
  const b = land ? 52 : 104
  frame[o] = (frame[o] as number) * (1 - on) + (r + (238 - r) * haze) * on
  frame[o + 1] = (frame[o + 1] as number) * (1 - on) + (g + (238 - g) * haze) * on
  frame[o + 2] = (frame[o + 2] as number) * (1 - on) + (b + (238 - b) * haze) * on
}

/** Paints a pixel of space beside the globe, `past` heights beyond its rim. */
const space = (frame: Uint8Array, o: number, star: number, air: number, out: number): void => {
  frame[o] = Math.min(255, (frame[o] as number) * (1 - out) + (star + 66 * air) * out)
  frame[o + 1] = Math.min(255, (frame[o + 1] as number) * (1 - out) + (star + 140 * air) * out)
  frame[o + 2] = Math.min(255, (frame[o + 2] as number) * (1 - out) + (star + 255 * air) * out)
}

/** Shades a pixel of the globe; its rim shines in its own air. */
const ball = (frame: Uint8Array, o: number, shade: number, rim: number): void => {
  frame[o] = Math.min(255, (frame[o] as number) * shade + rim * (66 / 255))
  frame[o + 1] = Math.min(255, (frame[o + 1] as number) * shade + rim * (140 / 255))
  frame[o + 2] = Math.min(255, (frame[o + 2] as number) * shade + rim)
}

/** Where the globe's air has thinned to nothing, in radii beyond its rim. */
const airless = 0.4

/** A row of the frame; `high` and `white` are its land and clouds at every `step`-th pixel. */
const row = (
  frame: Uint8Array,
  m: Moment,
  rise: Rise,
  y: number,
  high: Float32Array,
  white: Float32Array,
): void => {
  const { globe, radius } = rise
  const { width, height } = m
  const open = ease(globe * 1.6)
  const dy = (y - height / 2) / height
  const sky = (y >> 1) * starsAcross
  // A little further out than the air goes, there is nothing but stars.
  const far = open >= 1 && radius * height > 8 ? (radius * (1 + airless) * 1.001) ** 2 : 1e9
  for (let x = 0, o = 4 * y * width; x < width; x++, o += 4) {
    const dx = (x - width / 2) / height
    const d2 = dx * dx + dy * dy
    if (d2 > far) {
      const star = stars[sky + (x >> 1)] as number
      frame[o] = star
      frame[o + 1] = star
      frame[o + 2] = star
      continue
    }
    const d = Math.sqrt(d2)
    const past = d / radius - 1
    const out = past > 0 ? Math.min(1, past * radius * height) * open : 0
    const cover = coverAt(d, rise)
    if (cover > 0.01 && out < 1) {
      const i = pointOf[x] as number
      const u = shareOf[x] as number
      const land = (high[i] as number) * (1 - u) + (high[i + 1] as number) * u
      const cloudy = (white[i] as number) * (1 - u) + (white[i + 1] as number) * u
      layLand(frame, o, cover, land, cloudy)
    }
    if (globe <= 0) continue
    if (past > 0) {
      const star = stars[sky + (x >> 1)] as number
      space(frame, o, star, past < airless ? Math.exp(-past * 26) * globe : 0, out)
    } else {
      const shade = 1 - globe * 0.75 * Math.max(0, past + 0.45) - globe * 0.3 * Math.max(0, dx)
      ball(frame, o, shade, globe * Math.max(0, past + 0.1) * 700)
    }
  }
}

export const earth: Effect = {
  over(surface, m) {
    // Whoever leaves the ground arrives: strength tells how soon, not whether.
    const whole = Math.min(1, 2.5 * m.strength)
    const globe = whole * during(m.t, 0.48, 0.86)
    const rise = { up: whole * during(m.t, 0.18, 0.62), globe, radius: 1.25 - 0.83 * globe }
    if (rise.up <= 0.01 && globe <= 0) return
    const [columns, rows] = [Math.floor(m.width / step) + 2, Math.floor(m.height / step) + 2]
    if (rough.length < columns * rows) {
      rough = new Float32Array(columns * rows)
      cloud = new Float32Array(columns * rows)
    }
    makeLand(m, rise, columns, rows)
    makeShares(m.width)
    if (globe > 0) makeStars(m.width, m.height)
    const frame = surface.pixels()
    const [high, white] = [new Float32Array(columns), new Float32Array(columns)]
    for (let y = 0; y < m.height; y++) {
      const j = Math.floor(y / step)
      lineOf(rough, j * columns, columns, y / step - j, high)
      lineOf(cloud, j * columns, columns, y / step - j, white)
      row(frame, m, rise, y, high, white)
    }
  },
}
