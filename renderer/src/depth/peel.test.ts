// What is behind a thing of a picture of ours: what was seen there, but not the dark right under it.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../film/kernel.ts'
import { SUBJECT_SHEET } from './behind.ts'
import { carryDepth } from './fill-hole.ts'
import { peel } from './peel.ts'

const kernel = await startWarpKernel(
  readFileSync(new URL('../../build/warp.wasm', import.meta.url)),
)
const [width, height] = [240, 160]
const candle = (x: number, y: number) => x >= 100 && x < 140 && y >= 40 && y < 120
const under = (x: number, y: number) => candle(x, y) && y >= 106

/** What is seen at a point of the back once the candle is lifted off; `beneath` is the colour right under its foot. */
const lifted = (beneath: readonly number[], elsewhere: readonly number[], where = under) => {
  const n = width * height
  const [data, seen] = [new Uint8Array(4 * n).fill(255), new Uint8Array(4 * n).fill(255)]
  const [mask, sheet] = [new Uint8Array(n), new Uint8Array(n)]
  const nearness = new Float32Array(n)
  for (let k = 0; k < n; k++) {
    const [x, y] = [k % width, Math.floor(k / width)]
    const there = candle(x, y)
    data.set(there ? [250, 245, 220] : [150, 110, 60], 4 * k)
    seen.set(where(x, y) ? beneath : elsewhere, 4 * k)
    mask[k] = there ? 1 : 0
    sheet[k] = there ? SUBJECT_SHEET : 0
    nearness[k] = there ? 1 : 0.6
  }
  const relief = { width, height, nearness, focal: 200, soft: false }
  const hidden = {
    data: seen,
    width,
    height,
    left: 0,
    top: 0,
    sheet,
    nearness: new Float32Array(n).fill(0.6),
    cuts: [],
  }
  const picture = { width, height, data }
  const { back } = peel(
    kernel,
    () => ({ picture, relief, subject: { width, height, data: mask } }),
    hidden,
    8,
    5,
    true,
    () => {},
  )
  return (x: number, y: number) => [
    ...back.data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3),
  ]
}

test('a lifted thing leaves the table it stood on, without the black beneath it', () => {
  const at = lifted([0, 0, 0], [60, 120, 160])
  // Seen, though nothing else in the picture has that colour.
  expect(at(120, 70)).toEqual([60, 120, 160])
  expect(Math.max(...at(120, 113))).toBeGreaterThan(100)
})

test('nor does its shadow stay behind at its foot', () => {
  const narrow = (x: number, y: number) => candle(x, y) && y >= 114 && x < 118
  const at = lifted([80, 60, 40], [160, 120, 70], narrow)
  expect(at(120, 70)).toEqual([160, 120, 70])
  expect(Math.max(...at(108, 117))).toBeGreaterThan(110)
})

test('ground that is only cut for the clip goes on under the border of the nearer sheet, at its own depth', () => {
  const n = width * height
  const [data, nearness] = [new Uint8Array(4 * n).fill(255), new Float32Array(n)]
  const post = (x: number, y: number) => x >= 100 && x < 140 && y < 120
  for (let k = 0; k < n; k++) {
    const [x, y] = [k % width, Math.floor(k / width)]
    const ground = 0.2 + 0.006 * Math.max(0, y - 60)
    nearness[k] = post(x, y) ? 0.6 : ground
    data.set(post(x, y) ? [30, 30, 30] : y % 8 < 4 ? [150, 110, 60] : [140, 100, 50], 4 * k)
  }
  const relief = { width, height, nearness, focal: 200, soft: false }
  const { fronts, back, backCorners } = peel(
    kernel,
    // What is peeled is changed.
    () => ({ picture: { width, height, data: data.slice() }, relief, subject: null }),
    null,
    8,
    5,
    true,
    () => {},
  )
  expect(fronts).toHaveLength(1)
  const { cut, box } = fronts[0] as (typeof fronts)[number]
  const alpha = (x: number, y: number) =>
    cut[4 * ((y - box.top) * (box.right - box.left) + x - box.left) + 3]
  // The first row of ground that went with the post.
  let y = box.top
  while (y < height && alpha(20, y) !== 255) y++
  expect(y).toBeGreaterThan(40)
  expect(y).toBeLessThan(height - 30)
  for (let below = y; below < y + 12; below++) {
    const k = below * width + 20
    expect([...back.data.subarray(4 * k, 4 * k + 3)]).toEqual([...data.subarray(4 * k, 4 * k + 3)])
  }
  const corner = (j: number) => backCorners.nearness[j * backCorners.columns + 2] ?? 0
  const near = Math.round(y / 8)
  expect(corner(near + 1)).toBeGreaterThan(corner(near)) // The nearer sheet begins exactly where the ground behind it is, or the two would part when the camera rises.
  const { corners } = fronts[0] as (typeof fronts)[number]
  const own = corners.nearness[near * corners.columns + 2] ?? 0
  expect(own).toBeCloseTo(corner(near), 5)
})

test('what is behind the near part of the ground falls back under it slowly', () => {
  const [w, h, from, cut] = [4, 400, 100, 0.3]
  const ground = Float32Array.from({ length: w * h }, (_, k) => 0.004 * Math.floor(k / w))
  const hole = { width: w, height: h, data: new Uint8Array(w * h) }
  // Below a row, between a far sea on the left and one on the right.
  for (let y = from; y < h; y++)
    for (let x = 0; x < w; x++) {
      if (x === 1 || x === 2) hole.data[y * w + x] = 1
      else ground[y * w + x] = 0.02
    }
  carryDepth(ground, hole, cut)
  const at = (y: number) => ground[y * w + 1] ?? 0
  expect(at(from)).toBeCloseTo(cut, 2)
  for (let y = from + 1; y < h; y++) expect(at(y - 1) - at(y)).toBeLessThan(0.012)
  expect(at(h - 1)).toBeCloseTo(0.02, 5)
})
