// Through a keyhole: a door of wood and brass around what is seen, the picture itself in the middle, and nothing pops.
import { expect, test } from 'vitest'
import { frames, testSpec } from '../../../test/clip/draw.ts'
import type { Pixels } from '../../host.ts'

/** Mean colour of a part, in shares of the frame. */
const colour = (p: Pixels, x0: number, y0: number, x1: number, y1: number) => {
  const sum = [0, 0, 0]
  let n = 0
  for (let y = Math.floor(y0 * p.height); y < y1 * p.height; y++)
    for (let x = Math.floor(x0 * p.width); x < x1 * p.width; x++, n++)
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (p.data[4 * (y * p.width + x) + c] ?? 0)
  return sum.map((v) => v / n) as [number, number, number]
}

test.each([
  ['Through Object In', 0.33],
  ['Through Object Out', 0.95],
] as const)('%s shows a door', async (name, when) => {
  const [bare, shown] = await frames(testSpec(name, { seconds: 2 }), [0, when])
  if (!bare || !shown) throw new Error('no frames')
  // Wood at the sides: brown, dim, not black.
  for (const [x0, x1] of [
    [0.02, 0.1],
    [0.9, 0.98],
  ] as const) {
    const [r, g, b] = colour(shown, x0, 0.2, x1, 0.8)
    expect(r).toBeGreaterThan(12)
    expect(r).toBeLessThan(110)
    expect(r).toBeGreaterThan(1.2 * b)
    expect(r).toBeGreaterThan(g)
  }
  // In the hole the red panel of the picture.
  const [r, g] = colour(shown, 0.47, 0.42, 0.53, 0.5)
  expect(r).toBeGreaterThan(g + 40)
})

test('the way out of the door is even: no frame differs much more from the last than others', async () => {
  const moments = Array.from({ length: 25 }, (_, i) => i / 24)
  const list = await frames(testSpec('Through Object In', { seconds: 1 }), moments)
  const steps = list.slice(1).map((p, i) => {
    const before = list[i]
    let sum = 0
    for (let k = 1; k < p.data.length; k += 4)
      sum += Math.abs((p.data[k] ?? 0) - (before?.data[k] ?? 0))
    return (4 * sum) / p.data.length
  })
  expect(Math.max(...steps)).toBeLessThan(45)
})
