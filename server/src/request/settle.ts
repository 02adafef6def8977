// Ends a request, once: captures or releases what was held, writes the result and tells the world, whole or not at all.
import {
  type FinalState,
  type MediaItem,
  type ProblemCode,
  type RequestView,
  states,
  type WebhookForm,
} from '@openfield/contract'
import { capture, release } from '../account/ledger.ts'
import { enqueueDelivery } from '../event/deliveries.ts'
import { appendEvent } from '../event/log.ts'
import type { Clock } from '../lib/clock.ts'
import type { Lease } from '../store/lease.ts'
import type { RequestRow } from '../store/schema.ts'
import type { Store, Tx } from '../store/store.ts'
import { viewOf } from './request-rows.ts'
import { finishRequest, heldRow } from './settle-rows.ts'

interface Completion {
  readonly state: 'completed'
  readonly engine: string
  readonly media: readonly MediaItem[]
  readonly notes: readonly string[]
  readonly enhancedPrompt: string | null
  /** Millicredits; more than was held is not taken, and the rest is given back. All that was held, when absent. */
  readonly charged?: number
}

export interface Failure {
  readonly state: Exclude<FinalState, 'completed'>
  readonly engine: string | null
  readonly error: { readonly code: ProblemCode; readonly message: string }
}

export type Ending = Completion | Failure

export interface SettleParts {
  readonly store: Store
  readonly clock: Clock
  /** The body that a webhook tells of this finished request, in the request's dialect; null when it tells nothing. Pure. */
  readonly webhookBody: (request: RequestView, form: WebhookForm) => string | null
}

export const canceledByOwner: Failure = {
  state: 'canceled',
  engine: null,
  error: { code: 'canceled', message: states.canceled.sentence },
}

/**
 * One transaction, for the holder of the lease only. Gives the finished request, or null when the lease is lost: then someone else
 * ends or has ended it, and nothing was changed. A request that its owner asked to cancel ends canceled even if it was made.
 */
export const settle = (
  parts: SettleParts,
  lease: Lease,
  ending: Ending,
): Promise<RequestView | null> =>
  parts.store.transact(async (tx) => {
    const row = await heldRow(tx, lease)
    if (!row) return null
    const isCanceled = row.cancel_at !== null && ending.state === 'completed'
    return finish(tx, parts, row, isCanceled ? canceledByOwner : ending)
  })

/** Ends an unfinished request whose row the transaction has locked. */
export const finish = async (
  tx: Tx,
  { clock, webhookBody }: SettleParts,
  row: RequestRow,
  ending: Ending,
): Promise<RequestView> => {
  const at = clock.now()
  const money = { accountId: row.account_id, requestId: row.id, at }
  const pays = states[ending.state].pays
  const done = await finishRequest(
    tx,
    row.id,
    ending.state === 'completed' ? completed(row, ending, at) : failed(row, ending, at),
    at,
  )
  const captured = pays === 'capture' ? done.charged : 0
  await capture(tx, { ...money, amount: captured })
  await release(tx, { ...money, amount: row.price - captured })
  await appendEvent(tx, {
    accountId: row.account_id,
    requestId: row.id,
    type: `request.${ending.state}`,
    data: { charged: done.charged, attempt: done.attempt, engine: done.engine },
    at,
  })
  const request = viewOf(done)
  if (row.webhook_url !== null) {
    const body = webhookBody(request, row.webhook_secret === null ? 'v2' : 'v1')
    const address = { accountId: row.account_id, requestId: row.id, url: row.webhook_url }
    if (body !== null) {
      await enqueueDelivery(tx, { ...address, body, secretKey: row.webhook_secret, at })
    }
  }
  // A place under the account's running limit is free.
  tx.wake('requests')
  return request
}

const completed = (row: RequestRow, ending: Completion, at: number) => ({
  state: ending.state,
  progress: 1,
  charged: Math.min(row.price, ending.charged ?? row.price),
  engine: ending.engine,
  error_code: null,
  error_message: null,
  media: JSON.stringify(ending.media),
  notes: JSON.stringify(ending.notes),
  enhanced_prompt: ending.enhancedPrompt,
  completed_at: at,
  expires_at: at + row.keep_ms,
})

const failed = (row: RequestRow, ending: Failure, at: number) => ({
  state: ending.state,
  progress: row.progress,
  charged: 0,
  engine: ending.engine ?? row.engine,
  error_code: ending.error.code,
  error_message: ending.error.message,
  media: '[]',
  notes: '[]',
  enhanced_prompt: null,
  completed_at: at,
  expires_at: null,
})
