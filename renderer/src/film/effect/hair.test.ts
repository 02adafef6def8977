// Hair is told by its colour: long hair goes with the head, a collar stays with the body.
import { expect, test } from 'vitest'
import { reliefStep, type Staged } from '../plan.ts'
import type { Moment } from './effect.ts'
import { hairOf, headEnd } from './hair.ts'

const [width, height] = [320, 240]
const [columns, rows] = [width / reliefStep + 1, height / reliefStep + 1]
const [skin, brown, blue] = [
  [226, 176, 150],
  [92, 52, 30],
  [40, 70, 170],
] as const
/** Middle and radius of the head. */
const [hx, hy, r] = [160, 80, 40]

/** A face with hair over it and, beside it, down to `low` head radii below its middle; below the neck blue cloth. */
const moment = (low: number): Moment => {
  const picture = new Uint8Array(4 * width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [(x - hx) / r, (y - hy) / r]
      const face = u * u + (v - 0.15) ** 2 < 0.62
      const over = v < 0 || Math.abs(u) > 0.72
      const hair = Math.abs(u) < 1.25 && v < low && over
      picture.set(face ? skin : hair ? brown : blue, 4 * (y * width + x))
    }
  const figure = {
    ...{ upright: true, whole: false, head: { x: hx, y: hy, radius: r }, neck: hy + r },
    ...{ left: 80, right: 240, top: 30, bottom: 240, heart: [hx, 150] },
  }
  const staged = {
    ...{ picture, figure, complexion: { skin, cloth: blue } },
    ...{ reliefColumns: columns, reliefRows: rows },
    subject: new Float32Array(columns * rows).fill(1),
  } as unknown as Staged
  const seen = { aim: [hx, hy] as const, scale: 1, cos: 1, sin: 0 }
  return { t: 0.5, frame: 30, strength: 1, seed: 1, width, height, staged, ...seen }
}

test('the colour over the forehead is that of the hair, unless it is skin', () => {
  expect(hairOf(moment(0.5))).toEqual(brown)
  const bald = moment(0.5)
  const { picture } = bald.staged
  for (let k = 0; k < picture.length; k += 4) picture.set(skin, k)
  expect(hairOf(bald)).toBeNull()
})

test('beside the face the head ends where its hair does', () => {
  const [short, long] = [moment(0.4), moment(1.8)]
  for (const side of [-1, 1]) {
    expect(headEnd(long, side)).toBeCloseTo(1.8, 0)
    expect(headEnd(short, side)).toBeLessThan(0.7)
    // Under the chin both end at the neck.
    expect(headEnd(long, 0.1 * side)).toBeCloseTo(headEnd(short, 0.1 * side), 2)
  }
})
