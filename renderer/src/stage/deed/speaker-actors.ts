// What speakers stand behind, built by the stage: a lectern with a microphone, as tall as suits who speaks.
import { hex, scale } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

/** A lectern before whoever stands behind it; its height is to the top of its desk. */
export const lectern: Make = (subject) => {
  const k = subject.height / 1.08
  return built(
    [-0.34 * k, 0, -0.26 * k],
    [0.34 * k, 1.12 * k, 0.24 * k],
    { top: [0, 1.08 * k, 0] },
    (b) =>
      b.placed({ at: [0, 0, 0], scale: k }, () => {
        const wood = woodOf(b)
        const tone = subject.colors[0] ?? hex('#7a4a28')
        b.box([-0.3, 0, -0.22], [0.3, 0.06, 0.22], wood, scale(tone, 0.75))
        b.box([-0.25, 0.06, -0.16], [0.25, 0.9, 0.16], wood, tone)
        b.box([-0.2, 0.16, 0.16], [0.2, 0.8, 0.17], wood, scale(tone, 1.25))
        b.placed({ at: [0, 0.93, 0], pitch: 0.32 }, () => {
          b.box([-0.34, 0, -0.24], [0.34, 0.035, 0.24], wood, scale(tone, 0.9))
          b.box([-0.16, 0.035, -0.16], [0.16, 0.042, 0.12], plainOf(b), hex('#f6f2e6'))
        })
        const gold = b.material({ color: hex('#e0b040'), roughness: 0.3, f0: 0.6, metal: 0.9 })
        b.cylinder([0, 0.5, 0.168], [0, 0.5, 0.182], 0.1, 0.1, gold, [1, 1, 1], 26)
        const black = b.material({ color: hex('#15161a'), roughness: 0.4, f0: 0.06 })
        const grille = b.material({
          color: hex('#4a4e54'),
          roughness: 0.5,
          f0: 0.4,
          metal: 0.5,
          scale: 90,
          relief: 0.4,
        })
        for (const s of [-1, 1]) {
          b.cylinder(
            [s * 0.13, 0.98, 0.16],
            [s * 0.09, 1.13, 0.02],
            0.01,
            0.008,
            black,
            [1, 1, 1],
            8,
          )
          b.cylinder(
            [s * 0.09, 1.12, 0.03],
            [s * 0.075, 1.165, -0.035],
            0.024,
            0.028,
            black,
            [1, 1, 1],
            12,
          )
          b.placed({ at: [s * 0.074, 1.17, -0.04], scale: 0.034 }, () =>
            b.sphere(grille, [1, 1, 1], 14),
          )
        }
      }),
  )
}
