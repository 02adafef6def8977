// Effects that frame the scene: darkness that opens, speed that streaks, a ball at the lens.
import { during } from '../../camera/easing.ts'
import { random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { tintFrame } from './light.ts'
import type { Surface } from './surface.ts'
import { subjectBox } from './where.ts'

/** Darkens what lies outside a soft circle; radii as multiples of the frame's height. */
const iris = (
  { kernel, at, width: w, height: h }: Surface,
  [x, y]: readonly [number, number],
  radius: number,
  soft: number,
  dark: number,
): void => kernel.run.iris(at, w, h, x / h, y / h, radius, soft, dark)

/** Out of the dark: the picture sinks into night and the subject comes forward out of it. */
export const reveal: Effect = {
  over(surface, m) {
    const dark = m.strength * during(m.t, 0.04, 0.3) * (1 - during(m.t, 0.55, 0.95))
    const box = subjectBox(m)
    const radius = 0.08 + 0.9 * during(m.t, 0.35, 0.95)
    iris(surface, [box.x, box.y - box.ry * 0.3], radius, 0.3, 0.94 * dark)
    tintFrame(surface, 1 - 0.25 * dark, 1 - 0.15 * dark, 1 + 0.05 * dark)
  },
}

/** A dark, blurred opening closes in from all sides as the camera backs through it. */
export const keyhole: Effect = {
  over(surface, m) {
    const back = m.strength * during(m.t, 0.12, 0.9)
    const centre = [m.width / 2, m.height / 2] as const
    iris(surface, centre, 1.15 - 0.82 * back, 0.1 + 0.12 * (1 - back), during(m.t, 0.08, 0.2))
  },
}

/** A dark opening comes up around the picture, and the camera flies through it. */
export const opening: Effect = {
  over(surface, m) {
    const near = during(m.t, 0.03, 0.3)
    const through = during(m.t, 0.34, 0.7)
    if (near <= 0 || through >= 1) return
    const radius = 1.2 - 0.78 * m.strength * near + 1.1 * through * through
    const { width: w, height: h } = m
    // The rim runs out of focus as the lens passes it.
    const on = near * (1 - during(m.t, 0.6, 0.7))
    iris(surface, [w / 2, h / 2], radius, 0.06 + 0.3 * through, on)
  },
}

/** How much of the rim of a round lens is in the frame, and where it begins, in heights. */
const circleOf = (m: Moment) => {
  const on = Math.min(1, 2 * m.strength) * during(m.t, 0.05, 0.6)
  return { on, radius: 1.12 - 0.56 * on, soft: 0.05 }
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
