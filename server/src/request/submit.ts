// Takes a request in: holds its price and puts it in the queue, whole or not at all.
import type { Dialect, GenerationInput, RequestView } from '@openfield/contract'
import { hold } from '../account/ledger.ts'
import { appendEvent } from '../event/log.ts'
import type { Clock } from '../lib/clock.ts'
import { newId } from '../lib/id.ts'
import type { NewRequestRow, RequestRow } from '../store/schema.ts'
import type { Store, Tx } from '../store/store.ts'
import { priorityOf } from './priority.ts'
import { hasUnfinished, insertInput, insertRequest, requestById, viewOf } from './request-rows.ts'
import { shortInput } from './short-input.ts'
import { checkConcurrency, refuse, type Taken, takeKey, takenBefore } from './take-in.ts'

/** What someone asks for, checked and priced; the seed inside the input is drawn already. */
export interface Order extends Taken {
  readonly keyId: string
  readonly dialect: Dialect
  readonly input: GenerationInput
  readonly webhookUrl?: string | null
  /** Given with a webhook in the platform's v1 form; sent back with its message. */
  readonly webhookSecret?: string | null
  /** How long to keep the media after completion, milliseconds; seven days when absent. */
  readonly keepMs?: number
}

export interface Submitted {
  readonly request: RequestView
  /** True when an idempotency key gave an earlier request again; then nothing was held. */
  readonly replayed: boolean
}

const DAY_MS = 24 * 60 * 60 * 1000
const KEEP_MS = 7 * DAY_MS

/**
 * One transaction: hold + request + event (+ idempotency key). Throws Problem insufficient_balance, too_many_concurrent or
 * idempotency_mismatch, and then nothing is stored and the key is not used up.
 */
export const submit = (
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  order: Order,
): Promise<Submitted> => {
  const id = newId()
  return store.transact(async (tx) => {
    const first = await replay(tx, order)
    if (first) return { request: first, replayed: true }
    const at = clock.now()
    const { json, isCut } = shortInput(order.input)
    const row = rowOf(id, order, json, at)
    if (!(await hold(tx, { accountId: order.accountId, requestId: id, amount: order.price, at }))) {
      // The twin that took the key while we waited for the account may also have taken the last credits.
      const twin = await replay(tx, order)
      if (twin) return { request: twin, replayed: true }
      return refuse(tx, order, 'The request')
    }
    await checkConcurrency(tx, order.accountId, 'request', (limit) =>
      hasUnfinished(tx, order.accountId, limit),
    )
    await insertRequest(tx, row)
    if (isCut) await insertInput(tx, id, JSON.stringify(order.input))
    await takeKey(tx, order, id, at)
    await appendEvent(tx, {
      accountId: order.accountId,
      requestId: id,
      type: 'request.queued',
      data: { model: order.input.model, price: order.price },
      at,
    })
    tx.wake('requests')
    return { request: viewOf(row as RequestRow), replayed: false }
  })
}

const replay = async (tx: Tx, order: Order): Promise<RequestView | null> => {
  const id = await takenBefore(tx, order)
  const row = id === null ? null : await requestById(tx, id)
  return row ? viewOf(row) : null
}

const rowOf = (id: string, order: Order, input: string, at: number): NewRequestRow => ({
  id,
  account_id: order.accountId,
  key_id: order.keyId,
  dialect: order.dialect,
  model: order.input.model,
  input,
  state: 'queued',
  progress: 0,
  stage: '',
  engine: null,
  price: order.price,
  charged: 0,
  error_code: null,
  error_message: null,
  media: '[]',
  notes: '[]',
  enhanced_prompt: null,
  webhook_url: order.webhookUrl ?? null,
  webhook_secret: order.webhookSecret ?? null,
  keep_ms: order.keepMs ?? KEEP_MS,
  priority: priorityOf(order.input.model),
  attempt: 0,
  lease_token: null,
  free_at: at,
  cancel_at: null,
  created_at: at,
  updated_at: at,
  started_at: null,
  completed_at: null,
  expires_at: null,
  media_removed_at: null,
  deleted_at: null,
})
