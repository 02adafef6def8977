// Smoke from the chimneys of a set's houses, where it is cold or the words tell of it.
import type { SetOrder } from '../environment/environment.ts'
import type { FilmSet } from '../film-set.ts'
import type { Vec3 } from '../scene.ts'
import { risingSmoke } from './puff.ts'

const told =
  /\bsmok(e|es|ing|y)\b[^.]*\bchimneys?\b|\bchimneys?\b[^.]*\bsmok|\b(smoke|wisps?) (ris|curl|drift|com)/i
const none = /\bno smoke\b|abandon|ruin|ghost town|desert(ed)?\b/i

/** Whether people keep fires in their houses. */
export const fireLit = ({ brief, season, weather }: SetOrder): boolean =>
  !none.test(brief.prompt) && (told.test(brief.prompt) || season === 'winter' || weather === 'snow')

/** Light that smoke shows at the hour, as a share of what it shows at noon. */
export const smokeTone = ({ time, lit }: SetOrder): number =>
  time === 'night' ? 0.13 : time === 'dusk' ? 0.62 : lit ? 0.5 : 0.46

/** A plume over a chimney pot at a point of the current placement; thin wisps are cheap enough for a whole town. */
export const chimneySmoke = (set: FilmSet, at: Vec3, wide: number, tone: number): void =>
  risingSmoke(set.builder, set.random, at, wide, tone)
