// Blocks of quads that are seen flat are drawn as one: what is seen is the same as triangle by triangle, and nothing shows between them.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { meshSheet } from '../depth/layer.ts'
import { random as seeded } from '../stage/random.ts'
import { startWarpKernel } from './kernel.ts'

const [width, height, cell] = [240, 160, 8]
const [across, down] = [40, 28]
const [w, h] = [across * cell + 2, down * cell + 2]

/** A relief with flat parts, a slope and a step. */
const near = (x: number, y: number): number => (x < 110 ? 0.4 : x < 200 ? 0.4 + y / 9000 : 0.7)

/** Smooth, so that a texel's tenth makes no more than a few levels. */
const texture = (): Uint8Array => {
  const data = new Uint8Array(w * h * 4)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      data.set(
        [128 + 100 * Math.sin(x / 9), 128 + 100 * Math.sin(y / 7), (x + y) & 127, 255],
        4 * (y * w + x),
      )
  return data
}

test('a mesh drawn in blocks shows what its triangles show, whole, however it is turned', async () => {
  const kernel = await startWarpKernel(
    await readFile(new URL('../../build/warp.wasm', import.meta.url)),
  )
  const { run } = kernel
  const sheet = {
    texture: texture(),
    width: w,
    height: h,
    left: 0,
    top: 0,
    role: 'middle' as const,
  }
  const layer = meshSheet(sheet, cell, { x: 0, y: 0 }, near)
  const { columns, rows, quads, places, nearness } = layer
  const uvs = kernel.put(layer.uvs)
  const list = run.alloc(quads.byteLength)
  const from = [kernel.put(quads), quads.length, columns, rows] as const
  const count = run.group(...from, uvs, kernel.put(nearness), list)
  const entries = [...kernel.ints(list, count)]
  const quadsOf = (entry: number) => 4 ** ((entry >> 1) & 3)
  expect(entries.reduce((sum, entry) => sum + quadsOf(entry), 0)).toBe(quads.length)
  expect(entries.filter((entry) => quadsOf(entry) === 16).length).toBeGreaterThan(20)
  // Quads that may have clear places are drawn triangle by triangle.
  const single = kernel.put(quads.map((entry) => (entry >> 1) << 3))
  const table = kernel.put(Int32Array.of(kernel.put(layer.texture), w, h))
  const vertices = run.alloc(columns * rows * 16)
  const frame = kernel.put(new Uint8Array(width * height * 4))
  run.setTarget(frame, width, height)
  run.clearCover(0, width, height)
  const random = seeded(5)
  const drawn = (at: number, n: number): Uint8Array => {
    kernel.bytes(frame, width * height * 4).fill(0)
    run.drawMesh(table, 1, vertices, uvs, columns, at, n, 256, 0.6)
    return kernel.bytes(frame, width * height * 4).slice()
  }
  for (let round = 0; round < 40; round++) {
    const [turn, size] = [(random() - 0.5) * (round % 4 === 0 ? 6 : 0.2), 0.9 + 0.5 * random()]
    const [pan, tilt] = [60 * (random() - 0.5), 0.0006 * (random() - 0.5)]
    const out = kernel.floats(vertices, columns * rows * 4)
    for (let i = 0; i < columns * rows; i++) {
      const [px, py] = [(places[2 * i] ?? 0) - w / 2, (places[2 * i + 1] ?? 0) - h / 2]
      const x = px + pan * (nearness[i] ?? 0)
      const z = 1 + tilt * x
      out[4 * i] = width / 2 + (size * (Math.cos(turn) * x - Math.sin(turn) * py)) / z
      out[4 * i + 1] = height / 2 + (size * (Math.sin(turn) * x + Math.cos(turn) * py)) / z
      out[4 * i + 3] = 1
    }
    const [blocks, triangles] = [drawn(list, count), drawn(single, quads.length)]
    let [holes, off] = [0, 0]
    for (let k = 0; k < blocks.length; k += 4) {
      if (triangles[k + 3] === 255 && blocks[k + 3] !== 255) holes++
      if (triangles[k + 3] !== 255 || blocks[k + 3] !== 255) continue
      for (let c = 0; c < 2; c++)
        if (Math.abs((blocks[k + c] ?? 0) - (triangles[k + c] ?? 0)) > 6) off++
    }
    expect(holes, `round ${round}`).toBe(0)
    // Where the step folds over what is behind it, one quad may win over another.
    expect(off, `round ${round}`).toBeLessThan(width * height * 0.002)
  }
})
