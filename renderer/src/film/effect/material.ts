// The subject repainted by the kernel as it is climbed by a change; and another skin for it.
import { during, whole } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import type { Surface } from './surface.ts'
import { figureNow, setLeans } from './where.ts'

/** The frame, the cut and their size, as the kernel repaints them; `on` 0..1 is how far that has climbed over the subject from below. */
export const repainted = (
  surface: Surface,
  m: Moment,
  on: number,
): readonly [number, number, number, number] => {
  const { kernel, at, cutAt, width, height } = surface
  const f = figureNow(m)
  setLeans(kernel, m)
  kernel.run.setClimb(on, f.bottom, Math.max(1, f.bottom - f.top), 0.04 * m.height)
  return [at, cutAt, width, height]
}

export const morphskin: Effect = {
  cutsOut: true,
  solid: true,
  over(surface, m) {
    const on = whole(m.strength) * during(m.t, 0.04, 0.6)
    if (on <= 0) {
      surface.layCut()
      return
    }
    const base = hash2(m.seed & 511, 21)
    // Large enough to be seen for scales, and several across a face.
    const size = Math.max(0.022, Math.min(0.045, (0.16 * figureNow(m).head.radius) / m.height))
    const painted = repainted(surface, m, on)
    surface.kernel.run.paintScales(...painted, size * m.height, base, m.t)
  },
}
