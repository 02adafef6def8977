// One attempt at leased work: it beats, has a time limit, and may be stopped from outside in four ways.
import { Problem, problems } from '@openfield/contract'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { type BackOff, backOffMs } from '../lib/retry.ts'
import { keepLease } from '../store/lease.ts'
import type { Store } from '../store/store.ts'
import { ATTEMPTS_MAX } from './claim.ts'

export interface AttemptLimits {
  /** As given to the claim, milliseconds. */
  readonly leaseMs: number
  /** Work that failed this often, by a crash or a fault worth a retry, is given up. */
  readonly attemptsMax: number
  /** Longest time of one attempt, milliseconds. */
  readonly attemptMs: number
  /** Work older than this is not tried again, milliseconds. */
  readonly ageMs: number
  readonly backOff: BackOff
}

export const defaultAttemptLimits: AttemptLimits = {
  leaseMs: 30_000,
  attemptsMax: ATTEMPTS_MAX,
  attemptMs: 20 * 60_000,
  ageMs: 24 * 60 * 60_000,
  backOff: { baseMs: 1000, capMs: 60_000 },
}

/** Progress is written no more often, milliseconds. */
const PROGRESS_GAP_MS = 500
/** An engine that was told to stop and doesn't is left to itself after this long, milliseconds. */
const DEAF_MS = 10_000

/** Why an attempt was stopped from outside. */
export type Stop = 'lost' | 'canceled' | 'stopping' | 'time'

/** Back into the queue. */
export interface Again {
  readonly code: Problem['code']
  /** Does this attempt count against the limit. */
  readonly isCounted: boolean
  readonly waitMs: number
}

export interface AttemptParts {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly limits: AttemptLimits
}

/** Extends the lease; undefined when it is lost. A rejection is a beat that did not come through. */
export type Beat = (times: {
  readonly at: number
  readonly until: number
}) => Promise<{ readonly isCancelAsked: boolean } | undefined>

/** How an attempt went: what was made, why it was stopped, or what was thrown. */
export type Attempted<T> =
  | { readonly made: T }
  | { readonly stop: Stop }
  | { readonly thrown: unknown }

/** Makes something while the lease is kept. The signal of `make` aborts with a `Stop` as its reason. */
export const attemptUnderLease = async <T>(
  { store, clock, limits }: AttemptParts,
  beat: Beat,
  stopping: AbortSignal,
  make: (signal: AbortSignal, beatSoon: () => void) => Promise<T>,
): Promise<Attempted<T>> => {
  const halt = new AbortController()
  const stop = (why: Stop) => () => halt.abort(why)
  const kept = keepLease({
    clock,
    leaseMs: limits.leaseMs,
    gapMs: Math.min(PROGRESS_GAP_MS, limits.leaseMs / 3),
    beat: async () => {
      const at = clock.now()
      const held = await beat({ at, until: at + limits.leaseMs })
      if (held?.isCancelAsked) halt.abort('canceled' satisfies Stop)
      return held !== undefined
    },
  })
  const timer = new AbortController()
  void clock.sleep(limits.attemptMs, timer.signal).then(() => {
    if (!timer.signal.aborted) halt.abort('time' satisfies Stop)
  })
  const deafen = store.onWake('cancels', kept.beatSoon)
  stopping.addEventListener('abort', stop('stopping'), { signal: timer.signal })
  kept.lost.addEventListener('abort', stop('lost'))
  if (stopping.aborted) halt.abort('stopping' satisfies Stop)
  try {
    return { made: await make(halt.signal, kept.beatSoon) }
  } catch (thrown) {
    return halt.signal.aborted ? { stop: halt.signal.reason as Stop } : { thrown }
  } finally {
    deafen()
    timer.abort()
    await kept.stop()
  }
}

/** The engine's own end, or a rejection when it doesn't come for long after the signal. */
export const unlessDeaf = async <T>(
  working: Promise<T>,
  signal: AbortSignal,
  { clock, log }: Pick<AttemptParts, 'clock' | 'log'>,
): Promise<T> => {
  const ended = new AbortController()
  const deaf = new Promise<never>((_, reject) => {
    const wait = async () => {
      await clock.sleep(DEAF_MS, ended.signal)
      if (ended.signal.aborted) return
      log.error({ waitedMs: DEAF_MS }, 'an engine did not stop when told and is left to itself')
      reject(new Error('the engine did not stop'))
    }
    signal.addEventListener('abort', () => void wait(), { once: true })
    if (signal.aborted) void wait()
  })
  try {
    return await Promise.race([working, deaf])
  } finally {
    ended.abort()
  }
}

/** The problem that an attempt without a result met; a throw that is none is a bug and is logged. */
export const problemOfAttempt = (
  attempted: { readonly stop: 'time' } | { readonly thrown: unknown },
  log: Log,
  facts: object,
): Problem => {
  if ('stop' in attempted) return new Problem('engine_timeout', 'It took longer than its limit.')
  if (attempted.thrown instanceof Problem) return attempted.thrown
  log.error({ ...facts, error: attempted.thrown }, 'an attempt met a bug')
  return new Problem('internal', 'The server met a fault of its own.')
}

/** What a stop of the worker means: back into the queue at once, as if nothing had been. */
export const handedBack: Again = { code: 'unavailable', isCounted: false, waitMs: 0 }

/** Whether the problem table lets this work be tried again, and when; null when it ends. */
export const tryAgain = (
  { limits, clock }: Pick<AttemptParts, 'limits' | 'clock'>,
  { attempt, createdAt }: { readonly attempt: number; readonly createdAt: number },
  { code }: Problem,
): Again | null => {
  const isYoung = clock.now() - createdAt < limits.ageMs
  // A busy engine is not the request's fault, so waiting for one is bounded by age alone.
  const isCounted = code !== 'engine_busy'
  if (!problems[code].retry || !isYoung || (isCounted && attempt >= limits.attemptsMax)) return null
  return { code, isCounted, waitMs: backOffMs(attempt, limits.backOff) }
}
