// The subject made of something else: polished metal, cut glass, stone, another skin, a skin with waves under it.
import { during, whole } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { glitter } from './light.ts'
import type { Surface } from './surface.ts'
import { figureNow, setLeans } from './where.ts'

/** The frame, the cut and their size, as the kernel repaints them; `on` 0..1 is how far that has climbed over the subject from below. */
export const repainted = (
  surface: Surface,
  m: Moment,
  on: number,
): readonly [number, number, number, number] => {
  const { kernel, at, cutAt, width, height } = surface
  const f = figureNow(m)
  setLeans(kernel, m)
  kernel.run.setClimb(on, f.bottom, Math.max(1, f.bottom - f.top), 0.04 * m.height)
  return [at, cutAt, width, height]
}

export const turningMetal: Effect = {
  cutsOut: true,
  over(surface, m) {
    const on = whole(m.strength) * during(m.t, 0.05, 0.75)
    const paint = repainted(surface, m, on)
    surface.kernel.run.paintMetal(...paint, 0.12 * Math.sin(m.t * 7), 0.4 * Math.sin(m.t * 5))
  },
}

export const morphskin: Effect = {
  cutsOut: true,
  over(surface, m) {
    const on = whole(m.strength) * during(m.t, 0.04, 0.6)
    const base = hash2(m.seed & 511, 21)
    surface.kernel.run.paintScales(...repainted(surface, m, on), 0.022 * m.height, base, m.t)
  },
}

/** Pixels between two whose wave is worked out, each way; between them it runs evenly. */
const waveStep = 4

/** How high waves that run out from (cx, cy) stand on a grid, and how they slope; `tall` is the subject's height. */
const makeWaves = (
  { height: h, t }: Moment,
  [cx, cy]: readonly [number, number],
  tall: number,
  columns: number,
  rows: number,
  rise: Float32Array,
  slope: Float32Array,
): void => {
  for (let j = 0, k = 0; j < rows; j++) {
    const y = j * waveStep
    const dy = (y - cy) / h
    const bent = 3 * Math.sin(y / (0.07 * h))
    for (let i = 0; i < columns; i++, k++) {
      const x = i * waveStep
      const dx = (x - cx) / h
      const d = Math.sqrt(dx * dx + dy * dy) + 1e-4
      const phase = (d / tall) * 15 - t * 34 + 1.2 + Math.sin(x / (0.05 * h) + bent)
      rise[k] = Math.sin(phase)
      slope[k] = Math.cos(phase)
    }
  }
}

export const skinSurge: Effect = {
  cutsOut: true,
  over(surface, m) {
    const f = figureNow(m)
    const { width: w, height: h } = m
    const { kernel, cutAt } = surface
    // Rings run out from the heart under the skin.
    const from = [f.heart[0], f.neck + 0.25 * (f.bottom - f.neck)] as const
    const tall = Math.max(0.1, (f.bottom - f.top) / h)
    const on = m.strength * during(m.t, 0.03, 0.15)
    const [columns, rows] = [Math.floor(w / waveStep) + 2, Math.floor(h / waveStep) + 2]
    const n = columns * rows
    const [rise, slope] = [surface.room('rise', 4 * n), surface.room('slope', 4 * n)]
    makeWaves(m, from, tall, columns, rows, kernel.floats(rise, n), kernel.floats(slope, n))
    const { x, y, radius } = f.head
    const calm = 1 / (1.7 * radius * radius)
    kernel.run.surge(
      ...([cutAt, surface.copiedCut(), w, h, rise, slope, columns, ...from, x, y] as const),
      ...([calm, 0.022 * on * h * tall, on] as const),
    )
    surface.layCut()
  },
}

/** Facets of a size: each shows its own piece of what is behind, its own shade, and now and then a flash. */
export const diamond: Effect = {
  cutsOut: true,
  over(surface, m) {
    const on = whole(m.strength) * during(m.t, 0.05, 0.5)
    const { height: h } = m
    const f = figureNow(m)
    const facet = Math.max(h / 34, Math.min(h / 13, (f.bottom - f.top) / 14))
    surface.kernel.run.paintFacets(...repainted(surface, m, on), surface.copied(), facet, m.t)
    glitter(surface, m, 46, [255, 255, 255], true)
  },
}
