// Gloves and balls: boxing gloves, a hoop with its ball.
import { during, ease } from '../../camera/easing.ts'
import { laySolid } from './contact.ts'
import { come, type Effect, type Moment, ofMoment } from './effect.ts'
import { dust, groundShadow, leap } from './gait.ts'
import { boxerArm, glove, gloveArm } from './hands.ts'
import { ball, fill, oval, tube } from './shapes.ts'
import type { Paint, Sheet } from './surface.ts'
import { figureNow, lit, onFrame } from './where.ts'

const punches = 7

/** 0 rest .. 1 at the lens, for punch i. */
const punchOf = (t: number, i: number): number => {
  const age = (t - 0.1 - 0.125 * i) * 120
  if (age < -5 || age > 14) return 0
  return age < 0 ? ease((age + 5) / 5) : Math.exp(-age / 4.5)
}

/** How far the shoulders turn, how they sway, and how much of it there is; at a moment, for all points. */
const swung = ofMoment((m) => {
  let turn = 0.02 * Math.sin(m.t * 30)
  for (let i = 0; i < punches; i++) turn += (i % 2 ? 1 : -1) * 0.06 * punchOf(m.t, i)
  return { turn, sway: 0.012 * Math.sin(m.t * 60), k: m.strength * during(m.t, 0.02, 0.1) }
})

export const boxing: Effect = {
  needsSubject: true,
  steps: true,
  limb(x, y, m) {
    const { figure: f } = m.staged
    const h = m.height
    const v = (y - f.top / h) / Math.max(0.05, (f.bottom - f.top) / h)
    const side = Math.tanh((x - f.heart[0] / h) / (0.2 * ((f.right - f.left) / h) + 0.002))
    const { turn, sway, k } = swung(m)
    // Shoulders turn into the punch, feet stay.
    const upper = Math.max(0, 1 - v * 1.1)
    return [turn * upper * k, (-0.03 * Math.abs(side) + sway) * upper * k]
  },
  over(surface, m) {
    const f = figureNow(m)
    const up = come(m, 0.02, 0.09)
    if (up <= 0) return
    const sheet = surface.sheet(1)
    // Arms whose elbows are in sight are held bent.
    const seen = f.whole || f.head.radius < 0.13 * m.height
    const wide = Math.min(m.height * 0.5, f.right - f.left)
    const chest = Math.min(m.height * 0.72, f.neck + 0.35 * (f.neck - f.top))
    for (const side of [-1, 1]) {
      let reach = 0
      for (let i = 0; i < punches; i++)
        if ((i % 2 ? 1 : -1) === side) reach = Math.max(reach, punchOf(m.t, i))
      const rest = [
        f.head.x + side * wide * 0.32,
        chest + 0.012 * m.height * Math.sin(m.t * 40 + side),
      ] as const
      const under = [rest[0] + side * wide * 0.25, m.height * 1.25 - m.height * 0.2 * up] as const
      const z = reach * m.strength
      const start = [
        rest[0] * up + under[0] * (1 - up),
        rest[1] * up + under[1] * (1 - up),
      ] as const
      // Below the face, which is to be seen.
      const goal = [m.width * (0.5 + side * 0.1), m.height * 0.66] as const
      const [x, y] = [start[0] + (goal[0] - start[0]) * z, start[1] + (goal[1] - start[1]) * z]
      const size = Math.max(f.head.radius * 0.62, m.height * 0.05) * (1 - z) + m.height * 0.27 * z
      const shoulder = [f.head.x + side * wide * 0.3, f.neck + 0.25 * f.head.radius] as const
      const own = size / (1 + 4 * z)
      // Who is seen whole holds the arms bent, and a blow at the lens stretches them; else they come from below the frame.
      const bent = [x + side * 1.2 * size, y + 2.8 * size] as const
      const low = [start[0] + side * wide * 0.2, m.height * 1.3] as const
      const elbow = seen ? toward(bent, shoulder, z) : low
      if (seen && z < 0.9)
        boxerArm(
          ...([sheet, m, shoulder, elbow] as const),
          gloveArm.shoulder * own,
          gloveArm.elbow * own,
          up,
        )
      const along = seen ? 1 - 0.8 * z : 1
      const thin = seen ? gloveArm.elbow * own : gloveArm.elbow * 1.3 * size
      glove(sheet, m, x, y, size, elbow, side, along, thin)
    }
    laySolid(surface, sheet, m)
  },
}

/** The point `share` of the way from a to b. */
const toward = (
  a: readonly [number, number],
  b: readonly [number, number],
  share: number,
): readonly [number, number] => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]

/** The hoop with board and net; returns where its ring is. */
const hoop = (sheet: Sheet, m: Moment, x: number, y: number, r: number, sag: number): void => {
  const white = lit(m, [246, 246, 246])
  const board = [
    [x - 2.1 * r, y - 2.6 * r],
    [x + 2.1 * r, y - 2.6 * r],
    [x + 2.1 * r, y - 0.1 * r],
    [x - 2.1 * r, y - 0.1 * r],
  ] as const
  fill(sheet, board, lit(m, [228, 232, 238]), 0.94)
  for (let i = 0; i < 4; i++) {
    const [a, b] = [board[i], board[(i + 1) % 4]]
    if (a && b) tube(sheet, a, b, 0.07 * r, 0.07 * r, white)
  }
  const square = [
    [x - 0.75 * r, y - 1.5 * r],
    [x + 0.75 * r, y - 1.5 * r],
    [x + 0.75 * r, y - 0.3 * r],
    [x - 0.75 * r, y - 0.3 * r],
  ] as const
  for (let i = 0; i < 4; i++) {
    const [a, b] = [square[i], square[(i + 1) % 4]]
    if (a && b) tube(sheet, a, b, 0.06 * r, 0.06 * r, lit(m, [210, 40, 30]))
  }
  for (let i = 0; i < 9; i++) {
    const [u, v] = [i / 8, ((i + 2.5) % 9) / 8]
    const low = (k: number) => [x + (k * 2 - 1) * r * 0.55, y + r * (1.25 + sag)] as const
    const high = (k: number) => [x + (k * 2 - 1) * r, y + 0.2 * r * Math.sin(Math.PI * k)] as const
    sheet.stroke(high(u), low(v), 0.035 * r, 0.03 * r, white, 0.9, 0.7)
    sheet.stroke(high(v), low(u), 0.035 * r, 0.03 * r, white, 0.9, 0.7)
  }
}

const rim = (sheet: Sheet, m: Moment, x: number, y: number, r: number): void => {
  const ring = oval(x, y + 0.05 * r, r, 0.24 * r)
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i], ring[i + 1]]
    if (a && b) tube(sheet, a, b, 0.085 * r, 0.085 * r, lit(m, [236, 96, 30]), 1, 0.5)
  }
}

const basketball = (
  sheet: Sheet,
  m: Moment,
  x: number,
  y: number,
  r: number,
  spin: number,
): void => {
  ball(sheet, x, y, r, lit(m, [226, 112, 38]), 1, 0.25)
  const dark: Paint = [40, 18, 8]
  const [c, s] = [Math.cos(spin), Math.sin(spin)]
  const line = (points: readonly (readonly [number, number])[]) => {
    for (let i = 0; i + 1 < points.length; i++) {
      const [a, b] = [points[i], points[i + 1]]
      if (a && b) sheet.stroke(a, b, r * 0.045, r * 0.045, dark, 0.85, 0.6)
    }
  }
  const turned = (u: number, v: number) =>
    [x + (c * u - s * v) * r, y + (s * u + c * v) * r] as const
  line([turned(-0.97, 0), turned(0.97, 0)])
  line([turned(0, -0.97), turned(0, 0.97)])
  for (const side of [-1, 1])
    line(
      Array.from({ length: 9 }, (_, i) =>
        turned(side * (0.38 + 0.34 * ((i - 4) / 4) ** 2), 0.92 * ((i - 4) / 4)),
      ),
    )
}

/** Where the ball of a dunk is at t: up with the hands, over the rim, down through it, and bouncing. */
const dunkBall = (m: Moment, x: number, y: number, r: number): readonly [number, number] => {
  const f = figureNow(m)
  const hand = [f.right - 0.1 * (f.right - f.left), f.neck + 0.8 * (f.neck - f.top)] as const
  const up = during(m.t, 0.3, 0.5)
  if (m.t < 0.54)
    return [
      hand[0] + (x - hand[0]) * up,
      hand[1] +
        (y - 1.1 * r - hand[1]) * up +
        (1 - up) * Math.abs(Math.sin(m.t * 26)) * m.height * 0.12,
    ]
  const fall = (m.t - 0.54) / 0.14
  const floor = Math.min(m.height * 0.94, f.bottom)
  if (fall < 1) return [x, y - 1.1 * r + (floor - y + r) * fall * fall]
  const bounce = (m.t - 0.68) / 0.16
  return [
    x + (bounce * m.height) / 12,
    floor - Math.abs(Math.sin(Math.PI * bounce)) * m.height * 0.22 * 0.6 ** bounce,
  ]
}

export const dunk: Effect = {
  needsSubject: true,
  ...leap(0.36, 0.66, 0.24),
  behind(surface, m) {
    groundShadow(
      surface,
      m,
      0.7 * m.strength * during(m.t, 0.36, 0.5) * (1 - during(m.t, 0.55, 0.66)),
    )
    const on = m.strength * during(m.t, 0.02, 0.12)
    if (on <= 0.01) return
    const sheet = surface.sheet(1)
    const { x, y, r } = ringPlace(m)
    hoop(sheet, m, x, y, r, 0.25 * Math.exp(-Math.max(0, m.t - 0.57) * 9) * (m.t > 0.57 ? 1 : 0))
    surface.lay(sheet)
    dust(surface, m, 0.66, 0.8)
  },
  over(surface, m) {
    const on = m.strength * during(m.t, 0.02, 0.12)
    if (on <= 0.01) return
    const { x, y, r } = ringPlace(m)
    const sheet = surface.sheet(1)
    const [bx, by] = dunkBall(m, x, y, r)
    const inside = m.t > 0.54 && by < y + r
    if (!inside) rim(sheet, m, x, y, r)
    basketball(sheet, m, bx, by, r * 0.62, m.t * 14)
    if (inside) rim(sheet, m, x, y, r)
    surface.lay(sheet)
  },
}

/** The ring hangs in the upper right; it comes down into the picture as the effect begins. */
const ringPlace = (m: Moment): { x: number; y: number; r: number } => {
  const { head } = m.staged.figure
  const r = Math.max(0.08 * m.height, Math.min(0.13 * m.height, head.radius * 1.1))
  const [x] = onFrame(m, [head.x, head.y])
  const side = x > 0.6 * m.width ? -1 : 1
  const at = Math.max(2.3 * r, Math.min(m.width - 2.3 * r, x + side * 0.3 * m.height))
  return { x: at, y: 0.36 * m.height - (1 - come(m, 0.02, 0.12)) * m.height * 0.7, r }
}
