// Flight: the subject leaves the ground, passes a bank of clouds and soars over a sea of them.
import { during, ease } from '../../camera/easing.ts'
import { asItIs, type Effect, type Moment } from './effect.ts'
import { groundShadow } from './gait.ts'
import type { Surface } from './surface.ts'
import { figureNow } from './where.ts'

/** How far up it is, 0 .. 1. */
const climbed = (m: Moment): number => during(m.t, 0.06, 0.5) * m.strength

/** Sheets of clouds are soft: a quarter of a large frame is fine enough. */
const scaleOf = (m: Moment): 0.25 | 0.5 => (m.height >= 600 ? 0.25 : 0.5)

/** White as the picture's light has it, but never dull: it is bright up there. */
const daylight = (m: Moment): readonly [number, number, number] => {
  const most = Math.max(...m.staged.light)
  const at = (v: number) => Math.min(1, 0.7 * (v / most) + 0.3) * Math.min(1, 0.66 + 0.4 * most)
  return [at(m.staged.light[0]), at(m.staged.light[1]), at(m.staged.light[2])]
}

/** The sky and its clouds come down over the picture as the subject rises through them. */
const skyBehind = (surface: Surface, m: Moment): void => {
  const up = during(m.t, 0.14, 0.56) * m.strength
  if (up <= 0) return
  const sheet = surface.sheet(scaleOf(m))
  const { at, width: w, height: h, kernel } = sheet
  const bank = h * (-0.4 + 1.85 * up)
  const horizon = h * (0.6 - 0.1 * ease(up) + 0.012 * Math.sin(m.t * 9))
  kernel.run.setDaylight(...daylight(m))
  const tilt = 0.16 * Math.sin(m.t * 5) * up
  kernel.run.paintSky(at, w, h, horizon, bank, m.t * 7, tilt, m.seed % 43)
  surface.lay(sheet)
}

const wisps = (surface: Surface, m: Moment): void => {
  const on = m.strength * during(m.t, 0.2, 0.45)
  if (on <= 0) return
  const sheet = surface.sheet(scaleOf(m))
  const { at, width: w, height: h, scale, kernel } = sheet
  const { heart } = figureNow(m)
  kernel.run.setDaylight(...daylight(m))
  const room = surface.room('rows of wisps', 4 * w + 96)
  const middle = [heart[0] * scale, heart[1] * scale] as const
  kernel.run.paintWisps(at, w, h, ...middle, m.t * 3.2, on, m.seed % 37, room)
  surface.lay(sheet)
}

export const soar: Effect = {
  needsSubject: true,
  ghosts(m) {
    const up = climbed(m)
    const { figure: f, aim } = m.staged
    const h = m.height
    // One that the lower edge cuts stays on it, or its end would show.
    if (!f.whole) return [{ ...asItIs, dx: 0.03 * Math.sin(m.t * 6.5) * up }]
    const tall = (f.bottom - f.top) / h
    const [dx, dy] = [(f.heart[0] - aim[0]) / h, (f.heart[1] - aim[1]) / h]
    // Small enough to be seen whole, and in the middle of the frame, where it banks from side to side.
    const scale = 1 + (Math.min(1, 0.62 / Math.max(0.1, tall)) - 1) * up
    // One that already lies in the air keeps its pose.
    const lies = f.right - f.left > 0.8 * (f.bottom - f.top) && f.whole
    const side = f.heart[0] > m.width / 2 ? -1 : 1
    const turn = side * ((lies ? 0.1 : 0.85) * up + 0.09 * Math.sin(m.t * 8) * up)
    const now = m.aim[1] / h
    const sway = 0.06 * Math.sin(m.t * 6.5) * up
    const [c, s] = [Math.cos(turn) * scale, Math.sin(turn) * scale]
    const x = (m.width / 2 / h - m.aim[0] / h) / m.scale
    const y = (0.46 - now) / m.scale
    return [
      {
        dx: up * x - (c * dx - s * dy) * up + sway,
        dy: up * y - (s * dx + c * dy) * up + 0.02 * Math.sin(m.t * 11) * up,
        turn,
        scale,
        opacity: asItIs.opacity,
      },
    ]
  },
  limb(x, y, m) {
    const { figure: f } = m.staged
    const h = m.height
    const v = Math.max(0, (y - f.top / h) / Math.max(0.05, (f.bottom - f.top) / h) - 0.3)
    const up = climbed(m)
    const lift = during(m.t, 0.02, 0.09) * (1 - during(m.t, 0.09, 0.16)) * m.strength
    const crouch = 0.08 * lift * Math.max(0, f.bottom / h - y)
    if (!f.whole) {
      // It leans into the curves.
      const high = Math.max(0, f.bottom / h - y)
      return [0.1 * up * high * high * Math.sin(m.t * 6.5 + 0.6), -0.02 * up * high]
    }
    // Legs and cloth flutter in the wind.
    return [
      0.014 * up * v * Math.sin(m.t * 46 - y * 22),
      crouch + 0.005 * up * v * Math.sin(m.t * 38 + x * 30),
    ]
  },
  behind(surface, m) {
    const leaving = during(m.t, 0.06, 0.16) * (1 - during(m.t, 0.2, 0.36))
    groundShadow(surface, m, 0.8 * m.strength * leaving)
    skyBehind(surface, m)
  },
  over: wisps,
}
