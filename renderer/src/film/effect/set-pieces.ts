// Things on the set that say what the camera does: bullets that hang in the air.
import { during } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import { laySolid } from './contact.ts'
import type { Effect, Moment } from './effect.ts'
import { drawSolid, type Pattern, pipe, type Shell, type Vec } from './solid.ts'
import type { Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

/** Time rushes, all but stands still, and rushes on: how far a bullet is across the frame. */
const slowed = (t: number): number =>
  0.3 * during(t, 0.02, 0.2) + 0.34 * during(t, 0.1, 0.85) + 0.6 * during(t, 0.82, 1)

/** Air that a bullet has pushed aside: an upright ring in it bends what is seen through it. */
interface Ripple {
  readonly x: number
  readonly y: number
  readonly r: number
  readonly on: number
}

const refract = (surface: Surface, ripples: readonly Ripple[]): void => {
  const from = surface.copied()
  const { kernel, at, width, height } = surface
  for (const { x, y, r, on } of ripples) kernel.run.bendRing(at, from, width, height, x, y, r, on)
}

/** Half the thickness of a bullet at a place along it, 0 base .. 1 tip. */
const calibre = (v: number): number => {
  if (v < 0.04) return v < 0.005 ? 0 : 0.86
  if (v < 0.46) return v < 0.1 ? 0.94 : 1
  const k = (v - 0.46) / 0.54
  return Math.sqrt(Math.max(0, 1 - k ** 1.9))
}

/** Copper with the marks of the barrel, a groove round its waist, a darker base. */
const bulletShell = (m: Moment, lane: number, x: number, y: number, size: number): Shell => {
  const far = 10
  const unit = far * m.height
  const [copper, dark, brass] = [
    lit(m, [206, 122, 66]),
    lit(m, [96, 52, 28]),
    lit(m, [222, 170, 92]),
  ]
  const line = Array.from({ length: 29 }, (_, j): Vec => {
    const v = j / 28
    // It points a little towards the lens.
    const along = (v - 0.5) * 3.6 * size
    const z = far - 0.28 * (along / m.height)
    return [((x + along) * z) / unit, ((y + 0.06 * along) * z) / unit, z]
  })
  const paint: Pattern = {
    ...{ name: `bullet ${copper}`, columns: 128, rows: 200, from: 3 * m.t + lane },
    at: (u, v) => {
      if (v < 0.07) return dark
      if (Math.abs(v - 0.3) < 0.012) return dark
      if (v > 0.1 && v < 0.44 && Math.sin((u + 0.35 * v) * 12 * Math.PI) > 0.8) return dark
      return v > 0.86 ? brass : copper
    },
  }
  return { rows: pipe(line, (v) => (calibre(v) * 0.5 * size) / m.height, 20), paint, gloss: 0.95 }
}

/** Where the bullets are, at the heights of head and chest: the middle one is large. */
const flight = (m: Moment, lane: number) => {
  const f = figureNow(m)
  const h = m.height
  const size = h * ([0.05, 0.085, 0.062][lane] ?? 0.05)
  const way = slowed(Math.max(0, m.t - 0.03 * lane)) + 0.16 * (hash2(m.seed & 255, lane) - 0.5)
  const x = -0.14 * m.width + way * 1.02 * m.width
  // Past the face and not over it.
  const lanes = [f.head.y - f.head.radius - 0.08 * h, f.neck + 0.07 * h, f.neck + 0.27 * h]
  const y = Math.max(
    0.06 * h,
    Math.min(0.94 * h, (lanes[lane] ?? 0) + 0.03 * h * (hash2(m.seed & 255, lane + 5) - 0.5)),
  )
  return { x, y, size }
}

/** Bullets that time has stopped on their way past the subject, each before the rings of its wake. */
export const bullets: Effect = {
  over(surface, m) {
    if (m.strength <= 0) return
    const lanes = [0, 1, 2].map((lane) => ({ lane, ...flight(m, lane) }))
    const ripples = lanes.flatMap(({ x, y, size }) =>
      Array.from({ length: 9 }, (_, i) => {
        const age = (9 - i) / 9
        const r = size * (0.55 + 1.15 * age)
        return {
          x: x - size * 1.5 * (9 - i) - size,
          y,
          r,
          on: Math.min(1, 1.4 * m.strength) * (1.15 - age),
        }
      }),
    )
    refract(surface, ripples)
    const sheet = surface.sheet(1)
    const lens = { x: 0, y: 0, focal: 10 * m.height }
    for (const { lane, x, y, size } of lanes)
      drawSolid(sheet, lens, [bulletShell(m, lane, x, y, size)])
    laySolid(surface, sheet, m, 0.3)
  },
}
