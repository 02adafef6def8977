// Chooses the light plan of a set, and how bright a picture of it should be.
import type { Brief } from '../prompt/brief.ts'
import { indoorLight } from './light-indoor.ts'
import { otherworldLight } from './light-otherworld.ts'
import { outdoorLight } from './light-outdoor.ts'
import type { LightOrder, LightPlan } from './light-plan.ts'
import { isDramaticPortrait, isTight } from './portrait-place.ts'
import type { Grade } from './scene.ts'
import { mix } from './vector.ts'

const plan = (order: LightOrder): LightPlan => {
  if (order.kind === 'room' || order.kind === 'studio' || order.kind === 'theatre')
    return indoorLight(order)
  if (order.kind !== 'open' && order.kind !== 'shade') return otherworldLight(order)
  return outdoorLight(order)
}

/** Where most of the picture is black sky or deep water, a meter would be misled. */
const unmetered = new Set(['moon', 'space', 'underwater', 'mars', 'ice-world'])

const gloomy = /dark|noir|mood|gloom|goth|low-key|silhouett|eerie|spook|haunt|candle|spotlight/

/** Whether words ask for shadows. */
export const isLowKey = (brief: Brief): boolean =>
  [...brief.mood, ...brief.light].some((w) => gloomy.test(w))

/** How bright the picture should be on the whole; less by night and where words ask for shadows. */
const meterFor = ({ kind }: LightOrder, dark: number, brief: Brief): Grade['meter'] => {
  if (unmetered.has(kind)) return undefined
  const low = isLowKey(brief) || (kind === 'studio' && isDramaticPortrait(brief))
  const day = kind === 'room' && dark < 0.5 ? 0.1 : dark
  // Skin before a ground of middling grey would be washed out.
  const k = kind === 'studio' && isTight(brief) ? 0.86 : 1
  return {
    low: k * mix(low ? 0.3 : 0.48, low ? 0.2 : 0.29, day),
    high: k * mix(low ? 0.5 : 0.64, 0.42, day),
  }
}

/** The light for a set. */
export const planLight = (order: LightOrder): LightPlan => {
  const lit = plan(order)
  const meter = meterFor(order, lit.dark, order.brief)
  return meter ? { ...lit, grade: { ...lit.grade, meter } } : lit
}
