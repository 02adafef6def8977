// Prices of engines: each its own, and the highest of a route is what is held.
import { expect, test } from 'vitest'
import { defaultPrices, highestPrices, withOwnPrices } from './price.ts'

const gpu = withOwnPrices(defaultPrices, { soul: { '720p': 500 }, 'dop-lite': 5000 })
const plain = { soul: [], 'dop-lite': [], 'dop-turbo': [], 'dop-preview': [] }

test('what an engine does not price costs what the settings say', () => {
  expect(gpu).toEqual({
    soul: { '720p': 500, '1080p': 3000 },
    video: { 'dop-lite': 5000, 'dop-turbo': 6500, 'dop-preview': 9000 },
    character: 40_000,
  })
})

test('held is the highest of the engines of the model alone, and of each quality', () => {
  const held = highestPrices(defaultPrices, {
    ...plain,
    soul: [gpu, withOwnPrices(defaultPrices, { soul: { '1080p': 100 } })],
    'dop-lite': [gpu],
    'dop-turbo': [withOwnPrices(defaultPrices, { 'dop-turbo': 0 })],
  })
  expect(held).toEqual({
    soul: { '720p': 1500, '1080p': 3000 },
    video: { 'dop-lite': 5000, 'dop-turbo': 0, 'dop-preview': 9000 },
    character: 40_000,
  })
})
