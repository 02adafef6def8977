// Smoke from the chimneys of a set's houses, where it is cold or the words tell of it.
import type { SetOrder } from '../environment/environment.ts'
import type { FilmSet } from '../film-set.ts'
import type { Vec3 } from '../scene.ts'
import { mix } from '../vector.ts'
import { puff } from './puff.ts'

const told =
  /\bsmok(e|es|ing|y)\b[^.]*\bchimneys?\b|\bchimneys?\b[^.]*\bsmok|\b(smoke|wisps?) (ris|curl|drift|com)/i
const none = /\bno smoke\b|abandon|ruin|ghost town|desert(ed)?\b/i

/** Whether people keep fires in their houses. */
export const fireLit = ({ brief, season, weather }: SetOrder): boolean =>
  !none.test(brief.prompt) && (told.test(brief.prompt) || season === 'winter' || weather === 'snow')

/** Light that smoke shows at the hour, as a share of what it shows at noon. */
export const smokeTone = ({ time, lit }: SetOrder): number =>
  time === 'night' ? 0.07 : time === 'dusk' ? 0.16 : lit ? 0.2 : 0.4

/** Adds a plume over a chimney pot at a point of the current placement, `wide` metres at its foot; thin wisps are cheap enough for a whole town. */
export const chimneySmoke = (set: FilmSet, at: Vec3, wide: number, tone: number): void => {
  const puffs = 16
  const bend = 0.7 + 0.5 * set.random()
  for (let i = 0; i < puffs; i++) {
    const t = (i + 0.5) / puffs
    const s = wide * mix(0.5, 2.3, t) * (0.8 + 0.4 * set.random())
    const grey = tone * mix(0.85, 1.2, set.random())
    puff(set.builder, {
      at: [
        at[0] + wide * (4.6 * bend * t ** 1.5 + (set.random() - 0.5) * (0.3 + 1.1 * t)),
        at[1] + wide * (8 * t + 0.2),
        at[2] + wide * (set.random() - 0.5) * (0.3 + t),
      ],
      size: [s, s * 0.9, s],
      tone: [grey, grey, grey * 1.04],
      // A few steps of density, so that puffs share their materials.
      dense: Math.round(mix(0.75, 0.14, t) * 12) / 12,
      yaw: 6 * set.random(),
    })
  }
}
