// DPM-Solver++ of second order (2M): each step also uses what the step before took the picture to be.
import type { Prediction, Schedule } from './schedule.ts'
import { mix } from './schedule.ts'
import type { ScheduleConfig } from './schedule-config.ts'
import { between, karrasSigmas, solverTimesteps, timestepOf, trainingSigmas } from './timesteps.ts'

/** Parts of picture and noise at a sigma, and half the logarithm of their ratio's square. */
const partsAt = (sigma: number) => {
  const alpha = 1 / Math.hypot(sigma, 1)
  return { alpha, sigma: sigma * alpha, lambda: -Math.log(sigma) }
}

const cleaned = (
  prediction: Prediction,
  output: Float32Array,
  sample: Float32Array,
  { alpha, sigma }: ReturnType<typeof partsAt>,
): Float32Array => {
  if (prediction === 'sample') return output
  if (prediction === 'epsilon') return mix(1 / alpha, sample, -sigma / alpha, output)
  return mix(alpha, sample, -sigma, output)
}

const plan = (config: ScheduleConfig, steps: number) => {
  const known = trainingSigmas(config)
  let timesteps = solverTimesteps(config, steps)
  let sigmas = timesteps.map((t) => between(known, t))
  if (config.karras) {
    // From the noisiest and the cleanest of all training, as the 2M Karras of everybody does.
    sigmas = karrasSigmas(known.at(-1) ?? 1, known[0] ?? 0.1, steps)
    timesteps = sigmas.map((sigma) => Math.round(timestepOf(sigma, known)))
  }
  return { timesteps, sigmas: [...sigmas, config.finalSigma === 'zero' ? 0 : (known[0] ?? 0)] }
}

/** `dpm++-2m`; with Karras' sigmas when the configuration asks for them. */
export const dpmSolver = (config: ScheduleConfig, steps: number): Schedule => {
  const { timesteps, sigmas } = plan(config, steps)
  const at = (index: number) => partsAt(sigmas[index] ?? 0)
  let before: { readonly index: number; readonly clean: Float32Array } | null = null
  const isFirstOrder = (index: number) =>
    index === steps - 1 && (config.finalSigma === 'zero' || (config.lowerOrderFinal && steps < 15))
  return {
    name: 'dpm++-2m',
    timesteps,
    initialScale: 1,
    input: (sample) => sample,
    step: (output, index, sample) => {
      const now = at(index)
      const next = at(index + 1)
      const clean = cleaned(config.prediction, output, sample, now)
      const h = next.lambda - now.lambda
      const gain = -next.alpha * Math.expm1(-h)
      let aim = clean
      if (before?.index === index - 1 && !isFirstOrder(index)) {
        const r = (now.lambda - at(index - 1).lambda) / h
        aim = mix(1 + 0.5 / r, clean, -0.5 / r, before.clean)
      }
      before = { index, clean }
      return { sample: mix(next.sigma / now.sigma, sample, gain, aim), clean }
    },
    addNoise: (clean, noise, index) => mix(at(index).alpha, clean, at(index).sigma, noise),
  }
}
