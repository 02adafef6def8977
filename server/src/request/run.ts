// Makes one claimed request: engine, artifacts, media, end. Whatever happens, it ends once or goes back into the queue.
import { problems } from '@openfield/contract'
import type { Engine } from '../engine/engine.ts'
import { appendEvent } from '../event/log.ts'
import type { FetchInput } from '../media/fetch-input.ts'
import type { Media } from '../media/media.ts'
import {
  type Again,
  type AttemptLimits,
  type AttemptParts,
  attemptUnderLease,
  defaultAttemptLimits,
  handedBack,
  problemOfAttempt,
  tryAgain,
  unlessDeaf,
} from './attempt.ts'
import type { Claimed } from './claim.ts'
import { memoryOf, rememberedBy } from './job-memory.ts'
import { keepArtifacts } from './keep-artifacts.ts'
import { previewKeeper, type RefusePreview } from './preview.ts'
import { openScratch } from './scratch.ts'
import { canceledByOwner, type Ending, type SettleParts, settle } from './settle.ts'
import { beatRequest, requeue } from './settle-rows.ts'

export type RunLimits = AttemptLimits
export const defaultRunLimits: RunLimits = defaultAttemptLimits

export interface RunParts extends SettleParts, AttemptParts {
  readonly media: Media
  readonly fetchInput: FetchInput
  /** The engine for this input, or the route of several. Throws Problem when there is none. */
  readonly engineFor: (input: Claimed['request']['input']) => Engine
  /** Millicredits of the input when this engine made it; what was held at most. As held, when absent. */
  readonly priceAt?: (engineId: string, input: Claimed['request']['input']) => number
  readonly refusePreview: RefusePreview
  /** A folder for engines' files. What crashed attempts leave there, `expire` removes. */
  readonly scratchFolder: string
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
  const state: Progress = { progress: 0, stage: 'starting', engine: null }
  const attempted = await attemptUnderLease(
    parts,
    (times) =>
      parts.store.transact((tx) => {
        tx.wake('progress')
        return beatRequest(tx, claimed.lease, { ...state, ...times })
      }),
    stopping,
    (signal, beatSoon) => make(parts, claimed, signal, state, beatSoon),
  )
  if ('made' in attempted) return { end: attempted.made }
  if ('stop' in attempted && attempted.stop !== 'time') {
    const { stop } = attempted
    if (stop === 'lost') return 'lost'
    return stop === 'canceled' ? { end: canceledByOwner } : { again: handedBack }
  }
  const { request } = claimed
  const problem = problemOfAttempt('stop' in attempted ? { stop: 'time' } : attempted, parts.log, {
    requestId: request.id,
  })
  const again = tryAgain(parts, request, problem)
  if (again) return { again }
  const { code, message } = problem
  const ended = problems[code].ends ?? 'failed'
  return { end: { state: ended, engine: state.engine, error: { code, message } } }
}

/** What beats tell of a request. */
interface Progress {
  progress: number
  stage: string
  engine: string | null
}

/** The attempt itself. Rejects when the signal aborts. */
const make = async (
  parts: RunParts,
  claimed: Claimed,
  signal: AbortSignal,
  state: Progress,
  beatSoon: () => void,
): Promise<Ending> => {
  const { request, lease } = claimed
  const engine = parts.engineFor(request.input)
  state.engine = engine.id
  const scratch = await openScratch(parts.scratchFolder, lease)
  const previews = previewKeeper(parts, claimed, signal)
  try {
    signal.throwIfAborted()
    const generating = engine.generate(request.input, {
      signal,
      scratch: scratch.path,
      requestId: request.id,
      job: memoryOf(parts.store, claimed, engine.id),
      route: {
        rememberedBy: rememberedBy(claimed),
        memoryOf: (id) => memoryOf(parts.store, claimed, id),
        chose: (id) => {
          state.engine = id
          beatSoon()
        },
      },
      progress: (fraction, stage) => {
        const whole = Math.min(1, fraction)
        if (whole > state.progress) state.progress = whole
        state.stage = stage
        beatSoon()
      },
      preview: previews.show,
      fetchImage: (url) => parts.fetchInput(url, request.accountId, signal),
    })
    const generated = await unlessDeaf(generating, signal, parts)
    previews.end()
    signal.throwIfAborted()
    state.stage = 'keeping'
    const media = await keepArtifacts(parts.media, request.id, scratch.path, generated, signal)
    const { notes, enhancedPrompt, engine: madeBy = engine.id } = generated
    const charged = parts.priceAt?.(madeBy, request.input) ?? request.price
    return { state: 'completed', engine: madeBy, charged, media, notes, enhancedPrompt }
  } finally {
    previews.end()
    await scratch.remove()
  }
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
