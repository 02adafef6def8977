// Webhook deliveries as their owner sees them: put in the queue, listed with every attempt, sent again, forgotten in the end.
import { Problem } from '@openfield/contract'
import type { Clock } from '../lib/clock.ts'
import { newId } from '../lib/id.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Store, Tx } from '../store/store.ts'
import {
  attemptsOf,
  deliveriesOfAccount,
  deliveryOfAccount,
  insertDelivery,
  removeDeliveries,
  requeueDelivery,
} from './delivery-rows.ts'

interface NewDelivery {
  readonly accountId: string
  readonly requestId: string
  /** Checked by `readWebhookUrl` at submit. */
  readonly url: string
  /** JSON, frozen: every attempt sends exactly this. */
  readonly body: string
  /** Sent as X-Webhook-Secret-Key. */
  readonly secretKey?: string | null
  /** Milliseconds since the epoch. */
  readonly at: number
}

const PREFIX = 'dlv_'

/** Queues a message in the transaction that makes it true. Gives its id. */
export async function enqueueDelivery(tx: Tx, wish: NewDelivery): Promise<string> {
  const id = PREFIX + newId()
  await insertDelivery(tx, {
    id,
    account_id: wish.accountId,
    request_id: wish.requestId,
    url: wish.url,
    body: wish.body,
    secret_key: wish.secretKey ?? null,
    state: 'pending',
    tries: 0,
    lease_token: null,
    free_at: wish.at,
    created_at: wish.at,
    finished_at: null,
  })
  tx.wake('deliveries')
  return id
}

/** One attempt of the log. */
interface Attempt {
  readonly at: number
  readonly tookMs: number
  /** HTTP status; null when there was no answer. */
  readonly status: number | null
  /** Null when the receiver took it. */
  readonly error: string | null
  /** The first bytes of the answer's body. */
  readonly answer: string
}

/** Times are milliseconds since the epoch. */
export interface Delivery {
  readonly id: string
  readonly requestId: string
  readonly url: string
  readonly state: DeliveryRow['state']
  readonly createdAt: number
  readonly finishedAt: number | null
  /** When it is tried next; null when it is not. */
  readonly nextAt: number | null
  readonly attempts: readonly Attempt[]
}

/** Newest first, with their attempts; null means all accounts; `before` is the id of the last one seen. */
export async function listDeliveries(
  store: Store,
  accountId: string | null,
  query: { readonly before?: string; readonly requestId?: string; readonly limit?: number } = {},
): Promise<Delivery[]> {
  const limit = Math.min(100, Math.max(1, Math.trunc(query.limit ?? 20)))
  return withAttempts(store, await deliveriesOfAccount(store.read, accountId, { ...query, limit }))
}

/** Null when there is none or it is someone else's. */
export async function readDelivery(
  store: Store,
  accountId: string,
  id: string,
): Promise<Delivery | null> {
  const row = await deliveryOfAccount(store.read, accountId, id)
  const [delivery] = row ? await withAttempts(store, [row]) : []
  return delivery ?? null
}

async function withAttempts(store: Store, rows: readonly DeliveryRow[]): Promise<Delivery[]> {
  const attempts = await attemptsOf(
    store.read,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    requestId: row.request_id,
    url: row.url,
    state: row.state,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    nextAt: row.state === 'pending' ? row.free_at : null,
    attempts: attempts
      .filter(({ delivery_id }) => delivery_id === row.id)
      .map(({ at, took_ms, status, error, answer }) => ({
        at,
        tookMs: took_ms,
        status,
        error,
        answer,
      })),
  }))
}

/**
 * Sends the same message again at once, under the same id, and goes through the whole schedule anew if it is not taken. Works in
 * every state. Throws Problem not_found, or conflict while an attempt is being made.
 */
export async function redeliver(
  { store, clock }: { readonly store: Store; readonly clock: Pick<Clock, 'now'> },
  accountId: string | null,
  id: string,
): Promise<void> {
  await store.transact(async (tx) => {
    if (await requeueDelivery(tx, accountId, id, clock.now())) return tx.wake('deliveries')
    const known = await deliveryOfAccount(tx, accountId, id)
    throw known
      ? new Problem('conflict', `Delivery ${id} is being sent at this moment.`)
      : new Problem('not_found', `There is no delivery ${id}.`)
  })
}

const BATCH = 500

/** Removes deliveries that ended before `before`, and their log; gives how many went. */
export async function forgetDeliveries(store: Store, before: number): Promise<number> {
  for (let gone = 0; ; ) {
    const now = await store.transact((tx) => removeDeliveries(tx, before, BATCH))
    gone += now
    if (now < BATCH) return gone
  }
}
