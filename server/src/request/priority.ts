// Which models go first.
import type { Model } from '@openfield/contract'

/** The fast model is also the one that waits least. */
const priorities = {
  'dop-turbo': 1,
  soul: 0,
  'dop-lite': 0,
  'dop-preview': 0,
} as const satisfies Record<Model, number>

export const priorityOf = (model: Model): number => priorities[model]

/** All that `priorityOf` gives, highest first. */
export const priorityClasses: readonly number[] = [1, 0]
