// How much of a picture's outside is on its canvas: less where a view travels over mirror images of it anyway.
import { expect, test } from 'vitest'
import { canvasFor } from './canvas.ts'

const picture = { width: 640, height: 360, data: new Uint8Array(0) }
const reach = { left: 300, right: 300, top: 40, bottom: 40 }

test('a view that slides over mirror images sees little beside the picture, and finds mirrors enough', () => {
  const still = canvasFor(picture, { ...reach, slides: false }, 8)
  const sliding = canvasFor(picture, { ...reach, slides: true }, 8)
  expect(still.canvas.left).toBe(304)
  expect(sliding.canvas.left).toBeLessThan(0.1 * picture.width)
  expect(sliding.canvas.top).toBe(still.canvas.top)
  expect(8 * sliding.spare.x).toBeGreaterThan(sliding.canvas.width)
})
