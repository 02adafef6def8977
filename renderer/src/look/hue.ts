// Tints a negative's lights so that the whole picture has, on the mean, the hue that its grade asks for.
import { lightOfTone, type Tone, toneOf } from '../character/tone.ts'
import type { Rgb } from '../prompt/brief.ts'
import type { Grade } from '../stage/scene.ts'
import * as at from '../trace/frame-layout.ts'
import type { Negative } from '../trace/trace-scene.ts'
import { display } from './meter.ts'

/** Every so many pixels both ways one is looked at. */
const STEP = 3
const ROUNDS = 8
/** No channel is weakened or strengthened more than this. */
const [LEAST, MOST] = [0.7, 1.42]

const channels = [0, 1, 2] as const

/** The light of some pixels, three values each. */
const sampled = ({ width, height, records }: Negative): Float32Array => {
  const list: number[] = []
  for (let y = 1; y < height; y += STEP)
    for (let x = 1; x < width; x += STEP) {
      const o = (y * width + x) * at.RECORD_FLOATS
      const n = Math.max(1, records[o + at.RECORD_SAMPLES] ?? 1)
      for (const c of channels) list.push((records[o + at.RECORD_LIGHT + c] ?? 0) / n)
    }
  return Float32Array.from(list)
}

/** The mean tone of the picture under a tint, as displayed. */
const meanTone = (lights: Float32Array, { exposure, saturation }: Grade, tint: Rgb): Tone => {
  const sum: [number, number, number] = [0, 0, 0]
  const n = Math.max(1, lights.length / 3)
  for (let i = 0; i < lights.length; i += 3) {
    const [r, g, b] = channels.map((c) =>
      display((lights[i + c] ?? 0) * exposure * tint[c]),
    ) as unknown as Rgb
    const grey = 0.3 * r + 0.6 * g + 0.1 * b
    const shown = (v: number) => Math.max(0, Math.min(1, grey + (v - grey) * saturation * 0.9))
    const tone = toneOf(shown(r), shown(g), shown(b))
    for (const c of channels) sum[c] += tone[c] / n
  }
  return sum
}

const clamped = (v: number): number => Math.max(LEAST, Math.min(MOST, v))

/** The grade with its lights tinted as its `hue` asks; the same grade where it asks for none. */
export const huedGrade = (grade: Grade, negative: Negative): Grade => {
  const { hue } = grade
  if (!hue || hue.pull <= 0) return grade
  const lights = sampled(negative)
  const own = meanTone(lights, grade, grade.highlightTint)
  const [red, yellow] = [
    own[1] + (hue.red - own[1]) * hue.pull,
    own[2] + (hue.yellow - own[2]) * hue.pull,
  ]
  let tint = grade.highlightTint
  for (let round = 0; round < ROUNDS; round++) {
    const [, a, b] = meanTone(lights, grade, tint)
    const push = lightOfTone([0.7, 0.9 * (red - a), 0.9 * (yellow - b)])
    const grey = 0.3 * push[0] + 0.6 * push[1] + 0.1 * push[2]
    tint = tint.map((v, c) => clamped((v * (push[c] ?? 0)) / grey)) as unknown as Rgb
  }
  return { ...grade, highlightTint: tint }
}
