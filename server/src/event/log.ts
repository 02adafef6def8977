// The event table: what happened to requests and characters, in order, never changed. Streams, webhooks and histories read it.
import type { CharacterState, RequestState } from '@openfield/contract'
import type { Read, Tx } from '../store/store.ts'
import { type EventQuery, eventsAfter, insertEvent } from './event-rows.ts'

export interface NewEvent {
  readonly accountId: string
  /** The request, or the character. */
  readonly requestId: string
  readonly type: `request.${RequestState}` | `character.${CharacterState | 'deleted'}`
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

/** An event as readers get it. */
export interface LoggedEvent extends NewEvent {
  /** Grows with every event; a reader goes on after the last it saw. */
  readonly id: number
}

/** The account's events after `after`, oldest first, at most `limit`. */
export const readEvents = async (read: Read, query: EventQuery): Promise<LoggedEvent[]> =>
  (await eventsAfter(read, query)).map((row) => ({
    id: row.id,
    accountId: row.account_id,
    requestId: row.request_id,
    type: row.type as NewEvent['type'],
    data: JSON.parse(row.data) as NewEvent['data'],
    at: row.at,
  }))
