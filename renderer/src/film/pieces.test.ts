// What the kernel paints for explosions and for what falls apart: smoke stays in its cloud, a cut follows its line, dust goes from one side.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from './kernel.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../build/warp.wasm', import.meta.url)),
)
const { run } = kernel
// No multiple of four: the last lanes of a row must not reach into the next.
const [w, h] = [90, 62]
const bytes = 4 * w * h

const sheetOf = (paint: (at: number) => void) => {
  const at = run.alloc(bytes)
  run.flood(at, w * h, 0)
  paint(at)
  const data = kernel.bytes(at, bytes)
  return (x: number, y: number, c = 3) => data[4 * (y * w + x) + c] ?? 0
}

/** How many pixels of a sheet inside and outside a circle have anything on them. */
const spread = (at: ReturnType<typeof sheetOf>, x: number, y: number, far: number, c = 3) => {
  const count = { inside: 0, outside: 0 }
  for (let j = 0; j < h; j++)
    for (let i = 0; i < w; i++)
      if (at(i, j, c) > 0) count[Math.hypot(i - x, j - y) > far ? 'outside' : 'inside']++
  return count
}

test('smoke and fire fill their cloud and nothing else', () => {
  const heaps = run.alloc(run.billowSize(w, h))
  const billow = (thin: number) =>
    sheetOf((at) => run.paintBillow(at, w, h, heaps, 50, 30, 20, 0.1, 0, 3, thin, -0.5, -0.86))
  run.setBillow(200, 0, 0, 0, 200, 0, 0, 0, 200)
  run.setCloud(50, 30, 20, 3, 5, 0.1)
  const one = spread(billow(1), 50, 30, 27.5)
  expect(one.inside).toBeGreaterThan(900)
  expect(one.outside).toBe(0)
  expect(spread(billow(0), 50, 30, 0).outside).toBe(0)
  const fire = sheetOf((at) => run.paintFireball(at, w, h, 0.9))
  const two = spread(fire, 50, 30, 23.5)
  expect(two.inside).toBeGreaterThan(600)
  expect(two.outside).toBe(0)
  // Flames are never bluer than red.
  for (let i = 30; i < 70; i++) expect(fire(i, 30, 2)).toBeLessThanOrEqual(fire(i, 30, 0))
})

test('flames along the ground rise from their foot', () => {
  const at = sheetOf((to) => run.paintFlames(to, w, h, 45, 50, 25, 30, 2, 1))
  const rows = Array.from({ length: h }, (_, y) => {
    let n = 0
    for (let x = 0; x < w; x++) if (at(x, y, 0) > 40) n++
    return n
  })
  expect(rows[45]).toBeGreaterThan(8)
  expect(rows[45]).toBeGreaterThan(rows[25] ?? 99)
  expect(rows.slice(0, 15).concat(rows.slice(58))).toEqual(new Array(19).fill(0))
})

/** A black frame and an opaque grey cut that is clear to the left of x = 20. */
const apart = () => {
  const [frame, cut] = [run.alloc(bytes), run.alloc(bytes)]
  run.flood(frame, w * h, 0xff000000 | 0)
  kernel.bytes(cut, bytes).forEach((_, k, data) => {
    const x = (k >> 2) % w
    data[k] = x < 20 ? 0 : k % 4 === 3 ? 255 : 200
  })
  run.setApart(frame, cut, w, h)
  const data = kernel.bytes(frame, bytes)
  return (x: number, y: number) => data[4 * (y * w + x)] ?? 0
}

test('what is below a line is laid, and what is above it turned elsewhere', () => {
  const line = Float32Array.from({ length: w }, (_, x) => (x < 60 ? 30 : -1))
  const at = kernel.put(line)
  const body = apart()
  run.layBelow(at)
  expect([body(40, 29), body(40, 30), body(40, 31)]).toEqual([0, 100, 200])
  expect([body(70, 0), body(10, 40), body(19, 50)]).toEqual([200, 0, 0])
  const head = apart()
  // A half turn about (40, 20), put 10 pixels lower: what was at (40, 15) is at (40, 35).
  run.layAbove(at, 40, 20, 40, 30, -1, 0, 12, 12, 12)
  expect([head(40, 35), head(40, 25), head(40, 19)]).toEqual([200, 200, 0])
})

test('dust goes from the right side first, with its flakes behind it', () => {
  run.setCrumbling(20, 70, h)
  const shown = (front: number) => {
    const at = apart()
    run.layStanding(front)
    const count = (from: number, to: number) => {
      let n = 0
      for (let y = 0; y < h; y++) for (let x = from; x < to; x++) if (at(x, y) > 0) n++
      return n
    }
    return [count(0, 20), count(20, 55), count(55, 90)] as const
  }
  expect(shown(0)).toEqual([0, 35 * h, 35 * h])
  const [none, left, right] = shown(0.5)
  expect(none).toBe(0)
  expect(left).toBeGreaterThan(2 * right)
  expect(shown(1.2)).toEqual([0, 0, 0])
  const flakes = apart()
  run.layFlakes(0.5, 2)
  let flown = 0
  for (let y = 0; y < h; y++) for (let x = 55; x < 90; x++) if (flakes(x, y) > 0) flown++
  expect(flown).toBeGreaterThan(40)
})

test('an opening is clear inside and dark outside, and keeps opacity', () => {
  const frame = run.alloc(bytes)
  run.flood(frame, w * h, 0xffc8c8c8 | 0)
  run.iris(frame, w, h, 45 / h, 31 / h, 0.3, 0.1, 1)
  const at = (x: number, y: number, c = 0) => kernel.bytes(frame, bytes)[4 * (y * w + x) + c]
  expect([at(45, 31), at(60, 31), at(45, 16)]).toEqual([200, 200, 200])
  expect([at(80, 31), at(0, 0), at(89, 61), at(45, 3)]).toEqual([0, 0, 0, 0])
  expect(at(66, 31) ?? 0).toBeGreaterThan(0)
  expect(at(0, 0, 3)).toBe(255)
})
