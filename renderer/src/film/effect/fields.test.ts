// Fields that the kernel makes are what plain arithmetic has: noise, maps of the picture, what runs out from a point.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { fbm } from '../../stage/random.ts'
import { startWarpKernel } from '../kernel.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../../build/warp.wasm', import.meta.url)),
)
const { run } = kernel
const [w, h] = [37, 21]
const at = run.alloc(4 * (w * h + 3))
const field = () => kernel.floats(at, w * h).slice()

/** The largest difference of the field from what is due at each place. */
const off = (due: (x: number, y: number) => number): number =>
  Math.max(...field().map((v, k) => Math.abs(v - due(k % w, Math.floor(k / w)))))

test('noise has the octaves of fbm', () => {
  run.noiseField(at, w, h, 0.11, 0.02, 5.3, -0.03, 0.17, 2.9, 4)
  const place = (x: number, y: number) =>
    [0.11 * x + 0.02 * y + 5.3, -0.03 * x + 0.17 * y + 2.9] as const
  expect(off((x, y) => fbm(...place(x, y), 4))).toBeLessThan(2e-3)
  expect(off((x, y) => fbm(...place(x, y), 3))).toBeGreaterThan(0.03)
})

test('a map is read between its places and held at its rim', () => {
  const [mw, mh] = [9, 6]
  const map = Float32Array.from({ length: mw * mh }, (_, k) => ((k * 37) % 11) / 11)
  run.mapField(at, w, h, kernel.put(map), mw, mh, 0.3, 0.05, -1, -0.02, 0.4, -0.5)
  const read = (x: number, y: number): number => {
    const u = Math.max(0, Math.min(mw - 1.001, 0.3 * x + 0.05 * y - 1))
    const v = Math.max(0, Math.min(mh - 1.001, -0.02 * x + 0.4 * y - 0.5))
    const [i, j] = [Math.floor(u), Math.floor(v)]
    const cell = (di: number, dj: number) => map[(j + dj) * mw + i + di] ?? 0
    const upper = cell(0, 0) * (1 - u + i) + cell(1, 0) * (u - i)
    const lower = cell(0, 1) * (1 - u + i) + cell(1, 1) * (u - i)
    return upper * (1 - v + j) + lower * (v - j)
  }
  expect(off(read)).toBeLessThan(1e-4)
})

test('rays are told apart by the way they go', () => {
  const n = 64
  const rays = Float32Array.from({ length: n + 1 }, (_, i) => Math.cos((2 * Math.PI * i) / n))
  run.rayField(at, w, h, 17.3, 9.6, kernel.put(rays), n)
  // The table begins to the left: there its cosine is 1.
  const due = (x: number, y: number) => Math.cos(Math.atan2(y - 9.6, x - 17.3) + Math.PI)
  expect(off(due)).toBeLessThan(3e-3)
})
