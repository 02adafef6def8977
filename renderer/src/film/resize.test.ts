// Scaling keeps what must be kept: exact copies, flat colours, the middle.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startWarpKernel } from './kernel.ts'
import { fitPicture } from './resize.ts'

const kernel = await startWarpKernel(
  readFileSync(new URL('../../build/warp.wasm', import.meta.url)),
)

const flat = (width: number, height: number, rgb: readonly [number, number, number]) => {
  const data = new Uint8Array(width * height * 4)
  for (let i = 0; i < data.length; i += 4) data.set([...rgb, 255], i)
  return { width, height, data }
}

test('a picture of the right size is copied exactly', () => {
  const data = Uint8Array.from({ length: 6 * 4 * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : (i * 37) % 251,
  )
  expect(fitPicture(kernel, { width: 6, height: 4, data }, { width: 6, height: 4 }).data).toEqual(
    data,
  )
})

test.each([
  [100, 60, 40, 24],
  [40, 24, 100, 60],
  [90, 30, 40, 40],
])('%i×%i to %i×%i keeps a flat colour', (w, h, to, tall) => {
  const out = fitPicture(kernel, flat(w, h, [200, 90, 13]), { width: to, height: tall })
  expect(out.data.length).toBe(to * tall * 4)
  for (let i = 0; i < out.data.length; i += 4)
    expect([...out.data.subarray(i, i + 4)]).toEqual([200, 90, 13, 255])
})

test('halving a ramp keeps its values', () => {
  const ramp = flat(64, 8, [0, 0, 0])
  for (let i = 0; i < ramp.data.length; i += 4) ramp.data[i] = ((i / 4) % 64) * 4
  const out = fitPicture(kernel, ramp, { width: 32, height: 4 })
  for (let x = 4; x < 28; x++)
    expect(Math.abs((out.data[(32 + x) * 4] ?? 0) - (x * 8 + 2))).toBeLessThanOrEqual(1)
})
