// A frame in other light: each channel times its factor, lifted and held, however light or dark that is.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from './kernel.ts'

const pixels = 70

test.each([
  { r: 200, g: 256, b: 30, lift: 0 },
  { r: 128, g: 90, b: 256, lift: -20 },
  { r: 300, g: 410, b: 255, lift: 12 },
  { r: 700, g: 512, b: 256, lift: 60 },
])('factors $r, $g, $b of 256 and a lift of $lift', async ({ r, g, b, lift }) => {
  const kernel = await startWarpKernel(
    await readFile(new URL('../../build/warp.wasm', import.meta.url)),
  )
  const from = Uint8Array.from({ length: 4 * pixels }, (_, i) =>
    i % 4 === 3 ? 255 : (i * 37) & 255,
  )
  const at = kernel.put(from)
  kernel.run.tint(at, pixels, r, g, b, lift)
  const shown = kernel.bytes(at, 4 * pixels)
  from.forEach((v, i) => {
    const factor = [r, g, b, 256][i % 4] ?? 0
    const due = i % 4 === 3 ? 255 : Math.max(0, Math.min(255, (v * factor) / 256 + lift))
    // Halves of factors and whole levels.
    expect(Math.abs((shown[i] ?? 0) - due)).toBeLessThan(2.01)
  })
})
