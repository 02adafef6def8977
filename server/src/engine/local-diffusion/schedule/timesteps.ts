// Which training steps a schedule visits, and the sigmas (noise over picture) at them.
import type { ScheduleConfig } from './schedule-config.ts'

/** As numpy rounds: halves to the even neighbour. */
const round = (x: number): number => {
  const low = Math.floor(x)
  if (x - low !== 0.5) return Math.round(x)
  return low % 2 === 0 ? low : low + 1
}

const trailing = (trainSteps: number, steps: number): number[] =>
  Array.from({ length: steps }, (_, i) =>
    Math.max(0, round(trainSteps - (i * trainSteps) / steps) - 1),
  )

/** As Euler and DDIM visit them, noisiest first; between two training steps when spaced by `linspace`. */
export const plainTimesteps = (
  { trainSteps, spacing, stepsOffset }: ScheduleConfig,
  steps: number,
): number[] => {
  if (spacing === 'trailing') return trailing(trainSteps, steps)
  if (spacing === 'leading') {
    const ratio = Math.floor(trainSteps / steps)
    return Array.from({ length: steps }, (_, i) =>
      Math.min(trainSteps - 1, (steps - 1 - i) * ratio + stepsOffset),
    )
  }
  // A single step begins where all is noise.
  if (steps === 1) return [trainSteps - 1]
  return Array.from({ length: steps }, (_, i) => ((trainSteps - 1) * (steps - 1 - i)) / (steps - 1))
}

/** As multistep solvers visit them: whole training steps, one interval more than `plainTimesteps`. */
export const solverTimesteps = (
  { trainSteps, spacing, stepsOffset }: ScheduleConfig,
  steps: number,
): number[] => {
  if (spacing === 'trailing') return trailing(trainSteps, steps)
  if (spacing === 'leading') {
    const ratio = Math.floor(trainSteps / (steps + 1))
    return Array.from({ length: steps }, (_, i) =>
      Math.min(trainSteps - 1, (steps - i) * ratio + stepsOffset),
    )
  }
  return Array.from({ length: steps }, (_, i) => round(((trainSteps - 1) * (steps - i)) / steps))
}

/** Noise over picture at a training step. */
export const trainingSigmas = ({ alphas }: ScheduleConfig): Float64Array =>
  alphas.map((alpha) => Math.sqrt((1 - alpha) / alpha))

/** The value between two neighbours of a list. */
export const between = (values: Float64Array, at: number): number => {
  const low = Math.min(values.length - 1, Math.max(0, Math.floor(at)))
  const high = Math.min(values.length - 1, low + 1)
  const share = Math.min(1, Math.max(0, at - low))
  return (values[low] ?? 0) * (1 - share) + (values[high] ?? 0) * share
}

/** The training step, with fraction, whose sigma this is: straight between neighbours of the logarithm. */
export const timestepOf = (sigma: number, sigmas: Float64Array): number => {
  const wanted = Math.log(Math.max(sigma, 1e-10))
  let low = 0
  for (let i = 0; i < sigmas.length - 1; i++) if (Math.log(sigmas[i] ?? 1) <= wanted) low = i
  low = Math.min(low, sigmas.length - 2)
  const from = Math.log(sigmas[low] ?? 1)
  const to = Math.log(sigmas[low + 1] ?? 1)
  return low + Math.min(1, Math.max(0, (from - wanted) / (from - to)))
}

/** Between the largest and the smallest of `sigmas` as Karras and others (2022) space them, rho 7. */
export const karrasSigmas = (largest: number, smallest: number, steps: number): number[] => {
  const from = largest ** (1 / 7)
  const to = smallest ** (1 / 7)
  return Array.from(
    { length: steps },
    (_, i) => (from + (i / Math.max(1, steps - 1)) * (to - from)) ** 7,
  )
}
