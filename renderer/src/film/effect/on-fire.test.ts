// Fire stands on a subject's outline and above it, and lets the subject itself be seen.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../kernel.ts'
import { reliefStep } from '../plan.ts'
import type { Moment } from './effect.ts'
import { setOnFire } from './on-fire.ts'
import { Surface } from './surface.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../../build/warp.wasm', import.meta.url)),
)
const [width, height] = [480, 320]
const [columns, rows] = [width / reliefStep + 1, height / reliefStep + 1]
const [left, right, top, bottom] = [200, 280, 120, 300]

/** Shares of a box's pixels that burn, on a blue frame, whose subject is a box. */
const burnt = () => {
  const at = kernel.run.alloc(4 * width * height)
  const surface = new Surface(kernel, at, 0, 0, width, height, [-0.45, -0.6, 0.66])
  const frame = surface.pixels()
  for (let i = 0; i < frame.length; i += 4) frame.set([40, 60, 140, 255], i)
  const subject = Float32Array.from({ length: columns * rows }, (_, k) => {
    const [x, y] = [reliefStep * (k % columns), reliefStep * Math.floor(k / columns)]
    return x >= left && x < right && y >= top && y < bottom ? 1 : 0
  })
  const figure = {
    ...{ upright: false, whole: true, left, right, top, bottom, heart: [240, 210], neck: 150 },
    ...{ head: { x: 240, y: 140, radius: 20 }, leftEye: [0, 0], rightEye: [0, 0], mouth: [0, 0] },
  }
  const staged = { subject, figure, reliefColumns: columns, reliefRows: rows, aim: [240, 160] }
  const seen = { aim: [240, 160], scale: 1, cos: 1, sin: 0 }
  const m = { t: 0.7, frame: 80, strength: 1, seed: 7, width, height, staged, ...seen }
  setOnFire.over?.(surface, m as unknown as Moment)
  const pixels = surface.pixels().slice()
  return (x0: number, x1: number, y0: number, y1: number) => {
    let [n, hot] = [0, 0]
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++, n++) {
        const i = 4 * (y * width + x)
        if ((pixels[i] ?? 0) > 190 && (pixels[i] ?? 0) > 1.6 * (pixels[i + 2] ?? 0)) hot++
      }
    return hot / n
  }
}

test('flames are on the outline and above it, few inside, none far away', () => {
  const share = burnt()
  const inside = share(left + 16, right - 16, top + 30, bottom - 20)
  expect(inside).toBeLessThan(0.12)
  expect(share(left, right, top - 34, top)).toBeGreaterThan(0.14)
  expect(share(left, right, top - 34, top)).toBeGreaterThan(2 * inside)
  expect(share(0, 120, 0, height)).toBeLessThan(0.01)
})
