// Effects that frame the scene: the dark rim of a lens, speed that streaks.
import { during } from '../../camera/easing.ts'
import { random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import type { Surface } from './surface.ts'

/** Darkens what lies outside a soft circle; radii as multiples of the frame's height. */
const iris = (
  { kernel, at, width: w, height: h }: Surface,
  [x, y]: readonly [number, number],
  radius: number,
  soft: number,
  dark: number,
): void => kernel.run.iris(at, w, h, x / h, y / h, radius, soft, dark)

/** How much of the rim of a round lens is in the frame, and where it begins, in heights. */
const circleOf = (m: Moment) => {
  const on = Math.min(1, 2 * m.strength) * during(m.t, 0.01, 0.42)
  // What the lens sees fills the shorter side.
  const round = 0.5 * Math.min(1, m.width / m.height)
  return { on, radius: 1.12 + (round - 1.1) * on, soft: 0.05 }
}

/** The round, dark rim of a lens that sees half the world. */
export const lensCircle: Effect = {
  sight(m) {
    const { on, radius, soft } = circleOf(m)
    return on < 1 ? Infinity : (radius + soft) * m.height + 2
  },
  over(surface, m) {
    const { on, radius, soft } = circleOf(m)
    if (on > 0) iris(surface, [m.width / 2, m.height / 2], radius, soft, on)
  },
}

export const speedLines: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0.02, 0.2)
    const sheet = surface.sheet()
    const draw = random(subSeed(m.seed, `lines${m.frame >> 1}`))
    for (let i = 0; i < 46; i++) {
      const angle = draw() * 2 * Math.PI
      const near = 0.5 + 0.3 * draw()
      const [c, s] = [Math.cos(angle) * m.width * 0.6, Math.sin(angle) * m.height * 0.62]
      const [cx, cy] = [m.width / 2, m.height / 2]
      sheet.stroke(
        [cx + c * near, cy + s * near],
        [cx + c * (near + 0.5), cy + s * (near + 0.5)],
        0.6,
        m.height * 0.007,
        i % 3 ? [255, 255, 255] : [150, 150, 160],
        0.75 * on * (0.35 + 0.65 * draw()),
        0.2,
      )
    }
    surface.lay(sheet, true)
  },
}
