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

/** Prices that one engine has of its own; what is absent stays as it was. */
export interface OwnPrices {
  readonly soul?: { readonly [quality in Quality]?: number | undefined } | undefined
  readonly 'dop-lite'?: number | undefined
  readonly 'dop-turbo'?: number | undefined
  readonly 'dop-preview'?: number | undefined
}

/** The table with an engine's own prices in it. */
export const withOwnPrices = (prices: Prices, own: OwnPrices): Prices => ({
  ...prices,
  soul: {
    '720p': own.soul?.['720p'] ?? prices.soul['720p'],
    '1080p': own.soul?.['1080p'] ?? prices.soul['1080p'],
  },
  video: {
    'dop-lite': own['dop-lite'] ?? prices.video['dop-lite'],
    'dop-turbo': own['dop-turbo'] ?? prices.video['dop-turbo'],
    'dop-preview': own['dop-preview'] ?? prices.video['dop-preview'],
  },
})

/**
 * What is held at submit, when nobody knows yet who will make the request: the highest price of the engines of its model. `tables` are
 * those engines' prices by model.
 */
export const highestPrices = (
  prices: Prices,
  tables: Readonly<Record<Model, readonly Prices[]>>,
): Prices => {
  const highest = (model: Model, of: (table: Prices) => number): number =>
    tables[model].length === 0 ? of(prices) : Math.max(...tables[model].map(of))
  const clip = (model: Exclude<Model, 'soul'>) => highest(model, ({ video }) => video[model])
  return {
    ...prices,
    soul: {
      '720p': highest('soul', ({ soul }) => soul['720p']),
      '1080p': highest('soul', ({ soul }) => soul['1080p']),
    },
    video: {
      'dop-lite': clip('dop-lite'),
      'dop-turbo': clip('dop-turbo'),
      'dop-preview': clip('dop-preview'),
    },
  }
}

/** Millicredits for the whole request. */
export const priceOf = (prices: Prices, input: GenerationInput): number =>
  input.kind === 'image' ? prices.soul[input.quality] * input.batchSize : prices.video[input.model]
