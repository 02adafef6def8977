// DDIM without fresh noise: from the clean latents behind a pass straight to the next noise level.
import type { Prediction, Schedule } from './schedule.ts'
import { mix } from './schedule.ts'
import type { ScheduleConfig } from './schedule-config.ts'
import { plainTimesteps } from './timesteps.ts'

/** The clean latents behind a pass, where picture and noise share one unit of variance. */
export const cleanedAt = (
  prediction: Prediction,
  output: Float32Array,
  sample: Float32Array,
  alpha: number,
): Float32Array => {
  const picture = Math.sqrt(alpha)
  const noise = Math.sqrt(1 - alpha)
  if (prediction === 'sample') return output
  if (prediction === 'epsilon') return mix(1 / picture, sample, -noise / picture, output)
  return mix(picture, sample, -noise, output)
}

export const clipped = (values: Float32Array, range: number | null): Float32Array =>
  range === null ? values : values.map((value) => Math.max(-range, Math.min(range, value)))

/** The noise that the UNet said was there. */
const noiseAt = (
  prediction: Prediction,
  output: Float32Array,
  sample: Float32Array,
  alpha: number,
): Float32Array => {
  const picture = Math.sqrt(alpha)
  const noise = Math.sqrt(1 - alpha)
  if (prediction === 'epsilon') return output
  if (prediction === 'sample') return mix(1 / noise, sample, -picture / noise, output)
  return mix(noise, sample, picture, output)
}

export const ddim = (config: ScheduleConfig, steps: number): Schedule => {
  const timesteps = plainTimesteps(config, steps).map(Math.round)
  const { alphas, trainSteps, prediction } = config
  const final = config.alphaToOne ? 1 : (alphas[0] ?? 1)
  const alphaAt = (t: number) => (t < 0 ? final : (alphas[t] ?? 1))
  const ratio = Math.floor(trainSteps / steps)
  return {
    name: 'ddim',
    timesteps,
    initialScale: 1,
    input: (sample) => sample,
    step: (output, index, sample) => {
      const t = timesteps[index] ?? 0
      const alpha = alphaAt(t)
      const next = alphaAt(t - ratio)
      const clean = clipped(cleanedAt(prediction, output, sample, alpha), config.clip)
      const towards = noiseAt(prediction, output, sample, alpha)
      return { sample: mix(Math.sqrt(next), clean, Math.sqrt(1 - next), towards), clean }
    },
    addNoise: (clean, noise, index) => {
      const alpha = alphaAt(timesteps[index] ?? 0)
      return mix(Math.sqrt(alpha), clean, Math.sqrt(1 - alpha), noise)
    },
  }
}
