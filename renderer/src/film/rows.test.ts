// What saves work in the kernel's inner loops changes nothing: rows that hardly climb, and patches told apart by their sums.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { random as seeded } from '../stage/random.ts'
import { startWarpKernel } from './kernel.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../build/warp.wasm', import.meta.url)),
)
const { run } = kernel

test('a row that climbs a trace shows its texture to the level, wherever it passes between two rows', () => {
  const [w, h, size] = [80, 48, 32]
  const random = seeded(3)
  const texture = Uint8Array.from({ length: w * h * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : 256 * random(),
  )
  const table = kernel.put(Int32Array.of(kernel.put(texture), w, h))
  const frame = run.alloc(w * h * 4)
  run.setTarget(frame, w, h)
  run.clearCover(0, w, h)
  // One block of 4 × 4 quads, 8 texels each, that begins at texel (4, 4).
  const at = { vertices: run.alloc(36 * 16), uvs: run.alloc(36 * 8) }
  const [vertices, uvs] = [kernel.floats(at.vertices, 36 * 4), kernel.floats(at.uvs, 36 * 2)]
  const list = kernel.put(Int32Array.of((7 << 3) | 4 | 1))
  const texel = (x: number, y: number, c: number) => texture[4 * (y * w + x) + c] ?? 0
  for (let round = 0; round < 60; round++) {
    // In turn up to a 128th of a texel in all, and up to a tenth.
    const climb = ((random() - 0.5) * (round % 2 === 0 ? 0.015 : 0.2)) / size
    const [left, top] = [6 + random(), 5 + random()]
    for (let i = 0; i < 36; i++) {
      const [u, v] = [4 + 8 * ((i % 6) - 1), 4 + 8 * (Math.floor(i / 6) - 1)]
      uvs.set([u, v], 2 * i)
      vertices.set([left + u, top + v - climb * u, 0, 1], 4 * i)
    }
    run.drawMesh(table, 1, at.vertices, at.uvs, 6, list, 1, 256, 0.6)
    const drawn = kernel.bytes(frame, w * h * 4)
    let worst = 0
    for (let y = Math.ceil(top) + 5; y < top + 4 + size - 1; y++)
      for (let x = Math.ceil(left) + 5; x < left + 4 + size - 1; x++)
        for (let c = 0; c < 3; c++) {
          const [u, v] = [x - left, y - top + climb * (x - left)]
          const [i, j] = [Math.floor(u), Math.floor(v)]
          const [fu, fv] = [u - i, v - j]
          const upper = texel(i, j, c) * (1 - fu) + texel(i + 1, j, c) * fu
          const lower = texel(i, j + 1, c) * (1 - fu) + texel(i + 1, j + 1, c) * fu
          const due = upper * (1 - fv) + lower * fv
          worst = Math.max(worst, Math.abs((drawn[4 * (y * w + x) + c] ?? 0) - due))
        }
    expect(worst, `round ${round}`).toBeLessThan(4)
  }
})

test('patches whose sums tell them apart would not have been chosen', () => {
  const [w, h] = [60, 44]
  const n = w * h
  const random = seeded(9)
  const data = new Uint8Array(n * 4)
  for (let k = 0; k < n; k++) {
    const [x, y] = [k % w, Math.floor(k / w)]
    const tone = 90 + 60 * Math.sin(x / 5) + 40 * Math.sin(y / 4)
    data.set([tone + 30 * random(), tone, 200 - tone / 2], 4 * k)
  }
  const unknown = Uint8Array.from({ length: n }, (_, k) => (k % w > 34 ? 1 : 0))
  const allowed = unknown.map((v) => 1 - v)
  const picture = kernel.put(data)
  const open = run.alloc(n)
  run.markPatches(kernel.put(unknown), kernel.put(allowed), open, w, h)
  const sums = run.alloc(n * 8)
  const match = (told: boolean) => {
    const field = kernel.put(new Int32Array(n))
    const far = run.alloc(n * 4)
    kernel.bytes(sums, n * 8).fill(0)
    if (told) run.sumPatches(picture, w, h, sums, run.alloc(w * 8))
    run.seedField(open, field, far, w, h, 7)
    run.matchPatches(picture, sums, open, field, far, w, h, 1, 0)
    run.matchPatches(picture, sums, open, field, far, w, h, 1, 1)
    return kernel.ints(field, n).slice()
  }
  expect(match(true)).toEqual(match(false))
  // The sums are those of seven rows of eight pixels.
  const due = [0, 0, 0, 0]
  for (let y = 17; y <= 23; y++)
    for (let x = 27; x <= 34; x++)
      for (let c = 0; c < 4; c++) due[c] = (due[c] ?? 0) + (data[4 * (y * w + x) + c] ?? 0)
  run.sumPatches(picture, w, h, sums, run.alloc(w * 8))
  expect([...new Uint16Array(kernel.memory.buffer, sums + 8 * (20 * w + 30), 4)]).toEqual(due)
})
