// Balls that are kicked at the lens.
import { hash2 } from '../../stage/random.ts'
import { reliefStep, type Staged } from '../plan.ts'
import { type Effect, type Moment, still } from './effect.ts'
import { tintFrame } from './light.ts'
import { ball } from './shapes.ts'
import type { Sheet } from './surface.ts'
import { figureNow, lit } from './where.ts'

/** A baseball of a radius with its two red seams, turned by `spin`. */
const baseball = (
  sheet: Sheet,
  m: Moment,
  x: number,
  y: number,
  radius: number,
  spin: number,
): void => {
  ball(sheet, x, y, radius, lit(m, [244, 240, 230]), 1, 0.15)
  for (const side of [-1, 1])
    for (let i = -7; i <= 7; i++) {
      const u = i / 8
      const bow = side * (0.34 + 0.42 * u * u)
      const [a, b] = [
        bow * Math.cos(spin) - u * Math.sin(spin),
        bow * Math.sin(spin) + u * Math.cos(spin),
      ]
      if (a * a + b * b < 0.93)
        sheet.disc(x + a * radius, y + b * radius, radius * 0.06, [196, 34, 38], 0.95, 0.7)
    }
}

/** When each ball reaches the lens, and how long it flies. */
const [throws, flight] = [[0.3, 0.62, 0.94], 0.2] as const

/** How far the leg is swung, -0.3 wound up .. 1 at the ball. */
export const kickAt = (t: number): number =>
  throws.reduce((swung, hit) => {
    const age = t - hit + flight
    return swung + Math.exp(-((age / 0.045) ** 2)) - 0.3 * Math.exp(-(((age + 0.1) / 0.026) ** 2))
  }, 0)

/** Who is seen from head to feet kicks; of others the ball comes from the body. */
const kicks = ({ staged }: Moment): boolean => staged.figure.whole && staged.figure.upright

const splits = new WeakMap<Staged, number>()

/** Where the legs part, in clip pixels from the left: the widest gap between them, else their middle. */
const splitOf = (staged: Staged): number => {
  const known = splits.get(staged)
  if (known !== undefined) return known
  const { figure: f, subject, reliefColumns: w } = staged
  const row = Math.round((f.top + 0.8 * (f.bottom - f.top)) / reliefStep) * w
  const there = Array.from({ length: w }, (_, i) => i).filter((i) => (subject[row + i] ?? 0) > 0.5)
  let [gap, split] = [1, ((there[0] ?? 0) + (there.at(-1) ?? 0)) / 2]
  there.forEach((i, k) => {
    const next = there[k + 1] ?? i
    if (next - i > gap) [gap, split] = [next - i, (i + next) / 2]
  })
  const at = there.length > 0 ? split * reliefStep : f.heart[0]
  splits.set(staged, at)
  return at
}

/** The outward leg, from the hip down: swung aside and up, the body leaning the other way. */
const kicking = (x: number, y: number, m: Moment): readonly [number, number] => {
  const { figure: f } = m.staged
  const h = m.height
  const tall = (f.bottom - f.top) / h
  const swung = m.strength * kickAt(m.t)
  if (Math.abs(swung) < 0.01) return still
  const v = (y - f.top / h) / Math.max(0.05, tall)
  const leg = Math.max(0, Math.min(1, (v - 0.5) / 0.5))
  const right = Math.max(0, Math.min(1, 0.5 + (x - splitOf(m.staged) / h) / (0.015 * tall)))
  const high = Math.max(0, 0.55 - v)
  const on = leg * right
  return [
    tall * swung * (0.34 * on - 0.16 * high * high),
    -tall * Math.max(0, swung) * 0.2 * on * leg,
  ]
}

/** Balls struck from the subject to the lens, one after the other, larger and larger; each one jolts it. */
export const throwBall: Effect = {
  needsSubject: true,
  steps: true,
  limb: (x, y, m) => (kicks(m) ? kicking(x, y, m) : still),
  over(surface, m) {
    const f = figureNow(m)
    const tall = f.bottom - f.top
    const start = kicks(m)
      ? ([f.heart[0] + 0.42 * tall, f.bottom - 0.24 * tall] as const)
      : ([f.head.x, f.neck + 0.5 * (f.neck - f.top)] as const)
    throws.forEach((hit, i) => {
      const way = (m.t - hit + flight) / flight
      if (way <= 0 || way > 1.12) return
      const z = way ** 2.4
      const radius = m.height * (0.018 + 0.5 * z) * (0.4 + 0.6 * m.strength)
      const goal = [m.width * (0.5 + 0.14 * (hash2(m.seed & 255, i) - 0.5)), m.height * 0.5]
      const x = start[0] + ((goal[0] ?? 0) - start[0]) * z
      const y =
        start[1] +
        ((goal[1] ?? 0) - start[1]) * z -
        m.height * 0.13 * Math.sin(Math.PI * Math.min(1, way))
      const sheet = surface.sheet(1)
      for (let k = 5; k > 0; k--)
        sheet.disc(
          x + (start[0] - x) * k * 0.06,
          y + (start[1] - y) * k * 0.06,
          radius * (1 - 0.1 * k),
          [240, 238, 230],
          0.1,
        )
      baseball(sheet, m, x, y, radius, m.t * 40 + i)
      surface.lay(sheet)
    })
    for (const hit of throws) {
      const flash = m.t > hit + 0.02 ? Math.exp(-(m.t - hit - 0.02) * 50) * 0.7 * m.strength : 0
      if (flash > 0.02) tintFrame(surface, 1 + flash, 1 + flash, 1 + flash, Math.round(60 * flash))
    }
  },
}
