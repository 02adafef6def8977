// Paint thrown at the picture: splashes with fingers and drops, wet and thick, that run down.
import { hash2, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import type { Paint, Sheet, Surface } from './surface.ts'

const colours: readonly Paint[] = [
  [232, 30, 108],
  [255, 196, 22],
  [22, 142, 226],
  [255, 104, 26],
  [122, 54, 206],
  [20, 182, 128],
  [238, 44, 44],
  [16, 196, 214],
]

/** Pours a line of paint; lengths in frame pixels. */
type Pour = (
  from: readonly [number, number],
  to: readonly [number, number],
  r0: number,
  r1: number,
  high?: number,
) => void

/** One throw of paint: `age` since it hit, as a share of the clip; `size` its middle's radius in pixels. */
const splash = (
  pour: Pour,
  x: number,
  y: number,
  size: number,
  age: number,
  draw: () => number,
) => {
  // It bursts open at once, and then comes to rest.
  const open = 1 - Math.exp(-age * 38)
  const lean = draw() * 2 * Math.PI
  for (let i = 0; i < 7; i++) {
    const [a, far] = [draw() * 2 * Math.PI, 0.5 * draw() * size * open]
    const at = [x + Math.cos(a) * far, y + Math.sin(a) * far] as const
    pour(at, at, size * (0.75 + 0.5 * draw()) * (0.4 + 0.6 * open), size * 0.8)
  }
  for (let i = 0; i < 22; i++) {
    const a = (i / 22) * 2 * Math.PI + 0.5 * draw()
    // It came from one side: farther on the other.
    const way = 1 + 0.55 * Math.cos(a - lean)
    const far = size * (1.2 + 2.1 * draw() ** 2) * way * open
    const tip = [x + Math.cos(a) * far, y + Math.sin(a) * far] as const
    const thin = size * (0.1 + 0.13 * draw())
    const root = [x + Math.cos(a) * size * 0.5, y + Math.sin(a) * size * 0.5] as const
    if (draw() < 0.72) pour(root, tip, size * 0.42, thin, 0.7)
    pour(tip, tip, thin * (1.5 + 0.9 * draw()), thin, 0.9)
    for (let k = 0; k < 2; k++) {
      const out = far * (1.2 + 0.7 * draw())
      const drop = [x + Math.cos(a) * out, y + Math.sin(a) * out] as const
      const r = size * (0.07 + 0.13 * draw() ** 2)
      pour(drop, drop, r, r, 0.9)
    }
  }
  for (let i = 0; i < 6; i++) {
    const [u, long, wide, late] = [draw() * 2 - 1, draw(), draw(), draw()]
    const from = [x + u * size * 1.3, y + size * 0.55] as const
    const ran =
      size * (1 + 4.5 * long) * (1 - Math.exp(-Math.max(0, age - 0.03 - 0.1 * late) * 3.2))
    if (ran < 1) continue
    const thin = size * (0.085 + 0.07 * wide)
    const to = [from[0] + 0.05 * size * (late - 0.5), from[1] + ran] as const
    pour(from, to, 1.5 * thin, thin, 0.85)
    pour(to, to, 1.55 * thin, thin, 0.6)
  }
}

/** Where throws hit: spread over the frame, beside the face. */
const hits = (m: Moment): readonly { x: number; y: number; size: number; at: number }[] => {
  const draw = random(subSeed(m.seed, 'paint'))
  // As the picture has it: what is on the lens does not follow the camera.
  const { head } = m.staged.figure
  const turn = draw() * 2 * Math.PI
  return Array.from({ length: 11 }, (_, i) => {
    const a = turn + i * 2.4
    const far = 0.24 + 0.3 * Math.sqrt((i + 1) / 11)
    let x = m.width * (0.5 + 0.9 * far * Math.cos(a))
    const y = m.height * (0.46 + far * Math.sin(a))
    const size = m.height * (0.045 + 0.045 * draw())
    const clear = head.radius + 2.2 * size - Math.hypot(x - head.x, y - head.y)
    if (clear > 0) x += clear * Math.sign(x - head.x || 1)
    return { x, y, size, at: 0.07 + 0.072 * i }
  })
}

/** The field of heights, as large as a sheet, in the kernel. */
const fieldOf = (surface: Surface, { width: w, height: h, kernel }: Sheet): number => {
  const at = surface.room('paint', 8 * w * h)
  kernel.run.flood(at, 2 * w * h, 0)
  return at
}

export const paintSplash: Effect = {
  over(surface, m) {
    if (m.strength <= 0) return
    const sheet = surface.sheet(m.height >= 900 ? 0.5 : 1)
    const { at, width: w, height: h, scale: s, kernel, sun } = sheet
    const field = fieldOf(surface, sheet)
    hits(m).forEach(({ x, y, size, at: when }, i) => {
      if (m.t <= when) return
      const [r, g, b] = colours[(i + m.seed) % colours.length] ?? [255, 255, 255]
      const rgb = r | (g << 8) | (b << 16)
      const pour: Pour = (from, to, r0, r1, high = 1) =>
        kernel.run.pour(
          ...([field, w, h, from[0] * s, from[1] * s] as const),
          ...([(to[0] - from[0]) * s, (to[1] - from[1]) * s] as const),
          ...([Math.max(0.8, r0 * s), Math.max(0.8, r1 * s), rgb, high] as const),
        )
      splash(pour, x, y, size, m.t - when, random(subSeed(m.seed, `splash${hash2(i, 3)}`)))
    })
    const light = 0.7 + 0.3 * Math.min(1, m.staged.light[1])
    const round = 0.011 * h
    kernel.run.shinePaint(at, field, w, h, round, ...sun, light, Math.min(1, 1.4 * m.strength))
    surface.lay(sheet)
  },
}
