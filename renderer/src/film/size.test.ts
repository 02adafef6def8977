// Clip sizes follow the picture's shape.
import { expect, test } from 'vitest'
import { clipSize, shownPart } from './size.ts'

test.each([
  [2048, 1152, 720, 1280, 720],
  [1536, 1152, 720, 960, 720],
  [1152, 2048, 1080, 1080, 1920],
  [1024, 1024, 1080, 1080, 1080],
  [451, 300, 720, 1082, 720],
  [4000, 1000, 720, 1728, 720],
  [100, 3000, 720, 720, 1728],
])('%i×%i at %i gives %i×%i', (width, height, short, w, h) => {
  expect(clipSize({ width, height }, short)).toEqual({ width: w, height: h })
})

test('the shown part has the shape of the clip and lies in the middle', () => {
  const part = shownPart({ width: 4000, height: 1000 }, { width: 1728, height: 720 })
  expect(part).toEqual({ left: 800, top: 0, width: 2400, height: 1000 })
})
