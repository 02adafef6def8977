// A soul that leaps out of its body: a being of light with wisps for feet; the body stays behind, grey and slack.
import { during, ease } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import type { Surface } from './surface.ts'
import { figureNow } from './where.ts'

/** When it leaves, as a share of the clip. */
const leaves = 0.16

interface Spirit {
  readonly dx: number
  readonly dy: number
  readonly size: number
  readonly turn: number
}

/** Where the soul is at a time, in frame pixels from the body: it gathers, leaps up and aside, and drifts on. */
const spiritAt = (m: Moment, t: number): Spirit => {
  const f = figureNow(m)
  const side = f.heart[0] > m.width / 2 ? -1 : 1
  const leap = during(t, leaves, 0.52)
  const drift = during(t, 0.5, 1)
  const [w, h] = [m.width, m.height]
  const tall = Math.min(h, f.bottom - f.top)
  // All of it stays in the frame: a large one is smaller as it floats farther off.
  const size = 1 + (Math.min(1.06, (0.68 * h) / tall) - 1) * leap * m.strength
  const up = tall * (0.16 * ease(leap) + 0.08 * Math.sin(Math.PI * leap) + 0.05 * drift)
  const room = f.heart[1] - (f.heart[1] - f.top) * size - 0.03 * h
  const aside = (side > 0 ? 0.82 * w - f.heart[0] : f.heart[0] - 0.18 * w) / 1.1
  const far = Math.max(0.1 * w, Math.min(aside, 0.46 * tall))
  return {
    dx: side * m.strength * far * (leap + 0.1 * drift),
    // Up in a bound, and it stays up.
    dy: -m.strength * Math.max(0, Math.min(up, room)),
    size,
    turn: side * (0.2 * leap - 0.08 * drift) * m.strength,
  }
}

/** Lays the spirit as it is at a time on a sheet of which a pixel is `step` of the frame's. */
const lay = (surface: Surface, m: Moment, t: number, on: number, to: number, step: 2 | 4): void => {
  const f = figureNow(m)
  const { dx, dy, size, turn } = spiritAt(m, t)
  const { width: w, height: h } = m
  surface.kernel.run.laySpirit(
    ...([to, step, w, h, f.heart[0], f.heart[1], dx, dy] as const),
    ...([size, Math.cos(turn), Math.sin(turn), on] as const),
  )
}

/** Light around the soul, and motes that rise along the way it took. */
const glow = (surface: Surface, m: Moment, on: number): void => {
  const f = figureNow(m)
  const { dx, dy } = spiritAt(m, m.t)
  const sheet = surface.sheet(0.25)
  const [x, y] = [f.heart[0] + dx, f.heart[1] + dy]
  const tall = Math.min(m.height, f.bottom - f.top)
  sheet.disc(x, y - 0.1 * tall, 0.75 * tall, [70, 140, 230], 0.3 * on)
  sheet.disc(f.heart[0], f.heart[1], 0.4 * tall, [90, 160, 240], 0.2 * on)
  surface.lay(sheet, true)
  const motes = surface.sheet(0.5)
  for (let i = 0; i < 60; i++) {
    const along = hash2(i, 301)
    const life = (m.t * (1.2 + hash2(i, 302)) + hash2(i, 303)) % 1
    const px = f.heart[0] + dx * along + (hash2(i, 304) - 0.5) * 0.5 * tall
    const py = f.heart[1] + dy * along + (hash2(i, 305) - 0.3) * 0.6 * tall - life * 0.2 * tall
    const r = 0.004 * m.height * (0.5 + hash2(i, 306))
    motes.disc(px, py, r, [210, 236, 255], on * Math.sin(Math.PI * life))
  }
  surface.lay(motes, true)
}

export const soulJump: Effect = {
  cutsOut: true,
  solid: true,
  // The body sinks a little when nobody holds it up.
  limb(x, y, m) {
    const { figure: f } = m.staged
    const h = m.height
    const up = Math.max(0, Math.min(1, (f.bottom / h - y) / Math.max(0.05, (f.bottom - f.top) / h)))
    const slack = m.strength * during(m.t, 0.2, 0.5)
    const head = Math.exp(-(((y - f.head.y / h) / Math.max(0.01, (1.6 * f.head.radius) / h)) ** 2))
    const lean = x > f.heart[0] / h ? 1 : -1
    return [0.004 * slack * up * lean, slack * (0.022 * up * up + 0.012 * head)]
  },
  over(surface, m) {
    const on = m.strength * during(m.t, leaves - 0.04, leaves + 0.06)
    const { run } = surface.kernel
    const gone = 0.85 * m.strength * during(m.t, leaves, 0.4)
    surface.tint(1 - 0.4 * on, 1 - 0.34 * on, 1 - 0.18 * on)
    run.layEmpty(surface.at, surface.cutAt, m.width, m.height, gone)
    if (on <= 0) return
    glow(surface, m, on)
    const [w2, h2] = [Math.ceil(m.width / 2), Math.ceil(m.height / 2)]
    const spirit = surface.room('spirit', 4 * w2 * h2 + 16)
    run.raiseSpirit(surface.cutAt, m.width, m.height, spirit)
    const f = figureNow(m)
    const waist = f.whole ? 0.45 * f.top + 0.55 * f.bottom : 0.3 * f.top + 0.7 * f.bottom
    const room = surface.room('wisps', run.wispsSize(m.width, m.height))
    run.setWisps(room, m.width, m.height, waist, f.bottom, m.t * 16)
    // After-images hang on the way of the leap, faint enough for a quarter of the size.
    const left = surface.sheet(0.25)
    for (const back of [0.09, 0.05])
      if (m.t - back > leaves)
        lay(surface, m, m.t - back, 0.22 * on * (1 - during(m.t, 0.5, 0.75)), left.at, 4)
    surface.lay(left)
    // A being of light has nothing fine.
    const being = surface.sheet(0.5)
    lay(surface, m, m.t, on, being.at, 2)
    surface.lay(being)
  },
}
