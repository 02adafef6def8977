// The subject repainted pixel by pixel; and another skin for it.
import { during, whole } from '../../camera/easing.ts'
import { fbm, hash2, noise } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { hue } from './light.ts'
import type { Surface } from './surface.ts'
import { figureNow, swellAt } from './where.ts'

const clamp01 = (v: number) => Math.max(0, Math.min(1, v))

/** One pixel of the subject: where it is, its colour, how it is lit, and where its surface leans (-1..1). */
export interface Skin {
  x: number
  y: number
  r: number
  g: number
  b: number
  light: number
  leanX: number
  leanY: number
}

/**
 * Lays the cut down repainted: `rule` writes the new colour, `on` 0..1 is how far the change has climbed over the subject
 * from below (or everywhere at once).
 */
export const repaint = (
  surface: Surface,
  m: Moment,
  on: number,
  climbs: boolean,
  rule: (skin: Skin, out: Float32Array) => void,
): void => {
  const [frame, cut] = [surface.pixels(), surface.cut()]
  const f = figureNow(m)
  const { width: w, height: h } = m
  const [out, lean] = [new Float32Array(3), new Float32Array(2)]
  const skin: Skin = { x: 0, y: 0, r: 0, g: 0, b: 0, light: 0, leanX: 0, leanY: 0 }
  const tall = Math.max(1, f.bottom - f.top)
  let last = -9
  for (let k = 0; k < cut.length; k += 4) {
    const a = (cut[k + 3] as number) / 255
    if (a === 0) continue
    const i = k >> 2
    skin.x = i % w
    skin.y = (i - skin.x) / w
    skin.r = (cut[k] as number) / a
    skin.g = (cut[k + 1] as number) / a
    skin.b = (cut[k + 2] as number) / a
    skin.light = (0.3 * skin.r + 0.6 * skin.g + 0.1 * skin.b) / 255
    const height = (f.bottom - skin.y) / tall
    const edge = climbs ? climbed(1.25 * on - height, skin, h) : on
    if (edge > 0) {
      // The lean changes slowly: every fourth pixel of a row tells enough.
      if ((i & 3) === 0 || i !== last + 1) swellAt(m, skin.x, skin.y, lean)
      last = i
      skin.leanX = lean[0] ?? 0
      skin.leanY = lean[1] ?? 0
      rule(skin, out)
    }
    const r = clamp255(skin.r + ((out[0] as number) - skin.r) * edge)
    const g = clamp255(skin.g + ((out[1] as number) - skin.g) * edge)
    const b = clamp255(skin.b + ((out[2] as number) - skin.b) * edge)
    frame[k] = r * a + (frame[k] as number) * (1 - a)
    frame[k + 1] = g * a + (frame[k + 1] as number) * (1 - a)
    frame[k + 2] = b * a + (frame[k + 2] as number) * (1 - a)
  }
}

/** How far the change has come where its front has passed by `ahead`; uneven at the front alone. */
const climbed = (ahead: number, { x, y }: Skin, h: number): number => {
  if (ahead <= 0) return 0
  if (ahead > 0.27) return 1
  return clamp01((ahead - 0.12 * noise(x / (0.04 * h), y / (0.04 * h))) * 7)
}

const clamp255 = (v: number) => Math.max(0, Math.min(255, v))

export const morphskin: Effect = {
  cutsOut: true,
  over(surface, m) {
    const on = whole(m.strength) * during(m.t, 0.04, 0.6)
    const base = hash2(m.seed & 511, 21)
    const cell = 0.022 * m.height
    let [lastRow, lastColumn] = [-1, -1]
    let paint = hue(base)
    repaint(surface, m, on, true, (s, out) => {
      // Overlapping scales with a bright rim, each of one colour; the colours wander over the body.
      const row = Math.floor((2 * s.y) / cell)
      const along = s.x / cell + (row & 1) * 0.5
      const column = Math.floor(along)
      if (row !== lastRow || column !== lastColumn) {
        ;[lastRow, lastColumn] = [row, column]
        const n = fbm(column / 7 + m.t * 2.5, row / 14 - m.t * 2, 2)
        paint = hue(base + 0.55 * n + 0.5 * m.t)
      }
      const [u, v] = [2 * (along - column) - 1, (2 * s.y) / cell - row]
      const dome = Math.sqrt(Math.max(0, 1 - u * u))
      const shade = 0.45 + 0.55 * clamp01(dome * 1.5 - 0.8 * v + 0.4)
      const light = (0.3 + 1.1 * s.light - 0.25 * s.leanY) * shade
      out[0] = (0.8 * paint[0] + 40) * light
      out[1] = (0.8 * paint[1] + 40) * light
      out[2] = (0.8 * paint[2] + 40) * light
    })
  },
}
