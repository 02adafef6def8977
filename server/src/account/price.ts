// What a request costs, in millicredits: a table from configuration, read by model and parameters.
import type { GenerationInput, Model, Quality } from '@openfield/contract'

/** Millicredits. A picture's price is for one of the batch. */
export interface Prices {
  readonly soul: Readonly<Record<Quality, number>>
  readonly video: Readonly<Record<Exclude<Model, 'soul'>, number>>
  /** For making one, whatever the number of its pictures. */
  readonly character: number
}

export const defaultPrices: Prices = {
  soul: { '720p': 1500, '1080p': 3000 },
  video: { 'dop-lite': 2000, 'dop-turbo': 6500, 'dop-preview': 9000 },
  character: 40_000,
}

/** Millicredits for the whole request. */
export const priceOf = (prices: Prices, input: GenerationInput): number =>
  input.kind === 'image' ? prices.soul[input.quality] * input.batchSize : prices.video[input.model]
