// A frame in other light: each channel times its factor, lifted and held, however light or dark that is.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from './kernel.ts'

const pixels = 70

test.each([
  [[200, 256, 30], 0],
  [[128, 90, 256], -20],
  [[300, 410, 255], 12],
  [[700, 512, 256], 60],
] as const)('factors %j of 256 and a lift of %i', async (factors, lift) => {
  const kernel = await startWarpKernel(
    await readFile(new URL('../../build/warp.wasm', import.meta.url)),
  )
  const from = Uint8Array.from({ length: 4 * pixels }, (_, i) =>
    i % 4 === 3 ? 255 : (i * 37) & 255,
  )
  const at = kernel.put(from)
  kernel.run.tint(at, pixels, ...factors, lift)
  const shown = kernel.bytes(at, 4 * pixels)
  from.forEach((v, i) => {
    const factor = [...factors, 256][i % 4] ?? 0
    const due = i % 4 === 3 ? 255 : Math.max(0, Math.min(255, (v * factor) / 256 + lift))
    // Halves of factors and whole levels.
    expect(Math.abs((shown[i] ?? 0) - due)).toBeLessThan(2.01)
  })
})
