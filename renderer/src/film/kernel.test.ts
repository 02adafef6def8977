// Meshes with vertices far outside the picture, as close lenses make them, are drawn without reading outside their texture.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { random as seeded } from '../stage/random.ts'
import { startWarpKernel } from './kernel.ts'

const [width, height] = [64, 36]

test('slivers that reach a million pixels beyond the picture stay inside their texture', async () => {
  const kernel = await startWarpKernel(
    await readFile(new URL('../../build/warp.wasm', import.meta.url)),
  )
  const target = kernel.put(new Uint8Array(width * height * 4))
  kernel.run.setTarget(target, width, height)
  const quads = kernel.put(Int32Array.of(1))
  const vertices = kernel.put(new Float32Array(16))
  const uvs = kernel.put(Float32Array.of(2, 2, 60, 2, 2, 32, 60, 32))
  const table = kernel.put(new Int32Array(3))
  const texture = kernel.put(new Uint8Array(width * height * 4).fill(255))
  // What lies behind the texture shows when it is read.
  const end = texture + width * height * 4
  kernel.bytes(end, kernel.memory.buffer.byteLength - end).fill(100)
  kernel.ints(table, 3).set([texture, width, height])
  const random = seeded(7)
  for (let i = 0; i < 20_000; i++) {
    // Nearly on one line through the picture: their area is lost in rounding.
    const turn = random() * 2 * Math.PI
    const [dx, dy] = [Math.cos(turn), Math.sin(turn)]
    const at = Array.from({ length: 4 }, () => {
      const along = (random() - 0.5) * 2 * 10 ** (2 + 5 * random())
      const off = (random() - 0.5) * 10 ** (4 * random() - 3)
      return [width / 2 + along * dx - off * dy, height / 2 + along * dy + off * dx, 0, 1]
    }).flat()
    kernel.floats(vertices, 16).set(at)
    kernel.run.drawMesh(table, 1, vertices, uvs, 2, quads, 1, 256, 0.5)
  }
  const drawn = kernel.bytes(target, width * height * 4)
  expect(drawn.some((value) => value === 255)).toBe(true)
  expect([...drawn].every((value) => value === 255 || value === 0)).toBe(true)
})
