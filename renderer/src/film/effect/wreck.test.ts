// The pieces of a car come out of the fire, fly apart, and lie on the ground in the end.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../kernel.ts'
import type { Moment } from './effect.ts'
import { Surface } from './surface.ts'
import { wreckage } from './wreck.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../../build/warp.wasm', import.meta.url)),
)
const [width, height] = [480, 320]

/** Rows and columns of the pixels that the wreck darkened on a light frame. */
const darkened = (age: number) => {
  const at = kernel.run.alloc(4 * width * height)
  const surface = new Surface(kernel, at, 0, 0, width, height, [-0.45, -0.6, 0.66])
  surface.pixels().fill(255)
  const staged = { light: [1, 1, 1], complexion: { cloth: [180, 30, 30] } }
  const m = { t: 0.22 + age, frame: 0, strength: 1, seed: 3, width, height, staged }
  wreckage(surface, surface.sheet(0.25), m as unknown as Moment, age, [240, 180])
  const pixels = surface.pixels()
  const found: [number, number][] = []
  for (let k = 0; k < width * height; k++)
    if ((pixels[4 * k + 1] ?? 255) < 70) found.push([k % width, Math.floor(k / width)])
  const rows = found.map(([, y]) => y).sort((a, b) => a - b)
  const columns = found.map(([x]) => x)
  return { n: found.length, middle: rows[rows.length >> 1] ?? 0, columns }
}

test('nothing is seen before the blast, and then more and more apart', () => {
  expect(darkened(0.01).n).toBe(0)
  const [soon, later] = [darkened(0.14), darkened(0.35)]
  const wide = (columns: number[]) => Math.max(...columns) - Math.min(...columns)
  expect(soon.n).toBeGreaterThan(400)
  expect(wide(later.columns)).toBeGreaterThan(1.5 * wide(soon.columns))
})

test('in the end it lies below where it flew', () => {
  expect(darkened(0.75).middle).toBeGreaterThan(darkened(0.3).middle + 40)
})
