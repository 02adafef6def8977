// Beyond a picture's edges its lines go straight on, nothing inside shows up a second time, and what is far out is soft.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../film/kernel.ts'
import { goOnBeyond } from './beyond.ts'
import type { Mask } from './masks.ts'

const kernel = await startWarpKernel(
  readFileSync(new URL('../../build/warp.wasm', import.meta.url)),
)
const [width, height] = [360, 240]
const canvas = { width: 360 + 240, height: 240 + 160, left: 120, top: 80 }
type Colour = readonly [number, number, number]

const scene = (at: (x: number, y: number) => Colour) => {
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set(at(x, y), 4 * (y * width + x))
  return { width, height, data }
}
/** Red of the canvas at a point counted from the picture's first pixel. */
const red = (data: Uint8Array, x: number, y: number) =>
  data[4 * ((y + canvas.top) * canvas.width + x + canvas.left)] ?? 0
const alone = { plain: null, front: null }

test('the picture itself is not touched, and all of the canvas is opaque', () => {
  const picture = scene((x, y) => [(x * 7) & 255, (y * 5) & 255, (x * y) & 255])
  const { whole } = goOnBeyond(kernel, picture, canvas, alone)
  for (let y = 0; y < height; y++) {
    const from = 4 * ((y + canvas.top) * canvas.width + canvas.left)
    const shown = whole.data.subarray(from, from + 4 * width)
    const given = picture.data.subarray(4 * y * width, 4 * (y + 1) * width)
    expect(Buffer.compare(shown, given), `row ${y}`).toBe(0)
  }
  expect(whole.data.filter((v, k) => k % 4 === 3 && v !== 255)).toHaveLength(0)
})

test('an edge that runs slanting into the border goes straight on beyond it', () => {
  // Bright below the line y = 60 + x / 2; its mirror image would climb again to the left of the picture.
  const picture = scene((x, y) => (y > 60 + x / 2 ? [220, 220, 220] : [30, 30, 30]))
  const { data } = goOnBeyond(kernel, picture, canvas, alone).whole
  for (const x of [-10, -20, -30]) {
    expect(red(data, x, 60 + x / 2 - 12), `above, at ${x}`).toBeLessThan(90)
    expect(red(data, x, 60 + x / 2 + 12), `below, at ${x}`).toBeGreaterThan(160)
  }
})

test('a thing near the border does not show up outside', () => {
  const thing = (x: number, y: number) => (x - 34) ** 2 + (y - 120) ** 2 < 14 ** 2
  const picture = scene((x, y) => (thing(x, y) ? [250, 20, 20] : [90, 110, 130]))
  const { data } = goOnBeyond(kernel, picture, canvas, alone).whole
  let most = 0
  for (let y = -80; y < 320; y++)
    for (let x = -120; x < 0; x++) most = Math.max(most, red(data, x, y))
  expect(most).toBeLessThan(105)
})

test('fine contrast is lost with the distance', () => {
  const picture = scene((_, y) => ((y >> 2) & 1 ? [200, 200, 200] : [60, 60, 60]))
  const { data } = goOnBeyond(kernel, picture, canvas, alone).whole
  const contrast = (x: number) => {
    let [low, high] = [255, 0]
    for (let y = 60; y < 180; y++) {
      low = Math.min(low, red(data, x, y))
      high = Math.max(high, red(data, x, y))
    }
    return high - low
  }
  expect(contrast(-2)).toBeGreaterThan(100)
  expect(contrast(-60)).toBeLessThan(25)
})

test('a subject goes on as it is, and what is behind it without it', () => {
  const [from, to] = [100, 160]
  const picture = scene((_, y) => (y >= from && y < to ? [240, 40, 40] : [60, 60, 60]))
  const plain = scene(() => [60, 60, 60])
  const front: Mask = {
    width: canvas.width,
    height: canvas.height,
    data: new Uint8Array(canvas.width * canvas.height),
  }
  for (let y = from; y < to; y++) {
    const row = (y + canvas.top) * canvas.width
    front.data.fill(1, row, row + canvas.left + width)
  }
  const { whole, rest } = goOnBeyond(kernel, picture, canvas, { plain, front })
  expect(red(whole.data, -40, 130)).toBeGreaterThan(190)
  expect(red(rest.data, -40, 130)).toBeLessThan(90)
  // No step where the picture ends.
  expect(Math.abs(red(rest.data, -1, 130) - red(rest.data, 0, 130))).toBeLessThan(40)
})
