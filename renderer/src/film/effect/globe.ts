// The ground sinks away: clouds close below, then the globe with its thin air against the stars.
import { during, ease } from '../../camera/easing.ts'
import { fbm, hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import type { Surface } from './surface.ts'

/** Pixels between two points where the land is made up on a frame of that height; its finest forms are three times as large. */
const stepOf = (height: number): number => (height < 600 ? 4 : 8)

// The land's room, used again from frame to frame.
let rough = new Float32Array(0)
let cloud = new Float32Array(0)

/** Surfaces that have their stars. */
const starry = new WeakSet<Surface>()

/** How bright a star is, for each second pixel of each second row; they stand still. */
const starsOf = (surface: Surface): number => {
  const [across, down] = [acrossOf(surface.width), (surface.height >> 1) + 1]
  const at = surface.room('stars', across * down)
  if (starry.has(surface)) return at
  starry.add(surface)
  const stars = surface.kernel.bytes(at, across * down)
  for (let y = 0, k = 0; y < down; y++)
    for (let x = 0; x < across; x++, k++) stars[k] = hash2(x, y) > 0.9984 ? 210 : 0
  return at
}

const acrossOf = (width: number): number => (width >> 1) + 1

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
  const step = stepOf(m.height)
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

const riseOf = (m: Moment): Rise => {
  // Whoever leaves the ground arrives: strength tells how soon, not whether.
  const whole = Math.min(1, 4 * m.strength)
  const globe = whole * during(m.t, 0.48, 0.86)
  return { up: whole * during(m.t, 0.18, 0.62), globe, radius: 1.25 - 0.83 * globe }
}

export const earth: Effect = {
  sight(m) {
    const { up, globe } = riseOf(m)
    if (globe >= 1) return 0
    return up < 1 ? Infinity : (0.34 * (1 - globe) + 0.22) * m.height + 2
  },
  over(surface, m) {
    const rise = riseOf(m)
    const { globe } = rise
    if (rise.up <= 0.01 && globe <= 0) return
    const step = stepOf(m.height)
    const [columns, rows] = [Math.floor(m.width / step) + 2, Math.floor(m.height / step) + 2]
    if (rough.length < columns * rows) {
      rough = new Float32Array(columns * rows)
      cloud = new Float32Array(columns * rows)
    }
    makeLand(m, rise, columns, rows)
    const { kernel, at } = surface
    const stars = starsOf(surface)
    const [high, white] = [surface.room('land', 4 * columns), surface.room('clouds', 4 * columns)]
    const [land, cloudy] = [kernel.floats(high, columns), kernel.floats(white, columns)]
    kernel.run.setRise(rise.up, globe, rise.radius, ease(globe * 1.6))
    for (let y = 0; y < m.height; y++) {
      const j = Math.floor(y / step)
      lineOf(rough, j * columns, columns, y / step - j, land)
      lineOf(cloud, j * columns, columns, y / step - j, cloudy)
      const sky = stars + (y >> 1) * acrossOf(m.width)
      kernel.run.globeRow(at, m.width, m.height, y, high, white, step, sky)
    }
  },
}
