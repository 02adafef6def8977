// Things on the set that say what the camera does: bullets that hang in the air, a table that turns.
import { during } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { ball, fill, oval, tube } from './shapes.ts'
import type { Sheet, Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

/** Time rushes, all but stands still, and rushes on: how far a bullet is across the frame. */
const slowed = (t: number): number =>
  0.3 * during(t, 0.02, 0.2) + 0.34 * during(t, 0.1, 0.85) + 0.6 * during(t, 0.82, 1)

/** An outline of air that a bullet has pushed aside. */
const ring = (sheet: Sheet, x: number, y: number, r: number, on: number): void => {
  const points = oval(x, y, r * 0.42, r)
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]]
    if (!a || !b) continue
    const thick = r * 0.09
    sheet.stroke(
      [a[0] + thick, a[1]],
      [b[0] + thick, b[1]],
      thick,
      thick,
      [20, 26, 34],
      0.3 * on,
      0.2,
    )
    sheet.stroke(a, b, thick, thick, [236, 244, 255], 0.5 * on, 0.2)
  }
}

/** One bullet with its wake; lanes lie at the heights of head and chest. */
const bullet = (sheet: Sheet, m: Moment, lane: number): void => {
  const f = figureNow(m)
  const h = m.height
  const size = h * (0.03 + 0.016 * lane)
  const way = slowed(Math.max(0, m.t - 0.03 * lane)) + 0.16 * (hash2(m.seed & 255, lane) - 0.5)
  const x = -0.12 * m.width + way * m.width
  const high = Math.max(0.1 * h, Math.min(0.8 * h, f.head.y))
  const y = high + (lane - 0.8) * 0.17 * h + 0.03 * h * (hash2(m.seed & 255, lane + 5) - 0.5)
  for (let k = 9; k > 0; k--) {
    const age = k / 9
    ring(sheet, x - size * 1.9 * k, y, size * (0.55 + 1.5 * age), m.strength * (1.1 - age))
  }
  tube(
    sheet,
    [x - size * 1.5, y],
    [x + size * 0.2, y],
    size * 0.5,
    size * 0.5,
    lit(m, [196, 132, 66]),
    1,
    0.8,
  )
  tube(
    sheet,
    [x + size * 0.2, y],
    [x + size * 1.1, y],
    size * 0.5,
    size * 0.12,
    lit(m, [206, 140, 72]),
    1,
    0.8,
  )
  tube(
    sheet,
    [x - size * 1.6, y],
    [x - size * 1.35, y],
    size * 0.52,
    size * 0.52,
    lit(m, [120, 76, 40]),
    1,
    0.4,
  )
}

/** Bullets that time has stopped on their way past the subject, each before the rings of its wake. */
export const bullets: Effect = {
  over(surface, m) {
    if (m.strength <= 0) return
    const sheet = surface.sheet(1)
    for (const lane of [0, 1, 2]) bullet(sheet, m, lane)
    surface.lay(sheet)
  },
}

/** A wooden plate that turns under the subject, with its side towards the lens. */
const plate = (surface: Surface, m: Moment, on: number): void => {
  const f = figureNow(m)
  const h = m.height
  const rx = f.whole ? Math.max(0.2 * h, 0.8 * (f.right - f.left)) : 0.56 * m.width
  const ry = rx * 0.22
  // Of a subject cut by the lower edge only the plate's near rim is seen, before it.
  const [x, y] = [f.heart[0], f.whole ? f.bottom - 0.15 * ry : 0.9 * h + 0.75 * ry]
  const low = y + 0.25 * ry + (1 - on) * 0.5 * h
  const sheet = surface.sheet(1)
  const turn = m.t * 9
  fill(sheet, oval(x, low + 0.5 * ry, rx * 1.06, ry * 1.1), [0, 0, 0], 0.35)
  fill(sheet, oval(x, low + 0.34 * ry, rx, ry), lit(m, [96, 58, 30]))
  fill(sheet, oval(x, low, rx, ry), (px, py) => {
    const [u, v] = [(px - x) / rx, (py - low) / ry]
    const d = Math.sqrt(u * u + v * v)
    const angle = Math.atan2(v, u) + turn
    // Wedges of two woods and rings show that it turns.
    const wedge = Math.floor((angle / Math.PI) * 4) % 2 === 0 ? 1 : 0.72
    const line = Math.abs(d - 0.82) < 0.025 || Math.abs(d - 0.3) < 0.03 ? 0.6 : 1
    return lit(m, [206 * wedge * line, 152 * wedge * line, 92 * wedge * line])
  })
  for (let k = 0; k < 12; k++) {
    const a = turn + (k * Math.PI) / 6
    ball(
      sheet,
      x + Math.cos(a) * rx * 0.92,
      low + Math.sin(a) * ry * 0.92,
      rx * 0.022,
      lit(m, [235, 210, 150]),
    )
  }
  surface.lay(sheet)
}

export const turntable: Effect = {
  needsSubject: true,
  behind(surface, m) {
    const on = Math.min(1, 2 * m.strength) * during(m.t, 0, 0.14)
    if (on > 0.01 && m.staged.figure.whole) plate(surface, m, on)
  },
  over(surface, m) {
    const on = Math.min(1, 2 * m.strength) * during(m.t, 0, 0.14)
    if (on > 0.01 && !m.staged.figure.whole) plate(surface, m, on)
  },
}
