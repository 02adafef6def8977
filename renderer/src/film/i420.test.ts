// The kernel's colours against BT.709 in double precision.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { random } from '../stage/random.ts'
import { toI420 } from './i420.ts'
import { startWarpKernel } from './kernel.ts'

test('I420 is within one step of BT.709 limited range', async () => {
  const kernel = await startWarpKernel(
    await readFile(new URL('../../build/warp.wasm', import.meta.url)),
  )
  const [width, height] = [38, 10]
  const next = random(5)
  const data = Uint8Array.from({ length: width * height * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : Math.floor(next() * 256),
  )
  // Black, white and pure colours in the corners of blocks.
  ;[
    [0, 0, 0],
    [255, 255, 255],
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
  ].forEach((rgb, i) => {
    for (const k of [0, 1, width, width + 1]) data.set(rgb, (i * 2 + k) * 4)
  })
  const film = toI420(kernel, { width, height, data })
  const n = width * height
  const rgb = (i: number) =>
    [0, 1, 2].map((k) => (data[i * 4 + k] ?? 0) / 255) as [number, number, number]
  const luma = ([r, g, b]: readonly [number, number, number]) =>
    0.2126 * r + 0.7152 * g + 0.0722 * b
  for (let i = 0; i < n; i++)
    expect(Math.abs((film[i] ?? 0) - (16 + 219 * luma(rgb(i))))).toBeLessThan(0.6)
  for (let y = 0; y < height / 2; y++)
    for (let x = 0; x < width / 2; x++) {
      const four = [0, 1, width, width + 1].map((k) => rgb(2 * y * width + 2 * x + k))
      const mean = [0, 1, 2].map((k) => four.reduce((s, c) => s + (c[k] ?? 0), 0) / 4) as [
        number,
        number,
        number,
      ]
      const at = n + y * (width / 2) + x
      const [l, red, , blue] = [luma(mean), mean[0], mean[1], mean[2]]
      expect(Math.abs((film[at] ?? 0) - (128 + (224 * (blue - l)) / 1.8556))).toBeLessThan(0.6)
      expect(Math.abs((film[at + n / 4] ?? 0) - (128 + (224 * (red - l)) / 1.5748))).toBeLessThan(
        0.6,
      )
    }
})

test('odd sizes are refused', async () => {
  const kernel = await startWarpKernel(
    await readFile(new URL('../../build/warp.wasm', import.meta.url)),
  )
  expect(() => toI420(kernel, { width: 3, height: 2, data: new Uint8Array(24) })).toThrow('3×2')
})
