// What is invented for a picture of guessed depth goes on in the colours of its edges, with fine texture but without copied things.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../film/kernel.ts'
import { calm } from './calm.ts'

const kernel = await startWarpKernel(
  readFileSync(new URL('../../build/warp.wasm', import.meta.url)),
)

const [width, height] = [240, 160]
/** The picture: the left 160 columns, red above and green below. */
const inside = 160
const within = { left: 0, top: 0, right: inside, bottom: height }

const scene = (outside: (x: number, y: number) => number) => {
  const data = new Uint8Array(width * height * 4)
  const unknown = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = y * width + x
      unknown[k] = x >= inside ? 1 : 0
      const v = outside(x, y)
      data.set(
        x >= inside ? [v, v, v, 255] : y < 80 ? [200, 40, 40, 255] : [40, 200, 40, 255],
        4 * k,
      )
    }
  return { picture: { width, height, data }, unknown }
}
const colour = (data: Uint8Array, x: number, y: number) => [
  ...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3),
]
const whole = { lends: new Uint8Array(width * height).fill(1), side: 720, within, share: 1 }

test('beside a red and a green half the outside is red and green, whatever was invented there', () => {
  const { picture, unknown } = scene(() => 90)
  const before = picture.data.slice()
  calm(kernel, picture, { ...whole, unknown })
  for (const x of [inside + 6, inside + 40, width - 4]) {
    const [high, low] = [colour(picture.data, x, 20), colour(picture.data, x, 140)]
    expect(high[0]).toBeGreaterThan(150)
    expect(high[1]).toBeLessThan(90)
    expect(low[1]).toBeGreaterThan(150)
  }
  for (let k = 0; k < unknown.length; k++)
    if (!unknown[k]) expect(picture.data[4 * k]).toBe(before[4 * k])
})

test('texture stays, a copied lamp does not', () => {
  const grainy = scene((x, y) => 90 + ((x + y) % 2 ? 6 : -6))
  calm(kernel, grainy.picture, { ...whole, unknown: grainy.unknown })
  const [a, b] = [
    colour(grainy.picture.data, 200, 20)[0] ?? 0,
    colour(grainy.picture.data, 201, 20)[0] ?? 0,
  ]
  expect(Math.abs(a - b)).toBeGreaterThan(6)
  const lamp = scene((x, y) => (Math.hypot(x - 200, y - 30) < 8 ? 255 : 90))
  const bare = scene(() => 90)
  calm(kernel, lamp.picture, { ...whole, unknown: lamp.unknown })
  calm(kernel, bare.picture, { ...whole, unknown: bare.unknown })
  for (const x of [192, 200, 208])
    expect(
      Math.abs(
        (colour(lamp.picture.data, x, 30)[1] ?? 0) - (colour(bare.picture.data, x, 30)[1] ?? 0),
      ),
    ).toBeLessThan(16)
})

test('what may not lend its colour does not tint the outside', () => {
  const { picture, unknown } = scene(() => 90)
  calm(kernel, picture, {
    ...whole,
    unknown,
    lends: unknown.map((_, k) => (Math.floor(k / width) >= 80 ? 1 : 0)),
  })
  expect(colour(picture.data, width - 4, 20)[0]).toBeLessThan(80)
})
