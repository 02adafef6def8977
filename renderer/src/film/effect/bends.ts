// Effects that bend the picture itself: jelly, abstraction, ground that tips.
import { during } from '../../camera/easing.ts'
import { inclineAt } from '../../camera/paths-rig.ts'
import { fbm } from '../../stage/random.ts'
import type { Effect } from './effect.ts'

/** The camera leans (path `incline`), and what stood upright is bent back upright: only the ground is left askew, as on a hill. */
export const incline: Effect = {
  needsSubject: true,
  // The subject keeps its shape and stands on the slope.
  limb(x, _, m) {
    const lean = inclineAt(m.t, m.strength, m.seed)
    return [0, Math.tan(lean) * (x - m.staged.figure.heart[0] / m.height)]
  },
  bend(x, y, m) {
    const lean = inclineAt(m.t, m.strength, m.seed)
    const [c, s] = [Math.cos(lean), Math.sin(lean)]
    const [dx, dy] = [x - m.width / m.height / 2, y - 0.5]
    return [dx / c - s * dy - dx, c * dy - dy]
  },
}

export const jellyDrift: Effect = {
  bend(x, y, m) {
    const on = m.strength * during(m.t, 0, 0.25) * 0.036
    return [
      on * (Math.sin(y * 9 + m.t * 26) + 0.5 * Math.sin(y * 17 - m.t * 37)),
      on * (Math.sin(x * 8 - m.t * 29) + 0.5 * Math.sin(x * 15 + m.t * 33)),
    ]
  },
}

export const abstract: Effect = {
  bend(x, y, m) {
    const on = m.strength * during(m.t, 0.02, 1)
    const s = 2.6
    const a = fbm(x * s + (m.seed & 63), y * s + m.t * 1.4, 4) - 0.48
    const b = fbm(x * s + 41, y * s - m.t * 1.2 + (m.seed & 63), 4) - 0.48
    const swirl = 3.2 * on
    return [
      on * (0.75 * a + 0.18 * Math.sin(y * 6 + swirl * a * 9)),
      on * (0.75 * b + 0.18 * Math.sin(x * 6 - swirl * b * 9)),
    ]
  },
  over(surface, m) {
    const { kernel, at, width, height } = surface
    kernel.run.posterise(at, width * height, m.strength * during(m.t, 0.1, 0.9))
  },
}
