// A flare sits on the picture's own light, with a streak through it and pictures of it on the other side of the frame's middle.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../kernel.ts'
import { reliefStep } from '../plan.ts'
import type { Moment } from './effect.ts'
import { lensFlare } from './lens-flare.ts'
import { Surface } from './surface.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../../build/warp.wasm', import.meta.url)),
)
const [width, height] = [480, 320]
const [columns, rows] = [width / reliefStep + 1, height / reliefStep + 1]

/** How much lighter a grey frame gets at a point; with a lamp at (360, 80), or none and sky on the left. */
const flared = (lamp: boolean) => {
  const surface = new Surface(
    kernel,
    kernel.run.alloc(4 * width * height),
    0,
    0,
    width,
    height,
    [-0.45, -0.6, 0.66],
  )
  const picture = new Uint8Array(4 * width * height).fill(90)
  if (lamp)
    for (let y = 70; y < 90; y++) picture.fill(255, 4 * (y * width + 350), 4 * (y * width + 370))
  surface.pixels().fill(60)
  const sky = Float32Array.from({ length: columns * rows }, (_, k) =>
    k % columns < columns / 2 ? 1 : 0,
  )
  const staged = {
    ...{ picture, sky, subject: new Float32Array(columns * rows) },
    ...{ reliefColumns: columns, reliefRows: rows, aim: [240, 160] },
    figure: { head: { x: 240, y: 160, radius: 20 } },
  }
  const seen = { aim: [240, 160], scale: 1, cos: 1, sin: 0 }
  const m = { t: 0.5, frame: 60, strength: 1, seed: 7, width, height, staged, ...seen }
  lensFlare.over?.(surface, m as unknown as Moment)
  const pixels = surface.pixels().slice()
  return (x: number, y: number) => {
    const i = 4 * (Math.round(y) * width + Math.round(x))
    return (pixels[i] ?? 0) + (pixels[i + 1] ?? 0) + (pixels[i + 2] ?? 0)
  }
}

test('it sits on the light of the picture, and its streak runs across the frame', () => {
  const at = flared(true)
  expect(at(360, 80)).toBeGreaterThan(600)
  expect(at(200, 80)).toBeGreaterThan(at(200, 60) + 15)
  // The largest ghost, on the line through the middle.
  expect(at(360 - 120 * 1.86, 80 + 80 * 1.86 - 20)).toBeGreaterThan(at(40, 300) + 8)
})

test('without a light of its own the picture gets a sun where its sky is', () => {
  const at = flared(false)
  const sun = [0.2 * width, (0.15 - 0.05 * Math.sin(1.2)) * height] as const
  expect(at(...sun)).toBeGreaterThan(600)
  expect(at(width - sun[0], sun[1] + 20)).toBeLessThan(300)
})
