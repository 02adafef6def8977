// Effects that bend the picture itself: jelly, abstraction, ground that tips.
import { during, whole } from '../../camera/easing.ts'
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

/** Everything wobbles in waves as long as the picture is high, so that faces and walls bend but keep their shape; the subject sways and bounces on its foot like a pudding. */
export const jellyDrift: Effect = {
  needsSubject: true,
  limb(x, y, m) {
    const f = m.staged.figure
    const h = m.height
    const on = whole(m.strength) * during(m.t, 0.02, 0.25)
    const tall = Math.max(0.3, (f.bottom - f.top) / h)
    // A subject that the frame's edge cuts stands somewhere below it.
    const foot = f.bottom / h + (f.whole ? 0 : 0.3 * tall)
    const up = Math.max(0, Math.min(1.4, (foot - y) / tall))
    const beat = m.t * 19
    const sway = 0.07 * Math.sin(beat) * up * up + 0.075 * Math.sin(1.7 * beat - 4.6 * up) * up
    // More pressed down than drawn out, which would lift the head out of the frame.
    const squash = 0.06 * (Math.sin(2 * beat + 0.7) + 0.6)
    return [on * (tall * sway - squash * 0.9 * (x - f.heart[0] / h)), on * -squash * tall * up]
  },
  bend(x, y, m) {
    const on = whole(m.strength) * during(m.t, 0, 0.25)
    return [
      on * (0.034 * Math.sin(4.4 * y - 15 * m.t) + 0.01 * Math.sin(9.5 * y + 23 * m.t)),
      on * (0.026 * Math.sin(3.7 * x + 13 * m.t) + 0.008 * Math.sin(8.3 * x - 21 * m.t)),
    ]
  },
}

/** The picture flows into large soft shapes, as paint that is stirred: no place is carried past its neighbours, or shapes would splinter. */
export const abstract: Effect = {
  bend(x, y, m) {
    const on = m.strength * during(m.t, 0.02, 1)
    const own = m.seed & 63
    const a = fbm(x * 1.5 + own, y * 1.5 + m.t * 0.9, 2) - 0.37
    const b = fbm(x * 1.5 + 41, y * 1.5 - m.t * 0.8 + own, 2) - 0.37
    // Waves that the larger ones bend in turn.
    const [u, v] = [x + 0.5 * a, y + 0.5 * b]
    return [
      on * (0.5 * a + 0.055 * Math.sin(9 * v + 3 * m.t + own) + 0.022 * Math.sin(17 * v - 5 * m.t)),
      on * (0.5 * b + 0.055 * Math.sin(8 * u - 4 * m.t) + 0.022 * Math.sin(15 * u + 6 * m.t)),
    ]
  },
  over(surface, m) {
    const { kernel, at, width, height } = surface
    kernel.run.posterise(at, width * height, m.strength * during(m.t, 0.1, 0.9))
  },
}
