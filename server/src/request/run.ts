// Makes one claimed request: engine, artifacts, media, end. Whatever happens, it ends once or goes back into the queue.
import { Problem, type ProblemCode, problems } from '@openfield/contract'
import type { Engine, Generated } from '../engine/engine.ts'
import { appendEvent } from '../event/log.ts'
import type { Log } from '../lib/log.ts'
import { type BackOff, backOffMs } from '../lib/retry.ts'
import type { FetchInput } from '../media/fetch-input.ts'
import type { Media } from '../media/media.ts'
import { keepLease } from '../store/lease.ts'
import { ATTEMPTS_MAX, type Claimed } from './claim.ts'
import { keepArtifacts } from './keep-artifacts.ts'
import { openScratch } from './scratch.ts'
import { canceledByOwner, type Ending, type SettleParts, settle } from './settle.ts'
import { beatRequest, requeue } from './settle-rows.ts'

export interface RunLimits {
  /** As given to the claim, milliseconds. */
  readonly leaseMs: number
  /** A request that failed this often, by a crash or a fault worth a retry, ends as error. */
  readonly attemptsMax: number
  /** Longest time of one attempt, milliseconds. */
  readonly attemptMs: number
  /** A request older than this is not tried again, milliseconds. */
  readonly ageMs: number
  readonly backOff: BackOff
}

export const defaultRunLimits: RunLimits = {
  leaseMs: 30_000,
  attemptsMax: ATTEMPTS_MAX,
  attemptMs: 20 * 60_000,
  ageMs: 24 * 60 * 60_000,
  backOff: { baseMs: 1000, capMs: 60_000 },
}

export interface RunParts extends SettleParts {
  readonly log: Log
  readonly media: Media
  readonly fetchInput: FetchInput
  /** The engine for this input. Throws Problem when there is none. */
  readonly engineFor: (input: Claimed['request']['input']) => Engine
  /** A folder for engines' files. What crashed attempts leave there, `expire` removes. */
  readonly scratchFolder: string
  readonly limits: RunLimits
}

/** Progress is written no more often, milliseconds. */
const PROGRESS_GAP_MS = 500
/** An engine that was told to stop and doesn't is left to itself after this long, milliseconds. */
const DEAF_MS = 10_000

/** Why an attempt was stopped from outside. */
type Stop = 'lost' | 'canceled' | 'stopping' | 'time'

/** Back into the queue. */
interface Again {
  readonly code: ProblemCode
  /** Does this attempt count against the limit. */
  readonly isCounted: boolean
  readonly waitMs: number
}

type Outcome = { readonly end: Ending } | { readonly again: Again } | 'lost'

/** Gives the `run` of a request loop. */
export const createRun =
  (parts: RunParts) =>
  async (claimed: Claimed, stopping: AbortSignal): Promise<void> => {
    const outcome = beforehand(parts, claimed) ?? (await attempt(parts, claimed, stopping))
    await conclude(parts, claimed, outcome)
  }

/** What is clear before anything is made. */
const beforehand = ({ limits }: RunParts, { request, isCancelAsked }: Claimed): Outcome | null => {
  if (isCancelAsked) return { end: canceledByOwner }
  if (request.attempt <= limits.attemptsMax) return null
  const message = `The request was given up after ${limits.attemptsMax} attempts, each of which ended its worker. It was not charged.`
  return { end: { state: 'error', engine: null, error: { code: 'internal', message } } }
}

const attempt = async (
  parts: RunParts,
  claimed: Claimed,
  stopping: AbortSignal,
): Promise<Outcome> => {
  const { clock, limits } = parts
  const halt = new AbortController()
  const stop = (why: Stop) => () => halt.abort(why)
  const state = { progress: 0, stage: 'starting', engine: null as string | null }
  const kept = keepLease({
    clock,
    leaseMs: limits.leaseMs,
    gapMs: Math.min(PROGRESS_GAP_MS, limits.leaseMs / 3),
    beat: async () => {
      const at = clock.now()
      const beat = { ...state, at, until: at + limits.leaseMs }
      const held = await parts.store.transact((tx) => {
        tx.wake('progress')
        return beatRequest(tx, claimed.lease, beat)
      })
      if (held?.isCancelAsked) halt.abort('canceled' satisfies Stop)
      return held !== undefined
    },
  })
  const timer = new AbortController()
  void clock.sleep(limits.attemptMs, timer.signal).then(() => {
    if (!timer.signal.aborted) halt.abort('time' satisfies Stop)
  })
  const deafen = parts.store.onWake('cancels', kept.beatSoon)
  stopping.addEventListener('abort', stop('stopping'), { signal: timer.signal })
  kept.lost.addEventListener('abort', stop('lost'))
  if (stopping.aborted) halt.abort('stopping' satisfies Stop)
  try {
    return { end: await make(parts, claimed, halt.signal, state, kept.beatSoon) }
  } catch (error) {
    return outcomeOf(parts, claimed, halt.signal.aborted ? (halt.signal.reason as Stop) : error)
  } finally {
    deafen()
    timer.abort()
    await kept.stop()
  }
}

/** The attempt itself. Rejects when the signal aborts. */
const make = async (
  parts: RunParts,
  { request, lease }: Claimed,
  signal: AbortSignal,
  state: { progress: number; stage: string; engine: string | null },
  beatSoon: () => void,
): Promise<Ending> => {
  const engine = parts.engineFor(request.input)
  state.engine = engine.id
  const scratch = await openScratch(parts.scratchFolder, lease)
  try {
    signal.throwIfAborted()
    const generating = engine.generate(request.input, {
      signal,
      scratch: scratch.path,
      progress: (fraction, stage) => {
        const whole = Math.min(1, fraction)
        if (whole > state.progress) state.progress = whole
        state.stage = stage
        beatSoon()
      },
      fetchImage: (url) => parts.fetchInput(url, request.accountId, signal),
    })
    const generated = await unlessDeaf(generating, signal, parts)
    signal.throwIfAborted()
    state.stage = 'keeping'
    const media = await keepArtifacts(parts.media, request.id, scratch.path, generated, signal)
    const { notes, enhancedPrompt } = generated
    return { state: 'completed', engine: engine.id, media, notes, enhancedPrompt }
  } finally {
    await scratch.remove()
  }
}

/** The engine's own end, or a rejection when it doesn't come for long after the signal. */
const unlessDeaf = async (
  generating: Promise<Generated>,
  signal: AbortSignal,
  { clock, log }: RunParts,
): Promise<Generated> => {
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
    return await Promise.race([generating, deaf])
  } finally {
    ended.abort()
  }
}

const outcomeOf = (parts: RunParts, claimed: Claimed, cause: unknown): Outcome => {
  if (cause === 'lost') return 'lost'
  if (cause === 'canceled') return { end: canceledByOwner }
  if (cause === 'stopping') return { again: { code: 'unavailable', isCounted: false, waitMs: 0 } }
  if (cause === 'time') {
    return judge(parts, claimed, new Problem('engine_timeout', 'It took longer than its limit.'))
  }
  if (cause instanceof Problem) return judge(parts, claimed, cause)
  parts.log.error({ requestId: claimed.request.id, error: cause }, 'an attempt met a bug')
  return judge(parts, claimed, new Problem('internal', 'The server met a fault of its own.'))
}

/** The problem table says whether to try again and how the request ends otherwise. */
const judge = (
  { limits, clock }: RunParts,
  { request }: Claimed,
  { code, message }: Problem,
): Outcome => {
  const { retry, ends } = problems[code]
  const isYoung = clock.now() - request.createdAt < limits.ageMs
  // A busy engine is not the request's fault, so waiting for one is bounded by age alone.
  const isCounted = code !== 'engine_busy'
  if (retry && isYoung && (!isCounted || request.attempt < limits.attemptsMax)) {
    const waitMs = backOffMs(request.attempt, limits.backOff)
    return { again: { code, isCounted, waitMs } }
  }
  return { end: { state: ends ?? 'failed', engine: null, error: { code, message } } }
}

const conclude = async (parts: RunParts, claimed: Claimed, outcome: Outcome): Promise<void> => {
  const { request, lease } = claimed
  const facts = { requestId: request.id, model: request.model, attempt: request.attempt }
  if (outcome === 'lost') return parts.log.warn(facts, 'the lease was lost, another worker has it')
  if ('again' in outcome) return putBack(parts, claimed, outcome.again)
  const ended = await settle(parts, lease, outcome.end)
  if (!ended) return parts.log.warn(facts, 'the lease was lost before the end was written')
  const tookMs = parts.clock.now() - (request.startedAt ?? request.createdAt)
  parts.log.info({ ...facts, state: ended.state, code: ended.error?.code, tookMs }, 'request ended')
  // What a failed or canceled request has kept is nobody's. If this fails, `expire` finds it.
  if (ended.state !== 'completed') await parts.media.remove(request.id)
}

const putBack = async (
  { store, clock, log }: RunParts,
  { request, lease }: Claimed,
  { code, isCounted, waitMs }: Again,
): Promise<void> => {
  const at = clock.now()
  const row = await store.transact(async (tx) => {
    const queued = await requeue(tx, lease, { freeAt: at + waitMs, isCounted, at })
    if (!queued) return null
    const { id: requestId, account_id: accountId, attempt: attempts } = queued
    const data = { code, attempts }
    await appendEvent(tx, { accountId, requestId, type: 'request.queued', data, at })
    tx.wake('requests')
    return queued
  })
  const facts = { requestId: request.id, code, attempt: request.attempt, waitMs }
  log.info(facts, row ? 'request goes back into the queue' : 'the lease was lost')
}
