// Does a face in the dark get its lamp, no more than it lacks, and only where it is?
import { expect, test } from 'vitest'
import type { Face, Lens } from '../stage/scene.ts'
import * as at from '../trace/frame-layout.ts'
import type { Negative } from '../trace/trace-scene.ts'
import { lightFaces } from './face-light.ts'

const [width, height] = [96, 72]
const lens: Lens = {
  eye: [0, 1.6, 2],
  target: [0, 1.6, 0],
  fov: 40,
  aperture: 0,
  focus: 2,
  roll: 0,
  projection: 'plane',
}
const face: Face = { at: [0, 1.6, 0], size: 0.25, object: 1, level: 0.6 }

/** A card of albedo 0.5 that looks to the lens and shows that much light; the right half is no subject. */
const card = (light: number): Negative => {
  const records = new Float32Array(width * height * at.RECORD_FLOATS)
  const objects = new Int16Array(width * height)
  const depth = new Float32Array(width * height).fill(2)
  for (let k = 0; k < width * height; k++) {
    const o = k * at.RECORD_FLOATS
    for (const c of [0, 1, 2]) {
      records[o + at.RECORD_LIGHT + c] = light * 0.5 * 4
      records[o + at.RECORD_ALBEDO + c] = 0.5 * 4
    }
    records[o + at.RECORD_LUMINANCE_SQUARED] = (light * 0.5) ** 2 * 4
    records[o + at.RECORD_NORMAL + 2] = 4
    records[o + at.RECORD_SAMPLES] = 4
    objects[k] = k % width < width * 0.6 ? 1 : 0
  }
  return { width, height, records, depth, objects }
}
/** What a white card would show at a pixel. */
const shown = ({ records }: Negative, x: number, y: number): number =>
  (records[(y * width + x) * at.RECORD_FLOATS + 1] ?? 0) / 4 / 0.5
const lit = (light: number, faces: readonly Face[] = [face], by: Partial<Lens> = {}): Negative => {
  const negative = card(light)
  lightFaces({ faces, lens: { ...lens, ...by } }, negative)
  return negative
}

test('a dark face is lit up to about what is wanted, a bright one is left alone', () => {
  expect(shown(lit(0.05), 48, 36)).toBeGreaterThan(0.4)
  expect(shown(lit(0.05), 48, 36)).toBeLessThan(0.75)
  expect(lit(0.7).records).toEqual(card(0.7).records)
})

test('the lamp fades away from the face and shines on subjects alone', () => {
  const negative = lit(0.05)
  expect(shown(negative, 30, 36)).toBeLessThan(shown(negative, 48, 36))
  expect(shown(negative, 80, 36)).toBeCloseTo(0.05)
})

test('its light is the same in every sample, so that the denoiser sees no new noise', () => {
  const { records } = lit(0.05)
  const o = (36 * width + 48) * at.RECORD_FLOATS
  const mean =
    ((records[o] ?? 0) * 0.3 + (records[o + 1] ?? 0) * 0.6 + (records[o + 2] ?? 0) * 0.1) / 4
  const spread = (records[o + at.RECORD_LUMINANCE_SQUARED] ?? 0) / 4 - mean * mean
  expect(Math.abs(spread)).toBeLessThan(1e-5)
})

test('a face hidden behind something, one too far off and one in a fisheye stay as they are', () => {
  const same = card(0.05).records
  expect(lit(0.05, [{ ...face, object: 7 }]).records).toEqual(same)
  expect(lit(0.05, [{ ...face, at: [0, 1.6, -60] }]).records).toEqual(same)
  expect(lit(0.05, [face], { projection: 'fisheye' }).records).toEqual(same)
})
