// Is a picture exposed so that it is neither murky nor washed out, and left alone when it is neither?
import { expect, test } from 'vitest'
import { plainGrade } from '../stage/light-plan.ts'
import * as at from '../trace/frame-layout.ts'
import type { Negative } from '../trace/trace-scene.ts'
import { meteredGrade } from './meter.ts'

const [width, height] = [32, 24]

/** A negative whose every pixel shows that much light, four samples each. */
const even = (light: number, lamp = 0): Negative => {
  const records = new Float32Array(width * height * at.RECORD_FLOATS)
  for (let k = 0; k < width * height; k++) {
    const shown = k < lamp * width * height ? 30 : light
    for (const c of [0, 1, 2]) records[k * at.RECORD_FLOATS + at.RECORD_LIGHT + c] = shown * 4
    records[k * at.RECORD_FLOATS + at.RECORD_SAMPLES] = 4
  }
  const depth = new Float32Array(width * height)
  return { width, height, records, depth, objects: new Int16Array(width * height) }
}

const grade = { ...plainGrade, meter: { low: 0.48, high: 0.64 } }

test('a murky picture is exposed longer and a washed out one shorter', () => {
  expect(meteredGrade(grade, even(0.12)).exposure).toBeGreaterThan(1.3)
  expect(meteredGrade(grade, even(0.9)).exposure).toBeLessThan(0.9)
})

test('a picture of the right brightness keeps its grade, and so does one that asks for none', () => {
  expect(meteredGrade(grade, even(0.3))).toBe(grade)
  expect(meteredGrade(plainGrade, even(0.05))).toBe(plainGrade)
})

test('no picture is exposed out of all measure', () => {
  expect(meteredGrade(grade, even(0.001)).exposure).toBeLessThanOrEqual(1.75)
  expect(meteredGrade(grade, even(20)).exposure).toBeGreaterThanOrEqual(0.74)
})

test('a style that exposes darker stays darker', () => {
  const style = { ...grade, exposure: 0.6 }
  expect(meteredGrade(style, even(0.12)).exposure).toBeCloseTo(
    0.6 * meteredGrade(grade, even(0.12)).exposure,
  )
})
