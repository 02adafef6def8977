// An open mouth shows white teeth above, a dark throat in the middle and a red tongue below, and nothing far beside its lips.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../kernel.ts'
import type { Moment } from './effect.ts'
import { openMouth } from './mouth.ts'
import { Surface } from './surface.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../../build/warp.wasm', import.meta.url)),
)
const [width, height] = [400, 400]

const drawn = (sin = 0) => {
  const at = kernel.run.alloc(4 * width * height)
  const surface = new Surface(kernel, at, 0, 0, width, height, [-0.45, -0.6, 0.66])
  surface.pixels().fill(128)
  const staged = { complexion: { skin: [226, 170, 140] }, light: [1, 1, 1] }
  const m = { width, height, staged, cos: Math.sqrt(1 - sin * sin), sin } as unknown as Moment
  openMouth(surface, m, 200, 200, 90, 90)
  const pixels = surface.pixels().slice()
  return (x: number, y: number) => [
    ...pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 3),
  ]
}

test('teeth are white, the throat is dark, the tongue is red, the skin around is left alone', () => {
  const at = drawn()
  expect(Math.min(...at(188, 147)), 'a tooth').toBeGreaterThan(150)
  expect(Math.max(...at(200, 205)), 'the throat').toBeLessThan(60)
  const [r = 0, g = 0] = at(215, 262)
  expect(r - g, 'the tongue').toBeGreaterThan(50)
  expect(at(20, 200)).toEqual([128, 128, 128])
})

test('a mouth turns with its head', () => {
  const at = drawn(1)
  expect(Math.min(...at(253, 188)), 'teeth to the right').toBeGreaterThan(150)
})
