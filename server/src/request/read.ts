// What is known of a request: its status, its place in the queue, when it may be finished, and lists of them.
import { isFinal, type Model, type RequestView } from '@openfield/contract'
import type { Clock } from '../lib/clock.ts'
import type { Store } from '../store/store.ts'
import { priorityOf } from './priority.ts'
import {
  countAhead,
  listOfAccount,
  previewOf,
  type RequestFilter,
  recentDurations,
  requestById,
  requestOfAccount,
  viewOf,
} from './request-rows.ts'

/** The request, or null when there is none or it is someone else's. Queue position and ETA are null: see `createEstimator`. */
export const readRequest = async (
  store: Store,
  accountId: string,
  id: string,
): Promise<RequestView | null> => {
  const row = await requestOfAccount(store.read, accountId, id)
  return row ? viewOf(row) : null
}

/** For readers that speak for the house itself, such as webhooks: whoever's request it is. */
export const readAnyRequest = async (store: Store, id: string): Promise<RequestView | null> => {
  const row = await requestById(store.read, id)
  return row && row.deleted_at === null ? viewOf(row) : null
}

/** Whether there was such a request and its media are past their time, so that they are gone and not merely missing. */
export const isExpired = async (
  { store, clock }: { readonly store: Store; readonly clock: Pick<Clock, 'now'> },
  id: string,
): Promise<boolean> => {
  const row = await requestById(store.read, id)
  return row?.expires_at !== undefined && row.expires_at !== null && row.expires_at <= clock.now()
}

export interface RequestList {
  readonly requests: readonly RequestView[]
  /** Give it as `cursor` for what comes next; null at the end. */
  readonly cursor: string | null
}

export interface RequestQuery extends Omit<RequestFilter, 'before' | 'limit'> {
  readonly cursor?: string
  /** 1..100; 20 when absent. */
  readonly limit?: number
}

/** Newest first; with null of all accounts. */
export const listRequests = async (
  store: Store,
  accountId: string | null,
  { cursor, limit = 20, ...filter }: RequestQuery = {},
): Promise<RequestList> => {
  const size = Math.min(100, Math.max(1, Math.trunc(limit)))
  const rows = await listOfAccount(store, accountId, {
    ...filter,
    ...(cursor === undefined ? {} : { before: cursor }),
    limit: size + 1,
  })
  const page = rows.slice(0, size)
  const last = page.at(-1)
  return { requests: page.map(viewOf), cursor: rows.length > size && last ? last.id : null }
}

/** Reads with an outlook: queue position and seconds left. Costs a little more than `readRequest`. */
export interface Estimator {
  /** With its preview too. */
  read(accountId: string, id: string): Promise<RequestView | null>
  /** The request with its outlook, when it is unfinished. */
  look(view: RequestView): Promise<RequestView>
  /** How long the last requests of the model took, milliseconds; null when none was made. */
  usual(model: Model): Promise<number | null>
}

/** Positions are counted no further. */
const AHEAD_MAX = 10_000
const DURATIONS_MAX = 20
const DURATION_FRESH_MS = 5000

/**
 * Position counts who is ahead by priority and age; accounts take turns, so a request may be served before its position says.
 * The ETA comes from how long the last requests of the model took, and is null until one has.
 */
export const createEstimator = (
  { store, clock }: { readonly store: Store; readonly clock: Pick<Clock, 'now'> },
  { concurrency }: { readonly concurrency: number },
): Estimator => {
  const known = new Map<string, { duration: number | null; at: number }>()
  const durationOf = async (model: string): Promise<number | null> => {
    const kept = known.get(model)
    const now = clock.now()
    if (kept && Math.abs(now - kept.at) < DURATION_FRESH_MS) return kept.duration
    const duration = median(await recentDurations(store.read, model, DURATIONS_MAX))
    known.set(model, { duration, at: now })
    return duration
  }
  const look = async (view: RequestView): Promise<RequestView> => {
    if (isFinal(view.state)) return view
    const duration = await durationOf(view.model)
    if (view.state === 'processing') {
      return { ...view, etaSeconds: secondsLeft(view, duration, clock.now()) }
    }
    const place = { id: view.id, priority: priorityOf(view.model) }
    const ahead = await countAhead(store.read, place, AHEAD_MAX)
    const rounds = Math.floor(ahead / concurrency) + 1
    const etaSeconds = duration === null ? null : Math.ceil((rounds * duration) / 1000)
    return { ...view, queuePosition: ahead, etaSeconds }
  }
  return {
    read: async (accountId, id) => {
      const row = await requestOfAccount(store.read, accountId, id)
      if (!row) return null
      const preview = await previewOf(store.read, row)
      return { ...(await look(viewOf(row))), preview }
    },
    look,
    usual: durationOf,
  }
}

const median = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null

/** Early on the usual duration says more than the progress; later the progress does. */
const secondsLeft = (view: RequestView, duration: number | null, now: number): number | null => {
  const elapsed = Math.max(0, now - (view.startedAt ?? now))
  const byProgress = view.progress > 0.05 ? elapsed / view.progress : null
  const whole =
    byProgress === null || duration === null
      ? (byProgress ?? duration)
      : view.progress * byProgress + (1 - view.progress) * duration
  return whole === null ? null : Math.max(1, Math.ceil((whole - elapsed) / 1000))
}
