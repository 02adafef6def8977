// One pass from the noisiest training step to the picture, for models distilled to that (SDXS, SD-Turbo).
import { cleanedAt } from './ddim.ts'
import { mix, type Schedule } from './schedule.ts'
import type { ScheduleConfig } from './schedule-config.ts'

/** `strength` below 1 begins at an earlier training step, for pictures that begin with a reference. */
export const oneStep = (config: ScheduleConfig, strength = 1): Schedule => {
  const { trainSteps, alphas, prediction } = config
  const t = Math.min(trainSteps - 1, Math.max(0, Math.round(trainSteps * strength) - 1))
  const alpha = alphas[t] ?? 1
  return {
    name: 'one-step',
    timesteps: [t],
    // Noise has the variance that the step has, as Euler's trailing start of these models gives it.
    initialScale: Math.sqrt(1 - alpha),
    input: (sample) => sample,
    step: (output, _index, sample) => {
      const clean = cleanedAt(prediction, output, sample, alpha)
      return { sample: clean, clean }
    },
    addNoise: (clean, noise) => mix(Math.sqrt(alpha), clean, Math.sqrt(1 - alpha), noise),
  }
}
