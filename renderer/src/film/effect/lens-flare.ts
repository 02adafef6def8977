// A light in the lens: a glow that falls off softly, a long blue streak, fine rays, and pictures of the light between the lenses.
import { during } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import { reliefStep, type Staged } from '../plan.ts'
import type { Effect, Moment } from './effect.ts'
import { tintFrame } from './light.ts'
import type { Paint, Sheet } from './surface.ts'
import { onFrame, sample } from './where.ts'

type Point = readonly [number, number]

/** Levels from which on something shines, and by which it is brighter than what is around it. */
const [shines, stands] = [226, 62]
/** Grid steps to what is around a light, and shares of the height below which nothing counts as one. */
const [ring, lowest] = [9, 0.6]

/** The brightest thing of the picture that may be a lamp, the sun or a glint beside the subject, in clip pixels. */
const lightIn = (m: Moment): Point | null => {
  const { picture } = m.staged
  const [w, h] = [Math.floor(m.width / reliefStep), Math.floor(m.height / reliefStep)]
  const level = new Float32Array(w * h)
  for (let y = 0, k = 0; y < h; y++)
    for (let x = 0; x < w; x++, k++) {
      let sum = 0
      for (const [u, v] of [
        [1, 1],
        [3, 1],
        [1, 3],
        [3, 3],
      ] as const) {
        const px = Math.floor(reliefStep * (x + u / 4))
        const i = 4 * (Math.floor(reliefStep * (y + v / 4)) * m.width + px)
        sum += (picture[i] ?? 0) + 2 * (picture[i + 1] ?? 0) + (picture[i + 2] ?? 0)
      }
      level[k] = sum / 16
    }
  let best: Point | null = null
  let most = stands
  for (let y = 1; y < Math.min(h - 1, lowest * h); y++)
    for (let x = 1; x + 1 < w; x++) {
      const here = level[y * w + x] as number
      if (here < shines) continue
      const at = [reliefStep * (x + 0.5), reliefStep * (y + 0.5)] as const
      if (sample(m, m.staged.subject, ...at) > 0.2) continue
      let [sum, n] = [0, 0]
      for (let i = 0; i < 12; i++) {
        const [u, v] = [
          x + Math.round(ring * Math.cos(i / 1.91)),
          y + Math.round(ring * Math.sin(i / 1.91)),
        ]
        if (u < 0 || v < 0 || u >= w || v >= h) continue
        sum += level[v * w + u] as number
        n++
      }
      const over = here - sum / Math.max(1, n)
      if (n < 6 || over <= most) continue
      most = over
      best = at
    }
  return best
}

/** The side of the upper edge, -1 left or 1 right, where a sun may come in: where there is sky, or away from the subject. */
const sideFor = (m: Moment): -1 | 1 => {
  const { sky, figure } = m.staged
  const at = (u: number) => sample(m, sky, u * m.width, 0.12 * m.height)
  const differ = at(0.1) + at(0.2) - at(0.8) - at(0.9)
  if (Math.abs(differ) > 0.5) return differ > 0 ? -1 : 1
  const off = figure.head.x / m.width - 0.5
  if (Math.abs(off) > 0.06) return off > 0 ? -1 : 1
  return hash2(m.seed & 4095, 1) < 0.5 ? -1 : 1
}

const lights = new WeakMap<Staged, { readonly at: Point | null; readonly side: -1 | 1 }>()

/** Where the light is on the frame: the picture's own, or a sun that comes in at an upper corner. */
const lightNow = (m: Moment): Point => {
  const known = lights.get(m.staged) ?? { at: lightIn(m), side: sideFor(m) }
  lights.set(m.staged, known)
  if (known.at) return onFrame(m, known.at)
  const from = 0.02 + 0.36 * m.t
  return [
    m.width * (known.side < 0 ? from : 1 - from),
    m.height * (0.15 - 0.05 * Math.sin(2.4 * m.t)),
  ]
}

/** The glow, the streak and the veil of light on a small sheet. */
const glow = (sheet: Sheet, m: Moment, [x, y]: Point, on: number): void => {
  const { width: w, height: h, data, scale: s } = sheet
  const per = 1 / (s * m.height)
  const pulse = on * (0.94 + 0.06 * Math.sin(m.t * 31))
  for (let j = 0, i = 0; j < h; j++) {
    const dy = (j - y * s) * per
    const thin = 1 / (1 + (dy / 0.0055) ** 2)
    const wide = 0.18 / (1 + (dy / 0.035) ** 2)
    for (let k = 0; k < w; k++, i += 4) {
      const dx = (k - x * s) * per
      const square = dx * dx + dy * dy
      const core = 0.95 / (1 + square * 900)
      const near = 0.42 / (1 + square * 42)
      const far = 0.2 / (1 + square * 5)
      // A faint bow of colours stands around the light, cold inside and warm outside.
      const r = Math.sqrt(square)
      const bow = 0.1 * Math.max(0, 1 - ((r - 0.3) / 0.045) ** 2)
      const warm = Math.max(0, Math.min(1, (r - 0.275) / 0.05))
      const streak = (thin + wide) * (0.62 / (1 + (dx / 0.42) ** 2))
      data[i] = 255 * pulse * (core + 1.0 * near + far + bow * (0.3 + 0.7 * warm) + 0.42 * streak)
      data[i + 1] =
        255 * pulse * (0.96 * core + 0.78 * near + 0.68 * far + 0.6 * bow + 0.66 * streak)
      data[i + 2] =
        255 * pulse * (0.86 * core + 0.48 * near + 0.36 * far + bow * (1 - 0.7 * warm) + streak)
    }
  }
}

/** Fine uneven rays, turning slowly: the blades of the diaphragm. */
const rays = (sheet: Sheet, m: Moment, [x, y]: Point, on: number): void => {
  for (let i = 0; i < 18; i++) {
    const angle = (Math.PI * i) / 9 + 0.17 + 0.25 * m.t + 0.12 * hash2(i, 76)
    const long = m.height * (0.1 + 0.24 * hash2(i, 77) ** 2)
    const to = [x + Math.cos(angle) * long, y + Math.sin(angle) * long] as const
    sheet.stroke([x, y], to, m.height * 0.006, 0.2, [255, 240, 214], 0.34 * on, 0)
  }
}

type Ghost = readonly [along: number, size: number, paint: Paint, light: number]

/** Pictures of the light between the lenses: where on the line from it through the middle of the frame, how large, how bright. */
const ghosts: readonly Ghost[] = [
  [0.36, 0.03, [255, 214, 150], 0.2],
  [0.56, 0.014, [150, 220, 255], 0.42],
  [0.7, 0.05, [120, 255, 190], 0.13],
  [0.98, 0.022, [255, 150, 90], 0.34],
  [1.22, 0.085, [120, 150, 255], 0.15],
  [1.42, 0.034, [255, 110, 170], 0.24],
  [1.58, 0.016, [255, 235, 160], 0.44],
  [1.86, 0.13, [110, 235, 170], 0.12],
  [2.15, 0.055, [200, 140, 255], 0.22],
]

/** A ghost has the six corners of the diaphragm, and is brighter at its rim. */
const drawGhost = (sheet: Sheet, m: Moment, [x, y]: Point, ghost: Ghost, on: number): void => {
  const [along, size, paint, light] = ghost
  const [gx, gy] = [x + (m.width / 2 - x) * along, y + (m.height / 2 - y) * along]
  const { width: w, height: h, data, scale: s } = sheet
  const [cx, cy, r] = [gx * s, gy * s, size * m.height * s]
  const [y0, y1] = [Math.max(0, Math.ceil(cy - r)), Math.min(h - 1, cy + r)]
  const [x0, x1] = [Math.max(0, Math.ceil(cx - r)), Math.min(w - 1, cx + r)]
  for (let py = y0; py <= y1; py++)
    for (let px = x0; px <= x1; px++) {
      const [u, v] = [(px - cx) / r, (py - cy) / r]
      const [a, b] = [Math.abs(u), Math.abs(v)]
      const d = 0.75 * Math.max(a, 0.5 * a + 0.866 * b) + 0.27 * Math.sqrt(u * u + v * v)
      if (d >= 1) continue
      const edge = Math.min(1, (1 - d) * 0.35 * r)
      const much = light * on * edge * (0.5 + 0.5 * d * d)
      const i = 4 * (py * w + px)
      data[i] = (data[i] as number) + paint[0] * much
      data[i + 1] = (data[i + 1] as number) + paint[1] * much
      data[i + 2] = (data[i + 2] as number) + paint[2] * much
    }
}

/** The light of the picture, or a sun that comes in, flares in the lens. */
export const lensFlare: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.3)
    // Light comes and goes as the lens moves.
    const beat = on * (0.86 + 0.14 * Math.sin(m.t * 7))
    const at = lightNow(m)
    // Whoever exposes for such a light has the rest darker.
    const dim = 0.2 * on
    tintFrame(surface, 1 - dim, 1 - dim, 1 - 0.9 * dim)
    const veil = surface.sheet(0.25)
    glow(veil, m, at, beat)
    surface.lay(veil, true)
    const sheet = surface.sheet()
    rays(sheet, m, at, beat)
    for (const ghost of ghosts) drawGhost(sheet, m, at, ghost, beat)
    surface.lay(sheet, true)
  },
}
