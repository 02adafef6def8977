// What is invented behind a thing goes on as what lies beside it: texture as texture, plain ground plain, lines as lines.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../film/kernel.ts'
import { fbm, hash2 } from '../stage/random.ts'
import { closeHole, textureBeside } from './exemplar.ts'
import { invent } from './invent.ts'

const kernel = await startWarpKernel(
  readFileSync(new URL('../../build/warp.wasm', import.meta.url)),
)

const torn = (
  width: number,
  height: number,
  light: (x: number, y: number) => number,
  hole: (x: number, y: number) => boolean,
) => {
  const data = new Uint8Array(4 * width * height).fill(255)
  const unknown = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = y * width + x
      unknown[k] = hole(x, y) ? 1 : 0
      data.fill(unknown[k] ? 0 : light(x, y), 4 * k, 4 * k + 3)
    }
  return { width, height, data, unknown, allowed: unknown.map((v) => 1 - v) }
}
const inBox = (x: number, y: number, l: number, t: number, r: number, b: number) =>
  x >= l && x < r && y >= t && y < b

test('stripes go on through a hole as they run beside it', () => {
  const stripe = (x: number, y: number) => ((x + y) % 12 < 6 ? 220 : 40)
  const scrap = torn(64, 48, stripe, (x, y) => inBox(x, y, 22, 14, 42, 34))
  expect(closeHole(scrap, 0)).toBe(true)
  let right = 0
  for (let y = 14; y < 34; y++)
    for (let x = 22; x < 42; x++)
      if (Math.abs((scrap.data[4 * (y * 64 + x)] ?? 0) - stripe(x, y)) < 40) right++
  expect(right).toBeGreaterThan(0.9 * 20 * 20)
})

test('with nothing to copy the hole stays', () => {
  expect(
    closeHole(
      torn(
        20,
        20,
        () => 9,
        (x) => x > 2,
      ),
      0,
    ),
  ).toBe(false)
})

const leaves = (x: number, y: number) => 30 + 200 * fbm(x / 14, y / 14, 2)
const wall = (x: number, y: number) => 120 + 8 * hash2(x, y)
const behind = (x: number, y: number) => inBox(x, y, 130, 70, 250, 240)

test('foliage goes on behind a thing, a wall stays plain there', () => {
  const deviation = (light: (x: number, y: number) => number) => {
    const picture = torn(400, 240, light, behind)
    const goesOn = invent(kernel, { ...picture, smooth: true }, 5, 200)
    let [sum, square, n] = [0, 0, 0]
    for (let y = 100; y < 230; y++)
      for (let x = 160; x < 220; x++, n++) {
        const v = picture.data[4 * (y * 400 + x)] ?? 0
        sum += v
        square += v * v
      }
    return { goesOn, deviation: Math.sqrt(square / n - (sum / n) ** 2), mean: sum / n }
  }
  const foliage = deviation(leaves)
  expect(foliage.goesOn).toBe(true)
  expect(foliage.deviation).toBeGreaterThan(20)
  const plain = deviation(wall)
  expect(plain.goesOn).toBe(false)
  expect(plain.deviation).toBeLessThan(6)
  expect(Math.abs(plain.mean - 124)).toBeLessThan(6)
})

test('one thing on a plain wall is no texture', () => {
  const thing = (x: number, y: number) => (inBox(x, y, 8, 4, 14, 30) ? 20 : wall(x, y))
  expect(textureBeside(torn(64, 48, thing, (x) => x > 22 && x < 50))).toBeLessThan(0.2)
})
