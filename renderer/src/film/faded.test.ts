// A faded layer is drawn as its colours mixed with what is behind it, in all of its rows.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { meshSheet } from '../depth/layer.ts'
import { startWarpKernel } from './kernel.ts'

const [width, height, cell] = [120, 80, 8]
const [w, h] = [15 * cell + 2, 10 * cell + 2]

test.each([
  ['at its own size', 1],
  ['shrunk', 0.4],
] as const)('%s', async (_, size) => {
  const kernel = await startWarpKernel(
    await readFile(new URL('../../build/warp.wasm', import.meta.url)),
  )
  const { run } = kernel
  const texture = new Uint8Array(4 * w * h)
  // Opaque to the left, clear to the right.
  for (let k = 0; k < w * h; k++) if (k % w < w / 2) texture.set([200, 100, 40, 255], 4 * k)
  const sheet = { texture, width: w, height: h, left: 0, top: 0, role: 'middle' as const }
  const layer = meshSheet(sheet, cell, { x: 0, y: 0 }, () => 1)
  const { columns, rows, quads, places } = layer
  const uvs = kernel.put(layer.uvs)
  const list = run.alloc(quads.byteLength)
  const near = kernel.put(layer.nearness)
  const count = run.group(kernel.put(quads), quads.length, columns, rows, uvs, near, list)
  const [nw, nh] = [Math.ceil(w / 2), Math.ceil(h / 2)]
  const [full, half] = [kernel.put(layer.texture), run.alloc(4 * nw * nh)]
  run.halve(full, w, h, half, nw, nh)
  const table = kernel.put(Int32Array.of(full, w, h, half, nw, nh))
  const vertices = run.alloc(columns * rows * 16)
  const out = kernel.floats(vertices, columns * rows * 4)
  for (let i = 0; i < columns * rows; i++)
    out.set([size * (places[2 * i] ?? 0), size * (places[2 * i + 1] ?? 0), 0, 1], 4 * i)
  const frame = run.alloc(4 * width * height)
  run.flood(frame, width * height, 0xff505050 | 0)
  run.setTarget(frame, width, height)
  run.clearCover(0, width, height)
  run.drawMesh(table, 2, vertices, uvs, columns, list, count, 64, 0.6)
  const at = (x: number, y: number) => [
    ...kernel.bytes(frame + 4 * (Math.round(y) * width + Math.round(x)), 4),
  ]
  for (const y of [0.3, 0.5, 0.7]) {
    const [r = 0, g = 0, b = 0] = at(0.25 * size * w, y * size * h)
    // A quarter of (200, 100, 40) over three quarters of 80.
    for (const [is, due] of [
      [r, 110],
      [g, 85],
      [b, 70],
    ] as const)
      expect(Math.abs(is - due)).toBeLessThan(2)
    expect(at(0.8 * size * w, y * size * h)).toEqual([80, 80, 80, 255])
  }
})
