// Sizes to generate at have the model's area, the asked shape, and sides the model can halve.
import { expect, test } from 'vitest'
import { modelSize } from './picture-size.ts'

test.each([
  [1536, 1152, 576, 448],
  [1152, 2048, 384, 704],
  [2048, 1152, 704, 384],
  [1536, 1536, 512, 512],
  [192, 144, 576, 448],
  [100, 10_000, 320, 832],
])('%i × %i is generated at %i × %i by a model of 512', (width, height, toWidth, toHeight) => {
  expect(modelSize({ width, height }, 512, 8)).toEqual({ width: toWidth, height: toHeight })
})

test('never smaller than one step', () => {
  expect(modelSize({ width: 4, height: 4 }, 16, 8)).toEqual({ width: 64, height: 64 })
})

test('any size of the wire keeps shape and area', () => {
  for (let width = 1000; width <= 2048; width += 131)
    for (let height = 1000; height <= 2048; height += 131) {
      const made = modelSize({ width, height }, 512, 8)
      expect((made.width % 64) + (made.height % 64)).toBe(0)
      expect(Math.abs(Math.log((made.width * made.height) / 512 ** 2))).toBeLessThan(0.25)
      expect(Math.abs(Math.log(made.width / made.height / (width / height)))).toBeLessThan(0.16)
    }
})
