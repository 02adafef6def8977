// What lies around a picture of ours: it joins the picture's edges, ends people where they end, and stays small.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Around, cellsAt, SEEN_SUBJECT } from '../../src/depth/around.ts'
import { decodeDepth, encodeDepth } from '../../src/depth/depth-map.ts'
import { createNodeHost } from '../../src/node/host.ts'
import { type RenderedImage, renderImage } from '../../src/render-image.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const host = createNodeHost({ threads: 2 })
const size = { width: 480, height: 360 }
const make = (prompt: string, styleId = '') =>
  renderImage(
    { prompt, ...size, quality: '720p', styleId, styleStrength: 1, seed: 7, reference: null },
    host,
  )
let made: RenderedImage
let around: Around

beforeAll(async () => {
  made = await make(
    'a young woman in a red coat standing in a city street in the rain, medium shot',
  )
  if (!made.depth.around) throw new Error('nobody looked around the picture')
  around = made.depth.around
})
afterAll(() => host.close())

const column = (x: number) =>
  Math.floor(cellsAt(x, around.left, size.width, around.cell, around.grow))
const row = (y: number) => Math.floor(cellsAt(y, around.top, size.height, around.cell, around.grow))

test('at the edges it shows what the picture shows', () => {
  const { pixels } = made
  /** Mean difference of colours and of nearness between the picture a little inside its edge and what lies a little outside. */
  const differ = (
    inner: (i: number) => readonly [number, number],
    out: readonly [number, number],
    n: number,
  ) => {
    let [sum, depth, count] = [0, 0, 0]
    for (let i = 8; i < n - 8; i += 2) {
      const [x, y] = inner(i)
      const cell = row(y + out[1]) * around.width + column(x + out[0])
      if (!around.marks[cell]) continue
      for (let c = 0; c < 3; c++)
        sum +=
          Math.abs(
            (pixels.data[4 * (y * size.width + x) + c] ?? 0) - (around.data[4 * cell + c] ?? 0),
          ) / 3
      const near = 1 / (made.depth.distance[y * size.width + x] ?? 1)
      depth += Math.abs(near - 1 / (around.distance[cell] ?? 1))
      count++
    }
    expect(count).toBeGreaterThan(n / 4)
    return [sum / count, depth / count] as const
  }
  const w = size.width
  const h = size.height
  for (const [colour, depth] of [
    differ((i) => [i, h - 2], [0, 4], w),
    differ((i) => [i, 1], [0, -4], w),
    differ((i) => [1, i], [-4, 0], h),
    differ((i) => [w - 2, i], [4, 0], h),
  ]) {
    expect(colour).toBeLessThan(16)
    expect(depth).toBeLessThan(0.04)
  }
})

test('a person whom the lower edge cuts goes on below it and ends there', () => {
  const marked = (y: number) => {
    let n = 0
    for (let x = 0; x < around.width; x++)
      if (around.marks[row(y) * around.width + x] === SEEN_SUBJECT) n++
    return n
  }
  expect(marked(size.height + 4)).toBeGreaterThan(3)
  const last = Array.from({ length: 60 }, (_, i) => marked(size.height + 4 * i))
  expect(last.some((n) => n === 0)).toBe(true)
})

test('it stays small, beside the depth that it is kept with, and comes back with it', async () => {
  const whole = await encodeDepth(made.depth)
  const without = await encodeDepth({ ...made.depth, around: null })
  expect(whole.length - without.length).toBeLessThan(400_000)
  const back = await decodeDepth(whole)
  expect(back.around?.marks).toEqual(around.marks)
  expect(back.behind?.sheet).toEqual(made.depth.behind?.sheet)
  expect((await decodeDepth(without)).around).toBeNull()
})

test('nothing goes on beyond a fisheye, nor beyond the paper of a watercolour; a film look is no frame', async () => {
  const around = async (prompt: string) => (await make(prompt)).depth.around
  expect(await around('a street in a fisheye lens')).toBeNull()
  expect(await around('a tree in a park, watercolor painting')).toBeNull()
  expect(await around('a tree in a park, black and white film photo')).not.toBeNull()
})
