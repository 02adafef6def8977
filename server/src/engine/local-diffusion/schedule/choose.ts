// Picks and opens the schedule of a job: the configured one, else the model's own.
import type { LoadedModel, ModelFamily } from '../loaded-model.ts'
import { ddim } from './ddim.ts'
import { dpmSolver } from './dpm-solver.ts'
import { euler, eulerAncestral } from './euler.ts'
import { lcm } from './lcm.ts'
import { oneStep } from './one-step.ts'
import type { Schedule, SchedulerName } from './schedule.ts'
import { readScheduleConfig } from './schedule-config.ts'

/** What a family takes when nothing is configured. */
const families: Readonly<
  Record<ModelFamily, { scheduler: SchedulerName; steps: number; guidance: number }>
> = {
  sd1: { scheduler: 'dpm++-2m', steps: 20, guidance: 7.5 },
  sd2: { scheduler: 'dpm++-2m', steps: 20, guidance: 7.5 },
  lcm: { scheduler: 'lcm', steps: 4, guidance: 8 },
  sdxs: { scheduler: 'one-step', steps: 1, guidance: 1 },
  'sd-turbo': { scheduler: 'one-step', steps: 1, guidance: 1 },
}

export interface Sampling {
  readonly scheduler: SchedulerName
  readonly steps: number
  /** 1: none. */
  readonly guidance: number
}

/** Configured values, else what suits the scheduler, else the family's. */
export const samplingOf = (
  { family }: Pick<LoadedModel, 'family'>,
  asked: { readonly [K in keyof Sampling]?: Sampling[K] | undefined },
): Sampling => {
  const usual = families[family]
  // More than one step asked of a one-step model: Euler walks them.
  const own = usual.scheduler === 'one-step' && (asked.steps ?? 1) > 1 ? 'euler' : usual.scheduler
  const scheduler = asked.scheduler ?? own
  const usualSteps = scheduler === usual.scheduler ? usual.steps : scheduler === 'lcm' ? 4 : 20
  return {
    scheduler,
    steps: scheduler === 'one-step' ? 1 : (asked.steps ?? usualSteps),
    guidance: asked.guidance ?? usual.guidance,
  }
}

export interface OpenedSchedule {
  readonly schedule: Schedule
  /** The pass to begin with: later than 0 when a reference is kept in part. */
  readonly begin: number
}

/** `strength` 1 begins in pure noise, less keeps more of a reference. Throws ModelError for a configuration that is none. */
export const openSchedule = (
  raw: LoadedModel['schedulerConfig'],
  { scheduler, steps }: Sampling,
  strength: number,
): OpenedSchedule => {
  const config = readScheduleConfig(raw)
  // These two begin earlier by themselves; the others leave out their first passes.
  if (scheduler === 'lcm') return { schedule: lcm(config, steps, strength), begin: 0 }
  if (scheduler === 'one-step') return { schedule: oneStep(config, strength), begin: 0 }
  const count = Math.min(steps, config.trainSteps - 1)
  const begin = count - Math.max(1, Math.min(count, Math.round(count * strength)))
  switch (scheduler) {
    case 'euler':
      return { schedule: euler(config, count), begin }
    case 'euler-a':
      return { schedule: eulerAncestral(config, count), begin }
    case 'ddim':
      return { schedule: ddim(config, count), begin }
    case 'dpm++-2m':
      // Everybody's 2M is the one with Karras' sigmas.
      return {
        schedule: dpmSolver({ ...config, karras: raw['use_karras_sigmas'] !== false }, count),
        begin,
      }
  }
}
