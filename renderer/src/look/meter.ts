// Meters a negative as a camera does: how much longer or shorter to expose so that the picture is neither murky nor washed out.
import type { Grade } from '../stage/scene.ts'
import * as at from '../trace/frame-layout.ts'
import type { Negative } from '../trace/trace-scene.ts'

/** Pixels along the side of a block that is measured as one, so that noise does not count. */
const BLOCK = 8
/** No more than this much longer or shorter. */
const [SHORTEST, LONGEST] = [0.74, 1.75]
/** The share of the picture that may be brighter than `GLARE` for the sake of the rest. */
const MAY_GLARE = 0.06
const GLARE = 0.94

interface Patch {
  readonly light: number
  readonly weight: number
}

/** The film curve of the tone kernel, for brightness alone. */
export const display = (light: number): number => {
  const x = Math.max(0, light) * 0.72
  const film = Math.min(1, (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14))
  return film ** (1 / 2.2)
}

/** Mean light of every block; the subject counts for more. */
const patches = ({ width, height, records, objects }: Negative): Patch[] => {
  const list: Patch[] = []
  for (let by = 0; by < height; by += BLOCK)
    for (let bx = 0; bx < width; bx += BLOCK) {
      let [light, main, count] = [0, 0, 0]
      for (let y = by; y < Math.min(height, by + BLOCK); y += 2)
        for (let x = bx; x < Math.min(width, bx + BLOCK); x += 2) {
          const k = y * width + x
          const o = k * at.RECORD_FLOATS
          const r = records[o + at.RECORD_LIGHT] ?? 0
          const g = records[o + at.RECORD_LIGHT + 1] ?? 0
          const b = records[o + at.RECORD_LIGHT + 2] ?? 0
          light += (r * 0.3 + g * 0.6 + b * 0.1) / Math.max(1, records[o + at.RECORD_SAMPLES] ?? 1)
          if ((objects[k] ?? 0) > 0) main++
          count++
        }
      list.push({ light: light / count, weight: 1 + (1.2 * main) / count })
    }
  return list
}

const brightness = (list: readonly Patch[], gain: number): number => {
  let [sum, whole] = [0, 0]
  for (const { light, weight } of list) {
    sum += display(light * gain) * weight
    whole += weight
  }
  return whole > 0 ? sum / whole : 0
}

const glare = (list: readonly Patch[], gain: number): number =>
  list.filter(({ light }) => display(light * gain) > GLARE).length / Math.max(1, list.length)

/** The gain nearest to 1 that brings the mean brightness to `wanted`. */
const gainTo = (list: readonly Patch[], wanted: number): number => {
  let [low, high] = [SHORTEST, LONGEST]
  for (let i = 0; i < 16; i++) {
    const half = (low + high) / 2
    if (brightness(list, half) < wanted) low = half
    else high = half
  }
  return (low + high) / 2
}

/** The grade with its exposure corrected to the brightness it asks for; as it is when it asks for none. */
export const meteredGrade = (grade: Grade, negative: Negative): Grade => {
  const { meter } = grade
  if (!meter) return grade
  const list = patches(negative)
  const now = brightness(list, 1)
  const wanted = Math.min(meter.high, Math.max(meter.low, now))
  if (wanted === now) return grade
  let gain = gainTo(list, wanted)
  const before = Math.max(MAY_GLARE, glare(list, 1) + 0.02)
  while (gain > 1.02 && glare(list, gain) > before) gain = 1 + (gain - 1) * 0.8
  return { ...grade, exposure: grade.exposure * gain }
}
