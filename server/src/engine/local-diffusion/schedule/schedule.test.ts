// The schedules give the sums that the diffusers library publishes for its dummy model, and keep what mathematics says of them.
import { describe, expect, test } from 'vitest'
import { openSchedule, samplingOf } from './choose.ts'
import { ddim } from './ddim.ts'
import { dpmSolver } from './dpm-solver.ts'
import { euler, eulerAncestral } from './euler.ts'
import { lcm } from './lcm.ts'
import { oneStep } from './one-step.ts'
import { mix, type Schedule, schedulerNames } from './schedule.ts'
import { readScheduleConfig } from './schedule-config.ts'

/** 768 numbers 0..767 over 768 as (3, 8, 8, 4), the last axis brought to the front. */
const dummySample = (): Float32Array => {
  const out = new Float32Array(768)
  for (let i = 0; i < 192; i++) for (let c = 0; c < 4; c++) out[c * 192 + i] = (i * 4 + c) / 768
  return out
}
const dummyModel = (sample: Float32Array, t: number): Float32Array =>
  sample.map((value) => (value * t) / (t + 1))
const noNoise = (): Float32Array => {
  throw new Error('no noise is wanted')
}

/** All passes as the published tests make them: what the model sees is what is stepped from. */
const run = (schedule: Schedule) => {
  let sample: Float32Array = dummySample().map((value) => value * schedule.initialScale)
  for (const [index, t] of schedule.timesteps.entries()) {
    sample = schedule.input(sample, index)
    sample = schedule.step(dummyModel(sample, t), index, sample, noNoise).sample
  }
  const sum = sample.reduce((all, value) => all + Math.abs(value), 0)
  return { sum, mean: sum / sample.length }
}

const linear = { beta_start: 0.0001, beta_end: 0.02, beta_schedule: 'linear' }

describe('reference sums', () => {
  test('Euler, 10 steps, 1100 training steps', () => {
    const { sum, mean } = run(
      euler(readScheduleConfig({ ...linear, num_train_timesteps: 1100 }), 10),
    )
    expect(Math.abs(sum - 10.0807)).toBeLessThan(0.01)
    expect(Math.abs(mean - 0.0131)).toBeLessThan(0.001)
  })
  test('DDIM, 10 steps, clipped', () => {
    const raw = {
      ...linear,
      _class_name: 'DDIMScheduler',
      num_train_timesteps: 1000,
      clip_sample: true,
    }
    const { sum, mean } = run(ddim(readScheduleConfig(raw), 10))
    expect(Math.abs(sum - 172.0067)).toBeLessThan(0.01)
    expect(Math.abs(mean - 0.223967)).toBeLessThan(0.00002)
  })
  test('LCM, one step', () => {
    const raw = {
      beta_start: 0.00085,
      beta_end: 0.012,
      beta_schedule: 'scaled_linear',
      prediction_type: 'epsilon',
    }
    const { sum, mean } = run(lcm(readScheduleConfig(raw), 1))
    expect(Math.abs(sum - 18.7097)).toBeLessThan(0.01)
    expect(Math.abs(mean - 0.0244)).toBeLessThan(0.001)
  })
  test('DPM-Solver++ of order 2, midpoint, full order to the end', () => {
    const raw = { ...linear, lower_order_final: false, final_sigmas_type: 'sigma_min' }
    const { mean } = run(dpmSolver(readScheduleConfig(raw), 10))
    expect(Math.abs(mean - 0.3301)).toBeLessThan(0.001)
  })
})

const trained = {
  beta_start: 0.00085,
  beta_end: 0.012,
  beta_schedule: 'scaled_linear',
  steps_offset: 1,
  _class_name: 'PNDMScheduler',
}

/** A model that knows the picture behind every sample. */
const seer =
  (config: ReturnType<typeof readScheduleConfig>, picture: Float32Array) =>
  (seen: Float32Array, t: number): Float32Array => {
    const low = Math.floor(t)
    const high = Math.min(config.trainSteps - 1, low + 1)
    // Between two training steps as the schedules see it: straight between the sigmas.
    const sigmaAt = (i: number) =>
      Math.sqrt((1 - (config.alphas[i] ?? 1)) / (config.alphas[i] ?? 1))
    const sigma = sigmaAt(low) + (sigmaAt(high) - sigmaAt(low)) * (t - low)
    const alpha = 1 / (sigma * sigma + 1)
    const [a, n] = [Math.sqrt(alpha), Math.sqrt(1 - alpha)]
    if (config.prediction === 'sample') return picture
    if (config.prediction === 'epsilon') return mix(1 / n, seen, -a / n, picture)
    const noise = mix(1 / n, seen, -a / n, picture)
    return mix(a, noise, -n, picture)
  }

const farthest = (a: Float32Array, b: Float32Array): number =>
  a.reduce((far, value, i) => Math.max(far, Math.abs(value - (b[i] ?? 0))), 0)
const wave = (count: number, pitch: number): Float32Array =>
  Float32Array.from({ length: count }, (_, i) => Math.sin(i * pitch))

const opened = (name: (typeof schedulerNames)[number], raw: object, strength = 1) =>
  openSchedule(
    { ...raw },
    { scheduler: name, steps: name === 'one-step' ? 1 : 8, guidance: 1 },
    strength,
  )

describe.each(schedulerNames)('%s', (name) => {
  test.each(['epsilon', 'v_prediction', 'sample'])(
    'a model that knows the picture is led to it (%s)',
    (prediction_type) => {
      const raw = { ...trained, prediction_type }
      const config = readScheduleConfig(raw)
      const { schedule } = opened(name, raw)
      const picture = wave(64, 0.7)
      const model = seer(config, picture)
      let sample: Float32Array = wave(64, 2.3).map((value) => value * schedule.initialScale)
      let clean: Float32Array = sample
      for (const [index, t] of schedule.timesteps.entries()) {
        const output = model(schedule.input(sample, index), t)
        ;({ sample, clean } = schedule.step(output, index, sample, () => wave(64, 1.1)))
      }
      // LCM keeps a ten-thousandth of the sample, Karras rounds to whole training steps, the rest are exact but for their last noise level.
      expect(farthest(clean, picture)).toBeLessThan(0.05)
      expect(farthest(sample, picture)).toBeLessThan(0.05)
    },
  )
  test('timesteps fall, and adding noise gives the level of the pass', () => {
    const { schedule, begin } = opened(name, trained, 0.5)
    const steps = [...schedule.timesteps]
    expect(steps).toEqual([...steps].sort((a, b) => b - a))
    expect(steps[0]).toBeLessThan(1000)
    expect(steps.at(-1)).toBeGreaterThanOrEqual(0)
    const noised = schedule.addNoise(new Float32Array(8), new Float32Array(8).fill(1), begin)
    const seen = schedule.input(noised, begin)[0] ?? 0
    const config = readScheduleConfig(trained)
    const alpha = config.alphas[Math.round(steps[begin] ?? 0)] ?? 0
    expect(seen).toBeCloseTo(Math.sqrt(1 - alpha), 2)
  })
  test('less strength begins at less noise', () => {
    const begun = (strength: number) => {
      const { schedule, begin } = opened(name, trained, strength)
      return schedule.timesteps[begin] ?? 0
    }
    expect(begun(0.3)).toBeLessThan(begun(0.7))
    expect(begun(0.7)).toBeLessThan(begun(1))
  })
})

test('ancestral steps keep the variance: what is taken away beyond the step comes back as fresh noise', () => {
  const config = readScheduleConfig(trained)
  const schedule = eulerAncestral(config, 8)
  // A picture of zeros: the sample is noise alone, its size is sigma.
  const sigma = (index: number) =>
    schedule.addNoise(new Float32Array(1), new Float32Array(1).fill(1), index)[0] ?? 0
  const start = new Float32Array(1).fill(sigma(0))
  const output = new Float32Array(1).fill(1)
  const kept = schedule.step(output, 0, start, () => new Float32Array(1)).sample[0] ?? 0
  const withNoise =
    schedule.step(output, 0, start, () => new Float32Array(1).fill(1)).sample[0] ?? 0
  expect(Math.hypot(kept, withNoise - kept)).toBeCloseTo(sigma(1), 4)
})

test('DPM-Solver++ 2M is of second order: half the steps, more than twice the error', () => {
  // A model that is a smooth function of the noise level; the true end is what very many steps give.
  const raw = {
    ...trained,
    timestep_spacing: 'linspace',
    use_karras_sigmas: false,
    final_sigmas_type: 'sigma_min',
    lower_order_final: false,
  }
  const end = (steps: number): number => {
    const schedule = dpmSolver(readScheduleConfig(raw), steps)
    let sample: Float32Array = new Float32Array(1).fill(1)
    for (const [index, t] of schedule.timesteps.entries())
      sample = schedule.step(
        sample.map((v) => v * 0.9 * Math.sqrt(t / 1000)),
        index,
        sample,
        noNoise,
      ).sample
    return sample[0] ?? 0
  }
  const best = end(900)
  const [coarse, fine] = [Math.abs(end(25) - best), Math.abs(end(50) - best)]
  expect(coarse / fine).toBeGreaterThan(2.5)
})

test('LCM visits the steps of its teacher', () => {
  const config = readScheduleConfig({ ...trained, original_inference_steps: 50 })
  expect(lcm(config, 4).timesteps).toEqual([999, 759, 499, 259])
  expect(lcm(config, 4, 0.5).timesteps).toEqual([499, 379, 259, 139])
})

test('one step begins at the last training step', () => {
  const config = readScheduleConfig(trained)
  expect(oneStep(config).timesteps).toEqual([999])
  expect(oneStep(config, 0.5).timesteps).toEqual([499])
})

test('spacings as they are published', () => {
  const steps = (spacing: string, offset = 0) => [
    ...ddim(readScheduleConfig({ timestep_spacing: spacing, steps_offset: offset }), 4).timesteps,
  ]
  expect(steps('leading', 1)).toEqual([751, 501, 251, 1])
  expect(steps('trailing')).toEqual([999, 749, 499, 249])
  expect(steps('linspace')).toEqual([999, 666, 333, 0])
})

test('sampling: configured before usual, one step for one-step models', () => {
  expect(samplingOf({ family: 'lcm' }, {})).toEqual({ scheduler: 'lcm', steps: 4, guidance: 8 })
  expect(samplingOf({ family: 'sdxs' }, {})).toEqual({
    scheduler: 'one-step',
    steps: 1,
    guidance: 1,
  })
  expect(samplingOf({ family: 'sd-turbo' }, { steps: 3 })).toMatchObject({
    scheduler: 'euler',
    steps: 3,
  })
  expect(samplingOf({ family: 'sd1' }, { scheduler: 'one-step' }).steps).toBe(1)
  expect(samplingOf({ family: 'sdxs' }, { scheduler: 'ddim' }).steps).toBe(20)
})

test.each([
  [{ beta_schedule: 'wild' }, 'beta_schedule'],
  [{ prediction_type: 'flow' }, 'prediction_type'],
  [{ num_train_timesteps: 'many' }, 'num_train_timesteps'],
  [{ trained_betas: [0.1, 2] }, 'trained_betas'],
  [{ thresholding: true }, 'thresholding'],
])('a configuration that does not fit names its field: %j', (raw, field) => {
  expect(() => readScheduleConfig(raw)).toThrow(field)
  expect(() => readScheduleConfig(raw)).toThrow('scheduler_config.json')
})

test('zero terminal signal: the last training step is noise alone, the first is as before', () => {
  const plain = readScheduleConfig(trained)
  const zero = readScheduleConfig({ ...trained, rescale_betas_zero_snr: true })
  expect(zero.alphas[0]).toBeCloseTo(plain.alphas[0] ?? 0, 10)
  expect(zero.alphas.at(-1)).toBeLessThan(1e-6)
})
