// The world goes by behind a subject that alone keeps its place before the lens.
import { during } from '../../camera/easing.ts'
import type { Effect } from './effect.ts'

/** A full circle about the subject. */
export const orbit: Effect = { needsSubject: true, holds: true }

/** How far the passing world is smeared to each side, as a share of the width. */
const drawn = 0.075

/** A camera that goes along with the subject, its shutter open long: the world is drawn out into streaks, the subject stays clear. */
export const streaming: Effect = {
  ...orbit,
  behind(surface, { t, strength, width }) {
    const pace = strength * during(t, 0, 0.15) * (1 - during(t, 0.87, 1))
    const reach = Math.round(0.5 * drawn * width * pace)
    if (reach < 1) return
    // What is smeared so far has nothing that a sheet of half the size would lose.
    const sheet = surface.sheet(0.5)
    const [from, to] = [surface, sheet].map((s) => [s.at, s.width, s.height] as const)
    if (from && to) surface.kernel.run.smearFrame(...from, ...to, reach)
    surface.lay(sheet)
  },
}
