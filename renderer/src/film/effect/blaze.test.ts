// Kernels of fire, smears, prints and cracks against the plain rules that they follow.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../kernel.ts'
import { flamesIn } from './fire.ts'

const started = async () =>
  startWarpKernel(await readFile(new URL('../../../build/warp.wasm', import.meta.url)))

test('a row is smeared as far as it is told, and no light is lost; rows above stay', async () => {
  const kernel = await started()
  const [w, h, reach] = [61, 3, 6]
  const data = new Uint8Array(w * h * 4)
  for (const y of [0, 1, 2]) data.set([200, 100, 50, 255], 4 * (y * w + 30))
  const at = kernel.put(data)
  kernel.run.smearRows(at, w, h, 1, reach)
  const out = kernel.bytes(at, data.length)
  expect(out.subarray(0, 4 * w)).toEqual(data.subarray(0, 4 * w))
  // Once over 6 to both sides, then over 3 of what that made.
  const reds = Array.from({ length: w }, (_, x) => out[4 * (w + x)] ?? 0)
  const once = Math.round(200 / 13)
  expect(reds[30]).toBe(once)
  expect(reds.slice(30 - 9, 30 + 10).every((v) => v > 0)).toBe(true)
  expect(
    reds
      .slice(0, 20)
      .concat(reds.slice(41))
      .every((v) => v === 0),
  ).toBe(true)
  expect(reds).toEqual([...reds].reverse())
  expect(Math.abs(reds.reduce((sum, v) => sum + v, 0) - 200)).toBeLessThan(20)
})

test('a jet goes one way from its mouth and no farther than it reaches', async () => {
  const kernel = await started()
  const [w, h] = [162, 90]
  const at = kernel.put(new Uint8Array(w * h * 4))
  const { run } = kernel
  run.setJet(1, 0, 1, 0.05, 0.9, 0.34)
  run.paintJet(at, w, h, flamesIn(kernel), 40, 45, 1 / 90, 10, 3, 7)
  const words = new Uint32Array(kernel.memory.buffer, at, w * h)
  const lit = (x0: number, x1: number) => {
    let n = 0
    for (let y = 0; y < h; y++) for (let x = x0; x < x1; x++) if (words[y * w + x]) n++
    return n
  }
  expect(lit(0, 38)).toBe(0)
  expect(lit(42, 80)).toBeGreaterThan(150)
  expect(lit(Math.ceil(40 + 0.9 * 90) + 1, w)).toBe(0)
  // Hottest, and so most opaque, near the mouth.
  expect((words[45 * w + 46] ?? 0) >>> 24).toBeGreaterThan(150)
})

test('flames stand on what burns, hardly inside it, and none where nothing does', async () => {
  const kernel = await started()
  const { run } = kernel
  const [w, h] = [122, 80]
  const map = new Float32Array(w * (h + 2) + 3)
  for (let y = 40; y < h + 2; y++) map.fill(1, y * w + 40, y * w + 80)
  const [at, there] = [kernel.put(new Uint8Array(w * h * 4)), kernel.put(map)]
  const [room, sways] = [run.alloc(run.blazeSize(w)), kernel.put(new Float32Array(h))]
  run.setFuel(there, 4, 2, 1 / 20)
  run.paintBlaze(at, w, h, flamesIn(kernel), room, sways, 0.2, 3, 5, 1)
  const cover = (x0: number, y0: number, x1: number, y1: number) => {
    let sum = 0
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) sum += kernel.bytes(at + 4 * (y * w + x) + 3, 1)[0] ?? 0
    return sum / ((x1 - x0) * (y1 - y0))
  }
  const above = cover(40, 32, 80, 40)
  expect(above).toBeGreaterThan(40)
  expect(cover(50, 55, 70, 75)).toBeLessThan(0.5 * above)
  expect(cover(0, 0, w, 18)).toBe(0)
  expect(cover(0, 20, 28, h)).toBe(0)
})

test('a print is laid where it is told, between its places, and leaves what lies around', async () => {
  const kernel = await started()
  const side = 8
  const table = new Uint8Array(side * side * 4)
  for (let k = 0; k < side * side; k++)
    table.set([30 * (k % side), 30 * Math.floor(k / side), 0, 255], 4 * k)
  const [w, h] = [30, 20]
  const at = kernel.put(new Uint8Array(w * h * 4).fill(9))
  kernel.run.stretchPrint(at, w, 0, 0, w, h, kernel.put(table), side, 0.5, 0, -2, 0, 0.5, -1)
  const pixel = (x: number, y: number) => [...kernel.bytes(at + 4 * (y * w + x), 4)]
  expect(pixel(8, 8)).toEqual([60, 90, 0, 255])
  expect(pixel(9, 8)).toEqual([75, 90, 0, 255])
  expect(pixel(3, 8)).toEqual([9, 9, 9, 9])
  expect(pixel(19, 8)).toEqual([9, 9, 9, 9])
})

test('a cracked pane has edges on its rays, and shards between them', async () => {
  const kernel = await started()
  const { run } = kernel
  const [w, h, rays] = [81, 60, 4]
  // Rays to the upper left, upper right, lower right and lower left; one arc that only the first pair has.
  const ways = [-2.4, -0.8, 0.8, 2.4]
  const tables = Float32Array.of(...ways, 1, 1, 1, 1, 0.25, -0.25, -0.25, -0.25)
  run.setPattern(kernel.put(tables), rays, 1, 0)
  const map = run.alloc(4 * w * h)
  run.mapShards(map, w, h, 40, 30)
  const place = (x: number, y: number) => [...kernel.bytes(map + 4 * (y * w + x), 3)]
  // Above the middle: within the arc, on it, and beyond it.
  const [inside, on, beyond] = [place(40, 23), place(40, 15), place(40, 4)]
  expect(inside[1]).not.toBe(beyond[1])
  expect(on[0]).toBeLessThan(10)
  expect(beyond[0]).toBeGreaterThan(30)
  // Below it there is none.
  expect(place(40, 37)[1]).toBe(place(40, 56)[1])
  expect(place(40, 37)[1]).not.toBe(inside[1])
  // The crack must run farther to come farther.
  expect(beyond[2]).toBeGreaterThan(inside[2] ?? 255)
})
