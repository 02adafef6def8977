// What development does to single bright pixels: noise is spread without being lost, stars stay.
import { afterAll, expect, test } from 'vitest'
import { stillLife } from '../../test/golden/small-scenes.ts'
import { createNodeHost } from '../node/host.ts'
import type { Grade } from '../stage/scene.ts'
import * as at from '../trace/frame-layout.ts'
import type { Negative } from '../trace/trace-scene.ts'
import { develop } from './develop.ts'

const host = createNodeHost({ threads: 1 })
afterAll(() => host.close())

const [width, height, samples] = [48, 48, 4]
const middle = 24 * width + 24

/** A grey wall, or the sky, in which one pixel's one sample of four met something bright. */
const speck = (wall: boolean, bright: number): Negative => {
  const n = width * height
  const records = new Float32Array(n * at.RECORD_FLOATS)
  for (let i = 0; i < n; i++) {
    // Neighbours differ a little, as they do.
    const light = 0.1 + 0.01 * (i % 3)
    const one = i === middle ? bright : light
    const r = i * at.RECORD_FLOATS
    const albedo = wall ? 0.5 : 1
    records.fill(3 * light + one, r + at.RECORD_LIGHT, r + at.RECORD_LIGHT + 3)
    records[r + at.RECORD_LUMINANCE_SQUARED] = 3 * light * light + one * one
    records.fill(albedo * samples, r + at.RECORD_ALBEDO, r + at.RECORD_ALBEDO + 3)
    records[r + at.RECORD_ALBEDO_SQUARED] = albedo * albedo * samples
    if (wall) {
      records[r + at.RECORD_NORMAL + 2] = samples
      records[r + at.RECORD_NEARNESS] = 0.2 * samples
      records[r + at.RECORD_NEARNESS_SQUARED] = 0.04 * samples
    }
    records[r + at.RECORD_SAMPLES] = samples
  }
  const depth = new Float32Array(n).fill(wall ? 5 : at.SKY_DEPTH)
  return { width, height, records, depth, objects: new Int16Array(n).fill(wall ? 0 : -1) }
}

const bare: Grade = { ...stillLife().grade, grain: 0, bloom: 0 }
const greys = async (negative: Negative): Promise<number[]> => {
  const scene = { grade: bare, finishes: [], weather: [], lens: stillLife().lens }
  const { data } = await develop(negative, scene, { seed: 1 }, host)
  return Array.from({ length: width * height }, (_, i) => data[4 * i + 1] ?? 0)
}
const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length

test('a bright speck on a wall is spread, not kept and not lost', async () => {
  const [plain, noisy] = [await greys(speck(true, 0.1)), await greys(speck(true, 4))]
  expect((noisy[middle] ?? 0) - (plain[middle] ?? 0)).toBeLessThan(25)
  expect(mean(noisy)).toBeGreaterThan(mean(plain) + 0.1)
})

test('a star stays where it is, as bright as it is', async () => {
  const [plain, starry] = [await greys(speck(false, 0.1)), await greys(speck(false, 4))]
  expect((starry[middle] ?? 0) - (plain[middle] ?? 0)).toBeGreaterThan(60)
  expect(Math.abs((starry[middle + 2] ?? 0) - (plain[middle + 2] ?? 0))).toBeLessThan(3)
})
