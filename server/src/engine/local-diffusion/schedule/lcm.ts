// The schedule of latent consistency models: each pass leaps to clean latents, fresh noise leads into the next.
import { cleanedAt, clipped } from './ddim.ts'
import { mix, type Schedule } from './schedule.ts'
import type { ScheduleConfig } from './schedule-config.ts'

/** Standard deviation of the training's data. */
const SIGMA_DATA = 0.5

/** The steps of the teacher's schedule that are visited; `strength` 1 begins in pure noise. */
const timestepsOf = (
  { trainSteps, originalSteps }: ScheduleConfig,
  steps: number,
  strength: number,
): number[] => {
  const apart = Math.floor(trainSteps / originalSteps)
  const count = Math.max(1, Math.floor(originalSteps * strength))
  const passes = Math.min(steps, count)
  return Array.from({ length: passes }, (_, i) => {
    const skipped = Math.floor((i * count) / passes)
    return (count - skipped) * apart - 1
  })
}

export const lcm = (config: ScheduleConfig, steps: number, strength = 1): Schedule => {
  const { alphas, prediction, timestepScaling } = config
  const timesteps = timestepsOf(config, steps, strength)
  const alphaAt = (t: number | undefined) => alphas[t ?? 0] ?? 1
  return {
    name: 'lcm',
    timesteps,
    initialScale: 1,
    input: (sample) => sample,
    step: (output, index, sample, noise) => {
      const t = timesteps[index] ?? 0
      const scaled = t * timestepScaling
      const squared = scaled * scaled + SIGMA_DATA * SIGMA_DATA
      const guess = clipped(cleanedAt(prediction, output, sample, alphaAt(t)), config.clip)
      const clean = mix(scaled / Math.sqrt(squared), guess, SIGMA_DATA ** 2 / squared, sample)
      if (index === timesteps.length - 1) return { sample: clean, clean }
      const next = alphaAt(timesteps[index + 1])
      return { sample: mix(Math.sqrt(next), clean, Math.sqrt(1 - next), noise()), clean }
    },
    addNoise: (clean, noise, index) => {
      const alpha = alphaAt(timesteps[index])
      return mix(Math.sqrt(alpha), clean, Math.sqrt(1 - alpha), noise)
    },
  }
}
