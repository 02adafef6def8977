// Chooses the light plan of a set.
import { indoorLight } from './light-indoor.ts'
import { otherworldLight } from './light-otherworld.ts'
import { outdoorLight } from './light-outdoor.ts'
import type { LightOrder, LightPlan } from './light-plan.ts'

/** The light for a set. */
export const planLight = (order: LightOrder): LightPlan => {
  if (order.kind === 'room' || order.kind === 'studio' || order.kind === 'theatre')
    return indoorLight(order)
  if (order.kind !== 'open' && order.kind !== 'shade') return otherworldLight(order)
  return outdoorLight(order)
}
