// The way from a picture to the end picture: exact ends, a morph where both show one scene, the subject last where they do not.
import { expect, test, vi } from 'vitest'
import { featuresOf } from '../../src/depth/features.ts'
import { findSimilarity } from '../../src/depth/similarity.ts'
import type { Pixels } from '../../src/host.ts'
import { fbm } from '../../src/stage/random.ts'
import { frames, testSpec } from './draw.ts'
import { difference, height, panel, testDepth, testPicture, width } from './measure.ts'

vi.setConfig({ testTimeout: 60_000 })

/** A part of one large mottled scene, seen from (left, top) at a scale. */
const view = (left: number, top: number, scale = 1): Pixels => {
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [left + x / scale, top + y / scale]
      const i = 4 * (y * width + x)
      data[i] = 255 * fbm(u / 40, v / 40, 4)
      data[i + 1] = 255 * fbm(u / 55 + 40, v / 55, 4)
      data[i + 2] = 255 * fbm(u / 70, v / 70 + 90, 4)
      data[i + 3] = 255
    }
  return { width, height, data }
}

const flat = () => 0
const features = (p: Pixels) => featuresOf(p, 96, 4, flat, () => 1)

test.each([
  [60, 0, 1],
  [-45, 24, 1],
  [70, 40, 1.6],
])('the shift and scale between two views of one scene is found (%d, %d, ×%d)', (x, y, scale) => {
  const found = findSimilarity(features(view(0, 0)), features(view(x, y, scale)))
  const [cx, cy] = [width / 2, height / 2]
  expect(found?.scale).toBeCloseTo(scale, 1)
  expect(Math.abs((found?.dx ?? 9) * width - scale * (cx - x) + cx)).toBeLessThan(8)
  expect(Math.abs((found?.dy ?? 9) * width - scale * (cy - y) + cy)).toBeLessThan(8)
})

test('two pictures that have nothing in common are not taken for one scene', () => {
  expect(findSimilarity(features(view(0, 0)), features(testPicture(4)))).toBeNull()
})

const mean = (a: Pixels, b: Pixels): Uint8Array => a.data.map((v, i) => (v + (b.data[i] ?? 0)) / 2)

test('between two views of one scene the middle frame is the view half-way, not a double exposure', async () => {
  const [image, endImage] = [view(0, 0), view(64, 20)]
  const spec = testSpec('Static', { image, endImage, depth: null })
  const [first, middle, last] = await frames(spec, [0, 0.5, 1])
  if (!first || !middle || !last) throw new Error('no frames')
  expect(difference(first.data, image.data)).toBe(0)
  expect(difference(last.data, endImage.data)).toBe(0)
  const half = view(32, 10)
  expect(difference(middle.data, half.data)).toBeLessThan(
    0.4 * difference(mean(image, endImage), half.data),
  )
})

/** Mean difference inside or outside the panel. */
const where = (a: Pixels, b: Pixels, inside: boolean): number => {
  let [sum, n] = [0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const on = x >= panel.left && x < panel.right && y >= panel.top && y < panel.bottom
      if (on !== inside) continue
      const i = 4 * (y * width + x)
      for (let c = 0; c < 3; c++) sum += Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0))
      n += 3
    }
  return sum / n
}

test('where nothing fits, what is far goes over before what is near', async () => {
  const [image, endImage] = [testPicture(1), view(300, 300)]
  const spec = testSpec('Static', { image, endImage, endDepth: testDepth() })
  const moments = [0.4, 0.45, 0.5, 0.55, 0.6]
  const seen = await frames(spec, moments)
  // Share of the way that each part has gone.
  const gone = (frame: Pixels, inside: boolean) =>
    where(frame, image, inside) / (where(frame, image, inside) + where(frame, endImage, inside))
  const lead = seen.map((frame) => gone(frame, false) - gone(frame, true))
  expect(Math.max(...lead)).toBeGreaterThan(0.2)
  expect(Math.min(...lead)).toBeGreaterThan(-0.1)
})

test('the depth of the end picture moves it: its panel comes in before its wall', async () => {
  const endImage = testPicture(2)
  const spec = testSpec('Dolly In', { image: testPicture(5), endImage })
  const [flatEnd] = await frames(spec, [0.85])
  const [deepEnd] = await frames({ ...spec, endDepth: testDepth() }, [0.85])
  expect(
    difference(flatEnd?.data ?? endImage.data, deepEnd?.data ?? endImage.data),
  ).toBeGreaterThan(1)
})
