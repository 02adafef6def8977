// The world that streams past: a frame smeared sideways on a sheet of half its size.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../kernel.ts'

test('a frame is halved and smeared along its rows only, whatever its size', async () => {
  const kernel = await startWarpKernel(
    await readFile(new URL('../../../build/warp.wasm', import.meta.url)),
  )
  const [w, h, reach] = [61, 5, 4]
  const [sw, sh] = [31, 3]
  const data = new Uint8Array(w * h * 4)
  // One square of two pixels, which is one of the sheet's.
  for (const [x, y] of [
    [30, 2],
    [31, 2],
    [30, 3],
    [31, 3],
  ] as const)
    data.set([180, 90, 45, 255], 4 * (y * w + x))
  const frame = kernel.put(data)
  const sheet = kernel.put(new Uint8Array(sw * sh * 4))
  kernel.run.smearFrame(frame, w, h, sheet, sw, sh, reach)
  const out = kernel.bytes(sheet, sw * sh * 4)
  const reds = (y: number) => Array.from({ length: sw }, (_, x) => out[4 * (y * sw + x)] ?? 0)
  expect(reds(0).every((v) => v === 0)).toBe(true)
  expect(reds(2).every((v) => v === 0)).toBe(true)
  expect(reds(1)[15]).toBe(20)
  expect(reds(1).map((v) => v > 0)).toEqual(
    Array.from({ length: sw }, (_, x) => Math.abs(x - 15) <= reach),
  )
  expect(kernel.bytes(frame, data.length)).toEqual(data)
})
