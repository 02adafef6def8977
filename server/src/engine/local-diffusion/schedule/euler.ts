// Euler's method, plain and ancestral: latents move along the straight line to the clean ones, the second with fresh noise.
import type { Prediction, Schedule } from './schedule.ts'
import { mix } from './schedule.ts'
import type { ScheduleConfig } from './schedule-config.ts'
import { between, karrasSigmas, plainTimesteps, timestepOf, trainingSigmas } from './timesteps.ts'

interface Steps {
  readonly timesteps: readonly number[]
  /** One more than there are passes. */
  readonly sigmas: readonly number[]
  readonly initialScale: number
}

const plan = (config: ScheduleConfig, steps: number, isAncestral: boolean): Steps => {
  const known = trainingSigmas(config)
  let timesteps = plainTimesteps(config, steps)
  let sigmas = timesteps.map((t) => between(known, t))
  if (config.karras && !isAncestral) {
    sigmas = karrasSigmas(sigmas[0] ?? 1, sigmas.at(-1) ?? 0.1, steps)
    timesteps = sigmas.map((sigma) => timestepOf(sigma, known))
  }
  const last = config.finalSigma === 'sigma_min' && !isAncestral ? (known[0] ?? 0) : 0
  const largest = Math.max(...sigmas)
  return {
    timesteps,
    sigmas: [...sigmas, last],
    initialScale: config.spacing === 'leading' ? Math.hypot(largest, 1) : largest,
  }
}

/** The clean latents behind a pass, in the world where noise is added and nothing shrinks. */
const cleaned = (
  prediction: Prediction,
  output: Float32Array,
  sample: Float32Array,
  sigma: number,
): Float32Array => {
  if (prediction === 'sample') return output
  if (prediction === 'epsilon') return mix(1, sample, -sigma, output)
  const squared = sigma * sigma + 1
  return mix(1 / squared, sample, -sigma / Math.sqrt(squared), output)
}

const create = (config: ScheduleConfig, steps: number, isAncestral: boolean): Schedule => {
  const { timesteps, sigmas, initialScale } = plan(config, steps, isAncestral)
  const sigmaAt = (index: number) => sigmas[index] ?? 0
  return {
    name: isAncestral ? 'euler-a' : 'euler',
    timesteps,
    initialScale,
    input: (sample, index) => {
      const scale = 1 / Math.hypot(sigmaAt(index), 1)
      return sample.map((value) => value * scale)
    },
    step: (output, index, sample, noise) => {
      const from = sigmaAt(index)
      const to = sigmaAt(index + 1)
      const clean = cleaned(config.prediction, output, sample, from)
      if (from === 0) return { sample: clean, clean }
      const up = isAncestral ? Math.sqrt((to * to * (from * from - to * to)) / (from * from)) : 0
      const down = Math.sqrt(to * to - up * up)
      const moved = mix(down / from, sample, 1 - down / from, clean)
      return { sample: up > 0 ? mix(1, moved, up, noise()) : moved, clean }
    },
    addNoise: (clean, noise, index) => mix(1, clean, sigmaAt(index), noise),
  }
}

/** With Karras' sigmas when the configuration asks for them. */
export const euler = (config: ScheduleConfig, steps: number): Schedule =>
  create(config, steps, false)

export const eulerAncestral = (config: ScheduleConfig, steps: number): Schedule =>
  create(config, steps, true)
