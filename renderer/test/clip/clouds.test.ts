// Clouds on frames: they drift behind what stands before the sky, at every size, and never bend it.
import { expect, test, vi } from 'vitest'
import type { Pixels } from '../../src/host.ts'
import { createNodeHost } from '../../src/node/host.ts'
import { renderImage } from '../../src/render-image.ts'
import { fbm } from '../../src/stage/random.ts'
import { frames, testSpec } from './draw.ts'

vi.setConfig({ testTimeout: 120_000 })

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Mean difference of two pictures within a box given in shares of their size. */
const changed = (a: Pixels, b: Pixels, [left, top, right, bottom]: Box): number => {
  let [sum, n] = [0, 0]
  for (let y = Math.round(top * a.height); y < bottom * a.height; y++)
    for (let x = Math.round(left * a.width); x < right * a.width; x++)
      for (let c = 0; c < 3; c++, n++) {
        const i = 4 * (y * a.width + x) + c
        sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0))
      }
  return sum / n
}

/** A dark striped tower before a clouded sky, over dark ground. */
const tower = (width: number, height: number): Pixels => {
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width, y / height]
      const n = fbm(7 * u, 9 * v, 3)
      const built = Math.abs(u - 0.5) < 0.04 && v > 0.2
      const c = built
        ? [Math.floor(v * 20) % 2 ? 150 : 60, 30, 30]
        : v > 0.7
          ? [50 + 20 * n, 60 + 30 * n, 30]
          : [150 + 90 * n, 180 + 60 * n, 232]
      data.set([...c.map(Math.round), 255], 4 * (y * width + x))
    }
  return { width, height, data }
}

const skyLeft: Box = [0.05, 0.05, 0.35, 0.5]
const skyRight: Box = [0.65, 0.05, 0.98, 0.5]
/** The tower's body with its outline. */
const body: Box = [0.455, 0.28, 0.545, 0.66]
const inner: Box = [0.475, 0.25, 0.525, 0.68]

test.each([
  [320, 240],
  [480, 360],
  [720, 480],
  [1440, 1080],
])('clouds drift behind a tower whose depth is known, at %i × %i', async (width, height) => {
  const image = tower(width, height)
  // The map is smaller than the clip, as an older or a scaled picture's is.
  const [w, h] = [360, 270]
  const small = tower(w, h)
  const distance = Float32Array.from({ length: w * h }, (_, k) =>
    (small.data[4 * k + 2] ?? 0) > 200 ? Number.POSITIVE_INFINITY : 10,
  )
  const depth = { width: w, height: h, distance, fov: 45, focus: 10, subject: null }
  const [end] = await frames(
    testSpec('Static', { image, depth, prompt: 'clouds drift by', width, height }),
    [1],
  )
  if (!end) throw new Error('no frame')
  expect(changed(end, image, skyLeft)).toBeGreaterThan(2)
  expect(changed(end, image, skyRight)).toBeGreaterThan(2)
  expect(changed(end, image, inner)).toBe(0)
  // Its outline stands where it stood.
  expect(changed(end, image, body)).toBeLessThan(1.5)
  expect(changed(end, image, [0, 0.75, 1, 1])).toBe(0)
})

test('clouds of a photograph drift behind what stands before them, to its very edges', async () => {
  const [width, height] = [480, 360]
  const image = tower(width, height)
  const [end] = await frames(
    testSpec('Static', { image, depth: null, prompt: 'clouds drift by', width, height }),
    [1],
  )
  if (!end) throw new Error('no frame')
  expect(changed(end, image, skyLeft)).toBeGreaterThan(2)
  expect(changed(end, image, inner)).toBeLessThan(0.2)
  expect(changed(end, image, body)).toBeLessThan(1.5)
  expect(changed(end, image, [0, 0.75, 1, 1])).toBeLessThan(0.1)
  // No streaks of one border pixel: the sky at the border is as lively along the row as it was.
  const lively = (p: Pixels): number => {
    let sum = 0
    for (let y = 18; y < 180; y++)
      for (let x = width - 20; x < width - 1; x++)
        sum += Math.abs((p.data[4 * (y * width + x)] ?? 0) - (p.data[4 * (y * width + x) + 4] ?? 0))
    return sum
  }
  expect(lively(end)).toBeGreaterThan(0.5 * lively(image))
})

test('the clouds of a picture of ours drift when its clip is larger than it was made', async () => {
  const host = createNodeHost({ threads: 1 })
  const prompt = 'a lighthouse on a cliff by the sea, cloudy sky'
  const look = { quality: '720p', styleId: '', styleStrength: 1, seed: 5, reference: null } as const
  const made = await renderImage({ prompt, width: 192, height: 144, ...look }, host)
  await host.close()
  const [width, height] = [1440, 1080]
  const spec = testSpec('Static', { image: made.pixels, depth: made.depth, width, height })
  const [still] = await frames({ ...spec, prompt: '' }, [0])
  const [end] = await frames({ ...spec, prompt: 'clouds drift by' }, [1])
  if (!still || !end) throw new Error('no frames')
  expect(changed(end, still, [0.05, 0.05, 0.4, 0.4])).toBeGreaterThan(1)
  // The cliff.
  expect(changed(end, still, [0.05, 0.65, 0.7, 0.85])).toBeLessThan(0.1)
})
