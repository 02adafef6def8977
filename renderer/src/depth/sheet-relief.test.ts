// The corners of a canvas around a guess are those of the guess laid on it, without the laying.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../film/kernel.ts'
import { spread } from './go-on.ts'
import { corners, cornersAround } from './sheet-relief.ts'

const code = await readFile(new URL('../../build/warp.wasm', import.meta.url))
const [width, height] = [70, 44]
const nearness = Float32Array.from(
  { length: width * height },
  (_, k) => 0.3 + 0.005 * (k % width) + 0.002 * ((k * 7919) % 41),
)
const relief = { width, height, nearness, focal: 50, soft: true }

test.each([
  { width: 130, height: 98, left: 22, top: 34 },
  { width: 74, height: 46, left: 0, top: 0 },
])('around a guess %o', async (canvas) => {
  const kernel = await startWarpKernel(code)
  const laid = spread(nearness, relief, canvas, new Float32Array(canvas.width * canvas.height))
  const { width: w, height: h } = canvas
  const due = corners(kernel, { ...relief, width: w, height: h, nearness: laid }, null, 8)
  const around = cornersAround(kernel, relief, canvas, 8)
  expect(new Set(due.nearness).size).toBeGreaterThan(20)
  expect(around).toEqual(due)
})
