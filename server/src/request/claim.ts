// Takes the next request out of the queue under a lease: accounts take turns, and the fast model goes first.
import type { GenerationInput, Model, RequestView } from '@openfield/contract'
import { appendEvent } from '../event/log.ts'
import { assert } from '../lib/assert.ts'
import type { Clock } from '../lib/clock.ts'
import { FAR_MS, type Lease, newLease } from '../store/lease.ts'
import type { RequestRow } from '../store/schema.ts'
import { Stale, type Store, type Tx } from '../store/store.ts'
import {
  endTurn,
  type LaneChoice,
  lastChance,
  nextInLane,
  nextLane,
  takeRequest,
  wholeInput,
} from './claim-rows.ts'
import { priorityClasses } from './priority.ts'
import { viewOf } from './request-rows.ts'

/** A request in the hands of this worker. */
export interface Claimed {
  readonly lease: Lease
  /** With the whole input, pictures inside the body included. */
  readonly request: RequestView
  /** Its owner asked to cancel it while another worker had it. */
  readonly isCancelAsked: boolean
  /**
   * Workers died under it; whether by its fault or a neighbour's, its last attempt will tell, if nothing else runs beside it. So
   * one poisoned request takes no others down with it.
   */
  readonly isAlone: boolean
  /** JSON that an engine's memory of an earlier attempt is kept as; null when there is none. */
  readonly engineJob: string | null
}

/** How often a request may be taken before it is given up. */
export const ATTEMPTS_MAX = 3

export interface ClaimOptions {
  /** How long the lease lasts without a beat, milliseconds. */
  readonly leaseMs: number
  /** How many requests of one account may be processing at once. */
  readonly runningMax: number
  /** As in the limits of `createRun`; `ATTEMPTS_MAX` when absent. */
  readonly attemptsMax?: number
  /** Models that something could make now; all when absent or undefined. Asked at each claim. */
  readonly makeable?: () => readonly Model[] | undefined
}

/** When it is, and how long the lease lasts. */
interface Times {
  readonly now: number
  readonly until: number
}

/** Every fourth claim begins with the lowest priority, so that it moves however much of the highest comes in. */
const REVERSED_EVERY = 4

/**
 * Gives a function that claims one request, or gives null when none is free. Tell it whether this worker is idle: a request that
 * must run alone is claimed only then, and until then nothing else is.
 */
export const createClaim = (
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { leaseMs, runningMax, attemptsMax = ATTEMPTS_MAX, makeable }: ClaimOptions,
): ((isIdle?: boolean) => Promise<Claimed | null>) => {
  assert(leaseMs < FAR_MS, 'a lease is shorter than what counts as a mistaken clock')
  let claims = 0
  return (isIdle = true) => {
    const isReversed = claims++ % REVERSED_EVERY === REVERSED_EVERY - 1
    const classes = isReversed ? [...priorityClasses].reverse() : priorityClasses
    return store.transact(async (tx) => {
      const now = clock.now()
      const times = { now, until: now + leaseMs }
      const suspect = await lastChance(tx, { attemptsMax, now })
      if (suspect) return isIdle ? take(tx, suspect, times, true) : null
      const models = makeable?.()
      if (models?.length === 0) return null
      for (const priority of classes) {
        const choice = { priority, runningMax, now, ...(models === undefined ? {} : { models }) }
        const claimed = await claimOf(tx, choice, times)
        if (claimed) return claimed
      }
      return null
    })
  }
}

const claimOf = async (tx: Tx, choice: LaneChoice, times: Times): Promise<Claimed | null> => {
  // A lane that is locked is being served just now; only when all are, wait for one.
  const accountId = (await nextLane(tx, choice, 'skip')) ?? (await nextLane(tx, choice, 'wait'))
  if (accountId === undefined) return null
  const found = await nextInLane(tx, accountId, choice)
  // Whoever holds one lane never waits for another: begun anew, two claimers cannot block each other.
  if (!found) throw new Stale('the lane was emptied while we waited for it')
  return take(tx, found, times, false)
}

const take = async (
  tx: Tx,
  { id, account_id: accountId }: RequestRow,
  times: Times,
  isAlone: boolean,
): Promise<Claimed> => {
  const lease = newLease(id)
  const row = await takeRequest(tx, lease, times)
  await endTurn(tx, accountId)
  await appendEvent(tx, {
    accountId,
    requestId: row.id,
    type: 'request.processing',
    data: { attempt: row.attempt },
    at: times.now,
  })
  const whole = await wholeInput(tx, row.id)
  const view = viewOf(row)
  const input = whole === undefined ? view.input : (JSON.parse(whole) as GenerationInput)
  return {
    lease,
    request: { ...view, input },
    isCancelAsked: row.cancel_at !== null,
    isAlone,
    engineJob: row.engine_job,
  }
}
