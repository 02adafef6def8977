// Sculpted things are lit from where the picture is, grow into one another, and end as they are cut.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../kernel.ts'
import { cloth, flesh, folds, type Part, sculpt } from './sculpt.ts'
import { Sheet } from './surface.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../../build/warp.wasm', import.meta.url)),
)

const left = [-0.6, -0.5, Math.sqrt(1 - 0.61)] as const
const right = [0.6, -0.5, Math.sqrt(1 - 0.61)] as const
const draw = (parts: readonly Part[], sun: Sheet['sun'], stuff = flesh) => {
  const sheet = new Sheet(kernel, 200, 200, 1, sun)
  sculpt(sheet, parts, stuff)
  return {
    red: (x: number, y: number) => sheet.data[4 * (y * 200 + x)] ?? 0,
    alpha: (x: number, y: number) => sheet.data[4 * (y * 200 + x) + 3] ?? 0,
  }
}
const arm: Part = { from: [100, 40], to: [100, 160], r0: 20, r1: 40, paint: [200, 140, 110] }

test('the side towards the light is the bright one, from wherever it comes', () => {
  const [a, b] = [draw([arm], left), draw([arm], right)]
  expect(a.red(88, 100)).toBeGreaterThan(a.red(112, 100) + 25)
  expect(b.red(112, 100)).toBeGreaterThan(b.red(88, 100) + 25)
})

test('an arm tapers', () => {
  const { alpha } = draw([arm], left)
  expect([alpha(75, 40), alpha(75, 150)]).toEqual([0, 255])
})

test('a joined part goes only a little beyond its ends, and no gap opens where such parts bend', () => {
  const bar = { ...arm, r1: 20 }
  expect([34, 28].map((y) => draw([bar], left).alpha(100, y))).toEqual([255, 255])
  expect([34, 28].map((y) => draw([{ ...bar, joined: true }], left).alpha(100, y))).toEqual([
    255, 0,
  ])
  const points = [0, 1, 2, 3, 4, 5, 6].map((i) => {
    const a = Math.PI - 0.6 * i
    return [100 + 60 * Math.cos(a), 120 - 60 * Math.sin(a)] as const
  })
  const chain = (joined: boolean) =>
    points.slice(1).map((to, i) => ({
      ...{ from: points[i] ?? to, to, r0: 16, r1: 16, paint: arm.paint },
      joined: joined && i > 0 && i < points.length - 2,
    }))
  const [whole, parts] = [draw(chain(false), left), draw(chain(true), left)]
  for (let y = 0; y < 200; y++)
    for (let x = 0; x < 200; x++)
      if (whole.alpha(x, y) === 255) expect(parts.alpha(x, y), `${x} ${y}`).toBeGreaterThan(250)
})

test('a cut end is straight, others are round', () => {
  expect(draw([{ ...arm, cut: true }], left).alpha(100, 30)).toBe(0)
  expect(draw([{ ...arm, cut: true }], left).alpha(100, 44)).toBe(255)
  expect(draw([arm], left).alpha(100, 30)).toBe(255)
})

test('parts that blend leave a softer valley between them than parts that do not', () => {
  const pair: Part[] = [
    { from: [80, 100], to: [80, 100.1], r0: 26, r1: 26, paint: [200, 140, 110] },
    { from: [118, 100], to: [118, 100.1], r0: 26, r1: 26, paint: [200, 140, 110] },
  ]
  const roughness = (blend: number) => {
    const { red } = draw(pair, left, { ...flesh, blend, mottle: 0 })
    let most = 0
    for (let x = 92; x < 106; x++) most = Math.max(most, Math.abs(red(x + 1, 100) - red(x, 100)))
    return most
  }
  expect(roughness(1)).toBeLessThan(0.75 * roughness(0))
})

test('a sleeve has folds, and no two sleeves the same', () => {
  const along = (seed: number) => {
    const relief = folds(seed)
    const { red } = draw([{ ...arm, r1: 20, relief, cut: true }], left, { ...cloth, mottle: 0 })
    return Array.from({ length: 100 }, (_, i) => red(100, 50 + i))
  }
  const [one, two] = [along(1), along(2)]
  const spread = Math.max(...one) - Math.min(...one)
  expect(spread).toBeGreaterThan(20)
  expect(one).not.toEqual(two)
})
