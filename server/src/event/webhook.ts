// Makes webhook deliveries: takes what is due under a lease, posts it signed, and writes down what came of it.
import type { Reach } from '../lib/address.ts'
import type { Clock } from '../lib/clock.ts'
import { FetchFailure, fetchSafely, type Resolve, type SafeAnswer } from '../lib/fetch-safely.ts'
import { newName } from '../lib/id.ts'
import type { Log } from '../lib/log.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { type Claimed, claimDelivery, endLease, insertAttempt, isAnyDue } from './delivery-rows.ts'
import { retryAfterMs, waitAfter } from './webhook-schedule.ts'
import { signedHeaders } from './webhook-signature.ts'

export interface DelivererOptions {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  readonly reach: Reach
  /** For one attempt, milliseconds; 15 s when absent. */
  readonly timeoutMs?: number
  /** Attempts made at once for one account, so that a slow receiver does not take all workers; 4 when absent. */
  readonly perAccount?: number
  /** For tests: the system's resolver and the drawn jitter (0..1) when absent. */
  readonly resolve?: Resolve
  readonly draw?: () => number
}

/** What a worker's loop needs. Any number of workers and processes may share the table. */
export interface Deliverer {
  /** Takes the delivery that has been due longest; null when nothing is due. */
  claim(): Promise<Claimed | null>
  /** Makes one attempt. Never throws for what a receiver does; when `signal` ends it, the attempt does not count. */
  run(delivery: Claimed, signal: AbortSignal): Promise<void>
}

const TIMEOUT_MS = 15_000
/** Longer than an attempt can take; a lease that ends means that its worker died. */
const LEASE_BEYOND_MS = 45_000
const ANSWER_BYTES = 4096
const ANSWER_KEPT = 500

export function createDeliverer(options: DelivererOptions): Deliverer {
  const { store, clock, timeoutMs = TIMEOUT_MS, perAccount = 4 } = options
  return {
    claim: async () => {
      // Asked every second, mostly in vain: no transaction for that.
      if (!(await isAnyDue(store.read, clock.now()))) return null
      const token = newName('lease_')
      const claimed = await store.transact((tx) => {
        const now = clock.now()
        const leaseUntil = now + timeoutMs + LEASE_BEYOND_MS
        return claimDelivery(tx, { now, leaseUntil, token, perAccount })
      })
      return claimed ?? null
    },
    run: (delivery, signal) => attempt(delivery, signal, options),
  }
}

interface Outcome {
  readonly status: number | null
  readonly error: string | null
  readonly answer: string
  readonly putOffMs: number | null
}

async function attempt(
  delivery: Claimed,
  signal: AbortSignal,
  options: DelivererOptions,
): Promise<void> {
  const { store, clock, log } = options
  const at = clock.now()
  const outcome = await post(delivery, at, signal, options).catch((error: unknown) => {
    if (signal.aborted) return null
    throw error
  })
  const now = clock.now()
  if (!outcome) {
    const back = { free_at: now, tries: delivery.tries - 1 }
    await store.transact(async (tx) => {
      if (await endLease(tx, delivery, back)) tx.wake('deliveries')
    })
    return
  }
  const next = nextState(delivery, outcome, now, options.draw)
  const { status, error, answer } = outcome
  await store.transact(async (tx) => {
    // The attempt was made, whoever holds the lease by now: it belongs in the log.
    const took_ms = Math.max(0, now - at)
    await insertAttempt(tx, { delivery_id: delivery.id, at, took_ms, status, error, answer })
    if ((await endLease(tx, delivery, next)) && next.state === 'pending') tx.wake('deliveries')
  })
  const facts = { delivery: delivery.id, request: delivery.request_id, tries: delivery.tries }
  if (error === null) log.info({ ...facts, status }, 'webhook delivered')
  else log.warn({ ...facts, status, error, next: next.state }, 'webhook not delivered')
}

async function post(
  delivery: Claimed,
  at: number,
  signal: AbortSignal,
  { clock, reach, timeoutMs = TIMEOUT_MS, resolve }: DelivererOptions,
): Promise<Outcome> {
  const { id, body, url, secret, secret_key: secretKey } = delivery
  try {
    const answer = await fetchSafely(url, {
      reach,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...signedHeaders(secret, { id, at, body }),
        ...(secretKey !== null && { 'x-webhook-secret-key': secretKey }),
      },
      body,
      maxRedirects: 0,
      maxBytes: ANSWER_BYTES,
      longer: 'cut',
      timeoutMs,
      signal,
      ...(resolve && { resolve }),
    })
    return {
      status: answer.status,
      error: verdict(answer),
      answer: readable(answer.body),
      putOffMs: retryAfterMs(answer.headers['retry-after'], clock.now()),
    }
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error
    return { status: null, error: `The webhook URL ${error.message}.`, answer: '', putOffMs: null }
  }
}

/** Null when the receiver took it. */
function verdict({ status }: SafeAnswer): string | null {
  if (status >= 200 && status < 300) return null
  if (status >= 300 && status < 400)
    return `The webhook URL answered ${status}; redirects are not followed.`
  if (status === 410) return 'The webhook URL answered 410: it wants no more of this message.'
  return `The webhook URL answered ${status}.`
}

/** Text that any database takes, without control characters. */
const readable = (body: Buffer): string =>
  body
    .subarray(0, ANSWER_KEPT)
    .toString('utf8')
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')

type Next = Pick<DeliveryRow, 'state'> & Partial<Pick<DeliveryRow, 'free_at' | 'finished_at'>>

function nextState(
  { tries }: DeliveryRow,
  { status, error, putOffMs }: Outcome,
  now: number,
  draw: (() => number) | undefined,
): Next {
  if (error === null) return { state: 'delivered', finished_at: now }
  if (status === 410) return { state: 'gone', finished_at: now }
  const wait = waitAfter(tries, putOffMs, draw)
  return wait === null
    ? { state: 'exhausted', finished_at: now }
    : { state: 'pending', free_at: now + wait }
}
