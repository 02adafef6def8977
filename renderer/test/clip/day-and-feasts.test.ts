// The light of the day and feasts in a clip, asked for by the prompt's own words: it comes, keeps to its place, and leaves no hole.
import { expect, test, vi } from 'vitest'
import type { Pixels } from '../../src/host.ts'
import { frames, testSpec } from './draw.ts'
import { difference } from './measure.ts'

vi.setConfig({ testTimeout: 60_000 })

const [width, height] = [240, 136]
/** A sky above dark ground, as light as asked. */
const land = (sky: readonly [number, number, number]): Pixels => {
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = 4 * (y * width + x)
      data.set(y < 90 ? [...sky, 255] : [60 + ((x * 7 + y * 13) % 30), 56, 44, 255], k)
    }
  return { width, height, data }
}
const noon = land([150, 190, 240])
const night = land([14, 20, 66])
const distance = Float32Array.from({ length: width * height }, (_, k) =>
  k < 90 * width ? Number.POSITIVE_INFINITY : 10,
)
const depth = { width, height, distance, fov: 45, focus: 10, subject: null }

const film = (image: Pixels, prompt: string, at: readonly number[], change = {}) =>
  frames(testSpec('Static', { image, depth, prompt, width, height, ...change }), at)

const mean = (p: Pixels | undefined, channel: number, y0 = 0, y1 = height): number => {
  let sum = 0
  for (let y = y0; y < y1; y++)
    for (let x = 0; x < width; x++) sum += p?.data[4 * (y * width + x) + channel] ?? 0
  return sum / ((y1 - y0) * width)
}

test.each([
  ['the sun sets', noon],
  ['the sun rises', night],
  ['day turns to night', noon],
  ['the stars twinkle', night],
  ['fireworks', night],
  ['confetti falls', noon],
  ['bubbles float by', noon],
] as const)(
  '"%s" begins with the picture, changes it and leaves no hole',
  async (prompt, image) => {
    const [first, a, b] = await film(image, prompt, [0, 0.6, 0.65])
    expect(difference(first?.data ?? new Uint8Array(), image.data)).toBe(0)
    expect(difference(a?.data ?? image.data, image.data)).toBeGreaterThan(0.15)
    expect(difference(a?.data ?? image.data, b?.data ?? new Uint8Array())).toBeGreaterThan(0.02)
    for (let i = 3; i < (a?.data.length ?? 0); i += 4) expect(a?.data[i] ?? 0).toBe(255)
  },
)

test('a setting sun turns all golden, then takes the light; night is dark and blue', async () => {
  const [golden, dusk] = await film(noon, 'the sun sets', [0.5, 1])
  expect(mean(golden, 0) / mean(golden, 2)).toBeGreaterThan(1.3 * (mean(noon, 0) / mean(noon, 2)))
  expect(mean(dusk, 1)).toBeLessThan(0.75 * mean(noon, 1))
  const [dark] = await film(noon, 'day turns to night', [1])
  expect(mean(dark, 1)).toBeLessThan(0.45 * mean(noon, 1))
  expect(mean(dark, 2) / mean(dark, 0)).toBeGreaterThan(1.4 * (mean(noon, 2) / mean(noon, 0)))
})

test('stars and fireworks are in the sky, not on the ground', async () => {
  for (const prompt of ['the stars twinkle', 'fireworks']) {
    const [on] = await film(night, prompt, [0.7])
    expect(mean(on, 1, 0, 84)).toBeGreaterThan(mean(night, 1, 0, 84) + 0.2)
    expect(mean(on, 1, 100)).toBeLessThan(mean(night, 1, 100) + 0.2)
  }
})

test('lamps flicker at most three times a second, and are well again between', async () => {
  const light = (
    await film(
      noon,
      'the lights flicker',
      Array.from({ length: 120 }, (_, k) => k / 119),
    )
  ).map((f) => mean(f, 1))
  const [low, high] = [Math.min(...light), Math.max(...light)]
  expect(low).toBeLessThan(0.85 * high)
  const dips = light.filter((v, k) => v < 0.9 * high && (light[k - 1] ?? 0) >= 0.9 * high).length
  expect(dips).toBeGreaterThan(1)
  expect(dips).toBeLessThan(15)
  expect(light.filter((v) => v > 0.98 * high).length).toBeGreaterThan(40)
})

test('an end picture is reached without any of it', async () => {
  const prompt = 'the sun sets, fireworks, confetti, bubbles, the lights flicker'
  const [end] = await film(noon, prompt, [1], { endImage: night, endDepth: depth })
  expect(difference(end?.data ?? noon.data, night.data)).toBe(0)
})
