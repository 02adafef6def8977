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

/** How far a throw has burst open, 0..1, `age` since it hit as a share of the clip: at once, and then it comes to rest. */
const openAt = (age: number): number => Math.min(1, 1.0005 * (1 - Math.exp(-age * 38)))

/** When a throw has come to rest: of `openAt` nothing is left to come. */
const rest = 0.21

/** One throw of paint without what runs from it; `size` its middle's radius in pixels, `open` 0..1. */
const splash = (
  pour: Pour,
  x: number,
  y: number,
  size: number,
  open: number,
  draw: () => number,
) => {
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
}

/** What runs down from it, `age` after it hit. */
const runs = (pour: Pour, x: number, y: number, size: number, age: number, draw: () => number) => {
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

type Hit = ReturnType<typeof hits>[number]

/** How many throws lie in a surface's field of those that have come to rest. */
const laid = new WeakMap<Surface, number>()

/** Pours paint of a colour onto a field of heights, as large as a sheet. */
const pourOn = ({ width: w, height: h, scale: s, kernel }: Sheet, field: number, rgb: number) =>
  ((from, to, r0, r1, high = 1) =>
    kernel.run.pour(
      ...([field, w, h, from[0] * s, from[1] * s] as const),
      ...([(to[0] - from[0]) * s, (to[1] - from[1]) * s] as const),
      ...([Math.max(0.8, r0 * s), Math.max(0.8, r1 * s), rgb, high] as const),
    )) satisfies Pour

const colourOf = (m: Moment, i: number): number => {
  const [r, g, b] = colours[(i + m.seed) % colours.length] ?? [255, 255, 255]
  return r | (g << 8) | (b << 16)
}

const lotsOf = (m: Moment, i: number) => random(subSeed(m.seed, `splash${hash2(i, 3)}`))

/** The field of a moment, in the kernel. Throws that rest are poured once; what runs, runs over what lies there. */
const fieldOf = (surface: Surface, sheet: Sheet, m: Moment): number => {
  const { width: w, height: h, kernel } = sheet
  const [field, still] = [
    surface.room('paint', 8 * w * h),
    surface.room('paint at rest', 8 * w * h),
  ]
  const all = hits(m).filter(({ at }) => m.t > at)
  const resting = all.filter(({ at }) => m.t - at >= rest).length
  const throwOn = (to: number, { x, y, size, at }: Hit, i: number): void => {
    splash(pourOn(sheet, to, colourOf(m, i)), x, y, size, openAt(m.t - at), lotsOf(m, i))
  }
  let known = laid.get(surface) ?? Infinity
  if (known > resting) {
    kernel.run.flood(still, 2 * w * h, 0)
    known = 0
  }
  for (let i = known; i < resting; i++) throwOn(still, all[i] as Hit, i)
  laid.set(surface, resting)
  kernel.run.copyBytes(still, field, 8 * w * h)
  for (let i = resting; i < all.length; i++) throwOn(field, all[i] as Hit, i)
  all.forEach(({ x, y, size, at }, i) => {
    const draw = lotsOf(m, i)
    // Its lots come after the throw's own.
    splash(() => undefined, x, y, size, 1, draw)
    runs(pourOn(sheet, field, colourOf(m, i)), x, y, size, m.t - at, draw)
  })
  return field
}

export const paintSplash: Effect = {
  over(surface, m) {
    if (m.strength <= 0) return
    const sheet = surface.sheet(m.height >= 900 ? 0.5 : 1)
    const { at, width: w, height: h, kernel, sun } = sheet
    const field = fieldOf(surface, sheet, m)
    const light = 0.7 + 0.3 * Math.min(1, m.staged.light[1])
    const round = 0.011 * h
    kernel.run.shinePaint(at, field, w, h, round, ...sun, light, Math.min(1, 1.4 * m.strength))
    surface.lay(sheet)
  },
}
