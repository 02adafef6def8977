// A print of lips has two lips with a gap between, more paint in the middle than at the corners, and lines; an open mouth has teeth and a tongue in the dark.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../kernel.ts'
import { lipPrint } from './lips.ts'
import { Sheet } from './surface.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../../build/warp.wasm', import.meta.url)),
)

const print = () => {
  const sheet = new Sheet(kernel, 240, 160, 1, [-0.45, -0.6, 0.66])
  lipPrint(sheet, 120, 80, 200, 0, 1)
  return (x: number, y: number) => sheet.data[4 * (y * 240 + x) + 3] ?? 0
}
const meanOf = (alpha: (x: number, y: number) => number, x0: number, x1: number, y: number) => {
  let sum = 0
  for (let x = x0; x < x1; x++) sum += alpha(x, y)
  return sum / (x1 - x0)
}

test('lips leave paint above and below a gap, and none outside', () => {
  const alpha = print()
  expect(meanOf(alpha, 90, 150, 66)).toBeGreaterThan(90)
  expect(meanOf(alpha, 90, 150, 100)).toBeGreaterThan(90)
  expect(meanOf(alpha, 90, 150, 80)).toBeLessThan(10)
  expect(meanOf(alpha, 0, 240, 20)).toBe(0)
  expect(meanOf(alpha, 0, 18, 80)).toBe(0)
})

test('the print is of lines, not of even paint', () => {
  const alpha = print()
  const row = Array.from({ length: 60 }, (_, i) => alpha(90 + i, 100))
  expect(Math.max(...row) - Math.min(...row)).toBeGreaterThan(60)
})
