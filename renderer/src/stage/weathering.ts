// What falls or drifts before the lens: by weather, season and the words of the prompt.
import type { Brief } from '../prompt/brief.ts'
import type { LightOrder } from './light-plan.ts'
import type { Weathering } from './scene.ts'
import { mix } from './vector.ts'

const drifting: readonly (readonly [RegExp, Weathering['kind'], number])[] = [
  [/^fireflies$|^will-o-wisps?$/, 'fireflies', 0.6],
  [/^embers$|^ashes$/, 'embers', 0.5],
  [/petals|cherry-blossom|sakura/, 'petals', 0.4],
  [/^falling-leaves$|^leaves$/, 'leaves', 0.3],
  [/^confetti$/, 'confetti', 0.9],
  [/^sandstorm$/, 'sand', 0.9],
  [/^dust$|^dusty$/, 'dust', 0.7],
]

/** What the words of a prompt let drift in the air. */
const driftOf = ({ light, setting }: Brief, wind: number): readonly Weathering[] => {
  const words = [...light, ...setting]
  const found = drifting.find(([test]) => words.some((w) => test.test(w)))
  return found ? [{ kind: found[1], amount: found[2], wind }] : []
}

/** What is in the air of a room: no weather, but confetti, petals, sparks and dust in the light. */
export const indoorFallOf = ({ brief }: LightOrder): readonly Weathering[] => driftOf(brief, 0.08)

/** What is in the air of an outdoor set. */
export const fallOf = ({ weather, random, brief }: LightOrder): readonly Weathering[] => {
  const wind = mix(-0.5, 0.5, random())
  const heavy = brief.mood.includes('heavy') ? 1 : 0.8
  if (weather === 'rain') return [{ kind: 'rain', amount: heavy, wind: wind * 0.5 }]
  if (weather === 'storm') return [{ kind: 'rain', amount: 1, wind: Math.sign(wind) * 0.8 }]
  if (weather === 'snow') return [{ kind: 'snow', amount: 0.75, wind: wind * 0.6 }]
  return driftOf(brief, Math.sign(wind) * (weather === 'wind' ? 0.8 : 0.25))
}
