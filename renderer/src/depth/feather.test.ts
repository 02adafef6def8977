// Edges that nobody is sure of fade inwards, sure ones stay.
import { expect, test } from 'vitest'
import { fadeOf, feather } from './feather.ts'

const [width, height] = [120, 80]

/** All right of column 40, opaque. */
const half = () => {
  const data = Uint8Array.from({ length: width * height }, (_, k) => (k % width >= 40 ? 1 : 0))
  const cut = new Uint8Array(4 * width * height)
  data.forEach((set, k) => {
    if (set) cut.fill(200, 4 * k, 4 * k + 4)
  })
  return { mask: { width, height, data }, cut }
}

const alphaAt = (cut: Uint8Array, x: number) => cut[4 * (40 * width + x) + 3] ?? 0

test('an edge fades inwards, without a step, and what lies deep stays', () => {
  const { mask, cut } = half()
  feather(cut, mask, 16)
  expect(alphaAt(cut, 39)).toBe(0)
  expect(alphaAt(cut, 41)).toBeLessThan(40)
  expect(alphaAt(cut, 80)).toBe(200)
  for (let x = 40; x < 80; x++) {
    expect(alphaAt(cut, x)).toBeGreaterThanOrEqual(alphaAt(cut, x - 1))
    expect(alphaAt(cut, x) - alphaAt(cut, x - 1)).toBeLessThan(45)
  }
})

test('the surer, the less it fades; a sure edge stays as it is', () => {
  const fades = [0, 0.2, 0.4, 0.6, 0.8, 0.85, 1].map((sure) => fadeOf(sure, 320))
  expect([...fades].sort((a, b) => b - a)).toEqual(fades)
  expect(fades[5]).toBe(0)
  const { mask, cut } = half()
  const before = cut.slice()
  feather(cut, mask, fadeOf(1, 320))
  expect(cut).toEqual(before)
})
