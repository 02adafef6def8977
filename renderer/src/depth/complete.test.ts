// A guessed matte has no holes where the subject goes on, and takes in what is made of the subject's own colours.
import { expect, test } from 'vitest'
import { completed, filledHoles } from './complete.ts'
import { type Plane, plane } from './plane.ts'
import { thumbnail } from './thumbnail.ts'

const [width, height] = [120, 90]
type Colour = readonly [number, number, number]
const red: Colour = [200, 60, 30]
const blue: Colour = [40, 90, 190]
const white: Colour = [240, 240, 240]

const pictureOf = (at: (x: number, y: number) => Colour) => {
  const data = new Uint8Array(4 * width * height).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set(at(x, y), 4 * (y * width + x))
  return thumbnail({ width, height, data }, width)
}
const matteOf = (inside: (x: number, y: number) => boolean): Plane => {
  const matte = plane(width, height)
  for (let k = 0; k < width * height; k++)
    matte.data[k] = inside(k % width, Math.floor(k / width)) ? 1 : 0
  return matte
}
const at = (matte: Plane, x: number, y: number) => matte.data[y * width + x] ?? -1

const body = (x: number, y: number) => x >= 40 && x < 80 && y >= 20
const badge = (x: number, y: number) => (x - 60) ** 2 + (y - 50) ** 2 < 16
/** As of an arm on a hip. */
const gap = (x: number, y: number) => x >= 45 && x < 56 && y >= 60 && y < 78
const tail = (x: number, y: number) => x >= 80 && x < 110 && y >= 60 && y < 64

test('a badge is part of who wears it, the ground seen past an arm is not', () => {
  const t = pictureOf((x, y) => (badge(x, y) ? white : body(x, y) && !gap(x, y) ? red : blue))
  const whole = completed(
    matteOf((x, y) => body(x, y) && !badge(x, y) && !gap(x, y)),
    t,
  )
  expect(at(whole, 60, 50)).toBe(1)
  expect(at(whole, 50, 70)).toBeLessThan(0.5)
})

test('a tail of the subject’s colour joins it, the same colour elsewhere and another colour beside it do not', () => {
  const apart = (x: number, y: number) => x >= 5 && x < 25 && y >= 5 && y < 12
  const beside = (x: number, y: number) => x >= 20 && x < 40 && y >= 70 && y < 76
  const t = pictureOf((x, y) =>
    body(x, y) || tail(x, y) || apart(x, y) ? red : beside(x, y) ? white : blue,
  )
  const whole = completed(matteOf(body), t)
  expect(at(whole, 100, 62)).toBeGreaterThan(0.5)
  expect(at(whole, 15, 8)).toBe(0)
  expect(at(whole, 30, 73)).toBeLessThan(0.5)
})

test('a ground of the subject’s colour is not taken for the subject', () => {
  const t = pictureOf((x, y) => (body(x, y) || y > 60 ? red : blue))
  const whole = completed(matteOf(body), t)
  expect(at(whole, 15, 80)).toBeLessThan(0.5)
})

test('only holes within are closed, and none larger than is asked', () => {
  const bay = (x: number, y: number) => x < 60 && y >= 60 && y < 64
  const holed = matteOf((x, y) => body(x, y) && !badge(x, y) && !bay(x, y))
  expect(at(filledHoles(holed, 0.05), 60, 47)).toBe(1)
  expect(at(filledHoles(holed, 0.001), 60, 47)).toBe(0)
  expect(at(filledHoles(holed, 0.9), 45, 62)).toBe(0)
})
