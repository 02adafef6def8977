// What stands out is cut out whole: with parts that do not stand out themselves, and without ground that looks alike elsewhere.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import { noise } from '../stage/random.ts'
import { guess } from './guess.ts'
import { subjectPlane } from './subject-mask.ts'

const kernel = await startWarpKernel(
  readFileSync(new URL('../../build/warp.wasm', import.meta.url)),
)
const [width, height] = [320, 200]

/** True on a cup that stands on a saucer. */
const isCup = (x: number, y: number): boolean =>
  Math.hypot((x - 160) / 0.9, y - 96) < 46 || Math.hypot((x - 160) / 1.5, y - 138) < 44

/** A red cup before a brown table whose grain runs across. */
const table = (): Pixels => {
  const data = new Uint8Array(4 * width * height).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grain = 26 * noise(x / 24, y / 3)
      const own = isCup(x, y)
      const shade = own ? 1 - 0.35 * ((x - 100) / 160) : 1
      data.set(
        own
          ? [190 * shade, (34 + 0.2 * grain) * shade, 30 * shade]
          : [104 + grain, 74 + grain, 52 + 0.7 * grain],
        4 * (y * width + x),
      )
    }
  return { width, height, data }
}

test('a cup on its saucer', () => {
  const picture = table()
  const made = guess(picture)
  const plane = subjectPlane(kernel, made)
  let [both, either] = [0, 0]
  for (let y = 0; y < plane.height; y++)
    for (let x = 0; x < plane.width; x++) {
      const found = (plane.data[y * plane.width + x] ?? 0) > 0.5
      const is = isCup((x + 0.5) * made.thumb.scale, (y + 0.5) * made.thumb.scale)
      if (found && is) both++
      if (found || is) either++
    }
  expect(both / either).toBeGreaterThan(0.93)
})
