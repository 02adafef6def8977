// Reads scheduler_config.json: how much noise the model was trained with at each step, and what its output means.
import { ModelError } from '../model-error.ts'
import type { Prediction } from './schedule.ts'

export type Spacing = 'linspace' | 'leading' | 'trailing'

export interface ScheduleConfig {
  readonly trainSteps: number
  /** Share of the picture's own variance that is left after each training step: falls from almost 1 to almost 0. */
  readonly alphas: Float64Array
  readonly prediction: Prediction
  readonly spacing: Spacing
  readonly stepsOffset: number
  /** Largest size of a cleaned latent; null: not clipped. */
  readonly clip: number | null
  /** Whether the last step of DDIM and LCM goes to no noise at all. */
  readonly alphaToOne: boolean
  /** Whether sigmas end in zero or in the smallest of the training. */
  readonly finalSigma: 'zero' | 'sigma_min'
  readonly karras: boolean
  readonly lowerOrderFinal: boolean
  /** Steps of the teacher that an LCM learned to leap over. */
  readonly originalSteps: number
  readonly timestepScaling: number
}

type Raw = Readonly<Record<string, unknown>>

const file = 'scheduler/scheduler_config.json'
const wrong = (what: string): ModelError => new ModelError(file, what)

const numberOf = (raw: Raw, key: string, absent: number, min: number, max: number): number => {
  const value = raw[key] ?? absent
  if (typeof value !== 'number' || !(value >= min && value <= max))
    throw wrong(`${key} is ${JSON.stringify(value)}; it must be a number from ${min} to ${max}.`)
  return value
}

const wordOf = <const W extends string>(
  raw: Raw,
  key: string,
  absent: W,
  words: readonly W[],
): W => {
  const value = raw[key] ?? absent
  const found = words.find((word) => word === value)
  if (found === undefined)
    throw wrong(`${key} is ${JSON.stringify(value)}; it must be one of ${words.join(', ')}.`)
  return found
}

const flagOf = (raw: Raw, key: string, absent: boolean): boolean => {
  const value = raw[key] ?? absent
  if (typeof value !== 'boolean')
    throw wrong(`${key} is ${JSON.stringify(value)}; it must be true or false.`)
  return value
}

const evenly = (from: number, to: number, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => from + ((to - from) * i) / Math.max(1, count - 1))

/** The cosine of Nichol and Dhariwal, as betas capped at 0.999. */
const cosineBetas = (count: number): Float64Array => {
  const bar = (t: number) => Math.cos((((t + 0.008) / 1.008) * Math.PI) / 2) ** 2
  return Float64Array.from({ length: count }, (_, i) =>
    Math.min(1 - bar((i + 1) / count) / bar(i / count), 0.999),
  )
}

const betasOf = (raw: Raw, count: number): Float64Array => {
  const { trained_betas: trained } = raw
  if (Array.isArray(trained)) {
    const betas = Float64Array.from(trained as number[])
    if (betas.length !== count || betas.some((beta) => !(beta >= 0 && beta < 1)))
      throw wrong(`trained_betas must be ${count} numbers from 0 to 1.`)
    return betas
  }
  const start = numberOf(raw, 'beta_start', 0.0001, 1e-9, 0.999)
  const end = numberOf(raw, 'beta_end', 0.02, 1e-9, 0.999)
  switch (
    wordOf(raw, 'beta_schedule', 'linear', ['linear', 'scaled_linear', 'squaredcos_cap_v2'])
  ) {
    case 'linear':
      return evenly(start, end, count)
    case 'scaled_linear':
      return evenly(Math.sqrt(start), Math.sqrt(end), count).map((root) => root * root)
    default:
      return cosineBetas(count)
  }
}

/** Shifted and stretched so that the last training step is noise alone (Lin and others, 2023). */
const zeroTerminal = (alphas: Float64Array): Float64Array => {
  const first = Math.sqrt(alphas[0] ?? 1)
  const last = Math.sqrt(alphas.at(-1) ?? 0)
  return alphas.map((a, i) =>
    // Not quite zero, so that one over it stays a number.
    i === alphas.length - 1 ? 2 ** -24 : (((Math.sqrt(a) - last) * first) / (first - last)) ** 2,
  )
}

/** What each kind of scheduler takes when its file says nothing. */
const absentSpacing = (name: unknown): Spacing =>
  typeof name === 'string' && /^(PNDM|DDIM|LCM)/.test(name) ? 'leading' : 'linspace'

/** Throws ModelError naming the field that does not fit. */
export const readScheduleConfig = (raw: Raw): ScheduleConfig => {
  const trainSteps = Math.floor(numberOf(raw, 'num_train_timesteps', 1000, 2, 100_000))
  let kept = 1
  const plain = betasOf(raw, trainSteps).map((beta) => {
    kept *= 1 - beta
    return kept
  })
  const alphas = flagOf(raw, 'rescale_betas_zero_snr', false) ? zeroTerminal(plain) : plain
  if (flagOf(raw, 'thresholding', false))
    throw wrong('thresholding is for models of pixels and is not known here.')
  const isClipped = flagOf(raw, 'clip_sample', false)
  const range = numberOf(raw, 'clip_sample_range', 1, 0, 1e6)
  const { _class_name: name } = raw
  return {
    trainSteps,
    alphas,
    prediction: wordOf(raw, 'prediction_type', 'epsilon', ['epsilon', 'v_prediction', 'sample']),
    spacing: wordOf(raw, 'timestep_spacing', absentSpacing(name), [
      'linspace',
      'leading',
      'trailing',
    ]),
    stepsOffset: Math.floor(numberOf(raw, 'steps_offset', 0, 0, trainSteps)),
    clip: isClipped ? range : null,
    alphaToOne: flagOf(raw, 'set_alpha_to_one', true),
    finalSigma: wordOf(raw, 'final_sigmas_type', 'zero', ['zero', 'sigma_min']),
    karras: flagOf(raw, 'use_karras_sigmas', false),
    lowerOrderFinal: flagOf(raw, 'lower_order_final', true),
    originalSteps: Math.floor(numberOf(raw, 'original_inference_steps', 50, 1, trainSteps)),
    timestepScaling: numberOf(raw, 'timestep_scaling', 10, 0, 1e6),
  }
}
