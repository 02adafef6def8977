// Takes the next request out of the queue under a lease: accounts take turns, and the fast model goes first.
import type { GenerationInput, RequestView } from '@openfield/contract'
import { appendEvent } from '../event/log.ts'
import type { Clock } from '../lib/clock.ts'
import { type Lease, newLease } from '../store/lease.ts'
import type { RequestRow } from '../store/schema.ts'
import { Stale, type Store, type Tx } from '../store/store.ts'
import {
  endTurn,
  type LaneChoice,
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
}

export interface ClaimOptions {
  /** How long the lease lasts without a beat, milliseconds. */
  readonly leaseMs: number
  /** How many requests of one account may be processing at once. */
  readonly runningMax: number
}

/** Every fourth claim begins with the lowest priority, so that it moves however much of the highest comes in. */
const REVERSED_EVERY = 4

/** Gives a function that claims one request, or gives null when none is free. */
export const createClaim = (
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { leaseMs, runningMax }: ClaimOptions,
): (() => Promise<Claimed | null>) => {
  let claims = 0
  return async () => {
    const isReversed = claims++ % REVERSED_EVERY === REVERSED_EVERY - 1
    const classes = isReversed ? [...priorityClasses].reverse() : priorityClasses
    return store.transact(async (tx) => {
      for (const priority of classes) {
        const now = clock.now()
        const claimed = await claimOf(tx, { priority, runningMax, now }, now + leaseMs)
        if (claimed) return claimed
      }
      return null
    })
  }
}

const claimOf = async (tx: Tx, choice: LaneChoice, until: number): Promise<Claimed | null> => {
  // A lane that is locked is being served just now; only when all are, wait for one.
  const accountId = (await nextLane(tx, choice, 'skip')) ?? (await nextLane(tx, choice, 'wait'))
  if (accountId === undefined) return null
  const found = await nextInLane(tx, accountId, choice)
  // Whoever holds one lane never waits for another: begun anew, two claimers cannot block each other.
  if (!found) throw new Stale('the lane was emptied while we waited for it')
  return take(tx, found, { now: choice.now, until })
}

const take = async (
  tx: Tx,
  { id, account_id: accountId }: RequestRow,
  times: { readonly now: number; readonly until: number },
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
  return { lease, request: { ...view, input }, isCancelAsked: row.cancel_at !== null }
}
