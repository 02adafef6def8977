// The event table: what happened to requests, in order, never changed. Streams, webhooks and histories read it.
import type { RequestState } from '@openfield/contract'
import type { Tx } from '../store/store.ts'
import { insertEvent } from './event-rows.ts'

export interface NewEvent {
  readonly accountId: string
  readonly requestId: string
  readonly type: `request.${RequestState}`
  /** Plain JSON; small. */
  readonly data: Readonly<Record<string, unknown>>
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Appends in the transaction that makes it true, and wakes the readers when that has held. */
export const appendEvent = async (tx: Tx, event: NewEvent): Promise<void> => {
  await insertEvent(tx, {
    account_id: event.accountId,
    request_id: event.requestId,
    type: event.type,
    data: JSON.stringify(event.data),
    at: event.at,
  })
  tx.wake('events')
}
